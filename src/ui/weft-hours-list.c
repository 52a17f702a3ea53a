/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of hours reads. */

#include "weft-hours-list.h"

#include "weft-changed-days.h"
#include "weft-words.h"
#include "weft-year.h"

#include <glib/gi18n-lib.h>

static void
clear_line (gpointer data)
{
  WeftHoursLine *line = data;

  g_clear_pointer (&line->row, weft_row_free);
  g_free (line->who);
  g_free (line->grant);
}

/* Lists that were read one after the other share what has not changed. */
static void
release_line (gpointer line)
{
  g_atomic_rc_box_release_full (line, clear_line);
}

static void
clear_list (gpointer data)
{
  WeftHoursList *list = data;

  g_clear_pointer (&list->last, g_hash_table_unref);
  g_clear_pointer (&list->lines, g_ptr_array_unref);
  g_clear_pointer (&list->people, g_ptr_array_unref);
  g_clear_pointer (&list->grants, g_ptr_array_unref);
  g_clear_pointer (&list->roles, g_ptr_array_unref);
  g_clear_pointer (&list->n_roles, g_hash_table_unref);
}

WeftHoursList *
weft_hours_list_ref (WeftHoursList *list)
{
  return g_atomic_rc_box_acquire (list);
}

void
weft_hours_list_unref (WeftHoursList *list)
{
  g_atomic_rc_box_release_full (list, clear_list);
}

