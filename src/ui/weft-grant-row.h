/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the list of grants: title and funder, what comes next, and the money above the days on one scale, so
 * that the two ends can be compared by eye. */

#pragma once

#include <gtk/gtk.h>

#include "weft-graph.h"
#include "weft-grants.h"

G_BEGIN_DECLS

/** weft_grant_row_new: (transfer floating): a GtkListBoxRow; a grant that is not running has no bars. */
GtkWidget *weft_grant_row_new (const WeftGrant *grant);
/** weft_grant_row_get_ref: (transfer none): of the grant that @row shows. */
const char *weft_grant_row_get_ref (GtkListBoxRow *row);

/** weft_grant_row_new_pills: (transfer floating): the tier, or how far it is, and what comes next. */
GtkWidget *weft_grant_row_new_pills (const WeftGrant *grant);
/** weft_grant_row_new_key: (transfer floating): explains @part of a bar; @part: (nullable): what is left empty. */
GtkWidget *weft_grant_row_new_key (const WeftPart *part,
                                   const char     *words);

G_END_DECLS
