/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signing for the tests. */

#include "signing.h"

#include "job-fixture.h"

#include "weft-zip.h"

void
signing_open_year (WeftFile **file,
                   char     **path)
{
  fixture_make_folder ();
  *path = fixture_path ("Return.xlsx");
  *file = worked_year_new ();
}

void
signing_close_year (WeftFile **file,
                    char     **path)
{
  g_clear_pointer (file, weft_file_free);
  g_clear_pointer (path, g_free);
  fixture_remove_folder ();
}

WeftSigned *
signing_sign (WeftFile   *file,
              const char *grant,
              const char *path,
              GError    **error)
{
  const WeftReturnChoice choice = { .grant = grant };
  const WeftSigning      signing = { .name = "Volunteer Number01", .role = "Treasurer", .path = path };

  return weft_return_sign (file, &choice, &signing, NULL, error);
}

WeftSigned *
signing_sign_well (WeftFile   *file,
                   const char *grant,
                   const char *path)
{
  g_autoptr (GError) error = NULL;
  WeftSigned *was_signed = signing_sign (file, grant, path, &error);

  ck_assert_msg (was_signed != NULL, "%s", error != NULL ? error->message : "");
  return was_signed;
}

GBytes *
signing_read (const char *path)
{
  char *text;
  gsize size;

  ck_assert (g_file_get_contents (path, &text, &size, NULL));
  return g_bytes_new_take (text, size);
}

static gboolean
every_part (const char *part)
{
  (void)part;
  return TRUE;
}

gboolean
signing_workbook_says (const char *path,
                       const char *words)
{
  g_autoptr (GBytes) bytes = signing_read (path);
  g_autoptr (GHashTable) parts = weft_zip_read (bytes, "Return.xlsx", every_part, NULL, NULL);
  GHashTableIter iter;
  gpointer       part;

  ck_assert_ptr_nonnull (parts);
  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    {
      gsize       size;
      const char *text = g_bytes_get_data (part, &size);

      if (g_strstr_len (text, (gssize)size, words) != NULL)
        return TRUE;
    }
  return FALSE;
}
