/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms of the page Social Value, and the records that it makes by itself. */

#pragma once

#include "weft-page.h"
#include "weft-value-state.h"

G_BEGIN_DECLS

/** weft_value_edit_row: opens the form of the record @id of @table; 0: a new one. @column: (nullable): where the keyboard goes. */
void weft_value_edit_row (WeftPage             *page,
                          const WeftValueState *state,
                          const char           *table,
                          gint64                id,
                          const char           *column);
/** weft_value_edit_analysis: @row: (transfer none): of analyses; @saved: (nullable). */
void weft_value_edit_analysis (WeftPage      *page,
                               const WeftRow *row,
                               WeftPageSaved  saved);
/** weft_value_edit_year_name: (transfer full): "2026–27" of "2026-04-01/2027-03-31". */
char *weft_value_edit_year_name (const char *year);
/** weft_value_edit_new_analysis: (transfer full): one of @year, of a name that none has yet; @year: (nullable): NULL: the next. */
WeftRow *weft_value_edit_new_analysis (const WeftValueState *state,
                                       const char           *year);
/** weft_value_edit_save: saves @row as one step that says @sentence. */
void weft_value_edit_save (WeftPage      *page,
                           const WeftRow *row,
                           const char    *sentence);
/** weft_value_edit_take: an input from the group's own records: "cash" or "volunteer". */
void weft_value_edit_take (WeftPage             *page,
                           const WeftValueState *state,
                           const char           *kind);

G_END_DECLS
