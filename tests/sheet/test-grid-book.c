/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Workbooks as other programs write them: dates, shares, texts of every kind, what was a formula. */

#include "grid-fixture.h"
#include "sample-book.h"
#include "sheet-fixture.h"
#include "weft-book-writer.h"
#include "weft-grid-number.h"
#include "weft-grid-read.h"
#include "weft-sheet-error.h"
#include "weft-test.h"

#include <string.h>

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define RELATIONS "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

static const char root_rels[] =
  "<Relationships><Relationship Id=\"rId1\" Type=\"" TYPE "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
static const char workbook_rels[] =
  "<Relationships><Relationship Id=\"rId7\" Type=\"" TYPE "worksheet\" Target=\"/xl/worksheets/a.xml\"/>"
  "<Relationship Id=\"rId2\" Type=\"" TYPE "sharedStrings\" Target=\"sharedStrings.xml\"/>"
  "<Relationship Id=\"rId3\" Type=\"" TYPE "styles\" Target=\"styles.xml\"/></Relationships>";
static const char workbook[] =
  "<workbook " MAIN " " RELATIONS "><sheets><sheet name=\"Hours\" sheetId=\"4\" r:id=\"rId7\"/></sheets></workbook>";
static const char workbook_1904[] =
  "<workbook " MAIN " " RELATIONS "><workbookPr date1904=\"1\"/><sheets><sheet name=\"Hours\" sheetId=\"4\" r:id=\"rId7\"/></sheets></workbook>";
static const char texts[] =
  "<sst " MAIN "><si><t>Ada</t></si><si><r><rPr><b/></rPr><t>Mostly. </t></r><r><t xml:space=\"preserve\">Two lines</t></r>"
  "<rPh sb=\"0\" eb=\"1\"><t>never said</t></rPh></si><si><t/></si><si><t>tab_x0009_and _x005F_x0041_ &amp; <![CDATA[<b>]]></t></si></sst>";
static const char styles[] =
  "<styleSheet " MAIN "><numFmts count=\"4\"><numFmt numFmtId=\"164\" formatCode=\"[$-809]d mmmm yyyy\"/>"
  "<numFmt numFmtId=\"165\" formatCode=\"0.0%\"/><numFmt numFmtId=\"166\" formatCode=\"00000000000\"/>"
  "<numFmt numFmtId=\"167\" formatCode=\"&quot;£&quot;#,##0.00;[Red]&quot;days&quot;\"/></numFmts>"
  "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
  "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/>"
  "<xf numFmtId=\"167\"/><xf numFmtId=\"20\"/><xf numFmtId=\"46\"/><xf numFmtId=\"22\"/></cellXfs>"
  "<dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"0\"/></dxf></dxfs></styleSheet>";

static WeftGrid *
read_xlsx (const char *book,
           const char *sheet,
           GError    **error)
{
  const ZipPart parts[] = {
    { "_rels/.rels", root_rels },
    { "xl/workbook.xml", book },
    { "xl/_rels/workbook.xml.rels", workbook_rels },
    { "xl/sharedStrings.xml", texts },
    { "xl/styles.xml", styles },
    { "xl/worksheets/a.xml", sheet },
  };
  g_autoptr (GBytes) bytes = fixture_zip (parts, G_N_ELEMENTS (parts));

  return weft_grid_read_bytes (bytes, "hours.xlsx", NULL, error);
}

#define SHEET(rows) "<worksheet " MAIN "><sheetData>" rows "</sheetData></worksheet>"

