/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of hours reads on the worker thread: all hours for the list, and for the sheet to type in the
 * names to choose from with what each person did the last time. */

#pragma once

#include "weft-changes.h"
#include "weft-date.h"
#include "weft-names.h"
#include "weft-row.h"

G_BEGIN_DECLS

typedef struct
{
  WeftRow *row;     /* owned */
  char    *who;     /* owned: the person's name, or "12 people" */
  char    *grant;   /* owned: its title */
  gint64   minutes; /* of all together */
  gboolean is_this_year;
} WeftHoursLine;

typedef struct
{
  GPtrArray  *lines;   /* owned, of WeftHoursLine: newest first */
  WeftNames  *people;  /* owned: help says what they did the last time */
  WeftNames  *grants;  /* owned */
  WeftNames  *roles;   /* owned: what was done, the most frequent first */
  GHashTable *n_roles; /* owned: and how often each was */
  GHashTable *last;    /* owned: ref of a person -> WeftHoursLine of lines */
  gint64      year_minutes;
  WeftMoment  read_at;
  char        from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE]; /* the group's year */
} WeftHoursList;

/**
 * weft_hours_list_read:
 * @before: (nullable): what was read the last time, which stays as it is
 *
 * Takes the lines of @before over as long as whom and what they name is called the same, and reads the days again on which
 * hours have changed since.
 *
 * Returns: (transfer full)
 */
WeftHoursList *weft_hours_list_read (WeftFile      *file,
                                     WeftHoursList *before,
                                     GError       **error);
WeftHoursList *weft_hours_list_ref (WeftHoursList *list);
void           weft_hours_list_unref (WeftHoursList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftHoursList, weft_hours_list_unref)
/** weft_hours_list_of_period: (transfer full): @period: (nullable): the lines of "2026-04-01,2027-03-31", which @list owns; NULL: all. */
GPtrArray *weft_hours_list_of_period (const WeftHoursList *list,
                                      const char          *period);

G_END_DECLS
