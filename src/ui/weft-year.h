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
/** weft_year_read_told: as weft_year_read(); but the year before, while nothing is written down of a year that has just begun. */
gboolean weft_year_read_told (WeftFile *file,
                              char      from[WEFT_DATE_SIZE],
                              char      to[WEFT_DATE_SIZE],
                              GError  **error);

G_END_DECLS
