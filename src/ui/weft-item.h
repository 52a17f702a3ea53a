/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one GObject wrapper round a record, so that a GListStore can hold it: a WeftRow, or any struct that a page
 * reads for its list. */

#pragma once

#include <gio/gio.h>

#include "weft-row.h"

G_BEGIN_DECLS

#define WEFT_TYPE_ITEM (weft_item_get_type ())
G_DECLARE_FINAL_TYPE (WeftItem, weft_item, WEFT, ITEM, GObject)

/** weft_item_new: @record: (transfer full): freed by @free_record (nullable: the record belongs to someone else). */
WeftItem *weft_item_new (gpointer       record,
                         GDestroyNotify free_record);
/** weft_item_get: (transfer none): the record. */
gpointer weft_item_get (WeftItem *item);

/**
 * weft_item_fill:
 * @store: of WeftItem
 * @records: (transfer full): an array with its free function set; its records move into the items
 *
 * Replaces all items of @store in one splice.
 */
void weft_item_fill (GListStore *store,
                     GPtrArray  *records);

G_END_DECLS
