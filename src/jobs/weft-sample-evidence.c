/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the example group can show for its work: words that were said, who was sent by whom, what people answered
 * before and after, and who took part. */

#include "weft-sample-private.h"

#include "weft-text.h"

#include <string.h>

/* So many letters of a story stand in the history. */
#define WHAT_LENGTH 48

#define ANSWERED 34       /* people who filled in the questionnaire at the start */
#define ASKED_AGAIN 85    /* of a hundred */
#define ANSWERED_AGAIN 90 /* of a hundred who were asked again */
#define FIRST_MONTH -7    /* the second time comes six months later */
#define MOST_ITEMS 4
#define ASKED_FOR "G-0002" /* the grant that pays for the worker, who asks */

/* Words that were said at a session have its day and stand beside it. */
static void
find_session (WeftSample *sample,
              WeftRow    *row)
{
  const char              *name = weft_row_get (row, "activity");
  const WeftSampleSession *found = NULL;

  if (*name == '\0')
    return;

  for (guint i = 0; i < sample->sessions->len; i++)
    {
      const WeftSampleSession *session = &g_array_index (sample->sessions, WeftSampleSession, i);

      if (session->site == 0 && g_str_equal (session->name, name) && strcmp (session->date, weft_row_get (row, "date")) <= 0)
        found = session;
    }

  weft_row_set (row, "activity", found == NULL ? "" : found->ref);
  if (found != NULL)
    weft_row_set (row, "date", found->date);
}

static void
add_words (WeftSample *sample)
{
  for (guint i = 0; i < weft_shipped_n_rows (weft_sample_table (sample, "evidence")); i++)
    {
      WeftRow         *row = weft_sample_row (sample, "evidence", i);
      g_autofree char *what = weft_text_shorten (weft_row_get (row, "text"), WHAT_LENGTH);
      WeftSamplePage  *page;

      find_session (sample, row);
      page = weft_sample_page_of (sample, WEFT_SAMPLE_EVIDENCE, weft_row_get (row, "date"), weft_row_get (row, "kind"), what);
      g_ptr_array_add (page->rows, row);
    }
}

static void
add_referrals (WeftSample *sample)
{
  for (guint i = 0; i < weft_shipped_n_rows (weft_sample_table (sample, "referrals")); i++)
    {
      WeftRow        *row = weft_sample_row (sample, "referrals", i);
      const char     *from = weft_row_get (row, "from_organisation");
      WeftSamplePage *page = weft_sample_page_of (sample, WEFT_SAMPLE_EVIDENCE, weft_row_get (row, "received"), "referral",
                                                  *from != '\0' ? from : weft_row_get (row, "route"));

      g_ptr_array_add (page->rows, row);
    }
}

typedef struct
{
  const char *measure;
  const char *what;  /* as the diary calls it */
  guint       items; /* questions */
  int         min, max;
  int         usual;              /* an answer at the start, two more or less */
  int         better[MOST_ITEMS]; /* +1 where a higher answer is better, -1 */
} Survey;

static const Survey surveys[] = {
  { "ucla3", "loneliness", 3, 1, 3, 2, { -1, -1, -1 } },
  { "ons4", "well-being", 4, 0, 10, 5, { 1, 1, 1, -1 } },
};

static void
add_response (WeftSample     *sample,
              WeftSamplePage *page,
              const Survey   *survey,
              guint           person,
              const char     *wave,
              const int      *answers)
{
  WeftRow         *row = weft_sample_page_add (page, "responses");
  g_autofree char *code = g_strdup_printf ("M-%02u", person + 1);

  weft_row_set (row, "measure", survey->measure);
  weft_row_set (row, "key", code);
  weft_row_set (row, "wave", wave);
  weft_row_set (row, "date", page->date);
  weft_row_set (row, "grant", ASKED_FOR);
  for (guint i = 0; i < survey->items && answers != NULL; i++)
    {
      char column[8];
      char answer[8];

      g_snprintf (column, sizeof column, "item%u", i + 1);
      g_snprintf (answer, sizeof answer, "%d", answers[i]);
      weft_row_set (row, column, answer);
    }
  page->count++;
}

static int
answer (WeftSample   *sample,
        const Survey *survey)
{
  int answer = survey->usual - 2 + (int)weft_sample_random (sample, 5);

  return CLAMP (answer, survey->min, survey->max);
}

/* Nearly half answer better, a few worse: so it is with people. */
static int
answer_again (WeftSample   *sample,
              const Survey *survey,
              guint         item,
              int           before)
{
  int better = weft_sample_chance (sample, 45) ? 1 : weft_sample_chance (sample, 15) ? -1
                                                                                     : 0;
  int points = survey->max - survey->min > 5 ? 1 + (int)weft_sample_random (sample, 2) : 1;
  int after = before + better * points * survey->better[item];

  return CLAMP (after, survey->min, survey->max);
}

static void
add_survey (WeftSample   *sample,
            const Survey *survey)
{
  char            first[WEFT_DATE_SIZE];
  char            second[WEFT_DATE_SIZE];
  WeftSamplePage *before;
  WeftSamplePage *after;

  weft_sample_day (sample, FIRST_MONTH, 15, first);
  weft_sample_day (sample, FIRST_MONTH + 6, 15, second);
  before = weft_sample_page_of (sample, WEFT_SAMPLE_EVIDENCE, first, "survey", survey->what);
  after = weft_sample_page_of (sample, WEFT_SAMPLE_EVIDENCE, second, "survey", survey->what);
  for (guint person = 0; person < ANSWERED * sample->scale; person++)
    {
      int answers[MOST_ITEMS];

      for (guint i = 0; i < survey->items; i++)
        answers[i] = answer (sample, survey);
      add_response (sample, before, survey, person, "0", answers);
      if (!weft_sample_chance (sample, ASKED_AGAIN))
        continue;
      for (guint i = 0; i < survey->items; i++)
        answers[i] = answer_again (sample, survey, i, answers[i]);
      add_response (sample, after, survey, person, "6", weft_sample_chance (sample, ANSWERED_AGAIN) ? answers : NULL);
    }
}

/* Of the year that goes from April to March. */
static void
add_tallies (WeftSample *sample)
{
  const WeftShipped *tallies = weft_sample_table (sample, "equality");
  int                year = (int)g_ascii_strtoll (sample->today, NULL, 10) - (strcmp (sample->today + strlen ("2027-"), "04-01") < 0);
  g_autofree char   *period = g_strdup_printf ("%d-04-01/%d-03-31", year, year + 1);
  WeftSamplePage    *page = weft_sample_page_of (sample, WEFT_SAMPLE_EVIDENCE, sample->today, "tallies", NULL);

  for (guint i = 0; i < weft_shipped_n_rows (tallies); i++)
    {
      WeftRow *row = weft_sample_row (sample, "equality", i);

      weft_row_set (row, "period", period);
      g_ptr_array_add (page->rows, row);
      page->count++;
    }
}

void
weft_sample_add_evidence (WeftSample *sample)
{
  add_words (sample);
  add_referrals (sample);
  for (guint i = 0; i < G_N_ELEMENTS (surveys); i++)
    add_survey (sample, &surveys[i]);
  add_tallies (sample);
}
