/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of the list: a person's row with what the list says about it: what they do here, and what is due.
 * Read on the worker thread. */

#pragma once

#include "weft-row.h"

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

void weft_person_free (WeftPerson *person);

/** weft_people_read: (transfer full) (element-type WeftPerson): everyone, by name. */
GPtrArray *weft_people_read (WeftFile *file,
                             GError  **error);

G_END_DECLS
