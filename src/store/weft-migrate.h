/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The layout of the file, from the numbered scripts in data/sql. A script that was released is never changed. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/** weft_migrate_newest: the layout that this Weft writes. */
int weft_migrate_newest (void);
/**
 * weft_migrate_run:
 *
 * Brings the file from its layout to the newest, in one transaction with the layout's number.
 */
gboolean weft_migrate_run (WeftFile *file,
                           GError  **error);

G_END_DECLS
