/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A grid is what a reader makes of any spreadsheet: sheets of rows of text, each row with its line in the
 * file. Cells that a spreadsheet typed keep what they are, so that a date is never guessed at twice. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  WEFT_GRID_TEXT,
  WEFT_GRID_NUMBER,  /* text is C decimal, as short as it reads back: "1451.85" */
  WEFT_GRID_DATE,    /* text is ISO: "2026-04-03" (a time of day after a T when there is one) */
  WEFT_GRID_PERCENT, /* text is the number with its sign: "12.5%" */
  WEFT_GRID_BOOLEAN, /* "yes" or "no" */
} WeftGridKind;

typedef struct
{
  char        *text; /* owned, never NULL */
  WeftGridKind kind;
  gboolean     was_formula; /* the cached value stands; nothing is ever calculated */
} WeftGridCell;

typedef struct
{
  guint         line; /* 1 for the first: a text file's line where the row starts, a sheet's row */
  guint         n_cells;
  WeftGridCell *cells; /* owned */
} WeftGridRow;

typedef struct
{
  char      *name; /* owned: the sheet's name; a text file's name without its ending */
  GPtrArray *rows; /* owned, of WeftGridRow; rows without any text are left out */
} WeftGridSheet;

typedef struct
{
  GPtrArray *sheets;  /* owned, of WeftGridSheet */
  GPtrArray *notes;   /* owned, of char *: what the reader decided, in words ("read as Windows-1252, columns parted by semicolons") */
  gboolean   is_text; /* came from CSV or TSV */
} WeftGrid;

/**
 * weft_grid_read:
 * @path: .csv .tsv .txt .xlsx .ods; what the bytes say wins over the ending
 *
 * Errors: WEFT_SHEET_ERROR_*; G_IO_ERROR where the file cannot be opened; G_IO_ERROR_CANCELLED
 */
WeftGrid *weft_grid_read (const char   *path,
                          GCancellable *cancellable,
                          GError      **error);

/** weft_grid_read_text: CSV or TSV from memory (the clipboard, tests); @name becomes the sheet's. */
WeftGrid *weft_grid_read_text (const char *bytes,
                               gsize       length,
                               const char *name,
                               GError    **error);

void weft_grid_free (WeftGrid *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftGrid, weft_grid_free)

/** weft_grid_row_text: the text of column @i, "" past the row's end. */
const char *weft_grid_row_text (const WeftGridRow *row,
                                guint              i);

G_END_DECLS
