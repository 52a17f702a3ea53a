/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates: one strict reader, the calendar, and dates in words. */

#include "value-check.h"

#include "weft-date.h"
#include "weft-value-error.h"

#define NOT_A_DATE " is not a date.\nWrite day, month and year, like 25/3/2026 or 25 March 2026."
#define NO_SUCH_DAY " is a day that the calendar does not have.\nLook at the day and the month; write them like 25/3/2026."
#define NO_SUCH_YEAR " is not in the years 1900 to 2199.\nLook at the year."
#define NOT_A_MONTH " is not a month.\nWrite month and year, like March 2026 or 3/2026."
#define NO_SUCH_MONTH " is not a month of the years 1900 to 2199.\nLook at the month and the year; write them like March 2026."

#define DAY WEFT_DATE_ORDER_DAY_FIRST
#define MONTH WEFT_DATE_ORDER_MONTH_FIRST
#define YEAR WEFT_DATE_ORDER_YEAR_FIRST

static const struct
{
  const char   *text;
  WeftDateOrder order;
  const char   *iso;
} read_well[] = {
  { "25/3/2026", DAY, "2026-03-25" },
  { "25-03-2026", DAY, "2026-03-25" },
  { "25.3.26", DAY, "2026-03-25" },
  { "25 3 2026", DAY, "2026-03-25" },
  { " 25 / 3 / 2026 ", DAY, "2026-03-25" },
  { "3/4/2026", DAY, "2026-04-03" },
  { "3/4/2026", MONTH, "2026-03-04" },
  { "3/25/2026", MONTH, "2026-03-25" },
  { "26-03-25", YEAR, "2026-03-25" },
  { "3/4/2026", YEAR, "2026-04-03" },
  { "2026-03-25", DAY, "2026-03-25" },
  { "2026/3/5", MONTH, "2026-03-05" },
  { "2026-03-25T10:41:07Z", DAY, "2026-03-25" },
  { "2026-03-25 10:41:07.5+01:00", DAY, "2026-03-25" },
  { "25/03/2026 00:00", DAY, "2026-03-25" },
  { "3rd April 2026", DAY, "2026-04-03" },
  { "3 Apr 2026", MONTH, "2026-04-03" },
  { "03-APR-26", DAY, "2026-04-03" },
  { "1st Sept. 2026", DAY, "2026-09-01" },
  { "3April2026", DAY, "2026-04-03" },
  { "April 3, 2026", DAY, "2026-04-03" },
  { "april 3rd 2026", DAY, "2026-04-03" },
  { "29/2/2028", DAY, "2028-02-29" },
  { "29/02/2000", DAY, "2000-02-29" },
  { "1/1/1900", DAY, "1900-01-01" },
  { "31/12/2199", DAY, "2199-12-31" },
  { "31.12.99", DAY, "1999-12-31" },
  { "1/1/69", DAY, "1969-01-01" },
  { "31/12/68", DAY, "2068-12-31" },
};

START_TEST (dates_are_read)
{
  g_autoptr (GError) error = NULL;
  char iso[WEFT_DATE_SIZE] = "";

  ck_assert_msg (weft_date_parse (read_well[_i].text, read_well[_i].order, iso, &error), "%s", error == NULL ? "" : error->message);
  ck_assert_str_eq (iso, read_well[_i].iso);
}
END_TEST

