/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window that says what the program is, its version, and under which licences it and what it stands on may be
 * used. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** weft_about_show: @parent: (nullable): the window that it stands above. */
void weft_about_show (GtkWindow *parent);

G_END_DECLS
