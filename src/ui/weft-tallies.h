/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tallies of who took part in one period, and counting one answer. On the worker thread. */

#pragma once

#include "weft-row.h"

G_BEGIN_DECLS

typedef struct
{
  char       *nation;  /* owned: "" when the group says none */
  GPtrArray  *periods; /* owned (element-type utf8): "2026-04-01/2027-03-31", newest first; the group's year is always there */
  char       *period;  /* owned: the one that is told */
  GHashTable *rows;    /* owned: question and answer, with a new line between, to WeftRow of that period */
} WeftTallies;

WeftTallies *weft_tallies_ref (WeftTallies *tallies);
void         weft_tallies_unref (WeftTallies *tallies);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftTallies, weft_tallies_unref)

/** weft_tallies_read: (transfer full): @period: (nullable): the newest that has tallies, else the group's year. */
WeftTallies *weft_tallies_read (WeftFile   *file,
                                const char *period,
                                GError    **error);
/** weft_tallies_count: how many gave @answer: 0 when nobody was counted. */
guint weft_tallies_count (const WeftTallies *tallies,
                          const char        *question,
                          const char        *answer);
/** weft_tallies_say_period: (transfer full): "1 April 2026 to 31 March 2027". */
char *weft_tallies_say_period (const char *period);

typedef struct
{
  char *period, *question, *answer; /* owned */
  guint count;
} WeftTally;

WeftTally *weft_tally_new (const char *period,
                           const char *question,
                           const char *answer,
                           guint       count);
void       weft_tally_free (WeftTally *tally);
/** weft_tally_save: writes down that so many gave the answer; 0 takes the tally out. It leaves no trace of when. */
gboolean weft_tally_save (WeftFile        *file,
                          const WeftTally *tally,
                          GError         **error);

G_END_DECLS
