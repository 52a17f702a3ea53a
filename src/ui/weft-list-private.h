/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the list share. */

#pragma once

#include "weft-list-several.h"
#include "weft-list.h"
#include "weft-records.h"

G_BEGIN_DECLS

struct _WeftList
{
  GtkBox parent_instance;

  const WeftListKind  *kind;      /* static, nullable until it is set */
  WeftWorkspace       *workspace; /* owned, nullable until then */
  GPtrArray           *all;       /* owned: every record */
  WeftRecords         *records;   /* owned: those that the chips leave, in their order */
  GtkSelectionModel   *one;       /* owned: a row that is opened */
  GtkSelectionModel   *many;      /* owned: rows that are ticked */
  GPtrArray           *columns;   /* owned, of GtkColumnViewColumn (borrowed), as in the kind */
  GPtrArray           *chips;     /* owned, of GtkToggleButton (borrowed), as in the kind */
  GtkWidget           *all_chip;  /* borrowed, nullable: pressed while no other is; a list without chips has none */
  GHashTable          *hidden;    /* owned: keys of the columns that a person hid (static) */
  GtkColumnViewColumn *ticks;     /* borrowed */
  guint                sorted;    /* the column that it is sorted by, in the kind's order */
  gboolean             is_descending;
  guint                sort_source;
  gint64               newest;      /* the highest id that was filled in */
  gint64               selected_id; /* 0: none */
  gboolean             is_filling;
  WeftCellFlags        room;
  gboolean             is_several;
  char                *shown, *words; /* owned, nullable: what the page's own controls leave */
  char                *before;        /* owned, nullable: the view that comes back after what is shown for now */

  /* template children */
  GtkBox          *start_box; /* the page's own controls */
  GtkBox          *chip_box;
  GtkMenuButton   *chips_button; /* in their place where they would take more lines than two ... */
  GtkBox          *check_box;    /* ... with the same choices */
  GtkBox          *view_box;     /* the views that are kept */
  GtkMenuButton   *menu_button;
  GtkStack        *rows; /* "some", "none" or, where the page gave it, "empty" */
  GtkColumnView   *view;
  WeftListSeveral *several;
};

/** weft_list_chips_add: those of its kind. */
void weft_list_chips_add (WeftList *list);
/** weft_list_chips_show_all: “All” is what stands there while no other chip is pressed. */
void weft_list_chips_show_all (WeftList *list);
/** weft_list_arrange: shows what the chips leave, sorted, after any of these changed. */
void weft_list_arrange (WeftList *list);
/** weft_list_show_rows: the rows, or in their place why there are none. */
void weft_list_show_rows (WeftList *list);
/** weft_list_scroll_to: brings the row at @position into sight. */
void     weft_list_scroll_to (WeftList *list,
                              guint     position);
gboolean weft_list_is_pressed (WeftList *list,
                               guint     chip);
gboolean weft_list_is_hidden (WeftList *list,
                              guint     column);
/** weft_list_hide: hides the column, or shows it again, and remembers it. */
void weft_list_hide (WeftList *list,
                     guint     column,
                     gboolean  is_hidden);
/** weft_list_sort: by this column alone, and remembers it. */
void weft_list_sort (WeftList *list,
                     guint     column,
                     gboolean  is_descending);
/** weft_list_is_second: whether a column before it has the same key: one that shows the same where there is another room. */
gboolean weft_list_is_second (WeftList *list,
                              guint     column);
void     weft_list_show_columns (WeftList *list);
/** weft_list_remember: how the list is left is found again the next evening; what is shown for now is not. */
void weft_list_remember (WeftList *list);
/** weft_list_ticks_add: the column of ticks, before all others. */
void weft_list_ticks_add (WeftList *list);
/** weft_list_ticks_attach: the bar below, once the list has its models. */
void weft_list_ticks_attach (WeftList *list);
/** weft_list_is_ticked: of the row at @position; one of another table cannot be. */
gboolean weft_list_is_ticked (WeftList *list,
                              guint     position);
/** weft_list_ticks_count: the bar says how many are ticked. */
void weft_list_ticks_count (WeftList *list);

G_END_DECLS
