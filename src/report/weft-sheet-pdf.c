/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages of A4. */

#include "weft-sheet-pdf.h"

#include "weft-sheet-drawing.h"
#include "weft-sheet-paper.h"

#include <cairo-pdf.h>

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
  cairo_save (cr);
  cairo_translate (cr, MARGIN, printing->height - MARGIN + FOOTER_HEIGHT / 2);
  weft_sheet_drawing_draw_foot (printing->book, cr, page, printing->pages->len, printing->width - 2 * MARGIN);
  cairo_restore (cr);
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
