/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register on paper: everybody with a number and a box, empty lines for others, in English and in Welsh. */

#include "weft-test.h"

#include "weft-register-book.h"
#include "weft-sheet-drawing.h"
#include "weft-sheet-paper.h"

static const char *const names[] = { "Agnes Doyle", "Bronwen Prydderch-Llywelyn of the Old Post Office", "=Carol Dean", NULL };
static const char *const codes[] = { "12", "7", "", NULL };

static WeftBook *
make_book (const char *language)
{
  const WeftRegisterHead head = {
    .group = "Marsh Lane Warm Hub",
    .language = language,
    .today = "2027-03-08",
    .activity = "Lunch club",
    .when = "2027-03-09",
    .place = "Marsh Lane Hall",
  };

  return weft_register_book_new (&head, names, codes);
}

static guint
find_row (const WeftSheet *sheet,
          const char      *name)
{
  for (guint row = 0; row < weft_sheet_n_rows (sheet); row++)
    {
      const WeftCell *cell = weft_sheet_get (sheet, row, 1);

      if (cell != NULL && g_strcmp0 (cell->text, name) == 0)
        return row;
    }
  ck_abort_msg ("%s is not on the register", name);
  return 0;
}

START_TEST (everybody_has_a_number_and_a_box)
{
  g_autoptr (WeftBook) book = make_book ("en");
  const WeftSheet *sheet = book->sheets->pdata[0];

  ck_assert_str_eq (book->title, "Register: Lunch club");
  ck_assert_str_eq (weft_sheet_get (sheet, 0, 0)->text, "Lunch club");
  ck_assert_str_eq (weft_sheet_get (sheet, 1, 0)->text, "9 March 2027 · Marsh Lane Hall");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *brief = i == 1 ? g_strdup ("Bronwen Prydderch-Llywelyn of the Old…") : g_strdup (names[i]);
      guint            row = find_row (sheet, brief);

      ck_assert_str_eq (weft_sheet_get (sheet, row, 0)->text, codes[i]);
      ck_assert_int_eq (weft_sheet_get (sheet, row, 1)->kind, WEFT_CELL_TEXT);
      ck_assert_int_eq (weft_sheet_get (sheet, row, 2)->style, WEFT_STYLE_BOXED);
      ck_assert_int_eq (weft_sheet_get (sheet, row, 2)->kind, WEFT_CELL_BLANK);
    }
  /* Somebody new has a line of their own. */
  ck_assert_str_eq (weft_sheet_get (sheet, find_row (sheet, "Bronwen Prydderch-Llywelyn of the Old…") + 1, 1)->text, "");
}
END_TEST

/* A long name goes on in the next line, across the sheet, and its row is as high as it needs. */
START_TEST (a_long_name_of_the_session_has_room)
{
  const WeftRegisterHead head = {
    .group = "Marsh Lane Warm Hub",
    .language = "en",
    .today = "2027-03-08",
    .activity = "The Friends and Neighbours of Upper and Lower Marsh Lane Allotments and Community Orchard Society",
    .when = "2027-03-09",
    .place = "",
  };
  g_autoptr (WeftBook) book = weft_register_book_new (&head, names, codes);
  g_autoptr (WeftBook) usual = make_book ("en");
  WeftSheet *sheet = book->sheets->pdata[0], *usual_sheet = usual->sheets->pdata[0];

  ck_assert_uint_eq (weft_sheet_last_column (sheet, 0, 0), 3);
  ck_assert_uint_eq (weft_sheet_last_column (usual_sheet, 0, 0), 0);
  ck_assert_double_gt (g_array_index (sheet->heights, double, 0), g_array_index (usual_sheet->heights, double, 0));
  ck_assert_uint_eq (weft_sheet_last_column (sheet, 1, 0), 0);
}
END_TEST

/* As the ticks on the screen are put in their place. */
START_TEST (names_stand_in_the_order_of_the_screen)
{
  static const char *const people[] = { "zoe Hale", "Émile Roux", "Betty Shaw", "agnes Doyle", "Zoe Pugh", NULL };
  static const char *const numbers[] = { "1", "2", "3", "4", "5", NULL };
  const WeftRegisterHead   head = { "Hub", "en", "2027-03-08", "Lunch club", "2027-03-09", "" };
  g_autoptr (WeftBook) book = weft_register_book_new (&head, people, numbers);
  const WeftSheet *sheet = book->sheets->pdata[0];

  for (guint row = 6; row < 10; row++)
    ck_assert_int_lt (g_utf8_collate (weft_sheet_get (sheet, row - 1, 1)->text, weft_sheet_get (sheet, row, 1)->text), 0);
  ck_assert_str_eq (weft_sheet_get (sheet, find_row (sheet, "Betty Shaw"), 0)->text, "3");
}
END_TEST

/* A4, as Weft writes it: with four lines for others; no page is begun for a few lines, and each begins with its
 * headings. */
static const struct
{
  guint names, pages, least_on_last;
} fits[] = {
  { 0, 1, 28 },
  { 20, 1, 28 },
  { 25, 1, 34 },
  { 26, 2, 25 },
  { 50, 2, 25 },
  { 60, 2, 30 },
  { 61, 3, 25 },
  { 80, 3, 25 },
};

START_TEST (no_page_is_nearly_empty)
{
  const WeftRegisterHead head = { "Hub", "en", "2027-03-08", "Lunch club", "2027-03-09", "" };
  const char            *people[82] = { NULL };
  const char            *numbers[82] = { NULL };
  const WeftSheet       *sheet;
  g_autoptr (WeftBook) book = NULL;
  g_autoptr (GArray) pages = NULL;

  for (guint i = 0; i < fits[_i].names; i++)
    people[i] = numbers[i] = "1";
  book = weft_register_book_new (&head, people, numbers);
  sheet = book->sheets->pdata[0];
  pages = weft_sheet_paper_break (sheet, 841 - 2 * 42 - 24);
  ck_assert_uint_eq (pages->len, fits[_i].pages);
  ck_assert_uint_ge (weft_sheet_n_rows (sheet) - g_array_index (pages, guint, pages->len - 1), fits[_i].least_on_last);
  ck_assert_uint_ge (weft_sheet_n_rows (sheet), fits[_i].names + 4 + 7);
  ck_assert_int_eq (sheet->repeat_first, 4);
}
END_TEST

START_TEST (it_is_read_out_and_in_welsh)
{
  g_autoptr (WeftBook) book = make_book ("cy");
  g_autofree char *words = weft_sheet_drawing_words (book, book->sheets->pdata[0]);

  ck_assert_ptr_nonnull (strstr (words, "9 Mawrth 2027"));
  ck_assert_ptr_nonnull (strstr (words, "Sylw"));
  ck_assert_ptr_null (strstr (words, "Tick"));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("register book");
  TCase *tcase = tcase_create ("register book");

  tcase_add_test (tcase, everybody_has_a_number_and_a_box);
  tcase_add_test (tcase, a_long_name_of_the_session_has_room);
  tcase_add_test (tcase, names_stand_in_the_order_of_the_screen);
  tcase_add_loop_test (tcase, no_page_is_nearly_empty, 0, G_N_ELEMENTS (fits));
  tcase_add_test (tcase, it_is_read_out_and_in_welsh);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
