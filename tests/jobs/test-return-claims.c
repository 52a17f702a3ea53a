/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is claimed twice, from two funders or from one. */

#include "worked-year.h"

#include "weft-return-job.h"

static void
assert_claimed (const char *grant,
                const char *sentence)
{
  g_autoptr (WeftReturn) ret = worked_year_open (worked_file, grant);

  ck_assert_uint_eq (ret->claimed_twice->len, 1);
  ck_assert_str_eq (ret->claimed_twice->pdata[0], sentence);
}

START_TEST (a_payment_that_stands_twice)
{
  worked_year_put (worked_file, "money", "ref", "X-1", "date", "2027-02-24", "account", "Bank", "amount", "-96.00", "payee", "print shop", "grant", CVS, NULL);
  assert_claimed (CVS, "£96.00 to print shop on 24 February 2027 is written down twice: as X-1 for this grant and as M-0013 for “" LOTTERY "”.");
}
END_TEST

/* Two parts of one payment are no payment twice. */
START_TEST (parts_of_one_payment_are_not_claimed_twice)
{
  g_autoptr (WeftReturn) ret = NULL;

  worked_year_put (worked_file, "money", "ref", "X-1", "split", "1", "date", "2027-02-25", "account", "Bank", "amount", "-40.00", "payee", "Bus", "grant", CVS, NULL);
  worked_year_put (worked_file, "money", "ref", "X-1", "split", "2", "date", "2027-02-25", "account", "Bank", "amount", "-40.00", "payee", "Bus", "grant", LOTTERY, NULL);
  ret = worked_year_open (worked_file, CVS);

  ck_assert_uint_eq (ret->claimed_twice->len, 0);
}
END_TEST

START_TEST (hours_that_are_claimed_twice)
{
  worked_year_put (worked_file, "hours", "date", "2027-03-02", "person", "Volunteer Number01", "hours", "3", "role", "Kitchen", "grant", CVS, NULL);
  worked_year_put (worked_file, "hours", "date", "2027-03-02", "person", "Volunteer Number01", "hours", "3", "role", "Kitchen", "grant", COUNCIL, NULL);
  assert_claimed (CVS, "3.0 hours of the same people on the same days are claimed for “" COUNCIL "” too.");
}
END_TEST

START_TEST (hours_at_the_sessions_of_another_grant)
{
  worked_year_put (worked_file, "activities", "name", "Lunch club", "date", "2027-03-02", "grant", LOTTERY, NULL);
  worked_year_put (worked_file, "hours", "date", "2027-03-02", "people", "4", "hours", "2.5", "activity", "A-0001", "grant", CVS, NULL);
  assert_claimed (CVS, "10.0 hours are claimed for this grant, but were given at sessions of “" LOTTERY "”.");
}
END_TEST

START_TEST (a_session_that_stands_twice)
{
  worked_year_put (worked_file, "activities", "name", "Lunch club", "date", "2027-03-02", "grant", LOTTERY, NULL);
  worked_year_put (worked_file, "activities", "name", "lunch club", "date", "2027-03-02", "grant", CVS, NULL);
  assert_claimed (CVS, "“lunch club” on 2 March 2027 is written down for this grant and for “" LOTTERY "”: the same people are counted for both.");
}
END_TEST

/* Many of a kind are one sentence for each other grant. */
START_TEST (sessions_and_payments_that_stand_twice)
{
  static const char *const grants[] = { LOTTERY, CVS };
  static const char *const days[] = { "2027-03-09", "2027-03-02" };
  g_autoptr (WeftReturn) ret = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (grants); i++)
    for (guint k = 0; k < G_N_ELEMENTS (days); k++)
      {
        worked_year_put (worked_file, "activities", "name", "Lunch club", "date", days[k], "grant", grants[i], NULL);
        worked_year_put (worked_file, "money", "date", days[k], "account", "Bank", "amount", "-4.50", "payee", "Bus", "grant", grants[i], NULL);
      }
  ret = worked_year_open (worked_file, CVS);

  ck_assert_uint_eq (ret->claimed_twice->len, 2);
  ck_assert_str_eq (ret->claimed_twice->pdata[0], "2 payments are written down for this grant and for “" LOTTERY "” too, the first is £4.50 to Bus on 2 March 2027.");
  ck_assert_str_eq (ret->claimed_twice->pdata[1], "2 sessions are written down for this grant and for “" LOTTERY "”, the first is “Lunch club” on 2 March 2027: the same people are counted for both.");
}
END_TEST

START_TEST (an_instalment_that_stands_twice)
{
  worked_year_put (worked_file, "instalments", "grant", CVS, "amount", "1200.00", "kind", "claim", "received", "2026-06-01", NULL);
  assert_claimed (CVS, "£1,200.00 received on 1 June 2026 stands twice among the instalments, the second time under “" CVS "”.");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return claims");
  TCase *twice = tcase_create ("claimed twice");

  tcase_add_checked_fixture (twice, worked_year_begin, worked_year_end);
  tcase_add_test (twice, a_payment_that_stands_twice);
  tcase_add_test (twice, parts_of_one_payment_are_not_claimed_twice);
  tcase_add_test (twice, hours_that_are_claimed_twice);
  tcase_add_test (twice, hours_at_the_sessions_of_another_grant);
  tcase_add_test (twice, a_session_that_stands_twice);
  tcase_add_test (twice, sessions_and_payments_that_stand_twice);
  tcase_add_test (twice, an_instalment_that_stands_twice);
  suite_add_tcase (suite, twice);
  return weft_test_run (suite);
}
