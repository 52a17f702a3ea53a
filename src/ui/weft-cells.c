/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of a GtkColumnView of WeftItem. */

#include "weft-cells.h"

typedef struct
{
  WeftCellText text;
  WeftCellMake make;
  WeftCellShow show;
  GCompareFunc compare;   /* nullable */
  const char  *css_class; /* static, nullable */
} Cell;

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           Cell                     *cell)
{
  GtkWidget *child;

  if (cell->make != NULL)
    {
      gtk_list_item_set_child (item, cell->make ());
      return;
    }
  child = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (child), g_strcmp0 (cell->css_class, "numeric") == 0 ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
  if (cell->css_class != NULL)
    gtk_widget_add_css_class (child, cell->css_class);
  gtk_list_item_set_child (item, child);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         Cell                     *cell)
{
  GtkWidget       *child = gtk_list_item_get_child (item);
  gpointer         record = weft_item_get (gtk_list_item_get_item (item));
  g_autofree char *text = NULL;

  if (cell->show != NULL)
    {
      cell->show (child, record);
      return;
    }
  text = cell->text (record);
  gtk_label_set_text (GTK_LABEL (child), text);
}

static int
compare_items (gconstpointer one,
               gconstpointer other,
               gpointer      data)
{
  Cell *cell = data;

  return cell->compare (weft_item_get ((WeftItem *)one), weft_item_get ((WeftItem *)other));
}

static GtkColumnViewColumn *
add_column (GtkColumnView *view,
            const char    *title,
            Cell          *cell)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;
  g_autoptr (GtkSorter) sorter = NULL;

  g_object_set_data_full (G_OBJECT (factory), "cell", cell, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), cell);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), cell);
  column = gtk_column_view_column_new (title, factory);
  if (cell->compare != NULL)
    {
      /* The factory, which owns the cell, lives as long as the column. */
      sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, cell, NULL));
      gtk_column_view_column_set_sorter (column, sorter);
    }
  gtk_column_view_append_column (view, column);
  return column;
}

/* GTK has no way to say it: the title is the view's header's child of the same place, and its label is inside. */
void
weft_cells_align_title (GtkColumnViewColumn *column)
{
  GtkColumnView *view = gtk_column_view_column_get_column_view (column);
  GListModel    *columns = gtk_column_view_get_columns (view);
  GtkWidget     *title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));

  for (guint i = 0; title != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) at = g_list_model_get_item (columns, i);

      if (at == column)
        break;
      title = gtk_widget_get_next_sibling (title);
    }
  while (title != NULL && !GTK_IS_LABEL (title))
    title = gtk_widget_get_first_child (title);
  if (title == NULL)
    return;
  gtk_label_set_xalign (GTK_LABEL (title), 1);
  gtk_widget_set_hexpand (title, TRUE);
}

GtkColumnViewColumn *
weft_cells_add_text (GtkColumnView *view,
                     const char    *title,
                     const char    *css_class,
                     WeftCellText   text,
                     GCompareFunc   compare)
{
  Cell                *cell = g_new0 (Cell, 1);
  GtkColumnViewColumn *column;

  cell->text = text;
  cell->css_class = css_class;
  cell->compare = compare;
  column = add_column (view, title, cell);
  if (g_strcmp0 (css_class, "numeric") == 0)
    weft_cells_align_title (column);
  return column;
}

GtkColumnViewColumn *
weft_cells_add (GtkColumnView *view,
                const char    *title,
                WeftCellMake   make,
                WeftCellShow   show,
                GCompareFunc   compare)
{
  Cell *cell = g_new0 (Cell, 1);

  cell->make = make;
  cell->show = show;
  cell->compare = compare;
  return add_column (view, title, cell);
}

GtkSingleSelection *
weft_cells_connect (GtkColumnView *view,
                    GListStore    *store,
                    GtkFilter     *filter)
{
  GtkFilterListModel *filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (store)),
                                                            filter != NULL ? g_object_ref (filter) : NULL);
  GtkSortListModel   *sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (gtk_column_view_get_sorter (view)));
  g_autoptr (GtkSingleSelection) selection = g_object_new (GTK_TYPE_SINGLE_SELECTION,
                                                           "autoselect", FALSE,
                                                           "can-unselect", TRUE,
                                                           NULL);

  gtk_single_selection_set_model (selection, G_LIST_MODEL (sorted));
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  g_object_unref (sorted);
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
  return selection;
}

GtkWidget *
weft_cells_make_pill (const char *tint)
{
  GtkWidget *pill = gtk_label_new (NULL);

  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  weft_cells_set_pill (pill, "", tint);
  return pill;
}

void
weft_cells_set_pill (GtkWidget  *pill,
                     const char *text,
                     const char *tint)
{
  const char *classes[] = { "pill-label", tint[0] != '\0' ? tint : NULL, NULL };

  gtk_widget_set_css_classes (pill, classes);
  gtk_label_set_text (GTK_LABEL (pill), text);
  gtk_widget_set_visible (pill, text[0] != '\0');
}
