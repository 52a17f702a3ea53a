/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a workbook on disk is the book that was asked for. The library reports success for a broken
 * workbook when a disk is full, and cuts numbers where a comma is the decimal point: nothing is believed that
 * was not read back. */

#include "weft-book-check.h"

#include "weft-book-text.h"
#include "weft-sheet-error.h"
#include "weft-zip.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <math.h>
#include <string.h>

/* The library writes 16 digits, so sums may part in the last ones. */
#define ROUNDING 1e-12
#define MEDIA "xl/media/" /* the folder of pictures in a workbook */

typedef struct
{
  guint  rows;  /* with something in them */
  guint  cells; /* with something in them */
  guint  texts; /* one more than the highest shared text in use */
  guint  lists; /* cells with choices */
  guint  joins; /* cells that take several columns */
  guint  names; /* that formulas use */
  double sum;   /* of all numbers */
  double size;  /* of all numbers without their signs: what the sum's rounding is measured by */
} Totals;

static void
add_number (Totals *totals,
            double  number)
{
  totals->sum += number;
  totals->size += fabs (number);
}

static gboolean
shows (const char *text)
{
  g_autofree char *clean = NULL;

  if (text == NULL || *text == '\0')
    return FALSE;
  if (*text > ' ')
    return TRUE;
  clean = weft_book_clean_text (text);
  return *clean != '\0';
}

static gboolean
add_cell (Totals         *totals,
          const WeftCell *cell)
{
  double serial;

  switch (cell->kind)
    {
    case WEFT_CELL_NUMBER:
      if (isfinite (cell->number))
        add_number (totals, cell->number);
      return TRUE;
    case WEFT_CELL_FORMULA:
      if (cell->result == NULL && isfinite (cell->number))
        add_number (totals, cell->number);
      return TRUE;
    case WEFT_CELL_DATE:
      if (!weft_book_date_serial (cell->text, &serial))
        return shows (cell->text);
      add_number (totals, serial);
      return TRUE;
    case WEFT_CELL_TEXT:
      return cell->lead != NULL || shows (cell->text);
    case WEFT_CELL_LINK:
      return shows (cell->text);
    case WEFT_CELL_BLANK:
    default:
      return FALSE;
    }
}

static Totals
count_book (const WeftSheet *sheet)
{
  Totals totals = { 0 };

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const GPtrArray *cells = g_ptr_array_index (sheet->rows, i);
      const guint      before = totals.cells;

      for (guint j = 0; j < cells->len; j++)
        if (g_ptr_array_index (cells, j) != NULL && add_cell (&totals, g_ptr_array_index (cells, j)))
          totals.cells++;
      if (totals.cells > before)
        totals.rows++;
    }
  totals.lists = sheet->lists->len;
  totals.joins = sheet->joins->len;
  return totals;
}

/* A part on its way through the parser: only names and numbers pass by, no tree is made. */
typedef struct
{
  Totals  *totals;
  guint    before;             /* cells at the row's start */
  gboolean is_number, is_text; /* what the cell's value is */
  gboolean is_value;           /* inside <v> */
  char     value[40];          /* of a number, or of a shared text's number */
  gsize    length;
} Reading;

static gboolean
is_word (const xmlChar *start,
         const xmlChar *end,
         const char    *word)
{
  const gsize length = strlen (word);

  return (gsize)(end - start) == length && memcmp (start, word, length) == 0;
}

/* A cell without a type, or of type "n", is a number, one of type "s" a shared text. Each attribute is five
 * pointers: name, prefix, space, and the value's start and end. */
static void
take_type (Reading        *reading,
           int             n_attributes,
           const xmlChar **attributes)
{
  reading->is_number = TRUE;
  reading->is_text = FALSE;
  for (int i = 0; i < n_attributes; i++, attributes += 5)
    if (xmlStrEqual (attributes[0], BAD_CAST "t"))
      {
        reading->is_number = is_word (attributes[3], attributes[4], "n");
        reading->is_text = is_word (attributes[3], attributes[4], "s");
      }
}

/* The library's own names, such as that of a print area, begin with "_xlnm.". */
static gboolean
is_own_name (int             n_attributes,
             const xmlChar **attributes)
{
  static const char library[] = "_xlnm.";

  for (int i = 0; i < n_attributes; i++, attributes += 5)
    if (xmlStrEqual (attributes[0], BAD_CAST "name"))
      return xmlStrncmp (attributes[3], BAD_CAST library, (int)strlen (library)) != 0;
  return FALSE;
}

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *space,
                  int             n_spaces,
                  const xmlChar **spaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  Reading *reading = data;

  if (xmlStrEqual (name, BAD_CAST "v"))
    {
      reading->is_value = TRUE;
      reading->length = 0;
      reading->totals->cells++;
    }
  else if (xmlStrEqual (name, BAD_CAST "c"))
    take_type (reading, n_attributes, attributes);
  else if (xmlStrEqual (name, BAD_CAST "row"))
    reading->before = reading->totals->cells;
  else if (xmlStrEqual (name, BAD_CAST "si"))
    reading->totals->texts++;
  else if (xmlStrEqual (name, BAD_CAST "dataValidation"))
    reading->totals->lists++;
  else if (xmlStrEqual (name, BAD_CAST "mergeCell"))
    reading->totals->joins++;
  else if (xmlStrEqual (name, BAD_CAST "definedName") && is_own_name (n_attributes, attributes))
    reading->totals->names++;
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  Reading *reading = data;
  gsize    taken;

  if (!reading->is_value)
    return;
  taken = MIN ((gsize)length, sizeof reading->value - 1 - reading->length);
  memcpy (reading->value + reading->length, text, taken);
  reading->length += taken;
}

