/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the Social Value job share. */

#pragma once

#include "weft-social-value-job.h"

G_BEGIN_DECLS

/** weft_analysis_read: (transfer full): the records of an analysis; @row of the table analyses. */
WeftAnalysis *weft_analysis_read (WeftFile      *file,
                                  const WeftRow *row,
                                  int            timing,
                                  GError       **error);

/** weft_analysis_read_inputs: what was put in; from the records of the period where nothing was typed. */
gboolean weft_analysis_read_inputs (WeftFile     *file,
                                    WeftAnalysis *analysis,
                                    GError      **error);

/** weft_analysis_rows: (transfer full) (element-type WeftRow): the rows of @table that are of the analysis. */
GPtrArray *weft_analysis_rows (WeftFile           *file,
                               const char         *table,
                               const WeftAnalysis *analysis,
                               GError            **error);

/** weft_analysis_keep_indices: notes inside the open step what the analysis was worked out with. */
gboolean weft_analysis_keep_indices (WeftFile           *file,
                                     const WeftAnalysis *analysis,
                                     GError            **error);

G_END_DECLS
