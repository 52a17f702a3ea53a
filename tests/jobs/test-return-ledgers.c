/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the ledgers counts in a return: refunds, people, hours, stories. */

#include "worked-year.h"

#include "weft-home.h"
#include "weft-return-job.h"

/* By its category, or by its line alone. */
static const char *const refund_categories[] = { "Food and materials", "" };

START_TEST (refunds_voids_and_money_handed_back)
{
  g_autoptr (WeftReturn) ret = NULL;

  worked_year_put (worked_file, "money", "date", "2027-03-02", "account", "Bank", "amount", "-10.00", "grant", CVS, "voided", "typed twice", NULL);
  worked_year_put (worked_file, "money", "date", "2027-03-03", "account", "Bank", "amount", "12.30", "category", refund_categories[_i], "grant", CVS, "line", "Food", NULL);
  worked_year_put (worked_file, "money", "date", "2027-03-04", "account", "Bank", "amount", "-200.00", "category", "Grants", "grant", CVS, NULL);
  ret = worked_year_open (worked_file, CVS);

  ck_assert_int_eq (ret->spent, 143955);
  ck_assert_int_eq (ret->received, 100000);
  ck_assert_int_eq (((const WeftBudgetLine *)ret->lines->pdata[0])->actual, 90000);
}
END_TEST

START_TEST (money_outside_the_grant_is_counted_apart)
{
  g_autoptr (WeftReturn) ret = NULL;

  worked_year_put (worked_file, "money", "date", "2026-03-31", "account", "Bank", "amount", "-10.00", "grant", CVS, NULL);
  ret = worked_year_open (worked_file, CVS);

  ck_assert_int_eq (ret->money_outside, 1000);
  ck_assert_int_eq (ret->spent_before, 1000);
}
END_TEST

/* What was received after the period's end was still due at its end. */
START_TEST (still_due_is_of_the_end_of_the_period)
{
  const WeftReturnChoice choice = { .grant = COUNCIL, .to = "2026-09-30" };
  g_autoptr (WeftReturn) ret = worked_year_open_choice (worked_file, &choice);

  ck_assert_int_eq (ret->still_due, 186000);
  ck_assert_int_eq (ret->received, 0);
  ck_assert_int_eq (ret->claimed, 186000);
}
END_TEST

/* 9,600 were awarded and no instalments are written down; status, received by the end of the period, handed back, still to come. */
static const struct
{
  const char *status, *received, *back;
  gint64      still_due;
} whole_awards[] = {
  { "active", NULL, NULL, 960000 },
  { "", NULL, NULL, 960000 },
  { "active", "4800.00", NULL, 480000 },
  { "active", "9600.00", NULL, 0 },
  { "active", "9700.00", NULL, 0 },
  { "active", "9600.00", "-600.00", 0 },
  { "applied", NULL, NULL, 0 },
  { "closed", "4800.00", NULL, 0 },
};

START_TEST (an_award_without_instalments_is_still_to_come)
{
  g_autoptr (WeftReturn) ret = NULL;
  g_autoptr (WeftReturn) before = NULL;
  g_autoptr (WeftTripwire) tripwire = NULL;
  const WeftReturnChoice choice = { .grant = "G-0009", .to = "2026-05-31" };
  const char            *warning = " more than there is in the fund “Warm hub” and still to come in.";

  worked_year_put (worked_file, "funds", "name", "Warm hub", "kind", "restricted", NULL);
  worked_year_put (worked_file, "grants", "ref", "G-0009", "funder", "Leeds CVS", "title", "Warm hub", "amount", "9600.00", "starts", "2026-04-01",
                   "ends", "2027-03-31", "fund", "Warm hub", "status", whole_awards[_i].status, NULL);
  if (whole_awards[_i].received != NULL)
    worked_year_put (worked_file, "money", "date", "2026-06-01", "account", "Bank", "amount", whole_awards[_i].received, "grant", "G-0009", NULL);
  if (whole_awards[_i].back != NULL)
    worked_year_put (worked_file, "money", "date", "2026-06-20", "account", "Bank", "amount", whole_awards[_i].back, "grant", "G-0009", "category", "Grants", NULL);
  ret = worked_year_open (worked_file, "G-0009");
  ck_assert_int_eq (ret->still_due, whole_awards[_i].still_due);
  ck_assert_int_eq (ret->has_come, whole_awards[_i].received != NULL);
  ck_assert_int_eq (weft_return_awaits_award (ret), whole_awards[_i].still_due > 0);

  tripwire = weft_home_tripwire (worked_file, "G-0009", "Warm hub", "", "2026-07-01", 960000, 0, NULL);
  ck_assert_int_eq (strstr (tripwire->sentence, warning) != NULL, whole_awards[_i].still_due == 0 && ret->received < 960000);

  before = worked_year_open_choice (worked_file, &choice);
  ck_assert_int_eq (before->received, 0);
  ck_assert_int_eq (before->still_due, g_str_equal (whole_awards[_i].status, "applied") || g_str_equal (whole_awards[_i].status, "closed") ? 0 : 960000);
}
END_TEST

