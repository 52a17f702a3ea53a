/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes in from the disk as a photograph or letter, in what shape, and what is refused with which sentence. */

#include "job-fixture.h"
#include "kept-fixture.h"
#include "photograph.h"

#include "weft-job-error.h"
#include "weft-keep-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NBSP "\u00a0"

static void
assert_no_metadata (GBytes *bytes)
{
  static const char *const traces[] = { "Exif", "GPS", "http://ns.adobe.com/xap", "Photoshop", "8BIM", "Alice", "Hall", "xmp" };

  for (gsize i = 0; i < G_N_ELEMENTS (traces); i++)
    ck_assert_msg (!kept_holds (bytes, traces[i]), "%s is left", traces[i]);
}

static void
assert_red (GdkPixbuf *pixbuf,
            int        x,
            int        y,
            gboolean   red)
{
  const guint8 *dot = gdk_pixbuf_read_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf) + x * gdk_pixbuf_get_n_channels (pixbuf);

  ck_assert_msg (dot[0] > 200 && (dot[1] < 60) == red, "%d,%d is %d %d %d", x, y, dot[0], dot[1], dot[2]);
}

static GdkPixbuf *
open_kept (const WeftKeptFile *kept)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (kept->bytes);
  g_autoptr (GError) error = NULL;
  GdkPixbuf *pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, &error);

  ck_assert_msg (pixbuf != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_int_eq (gdk_pixbuf_get_width (pixbuf), kept->width);
  ck_assert_int_eq (gdk_pixbuf_get_height (pixbuf), kept->height);
  return pixbuf;
}

START_TEST (place_and_time_are_removed_and_it_stands_upright)
{
  const WeftKeepSize sizes[] = { WEFT_KEEP_SMALLER, WEFT_KEEP_AS_IT_IS };
  g_autoptr (GByteArray) photograph = photograph_take (120, 80);
  g_autoptr (GBytes) before = g_bytes_new (photograph->data, photograph->len);
  g_autoptr (WeftKeptFile) kept = NULL;
  g_autoptr (GdkPixbuf) shown = NULL;

  ck_assert (kept_holds (before, "Exif") && kept_holds (before, "GPS") && kept_holds (before, "http://ns.adobe.com/xap") && kept_holds (before, "Alice"));
  kept = kept_read_bytes ("IMG_0001.JPEG", photograph, sizes[_i]);
  ck_assert_str_eq (kept->name, "IMG_0001.jpg");
  ck_assert_str_eq (kept->media_type, "image/jpeg");
  ck_assert_uint_eq (kept->was_size, photograph->len);
  ck_assert_uint_eq (kept->size, g_bytes_get_size (kept->bytes));
  assert_no_metadata (kept->bytes);

  /* What was the top left corner of the dots is the top right one of the picture. */
  ck_assert_int_eq (kept->width, 80);
  ck_assert_int_eq (kept->height, 120);
  shown = open_kept (kept);
  assert_red (shown, 75, 5, TRUE);
  assert_red (shown, 5, 5, FALSE);
  assert_red (shown, 75, 115, FALSE);
}
END_TEST

static const struct
{
  int          width, height;
  WeftKeepSize size;
  int          kept_width, kept_height;
} scales[] = {
  { 3000, 1500, WEFT_KEEP_SMALLER, 1000, 2000 },
  { 3000, 1500, WEFT_KEEP_AS_IT_IS, 1500, 3000 },
  { 2000, 100, WEFT_KEEP_SMALLER, 100, 2000 },
  { 4000, 1, WEFT_KEEP_SMALLER, 1, 2000 },
};

START_TEST (a_large_photograph_is_made_smaller)
{
  g_autoptr (GByteArray) photograph = photograph_take (scales[_i].width, scales[_i].height);
  g_autoptr (WeftKeptFile) kept = kept_read_bytes ("Large.jpg", photograph, scales[_i].size);

  ck_assert_int_eq (kept->width, scales[_i].kept_width);
  ck_assert_int_eq (kept->height, scales[_i].kept_height);
  assert_no_metadata (kept->bytes);
}
END_TEST

