/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers: each one a step. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-job-error.h"
#include "weft-step.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

/* The reason for a budget line, the words about a target: keys that end in what they are about. */
static const char *const open_keys[] = { "variance:", "target:" };

/* What the answer is to, in words; NULL when there is no such question. */
static char *
describe_question (const char *question)
{
  const WeftQuestion *known = weft_ladder_find_question (question);

  if (known != NULL && known->typed)
    return g_strdup (_ (known->words));
  for (guint i = 0; i < G_N_ELEMENTS (open_keys); i++)
    if (g_str_has_prefix (question, open_keys[i]) && !weft_text_is_empty (question + strlen (open_keys[i])))
      return g_strdup (question + strlen (open_keys[i]));

  return NULL;
}

/* The answer's row as it is in the file, or a new one. */
static WeftRow *
load_answer (WeftFile      *file,
             const WeftRow *ret,
             const char    *question,
             GError       **error)
{
  const WeftTable *answers = weft_description_find ("answers");
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_ANSWER_FIND);
  g_autoptr (WeftRow) row = NULL;
  gint64 id;

  weft_query_bind_int (&query, ":return", ret->id);
  weft_query_bind_text (&query, ":question", question);
  id = weft_query_one_int (&query, 0, error);
  if (query.failed)
    return NULL;
  if (id != 0)
    return weft_row_load (file, answers, id, error);

  row = weft_row_new (answers);
  weft_row_set (row, "return", weft_row_get (ret, "ref"));
  weft_row_set (row, "question", question);
  return g_steal_pointer (&row);
}

static gboolean
take_away (WeftFile      *file,
           const WeftRow *row,
           GError       **error)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();

  return row->id == 0 || weft_row_delete (file, row->table, row->id, issues, error);
}

gboolean
weft_return_keep_words (WeftFile   *file,
                        const char *return_ref,
                        const char *question,
                        const char *text,
                        const char *sentence,
                        GError    **error)
{
  g_autoptr (WeftRow) ret = weft_return_find_row (file, return_ref, error);
  g_autoptr (WeftRow) row = ret != NULL ? load_answer (file, ret, question, error) : NULL;
  g_autoptr (WeftStep) step = row != NULL ? weft_step_begin (file, error) : NULL;

  if (step == NULL)
    return FALSE;

  weft_row_set (row, "text", text);
  if (*text == '\0' ? !take_away (file, row, error) : !weft_return_save_row (file, row, error))
    return FALSE;
  return weft_step_commit (step, sentence, error);
}

gboolean
weft_return_check_question (const char *question,
                            GError    **error)
{
  g_autofree char *described = describe_question (question);

  if (described != NULL)
    return TRUE;

  g_set_error (error,
               WEFT_JOB_ERROR,
               WEFT_JOB_ERROR_NOT_FOUND,
               _ ("“%s” is not a question that is answered in words.\n"
                  "The return lists its questions; a reason for a budget line is “variance:” and the line."),
               question);
  return FALSE;
}

gboolean
weft_return_save_answer (WeftFile   *file,
                         const char *return_ref,
                         const char *question,
                         const char *text,
                         GError    **error)
{
  g_autofree char *described = describe_question (question);
  g_autofree char *clean = weft_text_clean (text);
  g_autofree char *sentence = NULL;

  if (!weft_return_check_question (question, error))
    return FALSE;

  if (*clean == '\0')
    /* Translators: %s is a question of a return */
    sentence = g_strdup_printf (_ ("Answer to “%s” taken away"), described);
  else
    /* Translators: %s is a question of a return */
    sentence = g_strdup_printf (_ ("Answer to “%s” written"), described);
  return weft_return_keep_words (file, return_ref, question, clean, sentence, error);
}
