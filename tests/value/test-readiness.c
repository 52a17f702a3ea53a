/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Readiness: what is missing, what may be left out and what would help, in their sentences. */

#include "return-fixture.h"
#include "value-check.h"

#include "weft-return-private.h"

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
  check_texts (list_issues (readiness->missing),
               "learned: “What did you learn?”" NO_ANSWER
               "signed_by: Two people sign this return.\n",
               "missing");
  check_texts (list_issues (readiness->optional),
               "story: “In someone’s words”" LEFT_OUT
               "variance: “Why it differs from the budget”" LEFT_OUT
               "other_income: “Other income and help in kind”" LEFT_OUT
               "changes: “Changes, risks and incidents”" LEFT_OUT
               "feedback: “You said, we did”" LEFT_OUT
               "next: “What next”" LEFT_OUT,
               "optional");
  check_texts (list_issues (readiness->blocking), "", "blocking");
  check_texts (list_issues (readiness->hints),
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
  check_texts (list_issues (readiness->missing),
               "head: The name of your group, the funder or the award is not written down yet.\n"
               "spent_as_agreed: Say whether the money was spent on what you said: yes, mostly or changed.\n"
               "unspent: £450.00 of the award is unspent. Say whether you would like to keep it, carry it over or return it.\n"
               "did: “What did you do?”" NO_ANSWER
               "signed_by: One person signs this return.\n",
               "missing");
  check_texts (list_issues (readiness->optional),
               "people: “Who came?”" LEFT_OUT
               "volunteers: “Who volunteered?”" LEFT_OUT
               "difference: “What difference did it make?”" LEFT_OUT
               "story: “In someone’s words”" LEFT_OUT,
               "optional");
  check_texts (list_issues (readiness->hints),
               "story: A quote would help: one sentence in someone’s own words, with their consent.\n",
               "hints");
}
END_TEST

static const struct
{
  const char *organisation, *funder;
  gint64      award;
  gboolean    is_there;
} heads[] = {
  { "Marsh Lane Warm Hub", "Lanes Ward Fund", 1, TRUE },
  { " ", "Lanes Ward Fund", 1, FALSE },
  { "Marsh Lane Warm Hub", NULL, 1, FALSE },
  { "Marsh Lane Warm Hub", "Lanes Ward Fund", 0, FALSE },
};

START_TEST (a_head_has_three_facts)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();

  set_text (&ret->organisation, heads[_i].organisation);
  set_text (&ret->funder, heads[_i].funder);
  ret->award = heads[_i].award;
  ck_assert_int_eq (weft_return_has (ret, "head"), heads[_i].is_there);
}
END_TEST

/* No tier asks for these outright today; a ladder of an umbrella may. */
START_TEST (every_question_has_a_sentence)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();
  g_autoptr (GPtrArray) missing = weft_issues_new ();

  weft_return_say_missing (ret, weft_ladder_find_question ("feedback"), missing);
  ck_assert_str_eq (weft_issues_find (missing, "feedback"), "“You said, we did” has no answer yet.");
  ck_assert (!weft_return_has (ret, "volunteers"));
  ret->volunteers = 1;
  ck_assert (weft_return_has (ret, "volunteers"));
}
END_TEST

START_TEST (an_address_is_a_contact)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();
  g_autoptr (WeftReadiness) readiness = NULL;

  ret->tier = WEFT_TIER_FULL;
  ret->contact_email = g_strdup ("hub@marshlane.example");
  readiness = look_at (ret);
  ck_assert_ptr_null (weft_issues_find (readiness->hints, "contact"));
}
END_TEST

START_TEST (a_hint_is_not_said_when_the_word_is_there)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftReadiness) readiness = NULL;

  add_answer (ret, "variance:Publicity", "Neighbours told neighbours.");
  readiness = look_at (ret);
  ck_assert_ptr_nonnull (weft_issues_find (readiness->hints, "variance:Volunteer expenses"));
  ck_assert_ptr_null (weft_issues_find (readiness->hints, "variance:Publicity"));
}
END_TEST

