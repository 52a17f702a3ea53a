/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Workbooks on disk: what is asked for is what stands there, and what cannot be written leaves nothing behind. */

#include "sample-book.h"
#include "sheet-fixture.h"
#include "weft-book-writer.h"
#include "weft-sheet-error.h"
#include "weft-test.h"
#include "weft-zip.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

static gboolean
want_all (const char *part)
{
  return TRUE;
}

static GHashTable *
read_parts (const char *path)
{
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GHashTable *parts;
  gsize       length;

  ck_assert (g_file_get_contents (path, &content, &length, NULL));
  bytes = g_bytes_new (content, length);
  parts = weft_zip_read (bytes, "test.xlsx", want_all, NULL, &error);
  ck_assert_ptr_nonnull (parts);
  return parts;
}

static gboolean
part_holds (GHashTable *parts,
            const char *name,
            const char *text)
{
  GBytes          *part = g_hash_table_lookup (parts, name);
  g_autofree char *xml = NULL;

  ck_assert_msg (part != NULL, "no part %s", name);
  xml = g_strndup (g_bytes_get_data (part, NULL), g_bytes_get_size (part));
  return strstr (xml, text) != NULL;
}

#define FIRST_SHEET "xl/worksheets/sheet1.xml"

static const struct
{
  const char *part, *text;
} held[] = {
  /* A4, margins, foot, scale and the break of a sheet that is read */
  { FIRST_SHEET, "paperSize=\"9\"" },
  { FIRST_SHEET, "scale=\"94\"" },
  { FIRST_SHEET, "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.75\"" },
  { FIRST_SHEET, "&amp;L&amp;9Marsh Lane Warm Hub · Return R-2027-01, revision 1&amp;R&amp;9Page &amp;P of &amp;N" },
  { FIRST_SHEET, "showGridLines=\"0\"" },
  { FIRST_SHEET, "<rowBreaks" },
  { FIRST_SHEET, "ht=\"27\" customHeight=\"1\"" },
  { FIRST_SHEET, "<f>B4-C11</f><v>286.75</v>" },
  { FIRST_SHEET, "location=\"'How counted'!A4\"" },
  { "xl/sharedStrings.xml", "<b/>" },
  { "xl/sharedStrings.xml", "Mostly. </t>" },
  { "xl/worksheets/sheet2.xml", "<f>IF(B4=0,0,(D4-B4)/B4)</f><v>-0.025</v>" },
  { "xl/worksheets/sheet2.xml", "<pageSetup paperSize=\"9\" orientation=\"landscape\"/>" },
  { "xl/worksheets/sheet2.xml", "<pageSetUpPr fitToPage=\"1\"/>" },
  { "xl/worksheets/sheet2.xml", "<formula>AND(ABS($F4)&gt;0.15,ABS($E4)&gt;50)</formula>" },
  { "xl/worksheets/sheet4.xml", "fitToHeight=\"0\"" },
  { "xl/worksheets/sheet4.xml", "topLeftCell=\"B4\"" },
  { "xl/worksheets/sheet5.xml", "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\"/>" },
  { "xl/worksheets/sheet5.xml", "t=\"str\"><f>IF(1=1,\"Agrees\",\"\")</f><v>Agrees</v>" },
  { "xl/worksheets/sheet5.xml", "location=\"'Money'!A1\"" },
  { "xl/tables/table1.xml", "<tableColumn id=\"2\" name=\"Budget (£)\"" },
  { "xl/charts/chart1.xml", "prst=\"wdUpDiag\"" },
  { "xl/charts/chart1.xml", "<c:gapWidth val=\"50\"/>" },
  { "xl/charts/chart3.xml", "<c:overlap val=\"100\"/>" },
  { "xl/drawings/drawing1.xml", "descr=\"Budget and spending by line. Bar chart, 6 lines." },
  { "xl/styles.xml", "&quot;£&quot;#,##0.00;&quot;−£&quot;#,##0.00" },
  { "xl/styles.xml", "[$-809]d mmmm yyyy" },
  { "xl/styles.xml", "FF17414F" },
  { "xl/workbook.xml", "Return!$1:$2" },
  { "docProps/core.xml", "2027-04-21T00:00:00Z" },
  { "docProps/core.xml", "<dc:creator>Marsh Lane Warm Hub</dc:creator>" },
};

