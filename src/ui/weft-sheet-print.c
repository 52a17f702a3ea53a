/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages as wide as the paper, each with the book's footer. */

#include "weft-sheet-print.h"

#include "weft-sheet-drawing.h"
#include "weft-sheet-paper.h"
#include "weft-window.h"

#define FOOTER_HEIGHT 24 /* points */

typedef struct
{
  const WeftBook     *book;   /* borrowed from the holder */
  WeftSheetPrintFirst first;  /* nullable */
  gpointer            holder; /* owned, given back with release */
  GDestroyNotify      release;
  GtkWidget          *widget; /* owned */
  GArray             *pages;  /* owned, nullable, of Page */
} Printing;

/* Rows of a sheet. */
typedef struct
{
  const WeftSheet *sheet; /* borrowed */
  guint            first, end;
  double           scale;
} Page;

static void
printing_free (Printing *printing)
{
  printing->release (printing->holder);
  g_object_unref (printing->widget);
  g_clear_pointer (&printing->pages, g_array_unref);
  g_free (printing);
}

static guint
count_pages (const Printing *printing)
{
  return printing->pages->len + (printing->first != NULL ? 1 : 0);
}

static double
get_height (GtkPrintContext *context)
{
  return gtk_print_context_get_height (context) - FOOTER_HEIGHT;
}

static void
add_pages (Printing        *printing,
           const WeftSheet *sheet,
           GtkPrintContext *context)
{
  g_autoptr (GArray) rows = NULL;
  double scale;

  rows = weft_sheet_paper_fit (sheet, gtk_print_context_get_width (context), get_height (context), &scale);
  for (guint i = 0; i < rows->len; i++)
    {
      const Page page = { sheet, g_array_index (rows, guint, i), i + 1 < rows->len ? g_array_index (rows, guint, i + 1) : G_MAXUINT, scale };

      g_array_append_val (printing->pages, page);
    }
}

/* A person reads the first sheet, and looks at photographs wherever they are. */
static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          Printing          *printing)
{
  printing->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  for (guint i = 0; i < printing->book->sheets->len; i++)
    {
      const WeftSheet *sheet = printing->book->sheets->pdata[i];

      if (i == 0 || sheet->pictures->len > 0)
        add_pages (printing, sheet, context);
    }
  gtk_print_operation_set_n_pages (operation, (int)count_pages (printing));
}

static void
draw_rows (const Printing *printing,
           cairo_t        *cr,
           guint           at)
{
  const Page *page = &g_array_index (printing->pages, Page, at);

  cairo_scale (cr, page->scale, page->scale);
  weft_sheet_drawing_draw (printing->book, page->sheet, cr, page->first, page->end);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Printing          *printing)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_save (cr);
  if (printing->first != NULL && page == 0)
    printing->first (cr, gtk_print_context_get_width (context), get_height (context), printing->holder);
  else
    draw_rows (printing, cr, (guint)page - (printing->first != NULL ? 1 : 0));
  cairo_restore (cr);
  cairo_save (cr);
  cairo_translate (cr, 0, gtk_print_context_get_height (context));
  weft_sheet_drawing_draw_foot (printing->book, cr, (guint)page, count_pages (printing), gtk_print_context_get_width (context));
  cairo_restore (cr);
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         Printing               *printing)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    weft_window_show_error (printing->widget, error);
}

void
weft_sheet_print (GtkWidget      *widget,
                  const WeftBook *book,
                  gpointer        holder,
                  GDestroyNotify  release)
{
  weft_sheet_print_after (widget, book, NULL, holder, release);
}

void
weft_sheet_print_after (GtkWidget          *widget,
                        const WeftBook     *book,
                        WeftSheetPrintFirst first,
                        gpointer            holder,
                        GDestroyNotify      release)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  Printing *printing = g_new0 (Printing, 1);

  printing->book = book;
  printing->first = first;
  printing->holder = holder;
  printing->release = release;
  printing->widget = g_object_ref (widget);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, book->title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "printing", printing, (GDestroyNotify)printing_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), printing);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), printing);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), printing);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}
