/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of money, for the list and for the row above it that is typed in: both use the same widths, so that
 * they stand in line. There are three layouts: all columns; the line below the grant where there is less room; who
 * and how much alone on a telephone. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  WEFT_MONEY_WIDE,
  WEFT_MONEY_MEDIUM,
  WEFT_MONEY_NARROW,
} WeftMoneyLayout;

typedef enum
{
  WEFT_MONEY_DATE,
  WEFT_MONEY_WHO, /* takes the width that is left */
  WEFT_MONEY_PLACE,
  WEFT_MONEY_LINE,
  WEFT_MONEY_OUT,
  WEFT_MONEY_IN,
  WEFT_MONEY_BALANCE,
  WEFT_MONEY_N_COLUMNS,
} WeftMoneyColumn;

/** weft_money_columns_title: translated. */
const char *weft_money_columns_title (WeftMoneyColumn column);
/** weft_money_columns_width: in the font of @widget, with the padding of a cell; -1: what is left. */
int weft_money_columns_width (GtkWidget      *widget,
                              WeftMoneyColumn column);
/** weft_money_columns_choose: the layout for @width; @is_of_grant: without the columns for grant and balance. */
WeftMoneyLayout weft_money_columns_choose (GtkWidget *widget,
                                           int        width,
                                           gboolean   is_of_grant);

G_END_DECLS
