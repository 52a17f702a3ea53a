/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When a file was last copied to another place. It is remembered beside the file, in Weft's data folder: making a
 * copy must not change what is copied, nor stand in its history. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/** weft_copy_note_write: a copy was made today. */
void weft_copy_note_write (WeftFile *file);
/** weft_copy_note_read: (transfer full) (nullable): the ISO day of the last copy, NULL when none is known here. */
char *weft_copy_note_read (WeftFile *file);

G_END_DECLS
