/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The open file: one group's books in one SQLite database that is held exclusively. One thread at a time
 * uses it. Everything is readable through queries; every write is a step (weft-step.h). */

#pragma once

#include <gio/gio.h>

#include "weft-query.h"
#include "weft-store-error.h"

G_BEGIN_DECLS

#define WEFT_FILE_APPLICATION 0x57454654 /* "WEFT" */
#define WEFT_FILE_SEALED "WeftSeal"      /* how a copy under a password begins, which is no such file itself */

typedef enum
{
  WEFT_OPEN_DEFAULT = 0,
  WEFT_OPEN_READ_ONLY = 1 << 0,      /* never write; also falls to this by itself on a read-only medium */
  WEFT_OPEN_ACCEPT_CHANGED = 1 << 1, /* go on although the bytes differ from what Weft last wrote */
  WEFT_OPEN_AS_IT_IS = 1 << 2,       /* in the layout it has: to copy it whole, for its records may be out of reach */
} WeftOpenFlags;

/**
 * weft_file_create:
 * @path: must not exist
 *
 * An empty file with the newest layout, mode 0600, held open.
 *
 * Errors: WEFT_STORE_ERROR_EXISTS, READ_ONLY, FULL, FAILED
 */
WeftFile *weft_file_create (const char *path,
                            GError    **error);
/** weft_file_create_in_memory: for tests and trying things out. */
WeftFile *weft_file_create_in_memory (GError **error);

/**
 * weft_file_open:
 *
 * Opens with all checks: lock, identity, version, integrity, foreign keys, row counts and control totals,
 * and the SHA-256 of the last clean close. An older layout is migrated after a verified backup.
 *
 * Errors: WEFT_STORE_ERROR_NOT_FOUND, NOT_WEFT, NEWER, DAMAGED, CHANGED, IN_USE, READ_ONLY, FULL
 */
WeftFile *weft_file_open (const char   *path,
                          WeftOpenFlags flags,
                          GError      **error);
/** weft_file_close: (transfer full): closes cleanly and remembers the SHA-256. Freeing without it is what a crash does. */
gboolean weft_file_close (WeftFile *file,
                          GError  **error);
void     weft_file_free (WeftFile *file);
/** weft_file_discard: (transfer full): closes a file that was only just made and takes it away again. */
void weft_file_discard (WeftFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftFile, weft_file_free)

const char *weft_file_get_path (WeftFile *file); /* (nullable): NULL in memory */
gboolean    weft_file_is_read_only (WeftFile *file);
/** weft_file_get_id: the id that all copies of this file share (32 hexadecimal digits). */
const char *weft_file_get_id (WeftFile *file);
/** weft_file_get_changes: steps committed since the file was made; and whether any was since it was opened. */
gint64   weft_file_get_changes (WeftFile *file);
gboolean weft_file_was_changed (WeftFile *file);

/**
 * weft_file_pin_clock:
 *
 * From now on "today" is @today, the time is noon, and the history says that the treasurer did it, whoever is
 * logged in (WEFT_TODAY, tests, samples).
 */
void weft_file_pin_clock (WeftFile   *file,
                          const char *today);
/** weft_file_today: ISO date. */
const char *weft_file_today (WeftFile *file);
/** weft_file_now: (transfer full): "YYYY-MM-DDTHH:MM:SS", local time. */
char *weft_file_now (WeftFile *file);
/** weft_file_seed: ids come from @seed instead of time and chance: the same steps give the same bytes. */
void weft_file_seed (WeftFile *file,
                     guint64   seed);
/** weft_file_next_id: 63 bits, unique across copies: milliseconds and random; growing within one process. */
gint64 weft_file_next_id (WeftFile *file);
/** weft_file_blind_id: 63 bits of chance alone, which tell nobody when a record came or after which other. */
gint64 weft_file_blind_id (WeftFile *file);

/**
 * weft_file_check:
 *
 * Everything that open checks, again.
 *
 * Returns: (transfer full) (element-type utf8): findings; empty when sound
 */
GPtrArray *weft_file_check (WeftFile *file,
                            GError  **error);

/**
 * weft_file_copy_to:
 * @path: must not exist
 *
 * A compact copy by VACUUM INTO, opened again and checked. Writing beside, renaming and keeping belong to the caller.
 */
gboolean weft_file_copy_to (WeftFile   *file,
                            const char *path,
                            GError    **error);

/** weft_file_set_error: turns SQLite's last failure into a sentence about this file. For the store's own use. */
void weft_file_set_error (WeftFile *file,
                          int       code,
                          GError  **error);
/** weft_file_database: (transfer none): the sqlite3 handle. For the store's own use. */
gpointer weft_file_database (WeftFile *file);

G_END_DECLS
