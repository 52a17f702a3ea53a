/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentence for a file that is open in another window. For the store's own use. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/** weft_in_use_note: leaves a note of when @file was opened, until it is closed. */
void weft_in_use_note (WeftFile *file);
/** weft_in_use_report: @file could not be had: another window has it. */
void weft_in_use_report (WeftFile *file,
                         GError  **error);

G_END_DECLS
