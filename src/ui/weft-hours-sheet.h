/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet to type hours into, like paper: date, who, hours, what, grant. Enter goes to the next row, Ctrl+D takes
 * the cell above, rows copied from a spreadsheet can be pasted. Nothing is saved from here.
 *
 * Signal: "changed": something was typed. */

#pragma once

#include <adwaita.h>

#include "weft-hours-list.h"

G_BEGIN_DECLS

#define WEFT_TYPE_HOURS_SHEET (weft_hours_sheet_get_type ())
G_DECLARE_FINAL_TYPE (WeftHoursSheet, weft_hours_sheet, WEFT, HOURS_SHEET, AdwBin)

typedef struct
{
  guint    line;       /* of the sheet, for weft_hours_sheet_set_issue() */
  WeftRow *row;        /* owned: of hours, as typed */
  char    *new_person; /* owned, nullable: a volunteer who is to be added with it */
} WeftTypedHours;

void weft_typed_hours_free (WeftTypedHours *typed);

/** weft_hours_sheet_set_list: the names to choose from, and what each did last. */
void weft_hours_sheet_set_list (WeftHoursSheet *sheet,
                                WeftHoursList  *list,
                                const char     *today);
/** weft_hours_sheet_collect: (transfer full) (element-type WeftTypedHours): every row in which something was typed. */
GPtrArray *weft_hours_sheet_collect (WeftHoursSheet *sheet);
/** weft_hours_sheet_get_totals: what can be read so far. */
void weft_hours_sheet_get_totals (WeftHoursSheet *sheet,
                                  guint          *rows,
                                  gint64         *minutes);
/** weft_hours_sheet_set_issue: @sentence: (nullable): below the row @line. */
void weft_hours_sheet_set_issue (WeftHoursSheet *sheet,
                                 guint           line,
                                 const char     *sentence);
/** weft_hours_sheet_clear: an empty sheet again; the focus goes to its first row. */
void weft_hours_sheet_clear (WeftHoursSheet *sheet);

G_END_DECLS
