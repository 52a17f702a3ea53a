/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The place of the keyboard on a page. */

#include "weft-place.h"

#define KEY "weft-place-key"

typedef struct
{
  char *key; /* owned, nullable */
  guint n;   /* how many stand before it */
} Step;

static void
step_clear (gpointer step)
{
  g_free (((Step *)step)->key);
}

void
weft_place_set_key (GtkWidget  *widget,
                    const char *key)
{
  g_object_set_data_full (G_OBJECT (widget), KEY, g_strdup (key), g_free);
}

static const char *
get_key (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), KEY);
}

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

/* (nullable): what has @key below @widget. */
static GtkWidget *
find_key (GtkWidget  *widget,
          const char *key)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = g_strcmp0 (get_key (child), key) == 0 ? child : find_key (child, key);
  return found;
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
  place = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (place, step_clear);
  for (GtkWidget *widget = focus; widget != page; widget = gtk_widget_get_parent (widget))
    {
      Step step = { g_strdup (get_key (widget)), count_before (widget) };

      g_array_prepend_val (place, step);
    }
  return place;
}

void
weft_place_return (GtkWidget    *page,
                   const GArray *place)
{
  GtkWidget *focus = get_focus (page);
  GtkWidget *widget = page, *known = page;

  if (place == NULL || (focus != NULL && gtk_widget_get_mapped (focus)))
    return;
  for (guint i = 0; i < place->len; i++)
    {
      const Step *step = &g_array_index (place, Step, i);
      GtkWidget  *same = step->key != NULL ? find_key (known, step->key) : NULL;
      GtkWidget  *child = same != NULL ? same : get_child (widget, step->n);

      if (child == NULL)
        break;
      widget = child;
      known = same != NULL ? same : known;
    }
  while (widget != page && !take_focus (widget))
    widget = gtk_widget_get_parent (widget);
}
