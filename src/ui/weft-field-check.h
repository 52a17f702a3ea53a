/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be said of a field as soon as it is left, without the file. */

#pragma once

#include "weft-description.h"

G_BEGIN_DECLS

/**
 * weft_field_check:
 * @cell: as the field collects it
 *
 * Returns: (transfer full) (nullable): the sentence that belongs at the field: why it cannot be saved so, or that it looks
 *   like an NHS number, which can be
 */
char *weft_field_check (const WeftColumn *column,
                        const char       *cell);

G_END_DECLS
