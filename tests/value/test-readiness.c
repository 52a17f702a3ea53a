/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Readiness: what is missing, what may be left out, what cannot be true, what would help, in their sentences. */

#include "return-fixture.h"
#include "value-check.h"

static WeftReadiness *
look_at (WeftReturn *ret)
{
  weft_return_settle (ret, &weft_ladder_default);
  return weft_return_readiness (ret, &weft_ladder_default);
}

/* Fields and sentences of @issues, one a line. */
static char *
list (const WeftIssues *issues)
{
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      const WeftIssue *issue = g_ptr_array_index (issues, i);

      g_string_append_printf (result, "%s: %s\n", issue->field, issue->sentence);
    }
  return g_string_free (result, FALSE);
}

#define NO_ANSWER " has no answer yet.\n"
#define LEFT_OUT " may be left out.\n"

/* The return of the picture: eight of ten are there; what was learned and the signatures are not. */
START_TEST (eight_of_ten_are_ready)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftReadiness) readiness = NULL;

  add_answer (ret, "spent_as_agreed", "mostly: two lines moved");
  add_answer (ret, "unspent", "return");
  add_answer (ret, "did", "We opened the hall.");
  add_answer (ret, "difference", "People are less alone.");
  readiness = look_at (ret);
  ck_assert_int_eq (readiness->ready, 8);
  ck_assert_int_eq (readiness->needed, 10);
  check_texts (list (readiness->missing),
               "learned: “What did you learn?”" NO_ANSWER
               "signed_by: Two people sign this return.\n",
               "missing");
  check_texts (list (readiness->optional),
               "story: “In someone’s words”" LEFT_OUT
               "variance: “Why it differs from the budget”" LEFT_OUT
               "other_income: “Other income and help in kind”" LEFT_OUT
               "changes: “Changes, risks and incidents”" LEFT_OUT
               "feedback: “You said, we did”" LEFT_OUT
               "next: “What next”" LEFT_OUT,
               "optional");
  check_texts (list (readiness->blocking), "", "blocking");
  check_texts (list (readiness->hints),
               "story: A quote would help: one sentence in someone’s own words, with their consent.\n"
               "variance:Volunteer expenses: A word on why “Volunteer expenses” differs from its budget would help.\n"
               "variance:Publicity: A word on why “Publicity” differs from its budget would help.\n",
               "hints");
}
END_TEST

START_TEST (an_empty_note_wants_little)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();
  g_autoptr (WeftReadiness) readiness = NULL;

  ret->award = 45000;
  readiness = look_at (ret);
  ck_assert_int_eq (readiness->ready, 0);
  ck_assert_int_eq (readiness->needed, 5);
  check_texts (list (readiness->missing),
               "head: The name of your group, the funder or the award is not written down yet.\n"
               "spent_as_agreed: Say whether the money was spent on what you said: yes, mostly or changed.\n"
               "unspent: £450.00 of the award is unspent. Say whether you would like to keep it, carry it over or return it.\n"
               "did: “What did you do?”" NO_ANSWER
               "signed_by: One person signs this return.\n",
               "missing");
  check_texts (list (readiness->optional),
               "people: “Who came?”" LEFT_OUT
               "volunteers: “Who volunteered?”" LEFT_OUT
               "difference: “What difference did it make?”" LEFT_OUT
               "story: “In someone’s words”" LEFT_OUT,
               "optional");
  check_texts (list (readiness->hints),
               "story: A quote would help: one sentence in someone’s own words, with their consent.\n",
               "hints");
}
END_TEST

START_TEST (a_filled_note_is_ready)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();
  g_autoptr (WeftReadiness) readiness = NULL;

  ret->organisation = g_strdup ("Marsh Lane Warm Hub");
  ret->funder = g_strdup ("Lanes Ward Fund");
  ret->award = ret->spent = ret->fund_received = ret->fund_spent = 45000;
  ret->signed_by = g_strdup ("Joan Pritchard");
  add_answer (ret, "spent_as_agreed", "yes");
  add_answer (ret, "did", "We bought an urn.");
  add_answer (ret, "story", "Tea is ready when people arrive.");
  add_answer (ret, "people", "About 30");
  add_answer (ret, "volunteers", "Six");
  readiness = look_at (ret);
  ck_assert_int_eq (readiness->ready, 5);
  ck_assert_int_eq (readiness->needed, 5);
  check_texts (list (readiness->missing), "", "missing");
  check_texts (list (readiness->hints), "head: A name or an e-mail address to ask would help the funder.\n", "hints");
}
END_TEST

/* A note has room for one hint, so each of the later ones is seen when the ladder has room for all. */
START_TEST (all_hints_are_in_their_order)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();
  g_autoptr (WeftReadiness) readiness = NULL;
  WeftLadder ladder = weft_ladder_default;

  ladder.hints[WEFT_TIER_NOTE] = -1;
  ret->award = ret->spent = ret->fund_spent = 40000;
  ret->still_due = 10000;
  g_ptr_array_add (ret->claimed_twice, g_strdup ("The same payment stands against two grants."));
  readiness = weft_return_readiness (ret, &ladder);
  check_texts (list (readiness->hints),
               "cash_in_fund: The fund is overdrawn by £300.00 more than is still due. Look whether money in is missing.\n"
               "claimed_twice: The same payment stands against two grants.\n"
               "story: A quote would help: one sentence in someone’s own words, with their consent.\n"
               "people: The number of people who came would help.\n"
               "volunteers: The hours that volunteers gave would help: they show what the money made possible.\n"
               "head: A name or an e-mail address to ask would help the funder.\n",
               "hints");
}
END_TEST

