/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The workbooks of the sample returns in LibreOffice: worked out again, no value changes; printed, each takes the
 * pages that it should. */

#include "weft-test.h"

#include "book-look.h"
#include "weft-book-writer.h"
#include "weft-grid.h"
#include "weft-return-book.h"
#include "weft-sheet-paper.h"

#include <glib/gstdio.h>
#include <math.h>

#define CONTROL "control"

/* Works every formula out again while it opens a workbook, which it does not do by itself. */
static const char settings[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
  "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\">"
  "<prop oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\"><value>0</value></prop>"
  "</item></oor:items>\n";

static char *folder;

static char *
path_of (const char *name,
         const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);

  return g_build_filename (folder, file, NULL);
}

static void
write_book (const WeftBook *book,
            const char     *name)
{
  g_autofree char *path = path_of (name, ".xlsx");
  g_autoptr (GError) error = NULL;

  ck_assert_msg (weft_book_write_xlsx (book, path, NULL, NULL, &error), "%s", error != NULL ? error->message : "");
}

static void
write_control (void)
{
  static const double widths[] = { 10 };
  g_autoptr (WeftBook) book = weft_book_new ("Control", "Control", "Control", "en", "2027-04-21");
  WeftSheet *sheet = weft_book_add_sheet (book, "Sums", widths, 1);

  weft_sheet_put_formula (sheet, 0, 0, WEFT_STYLE_PLAIN, WEFT_FORMAT_GENERAL, "=1+1", 3);
  weft_sheet_fit (sheet);
  write_book (book, CONTROL);
}

/* All workbooks at once: starting the program takes longer than converting them. */
static void
convert (const char *format,
         const char *into)
{
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *target = g_build_filename (folder, into, NULL);
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  const char *words[] = { "soffice", profile, "--headless", "--convert-to", format, "--outdir", target };
  int         status;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_ptr_array_add (command, (gpointer)words[i]);
  for (Sample sample = 0; sample < N_SAMPLES; sample++)
    g_ptr_array_add (paths, path_of (sample_name (sample), ".xlsx"));
  g_ptr_array_add (paths, path_of (CONTROL, ".xlsx"));
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (command, g_ptr_array_index (paths, i));
  g_ptr_array_add (command, NULL);

  ck_assert_msg (g_spawn_sync (NULL, (char **)command->pdata, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                               NULL, NULL, NULL, NULL, &status, &error),
                 "%s", error != NULL ? error->message : "");
  ck_assert (g_spawn_check_wait_status (status, NULL));
}

static void
convert_all (void)
{
  g_autofree char *user = NULL;
  g_autofree char *registry = NULL;

  folder = g_dir_make_tmp ("weft-office-XXXXXX", NULL);
  ck_assert_ptr_nonnull (folder);
  user = g_build_filename (folder, "profile", "user", NULL);
  registry = g_build_filename (user, "registrymodifications.xcu", NULL);
  ck_assert_int_eq (g_mkdir_with_parents (user, 0700), 0);
  ck_assert (g_file_set_contents (registry, settings, -1, NULL));

  write_control ();
  for (Sample sample = 0; sample < N_SAMPLES; sample++)
    {
      g_autoptr (WeftBook) book = look_book (sample, "en", TRUE);

      write_book (book, sample_name (sample));
    }
  convert ("xlsx", "again");
  convert ("pdf", "print");
}

static void
remove_all (void)
{
  const char *command[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_clear_pointer (&folder, g_free);
}

static WeftGrid *
read_again (const char *name)
{
  g_autofree char *in_folder = g_strconcat ("again", G_DIR_SEPARATOR_S, name, NULL);
  g_autofree char *path = path_of (in_folder, ".xlsx");
  g_autoptr (GError) error = NULL;
  WeftGrid *grid = weft_grid_read (path, NULL, &error);

  ck_assert_msg (grid != NULL, "%s", error != NULL ? error->message : "");
  return grid;
}

static double
read_number (const WeftGridCell *cell)
{
  double number = g_ascii_strtod (cell->text, NULL);

  return cell->kind == WEFT_GRID_PERCENT ? number / 100 : number;
}

static const WeftGridCell *
find_cell (const WeftGridSheet *sheet,
           guint                row,
           guint                column)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const WeftGridRow *found = g_ptr_array_index (sheet->rows, i);

      if (found->line == row + 1)
        return column < found->n_cells ? &found->cells[column] : NULL;
    }
  return NULL;
}

