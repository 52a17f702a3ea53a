/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Since you sent this": what is another figure today, and what is to be done about it. */

#pragma once

#include <gtk/gtk.h>

#include "weft-return-details.h"

G_BEGIN_DECLS

/**
 * weft_return_changes_show:
 * @box: has @title and @advice in it; what changed is put between them. Hidden where nothing did
 */
void weft_return_changes_show (GtkBox                  *box,
                               GtkLabel                *title,
                               GtkLabel                *advice,
                               const WeftReturnDetails *details);

G_END_DECLS
