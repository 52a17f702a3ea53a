/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fingerprint: a SHA-256 of all bytes of the file, taken at a clean close and remembered in Weft's data
 * folder under the file's id, its newest step and SQLite's change counter. A file that has the same step and
 * counter but other bytes was damaged or changed from outside; SQLite's own checks see one flipped bit in five
 * only at this. A step or a counter that is not remembered is no fault: a copy was worked on elsewhere. For
 * the store's own use. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/** weft_fingerprint_remember: the bytes are right as they are now. */
void weft_fingerprint_remember (WeftFile *file);
/** weft_fingerprint_forget: the bytes are about to change, and a crash may leave them anyhow. */
void weft_fingerprint_forget (WeftFile *file);
/** weft_fingerprint_is_wrong: whether other bytes are remembered for what the file says it is. */
gboolean weft_fingerprint_is_wrong (WeftFile *file);

G_END_DECLS
