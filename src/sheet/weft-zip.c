/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a spreadsheet's zip file in memory, each opened with caution. */

#include "weft-zip.h"

#include "weft-refusal.h"

#include <archive.h>
#include <archive_entry.h>

#define MOST_PARTS 1000
#define MOST_BYTES (200 * 1024 * 1024)
#define MOST_GROWTH 100
#define FREE_GROWTH (10 * 1024 * 1024)
#define CHUNK 65536

typedef struct archive Archive;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

typedef struct
{
  Archive      *archive;
  const char   *name;
  WeftZipWanted wanted;
  GCancellable *cancellable;
  GHashTable   *parts;
  gsize         total;
} Unpacking;

static gboolean
leads_out (const char *part)
{
  g_auto (GStrv) steps = g_strsplit_set (part, "/\\", -1);

  return *part == '/' || *part == '\\' || g_strv_contains ((const char *const *)steps, "..");
}

static gboolean
read_part (Unpacking  *zip,
           const char *part,
           GError    **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  const gint64 packed_before = archive_filter_bytes (zip->archive, 0);
  guint8       chunk[CHUNK];
  la_ssize_t   got;

  while ((got = archive_read_data (zip->archive, chunk, sizeof chunk)) > 0)
    {
      gint64 packed = archive_filter_bytes (zip->archive, 0) - packed_before;

      g_byte_array_append (content, chunk, (guint)got);
      zip->total += (gsize)got;
      if (zip->total > MOST_BYTES)
        return weft_refuse (error, WEFT_REFUSAL_TOO_LARGE, zip->name);
      if (content->len > FREE_GROWTH && content->len - FREE_GROWTH > MOST_GROWTH * MAX (packed, 1))
        return weft_refuse (error, WEFT_REFUSAL_HOSTILE, zip->name);
      if (g_cancellable_set_error_if_cancelled (zip->cancellable, error))
        return FALSE;
    }
  if (got != 0)
    return weft_refuse (error, WEFT_REFUSAL_DAMAGED, zip->name);

  g_hash_table_insert (zip->parts, g_strdup (part), g_byte_array_free_to_bytes (g_steal_pointer (&content)));
  return TRUE;
}

static gboolean
take_entry (Unpacking            *zip,
            struct archive_entry *entry,
            GError              **error)
{
  const char *part = archive_entry_pathname_utf8 (entry);

  if (part == NULL || leads_out (part))
    return weft_refuse (error, WEFT_REFUSAL_HOSTILE, zip->name);
  if (archive_entry_is_encrypted (entry))
    return weft_refuse (error, WEFT_REFUSAL_PASSWORD, zip->name);
  if (g_hash_table_contains (zip->parts, part) || g_hash_table_size (zip->parts) >= MOST_PARTS)
    return weft_refuse (error, WEFT_REFUSAL_HOSTILE, zip->name);
  if (archive_entry_filetype (entry) == AE_IFREG && zip->wanted (part))
    return read_part (zip, part, error);
  g_hash_table_insert (zip->parts, g_strdup (part), g_bytes_new (NULL, 0));
  return TRUE;
}

GHashTable *
weft_zip_read (GBytes       *bytes,
               const char   *name,
               WeftZipWanted wanted,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr (Archive) archive = archive_read_new ();
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
  Unpacking             zip = { archive, name, wanted, cancellable, parts, 0 };
  struct archive_entry *entry;
  gsize                 size;
  const void           *data = g_bytes_get_data (bytes, &size);
  int                   state;

  archive_read_support_format_zip_seekable (archive);
  if (archive_read_open_memory (archive, data, size) != ARCHIVE_OK)
    {
      weft_refuse (error, WEFT_REFUSAL_DAMAGED, name);
      return NULL;
    }
  while ((state = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    if (!take_entry (&zip, entry, error))
      return NULL;
  if (state != ARCHIVE_EOF)
    {
      weft_refuse (error, WEFT_REFUSAL_DAMAGED, name);
      return NULL;
    }
  return g_steal_pointer (&parts);
}
