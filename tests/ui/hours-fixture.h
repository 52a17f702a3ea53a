/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet of hours as tests type into it. */

#pragma once

#include "weft-hours-sheet.h"
#include "weft-window.h"

/* Twelve people of two hours, and one of two and a half. */
extern const char *const hours_two_lines[2][WEFT_HOURS_N_CELLS];

/** hours_open: goes to the sheet of hours. */
WeftHoursSheet *
hours_open (WeftWindow *window);
/** hours_get_cell: the entry of @cell in @line, or its button behind the last. */
GtkWidget *
hours_get_cell (WeftHoursSheet *sheet,
                int             line,
                WeftHoursCell   cell);
/** hours_text_at: what stands there. */
const char *
hours_text_at (WeftHoursSheet *sheet,
               int             line,
               WeftHoursCell   cell);
/** hours_type_line: as a person does: the focus goes into each cell before. */
void
hours_type_line (WeftHoursSheet   *sheet,
                 int               line,
                 const char *const cells[WEFT_HOURS_N_CELLS]);
/** hours_save: saves the sheet, and waits. */
void
hours_save (WeftWindow     *window,
            WeftHoursSheet *sheet);
/** hours_check_totals: that the sheet says so. */
void
hours_check_totals (WeftHoursSheet *sheet,
                    guint           rows,
                    gint64          minutes);
/** hours_check_note: whether @text stands on the sheet. */
void
hours_check_note (WeftHoursSheet *sheet,
                  const char     *text,
                  gboolean        is_said);
