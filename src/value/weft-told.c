/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several tables over overlapping times tell together, by the disclosure pass. */

#include "weft-told.h"

#include "weft-told-times.h"

#include <string.h>

void
weft_told_free (WeftTold *told)
{
  if (told == NULL)
    return;

  g_free (told->what);
  g_free (told->from);
  g_free (told->to);
  g_free (told->day);
  g_ptr_array_unref (told->rows);
  g_free (told);
}

static void
free_row (gpointer data)
{
  WeftToldRow *row = data;

  g_free (row->label);
  g_free (row->shown);
  g_free (row);
}

WeftTold *
weft_told_new (const char *what,
               const char *from,
               const char *to,
               int         threshold)
{
  WeftTold *told = g_new0 (WeftTold, 1);

  told->what = g_strdup (what);
  told->from = g_strdup (from);
  told->to = g_strdup (to);
  told->threshold = threshold;
  told->rows = g_ptr_array_new_with_free_func (free_row);
  return told;
}

void
weft_told_add (WeftTold   *told,
               const char *label,
               const char *shown,
               gint64      people)
{
  WeftToldRow *row = g_new0 (WeftToldRow, 1);

  row->label = g_strdup (label);
  row->shown = g_strdup (shown);
  row->people = people;
  g_ptr_array_add (told->rows, row);
}

static WeftToldRow *
find_row (const WeftTold *told,
          const char     *label)
{
  for (guint i = 0; i < told->rows->len; i++)
    {
      WeftToldRow *row = told->rows->pdata[i];

      if (g_str_equal (row->label, label))
        return row;
    }
  return NULL;
}

void
weft_told_count (WeftTold   *told,
                 const char *label,
                 gint64      people)
{
  WeftToldRow *row = find_row (told, label);

  if (row != NULL)
    row->people += people;
  else
    weft_told_add (told, label, label, people);
}

WeftTold *
weft_told_copy (const WeftTold *told)
{
  WeftTold *copy = weft_told_new (told->what, told->from, told->to, told->threshold);

  copy->day = g_strdup (told->day);
  copy->unsplit = told->unsplit;
  copy->total_is_rounded = told->total_is_rounded;
  copy->counts_once = told->counts_once;
  for (guint i = 0; i < told->rows->len; i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];

      weft_told_add (copy, row->label, row->shown, row->people);
    }
  return copy;
}

guint
weft_told_count_common (const WeftTold *one,
                        const WeftTold *other)
{
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < one->rows->len; i++)
    g_hash_table_add (labels, ((const WeftToldRow *)one->rows->pdata[i])->label);
  for (guint i = 0; i < other->rows->len; i++)
    n += g_hash_table_contains (labels, ((const WeftToldRow *)other->rows->pdata[i])->label) ? 1 : 0;
  return n;
}

/* Appends to what is known of each person in which groups he is that he is in @group, the one at @place. */
static void
mark_group (GHashTable     *groups_of,
            const WeftTold *group,
            guint           place)
{
  for (guint i = 0; i < group->rows->len; i++)
    {
      const WeftToldRow *row = group->rows->pdata[i];
      const char        *before = g_hash_table_lookup (groups_of, row->label);

      g_hash_table_insert (groups_of, row->label, g_strdup_printf ("%s %u", before != NULL ? before : "", place));
    }
}

gboolean
weft_told_has_small_part (const WeftTold  *group,
                          const GPtrArray *earlier,
                          guint            fewest)
{
  g_autoptr (GHashTable) groups_of = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GHashTable) sizes = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer       groups, size;

  for (guint i = 0; i < earlier->len; i++)
    mark_group (groups_of, earlier->pdata[i], i);
  mark_group (groups_of, group, earlier->len);
  g_hash_table_iter_init (&iter, groups_of);
  while (g_hash_table_iter_next (&iter, NULL, &groups))
    g_hash_table_insert (sizes, groups, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (sizes, groups)) + 1));
  g_hash_table_iter_init (&iter, sizes);
  while (g_hash_table_iter_next (&iter, NULL, &size))
    if (GPOINTER_TO_UINT (size) < fewest)
      return TRUE;
  return FALSE;
}