static void
take_value (Reading *reading)
{
  reading->is_value = FALSE;
  reading->value[reading->length] = '\0';
  if (reading->is_number)
    add_number (reading->totals, g_ascii_strtod (reading->value, NULL));
  else if (reading->is_text)
    reading->totals->texts = MAX (reading->totals->texts, (guint)g_ascii_strtoull (reading->value, NULL, 10) + 1);
}

static void
end_element_cb (void          *data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *space)
{
  Reading *reading = data;

  if (reading->is_value && xmlStrEqual (name, BAD_CAST "v"))
    take_value (reading);
  else if (xmlStrEqual (name, BAD_CAST "row") && reading->totals->cells > reading->before)
    reading->totals->rows++;
}

/* Whether the part is well-formed, and what is in it. */
static gboolean
count_part (GBytes *part,
            Totals *totals)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_element_cb,
    .endElementNs = end_element_cb,
    .characters = characters_cb,
  };
  Reading     reading = { .totals = totals };
  gsize       length;
  const char *content = g_bytes_get_data (part, &length);

  return length > 0 && length <= G_MAXINT && xmlSAXUserParseMemory (&handler, &reading, content, (int)length) == 0;
}

static gboolean
agrees (const Totals *asked,
        const Totals *found)
{
  return asked->rows == found->rows && asked->cells == found->cells && asked->lists == found->lists && asked->joins == found->joins &&
         fabs (asked->sum - found->sum) <= ROUNDING * asked->size;
}

static gboolean
check_sheets (const WeftBook *book,
              GHashTable     *parts,
              guint           n_texts)
{
  for (guint i = 0; i < book->sheets->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("xl/worksheets/sheet%u.xml", i + 1);
      GBytes          *part = g_hash_table_lookup (parts, name);
      const Totals     asked = count_book (g_ptr_array_index (book->sheets, i));
      Totals           found = { 0 };

      if (part == NULL || !count_part (part, &found))
        return FALSE;
      if (!agrees (&asked, &found) || found.texts > n_texts)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_picture (GHashTable *parts,
             GBytes     *bytes)
{
  GHashTableIter iter;
  const char    *name;
  GBytes        *part;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, (gpointer *)&name, (gpointer *)&part))
    if (g_str_has_prefix (name, MEDIA) && g_bytes_equal (part, bytes))
      return TRUE;
  return FALSE;
}

/* Each is there, byte for byte; one that stands in two places is written once. */
static gboolean
check_pictures (const WeftBook *book,
                GHashTable     *parts)
{
  for (guint i = 0; i < book->sheets->len; i++)
    {
      const WeftSheet *sheet = g_ptr_array_index (book->sheets, i);

      for (guint j = 0; j < sheet->pictures->len; j++)
        if (!has_picture (parts, ((const WeftSheetPicture *)g_ptr_array_index (sheet->pictures, j))->bytes))
          return FALSE;
    }
  return TRUE;
}

static gboolean
check_parts (const WeftBook *book,
             GHashTable     *parts)
{
  GHashTableIter iter;
  const char    *name;
  GBytes        *part;
  guint          n_texts = 0;
  guint          n_names = 0;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, (gpointer *)&name, (gpointer *)&part))
    {
      Totals totals = { 0 };

      if (g_str_has_prefix (name, "xl/worksheets/sheet") || g_str_has_prefix (name, MEDIA))
        continue; /* read once, below */
      if (!count_part (part, &totals))
        return FALSE;
      if (g_str_equal (name, "xl/sharedStrings.xml"))
        n_texts = totals.texts;
      if (g_str_equal (name, "xl/workbook.xml"))
        n_names = totals.names;
    }
  return n_names == book->names->len && check_sheets (book, parts, n_texts) && check_pictures (book, parts);
}

static gboolean
want_all (const char *part)
{
  return TRUE;
}

gboolean
weft_book_check (const WeftBook *book,
                 const char     *path,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (GHashTable) parts = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;
  g_autofree char *content = NULL;
  gsize            length;

  if (g_file_get_contents (path, &content, &length, &problem))
    {
      bytes = g_bytes_new_take (g_steal_pointer (&content), length);
      parts = weft_zip_read (bytes, path, want_all, cancellable, &problem);
    }
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (parts != NULL && check_parts (book, parts))
    return TRUE;

  g_set_error (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_WRITE,
               _ ("The workbook was written and did not read back as it should, so it was not kept.\n"
                  "Try another folder, one on this computer. Nothing was changed."));
  return FALSE;
}
