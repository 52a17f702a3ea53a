/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CSV as banks and people make it: each trap of the bank files once, and what the reader says about it. */

#include "grid-fixture.h"
#include "weft-grid-read.h"
#include "weft-sheet-error.h"
#include "weft-test.h"

#include <string.h>

#define FILE_OF(text) text, sizeof text - 1

static const struct
{
  const char *what;
  const char *bytes;
  gsize       length;
  const char *shown;
} files[] = {
  { "plain", FILE_OF ("name,hours\nAda,2.5\nBen,3\n"), "csv\n1: name | hours\n2: Ada | 2.5\n3: Ben | 3\n" },
  { "no end at the end", FILE_OF ("name,hours\nAda,2.5"), "csv\n1: name | hours\n2: Ada | 2.5\n" },
  { "byte-order mark", FILE_OF ("\xEF\xBB\xBFname,hours\n\xC5\xB5yn,1\n"), "csv\n1: name | hours\n2: ŵyn | 1\n" },
  { "Windows line ends", FILE_OF ("a,b\r\n1,2\r\n"), "csv\n1: a | b\n2: 1 | 2\n" },
  { "old Macintosh line ends", FILE_OF ("a,b\r1,2\r3,4"), "csv\n1: a | b\n2: 1 | 2\n3: 3 | 4\n" },
  { "leading zeros and spaces", FILE_OF ("ref, phone\n007 ,  0114 496 0000\n"), "csv\n1: ref | phone\n2: 007 | 0114 496 0000\n" },
  { "blank lines keep their numbers", FILE_OF ("a,b\n\n,\n1,2\n"), "csv\n1: a | b\n4: 1 | 2\n" },
  { "a line end in quotes", FILE_OF ("a,b\n\"1 High St\nLeeds\",x\nend,y\n"), "csv\n1: a | b\n2: 1 High St\nLeeds | x\n4: end | y\n" },
  { "a Windows line end in quotes", FILE_OF ("a,b\r\n\"one\r\n\r\ntwo\",x\r\nend,y\r\n"), "csv\n1: a | b\n2: one\n\ntwo | x\n5: end | y\n" },
  { "separators and quotes in quotes", FILE_OF ("a,b\n\"x, y\",\"she said \"\"yes\"\"\"\n"), "csv\n1: a | b\n2: x, y | she said \"yes\"\n" },
  { "a space before quotes", FILE_OF ("a, b\nx, \"y, z\"\n"), "csv\n1: a | b\n2: x | y, z\n" },
  { "quotes inside words", FILE_OF ("a,b\n6\" pipe,2\n\"Bob\" Smith,3\n"), "csv\n1: a | b\n2: 6\" pipe | 2\n3: Bob Smith | 3\n" },
  { "a quote that never closes", FILE_OF ("a,b\n\"open,1\nnext,2\n"),
    "csv\n1: a | b\n2: \"open | 1\n3: next | 2\n"
    "~the quotation mark that opens on line 2 is never closed and was read as it stands\n" },
  { "Lloyds: a comma at every end", FILE_OF ("Date,Debit,Credit,\n01/04/2026,12.00,,\n02/04/2026,,5.00,\n"),
    "csv\n1: Date | Debit | Credit\n2: 01/04/2026 | 12.00\n3: 02/04/2026 |  | 5.00\n" },
  { "Santander: semicolons, Windows-1252", FILE_OF ("Date;Type;Merchant/Description;Debit/Credit;Balance;\n25/03/2026;CARD;Caf\xE9;-\xA3"
                                                    "1,234.56;+\xA3"
                                                    "2,000.00;\n26/03/2026;CARD;Shop;-\xA3"
                                                    "3.00;+\xA3"
                                                    "1,997.00;\n"),
    "csv\n1: Date | Type | Merchant/Description | Debit/Credit | Balance\n"
    "2: 25/03/2026 | CARD | Café | -£1,234.56 | +£2,000.00\n3: 26/03/2026 | CARD | Shop | -£3.00 | +£1,997.00\n"
    "~letters read as Windows-1252\n~columns parted by semicolons\n" },
  { "Nationwide: a preamble", FILE_OF ("\"Account Name:\",\"Hub ****1\"\n\"Account Balance:\",\"\xA3"
                                       "10.00\"\n\n\"Date\",\"Paid out\",\"Paid in\",\"Balance\"\n\"03 Apr 2026\",\"\xA3"
                                       "1.00\",\"\",\"\xA3"
                                       "9.00\"\n\"04 Apr 2026\",\"\",\"\xA3"
                                       "1.00\",\"\xA3"
                                       "10.00\"\n\"05 Apr 2026\",\"\xA3"
                                       "2.00\",\"\",\"\xA3"
                                       "8.00\"\n"),
    "csv\n1: Account Name: | Hub ****1\n2: Account Balance: | £10.00\n4: Date | Paid out | Paid in | Balance\n"
    "5: 03 Apr 2026 | £1.00 |  | £9.00\n6: 04 Apr 2026 |  | £1.00 | £10.00\n7: 05 Apr 2026 | £2.00 |  | £8.00\n"
    "~letters read as Windows-1252\n" },
  { "NatWest: apostrophes before digits stay", FILE_OF ("Date, Account\n01/04/2026,\"'123456-12345678\"\n"),
    "csv\n1: Date | Account\n2: 01/04/2026 | '123456-12345678\n" },
  { "tabs", FILE_OF ("a\tb, c\n1\t2, 3\n"), "csv\n1: a | b, c\n2: 1 | 2, 3\n~columns parted by tabs\n" },
  { "upright strokes", FILE_OF ("a|b\n1|2\n"), "csv\n1: a | b\n2: 1 | 2\n~columns parted by “|”\n" },
  { "decimal commas", FILE_OF ("a;b\n1,5;2,5\n3,25;4,75\n"), "csv\n1: a | b\n2: 1,5 | 2,5\n3: 3,25 | 4,75\n~columns parted by semicolons\n" },
  { "Excel's hint", FILE_OF ("sep=;\na,x;b\n1,2;3\n"), "csv\n2: a,x | b\n3: 1,2 | 3\n~columns parted by semicolons\n" },
  { "one column", FILE_OF ("name\nAda\nBen\n"), "csv\n1: name\n2: Ada\n3: Ben\n" },
  { "formulas come back as words", FILE_OF ("a,b\n'=1+1,'+44\n''@x,'-2\n'quoted','twas\n"),
    "csv\n1: a | b\n2: =1+1 | +44\n3: '@x | -2\n4: 'quoted' | 'twas\n" },
  { "UTF-16 from Excel", FILE_OF ("\xFF\xFE"
                                  "a\0\t\0b\0\n\0\xA3\0\t\0"
                                  "2\0\n\0"),
    "csv\n1: a | b\n2: £ | 2\n~letters read as UTF-16\n~columns parted by tabs\n" },
  { "UTF-16 without a mark", FILE_OF ("\0a\0,\0b\0\n\0001\0,\0002"), "csv\n1: a | b\n2: 1 | 2\n~letters read as UTF-16\n" },
  { "DOS", FILE_OF ("a,b\r\n\x9C"
                    "5.00,caf\x82\r\n"),
    "csv\n1: a | b\n2: £5.00 | café\n~letters read as DOS 850\n" },
  { "Mac Roman", FILE_OF ("a,b\rcaf\x8E,\xA3"
                          "1\r"),
    "csv\n1: a | b\n2: café | £1\n~letters read as Mac Roman\n" },
  { "Windows without a letter", FILE_OF ("a,b\n\x81,\xA3\n"), "csv\n1: a | b\n2: ? | £\n~letters read as Windows-1252\n" },
  { "one bad byte in UTF-8", FILE_OF ("a,b\ncaf\xC3\xA9,\xC5\xB5\nna\xC3\xAFve,\xFF\n"),
    "csv\n1: a | b\n2: café | ŵ\n3: naïve | \xEF\xBF\xBD\n~1 letter could not be read and stands as “\xEF\xBF\xBD”\n" },
  { "nothing in the cells", FILE_OF (",,\n,,\n"), "csv\n" },
};