START_TEST (test_parts)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autofree char *path = fixture_path ("Return.xlsx");
  g_autoptr (GHashTable) parts = NULL;

  fixture_write_book (book, path);
  parts = read_parts (path);
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    ck_assert_msg (part_holds (parts, held[i].part, held[i].text), "%s lacks %s", held[i].part, held[i].text);
  /* Two bars a line are named in the title: of a legend LibreOffice would turn the order round. */
  ck_assert (!part_holds (parts, "xl/charts/chart1.xml", "<c:legend>"));
  ck_assert (part_holds (parts, "xl/charts/chart3.xml", "<c:legend>"));
  ck_assert_uint_eq (fixture_count_files (), 1);
}
END_TEST

START_TEST (test_welsh)
{
  g_autoptr (WeftBook) book = sample_book_new ("cy");
  g_autofree char *path = fixture_path ("Adroddiad.xlsx");
  g_autoptr (GHashTable) parts = NULL;

  fixture_write_book (book, path);
  parts = read_parts (path);
  ck_assert (part_holds (parts, "xl/styles.xml", "[$-452]d mmmm yyyy"));
  ck_assert (part_holds (parts, FIRST_SHEET, "Tudalen &amp;P o &amp;N"));
}
END_TEST

START_TEST (test_same_bytes)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autofree char *first_path = fixture_path ("one.xlsx");
  g_autofree char *second_path = fixture_path ("two.xlsx");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize            first_length, second_length;

  fixture_write_book (book, first_path);
  fixture_write_book (book, second_path);
  ck_assert (g_file_get_contents (first_path, &first, &first_length, NULL));
  ck_assert (g_file_get_contents (second_path, &second, &second_length, NULL));

  ck_assert_uint_eq (first_length, second_length);
  ck_assert_mem_eq (first, second, first_length);
}
END_TEST

/* What a person typed is a text, whatever it begins with. */
START_TEST (test_hostile_cells)
{
  static const char *const texts[] = { "=1+1", "+44 114 496 0000", "-2", "@SUM(A1)", "00123", "{=1}", "http://example.org",
                                       "<b>&amp;\"'", "\xFF\xFE", "\a", "_x0041_" };
  g_autoptr (WeftBook) book = weft_book_new ("T&T <x>", "A & B", "3 & <4>", "en", "2026-04-01");
  WeftSheet       *sheet = weft_book_add_sheet (book, "s", NULL, 0);
  g_autofree char *path = fixture_path ("hostile.xlsx");
  g_autoptr (GHashTable) parts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    weft_sheet_put_text (sheet, i, 0, WEFT_STYLE_PLAIN, texts[i]);
  weft_sheet_put_number (sheet, 20, 0, WEFT_STYLE_PLAIN, WEFT_FORMAT_POUNDS, NAN);
  weft_sheet_put_formula (sheet, 21, 0, WEFT_STYLE_PLAIN, WEFT_FORMAT_POUNDS, "=1/0", INFINITY);
  weft_sheet_put_date (sheet, 22, 0, WEFT_STYLE_PLAIN, WEFT_FORMAT_DATE, "1850-04-01");

  fixture_write_book (book, path);
  parts = read_parts (path);
  ck_assert (!part_holds (parts, FIRST_SHEET, "<f>1+1</f>"));
  ck_assert (!part_holds (parts, FIRST_SHEET, "hyperlink"));
  ck_assert (part_holds (parts, FIRST_SHEET, "<f>1/0</f><v>n/a</v>"));
  ck_assert (part_holds (parts, FIRST_SHEET, "&amp;L&amp;9 3 &amp;&amp; &lt;4&gt;&amp;R"));
  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *text = g_strdup_printf ("<t>%s</t>", texts[i]);

      ck_assert_msg (part_holds (parts, "xl/sharedStrings.xml", text), "lacks %s", text);
    }
  ck_assert (part_holds (parts, "xl/sharedStrings.xml", "<t>_x005F_x0041_</t>"));
  ck_assert (part_holds (parts, "xl/sharedStrings.xml", "<t>n/a</t>"));
  ck_assert (part_holds (parts, "xl/sharedStrings.xml", "<t>1 April 1850</t>"));
}
END_TEST

