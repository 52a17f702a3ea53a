/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who took part, in a return: which tallies, in which order, and beside what was told before. */

#include "signing.h"
#include "worked-year.h"

#include "weft-return-job-private.h"
#include "weft-small-number.h"

#define YEAR "2026-04-01/2027-03-31"

static WeftFile *file;
static char     *path;

static const struct
{
  const char *question, *answer, *count;
} tallies[] = {
  { "sex", "Male", "30" },
  { "age", "Prefer not to say", "6" },
  { "sex", "Female", "61" },
  { "age", "85 and over", "31" },
  { "age", "25 to 34", "17" },
  { "age", "65 to 74", "43" },
};

static void
put_tallies (const char *period)
{
  for (guint i = 0; i < G_N_ELEMENTS (tallies); i++)
    worked_year_put (file, "equality", "period", period, "question", tallies[i].question, "answer", tallies[i].answer, "count", tallies[i].count, NULL);
}

static void
open_year (void)
{
  signing_open_year (&file, &path);
}

static void
close_year (void)
{
  signing_close_year (&file, &path);
}

static WeftReturn *
open_full (const char *grant)
{
  const WeftReturnChoice choice = { .grant = grant, .from = "2026-04-01", .to = "2027-03-31", .tier = "Full" };
  g_autoptr (GError) error = NULL;
  WeftReturn *ret = weft_return_open (file, &choice, &error);

  ck_assert_msg (ret != NULL, "%s", error != NULL ? error->message : "");
  return ret;
}

static void
assert_row (const WeftReturn *ret,
            guint             table,
            guint             row,
            const char       *answer,
            gint64            count)
{
  const WeftBands *bands = ret->bands->pdata[table];
  const WeftBand  *band = bands->rows->pdata[row];

  ck_assert_str_eq (band->label, answer);
  ck_assert_int_eq (band->count, count);
}

START_TEST (tallies_stand_in_the_official_order)
{
  g_autoptr (WeftReturn) ret = NULL;

  put_tallies (YEAR);
  ret = open_full (LOTTERY);
  ck_assert_int_eq (ret->bands->len, 2);
  ck_assert_str_eq (((const WeftBands *)ret->bands->pdata[0])->question, "age");
  ck_assert_str_eq (((const WeftBands *)ret->bands->pdata[0])->period, YEAR);
  assert_row (ret, 0, 0, "25 to 34", 17);
  assert_row (ret, 0, 1, "65 to 74", 43);
  assert_row (ret, 0, 2, "85 and over", 31);
  assert_row (ret, 0, 3, "Prefer not to say", 6);
  assert_row (ret, 1, 0, "Female", 61);
  assert_row (ret, 1, 1, "Male", 30);
}
END_TEST

START_TEST (most_of_the_days_must_be_those_of_the_return)
{
  g_autoptr (WeftReturn) ret = NULL;

  put_tallies ("2025-04-01/2026-06-30");
  ret = open_full (LOTTERY);
  ck_assert_int_eq (ret->bands->len, 0);
}
END_TEST

START_TEST (what_was_signed_is_known_to_the_next_return)
{
  g_autoptr (WeftReturn) first = NULL;
  g_autoptr (WeftReturn) next = NULL;
  g_autoptr (WeftReturn) other = NULL;
  g_autoptr (WeftSigned) done = NULL;
  const WeftTold *told;

  put_tallies (YEAR);
  worked_year_put (file, "activities", "name", "Open day", "date", "2026-06-06", "grant", LOTTERY, "headcount", "120", NULL);
  first = open_full (LOTTERY);
  ck_assert (((const WeftBands *)first->bands->pdata[0])->safe);
  ck_assert_int_eq (first->published->len, 0);
  done = signing_sign_well (file, LOTTERY, path);

  other = open_full (COUNCIL);
  ck_assert_int_eq (other->published->len, 4);
  told = other->published->pdata[0];
  ck_assert_str_eq (told->what, "age");
  ck_assert_int_eq (told->threshold, 5);
  ck_assert_int_eq (((const WeftToldRow *)told->rows->pdata[1])->people, 43);
  told = other->published->pdata[2];
  ck_assert_str_eq (told->what, WEFT_BANDS_OF_ALL);
  ck_assert_int_eq (told->threshold, WEFT_EXACTLY);
  told = other->published->pdata[3];
  ck_assert_str_eq (told->what, WEFT_BANDS_OF_VISITS);
  ck_assert_int_eq (weft_told_total (told), 120);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return-tallies");
  TCase *tcase = tcase_create ("return-tallies");

  tcase_add_checked_fixture (tcase, open_year, close_year);
  tcase_add_test (tcase, tallies_stand_in_the_official_order);
  tcase_add_test (tcase, most_of_the_days_must_be_those_of_the_return);
  tcase_add_test (tcase, what_was_signed_is_known_to_the_next_return);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
