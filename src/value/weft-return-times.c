/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of who took part that are of other times than each other, half a year, then the year, or in wider categories. */

#include "weft-return-private.h"

#include "weft-equality.h"
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

static guint
number_of (WeftDisclosure *disclosure,
           const WeftTold *told,
           const char     *label)
{
  g_autofree char *name = name_number (told, label);

  return weft_disclosure_number (disclosure, name);
}

void
weft_return_relate_wider (const WeftReturn *ret,
                          WeftDisclosure   *disclosure,
                          const WeftTold   *narrow,
                          const WeftTold   *wide)
{
  g_autoptr (WeftTold) categories = weft_return_widen (ret, narrow);

  for (guint i = 0; i < categories->rows->len; i++)
    {
      const char *category = ((const WeftToldRow *)categories->rows->pdata[i])->label;
      const guint total = number_of (disclosure, wide, category);
      g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint k = 0; k < narrow->rows->len; k++)
        {
          const char *label = ((const WeftToldRow *)narrow->rows->pdata[k])->label;
          const guint number = number_of (disclosure, narrow, label);

          if (g_str_equal (weft_return_wider (ret, narrow->what, label), category))
            g_array_append_val (parts, number);
        }
      weft_disclosure_sum (disclosure, total, parts);
    }
}

/* Whether @table is split by nothing but wider categories of what another of @told is split by. */
static gboolean
is_wider (const WeftReturn *ret,
          const GPtrArray  *told,
          const WeftTold   *table)
{
  g_autoptr (WeftTold) widened = weft_return_widen (ret, table);

  if (weft_told_count_common (widened, table) < table->rows->len)
    return FALSE;
  for (guint i = 0; i < told->len; i++)
    {
      const WeftTold *other = told->pdata[i];
      g_autoptr (WeftTold) wide = weft_return_widen (ret, other);

      if (g_str_equal (other->what, table->what) && weft_told_count_common (wide, table) > weft_told_count_common (other, table))
        return TRUE;
    }
  return FALSE;
}

/* (transfer full): the people of @wide by all that its categories may be made of, the official answers and whatever else stands
 * in a table: how many gave which answer is not told. */
static WeftTold *
narrow_down (const WeftReturn *ret,
             const GPtrArray  *told,
             const WeftTold   *wide)
{
  WeftTold *narrow = weft_told_new (wide->what, wide->from, wide->to, wide->threshold);
  g_autoptr (GPtrArray) answers = weft_equality_answers (wide->what, ret->nation);
  g_autoptr (GPtrArray) labels = weft_told_labels (told, wide->what);

  narrow->unsplit = weft_told_total (wide);
  for (guint i = 0; i < answers->len; i++)
    weft_told_count (narrow, answers->pdata[i], 0);
  for (guint i = 0; i < labels->len; i++)
    weft_told_count (narrow, labels->pdata[i], 0);
  return narrow;
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

/* Beside the tables of @told, which are there, how many there were of a time altogether. Who answered other questions need not
 * be the same people. */
static void
add_all (GPtrArray       *tables,
         const GPtrArray *told)
{
  const guint n_tables = tables->len;

  for (guint i = 0; i < told->len; i++)
    for (guint k = 0; k < n_tables && g_str_equal (((const WeftTold *)told->pdata[i])->what, WEFT_BANDS_OF_ALL); k++)
      add_unsplit (tables, ((const WeftTold *)tables->pdata[k])->what, told->pdata[i]);
}

/* Tables in wider categories stand among those of narrow ones as tables of which only the number of all is told. */
static void
add_narrow (const WeftReturn *ret,
            WeftDisclosure   *disclosure,
            const GPtrArray  *told,
            GPtrArray        *tables)
{
  for (guint i = 0; i < told->len; i++)
    {
      const WeftTold *table = told->pdata[i];
      const gboolean  is_wide = is_wider (ret, told, table);

      g_ptr_array_add (tables, is_wide ? narrow_down (ret, told, table) : weft_told_copy (table));
      if (is_wide)
        weft_return_relate_wider (ret, disclosure, tables->pdata[tables->len - 1], table);
    }
}

void
weft_return_relate_times (const WeftReturn *ret,
                          WeftDisclosure   *disclosure,
                          const GPtrArray  *told)
{
  g_autoptr (GPtrArray) split = g_ptr_array_new ();
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);

  for (guint i = 0; i < told->len; i++)
    if (!g_str_equal (((const WeftTold *)told->pdata[i])->what, WEFT_BANDS_OF_ALL))
      g_ptr_array_add (split, told->pdata[i]);
  add_narrow (ret, disclosure, split, tables);
  add_all (tables, told);
  for (guint i = 0; i < told->len; i++)
    add_unsplit (tables, ALL, told->pdata[i]);
  weft_told_relate_times (disclosure, tables, name_number);
}
