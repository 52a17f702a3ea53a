/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sealed files: opened by the password that they were sealed with, and by nothing else; damage is told from a
 * wrong password. */

#include "job-fixture.h"

#include "weft-job-error.h"
#include "weft-sealed.h"

#include <glib/gstdio.h>
#include <string.h>

#define PASSWORD "tulip kettle marsh brass ferry"
#define HEAD 156
#define PIECE (64 * 1024)

static const WeftSealedLabel label = { "0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210" };

/* The path of a file with @size bytes in which each place can be told from its neighbours. */
static char *
make_plain (gsize size)
{
  char            *path = fixture_path ("plain");
  g_autofree char *bytes = g_malloc (size + 1);

  for (gsize i = 0; i < size; i++)
    bytes[i] = (char)("What must stay secret. "[i % 23] + (char)(i / PIECE));
  ck_assert (g_file_set_contents (path, bytes, (gssize)size, NULL));
  return path;
}

static char *
seal (gsize size)
{
  g_autofree char *plain = make_plain (size);
  char            *path = fixture_path ("sealed");
  g_autoptr (GError) error = NULL;

  ck_assert_msg (weft_sealed_write (plain, path, &label, PASSWORD, &error), "%s", error != NULL ? error->message : "");
  return path;
}

static GError *
fail_to_open (const char *path,
              const char *password)
{
  g_autofree char *opened = fixture_path ("opened");
  GError          *error = NULL;

  g_unlink (opened);
  ck_assert (!weft_sealed_open (path, password, opened, &error));
  return error;
}

/* Nothing, exactly one piece, and some pieces. */
static const gsize sizes[] = { 0, PIECE, 2 * PIECE + 100 };

START_TEST (what_is_sealed_comes_out_again)
{
  g_autofree char *path = seal (sizes[_i]);
  g_autofree char *plain = fixture_path ("plain");
  g_autofree char *opened = fixture_path ("opened");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *sealed = NULL;
  gsize            size_before;
  gsize            size_after;
  gsize            size_sealed;
  GStatBuf         facts;
  g_autoptr (GError) error = NULL;

  ck_assert (g_file_get_contents (path, &sealed, &size_sealed, NULL));
  ck_assert_ptr_null (g_strstr_len (sealed, (gssize)size_sealed, "secret"));
  ck_assert_msg (weft_sealed_open (path, PASSWORD, opened, &error), "%s", error != NULL ? error->message : "");
  ck_assert (g_file_get_contents (plain, &before, &size_before, NULL));
  ck_assert (g_file_get_contents (opened, &after, &size_after, NULL));
  ck_assert_uint_eq (size_after, size_before);
  ck_assert_mem_eq (after, before, size_after);
  ck_assert_int_eq (g_stat (opened, &facts), 0);
  ck_assert_uint_eq (facts.st_mode & 0777, 0600);
}
END_TEST

START_TEST (its_label_can_be_read_without_the_password)
{
  g_autofree char *path = seal (23);
  g_autofree char *plain = fixture_path ("plain");
  WeftSealedLabel  found;

  ck_assert (weft_sealed_is (path));
  ck_assert (weft_sealed_read_label (path, &found));
  ck_assert_str_eq (found.id, label.id);
  ck_assert_str_eq (found.state, label.state);
  ck_assert (!weft_sealed_is (plain));
  ck_assert (!weft_sealed_read_label (plain, &found));
}
END_TEST

START_TEST (another_password_does_not_open_it)
{
  g_autofree char *path = seal (23);
  g_autoptr (GError) wrong = fail_to_open (path, "tulip kettle marsh brass fern");
  g_autoptr (GError) none = fail_to_open (path, NULL);
  g_autofree char *opened = fixture_path ("opened");

  ck_assert (g_error_matches (wrong, WEFT_JOB_ERROR, WEFT_JOB_ERROR_PASSWORD));
  ck_assert_str_eq (wrong->message, "This is not the password of “sealed”.\n"
                                    "Give it exactly as it was when the copy was made: capital letters and spaces count.");
  ck_assert (g_error_matches (none, WEFT_JOB_ERROR, WEFT_JOB_ERROR_PASSWORD));
  ck_assert_str_eq (none->message, "“sealed” is protected by a password.\n"
                                   "Give the password that it was made with.");
  ck_assert (!g_file_test (opened, G_FILE_TEST_EXISTS));
}
END_TEST

START_TEST (an_accent_may_be_typed_in_two_ways)
{
  g_autofree char *plain = make_plain (23);
  g_autofree char *path = fixture_path ("sealed");
  g_autofree char *opened = fixture_path ("opened");

  ck_assert (weft_sealed_write (plain, path, &label, "caf\xC3\xA9 tulip kettle", NULL));
  ck_assert (weft_sealed_open (path, "cafe\xCC\x81 tulip kettle", opened, NULL));
}
END_TEST