static const struct
{
  const char   *text;
  WeftDateOrder order;
  int           code;
  const char   *message;
} refused[] = {
  { "", DAY, WEFT_VALUE_ERROR_INVALID, "“”" NOT_A_DATE },
  { "tomorrowish", DAY, WEFT_VALUE_ERROR_INVALID, "“tomorrowish”" NOT_A_DATE },
  { "3 Foo 2026", DAY, WEFT_VALUE_ERROR_INVALID, "“3 Foo 2026”" NOT_A_DATE },
  { "3 Ma 2026", DAY, WEFT_VALUE_ERROR_INVALID, "“3 Ma 2026”" NOT_A_DATE },
  { "Foo 3 2026", DAY, WEFT_VALUE_ERROR_INVALID, "“Foo 3 2026”" NOT_A_DATE },
  { "25/03-2026", DAY, WEFT_VALUE_ERROR_INVALID, "“25/03-2026”" NOT_A_DATE },
  { "250/3/2026", DAY, WEFT_VALUE_ERROR_INVALID, "“250/3/2026”" NOT_A_DATE },
  { "25/3/202", DAY, WEFT_VALUE_ERROR_INVALID, "“25/3/202”" NOT_A_DATE },
  { "25/3/6", DAY, WEFT_VALUE_ERROR_INVALID, "“25/3/6”" NOT_A_DATE },
  { "2026/3/2025", DAY, WEFT_VALUE_ERROR_INVALID, "“2026/3/2025”" NOT_A_DATE },
  { "25/3", DAY, WEFT_VALUE_ERROR_INVALID, "“25/3”" NOT_A_DATE },
  { "45000", DAY, WEFT_VALUE_ERROR_INVALID, "“45000”" NOT_A_DATE },
  { "31/02/2026", DAY, WEFT_VALUE_ERROR_RANGE, "“31/02/2026”" NO_SUCH_DAY },
  { "29/2/2026", DAY, WEFT_VALUE_ERROR_RANGE, "“29/2/2026”" NO_SUCH_DAY },
  { "29/2/1900", DAY, WEFT_VALUE_ERROR_RANGE, "“29/2/1900”" NO_SUCH_DAY },
  { "31 April 2026", DAY, WEFT_VALUE_ERROR_RANGE, "“31 April 2026”" NO_SUCH_DAY },
  { "0/3/2026", DAY, WEFT_VALUE_ERROR_RANGE, "“0/3/2026”" NO_SUCH_DAY },
  { "25/0/2026", DAY, WEFT_VALUE_ERROR_RANGE, "“25/0/2026”" NO_SUCH_DAY },
  { "3/25/2026", DAY, WEFT_VALUE_ERROR_RANGE, "“3/25/2026”" NO_SUCH_DAY },
  { "25/3/2026", MONTH, WEFT_VALUE_ERROR_RANGE, "“25/3/2026”" NO_SUCH_DAY },
  { "2026-13-01", DAY, WEFT_VALUE_ERROR_RANGE, "“2026-13-01”" NO_SUCH_DAY },
  { "31/12/1899", DAY, WEFT_VALUE_ERROR_RANGE, "“31/12/1899”" NO_SUCH_YEAR },
  { "1/1/2200", DAY, WEFT_VALUE_ERROR_RANGE, "“1/1/2200”" NO_SUCH_YEAR },
};

START_TEST (other_texts_are_refused)
{
  GError *error = NULL;
  char    iso[WEFT_DATE_SIZE] = "as was";

  ck_assert (!weft_date_parse (refused[_i].text, refused[_i].order, iso, &error));
  ck_assert_str_eq (iso, "as was");
  check_sentence (error, refused[_i].code, refused[_i].message);
}
END_TEST

/* Today is Tuesday, 3 March 2026. */
static const struct
{
  const char *text, *iso;
} read_short[] = {
  { "9/3", "2026-03-09" },
  { "9 mar", "2026-03-09" },
  { "9th March", "2026-03-09" },
  { "9", "2026-03-09" },
  { "31", "2026-03-31" },
  { "today", "2026-03-03" },
  { "Yesterday", "2026-03-02" },
  { "tue", "2026-03-03" },
  { "Wed", "2026-02-25" },
  { "monday", "2026-03-02" },
  { "2/5", "2026-05-02" }, /* 60 days ahead */
  { "3/5", "2025-05-03" }, /* 61 */
  { "25 dec", "2025-12-25" },
  { "25/12/2026", "2026-12-25" },
  { "1 April 2027", "2027-04-01" },
};

START_TEST (short_dates_are_read)
{
  g_autoptr (GError) error = NULL;
  char iso[WEFT_DATE_SIZE] = "";

  ck_assert_msg (weft_date_parse_short (read_short[_i].text, "2026-03-03", iso, &error), "%s", error == NULL ? "" : error->message);
  ck_assert_msg (g_str_equal (iso, read_short[_i].iso), "“%s” gave %s", read_short[_i].text, iso);
}
END_TEST