START_TEST (test_file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftGrid) grid = weft_grid_read_text (files[_i].bytes, files[_i].length, "csv", &error);
  g_autofree char *shown = NULL;

  ck_assert_msg (grid != NULL, "%s: %s", files[_i].what, error != NULL ? error->message : "");
  shown = fixture_show (grid);
  ck_assert_msg (strcmp (shown, files[_i].shown) == 0, "%s: got\n%s", files[_i].what, shown);
  ck_assert (grid->is_text);
}
END_TEST

START_TEST (test_row_text)
{
  g_autoptr (WeftGrid) grid = weft_grid_read_text (FILE_OF ("a,,c\n"), "csv", NULL);
  const WeftGridSheet *sheet = g_ptr_array_index (grid->sheets, 0);
  const WeftGridRow   *row = g_ptr_array_index (sheet->rows, 0);

  ck_assert_uint_eq (row->n_cells, 3);
  ck_assert_str_eq (weft_grid_row_text (row, 1), "");
  ck_assert_str_eq (weft_grid_row_text (row, 2), "c");
  ck_assert_str_eq (weft_grid_row_text (row, 3), "");
}
END_TEST

/* Quotes that open and never close may not cost the square of the file's size. */
START_TEST (test_many_open_quotes)
{
  GString *text = g_string_new (NULL);
  g_autoptr (WeftGrid) grid = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "x,\"y\"\"\n");
  g_string_append (text, "\"");
  grid = weft_grid_read_text (text->str, text->len, "csv", NULL);
  ck_assert_ptr_nonnull (grid);
  g_string_free (text, TRUE);
}
END_TEST

