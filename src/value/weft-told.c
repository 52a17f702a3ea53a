/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers of people that left the file, as they are remembered. */

#include "weft-told.h"

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
weft_told_set_what (WeftTold   *told,
                    const char *what)
{
  g_free (told->what);
  told->what = g_strdup (what);
}

void
weft_told_set_time (WeftTold   *told,
                    const char *from,
                    const char *to)
{
  g_free (told->from);
  g_free (told->to);
  told->from = g_strdup (from);
  told->to = g_strdup (to);
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

gboolean
weft_told_stretch (WeftTold       *told,
                   const WeftTold *other)
{
  const gboolean   is_earlier = strcmp (other->from, told->from) < 0;
  const gboolean   is_later = strcmp (other->to, told->to) > 0;
  g_autofree char *from = g_strdup (is_earlier ? other->from : told->from);
  g_autofree char *to = g_strdup (is_later ? other->to : told->to);

  weft_told_set_time (told, from, to);
  return is_earlier || is_later;
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
  copy->total_is_untold = told->total_is_untold;
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

/* People are of one kind who are in the very same groups: those in @group are split from those of their kind who are not.
 * @kinds: of each label; @n: how many kinds there are */
static void
split_kinds (GHashTable     *kinds,
             guint          *n,
             const WeftTold *group)
{
  g_autoptr (GHashTable) of_old = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < group->rows->len; i++)
    {
      const WeftToldRow *row = group->rows->pdata[i];
      gpointer           old = g_hash_table_lookup (kinds, row->label);
      gpointer           split = g_hash_table_lookup (of_old, old);

      if (split == NULL)
        {
          split = GUINT_TO_POINTER (++*n);
          g_hash_table_insert (of_old, old, split);
        }
      g_hash_table_insert (kinds, row->label, split);
    }
}

gboolean
weft_told_has_small_part (const WeftTold  *group,
                          const GPtrArray *earlier,
                          guint            fewest)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint *sizes = NULL;
  guint             n = 0;
  GHashTableIter    iter;
  gpointer          kind;

  for (guint i = 0; i < earlier->len; i++)
    split_kinds (kinds, &n, earlier->pdata[i]);
  split_kinds (kinds, &n, group);
  sizes = g_new0 (guint, n + 1);
  g_hash_table_iter_init (&iter, kinds);
  while (g_hash_table_iter_next (&iter, NULL, &kind))
    sizes[GPOINTER_TO_UINT (kind)]++;
  for (guint i = 1; i <= n; i++)
    if (sizes[i] > 0 && sizes[i] < fewest)
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
