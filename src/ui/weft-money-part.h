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
/** weft_part_row_set_number: its cells are named by it: "Line, part 2". */
void weft_part_row_set_number (WeftPartRow *row,
                               guint        number);
/** weft_part_row_set_issue: @sentence: (nullable): what is wrong at @cell; NULL: nothing is wrong in the row. */
void weft_part_row_set_issue (WeftPartRow *row,
                              WeftPartCell cell,
                              const char  *sentence);

G_END_DECLS
