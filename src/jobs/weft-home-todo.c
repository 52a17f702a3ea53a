/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What needs doing, the most urgent first. */

#include "weft-config.h"

#include "weft-home-todo.h"

#include "weft-copy-note.h"
#include "weft-date.h"

#include <glib/gi18n-lib.h>

#define DAYS_BETWEEN_COPIES 30

void
weft_todo_free (WeftTodo *todo)
{
  g_free (todo->code);
  g_free (todo->title);
  g_free (todo->sentence);
  g_free (todo->due);
  g_free (todo->table);
  g_free (todo->ref);
  g_free (todo);
}

void
weft_todo_add (GPtrArray   *todos,
               WeftTodoKind kind,
               const char  *code,
               char        *title,
               char        *sentence,
               const char  *due,
               const char  *table,
               const char  *ref)
{
  WeftTodo *todo = g_new0 (WeftTodo, 1);

  todo->kind = kind;
  todo->code = g_strdup (code);
  todo->title = title;
  todo->sentence = sentence;
  todo->due = g_strdup (due);
  todo->table = g_strdup (table);
  todo->ref = g_strdup (ref);
  g_ptr_array_add (todos, todo);
}

/* The day on which the file was made, "" when it does not say. */
static char *
load_created (WeftFile *file,
              GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FILE_FACT);
  g_autofree char *day = NULL;

  weft_query_bind_text (&query, ":name", "created");
  if (!weft_query_step (&query, error))
    return query.failed ? NULL : g_strdup ("");

  day = g_strndup (weft_query_text (&query, 0), WEFT_DATE_SIZE - 1);
  return weft_date_is_valid (day) ? g_steal_pointer (&day) : g_strdup ("");
}

static char *
say_copied (const char *copied,
            int         days)
{
  if (copied == NULL)
    return g_strdup (_ ("No copy of it is known on this computer"));

  return g_strdup_printf (ngettext ("The last copy was made %d day ago", "The last copy was made %d days ago", (gulong)days), days);
}

static gboolean
add_copy (WeftFile  *file,
          GPtrArray *todos,
          GError   **error)
{
  g_autofree char *copied = weft_copy_note_read (file);
  g_autofree char *created = load_created (file, error);
  const char      *since = copied != NULL ? copied : created;
  int              days;

  if (created == NULL)
    return FALSE;

  days = *since == '\0' ? 0 : weft_date_days_between (since, weft_file_today (file));
  if (days > DAYS_BETWEEN_COPIES)
    weft_todo_add (todos,
                   WEFT_TODO_BACKUP,
                   "copy-old",
                   g_strdup (_ ("Copy the file to another device")),
                   say_copied (copied, days),
                   NULL,
                   "",
                   "");
  return TRUE;
}

/* A return that is no longer true has no day, and waits today. */
static const char *
stands_at (const WeftTodo *todo,
           const char     *today)
{
  return todo->due == NULL && todo->kind == WEFT_TODO_RETURN ? today : todo->due;
}

/* By date, what has none last; of one day in the order of the kinds. */
static int
compare_todos (gconstpointer one,
               gconstpointer other,
               gpointer      today)
{
  const WeftTodo *a = *(WeftTodo *const *)one;
  const WeftTodo *b = *(WeftTodo *const *)other;
  const char     *a_day = stands_at (a, today);
  const char     *b_day = stands_at (b, today);
  int             order = (a_day == NULL) - (b_day == NULL);

  if (order == 0)
    order = g_strcmp0 (a_day, b_day);
  if (order == 0)
    order = (int)a->kind - (int)b->kind;
  return order != 0 ? order : g_strcmp0 (a->title, b->title);
}

GPtrArray *
weft_home_todos (WeftFile *file,
                 GError  **error)
{
  g_autoptr (GPtrArray) todos = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_todo_free);
  g_autoptr (GPtrArray) grants = weft_home_grants (file, error);

  if (grants == NULL ||
      !weft_home_add_returns (file, grants, todos, error) ||
      !weft_home_add_money (file, grants, todos, error) ||
      !weft_home_add_people (file, todos, error) ||
      !add_copy (file, todos, error))
    return NULL;

  g_ptr_array_sort_with_data (todos, compare_todos, (gpointer)weft_file_today (file));
  return g_steal_pointer (&todos);
}
