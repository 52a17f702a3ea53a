/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of hours reads. */

#include "weft-hours-list.h"

#include "weft-words.h"
#include "weft-year.h"

#include <glib/gi18n-lib.h>

void
weft_hours_line_free (WeftHoursLine *line)
{
  if (line == NULL)
    return;
  g_clear_pointer (&line->row, weft_row_free);
  g_free (line->who);
  g_free (line->grant);
  g_free (line);
}

static void
clear_list (gpointer data)
{
  WeftHoursList *list = data;

  g_clear_pointer (&list->last, g_hash_table_unref);
  g_clear_pointer (&list->lines, g_ptr_array_unref);
  g_clear_pointer (&list->people, g_ptr_array_unref);
  g_clear_pointer (&list->grants, g_ptr_array_unref);
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
  const char *person = weft_row_get (row, "person");
  const char *count = weft_row_get (row, "people");
  WeftName   *name = g_hash_table_lookup (people, person);
  gint64      n;

  if (person[0] != '\0')
    return g_strdup (name != NULL ? name->name : person);
  n = MAX (g_ascii_strtoll (count, NULL, 10), 1);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d person", "%d people", (gulong)n), (int)n);
}

/* Takes @row over. */
static WeftHoursLine *
make_line (WeftRow    *row,
           GHashTable *people,
           GHashTable *grants)
{
  WeftHoursLine *line = g_new0 (WeftHoursLine, 1);
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

static void
add_lines (WeftHoursList *list,
           GPtrArray     *rows,
           const char    *from,
           const char    *to)
{
  g_autoptr (GHashTable) people = weft_names_index (list->people);
  g_autoptr (GHashTable) grants = weft_names_index (list->grants);

  for (guint i = 0; i < rows->len; i++)
    {
      WeftHoursLine *line = make_line (g_steal_pointer (&rows->pdata[i]), people, grants);
      const char    *date = weft_row_get (line->row, "date");
      WeftName      *name = g_hash_table_lookup (people, weft_row_get (line->row, "person"));

      g_ptr_array_add (list->lines, line);
      if (name != NULL && !g_hash_table_contains (list->last, name->ref))
        g_hash_table_insert (list->last, name->ref, line);
      line->is_this_year = strncmp (date, from, strlen (date)) >= 0 && g_strcmp0 (date, to) <= 0;
      if (line->is_this_year)
        list->year_minutes += line->minutes;
    }
}

WeftHoursList *
weft_hours_list_read (WeftFile *file,
                      GError  **error)
{
  const WeftFilter filter = { .newest_first = TRUE };
  g_autoptr (WeftHoursList) list = g_atomic_rc_box_new0 (WeftHoursList);
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("hours"), &filter, error);
  char from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];

  list->people = rows != NULL ? weft_names_read (file, "people", error) : NULL;
  list->grants = list->people != NULL ? weft_names_read (file, "grants", error) : NULL;
  if (list->grants == NULL)
    return NULL;

  list->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_hours_line_free);
  list->last = g_hash_table_new (g_str_hash, g_str_equal);
  weft_year_read (file, from, to);
  add_lines (list, rows, from, to);
  set_help (list);
  return g_steal_pointer (&list);
}