/* Then it came already, and is not still to come. */
START_TEST (an_award_may_come_to_its_fund_only)
{
  g_autoptr (WeftTripwire) tripwire = NULL;

  worked_year_put (worked_file, "funds", "name", "Warm hub", "kind", "restricted", NULL);
  worked_year_put (worked_file, "grants", "ref", "G-0009", "funder", "Leeds CVS", "title", "Warm hub", "amount", "9600.00", "starts", "2026-04-01",
                   "ends", "2027-03-31", "fund", "Warm hub", "status", "active", NULL);
  worked_year_put (worked_file, "money", "date", "2026-06-01", "account", "Bank", "amount", "9600.00", "fund", "Warm hub", NULL);
  tripwire = weft_home_tripwire (worked_file, "", "Warm hub", "", "2026-07-01", 970000, 0, NULL);
  ck_assert_ptr_nonnull (strstr (tripwire->sentence, "100.00 more than there is in the fund “Warm hub” and still to come in."));
}
END_TEST

START_TEST (a_payee_who_is_a_person_is_no_receipt_name)
{
  g_autoptr (WeftReturn) ret = NULL;
  const WeftReceipt *linked, *named;

  worked_year_put (worked_file, "money", "date", "2027-03-20", "account", "Bank", "amount", "-250.00", "payee", "Volunteer No. 1", "person", "Volunteer Number01", "grant", LOTTERY, "line", "Publicity", NULL);
  worked_year_put (worked_file, "money", "date", "2027-03-21", "account", "Bank", "amount", "-250.00", "payee", "VOLUNTEER number02", "grant", LOTTERY, "line", "Publicity", NULL);
  worked_year_put (worked_file, "money", "date", "2027-03-22", "account", "Bank", "amount", "-249.99", "payee", "Print Shop", "grant", LOTTERY, "line", "Publicity", NULL);
  ret = worked_year_open (worked_file, LOTTERY);

  ck_assert_uint_eq (ret->receipts->len, 8);
  linked = ret->receipts->pdata[5];
  named = ret->receipts->pdata[6];
  ck_assert_str_eq (linked->what, "Publicity");
  ck_assert_str_eq (named->what, "Publicity");
  ck_assert_int_eq (named->pence, 25000);
}
END_TEST

/* As it was typed, in the workbook and among the rows behind a figure: a comma parts whom it went to from what it was for. */
START_TEST (what_stands_behind_a_comma_is_not_left_out)
{
  g_autoptr (WeftReturn) ret = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  worked_year_put (worked_file, "money", "date", "2027-03-30", "account", "Bank", "amount", "-260.00", "payee", "Kitchen hire", "description", "village hall", "grant", LOTTERY, "line", "Publicity", NULL);
  worked_year_put (worked_file, "money", "date", "2027-03-31", "account", "Bank", "amount", "-270.00", "payee", "volunteer number02", "description", "paint", "grant", LOTTERY, "line", "Publicity", NULL);
  ret = worked_year_open (worked_file, LOTTERY);
  rows = weft_return_rows_behind (worked_file, ret, "spent", NULL);

  ck_assert_str_eq (((const WeftReceipt *)ret->receipts->pdata[5])->what, "Kitchen hire, village hall");
  ck_assert_str_eq (((const WeftReceipt *)ret->receipts->pdata[7])->what, "Publicity");
  ck_assert_str_eq (((const WeftRowBehind *)rows->pdata[2])->what, "Kitchen hire, village hall");
}
END_TEST

