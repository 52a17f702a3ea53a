/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stops a return: the impossible and nothing else, in its sentences. */

#include "return-fixture.h"
#include "value-check.h"

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
    "budget: The lines of the budget add up to £9,600.01, but the award is £9,600.00. Put the lines or the award right.\n" },
  { plan_beyond_counting, BEYOND },
  { pay_beyond_counting, BEYOND },
};

START_TEST (only_the_impossible_stops_a_return)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftReadiness) readiness = NULL;

  impossible[_i].spoil (ret);
  readiness = look_at (ret);
  check_texts (list_issues (readiness->blocking), impossible[_i].blocking, "blocking");
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
  check_texts (list_issues (readiness->blocking), "", "blocking");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("blocking");
  TCase *tcase = tcase_create ("blocking");

  tcase_add_loop_test (tcase, only_the_impossible_stops_a_return, 0, G_N_ELEMENTS (impossible));
  tcase_add_test (tcase, nothing_else_stops_it);
  tcase_add_test (tcase, a_grant_without_dates_stops_nothing);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
