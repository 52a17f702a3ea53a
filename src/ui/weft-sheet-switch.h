/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which sheet of a book is looked at: a drop-down of their names over a WeftSheetPreview. */

#pragma once

#include "weft-sheet-preview.h"

G_BEGIN_DECLS

/** weft_sheet_switch_set_book: @book (transfer none) must live until the next call; the sheet of the same name stays shown. */
void weft_sheet_switch_set_book (GtkDropDown      *sheets,
                                 WeftSheetPreview *preview,
                                 const WeftBook   *book);
/** weft_sheet_switch_chosen: shows what was chosen in @sheets. */
void weft_sheet_switch_chosen (GtkDropDown      *sheets,
                               WeftSheetPreview *preview);

G_END_DECLS
