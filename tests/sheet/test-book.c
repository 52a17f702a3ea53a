/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Books in memory: names of cells, cells as people see them, dates as spreadsheet programs count them, the
 * room that words need. */

#include "weft-book-fit.h"
#include "weft-book-text.h"
#include "weft-book-xlsx.h"
#include "weft-book.h"
#include "weft-test.h"

#include <math.h>

static const struct
{
  guint       row, column;
  const char *name;
} names[] = {
  { 0, 0, "A1" },
  { 4, 1, "B5" },
  { 0, 25, "Z1" },
  { 9, 26, "AA10" },
  { 0, 701, "ZZ1" },
  { 0, 702, "AAA1" },
  { 1048575, 16383, "XFD1048576" },
};

START_TEST (test_cell_name)
{
  g_autofree char *name = weft_book_cell_name (names[_i].row, names[_i].column);

  ck_assert_str_eq (name, names[_i].name);
}
END_TEST

static const struct
{
  double     low, high;
  WeftFormat format, axis;
  guint      steps;
} scales[] = {
  { 0, 10, WEFT_FORMAT_AVERAGE, WEFT_FORMAT_COUNT, 5 },
  { 3, 9, WEFT_FORMAT_AVERAGE, WEFT_FORMAT_COUNT, 6 },
  { 1, 5, WEFT_FORMAT_AVERAGE, WEFT_FORMAT_COUNT, 4 },
  { 7, 35, WEFT_FORMAT_AVERAGE, WEFT_FORMAT_COUNT, 4 },
  { 0, 12.5, WEFT_FORMAT_AVERAGE, WEFT_FORMAT_AVERAGE, 5 },
  { -5, 5, WEFT_FORMAT_CHANGE, WEFT_FORMAT_CHANGE, 2 },
  { -1, 1, WEFT_FORMAT_CHANGE, WEFT_FORMAT_CHANGE, 2 },
  { 0, 0, WEFT_FORMAT_AVERAGE, WEFT_FORMAT_AVERAGE, 5 },
};

START_TEST (a_scale_has_whole_steps)
{
  const WeftChart chart = { .minimum = scales[_i].low, .maximum = scales[_i].high, .format = scales[_i].format };

  ck_assert_uint_eq (weft_chart_steps (chart.minimum, chart.maximum), scales[_i].steps);
  ck_assert_int_eq (weft_chart_axis_format (&chart), scales[_i].axis);
}
END_TEST

static const struct
{
  double      number;
  WeftFormat  format;
  const char *language;
  const char *text;
} shown[] = {
  { 9313.25, WEFT_FORMAT_POUNDS, "en", "£9,313.25" },
  { -1234567.891, WEFT_FORMAT_POUNDS, "en", "−£1,234,567.89" },
  { 0, WEFT_FORMAT_POUNDS, "en", "£0.00" },
  { -0.004, WEFT_FORMAT_POUNDS, "en", "£0.00" },
  { 104.85, WEFT_FORMAT_MONEY, "en", "104.85" },
  { -104.85, WEFT_FORMAT_MONEY, "en", "−104.85" },
  { 1.005, WEFT_FORMAT_MONEY, "en", "1.01" },
  { 999.995, WEFT_FORMAT_MONEY, "en", "1,000.00" },
  { 1234.5, WEFT_FORMAT_COUNT, "en", "1,235" },
  { 95, WEFT_FORMAT_ABOUT, "en", "about 95" },
  { 95, WEFT_FORMAT_ABOUT, "cy", "tua 95" },
  { 412.5, WEFT_FORMAT_HOURS, "en", "412.5" },
  { 2.75, WEFT_FORMAT_HOURS, "en", "2.75" },
  { 3, WEFT_FORMAT_HOURS, "en", "3.0" },
  { 0.105, WEFT_FORMAT_VARIANCE, "en", "+10.5%" },
  { -0.32, WEFT_FORMAT_VARIANCE, "en", "−32.0%" },
  { 0, WEFT_FORMAT_VARIANCE, "en", "0.0%" },
  { 1.2, WEFT_FORMAT_CHANGE, "en", "+1.2" },
  { -0.5, WEFT_FORMAT_CHANGE, "en", "−0.5" },
  { 0.634, WEFT_FORMAT_SHARE, "en", "63%" },
  { 0.125, WEFT_FORMAT_SHARE, "en", "13%" },
  { 1.8, WEFT_FORMAT_RATIO, "en", "1.80" },
  { 5.1, WEFT_FORMAT_GENERAL, "en", "5.1" },
  { NAN, WEFT_FORMAT_POUNDS, "en", "n/a" },
  { INFINITY, WEFT_FORMAT_GENERAL, "en", "n/a" },
};

