/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small numbers: the rounding of the policy. */

#include "value-check.h"

#include "weft-small-number.h"

static const struct
{
  gint64      people;
  int         threshold;
  const char *shown;
} rounded[] = {
  { 0, 5, "0" },
  { -1, 5, "0" },
  { 1, 5, "fewer than 5" },
  { 4, 5, "fewer than 5" },
  { 5, 5, "5" },
  { 7, 5, "5" },
  { 8, 5, "10" },
  { 97, 5, "95" },
  { 98, 5, "100" },
  { 7, 8, "fewer than 8" },
  { 8, 8, "10" },
  { 14, 8, "10" },
  { 15, 8, "20" },
  { 9, 10, "fewer than 10" },
  { 10, 10, "10" },
  { 24, 10, "20" },
};

START_TEST (people_are_rounded)
{
  WeftSmallNumber number = weft_small_number_protect (rounded[_i].people, rounded[_i].threshold);

  check_texts (weft_small_number_format (number, rounded[_i].threshold), rounded[_i].shown, rounded[_i].shown);
}
END_TEST

/* Source: the worked example of the rounding policy's page: ages of 97 people. */
static const gint64 ages[] = { 0, 2, 4, 11, 23, 31, 17, 3, 6 };

START_TEST (the_worked_example_is_printed)
{
  static const char *const shown[] = {
    "0", "fewer than 5", "fewer than 5", "10", "25", "30", "15", "fewer than 5", "5"
  };

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    check_texts (weft_small_number_format (weft_small_number_protect (ages[i], 5), 5), shown[i], shown[i]);
}
END_TEST

START_TEST (a_shown_number_is_a_range)
{
  const WeftKnown about = weft_small_number_known (97, 5);
  const WeftKnown fewer = weft_small_number_known (2, 8);
  const WeftKnown exact = weft_small_number_known (97, WEFT_EXACTLY);

  ck_assert_int_eq (about.low, 93);
  ck_assert_int_eq (about.high, 97);
  ck_assert_int_eq (fewer.low, 1);
  ck_assert_int_eq (fewer.high, 7);
  ck_assert_int_eq (exact.low, 97);
  ck_assert_int_eq (exact.high, 97);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("small-number");
  TCase *numbers = tcase_create ("small-number");

  tcase_add_loop_test (numbers, people_are_rounded, 0, G_N_ELEMENTS (rounded));
  tcase_add_test (numbers, the_worked_example_is_printed);
  tcase_add_test (numbers, a_shown_number_is_a_range);
  suite_add_tcase (suite, numbers);
  return run_suite (suite);
}
