/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of money share: a window on its page, and typing a payment there. */

#pragma once

#include "ui-fixture.h"

#include "weft-money-columns.h"

/** money_start: as fixture_start(), on the page of money. */
WeftWindow *money_start (void);
/** money_find_entry: the row that money is typed into; fails the test when there is none. */
GtkWidget  *money_find_entry (WeftWindow *window);
GtkWidget  *money_get_cell (WeftWindow     *window,
                            WeftMoneyColumn column);
const char *money_text_of (GtkWidget *cell);
void        money_type (WeftWindow     *window,
                        WeftMoneyColumn column,
                        const char     *text);
/** money_press_enter: in @cell, and waits for what comes of it. */
void money_press_enter (WeftWindow *window,
                        GtkWidget  *cell);
/** money_type_payment: all of a payment but Enter. */
void money_type_payment (WeftWindow *window,
                         const char *date,
                         const char *who,
                         const char *place,
                         const char *line,
                         const char *out);
/** money_find_split_button: that of the row; fails the test when there is none. */
GtkToggleButton *money_find_split_button (WeftWindow *window);
/** money_get_part_cell: @cell: 0 what it counts for, 1 its line, 2 its amount. */
GtkWidget *money_get_part_cell (WeftWindow *window,
                                int         part,
                                int         cell);
void       money_type_part (WeftWindow *window,
                            int         part,
                            const char *place,
                            const char *line,
                            const char *amount);
/** money_said: (nullable): the sentence of the step that can be undone. */
const char *money_said (WeftWindow *window);
void        money_undo (WeftWindow *window);
void        money_check_says (WeftWindow *window,
                              const char *sentence);
