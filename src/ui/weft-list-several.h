/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar below a list whose rows are ticked: how many they are, and what can be done with all of them as one step:
 * change one thing in each, or take them out. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _WeftList WeftList;

#define WEFT_TYPE_LIST_SEVERAL (weft_list_several_get_type ())
G_DECLARE_FINAL_TYPE (WeftListSeveral, weft_list_several, WEFT, LIST_SEVERAL, AdwBin)

/** weft_list_several_attach: once the list has its kind. */
void weft_list_several_attach (WeftListSeveral *several,
                               WeftList        *list);
void weft_list_several_show (WeftListSeveral *several,
                             gboolean         is_shown);
/** weft_list_several_set_count: how many rows are ticked. */
void weft_list_several_set_count (WeftListSeveral *several,
                                  guint            count);

G_END_DECLS
