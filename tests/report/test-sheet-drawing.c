/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts of a sheet on paper: bars as long as their numbers, in the workbook's fills, and no page that cuts one. With
 * WEFT_PICTURES every sheet that has a chart is left there as a picture. */

#include "weft-test.h"

#include "book-look.h"
#include "sample-returns.h"
#include "weft-sheet-drawing.h"
#include "weft-sheet-paper.h"

#include <string.h>

#define PETROL 0x17414F
#define CHART_ROW 3

static WeftBook  *book;
static WeftSheet *sheet;

/* Two rows of numbers in the first four columns, and below them a chart of 480 by 240 pixels. */
static WeftChart *
begin (WeftChartKind kind)
{
  static const double widths[] = { 30, 12, 12, 12, 12 };
  WeftChart          *chart;

  book = weft_book_new ("", "", "", "en", "2027-03-12");
  sheet = weft_book_add_sheet (book, "Chart", widths, G_N_ELEMENTS (widths));
  for (guint row = 0; row < 2; row++)
    {
      weft_sheet_put_text (sheet, row, 0, WEFT_STYLE_PLAIN, row == 0 ? "Rent" : "Tea");
      weft_sheet_put_number (sheet, row, 1, WEFT_STYLE_PLAIN, WEFT_FORMAT_COUNT, row == 0 ? 100 : 50);
      weft_sheet_put_number (sheet, row, 2, WEFT_STYLE_PLAIN, WEFT_FORMAT_COUNT, row == 0 ? 20 : 50);
    }
  weft_sheet_set_height (sheet, CHART_ROW, 180);
  weft_sheet_put_blank (sheet, CHART_ROW, 0, WEFT_STYLE_PLAIN);
  weft_sheet_fit (sheet);
  chart = weft_sheet_add_chart (sheet, kind, "What it was spent on", "What it was spent on");
  chart->row = CHART_ROW;
  chart->height = 240;
  chart->last_row = 1;
  chart->format = WEFT_FORMAT_COUNT;
  weft_chart_add_series (chart, "Spent", 1, WEFT_FILL_SOLID);
  return chart;
}

static void
end (void)
{
  g_clear_pointer (&book, weft_book_free);
}

static cairo_surface_t *
draw (const WeftBook  *from,
      const WeftSheet *drawn)
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  double           width, height;

  weft_sheet_paper_measure (drawn, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)width, (int)height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  weft_sheet_drawing_draw (from, drawn, cr, 0, weft_sheet_n_rows (drawn));
  cairo_destroy (cr);
  return surface;
}

/* The longest row, or column where @upright, of petrol dots in the lower or the upper half, or the left or the right. */
static guint
longest (cairo_surface_t *surface,
         gboolean         upright,
         gboolean         second)
{
  const int     width = cairo_image_surface_get_width (surface);
  const int     top = cairo_image_surface_get_height (surface) - 180;
  const int     height = cairo_image_surface_get_height (surface);
  const int     middle = upright ? 360 / 2 : top + 180 / 2;
  const guint8 *start = cairo_image_surface_get_data (surface);
  guint         found = 0;

  for (int line = upright ? 0 : top; line < (upright ? width : height); line++)
    {
      guint run = 0;

      if ((line >= middle) != second)
        continue;
      for (int at = upright ? top : 0; at < (upright ? height : width); at++)
        {
          guint32 dot;

          memcpy (&dot, start + (upright ? at : line) * cairo_image_surface_get_stride (surface) + (upright ? line : at) * 4, sizeof dot);
          run = (dot & 0xffffff) == PETROL ? run + 1 : 0;
          found = MAX (found, run);
        }
    }
  return found;
}

static void
assert_about (guint  found,
              double wanted)
{
  ck_assert_msg (ABS (found - wanted) <= 3, "%u dots and not about %.0f", found, wanted);
}