/* The sessions of a grant: two registers with one person in both, one head count, one that is still to come. What was counted
 * is of two days, on which the same people may have come. */
static void
put_sessions (void)
{
  static const char *const sessions[][3] = { { "2027-02-02", "" }, { "2027-02-09", "4", "2027-02-10" }, { "2027-02-16", "31", "2027-02-17" }, { "2027-05-01", "" } };
  static const char *const came[][2] = { { "A-0001", "Volunteer Number01" }, { "A-0001", "Volunteer Number02" }, { "A-0002", "Volunteer Number01" } };

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    worked_year_put (worked_file, "activities", "name", "Lunch club", "date", sessions[i][0], "headcount", sessions[i][1], "grant", CVS,
                     sessions[i][2] != NULL ? "ends" : NULL, sessions[i][2], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (came); i++)
    worked_year_put (worked_file, "attendance", "activity", came[i][0], "person", came[i][1], NULL);
}

START_TEST (people_are_counted_once_and_visits_each_time)
{
  g_autoptr (WeftReturn) ret = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  worked_year_change (worked_file, "grants", CVS, "ends", "2027-06-30", "The grant runs longer");
  put_sessions ();
  ret = worked_year_open (worked_file, CVS);

  ck_assert_int_eq (ret->people, 2);
  ck_assert_str_eq (ret->how_counted, "unique");
  ck_assert_int_eq (ret->attendances, 2 + 4 + 31);
  ck_assert_int_eq (ret->sessions, 3);
  ck_assert_int_eq (ret->sessions_counted_only, 1);

  rows = weft_return_rows_behind (worked_file, ret, "sessions", NULL);
  ck_assert_uint_eq (rows->len, 3);
}
END_TEST

static const struct
{
  const char *headcount, *how, *unique;
  gint64      people;
  const char *how_counted;
} counts[] = {
  { "31", "counted", "", 31, "attendances" },
  { "400", "counted", "97", 97, "counted" },
  { "400", "estimate", "90", 90, "estimate" },
  { "400", "", "90", 90, "estimate" },
  { "", "", "", 0, "" },
};

START_TEST (people_of_a_series_are_as_they_were_typed)
{
  g_autoptr (WeftReturn) ret = NULL;

  worked_year_put (worked_file, "activities", "name", "Lunch club", "date", "2026-04-01", "ends", "2027-03-31", "headcount", counts[_i].headcount,
                   "how_counted", counts[_i].how, "people_unique", counts[_i].unique, "grant", CVS, NULL);
  ret = worked_year_open (worked_file, CVS);

  ck_assert_int_eq (ret->people, counts[_i].people);
  ck_assert_str_eq (ret->how_counted, counts[_i].how_counted);
}
END_TEST

static const struct
{
  const char *headcount, *how, *unique, *ends;
  gint64      people;
  const char *how_counted;
} at_least[] = {
  { "12", "counted", "", "", 12, "counted" },
  { "12", "", "", "", 12, "counted" },
  { "12", "register", "", "2027-02-23", 12, "counted" },
  { "12", "estimate", "", "", 12, "estimate" },
  { "12", "counted", "9", "", 9, "counted" },
  { "12", "counted", "", "2027-02-24", 2, "unique" },
  { "2", "counted", "", "", 2, "unique" },
};

/* Twelve of one day are twelve people, whether two of them are named there or on another day. */
START_TEST (as_many_came_as_were_counted_in_a_day)
{
  g_autoptr (WeftReturn) ret = NULL;
  g_autoptr (WeftReturn) named = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  put_sessions ();
  worked_year_put (worked_file, "activities", "name", "Outing", "date", "2027-02-23", "ends", at_least[_i].ends, "headcount", at_least[_i].headcount,
                   "how_counted", at_least[_i].how, "people_unique", at_least[_i].unique, "grant", CVS, NULL);
  ret = worked_year_open (worked_file, CVS);
  ck_assert_int_eq (ret->people, at_least[_i].people);
  ck_assert_str_eq (ret->how_counted, at_least[_i].how_counted);
  rows = weft_return_rows_behind (worked_file, ret, "people", NULL);
  ck_assert_uint_eq (rows->len, g_str_equal (ret->how_counted, "unique") ? 2 : 4);

  worked_year_put (worked_file, "attendance", "activity", "A-0005", "person", "Volunteer Number01", NULL);
  named = worked_year_open (worked_file, CVS);
  ck_assert_int_eq (named->people, at_least[_i].people);
  ck_assert_str_eq (named->how_counted, at_least[_i].how_counted);
}
END_TEST

