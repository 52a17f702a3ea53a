/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet of a book, at first the first, on the pages that it takes when it is printed, each as wide as there is room. A
 * screen reader gets its words. */

#pragma once

#include <gtk/gtk.h>

#include "weft-book.h"

G_BEGIN_DECLS

#define WEFT_TYPE_SHEET_PREVIEW (weft_sheet_preview_get_type ())
G_DECLARE_FINAL_TYPE (WeftSheetPreview, weft_sheet_preview, WEFT, SHEET_PREVIEW, GtkWidget)

/** weft_sheet_preview_set_book: @book: (transfer none): must live until the next call. */
void weft_sheet_preview_set_book (WeftSheetPreview *preview,
                                  const WeftBook   *book);
/** weft_sheet_preview_set_sheet: shows the sheet at place @sheet of the book. */
void weft_sheet_preview_set_sheet (WeftSheetPreview *preview,
                                   guint             sheet);

G_END_DECLS
