/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window says when something was done. */

#include "weft-toast.h"

#define ROOM 90 /* pixels that a toast takes at the bottom, with large letters too */

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
  double          over;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (overlay)) || !gtk_widget_compute_bounds (focus, GTK_WIDGET (overlay), &box))
    return;
  for (GtkWidget *above = focus; above != GTK_WIDGET (overlay); above = gtk_widget_get_parent (above))
    if (GTK_IS_SCROLLED_WINDOW (above) && GTK_IS_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (above))))
      scroller = above;
  over = box.origin.y + box.size.height - (gtk_widget_get_height (GTK_WIDGET (overlay)) - ROOM);
  if (scroller == NULL || over <= 0)
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + over);
}

void
weft_toast_show (AdwToastOverlay *overlay,
                 const char      *sentence,
                 const char      *button,
                 const char      *action)
{
  static const char *const name = "weft-toast";
  g_autofree char         *markup = g_markup_escape_text (sentence, -1);
  g_autoptr (AdwToast) before = NULL;
  AdwToast *toast = adw_toast_new (markup);

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
    }
  before = g_object_steal_data (G_OBJECT (overlay), name);
  if (before != NULL)
    adw_toast_dismiss (before);
  g_object_set_data_full (G_OBJECT (overlay), name, g_object_ref (toast), g_object_unref);
  if (has_bottom_bar (adw_toast_overlay_get_child (overlay)))
    gtk_widget_add_css_class (GTK_WIDGET (overlay), "above-bar");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (overlay), "above-bar");
  uncover_focus (overlay);
  adw_toast_overlay_add_toast (overlay, toast);
}