START_TEST (hours_count_by_their_day_or_the_beginning_of_their_month)
{
  const WeftReturnChoice choice = { .grant = CVS, .from = "2026-11-02", .to = "2027-03-31" };
  g_autoptr (WeftReturn) ret = NULL;

  worked_year_put (worked_file, "hours", "date", "2026-11-02", "person", "Volunteer Number01", "hours", "2:30", "grant", CVS, NULL);
  worked_year_put (worked_file, "hours", "date", "2027-03", "people", "3", "hours", "2", "grant", CVS, NULL);
  worked_year_put (worked_file, "hours", "date", "2027-04", "people", "3", "hours", "2", "grant", CVS, NULL);
  ret = worked_year_open_choice (worked_file, &choice);

  /* The two of November 2026 began before the period. */
  ck_assert_int_eq (ret->volunteers, 1 + 3);
  ck_assert_int_eq (ret->volunteer_minutes, 150 + 360);
  ck_assert_int_eq (ret->volunteer_rows, 2);
  ck_assert_int_eq (ret->volunteer_value, 10804); /* 8.5 hours at 12.71 is 108.035 */
  ck_assert_uint_eq (ret->month_hours->len, 2);
}
END_TEST

/* Of the period, held, and of no grant; hours of a session count by themselves. */
START_TEST (what_names_no_grant_is_counted_beside)
{
  const WeftReturnChoice choice = { .grant = CVS, .from = "2027-02-01", .to = "2027-03-31" };
  g_autoptr (WeftReturn) none = worked_year_open_choice (worked_file, &choice);
  g_autoptr (WeftReturn) ret = NULL;
  g_autoptr (WeftReturn) own = NULL;

  ck_assert_int_eq (none->unmarked_minutes, 0);
  ck_assert_int_eq (none->unmarked_sessions, 0);
  worked_year_put (worked_file, "activities", "name", "Walk", "date", "2027-02-20", NULL);
  worked_year_put (worked_file, "activities", "name", "Walk", "date", "2027-01-31", NULL);
  worked_year_put (worked_file, "hours", "date", "2027-02-02", "person", "Volunteer Number01", "hours", "2", NULL);
  worked_year_put (worked_file, "hours", "date", "2027-02", "people", "2", "hours", "0.5", NULL);
  worked_year_put (worked_file, "hours", "date", "2027-02-02", "person", "Volunteer Number02", "hours", "4", "grant", COUNCIL, NULL);
  worked_year_put (worked_file, "hours", "date", "2027-04-01", "person", "Volunteer Number02", "hours", "4", NULL);
  ret = worked_year_open_choice (worked_file, &choice);
  ck_assert_int_eq (ret->unmarked_minutes, 180);
  ck_assert_int_eq (ret->unmarked_sessions, 1);

  /* Who marked some knows how. */
  put_sessions ();
  worked_year_put (worked_file, "hours", "date", "2027-02-02", "person", "Volunteer Number02", "hours", "1", "grant", CVS, NULL);
  own = worked_year_open_choice (worked_file, &choice);
  ck_assert_int_eq (own->unmarked_minutes, 0);
  ck_assert_int_eq (own->unmarked_sessions, 0);
  ck_assert_int_eq (own->sessions, 3);
}
END_TEST

START_TEST (targets_are_counted_or_as_typed)
{
  static const char *const targets[][3] = { { "Company", "people", "2" }, { "Lunches", "sessions", "3" }, { "Visits", "attendances", "37" }, { "Time", "hours", "41.5" }, { "Trust", "typed", "12 of 15" } };
  g_autoptr (WeftReturn) ret = NULL;

  put_sessions ();
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    worked_year_put (worked_file, "targets", "grant", CVS, "outcome", targets[i][0], "target", "50", "counts", targets[i][1], "actual", "12 of 15", NULL);
  ret = worked_year_open (worked_file, CVS);

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    ck_assert_str_eq (((const WeftReturnTarget *)ret->targets->pdata[i])->actual, targets[i][2]);
}
END_TEST

