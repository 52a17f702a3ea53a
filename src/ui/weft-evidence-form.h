/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a story: who said it, who may see it, what it belongs to. */

#pragma once

#include "weft-evidence.h"
#include "weft-page.h"

G_BEGIN_DECLS

/** weft_evidence_form_begin: puts the form of a new story of @kind in the place of @page, which opens it when it is saved. */
void weft_evidence_form_begin (WeftPage   *page,
                               const char *kind);
/** weft_evidence_form_open: puts the form of @evidence in the place of @page. */
void weft_evidence_form_open (WeftPage           *page,
                              const WeftEvidence *evidence);
/** weft_evidence_form_choose_file: what is at @path is kept with the new story when that is saved; @button says so. */
void weft_evidence_form_choose_file (WeftPage   *page,
                                     GtkButton  *button,
                                     const char *path);

G_END_DECLS