START_TEST (a_short_password_seals_nothing)
{
  g_autofree char *plain = make_plain (23);
  g_autofree char *path = fixture_path ("sealed");
  g_autoptr (GError) error = NULL;

  ck_assert (!weft_sealed_write (plain, path, &label, "treasurer26", &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED));
  ck_assert_str_eq (error->message, "The password is too short: it would keep nobody out.\n"
                                    "Take at least 12 characters; five words that have nothing to do with each other are best.");
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));
}
END_TEST

/* One byte that is not as it was: in the head's words, in its proof, in a piece; an end too early, at a piece's edge
 * or within one; an end too late; a piece taken out. */
static const struct
{
  gsize flipped; /* 0: none */
  gsize cut_from, cut_to;
  gsize more;
} damages[] = {
  { .flipped = 16 },
  { .flipped = HEAD - 50 },
  { .flipped = HEAD + 5 },
  { .flipped = HEAD + PIECE + 17 + 5 },
  { .cut_from = 100, .cut_to = G_MAXSIZE },
  { .cut_from = HEAD + PIECE + 17, .cut_to = G_MAXSIZE },
  { .cut_from = HEAD + PIECE + 17 + 50, .cut_to = G_MAXSIZE },
  { .cut_from = HEAD, .cut_to = HEAD + PIECE + 17 },
  { .more = 1 },
};

static void
put_damaged (const char *path,
             const char *sealed,
             gsize       size,
             guint       i)
{
  /* One more byte than there is, for the end that comes too late. */
  g_autofree char *bytes = g_malloc0 (size + 1);

  memcpy (bytes, sealed, size);
  if (damages[i].flipped != 0)
    bytes[damages[i].flipped] ^= 1;
  if (damages[i].cut_to != 0)
    {
      gsize to = MIN (size, damages[i].cut_to);

      memmove (bytes + damages[i].cut_from, bytes + to, size - to);
      size -= to - damages[i].cut_from;
    }
  ck_assert (g_file_set_contents (path, bytes, (gssize)(size + damages[i].more), NULL));
}

START_TEST (damage_is_told_from_a_wrong_password)
{
  g_autofree char *path = seal (2 * PIECE + 100);
  g_autofree char *sealed = NULL;
  gsize            size;

  ck_assert (g_file_get_contents (path, &sealed, &size, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GError) error = NULL;

      put_damaged (path, sealed, size, i);
      error = fail_to_open (path, PASSWORD);
      ck_assert_msg (g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_DAMAGED), "damage %u", i);
      ck_assert_str_eq (error->message, "“sealed” is damaged, and what is in it cannot be read.\n"
                                        "Use another copy; the password has nothing to do with it.");
    }
}
END_TEST

START_TEST (a_newer_one_says_so)
{
  g_autofree char *path = seal (23);
  g_autofree char *bytes = NULL;
  gsize            size;
  g_autoptr (GError) error = NULL;

  ck_assert (g_file_get_contents (path, &bytes, &size, NULL));
  bytes[11]++; /* the last byte of the version */
  ck_assert (g_file_set_contents (path, bytes, (gssize)size, NULL));
  error = fail_to_open (path, PASSWORD);
  ck_assert (g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NEWER));
  ck_assert (weft_sealed_is (path));
}
END_TEST

START_TEST (what_stood_there_stays_when_sealing_fails)
{
  g_autofree char *plain = fixture_path ("no such file");
  g_autofree char *path = fixture_path ("sealed");
  g_autofree char *bytes = NULL;

  ck_assert (g_file_set_contents (path, "what stood there", -1, NULL));
  ck_assert (!weft_sealed_write (plain, path, &label, PASSWORD, NULL));
  ck_assert (g_file_get_contents (path, &bytes, NULL, NULL));
  ck_assert_str_eq (bytes, "what stood there");
}
END_TEST

/* What the first version sealed must open for ever. */
START_TEST (the_first_version_opens)
{
  g_autofree char *path = g_build_filename (g_getenv ("WEFT_FIXTURES"), "sealed-1", NULL);
  g_autofree char *opened = fixture_path ("opened");
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert_msg (weft_sealed_open (path, PASSWORD, opened, &error), "%s", error != NULL ? error->message : "");
  ck_assert (g_file_get_contents (opened, &bytes, NULL, NULL));
  ck_assert_str_eq (bytes, "Sealed by the first version.\n");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("sealed");
  TCase *tcase = tcase_create ("sealed");

  tcase_add_checked_fixture (tcase, fixture_make_folder, fixture_remove_folder);
  tcase_add_loop_test (tcase, what_is_sealed_comes_out_again, 0, G_N_ELEMENTS (sizes));
  tcase_add_test (tcase, its_label_can_be_read_without_the_password);
  tcase_add_test (tcase, another_password_does_not_open_it);
  tcase_add_test (tcase, an_accent_may_be_typed_in_two_ways);
  tcase_add_test (tcase, a_short_password_seals_nothing);
  tcase_add_test (tcase, damage_is_told_from_a_wrong_password);
  tcase_add_test (tcase, a_newer_one_says_so);
  tcase_add_test (tcase, what_stood_there_stays_when_sealing_fails);
  tcase_add_test (tcase, the_first_version_opens);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
