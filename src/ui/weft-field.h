/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One field of a form: a row of a boxed list with its label, the control that suits the column's type, and below
 * it the sentence about what should be mended. Texts stand in the field as people write them ("3 April 2026")
 * and leave it as a row's cell; what cannot be read leaves as it was typed, so that saving can say why.
 *
 * Signals: "left" (field): the keyboard went elsewhere: time for weft_field_judge(); "typed" (field): what it holds became
 * something else. */

#pragma once

#include <adwaita.h>

#include "weft-names.h"
#include "weft-workspace.h"

G_BEGIN_DECLS

#define WEFT_TYPE_FIELD (weft_field_get_type ())
G_DECLARE_FINAL_TYPE (WeftField, weft_field, WEFT, FIELD, AdwPreferencesRow)

/** weft_field_new: @today: ISO, for dates typed short ("9/3"). */
GtkWidget        *weft_field_new (const WeftColumn *column,
                                  const char       *today);
const WeftColumn *weft_field_get_column (WeftField *field);
/** weft_field_read_names: reads them from the file, for a column that points to a record, and for areas; until then it can be typed in. */
void weft_field_read_names (WeftField     *field,
                            WeftWorkspace *workspace);

/** weft_field_suggest: @names: (transfer none): words that a field for one line of text offers; others can be typed. */
void weft_field_suggest (WeftField *field,
                         WeftNames *names);
/** weft_field_set_two_ways: an amount that is below nothing where money goes out: two buttons say which way, and none types a minus. */
void weft_field_set_two_ways (WeftField *field);

/** weft_field_load: shows @cell, a row's text for this column. */
void weft_field_load (WeftField  *field,
                      const char *cell);
/** weft_field_put: as weft_field_load(), as if a person had typed @cell. */
void weft_field_put (WeftField  *field,
                     const char *cell);
/** weft_field_collect: (transfer full): the cell. */
char *weft_field_collect (WeftField *field);
/** weft_field_is_changed: whether a person changed it since it was loaded. */
gboolean weft_field_is_changed (WeftField *field);

/** weft_field_set_issue: @sentence: (nullable): below the control; NULL takes it away. */
void weft_field_set_issue (WeftField  *field,
                           const char *sentence);
/** weft_field_advise: as weft_field_set_issue(), of what can be saved so all the same. */
void weft_field_advise (WeftField  *field,
                        const char *sentence);
/** weft_field_judge: says below the control what is wrong with it as it stands in @row, the whole of what is typed. */
void weft_field_judge (WeftField     *field,
                       const WeftRow *row);

G_END_DECLS
