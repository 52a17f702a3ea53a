/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates: "YYYY-MM-DD" text in the file and between layers (months: "YYYY-MM"); one strict parser for
 * what people type; formatting in the words of the United Kingdom in every locale of the sandbox. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WEFT_DATE_SIZE 11 /* room for "YYYY-MM-DD" and its end */

typedef enum
{
  WEFT_DATE_ORDER_DAY_FIRST, /* 25/3/2026: the order of the United Kingdom, never guessed away from */
  WEFT_DATE_ORDER_MONTH_FIRST,
  WEFT_DATE_ORDER_YEAR_FIRST,
} WeftDateOrder;

/**
 * weft_date_parse:
 * @text: d/m/yyyy (also with - . or spaces, two-digit years as 20yy), d Mon yyyy, "3rd April 2026",
 *   yyyy-mm-dd, an ISO date with a time behind it
 * @order: which of the first two numbers is the day where only numbers stand
 * @iso: (out): "YYYY-MM-DD"
 *
 * Errors: WEFT_VALUE_ERROR_INVALID, WEFT_VALUE_ERROR_RANGE (31/02/2026, years outside 1900-2199)
 */
gboolean weft_date_parse (const char   *text,
                          WeftDateOrder order,
                          char          iso[WEFT_DATE_SIZE],
                          GError      **error);

/**
 * weft_date_parse_short:
 * @today: fills the year, and the month, that were left out
 *
 * As weft_date_parse() for typing: "9/3", "9 mar", "9", "today", "yesterday", "tue" (the last Tuesday)
 * are understood too; a date with no year that would lie more than 60 days ahead is of last year.
 */
gboolean weft_date_parse_short (const char *text,
                                const char *today,
                                char        iso[WEFT_DATE_SIZE],
                                GError    **error);

/**
 * weft_month_parse:
 * @iso: (out): "YYYY-MM" from "2026-03", "Mar 2026", "March 2026", "3/2026"
 */
gboolean weft_month_parse (const char *text,
                           char        iso[WEFT_DATE_SIZE],
                           GError    **error);

/**
 * weft_date_is_ambiguous:
 *
 * Whether @text is made of numbers only and its day and month could change places (both at most 12 and different).
 */
gboolean weft_date_is_ambiguous (const char *text);

/**
 * weft_date_order_proved:
 * @order: (out): the order that @text alone proves ("25/03/2026" proves day first)
 */
gboolean weft_date_order_proved (const char    *text,
                                 WeftDateOrder *order);

gboolean weft_date_is_valid (const char *iso);
/** weft_date_days_between: days from @from to @to, below zero when @to is earlier; both ISO and valid. */
int  weft_date_days_between (const char *from,
                             const char *to);
void weft_date_add_days (const char *iso,
                         int         days,
                         char        result[WEFT_DATE_SIZE]);
/** weft_date_add_months: the day is cut to the month's last where it has to be (31 January + 1 = 28 February). */
void weft_date_add_months (const char *iso,
                           int         months,
                           char        result[WEFT_DATE_SIZE]);
/** weft_date_weekday: 1 Monday ... 7 Sunday. */
int weft_date_weekday (const char *iso);
/**
 * weft_date_year_of:
 * @year_end: the group's "MM-DD"
 * @from: (out): first day of the group's year that holds @iso
 * @to: (out): its last day (02-29 means the last day of February)
 */
void weft_date_year_of (const char *iso,
                        const char *year_end,
                        char        from[WEFT_DATE_SIZE],
                        char        to[WEFT_DATE_SIZE]);

/** weft_date_format: (transfer full): "3 April 2026"; a month "April 2026"; anything else as it is. */
char *weft_date_format (const char *iso);
/** weft_date_format_short: (transfer full): "3 Apr 2026". */
char *weft_date_format_short (const char *iso);
/** weft_date_format_near_year: (transfer full): "31 March", with the year when it is not @today's. */
char *weft_date_format_near_year (const char *iso,
                                  const char *today);
/** weft_date_format_day: (transfer full): "Tue 2 March", with the year when it is not @today's. */
char *weft_date_format_day (const char *iso,
                            const char *today);
/** weft_date_format_near: (transfer full): "today", "tomorrow", "in 12 days", "3 days ago", else "by 31 March" like words. */
char *weft_date_format_near (const char *iso,
                             const char *today);
/** weft_date_format_due: (transfer full): as weft_date_format_near() for what has to be done by then; past: "Late: was due 3 April". */
char *weft_date_format_due (const char *iso,
                            const char *today);

G_END_DECLS
