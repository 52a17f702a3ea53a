/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where what a return lacks is mended, when that is not on its own page: the grant, its payments, the group. */

#pragma once

#include <gtk/gtk.h>

#include "weft-return.h"

G_BEGIN_DECLS

/**
 * weft_return_place_open:
 * @widget: in the window
 * @ret: the return
 * @field: of a WeftIssue of the return
 *
 * Returns: FALSE when it is mended on the page of the return
 */
gboolean weft_return_place_open (GtkWidget        *widget,
                                 const WeftReturn *ret,
                                 const char       *field);

G_END_DECLS
