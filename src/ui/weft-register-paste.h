/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of names, as it is pasted from a spreadsheet or a list. */

#pragma once

#include "weft-names.h"

G_BEGIN_DECLS

/**
 * weft_register_paste_read:
 * @people: whose names are known
 * @text: one name a line; of several cells the first that is filled counts, and a heading on top does not
 * @known: (element-type WeftName): receives those that somebody has, of @people
 * @unknown: (element-type utf8): receives the names that nobody has, or more than one
 *
 * Shape: as many as @text has, which may be thousands: each name is looked up, not compared with all.
 */
void weft_register_paste_read (WeftNames  *people,
                               const char *text,
                               GPtrArray  *known,
                               GPtrArray  *unknown);

G_END_DECLS
