/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ladder: which return an award asks for, and what each return asks. */

#include "value-check.h"

#include "weft-ladder.h"

static const struct
{
  gint64      award;
  int         years;
  gboolean    per_year;
  const char *wanted;
  const char *tier, *reason;
} steps[] = {
  { 0, 1, FALSE, NULL, "note", "The award of £0.00 is under £1,000.00: a Note is enough." },
  { 99999, 1, FALSE, NULL, "note", "The award of £999.99 is under £1,000.00: a Note is enough." },
  { 100000, 1, FALSE, "", "short", "The award of £1,000.00 is from £1,000.00 to under £5,000.00: a Short return." },
  { 499999, 1, FALSE, NULL, "short", "The award of £4,999.99 is from £1,000.00 to under £5,000.00: a Short return." },
  { 500000, 1, FALSE, NULL, "standard", "The award of £5,000.00 is from £5,000.00 to £20,000.00: a Standard return." },
  { 2000000, 1, FALSE, NULL, "standard", "The award of £20,000.00 is from £5,000.00 to £20,000.00: a Standard return." },
  { 2000001, 3, FALSE, NULL, "full", "The award of £20,000.01 is over £20,000.00: a Full return." },
  { G_MAXINT64, 0, FALSE, NULL, "full", "The award of £92,233,720,368,547,758.07 is over £20,000.00: a Full return." },
  { 299999, 3, TRUE, NULL, "note", "The award of £2,999.99 is under £1,000.00 a year: a Note is enough." },
  { 300000, 3, TRUE, NULL, "short", "The award of £3,000.00 is from £1,000.00 to under £5,000.00 a year: a Short return." },
  { 6000000, 3, TRUE, NULL, "standard", "The award of £60,000.00 is from £5,000.00 to £20,000.00 a year: a Standard return." },
  { 6000001, 3, TRUE, NULL, "full", "The award of £60,000.01 is over £20,000.00 a year: a Full return." },
  { 100000, 0, TRUE, NULL, "short", "The award of £1,000.00 is from £1,000.00 to under £5,000.00 a year: a Short return." },
  { 100, 1, FALSE, "full", "full", "The funder asks for a Full return." },
  { 9999999, 1, FALSE, "Note", "note", "The funder asks for a Note return." },
  { 100, 1, FALSE, "long", "note", "The award of £1.00 is under £1,000.00: a Note is enough." },
};

START_TEST (an_award_stands_on_its_step)
{
  char    *reason = NULL;
  WeftTier tier = weft_ladder_tier (&weft_ladder_default, steps[_i].award, steps[_i].years, steps[_i].per_year, steps[_i].wanted, &reason);

  ck_assert_str_eq (weft_tier_key (tier), steps[_i].tier);
  check_texts (reason, steps[_i].reason, steps[_i].tier);
  ck_assert_int_eq (weft_ladder_tier (&weft_ladder_default, steps[_i].award, steps[_i].years, steps[_i].per_year, steps[_i].wanted, NULL), tier);
}
END_TEST

/* The table of the ladder as it is published: a letter for each tier. */
static const struct
{
  const char *key, *asks;
} asked[] = {
  { "head", "AAAA" },
  { "spent_as_agreed", "RRRR" },
  { "unspent", "RRRR" },
  { "did", "RRRR" },
  { "people", "oRRR" },
  { "volunteers", "ooAA" },
  { "difference", "oRRR" },
  { "learned", "-oRR" },
  { "story", "oooR" },
  { "headings", "-oRR" },
  { "variance", "--RR" },
  { "receipts", "--oR" },
  { "other_income", "--oR" },
  { "equality", "---o" },
  { "changes", "--oR" },
  { "feedback", "-ooo" },
  { "next", "-ooo" },
  { "signed_by", "RRRR" },
};

START_TEST (questions_stand_as_published)
{
  guint               n;
  const WeftQuestion *questions = weft_ladder_questions (&n);

  ck_assert_int_eq (n, G_N_ELEMENTS (asked));
  for (guint i = 0; i < n; i++)
    {
      ck_assert_str_eq (questions[i].key, asked[i].key);
      ck_assert_ptr_eq (weft_ladder_find_question (asked[i].key), &questions[i]);
      for (WeftTier tier = 0; tier < WEFT_N_TIERS; tier++)
        ck_assert_msg ("-oRA"[weft_ladder_ask (&weft_ladder_default, &questions[i], tier, 1000001)] == asked[i].asks[tier],
                       "%s, %s", asked[i].key, weft_tier_key (tier));
    }
  ck_assert_ptr_null (weft_ladder_find_question ("variance:Food"));
  ck_assert_ptr_null (weft_ladder_find_question (NULL));
}
END_TEST

START_TEST (reasons_are_asked_above_a_limit)
{
  const WeftQuestion *variance = weft_ladder_find_question ("variance");

  ck_assert_int_eq (weft_ladder_ask (&weft_ladder_default, variance, WEFT_TIER_STANDARD, 1000000), WEFT_ASK_OFFERED);
  ck_assert_int_eq (weft_ladder_ask (&weft_ladder_default, variance, WEFT_TIER_STANDARD, 1000001), WEFT_ASK_NEEDED);
  ck_assert_int_eq (weft_ladder_ask (&weft_ladder_default, variance, WEFT_TIER_FULL, 1000000), WEFT_ASK_NEEDED);
}
END_TEST

START_TEST (tiers_have_keys_and_signatures)
{
  static const int         signatures[] = { 1, 1, 2, 2 };
  static const char *const names[] = { "Note", "Short", "Standard", "Full" };

  for (WeftTier tier = 0; tier < WEFT_N_TIERS; tier++)
    {
      WeftTier again = WEFT_N_TIERS;

      ck_assert (weft_tier_parse (weft_tier_key (tier), &again));
      ck_assert_int_eq (again, tier);
      ck_assert_str_eq (weft_tier_name (tier), names[tier]);
      ck_assert_int_eq (weft_tier_signatures (tier), signatures[tier]);
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("ladder");
  TCase *ladder = tcase_create ("ladder");

  tcase_add_loop_test (ladder, an_award_stands_on_its_step, 0, G_N_ELEMENTS (steps));
  tcase_add_test (ladder, questions_stand_as_published);
  tcase_add_test (ladder, reasons_are_asked_above_a_limit);
  tcase_add_test (ladder, tiers_have_keys_and_signatures);
  suite_add_tcase (suite, ladder);
  return run_suite (suite);
}
