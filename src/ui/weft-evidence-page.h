/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Evidence: stories and quotes with who may see them, and "you said, we did". */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_EVIDENCE_PAGE (weft_evidence_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftEvidencePage, weft_evidence_page, WEFT, EVIDENCE_PAGE, WeftPage)

G_END_DECLS
