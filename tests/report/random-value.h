/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Broken analyses by chance: shares beyond all, years below none, values without year, source or index, nothing put in,
 * words that look like formulas. */

#pragma once

#include "weft-social-value.h"

/** random_value: (transfer full): a report at the depth of pounds. */
WeftSocialValue *random_value (GRand *chance);
