/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder of its own for each test that writes files. */

#pragma once

#include <glib.h>

#include "weft-book.h"

void fixture_begin (void);
void fixture_end (void);

/** fixture_path: (transfer full): @name in the test's folder; NULL for the folder itself. */
char *fixture_path (const char *name);

/** fixture_write: puts @bytes into a file and says where: (transfer full). */
char *fixture_write (const char *name,
                     const void *bytes,
                     gsize       length);

guint fixture_count_files (void);

/** fixture_write_book: as a workbook; fails the test when it cannot be written. */
void fixture_write_book (const WeftBook *book,
                         const char     *path);
