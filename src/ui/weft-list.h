/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of records with all that every list can do: buttons above it that show some of its rows, headers that sort,
 * columns that can be hidden, views that are kept under a name, several rows changed or taken out as one step, and
 * what it shows as a listing for paper and spreadsheets. How it was left is remembered.
 *
 * What a list is made of stands in one static WeftListKind:
 *
 *   weft_list_set_kind (self->list, &people_kind, workspace);
 *   ...
 *   weft_list_fill (self->list, people);    after each reading
 *
 * A page may have controls of its own that leave some of the records: they stand before the buttons as
 * <child type="start">, the page fills in what they leave and tells it with weft_list_set_shown(). What stands there
 * when there is nothing at all is <child type="empty">.
 *
 * Signals: "chosen" (list, gpointer record): one row was selected by a person;
 *          "opened" (list, gpointer record): Enter or a double click;
 *          "shown" (list, const char *shown): a view asks the page's own controls for this; NULL: for everything. */

#pragma once

#include "weft-cells.h"
#include "weft-listing.h"
#include "weft-workspace.h"

G_BEGIN_DECLS

typedef struct
{
  const char *key;
  const char *title; /* msgid */
  gboolean (*is_shown) (gconstpointer record);
} WeftListChip;

typedef struct
{
  const char *name;                        /* what is remembered is kept under it */
  const char *table;                       /* whose records these are */
  gint64 (*get_id) (gconstpointer record); /* 0: it is of another table, and cannot be ticked */
  const WeftCellColumn *columns;
  guint                 n_columns;
  const WeftListChip   *chips; /* those that are pressed together show what belongs to each of them */
  guint                 n_chips;
  guint                 naming;     /* the column that says which row it is */
  const char           *sort;       /* at first: "name", or "-date" for the last first */
  const char           *changeable; /* columns of the table that can be changed in several records: "role|grant" */
  gboolean              is_clicked; /* one click opens a row */
  int (*find_width) (GtkWidget *view,
                     guint      column); /* nullable: of a column, in the font of @view; -1: as its cells are */
} WeftListKind;

#define WEFT_TYPE_LIST (weft_list_get_type ())
G_DECLARE_FINAL_TYPE (WeftList, weft_list, WEFT, LIST, GtkBox)

/** weft_list_set_kind: once; @kind must be static. */
void weft_list_set_kind (WeftList           *list,
                         const WeftListKind *kind,
                         WeftWorkspace      *workspace);
/** weft_list_fill: @records: (transfer full): an array with its free function set. */
void weft_list_fill (WeftList  *list,
                     GPtrArray *records);
/** weft_list_select: selects the record that @is_it says yes to, without "chosen"; none where @data is NULL or no row is it. */
void weft_list_select (WeftList *list,
                       gboolean (*is_it) (gconstpointer record, gconstpointer data),
                       gconstpointer data);
/** weft_list_set_room: @room: one of WEFT_CELL_WIDE, WEFT_CELL_MEDIUM, WEFT_CELL_NARROW: the columns of which stand there. */
void weft_list_set_room (WeftList     *list,
                         WeftCellFlags room);
/** weft_list_set_shown: what the page's own controls leave, as a view keeps it and in words; both NULL: everything. */
void weft_list_set_shown (WeftList   *list,
                          const char *shown,
                          const char *words);
/** weft_list_set_chip_label: @label: translated: "Due 4". */
void weft_list_set_chip_label (WeftList   *list,
                               const char *key,
                               const char *label);
/** weft_list_make_listing: (transfer full): the rows and columns that are shown, in their order; of rows that are ticked these alone. */
WeftListing *weft_list_make_listing (WeftList *list);

/* For the files of the list. */

const WeftListKind *weft_list_get_kind (WeftList *list);
/** weft_list_get_view: (transfer full): how the list is left: "chips=due;sort=-joined;hidden=phone,email". */
char *weft_list_get_view (WeftList *list);
/** weft_list_press_for_now: presses the chip of @key alone; nothing is remembered until weft_list_go_back() or another view. */
void weft_list_press_for_now (WeftList   *list,
                              const char *key);
/** weft_list_begin_for_now: what the page's own controls show from now on is not remembered, until weft_list_go_back() or another view. */
void weft_list_begin_for_now (WeftList *list);
/** weft_list_end_for_now: somebody has chosen what is shown: it stays, and is remembered. */
void weft_list_end_for_now (WeftList *list);
/** weft_list_go_back: to how the list was left before it showed something for now. */
void weft_list_go_back (WeftList *list);
/** weft_list_use_view: @view: as above; what is not in it is as at first. */
void weft_list_use_view (WeftList   *list,
                         const char *view);
/** weft_list_set_several: whether rows are ticked instead of opened. */
void     weft_list_set_several (WeftList *list,
                                gboolean  is_several);
gboolean weft_list_is_several (WeftList *list);
/** weft_list_get_ticked: (transfer full): ids of the rows that are ticked. */
GArray *weft_list_get_ticked (WeftList *list);

G_END_DECLS
