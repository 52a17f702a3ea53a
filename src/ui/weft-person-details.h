/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that the page of one person shows, read on the worker thread. */

#pragma once

#include "weft-row.h"

G_BEGIN_DECLS

typedef struct
{
  WeftRow   *person;            /* owned */
  GPtrArray *roles;             /* owned, of WeftRow */
  GPtrArray *consents;          /* owned, of WeftRow */
  gint64     month_minutes[12]; /* of the group's year, in order */
  guint      n_months;          /* how many have begun */
  gint64     minutes;
  guint      days, attendances;
  char      *today; /* owned */
} WeftPersonDetails;

/** weft_person_details_read: (transfer full) (nullable): NULL without error: there is nobody of that @ref. */
WeftPersonDetails *weft_person_details_read (WeftFile   *file,
                                             const char *ref,
                                             GError    **error);
void               weft_person_details_free (WeftPersonDetails *details);
/** weft_person_get_ref: the ref of a row of people, its name where it has none. */
const char *weft_person_get_ref (const WeftRow *person);

G_END_DECLS
