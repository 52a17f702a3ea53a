/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money: what is understood, what is refused and in which words, what is written. */

#include "value-check.h"

#include "weft-pence.h"
#include "weft-value-error.h"

#define NOT_MONEY " is not an amount of money.\nWrite pounds and pence, like 1451.85; a minus in front means below zero."
#define ASTRAY " has a comma where no thousands end.\nWrite pounds and pence with a point, like 1,451.85 or 1451.85."
#define PART " has a part of a penny in it.\nWrite at most two figures after the point, like 12.50."
#define TOO_MUCH " is more money than Weft can count.\nLook whether a figure was typed twice."

static const struct
{
  const char *text;
  gint64      pence;
} read_well[] = {
  { "1451.85", 145185 },
  { "£1,451.85", 145185 },
  { " £ 1,451.85 ", 145185 },
  { "\302\240£1,451.85\302\240", 145185 },
  { "-2,300.00", -230000 },
  { "(12.50)", -1250 },
  { "( £12.50 )", -1250 },
  { "+3", 300 },
  { "−7.5", -750 },
  { "-£7.50", -750 },
  { "£-7.50", -750 },
  { "7.50-", -750 },
  { "7.50−", -750 },
  { ".5", 50 },
  { "0", 0 },
  { "-0.00", 0 },
  { "007", 700 },
  { "12.500", 1250 },
  { "1451.8500000000", 145185 },
  { "999,999", 99999900 },
  { "1,234,567.89", 123456789 },
  { "92233720368547758.07", G_MAXINT64 },
  { "-92233720368547758.08", G_MININT64 },
  { "(92,233,720,368,547,758.08)", G_MININT64 },
};

START_TEST (amounts_are_read)
{
  g_autoptr (GError) error = NULL;
  gint64 pence = -1;

  ck_assert_msg (weft_pence_parse (read_well[_i].text, &pence, &error), "%s", error == NULL ? "" : error->message);
  ck_assert_msg (pence == read_well[_i].pence, "“%s” gave %" G_GINT64_FORMAT, read_well[_i].text, pence);
}
END_TEST

static const struct
{
  const char *text;
  int         code;
  const char *message;
} refused[] = {
  { "", WEFT_VALUE_ERROR_INVALID, "“”" NOT_MONEY },
  { "1.5 people", WEFT_VALUE_ERROR_INVALID, "“1.5 people”" NOT_MONEY },
  { "people", WEFT_VALUE_ERROR_INVALID, "“people”" NOT_MONEY },
  { "£", WEFT_VALUE_ERROR_INVALID, "“£”" NOT_MONEY },
  { "-", WEFT_VALUE_ERROR_INVALID, "“-”" NOT_MONEY },
  { ".", WEFT_VALUE_ERROR_INVALID, "“.”" NOT_MONEY },
  { "5.", WEFT_VALUE_ERROR_INVALID, "“5.”" NOT_MONEY },
  { "--5", WEFT_VALUE_ERROR_INVALID, "“--5”" NOT_MONEY },
  { "-5-", WEFT_VALUE_ERROR_INVALID, "“-5-”" NOT_MONEY },
  { "-£-5", WEFT_VALUE_ERROR_INVALID, "“-£-5”" NOT_MONEY },
  { "5+", WEFT_VALUE_ERROR_INVALID, "“5+”" NOT_MONEY },
  { "(5", WEFT_VALUE_ERROR_INVALID, "“(5”" NOT_MONEY },
  { "5)", WEFT_VALUE_ERROR_INVALID, "“5)”" NOT_MONEY },
  { "(-5)", WEFT_VALUE_ERROR_INVALID, "“(-5)”" NOT_MONEY },
  { "1 234", WEFT_VALUE_ERROR_INVALID, "“1 234”" NOT_MONEY },
  { "1.2.3", WEFT_VALUE_ERROR_INVALID, "“1.2.3”" NOT_MONEY },
  { "1e5", WEFT_VALUE_ERROR_INVALID, "“1e5”" NOT_MONEY },
  { "\377", WEFT_VALUE_ERROR_INVALID, "“\357\277\275”" NOT_MONEY },
  { "1,23", WEFT_VALUE_ERROR_INVALID, "“1,23”" ASTRAY },
  { "12,34,567", WEFT_VALUE_ERROR_INVALID, "“12,34,567”" ASTRAY },
  { "1234,567", WEFT_VALUE_ERROR_INVALID, "“1234,567”" ASTRAY },
  { "1,,234", WEFT_VALUE_ERROR_INVALID, "“1,,234”" ASTRAY },
  { "1,234,", WEFT_VALUE_ERROR_INVALID, "“1,234,”" ASTRAY },
  { "12.505", WEFT_VALUE_ERROR_INVALID, "“12.505”" PART },
  { "0.001", WEFT_VALUE_ERROR_INVALID, "“0.001”" PART },
  { "12.5001", WEFT_VALUE_ERROR_INVALID, "“12.5001”" PART },
  { "92233720368547758.08", WEFT_VALUE_ERROR_RANGE, "“92233720368547758.08”" TOO_MUCH },
  { "-92233720368547758.09", WEFT_VALUE_ERROR_RANGE, "“-92233720368547758.09”" TOO_MUCH },
  { "9223372036854775808", WEFT_VALUE_ERROR_RANGE, "“9223372036854775808”" TOO_MUCH },
  { "99999999999999999999", WEFT_VALUE_ERROR_RANGE, "“99999999999999999999”" TOO_MUCH },
  { "922337203685477581.1", WEFT_VALUE_ERROR_RANGE, "“922337203685477581.1”" TOO_MUCH },
  { "922337203685477581", WEFT_VALUE_ERROR_RANGE, "“922337203685477581”" TOO_MUCH },
};

