/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of a sheet as a row of its table, and what makes two of them the same. */

#include "weft-import-sheet.h"

#include "weft-text.h"

/* "In" and "Out" columns of a cash book make one amount; a nought in one of them is an empty cell. */
static void
add_amount (WeftRow    *row,
            const char *text,
            gboolean    goes_out)
{
  g_autofree char *clean = weft_text_clean (text);
  gboolean         is_nothing = g_regex_match_simple ("^[£ ]*0*([.]0*)?$", clean, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
  g_autofree char *amount = NULL;

  if (is_nothing)
    return;

  amount = goes_out && *clean != '-' && *clean != '(' ? g_strconcat ("-", clean, NULL) : g_strdup (clean);
  /* Both filled: no amount can be made of it, and the field's own check says so. */
  if (*weft_row_get (row, "amount") != '\0')
    {
      g_autofree char *both = g_strconcat (weft_row_get (row, "amount"), " / ", clean, NULL);

      weft_row_set (row, "amount", both);
    }
  else
    weft_row_set (row, "amount", amount);
}

WeftRow *
weft_import_sheet_row (const WeftImportSheet *sheet,
                       guint                  at,
                       const char            *account)
{
  const WeftGridRow *cells = sheet->grid->rows->pdata[at];
  WeftRow           *row = weft_row_new (sheet->table);

  for (guint i = 0; i < sheet->headers->len; i++)
    {
      const WeftHeader *header = &g_array_index (sheet->headers, WeftHeader, i);
      const char       *text = weft_grid_row_text (cells, i);

      if (header->kind == WEFT_HEADER_COLUMN && !weft_text_is_empty (text))
        weft_row_set (row, sheet->table->columns[header->column].name, text);
      else if (header->kind == WEFT_HEADER_MONEY_IN || header->kind == WEFT_HEADER_MONEY_OUT)
        add_amount (row, text, header->kind == WEFT_HEADER_MONEY_OUT);
    }

  if (account != NULL && g_str_equal (sheet->table->name, "money") && *weft_row_get (row, "account") == '\0')
    weft_row_set (row, "account", account);

  return row;
}

gboolean
weft_import_sheet_is_total (const WeftImportSheet *sheet,
                            guint                  at)
{
  /* In every language that a list can be in, whatever the window speaks. */
  static const char *const words[] = { "total", "totals", "grandtotal", "subtotal", "sum", "cyfanswm", "cyfansymiau", "swm", NULL };
  const WeftGridRow       *cells = sheet->grid->rows->pdata[at];
  guint                    n_words = 0;

  for (guint i = 0; i < cells->n_cells; i++)
    {
      const char      *text = weft_grid_row_text (cells, i);
      g_autofree char *plain = weft_text_header (text);

      if (weft_text_is_empty (text) || g_regex_match_simple ("^[-+(£ ]*[0-9][0-9., ]*[)% ]*$", text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT))
        continue;
      if (!g_strv_contains (words, plain))
        return FALSE;
      n_words++;
    }
  return n_words == 1;
}

char *
weft_import_row_key (const WeftRow *row)
{
  int      ref = row->table->prefix != NULL ? weft_table_column (row->table, "ref") : WEFT_NO_COLUMN;
  gboolean by_ref = ref >= 0 && *row->cells[ref] != '\0';
  GString *key = g_string_new (by_ref ? "ref" : "key");

  for (guint i = 0; i < row->table->n_columns; i++)
    {
      gboolean         counts = by_ref ? (int)i == ref : (row->table->columns[i].flags & WEFT_COLUMN_KEY) != 0 || g_str_equal (row->table->columns[i].name, "postcode");
      g_autofree char *folded = counts ? weft_text_fold (row->cells[i]) : NULL;

      if (counts)
        g_string_append_printf (key, "\x1f%s", folded);
    }

  return g_string_free (key, FALSE);
}

gboolean
weft_import_row_contradicts (const WeftRow *row,
                             const WeftRow *first)
{
  for (guint i = 0; i < row->table->n_columns; i++)
    if (!weft_text_is_empty (row->cells[i]) && !weft_text_is_empty (first->cells[i]) && !weft_text_equal_loosely (row->cells[i], first->cells[i]))
      return TRUE;
  return FALSE;
}
