/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet Return: the figures of the worked accounts beside their words, answers, boxes and signatures. */

#include "weft-test.h"

#include "book-look.h"
#include "weft-return-book.h"

static const struct
{
  Sample      sample;
  const char *label;
  gint64      pence;
  const char *words; /* NULL: not looked at */
} figures[] = {
  { SAMPLE_NOTE, "What was spent?", 43860, NULL },
  { SAMPLE_NOTE, "What is left?", 1140, "Ask to keep it. May we keep it for tea and milk at the July sessions?" },
  { SAMPLE_SHORT, "Awarded", 150000, "the whole award" },
  { SAMPLE_SHORT, "Spent", 145185, "Food £912.30, Volunteer travel £241.55, Small equipment £298.00" },
  { SAMPLE_SHORT, "Unspent of the award", 4815, "awarded less spent" },
  { SAMPLE_SHORT, "Received so far", 120000, "£300.00 is still due" },
  { SAMPLE_SHORT, "Cash in the fund", -25185, "received less spent. Below zero because the last instalment is still due: after it, £48.15." },
  { SAMPLE_CLAIMS, "Unspent of the award", 14000, "awarded less spent" },
  { SAMPLE_CLAIMS, "Cash in the fund", -66000, "received less spent. Below zero because £660.00 is still due: after it, £0.00." },
  { SAMPLE_STANDARD, "Spent", 931325, "by heading in the table below" },
  { SAMPLE_STANDARD, "Unspent of the award", 28675, "awarded less spent" },
  { SAMPLE_STANDARD, "Received so far", 960000, "nothing more is due" },
  { SAMPLE_STANDARD, "Cash in the fund", 28675, "received less spent; nothing more is due" },
  { SAMPLE_FULL, "Spent in this period", 1589995, "by heading in the table below" },
  { SAMPLE_FULL, "Spent before", 768020, "in earlier periods of this grant" },
  { SAMPLE_FULL, "Unspent of the award", 41985, "awarded less all that was spent so far" },
  { SAMPLE_FULL, "Cash in the fund", -358015, NULL },
};

START_TEST (figures_are_the_worked_ones)
{
  g_autoptr (WeftBook) book = look_book (figures[_i].sample, "en", TRUE);
  const WeftSheet *sheet = look_sheet (book, "Return");
  const WeftCell  *cell = look_cell (sheet, figures[_i].label, 2);
  g_autofree char *words = look_words (look_cell (sheet, figures[_i].label, 1));

  ck_assert_double_eq_tol (cell->number, (double)figures[_i].pence / 100, 0.001);
  ck_assert_int_eq (cell->format, WEFT_FORMAT_POUNDS);
  if (figures[_i].words != NULL)
    ck_assert_str_eq (words, figures[_i].words);
}
END_TEST

static const struct
{
  Sample      sample;
  const char *label, *formula;
} formulas[] = {
  { SAMPLE_SHORT, "Unspent of the award", "=C10-C11" },
  { SAMPLE_SHORT, "Cash in the fund", "=C13-C11" },
  { SAMPLE_FULL, "Unspent of the award", "=C10-C11-C12" },
  { SAMPLE_FULL, "Cash in the fund", "=C14-C11-C12" },
};

START_TEST (sums_stay_alive)
{
  g_autoptr (WeftBook) book = look_book (formulas[_i].sample, "en", TRUE);
  const WeftCell *cell = look_cell (look_sheet (book, "Return"), formulas[_i].label, 2);

  ck_assert_int_eq (cell->kind, WEFT_CELL_FORMULA);
  ck_assert_str_eq (cell->text, formulas[_i].formula);
}
END_TEST

/* The fund holds other money too: then no row above makes up the sum, and the sentence says what does. */
/* In the next line of the same height, and not under what stands below. */
START_TEST (a_long_name_of_the_group_has_room)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_STANDARD, "en", FALSE);
  g_autoptr (WeftBook) usual = look_book (SAMPLE_STANDARD, "en", FALSE);
  g_autoptr (WeftBook) book = NULL;
  const WeftSheet *sheet, *usual_sheet = look_sheet (usual, "Return");

  g_free (ret->organisation);
  ret->organisation = g_strdup ("The Friends and Neighbours of Upper and Lower Marsh Lane Allotments and Community Orchard Society");
  book = weft_return_book (ret, NULL, "Weft 0.1.0");
  sheet = look_sheet (book, "Return");
  ck_assert_uint_gt (weft_sheet_last_column (sheet, 0, 0), 1);
  ck_assert_uint_eq (weft_sheet_last_column (usual_sheet, 0, 0), 0);
  ck_assert_double_gt (g_array_index (sheet->heights, double, 0), 1.5 * g_array_index (usual_sheet->heights, double, 0));
}
END_TEST

