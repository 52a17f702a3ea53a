/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The popover at a figure: the newest rows behind it, how it was counted, and how many there are in all. */

#include "weft-return-figure.h"

#include "weft-page.h"

#include <glib/gi18n-lib.h>

#define ROWS_SHOWN 8

/* What the worker thread needs to read the rows, and where they are shown. */
typedef struct
{
  char *grant, *return_ref, *key; /* owned */
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_free (asked->grant);
  g_free (asked->return_ref);
  g_free (asked->key);
  g_free (asked);
}

static gpointer
read_rows (WeftFile     *file,
           gpointer      data,
           WeftProgress *progress,
           GError      **error)
{
  const Asked           *asked = data;
  const WeftReturnChoice choice = { .grant = asked->grant, .return_ref = asked->return_ref };
  g_autoptr (WeftReturn) ret = weft_return_open (file, &choice, error);

  return ret == NULL ? NULL : weft_return_rows_behind (file, ret, asked->key, error);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class,
            gboolean    wraps)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wraps);
  gtk_label_set_max_width_chars (GTK_LABEL (label), wraps ? 52 : -1);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_table (GPtrArray *rows)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 16);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint i = 0; i < rows->len && i < ROWS_SHOWN; i++)
    {
      const WeftRowBehind *row = rows->pdata[i];
      GtkWidget           *what = make_label (row->what, NULL, FALSE);
      GtkWidget           *amount = make_label (row->amount, "numeric", FALSE);

      gtk_label_set_ellipsize (GTK_LABEL (what), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (what), 30);
      gtk_widget_set_hexpand (what, TRUE);
      gtk_label_set_xalign (GTK_LABEL (amount), 1);
      gtk_grid_attach (GTK_GRID (grid), make_label (row->date, "dim-label", FALSE), 0, (int)i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), what, 1, (int)i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), amount, 2, (int)i, 1, 1);
    }
  return grid;
}

static GtkWidget *
make_content (GtkButton *button,
              GPtrArray *rows)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  const char      *how = g_object_get_data (G_OBJECT (button), "how");
  g_autofree char *count = NULL;

  gtk_widget_add_css_class (box, "padded");
  gtk_widget_set_size_request (box, 400, -1);
  gtk_box_append (GTK_BOX (box), make_label (gtk_button_get_label (button), "statnum", FALSE));
  gtk_box_append (GTK_BOX (box), make_label (how, "dim-label", TRUE));
  if (rows->len == 0)
    return box;

  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), make_table (rows));
  if (rows->len > ROWS_SHOWN)
    {
      /* Translators: below the newest few of %u rows */
      count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The newest of %u row", "The newest of %u rows", rows->len), rows->len);
      gtk_box_append (GTK_BOX (box), make_label (count, "small", FALSE));
    }
  return box;
}

static void
take_away (GtkWidget *popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
}

static void
take_away_later_cb (gpointer data)
{
  g_autoptr (GtkWidget) popover = data;

  take_away (popover);
}

/* Not at once: whoever closes it still asks it something. */
static void
take_away_later (GtkWidget *popover)
{
  g_idle_add_once (take_away_later_cb, g_object_ref (popover));
}

static void
close_popover_cb (GtkWidget *popover,
                  GtkWidget *button)
{
  gtk_widget_grab_focus (button);
  take_away_later (popover);
}

/* A figure that is pressed by a screen reader may be out of sight, where a popover has no room. */
static void
scroll_to (GtkWidget *button)
{
  GtkWidget       *scroller = gtk_widget_get_ancestor (button, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment   *adjustment;
  graphene_point_t top;

  if (scroller == NULL || !gtk_widget_compute_point (button, scroller, &GRAPHENE_POINT_INIT (0, 0), &top))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  if (top.y < 0 || top.y + (float)gtk_widget_get_height (button) > (float)gtk_widget_get_height (scroller))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (double)top.y - gtk_adjustment_get_page_size (adjustment) / 3);
}

/* It hangs on the page, not on its button: a viewport that has the focus of a popover inside it scrolls the button out of
 * sight. */
static gboolean
open_popover_cb (GtkWidget     *button,
                 GdkFrameClock *clock,
                 gpointer       popover)
{
  GtkWidget      *page = gtk_widget_get_ancestor (button, WEFT_TYPE_PAGE);
  graphene_rect_t box;

  if (!gtk_widget_get_mapped (button) || !gtk_widget_compute_bounds (button, page, &box))
    return G_SOURCE_REMOVE;
  gtk_widget_set_parent (popover, page);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int)box.origin.x, (int)box.origin.y, (int)box.size.width, (int)box.size.height });
  g_signal_connect_object (button, "unmap", G_CALLBACK (take_away_later), popover, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "destroy", G_CALLBACK (take_away), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
  return G_SOURCE_REMOVE;
}

/* The first frame lays out what was scrolled; in the second a popover knows where its button is. */
static gboolean
await_frame_cb (GtkWidget     *button,
                GdkFrameClock *clock,
                gpointer       popover)
{
  gtk_widget_add_tick_callback (button, open_popover_cb, g_object_ref (popover), g_object_unref);
  return G_SOURCE_REMOVE;
}

static void
show_rows (WeftPage *page,
           gpointer  result)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (page), "figure-asked");
  GtkWidget *popover, *before;

  if (button == NULL || !gtk_widget_get_mapped (button))
    return;
  before = g_object_get_data (G_OBJECT (page), "figure-rows");
  if (before != NULL)
    take_away (before);
  popover = g_object_ref_sink (gtk_popover_new ());
  g_object_set_data_full (G_OBJECT (page), "figure-rows", g_object_ref (popover), g_object_unref);
  gtk_popover_set_child (GTK_POPOVER (popover), make_content (GTK_BUTTON (button), result));
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect_object (popover, "closed", G_CALLBACK (close_popover_cb), button, 0);
  scroll_to (button);
  gtk_widget_add_tick_callback (button, await_frame_cb, popover, g_object_unref);
}

static void
open_rows_cb (GtkButton *button,
              Asked     *asked)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (button), WEFT_TYPE_PAGE);
  Asked     *copy = g_new0 (Asked, 1);

  copy->grant = g_strdup (asked->grant);
  copy->return_ref = g_strdup (asked->return_ref);
  copy->key = g_strdup (asked->key);
  g_object_set_data_full (G_OBJECT (page), "figure-asked", g_object_ref (button), g_object_unref);
  weft_page_run (WEFT_PAGE (page), read_rows, copy, asked_free, (GDestroyNotify)g_ptr_array_unref, show_rows);
}

GtkWidget *
weft_return_figure_new (const WeftReturnDetails *details,
                        const WeftFigure        *figure,
                        const char              *words)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *button = gtk_button_new_with_label (figure->display);
  GtkWidget       *label = make_label (words, NULL, TRUE);
  Asked           *asked = g_new0 (Asked, 1);
  g_autofree char *name = g_strdup_printf ("%s %s", figure->display, words);

  asked->grant = g_strdup (details->ret->grant_ref);
  asked->return_ref = g_strdup (details->ret->return_ref);
  asked->key = g_strdup (figure->key);
  g_object_set_data_full (G_OBJECT (button), "how", g_strdup (figure->how), g_free);
  g_object_set_data_full (G_OBJECT (button), "asked", asked, asked_free);
  g_signal_connect (button, "clicked", G_CALLBACK (open_rows_cb), asked);
  gtk_widget_add_css_class (button, "figure");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}
