/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of who took part that are of other times than each other, half a year, then the year, or in wider categories. */

#include "weft-return-private.h"

#include "weft-equality.h"
#include "weft-told-times.h"

/* Tables of one question, and the return that they are read for. */
typedef struct
{
  const WeftReturn *ret;
  const GPtrArray  *wide; /* of WeftTold: those that stand in wider categories */
} Reading;

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

static gboolean
is_of (const WeftTold *told,
       const char     *row,
       const char     *label,
       gconstpointer   data)
{
  const Reading *reading = data;
  const gboolean is_wide = g_ptr_array_find ((GPtrArray *)reading->wide, told, NULL);

  return g_str_equal (is_wide ? weft_return_wider (reading->ret, told->what, label) : label, row);
}

static void
add_label (GPtrArray *labels,
           gpointer   label)
{
  if (!g_ptr_array_find_with_equal_func (labels, label, g_str_equal, NULL))
    g_ptr_array_add (labels, label);
}

/* Whether nobody is split by what he is. */
static gboolean
is_count (const WeftTold *told)
{
  return g_str_equal (told->what, WEFT_BANDS_OF_ALL) || g_str_equal (told->what, WEFT_BANDS_OF_VISITS);
}

/* (transfer container): those of @told that are of @what, and numbers of all, or taken for such. */
static GPtrArray *
list_tables (const GPtrArray *told,
             const char      *what,
             gboolean         takes_some_for_all)
{
  GPtrArray *tables = g_ptr_array_new ();

  for (guint i = 0; i < told->len; i++)
    {
      WeftTold *table = told->pdata[i];

      if ((g_str_equal (table->what, what) || is_count (table)) && (takes_some_for_all || !weft_return_is_of_some (table)))
        g_ptr_array_add (tables, table);
    }
  return tables;
}

/* Wide categories may be made of all official answers, and of whatever else stands in a table. */
static void
relate (const WeftReturn *ret,
        WeftDisclosure   *disclosure,
        const GPtrArray  *told,
        const char       *what,
        gboolean          takes_some_for_all)
{
  g_autoptr (GPtrArray) tables = list_tables (told, what, takes_some_for_all);
  g_autoptr (GPtrArray) labels = weft_told_labels (told, what);
  g_autoptr (GPtrArray) answers = weft_equality_answers (what, ret->nation);
  g_autoptr (GPtrArray) wide = g_ptr_array_new ();
  const Reading        reading = { ret, wide };
  const WeftToldFamily family = { tables, labels, WEFT_BANDS_OF_ALL, WEFT_BANDS_OF_VISITS, g_str_equal (what, WEFT_BANDS_OF_AREA), is_of, &reading };

  for (guint i = 0; i < tables->len; i++)
    if (is_wider (ret, told, tables->pdata[i]))
      g_ptr_array_add (wide, tables->pdata[i]);
  for (guint i = 0; i < answers->len && wide->len > 0; i++)
    add_label (labels, answers->pdata[i]);
  weft_told_relate_times (disclosure, &family);
}

void
weft_return_relate_times (const WeftReturn *ret,
                          WeftDisclosure   *disclosure,
                          const GPtrArray  *told,
                          gboolean          takes_some_for_all)
{
  g_autoptr (GPtrArray) whats = g_ptr_array_new ();

  for (guint i = 0; i < told->len; i++)
    if (!is_count (told->pdata[i]))
      add_label (whats, ((const WeftTold *)told->pdata[i])->what);
  if (whats->len == 0)
    g_ptr_array_add (whats, (gpointer)WEFT_BANDS_OF_ALL);
  for (guint i = 0; i < whats->len; i++)
    relate (ret, disclosure, told, whats->pdata[i], takes_some_for_all);
}
