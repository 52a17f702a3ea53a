/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the group says of itself, as one record with a column for each fact, so that the ordinary form can show and
 * save it. In the file each fact is a row of the table "group"; the facts' keys are the columns' names. */

#pragma once

#include "weft-row.h"

G_BEGIN_DECLS

/** weft_group_table: (transfer none): the columns; the table stands in no file. */
const WeftTable *weft_group_table (void);

/** weft_group_read: (transfer full): facts that are not written down are "". */
WeftRow *weft_group_read (WeftFile *file,
                          GError  **error);

/**
 * weft_group_save:
 * @row: of weft_group_table(); its cells are canonical afterwards
 * @issues: receives every reason of a refusal, all at once
 *
 * Writes the facts that differ inside the step that is open.
 */
gboolean weft_group_save (WeftFile   *file,
                          WeftRow    *row,
                          WeftIssues *issues,
                          WeftSaved  *saved,
                          GError    **error);

G_END_DECLS
