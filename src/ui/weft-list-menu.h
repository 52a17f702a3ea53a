/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a list: columns, views that are kept, several rows at once, paper and spreadsheet. */

#pragma once

#include "weft-list.h"

G_BEGIN_DECLS

/** weft_list_menu_attach: once the list has its kind. */
void weft_list_menu_attach (WeftList *list);

G_END_DECLS
