/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the keys do in a pile of paper, so that nobody has to touch the mouse. */

#pragma once

#include "weft-paper-sheet.h"

G_BEGIN_DECLS

/** weft_paper_keys_attach: while the focus is in @sheet, before its cells see the keys. */
void weft_paper_keys_attach (WeftPaperSheet *sheet);

G_END_DECLS