/* A drawing stays sharp; what is no JPEG and shows a photograph becomes one. */
START_TEST (pictures_of_other_kinds_are_kept)
{
  const char *const types[] = { "png", "tiff", "bmp" };
  g_autoptr (GByteArray) picture = photograph_write (80, 40, types[_i]);
  g_autoptr (WeftKeptFile) kept = kept_read_bytes ("Picture", picture, WEFT_KEEP_SMALLER);
  g_autoptr (GdkPixbuf) shown = open_kept (kept);

  ck_assert_str_eq (kept->name, "Picture.png");
  assert_red (shown, 2, 2, TRUE);
  assert_red (shown, 78, 2, FALSE);
}
END_TEST

/* As telephones and messengers write them: twelve by eight dots, all red. */
START_TEST (a_webp_photograph_is_kept)
{
  static const guint8 webp[] = {
    0x52,
    0x49,
    0x46,
    0x46,
    0x3a,
    0x00,
    0x00,
    0x00,
    0x57,
    0x45,
    0x42,
    0x50,
    0x56,
    0x50,
    0x38,
    0x20,
    0x2e,
    0x00,
    0x00,
    0x00,
    0xd0,
    0x01,
    0x00,
    0x9d,
    0x01,
    0x2a,
    0x0c,
    0x00,
    0x08,
    0x00,
    0x02,
    0x80,
    0x42,
    0x25,
    0xa0,
    0x02,
    0x74,
    0xba,
    0x01,
    0xf8,
    0x00,
    0x03,
    0xb0,
    0x00,
    0xfe,
    0xef,
    0x76,
    0xd7,
    0xfe,
    0x15,
    0x6e,
    0x18,
    0x86,
    0x6a,
    0xbf,
    0xfb,
    0xd8,
    0x2f,
    0xbb,
    0x05,
    0xf7,
    0x60,
    0xbf,
    0xd6,
    0xc0,
    0x00,
  };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (WeftKeptFile) kept = NULL;
  g_autoptr (GdkPixbuf) shown = NULL;

  g_byte_array_append (bytes, webp, sizeof webp);
  kept = kept_read_bytes ("IMG-20270301-WA0003.webp", bytes, WEFT_KEEP_SMALLER);
  shown = open_kept (kept);
  ck_assert_int_eq (kept->width, 12);
  ck_assert_int_eq (kept->height, 8);
  assert_red (shown, 6, 4, TRUE);
}
END_TEST

START_TEST (words_inside_a_png_are_removed)
{
  g_autoptr (GdkPixbuf) pixbuf = photograph_draw (40, 40);
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (WeftKeptFile) kept = NULL;
  char *written;
  gsize size;

  ck_assert (gdk_pixbuf_save_to_buffer (pixbuf, &written, &size, "png", NULL, "tEXt::Author", "Alice Hall", NULL));
  bytes = g_byte_array_new_take ((guint8 *)written, size);
  kept = kept_read_bytes ("Plan.png", bytes, WEFT_KEEP_AS_IT_IS);
  assert_no_metadata (kept->bytes);
}
END_TEST

static const struct
{
  const char *name, *text;
  const char *kept_name, *media_type;
} letters[] = {
  { "Letter.txt", "Dear group,\r\n\tthank you.\r\n", "Letter.txt", "text/plain" },
  { "Llythyr.txt", "Annwyl grŵp, diolch o galon.", "Llythyr.txt", "text/plain" },
  { "BM of the band", "BMX club: thank you", "BM of the band.txt", "text/plain" },
  { "run.sh", "#!/bin/sh\necho hello\n", "run.txt", "text/plain" },
  { "..hidden: \"a|b\".html", "<html>", "--hidden- -a-b-.txt", "text/plain" },
};

START_TEST (letters_are_kept_as_they_are)
{
  g_autoptr (WeftKeptFile) kept = kept_read_letter (letters[_i].name, letters[_i].text);

  ck_assert_str_eq (kept->name, letters[_i].kept_name);
  ck_assert_str_eq (kept->media_type, letters[_i].media_type);
  ck_assert_uint_eq (kept->size, strlen (letters[_i].text));
  ck_assert_mem_eq (g_bytes_get_data (kept->bytes, NULL), letters[_i].text, kept->size);
  ck_assert (!weft_kept_file_is_picture (kept));
}
END_TEST

