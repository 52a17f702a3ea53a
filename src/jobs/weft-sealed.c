/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sealing and opening: behind the head (weft-sealed-head.c) the content in pieces, each covered and signed. */

#include "weft-sealed.h"

#include "weft-book-writer.h"
#include "weft-job-error.h"
#include "weft-replace-file.h"
#include "weft-sealed-private.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define PIECE (64 * 1024) /* bytes of content */
#define SEALED_PIECE (PIECE + crypto_secretstream_xchacha20poly1305_ABYTES)
#define SHORTEST_PASSWORD 12 /* characters */

typedef struct
{
  const char    *plain; /* borrowed */
  const char    *path;  /* borrowed */
  WeftSealedHead head;
  WeftSealedKeys keys;
  guint8         sum[crypto_generichash_BYTES]; /* of the content as it was read */
} Sealing;

static void
clear_sealing (Sealing *sealing)
{
  weft_sealed_keys_clear (&sealing->keys);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sealing, clear_sealing)

/* What reading and writing said, in the words of every file that leaves; a sentence of our own stays. */
static gboolean
report_io (GError      **error,
           const GError *problem,
           const char   *path)
{
  int code = EIO;

  if (problem != NULL && problem->domain != G_IO_ERROR)
    {
      g_propagate_error (error, g_error_copy (problem));
      return FALSE;
    }
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    code = ENOSPC;
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    code = EACCES;
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    code = ENOENT;

  weft_replace_file_set_error (error, path, code);
  return FALSE;
}

static GInputStream *
open_input (const char *path,
            GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return G_INPUT_STREAM (g_file_read (file, NULL, error));
}

static GOutputStream *
open_output (const char *path,
             GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return G_OUTPUT_STREAM (g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, error));
}

/* Begins the stream, which finishes the head, and writes both. */
static gboolean
push_pieces (Sealing       *sealing,
             GInputStream  *input,
             GOutputStream *output,
             GError       **error)
{
  g_autofree guint8                          *piece = g_malloc (PIECE);
  g_autofree guint8                          *sealed = g_malloc (SEALED_PIECE);
  crypto_secretstream_xchacha20poly1305_state stream;
  crypto_generichash_state                    sum;
  gsize                                       size = PIECE;

  crypto_secretstream_xchacha20poly1305_init_push (&stream, sealing->head.stream, sealing->keys.stream);
  weft_sealed_head_finish (&sealing->head);
  crypto_generichash_init (&sum, NULL, 0, sizeof sealing->sum);
  if (!g_output_stream_write_all (output, &sealing->head, sizeof sealing->head, NULL, NULL, error))
    return FALSE;

  /* A piece that is not full is the last. */
  while (size == PIECE)
    {
      unsigned long long sealed_size;

      if (!g_input_stream_read_all (input, piece, PIECE, &size, NULL, error))
        return FALSE;
      crypto_generichash_update (&sum, piece, size);
      crypto_secretstream_xchacha20poly1305_push (&stream, sealed, &sealed_size, piece, size, (const guint8 *)&sealing->head, sizeof sealing->head,
                                                  size == PIECE ? 0 : crypto_secretstream_xchacha20poly1305_TAG_FINAL);
      if (!g_output_stream_write_all (output, sealed, (gsize)sealed_size, NULL, NULL, error))
        return FALSE;
    }

  crypto_generichash_final (&sum, sealing->sum, sizeof sealing->sum);
  return g_output_stream_close (output, NULL, error);
}

/* @output: (nullable): NULL only looks whether all of it can be opened; @sum: of the content */
static gboolean
pull_pieces (const WeftSealedHead *head,
             const WeftSealedKeys *keys,
             const char           *path,
             GInputStream         *input,
             GOutputStream        *output,
             guint8                sum[crypto_generichash_BYTES],
             GError              **error)
{
  g_autofree guint8                          *piece = g_malloc (PIECE);
  g_autofree guint8                          *sealed = g_malloc (SEALED_PIECE);
  crypto_secretstream_xchacha20poly1305_state stream;
  crypto_generichash_state                    content;
  gsize                                       size = SEALED_PIECE;

  if (crypto_secretstream_xchacha20poly1305_init_pull (&stream, head->stream, keys->stream) != 0)
    return weft_sealed_report_damage (path, error);

  crypto_generichash_init (&content, NULL, 0, crypto_generichash_BYTES);
  while (size == SEALED_PIECE)
    {
      unsigned long long plain_size;
      guint8             tag;

      if (!g_input_stream_read_all (input, sealed, SEALED_PIECE, &size, NULL, error))
        return FALSE;
      /* The end is where it was sealed to be, neither before nor after. */
      if (crypto_secretstream_xchacha20poly1305_pull (&stream, piece, &plain_size, &tag, sealed, size, (const guint8 *)head, sizeof *head) != 0 ||
          (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) != (size < SEALED_PIECE))
        return weft_sealed_report_damage (path, error);
      crypto_generichash_update (&content, piece, plain_size);
      if (output != NULL && !g_output_stream_write_all (output, piece, (gsize)plain_size, NULL, NULL, error))
        return FALSE;
    }

  crypto_generichash_final (&content, sum, crypto_generichash_BYTES);
  return output == NULL || g_output_stream_close (output, NULL, error);
}

