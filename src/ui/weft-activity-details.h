/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that the page of one activity shows, read on the worker thread: who came, who usually comes, and what hangs
 * on it. */

#pragma once

#include "weft-names.h"
#include "weft-row.h"

G_BEGIN_DECLS

typedef struct
{
  WeftRow    *activity;     /* owned */
  char       *grant;        /* owned: its title, "" */
  char       *language;     /* owned: of what the group prints: "en", "cy" */
  WeftNames  *people;       /* owned: everybody, to type a name of, or the number that a printed register has */
  GPtrArray  *listed;       /* owned, of WeftName of people: those who came or usually come, by name */
  GHashTable *came;         /* owned: the WeftNames of those who came */
  gboolean    had_register; /* names were ticked at an earlier one of this name */
  gboolean    was_counted;  /* earlier ones of this name were counted without names */
  gint64      most;         /* the largest head count of an earlier one of this name lately; 0: there is none */
  guint       volunteers;   /* who gave hours to it ... */
  gint64      minutes;      /* ... and how many, together */
  char       *next_date;    /* owned: a week later */
  char       *next_ref;     /* owned, nullable: the activity of this name that is planned for that day */
} WeftActivityDetails;

/** weft_activity_details_read: (transfer full) (nullable): NULL without error: there is no activity of that @ref. */
WeftActivityDetails *weft_activity_details_read (WeftFile   *file,
                                                 const char *ref,
                                                 GError    **error);
WeftActivityDetails *weft_activity_details_ref (WeftActivityDetails *details);
void                 weft_activity_details_unref (WeftActivityDetails *details);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftActivityDetails, weft_activity_details_unref)

G_END_DECLS
