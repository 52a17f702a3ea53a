/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One return: the strip that says how far it is, a card for each question, and the first sheet as it will print. It
 * stands inside a WeftPage, which does its reading and writing. */

#pragma once

#include <adwaita.h>

#include "weft-return-details.h"

G_BEGIN_DECLS

#define WEFT_TYPE_RETURN_VIEW (weft_return_view_get_type ())
G_DECLARE_FINAL_TYPE (WeftReturnView, weft_return_view, WEFT, RETURN_VIEW, AdwBin)

/** weft_return_view_show: @details: (transfer full) */
void weft_return_view_show (WeftReturnView    *view,
                            WeftReturnDetails *details);
/** weft_return_view_fold: without the room for them on top its buttons stand below the cards, and there is no preview. */
void weft_return_view_fold (WeftReturnView *view,
                            gboolean        is_narrow);
/** weft_return_view_go_to_top: where it says how ready it is, or what has changed since it was signed. */
void weft_return_view_go_to_top (WeftReturnView *view);
/** weft_return_view_go_to: where @question, or what stands behind it, can be changed. */
void weft_return_view_go_to (WeftReturnView *view,
                             const char     *question);
/** weft_return_view_commit: saves what is being typed. */
void weft_return_view_commit (WeftReturnView *view);

G_END_DECLS
