/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's actions, their keys and the main menu. */

#pragma once

#include "weft-window.h"

G_BEGIN_DECLS

/** weft_window_install_actions: for class_init. */
void weft_window_install_actions (GtkWidgetClass *widget_class);
/** weft_window_add_early_keys: for init: keys that come before those of what has the focus. */
void weft_window_add_early_keys (WeftWindow *window);
/** weft_window_update_actions: what can be done now, and the menu that says what would be undone. */
void weft_window_update_actions (WeftWindow *window);

G_END_DECLS
