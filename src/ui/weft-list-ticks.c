/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ticks of a list's rows. */

#include "weft-list-private.h"

#include "weft-row-tick.h"

static void
set_up_tick_cb (WeftList    *self,
                GtkListItem *item)
{
  g_object_set_data (G_OBJECT (item), "list", self);
  gtk_list_item_set_child (item, weft_row_tick_new (item));
}

static void
show_tick (GtkListItem *item)
{
  WeftList        *self = g_object_get_data (G_OBJECT (item), "list");
  gpointer         record = weft_item_get (gtk_list_item_get_item (item));
  g_autofree char *name = weft_cells_format (&self->kind->columns[self->kind->naming], record);

  weft_row_tick_set_name (gtk_list_item_get_child (item), name);
  gtk_widget_set_visible (gtk_list_item_get_child (item), self->kind->get_id (record) != 0);
}

void
weft_list_ticks_add (WeftList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_tick_cb), self, G_CONNECT_SWAPPED);
  weft_cells_connect (factory, show_tick);
  self->ticks = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_append_column (self->view, self->ticks);
  g_object_unref (self->ticks);
  weft_row_tick_take_clicks (GTK_WIDGET (self->view));
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

gboolean
weft_list_is_ticked (WeftList *self,
                     guint     position)
{
  return gtk_selection_model_is_selected (self->many, position) && self->kind->get_id (weft_records_get (self->records, position)) != 0;
}

GArray *
weft_list_get_ticked (WeftList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; self->is_several && i < g_list_model_get_n_items (G_LIST_MODEL (self->records)); i++)
    if (weft_list_is_ticked (self, i))
      {
        gint64 id = self->kind->get_id (weft_records_get (self->records, i));

        g_array_append_val (ids, id);
      }
  return ids;
}
