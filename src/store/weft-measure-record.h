/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures and the answers to them as the file keeps them. */

#pragma once

#include "weft-file.h"
#include "weft-measure.h"

G_BEGIN_DECLS

/** weft_measure_record_load: (transfer full): the measure of record @id; NULL without @error when it cannot be read any more. */
WeftMeasure *weft_measure_record_load (WeftFile *file,
                                       gint64    id,
                                       GError  **error);

G_END_DECLS
