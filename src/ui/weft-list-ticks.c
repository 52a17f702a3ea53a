/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ticks of a list's rows: the tick of a row and the selection of it are one thing. */

#include "weft-list-private.h"

#include <glib/gi18n-lib.h>

static void
tick_cb (GtkListItem    *item,
         GtkCheckButton *tick)
{
  WeftList *self = WEFT_LIST (gtk_widget_get_ancestor (GTK_WIDGET (tick), WEFT_TYPE_LIST));
  gboolean  is_ticked = gtk_check_button_get_active (tick);

  if (self == NULL || is_ticked == gtk_list_item_get_selected (item))
    return;
  if (is_ticked)
    gtk_selection_model_select_item (self->many, gtk_list_item_get_position (item), FALSE);
  else
    gtk_selection_model_unselect_item (self->many, gtk_list_item_get_position (item));
}

static void
set_up_tick_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *tick = gtk_check_button_new ();

  g_object_bind_property (item, "selected", tick, "active", G_BINDING_DEFAULT);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (tick_cb), item, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, tick);
}

static void
bind_tick_cb (WeftList    *self,
              GtkListItem *item)
{
  gpointer         record = weft_item_get (gtk_list_item_get_item (item));
  g_autofree char *name = weft_cells_format (&self->kind->columns[self->kind->naming], record);
  /* Translators: a box to tick, for a screen reader: "Select Joan Whitfield" */
  g_autofree char *label = g_strdup_printf (_ ("Select %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_list_item_get_child (item)), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (gtk_list_item_get_child (item), self->kind->get_id (record) != 0);
}

static GtkWidget *
find_tick (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_CHECK_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_tick (child);
  return found;
}

/* While rows are ticked a click anywhere on one ticks it; GTK would take the ticks of all others away. */
static void
press_row_cb (WeftList        *self,
              int              n_press,
              double           x,
              double           y,
              GtkGestureClick *gesture)
{
  GtkWidget      *row = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget      *tick;

  if (!self->is_several || (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0 || row == NULL ||
      gtk_widget_get_ancestor (row, GTK_TYPE_CHECK_BUTTON) != NULL)
    return;
  while (row != NULL && !g_str_equal (gtk_widget_get_css_name (row), "row"))
    row = gtk_widget_get_parent (row);
  tick = row != NULL ? find_tick (row) : NULL;
  if (tick == NULL)
    return;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), !gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

void
weft_list_ticks_add (WeftList *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_tick_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_tick_cb), self, G_CONNECT_SWAPPED);
  self->ticks = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_append_column (self->view, self->ticks);
  g_object_unref (self->ticks);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (press_row_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}

void
weft_list_ticks_count (WeftList *self)
{
  g_autoptr (GArray) ticked = weft_list_get_ticked (self);

  weft_list_several_set_count (self->several, ticked->len);
}

static GArray *
get_ticked (gpointer list)
{
  return weft_list_get_ticked (list);
}

static void
tick_all (gpointer list)
{
  gtk_selection_model_select_all (WEFT_LIST (list)->many);
}

static void
leave_ticking (gpointer list)
{
  weft_list_set_several (list, FALSE);
}

void
weft_list_ticks_attach (WeftList *self)
{
  static const WeftTickable tickable = { get_ticked, tick_all, leave_ticking };

  weft_list_several_attach (self->several, &tickable, self, self->workspace, self->kind->table, self->kind->changeable);
  g_signal_connect_object (self->many, "selection-changed", G_CALLBACK (weft_list_ticks_count), self, G_CONNECT_SWAPPED);
}

gboolean
weft_list_is_several (WeftList *self)
{
  g_return_val_if_fail (WEFT_IS_LIST (self), FALSE);
  return self->is_several;
}

void
weft_list_set_several (WeftList *self,
                       gboolean  is_several)
{
  g_return_if_fail (WEFT_IS_LIST (self));
  if (self->is_several == is_several)
    return;
  self->is_several = is_several;
  gtk_selection_model_unselect_all (self->many);
  gtk_column_view_set_model (self->view, is_several ? self->many : self->one);
  gtk_column_view_set_single_click_activate (self->view, self->kind->is_clicked && !is_several);
  weft_list_show_columns (self);
  weft_list_several_show (self->several, is_several);
  if (is_several)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

GArray *
weft_list_get_ticked (WeftList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->many)); i++)
    if (gtk_selection_model_is_selected (self->many, i))
      {
        gint64 id = self->kind->get_id (weft_list_get_record (self, i));

        if (id != 0)
          g_array_append_val (ids, id);
      }
  return ids;
}