/* Excel calls a file broken whose table has no row, no header or two columns of one name. */
START_TEST (test_tables)
{
  g_autoptr (WeftBook) book = weft_book_new ("t", "a", "f", "en", "2026-04-01");
  WeftSheet       *empty = weft_book_add_sheet (book, "empty", NULL, 0);
  WeftSheet       *blank = weft_book_add_sheet (book, "blank", NULL, 0);
  WeftSheet       *twins = weft_book_add_sheet (book, "twins", NULL, 0);
  g_autofree char *path = fixture_path ("tables.xlsx");
  g_autoptr (GHashTable) parts = NULL;

  weft_sheet_put_text (empty, 0, 0, WEFT_STYLE_HEADER, "Name");
  weft_sheet_add_table (empty, "Empty", 0, 0, 0, 0);
  weft_sheet_put_number (blank, 1, 0, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, 1);
  weft_sheet_add_table (blank, "Blank", 0, 0, 1, 0);
  weft_sheet_put_text (twins, 0, 0, WEFT_STYLE_HEADER, "Name");
  weft_sheet_put_text (twins, 0, 1, WEFT_STYLE_HEADER, "NAME");
  weft_sheet_put_number (twins, 1, 1, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, 1);
  weft_sheet_add_table (twins, "Twins", 0, 0, 1, 1);

  fixture_write_book (book, path);
  parts = read_parts (path);
  ck_assert (part_holds (parts, "xl/tables/table1.xml", "displayName=\"Twins\""));
  ck_assert (part_holds (parts, "xl/tables/table1.xml", "name=\"NAME 2\""));
  ck_assert_ptr_null (g_hash_table_lookup (parts, "xl/tables/table2.xml"));
}
END_TEST

START_TEST (test_open_elsewhere)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autofree char *path = fixture_path ("Return.xlsx");
  g_autofree char *dated = fixture_path ("Return 2027-04-21.xlsx");
  g_autofree char *again = fixture_path ("Return 2027-04-21 (2).xlsx");
  g_autofree char *office_lock = fixture_path (".~lock.Return.xlsx#");
  g_autofree char *excel_lock = fixture_path ("~$Return 2027-04-21.xlsx");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  ck_assert (weft_book_write_xlsx (book, path, &first, NULL, NULL));
  ck_assert_str_eq (first, path);

  ck_assert (g_file_set_contents (office_lock, "", 0, NULL));
  ck_assert (weft_book_write_xlsx (book, path, &second, NULL, NULL));
  ck_assert_str_eq (second, dated);

  ck_assert (g_file_set_contents (excel_lock, "", 0, NULL));
  ck_assert (weft_book_write_xlsx (book, path, &third, NULL, NULL));
  ck_assert_str_eq (third, again);
}
END_TEST

START_TEST (test_cancelled)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autofree char *path = fixture_path ("cancelled.xlsx");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  ck_assert (!weft_book_write_xlsx (book, path, NULL, cancellable, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  ck_assert_uint_eq (fixture_count_files (), 0);
}
END_TEST

/* The system's temporary folder is not needed: it may be full, or not there. */
START_TEST (test_no_temporary_folder)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autofree char *path = fixture_path ("beside.xlsx");

  g_setenv ("TMPDIR", "/nowhere/at/all", TRUE);
  fixture_write_book (book, path);
  g_unsetenv ("TMPDIR");
  ck_assert_uint_eq (fixture_count_files (), 1);
}
END_TEST

START_TEST (test_no_folder)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autoptr (GError) error = NULL;

  ck_assert (!weft_book_write_xlsx (book, "/nowhere/Documents/Return.xlsx", NULL, NULL, &error));
  ck_assert (g_error_matches (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_WRITE));
  ck_assert_str_eq (error->message, "“Return.xlsx” cannot be written: there is no folder “Documents”.\n"
                                    "Choose a folder that is there, or plug in the device that holds it.");
}
END_TEST

