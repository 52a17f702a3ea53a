/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first rows of a spreadsheet. */

#include "weft-grid-view.h"

#include "weft-item.h"

#define MOST_ROWS 200
#define MOST_COLUMNS 16

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  char **cells = weft_item_get (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), cells[GPOINTER_TO_UINT (column)]);
}

static guint
count_columns (const WeftGridSheet *sheet)
{
  guint n = 0;

  for (guint i = 0; i < MIN (sheet->rows->len, MOST_ROWS); i++)
    n = MAX (n, ((WeftGridRow *)g_ptr_array_index (sheet->rows, i))->n_cells);
  return MIN (n, MOST_COLUMNS);
}

static char **
copy_cells (const WeftGridRow *row,
            guint              n_columns)
{
  char **cells = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    cells[i] = g_strdup (weft_grid_row_text (row, i));
  return cells;
}

static void
add_column (GtkColumnView *view,
            const char    *title,
            guint          i,
            gboolean       is_last)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, is_last);
  gtk_column_view_append_column (view, column);
}

void
weft_grid_view_fill (GtkColumnView       *view,
                     const WeftGridSheet *sheet)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GListStore *store = g_list_store_new (WEFT_TYPE_ITEM);
  guint       n = count_columns (sheet);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (store));

  gtk_column_view_set_model (view, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
  /* The first row names the columns. */
  for (guint i = 0; i < n; i++)
    add_column (view, weft_grid_row_text (g_ptr_array_index (sheet->rows, 0), i), i, i + 1 == n);
  for (guint i = 1; i < MIN (sheet->rows->len, MOST_ROWS); i++)
    {
      g_autoptr (WeftItem) item = weft_item_new (copy_cells (g_ptr_array_index (sheet->rows, i), n), (GDestroyNotify)g_strfreev);

      g_list_store_append (store, item);
    }
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
}
