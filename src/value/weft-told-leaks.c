/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several tables over overlapping times tell together, by the disclosure pass. */

#include "weft-told-rows.h"
#include "weft-told-times.h"

#include <string.h>

/* How many there are altogether, and what is told of their parts. */
static void
tell_table (WeftDisclosure *disclosure,
            const WeftTold *told)
{
  const guint  all = weft_told_number (disclosure, told, NULL);
  const gint64 total = weft_told_total (told);

  if (!told->total_is_untold)
    weft_disclosure_tell (disclosure, all, weft_small_number_known (total, told->total_is_rounded ? told->threshold : WEFT_EXACTLY));
  if (told->total_is_rounded && told->rows->len > 0)
    weft_disclosure_hide (disclosure, all, total, told->threshold);
  weft_told_tell_rows (disclosure, told);
}

static gboolean
is_of_label (const WeftTold *told,
             const char     *row,
             const char     *label,
             gconstpointer   data)
{
  return g_str_equal (row, label);
}

static gboolean
is_first_of_what (const GPtrArray *tables,
                  guint            i)
{
  for (guint k = 0; k < i; k++)
    if (g_str_equal (((const WeftTold *)tables->pdata[k])->what, ((const WeftTold *)tables->pdata[i])->what))
      return FALSE;
  return TRUE;
}

/* What the tables of @what tell of each other. */
static void
relate (WeftDisclosure  *disclosure,
        const GPtrArray *tables,
        const char      *what)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = weft_told_labels (tables, what);
  const WeftToldFamily family = { .tables = own, .labels = labels, .has_all_rows = TRUE, .is_of = is_of_label };

  for (guint i = 0; i < tables->len; i++)
    if (g_str_equal (((const WeftTold *)tables->pdata[i])->what, what))
      g_ptr_array_add (own, tables->pdata[i]);
  weft_told_relate_times (disclosure, &family);
}

/* (transfer full): what somebody knows who has @earlier, and @told where there is one. */
static WeftDisclosure *
read_all (const GPtrArray *earlier,
          const WeftTold  *told)
{
  WeftDisclosure *disclosure = weft_disclosure_new ();
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();

  if (told != NULL)
    g_ptr_array_add (tables, (gpointer)told);
  for (guint i = 0; i < earlier->len; i++)
    g_ptr_array_add (tables, earlier->pdata[i]);
  for (guint i = 0; i < tables->len; i++)
    {
      tell_table (disclosure, tables->pdata[i]);
      if (is_first_of_what (tables, i))
        relate (disclosure, tables, ((const WeftTold *)tables->pdata[i])->what);
    }
  return disclosure;
}

/* (transfer container): those of @earlier whose times have a day in common with that of @told, or with such a time. */
static GPtrArray *
list_near (const GPtrArray *earlier,
           const WeftTold  *told)
{
  g_autoptr (WeftTold) time = weft_told_new ("", told->from, told->to, WEFT_EXACTLY);
  GPtrArray *near = g_ptr_array_new ();
  gboolean   is_longer = TRUE;

  for (guint step = 0; is_longer && (step < WEFT_TOLD_STEPS || told->counts_once); step++)
    {
      g_autoptr (WeftTold) longer = weft_told_new ("", time->from, time->to, WEFT_EXACTLY);

      g_ptr_array_set_size (near, 0);
      for (guint i = 0; i < earlier->len; i++)
        if (weft_told_overlaps (earlier->pdata[i], time))
          {
            g_ptr_array_add (near, earlier->pdata[i]);
            weft_told_stretch (longer, earlier->pdata[i]);
          }
      is_longer = weft_told_stretch (time, longer);
    }
  return near;
}

gboolean
weft_told_leaks (const WeftTold  *told,
                 const GPtrArray *earlier)
{
  g_autoptr (GPtrArray) near = list_near (earlier, told);
  g_autoptr (WeftDisclosure) before = read_all (near, NULL);
  g_autoptr (WeftDisclosure) after = read_all (near, told);

  return weft_disclosure_leaks (after, before);
}
