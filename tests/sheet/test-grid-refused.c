/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are no spreadsheet, and zip files made to do harm: each is told apart and nothing is read. */

#include "grid-fixture.h"
#include "sheet-fixture.h"
#include "weft-grid-read.h"
#include "weft-sheet-error.h"
#include "weft-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_OF(text) text, sizeof text - 1

static const char pdf[] = "“members.csv” is a PDF: it shows a table but holds no cells.\n"
                          "Save the table as a spreadsheet (.xlsx, .ods or .csv), or ask for it as one, and try that.";
static const char picture[] = "“members.csv” is a picture.\n"
                              "Ask for the spreadsheet that it shows, or type the table into one, and try that.";
static const char old_workbook[] = "“members.csv” is in the old Excel format (.xls).\n"
                                   "Open it in a spreadsheet program, save it as an Excel workbook (.xlsx) and try that.";
static const char password[] = "“members.csv” is locked with a password.\n"
                               "Open it in a spreadsheet program, save it without a password and try that.";
static const char web_page[] = "“members.csv” is a web page.\n"
                               "Open it in a spreadsheet program, save it as an Excel workbook (.xlsx) and try that.";
static const char document[] = "“members.csv” is a letter or another document, not a spreadsheet.\n"
                               "Copy its table into a spreadsheet, save that and try again.";
static const char empty[] = "“members.csv” is empty.\n"
                            "Check that it is the file you meant, and that it was saved.";
static const char weft_file[] = "“members.csv” is a Weft file, not a spreadsheet.\n"
                                "Open it in Weft instead.";
static const char statement[] = "“members.csv” is a statement for other money programs, not a spreadsheet.\n"
                                "Download the statement from the bank as CSV and try that.";
static const char other_spreadsheet[] = "“members.csv” is in a spreadsheet format that Weft does not know.\n"
                                        "Open it in a spreadsheet program, save it as an Excel workbook (.xlsx) and try that.";
static const char other[] = "“members.csv” is not a spreadsheet.\n"
                            "Save the table as a spreadsheet (.xlsx, .ods or .csv) and try that.";
static const char no_text[] = "“members.csv” holds a byte that is no letter and no number, so it was not read.\n"
                              "Open it in a spreadsheet program, look whether all is there, save it again as “CSV UTF-8” and try that.";
static const char zip[] = "“members.csv” is a zip file with other files in it.\n"
                          "Take the spreadsheet out of it and try that.";
static const char numbers[] = "“members.csv” was made with Numbers, Apple’s spreadsheet program.\n"
                              "In Numbers choose File, Export To, Excel, and try the file that this makes.";
static const char binary[] = "“members.csv” is a binary workbook (.xlsb).\n"
                             "Open it in Excel, save it as an Excel workbook (.xlsx) and try that.";
static const char hostile[] = "“members.csv” is not put together like a spreadsheet, so it was not opened.\n"
                              "If you trust whoever sent it, open it in a spreadsheet program, save it under a new name and try that.";
static const char damaged[] = "“members.csv” is damaged and cannot be read to its end.\n"
                              "Ask for it again, or open it in a spreadsheet program, save it under a new name and try that.";