START_TEST (test_number_shown)
{
  WeftCell         cell = { .kind = WEFT_CELL_NUMBER, .format = shown[_i].format, .number = shown[_i].number };
  g_autofree char *text = weft_cell_format_text (&cell, shown[_i].language);

  ck_assert_str_eq (text, shown[_i].text);
}
END_TEST

static const struct
{
  const char *iso;
  WeftFormat  format;
  const char *language;
  const char *text;
} dates[] = {
  { "2026-04-03", WEFT_FORMAT_DATE, "en", "3 April 2026" },
  { "2026-09-30", WEFT_FORMAT_DATE_SHORT, "en", "30 Sep 2026" },
  { "2026-04-03", WEFT_FORMAT_DATE, "cy", "3 Ebrill 2026" },
  { "2026-02-03", WEFT_FORMAT_DATE_SHORT, "cy", "3 Chwef 2026" },
  { "1899-12-31", WEFT_FORMAT_DATE, "en", "31 December 1899" },
  { "2026-02-30", WEFT_FORMAT_DATE, "en", "2026-02-30" },
  { "some time in May", WEFT_FORMAT_DATE, "en", "some time in May" },
};

START_TEST (test_date_shown)
{
  WeftCell         cell = { .kind = WEFT_CELL_DATE, .format = dates[_i].format, .text = (char *)dates[_i].iso };
  g_autofree char *text = weft_cell_format_text (&cell, dates[_i].language);

  ck_assert_str_eq (text, dates[_i].text);
}
END_TEST

/* What Excel and LibreOffice show for these days as a number. */
static const struct
{
  const char *iso;
  double      serial; /* 0: no date there */
} serials[] = {
  { "1900-01-01", 1 },
  { "1900-02-28", 59 },
  { "1900-03-01", 61 },
  { "2026-04-03", 46115 },
  { "2027-03-31", 46477 },
  { "2199-12-31", 109574 },
  { "1899-12-31", 0 },
  { "2026-02-29", 0 },
  { "2026-4-3", 0 },
  { "", 0 },
};

START_TEST (test_date_serial)
{
  double   serial = -1;
  gboolean is_date = weft_book_date_serial (serials[_i].iso, &serial);

  ck_assert_int_eq (is_date, serials[_i].serial > 0);
  if (is_date)
    ck_assert_double_eq (serial, serials[_i].serial);
}
END_TEST

static const struct
{
  const char *dirty, *clean;
} words[] = {
  { "plain", "plain" },
  { "two\nlines\tand a tab", "two\nlines\tand a tab" },
  { "bell\a and \x7F gone", "bell and  gone" },
  { "line\r\nend", "line\nend" },
  { "\xEF\xBF\xBE|\xEF\xBF\xBF", "|" },
  { "bad \xFF byte", "bad \xEF\xBF\xBD byte" },
  { "=1+1", "=1+1" },
  { "_x0041_ and _x41_", "_x005F_x0041_ and _x41_" },
  { "\a", "" },
  { NULL, "" },
};

START_TEST (test_clean_text)
{
  g_autofree char *clean = weft_book_clean_text (words[_i].dirty);

  ck_assert_str_eq (clean, words[_i].clean);
}
END_TEST

