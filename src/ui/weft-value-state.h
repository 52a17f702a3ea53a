/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page Social Value reads on the worker thread and does there. */

#pragma once

#include "weft-social-value-job.h"

G_BEGIN_DECLS

/* A score that a quantity may be taken from: of a measure, or of one of its questions. */
typedef struct
{
  char *key;  /* owned: "ons4.satisfied" */
  char *name; /* owned: the question, or the measure's name */
} WeftValueMeasure;

typedef struct
{
  GPtrArray       *analyses;     /* owned, of WeftRow: all of the file */
  WeftRow         *analysis;     /* owned, nullable: the one that is shown; NULL: there is none */
  WeftSocialValue *report;       /* owned, nullable: of that one */
  GPtrArray       *inputs;       /* owned, nullable, of WeftRow, in the order of report->analysis; so are the next two */
  GPtrArray       *outcomes;     /* owned, nullable, of WeftRow */
  GPtrArray       *not_valued;   /* owned, nullable, of WeftRow */
  GPtrArray       *values;       /* owned, of WeftRow: the library */
  GPtrArray       *measures;     /* owned, of WeftValueMeasure: what anybody was asked */
  char            *told;         /* owned: the year that there is something to tell of: "2026-04-01/2027-03-31" */
  char            *next;         /* owned: the year that the next analysis is of: "2026-04-01/2027-03-31" */
  GPtrArray       *years;        /* owned, of char *, as @next: of which something is written down and there is no analysis, newest first */
  gint64           paid;         /* pence: what the books say was paid out in the analysis's period */
  gboolean         is_read_only; /* of the file */
} WeftValueState;

/** weft_value_state_read: @name: (nullable): of the analysis; NULL, or gone meanwhile: that of the year there is something to tell of, else the one whose period ends last. */
WeftValueState *weft_value_state_read (WeftFile   *file,
                                       const char *name,
                                       GError    **error);
void            weft_value_state_free (WeftValueState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftValueState, weft_value_state_free)

/** weft_value_state_find: (transfer none) (nullable): the value of the library with that code. */
const WeftRow *weft_value_state_find (const WeftValueState *state,
                                      const char           *code);

/** weft_value_state_bring_in: the values and indices that Weft ships, as one step. */
gboolean weft_value_state_bring_in (WeftFile *file,
                                    GError  **error);

/* An analysis that is tried: what an outcome would make of it while it is typed. */
typedef struct
{
  WeftSocialValue *report; /* owned */
  guint            at;     /* of the outcome that is typed, in report->analysis */
} WeftValueTrial;

/** weft_value_trial_new: @name: of the analysis; @row: of outcomes, kept or new. */
WeftValueTrial *weft_value_trial_new (WeftFile      *file,
                                      const char    *name,
                                      const WeftRow *row,
                                      GError       **error);
void            weft_value_trial_free (WeftValueTrial *trial);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftValueTrial, weft_value_trial_free)
/** weft_value_trial_work: works out @trial again with @row in the place of what was typed before. */
gboolean weft_value_trial_work (WeftFile       *file,
                                WeftValueTrial *trial,
                                const WeftRow  *row,
                                GError        **error);

G_END_DECLS
