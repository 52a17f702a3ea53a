/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Children beside each other, each as wide as it needs, and on as many lines as the width asks for: buttons above a
 * list, all of which stay in sight. Set as the "layout-manager" of a GtkBox. With the property "most-lines" it is at least so
 * wide that it takes no more than these. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEFT_TYPE_WRAP_LAYOUT (weft_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (WeftWrapLayout, weft_wrap_layout, WEFT, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
