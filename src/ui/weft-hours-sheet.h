/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet to type hours into, like paper: date, who, hours, what, grant. Enter goes to the next row, the arrows go
 * where they point, Ctrl+D takes the cell above, Ctrl+Z takes back what was done to a row; rows copied from a
 * spreadsheet can be pasted, however many: those for which there is no room are held. Nothing is saved from here.
 *
 * Signal: "changed": something was typed. */

#pragma once

#include <adwaita.h>

#include "weft-hours-entry.h"

G_BEGIN_DECLS

#define WEFT_TYPE_HOURS_SHEET (weft_hours_sheet_get_type ())
G_DECLARE_FINAL_TYPE (WeftHoursSheet, weft_hours_sheet, WEFT, HOURS_SHEET, AdwBin)

/** weft_hours_sheet_set_list: the names to choose from, and what each did last. */
void weft_hours_sheet_set_list (WeftHoursSheet *sheet,
                                WeftHoursList  *list,
                                const char     *today);
/** weft_hours_sheet_fold: each line in two columns, without headings. */
void weft_hours_sheet_fold (WeftHoursSheet *sheet,
                            gboolean        is_narrow);

/* What the keys do; each where the focus is. */

/** weft_hours_sheet_get_focused: (transfer none) (nullable): the line, and the @cell in it. */
WeftHoursEntry *weft_hours_sheet_get_focused (WeftHoursSheet *sheet,
                                              WeftHoursCell  *cell);
/** weft_hours_sheet_move: the focus, by so many lines and cells; below the last line there is a new one. */
void weft_hours_sheet_move (WeftHoursSheet *sheet,
                            int             lines,
                            int             cells);
void weft_hours_sheet_copy_above (WeftHoursSheet *sheet);
void weft_hours_sheet_empty_row (WeftHoursSheet *sheet);
/** weft_hours_sheet_go_back: takes back, row by row, what was done here; before the first it means the hours that were saved last. @redo: puts it back. */
void weft_hours_sheet_go_back (WeftHoursSheet *sheet,
                               gboolean        redo);
/** weft_hours_sheet_paste: rows of a spreadsheet, from the cell that has the focus to the right and down. */
void weft_hours_sheet_paste (WeftHoursSheet *sheet,
                             const char     *text);
/** weft_hours_sheet_put: @rows: (element-type WeftHoursTexts): below what stands there, as if they had been typed. */
void weft_hours_sheet_put (WeftHoursSheet *sheet,
                           GPtrArray      *rows);
/** weft_hours_sheet_collect: (transfer full) (element-type WeftHoursTexts): every row in which something was typed, and all that are held. */
GPtrArray *weft_hours_sheet_collect (WeftHoursSheet *sheet);
/** weft_hours_sheet_get_totals: what can be read so far; hours that cannot be right are left out. */
void weft_hours_sheet_get_totals (WeftHoursSheet *sheet,
                                  guint          *rows,
                                  gint64         *minutes);
/**
 * weft_hours_sheet_show:
 * @wrong: (element-type WeftHoursWrong): rows to mend, instead of all that stands there; none: an empty sheet
 *
 * The focus goes to what is wrong first. What was typed before cannot be taken back any more.
 */
void weft_hours_sheet_show (WeftHoursSheet *sheet,
                            GPtrArray      *wrong);

G_END_DECLS
