/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets out of rows that were copied. */

#include "weft-paper-paste.h"

#include "weft-pasted.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

/* Which cell a column goes into that is headed so; -1 for none. */
static int
find_heading (const WeftPaperKnown *known,
              const char           *heading)
{
  if (weft_text_equal_loosely (heading, "code") || weft_text_equal_loosely (heading, "key") || weft_text_equal_loosely (heading, _ ("Code")))
    return WEFT_PAPER_CODE;
  for (guint i = 0; i < known->measure->items->len; i++)
    {
      const WeftMeasureItem *item = known->measure->items->pdata[i];
      g_autofree char       *number = g_strdup_printf ("item%u", i + 1);

      if (weft_text_equal_loosely (heading, item->key) || weft_text_equal_loosely (heading, item->wording) || weft_text_equal_loosely (heading, number))
        return (int)i + WEFT_PAPER_ANSWERS;
    }
  return -1;
}

/* Where each column goes. TRUE: the first row says so itself. */
static gboolean
map_columns (const WeftPaperKnown *known,
             const char *const    *row,
             guint                 first,
             GArray               *columns)
{
  guint n_found = 0;

  for (guint i = 0; row[i] != NULL; i++)
    {
      int cell = find_heading (known, row[i]);

      n_found += cell >= 0;
      g_array_append_val (columns, cell);
    }
  if (n_found > 0)
    return TRUE;
  g_array_set_size (columns, 0);
  for (int cell = (int)first; cell < (int)weft_paper_n_cells (known); cell++)
    g_array_append_val (columns, cell);
  return FALSE;
}

static GStrv
make_sheet (const WeftPaperKnown *known,
            const char *const    *row,
            const GArray         *columns)
{
  guint n = weft_paper_n_cells (known);
  GStrv sheet = g_new0 (char *, n + 1);

  for (guint k = 0; row[k] != NULL && k < columns->len; k++)
    {
      int cell = g_array_index (columns, int, k);

      if (cell < 0)
        continue;
      g_free (sheet[cell]);
      sheet[cell] = g_strdup (row[k]);
    }
  for (guint i = 0; i < n; i++)
    if (sheet[i] == NULL)
      sheet[i] = g_strdup ("");
  return sheet;
}

GPtrArray *
weft_paper_paste_read (const WeftPaperKnown *known,
                       const char           *text,
                       guint                 first)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GPtrArray) rows = weft_pasted_read (text);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  guint skip = rows->len > 0 && map_columns (known, rows->pdata[0], first, columns) ? 1 : 0;

  for (guint i = skip; i < rows->len; i++)
    g_ptr_array_add (sheets, make_sheet (known, rows->pdata[i], columns));
  return sheets;
}
