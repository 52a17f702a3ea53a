/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A story as the list shows it: the words are the hero, the role and the day below, then who may see it and where
 * it is used. "You said, we did" shows its steps. */

#pragma once

#include <gtk/gtk.h>

#include "weft-evidence.h"

G_BEGIN_DECLS

/** weft_evidence_row_new: (transfer floating): a GtkListBoxRow, read out as one sentence; keeps a copy of the row. */
GtkWidget *weft_evidence_row_new (const WeftEvidence *evidence);

/** weft_evidence_row_new_words: (transfer floating): the words alone, or the steps; @lines: at most so many, 0: all. */
GtkWidget *weft_evidence_row_new_words (const WeftEvidence *evidence,
                                        int                 lines);
/** weft_evidence_row_new_consent: (transfer floating): the pill and where it is used. */
GtkWidget *weft_evidence_row_new_consent (const WeftEvidence *evidence);

G_END_DECLS
