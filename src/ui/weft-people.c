/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of the list. */

#include "weft-people.h"

#include "weft-query.h"

#include <glib/gi18n-lib.h>

/* How long before its day something is due, and how long after joining a person is new. */
#define DUE_DAYS 60
#define NEW_DAYS 31
#define RECENT_MONTHS 12 /* whose hours make a volunteer of them, without a role */

static void
free_person (gpointer data)
{
  WeftPerson *person = data;

  weft_row_free (person->row);
  g_free (person->does);
  g_free (person->due);
  g_free (person->due_date);
  g_free (person->place);
  g_free (person);
}

static void
clear_people (gpointer data)
{
  WeftPeople *people = data;

  g_clear_pointer (&people->all, g_ptr_array_unref);
  g_clear_pointer (&people->rows, g_ptr_array_unref);
}

WeftPeople *
weft_people_ref (WeftPeople *people)
{
  return g_atomic_rc_box_acquire (people);
}

void
weft_people_unref (WeftPeople *people)
{
  g_atomic_rc_box_release_full (people, clear_people);
}

static gboolean
is_soon (const char *date,
         const char *today)
{
  return date[0] != '\0' && weft_date_days_between (today, date) <= DUE_DAYS;
}

/* The earliest of what is due is the one that the list shows. */
static void
set_due (WeftPerson *person,
         const char *date,
         char       *sentence)
{
  if (person->due[0] != '\0' && g_strcmp0 (person->due_date, date) <= 0)
    {
      g_free (sentence);
      return;
    }
  g_free (person->due);
  g_free (person->due_date);
  person->due = sentence;
  person->due_date = g_strdup (date);
}

static gboolean
is_late (const char *date,
         const char *today)
{
  return strcmp (date, today) < 0;
}

static char *
format_day (const char *date)
{
  g_autofree char *words = weft_date_format_short (date);
  char            *year = g_strrstr (words, " ");

  if (year != NULL)
    *year = '\0';
  return g_steal_pointer (&words);
}

/* The role that @query stands at. */
static void
add_role (WeftPerson *person,
          WeftQuery  *query,
          const char *today)
{
  const char      *role = weft_query_text (query, 1);
  const char      *to = weft_query_text (query, 2);
  const char      *recheck = weft_query_text (query, 3);
  const char      *expires = weft_query_text (query, 4);
  g_autofree char *before = NULL;

  if (to[0] != '\0' && g_strcmp0 (to, today) < 0)
    return;
  person->is_volunteer = TRUE;
  before = person->does;
  person->does = before[0] != '\0' ? g_strdup_printf ("%s, %s", before, role) : g_strdup (role);
  if (is_soon (recheck, today))
    {
      g_autofree char *day = format_day (recheck);

      /* Translators: %s is a day: "2 April". DBS is the check of volunteers */
      set_due (person, recheck, g_strdup_printf (is_late (recheck, today) ? _ ("Late: DBS %s") : _ ("DBS %s"), day));
    }
  if (is_soon (expires, today))
    {
      g_autofree char *day = format_day (expires);

      /* Translators: %s is a day: "2 April" */
      set_due (person, expires, g_strdup_printf (is_late (expires, today) ? _ ("Late: training %s") : _ ("Training %s"), day));
    }
}

static void
add_subscription (WeftPerson *person,
                  const char *today)
{
  const char      *renewal = weft_row_get (person->row, "renewal_due");
  g_autofree char *day = format_day (renewal);

  if (renewal[0] == '\0')
    set_due (person, renewal, g_strdup (_ ("Subscription due")));
  else
    /* Translators: %s is a day: "2 April" */
    set_due (person, renewal, g_strdup_printf (is_late (renewal, today) ? _ ("Late: subscription %s") : _ ("Subscription %s"), day));
}

static gboolean
has_left (const WeftPerson *person,
          const char       *today)
{
  const char *left = weft_row_get (person->row, "left");

  return left[0] != '\0' && g_strcmp0 (left, today) <= 0;
}

