/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window says when something was done. */

#include "weft-toast.h"

/* Pixels that a toast takes at the bottom, with large letters too; and where it stands above a bar. */
#define ROOM 90
#define ROOM_ABOVE_BAR 150
#define PATIENCE 10 /* seconds: twice what the toolkit gives, for the sentence is read before the way to Undo is found */

#define STANDING "weft-toast" /* the toast that is shown, if any */

static gboolean
has_bottom_bar (GtkWidget *widget)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (gtk_widget_has_css_class (widget, "bottom-bar"))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_bottom_bar (child))
      return TRUE;
  return FALSE;
}

/* What is being typed stays in sight: where the toast would lie on it, its page scrolls up by as much. Not a list, which
 * moves its own rows and may be doing so now. */
static void
uncover_focus (AdwToastOverlay *overlay)
{
  GtkRoot        *root = gtk_widget_get_root (GTK_WIDGET (overlay));
  GtkWidget      *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget      *scroller = NULL;
  GtkAdjustment  *adjustment;
  graphene_rect_t box;
  double          room = gtk_widget_has_css_class (GTK_WIDGET (overlay), "above-bar") ? ROOM_ABOVE_BAR : ROOM;
  double          over;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (overlay)) || !gtk_widget_compute_bounds (focus, GTK_WIDGET (overlay), &box))
    return;
  for (GtkWidget *above = focus; above != GTK_WIDGET (overlay); above = gtk_widget_get_parent (above))
    if (GTK_IS_SCROLLED_WINDOW (above) && GTK_IS_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (above))))
      scroller = above;
  over = box.origin.y + box.size.height - (gtk_widget_get_height (GTK_WIDGET (overlay)) - room);
  if (scroller == NULL || over <= 0)
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + over);
}

static gboolean
uncover_cb (GtkWidget     *overlay,
            GdkFrameClock *clock,
            gpointer       data)
{
  if (g_object_get_data (G_OBJECT (overlay), STANDING) != NULL)
    uncover_focus (ADW_TOAST_OVERLAY (overlay));
  return G_SOURCE_REMOVE;
}

/* Above a bar at the bottom of what is seen now: another page may have come meanwhile. */
static void
place (GtkWidget *overlay)
{
  if (g_object_get_data (G_OBJECT (overlay), STANDING) == NULL)
    return;
  if (has_bottom_bar (adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay))))
    gtk_widget_add_css_class (overlay, "above-bar");
  else
    gtk_widget_remove_css_class (overlay, "above-bar");
}

/* The page scrolls to what has the focus by itself first, which may be under the toast. */
static void
follow_focus_cb (GtkWidget *overlay)
{
  if (g_object_get_data (G_OBJECT (overlay), STANDING) != NULL)
    gtk_widget_add_tick_callback (overlay, uncover_cb, NULL, NULL);
}

static void
forget_cb (AdwToast *toast,
           GObject  *overlay)
{
  if (g_object_get_data (overlay, STANDING) != toast)
    return;
  g_object_set_data (overlay, STANDING, NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (overlay), "saying");
}

void
weft_toast_take_away (AdwToastOverlay *overlay)
{
  g_autoptr (AdwToast) toast = g_object_steal_data (G_OBJECT (overlay), STANDING);

  gtk_widget_remove_css_class (GTK_WIDGET (overlay), "saying");
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

/* Takes the place of the toast before. */
static void
stand (AdwToastOverlay *overlay,
       AdwToast        *toast)
{
  static const char *const follows = "weft-toast-follows";
  GtkRoot                 *root = gtk_widget_get_root (GTK_WIDGET (overlay));

  weft_toast_take_away (overlay);
  g_object_set_data_full (G_OBJECT (overlay), STANDING, g_object_ref (toast), g_object_unref);
  gtk_widget_add_css_class (GTK_WIDGET (overlay), "saying");
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (forget_cb), overlay, 0);
  if (gtk_widget_get_realized (GTK_WIDGET (overlay)) && g_object_get_data (G_OBJECT (overlay), follows) == NULL)
    {
      g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (follow_focus_cb), overlay, G_CONNECT_SWAPPED);
      g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (overlay)), "update", G_CALLBACK (place), overlay, G_CONNECT_SWAPPED);
      g_object_set_data (G_OBJECT (overlay), follows, overlay);
    }
}

void
weft_toast_show (AdwToastOverlay *overlay,
                 const char      *sentence,
                 const char      *button,
                 const char      *action)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);
  AdwToast        *toast = adw_toast_new (markup);

  adw_toast_set_timeout (toast, PATIENCE);
  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
    }
  stand (overlay, toast);
  place (GTK_WIDGET (overlay));
  uncover_focus (overlay);
  adw_toast_overlay_add_toast (overlay, toast);
}
