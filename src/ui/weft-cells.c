/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of a GtkColumnView of WeftItem. */

#include "weft-cells.h"

#include "weft-date.h"
#include "weft-pence.h"

#include <glib/gi18n-lib.h>

/* A column as its factory keeps it; the texts of one without a type are shown as they are. */
typedef struct
{
  WeftCellColumn column;
  const char    *css_class; /* static, nullable */
} Cell;

static gboolean
is_number (WeftType type)
{
  return type == WEFT_TYPE_MONEY || type == WEFT_TYPE_HOURS || type == WEFT_TYPE_COUNT || type == WEFT_TYPE_NUMBER;
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           Cell                     *cell)
{
  GtkWidget *child;

  if (cell->column.make != NULL)
    {
      gtk_list_item_set_child (item, cell->column.make ());
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

  if (cell->column.show != NULL)
    {
      cell->column.show (child, record);
      return;
    }
  text = weft_cells_format (&cell->column, record);
  gtk_label_set_text (GTK_LABEL (child), text);
}

/* Numbers by their size, words as the language sorts them, everything else, dates among them, letter by letter. */
static int
compare_texts (WeftType    type,
               const char *one,
               const char *other)
{
  double a, b;

  if (type == WEFT_TYPE_TEXT || type == WEFT_TYPE_LONG_TEXT)
    return g_utf8_collate (one, other);
  if (!is_number (type))
    return g_strcmp0 (one, other);
  a = g_ascii_strtod (one, NULL);
  b = g_ascii_strtod (other, NULL);
  return (a > b) - (a < b);
}

static int
compare_items (gconstpointer one,
               gconstpointer other,
               gpointer      data)
{
  const WeftCellColumn *column = &((Cell *)data)->column;
  gpointer              a = weft_item_get ((WeftItem *)one), b = weft_item_get ((WeftItem *)other);
  g_autofree char      *text = NULL;
  g_autofree char      *other_text = NULL;

  if (column->compare != NULL)
    return column->compare (a, b);
  text = column->text (a);
  other_text = column->text (b);
  return compare_texts (column->type, text, other_text);
}

static GtkColumnViewColumn *
add_column (GtkColumnView *view,
            const char    *title,
            Cell          *cell,
            gboolean       can_sort)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;
  g_autoptr (GtkSorter) sorter = NULL;

  g_object_set_data_full (G_OBJECT (factory), "cell", cell, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), cell);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), cell);
  column = gtk_column_view_column_new (title, factory);
  if (can_sort)
    {
      /* The factory, which owns the cell, lives as long as the column. */
      sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, cell, NULL));
      gtk_column_view_column_set_sorter (column, sorter);
    }
  gtk_column_view_append_column (view, column);
  return column;
}

char *
weft_cells_format (const WeftCellColumn *column,
                   gpointer              record)
{
  g_autofree char *text = column->text (record);
  gint64           number;

  if (column->type == WEFT_TYPE_DATE || column->type == WEFT_TYPE_DATE_OR_MONTH)
    return weft_date_format_short (text);
  if (column->type == WEFT_TYPE_MONEY && weft_pence_parse (text, &number, NULL))
    return weft_pence_format_bare (number);
  return g_steal_pointer (&text);
}

/* The headers are the children of the view's first child, in the order of its columns. */
static GtkWidget *
get_first_header (GtkColumnView *view)
{
  return gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));
}

static gboolean
has_class_below (GtkWidget  *widget,
                 const char *css_class)
{
  gboolean has = gtk_widget_has_css_class (widget, css_class);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !has; child = gtk_widget_get_next_sibling (child))
    has = has_class_below (child, css_class);
  return has;
}

/* GTK 4.8 tells nobody what a view is sorted by; its headers show it. */
int
weft_cells_get_sort (GtkColumnView *view,
                     guint          at)
{
  GtkWidget *header = get_first_header (view);

  for (guint i = 0; i < at && header != NULL; i++)
    header = gtk_widget_get_next_sibling (header);
  if (header == NULL || has_class_below (header, "unsorted"))
    return 0;
  return has_class_below (header, "descending") ? -1 : has_class_below (header, "ascending");
}

/* GTK has no way to say it: the title is the view's header's child of the same place, and its label is inside. */
void
weft_cells_align_title (GtkColumnViewColumn *column)
{
  GtkColumnView *view = gtk_column_view_column_get_column_view (column);
  GListModel    *columns = gtk_column_view_get_columns (view);
  GtkWidget     *title = get_first_header (view);

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
weft_cells_add_column (GtkColumnView        *view,
                       const WeftCellColumn *column)
{
  Cell                *cell = g_new0 (Cell, 1);
  GtkColumnViewColumn *added;

  cell->column = *column;
  cell->css_class = is_number (column->type) ? "numeric" : (column->flags & WEFT_CELL_DIM) != 0 ? "dim-label"
                                                                                                : NULL;
  added = add_column (view, _ (column->title), cell, TRUE);
  gtk_column_view_column_set_expand (added, (column->flags & WEFT_CELL_EXPAND) != 0);
  if (is_number (column->type))
    weft_cells_align_title (added);
  return added;
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

  cell->column.text = text;
  cell->column.compare = compare;
  cell->css_class = css_class;
  column = add_column (view, title, cell, compare != NULL);
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

  cell->column.make = make;
  cell->column.show = show;
  cell->column.compare = compare;
  return add_column (view, title, cell, compare != NULL);
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
