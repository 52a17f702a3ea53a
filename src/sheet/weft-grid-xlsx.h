/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two halves of the .xlsx reader: what a workbook shares, and its sheets. */

#pragma once

#include "weft-grid-build.h"
#include "weft-grid-number.h"
#include "weft-xml.h"

G_BEGIN_DECLS

typedef struct
{
  GHashTable *parts;   /* borrowed */
  GPtrArray  *texts;   /* owned: the shared texts, by number */
  GArray     *formats; /* owned: WeftNumberFormat, by a cell's style */
  gboolean    is_1904;
} WeftXlsxShared;

/** weft_xlsx_read_text: (transfer full): the words of the <si> or <is> that @xml stands on, till behind it. */
char *weft_xlsx_read_text (WeftXml    *xml,
                           const char *element);

/** weft_xlsx_read_sheet: Errors: WEFT_SHEET_ERROR_DAMAGED, WEFT_SHEET_ERROR_TOO_LARGE, G_IO_ERROR_CANCELLED */
gboolean weft_xlsx_read_sheet (const WeftXlsxShared *shared,
                               GBytes               *part,
                               WeftGridBuild        *build,
                               GError              **error);

G_END_DECLS