static const struct
{
  const char *date, *consent, *until, *withdrawn;
  gboolean    told;
} stories[] = {
  { "2027-03-01", "return", "", "", TRUE },
  { "2027-03-01", "public", "2027-04-12", "", TRUE },
  { "2027-03-01", "none", "", "", FALSE },
  { "2027-03-01", "", "", "", FALSE },
  { "2027-03-01", "return", "2027-04-11", "", FALSE },
  { "2027-03-01", "public", "", "2027-04-01", FALSE },
  { "2027-04-01", "public", "", "", FALSE },
};

START_TEST (stories_are_told_with_consent_only)
{
  g_autoptr (WeftReturn) ret = NULL;

  worked_year_put (worked_file, "evidence", "date", stories[_i].date, "kind", "quote", "text", "I look forward to Tuesdays.", "said_by", "a member",
                   "grant", CVS, "consent", stories[_i].consent, "consent_until", stories[_i].until, "consent_withdrawn", stories[_i].withdrawn, NULL);
  ret = worked_year_open (worked_file, CVS);

  ck_assert_uint_eq (ret->stories->len, stories[_i].told ? 1 : 0);
}
END_TEST

static const struct
{
  const char *figure;
  guint       rows;
  const char *date, *what, *amount; /* of the newest */
} behind[] = {
  { "spent", 3, "5 November 2026", "Kitchen Shop", "£298.00" },
  { "unspent", 3, "5 November 2026", "Kitchen Shop", "£298.00" },
  { "received", 1, "1 June 2026", "Leeds CVS", "£1,200.00" },
  { "still_due", 1, "on approved return", "instalment", "£300.00" },
  { "people", 2, "9 February 2027", "Volunteer Number01", "came 2 times" },
  { "sessions", 3, "16 February 2027", "Lunch club", "31 people" },
  { "volunteer_hours", 1, "November 2026", "2 people, Driving", "41.5" },
};

START_TEST (the_rows_behind_a_figure)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftReturn) ret = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const WeftRowBehind *newest;

  put_sessions ();
  ret = worked_year_open (worked_file, CVS);
  rows = weft_return_rows_behind (worked_file, ret, behind[_i].figure, &error);

  ck_assert_msg (rows != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_uint_eq (rows->len, behind[_i].rows);
  newest = rows->pdata[0];
  ck_assert_str_eq (newest->date, behind[_i].date);
  ck_assert_str_eq (newest->what, behind[_i].what);
  ck_assert_str_eq (newest->amount, behind[_i].amount);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("return ledgers");
  TCase *money = tcase_create ("money");
  TCase *people = tcase_create ("people and words");

  tcase_add_checked_fixture (money, worked_year_begin, worked_year_end);
  tcase_add_loop_test (money, refunds_voids_and_money_handed_back, 0, G_N_ELEMENTS (refund_categories));
  tcase_add_test (money, money_outside_the_grant_is_counted_apart);
  tcase_add_test (money, still_due_is_of_the_end_of_the_period);
  tcase_add_loop_test (money, an_award_without_instalments_is_still_to_come, 0, G_N_ELEMENTS (whole_awards));
  tcase_add_test (money, an_award_may_come_to_its_fund_only);
  tcase_add_test (money, a_payee_who_is_a_person_is_no_receipt_name);
  tcase_add_test (money, what_stands_behind_a_comma_is_not_left_out);
  tcase_add_loop_test (money, the_rows_behind_a_figure, 0, G_N_ELEMENTS (behind));
  suite_add_tcase (suite, money);

  tcase_add_checked_fixture (people, worked_year_begin, worked_year_end);
  tcase_add_test (people, people_are_counted_once_and_visits_each_time);
  tcase_add_loop_test (people, people_of_a_series_are_as_they_were_typed, 0, G_N_ELEMENTS (counts));
  tcase_add_loop_test (people, as_many_came_as_were_counted_in_a_day, 0, G_N_ELEMENTS (at_least));
  tcase_add_test (people, hours_count_by_their_day_or_the_beginning_of_their_month);
  tcase_add_test (people, what_names_no_grant_is_counted_beside);
  tcase_add_test (people, targets_are_counted_or_as_typed);
  tcase_add_loop_test (people, stories_are_told_with_consent_only, 0, G_N_ELEMENTS (stories));
  suite_add_tcase (suite, people);

  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
