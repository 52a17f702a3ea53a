/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one table of people tells. */

#include "weft-told-rows.h"

static char *
name_number (const WeftTold *told,
             const char     *row)
{
  if (row == NULL)
    return g_strdup_printf ("%s/%s\t%" G_GINT64_FORMAT, told->from, told->to, weft_told_total (told));
  return g_strdup_printf ("%s\t%s/%s\t%s\t%" G_GINT64_FORMAT, told->what, told->from, told->to, row, weft_told_people (told, row));
}

guint
weft_told_number (WeftDisclosure *disclosure,
                  const WeftTold *told,
                  const char     *row)
{
  g_autofree char *name = name_number (told, row);

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
      const guint        number = weft_told_number (disclosure, told, row->label);

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

void
weft_told_tell_rows (WeftDisclosure *disclosure,
                     const WeftTold *told)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < told->rows->len; i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];
      const guint        number = weft_told_number (disclosure, told, row->label);

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
  weft_disclosure_sum (disclosure, weft_told_number (disclosure, told, NULL), rows);
  /* What stands together hangs together in no way that the rows alone tell. */
  if (shown->len < rows->len)
    weft_disclosure_sum (disclosure, weft_told_number (disclosure, told, NULL), shown);
}
