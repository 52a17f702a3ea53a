/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money: a whole number of pence in a gint64, never a fraction, never a double. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * weft_pence_parse:
 * @text: what a person typed or a sheet held: "1451.85", "£1,451.85", "-2,300.00", "(12.50)", "+3", "−7.5"
 * @pence: (out): the amount
 * @error: return location
 *
 * Brackets and a leading or trailing minus (hyphen or U+2212) mean below zero; commas only where
 * thousands stand. Three decimals are refused unless the third is 0.
 *
 * Units: pence
 * Errors: WEFT_VALUE_ERROR_INVALID, WEFT_VALUE_ERROR_RANGE
 */
gboolean weft_pence_parse (const char *text,
                           gint64     *pence,
                           GError    **error);

/**
 * weft_pence_to_text:
 *
 * Returns: (transfer full): the decimal form of sheets and JSON: "1451.85", "-0.05", "0.00"
 */
char *weft_pence_to_text (gint64 pence);

/**
 * weft_pence_format:
 *
 * Returns: (transfer full): the form people read: "£1,451.85", "−£0.05" (U+2212), the same in every locale
 */
char *weft_pence_format (gint64 pence);

/**
 * weft_pence_format_bare:
 *
 * Returns: (transfer full): as weft_pence_format() without the pound sign, for columns headed with (£)
 */
char *weft_pence_format_bare (gint64 pence);

/**
 * weft_pence_add:
 *
 * Adds @more to @sum. Returns FALSE and leaves @sum alone when that leaves 64 bits.
 */
gboolean weft_pence_add (gint64 *sum,
                         gint64  more);

/**
 * weft_pence_less:
 *
 * Returns: @pence less @less; the nearest number that 64 bits hold when they do not hold that
 */
gint64 weft_pence_less (gint64 pence,
                        gint64 less);

/**
 * weft_pence_times_minutes:
 * @rate: pence an hour
 *
 * What @minutes of time are worth, rounded half away from zero to a whole penny.
 */
gint64 weft_pence_times_minutes (gint64 rate,
                                 gint64 minutes);

/**
 * weft_pence_share_basis_points:
 *
 * @part of @whole in basis points (1 % = 100), rounded half away from zero; 0 when @whole is 0.
 */
gint64 weft_pence_share_basis_points (gint64 part,
                                      gint64 whole);

/**
 * weft_pence_is_over_share:
 *
 * Whether @pence is more than @basis_points of @whole, without rounding.
 */
gboolean weft_pence_is_over_share (gint64 pence,
                                   gint64 whole,
                                   gint64 basis_points);

G_END_DECLS
