/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Weft's own folder in the person's home: what it remembers about files beside the files themselves. Nothing in
 * it is needed to open a file; when it cannot be written, Weft works without. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** weft_data_folder_path: (transfer full): of @name in the folder @under, which is made with mode 0700. */
char *weft_data_folder_path (const char *under,
                             const char *name);
/** weft_data_folder_write: replaces a file there, mode 0600; when @durable it outlasts a power cut. A failure is only noted. */
void weft_data_folder_write (const char *path,
                             const char *text,
                             gboolean    durable);

G_END_DECLS
