/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A changeset, read as what it does to each record. Everything that must follow the records (the history's
 * rows, the totals, the search) follows them through this. For the store's own use. */

#pragma once

#include <sqlite3.h>

#include "weft-description.h"
#include "weft-file.h"

G_BEGIN_DECLS

typedef struct
{
  const WeftTable *table;
  gint64           id;
  gint64           rows;    /* +1 put in, -1 taken out, 0 changed */
  guint64          columns; /* a bit for each column as the table numbers them; all when put in or taken out */
  guint64          control; /* what the table's control total grows by, wrapping */
} WeftChange;

/** weft_changeset_column_bit: the bit of column @index; columns from the 63rd on share one. */
guint64 weft_changeset_column_bit (int index);
/**
 * weft_changeset_cell: what one cell adds to its table's control total; nothing when NULL, so that a column
 * that a later layout appends changes no total.
 */
guint64 weft_changeset_cell (gint64         id,
                             int            column,
                             sqlite3_value *value);
/**
 * weft_changeset_read:
 * @inverted: read what undoing does
 *
 * Returns: (transfer full) (element-type WeftChange): NULL on failure; an unknown table is one, never skipped
 */
GArray *weft_changeset_read (WeftFile     *file,
                             gconstpointer bytes,
                             int           size,
                             gboolean      inverted,
                             GError      **error);

G_END_DECLS
