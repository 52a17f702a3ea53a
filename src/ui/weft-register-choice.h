/* SPDX-License-Identifier: GPL-3.0-or-later */

/* “Take a register”: of what was held lately and nobody was counted at, or of a new activity. Where nothing waits, the
 * new activity begins at once. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * weft_register_choice_offer:
 * @button: that is pressed
 * @registers: (element-type WeftRow): activities, as by weft_home_registers()
 * @today: ISO
 */
void weft_register_choice_offer (GtkWidget  *button,
                                 GPtrArray  *registers,
                                 const char *today);

G_END_DECLS