START_TEST (test_name_of_folder)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autofree char *path = fixture_path ("Return.xlsx");
  g_autoptr (GError) error = NULL;

  ck_assert_int_eq (g_mkdir (path, 0700), 0);
  ck_assert (!weft_book_write_xlsx (book, path, NULL, NULL, &error));
  ck_assert (g_error_matches (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_WRITE));
  ck_assert_str_eq (error->message, "“Return.xlsx” is a folder, so no file can have this name.\n"
                                    "Give the file another name, or a name inside that folder.");
  ck_assert_uint_eq (fixture_count_files (), 1);
}
END_TEST

/* A file of somebody else's that stands where the part goes is taken away, a link is not followed. */
START_TEST (test_stale_part)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autofree char *path = fixture_path ("Return.xlsx");
  g_autofree char *part = fixture_path (".Return.xlsx.part");
  g_autofree char *other = fixture_write ("other", "untouched", 9);
  g_autofree char *content = NULL;

  ck_assert_int_eq (symlink (other, part), 0);
  fixture_write_book (book, path);
  ck_assert (g_file_get_contents (other, &content, NULL, NULL));
  ck_assert_str_eq (content, "untouched");
  ck_assert_uint_eq (fixture_count_files (), 2);
}
END_TEST

/* Where a number would tell too much, each bar says the same words. */
START_TEST (test_protected_bars)
{
  g_autoptr (WeftBook) book = weft_book_new ("t", "a", "f", "en", "2026-04-01");
  WeftSheet       *sheet = weft_book_add_sheet (book, "People", NULL, 0);
  WeftChart       *chart = weft_sheet_add_chart (sheet, WEFT_CHART_BAR, "Age", "Age. Bar chart, 2 bars.");
  g_autofree char *path = fixture_path ("People.xlsx");
  g_autoptr (GHashTable) parts = NULL;

  for (guint row = 0; row < 2; row++)
    weft_sheet_put_number (sheet, row, 1, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, 4);
  chart->last_row = 1;
  weft_chart_add_series (chart, "Fewer than 5", 1, WEFT_FILL_HATCH);
  weft_chart_set_label (chart, 0, "<5");

  fixture_write_book (book, path);
  parts = read_parts (path);
  ck_assert (part_holds (parts, "xl/charts/chart1.xml", "&lt;5"));
  ck_assert (part_holds (parts, "xl/worksheets/sheet1.xml", "<drawing"));
}
END_TEST

static const struct
{
  int         code;
  const char *nick;
} nicks[] = {
  { WEFT_SHEET_ERROR_NOT_A_SHEET, "not-a-sheet" },
  { WEFT_SHEET_ERROR_DAMAGED, "damaged" },
  { WEFT_SHEET_ERROR_TOO_LARGE, "too-large" },
  { WEFT_SHEET_ERROR_FULL, "full" },
  { WEFT_SHEET_ERROR_READ_ONLY, "read-only" },
  { WEFT_SHEET_ERROR_WRITE, "write" },
};

START_TEST (test_nick)
{
  ck_assert_str_eq (weft_sheet_error_nick (nicks[_i].code), nicks[_i].nick);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("book-writer");
  TCase *content = tcase_create ("content");
  TCase *places = tcase_create ("places");

  tcase_add_checked_fixture (content, fixture_begin, fixture_end);
  tcase_add_test (content, test_parts);
  tcase_add_test (content, test_welsh);
  tcase_add_test (content, test_same_bytes);
  tcase_add_test (content, test_hostile_cells);
  tcase_add_test (content, test_tables);
  tcase_add_test (content, test_protected_bars);
  suite_add_tcase (suite, content);

  tcase_add_checked_fixture (places, fixture_begin, fixture_end);
  tcase_add_test (places, test_open_elsewhere);
  tcase_add_test (places, test_cancelled);
  tcase_add_test (places, test_no_temporary_folder);
  tcase_add_test (places, test_no_folder);
  tcase_add_test (places, test_name_of_folder);
  tcase_add_test (places, test_stale_part);
  tcase_add_loop_test (places, test_nick, 0, G_N_ELEMENTS (nicks));
  suite_add_tcase (suite, places);
  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
