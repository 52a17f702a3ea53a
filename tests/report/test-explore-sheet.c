/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An exploration as a sheet and as a picture: what stands there, what must not, and how a file comes into its place. */

#include "weft-test.h"

#include "book-look.h"
#include "weft-explore-chart.h"
#include "weft-explore-picture.h"
#include "weft-explore-sheet.h"
#include "weft-sheet-error.h"

#include <glib/gstdio.h>
#include <string.h>

static WeftExploration *explored;
static char            *folder;

static void
open_people (void)
{
  static const struct
  {
    const char *area;
    gint64      people;
  } areas[] = { { "North", 46 }, { "South", 33 }, { "East", 12 }, { "West", 3 } };

  explored = weft_exploration_new ();
  explored->measure = "people";
  explored->by = "area";
  explored->unit = WEFT_UNIT_COUNT;
  explored->title = g_strdup ("Different people, by the area they live in");
  explored->by_title = g_strdup ("Area");
  explored->value_title = g_strdup ("People");
  explored->sentence = g_strdup ("About 95 different people came from 1 April 2026 to 31 March 2027, the most under “North”: 45.");
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    weft_exploration_add_people (explored, areas[i].area, areas[i].people);
  explored->is_protected = TRUE;
  explored->total = 95;
  explored->total_display = g_strdup ("95");
  g_ptr_array_add (explored->notes, g_strdup ("Small numbers are hidden."));
  folder = g_dir_make_tmp ("weft-explore-XXXXXX", NULL);
}

static void
open_hours (void)
{
  static const gint64 minutes[] = { 90, 0, 165 };

  explored = weft_exploration_new ();
  explored->measure = "hours";
  explored->by = "month";
  explored->unit = WEFT_UNIT_MINUTES;
  explored->title = g_strdup ("Hours of volunteering, by month");
  explored->by_title = g_strdup ("Month");
  explored->value_title = g_strdup ("Hours");
  explored->sentence = g_strdup ("Volunteers gave 4.25 hours from 7 April 2026 to 9 June 2026; June 2026 was the busiest month, with 2.75.");
  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      static const char *const labels[] = { "April 2026", "May 2026", "June 2026" };

      weft_exploration_add (explored, labels[i], minutes[i])->month = g_strdup_printf ("2026-%02u", i + 4);
    }
  explored->total = 255;
  explored->total_is_the_sum = TRUE;
  explored->total_display = g_strdup ("4.25");
  folder = g_dir_make_tmp ("weft-explore-XXXXXX", NULL);
}

static void
close_all (void)
{
  g_clear_pointer (&explored, weft_exploration_free);
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
}

