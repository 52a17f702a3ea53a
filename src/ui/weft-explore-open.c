/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counted anew on the worker thread, so that what opens is what the file holds then. */

#include "weft-explore-open.h"

#include "weft-explore-behind.h"
#include "weft-window.h"

typedef struct
{
  WeftPage            *page;     /* borrowed: it holds the row */
  GtkWidget           *expander; /* owned while it is read, else borrowed */
  WeftExploreQuestion *question; /* owned */
  guint                at;
  WeftExploreBehind    show;
} Opening;

static void
opening_free (Opening *opening)
{
  weft_explore_question_free (opening->question);
  g_free (opening);
}

static gpointer
read_behind (WeftFile     *file,
             gpointer      data,
             WeftProgress *progress,
             GError      **error)
{
  const Opening *opening = data;
  g_autoptr (WeftExploration) explored = weft_explore_question_answer (opening->question, file, error);

  if (explored == NULL)
    return NULL;
  if (opening->at >= explored->rows->len || !weft_explore_has_behind (explored, explored->rows->pdata[opening->at]))
    return g_ptr_array_new ();
  return weft_explore_behind (file, explored, opening->at, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Opening *opening = data;
  g_autoptr (GtkWidget) expander = opening->expander;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = weft_workspace_finish (result, &error);

  if (error != NULL)
    weft_window_show_error (GTK_WIDGET (source), error);
  /* Gone from the page by now, or still there. */
  else if (gtk_widget_get_root (expander) != NULL)
    opening->show (expander, rows);
  opening_free (opening);
}

static void
expand_cb (AdwExpanderRow *expander,
           GParamSpec     *property,
           Opening        *watched)
{
  Opening *opening;

  if (!adw_expander_row_get_expanded (expander) || g_object_get_data (G_OBJECT (expander), "opened") != NULL)
    return;
  g_object_set_data (G_OBJECT (expander), "opened", GINT_TO_POINTER (TRUE));
  opening = g_new0 (Opening, 1);
  *opening = *watched;
  opening->question = weft_explore_question_copy (watched->question);
  opening->expander = g_object_ref (GTK_WIDGET (expander));
  weft_workspace_run_async (weft_page_get_workspace (watched->page), watched->page, read_behind, opening, NULL, (GDestroyNotify)g_ptr_array_unref,
                            NULL, read_cb, opening);
}

void
weft_explore_open_watch (WeftPage                  *page,
                         GtkWidget                 *expander,
                         const WeftExploreQuestion *question,
                         guint                      at,
                         WeftExploreBehind          show)
{
  Opening *watched = g_new0 (Opening, 1);

  *watched = (Opening){ page, expander, weft_explore_question_copy (question), at, show };
  g_object_set_data_full (G_OBJECT (expander), "watched", watched, (GDestroyNotify)opening_free);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expand_cb), watched);
}
