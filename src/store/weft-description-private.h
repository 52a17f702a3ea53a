/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the description share: short names for its flags, and the columns that stand in a file of their
 * own. */

#pragma once

#include "weft-description.h"

G_BEGIN_DECLS

/* Marks words for translation here, where gettext () cannot be called. */
#define N_(words) words

#define NEEDED WEFT_COLUMN_NEEDED
#define PERSONAL WEFT_COLUMN_PERSONAL
#define SEARCHED WEFT_COLUMN_SEARCHED
#define KEY WEFT_COLUMN_KEY
#define SHORT WEFT_COLUMN_SHORT
#define SET_BY_WEFT WEFT_COLUMN_SET_BY_WEFT
#define PLAIN 0

extern const WeftColumn weft_values_columns[15];
extern const WeftColumn weft_indices_columns[5];
extern const WeftColumn weft_analyses_columns[8];
extern const WeftColumn weft_inputs_columns[8];
extern const WeftColumn weft_outcomes_columns[39];
extern const WeftColumn weft_not_valued_columns[4];
extern const WeftColumn weft_used_indices_columns[6];

G_END_DECLS
