/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a list shows, for paper and for spreadsheets: its columns, its rows as they stand there, and in words which
 * they are. Cells are as a row's: money "12.50", dates ISO. */

#pragma once

#include <gtk/gtk.h>

#include "weft-row.h"
#include "weft-workspace.h"

G_BEGIN_DECLS

typedef struct _WeftListing WeftListing;

/** weft_listing_new: @title: translated: "People"; @filter: (nullable): which of them: "Volunteers, Due". */
WeftListing *weft_listing_new (const char *title,
                               const char *filter);
void         weft_listing_free (WeftListing *listing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftListing, weft_listing_free)

/** weft_listing_add_column: @title: translated; all columns come before the first row. */
void weft_listing_add_column (WeftListing *listing,
                              const char  *title,
                              WeftType     type);
/** weft_listing_add_row: a cell for each column. */
void weft_listing_add_row (WeftListing *listing,
                           const char  *first_cell,
                           ...) G_GNUC_NULL_TERMINATED;
/** weft_listing_add_cells: as weft_listing_add_row(). */
void  weft_listing_add_cells (WeftListing       *listing,
                              const char *const *cells);
guint weft_listing_n_rows (const WeftListing *listing);
/** weft_listing_get_cell: (transfer none). */
const char *weft_listing_get_cell (const WeftListing *listing,
                                   guint              row,
                                   guint              column);
/** weft_listing_say: (transfer full): what stands below the title: "Volunteers, Due · 12 rows". */
char *weft_listing_say (const WeftListing *listing);

/**
 * weft_listing_print:
 * @widget: anything in the window
 * @listing: (transfer full)
 *
 * Prints it with the desktop's own dialog. Failures are shown.
 */
void weft_listing_print (GtkWidget     *widget,
                         WeftWorkspace *workspace,
                         WeftListing   *listing);
/** weft_listing_save: @listing: (transfer full): asks where to and writes a spreadsheet: .xlsx, or .csv by its name. */
void weft_listing_save (GtkWidget     *widget,
                        WeftWorkspace *workspace,
                        WeftListing   *listing);

G_END_DECLS
