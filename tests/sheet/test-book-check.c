/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A workbook that was written is read again, and each kind of loss is seen. */

#include "sample-book.h"
#include "sheet-fixture.h"
#include "weft-book-check.h"
#include "weft-sheet-error.h"
#include "weft-test.h"

/* The check must see each kind of loss, or it proves nothing. */
static void
lose_nothing (WeftBook *book)
{
}

static void
lose_row (WeftBook *book)
{
  weft_sheet_put_text (weft_book_find_sheet (book, "Money"), 90, 0, WEFT_STYLE_PLAIN, "never written");
}

static void
lose_cell (WeftBook *book)
{
  weft_sheet_put_text (weft_book_find_sheet (book, "Money"), 0, 1, WEFT_STYLE_PLAIN, "never written");
}

static void
lose_penny (WeftBook *book)
{
  weft_sheet_put_pence (weft_book_find_sheet (book, "Money"), 3, 1, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, 480001);
}

static void
lose_sheet (WeftBook *book)
{
  weft_book_add_sheet (book, "never written", NULL, 0);
}

static void
lose_name (WeftBook *book)
{
  weft_book_define_name (book, "Cost", "='Money'!$B$4");
}

static void
lose_list (WeftBook *book)
{
  static const char *const choices[] = { "Low", "High", NULL };

  weft_sheet_add_list (weft_book_find_sheet (book, "Money"), 3, 1, choices);
}

static void
lose_join (WeftBook *book)
{
  weft_sheet_join (weft_book_find_sheet (book, "Money"), 3, 1, 2);
}

static const struct
{
  void (*lose) (WeftBook *book);
  gboolean is_good;
} losses[] = {
  { lose_nothing, TRUE },
  { lose_row, FALSE },
  { lose_cell, FALSE },
  { lose_penny, FALSE },
  { lose_sheet, FALSE },
  { lose_name, FALSE },
  { lose_list, FALSE },
  { lose_join, FALSE },
};

START_TEST (test_check)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autofree char *path = fixture_path ("checked.xlsx");
  g_autoptr (GError) error = NULL;
  gboolean is_good;

  fixture_write_book (book, path);
  losses[_i].lose (book);
  is_good = weft_book_check (book, path, NULL, &error);

  ck_assert_int_eq (is_good, losses[_i].is_good);
  if (!is_good)
    {
      ck_assert (g_error_matches (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_WRITE));
      ck_assert_str_eq (error->message,
                        "The workbook was written and did not read back as it should, so it was not kept.\n"
                        "Try another folder, one on this computer. Nothing was changed.");
    }
}
END_TEST

/* One flipped byte, one missing end: each place in turn is seen. */
START_TEST (test_check_bytes)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autofree char *path = fixture_path ("flipped.xlsx");
  g_autofree char *content = NULL;
  gsize            length;

  fixture_write_book (book, path);
  ck_assert (g_file_get_contents (path, &content, &length, NULL));
  for (gsize at = 200; at < length / 2; at += length / 23)
    {
      content[at] = (char)(content[at] ^ 0x40);
      ck_assert (g_file_set_contents (path, content, (gssize)length, NULL));
      ck_assert_msg (!weft_book_check (book, path, NULL, NULL), "byte %zu", at);
      content[at] = (char)(content[at] ^ 0x40);
    }
  ck_assert (g_file_set_contents (path, content, (gssize)length / 2, NULL));
  ck_assert (!weft_book_check (book, path, NULL, NULL));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("book-check");
  TCase *checks = tcase_create ("checks");

  tcase_add_checked_fixture (checks, fixture_begin, fixture_end);
  tcase_add_loop_test (checks, test_check, 0, G_N_ELEMENTS (losses));
  tcase_add_test (checks, test_check_bytes);
  suite_add_tcase (suite, checks);
  return weft_test_run (suite);
}
