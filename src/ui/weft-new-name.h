/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Below a cell that a name was typed into: nobody has it yet, and who may have been meant. One key takes that person,
 * whichever cell has the keyboard by then.
 *
 * Signals: "meant" (hint): that person was meant; "adding" (hint): no, the name is new. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WEFT_TYPE_NEW_NAME (weft_new_name_get_type ())
G_DECLARE_FINAL_TYPE (WeftNewName, weft_new_name, WEFT, NEW_NAME, AdwBin)

/** weft_new_name_new: (transfer floating): hidden. */
GtkWidget *weft_new_name_new (void);
/**
 * weft_new_name_say:
 * @cell: (nullable): where the name stands; it is described so to those who do not see the hint
 * @words: (nullable): what is new: “New person”; NULL: nothing is
 * @meant: (nullable): the name of who may have been meant
 * @can_add: whether it is still to be said that the name is new
 */
void weft_new_name_say (WeftNewName *hint,
                        GtkWidget   *cell,
                        const char  *words,
                        const char  *meant,
                        gboolean     can_add);
/** weft_new_name_asks: whether somebody may have been meant. */
gboolean weft_new_name_asks (WeftNewName *hint);
/** weft_new_name_hold_key: one hint of a page at a time has the key, that of the cell typed in last. */
void weft_new_name_hold_key (WeftNewName *hint,
                             gboolean     holds);

G_END_DECLS