START_TEST (a_wider_fund_is_said)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_SHORT, "en", TRUE);
  g_autoptr (WeftBook) book = NULL;
  const WeftCell  *cell;
  g_autofree char *words = NULL;

  ret->fund_received = 200000;
  book = weft_return_book (ret, NULL, "Weft 0.1.0");
  cell = look_cell (look_sheet (book, "Return"), "Cash in the fund", 2);
  words = look_words (look_cell (look_sheet (book, "Return"), "Cash in the fund", 1));
  ck_assert_int_eq (cell->kind, WEFT_CELL_NUMBER);
  ck_assert_double_eq_tol (cell->number, 548.15, 0.001);
  ck_assert_str_eq (words, "in the whole fund: £2,000.00 received less £1,451.85 spent; £300.00 is still due");
}
END_TEST

static const struct
{
  gint64      received, spent, due;
  const char *words;
} below_zero[] = {
  { 100000, 120000, 50000, "received less spent. Below zero because the last instalment is still due: after it, £300.00." },
  { 100000, 120000, 30000, "received less spent. Below zero because £300.00 is still due: after it, £100.00." },
  { 100000, 120000, 10000, "received less spent. Below zero by more than the £100.00 that is still due." },
  { 100000, 120000, 0, "received less spent. More was paid out than came in, and nothing more is due." },
  { 100000, 100000, 0, "received less spent; nothing more is due" },
};

START_TEST (cash_below_zero_is_explained)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_SHORT, "en", TRUE);
  g_autoptr (WeftBook) book = NULL;
  g_autofree char *words = NULL;

  ret->received = ret->fund_received = below_zero[_i].received;
  ret->spent = ret->fund_spent = below_zero[_i].spent;
  ret->still_due = below_zero[_i].due;
  ret->still_due_rows = below_zero[_i].due > 0 ? 1 : 0;
  book = weft_return_book (ret, NULL, "Weft 0.1.0");
  words = look_words (look_cell (look_sheet (book, "Return"), "Cash in the fund", 1));
  ck_assert_str_eq (words, below_zero[_i].words);
}
END_TEST

/* What is spent beyond the award is not asked for as if it were left, and its amount stands beside what was typed too. What was
 * to become of money that was left then is not told. */
START_TEST (an_overspent_award_is_told_with_its_amount)
{
  g_autoptr (WeftReturn) ret = sample_return (_i == 0 ? SAMPLE_NOTE : SAMPLE_SHORT, "en", FALSE);
  g_autoptr (WeftBook) book = NULL;
  g_autofree char *words = NULL;
  g_autofree char *less = NULL;

  ret->spent = ret->fund_spent = ret->award + 1250;
  if (_i == 2)
    for (guint i = 0; i < ret->answers->len; i++)
      {
        WeftAnswer *answer = ret->answers->pdata[i];

        if (!g_str_equal (answer->question, "unspent"))
          continue;
        g_free (answer->text);
        answer->text = g_strdup ("The committee paid it from our own money.");
      }
  book = weft_return_book (ret, NULL, "Weft 0.1.0");
  words = look_words (look_cell (look_sheet (book, "Return"), "Where did the rest come from?", 1));
  ck_assert_str_eq (words, "£12.50 more was spent than the award.");
  ck_assert (!look_has_text (book, "What about the unspent?"));
  ck_assert_int_eq (look_has_text (book, "The committee paid it from our own money."), _i == 2);
  if (_i == 0)
    return;
  less = look_words (look_cell (look_sheet (book, "Return"), "Unspent of the award", 1));
  ck_assert_str_eq (less, "£12.50 more was spent than the award.");
}
END_TEST

