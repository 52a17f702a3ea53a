/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that the page of one activity shows. */

#include "weft-activity-details.h"

#include "weft-group-fact.h"

/* Who came to one of this name in so many days before is expected again. */
#define USUAL_DAYS 84

static void
clear_details (gpointer data)
{
  WeftActivityDetails *details = data;

  g_clear_pointer (&details->activity, weft_row_free);
  g_clear_pointer (&details->listed, g_ptr_array_unref);
  g_clear_pointer (&details->came, g_hash_table_unref);
  g_clear_pointer (&details->people, g_ptr_array_unref);
  g_free (details->grant);
  g_free (details->language);
  g_free (details->next_date);
  g_free (details->next_ref);
}

WeftActivityDetails *
weft_activity_details_ref (WeftActivityDetails *details)
{
  return g_atomic_rc_box_acquire (details);
}

void
weft_activity_details_unref (WeftActivityDetails *details)
{
  g_atomic_rc_box_release_full (details, clear_details);
}

/* Adds to @names everybody in the register of @activity; FALSE on failure. */
static gboolean
add_register (WeftFile      *file,
              const WeftRow *activity,
              GHashTable    *people,
              GHashTable    *names,
              GError       **error)
{
  const WeftFilter filter = { .column = "activity", .value = weft_row_get (activity, "ref") };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("attendance"), &filter, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      WeftName *name = g_hash_table_lookup (people, weft_row_get (g_ptr_array_index (rows, i), "person"));

      if (name != NULL)
        g_hash_table_add (names, name);
    }
  return TRUE;
}

/* Those who came to one of the same name lately, into @usual; and what is planned a week later. */
static gboolean
read_others (WeftFile            *file,
             WeftActivityDetails *details,
             GHashTable          *people,
             GHashTable          *usual,
             GError             **error)
{
  const char *date = weft_row_get (details->activity, "date");
  char        from[WEFT_DATE_SIZE];
  WeftFilter  filter = { .column = "name", .value = weft_row_get (details->activity, "name"), .from = from, .to = details->next_date, .date_column = "date" };
  g_autoptr (GPtrArray) rows = NULL;
  guint n_counted = 0;

  weft_date_add_days (date, -USUAL_DAYS, from);
  rows = weft_row_list (file, weft_description_find ("activities"), &filter, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const WeftRow *row = g_ptr_array_index (rows, i);

      if (g_str_equal (weft_row_get (row, "date"), details->next_date))
        {
          g_free (details->next_ref);
          details->next_ref = g_strdup (weft_row_get (row, "ref"));
        }
      if (g_strcmp0 (weft_row_get (row, "date"), date) >= 0)
        continue;
      n_counted += weft_row_get (row, "headcount")[0] != '\0';
      details->most = MAX (details->most, g_ascii_strtoll (weft_row_get (row, "headcount"), NULL, 10));
      if (!add_register (file, row, people, usual, error))
        return FALSE;
    }
  details->had_register = g_hash_table_size (usual) > 0;
  details->was_counted = n_counted > 0 && !details->had_register;
  return TRUE;
}

static gboolean
read_hours (WeftFile            *file,
            WeftActivityDetails *details,
            GError             **error)
{
  const WeftFilter filter = { .column = "activity", .value = weft_row_get (details->activity, "ref") };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("hours"), &filter, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const WeftRow *row = g_ptr_array_index (rows, i);
      gint64         people = g_ascii_strtoll (weft_row_get (row, "people"), NULL, 10);
      guint          n = weft_row_get (row, "person")[0] != '\0' ? 1 : (guint)MAX (people, 1);

      details->volunteers += n;
      details->minutes += weft_row_minutes (row, "hours") * n;
    }
  return rows != NULL;
}

static gboolean
read_grant (WeftFile            *file,
            WeftActivityDetails *details,
            GError             **error)
{
  g_autoptr (GPtrArray) grants = weft_names_read (file, "grants", error);

  if (grants == NULL)
    return FALSE;
  details->grant = g_strdup (weft_names_show (grants, weft_row_get (details->activity, "grant")));
  return TRUE;
}

WeftActivityDetails *
weft_activity_details_read (WeftFile   *file,
                            const char *ref,
                            GError    **error)
{
  g_autoptr (WeftActivityDetails) details = g_atomic_rc_box_new0 (WeftActivityDetails);
  g_autoptr (GHashTable) people = NULL;
  g_autoptr (GHashTable) usual = g_hash_table_new (NULL, NULL);
  char next[WEFT_DATE_SIZE];

  details->activity = weft_row_find (file, weft_description_find ("activities"), ref, error);
  details->people = details->activity != NULL ? weft_names_read (file, "people", error) : NULL;
  details->language = details->people != NULL ? weft_group_fact (file, "language", error) : NULL;
  if (details->language == NULL)
    return NULL;

  weft_names_give_codes (details->people);
  people = weft_names_index (details->people);
  details->came = g_hash_table_new (NULL, NULL);
  weft_date_add_days (weft_row_get (details->activity, "date"), 7, next);
  details->next_date = g_strdup (next);
  if (!add_register (file, details->activity, people, details->came, error) ||
      !read_others (file, details, people, usual, error) ||
      !read_hours (file, details, error) || !read_grant (file, details, error))
    return NULL;

  details->listed = g_ptr_array_new ();
  for (guint i = 0; i < details->people->len; i++)
    {
      gpointer name = g_ptr_array_index (details->people, i);

      if (g_hash_table_contains (details->came, name) || g_hash_table_contains (usual, name))
        g_ptr_array_add (details->listed, name);
    }
  return g_steal_pointer (&details);
}