static const struct
{
  const char *name;
  const char *bytes;
  gsize       size;
  const char *says, *to_do;
} refusals[] = {
  { "Empty.jpg", "", 0, "“Empty.jpg” is empty.", "Copy it once more" },
  { "Words.jpg", "Not a picture at all", 20, "“Words.jpg” is not a picture, though its name says so.", "Look at it where it came from" },
  { "Zeros.png", "\0\0\0\0\0\0\0\0", 8, "“Zeros.png” is not a picture, though its name says so.", "Look at it where it came from" },
  { "IMG_1.HEIC", "\0\0\0\x18"
                  "ftypheic\0\0\0\0",
    16, "“IMG_1.HEIC” is a photograph of the kind HEIC", "Send it from the telephone as JPEG" },
  { "IMG_2.jpg", "\0\0\0\x18"
                 "ftypmif1\0\0\0\0",
    16, "“IMG_2.jpg” is a photograph of the kind HEIC", "Send it from the telephone as JPEG" },
  { "Party.mp4", "\0\0\0\x18"
                 "ftypisom\0\0\0\0",
    16, "“Party.mp4” is a video. Weft keeps photographs and letters.", "Keep the video where it is and write down here where that is." },
  { "Party.mkv", "\x1a\x45\xdf\xa3....", 8, "“Party.mkv” is a video.", "Keep the video where it is" },
  { "Letter.docx", "PK\x03\x04......", 10, "“Letter.docx” is a document of an office program", "Save it as PDF" },
  { "Letter.rtf", "{\\rtf1 Dear}", 12, "“Letter.rtf” is a document of an office program", "Save it as PDF" },
  { "Program", "\x7f"
               "ELF\x02\x01\x01\0",
    8, "“Program” is neither a photograph nor a letter.", "letters as PDF or plain text" },
  { "Half.webp", "RIFF\x10\0\0\0WEBPVP8 ", 16, "Half.webp", "\n" },
};

static void
assert_refused (const char *path,
                const char *says,
                const char *to_do)
{
  g_autoptr (GError) error = NULL;
  const char *second;

  ck_assert_ptr_null (weft_keep_file_read (path, WEFT_KEEP_SMALLER, &error));
  ck_assert_msg (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED), "%s", error->message);
  second = strchr (error->message, '\n');
  ck_assert_ptr_nonnull (second);
  ck_assert_msg (strstr (error->message, says) != NULL, "“%s” lacks “%s”", error->message, says);
  ck_assert_msg (strstr (second, to_do) != NULL, "“%s” lacks “%s”", second, to_do);
}

START_TEST (what_is_neither_photograph_nor_letter_is_refused)
{
  g_autofree char *path = kept_put_on_disk (refusals[_i].name, refusals[_i].bytes, refusals[_i].size);

  assert_refused (path, refusals[_i].says, refusals[_i].to_do);
}
END_TEST

