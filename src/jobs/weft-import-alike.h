/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Payments that somebody typed, and that the bank's file brings once more in other words. */

#pragma once

#include "weft-file.h"
#include "weft-import-sheet.h"

G_BEGIN_DECLS

/** weft_import_names_account: whether a sheet of payments has a column that says whose they are. */
gboolean weft_import_names_account (const WeftImportSheet *sheet);

/** weft_import_is_of_bank: money in and money out, or of one account alone, without references of Weft. */
gboolean weft_import_is_of_bank (const WeftImportSheet *sheet);

/**
 * weft_import_find_alike:
 * @rows: (element-type WeftRow): of the bank's file, all of them, as typed; receive a number where the bank gives none, so that what
 *   it brought is not taken for typed later
 *
 * A payment or move of the same account and amount, typed for a day close by, is taken to be the row; each for one row
 * only, the closest day first, and what stands there word for word before all others.
 *
 * Returns: (transfer full) (element-type utf8): for each row "Here already, it seems: Screwfix, 1 May", NULL for those
 *   that are new or that stand there word for word; NULL on failure
 */
GPtrArray *weft_import_find_alike (WeftFile              *file,
                                   const WeftImportSheet *sheet,
                                   GPtrArray             *rows,
                                   GError               **error);

G_END_DECLS
