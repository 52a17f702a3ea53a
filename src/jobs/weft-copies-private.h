/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keeping a copy and putting one back share. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/** weft_copies_put: a checked copy at @path, whatever stood there. */
gboolean weft_copies_put (WeftFile   *file,
                          const char *path,
                          GError    **error);
/** weft_copies_make_folder: the folder for the copies of a file. */
gboolean weft_copies_make_folder (const char *folder,
                                  GError    **error);
/** weft_copies_make_plain_path: (transfer full): a free path in Weft's own folder for what is, or will be, sealed at @path. */
char *weft_copies_make_plain_path (const char *path);

G_END_DECLS
