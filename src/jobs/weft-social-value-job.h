/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Social Value: an analysis out of the file, worked out, and its workbook. */

#pragma once

#include "weft-file.h"
#include "weft-progress.h"
#include "weft-row.h"
#include "weft-social-value-book.h"

G_BEGIN_DECLS

#define WEFT_TIMING_AS_ENTERED (-1)

/**
 * weft_social_value_gather:
 * @name: (nullable): of the analysis; NULL: the one whose period ends last
 * @timing: a WeftTiming to look at it with, or WEFT_TIMING_AS_ENTERED
 *
 * Reads the analysis and what stands beside it, works it out and asks what a sceptic would ask. An outcome whose
 * quantity comes from a measure and was left empty has what the answers say; money or volunteers' hours that were left
 * empty have what the group's own records of the period say.
 *
 * Returns: (transfer full):
 * Errors: WEFT_JOB_ERROR_NOT_FOUND
 */
WeftSocialValue *weft_social_value_gather (WeftFile   *file,
                                           const char *name,
                                           int         timing,
                                           GError    **error);

/** weft_social_value_go: how far @report goes: "tell", "change" or "value"; "": as far as there is something to say. */
void weft_social_value_go (WeftSocialValue *report,
                           const char      *depth);

/**
 * weft_social_value_save:
 * @allow: (nullable): kinds of words ("reasons") in which a person's name was seen and allowed
 * @written: (out) (optional): where it stands
 *
 * Writes the verified workbook, and keeps with the analysis the indices it was worked out with, so that it comes out
 * the same when they have moved. A file that cannot be written to is left as it is.
 *
 * Errors: WEFT_JOB_ERROR_PERSONAL_DATA; the sheet's
 */
gboolean weft_social_value_save (WeftFile              *file,
                                 const WeftSocialValue *report,
                                 WeftReportCopy         copy,
                                 const char *const     *allow,
                                 const char            *path,
                                 char                 **written,
                                 WeftProgress          *progress,
                                 GError               **error);

/** weft_social_value_allowed: (transfer none): all words that @allow may hold, ended by NULL. */
const char *const *weft_social_value_allowed (void);

/**
 * weft_social_value_names:
 * @kinds: (element-type utf8) (out) (transfer full): for each, the kind of words it stands in
 *
 * Returns: (transfer full) (element-type utf8): what looks personal in the words that would leave
 */
GPtrArray *weft_social_value_names (WeftFile              *file,
                                    const WeftSocialValue *report,
                                    GPtrArray            **kinds,
                                    GError               **error);

/** weft_social_value_paid: @pence: (out): all that was paid out in the period of @analysis, by the group's own records. */
gboolean weft_social_value_paid (WeftFile           *file,
                                 const WeftAnalysis *analysis,
                                 gint64             *pence,
                                 GError            **error);

/**
 * weft_social_value_read_outcome:
 * @row: a row of outcomes, kept or being typed
 *
 * Puts the row into @analysis, so that the page can work out what is being typed.
 */
gboolean weft_social_value_read_outcome (WeftFile      *file,
                                         WeftAnalysis  *analysis,
                                         const WeftRow *row,
                                         GError       **error);

G_END_DECLS
