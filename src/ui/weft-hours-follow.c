/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All hours once more, from what was read the last time and the days that have changed since. */

#include "weft-hours-list-private.h"

#include "weft-changed-days.h"

static gboolean
is_as_before (WeftFile      *file,
              WeftHoursList *before,
              const char    *from,
              const char    *to)
{
  static const char *const shown[] = { "people", "grants", "activities" };
  const WeftMoment         never = { 0 };
  gboolean                 is_same = before != NULL && g_str_equal (before->from, from) && g_str_equal (before->to, to);

  /* Each is asked, so that it is known the next time. */
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (weft_changes_names (file, before != NULL ? &before->read_at : &never, shown[i]))
      is_same = FALSE;
  return is_same;
}

/* (transfer full) (nullable): the days, newest first, of hours that have changed since @before; NULL when these are not
 * known or are too many. */
static GPtrArray *
list_days (WeftFile      *file,
           WeftHoursList *before)
{
  g_autoptr (GPtrArray) days = weft_changed_days_new ();
  g_autoptr (GHashTable) ids = weft_changed_days_list (days, file, &before->read_at, "hours");

  if (ids == NULL)
    return NULL;
  for (guint i = 0; g_hash_table_size (ids) > 0 && i < before->lines->len && weft_changed_days_are_few (days); i++)
    {
      const WeftHoursLine *line = g_ptr_array_index (before->lines, i);

      if (g_hash_table_contains (ids, &line->row->id))
        weft_changed_days_add (days, weft_row_get (line->row, "date"));
    }
  weft_changed_days_sort (days, TRUE);
  return weft_changed_days_are_few (days) ? g_steal_pointer (&days) : NULL;
}

static gboolean
read_day (WeftFile      *file,
          WeftHoursList *list,
          const char    *day,
          GHashTable    *people,
          GHashTable    *grants)
{
  const WeftFilter filter = { .date_column = "date", .from = day, .to = day, .newest_first = TRUE };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("hours"), &filter, NULL);

  if (rows != NULL)
    weft_hours_list_add_rows (list, rows, people, grants);
  return rows != NULL;
}

/* The lines of @before in their order, with those of @days as they are now: @gone and @come are these. */
static gboolean
follow_days (WeftFile      *file,
             WeftHoursList *list,
             WeftHoursList *before,
             GPtrArray     *days,
             GHashTable    *people,
             GPtrArray     *gone,
             GPtrArray     *come)
{
  const int date = weft_table_column (weft_description_find ("hours"), "date");
  g_autoptr (GHashTable) grants = weft_names_index (list->grants);
  guint next = 0;

  for (guint i = 0; i <= before->lines->len; i++)
    {
      WeftHoursLine *line = i < before->lines->len ? g_ptr_array_index (before->lines, i) : NULL;
      const char    *day = line != NULL ? line->row->cells[date] : "";

      for (; next < days->len && strcmp (days->pdata[next], day) >= 0; next++)
        {
          guint n = list->lines->len;

          if (!read_day (file, list, days->pdata[next], people, grants))
            return FALSE;
          for (; n < list->lines->len; n++)
            g_ptr_array_add (come, list->lines->pdata[n]);
        }
      if (line != NULL && next > 0 && g_str_equal (days->pdata[next - 1], day))
        g_ptr_array_add (gone, line);
      else if (line != NULL)
        g_ptr_array_add (list->lines, g_atomic_rc_box_acquire (line));
    }
  return TRUE;
}

static WeftNames *
copy_names (WeftNames *names)
{
  WeftNames *copy = g_ptr_array_new_full (names->len, (GDestroyNotify)weft_name_free);

  for (guint i = 0; i < names->len; i++)
    {
      const WeftName *name = g_ptr_array_index (names, i);
      WeftName       *same = g_new0 (WeftName, 1);

      same->ref = g_strdup (name->ref);
      same->name = g_strdup (name->name);
      same->help = g_strdup (name->help);
      same->fold = g_strdup (name->fold);
      same->also = g_strdup (name->also);
      g_ptr_array_add (copy, same);
    }
  return copy;
}

