/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the row for money share. */

#pragma once

#include "weft-account-choice.h"
#include "weft-money-adding.h"
#include "weft-money-cells.h"
#include "weft-money-entry.h"
#include "weft-money-parts.h"
#include "weft-tripwire-view.h"

G_BEGIN_DECLS

struct _WeftMoneyEntry
{
  AdwBin parent_instance;

  WeftMoneyNames  *names;      /* owned, nullable until they are read */
  char            *grant;      /* owned, nullable: of all that is typed here */
  WeftRow         *instalment; /* owned, nullable: what is typed here was said to be this one */
  WeftMoneyAdding *emptied;    /* owned, nullable: what stood here before the row was emptied */
  char            *kept_as;    /* owned, nullable until it is: under which what is typed outlasts the program */
  guint            n_going;    /* payments on their way into the file */
  gint64           balance;
  gboolean         is_narrow;

  /* children, borrowed */
  WeftMoneyCells    *cells;
  WeftMoneyParts    *parts;
  GtkToggleButton   *split_button;
  WeftTripwireView  *tripwire;
  GtkWidget         *strip;
  WeftAccountChoice *account;
};

/** weft_money_entry_collect: (transfer full): what stands in the cells now. */
WeftMoneyAdding *weft_money_entry_collect (WeftMoneyEntry *self);
/** weft_money_entry_read: what @adding means; FALSE: something is wrong, and its issues say what. */
gboolean weft_money_entry_read (WeftMoneyEntry  *self,
                                WeftMoneyAdding *adding);
/** weft_money_entry_put_back: what was typed stands in the cells again. */
void weft_money_entry_put_back (WeftMoneyEntry        *self,
                                const WeftMoneyAdding *adding);
/** weft_money_entry_keep: what is typed from now on outlasts a power cut, and what was typed before one stands there again. */
void weft_money_entry_keep (WeftMoneyEntry *self);
/** weft_money_entry_say_hint: below the cells, while nothing is said of a grant. */
void weft_money_entry_say_hint (WeftMoneyEntry *self);

/** weft_money_entry_check_cb: the cell of @field (nullable: it is empty) was left: what is wrong with it is said there, and what is
 * mended no more. */
void weft_money_entry_check_cb (WeftMoneyEntry *self,
                                const char     *field);
void weft_money_entry_add_keys (GtkWidgetClass *widget_class);
void weft_money_entry_attach_keys (WeftMoneyEntry *self);

G_END_DECLS
