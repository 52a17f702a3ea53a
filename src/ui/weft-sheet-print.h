/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the first sheet of a book with the desktop's own dialog, drawn as in the preview. */

#pragma once

#include <gtk/gtk.h>

#include "weft-book.h"

G_BEGIN_DECLS

/**
 * weft_sheet_print:
 * @widget: anything in the window; a failure is shown there
 * @book: (transfer none)
 * @holder: what keeps @book alive, given back with @release when all is printed
 */
void weft_sheet_print (GtkWidget      *widget,
                       const WeftBook *book,
                       gpointer        holder,
                       GDestroyNotify  release);

G_END_DECLS