START_TEST (a_bar_is_as_long_as_its_number)
{
  cairo_surface_t *surface;
  guint            first;

  (void)begin (_i == 0 ? WEFT_CHART_BAR : WEFT_CHART_COLUMN);
  surface = draw (book, sheet);
  first = longest (surface, _i == 1, FALSE);
  ck_assert_uint_gt (first, 80);
  assert_about (longest (surface, _i == 1, TRUE), first / 2.0);
  cairo_surface_destroy (surface);
  end ();
}
END_TEST

/* 100 of 120, and 50 of 100. */
START_TEST (parts_of_a_bar_stand_on_each_other)
{
  WeftChart       *chart = begin (_i == 0 ? WEFT_CHART_BAR_STACKED : WEFT_CHART_BAR_SHARE);
  cairo_surface_t *surface;
  guint            first;

  weft_chart_add_series (chart, "Promised", 2, WEFT_FILL_WHITE);
  surface = draw (book, sheet);
  first = longest (surface, FALSE, FALSE);
  assert_about (longest (surface, FALSE, TRUE), _i == 0 ? first / 2.0 : first * 50 / 83.3);
  cairo_surface_destroy (surface);
  end ();
}
END_TEST

/* From -10 to 10: a whole scale, of which half is below 0. */
START_TEST (a_scale_that_is_given_is_kept)
{
  WeftChart       *chart = begin (WEFT_CHART_BAR);
  cairo_surface_t *surface = draw (book, sheet);
  const guint      alone = longest (surface, FALSE, FALSE);
  guint            of_more;

  cairo_surface_destroy (surface);
  chart->minimum = -200;
  chart->maximum = 200;
  surface = draw (book, sheet);
  of_more = longest (surface, FALSE, FALSE);
  ck_assert_uint_gt (of_more, alone / 6);
  ck_assert_uint_lt (of_more, alone / 3);
  cairo_surface_destroy (surface);
  end ();
}
END_TEST

START_TEST (no_page_cuts_a_chart)
{
  g_autoptr (GArray) pages = NULL;
  WeftChart *chart = begin (WEFT_CHART_BAR);

  weft_sheet_set_height (sheet, CHART_ROW, 15);
  for (guint i = 1; i < 12; i++)
    {
      weft_sheet_put_blank (sheet, CHART_ROW + i, 0, WEFT_STYLE_PLAIN);
      weft_sheet_set_height (sheet, CHART_ROW + i, 15);
    }
  ck_assert_uint_eq (chart->row, CHART_ROW);
  pages = weft_sheet_paper_break (sheet, 200);
  ck_assert_uint_eq (pages->len, 2);
  ck_assert_uint_eq (g_array_index (pages, guint, 1), CHART_ROW);
  end ();
}
END_TEST

/* The second page begins with the row that every page has: dark from its top, and its own row below that. */
START_TEST (headings_stand_on_every_page)
{
  static const double widths[] = { 30 };
  cairo_surface_t    *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 60);
  cairo_t            *cr = cairo_create (surface);
  g_autoptr (GArray) pages = NULL;
  guint32 top, below;

  book = weft_book_new ("", "", "", "en", "2027-03-12");
  sheet = weft_book_add_sheet (book, "List", widths, G_N_ELEMENTS (widths));
  for (guint row = 0; row < 10; row++)
    {
      weft_sheet_put_text (sheet, row, 0, row == 0 ? WEFT_STYLE_HEADER : WEFT_STYLE_PLAIN, "");
      weft_sheet_set_height (sheet, row, 20);
    }
  sheet->repeat_first = sheet->repeat_last = 0;
  pages = weft_sheet_paper_break (sheet, 100);
  ck_assert_uint_eq (pages->len, 3);
  ck_assert_uint_eq (g_array_index (pages, guint, 1), 5);
  ck_assert_uint_eq (g_array_index (pages, guint, 2), 9);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  weft_sheet_drawing_draw (book, sheet, cr, 5, 9);
  cairo_destroy (cr);
  memcpy (&top, cairo_image_surface_get_data (surface) + 10 * cairo_image_surface_get_stride (surface) + 40, sizeof top);
  memcpy (&below, cairo_image_surface_get_data (surface) + 30 * cairo_image_surface_get_stride (surface) + 40, sizeof below);
  ck_assert_uint_eq (top & 0xffffff, PETROL);
  ck_assert_uint_eq (below & 0xffffff, 0xffffff);
  cairo_surface_destroy (surface);
  end ();
}
END_TEST