static const struct
{
  const char *bytes;
  gsize       length;
  const char *sentence;
} files[] = {
  { FILE_OF ("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj"), pdf },
  { FILE_OF ("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), picture },
  { FILE_OF ("\xFF\xD8\xFF\xE0\0\x10JFIF"), picture },
  { FILE_OF ("GIF89a\1\0\1\0"), picture },
  { FILE_OF ("RIFF\x24\0\0\0WEBPVP8 "), picture },
  { FILE_OF ("\0\0\0\x18"
             "ftypheic\0\0\0\0"),
    picture },
  { FILE_OF ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\0o\0r\0k\0b\0o\0o\0k\0"), old_workbook },
  { FILE_OF ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
             "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"),
    password },
  { FILE_OF ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"), document },
  { FILE_OF ("  \n<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>"), web_page },
  { FILE_OF ("\xEF\xBB\xBF<table border=1><tr><td>1,2</td></tr></table>"), web_page },
  { FILE_OF ("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"), other_spreadsheet },
  { FILE_OF ("<?xml version=\"1.0\"?><gpx/>"), other },
  { FILE_OF ("{\\rtf1\\ansi table}"), document },
  { FILE_OF ("OFXHEADER:100\nDATA:OFXSGML\n"), statement },
  { FILE_OF ("<?xml version=\"1.0\"?><?OFX OFXHEADER=\"200\"?><OFX></OFX>"), statement },
  { FILE_OF ("!Type:Bank\nD01/04/2026\n"), statement },
  { FILE_OF ("SQLite format 3\0\x10\0\1\1"), weft_file },
  { FILE_OF (""), empty },
  { FILE_OF ("\xEF\xBB\xBF"), empty },
  { FILE_OF (" \r\n\t\n"), empty },
  { FILE_OF ("\x7F"
             "ELF\2\1\1\0\0\0\0\0"),
    other },
  { FILE_OF ("name,joined\nJoan,1 May 2026\nAm\0ir,2 May 2026\n"), no_text },
  { FILE_OF ("a\0\0\0\0\0\0\0"), other },
  { FILE_OF ("\x1F\x8B\x08\0"), zip },
  { FILE_OF ("PK\3\4 and no more"), damaged },
};

static void
assert_refused (const void *bytes,
                gsize       length,
                const char *sentence)
{
  g_autofree char *path = fixture_write ("members.csv", bytes, length);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (weft_grid_read (path, NULL, &error));
  ck_assert_str_eq (error->message, sentence);
  ck_assert_uint_eq (error->domain, WEFT_SHEET_ERROR);
}

START_TEST (test_file)
{
  assert_refused (files[_i].bytes, files[_i].length, files[_i].sentence);
}
END_TEST

#define WORKBOOK \
  { "[Content_Types].xml", "<Types/>" }, { "xl/workbook.xml", "<workbook/>" }

static const struct
{
  ZipPart     parts[4];
  const char *sentence;
} zips[] = {
  { { { "letter.txt", "Dear all" } }, zip },
  { { { "[Content_Types].xml", "<Types/>" }, { "word/document.xml", "<document/>" } }, document },
  { { { "mimetype", "application/vnd.oasis.opendocument.text" }, { "content.xml", "<document/>" } }, document },
  { { { "[Content_Types].xml", "<Types/>" }, { "xl/workbook.bin", "x" } }, binary },
  { { { "Index/Document.iwa", "x" } }, numbers },
  { { WORKBOOK, { "../../etc/passwd", "x" } }, hostile },
  { { WORKBOOK, { "xl/..\\..\\evil.xml", "x" } }, hostile },
  { { WORKBOOK, { "xl/workbook.xml", "<workbook><sheets/></workbook>" } }, hostile },
  { { WORKBOOK }, damaged },
};

static guint
count_parts (const ZipPart *parts)
{
  guint n = 0;

  while (n < 4 && parts[n].name != NULL)
    n++;
  return n;
}

START_TEST (test_zip)
{
  g_autoptr (GBytes) bytes = fixture_zip (zips[_i].parts, count_parts (zips[_i].parts));

  assert_refused (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), zips[_i].sentence);
}
END_TEST

START_TEST (test_locked_zip)
{
  const ZipPart parts[] = { WORKBOOK };
  g_autoptr (GBytes) bytes = fixture_zip_locked (parts, G_N_ELEMENTS (parts));

  assert_refused (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), password);
}
END_TEST

/* 40 MB of spaces take 40 kB packed. */
START_TEST (test_bomb)
{
  g_autofree char *spaces = g_strnfill (40 * 1024 * 1024, ' ');
  const ZipPart    parts[] = { WORKBOOK, { "xl/sharedStrings.xml", spaces } };
  g_autoptr (GBytes) bytes = fixture_zip (parts, G_N_ELEMENTS (parts));

  ck_assert_uint_lt (g_bytes_get_size (bytes), 100 * 1024);
  assert_refused (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), hostile);
}
END_TEST

/* A part that nobody reads may be as large as it likes. */
START_TEST (test_unread_bomb)
{
  g_autofree char *spaces = g_strnfill (40 * 1024 * 1024, ' ');
  const ZipPart    parts[] = { { "letter.txt", "Dear all" }, { "xl/media/image1.png", spaces } };
  g_autoptr (GBytes) bytes = fixture_zip (parts, G_N_ELEMENTS (parts));

  assert_refused (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), zip);
}
END_TEST

