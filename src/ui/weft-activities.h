/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The activities of the list: each with how many came, as a return counts them. Read on the worker thread. */

#pragma once

#include "weft-names.h"
#include "weft-row-follow.h"

G_BEGIN_DECLS

typedef struct
{
  WeftRow *row;          /* owned */
  gint64   came;         /* the head count, or the names of the register where they are more */
  char    *about;        /* owned: "Marsh Lane Hall · register" */
  gboolean starts_month; /* set by the page: the list shows the month above it */
} WeftActivity;

typedef struct
{
  GPtrArray *all;   /* owned, of WeftActivity: newest first */
  WeftNames *names; /* owned: theirs, the most frequent first */
  GPtrArray *rows;  /* owned, of WeftRow: theirs */
  WeftMoment read_at;
} WeftActivities;

WeftActivities *weft_activities_ref (WeftActivities *activities);
void            weft_activities_unref (WeftActivities *activities);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftActivities, weft_activities_unref)

/** weft_activities_read: (transfer full): @before: (nullable): what was read the last time: rows that are as they were are shared. */
WeftActivities *weft_activities_read (WeftFile       *file,
                                      WeftActivities *before,
                                      GError        **error);

G_END_DECLS
