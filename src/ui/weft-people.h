/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of the list: a person's row with what the list says about it: what they do here, and what is due.
 * Read on the worker thread. */

#pragma once

#include "weft-row-follow.h"

G_BEGIN_DECLS

typedef struct
{
  WeftRow *row;      /* owned */
  char    *does;     /* owned: "Kitchen helper, member" */
  char    *due;      /* owned: "DBS 2 April", "" when nothing is */
  char    *due_date; /* owned: ISO, "" */
  char    *place;    /* owned: the name as the language sorts it, for strcmp() */
  gboolean is_member, is_volunteer, is_participant, is_new;
} WeftPerson;

typedef struct
{
  GPtrArray *all;  /* owned, of WeftPerson: everyone, by name */
  GPtrArray *rows; /* owned, of WeftRow: theirs */
  WeftMoment read_at;
} WeftPeople;

WeftPeople *weft_people_ref (WeftPeople *people);
void        weft_people_unref (WeftPeople *people);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftPeople, weft_people_unref)

/** weft_people_read: (transfer full): @before: (nullable): what was read the last time: rows that are as they were are shared. */
WeftPeople *weft_people_read (WeftFile   *file,
                              WeftPeople *before,
                              GError    **error);

G_END_DECLS
