/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of boxed lists that can be ticked. */

#include "weft-ticks.h"

#include "weft-listings.h"
#include "weft-row-tick.h"

struct _WeftTicks
{
  GObject parent_instance;

  WeftListSeveral *bar;    /* owned */
  GHashTable      *ticked; /* owned: of gint64, the ids */
  GPtrArray       *boxes;  /* owned, of GtkCheckButton (owned): one for each row */
  gboolean         is_several;
};

G_DEFINE_FINAL_TYPE (WeftTicks, weft_ticks, G_TYPE_OBJECT)

static const gint64 *
get_id (GtkWidget *box)
{
  return g_object_get_data (G_OBJECT (box), "id");
}

static void
tick_cb (WeftTicks      *self,
         GtkCheckButton *box)
{
  const gint64 *id = get_id (GTK_WIDGET (box));

  if (gtk_check_button_get_active (box))
    g_hash_table_add (self->ticked, g_memdup2 (id, sizeof (gint64)));
  else
    g_hash_table_remove (self->ticked, id);
  weft_list_several_set_count (self->bar, g_hash_table_size (self->ticked));
}

static GArray *
get_ticked (gpointer list)
{
  WeftTicks     *self = list;
  GArray        *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, self->ticked);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);
  return ids;
}

/* Those in a part of the page that is closed are not shown. */
static void
tick_all (gpointer list)
{
  WeftTicks *self = list;

  for (guint i = 0; i < self->boxes->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (self->boxes, i)))
      gtk_check_button_set_active (g_ptr_array_index (self->boxes, i), TRUE);
}

static void
leave (gpointer list)
{
  weft_ticks_set_several (list, FALSE);
}

static void
weft_ticks_finalize (GObject *object)
{
  WeftTicks *self = WEFT_TICKS (object);

  g_hash_table_unref (self->ticked);
  g_ptr_array_unref (self->boxes);
  g_object_unref (self->bar);

  G_OBJECT_CLASS (weft_ticks_parent_class)->finalize (object);
}

static void
weft_ticks_class_init (WeftTicksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_ticks_finalize;
}

static void
weft_ticks_init (WeftTicks *self)
{
  self->ticked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->boxes = g_ptr_array_new_with_free_func (g_object_unref);
}

WeftTicks *
weft_ticks_new (WeftListSeveral *bar,
                WeftWorkspace   *workspace,
                const char      *table,
                const char      *changeable)
{
  static const WeftTickable tickable = { get_ticked, tick_all, leave };
  WeftTicks                *self = g_object_new (WEFT_TYPE_TICKS, NULL);

  self->bar = g_object_ref (bar);
  weft_list_several_attach (bar, &tickable, self, workspace, table, changeable);
  return self;
}

void
weft_ticks_clear (WeftTicks *self)
{
  g_return_if_fail (WEFT_IS_TICKS (self));
  g_ptr_array_set_size (self->boxes, 0);
}

static GtkWidget *
make_box (WeftTicks  *self,
          gint64      id,
          const char *name)
{
  GtkWidget *box = gtk_check_button_new ();

  g_object_set_data_full (G_OBJECT (box), "id", g_memdup2 (&id, sizeof (gint64)), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), g_hash_table_contains (self->ticked, &id));
  g_signal_connect_object (box, "toggled", G_CALLBACK (tick_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (box, self->is_several);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  weft_row_tick_set_name (box, name);
  return box;
}

/* Puts @box and what the row shows beside each other. */
static void
put_before (GtkWidget     *box,
            GtkListBoxRow *row)
{
  g_autoptr (GtkWidget) child = g_object_ref (gtk_list_box_row_get_child (row));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_list_box_row_set_child (row, NULL);
  gtk_widget_set_hexpand (child, TRUE);
  gtk_widget_set_margin_start (box, 12);
  gtk_box_append (GTK_BOX (line), box);
  gtk_box_append (GTK_BOX (line), child);
  gtk_list_box_row_set_child (row, line);
}

void
weft_ticks_add (WeftTicks  *self,
                GtkWidget  *row,
                gint64      id,
                const char *name)
{
  GtkWidget *box;

  g_return_if_fail (WEFT_IS_TICKS (self));
  box = make_box (self, id, name);
  g_ptr_array_add (self->boxes, g_object_ref_sink (box));
  if (ADW_IS_ACTION_ROW (row))
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), box);
  else
    put_before (box, GTK_LIST_BOX_ROW (row));
}

gboolean
weft_ticks_press (WeftTicks *self,
                  GtkWidget *row)
{
  g_return_val_if_fail (WEFT_IS_TICKS (self), FALSE);
  for (guint i = 0; self->is_several && i < self->boxes->len; i++)
    {
      GtkCheckButton *box = g_ptr_array_index (self->boxes, i);

      if (gtk_widget_is_ancestor (GTK_WIDGET (box), row))
        gtk_check_button_set_active (box, !gtk_check_button_get_active (box));
    }
  return self->is_several;
}

gboolean
weft_ticks_set_several (WeftTicks *self,
                        gboolean   is_several)
{
  g_return_val_if_fail (WEFT_IS_TICKS (self), FALSE);
  if (self->is_several == is_several)
    return FALSE;
  self->is_several = is_several;
  for (guint i = 0; i < self->boxes->len; i++)
    {
      gtk_widget_set_visible (g_ptr_array_index (self->boxes, i), is_several);
      gtk_check_button_set_active (g_ptr_array_index (self->boxes, i), FALSE);
    }
  g_hash_table_remove_all (self->ticked);
  weft_list_several_set_count (self->bar, 0);
  weft_list_several_show (self->bar, is_several);
  return TRUE;
}

gboolean
weft_ticks_is_listed (WeftTicks *self,
                      gint64     id)
{
  g_return_val_if_fail (WEFT_IS_TICKS (self), TRUE);
  return g_hash_table_size (self->ticked) == 0 || g_hash_table_contains (self->ticked, &id);
}

char *
weft_ticks_say (WeftTicks  *self,
                const char *filter)
{
  g_return_val_if_fail (WEFT_IS_TICKS (self), NULL);
  return weft_listings_say (filter, g_hash_table_size (self->ticked) > 0);
}