static const struct
{
  const char *what;
  const char *book;
  const char *sheet;
  const char *shown;
} workbooks[] = {
  { "shared texts", workbook, SHEET ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>"),
    "Hours\n1: Ada | Mostly. Two lines |  | tab\tand _x0041_ & <b>\n" },
  { "a shared text that is not there", workbook, SHEET ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c><c r=\"B1\"><v>1</v></c></row>"), "Hours\n1:  | 1#\n" },
  { "texts in the cell", workbook, SHEET ("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Ben</t></is></c><c r=\"B1\" t=\"str\"><f>A1</f><v>Ben</v></c></row>"),
    "Hours\n1: Ben | Ben=\n~1 cell is a formula: its last saved value was taken\n" },
  { "numbers", workbook, SHEET ("<row r=\"1\"><c r=\"A1\"><v>1451.85</v></c><c r=\"B1\"><v>1451.8500000000001</v></c><c r=\"C1\" s=\"5\"><v>-3</v></c><c r=\"D1\"><v>1E-3</v></c></row>"),
    "Hours\n1: 1451.85# | 1451.85# | -3# | 0.001#\n" },
  { "dates", workbook, SHEET ("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46115</v></c><c r=\"B1\" s=\"2\"><v>46115</v></c><c r=\"C1\" s=\"8\"><v>46115.604166666664</v></c><c r=\"D1\" t=\"d\"><v>2026-04-03T00:00:00</v></c></row>"),
    "Hours\n1: 2026-04-03@ | 2026-04-03@ | 2026-04-03T14:30:00@ | 2026-04-03@\n" },
  { "dates of an old Macintosh", workbook_1904, SHEET ("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44653</v></c><c r=\"B1\" s=\"1\"><v>0</v></c></row>"),
    "Hours\n1: 2026-04-03@ | 1904-01-01@\n" },
  { "times", workbook, SHEET ("<row r=\"1\"><c r=\"A1\" s=\"6\"><v>0.10416666666666667</v></c><c r=\"B1\" s=\"7\"><v>1.1041666666666667</v></c><c r=\"C1\" s=\"6\"><v>1.5</v></c></row>"),
    "Hours\n1: 2:30 | 26:30 | 12:00\n" },
  { "shares", workbook, SHEET ("<row r=\"1\"><c r=\"A1\" s=\"3\"><v>0.125</v></c><c r=\"B1\" s=\"3\"><v>0.07</v></c></row>"), "Hours\n1: 12.5% | 7%\n" },
  { "zeros before a number", workbook, SHEET ("<row r=\"1\"><c r=\"A1\" s=\"4\"><v>1144960000</v></c></row>"), "Hours\n1: 01144960000\n" },
  { "yes and no", workbook, SHEET ("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c></row>"), "Hours\n1: yes? | no?\n" },
  { "a fault in the sheet", workbook, SHEET ("<row r=\"1\"><c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"),
    "Hours\n1: #DIV/0!=\n~1 cell is a formula: its last saved value was taken\n" },
  { "a formula that was never worked out", workbook, SHEET ("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1*2</f></c></row>"),
    "Hours\n1: 1#\n~1 cell is a formula: its last saved value was taken\n"
    "~1 formula has no saved value and was read as empty; open and save the file in a spreadsheet program first\n" },
  { "gaps", workbook, SHEET ("<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"D3\"><v>2</v></c></row><row r=\"5\"><c r=\"A5\" s=\"1\"/></row><row r=\"7\"><c r=\"AA7\"><v>3</v></c></row>"),
    "Hours\n3:  | 1# |  | 2#\n7:  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | 3#\n" },
  { "no addresses", workbook, SHEET ("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"), "Hours\n1: 1# | 2#\n2: 3#\n" },
  { "prefixes", workbook, "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>",
    "Hours\n1: 1#\n" },
  { "nothing", workbook, SHEET (""), "Hours\n" },
};

START_TEST (test_workbook)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftGrid) grid = read_xlsx (workbooks[_i].book, workbooks[_i].sheet, &error);
  g_autofree char *shown = NULL;

  ck_assert_msg (grid != NULL, "%s: %s", workbooks[_i].what, error != NULL ? error->message : "");
  shown = fixture_show (grid);
  ck_assert_msg (strcmp (shown, workbooks[_i].shown) == 0, "%s: got\n%s", workbooks[_i].what, shown);
  ck_assert (!grid->is_text);
}
END_TEST

static const struct
{
  const char *what;
  const char *sheet;
} broken[] = {
  { "cut off", "<worksheet " MAIN "><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" },
  { "past the last column", SHEET ("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>") },
  { "past the last row", SHEET ("<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>") },
  { "no row", SHEET ("<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>") },
  { "no address", SHEET ("<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>") },
  { "a document type", "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]>" SHEET ("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row>") },
  { "a file from outside", "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" SHEET ("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row>") },
  { "an unknown entity", SHEET ("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row>") },
};

START_TEST (test_broken)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftGrid) grid = read_xlsx (workbook, broken[_i].sheet, &error);

  ck_assert_msg (grid == NULL, "%s was read", broken[_i].what);
  ck_assert (g_error_matches (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_DAMAGED));
  ck_assert_str_eq (error->message, "“hours.xlsx” is damaged and cannot be read to its end.\n"
                                    "Ask for it again, or open it in a spreadsheet program, save it under a new name and try that.");
}
END_TEST

