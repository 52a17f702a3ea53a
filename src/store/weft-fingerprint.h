/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fingerprint: a SHA-256 of all bytes of the file, taken at a clean close and remembered in Weft's data
 * folder under the file's id, its newest step, its last change outside the history and SQLite's own counters. A file
 * that has the same ones but other bytes was damaged or changed from outside: one flipped bit in five is seen by
 * nothing else. A step or counters that are not remembered are no fault: a copy was worked on elsewhere. For the
 * store's own use. */

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
