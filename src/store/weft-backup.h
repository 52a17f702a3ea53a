/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The folder "NAME copies" beside a file, where its copies are kept, and what a copy may take the place of. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/** weft_backup_folder: (transfer full): "…/tea copies" for "…/tea.weft". */
char *weft_backup_folder (const char *path);
/** weft_backup_make_path: (transfer full): where the copy before a migration from @layout goes; the folder is made. */
char *weft_backup_make_path (const char *path,
                             int         layout);
/** weft_backup_find_newest_good: (transfer full) (nullable): the newest copy of @path that opens with all checks. */
char *weft_backup_find_newest_good (const char *path);
/** weft_backup_get_state: (transfer full): the name of the newest step, "" when there is none: 32 hexadecimal digits. */
char *weft_backup_get_state (WeftFile *file);
/**
 * weft_backup_check_label:
 * @name: of what stands where a copy of @file should go, for the sentence
 * @id: (nullable): of the file that it is a copy of; NULL when it is none
 * @state: its state
 *
 * Whether it holds nothing that is not in @file.
 *
 * Errors: WEFT_STORE_ERROR_EXISTS
 */
gboolean weft_backup_check_label (WeftFile   *file,
                                  const char *name,
                                  const char *id,
                                  const char *state,
                                  GError    **error);
/**
 * weft_backup_check_place:
 *
 * Whether a copy of @file may take the place of what stands at @path: nothing, or an earlier state of the same file.
 *
 * Errors: WEFT_STORE_ERROR_EXISTS, IN_USE
 */
gboolean weft_backup_check_place (WeftFile   *file,
                                  const char *path,
                                  GError    **error);

G_END_DECLS
