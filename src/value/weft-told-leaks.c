/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several tables over overlapping times tell together, by the disclosure pass. */

#include "weft-told-times.h"

#include <string.h>

static guint
number_of (WeftDisclosure *disclosure,
           const WeftTold *told,
           const char     *label)
{
  g_autofree char *name = weft_told_name_number (told, label);

  return weft_disclosure_number (disclosure, name);
}

static void
tell_number (WeftDisclosure *disclosure,
             guint           number,
             const char     *shown,
             gint64          people,
             int             threshold)
{
  if (g_str_equal (shown, WEFT_TOLD_NOWHERE))
    return;
  weft_disclosure_tell (disclosure, number, weft_small_number_known (people, threshold));
  weft_disclosure_hide (disclosure, number, people, threshold);
}

/* The rows that stand under @shown, as one number. Returns: its place */
static guint
tell_shown (WeftDisclosure *disclosure,
            const WeftTold *told,
            const char     *shown)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) name = g_string_new (NULL);
  gint64 people = 0;

  g_string_printf (name, "%s\t%s/%s\t", told->what, told->from, told->to);
  for (guint i = 0; i < told->rows->len; i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];
      const guint        number = number_of (disclosure, told, row->label);

      if (!g_str_equal (row->shown, shown))
        continue;
      if (g_str_equal (shown, WEFT_TOLD_SMALL) && *row->label != '\0')
        weft_disclosure_tell (disclosure, number, (WeftKnown){ 0, told->threshold - 1 });
      g_array_append_val (parts, number);
      g_string_append_printf (name, "+%u", number);
      people += row->people;
    }
  if (parts->len == 1)
    {
      tell_number (disclosure, g_array_index (parts, guint, 0), shown, people, told->threshold);
      return g_array_index (parts, guint, 0);
    }
  weft_disclosure_sum (disclosure, weft_disclosure_number (disclosure, name->str), parts);
  tell_number (disclosure, weft_disclosure_number (disclosure, name->str), shown, people, told->threshold);
  return weft_disclosure_number (disclosure, name->str);
}

static gboolean
is_first_shown (const WeftTold *told,
                guint           i)
{
  const WeftToldRow *row = told->rows->pdata[i];

  for (guint k = 0; k < i; k++)
    if (g_str_equal (((const WeftToldRow *)told->rows->pdata[k])->shown, row->shown))
      return FALSE;
  return TRUE;
}

/* How many there are altogether, and what is told of their parts. */
static void
tell_table (WeftDisclosure *disclosure,
            const WeftTold *told)
{
  const guint  all = number_of (disclosure, told, NULL);
  const gint64 total = weft_told_total (told);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!told->total_is_untold)
    weft_disclosure_tell (disclosure, all, weft_small_number_known (total, told->total_is_rounded ? told->threshold : WEFT_EXACTLY));
  if (told->total_is_rounded && told->rows->len > 0)
    weft_disclosure_hide (disclosure, all, total, told->threshold);
  for (guint i = 0; i < told->rows->len; i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];
      const guint        number = number_of (disclosure, told, row->label);

      g_array_append_val (rows, number);
      weft_disclosure_hide (disclosure, number, row->people, told->threshold);
      if (is_first_shown (told, i))
        {
          const guint together = tell_shown (disclosure, told, row->shown);

          g_array_append_val (shown, together);
        }
    }
  if (rows->len == 0)
    return;
  weft_disclosure_sum (disclosure, all, rows);
  /* What stands together hangs together in no way that the rows alone tell. */
  weft_disclosure_sum (disclosure, all, shown);
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
  const WeftToldFamily family = { .tables = own, .labels = labels, .is_of = is_of_label };

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
