/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that a Social Value report tells: the valuation, and what stands beside it. Filled by a job, laid out by a
 * report; nothing in it names a person. */

#pragma once

#include "weft-overclaim.h"
#include "weft-told.h"
#include "weft-valuation.h"

G_BEGIN_DECLS

/* How far a group wants to go. Each depth holds the one before. */
typedef enum
{
  WEFT_DEPTH_TELL,   /* counts, volunteers, words */
  WEFT_DEPTH_CHANGE, /* before and after */
  WEFT_DEPTH_VALUE,  /* pounds */
} WeftDepth;

typedef struct
{
  char *said_by; /* owned: a role, "A member"; "" */
  char *text;    /* owned */
} WeftQuote;

/* Time given, and what it cost to have it. Units: people, minutes, pence. */
typedef struct
{
  gint64 people;
  gint64 minutes;
  gint64 rate;      /* pence an hour; 0: none is known */
  char  *rate_name; /* owned; "" */
  gint64 value;     /* at that rate; given in kind, never income and never an outcome */
  gint64 income;    /* of the period */
  gint64 per_10000; /* volunteers to 10,000 pounds of income, in hundredths; -1: no income */
  gint64 expenses;  /* what it cost to involve them: payments under Volunteer expenses */
} WeftTimeGiven;

typedef struct
{
  WeftAnalysis  *analysis;  /* owned */
  WeftValuation *valuation; /* owned */
  GPtrArray     *checks;    /* owned (element-type WeftCheck) */
  WeftDepth      depth;
  char          *group;            /* owned: its name */
  char          *language;         /* owned: "en" or "cy" */
  char          *today;            /* owned: ISO: when it was made */
  char          *people;           /* owned: who came in the period, rounded: "95", "fewer than 5"; "" */
  gboolean       people_are_least; /* so many different people at least, and perhaps more */
  gint64         sessions;
  gint64         attendances;
  gboolean       hides_attendances; /* they would tell more of the people than may be told */
  GPtrArray     *told;              /* owned, of WeftTold: the numbers of people that leave with it */
  WeftTimeGiven  time;
  GPtrArray     *changes; /* owned (element-type WeftReturnChange): what the same people answered, protected as in a return */
  GPtrArray     *quotes;  /* owned (element-type WeftQuote): of those who agreed to a public use, at most two */
} WeftSocialValue;

WeftSocialValue *weft_social_value_new (void);
void             weft_social_value_free (WeftSocialValue *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftSocialValue, weft_social_value_free)

G_END_DECLS
