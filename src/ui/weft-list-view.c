/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a list is left: chips, order and hidden columns as a short text; and what it shows as a listing. */

#include "weft-list-private.h"

#include "weft-listings.h"
#include "weft-settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
weft_list_is_pressed (WeftList *self,
                      guint     chip)
{
  return gtk_toggle_button_get_active (g_ptr_array_index (self->chips, chip));
}

gboolean
weft_list_is_hidden (WeftList *self,
                     guint     column)
{
  return g_hash_table_contains (self->hidden, self->kind->columns[column].key);
}

gboolean
weft_list_is_second (WeftList *self,
                     guint     column)
{
  for (guint i = 0; i < column; i++)
    if (g_str_equal (self->kind->columns[i].key, self->kind->columns[column].key))
      return TRUE;
  return FALSE;
}

static gboolean
has_room (WeftList *self,
          guint     column)
{
  const WeftCellFlags rooms = WEFT_CELL_WIDE | WEFT_CELL_MEDIUM | WEFT_CELL_NARROW;
  WeftCellFlags       flags = self->kind->columns[column].flags;

  return (flags & WEFT_CELL_PAPER) == 0 && ((flags & rooms) == 0 || (flags & self->room) != 0);
}

/* The view counts the widths of those that it hides. */
static void
show_column (WeftList *self,
             guint     column,
             gboolean  is_shown)
{
  GtkColumnViewColumn *shown = g_ptr_array_index (self->columns, column);

  gtk_column_view_column_set_visible (shown, is_shown);
  gtk_column_view_column_set_expand (shown, is_shown && (self->kind->columns[column].flags & WEFT_CELL_EXPAND) != 0);
  if (self->kind->find_width != NULL)
    gtk_column_view_column_set_fixed_width (shown, is_shown ? self->kind->find_width (GTK_WIDGET (self->view), column) : 0);
}

/* The arrow stands on the column that is seen. */
static void
follow_sort (WeftList *self)
{
  const char *key = self->kind->columns[self->sorted].key;

  for (guint i = 0; i < self->columns->len; i++)
    if (i != self->sorted && g_str_equal (self->kind->columns[i].key, key) && gtk_column_view_column_get_visible (g_ptr_array_index (self->columns, i)))
      {
        weft_list_sort (self, i, self->is_descending);
        return;
      }
}

void
weft_list_show_columns (WeftList *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    show_column (self, i, has_room (self, i) && !weft_list_is_hidden (self, i));
  gtk_column_view_column_set_visible (self->ticks, self->is_several);
  follow_sort (self);
}

void
weft_list_remember (WeftList *self)
{
  g_autofree char *view = weft_list_get_view (self);

  if (!self->is_filling && self->before == NULL)
    weft_settings_set ("lists", self->kind->name, view);
}

/* A view keeps what it was sorted by before as a second order, and an arrow on each: one is enough. */
void
weft_list_sort (WeftList *self,
                guint     column,
                gboolean  is_descending)
{
  gboolean was_filling = self->is_filling;

  self->is_filling = TRUE;
  self->sorted = column;
  self->is_descending = is_descending;
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (self->view, g_ptr_array_index (self->columns, column),
                                  is_descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->is_filling = was_filling;
  if (!was_filling)
    weft_list_arrange (self);
  weft_list_remember (self);
}

void
weft_list_hide (WeftList *self,
                guint     column,
                gboolean  is_hidden)
{
  const char *key = self->kind->columns[column].key;

  if (is_hidden)
    g_hash_table_add (self->hidden, (gpointer)key);
  else
    g_hash_table_remove (self->hidden, key);
  weft_list_show_columns (self);
  weft_list_remember (self);
}

/* "Volunteers, Due"; NULL when all are shown. */
static char *
say_chips (WeftList *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (self->words != NULL)
    g_strv_builder_add (words, self->words);
  for (guint i = 0; i < self->chips->len; i++)
    if (weft_list_is_pressed (self, i))
      g_strv_builder_add (words, _ (self->kind->chips[i].title));
  all = g_strv_builder_end (words);
  return all[0] != NULL ? g_strjoinv (", ", all) : NULL;
}

static gboolean
is_listed (WeftList *self,
           guint     column)
{
  return (self->kind->columns[column].flags & WEFT_CELL_SCREEN) == 0 && !weft_list_is_hidden (self, column);
}

static void
list_record (WeftList    *self,
             WeftListing *listing,
             gpointer     record)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->kind->n_columns; i++)
    if (is_listed (self, i))
      g_ptr_array_add (cells, self->kind->columns[i].text (record));
  weft_listing_add_cells (listing, (const char *const *)cells->pdata);
}

WeftListing *
weft_list_make_listing (WeftList *self)
{
  g_autoptr (GArray) ticked = weft_list_get_ticked (self);
  g_autofree char *chips = say_chips (self);
  g_autofree char *filter = weft_listings_say (chips, ticked->len > 0);
  WeftListing     *listing = weft_listing_new (_ (weft_description_find (self->kind->table)->title), filter);

  for (guint i = 0; i < self->kind->n_columns; i++)
    if (is_listed (self, i))
      weft_listing_add_column (listing, _ (self->kind->columns[i].title), self->kind->columns[i].type);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->records)); i++)
    if (ticked->len == 0 || weft_list_is_ticked (self, i))
      list_record (self, listing, weft_records_get (self->records, i));
  return listing;
}

