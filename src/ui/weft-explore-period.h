/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The question that the page Explore asks: what to count, by what, and over which time. */

#pragma once

#include "weft-explore.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_PERIOD_THIS_YEAR, /* the group's year */
  WEFT_PERIOD_LAST_YEAR,
  WEFT_PERIOD_ALL,
  WEFT_PERIOD_DAYS, /* from one day to another */
  WEFT_PERIOD_TOLD, /* nobody chose: that year of the first two that weft_year_read_told() tells */
} WeftPeriod;

typedef struct
{
  char      *measure, *by; /* owned: keys */
  WeftPeriod period;
  char      *from, *to; /* owned: ISO days, "" where there is none: of WEFT_PERIOD_DAYS */
} WeftExploreQuestion;

WeftExploreQuestion *weft_explore_question_new (const char *measure,
                                                const char *by,
                                                WeftPeriod  period,
                                                const char *from,
                                                const char *to);
WeftExploreQuestion *weft_explore_question_copy (const WeftExploreQuestion *question);
void                 weft_explore_question_free (WeftExploreQuestion *question);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftExploreQuestion, weft_explore_question_free)

/** weft_explore_question_load: (transfer full): as it was asked last, of this year as WEFT_PERIOD_TOLD; hours by month at first. */
WeftExploreQuestion *weft_explore_question_load (void);
void                 weft_explore_question_save (const WeftExploreQuestion *question);

/** weft_explore_question_settle: makes WEFT_PERIOD_TOLD of @question one of the first two. On the worker thread. */
gboolean weft_explore_question_settle (WeftExploreQuestion *question,
                                       WeftFile            *file,
                                       GError             **error);
/** weft_explore_question_answer: (transfer full): on the worker thread. */
WeftExploration *weft_explore_question_answer (const WeftExploreQuestion *question,
                                               WeftFile                  *file,
                                               GError                   **error);

G_END_DECLS
