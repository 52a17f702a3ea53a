/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pasted names that nobody in the file has, kept aside one a line until they are mended or added as new people.
 *
 * Signals: "look-again" (box): the names were mended; "add-all" (box): all of them are new people. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEFT_TYPE_NAMES_ASIDE (weft_names_aside_get_type ())
G_DECLARE_FINAL_TYPE (WeftNamesAside, weft_names_aside, WEFT, NAMES_ASIDE, GtkBox)

/** weft_names_aside_set_text: @text: (nullable): names, one a line; the box is there only while there are any. */
void weft_names_aside_set_text (WeftNamesAside *self,
                                const char     *text);
/** weft_names_aside_get_text: (transfer full): as mended so far. */
char *weft_names_aside_get_text (WeftNamesAside *self);

G_END_DECLS
