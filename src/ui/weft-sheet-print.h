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

/** WeftSheetPrintFirst: draws a page of @width and @height points; @holder as of weft_sheet_print_after(). */
typedef void (*WeftSheetPrintFirst) (cairo_t      *cr,
                                     double        width,
                                     double        height,
                                     gconstpointer holder);

/** weft_sheet_print_after: as weft_sheet_print(), after a page that @first draws: a chart, which a sheet leaves out. */
void weft_sheet_print_after (GtkWidget          *widget,
                             const WeftBook     *book,
                             WeftSheetPrintFirst first,
                             gpointer            holder,
                             GDestroyNotify      release);

G_END_DECLS
