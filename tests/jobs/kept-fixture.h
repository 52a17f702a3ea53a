/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of kept files share: a file on the disk, read as a person brings it in. */

#pragma once

#include "weft-keep-file.h"

/** kept_put_on_disk: (transfer full): the path of a file in the test's folder. */
char *kept_put_on_disk (const char *name,
                        const void *bytes,
                        gsize       size);
/** kept_read_bytes: (transfer full): it must be taken. */
WeftKeptFile *kept_read_bytes (const char  *name,
                               GByteArray  *bytes,
                               WeftKeepSize size);
WeftKeptFile *kept_read_letter (const char *name,
                                const char *text);
/** kept_holds: whether @words stand in @bytes; names of a zip's entries stand in it as they are (PKWARE APPNOTE 4.3.7). */
gboolean kept_holds (GBytes     *bytes,
                     const char *words);
