/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of one activity: how many came, by a register or just a number, and what hangs on it.
 *
 * Signals: "edit" (view): its form is wanted; "save" (view): what was ticked is to be saved; "print" (view):
 * its register is wanted on paper; "repeat" (view): the same a week later. */

#pragma once

#include <adwaita.h>

#include "weft-activity-details.h"
#include "weft-register-save.h"

G_BEGIN_DECLS

#define WEFT_TYPE_ACTIVITY_VIEW (weft_activity_view_get_type ())
G_DECLARE_FINAL_TYPE (WeftActivityView, weft_activity_view, WEFT, ACTIVITY_VIEW, AdwBin)

/** weft_activity_view_show: what was ticked for the same activity and is not saved yet stays. */
void weft_activity_view_show (WeftActivityView    *view,
                              WeftActivityDetails *details);
/** weft_activity_view_get_details: (nullable): what is shown. */
WeftActivityDetails *weft_activity_view_get_details (WeftActivityView *view);
void                 weft_activity_view_fold (WeftActivityView *view,
                                              gboolean          is_narrow);
/** weft_activity_view_focus: where the next thing is typed: a name, or the number. */
void weft_activity_view_focus (WeftActivityView *view);

/** weft_activity_view_collect: (transfer full) (nullable): what is to be saved; NULL: nothing was changed. */
WeftRegisterSaving *weft_activity_view_collect (WeftActivityView *view);
/** weft_activity_view_set_saved: @saving: (nullable): is in the file now; NULL: it could not be saved, and is still to be. */
void weft_activity_view_set_saved (WeftActivityView         *view,
                                   const WeftRegisterSaving *saving);

G_END_DECLS
