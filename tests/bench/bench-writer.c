/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-writer FILE.xlsx: a workbook of 90,000 cells, written and verified; prints the milliseconds of processor
 * time that it took. The cells are those of bench-writer.py. */

#include "weft-book-writer.h"

#include <time.h>

#define ROWS 7500
#define COLUMNS 12

static void
put_row (WeftSheet *sheet,
         guint      row)
{
  g_autofree char *ref = g_strdup_printf ("M-%05u", row);
  g_autofree char *words = g_strdup_printf ("Payment %u to a supplier of the hall", row * 7919 % 1000);
  g_autofree char *iso = g_strdup_printf ("2026-%02u-%02u", row % 12 + 1, row % 28 + 1);

  weft_sheet_put_text (sheet, row, 0, WEFT_STYLE_LABEL, ref);
  weft_sheet_put_date (sheet, row, 1, WEFT_STYLE_FIGURE, WEFT_FORMAT_DATE_SHORT, iso);
  weft_sheet_put_text (sheet, row, 2, WEFT_STYLE_LABEL, words);
  weft_sheet_put_text (sheet, row, 3, WEFT_STYLE_LABEL, "Room hire");
  for (guint column = 4; column < COLUMNS; column++)
    weft_sheet_put_pence (sheet, row, column, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, (row * 7919 + column * 104729) % 999983);
}

int
main (int    argc,
      char **argv)
{
  static const double widths[COLUMNS] = { 10, 13, 40, 20, 13, 13, 13, 13, 13, 13, 13, 13 };
  g_autoptr (WeftBook) book = weft_book_new ("Bench", "Weft", "Bench", "en", "2026-04-01");
  WeftSheet *sheet = weft_book_add_sheet (book, "Money", widths, COLUMNS);
  g_autoptr (GError) error = NULL;
  const clock_t start = clock ();

  if (argc < 2)
    return 2;
  for (guint row = 0; row < ROWS; row++)
    put_row (sheet, row);
  if (!weft_book_write_xlsx (book, argv[1], NULL, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_print ("%.1f\n", (double)(clock () - start) * 1000 / CLOCKS_PER_SEC);
  return 0;
}
