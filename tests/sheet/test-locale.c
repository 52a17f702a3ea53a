/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In a country where the comma is the decimal point, numbers in files have a point all the same. */

#include "grid-fixture.h"
#include "sheet-fixture.h"
#include "weft-book-writer.h"
#include "weft-grid-read.h"
#include "weft-test.h"
#include "weft-zip.h"

#include <locale.h>
#include <string.h>

/* The test makes the locale it needs. */
static void
enter_germany (void)
{
  const char      *command[] = { "localedef", "-i", "de_DE", "-f", "UTF-8", NULL, NULL };
  g_autofree char *home = fixture_path ("");
  g_autofree char *locale = fixture_path ("de_DE.UTF-8");
  g_autoptr (GError) error = NULL;
  int status;

  command[5] = locale;
  ck_assert_msg (g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error),
                 "the package locales is needed: %s", error != NULL ? error->message : "");
  g_setenv ("LOCPATH", home, TRUE);
  ck_assert_ptr_nonnull (setlocale (LC_ALL, "de_DE.UTF-8"));
  ck_assert_str_eq (localeconv ()->decimal_point, ",");
}

static void
leave_germany (void)
{
  setlocale (LC_ALL, "C");
  g_unsetenv ("LOCPATH");
}

static gboolean
want_all (const char *part)
{
  return TRUE;
}

START_TEST (test_numbers)
{
  g_autoptr (WeftBook) book = weft_book_new ("t", "a", "f", "en", "2026-04-01");
  WeftSheet       *sheet = weft_book_add_sheet (book, "s", (const double[]){ 25.5 }, 1);
  g_autofree char *path = fixture_path ("Return.xlsx");
  g_autofree char *csv_path = fixture_path ("Return.csv");
  g_autofree char *content = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *xml = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GBytes *part;
  g_autoptr (GHashTable) parts = NULL;
  g_autoptr (WeftGrid) grid = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  enter_germany ();
  weft_sheet_put_pence (sheet, 0, 0, WEFT_STYLE_FIGURE, WEFT_FORMAT_POUNDS, 123456);
  weft_sheet_put_formula (sheet, 0, 1, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, "=A1/2", 617.28);
  ck_assert_msg (weft_book_write_xlsx (book, path, NULL, NULL, &error), "%s", error != NULL ? error->message : "");
  ck_assert (weft_sheet_write_csv (sheet, csv_path, NULL));
  ck_assert_str_eq (localeconv ()->decimal_point, ","); /* it was given back */

  ck_assert (g_file_get_contents (path, &content, &length, NULL));
  bytes = g_bytes_new (content, length);
  parts = weft_zip_read (bytes, "Return.xlsx", want_all, NULL, NULL);
  ck_assert_ptr_nonnull (parts);
  part = g_hash_table_lookup (parts, "xl/worksheets/sheet1.xml");
  xml = g_strndup (g_bytes_get_data (part, NULL), g_bytes_get_size (part));
  ck_assert_ptr_nonnull (strstr (xml, "<v>1234.56</v>"));
  ck_assert_ptr_nonnull (strstr (xml, "<f>A1/2</f><v>617.28</v>"));
  ck_assert_ptr_nonnull (strstr (xml, "ht=\"18.5\""));

  grid = weft_grid_read (path, NULL, NULL);
  shown = fixture_show (grid);
  ck_assert_str_eq (shown, "s\n1: 1234.56# | 617.28#=\n~1 cell is a formula: its last saved value was taken\n");
  ck_assert (g_file_get_contents (csv_path, &csv, NULL, NULL));
  ck_assert_str_eq (csv, "\xEF\xBB\xBF"
                         "1234.56,617.28\r\n");
  words = weft_cell_format_text (weft_sheet_get (sheet, 0, 0), "en");
  ck_assert_str_eq (words, "£1,234.56");
  leave_germany ();
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("locale");
  TCase *germany = tcase_create ("germany");

  tcase_add_checked_fixture (germany, fixture_begin, fixture_end);
  tcase_set_timeout (germany, 60);
  tcase_add_test (germany, test_numbers);
  suite_add_tcase (suite, germany);
  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
