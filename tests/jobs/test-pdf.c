/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Letters as PDF: what programs wrote beside the pages stays behind, the pages do not. */

#include "job-fixture.h"
#include "kept-fixture.h"
#include "photograph.h"

#include "weft-job-error.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#define PAGE "(Thank you for the soup) Tj"
#define XMP "<xmp:CreatorTool>Marsh Lane Surgery, room 4</xmp:CreatorTool>"

static void
add_text (GByteArray *pdf,
          const char *text)
{
  g_byte_array_append (pdf, (const guint8 *)text, (guint)strlen (text));
}

static void
add_stream (GByteArray *pdf,
            const char *facts,
            const void *bytes,
            gsize       size)
{
  g_autofree char *head = g_strdup_printf ("<<%s/Length %" G_GSIZE_FORMAT ">>\nstream\n", facts, size);

  add_text (pdf, head);
  g_byte_array_append (pdf, bytes, (guint)size);
  add_text (pdf, "\nendstream\nendobj\n");
}

/* A page of words and a photograph, with everything beside it that tells who, where, when and with what.
 * Source: ISO 32000-1 7.5 */
static GByteArray *
write_letter (void)
{
  g_autoptr (GByteArray) photograph = photograph_take (40, 30);
  GByteArray *pdf = g_byte_array_new ();

  add_text (pdf, "%PDF-1.4\n"
                 "1 0 obj\n<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R/OpenAction<</S/JavaScript/JS(app.alert)>>"
                 "/Names<</EmbeddedFiles<</Names[(patients.csv)7 0 R]>>>>>>\nendobj\n"
                 "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                 "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/LastModified(D:20260511)"
                 "/PieceInfo<</Word<</Private(Dr Adeyemi)>>>>/Resources<</XObject<</Im0 8 0 R>>>>>>\nendobj\n"
                 "4 0 obj\n");
  add_stream (pdf, "", PAGE, strlen (PAGE));
  add_text (pdf, "5 0 obj\n");
  add_stream (pdf, "/Type/Metadata/Subtype/XML", XMP, strlen (XMP));
  add_text (pdf, "6 0 obj\n<</Title(Referral of Rose Akande)/Author(Dr Adeyemi)/Producer(Word)>>\nendobj\n"
                 "7 0 obj\n<</Type/Filespec/F(patients.csv)>>\nendobj\n"
                 "8 0 obj\n");
  add_stream (pdf, "/Type/XObject/Subtype/Image/Width 40/Height 30/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode",
              photograph->data, photograph->len);
  add_text (pdf, "trailer\n<</Size 9/Root 1 0 R/Info 6 0 R>>\nstartxref\n0\n%%EOF\n");
  return pdf;
}

/* (transfer full): everything in @pdf, unpacked. */
static GBytes *
unpack (GBytes *pdf)
{
  qpdf_data qpdf = qpdf_init ();
  GBytes   *whole;

  qpdf_silence_errors (qpdf);
  ck_assert_int_eq (qpdf_read_memory (qpdf, "test", g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), "") & QPDF_ERRORS, 0);
  qpdf_init_write_memory (qpdf);
  qpdf_set_stream_data_mode (qpdf, qpdf_s_uncompress);
  qpdf_set_decode_level (qpdf, qpdf_dl_generalized);
  qpdf_set_object_stream_mode (qpdf, qpdf_o_disable);
  qpdf_set_static_ID (qpdf, QPDF_TRUE);
  ck_assert_int_eq (qpdf_write (qpdf) & QPDF_ERRORS, 0);
  whole = g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
  qpdf_cleanup (&qpdf);
  return whole;
}

static const char *const beside[] = {
  "Rose Akande",
  "Dr Adeyemi",
  "Word",
  "Marsh Lane Surgery",
  "20260511",
  "patients.csv",
  "app.alert",
  "Exif",
};