START_TEST (test_many_parts)
{
  g_autofree ZipPart *parts = g_new0 (ZipPart, 1001);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 1001; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("xl/worksheets/sheet%u.xml", i));
      parts[i] = (ZipPart){ g_ptr_array_index (names, i), "<worksheet/>" };
    }
  bytes = fixture_zip (parts, 1001);
  assert_refused (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), hostile);
}
END_TEST

/* One text of a megabyte, in a thousand cells. */
START_TEST (test_shared_bomb)
{
  g_autofree char *words = g_strnfill (1024 * 1024, 'x');
  g_autofree char *texts = g_strdup_printf ("<sst><si><t>%s</t></si></sst>", words);
  GString         *sheet = g_string_new ("<worksheet><sheetData><row>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (sheet, "<c t=\"s\"><v>0</v></c>");
  g_string_append (sheet, "</row></sheetData></worksheet>");
  {
    const ZipPart parts[] = {
      { "xl/workbook.xml", "<workbook><sheets><sheet name=\"s\" id=\"r1\"/></sheets></workbook>" },
      { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>" },
      { "xl/sharedStrings.xml", texts },
      { "xl/s.xml", sheet->str },
    };

    bytes = fixture_zip (parts, G_N_ELEMENTS (parts));
  }
  g_string_free (sheet, TRUE);

  ck_assert_ptr_null (weft_grid_read_bytes (bytes, "members.xlsx", NULL, &error));
  ck_assert (g_error_matches (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_TOO_LARGE));
}
END_TEST

START_TEST (test_not_there)
{
  g_autofree char *path = fixture_path ("nowhere.csv");
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (weft_grid_read (path, NULL, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND));
  ck_assert_str_eq (error->message, "“nowhere.csv” is not there.\nCheck its name, and that it was not moved.");
}
END_TEST

START_TEST (test_folder)
{
  g_autofree char *path = fixture_path ("sheets");
  g_autoptr (GError) error = NULL;

  ck_assert_int_eq (g_mkdir (path, 0700), 0);
  ck_assert_ptr_null (weft_grid_read (path, NULL, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY));
  ck_assert_str_eq (error->message, "“sheets” is a folder.\nChoose the spreadsheet in it.");
}
END_TEST

/* Nobody waits for a pipe. */
START_TEST (test_pipe)
{
  g_autofree char *path = fixture_path ("members.csv");
  g_autoptr (GError) error = NULL;

  ck_assert_int_eq (mkfifo (path, 0600), 0);
  ck_assert_ptr_null (weft_grid_read (path, NULL, &error));
  ck_assert_str_eq (error->message, other);
}
END_TEST

START_TEST (test_huge)
{
  g_autofree char *path = fixture_write ("huge.csv", "a,b", 3);
  g_autoptr (GError) error = NULL;

  ck_assert_int_eq (truncate (path, 201 * 1024 * 1024), 0);
  ck_assert_ptr_null (weft_grid_read (path, NULL, &error));
  ck_assert (g_error_matches (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_TOO_LARGE));
}
END_TEST

START_TEST (test_cancelled)
{
  g_autofree char *path = fixture_write ("members.csv", "a,b\n1,2\n", 8);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  ck_assert_ptr_null (weft_grid_read (path, cancellable, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("grid-refused");
  TCase *kinds = tcase_create ("kinds");
  TCase *harm = tcase_create ("harm");
  TCase *places = tcase_create ("places");

  tcase_add_checked_fixture (kinds, fixture_begin, fixture_end);
  tcase_add_loop_test (kinds, test_file, 0, G_N_ELEMENTS (files));
  tcase_add_loop_test (kinds, test_zip, 0, G_N_ELEMENTS (zips));
  tcase_add_test (kinds, test_locked_zip);
  suite_add_tcase (suite, kinds);
  tcase_add_checked_fixture (harm, fixture_begin, fixture_end);
  tcase_set_timeout (harm, 30);
  tcase_add_test (harm, test_bomb);
  tcase_add_test (harm, test_unread_bomb);
  tcase_add_test (harm, test_many_parts);
  tcase_add_test (harm, test_shared_bomb);
  suite_add_tcase (suite, harm);
  tcase_add_checked_fixture (places, fixture_begin, fixture_end);
  tcase_add_test (places, test_not_there);
  tcase_add_test (places, test_folder);
  tcase_add_test (places, test_pipe);
  tcase_add_test (places, test_huge);
  tcase_add_test (places, test_cancelled);
  suite_add_tcase (suite, places);
  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
