/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar below a list whose rows are ticked: how many they are, and what can be done with all of them as one step:
 * change one thing in each, take them out, print them, write them into a spreadsheet. */

#pragma once

#include <adwaita.h>

#include "weft-workspace.h"

G_BEGIN_DECLS

/* What the bar needs to know of its list; each function gets the list. */
typedef struct
{
  GArray *(*get_ticked) (gpointer list); /* (transfer full) (element-type gint64): ids */
  void (*tick_all) (gpointer list);
  void (*leave) (gpointer list); /* no more ticking */
} WeftTickable;

#define WEFT_TYPE_LIST_SEVERAL (weft_list_several_get_type ())
G_DECLARE_FINAL_TYPE (WeftListSeveral, weft_list_several, WEFT, LIST_SEVERAL, AdwBin)

/**
 * weft_list_several_attach:
 * @tickable: static
 * @list: borrowed, lives as long as the bar
 * @table: whose records are ticked
 * @changeable: (nullable): columns that can be changed in all of them: "role|grant"
 */
void weft_list_several_attach (WeftListSeveral    *several,
                               const WeftTickable *tickable,
                               gpointer            list,
                               WeftWorkspace      *workspace,
                               const char         *table,
                               const char         *changeable);
/** weft_list_several_set_removable: FALSE: they cannot be taken out together. */
void weft_list_several_set_removable (WeftListSeveral *several,
                                      gboolean         is_removable);
void weft_list_several_show (WeftListSeveral *several,
                             gboolean         is_shown);
/** weft_list_several_set_count: how many rows are ticked. */
void weft_list_several_set_count (WeftListSeveral *several,
                                  guint            count);

G_END_DECLS
