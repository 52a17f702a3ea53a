/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the answers to a measure say: the same people before and after. */

#pragma once

#include "weft-before-after.h"
#include "weft-file.h"
#include "weft-measure.h"
#include "weft-return.h"

G_BEGIN_DECLS

typedef struct
{
  char           *item;    /* owned: "satisfied"; "" when the measure has one score */
  char           *wording; /* owned: the question, or the measure's name */
  gboolean        higher_is_better;
  WeftBeforeAfter result;
  GArray         *asked; /* owned, of WeftAsked: what the result is of, for a chart inside the file */
} WeftChangeItem;

typedef struct
{
  char      *measure;            /* owned: its key */
  char      *name;               /* owned */
  gint64     min, max;           /* Units: millionths of a point */
  gint64     from_wave, to_wave; /* Units: months */
  GPtrArray *items;              /* owned (element-type WeftChangeItem) */
  GPtrArray *codes;              /* owned (element-type utf8): whose answers the items' @asked hold, in that order */
} WeftChangeReport;

#define WEFT_LAST_WAVE (-1)

typedef struct
{
  const char *measure;   /* the key of a measure, or of one of its questions: "ons4.happy" */
  gint64      from_wave; /* Units: months */
  gint64      to_wave;   /* when nobody was asked then, the last time anybody was asked stands for it */
  gint64      grant;     /* only answers that name this grant or one of its activities; 0: all */
  const char *until;     /* (nullable): ISO day: no later answers */
  const char *activity;  /* (nullable): only answers given at activities of this name */
} WeftChangeWanted;

/**
 * weft_change_report:
 *
 * Returns: (transfer full): an item for each question of a measure whose questions stand alone, else one
 * Errors: WEFT_JOB_ERROR_NOT_FOUND
 */
WeftChangeReport *weft_change_report (WeftFile               *file,
                                      const WeftChangeWanted *wanted,
                                      GError                **error);
void              weft_change_report_free (WeftChangeReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftChangeReport, weft_change_report_free)

/**
 * weft_change_measures:
 *
 * Returns: (transfer full) (element-type WeftChangeReport): of each measure that was asked more than once for @grant
 * up to @until, from the first time to the last
 */
GPtrArray *weft_change_measures (WeftFile   *file,
                                 gint64      grant,
                                 const char *until,
                                 GError    **error);

/** weft_change_for_return: (transfer full): @item as a return of @report carries it; free with weft_return_change_free(). */
WeftReturnChange *weft_change_for_return (const WeftChangeReport *report,
                                          const WeftChangeItem   *item);

/**
 * weft_change_note: (transfer full): what must be said beside the numbers of @item: too few to say, a small group, that
 * nobody can tell, and that before and after alone are no cause. A sentence a line.
 */
char *weft_change_note (const WeftChangeItem *item);

G_END_DECLS
