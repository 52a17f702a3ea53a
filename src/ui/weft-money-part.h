/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of the sheet of WeftMoneyParts: what a part of a payment counts for, and how much of it. */

#pragma once

#include "weft-money-choices.h"
#include "weft-money-shares.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_PART_PLACE,
  WEFT_PART_LINE,
  WEFT_PART_AMOUNT,
  WEFT_PART_N_CELLS
} WeftPartCell;

typedef struct
{
  gint64            id;
  GtkWidget        *cells[WEFT_PART_N_CELLS]; /* borrowed: in the sheet, like the other widgets; GtkEntry */
  GtkWidget        *remove;
  GtkWidget        *issue;
  WeftMoneyChoices *choices; /* owned */
} WeftPartRow;

/** weft_part_row_new: (transfer full): its widgets are floating. */
WeftPartRow *weft_part_row_new (const WeftMoneyPart *part,
                                WeftMoneyNames      *names);
void         weft_part_row_free (WeftPartRow *row);
/** weft_part_row_title: translated: what stands above the cells. */
const char *weft_part_row_title (WeftPartCell cell);
const char *weft_part_row_get_text (const WeftPartRow *row,
                                    WeftPartCell       cell);
/** weft_part_row_get: (transfer full): as it was typed. */
WeftMoneyPart *weft_part_row_get (const WeftPartRow *row);
/** weft_part_row_attach: as the part @i of the sheet; its line stands below the rest where @is_narrow. */
void weft_part_row_attach (WeftPartRow *row,
                           GtkGrid     *grid,
                           guint        i,
                           gboolean     is_narrow);
void weft_part_row_detach (WeftPartRow *row,
                           GtkGrid     *grid);
/** weft_part_row_move: to another place of the sheet. */
void weft_part_row_move (WeftPartRow *row,
                         GtkGrid     *grid,
                         guint        i,
                         gboolean     is_narrow);
/** weft_part_row_set_issue: @sentence: (nullable): what is wrong at @cell; NULL: nothing is wrong in the row. */
void weft_part_row_set_issue (WeftPartRow *row,
                              WeftPartCell cell,
                              const char  *sentence);

G_END_DECLS
