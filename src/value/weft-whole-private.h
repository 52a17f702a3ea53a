/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of whole numbers share. */

#pragma once

#include "weft-whole.h"

#include <glpk.h>

G_BEGIN_DECLS

typedef struct
{
  WeftKnown known;
  GArray   *seen;  /* owned, of gint64: what it was in some answer */
  guint     tied;  /* to another number of its group, and so on to the first, which is tied to itself */
  int       place; /* in the problem of its group; 0: it is known exactly */
} WeftWholeNumber;

typedef struct
{
  guint   total;
  GArray *parts; /* owned, of guint */
} WeftWholeSum;

/* Numbers that are tied to each other by sums, and to no other. */
typedef struct
{
  GArray    *numbers; /* owned, of guint */
  GPtrArray *sums;    /* owned, of WeftWholeSum, borrowed */
  glp_prob  *problem; /* owned (nullable): made when it is first asked for */
} WeftWholeGroup;

struct _WeftWhole
{
  GArray     *numbers;  /* owned, of WeftWholeNumber */
  GArray     *sums;     /* owned, of WeftWholeSum */
  GHashTable *groups;   /* owned (nullable), of WeftWholeGroup by its first number: made when it is first asked for */
  int         steps;    /* that were made for all answers so far */
  gboolean    is_wrong; /* a sum of numbers that are all known does not add up */
};

WeftWholeNumber *weft_whole_number (const WeftWhole *whole,
                                    guint            number);

/** weft_whole_is_open: whether @number is not known exactly. */
gboolean weft_whole_is_open (const WeftWhole *whole,
                             guint            number);

/** weft_whole_term: the parts of @sum, and last its total. */
guint weft_whole_term (const WeftWholeSum *sum,
                       guint               i);

/** weft_whole_known_part: of the parts of @sum less its total, those that are known exactly. */
gint64 weft_whole_known_part (const WeftWhole    *whole,
                              const WeftWholeSum *sum);

/** weft_whole_has_seen: whether @number was within @wanted in some answer. */
gboolean weft_whole_has_seen (const WeftWhole *whole,
                              guint            number,
                              WeftKnown        wanted);

/**
 * weft_whole_find_answer:
 *
 * Looks for numbers of @group that add up, with its @number within @wanted, and keeps in them what each was.
 *
 * Returns: WEFT_WHOLE_NO where there are none for certain
 */
WeftWholeAnswer weft_whole_find_answer (WeftWhole      *whole,
                                        WeftWholeGroup *group,
                                        guint           number,
                                        WeftKnown       wanted);

G_END_DECLS
