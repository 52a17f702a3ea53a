/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words on a page: they begin at the left and go on in the next line. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** weft_label_new: (transfer floating): @text: as it is, never markup; @css_class: (nullable). */
GtkWidget *weft_label_new (const char *text,
                           const char *css_class);

/** weft_label_chip_new: (transfer floating): a toggle button that says @text, on several lines where one has no room. */
GtkWidget *weft_label_chip_new (const char *text);

/** weft_label_wrap: lets it go on in the next line, within a word where that is too long for one. */
void weft_label_wrap (GtkLabel *label);

G_END_DECLS
