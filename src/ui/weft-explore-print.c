/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages of an exploration. The chart is drawn as in the picture, the table as in the spreadsheet. */

#include "weft-explore-print.h"

#include "weft-explore-chart.h"
#include "weft-explore-sheet.h"
#include "weft-group-fact.h"
#include "weft-sheet-print.h"

#define CHART_WIDTH 620.0 /* points, before it is fitted to the paper */

struct _WeftExplorePaper
{
  WeftExploration *explored; /* owned */
  WeftBook        *book;     /* owned */
};

static const WeftChartLook look = { NULL, FALSE, TRUE };

static void
paper_free (gpointer data)
{
  WeftExplorePaper *paper = data;

  weft_exploration_free (paper->explored);
  weft_book_free (paper->book);
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

static void
draw_chart (cairo_t      *cr,
            double        width,
            double        height,
            gconstpointer holder)
{
  const WeftExplorePaper *paper = holder;
  const double            wanted = weft_explore_chart_height (paper->explored, &look, CHART_WIDTH);
  const double            scale = MIN (width / CHART_WIDTH, height / wanted);

  cairo_scale (cr, scale, scale);
  weft_explore_chart_draw (paper->explored, &look, cr, CHART_WIDTH);
}

void
weft_explore_paper_print (GtkWidget        *widget,
                          WeftExplorePaper *paper)
{
  weft_sheet_print_after (widget, paper->book, draw_chart, paper, paper_free);
}
