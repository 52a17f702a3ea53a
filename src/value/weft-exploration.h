/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One thing that is counted, split by another, over a period: what the Explore page draws, tells and lists. It holds
 * only what may be shown: a small number of people is rounded or hidden before it comes here. */

#pragma once

#include "weft-return.h"
#include "weft-told.h"

G_BEGIN_DECLS

typedef struct
{
  char    *label;        /* owned: "January 2027", "Lunch club" */
  gint64   value;        /* Units: those of the exploration; rounded when protected, 0 when hidden */
  char    *display;      /* owned: "£1,020.00", "25", "fewer than 5" */
  char    *table, *ref;  /* owned, nullable: the record that the row is about */
  char    *month;        /* owned, nullable: "2027-01" */
  gboolean is_protected; /* no exact number of people stands here */
  gboolean is_rest;      /* what names none: "No grant", or several that are too small: "Other areas" */
  gboolean is_hidden;    /* no number at all: @display says why */
} WeftExploredRow;

typedef struct
{
  const char *measure, *by; /* keys: "hours", "month" */
  WeftUnit    unit;
  char       *title;            /* owned: "Hours given, by month" */
  char       *by_title;         /* owned: "Month" */
  char       *value_title;      /* owned: "Hours" */
  char       *from, *to;        /* owned: ISO days or months: the period, "" when nothing is recorded */
  GPtrArray  *rows;             /* owned, of WeftExploredRow */
  char       *total_display;    /* owned, nullable: where there is a total */
  gint64      total;            /* as @value of a row */
  gboolean    total_is_the_sum; /* FALSE where somebody may stand in several rows */
  gboolean    total_is_least;   /* so many different people at least, and perhaps more */
  gboolean    is_protected;     /* the rows are of people by where they live or who they are */
  int         threshold;        /* fewer people than that are hidden */
  char       *sentence;         /* owned: the whole in plain words */
  GPtrArray  *notes;            /* owned, of char *: what must be said beside it, a sentence each */
  GPtrArray  *told;             /* owned, of WeftTold: the numbers of people that leave when it does */
} WeftExploration;

WeftExploration *weft_exploration_new (void);
void             weft_exploration_free (WeftExploration *explored);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftExploration, weft_exploration_free)

/** weft_exploration_add: (transfer none): a row with a number that may be shown as it is; @label is copied. */
WeftExploredRow *weft_exploration_add (WeftExploration *explored,
                                       const char      *label,
                                       gint64           value);
/** weft_exploration_add_people: (transfer none): as weft_exploration_add(), rounded or hidden as a small number is. */
WeftExploredRow *weft_exploration_add_people (WeftExploration *explored,
                                              const char      *label,
                                              gint64           people);
/** weft_exploration_add_hidden: (transfer none): a row without a number; @why stands in its place. */
WeftExploredRow *weft_exploration_add_hidden (WeftExploration *explored,
                                              const char      *label,
                                              const char      *why);
void             weft_explored_row_free (WeftExploredRow *row);

/** weft_exploration_format: (transfer full): "1,412", "412.5", "£1,020.00", "+0.8" */
char *weft_exploration_format (WeftUnit unit,
                               gint64   value);

/** weft_exploration_largest: (transfer none) (nullable): the row with the largest number, when there is just one such. */
const WeftExploredRow *weft_exploration_largest (const WeftExploration *explored);

G_END_DECLS
