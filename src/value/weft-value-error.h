/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one error domain of the value layer: something a person typed cannot be understood. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WEFT_VALUE_ERROR (weft_value_error_quark ())

typedef enum
{
  WEFT_VALUE_ERROR_INVALID,   /* not of this kind at all: "1.5 people", "tomorrowish" */
  WEFT_VALUE_ERROR_RANGE,     /* of the kind, but impossible: 31/02/2026, 25 hours in a day */
  WEFT_VALUE_ERROR_AMBIGUOUS, /* more than one reading, and guessing is not allowed */
} WeftValueError;

GQuark weft_value_error_quark (void);

G_END_DECLS
