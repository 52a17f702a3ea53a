/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text that is as high as its words, on a page that scrolls. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEFT_TYPE_GROWING_TEXT (weft_growing_text_get_type ())
G_DECLARE_FINAL_TYPE (WeftGrowingText, weft_growing_text, WEFT, GROWING_TEXT, GtkTextView)

/** weft_growing_text_new: (transfer floating): wraps at words; Tab leads to the next control. */
GtkWidget *weft_growing_text_new (void);

G_END_DECLS
