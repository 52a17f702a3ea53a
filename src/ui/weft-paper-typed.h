/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pile of paper as it was typed, to outlast a power cut. */

#pragma once

#include "weft-paper.h"

G_BEGIN_DECLS

typedef struct
{
  gint64     months;   /* Units: months since the start */
  char      *date;     /* owned: as it was typed */
  char      *grant;    /* owned: its ref, or as it was typed */
  char      *activity; /* owned: likewise */
  GPtrArray *sheets;   /* owned, of GStrv */
} WeftPaperTyped;

/** weft_paper_typed_pack: (transfer floating): blank sheets are left out. */
GVariant *weft_paper_typed_pack (const WeftPaperTyped *typed);
/** weft_paper_typed_unpack: (transfer full) (nullable) */
WeftPaperTyped *weft_paper_typed_unpack (GVariant *packed);
void            weft_paper_typed_free (WeftPaperTyped *typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftPaperTyped, weft_paper_typed_free)

G_END_DECLS