static const struct
{
  Sample      sample;
  const char *label, *lead, *words;
} answers[] = {
  { SAMPLE_NOTE, "Spent on what you said?", "Yes.", "We bought a 20-litre urn and 40 mugs, as we asked for." },
  { SAMPLE_STANDARD, "What about the unspent?", "Carry it on.", "We ask to carry £286.75 into April, to pay the sessional worker for the last three sessions of the winter." },
  { SAMPLE_FULL, "What about the unspent?", "Give it back.", "It will go back when the last instalment has come" },
  { SAMPLE_FULL, "Spent on what you said?", "Yes.", "" },
  { SAMPLE_SHORT, "In someone’s words", NULL, "“I put my coat on to come here, and I take it off here. At home it is the other way round.” (a member, used with consent)" },
  { SAMPLE_STANDARD, "You said, we did", NULL, "The hall was too bright for film afternoons. We hung curtains in November (£64.00); film days now draw about 25 people instead of 10." },
  { SAMPLE_SHORT, "Who came?", NULL, "Different people, each counted once. Together they came 1,412 times." },
  { SAMPLE_SHORT, "Who volunteered?", NULL, "Hours given by 14 people." },
  { SAMPLE_STANDARD, "Volunteer expenses", "£287.60 less (32 %):", "Three volunteers now walk, and two did not want their fares back." },
  { SAMPLE_STANDARD, "Publicity", "£104.00 less (52 %):", "Neighbours told neighbours; we printed one leaflet instead of four." },
  { SAMPLE_FULL, "Less lonely", "Target: 40 (people who come every week).", "Forty-six people came in most weeks of the winter. Thirty-one of them said in March that they now see someone on days when the hub is closed." },
};

START_TEST (answers_stand_beside_their_questions)
{
  g_autoptr (WeftBook) book = look_book (answers[_i].sample, "en", TRUE);
  const WeftCell *cell = look_cell (look_sheet (book, "Return"), answers[_i].label, 1);

  ck_assert_pstr_eq (cell->lead, answers[_i].lead);
  ck_assert_str_eq (cell->text, answers[_i].words);
}
END_TEST

START_TEST (what_is_missing_has_a_box_in_a_draft)
{
  static const char *const labels[] = {
    "Spent on what you said?", "What about the unspent?", "What did you do?", "Who came?", "What difference did it make?"
  };
  g_autoptr (WeftBook) draft = look_book (SAMPLE_CLAIMS, "en", FALSE);
  g_autoptr (WeftBook) is_signed = look_book (SAMPLE_CLAIMS, "en", TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const WeftCell *box = look_cell (look_sheet (draft, "Return"), labels[i], 1);
      const WeftCell *gap = look_cell (look_sheet (is_signed, "Return"), labels[i], 1);

      ck_assert_int_eq (box->style, WEFT_STYLE_BOXED);
      ck_assert_str_eq (box->text, "still to answer");
      ck_assert_int_eq (gap->style, WEFT_STYLE_WORDS_GREY);
      ck_assert_str_eq (gap->text, "not answered");
    }
  ck_assert_int_ge (look_row (look_sheet (draft, "Return"), "Boxed cells"), 0);
  ck_assert_int_lt (look_row (look_sheet (is_signed, "Return"), "Boxed cells"), 0);
}
END_TEST

START_TEST (offered_questions_are_silent)
{
  g_autoptr (WeftBook) book = look_book (SAMPLE_CLAIMS, "en", FALSE);
  const WeftSheet *sheet = look_sheet (book, "Return");

  ck_assert_int_lt (look_row (sheet, "What did you learn?"), 0);
  ck_assert_int_lt (look_row (sheet, "In someone’s words"), 0);
  ck_assert_int_lt (look_row (sheet, "Who volunteered?"), 0);
}
END_TEST

/* A reason is wanted above 10,000 only; a target without words is always asked for. */
START_TEST (reasons_and_targets_are_asked_for)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_FULL, "en", FALSE);
  g_autoptr (WeftBook) book = NULL;
  const WeftSheet *sheet;
  int              row;

  for (guint i = 0; i < ret->lines->len; i++)
    g_clear_pointer (&((WeftBudgetLine *)g_ptr_array_index (ret->lines, i))->why, g_free);
  book = weft_return_book (ret, NULL, "Weft 0.1.0");
  sheet = look_sheet (book, "Return");

  row = look_row (sheet, "Equipment");
  ck_assert_str_eq (weft_sheet_get (sheet, (guint)row, 1)->text, "still to answer");
  ck_assert_int_eq (weft_sheet_get (sheet, (guint)row, 1)->style, WEFT_STYLE_BOXED);
  row = look_row (sheet, "People know where to turn");
  ck_assert_str_eq (weft_sheet_get (sheet, (guint)row, 2)->text, "not known");
  ck_assert_int_eq (weft_sheet_get (sheet, (guint)row + 1, 1)->style, WEFT_STYLE_BOXED);
}
END_TEST

