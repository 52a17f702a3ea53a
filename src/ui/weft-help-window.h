/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of the help: the contents with a search, and one page. It stands beside the window it belongs to, so
 * that a person can read and do. */

#pragma once

#include "weft-window.h"

G_BEGIN_DECLS

#define WEFT_TYPE_HELP_WINDOW (weft_help_window_get_type ())
G_DECLARE_FINAL_TYPE (WeftHelpWindow, weft_help_window, WEFT, HELP_WINDOW, AdwWindow)

/** weft_help_window_show: the page @name, or the contents where there is none of that name, in the help window of @parent. */
void weft_help_window_show (WeftWindow *parent,
                            const char *name);

G_END_DECLS