START_TEST (short_texts_are_refused)
{
  char    iso[WEFT_DATE_SIZE];
  GError *error = NULL;

  ck_assert (!weft_date_parse_short ("9 foo", "2026-03-03", iso, &error));
  check_sentence (g_steal_pointer (&error), WEFT_VALUE_ERROR_INVALID, "“9 foo”" NOT_A_DATE);
  ck_assert (!weft_date_parse_short ("tu", "2026-03-03", iso, &error));
  check_sentence (g_steal_pointer (&error), WEFT_VALUE_ERROR_INVALID, "“tu”" NOT_A_DATE);
  ck_assert (!weft_date_parse_short ("30/2", "2026-03-03", iso, &error));
  check_sentence (g_steal_pointer (&error), WEFT_VALUE_ERROR_RANGE, "“30/2”" NO_SUCH_DAY);
  ck_assert (!weft_date_parse_short ("30", "2026-02-03", iso, &error));
  check_sentence (g_steal_pointer (&error), WEFT_VALUE_ERROR_RANGE, "“30”" NO_SUCH_DAY);
}
END_TEST

static const struct
{
  const char *text, *iso;
} months[] = {
  { "2026-03", "2026-03" },
  { "2026/3", "2026-03" },
  { "Mar 2026", "2026-03" },
  { "March 2026", "2026-03" },
  { "mar-26", "2026-03" },
  { "3/2026", "2026-03" },
  { "December 2199", "2199-12" },
};

START_TEST (months_are_read)
{
  char iso[WEFT_DATE_SIZE] = "";

  ck_assert (weft_month_parse (months[_i].text, iso, NULL));
  ck_assert_str_eq (iso, months[_i].iso);
}
END_TEST

static const struct
{
  const char *text;
  int         code;
  const char *message;
} no_months[] = {
  { "", WEFT_VALUE_ERROR_INVALID, "“”" NOT_A_MONTH },
  { "Foo 2026", WEFT_VALUE_ERROR_INVALID, "“Foo 2026”" NOT_A_MONTH },
  { "25/3/2026", WEFT_VALUE_ERROR_INVALID, "“25/3/2026”" NOT_A_MONTH },
  { "0/2026", WEFT_VALUE_ERROR_INVALID, "“0/2026”" NOT_A_MONTH },
  { "13/2026", WEFT_VALUE_ERROR_RANGE, "“13/2026”" NO_SUCH_MONTH },
  { "3/1899", WEFT_VALUE_ERROR_RANGE, "“3/1899”" NO_SUCH_MONTH },
  { "2200-01", WEFT_VALUE_ERROR_RANGE, "“2200-01”" NO_SUCH_MONTH },
};

START_TEST (other_months_are_refused)
{
  GError *error = NULL;
  char    iso[WEFT_DATE_SIZE];

  ck_assert (!weft_month_parse (no_months[_i].text, iso, &error));
  check_sentence (error, no_months[_i].code, no_months[_i].message);
}
END_TEST

static const struct
{
  const char *text;
  gboolean    is_ambiguous;
  int         proved; /* -1: nothing */
} orders[] = {
  { "3/4/2026", TRUE, -1 },
  { "12/1/26", TRUE, -1 },
  { "5/5/2026", FALSE, -1 },
  { "25/3/2026", FALSE, DAY },
  { "3/25/2026", FALSE, MONTH },
  { "2026-03-04", FALSE, YEAR },
  { "0/4/2026", FALSE, -1 },
  { "4/0/2026", FALSE, -1 },
  { "31/2/2026", FALSE, -1 },
  { "25/25/2026", FALSE, -1 },
  { "3 April 2026", FALSE, -1 },
  { "nonsense", FALSE, -1 },
};

START_TEST (the_order_is_proved_or_not)
{
  WeftDateOrder order = DAY;
  gboolean      is_proved = weft_date_order_proved (orders[_i].text, &order);

  ck_assert_msg (weft_date_is_ambiguous (orders[_i].text) == orders[_i].is_ambiguous, "%s", orders[_i].text);
  ck_assert_msg ((is_proved ? (int)order : -1) == orders[_i].proved, "%s", orders[_i].text);
}
END_TEST

