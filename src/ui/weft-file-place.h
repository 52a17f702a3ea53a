/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the file of a group is kept, and how that is said. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** weft_file_place_own: (transfer full): Weft's own folder, made when missing, mode 0700. */
char *weft_file_place_own (void);
/**
 * weft_file_place_offer:
 *
 * Returns: (transfer full): the folder that is offered for a new group: Documents where it is there and can be written in,
 *   else Weft's own, which always can
 */
char *weft_file_place_offer (void);
/**
 * weft_file_place_is_free_choice:
 *
 * Whether any folder may be chosen. In a sandbox what is chosen is only lent, without locks and without room for the
 * journal beside the file: there the folders of weft_file_place_offer() are all there are.
 */
gboolean weft_file_place_is_free_choice (void);
/** weft_file_place_new_path: (transfer full): a path in @folder for the file of @group that no file has yet. */
char *weft_file_place_new_path (const char *folder,
                                const char *group);
/** weft_file_place_say: (transfer full): what a person calls @folder: "Documents", "Weft’s own folder", else its path. */
char *weft_file_place_say (const char *folder);

G_END_DECLS
