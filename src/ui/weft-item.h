/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one GObject wrapper round a record, so that a list model can hold it: a WeftRow, or any struct that a page
 * reads for its list.
 *
 * Signal: "changed" (item): its record was read again; who shows it shows it again. */

#pragma once

#include <gio/gio.h>

#include "weft-row.h"

G_BEGIN_DECLS

#define WEFT_TYPE_ITEM (weft_item_get_type ())
G_DECLARE_FINAL_TYPE (WeftItem, weft_item, WEFT, ITEM, GObject)

/** weft_item_new: @record: (transfer full): freed by @free_record (nullable: the record belongs to someone else). */
WeftItem *weft_item_new (gpointer       record,
                         GDestroyNotify free_record);
/** weft_item_new_of: @record: belongs to @holder, which stays as long as the item does. */
WeftItem *weft_item_new_of (gpointer   record,
                            GPtrArray *holder);
/** weft_item_set: the item of a holder: @record of @holder takes the place of its record. */
void weft_item_set (WeftItem  *item,
                    gpointer   record,
                    GPtrArray *holder);
/** weft_item_get: (transfer none): the record. */
gpointer weft_item_get (WeftItem *item);

G_END_DECLS
