/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One sheet of a spreadsheet on its way in: which table it is for, which column each header is, how its
 * dates are written. */

#pragma once

#include "weft-date.h"
#include "weft-description.h"
#include "weft-grid.h"
#include "weft-row.h"

G_BEGIN_DECLS

#define WEFT_NO_COLUMN (-1)

/* What a header means that is not a column of the table itself. */
typedef enum
{
  WEFT_HEADER_COLUMN,
  WEFT_HEADER_MONEY_IN,
  WEFT_HEADER_MONEY_OUT,
  WEFT_HEADER_UNKNOWN,
} WeftHeaderKind;

typedef struct
{
  WeftHeaderKind kind;
  int            column; /* of the table, for COLUMN */
  char          *title;  /* owned: as it stands in the sheet */
} WeftHeader;

typedef struct
{
  const WeftTable     *table;   /* borrowed */
  const WeftGridSheet *grid;    /* borrowed */
  GArray              *headers; /* owned, of WeftHeader */
  guint                first;   /* index of the first row below the headers */
  gboolean             is_text; /* its cells are parted by a letter that may stand in them as well */
  WeftDateOrder        dates;
} WeftImportSheet;

void weft_import_sheet_free (WeftImportSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftImportSheet, weft_import_sheet_free)

/**
 * weft_import_sheet_new:
 * @table: (nullable): where the person said it; else the sheet's name tells, else its headers
 *
 * Returns: (transfer full) (nullable): NULL with error not set when the sheet is not for any table
 * Errors: WEFT_JOB_ERROR_UNKNOWN_TABLE when @table was said and no header fits it
 */
WeftImportSheet *weft_import_sheet_new (const WeftGridSheet *grid,
                                        const WeftTable     *table,
                                        GError             **error);

/**
 * weft_import_sheets_settle_dates:
 * @sheets: (element-type WeftImportSheet): all of one file: a date that is certain in one sheet settles the others
 * @wanted: (nullable): "day-first", "month-first", "year-first"
 * @words: (out) (transfer full) (nullable): how they were read: "day first: row 14 is 25/03/2026"; NULL when
 *   no date was in doubt
 *
 * Errors: WEFT_JOB_ERROR_AMBIGUOUS_DATES when every written date could be read both ways
 */
gboolean weft_import_sheets_settle_dates (GPtrArray  *sheets,
                                          const char *wanted,
                                          char      **words,
                                          GError    **error);

/**
 * weft_import_sheet_row:
 * @at: index among the sheet's rows
 * @account: (nullable): for a payment that names none
 *
 * Returns: (transfer full): the row as it was typed; "In" and "Out" of a cash book have become one amount
 */
WeftRow *weft_import_sheet_row (const WeftImportSheet *sheet,
                                guint                  at,
                                const char            *account);

/** weft_import_sheet_is_total: whether the row @at is the sum below a list: "Total" and nothing else but numbers. */
gboolean weft_import_sheet_is_total (const WeftImportSheet *sheet,
                                     guint                  at);

/** weft_import_row_key: (transfer full): alike for two rows of one sheet that mean the same: the ref, else the natural key as typed. */
char *weft_import_row_key (const WeftRow *row);
/** weft_import_row_contradicts: whether something was typed in @row that @first, which means the same, has otherwise. */
gboolean weft_import_row_contradicts (const WeftRow *row,
                                      const WeftRow *first);

G_END_DECLS
