/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Returns that are due, with what they still lack, and those that were signed and not sent, or are not true any more. */

#include "weft-config.h"

#include "weft-home-todo.h"
#include "weft-return-job-private.h"

#include "weft-date.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define DAYS_BEFORE 60
#define DAYS_UNSENT 90 /* after that nobody needs telling any more */
#define MOST_NAMED 3

/* What is missing as it stands in "2 answers are missing: ...". */
static char *
describe_missing (const char *field)
{
  const WeftQuestion *question = weft_ladder_find_question (field);
  const char         *about = strchr (field, ':');

  if (g_str_equal (field, "signed_by"))
    return g_strdup (_ ("who signs"));
  if (about != NULL && g_str_has_prefix (field, "variance:"))
    /* Translators: %s is a line of the budget */
    return g_strdup_printf (_ ("why “%s” differs from the budget"), about + 1);
  if (about != NULL)
    /* Translators: %s is a target that was agreed with the funder */
    return g_strdup_printf (_ ("what came of “%s”"), about + 1);

  return g_strdup_printf ("“%s”", question == NULL ? field : _ (question->words));
}

static char *
say_missing (const WeftIssues *missing)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *joined = NULL;

  if (missing->len == 0)
    return g_strdup (_ ("Everything is there: it can be signed and sent"));

  for (guint i = 0; i < MIN (missing->len, MOST_NAMED); i++)
    {
      g_autofree char *one = describe_missing (((const WeftIssue *)g_ptr_array_index (missing, i))->field);

      g_strv_builder_add (builder, one);
    }
  if (missing->len > MOST_NAMED)
    {
      guint            others = missing->len - MOST_NAMED;
      g_autofree char *more = g_strdup_printf (ngettext ("%u more", "%u more", others), others);

      g_strv_builder_add (builder, more);
    }

  words = g_strv_builder_end (builder);
  joined = weft_text_join_words (words);
  return g_strdup_printf (ngettext ("%u answer is missing: %s", "%u answers are missing: %s", missing->len), missing->len, joined);
}

static gboolean
is_soon (const WeftReturnRecord *record,
         const char             *today)
{
  return weft_return_record_is_open (record) && record->due != NULL &&
         weft_date_days_between (today, record->due) <= DAYS_BEFORE;
}

static gboolean
add_return (WeftFile             *file,
            const WeftGrantState *grant,
            GPtrArray            *todos,
            GError              **error)
{
  g_autoptr (WeftReturnRecord) record = weft_return_record_of_grant (file, grant->id, error);
  g_autoptr (WeftReturn) ret = NULL;
  g_autoptr (WeftReadiness) readiness = NULL;

  if (record == NULL)
    return FALSE;
  if (!is_soon (record, weft_file_today (file)))
    return TRUE;

  ret = weft_return_gather_readiness (file, record, error);
  if (ret == NULL)
    return FALSE;

  readiness = weft_return_readiness (ret, weft_return_ladder (file));
  weft_todo_add (todos,
                 WEFT_TODO_RETURN,
                 "return-due",
                 /* Translators: %s is a grant */
                 g_strdup_printf (_ ("Return for %s"), grant->title),
                 say_missing (readiness->missing),
                 record->due,
                 record->id != 0 ? "returns" : "grants",
                 record->id != 0 ? record->ref : grant->ref);
  return TRUE;
}

static WeftQuery
begin_unsent (WeftFile *file)
{
  WeftQuery query = weft_query_begin (file, WEFT_SQL_RETURNS_NOT_SENT);
  char      since[WEFT_DATE_SIZE];

  weft_date_add_days (weft_file_today (file), -DAYS_UNSENT, since);
  weft_query_bind_text (&query, ":since", since);
  return query;
}

static gboolean
is_among (GPtrArray  *changed,
          const char *return_ref)
{
  for (guint i = 0; i < changed->len; i++)
    if (g_str_equal (((const WeftReturnChanged *)changed->pdata[i])->return_ref, return_ref))
      return TRUE;
  return FALSE;
}

