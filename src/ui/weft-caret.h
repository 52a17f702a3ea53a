/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where one writes stays in sight. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * weft_caret_keep_in_sight:
 *
 * A text that grows with its words, on a page that scrolls: the page goes along with the caret, as the toolkit does it
 * only for a text with a scrolled window of its own.
 */
void weft_caret_keep_in_sight (GtkTextView *view);

G_END_DECLS
