/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the workbook writer: one workbook on its way through libxlsxwriter. */

#pragma once

#include <gio/gio.h>
#include <xlsxwriter.h>

#include "weft-book.h"

G_BEGIN_DECLS

/* A cell's look depends on its row and its words too. */
typedef enum
{
  WEFT_VARIANT_TOP = 1 << 0, /* its row has several lines: everything starts at the top */
  WEFT_VARIANT_WRAPS = 1 << 1,
  WEFT_VARIANT_LINK = 1 << 2,
} WeftVariant;
#define WEFT_N_VARIANTS 8

typedef struct
{
  lxw_format *formats[WEFT_N_STYLES][WEFT_N_FORMATS][WEFT_N_VARIANTS]; /* made when first used */
  lxw_format *bold;                                                    /* of the words that lead a text */
  lxw_format *plain;                                                   /* of the words after them */
  lxw_format *rule;                                                    /* of a bold rule */
} WeftBookFormats;

typedef struct
{
  const WeftBook *book;
  lxw_workbook   *workbook;
  GStrv           names; /* owned: of the tabs, in the order of the book's sheets */
  WeftBookFormats formats;
  lxw_error       first_error;
} WeftBookXlsx;

/** weft_book_xlsx_latch: keeps the first error; the library goes on after one as if nothing had happened. */
void weft_book_xlsx_latch (WeftBookXlsx *xlsx,
                           lxw_error     error);

lxw_format *weft_book_xlsx_format (WeftBookXlsx *xlsx,
                                   WeftStyle     style,
                                   WeftFormat    format,
                                   guint         variant);

/** weft_book_xlsx_lead_formats: the fonts of a text that is led by bold words. */
void weft_book_xlsx_lead_formats (WeftBookXlsx *xlsx,
                                  lxw_format  **bold,
                                  lxw_format  **plain);

/** weft_book_xlsx_rule_format: what a bold rule puts over a cell's own look. */
lxw_format *weft_book_xlsx_rule_format (WeftBookXlsx *xlsx);

/**
 * weft_book_xlsx_write_sheet:
 *
 * Errors: G_IO_ERROR_CANCELLED only; what the library says is latched
 */
gboolean weft_book_xlsx_write_sheet (WeftBookXlsx *xlsx,
                                     guint         index,
                                     GCancellable *cancellable,
                                     GError      **error);

/** weft_book_xlsx_set_pages: paper, margins, foot, what is printed and where a page ends. */
void weft_book_xlsx_set_pages (WeftBookXlsx    *xlsx,
                               lxw_worksheet   *worksheet,
                               const WeftSheet *sheet);

/** weft_book_xlsx_add_table: where one can stand: with a row below its headers, and words in each of them. */
void weft_book_xlsx_add_table (WeftBookXlsx        *xlsx,
                               lxw_worksheet       *worksheet,
                               const WeftSheet     *sheet,
                               const WeftBookTable *table);

void weft_book_xlsx_add_chart (WeftBookXlsx    *xlsx,
                               lxw_worksheet   *worksheet,
                               const char      *tab,
                               const WeftChart *chart);

/** weft_book_sheet_names: (transfer full): the tabs' names: 1 to 31 letters, none of []:*?/\, each once. */
GStrv weft_book_sheet_names (const WeftBook *book);

G_END_DECLS
