/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding cells of a book by what a reader sees. */

#include "book-look.h"

#include "weft-return-book.h"

#include <check.h>

WeftBook *
look_book (Sample      sample,
           const char *language,
           gboolean    is_signed)
{
  g_autoptr (WeftReturn) ret = sample_return (sample, language, is_signed);

  return weft_return_book (ret, NULL, "Weft 0.1.0");
}

const WeftSheet *
look_sheet (const WeftBook *book,
            const char     *name)
{
  const WeftSheet *sheet = weft_book_find_sheet (book, name);

  ck_assert_msg (sheet != NULL, "there is no sheet %s", name);
  return sheet;
}

int
look_row (const WeftSheet *sheet,
          const char      *label)
{
  for (guint row = 0; row < weft_sheet_n_rows (sheet); row++)
    {
      const WeftCell *cell = weft_sheet_get (sheet, row, 0);

      if (cell != NULL && g_strcmp0 (cell->text, label) == 0)
        return (int)row;
    }
  return -1;
}

const WeftCell *
look_cell (const WeftSheet *sheet,
           const char      *label,
           guint            column)
{
  int             row = look_row (sheet, label);
  const WeftCell *cell;

  ck_assert_msg (row >= 0, "the sheet %s has no row “%s”", sheet->name, label);
  cell = weft_sheet_get (sheet, (guint)row, column);
  ck_assert_msg (cell != NULL, "the sheet %s has nothing beside “%s” in column %u", sheet->name, label, column);
  return cell;
}

char *
look_words (const WeftCell *cell)
{
  if (cell->lead != NULL)
    return g_strdup_printf ("%s %s", cell->lead, cell->text);
  return g_strdup (cell->text != NULL ? cell->text : "");
}

gboolean
look_has_text (const WeftBook *book,
               const char     *text)
{
  for (guint i = 0; i < book->sheets->len; i++)
    {
      const WeftSheet *sheet = g_ptr_array_index (book->sheets, i);

      for (guint row = 0; row < sheet->rows->len; row++)
        {
          const GPtrArray *cells = g_ptr_array_index (sheet->rows, row);

          for (guint column = 0; column < cells->len; column++)
            {
              const WeftCell *cell = g_ptr_array_index (cells, column);

              if (cell != NULL && g_strcmp0 (cell->text, text) == 0)
                return TRUE;
            }
        }
    }
  return FALSE;
}