START_TEST (drafts_say_so)
{
  for (Sample sample = 0; sample < N_SAMPLES; sample++)
    {
      g_autoptr (WeftBook) draft = look_book (sample, "en", FALSE);
      g_autoptr (WeftBook) is_signed = look_book (sample, "en", TRUE);
      const WeftSheet *sheet = look_sheet (draft, "Return");

      ck_assert_str_eq (weft_sheet_get (sheet, 0, 0)->text, "Marsh Lane Warm Hub");
      ck_assert (g_str_has_prefix (weft_sheet_get (sheet, 1, 0)->text, "Draft, not signed. Return to "));
      ck_assert (g_str_has_suffix (draft->footer, ", draft"));
      ck_assert_int_ge (look_row (sheet, "Name, role, signature"), 0);

      sheet = look_sheet (is_signed, "Return");
      ck_assert (g_str_has_prefix (weft_sheet_get (sheet, 1, 0)->text, "Return to "));
      ck_assert (g_str_has_suffix (is_signed->footer, ", revision 1"));
      ck_assert_int_lt (look_row (sheet, "Name, role, signature"), 0);
      ck_assert_str_eq (look_cell (sheet, "Joan Pritchard", 1)->text, "Treasurer");
      ck_assert_int_eq (look_row (sheet, "Amir Hussain") >= 0, sample >= SAMPLE_STANDARD);
    }
}
END_TEST

/* One name alone does not make a return of two signatures whole. */
START_TEST (the_second_signature_keeps_its_line)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_STANDARD, "en", TRUE);
  g_autoptr (WeftBook) book = NULL;

  g_clear_pointer (&ret->second_name, g_free);
  book = weft_return_book (ret, NULL, "Weft 0.1.0");
  ck_assert_int_ge (look_row (look_sheet (book, "Return"), "Joan Pritchard"), 0);
  ck_assert_int_ge (look_row (look_sheet (book, "Return"), "Name, role, signature"), 0);
}
END_TEST

START_TEST (long_names_move_to_a_row_of_their_own)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_NOTE, "en", FALSE);
  g_autoptr (WeftBook) book = NULL;

  g_free (ret->funder);
  ret->funder = g_strdup ("Lanes and Fens Neighbourhood Improvement Community Fund");
  book = weft_return_book (ret, NULL, "Weft 0.1.0");
  ck_assert_str_eq (weft_sheet_get (look_sheet (book, "Return"), 1, 0)->text,
                    "Draft, not signed. Return to Lanes and Fens Neighbourhood Improvement Community Fund");
  ck_assert_str_eq (look_cell (look_sheet (book, "Return"), "Grant", 1)->text, "a tea urn and mugs");
}
END_TEST

/* No row can be higher than 409 points, and a page may not end with a title. */
START_TEST (long_answers_run_over_rows_and_pages)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_STANDARD, "en", TRUE);
  g_autoptr (WeftBook) book = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  WeftAnswer      *answer = g_ptr_array_index (ret->answers, 3);
  const WeftSheet *sheet;
  guint            row, parts = 0;

  for (int i = 0; i < 40; i++)
    g_string_append_printf (text, "Paragraph %d says what happened in a week of the winter, and what became of it after Easter.\n", i);
  g_free (answer->text);
  answer->text = g_strdup (text->str);
  book = weft_return_book (ret, NULL, "Weft 0.1.0");
  sheet = look_sheet (book, "Return");

  for (row = 0; row < weft_sheet_n_rows (sheet); row++)
    {
      const WeftCell *cell = weft_sheet_get (sheet, row, 1);

      ck_assert_double_le (g_array_index (sheet->heights, double, row), 409);
      ck_assert_double_gt (g_array_index (sheet->heights, double, row), 0);
      parts += cell != NULL && cell->text != NULL && g_str_has_prefix (cell->text, "Paragraph ");
    }
  ck_assert_uint_ge (parts, 3);

  ck_assert_uint_ge (sheet->breaks->len, 2);
  for (guint i = 0; i < sheet->breaks->len; i++)
    {
      const WeftCell *last = weft_sheet_get (sheet, g_array_index (sheet->breaks, guint, i) - 1, 0);

      ck_assert (last == NULL || (last->style != WEFT_STYLE_SECTION && last->style != WEFT_STYLE_HEADER));
    }
}
END_TEST

