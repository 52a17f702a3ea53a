/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page is made of, for weft-page.c, weft-page-form.c and weft-page-run.c alone. */

#pragma once

#include "weft-page-reading.h"
#include "weft-page.h"

G_BEGIN_DECLS

typedef struct
{
  WeftWorkspace   *workspace;   /* owned */
  GCancellable    *cancellable; /* owned: cancelled when the page goes */
  GtkWidget       *content;     /* owned, nullable: the page itself while a form stands in its place */
  GtkWidget       *before;      /* borrowed: weak: what had the focus before the form */
  WeftPageSaved    saved;       /* of that form, nullable */
  WeftPageReading *shown;       /* owned, nullable: what weft_page_read() has put into the page */
  gboolean         is_stale;
  gboolean         is_folded;
  int              wide_minimum; /* the least width of the page while it is not folded */
  guint            fold_source;
} WeftPagePrivate;

WeftPagePrivate *weft_page_get_private (WeftPage *page);
/** weft_page_get_form: (transfer none) (nullable): what stands in the place of @page. */
WeftForm *weft_page_get_form (WeftPage *page);
/** weft_page_close_form: the page itself stands there again, and has the focus where it was. */
void weft_page_close_form (WeftPage *page);

G_END_DECLS
