/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of answers. */

#include "weft-answer-list.h"

#include "weft-measure-words.h"

#include <glib/gi18n-lib.h>

#define ABOUT "key|wave|date|score"
#define QUESTIONS_1 ABOUT "|item1"
#define QUESTIONS_2 QUESTIONS_1 "|item2"
#define QUESTIONS_3 QUESTIONS_2 "|item3"
#define QUESTIONS_4 QUESTIONS_3 "|item4"
#define QUESTIONS_5 QUESTIONS_4 "|item5"
#define QUESTIONS_6 QUESTIONS_5 "|item6"
#define QUESTIONS_7 QUESTIONS_6 "|item7"
#define QUESTIONS_8 QUESTIONS_7 "|item8"
#define QUESTIONS_9 QUESTIONS_8 "|item9"
#define QUESTIONS_10 QUESTIONS_9 "|item10"
#define QUESTIONS_11 QUESTIONS_10 "|item11"
#define QUESTIONS_12 QUESTIONS_11 "|item12"
#define QUESTIONS_13 QUESTIONS_12 "|item13"
#define QUESTIONS_14 QUESTIONS_13 "|item14"
#define WHERE "|activity|grant"

static char *
get_code (gpointer record)
{
  return g_strdup (weft_row_get (record, "key"));
}

static char *
get_wave (gpointer record)
{
  return weft_measure_words_wave (g_ascii_strtoll (weft_row_get (record, "wave"), NULL, 10));
}

static char *
get_date (gpointer record)
{
  return g_strdup (weft_row_get (record, "date"));
}

/* "7 · 6 · – · 3" */
static char *
get_answers (gpointer record)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) answers = NULL;
  const char *score = weft_row_get (record, "score");
  guint       n = 0;

  for (guint i = 1; i <= WEFT_MEASURE_MOST_ITEMS; i++)
    {
      g_autofree char *column = g_strdup_printf ("item%u", i);

      if (weft_row_get (record, column)[0] != '\0')
        n = i;
    }
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *column = g_strdup_printf ("item%u", i);
      const char      *answer = weft_row_get (record, column);

      g_strv_builder_add (builder, answer[0] != '\0' ? answer : "–");
    }
  answers = g_strv_builder_end (builder);
  return n > 0 ? g_strjoinv (" · ", answers) : g_strdup (score[0] != '\0' ? score : _ ("asked, no answer"));
}

static int
compare_wave (gconstpointer one,
              gconstpointer other)
{
  const gint64 a = g_ascii_strtoll (weft_row_get (one, "wave"), NULL, 10);
  const gint64 b = g_ascii_strtoll (weft_row_get (other, "wave"), NULL, 10);

  return (a > b) - (a < b);
}

static gint64
get_id (gconstpointer record)
{
  return ((const WeftRow *)record)->id;
}

static const WeftCellColumn columns[] = {
  { "code", N_ ("Code"), WEFT_TYPE_TEXT, get_code, WEFT_CELL_ALWAYS | WEFT_CELL_EXPAND },
  { "wave", N_ ("When"), WEFT_TYPE_TEXT, get_wave, 0, compare_wave },
  { "date", N_ ("Date"), WEFT_TYPE_DATE, get_date, WEFT_CELL_WIDE },
  { "answers", N_ ("Answers"), WEFT_TYPE_TEXT, get_answers, WEFT_CELL_EXPAND },
};

static const WeftListKind kind = {
  .name = "answers",
  .table = "responses",
  .get_id = get_id,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .sort = "code",
  .changeable = "wave|date|activity|grant",
};

const WeftListKind *
weft_answer_list_kind (void)
{
  return &kind;
}

gpointer
weft_answer_list_read (WeftFile     *file,
                       gpointer      data,
                       WeftProgress *progress,
                       GError      **error)
{
  const WeftFilter filter = { .column = "measure", .value = data };

  return weft_row_list (file, weft_description_find ("responses"), &filter, error);
}

const WeftFormGroup *
weft_answer_list_get_group (guint n_questions)
{
  static const WeftFormGroup groups[] = {
    { NULL, QUESTIONS_1 WHERE },
    { NULL, QUESTIONS_2 WHERE },
    { NULL, QUESTIONS_3 WHERE },
    { NULL, QUESTIONS_4 WHERE },
    { NULL, QUESTIONS_5 WHERE },
    { NULL, QUESTIONS_6 WHERE },
    { NULL, QUESTIONS_7 WHERE },
    { NULL, QUESTIONS_8 WHERE },
    { NULL, QUESTIONS_9 WHERE },
    { NULL, QUESTIONS_10 WHERE },
    { NULL, QUESTIONS_11 WHERE },
    { NULL, QUESTIONS_12 WHERE },
    { NULL, QUESTIONS_13 WHERE },
    { NULL, QUESTIONS_14 WHERE },
  };

  return &groups[CLAMP (n_questions, 1, G_N_ELEMENTS (groups)) - 1];
}