START_TEST (spending_begins_a_page)
{
  g_autoptr (WeftBook) book = look_book (SAMPLE_STANDARD, "en", TRUE);
  const WeftSheet *sheet = look_sheet (book, "Return");

  ck_assert_uint_eq (sheet->breaks->len, 1);
  ck_assert_int_eq (look_row (sheet, "Spending by heading"), (int)g_array_index (sheet->breaks, guint, 0) + 1);
  ck_assert_int_eq (sheet->fit_wide, 0);
  ck_assert_int_eq (sheet->scale, 94);
  ck_assert_int_eq (sheet->repeat_last, 1);
}
END_TEST

static WeftStory *
make_story (gboolean is_wish)
{
  WeftStory *story = g_new0 (WeftStory, 1);

  story->kind = g_strdup (is_wish ? "you-said-we-did" : "photo");
  story->date = g_strdup ("2027-06-01");
  story->text = g_strdup ("The minibus comes too early for those of us with a carer in the morning.");
  story->said_by = g_strdup ("");
  story->we_did = g_strdup (is_wish ? "We moved it to half past ten." : "");
  story->file = g_strdup (is_wish ? NULL : "Minibus.jpg");
  return story;
}

static void
assert_together (const WeftSheet *sheet)
{
  for (guint i = 0; i < sheet->breaks->len; i++)
    for (guint column = 0; column < 2; column++)
      {
        const WeftCell *first = weft_sheet_get (sheet, g_array_index (sheet->breaks, guint, i), column);

        ck_assert (first == NULL || g_strcmp0 (first->text, "We did") != 0);
        ck_assert (first == NULL || g_strcmp0 (first->text, "With this photograph") != 0);
      }
}

#define STORIES 40
#define LINES 8

/* However long the story before them is, no page ends between what was said and what was done, nor between a story and
 * its photograph. */
START_TEST (what_was_done_stays_with_what_was_said)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_FULL, "en", FALSE);
  WeftStory *first = make_story (_i == 0);
  guint      n_breaks = 0;

  g_ptr_array_insert (ret->stories, 0, first);
  for (guint i = 0; i < STORIES; i++)
    g_ptr_array_add (ret->stories, make_story (_i == 0));
  for (guint line = 0; line < LINES; line++)
    {
      g_autofree char *longer = g_strconcat (first->text, "\nAnd so it does in the evening.", NULL);
      g_autoptr (WeftBook) book = NULL;

      g_free (first->text);
      first->text = g_steal_pointer (&longer);
      book = weft_return_book (ret, NULL, "Weft 0.1.0");
      assert_together (look_sheet (book, "Evidence"));
      n_breaks += look_sheet (book, "Evidence")->breaks->len;
    }
  ck_assert_uint_ge (n_breaks, 2 * LINES);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return-sheet");
  TCase *tcase = tcase_create ("return-sheet");

  tcase_add_loop_test (tcase, figures_are_the_worked_ones, 0, G_N_ELEMENTS (figures));
  tcase_add_loop_test (tcase, sums_stay_alive, 0, G_N_ELEMENTS (formulas));
  tcase_add_test (tcase, a_long_name_of_the_group_has_room);
  tcase_add_test (tcase, a_wider_fund_is_said);
  tcase_add_loop_test (tcase, cash_below_zero_is_explained, 0, G_N_ELEMENTS (below_zero));
  tcase_add_loop_test (tcase, an_overspent_award_is_told_with_its_amount, 0, 3);
  tcase_add_loop_test (tcase, answers_stand_beside_their_questions, 0, G_N_ELEMENTS (answers));
  tcase_add_test (tcase, what_is_missing_has_a_box_in_a_draft);
  tcase_add_test (tcase, offered_questions_are_silent);
  tcase_add_test (tcase, reasons_and_targets_are_asked_for);
  tcase_add_test (tcase, drafts_say_so);
  tcase_add_test (tcase, the_second_signature_keeps_its_line);
  tcase_add_test (tcase, long_names_move_to_a_row_of_their_own);
  tcase_add_test (tcase, long_answers_run_over_rows_and_pages);
  tcase_add_test (tcase, spending_begins_a_page);
  tcase_add_loop_test (tcase, what_was_done_stays_with_what_was_said, 0, 2);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
