/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a return: the answers that were typed, and the stories that people agreed to. */

#include "weft-return-job-private.h"

#include "weft-kept-file.h"
#include "weft-picture.h"

/* Sharp on paper at the width of a column, and some forty kilobytes. */
#define LONGEST_PICTURE 700

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
      WeftAnswer *answer;

      if (g_str_equal (weft_query_text (&query, 0), WEFT_ANSWER_AS_IT_IS))
        continue;
      answer = g_new0 (WeftAnswer, 1);
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
      story->file = weft_query_dup (&query, 5);
      story->ref = weft_query_dup (&query, 6);
      g_ptr_array_add (ret->stories, story);
    }

  return !query.failed;
}

/* Written anew it is small, for the workbook; as it is kept it is there at once, to be looked at. */
static gboolean
load_picture (WeftFile  *file,
              WeftStory *story,
              gboolean   anew,
              GError   **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (WeftKeptFile) kept = story->file != NULL ? weft_kept_file_load (file, story->file, &problem) : NULL;
  g_auto (WeftPicture) small = { 0 };

  if (problem != NULL ||
      (kept != NULL && anew && !weft_picture_write_anew (kept->bytes, kept->name, LONGEST_PICTURE, &small, &problem)))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (kept == NULL)
    return TRUE;
  g_clear_pointer (&story->picture, g_bytes_unref);
  story->picture = g_bytes_ref (anew ? small.bytes : kept->bytes);
  story->picture_width = anew ? small.width : kept->width;
  story->picture_height = anew ? small.height : kept->height;
  return TRUE;
}

static gboolean
load_pictures (WeftFile         *file,
               const WeftReturn *ret,
               gboolean          anew,
               GError          **error)
{
  for (guint i = 0; i < ret->stories->len; i++)
    if (!load_picture (file, ret->stories->pdata[i], anew, error))
      return FALSE;
  return TRUE;
}

gboolean
weft_return_load_pictures (WeftFile         *file,
                           const WeftReturn *ret,
                           GError          **error)
{
  return load_pictures (file, ret, TRUE, error);
}

gboolean
weft_return_show_pictures (WeftFile         *file,
                           const WeftReturn *ret,
                           GError          **error)
{
  return load_pictures (file, ret, FALSE, error);
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
