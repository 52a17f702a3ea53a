/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Time given: whole minutes. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * weft_hours_parse:
 * @text: "2.5", "2:30", "2h30", "2h", "90 min", "2,5"
 * @minutes: (out): minutes, above 0
 *
 * Errors: WEFT_VALUE_ERROR_INVALID, WEFT_VALUE_ERROR_RANGE
 */
gboolean weft_hours_parse (const char *text,
                           gint64     *minutes,
                           GError    **error);

/** weft_hours_to_text: (transfer full): "2.5", "412.5", "0.75", "2"; thirds to two decimals ("0.33", read back as 20 minutes). */
char *weft_hours_to_text (gint64 minutes);

/** weft_hours_format: (transfer full): with thousands and one decimal at least: "1,412.5". */
char *weft_hours_format (gint64 minutes);

G_END_DECLS