static char *
say_who (const WeftRow *row,
         GHashTable    *people)
{
  const char      *person = weft_row_get (row, "person");
  const char      *count = weft_row_get (row, "people");
  WeftName        *name = g_hash_table_lookup (people, person);
  g_autofree char *hours = NULL;
  gint64           n;

  if (person[0] != '\0')
    return g_strdup (name != NULL ? name->name : person);
  n = MAX (g_ascii_strtoll (count, NULL, 10), 1);
  hours = weft_words_hours (weft_row_minutes (row, "hours"));
  if (n == 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d person", "%d people", (gulong)n), (int)n);
  /* Translators: how many people, and the hours of one of them: "4 people, 2 hours each" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d person, %s each", "%d people, %s each", (gulong)n), (int)n, hours);
}

/* Takes @row over. */
static WeftHoursLine *
make_line (WeftRow    *row,
           GHashTable *people,
           GHashTable *grants)
{
  WeftHoursLine *line = g_atomic_rc_box_new0 (WeftHoursLine);
  const char    *grant = weft_row_get (row, "grant");
  WeftName      *name = g_hash_table_lookup (grants, grant);
  gint64         n = 1;

  line->row = row;
  line->who = say_who (row, people);
  line->grant = g_strdup (name != NULL ? name->name : grant);
  if (weft_row_get (row, "person")[0] == '\0')
    n = MAX (g_ascii_strtoll (weft_row_get (row, "people"), NULL, 10), 1);
  line->minutes = weft_row_minutes (row, "hours") * n;
  return line;
}

/* "Kitchen · last time 2 hours" below the names of those who have helped before. */
static void
set_help (WeftHoursList *list)
{
  for (guint i = 0; i < list->people->len; i++)
    {
      WeftName        *name = g_ptr_array_index (list->people, i);
      WeftHoursLine   *line = g_hash_table_lookup (list->last, name->ref);
      const char      *role = line != NULL ? weft_row_get (line->row, "role") : "";
      g_autofree char *hours = line != NULL ? weft_words_hours (weft_row_minutes (line->row, "hours")) : NULL;

      if (line == NULL)
        continue;
      g_free (name->help);
      /* Translators: what was done and for how long: "Kitchen · last time 2 hours" */
      name->help = role[0] != '\0' ? g_strdup_printf (_ ("%s · last time %s"), role, hours)
                                   : g_strdup_printf (_ ("last time %s"), hours);
    }
}

static WeftHoursList *
new_list (const char *from,
          const char *to)
{
  WeftHoursList *list = g_atomic_rc_box_new0 (WeftHoursList);

  list->lines = g_ptr_array_new_with_free_func (release_line);
  list->last = g_hash_table_new (g_str_hash, g_str_equal);
  list->n_roles = weft_word_counts_new ();
  g_strlcpy (list->from, from, sizeof list->from);
  g_strlcpy (list->to, to, sizeof list->to);
  return list;
}

/* Takes the rows over. */
static void
add_rows (WeftHoursList *list,
          GPtrArray     *rows,
          GHashTable    *people,
          GHashTable    *grants)
{
  for (guint i = 0; i < rows->len; i++)
    {
      WeftHoursLine *line = make_line (g_steal_pointer (&rows->pdata[i]), people, grants);
      const char    *date = weft_row_get (line->row, "date");

      line->is_this_year = strncmp (date, list->from, strlen (date)) >= 0 && g_strcmp0 (date, list->to) <= 0;
      g_ptr_array_add (list->lines, line);
    }
}

/* @n: 1, or -1 for a line that goes. */
static void
count_line (WeftHoursList       *list,
            const WeftHoursLine *line,
            int                  n)
{
  if (line->is_this_year)
    list->year_minutes += n * line->minutes;
  weft_word_counts_add (list->n_roles, weft_row_get (line->row, "role"), n);
}

/* (transfer none) (nullable): whose hours they are; NULL where they are of several. */
static const char *
find_ref (const WeftHoursLine *line,
          GHashTable          *people)
{
  const WeftName *name = g_hash_table_lookup (people, weft_row_get (line->row, "person"));

  return name != NULL ? name->ref : NULL;
}

static void
finish (WeftHoursList *list)
{
  list->roles = weft_names_new_words (list->n_roles);
  set_help (list);
}

/* What follows from the lines. */
static void
settle (WeftHoursList *list,
        GHashTable    *people)
{
  for (guint i = 0; i < list->lines->len; i++)
    {
      WeftHoursLine *line = g_ptr_array_index (list->lines, i);
      const char    *ref = find_ref (line, people);

      count_line (list, line, 1);
      if (ref != NULL && !g_hash_table_contains (list->last, ref))
        g_hash_table_insert (list->last, (gpointer)ref, line);
    }
  finish (list);
}

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
    add_rows (list, rows, people, grants);
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

static gboolean
read_lines (WeftFile      *file,
            WeftHoursList *list,
            GHashTable    *people,
            GError       **error)
{
  const WeftFilter filter = { .newest_first = TRUE };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("hours"), &filter, error);
  g_autoptr (GHashTable) grants = weft_names_index (list->grants);

  if (rows != NULL)
    add_rows (list, rows, people, grants);
  return rows != NULL;
}

static gboolean
read_all (WeftFile      *file,
          WeftHoursList *list,
          GError       **error)
{
  g_autoptr (GHashTable) people = NULL;

  list->people = weft_names_read (file, "people", error);
  list->grants = list->people != NULL ? weft_names_read (file, "grants", error) : NULL;
  if (list->grants == NULL)
    return FALSE;

  people = weft_names_index (list->people);
  if (!read_lines (file, list, people, error))
    return FALSE;
  settle (list, people);
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
      const char *ref = find_ref (lines->pdata[i], people);

      count_line (list, lines->pdata[i], n);
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
      const char *ref = find_ref (list->lines->pdata[i], people);

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
  finish (list);
  return g_hash_table_size (refs) == 0;
}

/* (transfer full) (nullable): the list from that of before, NULL when it has to be read as a whole. */
static WeftHoursList *
follow (WeftFile      *file,
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

  list = new_list (from, to);
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

WeftHoursList *
weft_hours_list_read (WeftFile      *file,
                      WeftHoursList *before,
                      GError       **error)
{
  char from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];
  g_autoptr (WeftHoursList) list = NULL;

  weft_year_read (file, from, to);
  list = follow (file, before, from, to);
  if (list != NULL)
    return g_steal_pointer (&list);

  list = new_list (from, to);
  list->read_at = weft_changes_moment (file);
  return read_all (file, list, error) ? g_steal_pointer (&list) : NULL;
}

/* Hours of a whole month are of the period that its first day lies in or before, as in a return. */
static gboolean
is_in (const char        *date,
       const char *const *days)
{
  g_autofree char *first = strlen (date) == strlen ("2026-04") ? g_strconcat (date, "-01", NULL) : g_strdup (date);

  return strcmp (first, days[0]) >= 0 && strcmp (date, days[1]) <= 0;
}

GPtrArray *
weft_hours_list_of_period (const WeftHoursList *list,
                           const char          *period)
{
  g_auto (GStrv) days = g_strsplit (period != NULL ? period : "", ",", 2);
  GPtrArray *lines;

  if (g_strv_length (days) != 2)
    return g_ptr_array_ref (list->lines);
  lines = g_ptr_array_new ();
  for (guint i = 0; i < list->lines->len; i++)
    {
      const WeftHoursLine *line = g_ptr_array_index (list->lines, i);

      if (is_in (weft_row_get (line->row, "date"), (const char *const *)days))
        g_ptr_array_add (lines, (gpointer)line);
    }
  return lines;
}