static WeftReturn *
make_full (void)
{
  WeftReturn *ret = make_lottery ();

  ret->tier = WEFT_TIER_FULL;
  ret->claimed = 100000;
  add_target (ret, "Less alone", "");
  add_target (ret, "Warmer", "");
  return ret;
}

START_TEST (a_full_return_wants_all)
{
  g_autoptr (WeftReturn) ret = make_full ();
  g_autoptr (WeftReadiness) readiness = NULL;

  ret->people = 0;
  ret->signed_by = g_strdup ("Joan Pritchard");
  add_answer (ret, "target:Warmer", "The hall is warm.");
  readiness = look_at (ret);
  check_texts (list (readiness->missing),
               "spent_as_agreed: Say whether the money was spent on what you said: yes, mostly or changed.\n"
               "unspent: £286.75 of the award is unspent. Say whether you would like to keep it, carry it over or return it.\n"
               "did: “What did you do?”" NO_ANSWER
               "people: Say how many people came and how you counted them, or fill in who came to an activity.\n"
               "target:Less alone: Say what difference was made to “Less alone”.\n"
               "learned: “What did you learn?”" NO_ANSWER
               "story: One quote, story or picture is wanted, with the consent of the person.\n"
               "variance:Volunteer expenses: “Volunteer expenses” cost £612.40 where £900.00 was planned. Say in a sentence why.\n"
               "variance:Publicity: “Publicity” cost £96.00 where £200.00 was planned. Say in a sentence why.\n"
               "receipts: Money was claimed from this grant, but no payment in the period stands against it.\n"
               "other_income: “Other income and help in kind”" NO_ANSWER
               "changes: “Changes, risks and incidents”" NO_ANSWER
               "signed_by: A second person signs this return.\n",
               "missing");
  check_texts (list (readiness->optional),
               "equality: “Who took part”" LEFT_OUT
               "feedback: “You said, we did”" LEFT_OUT
               "next: “What next”" LEFT_OUT,
               "optional");
}
END_TEST

START_TEST (a_full_return_is_ready)
{
  static const char *const keys[] = {
    "spent_as_agreed", "unspent", "did", "learned", "other_income", "changes", "next",
    "target:Less alone", "target:Warmer", "variance:Volunteer expenses", "variance:Publicity"
  };
  g_autoptr (WeftReturn) ret = make_full ();
  g_autoptr (WeftReadiness) readiness = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    add_answer (ret, keys[i], "Words.");
  add_story (ret, "quote");
  add_story (ret, "you-said-we-did");
  add_receipt (ret, 100);
  make_ages (ret);
  ret->signed_by = g_strdup ("Joan Pritchard");
  ret->second_name = g_strdup ("Amir Hussain");
  readiness = look_at (ret);
  check_texts (list (readiness->missing), "", "missing");
  check_texts (list (readiness->optional), "", "optional");
  check_texts (list (readiness->hints), "", "hints");
  ck_assert_int_eq (readiness->ready, readiness->needed);
  ck_assert_int_eq (readiness->needed, 15);
}
END_TEST

START_TEST (a_full_return_without_targets_answers_once)
{
  g_autoptr (WeftReturn) ret = make_full ();
  g_autoptr (WeftReadiness) readiness = NULL;

  g_ptr_array_set_size (ret->targets, 0);
  readiness = look_at (ret);
  ck_assert_str_eq (weft_issues_find (readiness->missing, "difference"), "“What difference did it make?” has no answer yet.");
  ck_assert_ptr_null (weft_issues_find (readiness->missing, "target:Warmer"));
}
END_TEST

START_TEST (feedback_may_be_an_answer)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftReadiness) readiness = NULL;

  add_answer (ret, "feedback", "We hung curtains.");
  readiness = look_at (ret);
  ck_assert_ptr_null (weft_issues_find (readiness->optional, "feedback"));
}
END_TEST

START_TEST (headings_come_from_payments)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftReadiness) readiness = NULL;

  g_ptr_array_set_size (ret->lines, 0);
  add_line (ret, "", 0, ret->spent);
  readiness = look_at (ret);
  ck_assert_str_eq (weft_issues_find (readiness->missing, "headings"),
                    "No payment says yet what it was for. Give each one its line of the budget.");
}
END_TEST

START_TEST (nothing_spent_needs_no_heading)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftReadiness) readiness = NULL;

  g_ptr_array_set_size (ret->lines, 0);
  ret->spent = 0;
  readiness = look_at (ret);
  ck_assert_ptr_null (weft_issues_find (readiness->missing, "headings"));
}
END_TEST

