/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar list: activities by month, newest first, all of them or those of one name.
 *
 * Signals: "chosen" (list, const char *ref): it is selected; "entered" (list): Enter or a double click on it. */

#pragma once

#include <gtk/gtk.h>

#include "weft-activities.h"
#include "weft-listing.h"

G_BEGIN_DECLS

#define WEFT_TYPE_ACTIVITY_LIST (weft_activity_list_get_type ())
G_DECLARE_FINAL_TYPE (WeftActivityList, weft_activity_list, WEFT, ACTIVITY_LIST, GtkBox)

void weft_activity_list_show (WeftActivityList     *list,
                              const WeftActivities *activities,
                              const char           *today);
/** weft_activity_list_select: @ref: (nullable): NULL: none; one that is not among those of no grant brings all back. */
void weft_activity_list_select (WeftActivityList *list,
                                const char       *ref);
/** weft_activity_list_show_no_grant: only those of "2026-04-01,2027-03-31" that name no grant, until somebody asks for the others. */
void weft_activity_list_show_no_grant (WeftActivityList *list,
                                       const char       *period);
/** weft_activity_list_attach: once, before it is shown: what several rows need. */
void weft_activity_list_attach (WeftActivityList *list,
                                WeftWorkspace    *workspace);
/** weft_activity_list_set_several: whether rows are ticked instead of opened; FALSE: they were so already. */
gboolean weft_activity_list_set_several (WeftActivityList *list,
                                         gboolean          several);
/** weft_activity_list_make_listing: (transfer full): those that are shown; where some are ticked, these alone. */
WeftListing *weft_activity_list_make_listing (WeftActivityList *list);
void         weft_activity_list_focus (WeftActivityList *list);

G_END_DECLS
