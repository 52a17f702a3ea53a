/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a workbook on disk is the book that was asked for. The library reports success for a broken
 * workbook when a disk is full, and cuts numbers where a comma is the decimal point: nothing is believed that
 * was not read back. */

#include "weft-book-check.h"

#include "weft-book-text.h"
#include "weft-sheet-error.h"
#include "weft-xml.h"
#include "weft-zip.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The library writes 16 digits, so sums may part in the last ones. */
#define ROUNDING 1e-12

typedef struct
{
  guint  rows;  /* with something in them */
  guint  cells; /* with something in them */
  guint  texts; /* one more than the highest shared text in use */
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
  return totals;
}

/* What stands inside <v> of a cell of type @type. */
static void
take_value (Totals     *totals,
            const char *type,
            const char *value)
{
  if (type == NULL || g_str_equal (type, "n"))
    add_number (totals, g_ascii_strtod (value, NULL));
  else if (g_str_equal (type, "s"))
    totals->texts = MAX (totals->texts, (guint)g_ascii_strtoull (value, NULL, 10) + 1);
}

static gboolean
count_part (GBytes *part,
            Totals *totals)
{
  g_autoptr (WeftXml) xml = weft_xml_open (part);
  g_autofree char *type = NULL;
  gboolean         is_value = FALSE;
  guint            before = 0;

  while (weft_xml_next (xml))
    {
      if (is_value && weft_xml_is_text (xml))
        take_value (totals, type, weft_xml_value (xml));
      is_value = FALSE;

      if (weft_xml_is_start (xml, "v"))
        {
          is_value = TRUE;
          totals->cells++;
        }
      else if (weft_xml_is_start (xml, "c"))
        {
          g_free (type);
          type = weft_xml_attribute (xml, "t");
        }
      else if (weft_xml_is_end (xml, "row"))
        {
          if (totals->cells > before)
            totals->rows++;
          before = totals->cells;
        }
    }
  return weft_xml_is_whole (xml);
}

static gboolean
count_texts (GBytes *part,
             guint  *texts)
{
  g_autoptr (WeftXml) xml = weft_xml_open (part);

  while (weft_xml_next (xml))
    if (weft_xml_is_start (xml, "si"))
      (*texts)++;
  return weft_xml_is_whole (xml);
}

static gboolean
is_whole (GBytes *part)
{
  g_autoptr (WeftXml) xml = weft_xml_open (part);

  while (weft_xml_next (xml))
    ;
  return weft_xml_is_whole (xml);
}

static gboolean
agrees (const Totals *asked,
        const Totals *found)
{
  return asked->rows == found->rows && asked->cells == found->cells &&
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
check_parts (const WeftBook *book,
             GHashTable     *parts)
{
  GHashTableIter iter;
  const char    *name;
  GBytes        *part;
  guint          n_texts = 0;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, (gpointer *)&name, (gpointer *)&part))
    {
      if (g_str_has_prefix (name, "xl/worksheets/sheet"))
        continue; /* read once, below */
      if (g_str_equal (name, "xl/sharedStrings.xml") ? !count_texts (part, &n_texts) : !is_whole (part))
        return FALSE;
    }
  return check_sheets (book, parts, n_texts);
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
