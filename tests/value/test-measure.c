/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures: what a person writes down of one, and how its answers become a score. */

#include "value-check.h"

#include "weft-measure.h"
#include "weft-value-error.h"

static const WeftMeasureTexts well_being = {
  .items = "satisfied: Overall, how satisfied are you with your life nowadays?\r\n\n"
           "  anxious (lower is better): Overall, how anxious did you feel yesterday?\n",
  .bands = "satisfied: low 0-4, medium 5-6, high 7 to 8, very high 9–10\nanxious: very low 0-1, low 2-3, medium 4-5, high 6-10",
  .min = "0",
  .max = "10",
  .higher_is_better = "yes",
  .scoring = "each",
};

static const WeftMeasureTexts loneliness = {
  .items = "How often do you feel that you lack companionship?\nHow often do you feel left out?\nHow often do you feel isolated from others?",
  .answers = "Hardly ever or never = 1\nSome of the time = 2\nOften = 3",
  .min = "3",
  .max = "9",
  .higher_is_better = "no",
  .scoring = "sum",
};

static WeftMeasure *
read_well (const WeftMeasureTexts *texts)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  WeftMeasure *measure = weft_measure_read (texts, issues);

  ck_assert_ptr_nonnull (measure);
  ck_assert_uint_eq (issues->len, 0);
  return measure;
}

static void
assert_band (const WeftMeasure *measure,
             guint              item,
             guint              nth,
             const char        *label,
             gint64             low,
             gint64             high)
{
  const WeftMeasureItem *asked = measure->items->pdata[item];
  const WeftMeasureBand *band = asked->bands->pdata[nth];

  ck_assert_uint_eq (asked->bands->len, 4);
  ck_assert_str_eq (band->label, label);
  ck_assert_int_eq (band->low, low * WEFT_SCORE_ONE);
  ck_assert_int_eq (band->high, high * WEFT_SCORE_ONE);
}

START_TEST (questions_have_names_directions_and_bands)
{
  g_autoptr (WeftMeasure) measure = read_well (&well_being);
  const WeftMeasureItem *anxious = measure->items->pdata[1];

  ck_assert_uint_eq (measure->items->len, 2);
  ck_assert_str_eq (anxious->key, "anxious");
  ck_assert_str_eq (anxious->wording, "Overall, how anxious did you feel yesterday?");
  ck_assert (!anxious->higher_is_better);
  ck_assert (((WeftMeasureItem *)measure->items->pdata[0])->higher_is_better);
  ck_assert_int_eq (weft_measure_find_item (measure, "Anxious"), 1);
  ck_assert_int_eq (weft_measure_find_item (measure, "happy"), -1);
  assert_band (measure, 0, 2, "high", 7, 8);
  assert_band (measure, 0, 3, "very high", 9, 10);
  assert_band (measure, 1, 0, "very low", 0, 1);
}
END_TEST

static const struct
{
  const WeftMeasureTexts *measure;
  const char             *score;
  const char             *items[3];
  guint                   item;
  const char             *value; /* NULL: no answer */
} scored[] = {
  { &well_being, "", { "7", "2" }, 0, "7" },
  { &well_being, "", { "7", "2" }, 1, "2" },
  { &well_being, "7", { "", "2" }, 0, NULL }, /* two questions have no score together */
  { &loneliness, "", { "1", "Some of the time", "often" }, 0, "6" },
  { &loneliness, "", { "1", "", "3" }, 0, NULL },
  { &loneliness, "8", { "", "", "" }, 0, "8" },
  { &loneliness, "", { "", "", "" }, 0, NULL },
};

START_TEST (answers_become_a_score)
{
  g_autoptr (WeftMeasure) measure = read_well (scored[_i].measure);
  g_autoptr (GError) error = NULL;
  gint64   value = 0;
  gboolean has = weft_measure_score (measure, scored[_i].score, scored[_i].items, 3, scored[_i].item, &value, &error);

  ck_assert_msg (error == NULL, "%s", error == NULL ? "" : error->message);
  ck_assert_int_eq (has, scored[_i].value != NULL);
  if (has)
    check_texts (weft_score_to_text (value), scored[_i].value, "");
}
END_TEST

START_TEST (a_mean_is_of_every_question)
{
  WeftMeasureTexts texts = { .items = "a: First?\nb: Second?\nc: Third?", .min = "0", .max = "10", .scoring = "mean" };
  g_autoptr (WeftMeasure) measure = read_well (&texts);
  const char *const answers[] = { "3", "4", "3" };
  gint64            value = 0;

  ck_assert (weft_measure_score (measure, NULL, answers, 3, 0, &value, NULL));
  check_texts (weft_score_to_text (value), "3.333333", "");
}
END_TEST