static void
begin_after_end (WeftReturn *ret)
{
  set_text (&ret->from, "2027-04-01");
}

static void
begin_before_start (WeftReturn *ret)
{
  set_text (&ret->from, "2026-03-31");
}

static void
end_after_end (WeftReturn *ret)
{
  set_text (&ret->to, "2027-04-01");
}

static void
overspend (WeftReturn *ret)
{
  ret->spent_before = 28676;
}

static void
pay_outside (WeftReturn *ret)
{
  ret->money_outside = 12000;
}

static void
lose_a_payment (WeftReturn *ret)
{
  ((WeftBudgetLine *)g_ptr_array_index (ret->lines, 0))->period -= 1;
}

static void
plan_too_much (WeftReturn *ret)
{
  ((WeftBudgetLine *)g_ptr_array_index (ret->lines, 0))->budget += 1;
}

static void
plan_beyond_counting (WeftReturn *ret)
{
  ((WeftBudgetLine *)g_ptr_array_index (ret->lines, 0))->budget = G_MAXINT64;
}

static void
pay_beyond_counting (WeftReturn *ret)
{
  ((WeftBudgetLine *)g_ptr_array_index (ret->lines, 0))->period = G_MAXINT64;
}

#define BEYOND "headings: The lines of the budget add up to more money than Weft can count. Look whether a figure was typed twice.\n"

static const struct
{
  void (*spoil) (WeftReturn *ret);
  const char *blocking;
} impossible[] = {
  { begin_after_end,
    "from: The period begins on 1 April 2027, after its end on 31 March 2027. Set the dates of the return the right way round.\n" },
  { begin_before_start,
    "from: The period begins on 31 March 2026, before the grant starts on 1 April 2026. Set one of the two dates right.\n" },
  { end_after_end,
    "to: The period ends on 1 April 2027, after the grant ends on 31 March 2027. Set one of the two dates right.\n" },
  { overspend,
    "spent: £9,600.01 was spent of an award of £9,600.00, which is £0.01 more than there is. "
    "Pay the rest from another grant or fund, or put the award right.\n" },
  { pay_outside,
    "spent: Payments of £120.00 are dated outside the grant. Look at their dates, or at the grant’s first and last day.\n" },
  { lose_a_payment,
    "headings: The headings add up to £9,313.24, but £9,313.25 was spent. Look at the lines of the payments.\n" },
  { plan_too_much,
    "variance: The lines of the budget add up to £9,600.01, but the award is £9,600.00. Put the lines or the award right.\n" },
  { plan_beyond_counting, BEYOND },
  { pay_beyond_counting, BEYOND },
};

START_TEST (only_the_impossible_stops_a_return)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftReadiness) readiness = NULL;

  impossible[_i].spoil (ret);
  readiness = look_at (ret);
  check_texts (list (readiness->blocking), impossible[_i].blocking, "blocking");
  ck_assert (weft_issues_block (readiness->blocking));
  ck_assert (!weft_readiness_can_sign (readiness, WEFT_TIER_STANDARD, NULL));
  ck_assert (!weft_readiness_can_sign (readiness, WEFT_TIER_STANDARD, " "));
  ck_assert (weft_readiness_can_sign (readiness, WEFT_TIER_STANDARD, "The funder agreed."));
  ck_assert (!weft_readiness_can_sign (readiness, WEFT_TIER_FULL, "The funder agreed."));
}
END_TEST

START_TEST (nothing_else_stops_it)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();
  g_autoptr (WeftReadiness) readiness = look_at (ret);

  ck_assert (!weft_issues_block (readiness->blocking));
  ck_assert (!weft_issues_block (readiness->missing));
  ck_assert (weft_readiness_can_sign (readiness, WEFT_TIER_FULL, NULL));
}
END_TEST

/* A grant without dates has nothing to lie outside of. */
START_TEST (a_grant_without_dates_stops_nothing)
{
  g_autoptr (WeftReturn) ret = make_micro ();
  g_autoptr (WeftReadiness) readiness = NULL;

  set_text (&ret->starts, "when it comes");
  readiness = look_at (ret);
  check_texts (list (readiness->blocking), "", "blocking");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("readiness");
  TCase *tcase = tcase_create ("readiness");

  tcase_add_test (tcase, eight_of_ten_are_ready);
  tcase_add_test (tcase, an_empty_note_wants_little);
  tcase_add_test (tcase, a_filled_note_is_ready);
  tcase_add_test (tcase, all_hints_are_in_their_order);
  tcase_add_test (tcase, a_full_return_wants_all);
  tcase_add_test (tcase, a_full_return_is_ready);
  tcase_add_test (tcase, a_full_return_without_targets_answers_once);
  tcase_add_test (tcase, feedback_may_be_an_answer);
  tcase_add_test (tcase, headings_come_from_payments);
  tcase_add_test (tcase, nothing_spent_needs_no_heading);
  tcase_add_loop_test (tcase, only_the_impossible_stops_a_return, 0, G_N_ELEMENTS (impossible));
  tcase_add_test (tcase, nothing_else_stops_it);
  tcase_add_test (tcase, a_grant_without_dates_stops_nothing);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
