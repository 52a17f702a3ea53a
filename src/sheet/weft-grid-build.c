/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting a grid together cell by cell, within what memory can hold. */

#include "weft-grid-build.h"

#include "weft-refusal.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_CELLS 5000000            /* some 300 MB in memory */
#define MOST_TEXT (200 * 1024 * 1024) /* bytes: a text that cells share counts each time */

static void
free_cells (WeftGridCell *cells,
            guint         n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    g_free (cells[i].text);
  g_free (cells);
}

static void
free_row (gpointer data)
{
  WeftGridRow *row = data;

  free_cells (row->cells, row->n_cells);
  g_free (row);
}

static void
free_sheet (gpointer data)
{
  WeftGridSheet *sheet = data;

  g_free (sheet->name);
  g_ptr_array_unref (sheet->rows);
  g_free (sheet);
}

static void
clear_cell (gpointer data)
{
  WeftGridCell *cell = data;

  g_clear_pointer (&cell->text, g_free);
}

void
weft_grid_free (WeftGrid *grid)
{
  if (grid == NULL)
    return;
  g_ptr_array_unref (grid->sheets);
  g_ptr_array_unref (grid->notes);
  g_free (grid);
}

const char *
weft_grid_row_text (const WeftGridRow *row,
                    guint              i)
{
  return i < row->n_cells ? row->cells[i].text : "";
}

void
weft_grid_build_init (WeftGridBuild *build,
                      const char    *name,
                      GCancellable  *cancellable)
{
  *build = (WeftGridBuild){ .name = name, .cancellable = cancellable };
  build->grid = g_new0 (WeftGrid, 1);
  build->grid->sheets = g_ptr_array_new_with_free_func (free_sheet);
  build->grid->notes = g_ptr_array_new_with_free_func (g_free);
  build->cells = g_array_new (FALSE, TRUE, sizeof (WeftGridCell));
  g_array_set_clear_func (build->cells, clear_cell);
}

void
weft_grid_build_clear (WeftGridBuild *build)
{
  g_clear_pointer (&build->grid, weft_grid_free);
  g_clear_pointer (&build->cells, g_array_unref);
}

void
weft_grid_build_begin_sheet (WeftGridBuild *build,
                             const char    *name)
{
  build->sheet = g_new0 (WeftGridSheet, 1);
  build->sheet->name = g_strdup (name);
  build->sheet->rows = g_ptr_array_new_with_free_func (free_row);
  g_ptr_array_add (build->grid->sheets, build->sheet);
}

void
weft_grid_build_begin_row (WeftGridBuild *build,
                           guint          line)
{
  g_array_set_size (build->cells, 0);
  build->line = line;
  build->row_bytes = 0;
}

void
weft_grid_build_put (WeftGridBuild *build,
                     guint          column,
                     WeftGridKind   kind,
                     char          *text,
                     gboolean       was_formula)
{
  WeftGridCell *cell;

  g_assert (column < WEFT_GRID_MOST_COLUMNS);

  if (build->cells->len <= column)
    g_array_set_size (build->cells, column + 1);
  cell = &g_array_index (build->cells, WeftGridCell, column);
  build->row_bytes += strlen (text);
  if (build->n_bytes + build->row_bytes > MOST_TEXT)
    *text = '\0'; /* the row's end says so */
  g_free (cell->text);
  *cell = (WeftGridCell){ text, kind, was_formula };

  if (was_formula)
    build->n_formulas++;
  if (was_formula && *text == '\0')
    build->n_formulas_without_value++;
}

/* The last of the rows that are alike takes the texts, those before it copy them. */
static void
add_row (WeftGridBuild *build,
         guint          line,
         gboolean       is_last)
{
  WeftGridRow *row = g_new0 (WeftGridRow, 1);

  row->line = line;
  row->n_cells = build->cells->len;
  row->cells = g_new0 (WeftGridCell, row->n_cells);
  for (guint i = 0; i < row->n_cells; i++)
    {
      WeftGridCell *cell = &g_array_index (build->cells, WeftGridCell, i);

      row->cells[i] = *cell;
      if (cell->text == NULL)
        row->cells[i].text = g_strdup ("");
      else
        row->cells[i].text = is_last ? g_steal_pointer (&cell->text) : g_strdup (cell->text);
    }
  g_ptr_array_add (build->sheet->rows, row);
}

static guint
count_used_cells (const GArray *cells)
{
  guint used = cells->len;

  while (used > 0 && weft_text_is_empty (g_array_index (cells, WeftGridCell, used - 1).text))
    used--;
  return used;
}

gboolean
weft_grid_build_end_row (WeftGridBuild *build,
                         guint          times,
                         GError       **error)
{
  const guint used = count_used_cells (build->cells);

  if (g_cancellable_set_error_if_cancelled (build->cancellable, error))
    return FALSE;
  build->n_cells += (gsize)used * times;
  build->n_bytes += build->row_bytes * times;
  if (build->n_cells > MOST_CELLS || build->n_bytes > MOST_TEXT)
    return weft_refuse (error, WEFT_REFUSAL_TOO_LARGE, build->name);
  if (used == 0)
    return TRUE;

  g_array_set_size (build->cells, used);
  for (guint i = 0; i < times; i++)
    add_row (build, build->line + i, i + 1 == times);
  return TRUE;
}

void
weft_grid_build_note (WeftGridBuild *build,
                      char          *note)
{
  g_ptr_array_add (build->grid->notes, note);
}

WeftGrid *
weft_grid_build_finish (WeftGridBuild *build)
{
  if (build->n_formulas > 0)
    weft_grid_build_note (build,
                          g_strdup_printf (ngettext ("%u cell is a formula: its last saved value was taken",
                                                     "%u cells are formulas: their last saved values were taken",
                                                     build->n_formulas),
                                           build->n_formulas));
  if (build->n_formulas_without_value > 0)
    weft_grid_build_note (build,
                          g_strdup_printf (ngettext ("%u formula has no saved value and was read as empty; open and save "
                                                     "the file in a spreadsheet program first",
                                                     "%u formulas have no saved value and were read as empty; open and save "
                                                     "the file in a spreadsheet program first",
                                                     build->n_formulas_without_value),
                                           build->n_formulas_without_value));
  return g_steal_pointer (&build->grid);
}
