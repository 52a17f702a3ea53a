/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's actions that are about files: which one is open, what comes in and what goes out. */

#pragma once

#include "weft-window.h"

G_BEGIN_DECLS

/** weft_window_install_file_actions: for class_init. */
void weft_window_install_file_actions (GtkWidgetClass *widget_class);

G_END_DECLS