/* Fits weft_replace_file(). */
static gboolean
seal_cb (const char *part,
         gpointer    data,
         GError    **error)
{
  Sealing *sealing = data;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GInputStream) input = open_input (sealing->plain, &problem);
  g_autoptr (GOutputStream) output = input != NULL ? open_output (part, &problem) : NULL;

  return (output != NULL && push_pieces (sealing, input, output, &problem)) || report_io (error, problem, sealing->path);
}

/* Fits weft_replace_file(): what stands on the disk is read back. */
static gboolean
check_cb (const char *part,
          gpointer    data,
          GError    **error)
{
  Sealing *sealing = data;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GInputStream) input = open_input (part, &problem);
  WeftSealedHead head;
  guint8         sum[crypto_generichash_BYTES];

  if (input == NULL || !weft_sealed_head_read (input, &head) ||
      !pull_pieces (&sealing->head, &sealing->keys, sealing->path, input, NULL, sum, &problem))
    return report_io (error, problem, sealing->path);
  if (memcmp (&head, &sealing->head, sizeof head) == 0 && memcmp (sum, sealing->sum, sizeof sum) == 0)
    return TRUE;

  weft_replace_file_set_error (error, sealing->path, EIO);
  return FALSE;
}

static gboolean
check_password (const char *password,
                GError    **error)
{
  if (g_utf8_validate (password, -1, NULL) && g_utf8_strlen (password, -1) >= SHORTEST_PASSWORD)
    return TRUE;

  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
               /* Translators: %d is a number of characters. */
               _ ("The password is too short: it would keep nobody out.\nTake at least %d characters; five words that have nothing to do with each other are best."),
               SHORTEST_PASSWORD);
  return FALSE;
}

gboolean
weft_sealed_write (const char            *plain,
                   const char            *path,
                   const WeftSealedLabel *label,
                   const char            *password,
                   GError               **error)
{
  g_auto (Sealing) sealing = { .plain = plain, .path = path };
  WeftSealedHead *head = &sealing.head;

  if (!check_password (password, error))
    return FALSE;

  weft_sealed_head_begin (head, label);
  if (!weft_sealed_keys_make (head, password, &sealing.keys, error))
    return FALSE;

  memcpy (head->proof, sealing.keys.proof, sizeof head->proof);
  return weft_replace_file (path, seal_cb, check_cb, &sealing, error);
}

/* The head of @path and the keys that open the rest of it, which @input is at. */
static gboolean
unlock (GInputStream   *input,
        const char     *path,
        const char     *password,
        WeftSealedHead *head,
        WeftSealedKeys *keys,
        GError        **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (!weft_sealed_head_read (input, head))
    return weft_sealed_report_damage (path, error);
  if (!weft_sealed_head_check (head, path, error))
    return FALSE;
  if (password == NULL || !g_utf8_validate (password, -1, NULL))
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_PASSWORD,
                   /* Translators: %s is the name of a copy that a password protects. */
                   _ ("“%s” is protected by a password.\nGive the password that it was made with."), name);
      return FALSE;
    }
  if (!weft_sealed_keys_make (head, password, keys, error))
    return FALSE;
  if (sodium_memcmp (keys->proof, head->proof, sizeof head->proof) != 0)
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_PASSWORD,
                   /* Translators: %s is the name of a copy that a password protects. */
                   _ ("This is not the password of “%s”.\nGive it exactly as it was when the copy was made: capital letters and spaces count."), name);
      return FALSE;
    }
  return TRUE;
}

gboolean
weft_sealed_open (const char *path,
                  const char *password,
                  const char *plain,
                  GError    **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GInputStream) input = open_input (path, &problem);
  g_autoptr (GOutputStream) output = NULL;
  g_auto (WeftSealedKeys) keys;
  WeftSealedHead head;
  guint8         sum[crypto_generichash_BYTES];

  if (input == NULL)
    return report_io (error, problem, path);
  if (!unlock (input, path, password, &head, &keys, error))
    return FALSE;

  output = open_output (plain, &problem);
  return (output != NULL && pull_pieces (&head, &keys, path, input, output, sum, &problem)) || report_io (error, problem, plain);
}

/* Only of a file: what stands there may be anything, and to read from a pipe would be to wait for ever. */
static gboolean
peek (const char     *path,
      WeftSealedHead *head)
{
  g_autoptr (GInputStream) input = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? open_input (path, NULL) : NULL;

  return input != NULL && weft_sealed_head_read (input, head);
}

gboolean
weft_sealed_is (const char *path)
{
  WeftSealedHead head;

  return peek (path, &head);
}

gboolean
weft_sealed_read_label (const char      *path,
                        WeftSealedLabel *label)
{
  WeftSealedHead head;

  if (!peek (path, &head) || !weft_sealed_head_check (&head, path, NULL))
    return FALSE;

  memset (label, 0, sizeof *label);
  memcpy (label->id, head.id, sizeof head.id);
  memcpy (label->state, head.state, sizeof head.state);
  return TRUE;
}