/* Ten rows of 100 points, 700 points wide, upright: one page holds 744.69 by 523.28 points. */
static const struct
{
  int    scale, fit_wide, fit_tall;
  guint  first_break; /* 0: none */
  double shown_at;
  guint  pages;
} papers[] = {
  { 70, 0, 0, 0, 0.70, 1 },
  { 70, 0, 0, 3, 0.70, 2 },
  { 50, 0, 0, 0, 0.50, 1 },
  { 100, 0, 0, 0, 523.28 / 700, 2 },
  { 100, 1, 0, 0, 523.28 / 700, 2 },
  { 100, 1, 1, 0, 744.69 / 1000, 1 },
};

START_TEST (pages_are_those_of_the_workbook)
{
  static const double widths[] = { (700 / 0.75 - 5) / 7 };
  g_auto (WeftSheetPages) pages = { 0 };

  book = weft_book_new ("", "", "", "en", "2027-03-12");
  sheet = weft_book_add_sheet (book, "Rows", widths, 1);
  for (guint row = 0; row < 10; row++)
    {
      weft_sheet_put_text (sheet, row, 0, WEFT_STYLE_PLAIN, "x");
      weft_sheet_set_height (sheet, row, 100);
    }
  sheet->scale = papers[_i].scale;
  sheet->fit_wide = papers[_i].fit_wide;
  sheet->fit_tall = papers[_i].fit_tall;
  if (papers[_i].first_break > 0)
    weft_sheet_add_break (sheet, papers[_i].first_break);

  weft_sheet_pages_init (&pages, sheet);
  ck_assert_double_eq_tol (pages.scale, papers[_i].shown_at, 0.0001);
  ck_assert_uint_eq (pages.firsts->len, papers[_i].pages);
  ck_assert_uint_eq (g_array_index (pages.firsts, guint, 0), 0);
  end ();
}
END_TEST

static void
leave (const WeftBook  *from,
       const WeftSheet *drawn,
       const char      *name)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, drawn->name);
  g_autofree char *path = g_build_filename (g_getenv ("WEFT_PICTURES"), file, NULL);
  cairo_surface_t *surface = draw (from, drawn);

  ck_assert_int_eq (cairo_surface_write_to_png (surface, path), CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

START_TEST (every_chart_can_be_looked_at)
{
  const char *const languages[] = { "en", "cy" };

  for (guint i = 0; i < N_SAMPLES * G_N_ELEMENTS (languages); i++)
    {
      const char      *language = languages[i % G_N_ELEMENTS (languages)];
      g_autofree char *name = g_strdup_printf ("%s-%s", sample_name (i / G_N_ELEMENTS (languages)), language);

      g_autoptr (WeftBook) all = look_book (i / G_N_ELEMENTS (languages), language, TRUE);
      for (guint s = 0; s < all->sheets->len; s++)
        if (((const WeftSheet *)all->sheets->pdata[s])->charts->len > 0)
          leave (all, all->sheets->pdata[s], name);
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("sheet-drawing");
  TCase *tests = tcase_create ("sheet-drawing");

  tcase_set_timeout (tests, 60);
  tcase_add_loop_test (tests, a_bar_is_as_long_as_its_number, 0, 2);
  tcase_add_loop_test (tests, parts_of_a_bar_stand_on_each_other, 0, 2);
  tcase_add_test (tests, a_scale_that_is_given_is_kept);
  tcase_add_test (tests, no_page_cuts_a_chart);
  tcase_add_test (tests, headings_stand_on_every_page);
  tcase_add_loop_test (tests, pages_are_those_of_the_workbook, 0, G_N_ELEMENTS (papers));
  if (g_getenv ("WEFT_PICTURES") != NULL)
    tcase_add_test (tests, every_chart_can_be_looked_at);
  suite_add_tcase (suite, tests);
  return weft_test_run (suite);
}
