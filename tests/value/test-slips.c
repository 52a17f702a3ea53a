/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slips of the keyboard between two names. */

#include "value-check.h"

#include "weft-slips.h"

#define LONG "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklm" /* 65 letters */

/* Source: "kitten" and "sitting" of every text book; "ca" and "abc" are three apart where no letter is moved twice:
 * Boytsov, Indexing methods for approximate dictionary searching, JEA 16, 2011. */
static const struct
{
  const char *one, *other;
  guint       most, slips;
} pairs[] = {
  { "mary smith", "mary smith", 2, 0 },
  { "mary smith", "mary smth", 2, 1 },
  { "mary smith", "mary smiith", 2, 1 },
  { "mary smith", "mary smyth", 2, 1 },
  { "mary smith", "mary simth", 2, 1 },
  { "mary smith", "amry smiht", 2, 2 },
  { "kitten", "sitting", 3, 3 },
  { "kitten", "sitting", 2, 3 },
  { "ca", "abc", 4, 3 },
  { "", "", 1, 0 },
  { "", "jo", 2, 2 },
  { "jo", "", 1, 2 },
  { "zoe", "agnes", 1, 2 },
  { "abcd", "wxyz", 2, 3 },
  { "si\303\242n", "s\303\256an", 2, 2 },
  { LONG, LONG, 2, 3 },
  { "jo", LONG, 2, 3 },
};

START_TEST (slips_are_counted)
{
  ck_assert_msg (weft_slips_count (pairs[_i].one, pairs[_i].other, pairs[_i].most) == pairs[_i].slips, "“%s” and “%s” are %u apart",
                 pairs[_i].one, pairs[_i].other, weft_slips_count (pairs[_i].one, pairs[_i].other, pairs[_i].most));
  ck_assert_uint_eq (weft_slips_count (pairs[_i].other, pairs[_i].one, pairs[_i].most), pairs[_i].slips);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("slips");
  TCase *slips = tcase_create ("slips");

  tcase_add_loop_test (slips, slips_are_counted, 0, G_N_ELEMENTS (pairs));
  suite_add_tcase (suite, slips);
  return run_suite (suite);
}
