/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables from the program's own data. */

#include "weft-shipped.h"

#include "weft-grid.h"
#include "weft-job-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER "/org/weftapp/Weft/data/"

struct _WeftShipped
{
  WeftGrid  *grid; /* owned */
  GPtrArray *rows; /* borrowed from the grid: of WeftGridRow, the names of the columns first */
};

WeftShipped *
weft_shipped_read (const char *name,
                   GError    **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (WeftShipped) shipped = g_new0 (WeftShipped, 1);
  const WeftGridSheet *sheet;
  const char          *text;
  gsize                length;

  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &length);
  shipped->grid = weft_grid_read_text (text, length, name, error);
  if (shipped->grid == NULL)
    return NULL;

  sheet = g_ptr_array_index (shipped->grid->sheets, 0);
  shipped->rows = sheet->rows;
  return g_steal_pointer (&shipped);
}

void
weft_shipped_free (WeftShipped *shipped)
{
  if (shipped == NULL)
    return;

  g_clear_pointer (&shipped->grid, weft_grid_free);
  g_free (shipped);
}

guint
weft_shipped_n_rows (const WeftShipped *shipped)
{
  return shipped->rows->len - 1;
}

/* The index of the column called @name, -1. */
static int
find_column (const WeftShipped *shipped,
             const char        *name)
{
  const WeftGridRow *names = g_ptr_array_index (shipped->rows, 0);

  for (guint i = 0; i < names->n_cells; i++)
    if (g_str_equal (names->cells[i].text, name))
      return (int)i;

  return -1;
}

const char *
weft_shipped_text (const WeftShipped *shipped,
                   guint              row,
                   const char        *column)
{
  int at = find_column (shipped, column);

  g_return_val_if_fail (at >= 0, "");
  return weft_grid_row_text (g_ptr_array_index (shipped->rows, row + 1), (guint)at);
}

int
weft_shipped_number (const WeftShipped *shipped,
                     guint              row,
                     const char        *column)
{
  return (int)g_ascii_strtoll (weft_shipped_text (shipped, row, column), NULL, 10);
}

guint
weft_shipped_find (const WeftShipped *shipped,
                   const char        *column,
                   const char        *text)
{
  for (guint row = 0; row < weft_shipped_n_rows (shipped); row++)
    if (g_str_equal (weft_shipped_text (shipped, row, column), text))
      return row;

  g_return_val_if_reached (0);
}

WeftRow *
weft_shipped_row (const WeftShipped *shipped,
                  guint              row,
                  const WeftTable   *table)
{
  WeftRow *record = weft_row_new (table);

  for (guint i = 0; i < table->n_columns; i++)
    {
      const char *column = table->columns[i].name;

      if (find_column (shipped, column) >= 0)
        weft_row_set (record, column, weft_shipped_text (shipped, row, column));
    }

  return record;
}

gboolean
weft_shipped_save (WeftFile *file,
                   WeftRow  *row,
                   gboolean  match,
                   GError  **error)
{
  const WeftSaveOptions options = { .dates = WEFT_DATE_ORDER_YEAR_FIRST, .match = match, .keep_blank = match };
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  const WeftIssue *first;
  WeftSaved        saved;

  if (!weft_row_save (file, row, &options, issues, &saved, error))
    return FALSE;
  if (saved != WEFT_SAVE_REFUSED)
    return TRUE;

  first = g_ptr_array_index (issues, 0);
  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
               /* Translators: a record's name, the name of one of its fields, and the sentence about it */
               _ ("“%s” could not be kept: %s: %s"), weft_row_get (row, row->table->label),
               first->field == NULL ? row->table->name : first->field, first->sentence);
  return FALSE;
}
