/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a sealed file: readable by anybody, it says how a key is made of the password. */

#pragma once

#include <gio/gio.h>
#include <sodium.h>

#include "weft-sealed.h"

G_BEGIN_DECLS

/* On the disk as it stands here; numbers are big-endian. */
typedef struct
{
  char   magic[8];
  guint8 version[4];
  guint8 kib[4];    /* what making a key of the password costs: memory ... */
  guint8 passes[4]; /* ... and rounds over it */
  guint8 salt[crypto_pwhash_SALTBYTES];
  char   id[32];
  char   state[32];
  guint8 proof[16]; /* of the password: a wrong one and a damaged file are told apart */
  guint8 stream[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
  guint8 checksum[16]; /* of all before it */
} WeftSealedHead;

G_STATIC_ASSERT (sizeof (WeftSealedHead) == 156);

typedef struct
{
  guint8 stream[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  guint8 proof[16];
} WeftSealedKeys;

/** weft_sealed_keys_clear: wipes them out of memory. */
void weft_sealed_keys_clear (WeftSealedKeys *keys);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeftSealedKeys, weft_sealed_keys_clear)
/** weft_sealed_keys_make: what opens the file with this head; takes its time, on purpose. */
gboolean weft_sealed_keys_make (const WeftSealedHead *head,
                                const char           *password,
                                WeftSealedKeys       *keys,
                                GError              **error);

/** weft_sealed_head_begin: all but the proof and what comes of the stream. */
void weft_sealed_head_begin (WeftSealedHead        *head,
                             const WeftSealedLabel *label);
/** weft_sealed_head_finish: sums up all that is in it. */
void weft_sealed_head_finish (WeftSealedHead *head);
/** weft_sealed_head_read: whether it is the head of a sealed file at all; it may be damaged, or newer. */
gboolean weft_sealed_head_read (GInputStream   *input,
                                WeftSealedHead *head);
/** weft_sealed_head_check: whether this Weft can work with it. Errors: WEFT_STORE_ERROR_DAMAGED, NEWER */
gboolean weft_sealed_head_check (const WeftSealedHead *head,
                                 const char           *path,
                                 GError              **error);
/** weft_sealed_report_damage: always FALSE. */
gboolean weft_sealed_report_damage (const char *path,
                                    GError    **error);

G_END_DECLS