static void
append_keys (GString    *view,
             const char *name,
             GStrv       keys)
{
  g_autofree char *joined = g_strjoinv (",", keys);

  g_string_append_printf (view, "%s%s=%s", view->len > 0 ? ";" : "", name, joined);
}

char *
weft_list_get_view (WeftList *self)
{
  g_autoptr (GString) view = g_string_new (NULL);
  g_autoptr (GStrvBuilder) pressed = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) hidden = g_strv_builder_new ();
  g_auto (GStrv) chips = NULL;
  g_auto (GStrv) columns = NULL;

  for (guint i = 0; i < self->chips->len; i++)
    if (weft_list_is_pressed (self, i))
      g_strv_builder_add (pressed, self->kind->chips[i].key);
  for (guint i = 0; i < self->columns->len; i++)
    if (weft_list_is_hidden (self, i))
      g_strv_builder_add (hidden, self->kind->columns[i].key);
  chips = g_strv_builder_end (pressed);
  columns = g_strv_builder_end (hidden);
  append_keys (view, "chips", chips);
  g_string_append_printf (view, ";sort=%s%s", self->is_descending ? "-" : "", self->kind->columns[self->sorted].key);
  append_keys (view, "hidden", columns);
  if (self->shown != NULL)
    g_string_append_printf (view, ";shown=%s", self->shown);
  return g_strdup (view->str);
}

static void
use_chips (WeftList          *self,
           const char *const *keys)
{
  for (guint i = 0; i < self->chips->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->chips, i), g_strv_contains (keys, self->kind->chips[i].key));
}

void
weft_list_begin_for_now (WeftList *self)
{
  g_return_if_fail (WEFT_IS_LIST (self));
  if (self->before == NULL)
    self->before = weft_list_get_view (self);
}

void
weft_list_end_for_now (WeftList *self)
{
  g_return_if_fail (WEFT_IS_LIST (self));
  g_clear_pointer (&self->before, g_free);
}

void
weft_list_press_for_now (WeftList   *self,
                         const char *key)
{
  const char *const keys[] = { key, NULL };

  g_return_if_fail (WEFT_IS_LIST (self));
  weft_list_begin_for_now (self);
  self->is_filling = TRUE;
  use_chips (self, keys);
  self->is_filling = FALSE;
  weft_list_chips_show_all (self);
  weft_list_arrange (self);
}

void
weft_list_go_back (WeftList *self)
{
  g_autofree char *view = NULL;

  g_return_if_fail (WEFT_IS_LIST (self));
  view = g_steal_pointer (&self->before);
  if (view != NULL)
    weft_list_use_view (self, view);
}

static void
use_hidden (WeftList          *self,
            const char *const *keys)
{
  g_hash_table_remove_all (self->hidden);
  for (guint i = 0; i < self->kind->n_columns; i++)
    if (g_strv_contains (keys, self->kind->columns[i].key))
      g_hash_table_add (self->hidden, (gpointer)self->kind->columns[i].key);
}

static void
use_sort (WeftList   *self,
          const char *sort)
{
  gboolean    is_descending = sort[0] == '-';
  const char *key = is_descending ? sort + 1 : sort;

  for (guint i = 0; i < self->kind->n_columns; i++)
    if (g_str_equal (self->kind->columns[i].key, key) && !weft_list_is_second (self, i))
      weft_list_sort (self, i, is_descending);
}

static void
use_shown (WeftList *self,
           char    **parts)
{
  const char *shown = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_has_prefix (parts[i], "shown="))
      shown = parts[i] + strlen ("shown=");
  if (g_strcmp0 (shown, self->shown) != 0)
    g_signal_emit_by_name (self, "shown", shown);
}

void
weft_list_use_view (WeftList   *self,
                    const char *view)
{
  static const char *const nothing[] = { NULL };
  g_auto (GStrv) parts = g_strsplit (view, ";", -1);

  g_return_if_fail (WEFT_IS_LIST (self));
  g_clear_pointer (&self->before, g_free);
  self->is_filling = TRUE;
  use_chips (self, nothing);
  use_hidden (self, nothing);
  use_sort (self, self->kind->sort);
  use_shown (self, parts);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *value = strchr (parts[i], '=') != NULL ? strchr (parts[i], '=') + 1 : "";
      g_auto (GStrv) keys = g_strsplit (value, ",", -1);

      if (g_str_has_prefix (parts[i], "chips="))
        use_chips (self, (const char *const *)keys);
      if (g_str_has_prefix (parts[i], "hidden="))
        use_hidden (self, (const char *const *)keys);
      if (g_str_has_prefix (parts[i], "sort="))
        use_sort (self, value);
    }
  self->is_filling = FALSE;
  weft_list_show_columns (self);
  weft_list_arrange (self);
  weft_list_remember (self);
}
