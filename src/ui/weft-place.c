/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The place of the keyboard on a page. */

#include "weft-place.h"

static guint
count_before (GtkWidget *widget)
{
  guint n = 0;

  while ((widget = gtk_widget_get_prev_sibling (widget)) != NULL)
    n++;
  return n;
}

/* (nullable): the child @n, the last where there are not so many any more. */
static GtkWidget *
get_child (GtkWidget *parent,
           guint      n)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  while (n-- > 0 && child != NULL && gtk_widget_get_next_sibling (child) != NULL)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_focus (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* What was made anew has no place yet that could be scrolled to: it comes where the other one was. */
static gboolean
take_focus (GtkWidget *widget)
{
  GtkWidget     *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = scroller != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)) : NULL;
  double         scrolled = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
  gboolean       is_taken = gtk_widget_grab_focus (widget) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);

  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, scrolled);
  return is_taken;
}

GArray *
weft_place_find (GtkWidget *page)
{
  GtkWidget *focus = get_focus (page);
  GArray    *place;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    return NULL;
  place = g_array_new (FALSE, FALSE, sizeof (guint));
  for (GtkWidget *widget = focus; widget != page; widget = gtk_widget_get_parent (widget))
    {
      guint n = count_before (widget);

      g_array_prepend_val (place, n);
    }
  return place;
}

void
weft_place_return (GtkWidget    *page,
                   const GArray *place)
{
  GtkWidget *focus = get_focus (page);
  GtkWidget *widget = page;

  if (place == NULL || (focus != NULL && gtk_widget_get_mapped (focus)))
    return;
  for (guint i = 0; i < place->len; i++)
    {
      GtkWidget *child = get_child (widget, g_array_index (place, guint, i));

      if (child == NULL)
        break;
      widget = child;
    }
  while (widget != page && !take_focus (widget))
    widget = gtk_widget_get_parent (widget);
}
