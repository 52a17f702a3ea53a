/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of months and days, for the two files that read and write them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** weft_month_name: (transfer none): @month 1 January ... 12 December, translated. */
const char *weft_month_name (guint month);
/** weft_month_name_short: (transfer none): "Jan", translated. */
const char *weft_month_name_short (guint month);
/** weft_month_find: 1 ... 12 for "mar", "March" or the translated name, in any case; 0 when it is none. */
guint weft_month_find (const char *name);

/** weft_weekday_name_short: (transfer none): @weekday 1 "Mon" ... 7 "Sun", translated. */
const char *weft_weekday_name_short (guint weekday);
/** weft_weekday_find: 1 ... 7 for "tue", "tues", "Tuesday" or the translated name; 0 when it is none. */
guint weft_weekday_find (const char *name);

G_END_DECLS
