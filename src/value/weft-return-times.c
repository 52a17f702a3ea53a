/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of who took part that are of other times than each other: half a year, then the year. */

#include "weft-return-private.h"

#include "weft-told-times.h"

#define ALL "" /* the label of all, in a table that is not split */

/* As the pass knows them already. Tables of as many people are of the same ones. */
static char *
name_number (const WeftTold *told,
             const char     *label)
{
  g_autofree char *time = NULL;

  if (label == NULL || g_str_equal (told->what, ALL))
    return weft_return_name_number ("", "", weft_told_total (told));
  if (told->unsplit == 0)
    return weft_return_name_number (told->what, label, weft_told_people (told, label));
  time = g_strdup_printf ("%s\t%s/%s", told->what, told->from, told->to);
  return weft_return_name_number (time, label, told->unsplit);
}

static gboolean
has_table (const GPtrArray *tables,
           const char      *what,
           const WeftTold  *all)
{
  for (guint i = 0; i < tables->len; i++)
    {
      const WeftTold *told = tables->pdata[i];

      if (g_str_equal (told->what, what) && weft_told_total (told) == weft_told_total (all) && g_str_equal (told->from, all->from) && g_str_equal (told->to, all->to))
        return TRUE;
    }
  return FALSE;
}

/* How many there were of a time says something of the others, whatever these are split by. @what: ALL, or what the others
 * are split by */
static void
add_unsplit (GPtrArray      *tables,
             const char     *what,
             const WeftTold *told)
{
  g_autoptr (WeftTold) all = weft_told_new (what, told->from, told->to, told->threshold);

  all->unsplit = weft_told_total (told);
  if (!has_table (tables, what, all))
    g_ptr_array_add (tables, g_steal_pointer (&all));
}

/* Beside the tables of @told, which are there, what is told of others. */
static void
add_all (GPtrArray       *tables,
         const GPtrArray *told)
{
  const guint n_tables = tables->len;

  for (guint i = 0; i < told->len; i++)
    for (guint k = 0; k < n_tables; k++)
      add_unsplit (tables, ((const WeftTold *)tables->pdata[k])->what, told->pdata[i]);
}

void
weft_return_relate_times (const WeftReturn *ret,
                          WeftDisclosure   *disclosure,
                          const GPtrArray  *told)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
  g_autoptr (GPtrArray) wide_tables = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);

  for (guint i = 0; i < told->len; i++)
    {
      const WeftTold *table = told->pdata[i];

      if (g_str_equal (table->what, WEFT_BANDS_OF_ALL))
        continue;
      g_ptr_array_add (tables, weft_told_copy (table));
      g_ptr_array_add (wide_tables, weft_return_widen (ret, table));
    }
  add_all (tables, told);
  add_all (wide_tables, told);
  for (guint i = 0; i < told->len; i++)
    add_unsplit (tables, ALL, told->pdata[i]);
  weft_told_relate_times (disclosure, tables, name_number);
  weft_told_relate_times (disclosure, wide_tables, name_number);
}