#define ODS_START                                                                                                                  \
  "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                                    \
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" " \
  "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\">"                                                              \
  "<office:body><office:spreadsheet><table:table table:name=\"Hours\"><table:table-column/>"
#define ODS(rows) ODS_START rows "</table:table></office:spreadsheet></office:body></office:document-content>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define TEXT_CELL(words) "<table:table-cell office:value-type=\"string\"><text:p>" words "</text:p></table:table-cell>"
#define EMPTY_CELL "<table:table-cell/>"

static WeftGrid *
read_ods (const char *content,
          const char *manifest,
          GError    **error)
{
  const ZipPart parts[] = {
    { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
    { "content.xml", content },
    { "META-INF/manifest.xml", manifest },
  };
  g_autoptr (GBytes) bytes = fixture_zip (parts, G_N_ELEMENTS (parts));

  return weft_grid_read_bytes (bytes, "hours.ods", NULL, error);
}

static const struct
{
  const char *what;
  const char *content;
  const char *shown;
} documents[] = {
  { "words", ODS (ROW (TEXT_CELL ("Ada") TEXT_CELL ("two<text:s text:c=\"2\"/>spaces<text:tab/>and <text:span>a span</text:span>") "<table:table-cell office:value-type=\"string\"><text:p>one</text:p><text:p>two<text:line-break/>three</text:p></table:table-cell>")),
    "Hours\n1: Ada | two  spaces\tand a span | one\ntwo\nthree\n" },
  { "numbers", ODS (ROW ("<table:table-cell office:value-type=\"float\" office:value=\"1451.85\"><text:p>1,451.85</text:p></table:table-cell>"
                         "<table:table-cell office:value-type=\"currency\" office:currency=\"GBP\" office:value=\"-2\"><text:p>-£2.00</text:p></table:table-cell>"
                         "<table:table-cell office:value-type=\"percentage\" office:value=\"0.125\"><text:p>13%</text:p></table:table-cell>"
                         "<table:table-cell office:value-type=\"float\" office:value=\"1144960000\"><text:p>01144960000</text:p></table:table-cell>")),
    "Hours\n1: 1451.85# | -2# | 12.5% | 01144960000\n" },
  { "dates and times", ODS (ROW ("<table:table-cell office:value-type=\"date\" office:date-value=\"2026-04-03\"><text:p>03/04/26</text:p></table:table-cell>"
                                 "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-04-03T00:00:00\"><text:p>03/04/26</text:p></table:table-cell>"
                                 "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-04-03T14:30:00\"><text:p>03/04/26</text:p></table:table-cell>"
                                 "<table:table-cell office:value-type=\"time\" office:time-value=\"PT02H30M00S\"><text:p>02:30</text:p></table:table-cell>")),
    "Hours\n1: 2026-04-03@ | 2026-04-03@ | 2026-04-03T14:30:00@ | 2:30\n" },
  { "yes, no and a formula", ODS (ROW ("<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>TRUE</text:p></table:table-cell>"
                                       "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"false\"><text:p>FALSE</text:p></table:table-cell>"
                                       "<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"><text:p>2</text:p></table:table-cell>")),
    "Hours\n1: yes? | no? | 2#=\n~1 cell is a formula: its last saved value was taken\n" },
  { "repeated", ODS ("<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"3\" office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>"
                     "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>" ROW ("<table:table-cell table:number-columns-repeated=\"2\"/>" TEXT_CELL ("x") "<table:table-cell table:number-columns-repeated=\"16381\"/>")),
    "Hours\n1: 1# | 1# | 1#\n2: 1# | 1# | 1#\n1000003:  |  | x\n" },
  { "a header and a group", ODS ("<table:table-header-rows>" ROW (TEXT_CELL ("name")) "</table:table-header-rows><table:table-row-group>" ROW (TEXT_CELL ("Ada")) "</table:table-row-group>"),
    "Hours\n1: name\n2: Ada\n" },
  { "asides", ODS ("<table:shapes><draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame></table:shapes>" ROW ("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a comment</text:p></office:annotation><draw:frame><draw:text-box><text:p>a box</text:p></draw:text-box></draw:frame><text:p>Ada</text:p></table:table-cell>"
                                                                                                                                    "<table:covered-table-cell/>" TEXT_CELL ("end"))),
    "Hours\n1: Ada |  | end\n" },
};

#define NO_PASSWORD "<manifest xmlns=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"

START_TEST (test_document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftGrid) grid = read_ods (documents[_i].content, NO_PASSWORD, &error);
  g_autofree char *shown = NULL;

  ck_assert_msg (grid != NULL, "%s: %s", documents[_i].what, error != NULL ? error->message : "");
  shown = fixture_show (grid);
  ck_assert_msg (strcmp (shown, documents[_i].shown) == 0, "%s: got\n%s", documents[_i].what, shown);
}
END_TEST

static const struct
{
  const char *what;
  const char *content;
  int         code;
} broken_documents[] = {
  { "cut off", ODS_START, WEFT_SHEET_ERROR_DAMAGED },
  { "no table", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>", WEFT_SHEET_ERROR_DAMAGED },
  { "rows without end", ODS ("<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16000\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>"), WEFT_SHEET_ERROR_TOO_LARGE },
  { "columns without end", ODS ("<table:table-row><table:table-cell table:number-columns-repeated=\"4000000000\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>"), WEFT_SHEET_ERROR_TOO_LARGE },
};

START_TEST (test_broken_document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftGrid) grid = read_ods (broken_documents[_i].content, NO_PASSWORD, &error);

  ck_assert_msg (grid == NULL, "%s was read", broken_documents[_i].what);
  ck_assert (g_error_matches (error, WEFT_SHEET_ERROR, broken_documents[_i].code));
}
END_TEST

START_TEST (test_document_password)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftGrid) grid = read_ods (ODS (""), "<manifest xmlns=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><file-entry><encryption-data/></file-entry></manifest>", &error);

  ck_assert_ptr_null (grid);
  ck_assert_str_eq (error->message, "“hours.ods” is locked with a password.\n"
                                    "Open it in a spreadsheet program, save it without a password and try that.");
}
END_TEST

