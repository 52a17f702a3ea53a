/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The measures of the file: how far each was asked, and what one of them says from one time to another. */

#pragma once

#include "weft-change.h"
#include "weft-measure.h"
#include "weft-row.h"

G_BEGIN_DECLS

typedef struct
{
  WeftRow *row; /* owned: of measures */
  guint    answers;
  guint    started;     /* people, or codes: answered the first time anybody was asked */
  guint    asked_again; /* of these */
  char    *last;        /* owned: ISO day of the newest answers, "" */
} WeftMeasureState;

/** weft_measures_read: (transfer full) (element-type WeftMeasureState): by name; those that were asked first. */
GPtrArray *weft_measures_read (WeftFile *file,
                               GError  **error);

/* One time that people were asked. */
typedef struct
{
  gint64 months;
  guint  answers;
  char  *first, *last; /* owned: ISO days, "" where none is known */
} WeftMeasureWave;

typedef struct
{
  WeftRow          *row;      /* owned: of measures */
  WeftMeasure      *measure;  /* owned, nullable: what cannot be read any more */
  GPtrArray        *waves;    /* owned, of WeftMeasureWave: the earliest first */
  GPtrArray        *grants;   /* owned, of WeftRow: those that any answer was given for */
  gint64            from, to; /* the times compared, in months; alike when people were asked but once */
  gint64            grant;    /* 0: all answers */
  WeftChangeReport *report;   /* owned, nullable: people were asked but once, or never */
} WeftMeasureDetails;

/* What is to be read: a measure by its key, and of which answers; what is not there falls back to all there is. */
typedef struct
{
  char  *key;      /* owned */
  gint64 from, to; /* months; from alike: the first and the last time */
  gint64 grant;    /* 0: all */
} WeftMeasureWanted;

WeftMeasureWanted *weft_measure_wanted_new (const char *key,
                                            gint64      from,
                                            gint64      to,
                                            gint64      grant);
void               weft_measure_wanted_free (WeftMeasureWanted *wanted);

/** weft_measure_details_read: (transfer full) (nullable): NULL with @error not set when there is no such measure. */
WeftMeasureDetails *weft_measure_details_read (WeftFile                *file,
                                               const WeftMeasureWanted *wanted,
                                               GError                 **error);
void                weft_measure_details_free (WeftMeasureDetails *details);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftMeasureDetails, weft_measure_details_free)

/**
 * weft_measures_free_key:
 * @states: (element-type WeftMeasureState): all measures
 *
 * Returns: (transfer full): "own3": a short name that no measure has: people give measures names, Weft keeps them apart
 */
char *weft_measures_free_key (const GPtrArray *states);

G_END_DECLS