/* More columns than any sheet has are cut, more cells than memory holds are refused. */
START_TEST (test_too_many_cells)
{
  GString *text = g_string_new (NULL);
  g_autoptr (WeftGrid) grid = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_c (text, ',');
  g_string_append (text, "far out\n");
  for (guint row = 0; row < 400; row++)
    {
      for (guint i = 0; i < 16000; i++)
        g_string_append_c (text, ',');
      g_string_append (text, "x\n");
    }
  grid = weft_grid_read_text (text->str, text->len, "wide.csv", &error);
  ck_assert_ptr_null (grid);
  ck_assert (g_error_matches (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_TOO_LARGE));
  ck_assert_str_eq (error->message, "“wide.csv” is too large to be read.\n"
                                    "Save the one sheet that is wanted as a spreadsheet of its own and try that.");
  g_string_free (text, TRUE);
}
END_TEST

START_TEST (test_not_text)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (weft_grid_read_text (FILE_OF ("ab\0\0\0\1\2cd"), "odd.csv", &error));
  ck_assert (g_error_matches (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_NOT_A_SHEET));
  ck_assert_str_eq (error->message, "“odd.csv” is not a spreadsheet.\n"
                                    "Save the table as a spreadsheet (.xlsx, .ods or .csv) and try that.");
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("grid-csv");
  TCase *csv = tcase_create ("csv");
  TCase *limits = tcase_create ("limits");

  tcase_add_loop_test (csv, test_file, 0, G_N_ELEMENTS (files));
  tcase_add_test (csv, test_row_text);
  tcase_add_test (csv, test_not_text);
  suite_add_tcase (suite, csv);
  tcase_set_timeout (limits, 60);
  tcase_add_test (limits, test_many_open_quotes);
  tcase_add_test (limits, test_too_many_cells);
  suite_add_tcase (suite, limits);
  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
