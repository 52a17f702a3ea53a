/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a page runs work without having to know threads. */

#include "weft-page-private.h"

#include "weft-lock.h"
#include "weft-place.h"
#include "weft-window.h"

typedef struct
{
  WeftPageShow     show;
  GDestroyNotify   free_result;
  WeftPageReading *reading; /* owned, nullable */
} Running;

static void
running_free (Running *running)
{
  g_clear_pointer (&running->reading, weft_page_reading_unref);
  g_free (running);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Running, running_free)

/* Rows that are made anew take the focus of those before with them: it returns to its place. */
static void
show_value (WeftPage *self,
            Running  *running,
            gpointer  value)
{
  g_autoptr (GArray) place = weft_place_find (GTK_WIDGET (self));

  running->show (self, value);
  if (weft_workspace_is_read_only (weft_page_get_workspace (self)))
    weft_lock_writers (GTK_WIDGET (self));
  weft_place_return (GTK_WIDGET (self), place);
}

/* What was shown before may be long, and goes when nothing shows it any more. */
static void
show_read (WeftPage *self,
           Running  *running,
           gpointer  value)
{
  WeftPagePrivate *priv = weft_page_get_private (self);
  WeftPageReading *before;

  if (!weft_page_reading_end (running->reading, value, running->free_result))
    return;
  before = g_steal_pointer (&priv->shown);
  priv->shown = weft_page_reading_ref (running->reading);
  show_value (self, running, value);
  if (before != NULL)
    weft_workspace_let_go (priv->workspace, before, (GDestroyNotify)weft_page_reading_unref);
}

static void
finish_run_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  WeftPage *self = WEFT_PAGE (source);
  g_autoptr (Running) running = data;
  g_autoptr (GError) error = NULL;
  gpointer value = weft_workspace_finish (result, &error);

  if (error != NULL)
    weft_window_show_error (GTK_WIDGET (self), error);
  else if (running->reading != NULL)
    show_read (self, running, g_steal_pointer (&value));
  else if (running->show != NULL)
    show_value (self, running, value);

  if (value != NULL && running->free_result != NULL)
    running->free_result (value);
}

/* @reading: (transfer full) (nullable): what @work reads, when the page shows it for as long as it holds */
static void
run (WeftPage        *self,
     WeftPageReading *reading,
     WeftWork         work,
     gpointer         data,
     GDestroyNotify   free_data,
     GDestroyNotify   free_result,
     WeftPageShow     show)
{
  WeftPagePrivate *priv = weft_page_get_private (self);
  Running         *running = g_new0 (Running, 1);

  running->show = show;
  running->free_result = free_result;
  running->reading = reading;
  weft_workspace_run_async (priv->workspace, self, work, data, free_data, free_result, priv->cancellable, finish_run_cb, running);
}

void
weft_page_run (WeftPage      *self,
               WeftWork       work,
               gpointer       data,
               GDestroyNotify free_data,
               GDestroyNotify free_result,
               WeftPageShow   show)
{
  g_return_if_fail (WEFT_IS_PAGE (self));
  run (self, NULL, work, data, free_data, free_result, show);
}

void
weft_page_read (WeftPage      *self,
                const char    *question,
                WeftWork       work,
                gpointer       data,
                GDestroyNotify free_data,
                GDestroyNotify free_result,
                WeftPageShow   show)
{
  WeftPageReading *reading;

  g_return_if_fail (WEFT_IS_PAGE (self));
  reading = weft_page_reading_new (question, work, data, free_data, weft_page_get_private (self)->shown);
  run (self, reading, weft_page_reading_run, weft_page_reading_ref (reading), (GDestroyNotify)weft_page_reading_unref, free_result, show);
}
