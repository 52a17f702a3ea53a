/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that only a password opens, for what leaves the person's own computer. The working file is never one: a
 * lost password must not lose a group its books. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can be read without the password, so that a newer copy can take the place of an older one. */
typedef struct
{
  char id[33];    /* of the file that is inside */
  char state[33]; /* its newest step; "" when it has none */
} WeftSealedLabel;

/** weft_sealed_is: whether a sealed file stands at @path, sound or damaged, of this Weft or a newer one. */
gboolean weft_sealed_is (const char *path);
/** weft_sealed_read_label: FALSE when there is no sealed file at @path, or none that this Weft knows. */
gboolean weft_sealed_read_label (const char      *path,
                                 WeftSealedLabel *label);

/**
 * weft_sealed_write:
 * @plain: what is sealed
 * @path: replaced once the new file was read back and is the same
 * @password: UTF-8
 *
 * Errors: WEFT_JOB_ERROR_REFUSED: a password that keeps nobody out; WEFT_SHEET_ERROR_FULL, READ_ONLY, WRITE
 * Source: Argon2id, RFC 9106, with libsodium's "moderate" costs; XChaCha20-Poly1305 in a secretstream
 */
gboolean weft_sealed_write (const char            *plain,
                            const char            *path,
                            const WeftSealedLabel *label,
                            const char            *password,
                            GError               **error);

/**
 * weft_sealed_open:
 * @password: (nullable)
 * @plain: must not exist; mode 0600
 *
 * Errors: WEFT_JOB_ERROR_PASSWORD: none was given, or another than it was sealed with; WEFT_STORE_ERROR_DAMAGED,
 *   NEWER; WEFT_SHEET_ERROR_FULL, READ_ONLY, WRITE
 */
gboolean weft_sealed_open (const char *path,
                           const char *password,
                           const char *plain,
                           GError    **error);

G_END_DECLS