static const struct
{
  const char *iso;
  gboolean    is_valid;
} isos[] = {
  { "2026-03-25", TRUE },
  { "2028-02-29", TRUE },
  { "2026-02-29", FALSE },
  { "1899-12-31", FALSE },
  { "2200-01-01", FALSE },
  { "2026-03", FALSE },
  { "2026-3-25", FALSE },
  { "2026-03-2x", FALSE },
  { "2026-0x-25", FALSE },
  { "x026-03-25", FALSE },
  { "2026/03-25", FALSE },
  { "2026-03/25", FALSE },
  { "2026-03-255", FALSE },
  { "", FALSE },
  { NULL, FALSE },
};

START_TEST (iso_dates_are_judged)
{
  ck_assert_msg (weft_date_is_valid (isos[_i].iso) == isos[_i].is_valid, "%s", isos[_i].iso);
}
END_TEST

START_TEST (days_and_months_are_counted)
{
  char iso[WEFT_DATE_SIZE];

  ck_assert_int_eq (weft_date_days_between ("2026-02-28", "2026-03-01"), 1);
  ck_assert_int_eq (weft_date_days_between ("2028-02-28", "2028-03-01"), 2);
  ck_assert_int_eq (weft_date_days_between ("2026-03-01", "2026-02-28"), -1);
  weft_date_add_days ("2026-12-31", 1, iso);
  ck_assert_str_eq (iso, "2027-01-01");
  weft_date_add_days ("2026-01-01", -1, iso);
  ck_assert_str_eq (iso, "2025-12-31");
  weft_date_add_days ("2199-12-30", G_MAXINT, iso);
  ck_assert_str_eq (iso, "2199-12-31");
  weft_date_add_days ("1900-01-02", G_MININT, iso);
  ck_assert_str_eq (iso, "1900-01-01");
  weft_date_add_months ("2026-01-31", 1, iso);
  ck_assert_str_eq (iso, "2026-02-28");
  weft_date_add_months ("2027-12-31", 2, iso);
  ck_assert_str_eq (iso, "2028-02-29");
  weft_date_add_months ("2026-03-31", -13, iso);
  ck_assert_str_eq (iso, "2025-02-28");
  weft_date_add_months ("2026-03-31", G_MAXINT, iso);
  ck_assert_str_eq (iso, "2199-12-31");
  ck_assert_int_eq (weft_date_weekday ("2026-03-02"), 1);
  ck_assert_int_eq (weft_date_weekday ("2000-01-01"), 6);
  ck_assert_int_eq (weft_date_weekday ("2026-03-01"), 7);
}
END_TEST

static const struct
{
  const char *iso, *year_end, *from, *to;
} years[] = {
  { "2026-04-01", "03-31", "2026-04-01", "2027-03-31" },
  { "2027-03-31", "03-31", "2026-04-01", "2027-03-31" },
  { "2026-12-31", "12-31", "2026-01-01", "2026-12-31" },
  { "2027-03-01", "02-29", "2027-03-01", "2028-02-29" },
  { "2027-02-28", "02-29", "2026-03-01", "2027-02-28" },
  { "2028-02-29", "02-28", "2028-02-29", "2029-02-28" },
  { "2026-04-01", "31 March", "2026-04-01", "2027-03-31" },
  { "2026-04-01", NULL, "2026-04-01", "2027-03-31" },
};

START_TEST (the_groups_year_is_found)
{
  char from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];

  weft_date_year_of (years[_i].iso, years[_i].year_end, from, to);
  ck_assert_str_eq (from, years[_i].from);
  ck_assert_str_eq (to, years[_i].to);
}
END_TEST

START_TEST (dates_are_written)
{
  check_texts (weft_date_format ("2026-04-03"), "3 April 2026", "long");
  check_texts (weft_date_format ("2026-04"), "April 2026", "month");
  check_texts (weft_date_format ("when it comes"), "when it comes", "words");
  check_texts (weft_date_format (NULL), "", "nothing");
  check_texts (weft_date_format_short ("2026-04-03"), "3 Apr 2026", "short");
  check_texts (weft_date_format_short ("2026-12"), "Dec 2026", "short month");
  check_texts (weft_date_format_day ("2027-03-02", "2027-01-01"), "Tue 2 March", "this year");
  check_texts (weft_date_format_day ("2026-03-02", "2027-01-01"), "Mon 2 March 2026", "another year");
  check_texts (weft_date_format_day ("2026-03-01", NULL), "Sun 1 March 2026", "no today");
  check_texts (weft_date_format_day ("2026-04", "2026-04-01"), "April 2026", "a month");
}
END_TEST

