/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which answers to a measure come into a return: those that name its grant, up to its last day. */

#include "worked-year.h"

#include "weft-return-job.h"
#include "weft-return-job-private.h"

#define PEOPLE 10

static WeftFile *file;

static void
answer (int         person,
        int         wave,
        const char *date,
        int         points,
        const char *grant)
{
  g_autofree char *key = g_strdup_printf ("K%d", person);
  g_autofree char *month = g_strdup_printf ("%d", wave);
  g_autofree char *typed = g_strdup_printf ("%d", points);

  worked_year_put (file, "responses", "measure", "own", "key", key, "wave", month, "date", date, "item1", typed, "grant", grant, NULL);
}

/* Ten people go from 4, 5, 6 ... up by two points each but the last, who stays. */
static void
open_year (void)
{
  file = worked_year_new ();
  worked_year_put (file, "measures", "key", "own", "name", "How it goes", "items", "own: How are things for you today?",
                   "min", "0", "max", "20", "higher_is_better", "yes", "scoring", "each", NULL);
  for (int i = 0; i < PEOPLE; i++)
    {
      answer (i, 0, "2026-05-01", 4 + i, LOTTERY);
      answer (i, 6, "2026-11-01", 4 + i + (i < PEOPLE - 1 ? 2 : 0), LOTTERY);
    }
}

static void
close_year (void)
{
  g_clear_pointer (&file, weft_file_free);
}

static const WeftReturnChange *
only_change (const WeftReturn *ret)
{
  ck_assert_int_eq (ret->changes->len, 1);
  return ret->changes->pdata[0];
}

START_TEST (answers_of_the_grant_are_counted)
{
  g_autoptr (WeftReturn) ret = worked_year_open (file, LOTTERY);
  const WeftReturnChange *change = only_change (ret);

  ck_assert_str_eq (change->name, "How it goes");
  ck_assert_str_eq (change->wording, "How are things for you today?");
  ck_assert_int_eq (change->both, PEOPLE);
  ck_assert_int_eq (change->improved, PEOPLE - 1);
  ck_assert_int_eq (change->before, 8500000);
  ck_assert_int_eq (change->change, 1800000);
  ck_assert_int_eq (change->max, 20000000);
  ck_assert_int_eq (change->verdict, WEFT_VERDICT_BETTER);
}
END_TEST

START_TEST (answers_for_another_grant_are_not)
{
  answer (40, 0, "2026-05-01", 1, COUNCIL);
  answer (40, 6, "2026-11-01", 20, COUNCIL);
  {
    g_autoptr (WeftReturn) ret = worked_year_open (file, LOTTERY);

    ck_assert_int_eq (only_change (ret)->started, PEOPLE);
  }
}
END_TEST

/* A return that ends in September knows nothing of November. */
START_TEST (answers_after_the_last_day_are_not)
{
  const WeftReturnChoice choice = { .grant = LOTTERY, .from = "2026-04-01", .to = "2026-09-30" };
  g_autoptr (WeftReturn) ret = weft_return_open (file, &choice, NULL);

  ck_assert_int_eq (ret->changes->len, 0);
}
END_TEST

START_TEST (a_small_return_does_not_ask)
{
  g_autoptr (WeftReturn) ret = NULL;

  answer (50, 0, "2026-05-01", 1, CVS);
  answer (50, 6, "2026-11-01", 2, CVS);
  ret = worked_year_open (file, CVS);
  ck_assert_int_eq (ret->tier, WEFT_TIER_SHORT);
  ck_assert_int_eq (ret->changes->len, 0);
}
END_TEST

START_TEST (a_target_can_count_a_measure)
{
  g_autoptr (WeftReturn) ret = NULL;

  worked_year_put (file, "targets", "grant", LOTTERY, "outcome", "People feel better", "target", "up by a point", "counts", "own", NULL);
  ret = worked_year_open (file, LOTTERY);
  ck_assert_str_eq (((const WeftReturnTarget *)ret->targets->pdata[ret->targets->len - 1])->actual, "8.5 → 10.3");
}
END_TEST

/* All that was told of a change is kept with the signed return. */
START_TEST (a_change_is_kept_as_it_was_sent)
{
  g_autoptr (WeftReturn) ret = worked_year_open (file, LOTTERY);
  g_autofree char *frozen = weft_return_freeze (ret);
  g_autoptr (WeftReturn) thawed = weft_return_thaw (frozen, NULL);
  const WeftReturnChange *was = only_change (ret);
  const WeftReturnChange *is = only_change (thawed);
  g_autofree char        *again = weft_return_freeze (thawed);

  ck_assert_str_eq (again, frozen);
  ck_assert_str_eq (is->wording, was->wording);
  ck_assert_int_eq (is->high, was->high);
  ck_assert_int_eq (is->verdict, was->verdict);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return-change");
  TCase *tcase = tcase_create ("return-change");

  tcase_add_checked_fixture (tcase, open_year, close_year);
  tcase_add_test (tcase, answers_of_the_grant_are_counted);
  tcase_add_test (tcase, answers_for_another_grant_are_not);
  tcase_add_test (tcase, answers_after_the_last_day_are_not);
  tcase_add_test (tcase, a_small_return_does_not_ask);
  tcase_add_test (tcase, a_target_can_count_a_measure);
  tcase_add_test (tcase, a_change_is_kept_as_it_was_sent);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
