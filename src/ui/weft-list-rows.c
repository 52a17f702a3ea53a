/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a list: which of its records they are, in what order, and what stays with them when they are read again. */

#include "weft-list-private.h"

static gboolean
is_shown (WeftList     *self,
          gconstpointer record)
{
  for (guint i = 0; i < self->chips->len; i++)
    if (weft_list_is_pressed (self, i) && !self->kind->chips[i].is_shown (record))
      return FALSE;
  return TRUE;
}

/* That nothing is left is said with its way out; a list without records is its page's concern. */
void
weft_list_show_rows (WeftList *self)
{
  gboolean has_records = self->all->len > 0;
  gboolean has_rows = g_list_model_get_n_items (G_LIST_MODEL (self->records)) > 0;
  gboolean has_empty = gtk_stack_get_child_by_name (self->rows, "empty") != NULL;
  gboolean is_none = has_records || self->shown != NULL;

  gtk_stack_set_visible_child_name (self->rows, has_rows ? "some" : is_none   ? "none"
                                                                  : has_empty ? "empty"
                                                                              : "some");
}

static guint
find_id (WeftList *self,
         gint64    id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->records)); i++)
    if (self->kind->get_id (weft_records_get (self->records, i)) == id)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* Ticks stay on their records, wherever these stand now; those that are not shown any more lose theirs. */
static void
tick_again (WeftList *self,
            GArray   *ticked)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GtkBitset) rows = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->records)));

  for (guint i = 0; i < ticked->len; i++)
    g_hash_table_add (ids, &g_array_index (ticked, gint64, i));
  for (guint i = 0; ticked->len > 0 && i < g_list_model_get_n_items (G_LIST_MODEL (self->records)); i++)
    {
      gint64 id = self->kind->get_id (weft_records_get (self->records, i));

      if (g_hash_table_contains (ids, &id))
        gtk_bitset_add (rows, i);
    }
  gtk_selection_model_set_selection (self->many, rows, all);
  weft_list_ticks_count (self);
}

void
weft_list_arrange (WeftList *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_sized_new (self->all->len);
  g_autoptr (GArray) ticked = weft_list_get_ticked (self);
  gboolean was_filling = self->is_filling;

  for (guint i = 0; i < self->all->len; i++)
    if (is_shown (self, g_ptr_array_index (self->all, i)))
      g_ptr_array_add (shown, g_ptr_array_index (self->all, i));
  weft_cells_sort (&self->kind->columns[self->sorted], self->is_descending, shown);
  self->is_filling = TRUE;
  weft_records_show (self->records, self->all, g_steal_pointer (&shown));
  if (self->selected_id != 0)
    gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (self->one), find_id (self, self->selected_id));
  if (self->is_several)
    tick_again (self, ticked);
  weft_list_show_rows (self);
  self->is_filling = was_filling;
}

/* GTK 4.8 has it as an action of the list inside the view. In a list that had no room yet it would leave rows out. */
void
weft_list_scroll_to (WeftList *self,
                     guint     position)
{
  if (gtk_widget_get_height (GTK_WIDGET (self->view)) == 0)
    return;
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u", position);
}

/* What was added since it was filled the last time comes into sight. */
static void
show_newest (WeftList *self,
             gint64    newest)
{
  guint position = self->newest > 0 && newest > self->newest ? find_id (self, newest) : GTK_INVALID_LIST_POSITION;

  self->newest = newest;
  if (position != GTK_INVALID_LIST_POSITION)
    weft_list_scroll_to (self, position);
}

void
weft_list_fill (WeftList  *self,
                GPtrArray *records)
{
  gint64 newest = 0;

  g_return_if_fail (WEFT_IS_LIST (self));
  for (guint i = 0; i < records->len; i++)
    newest = MAX (newest, self->kind->get_id (g_ptr_array_index (records, i)));
  g_ptr_array_unref (self->all);
  self->all = records;
  weft_list_arrange (self);
  show_newest (self, newest);
}

/* A frame on one row while another is chosen would say two things. */
static void
take_focus_along (WeftList *self)
{
  GtkWidget *rows = gtk_widget_get_last_child (GTK_WIDGET (self->view));

  if (gtk_widget_get_focus_child (rows) == NULL)
    return;
  for (GtkWidget *row = gtk_widget_get_first_child (rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0)
      gtk_widget_grab_focus (row);
}

void
weft_list_select (WeftList *self,
                  gboolean (*is_it) (gconstpointer record, gconstpointer data),
                  gconstpointer data)
{
  guint  found = GTK_INVALID_LIST_POSITION;
  gint64 id;

  g_return_if_fail (WEFT_IS_LIST (self));
  for (guint i = 0; data != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->records)); i++)
    if (is_it (weft_records_get (self->records, i), data))
      found = i;
  self->is_filling = TRUE;
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (self->one), found);
  self->is_filling = FALSE;
  id = found != GTK_INVALID_LIST_POSITION ? self->kind->get_id (weft_records_get (self->records, found)) : 0;
  if (id != 0 && id != self->selected_id)
    {
      weft_list_scroll_to (self, found);
      take_focus_along (self);
    }
  self->selected_id = id;
}
