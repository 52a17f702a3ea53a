/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of names, as it is pasted from a spreadsheet or a list. */

#pragma once

#include "weft-names.h"
#include "weft-register.h"

G_BEGIN_DECLS

/**
 * weft_register_paste_read:
 * @people: whose names are known
 * @text: one name a line; of several cells the first that is filled counts, and a heading on top does not
 * @known: (element-type WeftName): receives those that somebody has, of @people
 *
 * Returns: (transfer full): the names that nobody has, or more than one, one a line
 *
 * Shape: as many as @text has, which may be thousands: each name is looked up, not compared with all.
 */
char *weft_register_paste_read (WeftNames  *people,
                                const char *text,
                                GPtrArray  *known);

/** weft_register_paste_attach: @entry: of a register: several lines that are pasted into it go to weft_register_paste(). */
void weft_register_paste_attach (GtkEntry *entry);

G_END_DECLS
