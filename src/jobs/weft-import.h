/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings a spreadsheet in: finds the table of each sheet and the column of each header, matches rows to what
 * is there, explains every row it refuses. One import is one step. */

#pragma once

#include "weft-file.h"
#include "weft-grid.h"
#include "weft-progress.h"

G_BEGIN_DECLS

typedef struct
{
  const char *source;    /* path of the spreadsheet, or of a folder that weft_export_folder() wrote; NULL when @grid is given */
  WeftGrid   *grid;      /* (nullable): already read: the clipboard, a preview */
  const char *table;     /* (nullable): the table all sheets are for */
  const char *account;   /* (nullable): the account of money rows without one */
  const char *survey;    /* (nullable): the key of a measure: the file is of a survey service, a column a question */
  const char *wave;      /* (nullable): of the survey's answers: months since the start */
  const char *dates;     /* (nullable): "day-first", "month-first", "year-first" */
  gboolean    add_alike; /* payments of a bank's file too that seem to be typed already */
  gboolean    dry_run;   /* everything but keeping it */
} WeftImportOptions;

typedef struct
{
  char *sheet, *column, *value, *reason; /* owned; column and value nullable */
  guint line;
} WeftRefusal;

/* Of a measure that was asked more than once: codes without a second answer to hold beside the first. */
typedef struct
{
  char  *measure; /* owned: its key */
  gint64 only_first, only_later, both;
  char  *sentence; /* owned */
} WeftUnpaired;

typedef struct
{
  guint      added, changed, unchanged;
  GPtrArray *refused; /* owned, of WeftRefusal */
  guint      refused_rows;
  GPtrArray *warnings;      /* owned, of WeftRefusal too: rows that were taken, and what to look at in them */
  GPtrArray *here;          /* owned, of WeftRefusal too: payments that seem to be typed already; counted as unchanged unless they are added */
  GPtrArray *unpaired;      /* owned, of WeftUnpaired: of the measures that had answers here */
  gboolean   wants_account; /* there are payments without a column of accounts: WeftImportOptions.account is theirs */
  char      *bank;          /* owned, nullable: the bank whose layout was recognised */
  GPtrArray *left_out;      /* owned, of char *: "Left out: Role, Subs paid": columns that are not known, a sentence a sheet */
  GPtrArray *notes;         /* owned, of char *: what was understood, made and left out, in words */
  char      *dates;         /* owned: how dates were read: "day first: row 14 is 25/03/2026" */
  char      *sentence;      /* owned: "Brought in members.csv: 12 added, 3 changed" */
} WeftImportResult;

void weft_import_result_free (WeftImportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftImportResult, weft_import_result_free)

/**
 * weft_import_run:
 *
 * Errors: WEFT_JOB_ERROR_AMBIGUOUS_DATES, WEFT_JOB_ERROR_UNKNOWN_TABLE; those of sheet and store
 */
WeftImportResult *weft_import_run (WeftFile                *file,
                                   const WeftImportOptions *options,
                                   WeftProgress            *progress,
                                   GError                 **error);

/**
 * weft_import_list_accounts:
 *
 * Returns: (transfer full): the names of the accounts that a file without a column of accounts can be of, the one that
 *   was used last first; one to begin with where there is none
 */
char **weft_import_list_accounts (WeftFile *file,
                                  GError  **error);

G_END_DECLS
