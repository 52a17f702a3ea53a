/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every grid promises, whatever bytes it came from. */

#include "fuzz.h"

#include "weft-text.h"

static void
check_row (const WeftGridRow *row)
{
  g_assert_cmpuint (row->line, >, 0);
  g_assert_cmpuint (row->n_cells, >, 0);
  for (guint i = 0; i < row->n_cells; i++)
    g_assert_true (g_utf8_validate (row->cells[i].text, -1, NULL));
  g_assert_false (weft_text_is_empty (row->cells[row->n_cells - 1].text));
}

void
fuzz_take (WeftGrid *grid,
           GError   *error)
{
  g_assert_true ((grid == NULL) == (error != NULL));
  if (error != NULL)
    {
      g_assert_nonnull (strchr (error->message, '\n')); /* what failed, and what to do */
      g_error_free (error);
      return;
    }
  for (guint i = 0; i < grid->sheets->len; i++)
    {
      const WeftGridSheet *sheet = g_ptr_array_index (grid->sheets, i);

      g_assert_nonnull (sheet->name);
      for (guint j = 0; j < sheet->rows->len; j++)
        check_row (g_ptr_array_index (sheet->rows, j));
    }
  weft_grid_free (grid);
}
