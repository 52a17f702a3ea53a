/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list model over records that a page has read: those that are shown, in their order. Its items, of WeftItem, are
 * made when a row comes into sight and gone when it leaves: a list of 100,000 records is one array. When the records
 * are read again, rows that are still where they were take what is new without being made anew: what is ticked,
 * selected or has the keyboard stays so. */

#pragma once

#include "weft-item.h"

G_BEGIN_DECLS

#define WEFT_TYPE_RECORDS (weft_records_get_type ())
G_DECLARE_FINAL_TYPE (WeftRecords, weft_records, WEFT, RECORDS, GObject)

/** weft_records_new: @get_id: by which a record is known again. */
WeftRecords *weft_records_new (gint64 (*get_id) (gconstpointer record));

/**
 * weft_records_show:
 * @holder: what owns the records
 * @shown: (transfer full) (element-type gpointer): the records of @holder that are shown, in their order
 *
 * They take the place of all that were there.
 */
void weft_records_show (WeftRecords *records,
                        GPtrArray   *holder,
                        GPtrArray   *shown);
/** weft_records_get: (transfer none): the record at @position; NULL when there is none. */
gpointer weft_records_get (WeftRecords *records,
                           guint        position);

G_END_DECLS
