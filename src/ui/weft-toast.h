/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window says when something was done. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * weft_toast_show:
 * @button: (nullable): its label, with @action behind it
 *
 * The newest takes the place of the one before: its Undo would take back what was done since. It stands above a bar at
 * the bottom of the page that is seen, where numbers are read and buttons pressed.
 */
void weft_toast_show (AdwToastOverlay *overlay,
                      const char      *sentence,
                      const char      *button,
                      const char      *action);
/** weft_toast_take_away: the one that is shown, if any. */
void weft_toast_take_away (AdwToastOverlay *overlay);

G_END_DECLS
