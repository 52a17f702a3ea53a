/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting into words what happens to the sheets and rows of an import. */

#pragma once

#include "weft-import-sheet.h"
#include "weft-import.h"

G_BEGIN_DECLS

/** weft_import_result_new: (transfer full): nothing has happened yet. */
WeftImportResult *weft_import_result_new (void);

/** weft_import_note: @words: (transfer full): a sentence about the whole file. */
void weft_import_note (WeftImportResult *result,
                       char             *words);
/** weft_import_note_unknown: columns that Weft does not know are named, never an error. @is_one: there is no other sheet. */
void weft_import_note_unknown (const WeftImportSheet *sheet,
                               gboolean               is_one,
                               WeftImportResult      *result);
void weft_import_note_formulas (const WeftGridSheet *grid,
                                WeftImportResult    *result);
/** weft_import_note_made: @made: (element-type utf8): "funder “Marsh Trust”"; is ended with NULL. */
void weft_import_note_made (GPtrArray        *made,
                            WeftImportResult *result);

/** weft_import_refuse: counts @row among the refused, with each reason at its cell. */
void weft_import_refuse (WeftImportResult      *result,
                         const WeftImportSheet *sheet,
                         guint                  line,
                         const WeftRow         *row,
                         const WeftIssues      *issues);
/** weft_import_warn: @row was taken; @sentence says what to look at in its column @field. */
void weft_import_warn (WeftImportResult      *result,
                       const WeftImportSheet *sheet,
                       guint                  line,
                       const WeftRow         *row,
                       const char            *field,
                       const char            *sentence);
/** weft_import_say_here: @sentence says which payment that was typed @row seems to be. */
void weft_import_say_here (WeftImportResult      *result,
                           const WeftImportSheet *sheet,
                           guint                  line,
                           const WeftRow         *row,
                           const char            *sentence);
/**
 * weft_import_warn_moved:
 * @before: @row as it was in the file
 *
 * A payment that looks the same is taken for the same; that one grant loses it to another is not done in silence.
 */
void weft_import_warn_moved (WeftImportResult      *result,
                             const WeftImportSheet *sheet,
                             WeftFile              *file,
                             guint                  line,
                             const WeftRow         *before,
                             const WeftRow         *row);
/** weft_import_warn_order: of an answer that was saved: another time of the same code has a day that does not fit; FALSE on failure. */
gboolean weft_import_warn_order (WeftImportResult      *result,
                                 const WeftImportSheet *sheet,
                                 WeftFile              *file,
                                 guint                  line,
                                 const WeftRow         *row,
                                 GError               **error);
/** weft_import_warn_unofficial: of a tally: its answer is none of those that are asked officially, and stands beside them. */
void weft_import_warn_unofficial (WeftImportResult      *result,
                                  const WeftImportSheet *sheet,
                                  guint                  line,
                                  const WeftRow         *row);
/** weft_import_warn_unpaired: of the measure that an answer names so: how many cannot be compared; each measure once; FALSE on failure. */
gboolean weft_import_warn_unpaired (WeftImportResult *result,
                                    WeftFile         *file,
                                    const char       *measure,
                                    GError          **error);

G_END_DECLS
