/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages of an exploration. The chart is drawn as in the picture, the table as in the spreadsheet. */

#include "weft-explore-print.h"

#include "weft-explore-chart.h"
#include "weft-explore-sheet.h"
#include "weft-group-fact.h"
#include "weft-sheet-drawing.h"
#include "weft-window.h"

#define CHART_WIDTH 620.0 /* points, before it is fitted to the paper */

struct _WeftExplorePaper
{
  WeftExploration *explored; /* owned */
  WeftBook        *book;     /* owned */
  GtkWidget       *widget;   /* owned, nullable */
  GArray          *pages;    /* owned, nullable, of guint: the rows that pages of the table begin with */
  double           scale;    /* of the table */
};

static const WeftChartLook look = { NULL, FALSE, TRUE };

static void
paper_free (WeftExplorePaper *paper)
{
  weft_exploration_free (paper->explored);
  weft_book_free (paper->book);
  g_clear_object (&paper->widget);
  g_clear_pointer (&paper->pages, g_array_unref);
  g_free (paper);
}

WeftExplorePaper *
weft_explore_paper_new (WeftFile        *file,
                        WeftExploration *explored,
                        GError         **error)
{
  g_autoptr (WeftExploration) owned = explored;
  g_autofree char  *group = weft_group_fact (file, "name", error);
  WeftExplorePaper *paper;

  if (group == NULL)
    return NULL;
  paper = g_new0 (WeftExplorePaper, 1);
  paper->book = weft_explore_table_book (owned, group, weft_file_today (file));
  paper->explored = g_steal_pointer (&owned);
  return paper;
}

static const WeftSheet *
table_of (const WeftExplorePaper *paper)
{
  return paper->book->sheets->pdata[0];
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          WeftExplorePaper  *paper)
{
  double width, height;

  weft_sheet_drawing_measure (table_of (paper), &width, &height);
  paper->scale = MIN (1, gtk_print_context_get_width (context) / width);
  paper->pages = weft_sheet_drawing_pages (table_of (paper), gtk_print_context_get_height (context) / paper->scale);
  gtk_print_operation_set_n_pages (operation, 1 + (int)paper->pages->len);
}

static void
draw_chart (GtkPrintContext  *context,
            WeftExplorePaper *paper)
{
  cairo_t     *cr = gtk_print_context_get_cairo_context (context);
  const double height = weft_explore_chart_height (paper->explored, &look, CHART_WIDTH);
  const double scale = MIN (gtk_print_context_get_width (context) / CHART_WIDTH, gtk_print_context_get_height (context) / height);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  weft_explore_chart_draw (paper->explored, &look, cr, CHART_WIDTH);
  cairo_restore (cr);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              WeftExplorePaper  *paper)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  guint    at = (guint)page;

  if (page == 0)
    {
      draw_chart (context, paper);
      return;
    }
  cairo_save (cr);
  cairo_scale (cr, paper->scale, paper->scale);
  weft_sheet_drawing_draw (paper->book, table_of (paper), cr, g_array_index (paper->pages, guint, at - 1),
                           at < paper->pages->len ? g_array_index (paper->pages, guint, at) : G_MAXUINT);
  cairo_restore (cr);
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         WeftExplorePaper       *paper)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    weft_window_show_error (paper->widget, error);
}

void
weft_explore_paper_print (GtkWidget        *widget,
                          WeftExplorePaper *paper)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();

  paper->widget = g_object_ref (widget);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, paper->explored->title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "paper", paper, (GDestroyNotify)paper_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), paper);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), paper);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), paper);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}
