/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates and words on their way into a workbook. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WEFT_LONGEST_TEXT 32767 /* UTF-16 units in one cell */

/**
 * weft_book_clean_text:
 *
 * Valid UTF-8 that every spreadsheet program takes: no control characters but tabs and line ends, not longer
 * than a cell holds (a visible mark stands where it was cut).
 *
 * Returns: (transfer full): never NULL
 */
char *weft_book_clean_text (const char *text);

/** weft_book_parse_date: FALSE, and @date invalid, where @iso is no YYYY-MM-DD of the calendar. */
gboolean weft_book_parse_date (const char *iso,
                               GDate      *date);

/**
 * weft_book_date_serial:
 * @serial: (out): the number of the day as spreadsheet programs count, 1 for 1 January 1900
 *
 * Returns: FALSE where @iso is no date or before 1900
 */
gboolean weft_book_date_serial (const char *iso,
                                double     *serial);

G_END_DECLS
