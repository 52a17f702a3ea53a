/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of lists share: a page with its list, its chips, its dialogs and its ticks. */

#pragma once

#include "ui-fixture.h"

#include "weft-list.h"

WeftWindow *list_start_on (const char *page);
/** list_get: the list that is seen. */
WeftList *list_get (WeftWindow *window);
/** list_count_shown: how many rows its listing has. */
guint list_count_shown (WeftWindow *window);
void  list_press_chip (WeftWindow *window,
                       const char *words);
/** list_act: @action: "list.several". */
void       list_act (WeftWindow *window,
                     const char *action);
GtkWindow *list_find_dialog (void);
void       list_answer (WeftWindow *window,
                        const char *response);
/** list_tick: ticks @n rows from the @first on; the model that is ticked in. */
GtkSelectionModel *list_tick (WeftWindow *window,
                              guint       first,
                              guint       n);
