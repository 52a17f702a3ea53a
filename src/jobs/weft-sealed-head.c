/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a sealed file, and the keys that it and a password make. */

#include "weft-sealed-private.h"

#include "weft-file.h"
#include "weft-job-error.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>
#include <string.h>

#define VERSION 1
#define KEY_CONTEXT "weftseal" /* eight bytes, as crypto_kdf wants them */
#define MOST_KIB (1024 * 1024) /* a file from anywhere must not take all memory */
#define MOST_PASSES 16

static void
put_number (guint8  bytes[4],
            guint32 number)
{
  guint32 big = GUINT32_TO_BE (number);

  memcpy (bytes, &big, sizeof big);
}

static guint32
get_number (const guint8 bytes[4])
{
  guint32 big;

  memcpy (&big, bytes, sizeof big);
  return GUINT32_FROM_BE (big);
}

static void
sum_up (const WeftSealedHead *head,
        guint8                checksum[16])
{
  crypto_generichash (checksum, sizeof head->checksum, (const guint8 *)head, offsetof (WeftSealedHead, checksum), NULL, 0);
}

void
weft_sealed_keys_clear (WeftSealedKeys *keys)
{
  sodium_memzero (keys, sizeof *keys);
}

gboolean
weft_sealed_keys_make (const WeftSealedHead *head,
                       const char           *password,
                       WeftSealedKeys       *keys,
                       GError              **error)
{
  /* An accent can be typed in two ways. */
  g_autofree char *normal = g_utf8_normalize (password, -1, G_NORMALIZE_NFC);
  guint8           master[crypto_kdf_KEYBYTES];
  gboolean         is_made;

  g_return_val_if_fail (normal != NULL, FALSE);

  is_made = sodium_init () >= 0 &&
            crypto_pwhash (master, sizeof master, normal, strlen (normal), head->salt, get_number (head->passes),
                           (gsize)get_number (head->kib) * 1024, crypto_pwhash_ALG_ARGON2ID13) == 0;
  sodium_memzero (normal, strlen (normal));
  if (!is_made)
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_FAILED,
                   _ ("There is too little memory free to work with the password.\nClose other programs, then try again."));
      return FALSE;
    }

  crypto_kdf_derive_from_key (keys->stream, sizeof keys->stream, 1, KEY_CONTEXT, master);
  crypto_kdf_derive_from_key (keys->proof, sizeof keys->proof, 2, KEY_CONTEXT, master);
  sodium_memzero (master, sizeof master);
  return TRUE;
}

void
weft_sealed_head_begin (WeftSealedHead        *head,
                        const WeftSealedLabel *label)
{
  memcpy (head->magic, WEFT_FILE_SEALED, sizeof head->magic);
  put_number (head->version, VERSION);
  put_number (head->kib, crypto_pwhash_MEMLIMIT_MODERATE / 1024);
  put_number (head->passes, crypto_pwhash_OPSLIMIT_MODERATE);
  memcpy (head->id, label->id, sizeof head->id);
  memcpy (head->state, label->state, sizeof head->state);
  randombytes_buf (head->salt, sizeof head->salt);
}

void
weft_sealed_head_finish (WeftSealedHead *head)
{
  sum_up (head, head->checksum);
}

gboolean
weft_sealed_head_read (GInputStream   *input,
                       WeftSealedHead *head)
{
  gsize size;

  return g_input_stream_read_all (input, head, sizeof *head, &size, NULL, NULL) && size == sizeof *head &&
         memcmp (head->magic, WEFT_FILE_SEALED, sizeof head->magic) == 0;
}

gboolean
weft_sealed_head_check (const WeftSealedHead *head,
                        const char           *path,
                        GError              **error)
{
  g_autofree char *name = g_path_get_basename (path);
  guint8           checksum[16];

  if (get_number (head->version) > VERSION)
    {
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NEWER,
                   /* Translators: %s is the name of a copy that a password protects. */
                   _ ("“%s” was made with a newer Weft than the one on this computer.\nInstall the newest Weft here, then try again."), name);
      return FALSE;
    }

  sum_up (head, checksum);
  if (memcmp (checksum, head->checksum, sizeof checksum) != 0 ||
      get_number (head->kib) > MOST_KIB || get_number (head->passes) > MOST_PASSES)
    return weft_sealed_report_damage (path, error);
  return TRUE;
}

gboolean
weft_sealed_report_damage (const char *path,
                           GError    **error)
{
  g_autofree char *name = g_path_get_basename (path);

  g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_DAMAGED,
               /* Translators: %s is the name of a copy that a password protects. */
               _ ("“%s” is damaged, and what is in it cannot be read.\nUse another copy; the password has nothing to do with it."), name);
  return FALSE;
}
