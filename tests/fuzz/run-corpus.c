/* SPDX-License-Identifier: GPL-3.0-or-later */

/* run-corpus FOLDER: a target over the files of its corpus, and over changed copies of each, always the same
 * ones. A fuzzer finds new files; this keeps what it found from coming back. */

#include "fuzz.h"

#include <string.h>

#define CHANGED_COPIES 400 /* of each file */
#define MOST_CHANGES 6     /* in a copy */

/* The same numbers in every run: xorshift, G. Marsaglia, 2003. */
static guint32 state = 2463534242;

static guint
roll (guint below)
{
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
  return below > 0 ? state % below : 0;
}

static void
change (GByteArray *bytes)
{
  static const guint8 telling[] = "\0\xFF\x80<>\"'&=;,\n\r_x-9";
  const guint         at = roll (bytes->len);
  const guint         wanted = 1 + roll (16);
  const guint         length = MIN (wanted, bytes->len - at);

  switch (roll (4))
    {
    case 0:
      bytes->data[at] ^= (guint8)(1 << roll (8));
      break;
    case 1:
      bytes->data[at] = telling[roll (sizeof telling - 1)];
      break;
    case 2:
      g_byte_array_remove_range (bytes, at, length);
      break;
    default:
      {
        g_autofree guint8 *piece = g_memdup2 (bytes->data + at, length);

        g_byte_array_append (bytes, piece, length);
      }
    }
}

static void
run_file (const char *path)
{
  g_autofree char *content = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  LLVMFuzzerTestOneInput ((const uint8_t *)content, length);
  for (guint i = 0; i < CHANGED_COPIES; i++)
    {
      g_autoptr (GByteArray) copy = g_byte_array_new ();
      const guint changes = 1 + roll (MOST_CHANGES);

      g_byte_array_append (copy, (const guint8 *)content, (guint)length);
      for (guint j = 0; j < changes && copy->len > 0; j++)
        change (copy);
      LLVMFuzzerTestOneInput (copy->data, copy->len);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint       files = 0;

  g_assert_cmpint (argc, ==, 2);
  dir = g_dir_open (argv[1], 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);

      run_file (path);
      files++;
    }
  g_assert_cmpuint (files, >, 0);
  g_print ("%u files and %u changed copies of each\n", files, CHANGED_COPIES);
  return 0;
}
