/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Protected numbers of people, and the same return in Welsh. */

#include "weft-test.h"

#include "book-look.h"
#include "weft-phrase.h"
#include "weft-return-book.h"

/* Source: the disclosure example of the worked accounts (Ofqual, 30 October 2025). */
static const struct
{
  const char *band;
  double      shown; /* below 0: "fewer than 5" */
} bands[] = {
  { "0 to 15", 0 },
  { "16 to 24", -1 },
  { "25 to 34", -1 },
  { "35 to 49", 10 },
  { "50 to 64", 25 },
  { "65 to 74", 30 },
  { "75 to 84", 15 },
  { "85 and over", -1 },
  { "Not said", 5 },
  { "Everyone", 95 },
};

START_TEST (bands_are_rounded)
{
  g_autoptr (WeftBook) book = look_book (SAMPLE_FULL, "en", TRUE);
  const WeftSheet *sheet = look_sheet (book, "People");

  for (gsize i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      const WeftCell *cell = look_cell (sheet, bands[i].band, 1);

      if (bands[i].shown < 0)
        ck_assert_str_eq (cell->text, "fewer than 5");
      else
        ck_assert_double_eq (cell->number, bands[i].shown);
    }
}
END_TEST

/* Every number on the sheet but the figures at its head is a multiple of 5 or the length of a hidden bar. */
START_TEST (no_cell_holds_an_exact_number)
{
  g_autoptr (WeftBook) book = look_book (SAMPLE_FULL, "en", TRUE);
  const WeftSheet *sheet = look_sheet (book, "People");
  guint            first = (guint)look_row (sheet, "Age");

  for (guint row = first; row < weft_sheet_n_rows (sheet); row++)
    for (guint column = 0; column < 6; column++)
      {
        const WeftCell *cell = weft_sheet_get (sheet, row, column);

        if (cell == NULL || cell->kind != WEFT_CELL_NUMBER)
          continue;
        ck_assert_msg ((int)cell->number % 5 == 0 || (column == 5 && (int)cell->number == 4),
                       "row %u holds %g", row + 1, cell->number);
      }
}
END_TEST

START_TEST (hidden_bars_say_no_number)
{
  g_autoptr (WeftBook) book = look_book (SAMPLE_FULL, "en", TRUE);
  const WeftChart       *chart = g_ptr_array_index (look_sheet (book, "People")->charts, 0);
  const WeftChartSeries *rounded = g_ptr_array_index (chart->series, 0);
  const WeftChartSeries *fewer = g_ptr_array_index (chart->series, 1);

  ck_assert_ptr_null (rounded->label);
  ck_assert_str_eq (rounded->name, "Rounded to the nearest 5");
  ck_assert_str_eq (fewer->label, "<5");
  ck_assert_str_eq (fewer->name, "Fewer than 5 (drawn as wide as 1 to 4 could be)");
  ck_assert_str_eq (chart->alt_text, "People by age. Bar chart, 9 lines. Largest: 65 to 74, 30. Bars marked fewer than 5 show no exact number. "
                                     "The numbers are in the table above.");
}
END_TEST

/* Nothing is hidden among the sexes: no hatched bar, nothing to explain. */
START_TEST (a_chart_without_hidden_bars_is_plain)
{
  g_autoptr (WeftBook) book = look_book (SAMPLE_FULL, "en", TRUE);
  const WeftChart *chart = g_ptr_array_index (look_sheet (book, "People")->charts, 1);

  ck_assert_uint_eq (chart->series->len, 1);
  ck_assert_str_eq (chart->alt_text, "People by sex. Bar chart, 3 lines. Largest: Female, 60. The numbers are in the table above.");
}
END_TEST

START_TEST (a_higher_threshold_has_its_own_words)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_FULL, "en", TRUE);
  g_autoptr (WeftBook) book = NULL;
  const WeftSheet *sheet;

  ret->small_number_threshold = 8;
  book = weft_return_book (ret, NULL, "Weft 0.1.0");
  sheet = look_sheet (book, "People");
  ck_assert_str_eq (look_cell (sheet, "Not said", 1)->text, "fewer than 8");
  ck_assert_double_eq (look_cell (sheet, "50 to 64", 1)->number, 20);
  ck_assert (look_has_text (book, "Numbers of people are rounded to the nearest 10. “Fewer than 8” means 1 to 7. 0 means nobody."));
}
END_TEST

START_TEST (an_unsafe_table_is_left_out_with_a_sentence)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_FULL, "en", TRUE);
  g_autoptr (WeftBook) book = NULL;
  const WeftSheet *sheet;

  ((WeftBands *)g_ptr_array_index (ret->bands, 0))->safe = FALSE;
  book = weft_return_book (ret, NULL, "Weft 0.1.0");
  sheet = look_sheet (book, "People");
  ck_assert_int_ge (look_row (sheet, "Age"), 0);
  ck_assert_int_lt (look_row (sheet, "50 to 64"), 0);
  ck_assert_uint_eq (sheet->charts->len, 1);
  ck_assert (look_has_text (book, "This table is left out: with numbers so small, a reader could work out who is meant."));
}
END_TEST

