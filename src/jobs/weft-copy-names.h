/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the copies of a file are called, and which of them have had their time. The copies of "Hub.weft" stand
 * beside it in "Hub copies" as "Hub 2026-11-22 19.40.weft": sorted by name they are sorted by age. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** weft_copy_names_make: (transfer full): the path of a copy of @path made @now ("YYYY-MM-DDTHH:MM:SS"). */
char *weft_copy_names_make (const char *path,
                            const char *now);
/** weft_copy_names_make_replaced: (transfer full): a free path among the copies for what a restored copy replaces. */
char *weft_copy_names_make_replaced (const char *path);
/** weft_copy_names_list: (transfer full): the names of the copies of @path that were kept by themselves, newest first. */
char **weft_copy_names_list (const char *path);
/** weft_copy_names_when: (transfer full): "YYYY-MM-DDTHH:MM" of the name or path of a copy. */
char *weft_copy_names_when (const char *copy);
/**
 * weft_copy_names_to_drop:
 * @names: newest first
 *
 * Returns: (transfer full): those of @names that are neither of the 10 latest, nor the newest of one of the 8
 *   latest weeks, nor the newest of one of the 12 latest months that have copies
 */
char **weft_copy_names_to_drop (char **names);

G_END_DECLS
