/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of records: its chips, columns, order and selection. How it is left and what it shows are in
 * weft-list-view.c, its menu in weft-list-menu.c, several rows at once in weft-list-several.c. */

#include "weft-list-private.h"

#include "weft-list-menu.h"
#include "weft-settings.h"

#include <glib/gi18n-lib.h>

enum
{
  CHOSEN,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftList, weft_list, GTK_TYPE_BOX)

gpointer
weft_list_get_record (WeftList *self,
                      guint     position)
{
  g_autoptr (WeftItem) item = g_list_model_get_item (G_LIST_MODEL (self->one), position);

  return item != NULL ? weft_item_get (item) : NULL;
}

static gboolean
is_shown (gpointer item,
          gpointer data)
{
  WeftList *self = data;

  for (guint i = 0; i < self->chips->len; i++)
    if (weft_list_is_pressed (self, i) && !self->kind->chips[i].is_shown (weft_item_get (item)))
      return FALSE;
  return TRUE;
}

static void
toggle_chip_cb (WeftList *self)
{
  if (self->is_filling)
    return;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  weft_list_remember (self);
}

static void
select_cb (WeftList *self)
{
  guint position = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (self->one));

  if (!self->is_filling && position != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[CHOSEN], 0, weft_list_get_record (self, position));
}

static void
open_cb (WeftList *self,
         guint     position)
{
  if (self->is_several)
    gtk_selection_model_select_item (self->many, position, FALSE);
  else
    g_signal_emit (self, signals[OPENED], 0, weft_list_get_record (self, position));
}

static void
count_ticked_cb (WeftList *self)
{
  g_autoptr (GtkBitset) ticked = gtk_selection_model_get_selection (self->many);

  weft_list_several_set_count (self->several, (guint)gtk_bitset_get_size (ticked));
}

/* The tick of a row and the selection of it are one thing. */
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

/* The first column says which row it is. */
static void
bind_tick_cb (WeftList    *self,
              GtkListItem *item)
{
  gpointer         record = weft_item_get (gtk_list_item_get_item (item));
  g_autofree char *name = weft_cells_format (&self->kind->columns[0], record);
  /* Translators: a box to tick, for a screen reader: "Select Joan Whitfield" */
  g_autofree char *label = g_strdup_printf (_ ("Select %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_list_item_get_child (item)), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
add_ticks (WeftList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_tick_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_tick_cb), self, G_CONNECT_SWAPPED);
  self->ticks = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_append_column (self->view, self->ticks);
  g_object_unref (self->ticks);
}

static void
add_chip (WeftList           *self,
          const WeftListChip *chip)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_ (chip->title));

  g_signal_connect_object (button, "toggled", G_CALLBACK (toggle_chip_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->chip_box, button);
  g_ptr_array_add (self->chips, button);
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
          gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
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

/* That nothing is left of what was filled in is said with its way out; a list without records is its page's concern. */
static void
show_rows_cb (WeftList *self)
{
  gboolean is_none = g_list_model_get_n_items (G_LIST_MODEL (self->one)) == 0 && g_list_model_get_n_items (G_LIST_MODEL (self->store)) > 0;

  gtk_stack_set_visible_child_name (self->rows, is_none ? "none" : "some");
}

static void
connect_models (WeftList *self)
{
  GtkFilterListModel *filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->store)), g_object_ref (self->filter));
  GtkSorter          *sorter = gtk_column_view_get_sorter (self->view);
  g_autoptr (GtkSortListModel) sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (sorter));

  self->one = g_object_new (GTK_TYPE_SINGLE_SELECTION, "autoselect", FALSE, "can-unselect", TRUE, "model", sorted, NULL);
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (self->one), GTK_INVALID_LIST_POSITION);
  self->many = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (sorted))));
  g_signal_connect_object (self->one, "notify::selected", G_CALLBACK (select_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->one, "items-changed", G_CALLBACK (show_rows_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->many, "selection-changed", G_CALLBACK (count_ticked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (sort_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, self->one);
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

  g_clear_object (&self->store);
  g_clear_object (&self->filter);
  g_clear_object (&self->one);
  g_clear_object (&self->many);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->chips);
  g_hash_table_unref (self->hidden);

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

  g_type_ensure (WEFT_TYPE_LIST_SEVERAL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftList, chip_box);
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
  self->store = g_list_store_new (WEFT_TYPE_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->columns = g_ptr_array_new ();
  self->chips = g_ptr_array_new ();
  self->hidden = g_hash_table_new (g_str_hash, g_str_equal);
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
  self->workspace = g_object_ref (workspace);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (weft_description_find (kind->table)->title), -1);
  for (guint i = 0; i < kind->n_chips; i++)
    add_chip (self, &kind->chips[i]);
  add_ticks (self);
  for (guint i = 0; i < kind->n_columns; i++)
    g_ptr_array_add (self->columns, weft_cells_add_column (self->view, &kind->columns[i]));
  connect_models (self);
  weft_list_use_view (self, left != NULL ? left : "");
  weft_list_menu_attach (self);
  weft_list_several_attach (self->several, self);
}

void
weft_list_fill (WeftList  *self,
                GPtrArray *records)
{
  g_return_if_fail (WEFT_IS_LIST (self));
  self->is_filling = TRUE;
  weft_item_fill (self->store, records);
  self->is_filling = FALSE;
  count_ticked_cb (self);
}

void
weft_list_select (WeftList *self,
                  gboolean (*is_it) (gconstpointer record, gconstpointer data),
                  gconstpointer data)
{
  guint found = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (WEFT_IS_LIST (self));
  for (guint i = 0; data != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->one)); i++)
    if (is_it (weft_list_get_record (self, i), data))
      found = i;
  self->is_filling = TRUE;
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (self->one), found);
  self->is_filling = FALSE;
}

void
weft_list_set_narrow (WeftList *self,
                      gboolean  is_narrow)
{
  g_return_if_fail (WEFT_IS_LIST (self));
  self->is_narrow = is_narrow;
  weft_list_show_columns (self);
}

void
weft_list_set_chip_label (WeftList   *self,
                          const char *key,
                          const char *label)
{
  g_return_if_fail (WEFT_IS_LIST (self));
  for (guint i = 0; i < self->chips->len; i++)
    if (g_str_equal (self->kind->chips[i].key, key))
      gtk_button_set_label (g_ptr_array_index (self->chips, i), label);
}

const WeftListKind *
weft_list_get_kind (WeftList *self)
{
  return self->kind;
}

WeftWorkspace *
weft_list_get_workspace (WeftList *self)
{
  return self->workspace;
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
  weft_list_show_columns (self);
  weft_list_several_show (self->several, is_several);
}

void
weft_list_tick_all (WeftList *self)
{
  g_return_if_fail (WEFT_IS_LIST (self));
  gtk_selection_model_select_all (self->many);
}

GArray *
weft_list_get_ticked (WeftList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->many)); i++)
    if (gtk_selection_model_is_selected (self->many, i))
      {
        gint64 id = self->kind->get_id (weft_list_get_record (self, i));

        g_array_append_val (ids, id);
      }
  return ids;
}
