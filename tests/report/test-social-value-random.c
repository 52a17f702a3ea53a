/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random broken analyses: each workbook is written, read back from its file, and every cell is looked at. */

#include "weft-test.h"

#include "random-value.h"
#include "weft-book-writer.h"
#include "weft-grid.h"
#include "weft-social-value-book.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define ROUNDS 8
#define BOOKS 6 /* a round */

static void
look_at_cell (const WeftGridSheet *sheet,
              const WeftGridRow   *row,
              guint                column,
              const GRegex        *broken)
{
  const WeftGridCell *cell = &row->cells[column];
  g_autofree char    *place = g_strdup_printf ("%s, row %u, column %u: %s", sheet->name, row->line, column + 1, cell->text);

  if (cell->kind == WEFT_GRID_NUMBER)
    ck_assert_msg (isfinite (g_ascii_strtod (cell->text, NULL)), "%s", place);
  if (cell->was_formula)
    {
      ck_assert_msg (!g_regex_match (broken, cell->text, 0, NULL), "%s", place);
      ck_assert_msg (cell->text[0] != '#' || strchr (cell->text, '!') == NULL || g_str_equal (cell->text, "#REF!"), "%s", place);
    }
}

/* A number where there can be none. */
static void
look_at_ratio (const WeftGridSheet   *sheet,
               const WeftGridRow     *row,
               const WeftSocialValue *report)
{
  static const char *const labels[] = { "For each £1 of cost", "Am bob £1 o gost" };
  static const char *const volunteers[] = { "Value for each £1 of that", "Volunteers to £10,000 of income" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    ck_assert_msg (weft_overclaim_verdict (report->valuation) == WEFT_RATIO_SHOWN || !g_str_has_prefix (weft_grid_row_text (row, 0), labels[i]),
                   "%s tells a ratio: %s", sheet->name, weft_grid_row_text (row, 0));
  for (guint i = 0; i < G_N_ELEMENTS (volunteers); i++)
    if (report->time.income == 0 && g_str_equal (weft_grid_row_text (row, 0), volunteers[i]))
      ck_assert_msg (row->cells[1].kind == WEFT_GRID_TEXT, "%s says %s", volunteers[i], row->cells[1].text);
}

static void
look_at_file (const char            *path,
              const WeftSocialValue *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftGrid) grid = weft_grid_read (path, NULL, &error);
  g_autoptr (GRegex) broken = g_regex_new ("(?<!\\w)-?(nan|inf|infinity|err:\\d+)(?!\\w)", G_REGEX_CASELESS, 0, NULL);
  guint cells = 0;

  ck_assert_msg (grid != NULL, "%s", error != NULL ? error->message : "");
  for (guint i = 0; i < grid->sheets->len; i++)
    {
      const WeftGridSheet *sheet = grid->sheets->pdata[i];

      for (guint k = 0; k < sheet->rows->len; k++)
        {
          const WeftGridRow *row = sheet->rows->pdata[k];

          for (guint column = 0; column < row->n_cells; column++, cells++)
            look_at_cell (sheet, row, column, broken);
          look_at_ratio (sheet, row, report);
        }
    }
  ck_assert_uint_gt (cells, 200);
}

START_TEST (no_cell_is_broken)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (2027u + (guint)_i);
  g_autofree char *folder = g_dir_make_tmp ("weft-value-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "value.xlsx", NULL);

  for (guint i = 0; i < BOOKS; i++)
    {
      g_autoptr (WeftSocialValue) report = random_value (chance);
      g_autoptr (WeftBook) book = weft_social_value_book (report, g_rand_boolean (chance) ? WEFT_COPY_AUDIT : WEFT_COPY_FUNDER, "Weft 0.1.0");
      g_autoptr (GError) error = NULL;

      ck_assert_msg (weft_book_write_xlsx (book, path, NULL, NULL, &error), "%s", error != NULL ? error->message : "");
      look_at_file (path, report);
    }
  g_unlink (path);
  g_rmdir (folder);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("social-value-random");
  TCase *tcase = tcase_create ("social-value-random");

  tcase_set_timeout (tcase, 60);
  tcase_add_loop_test (tcase, no_cell_is_broken, 0, ROUNDS);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
