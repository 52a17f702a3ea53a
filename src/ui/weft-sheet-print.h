/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the first sheet of a book with the desktop's own dialog, drawn as in the preview. */

#pragma once

#include <gtk/gtk.h>

#include "weft-book.h"

G_BEGIN_DECLS

/** weft_sheet_print: @widget: anything in the window; a failure is shown there. @book: (transfer none): during the call. */
void weft_sheet_print (GtkWidget      *widget,
                       const WeftBook *book);

G_END_DECLS
