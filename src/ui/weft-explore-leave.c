/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes what Explore shows out of the window. */

#include "weft-explore-leave.h"

#include "weft-explore-chart.h"
#include "weft-explore-print.h"
#include "weft-explore-save.h"
#include "weft-file-dialog.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

static void
unref_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

static void
copy_picture (WeftPage *page,
              gpointer  result)
{
  const WeftExploration *explored = result;
  cairo_surface_t       *surface = weft_explore_chart_picture (explored);
  const int              width = cairo_image_surface_get_width (surface);
  const int              height = cairo_image_surface_get_height (surface);
  const int              stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize)stride * (gsize)height, unref_surface, surface);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize)stride);

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (page)), texture);
  weft_window_toast (GTK_WIDGET (page), _ ("The picture is copied. Paste it into a letter or a message."));
}

/* Counted anew, and remembered: a picture on the clipboard has as good as left. */
static gpointer
count_for_leaving (WeftFile     *file,
                   gpointer      data,
                   WeftProgress *progress,
                   GError      **error)
{
  g_autoptr (WeftExploration) explored = weft_explore_question_answer (data, file, error);

  return explored != NULL && weft_explore_leave (file, explored, error) ? g_steal_pointer (&explored) : NULL;
}

void
weft_explore_leave_copy (WeftPage                  *page,
                         const WeftExploreQuestion *question)
{
  weft_page_run (page, count_for_leaving, weft_explore_question_copy (question), (GDestroyNotify)weft_explore_question_free,
                 (GDestroyNotify)weft_exploration_free, copy_picture);
}

void
weft_explore_leave_as_list (WeftPage                  *page,
                            const WeftExploreQuestion *question)
{
  weft_page_run (page, count_for_leaving, weft_explore_question_copy (question), (GDestroyNotify)weft_explore_question_free,
                 (GDestroyNotify)weft_exploration_free, NULL);
}

/* What is to be written, and where. */
typedef struct
{
  WeftExploreQuestion *question; /* owned */
  char                *path;     /* owned */
} Leaving;

static void
leaving_free (gpointer data)
{
  Leaving *leaving = data;

  weft_explore_question_free (leaving->question);
  g_free (leaving->path);
  g_free (leaving);
}

static gpointer
write_file (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  const Leaving *leaving = data;
  g_autoptr (WeftExploration) explored = weft_explore_question_answer (leaving->question, file, error);
  char *written = NULL;

  if (explored != NULL)
    weft_explore_save (file, explored, leaving->path, &written, error);
  return written;
}

static void
save_chosen_cb (GtkWidget  *widget,
                const char *path,
                gpointer    data)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->question = g_object_steal_data (G_OBJECT (widget), "leaving");
  leaving->path = g_strdup (path);
  weft_page_run (WEFT_PAGE (widget), write_file, leaving, leaving_free, g_free, weft_page_say_saved);
}

/* The question waits at the page: the dialog may be closed without an answer. */
void
weft_explore_leave_save (WeftPage                  *page,
                         const WeftExploreQuestion *question,
                         const WeftExploration     *explored,
                         const char                *ending)
{
  g_autofree char *title = g_strdelimit (g_strdup (explored->title), "/\\:", '-');
  g_autofree char *name = g_strdup_printf ("%s.%s", title, ending);
  const gboolean   is_picture = !g_str_equal (ending, "xlsx");

  g_object_set_data_full (G_OBJECT (page), "leaving", weft_explore_question_copy (question), (GDestroyNotify)weft_explore_question_free);
  weft_file_dialog_save (GTK_WIDGET (page), is_picture ? _ ("Save This Chart as a Picture") : _ ("Save These Numbers as a Spreadsheet"), name, save_chosen_cb, NULL);
}

static gpointer
lay_out (WeftFile     *file,
         gpointer      data,
         WeftProgress *progress,
         GError      **error)
{
  const WeftExploreQuestion *question = data;
  g_autoptr (WeftExploration) explored = weft_explore_question_answer (question, file, error);

  if (explored == NULL || !weft_explore_leave (file, explored, error))
    return NULL;
  return weft_explore_paper_new (file, g_steal_pointer (&explored), error);
}

static void
print (WeftPage *page,
       gpointer  result)
{
  weft_explore_paper_print (GTK_WIDGET (page), result);
}

void
weft_explore_leave_print (WeftPage                  *page,
                          const WeftExploreQuestion *question)
{
  weft_page_run (page, lay_out, weft_explore_question_copy (question), (GDestroyNotify)weft_explore_question_free, NULL, print);
}
