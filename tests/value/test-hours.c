/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Time given: what is understood, what is refused, and that what is written is read back. */

#include "value-check.h"

#include "weft-hours.h"
#include "weft-value-error.h"

#define NOT_TIME " is not a length of time.\nWrite hours like 2.5 or 2:30, or minutes like 90 min."
#define NO_TIME " is no time at all.\nWrite how long it was, like 2.5 or 2:30."
#define TOO_MUCH " is more time than Weft can count.\nLook whether a figure was typed twice."
#define OVER_59 " has more than 59 minutes after the hours.\nWrite hours and minutes, like 2:30."
#define TWO_WAYS " can be read in two ways, in thousands or in parts of an hour.\nWrite it without a comma, like 1412 or 1.5."

static const struct
{
  const char *text;
  gint64      minutes;
} read_well[] = {
  { "2.5", 150 },
  { "2:30", 150 },
  { "2h30", 150 },
  { "2h", 120 },
  { "90 min", 90 },
  { "2,5", 150 },
  { " 2.5 ", 150 },
  { "2 hours 30 minutes", 150 },
  { "1h30m", 90 },
  { "2 Hrs", 120 },
  { "45m", 45 },
  { "0:05", 5 },
  { ".25", 15 },
  { "0.33", 20 },
  { "0.3333333333333333", 20 },
  { "0.67", 40 },
  { "0,250", 15 },
  { "25 h", 1500 },
  { "2 awr", 120 },
  { "2 awr 30 munud", 150 },
  { "90 munud", 90 },
  { "1,412.5", 84750 },
  { "412.5", 24750 },
  { "1000000", 60000000 },
};

START_TEST (times_are_read)
{
  g_autoptr (GError) error = NULL;
  gint64 minutes = 0;

  ck_assert_msg (weft_hours_parse (read_well[_i].text, &minutes, &error), "%s", error == NULL ? "" : error->message);
  ck_assert_msg (minutes == read_well[_i].minutes, "“%s” gave %" G_GINT64_FORMAT, read_well[_i].text, minutes);
}
END_TEST

static const struct
{
  const char *text;
  int         code;
  const char *message;
} refused[] = {
  { "", WEFT_VALUE_ERROR_INVALID, "“”" NOT_TIME },
  { "two", WEFT_VALUE_ERROR_INVALID, "“two”" NOT_TIME },
  { "-2", WEFT_VALUE_ERROR_INVALID, "“-2”" NOT_TIME },
  { "2.", WEFT_VALUE_ERROR_INVALID, "“2.”" NOT_TIME },
  { "2:3:4", WEFT_VALUE_ERROR_INVALID, "“2:3:4”" NOT_TIME },
  { "h", WEFT_VALUE_ERROR_INVALID, "“h”" NOT_TIME },
  { "1,23,456.5", WEFT_VALUE_ERROR_INVALID, "“1,23,456.5”" NOT_TIME },
  { "0", WEFT_VALUE_ERROR_RANGE, "“0”" NO_TIME },
  { "0:00", WEFT_VALUE_ERROR_RANGE, "“0:00”" NO_TIME },
  { "0.001", WEFT_VALUE_ERROR_RANGE, "“0.001”" NO_TIME },
  { "0 min", WEFT_VALUE_ERROR_RANGE, "“0 min”" NO_TIME },
  { "1000000.1", WEFT_VALUE_ERROR_RANGE, "“1000000.1”" TOO_MUCH },
  { "99999999999999999999", WEFT_VALUE_ERROR_RANGE, "“99999999999999999999”" TOO_MUCH },
  { "1,412,000 hours", WEFT_VALUE_ERROR_RANGE, "“1,412,000 hours”" TOO_MUCH },
  { "2:75", WEFT_VALUE_ERROR_RANGE, "“2:75”" OVER_59 },
  { "2h60", WEFT_VALUE_ERROR_RANGE, "“2h60”" OVER_59 },
  { "1,412", WEFT_VALUE_ERROR_AMBIGUOUS, "“1,412”" TWO_WAYS },
};

START_TEST (other_texts_are_refused)
{
  GError *error = NULL;
  gint64  minutes = 42;

  ck_assert (!weft_hours_parse (refused[_i].text, &minutes, &error));
  ck_assert_int_eq (minutes, 42);
  check_sentence (error, refused[_i].code, refused[_i].message);
}
END_TEST

static const struct
{
  gint64      minutes;
  const char *text, *shown;
} written[] = {
  { 150, "2.5", "2.5" },
  { 120, "2", "2.0" },
  { 45, "0.75", "0.75" },
  { 20, "0.33", "0.33" },
  { 40, "0.67", "0.67" },
  { 1, "0.02", "0.02" },
  { 0, "0", "0.0" },
  { 24750, "412.5", "412.5" },
  { 84750, "1412.5", "1,412.5" },
  { 59999940, "999999", "999,999.0" },
};

START_TEST (times_are_written)
{
  check_texts (weft_hours_to_text (written[_i].minutes), written[_i].text, written[_i].text);
  check_texts (weft_hours_format (written[_i].minutes), written[_i].shown, written[_i].text);
}
END_TEST

START_TEST (every_minute_of_a_day_is_read_back)
{
  for (gint64 minutes = 1; minutes <= 24 * 60; minutes++)
    {
      g_autofree char *text = weft_hours_to_text (minutes);
      gint64           again = 0;

      ck_assert_msg (weft_hours_parse (text, &again, NULL), "%s", text);
      ck_assert_int_eq (again, minutes);
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("hours");
  TCase *hours = tcase_create ("hours");

  tcase_add_loop_test (hours, times_are_read, 0, G_N_ELEMENTS (read_well));
  tcase_add_loop_test (hours, other_texts_are_refused, 0, G_N_ELEMENTS (refused));
  tcase_add_loop_test (hours, times_are_written, 0, G_N_ELEMENTS (written));
  tcase_add_test (hours, every_minute_of_a_day_is_read_back);
  suite_add_tcase (suite, hours);
  return run_suite (suite);
}
