/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changed for the same people between two times they were asked. It says how many are missing before it says
 * what the others answered, and claims no cause: before and after alone show change only (Nesta, Standards of
 * Evidence, 2013, level 2). */

#pragma once

#include "weft-statistics.h"

#include <glib.h>

G_BEGIN_DECLS

#define WEFT_FEWEST_TO_SAY 8 /* below, nothing leaves the file */
#define WEFT_SMALL_GROUP 30  /* below, a description and no more */

/* One person, or code, at two times. Units: millionths of a point. */
typedef struct
{
  gboolean has_before, was_asked_again, has_after;
  gint64   before, after;
} WeftAsked;

typedef struct
{
  guint      started;               /* answered the first time */
  guint      asked_again;           /* of these */
  guint      both;                  /* of these answered */
  WeftSpread before, after, change; /* of those who answered both; Units: points */
  gboolean   has_interval;
  double     low, high; /* 95 % interval of the mean change */
  WeftTTest  t;
  double     p_wilcoxon, p_sign;
  guint      improved, same, worse; /* by at least one point, by the measure's direction */
  double     leavers_before;        /* mean at the start of those who did not answer again; 0 without any */
  double     cautious_change;       /* mean change if nothing had changed for those */
} WeftBeforeAfter;

typedef enum
{
  WEFT_VERDICT_TOO_FEW,
  WEFT_VERDICT_CANNOT_TELL, /* the interval includes 0 */
  WEFT_VERDICT_BETTER,
  WEFT_VERDICT_WORSE,
} WeftVerdict;

/** weft_before_after: @asked in any order. */
WeftBeforeAfter weft_before_after (const WeftAsked *asked,
                                   guint            n,
                                   gboolean         higher_is_better);

/** weft_follow_up_percent: of those who @started, who answered @both times, in whole per cent; 0 when nobody started. */
gint64 weft_follow_up_percent (gint64 started,
                               gint64 both);

WeftVerdict weft_before_after_verdict (const WeftBeforeAfter *result,
                                       gboolean               higher_is_better);

G_END_DECLS