static const struct
{
  const char *iso, *near;
} nears[] = {
  { "2026-03-03", "today" },
  { "2026-03-04", "tomorrow" },
  { "2026-03-02", "yesterday" },
  { "2026-03-15", "in 12 days" },
  { "2026-02-28", "3 days ago" },
  { "2026-05-02", "in 60 days" },
  { "2026-05-03", "by 3 May" },
  { "2027-03-31", "by 31 March 2027" },
  { "2026-01-02", "60 days ago" },
  { "2026-01-01", "on 1 January" },
  { "2025-12-25", "on 25 December 2025" },
  { "when it comes", "when it comes" },
};

START_TEST (near_dates_are_said)
{
  check_texts (weft_date_format_near (nears[_i].iso, "2026-03-03"), nears[_i].near, nears[_i].iso);
}
END_TEST

static const struct
{
  const char *iso, *due;
} dues[] = {
  { "2026-03-03", "today" },
  { "2026-03-15", "in 12 days" },
  { "2026-03-02", "Late: was due 2 March" },
  { "2026-01-01", "Late: was due 1 January" },
  { "2025-12-25", "Late: was due 25 Dec 2025" },
  { "when it comes", "when it comes" },
};

START_TEST (what_is_late_says_so)
{
  check_texts (weft_date_format_due (dues[_i].iso, "2026-03-03"), dues[_i].due, dues[_i].iso);
}
END_TEST

START_TEST (without_today_a_near_date_is_a_date)
{
  check_texts (weft_date_format_near ("2026-04-03", "never"), "3 April 2026", "never");
}
END_TEST

START_TEST (a_caller_with_no_date_is_told)
{
  char from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];

  count_complaints ();
  ck_assert_int_eq (weft_date_days_between ("never", "2026-03-03"), 0);
  ck_assert_int_eq (weft_date_days_between ("2026-03-03", "never"), 0);
  weft_date_add_days ("never", 1, to);
  weft_date_add_months ("never", 1, to);
  ck_assert_int_eq (weft_date_weekday ("never"), 1);
  weft_date_year_of ("never", "03-31", from, to);
  ck_assert (!weft_date_parse_short ("9/3", "never", to, NULL));
  ck_assert_int_eq (count_complaints (), 7);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("date");
  TCase *date = tcase_create ("date");

  tcase_add_loop_test (date, dates_are_read, 0, G_N_ELEMENTS (read_well));
  tcase_add_loop_test (date, other_texts_are_refused, 0, G_N_ELEMENTS (refused));
  tcase_add_loop_test (date, short_dates_are_read, 0, G_N_ELEMENTS (read_short));
  tcase_add_test (date, short_texts_are_refused);
  tcase_add_loop_test (date, months_are_read, 0, G_N_ELEMENTS (months));
  tcase_add_loop_test (date, other_months_are_refused, 0, G_N_ELEMENTS (no_months));
  tcase_add_loop_test (date, the_order_is_proved_or_not, 0, G_N_ELEMENTS (orders));
  tcase_add_loop_test (date, iso_dates_are_judged, 0, G_N_ELEMENTS (isos));
  tcase_add_test (date, days_and_months_are_counted);
  tcase_add_loop_test (date, the_groups_year_is_found, 0, G_N_ELEMENTS (years));
  tcase_add_test (date, dates_are_written);
  tcase_add_loop_test (date, near_dates_are_said, 0, G_N_ELEMENTS (nears));
  tcase_add_loop_test (date, what_is_late_says_so, 0, G_N_ELEMENTS (dues));
  tcase_add_test (date, without_today_a_near_date_is_a_date);
  tcase_add_test (date, a_caller_with_no_date_is_told);
  suite_add_tcase (suite, date);
  return run_suite (suite);
}
