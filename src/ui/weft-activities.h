/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The activities of the list: each with how many came, as a return counts them. Read on the worker thread. */

#pragma once

#include "weft-row.h"

G_BEGIN_DECLS

typedef struct
{
  WeftRow *row;          /* owned */
  gint64   came;         /* the head count, or the names of the register where they are more */
  char    *about;        /* owned: "Marsh Lane Hall · register" */
  gboolean starts_month; /* set by the page: the list shows the month above it */
} WeftActivity;

void weft_activity_free (WeftActivity *activity);

/** weft_activities_read: (transfer full) (element-type WeftActivity): newest first. */
GPtrArray *weft_activities_read (WeftFile *file,
                                 GError  **error);

G_END_DECLS
