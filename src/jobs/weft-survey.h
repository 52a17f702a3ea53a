/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that survey services give: Google Forms, Microsoft Forms, SurveyMonkey, or any sheet with a column a question.
 * What they hold becomes rows of answers; names, addresses and what else tells who somebody is stay behind. */

#pragma once

#include "weft-file.h"
#include "weft-grid.h"
#include "weft-issue.h"
#include "weft-row.h"

G_BEGIN_DECLS

/**
 * weft_survey_read:
 * @source: the file as it was read
 * @measure: the key of the measure that was asked
 * @wave: (nullable): months since the start, for rows that do not say it
 * @notes: (element-type utf8): receives what was recognised, taken and left out, in words
 * @headings: (out) (transfer full): of the file, for each column of the sheet; "" where it has none
 *
 * Answers of one person are found by a column with a code, else by name and date of birth, of which a code is made
 * at once.
 *
 * Returns: (transfer full): a sheet "responses" with the lines of the file
 * Errors: WEFT_JOB_ERROR_NOT_FOUND without such a measure, WEFT_JOB_ERROR_UNKNOWN_TABLE when a question has no column
 */
WeftGrid *weft_survey_read (WeftFile       *file,
                            const WeftGrid *source,
                            const char     *measure,
                            const char     *wave,
                            GPtrArray      *notes,
                            char         ***headings,
                            GError        **error);

/** weft_survey_explain: says of answers in @row that are no numbers that the measure does not know them; the notes say more. */
void weft_survey_explain (const WeftRow *row,
                          WeftIssues    *issues);

G_END_DECLS