/* Of a file that is all hole nothing could be read in the time that this test has. */
START_TEST (a_film_is_refused_by_its_size)
{
  static const struct
  {
    const char *name;
    gint64      size;
    const char *says, *to_do;
  } large[] = {
    { "Party.mp4", G_GINT64_CONSTANT (200000000), "“Party.mp4” is 200" NBSP "MB. Weft keeps photographs and letters, up to 20 MB each.", "Keep the video where it is and write down here where that is." },
    { "Everything.zip", G_GINT64_CONSTANT (4000000000000), "“Everything.zip” is 4000000" NBSP "MB.", "Keep it where it is and write down here where that is." },
    { "Scan.jpg", WEFT_KEEP_FILE_LARGEST + 1, "“Scan.jpg” is 20" NBSP "MB.", "Keep it where it is" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (large); i++)
    {
      g_autofree char *path = fixture_path (large[i].name);
      int              descriptor = g_open (path, O_CREAT | O_WRONLY, 0600);

      ck_assert_int_eq (ftruncate (descriptor, large[i].size), 0);
      close (descriptor);
      assert_refused (path, large[i].says, large[i].to_do);
    }
}
END_TEST

START_TEST (what_is_no_file_is_refused)
{
  g_autofree char *folder = fixture_path ("Photographs");
  g_autofree char *pipe = fixture_path ("Pipe.jpg");
  g_autofree char *missing = fixture_path ("Gone.jpg");
  g_autofree char *locked = kept_put_on_disk ("Locked.jpg", "x", 1);
  g_autoptr (GError) error = NULL;

  g_mkdir (folder, 0700);
  assert_refused (folder, "“Photographs” is a folder.", "Open it and choose one");
  ck_assert_int_eq (mkfifo (pipe, 0600), 0);
  assert_refused (pipe, "“Pipe.jpg” is no file that can be kept.", "Choose a photograph or a letter");
  ck_assert_ptr_null (weft_keep_file_read (missing, WEFT_KEEP_SMALLER, &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND));
  ck_assert_ptr_nonnull (strstr (error->message, "There is no file “Gone.jpg” any more.\n"));

  /* To the administrator of the computer nothing is locked. */
  ck_assert_int_eq (g_chmod (locked, 0), 0);
  if (g_access (locked, R_OK) != 0)
    assert_refused (locked, "You are not allowed to read “Locked.jpg”.", "a copy of your own");
}
END_TEST

/* At each place: within what stands before the picture, early and late in it. */
START_TEST (a_picture_that_is_cut_off_is_refused)
{
  const char *const types[] = { "jpeg", "png", "tiff" };
  const guint       parts[] = { 1, 10, 30, 60, 90, 99 };

  for (gsize t = 0; t < G_N_ELEMENTS (types); t++)
    for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
      {
        g_autoptr (GByteArray) whole = t == 0 ? photograph_take (400, 300) : photograph_write (400, 300, types[t]);
        g_autofree char *path = kept_put_on_disk ("Half.jpg", whole->data, whole->len * parts[i] / 100);

        assert_refused (path, "Half.jpg", "Copy it from the camera or telephone once more");
      }
}
END_TEST

/* A PNG of a few bytes that says it is enormous. */
START_TEST (a_picture_of_absurd_size_is_not_opened)
{
  g_autoptr (GByteArray) png = photograph_write (40, 40, "png");
  /* Width and height stand in IHDR, whose check sum follows: W3C PNG 11.2.1 and Annex D. */
  static const guint8 header[] = "IHDR\0\0\xea\x60\0\0\xea\x60\x08\x02\0\0\0";
  guint32             crc = 0xffffffff;
  g_autofree char    *path = NULL;

  for (gsize i = 0; i < sizeof header - 1; i++)
    {
      crc ^= header[i];
      for (int bit = 0; bit < 8; bit++)
        crc = (crc & 1) != 0 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
  crc = GUINT32_TO_BE (~crc);
  memcpy (png->data + 12, header, sizeof header - 1);
  memcpy (png->data + 12 + sizeof header - 1, &crc, 4);
  path = kept_put_on_disk ("Bomb.png", png->data, png->len);
  assert_refused (path, "“Bomb.png” says that it is 60000 × 60000 dots large, and no photograph is. It was not opened.", "save it smaller first");
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("read-file");
  TCase *tests = tcase_create ("read-file");

  tcase_set_timeout (tests, 60);
  tcase_add_checked_fixture (tests, fixture_make_folder, fixture_remove_folder);
  tcase_add_loop_test (tests, place_and_time_are_removed_and_it_stands_upright, 0, 2);
  tcase_add_loop_test (tests, a_large_photograph_is_made_smaller, 0, G_N_ELEMENTS (scales));
  tcase_add_loop_test (tests, pictures_of_other_kinds_are_kept, 0, 3);
  tcase_add_test (tests, a_webp_photograph_is_kept);
  tcase_add_test (tests, words_inside_a_png_are_removed);
  tcase_add_loop_test (tests, letters_are_kept_as_they_are, 0, G_N_ELEMENTS (letters));
  tcase_add_loop_test (tests, what_is_neither_photograph_nor_letter_is_refused, 0, G_N_ELEMENTS (refusals));
  tcase_add_test (tests, a_film_is_refused_by_its_size);
  tcase_add_test (tests, what_is_no_file_is_refused);
  tcase_add_test (tests, a_picture_that_is_cut_off_is_refused);
  tcase_add_test (tests, a_picture_of_absurd_size_is_not_opened);
  suite_add_tcase (suite, tests);
  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