START_TEST (what_stands_beside_the_pages_stays_behind)
{
  g_autoptr (GByteArray) letter = write_letter ();
  g_autoptr (WeftKeptFile) kept = kept_read_bytes ("Letter.pdf", letter, WEFT_KEEP_SMALLER);
  g_autoptr (GBytes) before = g_bytes_new_static (letter->data, letter->len);
  g_autoptr (GBytes) was = unpack (before);
  g_autoptr (GBytes) is = unpack (kept->bytes);

  ck_assert (kept_holds (was, PAGE) && kept_holds (is, PAGE));
  for (gsize i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      ck_assert_msg (kept_holds (was, beside[i]), "%s was there", beside[i]);
      ck_assert_msg (!kept_holds (is, beside[i]), "%s is there", beside[i]);
    }
  /* The photograph still has all its dots: what follows the last of its heads. */
  ck_assert (kept_holds (is, "/DCTDecode"));
}
END_TEST

/* Two letters that are one must be kept once. */
START_TEST (the_same_letter_comes_to_the_same_bytes)
{
  g_autoptr (GByteArray) letter = write_letter ();
  g_autoptr (WeftKeptFile) once = kept_read_bytes ("Letter.pdf", letter, WEFT_KEEP_SMALLER);
  g_autoptr (WeftKeptFile) twice = kept_read_bytes ("Copy.jpg", letter, WEFT_KEEP_SMALLER);

  ck_assert_str_eq (once->sha256, twice->sha256);
  ck_assert_str_eq (twice->name, "Copy.pdf");
}
END_TEST

/* (transfer full): the letter as it is when a password opens it. */
static GByteArray *
lock_letter (void)
{
  g_autoptr (GByteArray) letter = write_letter ();
  GByteArray *locked = g_byte_array_new ();
  qpdf_data   qpdf = qpdf_init ();

  qpdf_silence_errors (qpdf);
  qpdf_read_memory (qpdf, "test", (const char *)letter->data, letter->len, "");
  qpdf_init_write_memory (qpdf);
  qpdf_set_r6_encryption_parameters2 (qpdf, "soup", "owner", 1, 1, 1, 1, 1, 1, qpdf_r3p_full, 1);
  ck_assert_int_eq (qpdf_write (qpdf) & QPDF_ERRORS, 0);
  g_byte_array_append (locked, qpdf_get_buffer (qpdf), (guint)qpdf_get_buffer_length (qpdf));
  qpdf_cleanup (&qpdf);
  return locked;
}

static void
assert_refused (const char *name,
                GByteArray *bytes,
                const char *says)
{
  g_autofree char *path = kept_put_on_disk (name, bytes->data, bytes->len);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (weft_keep_file_read (path, WEFT_KEEP_SMALLER, &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED));
  ck_assert_msg (strstr (error->message, says) != NULL, "%s", error->message);
}

START_TEST (a_locked_letter_is_refused)
{
  g_autoptr (GByteArray) locked = lock_letter ();

  assert_refused ("Letter.pdf", locked, "“Letter.pdf” is locked with a password, so nobody who comes after you could read it.\nSave it without the password");
}
END_TEST

START_TEST (a_broken_letter_is_refused)
{
  g_autoptr (GByteArray) broken = g_byte_array_new ();

  add_text (broken, "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF");
  assert_refused ("Letter.pdf", broken, "“Letter.pdf” is broken: not all of its pages can be opened.\nGet it once more");
}
END_TEST

static void
begin (void)
{
  fixture_make_folder ();
}

static void
end (void)
{
  fixture_remove_folder ();
}

int
main (void)
{
  Suite *suite = suite_create ("pdf");
  TCase *tcase = tcase_create ("pdf");

  tcase_add_checked_fixture (tcase, begin, end);
  tcase_add_test (tcase, what_stands_beside_the_pages_stays_behind);
  tcase_add_test (tcase, the_same_letter_comes_to_the_same_bytes);
  tcase_add_test (tcase, a_locked_letter_is_refused);
  tcase_add_test (tcase, a_broken_letter_is_refused);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
