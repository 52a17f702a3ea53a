/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People who need something: DBS rechecks, training that runs out, subscriptions. Several of one kind are one line. */

#include "weft-config.h"

#include "weft-home-todo.h"

#include "weft-date.h"
#include "weft-pence.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define DAYS_BEFORE 60
#define MOST_NAMED 3

/* People of one kind, earliest date first. */
typedef struct
{
  GHashTable *refs;                  /* owned, of char * */
  GPtrArray  *names;                 /* owned, of char *: "Joan Whitfield, kitchen" */
  char       *first_ref, *first_due; /* owned, nullable */
} Due;

static void
due_clear (Due *due)
{
  g_clear_pointer (&due->refs, g_hash_table_unref);
  g_clear_pointer (&due->names, g_ptr_array_unref);
  g_free (due->first_ref);
  g_free (due->first_due);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Due, due_clear)

static void
note_due (WeftQuery *query,
          Due       *due)
{
  const char *ref = weft_query_text (query, 0);

  if (!g_hash_table_add (due->refs, g_strdup (ref)))
    return;
  if (due->first_ref == NULL)
    {
      due->first_ref = g_strdup (ref);
      due->first_due = weft_query_dup (query, 3);
    }
  if (due->names->len < MOST_NAMED)
    g_ptr_array_add (due->names, g_strdup_printf ("%s, %s", weft_query_text (query, 1), weft_query_text (query, 2)));
}

static gboolean
load_due (WeftFile *file,
          WeftSql   sql,
          Due      *due,
          GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, sql);
  const char *today = weft_file_today (file);
  char        until[WEFT_DATE_SIZE];

  due->refs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  due->names = g_ptr_array_new_with_free_func (g_free);

  weft_date_add_days (today, DAYS_BEFORE, until);
  weft_query_bind_text (&query, ":until", until);
  weft_query_bind_text (&query, ":today", today);
  while (weft_query_step (&query, error))
    note_due (&query, due);

  return !query.failed;
}

/* "Joan Whitfield, kitchen; Amir Hussain, driver; 2 more" */
static char *
say_names (const Due *due)
{
  guint people = g_hash_table_size (due->refs);
  guint others = people - due->names->len;

  if (others > 0)
    g_ptr_array_add (due->names, g_strdup_printf (ngettext ("%u more", "%u more", others), others));
  g_ptr_array_add (due->names, NULL);

  return g_strjoinv ("; ", (char **)due->names->pdata);
}

/* @title: (transfer full): how many there are, and of what */
static void
add_due (GPtrArray   *todos,
         WeftTodoKind kind,
         const char  *code,
         char        *title,
         const Due   *due)
{
  weft_todo_add (todos, kind, code, title, say_names (due), due->first_due, "people", due->first_ref);
}

static gboolean
add_dbs (WeftFile  *file,
         GPtrArray *todos,
         GError   **error)
{
  g_auto (Due) due = { NULL };
  guint people;

  if (!load_due (file, WEFT_SQL_ROLES_DBS_DUE, &due, error))
    return FALSE;

  people = g_hash_table_size (due.refs);
  if (people > 0)
    add_due (todos, WEFT_TODO_DBS, "dbs-recheck", g_strdup_printf (ngettext ("DBS recheck for %u volunteer", "DBS recheck for %u volunteers", people), people), &due);
  return TRUE;
}

static gboolean
add_training (WeftFile  *file,
              GPtrArray *todos,
              GError   **error)
{
  g_auto (Due) due = { NULL };
  guint people;

  if (!load_due (file, WEFT_SQL_ROLES_TRAINING_DUE, &due, error))
    return FALSE;

  people = g_hash_table_size (due.refs);
  if (people > 0)
    add_due (todos, WEFT_TODO_TRAINING, "training-expires", g_strdup_printf (ngettext ("Training runs out for %u volunteer", "Training runs out for %u volunteers", people), people), &due);
  return TRUE;
}

static gboolean
add_subscriptions (WeftFile  *file,
                   GPtrArray *todos,
                   GError   **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_PEOPLE_SUBSCRIPTIONS_DUE);
  const char      *today = weft_file_today (file);
  g_autofree char *pence = NULL;
  gulong           people;

  weft_query_bind_text (&query, ":today", today);
  weft_query_bind_text (&query, ":until", today);
  if (!weft_query_step (&query, error))
    return FALSE;

  people = (gulong)weft_query_int (&query, 0);
  if (people == 0)
    return TRUE;

  pence = weft_pence_format (weft_query_int (&query, 1));
  weft_todo_add (todos,
                 WEFT_TODO_SUBSCRIPTION,
                 "subscriptions-due",
                 g_strdup_printf (ngettext ("Subscription due from %lu member", "Subscriptions due from %lu members", people), people),
                 /* Translators: %s is money */
                 g_strdup_printf (_ ("%s in all"), pence),
                 weft_query_is_null (&query, 2) ? NULL : weft_query_text (&query, 2),
                 "people",
                 weft_query_text (&query, 3));
  return TRUE;
}

gboolean
weft_home_add_people (WeftFile  *file,
                      GPtrArray *todos,
                      GError   **error)
{
  return add_dbs (file, todos, error) &&
         add_training (file, todos, error) &&
         add_subscriptions (file, todos, error);
}