/* (transfer full) (nullable): the names of @table, of which some may have been added; NULL on failure. */
static WeftNames *
follow_names (WeftFile         *file,
              const WeftMoment *since,
              WeftNames        *before,
              const char       *table)
{
  return weft_changes_any (file, since, table) ? weft_names_read (file, table, NULL) : copy_names (before);
}

/* Counts @lines, and adds to @refs whose they are. */
static void
count_lines (WeftHoursList *list,
             GPtrArray     *lines,
             int            n,
             GHashTable    *people,
             GHashTable    *refs)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const char *ref = weft_hours_line_find_ref (lines->pdata[i], people);

      weft_hours_list_count (list, lines->pdata[i], n);
      if (ref != NULL)
        g_hash_table_add (refs, (gpointer)ref);
    }
}

static void
take_counts_over (WeftHoursList *list,
                  WeftHoursList *before)
{
  GHashTableIter iter;
  gpointer       role, n;

  list->year_minutes = before->year_minutes;
  g_hash_table_iter_init (&iter, before->n_roles);
  while (g_hash_table_iter_next (&iter, &role, &n))
    weft_word_counts_add (list->n_roles, role, (int)*(guint *)n);
}

/* Of all but @refs what was their last is so still; those are looked for, and left in @refs when they have no hours. */
static void
follow_last (WeftHoursList *list,
             WeftHoursList *before,
             GHashTable    *people,
             GHashTable    *refs)
{
  for (guint i = 0; i < list->people->len; i++)
    {
      WeftName *name = g_ptr_array_index (list->people, i);
      gpointer  line = g_hash_table_lookup (before->last, name->ref);

      if (line != NULL && !g_hash_table_contains (refs, name->ref))
        g_hash_table_insert (list->last, name->ref, line);
    }
  for (guint i = 0; i < list->lines->len && g_hash_table_size (refs) > 0; i++)
    {
      const char *ref = weft_hours_line_find_ref (list->lines->pdata[i], people);

      if (ref != NULL && g_hash_table_remove (refs, ref))
        g_hash_table_insert (list->last, (gpointer)ref, list->lines->pdata[i]);
    }
}

/* What follows from the lines, where only @gone and @come are others; FALSE when somebody has no hours any more: what their
 * help said without is not known here. */
static gboolean
settle_after (WeftHoursList *list,
              WeftHoursList *before,
              GHashTable    *people,
              GPtrArray     *gone,
              GPtrArray     *come)
{
  g_autoptr (GHashTable) refs = g_hash_table_new (g_str_hash, g_str_equal);

  take_counts_over (list, before);
  count_lines (list, gone, -1, people, refs);
  count_lines (list, come, 1, people, refs);
  follow_last (list, before, people, refs);
  weft_hours_list_finish (list);
  return g_hash_table_size (refs) == 0;
}

WeftHoursList *
weft_hours_list_follow (WeftFile      *file,
                        WeftHoursList *before,
                        const char    *from,
                        const char    *to)
{
  g_autoptr (GPtrArray) days = is_as_before (file, before, from, to) ? list_days (file, before) : NULL;
  g_autoptr (WeftHoursList) list = NULL;
  g_autoptr (GHashTable) people = NULL;
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (GPtrArray) come = g_ptr_array_new ();

  if (days == NULL)
    return NULL;
  if (days->len == 0 && !weft_changes_any (file, &before->read_at, "people") && !weft_changes_any (file, &before->read_at, "grants"))
    return weft_hours_list_ref (before);

  list = weft_hours_list_new (from, to);
  list->read_at = weft_changes_moment (file);
  list->people = follow_names (file, &before->read_at, before->people, "people");
  list->grants = follow_names (file, &before->read_at, before->grants, "grants");
  if (list->people == NULL || list->grants == NULL)
    return NULL;
  people = weft_names_index (list->people);
  if (!follow_days (file, list, before, days, people, gone, come))
    return NULL;
  return settle_after (list, before, people, gone, come) ? g_steal_pointer (&list) : NULL;
}
