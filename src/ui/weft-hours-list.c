/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of hours reads. What is taken over from what was read before is in weft-hours-follow.c. */

#include "weft-hours-list-private.h"

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

WeftHoursList *
weft_hours_list_new (const char *from,
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

void
weft_hours_list_add_rows (WeftHoursList *list,
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

void
weft_hours_list_count (WeftHoursList       *list,
                       const WeftHoursLine *line,
                       int                  n)
{
  if (line->is_this_year)
    list->year_minutes += n * line->minutes;
  weft_word_counts_add (list->n_roles, weft_row_get (line->row, "role"), n);
}

const char *
weft_hours_line_find_ref (const WeftHoursLine *line,
                          GHashTable          *people)
{
  const WeftName *name = g_hash_table_lookup (people, weft_row_get (line->row, "person"));

  return name != NULL ? name->ref : NULL;
}

void
weft_hours_list_finish (WeftHoursList *list)
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
      const char    *ref = weft_hours_line_find_ref (line, people);

      weft_hours_list_count (list, line, 1);
      if (ref != NULL && !g_hash_table_contains (list->last, ref))
        g_hash_table_insert (list->last, (gpointer)ref, line);
    }
  weft_hours_list_finish (list);
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
    weft_hours_list_add_rows (list, rows, people, grants);
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

WeftHoursList *
weft_hours_list_read (WeftFile      *file,
                      WeftHoursList *before,
                      GError       **error)
{
  char from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];
  g_autoptr (WeftHoursList) list = NULL;

  weft_year_read (file, from, to);
  list = weft_hours_list_follow (file, before, from, to);
  if (list != NULL)
    return g_steal_pointer (&list);

  list = weft_hours_list_new (from, to);
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
