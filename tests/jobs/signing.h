/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signing a return of the worked year, and looking into the workbook that comes of it. */

#pragma once

#include "worked-year.h"

G_BEGIN_DECLS

/** signing_open_year: the worked year in @file, and in @path where its workbook goes, in a folder of their own. */
void signing_open_year (WeftFile **file,
                        char     **path);
/** signing_close_year: puts both away, with the folder. */
void signing_close_year (WeftFile **file,
                         char     **path);

/** signing_sign: (transfer full) (nullable): as the treasurer, with the workbook at @path. */
WeftSigned *signing_sign (WeftFile   *file,
                          const char *grant,
                          const char *path,
                          GError    **error);
/** signing_sign_well: as signing_sign(); fails the test when it is refused. */
WeftSigned *signing_sign_well (WeftFile   *file,
                               const char *grant,
                               const char *path);
/** signing_read: (transfer full): the bytes of the workbook. */
GBytes *signing_read (const char *path);
/** signing_workbook_says: whether any part of the workbook has @words in it. */
gboolean signing_workbook_says (const char *path,
                                const char *words);

G_END_DECLS
