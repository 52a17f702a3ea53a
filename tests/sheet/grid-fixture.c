/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Zip files for the readers, made in the test, and grids as text to compare. */

#include "grid-fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <check.h>
#include <string.h>

#define ROOM_PER_PART 1024 /* what a zip file says about a part */

static gsize
measure_room (const ZipPart *parts,
              guint          n_parts)
{
  gsize room = 0;

  for (guint i = 0; i < n_parts; i++)
    room += strlen (parts[i].content) + ROOM_PER_PART;
  return room + ROOM_PER_PART;
}

static void
add_part (struct archive *archive,
          const ZipPart  *part)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, part->name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t)strlen (part->content));
  ck_assert_int_eq (archive_write_header (archive, entry), ARCHIVE_OK);
  archive_write_data (archive, part->content, strlen (part->content));
  archive_entry_free (entry);
}

static GBytes *
make_zip (const ZipPart *parts,
          guint          n_parts,
          gboolean       is_locked)
{
  struct archive *archive = archive_write_new ();
  const gsize     room = measure_room (parts, n_parts);
  char           *bytes = g_malloc (room);
  gsize           used;

  archive_write_set_format_zip (archive);
  if (is_locked)
    {
      ck_assert_int_eq (archive_write_set_options (archive, "zip:encryption=traditional"), ARCHIVE_OK);
      archive_write_set_passphrase (archive, "secret");
    }
  ck_assert_int_eq (archive_write_open_memory (archive, bytes, room, &used), ARCHIVE_OK);
  for (guint i = 0; i < n_parts; i++)
    add_part (archive, &parts[i]);
  ck_assert_int_eq (archive_write_close (archive), ARCHIVE_OK);
  archive_write_free (archive);
  return g_bytes_new_take (bytes, used);
}

GBytes *
fixture_zip (const ZipPart *parts,
             guint          n_parts)
{
  return make_zip (parts, n_parts, FALSE);
}

GBytes *
fixture_zip_locked (const ZipPart *parts,
                    guint          n_parts)
{
  return make_zip (parts, n_parts, TRUE);
}

static void
show_row (const WeftGridRow *row,
          GString           *text)
{
  static const char *const marks[] = { "", "#", "@", "", "?" };

  g_string_append_printf (text, "%u: ", row->line);
  for (guint i = 0; i < row->n_cells; i++)
    g_string_append_printf (text, "%s%s%s%s", i > 0 ? " | " : "", row->cells[i].text, marks[row->cells[i].kind],
                            row->cells[i].was_formula ? "=" : "");
  g_string_append_c (text, '\n');
}

char *
fixture_show (const WeftGrid *grid)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < grid->sheets->len; i++)
    {
      const WeftGridSheet *sheet = g_ptr_array_index (grid->sheets, i);

      g_string_append_printf (text, "%s\n", sheet->name);
      for (guint j = 0; j < sheet->rows->len; j++)
        show_row (g_ptr_array_index (sheet->rows, j), text);
    }
  for (guint i = 0; i < grid->notes->len; i++)
    g_string_append_printf (text, "~%s\n", (const char *)g_ptr_array_index (grid->notes, i));
  return g_string_free (text, FALSE);
}
