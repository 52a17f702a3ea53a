/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting a grid together cell by cell, within what memory can hold. */

#pragma once

#include <gio/gio.h>

#include "weft-grid.h"

G_BEGIN_DECLS

#define WEFT_GRID_MOST_COLUMNS 16384
#define WEFT_GRID_MOST_ROWS 1048576

typedef struct
{
  WeftGrid      *grid;        /* owned */
  const char    *name;        /* the file's, for what is said of it */
  GCancellable  *cancellable; /* nullable */
  WeftGridSheet *sheet;       /* the last one, to which rows go */
  GArray        *cells;       /* owned: of the row on its way; text NULL in gaps */
  guint          line;
  gsize          n_cells;   /* of all rows till now */
  gsize          n_bytes;   /* of their texts */
  gsize          row_bytes; /* of the row on its way */
  guint          n_formulas, n_formulas_without_value;
} WeftGridBuild;

void weft_grid_build_init (WeftGridBuild *build,
                           const char    *name,
                           GCancellable  *cancellable);
void weft_grid_build_clear (WeftGridBuild *build);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeftGridBuild, weft_grid_build_clear)

void weft_grid_build_begin_sheet (WeftGridBuild *build,
                                  const char    *name);

void weft_grid_build_begin_row (WeftGridBuild *build,
                                guint          line);

/** weft_grid_build_put: @column is below WEFT_GRID_MOST_COLUMNS; @text: (transfer full). */
void weft_grid_build_put (WeftGridBuild *build,
                          guint          column,
                          WeftGridKind   kind,
                          char          *text,
                          gboolean       was_formula);

/**
 * weft_grid_build_end_row:
 * @times: how often the row stands there, at least 1; its lines follow each other
 *
 * Empty cells at the end are dropped, and the row too when nothing is left.
 *
 * Errors: WEFT_SHEET_ERROR_TOO_LARGE, G_IO_ERROR_CANCELLED
 */
gboolean weft_grid_build_end_row (WeftGridBuild *build,
                                  guint          times,
                                  GError       **error);

/** weft_grid_build_note: @note: (transfer full): what the reader decided, in words. */
void weft_grid_build_note (WeftGridBuild *build,
                           char          *note);

/** weft_grid_build_finish: (transfer full): the grid, with notes about formulas where there were any. */
WeftGrid *weft_grid_build_finish (WeftGridBuild *build);

G_END_DECLS