/* Format codes of Excel and LibreOffice and what they show. */
static const struct
{
  const char    *code;
  WeftNumberKind kind;
} codes[] = {
  { "General", WEFT_NUMBER_PLAIN },
  { "@", WEFT_NUMBER_PLAIN },
  { "#,##0.00", WEFT_NUMBER_PLAIN },
  { "#,##0.00;[Red]-#,##0.00", WEFT_NUMBER_PLAIN },
  { "\"£\"#,##0.00_);(\"£\"#,##0.00)", WEFT_NUMBER_PLAIN },
  { "#,##0 \"sessions a day\"", WEFT_NUMBER_PLAIN },
  { "0.00E+00", WEFT_NUMBER_PLAIN },
  { "0.0\\d", WEFT_NUMBER_PLAIN },
  { "0%", WEFT_NUMBER_PERCENT },
  { "+0.0%;\"−\"0.0%;0.0%", WEFT_NUMBER_PERCENT },
  { "dd/mm/yyyy", WEFT_NUMBER_DATE },
  { "[$-809]d mmmm yyyy", WEFT_NUMBER_DATE },
  { "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", WEFT_NUMBER_DATE },
  { "mmm-yy", WEFT_NUMBER_DATE },
  { "mmmm", WEFT_NUMBER_DATE },
  { "dd/mm/yyyy hh:mm", WEFT_NUMBER_DATE },
  { "hh:mm", WEFT_NUMBER_CLOCK },
  { "h:mm AM/PM", WEFT_NUMBER_CLOCK },
  { "mm:ss.0", WEFT_NUMBER_CLOCK },
  { "[h]:mm", WEFT_NUMBER_DURATION },
  { "[hh]:mm:ss", WEFT_NUMBER_DURATION },
  { "00000", WEFT_NUMBER_ZEROS },
  { "0", WEFT_NUMBER_PLAIN },
  { "\"never closed", WEFT_NUMBER_PLAIN },
};

START_TEST (test_code)
{
  ck_assert_msg (weft_number_format_parse (codes[_i].code).kind == codes[_i].kind, "%s", codes[_i].code);
}
END_TEST

static const struct
{
  double      number;
  const char *text;
} numbers[] = {
  { 0, "0" },
  { -0.0, "0" },
  { 0.1 + 0.2, "0.3" },
  { 1451.85, "1451.85" },
  { -12.5, "-12.5" },
  { 441144960000.0, "441144960000" },
  { 1234567890123456.0, "1234567890123456" },
  { 0.000012, "0.000012" },
  { 1.5e-7, "0.00000015" },
};

