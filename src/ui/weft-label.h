/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words on a page: they begin at the left and go on in the next line. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** weft_label_new: (transfer floating): @text: as it is, never markup; @css_class: (nullable). */
GtkWidget *weft_label_new (const char *text,
                           const char *css_class);

G_END_DECLS
