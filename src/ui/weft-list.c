/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of records and its columns. Its chips are in weft-list-chips.c, its rows in weft-list-rows.c, how it is left and what it shows in
 * weft-list-view.c, its menu in weft-list-menu.c, the ticks of several rows in weft-list-ticks.c. */

#include "weft-list-private.h"

#include "weft-list-menu.h"
#include "weft-settings.h"
#include "weft-wrap-layout.h"

#include <glib/gi18n-lib.h>

enum
{
  CHOSEN,
  OPENED,
  SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkBuildableIface *parent_buildable;

static void weft_list_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WeftList, weft_list, GTK_TYPE_BOX, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, weft_list_buildable_init))

static void
select_cb (WeftList *self)
{
  guint position = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (self->one));

  if (self->is_filling || position == GTK_INVALID_LIST_POSITION)
    return;
  self->selected_id = self->kind->get_id (weft_records_get (self->records, position));
  g_signal_emit (self, signals[CHOSEN], 0, weft_records_get (self->records, position));
}

static void
open_cb (WeftList *self,
         guint     position)
{
  if (self->is_several && gtk_selection_model_is_selected (self->many, position))
    gtk_selection_model_unselect_item (self->many, position);
  else if (self->is_several)
    gtk_selection_model_select_item (self->many, position, FALSE);
  else
    g_signal_emit (self, signals[OPENED], 0, weft_records_get (self->records, position));
}

/* A header was pressed: it is the one that says something new. The ticks are the first column. */
static gboolean
find_sort_cb (gpointer data)
{
  WeftList *self = data;

  self->sort_source = 0;
  for (guint i = 0; i < self->columns->len; i++)
    {
      int      sort = weft_cells_get_sort (self->view, i + 1);
      gboolean is_as_before = i == self->sorted && (sort < 0) == self->is_descending;

      if (sort != 0 && !is_as_before)
        {
          weft_list_sort (self, i, sort < 0);
          if (g_list_model_get_n_items (G_LIST_MODEL (self->records)) > 0)
            weft_list_scroll_to (self, 0);
          break;
        }
    }
  return G_SOURCE_REMOVE;
}

/* The headers are told a moment after the sorter. */
static void
sort_cb (WeftList *self)
{
  if (!self->is_filling && self->sort_source == 0)
    self->sort_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, find_sort_cb, self, NULL);
}

static void
connect_models (WeftList *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);

  self->one = g_object_new (GTK_TYPE_SINGLE_SELECTION, "autoselect", FALSE, "can-unselect", TRUE, "model", self->records, NULL);
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (self->one), GTK_INVALID_LIST_POSITION);
  self->many = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->records))));
  g_signal_connect_object (self->one, "notify::selected", G_CALLBACK (select_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (sort_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, self->one);
}

static void
weft_list_add_child (GtkBuildable *buildable,
                     GtkBuilder   *builder,
                     GObject      *child,
                     const char   *type)
{
  WeftList *self = WEFT_LIST (buildable);

  if (g_strcmp0 (type, "start") == 0)
    gtk_box_append (self->start_box, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "empty") == 0)
    gtk_stack_add_named (self->rows, GTK_WIDGET (child), "empty");
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
weft_list_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = weft_list_add_child;
}

static void
weft_list_dispose (GObject *object)
{
  WeftList *self = WEFT_LIST (object);

  /* Rows that are still there ask which list they are of, the filter which chips are pressed; and what is taken
   * apart is not how a person left it. */
  self->is_filling = TRUE;
  g_clear_handle_id (&self->sort_source, g_source_remove);
  if (self->one != NULL)
    g_signal_handlers_disconnect_by_data (self->one, self);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  g_ptr_array_set_size (self->chips, 0);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (weft_list_parent_class)->dispose (object);
}

static void
weft_list_finalize (GObject *object)
{
  WeftList *self = WEFT_LIST (object);

  g_clear_object (&self->records);
  g_ptr_array_unref (self->all);
  g_clear_object (&self->one);
  g_clear_object (&self->many);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->chips);
  g_hash_table_unref (self->hidden);
  g_free (self->shown);
  g_free (self->words);
  g_free (self->before);

  G_OBJECT_CLASS (weft_list_parent_class)->finalize (object);
}

static gboolean
weft_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WEFT_LIST (widget)->view));
}

static void
weft_list_class_init (WeftListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = weft_list_dispose;
  object_class->finalize = weft_list_finalize;
  widget_class->grab_focus = weft_list_grab_focus;
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SHOWN] = g_signal_new ("shown", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (WEFT_TYPE_LIST_SEVERAL);
  g_type_ensure (WEFT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftList, start_box);
  gtk_widget_class_bind_template_child (widget_class, WeftList, chip_box);
  gtk_widget_class_bind_template_child (widget_class, WeftList, chips_button);
  gtk_widget_class_bind_template_child (widget_class, WeftList, check_box);
  gtk_widget_class_bind_template_child (widget_class, WeftList, view_box);
  gtk_widget_class_bind_template_child (widget_class, WeftList, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WeftList, rows);
  gtk_widget_class_bind_template_child (widget_class, WeftList, view);
  gtk_widget_class_bind_template_child (widget_class, WeftList, several);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
weft_list_init (WeftList *self)
{
  self->all = g_ptr_array_new ();
  self->columns = g_ptr_array_new ();
  self->chips = g_ptr_array_new ();
  self->hidden = g_hash_table_new (g_str_hash, g_str_equal);
  self->room = WEFT_CELL_WIDE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
weft_list_set_kind (WeftList           *self,
                    const WeftListKind *kind,
                    WeftWorkspace      *workspace)
{
  g_autofree char *left = weft_settings_get ("lists", kind->name);

  g_return_if_fail (WEFT_IS_LIST (self) && self->kind == NULL);
  self->kind = kind;
  self->records = weft_records_new (kind->get_id);
  self->workspace = g_object_ref (workspace);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (weft_description_find (kind->table)->title), -1);
  weft_list_chips_add (self);
  weft_list_ticks_add (self);
  for (guint i = 0; i < kind->n_columns; i++)
    g_ptr_array_add (self->columns, weft_cells_add_column (self->view, &kind->columns[i]));
  connect_models (self);
  gtk_column_view_set_single_click_activate (self->view, kind->is_clicked);
  weft_list_use_view (self, left != NULL ? left : "");
  weft_list_chips_show_all (self);
  weft_list_menu_attach (self);
  weft_list_ticks_attach (self);
}

void
weft_list_set_room (WeftList     *self,
                    WeftCellFlags room)
{
  g_return_if_fail (WEFT_IS_LIST (self));
  self->room = room;
  weft_list_show_columns (self);
}

void
weft_list_set_shown (WeftList   *self,
                     const char *shown,
                     const char *words)
{
  g_return_if_fail (WEFT_IS_LIST (self));
  g_free (self->shown);
  g_free (self->words);
  self->shown = g_strdup (shown);
  self->words = g_strdup (words);
  weft_list_show_rows (self);
  weft_list_remember (self);
}

const WeftListKind *
weft_list_get_kind (WeftList *self)
{
  return self->kind;
}