START_TEST (a_table_that_stays_in_is_not_there)
{
  static const gint64 counts[] = { 3, 2, 1 };
  g_autoptr (WeftReturn) ret = make_full ();
  g_autoptr (WeftReadiness) readiness = NULL;

  make_table (ret, "carer", counts, 3);
  readiness = look_at (ret);
  ck_assert_ptr_nonnull (weft_issues_find (readiness->optional, "equality"));
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
  check_texts (list_issues (readiness->missing), "", "missing");
  check_texts (list_issues (readiness->hints), "contact: A name or an e-mail address to ask would help the funder.\n", "hints");
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
  ret->still_due_rows = 1;
  g_ptr_array_add (ret->claimed_twice, g_strdup ("The same payment stands against two grants."));
  readiness = weft_return_readiness (ret, &ladder);
  check_texts (list_issues (readiness->hints),
               "cash_in_fund: £300.00 more was spent from the fund than came in and is still due. Look whether money in is missing.\n"
               "claimed_twice: The same payment stands against two grants.\n"
               "story: A quote would help: one sentence in someone’s own words, with their consent.\n"
               "people: The number of people who came would help.\n"
               "volunteers: The hours that volunteers gave would help: they show what the money made possible.\n"
               "contact: A name or an e-mail address to ask would help the funder.\n",
               "hints");
}
END_TEST

static const struct
{
  gint64      minutes, sessions;
  const char *hint;
} unmarked[] = {
  { 0, 0, "" },
  { 180, 0, "no_grant_hours: 3.0 hours in these dates are not marked for a grant, and so are not in this return.\n" },
  { 0, 1, "no_grant_sessions: 1 session in these dates is not marked for a grant, and so is not in this return.\n" },
  { 0, 2, "no_grant_sessions: 2 sessions in these dates are not marked for a grant, and so are not in this return.\n" },
  { 180, 1, "no_grant_hours: 3.0 hours and 1 session in these dates are not marked for a grant, and so are not in this return.\n" },
  { 180, 2, "no_grant_hours: 3.0 hours and 2 sessions in these dates are not marked for a grant, and so are not in this return.\n" },
};

/* Once; a Note has no room for it. */
START_TEST (what_names_no_grant_is_said)
{
  for (WeftTier tier = WEFT_TIER_NOTE; tier <= WEFT_TIER_SHORT; tier++)
    {
      g_autoptr (WeftReturn) ret = weft_return_new ();
      g_autoptr (WeftReadiness) readiness = NULL;
      g_autofree char *hints = NULL;

      ret->tier = tier;
      ret->unmarked_minutes = unmarked[_i].minutes;
      ret->unmarked_sessions = unmarked[_i].sessions;
      add_answer (ret, "story", "“I look forward to Tuesdays.”");
      readiness = weft_return_readiness (ret, &weft_ladder_default);
      hints = list_issues (readiness->hints);
      ck_assert_int_eq (strstr (hints, "not marked") != NULL, *unmarked[_i].hint != '\0' && tier > WEFT_TIER_NOTE);
      if (tier > WEFT_TIER_NOTE)
        ck_assert_msg (g_str_has_prefix (hints, unmarked[_i].hint), "%s", hints);
    }
}
END_TEST

static const struct
{
  const char *from, *to, *starts, *ends;
  gboolean    asks;
} days[] = {
  { "2026-11-27", "2026-11-27", "", "", TRUE },
  { "2026-11-27", "2026-11-27", "2026-11-27", "", FALSE },
  { "2026-11-20", "2026-11-20", "", "", FALSE },
  { "2026-11-27", "2026-11-27", "2026-11-27", "2026-11-27", FALSE },
  { "2026-11-20", "2026-11-27", "", "", FALSE },
};

/* A Note has room for one hint, and has this one. */
START_TEST (a_return_of_one_day_asks_for_the_dates)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();
  g_autoptr (WeftReadiness) readiness = NULL;
  g_autofree char *hints = NULL;

  ret->from = g_strdup (days[_i].from);
  ret->to = g_strdup (days[_i].to);
  ret->made_on = g_strdup ("2026-11-27");
  ret->starts = g_strdup (days[_i].starts);
  ret->ends = g_strdup (days[_i].ends);
  readiness = weft_return_readiness (ret, &weft_ladder_default);
  hints = list_issues (readiness->hints);
  ck_assert_int_eq (strstr (hints, "from: This return is of one day only") != NULL, days[_i].asks);
}
END_TEST

/* Said while nothing at all came in: part of an award may well be still to come. */
START_TEST (what_has_come_is_asked_to_be_written_down)
{
  static const char *const question = "received: Nothing of this grant is written down as received. Has it come? Write it in Money as money in for this grant.\n";
  g_autoptr (WeftReturn) ret = weft_return_new ();

  ret->award = 960000;
  for (int i = 0; i < 4; i++)
    {
      g_autoptr (WeftReadiness) readiness = NULL;
      g_autofree char *hints = NULL;

      ret->has_come = i == 3;
      ret->received = ret->fund_received = i == 1 ? 1 : 0;
      ret->still_due = ret->award - ret->received;
      ret->still_due_rows = i == 2 ? 1 : 0;
      readiness = weft_return_readiness (ret, &weft_ladder_default);
      hints = list_issues (readiness->hints);
      ck_assert_int_eq (strstr (hints, question) != NULL, i == 0);
    }
}
END_TEST

