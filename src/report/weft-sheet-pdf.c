/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages of A4. */

#include "weft-sheet-pdf.h"

#include "weft-sheet-drawing.h"
#include "weft-sheet-paper.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define MARGIN 42.0 /* points */
#define FOOTER_HEIGHT 24.0

typedef struct
{
  const WeftBook  *book;
  const WeftSheet *sheet;
  GArray          *pages; /* owned, of guint: first rows */
  double           width, height, scale;
} Printing;

static void
draw_footer (const Printing *printing,
             cairo_t        *cr,
             guint           page)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autofree char      *words = g_strdup_printf ("%s · %u/%u", printing->book->footer, page + 1, printing->pages->len);
  PangoFontDescription *font = pango_font_description_from_string ("Carlito, Calibri, Sans 9");

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, words, -1);
  pango_layout_set_width (layout, (int)((printing->width - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_MIDDLE);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, MARGIN, printing->height - MARGIN);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_page (const Printing *printing,
           cairo_t        *cr,
           guint           page)
{
  guint first = g_array_index (printing->pages, guint, page);
  guint end = page + 1 < printing->pages->len ? g_array_index (printing->pages, guint, page + 1) : G_MAXUINT;

  cairo_save (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  cairo_scale (cr, printing->scale, printing->scale);
  weft_sheet_drawing_draw (printing->book, printing->sheet, cr, first, end);
  cairo_restore (cr);
  draw_footer (printing, cr, page);
  cairo_show_page (cr);
}

static Printing
lay_out (const WeftBook *book)
{
  Printing printing = { .book = book, .sheet = book->sheets->pdata[0] };

  printing.width = printing.sheet->landscape ? WEFT_A4_LONG : WEFT_A4_SHORT;
  printing.height = printing.sheet->landscape ? WEFT_A4_SHORT : WEFT_A4_LONG;
  printing.pages = weft_sheet_paper_fit (printing.sheet, printing.width - 2 * MARGIN,
                                         printing.height - 2 * MARGIN - FOOTER_HEIGHT, &printing.scale);
  return printing;
}

char *
weft_sheet_pdf_write (const WeftBook *book,
                      const char     *path)
{
  Printing         printing = lay_out (book);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, printing.width, printing.height);
  cairo_t         *cr = cairo_create (surface);
  cairo_status_t   status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, book->title);
  for (guint i = 0; i < printing.pages->len; i++)
    draw_page (&printing, cr, i);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  g_array_unref (printing.pages);
  return status == CAIRO_STATUS_SUCCESS ? NULL : g_strdup (cairo_status_to_string (status));
}