START_TEST (test_cut_text)
{
  GString         *longest = g_string_new (NULL);
  g_autofree char *kept = NULL;
  g_autofree char *cut = NULL;

  /* An emoji is two UTF-16 units. */
  g_string_append (longest, "😀");
  while (longest->len < WEFT_LONGEST_TEXT + 2)
    g_string_append_c (longest, 'x');
  kept = weft_book_clean_text (longest->str);
  ck_assert_str_eq (kept, longest->str);

  g_string_append_c (longest, 'x');
  cut = weft_book_clean_text (longest->str);
  ck_assert (g_str_has_suffix (cut, "xxx … [cut]"));
  ck_assert_int_eq (g_utf8_strlen (cut, -1), WEFT_LONGEST_TEXT - 1);
  g_string_free (longest, TRUE);
}
END_TEST

START_TEST (test_sheet_names)
{
  g_autoptr (WeftBook) book = weft_book_new ("t", "a", "f", "en", "2026-04-01");
  g_auto (GStrv) tabs = NULL;
  static const char *const asked[] = { "Money", "MONEY", "a/b:c*d?[e]\\f", "'quoted'", "", "History",
                                       "The rather long name of a group in Sheffield",
                                       "The rather long name of a group in Rotherham" };
  static const char *const got[] = { "Money", "MONEY 2", "a b c d  e  f", "quoted", "Sheet", "History 2",
                                     "The rather long name of a group", "The rather long name of a gro 2" };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    weft_book_add_sheet (book, asked[i], NULL, 0);
  tabs = weft_book_sheet_names (book);

  for (guint i = 0; i < G_N_ELEMENTS (got); i++)
    ck_assert_str_eq (tabs[i], got[i]);
}
END_TEST

static const double widths[] = { 25, 47.5, 16, 6 };

static const struct
{
  WeftStyle   style;
  guint       column;
  const char *text;
  guint       lines;
  gboolean    wraps;
  double      height;
} rooms[] = {
  { WEFT_STYLE_TITLE, 0, "Marsh Lane Warm Hub", 1, FALSE, 27 },
  { WEFT_STYLE_SUBTITLE, 0, "Return to the Lanes Ward Fund: a tea urn and mugs", 1, FALSE, 18 },
  { WEFT_STYLE_SECTION, 0, "What happened", 1, FALSE, 22 },
  { WEFT_STYLE_LABEL, 0, "Room hire", 1, FALSE, 18.5 },
  { WEFT_STYLE_NOTE, 0, "Left and Difference are formulas.", 1, FALSE, 17.1 },
  { WEFT_STYLE_WORDS, 1, "short", 1, TRUE, 18.5 },
  { WEFT_STYLE_WORDS, 1, "one\ntwo", 2, TRUE, 33.5 },
  { WEFT_STYLE_WORDS, 1, "one\n\nthree", 3, TRUE, 48.5 },
  { WEFT_STYLE_NOTE, 0, "one\ntwo", 2, TRUE, 30.7 },
  /* Words break inside their column, a label runs over the empty columns beside it. */
  { WEFT_STYLE_WORDS, 1, "We ask to carry £286.75 into April, to pay the sessional worker for the last sessions.", 2, TRUE, 33.5 },
  { WEFT_STYLE_LABEL, 0, "We ask to carry £286.75 into April, to pay the sessional worker for it.", 1, FALSE, 18.5 },
  { WEFT_STYLE_FIGURE, 3, "fewer than 5", 2, TRUE, 33.5 },
  { WEFT_STYLE_FIGURE, 2, "fewer than 5", 1, FALSE, 18.5 },
  { WEFT_STYLE_HEADER, 3, "Could be from", 3, TRUE, 48.5 },
};

START_TEST (test_room)
{
  g_autoptr (WeftBook) book = weft_book_new ("t", "a", "f", "en", "2026-04-01");
  WeftSheet *sheet = weft_book_add_sheet (book, "s", widths, G_N_ELEMENTS (widths));
  WeftFit    fit;

  weft_sheet_put_text (sheet, 0, rooms[_i].column, rooms[_i].style, rooms[_i].text);
  fit = weft_sheet_fit_cell (sheet, 0, rooms[_i].column);
  weft_sheet_fit (sheet);

  ck_assert_uint_eq (fit.lines, rooms[_i].lines);
  ck_assert_int_eq (fit.wraps, rooms[_i].wraps);
  ck_assert_double_eq_tol (g_array_index (sheet->heights, double, 0), rooms[_i].height, 0.001);
}
END_TEST

