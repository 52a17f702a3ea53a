/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The side list: the group's menu, the pages in groups, and whether everything is saved. A row activates the
 * window's action "win.go-to". */

#pragma once

#include <adwaita.h>

#include "weft-workspace.h"

G_BEGIN_DECLS

#define WEFT_TYPE_SIDE (weft_side_get_type ())
G_DECLARE_FINAL_TYPE (WeftSide, weft_side, WEFT, SIDE, AdwBin)

/** weft_side_select: shows that the page @name is open; no row when it is not in the list. */
void weft_side_select (WeftSide   *side,
                       const char *name);
/** weft_side_set_badge: @count at the page @name; 0 takes it away. It counts only what has a date. */
void weft_side_set_badge (WeftSide   *side,
                          const char *name,
                          guint       count);
/** weft_side_show_pages: those that stand in the list now, see weft_pages_is_shown(). */
void weft_side_show_pages (WeftSide      *side,
                           WeftWorkspace *workspace);
/** weft_side_show_file: the pages, the name of the group and where its file is. */
void weft_side_show_file (WeftSide      *side,
                          WeftWorkspace *workspace);
/** weft_side_show_unsaved: @what is not in the file yet; "": everything is. */
void weft_side_show_unsaved (WeftSide   *side,
                             const char *what);

G_END_DECLS