/* 5,000 of 9,600 came in; what is still to come may be the rest of it, and no penny more. */
START_TEST (what_came_in_is_not_still_to_come)
{
  static const char *const warning = "still_due: £5,000.00 came in and £4,600.01 is said to be still to come: more than the award. "
                                     "On the page of the grant, mark what came in.\n";
  g_autoptr (WeftReturn) ret = weft_return_new ();
  WeftLadder ladder = weft_ladder_default;

  ladder.hints[WEFT_TIER_NOTE] = -1;
  ret->award = 960000;
  ret->fund_received = 500000;
  ret->still_due_rows = 1;
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (WeftReadiness) readiness = NULL;
      g_autofree char *hints = NULL;

      ret->still_due = 460000 + i;
      readiness = weft_return_readiness (ret, &ladder);
      hints = list_issues (readiness->hints);
      ck_assert_int_eq (strstr (hints, warning) != NULL, i);
    }
}
END_TEST

/* A penny short of the award is said; the whole award, and no budget at all, are not. */
START_TEST (a_budget_that_is_short_is_said)
{
  static const gint64 forgotten[] = { 0, 1, 0 };
  static const char  *sentence = "The lines of the budget add up to £9,599.99, but the award is £9,600.00. "
                                 "On the page of the grant, look whether a line is missing.";
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftReadiness) readiness = NULL;

  ((WeftBudgetLine *)ret->lines->pdata[5])->budget -= forgotten[_i];
  if (_i == 2)
    g_ptr_array_set_size (ret->lines, 0);
  readiness = look_at (ret);
  ck_assert_pstr_eq (weft_issues_find (readiness->hints, "budget"), _i == 1 ? sentence : NULL);
  ck_assert_uint_eq (readiness->blocking->len, 0);
}
END_TEST

/* They have no reason to differ: they want a line. */
START_TEST (payments_without_a_line_want_one)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftReadiness) readiness = NULL;
  WeftBudgetLine *line;

  ret->award = 1200000;
  ret->spent += 6000;
  add_line (ret, "No line of the budget yet", 0, 6000);
  line = g_ptr_array_index (ret->lines, ret->lines->len - 1);
  line->is_no_line = TRUE;
  readiness = look_at (ret);
  ck_assert (!line->explain);
  ck_assert_ptr_null (weft_issues_find (readiness->missing, "variance:No line of the budget yet"));
  ck_assert_ptr_null (weft_issues_find (readiness->hints, "variance:No line of the budget yet"));
  ck_assert_pstr_eq (weft_issues_find (readiness->missing, WEFT_ISSUE_NO_LINE),
                     "Payments of £60.00 have no line of the budget yet. Give each its line first; then say why, where a line still differs.");
  ck_assert_ptr_null (weft_issues_find (readiness->hints, WEFT_ISSUE_NO_LINE));
}
END_TEST

/* Of £200.00 £96.00 was spent; a reason is asked for above £50.00. */
static const struct
{
  gint64      no_line;
  const char *missing, *hint; /* of the line Publicity, of the payments */
} waiting[] = {
  { 0, "“Publicity” cost £96.00 where £200.00 was planned. Say in a sentence why.", NULL },
  { 5399, "“Publicity” cost £96.00 where £200.00 was planned. Say in a sentence why.",
    "Payments of £53.99 have no line of the budget yet. On the page Money, open each of them and choose its line." },
  { 5400, NULL, NULL },
  { 500000, NULL, NULL },
};

/* Only a difference that stays whatever line they are put on is asked about; too much is too much in any case. */
START_TEST (a_reason_waits_for_payments_without_a_line)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftReadiness) readiness = NULL;

  ret->award = 1200000;
  g_ptr_array_set_size (ret->lines, 0);
  add_line (ret, "Publicity", 20000, 9600);
  add_line (ret, "Food", 20000, 40000);
  add_line (ret, "", 0, waiting[_i].no_line);
  ((WeftBudgetLine *)g_ptr_array_index (ret->lines, 2))->is_no_line = TRUE;
  readiness = look_at (ret);
  ck_assert_pstr_eq (weft_issues_find (readiness->missing, "variance:Publicity"), waiting[_i].missing);
  ck_assert_pstr_eq (weft_issues_find (readiness->hints, WEFT_ISSUE_NO_LINE), waiting[_i].hint);
  ck_assert_int_eq (weft_issues_find (readiness->missing, WEFT_ISSUE_NO_LINE) != NULL, waiting[_i].missing == NULL);
  ck_assert_ptr_nonnull (weft_issues_find (readiness->missing, "variance:Food"));
  ck_assert (!weft_return_has (ret, "variance"));
}
END_TEST

