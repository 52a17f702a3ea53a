/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A photograph goes where its story may go: into the workbook of a return with consent, and nowhere without. */

#include "job-fixture.h"
#include "kept-fixture.h"
#include "photograph.h"

#include "weft-book.h"
#include "weft-keep-file.h"
#include "weft-return-book.h"
#include "weft-return-job.h"
#include "weft-sheet-drawing.h"
#include "weft-sheet-paper.h"
#include "weft-step.h"

#include <glib/gstdio.h>
#include <string.h>

#define WORDS "The new beds in May"

static WeftFile *file;

static void
begin (void)
{
  g_autoptr (GByteArray) photograph = photograph_take (1200, 800);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (WeftKeptFile) kept = NULL;
  g_autofree char *ref = NULL;

  fixture_make_folder ();
  file = fixture_in_memory ();
  fixture_put (file, "grants", "ref=G-0001;funder=Marsh Trust;title=Garden;amount=9000;awarded=2026-01-05;starts=2026-01-05;ends=2026-12-31;tier=full");
  fixture_put (file, "evidence", "ref=E-0001;date=2026-05-01;kind=photo;text=" WORDS ";grant=G-0001;consent=return");
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&photograph));
  kept = weft_keep_file_take ("Alice in the garden.jpg", bytes, WEFT_KEEP_SMALLER, NULL);
  ref = weft_keep_file_add (file, "E-0001", kept, NULL);
  ck_assert_ptr_nonnull (ref);
}

static void
end (void)
{
  weft_file_free (file);
  fixture_remove_folder ();
}

/* (transfer full): the bytes of a workbook of the return as it is now. */
static GBytes *
save_return (const char *name)
{
  const WeftReturnChoice choice = { .grant = "G-0001" };
  g_autofree char       *path = fixture_path (name);
  g_autofree char       *content = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftReturn) ret = weft_return_open (file, &choice, &error);
  gsize size;

  ck_assert_msg (ret != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_msg (weft_return_save_workbook (file, ret, NULL, path, NULL, NULL, &error), "%s", error != NULL ? error->message : "");
  ck_assert (g_file_get_contents (path, &content, &size, NULL));
  return g_bytes_new_take (g_steal_pointer (&content), size);
}

START_TEST (with_consent_it_is_in_the_workbook)
{
  g_autoptr (GBytes) workbook = save_return ("return.xlsx");

  ck_assert (kept_holds (workbook, "xl/media/image1.jpeg"));
  ck_assert (!kept_holds (workbook, "xl/media/image2.jpeg"));
}
END_TEST

static const char *const refusals[] = {
  "consent=none",
  "consent=return;consent_until=2026-11-21",
  "consent=return;consent_withdrawn=2026-11-21",
  "consent=public;consent_withdrawn=2026-11-22",
};

START_TEST (without_consent_it_is_not)
{
  const WeftSaveOptions options = { .dates = WEFT_DATE_ORDER_YEAR_FIRST };
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find ("evidence"), "E-0001", NULL);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftStep) step = weft_step_begin (file, NULL);
  g_auto (GStrv) cells = g_strsplit (refusals[_i], ";", -1);
  g_autoptr (GBytes) workbook = NULL;
  WeftSaved saved;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_auto (GStrv) cell = g_strsplit (cells[i], "=", 2);

      weft_row_set (row, cell[0], cell[1]);
    }
  ck_assert (weft_row_save (file, row, &options, issues, &saved, NULL));
  ck_assert (weft_step_commit (step, "Changed", NULL));

  workbook = save_return ("return.xlsx");
  ck_assert_msg (!kept_holds (workbook, "xl/media/"), "%s", refusals[_i]);
}
END_TEST

/* Without the photograph the same words stand there, and no name of a file. */
START_TEST (the_book_says_that_there_is_one)
{
  const WeftReturnChoice choice = { .grant = "G-0001" };
  g_autoptr (WeftReturn) ret = weft_return_open (file, &choice, NULL);
  const WeftStory *story = ret->stories->pdata[0];

  ck_assert_uint_eq (ret->stories->len, 1);
  ck_assert_str_eq (story->text, WORDS);
  ck_assert_str_eq (story->file, "Alice in the garden.jpg");
  ck_assert_ptr_null (story->picture);
}
END_TEST

/* Whether a dot of the drawing is as red as the corner of the photograph. */
static gboolean
has_red (cairo_surface_t *surface)
{
  const guint8 *start = cairo_image_surface_get_data (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        guint32 dot;

        memcpy (&dot, start + y * cairo_image_surface_get_stride (surface) + x * 4, sizeof dot);
        if ((dot >> 16 & 0xff) > 200 && (dot >> 8 & 0xff) < 60 && (dot & 0xff) < 60)
          return TRUE;
      }
  return FALSE;
}

static gboolean
draws_red (const WeftBook *book)
{
  const WeftSheet *sheet = NULL;
  cairo_surface_t *surface;
  cairo_t         *cr;
  double           width, height;
  gboolean         found;

  for (guint i = 0; i < book->sheets->len; i++)
    if (((const WeftSheet *)book->sheets->pdata[i])->pictures->len > 0)
      sheet = book->sheets->pdata[i];
  ck_assert_ptr_nonnull (sheet);
  weft_sheet_paper_measure (sheet, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)width, (int)height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  weft_sheet_drawing_draw (book, sheet, cr, 0, weft_sheet_n_rows (sheet));
  cairo_destroy (cr);
  found = has_red (surface);
  cairo_surface_destroy (surface);
  return found;
}

START_TEST (on_paper_it_is_drawn)
{
  const WeftReturnChoice choice = { .grant = "G-0001" };
  g_autoptr (WeftReturn) ret = weft_return_open (file, &choice, NULL);
  g_autoptr (WeftBook) book = weft_return_paper (file, ret, NULL);
  WeftStory *story = ret->stories->pdata[0];

  ck_assert_ptr_nonnull (book);
  ck_assert (draws_red (book));

  /* What cannot be opened any more is told in words. */
  g_bytes_unref (story->picture);
  story->picture = g_bytes_new_static ("no picture", 10);
  g_clear_pointer (&book, weft_book_free);
  book = weft_return_book (ret, NULL, "Weft");
  ck_assert (!draws_red (book));
}
END_TEST

/* As it is kept, before anything is written. */
START_TEST (in_the_preview_it_is_drawn)
{
  const WeftReturnChoice choice = { .grant = "G-0001" };
  g_autoptr (WeftReturn) ret = weft_return_open (file, &choice, NULL);
  g_autoptr (WeftBook) book = NULL;

  ck_assert (weft_return_show_pictures (file, ret, NULL));
  book = weft_return_book (ret, NULL, "Weft");
  ck_assert (draws_red (book));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return-pictures");
  TCase *tests = tcase_create ("return-pictures");

  tcase_set_timeout (tests, 60);
  tcase_add_checked_fixture (tests, begin, end);
  tcase_add_test (tests, with_consent_it_is_in_the_workbook);
  tcase_add_loop_test (tests, without_consent_it_is_not, 0, G_N_ELEMENTS (refusals));
  tcase_add_test (tests, the_book_says_that_there_is_one);
  tcase_add_test (tests, on_paper_it_is_drawn);
  tcase_add_test (tests, in_the_preview_it_is_drawn);
  suite_add_tcase (suite, tests);
  return weft_test_run (suite);
}
