/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row is one record of a described table as text, column by column, in the form of sheets and JSON:
 * money "1451.85", dates ISO, hours "2.5", other records by their ref or name, "" where empty. Import, forms and the
 * command line all save rows the same way: check, find, save. */

#pragma once

#include "weft-description.h"
#include "weft-file.h"
#include "weft-issue.h"
#include "weft-date.h"

G_BEGIN_DECLS

typedef struct
{
  const WeftTable *table;
  gint64           id;    /* 0: not in the file yet */
  char           **cells; /* owned, table->n_columns texts, never NULL: set by weft_row_set() */
} WeftRow;

WeftRow *weft_row_new (const WeftTable *table);
WeftRow *weft_row_copy (const WeftRow *row);
/** weft_row_ref: (transfer full): the same row once more, for those who only read it, on any thread. */
WeftRow *weft_row_ref (WeftRow *row);
/** weft_row_free: lets go of it. NULL is nothing: rows may be stolen out of an array. */
void weft_row_free (WeftRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftRow, weft_row_free)
/** weft_row_get: (transfer none): "" when empty; the column must exist. */
const char *weft_row_get (const WeftRow *row, const char *column);
void        weft_row_set (WeftRow *row, const char *column, const char *text);
/** weft_row_set_cell: as weft_row_set(), of the column that stands @at in the table. */
void weft_row_set_cell (WeftRow *row, guint at, const char *text);
/** weft_row_money: the pence of a money column, 0 when empty. weft_row_minutes: of an hours column. */
gint64 weft_row_money (const WeftRow *row, const char *column);
gint64 weft_row_minutes (const WeftRow *row, const char *column);

/** weft_row_load: (transfer full): NULL with error not set when there is no such record. */
WeftRow *weft_row_load (WeftFile        *file,
                        const WeftTable *table,
                        gint64           id,
                        GError         **error);
/** weft_row_find: as weft_row_load() by ref, or by exact unique name. Two of one name: WEFT_VALUE_ERROR_AMBIGUOUS. */
WeftRow *weft_row_find (WeftFile        *file,
                        const WeftTable *table,
                        const char      *ref_or_name,
                        GError         **error);

typedef struct
{
  const char *text;      /* (nullable): rows that contain it in any shown column, case and accents folded */
  const char *column;    /* (nullable): and whose column ... */
  const char *value;     /* ... is exactly this, as a row shows it */
  const char *from, *to; /* (nullable): and whose date column lies here */
  const char *date_column;
  gboolean    newest_first;
  guint       limit; /* 0: all */
} WeftFilter;

/** weft_row_list: (transfer full) (element-type WeftRow): ordered by content. @filter nullable. */
GPtrArray *weft_row_list (WeftFile         *file,
                          const WeftTable  *table,
                          const WeftFilter *filter,
                          GError          **error);

typedef enum
{
  WEFT_SAVE_ADDED,
  WEFT_SAVE_CHANGED,
  WEFT_SAVE_UNCHANGED,
  WEFT_SAVE_REFUSED, /* see the issues: field = column name */
} WeftSaved;

typedef struct
{
  WeftDateOrder dates;      /* how slashed dates are read */
  gboolean      keep_blank; /* import: an empty cell leaves what is there; FALSE: a form empties it */
  gboolean      match;      /* import: look for the row by ref and natural key when id is 0 */
  gboolean      make_named; /* make funders, funds ... that are new */
  gboolean      signing;    /* a return that was signed changes because it is signed again; else that is refused */
  guint         repeat;     /* import: the how-manyeth row of this natural key in the source, 0 the first ... */
  guint         alike;      /* ... of how many; 0 counts as 1 */
  WeftRow     **before;     /* (nullable) (out) (transfer full): what a row that is changed was, NULL for others */
  GPtrArray    *made;       /* (nullable) (element-type utf8): receives "funder “Marsh Trust”" for each that was made */
} WeftSaveOptions;

/**
 * weft_row_save:
 * @row: cells as typed; on success id, ref and the cells' canonical forms are filled in
 * @issues: receives every reason, all at once
 *
 * Checks, resolves, finds and writes one row inside the step that is open.
 *
 * Errors: the store's; a person's mistakes are issues and WEFT_SAVE_REFUSED, not errors
 */
gboolean weft_row_save (WeftFile              *file,
                        WeftRow               *row,
                        const WeftSaveOptions *options,
                        WeftIssues            *issues,
                        WeftSaved             *saved,
                        GError               **error);

/**
 * weft_row_judge:
 * @column: of the table of @row
 *
 * For a cell that is left, on any thread: what can be said without the file and without other records. An empty cell
 * may be filled later, so nothing is said of it. Dates are read day first.
 *
 * Returns: (transfer full) (nullable): why @column cannot be saved so
 */
char *weft_row_judge (const WeftRow    *row,
                      const WeftColumn *column);

/** weft_row_check: the checks of weft_row_save() that need no writing. */
gboolean weft_row_check (WeftFile      *file,
                         const WeftRow *row,
                         WeftDateOrder  dates,
                         WeftIssues    *issues,
                         GError       **error);

/**
 * weft_row_delete:
 *
 * Removes a record and what hangs on it (roles of a person, lines of a grant) inside the step that is
 * open. Refused with an issue where other people's records would lose their meaning (a grant with money).
 */
gboolean weft_row_delete (WeftFile        *file,
                          const WeftTable *table,
                          gint64           id,
                          WeftIssues      *issues,
                          GError         **error);

G_END_DECLS
