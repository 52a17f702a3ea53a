/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of a GtkColumnView of WeftItem: what a cell shows is one function of the record, and so is what it is
 * sorted by. */

#pragma once

#include <gtk/gtk.h>

#include "weft-item.h"

G_BEGIN_DECLS

/** WeftCellText: (transfer full): the text of a cell. */
typedef char *(*WeftCellText) (gpointer record);
/** WeftCellShow: for cells that are more than a text: fills @child, which its WeftCellMake made. */
typedef void (*WeftCellShow) (GtkWidget *child,
                              gpointer   record);
typedef GtkWidget *(*WeftCellMake) (void);

typedef enum
{
  WEFT_CELL_WIDE = 1 << 0,   /* stands there only where there is room; of several of these, in each of them */
  WEFT_CELL_EXPAND = 1 << 1, /* takes the width that is left */
  WEFT_CELL_DIM = 1 << 2,
  WEFT_CELL_ALWAYS = 1 << 3, /* cannot be hidden */
  WEFT_CELL_PAPER = 1 << 4,  /* in listings only: on the screen another column shows it too */
  WEFT_CELL_SCREEN = 1 << 5, /* on the screen only: in listings another column says it */
  WEFT_CELL_MEDIUM = 1 << 6, /* only where there is some room */
  WEFT_CELL_NARROW = 1 << 7, /* only where there is little */
} WeftCellFlags;

/* A column whose cells are of a known type: that decides how they are shown, sorted, and written into a spreadsheet. */
typedef struct
{
  const char   *key;   /* what is remembered is kept under it */
  const char   *title; /* msgid */
  WeftType      type;  /* of what @text gives */
  WeftCellText  text;  /* as in a row: money "12.50", dates ISO, hours "2.5" */
  WeftCellFlags flags;
  GCompareFunc  compare; /* nullable: of two records, where the order is not that of the text */
  WeftCellMake  make;    /* nullable, with @show: cells that are more than a text */
  WeftCellShow  show;
} WeftCellColumn;

/** weft_cells_add_column: (transfer none): @column: static. */
GtkColumnViewColumn *weft_cells_add_column (GtkColumnView        *view,
                                            const WeftCellColumn *column);
/** WeftCellBind: shows the record of @item, a WeftItem, in its child. */
typedef void (*WeftCellBind) (GtkListItem *item);
/** weft_cells_connect: @bind: is called for a row that comes into sight, and when its record was read again. */
void weft_cells_connect (GtkListItemFactory *factory,
                         WeftCellBind        bind);
/** weft_cells_format: (transfer full): the cell as people read it: "12 Mar 2027", "1,451.85". */
char *weft_cells_format (const WeftCellColumn *column,
                         gpointer              record);
/** weft_cells_get_sort: whether @view is sorted by its column @at: 1 ascending, -1 descending, 0 not. */
int weft_cells_get_sort (GtkColumnView *view,
                         guint          at);

/** weft_cells_align_title: puts the title of @column to the right, as the numbers below it; text columns of numbers do it themselves. */
void weft_cells_align_title (GtkColumnViewColumn *column);

/** weft_cells_sort: by what @column shows; those that are alike stay as they were. */
void weft_cells_sort (const WeftCellColumn *column,
                      gboolean              is_descending,
                      GPtrArray            *records);

/** weft_cells_make_pill: (transfer floating): a label with a tint; @tint: "warning", "accent", "success", "". */
GtkWidget *weft_cells_make_pill (const char *tint);
/** weft_cells_set_pill: "" hides it; @tint as above. */
void weft_cells_set_pill (GtkWidget  *pill,
                          const char *text,
                          const char *tint);

G_END_DECLS