START_TEST (test_number)
{
  g_autofree char *text = weft_number_shortest (numbers[_i].number);

  ck_assert_str_eq (text, numbers[_i].text);
}
END_TEST

static const struct
{
  double      serial;
  const char *iso;
} days[] = {
  { 1, "1900-01-01" },
  { 59, "1900-02-28" },
  { 61, "1900-03-01" },
  { 46115, "2026-04-03" },
  { 46115.999999, "2026-04-04" },
  { 46115.25, "2026-04-03T06:00:00" },
  { 2958465, "9999-12-31" },
};

START_TEST (test_day)
{
  WeftGridKind     kind;
  g_autofree char *iso = weft_number_text (days[_i].serial, (WeftNumberFormat){ WEFT_NUMBER_DATE, 0 }, FALSE, &kind);

  ck_assert_str_eq (iso, days[_i].iso);
  ck_assert_int_eq (kind, WEFT_GRID_DATE);
}
END_TEST

START_TEST (test_no_day)
{
  WeftGridKind     kind;
  g_autofree char *before = weft_number_text (-3, (WeftNumberFormat){ WEFT_NUMBER_DATE, 0 }, FALSE, &kind);
  g_autofree char *after = NULL;

  ck_assert_str_eq (before, "-3");
  ck_assert_int_eq (kind, WEFT_GRID_NUMBER);
  after = weft_number_text (1e12, (WeftNumberFormat){ WEFT_NUMBER_DATE, 0 }, FALSE, &kind);
  ck_assert_str_eq (after, "1000000000000");
  ck_assert_int_eq (kind, WEFT_GRID_NUMBER);
}
END_TEST

/* What the writer wrote, the reader reads. */
START_TEST (test_round_trip)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autoptr (WeftGrid) grid = NULL;
  g_autofree char *path = fixture_path ("Return.xlsx");
  g_autofree char *shown = NULL;
  g_autofree char *last = NULL;

  ck_assert (weft_book_write_xlsx (book, path, NULL, NULL, NULL));
  grid = weft_grid_read (path, NULL, NULL);
  ck_assert_ptr_nonnull (grid);
  ck_assert_uint_eq (grid->sheets->len, book->sheets->len);
  shown = fixture_show (grid);
  ck_assert_ptr_nonnull (strstr (shown, "3: Grant reference | 0020187734\n4: Awarded | 9600#\n5: From | 2026-04-01@\n"));
  ck_assert_ptr_nonnull (strstr (shown, "11: Spent | of £9,600.00 awarded and received | 9313.25# | H1\n"));
  ck_assert_ptr_nonnull (strstr (shown, "5: Room hire | 2400# | 2520# | 2520# | -120#= | 5%=\n"));
  ck_assert_ptr_nonnull (strstr (shown, " | Mostly. Two lines differ"));
  /* The last row stands below one of each format. */
  last = g_strdup_printf ("\n%d: 2.75# | Agrees= | Money\n", WEFT_N_FORMATS + 1);
  ck_assert_ptr_nonnull (strstr (shown, last));
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("grid-book");
  TCase *xlsx = tcase_create ("xlsx");
  TCase *ods = tcase_create ("ods");
  TCase *number = tcase_create ("number");
  TCase *trip = tcase_create ("trip");

  tcase_add_loop_test (xlsx, test_workbook, 0, G_N_ELEMENTS (workbooks));
  tcase_add_loop_test (xlsx, test_broken, 0, G_N_ELEMENTS (broken));
  suite_add_tcase (suite, xlsx);
  tcase_add_loop_test (ods, test_document, 0, G_N_ELEMENTS (documents));
  tcase_add_loop_test (ods, test_broken_document, 0, G_N_ELEMENTS (broken_documents));
  tcase_add_test (ods, test_document_password);
  suite_add_tcase (suite, ods);
  tcase_add_loop_test (number, test_code, 0, G_N_ELEMENTS (codes));
  tcase_add_loop_test (number, test_number, 0, G_N_ELEMENTS (numbers));
  tcase_add_loop_test (number, test_day, 0, G_N_ELEMENTS (days));
  tcase_add_test (number, test_no_day);
  suite_add_tcase (suite, number);
  tcase_add_checked_fixture (trip, fixture_begin, fixture_end);
  tcase_add_test (trip, test_round_trip);
  suite_add_tcase (suite, trip);
  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