/* One that has changed as well says so in its own line. */
static gboolean
add_unsent (WeftFile  *file,
            GPtrArray *changed,
            GPtrArray *todos,
            GError   **error)
{
  g_auto (WeftQuery) query = begin_unsent (file);

  while (weft_query_step (&query, error))
    {
      g_autofree char *due = weft_query_dup (&query, 2);
      g_autofree char *day = weft_date_format (weft_query_text (&query, 3));

      if (is_among (changed, weft_query_text (&query, 0)))
        continue;
      weft_todo_add (todos,
                     WEFT_TODO_RETURN,
                     "return-not-sent",
                     g_strdup_printf (_ ("Return for %s"), weft_query_text (&query, 1)),
                     /* Translators: %s is a date */
                     g_strdup_printf (_ ("It was signed on %s and is not marked as sent"), day),
                     due,
                     "returns",
                     weft_query_text (&query, 0));
    }
  return !query.failed;
}

static char *
say_changed (const WeftReturnChanged *changed)
{
  const char      *day = changed->sent != NULL ? changed->sent : changed->signed_on;
  const guint      n = changed->n_figures;
  g_autofree char *words = day != NULL ? weft_date_format (day) : g_strdup ("");

  if (g_str_equal (changed->status, "signed"))
    /* Translators: a date, and how many figures */
    return g_strdup_printf (ngettext ("It was signed on %s and not sent, and %u figure has changed since", "It was signed on %s and not sent, and %u figures have changed since", n), words, n);
  if (changed->sent != NULL)
    /* Translators: a date, and how many figures */
    return g_strdup_printf (ngettext ("It was sent on %s, and %u figure has changed since", "It was sent on %s, and %u figures have changed since", n), words, n);
  /* Translators: a date, and how many figures */
  return g_strdup_printf (ngettext ("It was signed on %s, and %u figure has changed since", "It was signed on %s, and %u figures have changed since", n), words, n);
}

static void
add_changed (GPtrArray *changed,
             GPtrArray *todos)
{
  for (guint i = 0; i < changed->len; i++)
    {
      const WeftReturnChanged *one = changed->pdata[i];

      weft_todo_add (todos, WEFT_TODO_RETURN, "return-changed", g_strdup_printf (_ ("Return for %s"), one->grant_title), say_changed (one), NULL, "returns", one->return_ref);
    }
}

gboolean
weft_home_add_returns (WeftFile  *file,
                       GPtrArray *grants,
                       GPtrArray *todos,
                       GError   **error)
{
  g_autoptr (GPtrArray) changed = weft_return_list_changed (file, error);

  if (changed == NULL)
    return FALSE;
  for (guint i = 0; i < grants->len; i++)
    {
      const WeftGrantState *grant = g_ptr_array_index (grants, i);

      if (weft_grant_state_is_running (grant) && !add_return (file, grant, todos, error))
        return FALSE;
    }

  add_changed (changed, todos);
  return add_unsent (file, changed, todos, error);
}

/* Signed ones that are not sent, or not true any more. */
static gboolean
count_signed (WeftFile *file,
              guint    *count,
              GError  **error)
{
  g_autoptr (GPtrArray) changed = weft_return_list_changed (file, error);
  g_auto (WeftQuery) query = begin_unsent (file);

  if (changed == NULL)
    return FALSE;
  *count += changed->len;
  while (weft_query_step (&query, error))
    *count += !is_among (changed, weft_query_text (&query, 0));
  return !query.failed;
}

gboolean
weft_home_count_returns (WeftFile *file,
                         guint    *count,
                         GError  **error)
{
  g_autoptr (GPtrArray) grants = weft_home_grants (file, error);

  *count = 0;
  for (guint i = 0; grants != NULL && i < grants->len; i++)
    {
      const WeftGrantState *grant = g_ptr_array_index (grants, i);
      g_autoptr (WeftReturnRecord) record = NULL;

      if (!weft_grant_state_is_running (grant))
        continue;
      record = weft_return_record_of_grant (file, grant->id, error);
      if (record == NULL)
        return FALSE;
      if (is_soon (record, weft_file_today (file)))
        (*count)++;
    }

  return grants != NULL && count_signed (file, count, error);
}
