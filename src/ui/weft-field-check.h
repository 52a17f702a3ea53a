/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be said of a field as soon as it is left, without the file. */

#pragma once

#include "weft-row.h"

G_BEGIN_DECLS

/**
 * weft_field_check:
 * @row: as its fields collect it, or the cells of a sheet
 * @column: the one that is left
 *
 * Returns: (transfer full) (nullable): the sentence that belongs at the field: why it cannot be saved so, or that it looks
 *   like an NHS number, which can be
 */
char *weft_field_check (const WeftRow    *row,
                        const WeftColumn *column);

G_END_DECLS
