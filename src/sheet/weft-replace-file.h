/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What went wrong with a file that leaves, in words. weft_replace_file() itself is declared with the writers. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** weft_replace_file_set_error: the sentence for an errno: no room, a folder to read only, no folder, anything else. */
void weft_replace_file_set_error (GError    **error,
                                  const char *path,
                                  int         code);

/**
 * weft_replace_file_explain:
 * @error: (inout): set: what a library or a check said
 * @needed: bytes that the file and its temporary parts take
 * @code: errno when it happened, 0 where it is not known
 *
 * A full disk shows itself in many ways, as a file that turns out broken too: where there is too little room
 * that is what is said.
 */
void weft_replace_file_explain (GError    **error,
                                const char *path,
                                guint64     needed,
                                int         code);

G_END_DECLS