START_TEST (test_row_heights)
{
  g_autoptr (WeftBook) book = weft_book_new ("t", "a", "f", "en", "2026-04-01");
  WeftSheet       *sheet = weft_book_add_sheet (book, "s", widths, G_N_ELEMENTS (widths));
  g_autofree char *endless = g_strnfill (9000, 'w');

  weft_sheet_put_number (sheet, 0, 0, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, 3);
  weft_sheet_put_text (sheet, 2, 0, WEFT_STYLE_SECTION, "after a gap");
  weft_sheet_put_text (sheet, 4, 0, WEFT_STYLE_PLAIN, "after an empty row");
  weft_sheet_put_text (sheet, 5, 1, WEFT_STYLE_WORDS, endless);
  weft_sheet_put_text (sheet, 6, 1, WEFT_STYLE_WORDS, "set by hand");
  weft_sheet_set_height (sheet, 6, 60);

  ck_assert_double_eq_tol (weft_sheet_row_height (sheet, 0, NULL), 18.5, 0.001);
  ck_assert_double_eq_tol (weft_sheet_row_height (sheet, 1, NULL), 9, 0.001);
  ck_assert_double_eq_tol (weft_sheet_row_height (sheet, 3, NULL), 15, 0.001);
  ck_assert_double_eq_tol (weft_sheet_row_height (sheet, 5, NULL), 409, 0.001);
  ck_assert_double_eq_tol (weft_sheet_row_height (sheet, 6, NULL), 60, 0.001);
}
END_TEST

START_TEST (test_blocked_room)
{
  g_autoptr (WeftBook) book = weft_book_new ("t", "a", "f", "en", "2026-04-01");
  WeftSheet  *sheet = weft_book_add_sheet (book, "s", widths, G_N_ELEMENTS (widths));
  const char *label = "A label that is longer than its column is wide";

  weft_sheet_put_text (sheet, 0, 0, WEFT_STYLE_LABEL, label);
  weft_sheet_put_blank (sheet, 0, 1, WEFT_STYLE_LABEL);
  weft_sheet_put_text (sheet, 1, 0, WEFT_STYLE_LABEL, label);
  weft_sheet_put_text (sheet, 1, 1, WEFT_STYLE_WORDS, "in the way");

  ck_assert_uint_eq (weft_sheet_fit_cell (sheet, 0, 0).lines, 1);
  ck_assert_uint_eq (weft_sheet_fit_cell (sheet, 1, 0).lines, 2);

  sheet->print_columns = 1; /* past the paper's edge nothing is printed */
  ck_assert_uint_eq (weft_sheet_fit_cell (sheet, 0, 0).lines, 2);
}
END_TEST

/* Words that have no room go on in the next line, over all columns; one column alone has nothing to be joined with. */
START_TEST (test_join_long)
{
  g_autoptr (WeftBook) book = weft_book_new ("t", "a", "f", "en", "2026-04-01");
  WeftSheet       *sheet = weft_book_add_sheet (book, "s", widths, G_N_ELEMENTS (widths));
  g_autofree char *endless = g_strnfill (300, 'w');

  weft_sheet_put_text (sheet, 0, 0, WEFT_STYLE_LABEL, endless);
  weft_sheet_put_text (sheet, 1, 0, WEFT_STYLE_LABEL, "short");

  ck_assert (!weft_sheet_join_long (sheet, 1, 3));
  ck_assert (!weft_sheet_join_long (sheet, 1, 0));
  ck_assert_uint_eq (sheet->joins->len, 0);
  ck_assert (weft_sheet_join_long (sheet, 0, 0));
  ck_assert_uint_eq (sheet->joins->len, 0);
  ck_assert (weft_sheet_join_long (sheet, 0, 3));
  ck_assert_uint_eq (sheet->joins->len, 1);
}
END_TEST