START_TEST (other_texts_are_refused)
{
  GError *error = NULL;
  gint64  pence = 42;

  ck_assert (!weft_pence_parse (refused[_i].text, &pence, &error));
  ck_assert_int_eq (pence, 42);
  check_sentence (error, refused[_i].code, refused[_i].message);
}
END_TEST

START_TEST (a_long_text_is_shown_short)
{
  g_autofree char *text = g_strnfill (40000, 'x');
  GError          *error = NULL;
  gint64           pence;

  ck_assert (!weft_pence_parse (text, &pence, &error));
  check_sentence (error, WEFT_VALUE_ERROR_INVALID, "“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”" NOT_MONEY);
}
END_TEST

static const struct
{
  gint64      pence;
  const char *text, *shown, *bare;
} written[] = {
  { 145185, "1451.85", "£1,451.85", "1,451.85" },
  { 0, "0.00", "£0.00", "0.00" },
  { 5, "0.05", "£0.05", "0.05" },
  { -5, "-0.05", "−£0.05", "−0.05" },
  { 99999, "999.99", "£999.99", "999.99" },
  { 100000, "1000.00", "£1,000.00", "1,000.00" },
  { -123456789, "-1234567.89", "−£1,234,567.89", "−1,234,567.89" },
  { G_MAXINT64, "92233720368547758.07", "£92,233,720,368,547,758.07", "92,233,720,368,547,758.07" },
  { G_MININT64, "-92233720368547758.08", "−£92,233,720,368,547,758.08", "−92,233,720,368,547,758.08" },
};

START_TEST (amounts_are_written)
{
  check_texts (weft_pence_to_text (written[_i].pence), written[_i].text, written[_i].text);
  check_texts (weft_pence_format (written[_i].pence), written[_i].shown, written[_i].text);
  check_texts (weft_pence_format_bare (written[_i].pence), written[_i].bare, written[_i].text);
}
END_TEST

START_TEST (sums_stay_within_their_bits)
{
  gint64 sum = G_MAXINT64 - 1;

  ck_assert (weft_pence_add (&sum, 1));
  ck_assert_int_eq (sum, G_MAXINT64);
  ck_assert (!weft_pence_add (&sum, 1));
  ck_assert_int_eq (sum, G_MAXINT64);
  ck_assert_int_eq (weft_pence_less (5, 7), -2);
  ck_assert_int_eq (weft_pence_less (G_MININT64, 1), G_MININT64);
  ck_assert_int_eq (weft_pence_less (0, G_MININT64), G_MAXINT64);
}
END_TEST

static const struct
{
  gint64 rate, minutes, pence;
} worth[] = {
  { 1200, 24750, 495000 }, /* the worked year: 412.5 hours at 12.00 are 4,950.00 */
  { 1, 30, 1 },            /* half a penny goes away from zero */
  { 1, 29, 0 },
  { -1, 30, -1 },
  { -1, 29, 0 },
  { 1221, 20, 407 },
  { 0, 1000, 0 },
  { G_MAXINT64, 120, G_MAXINT64 },
  { G_MININT64, 120, G_MININT64 },
};

START_TEST (time_is_worth_whole_pennies)
{
  ck_assert_int_eq (weft_pence_times_minutes (worth[_i].rate, worth[_i].minutes), worth[_i].pence);
}
END_TEST

static const struct
{
  gint64 part, whole, basis_points;
} shares[] = {
  { 1, 4, 2500 },
  { -12000, 480000, -250 },
  { 1, 3, 3333 },
  { 2, 3, 6667 },
  { 1, 20000, 1 }, /* half a basis point */
  { -1, 20000, -1 },
  { 1, 20001, 0 },
  { 1, -3, -3333 },
  { 5, 0, 0 },
  { G_MAXINT64, 1, G_MAXINT64 },
  { G_MININT64, 1, G_MININT64 },
};

START_TEST (shares_are_rounded)
{
  ck_assert_int_eq (weft_pence_share_basis_points (shares[_i].part, shares[_i].whole), shares[_i].basis_points);
}
END_TEST

START_TEST (a_share_is_passed_strictly)
{
  ck_assert (!weft_pence_is_over_share (15, 100, 1500));
  ck_assert (weft_pence_is_over_share (16, 100, 1500));
  ck_assert (weft_pence_is_over_share (1, 0, 1500));
  ck_assert (weft_pence_is_over_share (G_MAXINT64, G_MAXINT64, 9999));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("pence");
  TCase *pence = tcase_create ("pence");

  tcase_add_loop_test (pence, amounts_are_read, 0, G_N_ELEMENTS (read_well));
  tcase_add_loop_test (pence, other_texts_are_refused, 0, G_N_ELEMENTS (refused));
  tcase_add_test (pence, a_long_text_is_shown_short);
  tcase_add_loop_test (pence, amounts_are_written, 0, G_N_ELEMENTS (written));
  tcase_add_test (pence, sums_stay_within_their_bits);
  tcase_add_loop_test (pence, time_is_worth_whole_pennies, 0, G_N_ELEMENTS (worth));
  tcase_add_loop_test (pence, shares_are_rounded, 0, G_N_ELEMENTS (shares));
  tcase_add_test (pence, a_share_is_passed_strictly);
  suite_add_tcase (suite, pence);
  return run_suite (suite);
}