static const struct
{
  const WeftMeasureTexts *measure;
  const char             *answer;
  int                     code;
  const char             *message;
} refused[] = {
  { &well_being, "11", WEFT_VALUE_ERROR_RANGE, "“11” is not on the scale from 0 to 10. Look at the answer again." },
  { &well_being, "-1", WEFT_VALUE_ERROR_RANGE, "“-1” is not on the scale from 0 to 10. Look at the answer again." },
  { &well_being, "often", WEFT_VALUE_ERROR_INVALID, "“often” is not an answer of this measure. Type a number." },
  { &loneliness, "4", WEFT_VALUE_ERROR_RANGE, "“4” is not on the scale from 1 to 3. Look at the answer again." },
};

START_TEST (answers_off_the_scale_are_refused)
{
  g_autoptr (WeftMeasure) measure = read_well (refused[_i].measure);
  GError *error = NULL;
  gint64  answer;

  ck_assert (!weft_measure_answer (measure, refused[_i].answer, &answer, &error));
  check_sentence (error, refused[_i].code, refused[_i].message);
}
END_TEST

static const struct
{
  WeftMeasureTexts texts;
  const char      *field;
  const char      *sentence;
} faulty[] = {
  { { .items = " ", .min = "0", .max = "10" }, "items", "Nothing is asked yet. Type the question." },
  { { .items = "a: One?\nA: Two?", .min = "0", .max = "10" }, "items", "Two questions have the same short name in “A: Two?”. Give each its own." },
  { { .items = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15", .min = "0", .max = "1" },
    "items",
    "These are 15 questions; Weft keeps the answers to 14. Make two measures of them." },
  { { .items = "a: One?", .max = "10" }, "min", "The end of the scale is missing. Type a number." },
  { { .items = "a: One?", .min = "0", .max = "ten" }, "max", "The end of the scale is missing. Type a number." },
  { { .items = "a: One?", .min = "10", .max = "0" }, "max", "The highest answer must be above the lowest. Look at both." },
  { { .items = "a: One?", .min = "0", .max = "10", .answers = "Often" }, "answers", "“Often” does not say what that answer counts. Type it like “Often = 3”." },
  { { .items = "a: One?", .min = "0", .max = "10", .bands = "low 4-0" }, "bands", "“low 4-0” is not a list of bands. Type it like “low 0-4, high 5-10”." },
  { { .items = "a: One?", .min = "0", .max = "10", .bands = "b: low 0-4" }, "bands", "“b: low 0-4” is not a list of bands. Type it like “low 0-4, high 5-10”." },
};

START_TEST (what_is_wrong_with_a_measure_is_said_at_its_field)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();

  ck_assert_ptr_null (weft_measure_read (&faulty[_i].texts, issues));
  ck_assert_uint_eq (issues->len, 1);
  ck_assert_pstr_eq (weft_issues_find (issues, faulty[_i].field), faulty[_i].sentence);
}
END_TEST

static const struct
{
  const char *text;
  gboolean    is_one;
  gint64      millionths;
  const char *back;
} numbers[] = {
  { "7", TRUE, 7000000, "7" },
  { "22.35", TRUE, 22350000, "22.35" },
  { "-0.5", TRUE, -500000, "-0.5" },
  { "0.000001", TRUE, 1, "0.000001" },
  { "100.0", TRUE, 100000000, "100" },
  { "0.0000001", FALSE },
  { "7,5", FALSE },
  { "", FALSE },
  { "1e3", FALSE },
};

START_TEST (scores_are_exact)
{
  gint64 millionths = 0;

  ck_assert_int_eq (weft_score_parse (numbers[_i].text, &millionths), numbers[_i].is_one);
  ck_assert_int_eq (millionths, numbers[_i].millionths);
  if (numbers[_i].is_one)
    check_texts (weft_score_to_text (millionths), numbers[_i].back, numbers[_i].text);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("measure");
  TCase *tcase = tcase_create ("measure");

  tcase_add_test (tcase, questions_have_names_directions_and_bands);
  tcase_add_loop_test (tcase, answers_become_a_score, 0, G_N_ELEMENTS (scored));
  tcase_add_test (tcase, a_mean_is_of_every_question);
  tcase_add_loop_test (tcase, answers_off_the_scale_are_refused, 0, G_N_ELEMENTS (refused));
  tcase_add_loop_test (tcase, what_is_wrong_with_a_measure_is_said_at_its_field, 0, G_N_ELEMENTS (faulty));
  tcase_add_loop_test (tcase, scores_are_exact, 0, G_N_ELEMENTS (numbers));
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