START_TEST (test_split_words)
{
  g_autoptr (WeftBook) book = weft_book_new ("t", "a", "f", "en", "2026-04-01");
  WeftSheet       *sheet = weft_book_add_sheet (book, "s", widths, G_N_ELEMENTS (widths));
  g_autofree char *paragraph = g_strnfill (1000, 'a'); /* 23 lines or fewer, one row has 27 */
  g_autofree char *answer = g_strconcat (paragraph, "\n", paragraph, "\nThe end.", NULL);
  g_auto (GStrv) short_pieces = weft_sheet_split_words (sheet, 1, WEFT_STYLE_WORDS, "Yes.");
  g_auto (GStrv) no_pieces = weft_sheet_split_words (sheet, 1, WEFT_STYLE_WORDS, "");
  g_auto (GStrv) pieces = weft_sheet_split_words (sheet, 1, WEFT_STYLE_WORDS, answer);
  g_autofree char *second = g_strconcat (paragraph, "\nThe end.", NULL);

  ck_assert_uint_eq (g_strv_length (short_pieces), 1);
  ck_assert_str_eq (short_pieces[0], "Yes.");
  ck_assert_uint_eq (g_strv_length (no_pieces), 1);
  ck_assert_str_eq (no_pieces[0], "");
  ck_assert_uint_eq (g_strv_length (pieces), 2);
  ck_assert_str_eq (pieces[0], paragraph);
  ck_assert_str_eq (pieces[1], second);
}
END_TEST

START_TEST (test_cells)
{
  g_autoptr (WeftBook) book = weft_book_new ("t", "a", "f", "en", "2026-04-01");
  WeftSheet *sheet = weft_book_add_sheet (book, "Money", widths, G_N_ELEMENTS (widths));

  weft_sheet_put_text (sheet, 2, 3, WEFT_STYLE_LABEL, "first");
  weft_sheet_put_pence (sheet, 2, 3, WEFT_STYLE_FIGURE, WEFT_FORMAT_POUNDS, -1205);
  weft_sheet_put_minutes (sheet, 2, 0, WEFT_STYLE_FIGURE, 165);

  ck_assert_ptr_eq (weft_book_find_sheet (book, "Money"), sheet);
  ck_assert_ptr_null (weft_book_find_sheet (book, "money"));
  ck_assert_uint_eq (weft_sheet_n_rows (sheet), 3);
  ck_assert_ptr_null (weft_sheet_get (sheet, 2, 1));
  ck_assert_ptr_null (weft_sheet_get (sheet, 2, 9));
  ck_assert_ptr_null (weft_sheet_get (sheet, 9, 0));
  ck_assert_int_eq (weft_sheet_get (sheet, 2, 3)->kind, WEFT_CELL_NUMBER);
  ck_assert_double_eq_tol (weft_sheet_get (sheet, 2, 3)->number, -12.05, 1e-9);
  ck_assert_ptr_null (weft_sheet_get (sheet, 2, 3)->text);
  ck_assert_double_eq (weft_sheet_get (sheet, 2, 0)->number, 2.75);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("book");
  TCase *cells = tcase_create ("cells");
  TCase *room = tcase_create ("room");

  tcase_add_loop_test (cells, a_scale_has_whole_steps, 0, G_N_ELEMENTS (scales));
  tcase_add_loop_test (cells, test_cell_name, 0, G_N_ELEMENTS (names));
  tcase_add_loop_test (cells, test_number_shown, 0, G_N_ELEMENTS (shown));
  tcase_add_loop_test (cells, test_date_shown, 0, G_N_ELEMENTS (dates));
  tcase_add_loop_test (cells, test_date_serial, 0, G_N_ELEMENTS (serials));
  tcase_add_loop_test (cells, test_clean_text, 0, G_N_ELEMENTS (words));
  tcase_add_test (cells, test_cut_text);
  tcase_add_test (cells, test_sheet_names);
  tcase_add_test (cells, test_cells);
  suite_add_tcase (suite, cells);
  tcase_add_loop_test (room, test_room, 0, G_N_ELEMENTS (rooms));
  tcase_add_test (room, test_row_heights);
  tcase_add_test (room, test_blocked_room);
  tcase_add_test (room, test_join_long);
  tcase_add_test (room, test_split_words);
  suite_add_tcase (suite, room);
  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
