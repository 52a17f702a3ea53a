/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files to keep. */

#include "kept-fixture.h"

#include "job-fixture.h"

#include <string.h>

char *
kept_put_on_disk (const char *name,
                  const void *bytes,
                  gsize       size)
{
  char *path = fixture_path (name);

  ck_assert (g_file_set_contents (path, bytes, (gssize)size, NULL));
  return path;
}

WeftKeptFile *
kept_read_bytes (const char  *name,
                 GByteArray  *bytes,
                 WeftKeepSize size)
{
  g_autofree char *path = kept_put_on_disk (name, bytes->data, bytes->len);
  g_autoptr (GError) error = NULL;
  WeftKeptFile *kept = weft_keep_file_read (path, size, &error);

  ck_assert_msg (kept != NULL, "%s", error != NULL ? error->message : "");
  return kept;
}

WeftKeptFile *
kept_read_letter (const char *name,
                  const char *text)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *)text, (guint)strlen (text));
  return kept_read_bytes (name, bytes, WEFT_KEEP_SMALLER);
}

gboolean
kept_holds (GBytes     *bytes,
            const char *words)
{
  gsize         size;
  const guint8 *start = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + strlen (words) <= size; i++)
    if (memcmp (start + i, words, strlen (words)) == 0)
      return TRUE;
  return FALSE;
}
