/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of one story: its words, who may see it, and where it belongs.
 *
 * Signals: "edit" (view): its form is wanted; "withdraw" (view): consent is taken back. */

#pragma once

#include <adwaita.h>

#include "weft-evidence.h"

G_BEGIN_DECLS

#define WEFT_TYPE_EVIDENCE_VIEW (weft_evidence_view_get_type ())
G_DECLARE_FINAL_TYPE (WeftEvidenceView, weft_evidence_view, WEFT, EVIDENCE_VIEW, AdwBin)

void weft_evidence_view_show (WeftEvidenceView   *view,
                              const WeftEvidence *evidence);

G_END_DECLS
