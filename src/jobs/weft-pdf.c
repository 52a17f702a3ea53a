/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that can be reached from the pages is looked at once; qpdf writes that and nothing else. */

#include "weft-pdf.h"

#include "weft-job-error.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

/* What stands beside a page, a picture or the whole, and is none of what one sees. */
static const char *const left_behind[] = {
  "/Metadata",
  "/PieceInfo",
  "/LastModified",
  "/Info",
  "/EmbeddedFiles",
  "/AF",
  "/JavaScript",
  "/OpenAction",
  "/AA",
  "/Thumb",
};

typedef struct
{
  qpdf_data   qpdf;
  GArray     *waiting; /* owned, of qpdf_oh */
  GHashTable *seen;    /* owned: of numbers of objects */
} Walk;

static void
walk_clear (Walk *walk)
{
  qpdf_cleanup (&walk->qpdf);
  g_clear_pointer (&walk->waiting, g_array_unref);
  g_clear_pointer (&walk->seen, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

/* The parts of a JPEG in which cameras and programs write: Exif and XMP, IPTC, comments.
 * Source: ITU-T T.81 B.1.1.3, JEITA CP-3451 4.7.2 */
static gboolean
is_written_beside (guint8 marker)
{
  return marker == 0xe1 || marker == 0xed || marker == 0xfe;
}

/* (transfer full): @jpeg without these; as it is from where its dots begin, or where it is no JPEG. */
static GByteArray *
strip_jpeg (const guint8 *jpeg,
            gsize         size)
{
  GByteArray *stripped = g_byte_array_new ();
  gsize       at = 2;

  g_byte_array_append (stripped, jpeg, (guint)MIN (size, at));
  while (at + 4 <= size && jpeg[at] == 0xff && jpeg[at + 1] != 0xda)
    {
      const gsize length = 2 + (gsize)(jpeg[at + 2] << 8 | jpeg[at + 3]);

      if (at + length > size)
        break;
      if (!is_written_beside (jpeg[at + 1]))
        g_byte_array_append (stripped, jpeg + at, (guint)length);
      at += length;
    }
  if (at < size)
    g_byte_array_append (stripped, jpeg + at, (guint)(size - at));
  return stripped;
}

/* A photograph stands in a PDF as the camera wrote it. */
static void
clean_photograph (Walk   *walk,
                  qpdf_oh stream,
                  qpdf_oh facts)
{
  const qpdf_oh  filter = qpdf_oh_get_key (walk->qpdf, facts, "/Filter");
  const qpdf_oh  only = qpdf_oh_is_array (walk->qpdf, filter) && qpdf_oh_get_array_n_items (walk->qpdf, filter) == 1 ? qpdf_oh_get_array_item (walk->qpdf, filter, 0) : filter;
  unsigned char *bytes = NULL;
  size_t         size = 0;

  if (!qpdf_oh_is_name_and_equals (walk->qpdf, only, "/DCTDecode"))
    return;
  if ((qpdf_oh_get_stream_data (walk->qpdf, stream, qpdf_dl_none, NULL, &bytes, &size) & QPDF_ERRORS) == 0 && size > 2 && memcmp (bytes, "\xff\xd8", 2) == 0)
    {
      g_autoptr (GByteArray) stripped = strip_jpeg (bytes, size);

      qpdf_oh_replace_stream_data (walk->qpdf, stream, stripped->data, stripped->len, filter, qpdf_oh_get_key (walk->qpdf, facts, "/DecodeParms"));
    }
  free (bytes);
}

static void
clean_facts (Walk   *walk,
             qpdf_oh facts)
{
  for (gsize i = 0; i < G_N_ELEMENTS (left_behind); i++)
    if (qpdf_oh_has_key (walk->qpdf, facts, left_behind[i]))
      qpdf_oh_remove_key (walk->qpdf, facts, left_behind[i]);

  qpdf_oh_begin_dict_key_iter (walk->qpdf, facts);
  while (qpdf_oh_dict_more_keys (walk->qpdf))
    {
      const qpdf_oh value = qpdf_oh_get_key (walk->qpdf, facts, qpdf_oh_dict_next_key (walk->qpdf));

      g_array_append_val (walk->waiting, value);
    }
}

static gboolean
is_new (Walk   *walk,
        qpdf_oh object)
{
  return !qpdf_oh_is_indirect (walk->qpdf, object) || g_hash_table_add (walk->seen, GINT_TO_POINTER (qpdf_oh_get_object_id (walk->qpdf, object)));
}

static void
clean (Walk   *walk,
       qpdf_oh object)
{
  if (!is_new (walk, object))
    return;
  if (qpdf_oh_is_stream (walk->qpdf, object))
    {
      const qpdf_oh facts = qpdf_oh_get_dict (walk->qpdf, object);

      clean_facts (walk, facts);
      clean_photograph (walk, object, facts);
    }
  else if (qpdf_oh_is_dictionary (walk->qpdf, object))
    clean_facts (walk, object);
  else if (qpdf_oh_is_array (walk->qpdf, object))
    for (int i = 0; i < qpdf_oh_get_array_n_items (walk->qpdf, object); i++)
      {
        const qpdf_oh item = qpdf_oh_get_array_item (walk->qpdf, object, i);

        g_array_append_val (walk->waiting, item);
      }
}

static void
clean_all (Walk *walk)
{
  const qpdf_oh trailer = qpdf_get_trailer (walk->qpdf);

  /* The number that its program gave it; a new one is made of the content. */
  qpdf_oh_remove_key (walk->qpdf, trailer, "/ID");
  g_array_append_val (walk->waiting, trailer);
  while (walk->waiting->len > 0)
    {
      const qpdf_oh object = g_array_index (walk->waiting, qpdf_oh, walk->waiting->len - 1);

      g_array_set_size (walk->waiting, walk->waiting->len - 1);
      clean (walk, object);
    }
}

static void
report (Walk       *walk,
        const char *name,
        GError    **error)
{
  const gboolean is_locked = qpdf_has_error (walk->qpdf) && qpdf_get_error_code (walk->qpdf, qpdf_get_error (walk->qpdf)) == qpdf_e_password;

  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
               is_locked
                 /* Translators: %s is a file's name */
                 ? _ ("“%s” is locked with a password, so nobody who comes after you could read it.\nSave it without the password where it was made, then add that.")
                 /* Translators: %s is a file's name */
                 : _ ("“%s” is broken: not all of its pages can be opened.\nGet it once more from where it came, then add it."),
               name);
}

GBytes *
weft_pdf_write_anew (GBytes     *bytes,
                     const char *name,
                     GError    **error)
{
  g_auto (Walk) walk = { qpdf_init (), g_array_new (FALSE, FALSE, sizeof (qpdf_oh)), g_hash_table_new (NULL, NULL) };
  gsize       size;
  const char *start = g_bytes_get_data (bytes, &size);

  qpdf_silence_errors (walk.qpdf);
  qpdf_set_suppress_warnings (walk.qpdf, QPDF_TRUE);
  if ((qpdf_read_memory (walk.qpdf, name, start, size, "") & QPDF_ERRORS) != 0 || qpdf_get_num_pages (walk.qpdf) < 1)
    {
      report (&walk, name, error);
      return NULL;
    }

  clean_all (&walk);
  if ((qpdf_init_write_memory (walk.qpdf) & QPDF_ERRORS) == 0)
    {
      qpdf_set_preserve_encryption (walk.qpdf, QPDF_FALSE);
      qpdf_set_deterministic_ID (walk.qpdf, QPDF_TRUE);
      qpdf_set_object_stream_mode (walk.qpdf, qpdf_o_preserve);
      if ((qpdf_write (walk.qpdf) & QPDF_ERRORS) == 0)
        return g_bytes_new (qpdf_get_buffer (walk.qpdf), qpdf_get_buffer_length (walk.qpdf));
    }
  report (&walk, name, error);
  return NULL;
}
