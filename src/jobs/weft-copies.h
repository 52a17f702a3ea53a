/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of the file: verified backups, those kept by themselves on closing, and restoring one. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/**
 * weft_copies_backup:
 * @password: (nullable): what the copy is sealed with; NULL leaves it a file that Weft opens
 *
 * A verified copy at @path. An earlier copy of the same file there is replaced, once the new one is checked; anything
 * else stays.
 *
 * Errors: WEFT_JOB_ERROR_REFUSED, WEFT_STORE_ERROR_EXISTS, IN_USE, FULL ...
 */
gboolean weft_copies_backup (WeftFile   *file,
                             const char *path,
                             const char *password,
                             GError    **error);
/**
 * weft_copies_close:
 * @file: (transfer full)
 *
 * Closes; when there were changes first keeps a copy in the folder "NAME copies" beside the file and thins the
 * copies out: 10 latest, 8 weekly, 12 monthly.
 */
gboolean weft_copies_close (WeftFile *file,
                            GError  **error);
/**
 * weft_copies_restore:
 * @password: (nullable): looked at only when the copy is sealed with one
 * @saved: (out) (nullable): where what stood at @path was kept
 *
 * Puts the copy @from in the place of @path, which is itself backed up first - sound or damaged, but nothing else than
 * the file that @from is a copy of.
 *
 * Errors: WEFT_JOB_ERROR_REFUSED, PASSWORD, WEFT_STORE_ERROR_EXISTS, IN_USE, NOT_WEFT, DAMAGED, FULL ...
 */
gboolean weft_copies_restore (const char *from,
                              const char *path,
                              const char *password,
                              char      **saved,
                              GError    **error);

typedef struct
{
  char  *path, *when, *group; /* owned */
  gint64 changes, people, payments;
} WeftCopy;
void weft_copy_free (WeftCopy *copy);
/** weft_copies_list: (transfer full) (element-type WeftCopy): newest first, with what is in each. */
GPtrArray *weft_copies_list (const char *path,
                             GError    **error);

G_END_DECLS