/* Where a reason is only suggested, it waits as well. */
START_TEST (no_reason_is_suggested_before_a_line)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftReadiness) readiness = NULL;

  add_line (ret, "", 0, 6000);
  ((WeftBudgetLine *)g_ptr_array_index (ret->lines, ret->lines->len - 1))->is_no_line = TRUE;
  readiness = look_at (ret);
  ck_assert_ptr_nonnull (weft_issues_find (readiness->hints, WEFT_ISSUE_NO_LINE));
  ck_assert_ptr_null (weft_issues_find (readiness->hints, "variance:Publicity"));
  ck_assert_ptr_nonnull (weft_issues_find (readiness->hints, "variance:Volunteer expenses"));
}
END_TEST

/* Hours, people and words each settle it; without any it is neither ready nor missing. */
START_TEST (volunteers_are_no_answer_where_there_are_none)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftReadiness) readiness = NULL;
  const gboolean is_there = _i < 3;

  ret->volunteers = _i == 0 ? 14 : 0;
  ret->volunteer_minutes = _i == 1 ? 24750 : 0;
  if (_i == 2)
    add_answer (ret, "volunteers", "Nobody this year.");
  readiness = look_at (ret);
  ck_assert_uint_eq (readiness->needed, is_there ? 10 : 9);
  ck_assert_uint_eq (readiness->ready, is_there ? 4 : 3);
  ck_assert_ptr_null (weft_issues_find (readiness->missing, "volunteers"));
  ck_assert_int_eq (weft_issues_find (readiness->optional, "volunteers") == NULL, is_there);
  ck_assert_int_eq (weft_issues_find (readiness->hints, "volunteers") == NULL, is_there);
}
END_TEST

START_TEST (a_full_return_wants_all)
{
  g_autoptr (WeftReturn) ret = make_full ();
  g_autoptr (WeftReadiness) readiness = NULL;

  ret->people = 0;
  ret->signed_by = g_strdup ("Joan Pritchard");
  add_answer (ret, "target:Warmer", "The hall is warm.");
  readiness = look_at (ret);
  check_texts (list_issues (readiness->missing),
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
  check_texts (list_issues (readiness->optional),
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
  check_texts (list_issues (readiness->missing), "", "missing");
  check_texts (list_issues (readiness->optional), "", "optional");
  check_texts (list_issues (readiness->hints), "", "hints");
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

int
main (void)
{
  Suite *suite = suite_create ("readiness");
  TCase *tcase = tcase_create ("readiness");

  tcase_add_test (tcase, eight_of_ten_are_ready);
  tcase_add_test (tcase, an_empty_note_wants_little);
  tcase_add_loop_test (tcase, a_head_has_three_facts, 0, G_N_ELEMENTS (heads));
  tcase_add_test (tcase, every_question_has_a_sentence);
  tcase_add_test (tcase, an_address_is_a_contact);
  tcase_add_test (tcase, a_hint_is_not_said_when_the_word_is_there);
  tcase_add_test (tcase, a_table_that_stays_in_is_not_there);
  tcase_add_test (tcase, a_filled_note_is_ready);
  tcase_add_test (tcase, all_hints_are_in_their_order);
  tcase_add_loop_test (tcase, a_return_of_one_day_asks_for_the_dates, 0, G_N_ELEMENTS (days));
  tcase_add_loop_test (tcase, what_names_no_grant_is_said, 0, G_N_ELEMENTS (unmarked));
  tcase_add_test (tcase, what_has_come_is_asked_to_be_written_down);
  tcase_add_test (tcase, what_came_in_is_not_still_to_come);
  tcase_add_loop_test (tcase, a_budget_that_is_short_is_said, 0, 3);
  tcase_add_test (tcase, payments_without_a_line_want_one);
  tcase_add_loop_test (tcase, a_reason_waits_for_payments_without_a_line, 0, G_N_ELEMENTS (waiting));
  tcase_add_test (tcase, no_reason_is_suggested_before_a_line);
  tcase_add_loop_test (tcase, volunteers_are_no_answer_where_there_are_none, 0, 4);
  tcase_add_test (tcase, a_full_return_wants_all);
  tcase_add_test (tcase, a_full_return_is_ready);
  tcase_add_test (tcase, a_full_return_without_targets_answers_once);
  tcase_add_test (tcase, feedback_may_be_an_answer);
  tcase_add_test (tcase, headings_come_from_payments);
  tcase_add_test (tcase, nothing_spent_needs_no_heading);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
