/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The group's year that today lies in. Read on the worker thread. */

#pragma once

#include "weft-date.h"
#include "weft-file.h"

G_BEGIN_DECLS

/** weft_year_read: @from, @to: (out): its first and last day; a year that ends in March when nothing is written down. */
void weft_year_read (WeftFile *file,
                     char      from[WEFT_DATE_SIZE],
                     char      to[WEFT_DATE_SIZE]);
/**
 * weft_year_read_told:
 *
 * As weft_year_read(); but the year that has ended, if anything is written down of it, in the first three months of a new
 * one, and as long as nothing is written down of that.
 */
gboolean weft_year_read_told (WeftFile *file,
                              char      from[WEFT_DATE_SIZE],
                              char      to[WEFT_DATE_SIZE],
                              GError  **error);
/** weft_year_list_told: (transfer full) (element-type utf8): the latest years that something is written down of, newest first: "2026-04-01/2027-03-31". */
GPtrArray *weft_year_list_told (WeftFile *file,
                                GError  **error);

G_END_DECLS
