/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The switch between the parts of a page that has several, in the place of its title: linked buttons where there is
 * room, a button with a menu where there is none. Property "page": the part that it stands on. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WEFT_TYPE_PARTS (weft_parts_get_type ())
G_DECLARE_FINAL_TYPE (WeftParts, weft_parts, WEFT, PARTS, AdwBin)

/** weft_parts_get_beside: (nullable): name of the part @step after @page, round and round; NULL: it is no part. */
const char *weft_parts_get_beside (const char *page,
                                   int         step);

G_END_DECLS
