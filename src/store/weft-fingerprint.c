/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fingerprints are lines "STATE SHA256" in one small file for each file id, newest last. One state may
 * have several right fingerprints: a compact copy holds the same steps in other bytes. */

#include "weft-fingerprint.h"

#include "weft-data-folder.h"
#include "weft-file-private.h"
#include "weft-totals.h"

#include <string.h>

#define MOST_LINES 64

/* Four-byte numbers of SQLite's header, big-endian (its file format, section 1.3). */
#define CHANGE_COUNTER_AT 24
#define PAGES_AT 28
#define SCHEMA_COOKIE_AT 40

/* Reads through SQLite's own handle: to open and close the file a second time would drop its lock. */
static gboolean
read_bytes (WeftFile     *file,
            gpointer      bytes,
            int           size,
            sqlite3_int64 at)
{
  sqlite3_file *handle = NULL;

  sqlite3_file_control (file->database, "main", SQLITE_FCNTL_FILE_POINTER, &handle);
  return handle != NULL && handle->pMethods != NULL && handle->pMethods->xRead (handle, bytes, size, at) == SQLITE_OK;
}

static sqlite3_int64
measure (WeftFile *file)
{
  sqlite3_file *handle = NULL;
  sqlite3_int64 size = -1;

  sqlite3_file_control (file->database, "main", SQLITE_FCNTL_FILE_POINTER, &handle);
  if (handle == NULL || handle->pMethods == NULL || handle->pMethods->xFileSize (handle, &size) != SQLITE_OK)
    return -1;
  return size;
}

/* (nullable): NULL when the file cannot be read through. */
static char *
take (WeftFile *file)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *bytes = g_malloc (1 << 20);
  sqlite3_int64      size = measure (file);

  for (sqlite3_int64 at = 0; at < size; at += 1 << 20)
    {
      int part = (int)MIN (size - at, 1 << 20);

      if (!read_bytes (file, bytes, part, at))
        return NULL;
      g_checksum_update (checksum, bytes, part);
    }

  return size > 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

static guint32
read_number (WeftFile     *file,
             sqlite3_int64 at)
{
  guint32 number = 0;

  return read_bytes (file, &number, sizeof number, at) ? GUINT32_FROM_BE (number) : 0;
}

/* What the file says it is: its newest step, its last change outside the history, which two copies may each have made, and
 * what tells a compact copy from what it was made of. */
static char *
make_state (WeftFile *file)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_HISTORY_LAST);
  const char *operation = "new";

  if (weft_query_step (&query, NULL))
    operation = weft_query_text (&query, 1);
  return g_strdup_printf ("%s-%016" G_GINT64_MODIFIER "x-%u-%u-%u", operation, weft_totals_quiet (file), read_number (file, CHANGE_COUNTER_AT),
                          read_number (file, PAGES_AT), read_number (file, SCHEMA_COOKIE_AT));
}

/* (transfer full): the remembered lines, oldest first. */
static char **
load_lines (const char *path)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return g_new0 (char *, 1);
  return g_strsplit (g_strchomp (text), "\n", -1);
}

static gboolean
is_of_state (const char *line,
             const char *state)
{
  gsize length = strlen (state);

  return strncmp (line, state, length) == 0 && line[length] == ' ';
}

static void
save_lines (const char *path,
            GPtrArray  *lines)
{
  guint first = lines->len > MOST_LINES ? lines->len - MOST_LINES : 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = first; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (const char *)lines->pdata[i]);
  weft_data_folder_write (path, text->str, TRUE);
}

void
weft_fingerprint_remember (WeftFile *file)
{
  g_autofree char *path = weft_data_folder_path ("fingerprints", file->id);
  g_autofree char *state = make_state (file);
  g_autofree char *print = take (file);
  g_autofree char *line = g_strdup_printf ("%s %s", state, print);
  g_auto (GStrv) known = load_lines (path);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  if (print == NULL || g_strv_contains ((const char *const *)known, line))
    return;

  for (guint i = 0; known[i] != NULL; i++)
    if (*known[i] != '\0')
      g_ptr_array_add (lines, known[i]);
  g_ptr_array_add (lines, line);
  save_lines (path, lines);
}

void
weft_fingerprint_forget (WeftFile *file)
{
  g_autofree char *path = NULL;
  g_autofree char *state = NULL;
  g_auto (GStrv) known = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  if (file->path == NULL)
    return;

  path = weft_data_folder_path ("fingerprints", file->id);
  state = make_state (file);
  known = load_lines (path);
  for (guint i = 0; known[i] != NULL; i++)
    if (*known[i] != '\0' && !is_of_state (known[i], state))
      g_ptr_array_add (lines, known[i]);
  if (lines->len < g_strv_length (known))
    save_lines (path, lines);
}

gboolean
weft_fingerprint_is_wrong (WeftFile *file)
{
  g_autofree char *path = weft_data_folder_path ("fingerprints", file->id);
  g_autofree char *state = make_state (file);
  g_autofree char *print = NULL;
  g_auto (GStrv) known = load_lines (path);
  gboolean is_known = FALSE;

  for (guint i = 0; known[i] != NULL; i++)
    if (is_of_state (known[i], state))
      {
        if (print == NULL)
          print = take (file);
        if (print == NULL || g_str_equal (known[i] + strlen (state) + 1, print))
          return FALSE;
        is_known = TRUE;
      }

  return is_known;
}