gboolean
weft_told_equal (const WeftTold *one,
                 const WeftTold *other)
{
  if (!g_str_equal (one->what, other->what) || !g_str_equal (one->from, other->from) || !g_str_equal (one->to, other->to) ||
      one->threshold != other->threshold || one->rows->len != other->rows->len)
    return FALSE;
  for (guint i = 0; i < one->rows->len; i++)
    {
      const WeftToldRow *a = one->rows->pdata[i];
      const WeftToldRow *b = other->rows->pdata[i];

      if (!g_str_equal (a->label, b->label) || !g_str_equal (a->shown, b->shown) || a->people != b->people)
        return FALSE;
    }
  return TRUE;
}

gboolean
weft_told_overlaps (const WeftTold *one,
                    const WeftTold *other)
{
  return strcmp (one->from, other->to) <= 0 && strcmp (other->from, one->to) <= 0;
}

gint64
weft_told_people (const WeftTold *told,
                  const char     *label)
{
  const WeftToldRow *row = find_row (told, label);

  return row != NULL ? row->people : 0;
}

gint64
weft_told_total (const WeftTold *told)
{
  gint64 total = told->unsplit;

  for (guint i = 0; i < told->rows->len; i++)
    total += ((const WeftToldRow *)told->rows->pdata[i])->people;
  return total;
}

/* ---- What is known ---- */

/* The people of one label over one time. Where their number changed since, it is another number. Tables of one time that
 * are of as many people altogether are of the same people. */
static char *
name_number (const WeftTold *told,
             const char     *label)
{
  if (label == NULL)
    return g_strdup_printf ("%s/%s\t%" G_GINT64_FORMAT, told->from, told->to, weft_told_total (told));
  if (told->unsplit != 0)
    return g_strdup_printf ("%s\t%s/%s\t%s\tof %" G_GINT64_FORMAT, told->what, told->from, told->to, label, weft_told_total (told));
  return g_strdup_printf ("%s\t%s/%s\t%s\t%" G_GINT64_FORMAT, told->what, told->from, told->to, label, weft_told_people (told, label));
}

static guint
number_of (WeftDisclosure *disclosure,
           const WeftTold *told,
           const char     *label)
{
  g_autofree char *name = name_number (told, label);

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

static void
tell_table (WeftDisclosure  *disclosure,
            const GPtrArray *tables,
            const WeftTold  *told)
{
  const gint64 total = weft_told_total (told);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) labels = weft_told_labels (tables, told->what);

  for (guint i = 0; i < labels->len; i++)
    {
      const char  *label = labels->pdata[i];
      const gint64 people = weft_told_people (told, label);
      const guint  number = number_of (disclosure, told, label);

      g_array_append_val (all, number);
      weft_disclosure_hide (disclosure, number, people, told->threshold);
    }
  for (guint i = 0; i < told->rows->len; i++)
    if (is_first_shown (told, i))
      {
        const guint number = tell_shown (disclosure, told, ((const WeftToldRow *)told->rows->pdata[i])->shown);

        g_array_append_val (shown, number);
      }
  weft_disclosure_sum (disclosure, number_of (disclosure, told, NULL), all);
  /* What stands together hangs together in no way that the rows alone tell. */
  weft_disclosure_sum (disclosure, number_of (disclosure, told, NULL), shown);
  if (told->total_is_rounded)
    tell_number (disclosure, number_of (disclosure, told, NULL), "", total, told->threshold);
  else
    weft_disclosure_tell (disclosure, number_of (disclosure, told, NULL), weft_small_number_known (total, WEFT_EXACTLY));
}

/* (transfer full): what somebody knows who has @earlier, and @told where there is one. */
static WeftDisclosure *
read_all (const GPtrArray *earlier,
          const WeftTold  *told)
{
  WeftDisclosure *disclosure = weft_disclosure_new ();
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();

  for (guint i = 0; i < earlier->len; i++)
    g_ptr_array_add (tables, earlier->pdata[i]);
  if (told != NULL)
    g_ptr_array_add (tables, (gpointer)told);
  for (guint i = 0; i < tables->len; i++)
    if (((const WeftTold *)tables->pdata[i])->rows->len > 0)
      tell_table (disclosure, tables, tables->pdata[i]);
  weft_told_relate_times (disclosure, tables, name_number);
  return disclosure;
}

gboolean
weft_told_leaks (const WeftTold  *told,
                 const GPtrArray *earlier)
{
  g_autoptr (WeftDisclosure) before = read_all (earlier, NULL);
  g_autoptr (WeftDisclosure) after = read_all (earlier, told);

  return weft_disclosure_leaks (after, before);
}