static char *
path_of (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

START_TEST (a_small_number_stands_nowhere)
{
  g_autoptr (WeftBook) book = weft_explore_book (explored, "Marsh Lane", "2027-03-12");
  const WeftSheet *sheet = look_sheet (book, "Explore");
  const WeftChart *chart = sheet->charts->pdata[0];

  ck_assert_str_eq (look_cell (sheet, "West", 1)->text, "fewer than 5");
  ck_assert_double_eq (look_cell (sheet, "North", 1)->number, 45);
  ck_assert_str_eq (look_cell (sheet, "North", 2)->text, "rounded");
  /* A rounded total is no sum of what stands above it. */
  ck_assert_int_eq (look_cell (sheet, "Total", 1)->kind, WEFT_CELL_NUMBER);
  for (guint row = 0; row < weft_sheet_n_rows (sheet); row++)
    for (guint column = 0; column < 8; column++)
      {
        const WeftCell *cell = weft_sheet_get (sheet, row, column);

        ck_assert_msg (cell == NULL || cell->kind != WEFT_CELL_NUMBER || ((int)cell->number != 3 && (int)cell->number != 46), "row %u", row);
      }
  ck_assert_int_eq (chart->kind, WEFT_CHART_BAR_STACKED);
  ck_assert_str_eq (((const WeftChartSeries *)chart->series->pdata[1])->label, "<5");
  ck_assert_str_eq (chart->alt_text,
                    "Different people, by the area they live in. About 95 different people came from 1 April 2026 to 31 March 2027, "
                    "the most under “North”: 45. The numbers are in the table.");
}
END_TEST

START_TEST (a_total_of_hours_is_live)
{
  g_autoptr (WeftBook) book = weft_explore_book (explored, "Marsh Lane", "2027-03-12");
  const WeftSheet *sheet = look_sheet (book, "Explore");
  const WeftCell  *total = look_cell (sheet, "Total", 1);
  const WeftChart *chart = sheet->charts->pdata[0];

  ck_assert_int_eq (total->kind, WEFT_CELL_FORMULA);
  ck_assert_str_eq (total->text, "=SUM(B8:B10)");
  ck_assert_double_eq (total->number, 4.25);
  ck_assert_double_eq (look_cell (sheet, "June 2026", 1)->number, 2.75);
  ck_assert_int_eq (chart->kind, WEFT_CHART_COLUMN);
  ck_assert_uint_eq (chart->first_row, 7);
  ck_assert_uint_eq (chart->last_row, 9);
}
END_TEST

START_TEST (a_chart_is_as_high_as_it_says)
{
  const WeftChartLook look = { NULL, FALSE, FALSE };
  const WeftChartLook whole = { NULL, FALSE, TRUE };

  ck_assert_double_gt (weft_explore_chart_height (explored, &look, 700), 4 * 20);
  ck_assert_double_gt (weft_explore_chart_height (explored, &whole, 700), weft_explore_chart_height (explored, &look, 700));
  ck_assert_double_gt (weft_explore_chart_height (explored, &look, 60), weft_explore_chart_height (explored, &look, 700));
}
END_TEST

/* How many pixels are as blue as the bars. */
static guint
count_blue (cairo_surface_t *surface)
{
  const guint32 *pixels = (const guint32 *)(const void *)cairo_image_surface_get_data (surface);
  const int      n = cairo_image_surface_get_stride (surface) / 4 * cairo_image_surface_get_height (surface);
  guint          blue = 0;

  for (int i = 0; i < n; i++)
    blue += (pixels[i] & 0xffffff) == 0x1c71d8;
  return blue;
}

START_TEST (a_picture_is_written_and_opens)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = path_of ("people.png");
  cairo_surface_t *surface;

  ck_assert_msg (weft_explore_picture_write (explored, WEFT_PICTURE_PNG, path, &error), "%s", error != NULL ? error->message : "");
  surface = cairo_image_surface_create_from_png (path);
  ck_assert_int_eq (cairo_surface_status (surface), CAIRO_STATUS_SUCCESS);
  ck_assert_int_eq (cairo_image_surface_get_width (surface), 1520);
  ck_assert_uint_gt (count_blue (surface), 10000);
  cairo_surface_destroy (surface);
  g_unlink (path);
}
END_TEST

START_TEST (a_picture_of_lines_takes_the_place_of_another)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = path_of ("people.svg");
  g_autofree char *text = NULL;

  ck_assert (g_file_set_contents (path, "an older picture", -1, NULL));
  ck_assert (weft_explore_picture_write (explored, WEFT_PICTURE_SVG, path, &error));
  ck_assert (g_file_get_contents (path, &text, NULL, NULL));
  ck_assert (strstr (text, "<svg") != NULL && g_str_has_suffix (text, "</svg>\n"));
  g_unlink (path);
}
END_TEST

START_TEST (a_folder_that_is_not_there)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "attic", "people.png", NULL);

  ck_assert (!weft_explore_picture_write (explored, WEFT_PICTURE_PNG, path, &error));
  ck_assert (g_error_matches (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_WRITE));
  ck_assert_str_eq (error->message,
                    "“people.png” cannot be written: there is no folder “attic”.\nChoose a folder that is there, or plug in the device that holds it.");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("explore-sheet");
  TCase *people = tcase_create ("people");
  TCase *hours = tcase_create ("hours");

  tcase_add_checked_fixture (people, open_people, close_all);
  tcase_add_test (people, a_small_number_stands_nowhere);
  tcase_add_test (people, a_chart_is_as_high_as_it_says);
  tcase_add_test (people, a_picture_is_written_and_opens);
  tcase_add_test (people, a_picture_of_lines_takes_the_place_of_another);
  tcase_add_test (people, a_folder_that_is_not_there);
  suite_add_tcase (suite, people);
  tcase_add_checked_fixture (hours, open_hours, close_all);
  tcase_add_test (hours, a_total_of_hours_is_live);
  suite_add_tcase (suite, hours);
  return weft_test_run (suite);
}