/* A wrong value that was written beside a formula has to come out right, or the other tests would prove nothing. */
START_TEST (formulas_are_worked_out_again)
{
  g_autoptr (WeftGrid) grid = read_again (CONTROL);
  const WeftGridCell *cell = find_cell (g_ptr_array_index (grid->sheets, 0), 0, 0);

  ck_assert_ptr_nonnull (cell);
  ck_assert_double_eq (read_number (cell), 2);
}
END_TEST

static guint
compare_sheet (const WeftSheet     *sheet,
               const WeftGridSheet *again)
{
  guint formulas = 0;

  ck_assert_str_eq (again->name, sheet->name);
  for (guint row = 0; row < weft_sheet_n_rows (sheet); row++)
    for (guint column = 0; column < sheet->widths->len; column++)
      {
        const WeftCell     *cell = weft_sheet_get (sheet, row, column);
        const WeftGridCell *found = find_cell (again, row, column);

        if (cell == NULL || (cell->kind != WEFT_CELL_FORMULA && cell->kind != WEFT_CELL_NUMBER))
          continue;
        ck_assert_msg (found != NULL && fabs (read_number (found) - cell->number) < 1e-6,
                       "%s, row %u, column %u: %g became %s", sheet->name, row + 1, column + 1, cell->number,
                       found != NULL ? found->text : "nothing");
        formulas += cell->kind == WEFT_CELL_FORMULA;
      }
  return formulas;
}

START_TEST (no_value_changes)
{
  g_autoptr (WeftBook) book = look_book (_i, "en", TRUE);
  g_autoptr (WeftGrid) grid = read_again (sample_name (_i));
  guint formulas = 0;

  ck_assert_uint_eq (grid->sheets->len, book->sheets->len);
  for (guint i = 0; i < book->sheets->len; i++)
    formulas += compare_sheet (g_ptr_array_index (book->sheets, i), g_ptr_array_index (grid->sheets, i));
  ck_assert (formulas > 0 || _i == SAMPLE_NOTE);
}
END_TEST

/* The pages of a printed workbook as text. */
static GStrv
read_pages (const char *name)
{
  g_autofree char *in_folder = g_strconcat ("print", G_DIR_SEPARATOR_S, name, NULL);
  g_autofree char *path = path_of (in_folder, ".pdf");
  const char      *command[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *text = NULL;

  ck_assert (g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL));
  return g_strsplit (g_strchomp (text), "\f", -1);
}

static const struct
{
  guint       pages;      /* of the whole workbook; 0: not looked at */
  guint       of_return;  /* pages that the sheet Return takes */
  const char *next_sheet; /* words that only the sheet behind it has */
} prints[N_SAMPLES] = {
  [SAMPLE_NOTE] = { 3, 1, "return_id" },
  [SAMPLE_SHORT] = { 3, 1, "return_id" },
  [SAMPLE_CLAIMS] = { 3, 1, "return_id" },
  [SAMPLE_STANDARD] = { 8 + 1, 2, "Budget against spending" },
  [SAMPLE_FULL] = { 0, 2, "Budget against spending" },
};

START_TEST (pages_are_as_many_as_they_should)
{
  g_auto (GStrv) pages = read_pages (sample_name (_i));
  guint n_pages = g_strv_length (pages);

  if (prints[_i].pages > 0)
    ck_assert_uint_eq (n_pages, prints[_i].pages);
  for (guint i = 0; i <= prints[_i].of_return; i++)
    ck_assert_int_eq (strstr (pages[i], prints[_i].next_sheet) != NULL, i == prints[_i].of_return);
  for (guint i = 0; i < n_pages; i++)
    ck_assert_msg (strlen (g_strstrip (pages[i])) > 120, "page %u of %s is as good as empty", i + 1, sample_name (_i));
}
END_TEST

/* The window shows the pages of the first sheet before they are printed. */
START_TEST (the_pages_of_the_return_are_those_that_were_shown)
{
  g_autoptr (WeftBook) book = look_book (_i, "en", TRUE);
  g_auto (WeftSheetPages) pages = { 0 };

  weft_sheet_pages_init (&pages, g_ptr_array_index (book->sheets, 0));
  ck_assert_uint_eq (pages.firsts->len, prints[_i].of_return);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return-office");
  TCase *tcase = tcase_create ("return-office");

  tcase_add_unchecked_fixture (tcase, convert_all, remove_all);
  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, formulas_are_worked_out_again);
  tcase_add_loop_test (tcase, no_value_changes, 0, N_SAMPLES);
  tcase_add_loop_test (tcase, pages_are_as_many_as_they_should, 0, N_SAMPLES);
  tcase_add_loop_test (tcase, the_pages_of_the_return_are_those_that_were_shown, 0, N_SAMPLES);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
