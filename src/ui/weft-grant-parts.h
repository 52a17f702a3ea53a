/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the page of a grant. Each fills a box from the details; what a person does in it goes through the
 * view: weft_grant_view_edit() and its neighbours. */

#pragma once

#include "weft-grant-view.h"

G_BEGIN_DECLS

/** weft_grant_parts_clear: takes everything out of @box. */
void weft_grant_parts_clear (GtkBox *box);
/** weft_grant_parts_add_budget: the budget line by line; @is_narrow: numbers above the bars. */
void weft_grant_parts_add_budget (GtkBox                 *box,
                                  WeftGrantView          *view,
                                  const WeftGrantDetails *details,
                                  gboolean                is_narrow);
/** weft_grant_parts_add_payments: the latest money of the grant. */
void weft_grant_parts_add_payments (GtkBox                 *box,
                                    WeftGrantView          *view,
                                    const WeftGrantDetails *details);
/** weft_grant_parts_add_side: instalments and claims, conditions, targets, evidence and returns. */
void weft_grant_parts_add_side (GtkBox                 *box,
                                WeftGrantView          *view,
                                const WeftGrantDetails *details);

G_END_DECLS
