/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that the page of one person shows. */

#include "weft-person-details.h"

#include "weft-year.h"

void
weft_person_details_free (WeftPersonDetails *details)
{
  if (details == NULL)
    return;
  g_clear_pointer (&details->person, weft_row_free);
  g_clear_pointer (&details->roles, g_ptr_array_unref);
  g_clear_pointer (&details->consents, g_ptr_array_unref);
  g_free (details->today);
  g_free (details);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftPersonDetails, weft_person_details_free)

const char *
weft_person_get_ref (const WeftRow *person)
{
  const char *ref = weft_row_get (person, "ref");

  return ref[0] != '\0' ? ref : weft_row_get (person, "name");
}

static GPtrArray *
list_of (WeftFile      *file,
         const char    *table,
         const WeftRow *person,
         GError       **error)
{
  const WeftFilter filter = { .column = "person", .value = weft_person_get_ref (person), .newest_first = TRUE };

  return weft_row_list (file, weft_description_find (table), &filter, error);
}

static int
read_number (const char *digits)
{
  return (int)g_ascii_strtoll (digits, NULL, 10);
}

/* Months from the month of @from to the month of @date. */
static int
count_months (const char *from,
              const char *date)
{
  return (read_number (date) - read_number (from)) * 12 + read_number (date + 5) - read_number (from + 5);
}

static void
add_hours (WeftPersonDetails *details,
           GPtrArray         *hours,
           const char        *from,
           const char        *to)
{
  g_autoptr (GHashTable) days = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < hours->len; i++)
    {
      const WeftRow *row = g_ptr_array_index (hours, i);
      const char    *date = weft_row_get (row, "date");
      int            month = count_months (from, date);

      if (g_strcmp0 (date, to) > 0 || month < 0 || month > 11)
        continue;
      details->month_minutes[month] += weft_row_minutes (row, "hours");
      details->minutes += weft_row_minutes (row, "hours");
      g_hash_table_add (days, (gpointer)date);
    }
  details->days = g_hash_table_size (days);
}

WeftPersonDetails *
weft_person_details_read (WeftFile   *file,
                          const char *ref,
                          GError    **error)
{
  g_autoptr (WeftPersonDetails) details = g_new0 (WeftPersonDetails, 1);
  g_autoptr (GPtrArray) hours = NULL;
  g_autoptr (GPtrArray) attendance = NULL;
  char from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];

  details->person = weft_row_find (file, weft_description_find ("people"), ref, error);
  if (details->person == NULL)
    return NULL;
  details->roles = list_of (file, "roles", details->person, error);
  details->consents = details->roles != NULL ? list_of (file, "consents", details->person, error) : NULL;
  hours = details->consents != NULL ? list_of (file, "hours", details->person, error) : NULL;
  attendance = hours != NULL ? list_of (file, "attendance", details->person, error) : NULL;
  if (attendance == NULL)
    return NULL;

  details->today = g_strdup (weft_file_today (file));
  details->attendances = attendance->len;
  weft_year_read (file, from, to);
  details->n_months = (guint)count_months (from, details->today) + 1;
  add_hours (details, hours, from, to);
  return g_steal_pointer (&details);
}
