/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of the value layer. */

#include "weft-value-error.h"

G_DEFINE_QUARK (weft_value_error_quark, weft_value_error)