static void
add_kinds (WeftPerson *person,
           const char *today)
{
  const WeftRow   *row = person->row;
  const char      *joined = weft_row_get (row, "joined");
  gboolean         is_gone = has_left (person, today);
  g_autofree char *before = person->does;
  const char      *more = NULL;

  person->is_member = !is_gone && (joined[0] != '\0' || weft_row_get (row, "member_category")[0] != '\0');
  person->is_new = joined[0] != '\0' && !is_gone && weft_date_days_between (joined, today) <= NEW_DAYS;
  if (is_gone)
    more = _ ("has left");
  else if (person->is_member)
    more = before[0] != '\0' ? _ ("member") : _ ("Member");
  else if (person->is_volunteer && before[0] == '\0')
    more = _ ("Gives hours");
  else if (person->is_participant && before[0] == '\0')
    more = _ ("Comes to sessions");

  if (more == NULL)
    person->does = g_steal_pointer (&before);
  else
    person->does = before[0] != '\0' ? g_strdup_printf ("%s, %s", before, more) : g_strdup (more);

  if (!is_gone && weft_row_money (row, "subscription_due") > weft_row_money (row, "subscription_paid"))
    add_subscription (person, today);
}

static GPtrArray *
make_people (GPtrArray *rows)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (free_person);

  for (guint i = 0; i < rows->len; i++)
    {
      WeftPerson *person = g_new0 (WeftPerson, 1);

      person->row = weft_row_ref (rows->pdata[i]);
      person->does = g_strdup ("");
      person->due = g_strdup ("");
      person->due_date = g_strdup ("");
      person->place = g_utf8_collate_key (weft_row_get (person->row, "name"), -1);
      g_ptr_array_add (people, person);
    }
  return people;
}

/* (transfer full): a WeftPerson of each id. */
static GHashTable *
index_people (GPtrArray *people)
{
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < people->len; i++)
    {
      WeftPerson *person = g_ptr_array_index (people, i);

      g_hash_table_insert (index, &person->row->id, person);
    }
  return index;
}

static gboolean
read_participants (WeftFile   *file,
                   GHashTable *index,
                   GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_ATTENDANCE_PEOPLE);

  while (weft_query_step (&query, error))
    {
      const gint64 id = weft_query_int (&query, 0);
      WeftPerson  *person = g_hash_table_lookup (index, &id);

      if (person != NULL)
        person->is_participant = TRUE;
    }
  return !query.failed;
}

static gboolean
read_hours (WeftFile   *file,
            GHashTable *index,
            GError    **error)
{
  char since[WEFT_DATE_SIZE];
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_HOURS_PEOPLE_SINCE);

  weft_date_add_months (weft_file_today (file), -RECENT_MONTHS, since);
  weft_query_bind_text (&query, ":since", since);
  while (weft_query_step (&query, error))
    {
      const gint64 id = weft_query_int (&query, 0);
      WeftPerson  *person = g_hash_table_lookup (index, &id);

      if (person != NULL && !has_left (person, weft_file_today (file)))
        person->is_volunteer = TRUE;
    }
  return !query.failed;
}

static gboolean
read_roles (WeftFile   *file,
            GHashTable *index,
            GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_ROLES_OF_PEOPLE);

  while (weft_query_step (&query, error))
    {
      const gint64 id = weft_query_int (&query, 0);
      WeftPerson  *person = g_hash_table_lookup (index, &id);

      if (person != NULL)
        add_role (person, &query, weft_file_today (file));
    }
  return !query.failed;
}

WeftPeople *
weft_people_read (WeftFile   *file,
                  WeftPeople *before,
                  GError    **error)
{
  g_autoptr (WeftPeople) people = g_atomic_rc_box_new0 (WeftPeople);
  g_autoptr (GHashTable) index = NULL;

  if (before != NULL)
    people->read_at = before->read_at;
  people->rows = weft_row_follow (file, weft_description_find ("people"), FALSE, before != NULL ? before->rows : NULL, &people->read_at, error);
  if (people->rows == NULL)
    return NULL;
  people->all = make_people (people->rows);
  index = index_people (people->all);
  if (!read_participants (file, index, error) || !read_hours (file, index, error) || !read_roles (file, index, error))
    return NULL;
  for (guint i = 0; i < people->all->len; i++)
    add_kinds (g_ptr_array_index (people->all, i), weft_file_today (file));
  return g_steal_pointer (&people);
}
