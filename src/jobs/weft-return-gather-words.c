/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a return: the answers that were typed, and the stories that people agreed to. */

#include "weft-return-job-private.h"

static gboolean
gather_answers (WeftFile   *file,
                gint64      return_id,
                WeftReturn *ret,
                GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_ANSWERS_OF_RETURN);

  weft_query_bind_int (&query, ":return", return_id);
  while (weft_query_step (&query, error))
    {
      WeftAnswer *answer = g_new0 (WeftAnswer, 1);

      answer->question = g_strdup (weft_query_text (&query, 0));
      answer->text = g_strdup (weft_query_text (&query, 1));
      g_ptr_array_add (ret->answers, answer);
    }

  return !query.failed;
}

/* Only what consent for this return or for everyone covers, today: not withdrawn, not past its end. */
static gboolean
gather_stories (WeftFile   *file,
                gint64      grant,
                WeftReturn *ret,
                GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_EVIDENCE_FOR_RETURN);

  weft_return_bind (&query, grant, ret);
  weft_query_bind_text (&query, ":today", ret->made_on);
  while (weft_query_step (&query, error))
    {
      WeftStory *story = g_new0 (WeftStory, 1);

      story->kind = g_strdup (weft_query_text (&query, 0));
      story->date = g_strdup (weft_query_text (&query, 1));
      story->text = g_strdup (weft_query_text (&query, 2));
      story->said_by = g_strdup (weft_query_text (&query, 3));
      story->we_did = g_strdup (weft_query_text (&query, 4));
      g_ptr_array_add (ret->stories, story);
    }

  return !query.failed;
}

gboolean
weft_return_gather_words (WeftFile               *file,
                          const WeftReturnRecord *record,
                          WeftReturn             *ret,
                          GError                **error)
{
  return gather_answers (file, record->id, ret, error) &&
         gather_stories (file, record->grant, ret, error);
}