/* 16 people, of whom fewer than 5 are men: the exact 16 would tell how many, so it is rounded everywhere. */
START_TEST (the_number_of_people_is_protected_where_it_would_tell)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_FULL, "en", TRUE);
  g_autoptr (WeftBook) book = NULL;
  const WeftCell *counted;

  g_ptr_array_set_size (ret->bands, 1);
  g_ptr_array_set_size (((WeftBands *)g_ptr_array_index (ret->bands, 0))->rows, 2);
  ((WeftBand *)g_ptr_array_index (((WeftBands *)g_ptr_array_index (ret->bands, 0))->rows, 0))->count = 12;
  ((WeftBand *)g_ptr_array_index (((WeftBands *)g_ptr_array_index (ret->bands, 0))->rows, 1))->count = 4;
  ret->people = 16;
  g_free (((WeftReturnTarget *)g_ptr_array_index (ret->targets, 0))->actual);
  ((WeftReturnTarget *)g_ptr_array_index (ret->targets, 0))->actual = g_strdup ("16");
  weft_return_settle (ret, &weft_ladder_default);
  book = weft_return_book (ret, NULL, "Weft 0.1.0");

  ck_assert_double_eq (look_cell (look_sheet (book, "Return"), "People", 2)->number, 15);
  ck_assert_int_eq (look_cell (look_sheet (book, "Return"), "People", 2)->format, WEFT_FORMAT_ABOUT);
  ck_assert_str_eq (look_cell (look_sheet (book, "Return"), "Less lonely", 2)->text, "about 15");
  ck_assert_str_eq (look_cell (look_sheet (book, "Evidence"), "Less lonely", 2)->text, "about 15");
  counted = look_cell (look_sheet (book, "How counted"), look_cell (look_sheet (book, "Return"), "People", 3)->text, 4);
  ck_assert_str_eq (counted->text, "protected");
  ck_assert (look_has_text (book, "Protected: the exact number would let a reader work out a number of people that this return hides."));
  ck_assert (!look_has_text (book, "16"));
}
END_TEST

/* Welsh */

static const struct
{
  const char *sheet, *label;
} welsh[] = {
  { "Adroddiad", "Dyfarnwyd" },
  { "Arian", "Cyfanswm" },
  { "Pobl", "Presenoldebau" },
  { "Gwirfoddolwyr", "Oriau gwirfoddoli" },
  { "Tystiolaeth", "Tystiolaeth" },
  { "Derbynebau", "Cyfanswm" },
  { "Sut y cyfrifwyd", "Llinell" },
  { "Figures", "return_id" },
  { "Audit", "figures_sha256" },
};

START_TEST (a_welsh_return_is_welsh)
{
  g_autoptr (WeftBook) book = look_book (SAMPLE_FULL, "cy", TRUE);

  ck_assert_str_eq (book->language, "cy");
  for (gsize i = 0; i < G_N_ELEMENTS (welsh); i++)
    ck_assert_int_ge (look_row (look_sheet (book, welsh[i].sheet), welsh[i].label), 0);
  ck_assert_str_eq (look_cell (look_sheet (book, "Adroddiad"), "Dyfarnwyd", 3)->link, "'Sut y cyfrifwyd'!A5");
  ck_assert_str_eq (look_cell (look_sheet (book, "Adroddiad"), "A wariwyd fel y dywedwyd?", 1)->lead, "Do.");
}
END_TEST

/* No cell says in English what the phrase table can say in Welsh, but for the keys of Figures. */
START_TEST (nothing_is_left_in_english)
{
  for (Sample sample = 0; sample < N_SAMPLES; sample++)
    for (int is_signed = 0; is_signed < 2; is_signed++)
      {
        g_autoptr (WeftBook) book = look_book (sample, "cy", is_signed);

        for (guint i = 0; i < book->sheets->len; i++)
          {
            const WeftSheet *sheet = g_ptr_array_index (book->sheets, i);

            for (guint row = 0; row < weft_sheet_n_rows (sheet) && !g_str_equal (sheet->name, "Figures"); row++)
              for (guint column = 0; column < sheet->widths->len; column++)
                {
                  const WeftCell *cell = weft_sheet_get (sheet, row, column);

                  if (cell != NULL && cell->kind == WEFT_CELL_TEXT && cell->text != NULL)
                    ck_assert_str_eq (weft_phrase ("cy", cell->text), cell->text);
                }
          }
      }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("people-sheet");
  TCase *tcase = tcase_create ("people-sheet");

  tcase_add_test (tcase, bands_are_rounded);
  tcase_add_test (tcase, no_cell_holds_an_exact_number);
  tcase_add_test (tcase, hidden_bars_say_no_number);
  tcase_add_test (tcase, a_chart_without_hidden_bars_is_plain);
  tcase_add_test (tcase, a_higher_threshold_has_its_own_words);
  tcase_add_test (tcase, an_unsafe_table_is_left_out_with_a_sentence);
  tcase_add_test (tcase, the_number_of_people_is_protected_where_it_would_tell);
  tcase_add_test (tcase, a_welsh_return_is_welsh);
  tcase_add_test (tcase, nothing_is_left_in_english);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
