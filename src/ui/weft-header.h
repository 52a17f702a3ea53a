/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar on top of every page: back, the page's own buttons, title and subtitle, search and menu.
 *
 *   <object class="WeftHeader">
 *     <property name="title" translatable="yes">People</property>
 *     <child type="start"> the page's "new" button </child>
 *     <child type="title"> linked toggles instead of the title </child>
 *     <child type="end"> its primary action </child>
 *   </object>
 *
 * Properties: "title", "subtitle"; "back": the back button always stands there (a page inside a page; else it
 * comes only when the side list is folded away); "lone": no back button at all (a form has Cancel); "tools": search and menu (TRUE); "controls": the window's
 * buttons (TRUE). */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WEFT_TYPE_HEADER (weft_header_get_type ())
G_DECLARE_FINAL_TYPE (WeftHeader, weft_header, WEFT, HEADER, AdwBin)

void weft_header_set_title (WeftHeader *header,
                            const char *title);
void weft_header_set_subtitle (WeftHeader *header,
                               const char *subtitle);

G_END_DECLS
