/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of Explore share: which measure goes with which split, and how each is counted. */

#pragma once

#include "weft-explore.h"

G_BEGIN_DECLS

#define WEFT_EXPLORE_LAST_DAY "9999-12-31"

/* What a sentence is about. */
typedef enum
{
  WEFT_EXPLORE_PEOPLE,  /* who came, by registers */
  WEFT_EXPLORE_HELPERS, /* who had a role or gave hours in it */
  WEFT_EXPLORE_TALLIES, /* who took part, counted without names */
  WEFT_EXPLORE_ATTENDANCES,
  WEFT_EXPLORE_HOURS,
  WEFT_EXPLORE_POUNDS,
  WEFT_EXPLORE_SESSIONS,
  WEFT_EXPLORE_ANSWERS,
  WEFT_EXPLORE_BANDS, /* answers by how high they are */
  WEFT_EXPLORE_CHANGE,
} WeftExploreSubject;

typedef struct
{
  const char        *measure, *by;
  WeftExploreSubject subject;
  const char        *title;     /* msgid, nullable: NULL where it makes no sense ... */
  const char        *why_not;   /* msgid, nullable: ... and why */
  WeftSql            rows;      /* label, value, ref of a grant */
  gboolean           by_people; /* people by where they are: small numbers are hidden */
} WeftExplorePair;

/* A question to the file: the pair, and its period, which goes from the first to the last day where none was asked for. */
typedef struct
{
  const WeftExplorePair *pair;
  char                  *from, *to; /* owned: what statements are asked for */
  gboolean               is_all;    /* no period was asked for: what has no date counts too */
} WeftExploreAsked;

const WeftExplorePair *weft_explore_find_pair (const char *measure,
                                               const char *by);
/** weft_explore_check: (transfer none): the pair that is asked for.
 *
 * Errors: WEFT_JOB_ERROR_NOT_FOUND, WEFT_JOB_ERROR_REFUSED: what to ask instead */
const WeftExplorePair *weft_explore_check (const WeftExploreWanted *wanted,
                                           GError                 **error);
WeftUnit               weft_explore_unit (WeftExploreSubject subject);
/** weft_explore_value_title: (transfer none): what its numbers are, for a column and an axis. */
const char *weft_explore_value_title (WeftExploreSubject subject);
/** weft_explore_no_label: (transfer none): the label of what names no month, area, grant ... */
const char *weft_explore_no_label (const char *by);

void weft_explore_bind (WeftQuery              *query,
                        const WeftExploreAsked *asked);

/** weft_explore_is_answered: whether @subject is answers to measures, which have a day each, or none. */
gboolean weft_explore_is_answered (WeftExploreSubject subject);

/** weft_explore_note_left_out: notes how many answers are of no time, or of one that is still to come. */
gboolean weft_explore_note_left_out (WeftFile                *file,
                                     const WeftExploreWanted *wanted,
                                     const WeftExploreAsked  *asked,
                                     WeftExploration         *explored,
                                     GError                 **error);
/** weft_explore_protect: rows of people by where they are: as they are, the small ones as one, or none. */
gboolean weft_explore_protect (WeftFile               *file,
                               const WeftExploreAsked *asked,
                               WeftBands              *people,
                               WeftExploration        *explored,
                               GError                **error);
/** weft_explore_guard_exact: rounds exact numbers of people, where they would undo a table of who took part that left the file. */
gboolean weft_explore_guard_exact (WeftFile               *file,
                                   const WeftExploreAsked *asked,
                                   WeftExploration        *explored,
                                   GError                **error);
/** weft_explore_load_known: (transfer full): all that left of the time that is asked for and of times that tell of it, as a return knows it. */
WeftReturn *weft_explore_load_known (WeftFile               *file,
                                     const WeftExploreAsked *asked,
                                     int                     threshold,
                                     GError                **error);
/** weft_explore_let_areas_out: whether @areas, people by where they live, may leave with the rounded number of all, beside what is @known;
 * then that number is among what leaves with @explored. */
gboolean weft_explore_let_areas_out (const WeftExploreAsked *asked,
                                     WeftExploration        *explored,
                                     const WeftTold         *areas,
                                     WeftReturn             *known);
/** weft_explore_say_unsafe: notes that @people, the answers to one question, may not be told beside what left before. */
void weft_explore_say_unsafe (const WeftBands *people,
                              WeftExploration *explored);
/** weft_explore_tell_safe: adds the answers to one question, rounded or hidden, or why they may not be told. */
gboolean weft_explore_tell_safe (WeftFile               *file,
                                 const WeftExploreAsked *asked,
                                 const char             *measure,
                                 const WeftBands        *people,
                                 WeftExploration        *explored,
                                 GError                **error);
/** weft_explore_note_ages: notes beside people who came that those who were counted by age in this time, if any, are counted otherwise. */
gboolean weft_explore_note_ages (WeftFile               *file,
                                 const WeftExploreAsked *asked,
                                 WeftExploration        *explored,
                                 GError                **error);
/** weft_explore_tallies: the ages of those who took part, as counted without names. */
gboolean weft_explore_tallies (WeftFile               *file,
                               const WeftExploreAsked *asked,
                               WeftExploration        *explored,
                               GError                **error);
/** weft_explore_bands: answers by how high they are, each question on its own. */
gboolean weft_explore_bands (WeftFile               *file,
                             const WeftExploreAsked *asked,
                             WeftExploration        *explored,
                             GError                **error);
/** weft_explore_change: the average change of the same people, each question on its own. */
gboolean weft_explore_change (WeftFile               *file,
                              const WeftExploreAsked *asked,
                              WeftExploration        *explored,
                              GError                **error);

/** weft_explore_hide_names: takes the names out of rows that seem to name a person. */
gboolean weft_explore_hide_names (WeftFile        *file,
                                  WeftExploration *explored,
                                  GError         **error);
/** weft_explore_say: (transfer full): what @explored says, in one sentence; of a time that is not over on @today, so far. */
char *weft_explore_say (WeftExploreSubject     subject,
                        const WeftExploration *explored,
                        const char            *today);

G_END_DECLS
