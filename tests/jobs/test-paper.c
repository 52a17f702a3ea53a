/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pile of paper: what of it does not fit is said in words, at its cell; the rest is one step. */

#include "job-fixture.h"

#include "weft-paper.h"

static WeftFile *file;

/* Two people answered at the start, in June. */
static void
open_file (void)
{
  file = fixture_in_memory ();
  fixture_put (file, "measures", "key=mood;name=The mood;items=now: How are you?\nsoon: How will you be?;min=0;max=10;higher_is_better=yes;scoring=each;answers=Fine = 8");
  fixture_put (file, "responses", "measure=mood;key=M-01;wave=0;date=2026-06-01;item1=4;item2=5");
  fixture_put (file, "responses", "measure=mood;key=M-02;wave=0;date=2026-06-01;item1=6;item2=6");
}

static void
close_file (void)
{
  g_clear_pointer (&file, weft_file_free);
}

static GPtrArray *
make_pile (const char *const *cells,
           guint              n)
{
  GPtrArray *pile = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (pile, g_strsplit (cells[i], "|", 3));
  return pile;
}

static const WeftPaperAbout after_half_a_year = { (char *)"mood", 6, (char *)"2026-11-20", (char *)"", (char *)"" };

START_TEST (what_does_not_fit_is_said)
{
  static const struct
  {
    const char *sheet, *other; /* of the same pile */
    int         cell;          /* -1: all fits */
    gboolean    blocks;
    const char *sentence;
  } cases[] = {
    { "M-01|7|8", "", -1, FALSE, NULL },
    { "m-01| 7 |Fine", "", -1, FALSE, NULL },
    { "M-01||", "", -1, FALSE, NULL },
    { "||", "", -1, FALSE, NULL },
    { "M-01|12|8", "", 1, TRUE, "“12” is not on the scale from 0 to 10. Look at the answer again." },
    { "M-01|7|well", "", 2, TRUE, "“well” is not an answer of this measure. Type a number." },
    { "|7|8", "", 0, TRUE, "The code of the sheet is missing. Without it these answers cannot be held beside others of the same person." },
    { "M-01|7|8", "m-01|6|6", 0, TRUE, "“M-01” stands on two of these lines. Look at the codes of both sheets." },
    { "M-40|7|8", "", 0, FALSE, "“M-40” has not answered before. It can be saved, but not compared." },
    { "Rose Akande|7|8", "", 0, FALSE, "This is a name. It is not kept: a code will stand for it, the same each time." },
  };
  g_autoptr (WeftPaperKnown) known = weft_paper_known_read (file, "mood", NULL);

  ck_assert_ptr_nonnull (known);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const pile[] = { cases[i].sheet, cases[i].other[0] != '\0' ? cases[i].other : "||" };
      g_autoptr (GPtrArray) sheets = make_pile (pile, 2);
      g_autoptr (WeftPaperRemark) remark = weft_paper_check (known, &after_half_a_year, sheets, 0);

      ck_assert_msg ((remark == NULL) == (cases[i].cell < 0), "%s: %s", cases[i].sheet, remark != NULL ? remark->sentence : "nothing is said");
      if (remark == NULL)
        continue;
      ck_assert_str_eq (remark->sentence, cases[i].sentence);
      ck_assert_int_eq ((int)remark->cell, cases[i].cell);
      ck_assert_int_eq (remark->blocks, cases[i].blocks);
    }
}
END_TEST

START_TEST (waves_out_of_order_are_remarked_on)
{
  static const struct
  {
    gint64      wave;
    const char *date, *sentence;
    gboolean    blocks;
  } cases[] = {
    { 6, "2026-05-01", "“M-01” answered an earlier time on 1 June 2026, which is after the date above. Look at the date and the months.", FALSE },
    { 0, "2026-11-20", "“M-01” has answers for this time already. Look at the code on the sheet.", TRUE },
  };
  static const char *const pile[] = { "M-01|7|8" };
  g_autoptr (WeftPaperKnown) known = weft_paper_known_read (file, "mood", NULL);
  g_autoptr (GPtrArray) sheets = make_pile (pile, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const WeftPaperAbout about = { (char *)"mood", cases[i].wave, (char *)cases[i].date, (char *)"", (char *)"" };
      g_autoptr (WeftPaperRemark) remark = weft_paper_check (known, &about, sheets, 0);

      ck_assert_ptr_nonnull (remark);
      ck_assert_str_eq (remark->sentence, cases[i].sentence);
      ck_assert_int_eq (remark->blocks, cases[i].blocks);
    }
}
END_TEST

START_TEST (a_pile_is_one_step)
{
  static const char *const pile[] = { "M-01|7|Fine", "||", "M-02|11|6", "Rose Akande|5|5", "M-03||" };
  g_autoptr (GPtrArray) sheets = make_pile (pile, G_N_ELEMENTS (pile));
  g_autoptr (WeftPaperSaving) saving = weft_paper_saving_new (&after_half_a_year, sheets);
  const WeftPaperRefused *refused;

  ck_assert (weft_paper_save (file, saving, NULL, NULL));
  ck_assert_uint_eq (saving->n_saved, 3);
  ck_assert_uint_eq (saving->n_names, 1);
  fixture_assert_newest (file, "3 answers to “The mood” after 6 months");
  ck_assert_uint_eq (fixture_count (file, "responses"), 5);
  ck_assert_uint_eq (saving->refused->len, 1);
  refused = saving->refused->pdata[0];
  ck_assert_str_eq (refused->sheet[0], "M-02");
  ck_assert_str_eq (refused->remark->sentence, "“11” is not on the scale from 0 to 10. Look at the answer again.");
}
END_TEST

