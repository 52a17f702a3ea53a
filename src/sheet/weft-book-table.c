/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of a worksheet, as Excel takes it. */

#include "weft-book-fit.h"
#include "weft-book-text.h"
#include "weft-book-xlsx.h"

/* Two columns of an Excel table may not have one name, with no regard to case. */
static char *
make_header (const WeftCell *cell,
             GHashTable     *taken)
{
  g_autofree char *text = weft_book_clean_text (cell->text);
  char            *name = g_strdup (text);
  g_autofree char *key = g_utf8_casefold (name, -1);

  for (guint i = 2; g_hash_table_contains (taken, key); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %u", text, i);
      g_free (key);
      key = g_utf8_casefold (name, -1);
    }
  g_hash_table_add (taken, g_steal_pointer (&key));
  return name;
}

/* Whether an Excel table can stand here: a row below its headers, and words in each of them. */
static gboolean
can_be_table (const WeftSheet     *sheet,
              const WeftBookTable *table)
{
  if (table->last_row == table->first_row)
    return FALSE;
  for (guint i = table->first_column; i <= table->last_column; i++)
    {
      const WeftCell *cell = weft_sheet_get (sheet, table->first_row, i);

      if (cell == NULL || cell->kind != WEFT_CELL_TEXT || cell->text == NULL || *cell->text == '\0')
        return FALSE;
    }
  return TRUE;
}

void
weft_book_xlsx_add_table (WeftBookXlsx        *xlsx,
                          lxw_worksheet       *worksheet,
                          const WeftSheet     *sheet,
                          const WeftBookTable *table)
{
  const guint    n_columns = table->last_column - table->first_column + 1;
  const gboolean is_for_sorting = sheet->freeze_row > 0 && !sheet->locked;
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) headers = g_new0 (char *, n_columns + 1);
  g_autofree lxw_table_column  *columns = g_new0 (lxw_table_column, n_columns);
  g_autofree lxw_table_column **list = g_new0 (lxw_table_column *, n_columns + 1);
  lxw_table_options             options = { .name = table->name,
                                            .no_autofilter = !is_for_sorting,
                                            .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
                                            .style_type_number = 0,
                                            .columns = list };
  guint                         lines, top;

  if (!can_be_table (sheet, table))
    return;
  weft_sheet_row_height (sheet, table->first_row, &lines);
  top = lines > 1 ? WEFT_VARIANT_TOP : 0;
  for (guint i = 0; i < n_columns; i++)
    {
      const WeftCell *header = weft_sheet_get (sheet, table->first_row, table->first_column + i);
      const WeftCell *first = weft_sheet_get (sheet, table->first_row + 1, table->first_column + i);

      headers[i] = make_header (header, taken);
      columns[i].header = headers[i];
      columns[i].header_format = weft_book_xlsx_format (xlsx, header->style, WEFT_FORMAT_GENERAL, WEFT_VARIANT_WRAPS | top);
      if (first != NULL)
        columns[i].format = weft_book_xlsx_format (xlsx, first->style, first->format, top);
      list[i] = &columns[i];
    }
  weft_book_xlsx_latch (xlsx, worksheet_add_table (worksheet, table->first_row, (lxw_col_t)table->first_column,
                                                   table->last_row, (lxw_col_t)table->last_column, &options));
}
