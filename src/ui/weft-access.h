/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GTK 4.8 tells a screen reader, or shows, wrongly of its own accord. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * weft_access_name_drop_down:
 * @drop_down: a GtkDropDown
 * @name: translated: what is chosen
 *
 * Names it and the button inside, which is what gets the focus and would be read out as a toggle button alone.
 */
void weft_access_name_drop_down (GtkWidget  *drop_down,
                                 const char *name);
/**
 * weft_access_label_button:
 * @label: translated, with the underline of its mnemonic
 *
 * As gtk_button_set_label(), which would have the underline read out as part of the name.
 */
void weft_access_label_button (GtkButton  *button,
                               const char *label);

/** weft_access_hide_hints: of each menu button below @widget while its menu is open, where it would lie over the first choice. */
void weft_access_hide_hints (GtkWidget *widget);

/**
 * weft_access_say:
 * @text: a message of one or more lines
 *
 * Shows @text in the direction of the interface, whichever script its first word is in.
 */
void weft_access_say (GtkLabel   *label,
                      const char *text);

G_END_DECLS
