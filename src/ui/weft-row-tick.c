/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A box to tick before a row. */

#include "weft-row-tick.h"

#include <glib/gi18n-lib.h>

/* NULL while rows are opened instead. */
static GtkSelectionModel *
find_model (GtkWidget *tick)
{
  GtkWidget         *view = gtk_widget_get_ancestor (tick, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = view != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (view)) : NULL;

  return GTK_IS_MULTI_SELECTION (model) ? model : NULL;
}

static void
tick_cb (GtkListItem    *item,
         GtkCheckButton *tick)
{
  GtkSelectionModel *model = find_model (GTK_WIDGET (tick));
  gboolean           is_ticked = gtk_check_button_get_active (tick);

  if (model == NULL || is_ticked == gtk_list_item_get_selected (item))
    return;
  if (is_ticked)
    gtk_selection_model_select_item (model, gtk_list_item_get_position (item), FALSE);
  else
    gtk_selection_model_unselect_item (model, gtk_list_item_get_position (item));
}

GtkWidget *
weft_row_tick_new (GtkListItem *item)
{
  GtkWidget *tick = gtk_check_button_new ();

  g_object_bind_property (item, "selected", tick, "active", G_BINDING_DEFAULT);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (tick_cb), item, G_CONNECT_SWAPPED);
  return tick;
}

void
weft_row_tick_set_name (GtkWidget  *tick,
                        const char *name)
{
  /* Translators: a box to tick, for a screen reader: "Select Joan Whitfield" */
  g_autofree char *label = g_strdup_printf (_ ("Select %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static GtkWidget *
find_tick (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_tick (child);
  return found;
}

/* GTK would take the ticks of all others away. */
static void
press_row_cb (GtkWidget       *view,
              int              n_press,
              double           x,
              double           y,
              GtkGestureClick *gesture)
{
  GtkWidget      *row = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget      *tick;

  if ((state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0 || row == NULL || gtk_widget_get_ancestor (row, GTK_TYPE_CHECK_BUTTON) != NULL)
    return;
  while (row != NULL && !g_str_equal (gtk_widget_get_css_name (row), "row"))
    row = gtk_widget_get_parent (row);
  tick = row != NULL ? find_tick (row) : NULL;
  if (row == NULL || find_model (row) == NULL)
    return;
  /* A row that cannot be ticked takes nothing from the others. */
  if (tick != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), !gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

typedef struct
{
  GtkSelectionModel *model;  /* owned */
  GtkBitset         *ticked; /* owned */
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_object_unref (kept->model);
  gtk_bitset_unref (kept->ticked);
  g_free (kept);
}

static gboolean
tick_again_cb (gpointer data)
{
  Kept *kept = data;
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (kept->model)));

  gtk_selection_model_set_selection (kept->model, kept->ticked, all);
  return G_SOURCE_REMOVE;
}

static gboolean
only_moves (guint           key,
            GdkModifierType state)
{
  static const guint moves[] = {
    GDK_KEY_Up,
    GDK_KEY_Down,
    GDK_KEY_Page_Up,
    GDK_KEY_Page_Down,
    GDK_KEY_Home,
    GDK_KEY_End,
    GDK_KEY_KP_Up,
    GDK_KEY_KP_Down,
    GDK_KEY_KP_Page_Up,
    GDK_KEY_KP_Page_Down,
    GDK_KEY_KP_Home,
    GDK_KEY_KP_End,
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (key == moves[i])
      return (state & gtk_accelerator_get_default_mod_mask ()) == 0;
  return FALSE;
}

/* GTK ticks the row that the arrows come to, and no other: the ticks are put back before anybody sees it. */
static gboolean
press_key_cb (GtkWidget      *view,
              guint           key,
              guint           code,
              GdkModifierType state)
{
  GtkWidget         *focus = gtk_root_get_focus (gtk_widget_get_root (view));
  GtkSelectionModel *model = focus != NULL ? find_model (focus) : NULL;
  g_autoptr (GtkBitset) ticked = NULL;
  Kept *kept;

  if (model == NULL || !only_moves (key, state))
    return FALSE;
  /* What the model gives is its own, and follows it. */
  ticked = gtk_selection_model_get_selection (model);
  kept = g_new0 (Kept, 1);
  kept->model = g_object_ref (model);
  kept->ticked = gtk_bitset_copy (ticked);
  g_idle_add_full (G_PRIORITY_HIGH, tick_again_cb, kept, kept_free);
  return FALSE;
}

static void
take_keys (GtkWidget *view)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (press_key_cb), view, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, keys);
}

void
weft_row_tick_take_clicks (GtkWidget *view)
{
  GtkGesture *click = gtk_gesture_click_new ();

  take_keys (view);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (press_row_cb), view, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
}
