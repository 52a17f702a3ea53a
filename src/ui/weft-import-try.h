/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trying a file out before it is brought in, and bringing it in: the WeftWorks of the import page. */

#pragma once

#include "weft-import.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_ASKED_NOTHING,
  WEFT_ASKED_DATES, /* which comes first, day or month */
  WEFT_ASKED_TABLE, /* what the file is about */
} WeftImportAsked;

typedef struct
{
  char             *path;      /* owned */
  char             *table;     /* owned, nullable: what a person said it is about */
  char             *dates;     /* owned, nullable: what a person said of its dates */
  char             *account;   /* owned, nullable: whose money it is, where the file does not say it; filled in where it is asked */
  char            **accounts;  /* owned, nullable: those that it can be; NULL: the file says it, or is not about money */
  gboolean          add_alike; /* payments too that seem to be typed already */
  char             *survey;    /* owned, nullable: the key of a measure: the file is of a survey service */
  gint64            wave;      /* of the survey: months since they started */
  gboolean          for_good;
  WeftGrid         *grid;   /* owned, nullable: what the file holds */
  WeftImportResult *result; /* owned, nullable */
  WeftImportAsked   asked;
  char             *sentence; /* owned, nullable: the question, or why it cannot be read */
} WeftImportTry;

WeftImportTry *weft_import_try_new (const char *path,
                                    const char *table,
                                    const char *dates,
                                    gboolean    for_good);
void           weft_import_try_free (WeftImportTry *attempt);

/** weft_import_try_run: a WeftWork; @data: a WeftImportTry, which is returned. A file that cannot be read is an answer, not an error. */
gpointer weft_import_try_run (WeftFile     *file,
                              gpointer      data,
                              WeftProgress *progress,
                              GError      **error);

G_END_DECLS