/* Nobody's name is in the file, and the words that count are numbers there. */
START_TEST (names_and_words_are_not_kept)
{
  static const char *const pile[] = { "Rose Akande|Fine|5" };
  g_autoptr (GPtrArray) sheets = make_pile (pile, 1);
  g_autoptr (WeftPaperSaving) saving = weft_paper_saving_new (&after_half_a_year, sheets);
  const WeftFilter filter = { .column = "wave", .value = "6" };
  g_autoptr (GPtrArray) rows = NULL;

  ck_assert (weft_paper_save (file, saving, NULL, NULL));
  rows = weft_row_list (file, weft_description_find ("responses"), &filter, NULL);
  ck_assert_uint_eq (rows->len, 1);
  ck_assert_str_eq (weft_row_get (rows->pdata[0], "item1"), "8");
  ck_assert_str_eq (weft_row_get (rows->pdata[0], "date"), "2026-11-20");
  ck_assert_uint_eq (strlen (weft_row_get (rows->pdata[0], "key")), 10);
}
END_TEST

START_TEST (nothing_that_fits_is_no_step)
{
  static const char *const pile[] = { "M-01|70|8" };
  g_autoptr (GPtrArray) sheets = make_pile (pile, 1);
  g_autoptr (WeftPaperSaving) saving = weft_paper_saving_new (&after_half_a_year, sheets);
  g_autofree char *before = fixture_newest (file);

  ck_assert (weft_paper_save (file, saving, NULL, NULL));
  ck_assert_uint_eq (saving->refused->len, 1);
  fixture_assert_newest (file, before);
}
END_TEST

START_TEST (a_measure_that_is_not_there)
{
  static const char *const pile[] = { "M-01|7|8" };
  const WeftPaperAbout     about = { (char *)"nothing", 6, (char *)"", (char *)"", (char *)"" };
  g_autoptr (GPtrArray) sheets = make_pile (pile, 1);
  g_autoptr (WeftPaperSaving) saving = weft_paper_saving_new (&about, sheets);
  g_autoptr (GError) error = NULL;

  ck_assert (!weft_paper_save (file, saving, NULL, &error));
  ck_assert_str_eq (error->message, "There is no measure “nothing” in this file.\nThe list of measures shows their short names.");
}
END_TEST

START_TEST (the_next_time_follows_the_last)
{
  static const struct
  {
    const char *today;
    gint64      wave;
  } cases[] = { { "2026-06-02", 0 }, { "2026-08-02", 0 }, { "2026-08-03", 6 }, { "2026-12-01", 6 } };
  g_autoptr (WeftPaperKnown) known = weft_paper_known_read (file, "mood", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    ck_assert_int_eq (weft_paper_next_wave (known->last_wave, known->last_date, cases[i].today), cases[i].wave);
  ck_assert_int_eq (weft_paper_next_wave (-1, "", "2026-12-01"), 0);
}
END_TEST

/* Three letters and three figures, none of which looks like another, and never the same twice. */
START_TEST (fresh_codes_are_easy_to_read)
{
  g_autoptr (WeftPaperKnown) known = weft_paper_known_read (file, "mood", NULL);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 200; i++)
    {
      char *code = weft_paper_make_code (known, used);

      ck_assert_msg (g_regex_match_simple ("^[CDFHJKMNPRTVWX]{3}-[234679]{3}$", code, 0, 0), "%s", code);
      ck_assert_msg (g_hash_table_add (used, code), "%s twice", code);
    }
}
END_TEST

START_TEST (codes_from_before_can_be_chosen)
{
  g_autoptr (WeftPaperKnown) known = weft_paper_known_read (file, "mood", NULL);
  g_autoptr (GPtrArray) later = weft_paper_earlier (known, 6);
  g_autoptr (GPtrArray) first = weft_paper_earlier (known, 0);

  ck_assert_uint_eq (first->len, 0);
  ck_assert_uint_eq (later->len, 2);
  ck_assert_str_eq (later->pdata[0], "M-01");
  ck_assert_str_eq (later->pdata[1], "M-02");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("paper");
  TCase *tcase = tcase_create ("paper");

  tcase_add_checked_fixture (tcase, open_file, close_file);
  tcase_add_test (tcase, what_does_not_fit_is_said);
  tcase_add_test (tcase, waves_out_of_order_are_remarked_on);
  tcase_add_test (tcase, a_pile_is_one_step);
  tcase_add_test (tcase, names_and_words_are_not_kept);
  tcase_add_test (tcase, nothing_that_fits_is_no_step);
  tcase_add_test (tcase, a_measure_that_is_not_there);
  tcase_add_test (tcase, the_next_time_follows_the_last);
  tcase_add_test (tcase, fresh_codes_are_easy_to_read);
  tcase_add_test (tcase, codes_from_before_can_be_chosen);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
