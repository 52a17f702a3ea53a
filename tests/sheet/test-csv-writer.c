/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet as CSV: exact bytes, nothing that could become a formula, and the same again when it is read. */

#include "sheet-fixture.h"
#include "weft-book-writer.h"
#include "weft-grid.h"
#include "weft-test.h"

#include <math.h>
#include <string.h>

static WeftBook *
make_book (void)
{
  return weft_book_new ("t", "a", "f", "en", "2026-04-01");
}

static char *
write_and_take (const WeftSheet *sheet)
{
  g_autofree char *path = fixture_path ("sheet.csv");
  g_autoptr (GError) error = NULL;
  char *content;

  ck_assert_msg (weft_sheet_write_csv (sheet, path, &error), "%s", error != NULL ? error->message : "");
  ck_assert (g_file_get_contents (path, &content, NULL, NULL));
  ck_assert_uint_eq (fixture_count_files (), 1);
  return content;
}

START_TEST (test_values)
{
  g_autoptr (WeftBook) book = make_book ();
  WeftSheet       *sheet = weft_book_add_sheet (book, "s", NULL, 0);
  g_autofree char *csv = NULL;

  weft_sheet_put_text (sheet, 0, 0, WEFT_STYLE_HEADER, "name");
  weft_sheet_put_text (sheet, 0, 1, WEFT_STYLE_HEADER, "amount (£)");
  weft_sheet_put_pence (sheet, 1, 0, WEFT_STYLE_FIGURE, WEFT_FORMAT_POUNDS, 123450);
  weft_sheet_put_pence (sheet, 1, 1, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, -5);
  weft_sheet_put_minutes (sheet, 1, 2, WEFT_STYLE_FIGURE, 165);
  weft_sheet_put_number (sheet, 1, 3, WEFT_STYLE_FIGURE, WEFT_FORMAT_SHARE, 0.125);
  weft_sheet_put_number (sheet, 1, 4, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, 1412);
  weft_sheet_put_date (sheet, 3, 0, WEFT_STYLE_FIGURE, WEFT_FORMAT_DATE, "2026-04-03");
  weft_sheet_put_formula (sheet, 3, 2, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, "=A1", 12.3);
  weft_sheet_put_formula_text (sheet, 3, 3, WEFT_STYLE_FIGURE, "=A1", "Agrees");
  weft_sheet_put_rich (sheet, 3, 4, WEFT_STYLE_WORDS, "Yes.", "We did.");
  weft_sheet_put_link (sheet, 3, 5, WEFT_STYLE_LABEL, "H1", "Money");
  weft_sheet_put_blank (sheet, 3, 6, WEFT_STYLE_LABEL);
  weft_sheet_put_number (sheet, 3, 7, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, NAN);

  csv = write_and_take (sheet);
  ck_assert_str_eq (csv, "\xEF\xBB\xBFname,amount (£),,,,,,\r\n"
                         "1234.50,-0.05,2.75,12.5%,1412,,,\r\n"
                         ",,,,,,,\r\n"
                         "2026-04-03,,12.30,Agrees,Yes. We did.,H1,,n/a\r\n");
}
END_TEST

/* What a person typed, and how it stands in the file. */
static const struct
{
  const char *text, *csv;
} texts[] = {
  { "plain", "plain" },
  { "a, b", "\"a, b\"" },
  { "a; b", "\"a; b\"" },
  { "she said \"yes\"", "\"she said \"\"yes\"\"\"" },
  { "two\nlines", "\"two\nlines\"" },
  { " spaced ", "\" spaced \"" },
  { "007", "007" },
  { "=1+1", "'=1+1" },
  { "+44 114 496 0000", "'+44 114 496 0000" },
  { "-2", "'-2" },
  { "@name", "'@name" },
  { "\tb", "\"'\tb\"" },
  { "'=x", "''=x" },
  { "'twas", "'twas" },
  { "''", "''" },
};

START_TEST (test_text)
{
  g_autoptr (WeftBook) book = make_book ();
  WeftSheet       *sheet = weft_book_add_sheet (book, "s", NULL, 0);
  g_autofree char *csv = NULL;
  g_autofree char *expected = g_strdup_printf ("\xEF\xBB\xBF%s,x\r\n", texts[_i].csv);
  g_autofree char *path = fixture_path ("sheet.csv");
  g_autoptr (WeftGrid) grid = NULL;
  const WeftGridSheet *read;

  weft_sheet_put_text (sheet, 0, 0, WEFT_STYLE_PLAIN, texts[_i].text);
  weft_sheet_put_text (sheet, 0, 1, WEFT_STYLE_PLAIN, "x");
  csv = write_and_take (sheet);
  ck_assert_str_eq (csv, expected);

  grid = weft_grid_read (path, NULL, NULL);
  ck_assert_ptr_nonnull (grid);
  read = g_ptr_array_index (grid->sheets, 0);
  ck_assert_str_eq (weft_grid_row_text (g_ptr_array_index (read->rows, 0), 0), texts[_i].text);
}
END_TEST

START_TEST (test_replaces)
{
  g_autoptr (WeftBook) book = make_book ();
  WeftSheet       *sheet = weft_book_add_sheet (book, "s", NULL, 0);
  g_autofree char *path = fixture_write ("sheet.csv", "what stood there", 16);
  g_autofree char *csv = NULL;

  weft_sheet_put_text (sheet, 0, 0, WEFT_STYLE_PLAIN, "new");
  csv = write_and_take (sheet);
  ck_assert_str_eq (csv, "\xEF\xBB\xBFnew\r\n");
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("csv-writer");
  TCase *csv = tcase_create ("csv");

  tcase_add_checked_fixture (csv, fixture_begin, fixture_end);
  tcase_add_test (csv, test_values);
  tcase_add_loop_test (csv, test_text, 0, G_N_ELEMENTS (texts));
  tcase_add_test (csv, test_replaces);
  suite_add_tcase (suite, csv);
  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
