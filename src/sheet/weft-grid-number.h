/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a number of a spreadsheet means: a date, a time, a share or just a number, as its format says. */

#pragma once

#include "weft-grid.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_NUMBER_PLAIN,
  WEFT_NUMBER_DATE,
  WEFT_NUMBER_CLOCK,    /* 14:30 */
  WEFT_NUMBER_DURATION, /* 26:30, days counted in */
  WEFT_NUMBER_PERCENT,
  WEFT_NUMBER_ZEROS, /* filled up with zeros on the left */
} WeftNumberKind;

typedef struct
{
  WeftNumberKind kind;
  guint          digits; /* of WEFT_NUMBER_ZEROS */
} WeftNumberFormat;

/** weft_number_format_builtin: what Excel's own format @id means. */
WeftNumberFormat weft_number_format_builtin (guint id);

/** weft_number_format_parse: what a format such as "[$-809]d mmmm yyyy" or "0.0%" means. */
WeftNumberFormat weft_number_format_parse (const char *code);

/** weft_number_shortest: (transfer full): C decimal, 15 digits at most: what a spreadsheet program shows. */
char *weft_number_shortest (double number);

/** weft_number_percent: (transfer full): "12.5%" of 0.125. */
char *weft_number_percent (double number);

/** weft_number_clock: (transfer full): "2:30" or "2:30:15" of seconds. */
char *weft_number_clock (gint64 seconds);

/**
 * weft_number_text:
 * @is_1904: days count from 1904, as on old Macintoshes
 * @kind: (out)
 *
 * Returns: (transfer full)
 */
char *weft_number_text (double           number,
                        WeftNumberFormat format,
                        gboolean         is_1904,
                        WeftGridKind    *kind);

G_END_DECLS
