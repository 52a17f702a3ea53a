/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of a GtkColumnView of WeftItem. */

#include "weft-cells.h"

#include "weft-date.h"
#include "weft-pence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         const WeftCellBind       *bind)
{
  (*bind) (item);
  g_signal_connect_object (gtk_list_item_get_item (item), "changed", G_CALLBACK (*bind), item, G_CONNECT_SWAPPED);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
}

static void
free_bind (gpointer  bind,
           GClosure *closure)
{
  g_free (bind);
}

void
weft_cells_connect (GtkListItemFactory *factory,
                    WeftCellBind        bind)
{
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), g_memdup2 (&bind, sizeof bind), free_bind, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           Cell                     *cell)
{
  GtkWidget *child;

  g_object_set_data (G_OBJECT (item), "cell", cell);
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
show_cell (GtkListItem *item)
{
  Cell            *cell = g_object_get_data (G_OBJECT (item), "cell");
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

/* The view asks its headers for an order, which they show and nobody sorts by: weft_cells_sort() does. */
static GtkColumnViewColumn *
add_column (GtkColumnView *view,
            const char    *title,
            Cell          *cell)
{
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  g_object_set_data_full (G_OBJECT (factory), "cell", cell, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), cell);
  weft_cells_connect (factory, show_cell);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (view, column);
  g_object_unref (column);
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
  added = add_column (view, _ (column->title), cell);
  gtk_column_view_column_set_expand (added, (column->flags & WEFT_CELL_EXPAND) != 0);
  if (is_number (column->type))
    weft_cells_align_title (added);
  return added;
}

/* What a record is sorted by. */
typedef struct
{
  gpointer record;
  char    *words;  /* owned, nullable */
  double   number; /* where there are no words */
} Place;

static void
clear_place (gpointer place)
{
  g_free (((Place *)place)->words);
}

/* Numbers by their size, words as the language sorts them, everything else, dates among them, letter by letter. */
static Place
find_place (const WeftCellColumn *column,
            gpointer              record)
{
  Place            place = { record, NULL, 0 };
  g_autofree char *text = column->compare == NULL ? column->text (record) : NULL;

  if (text == NULL)
    return place;
  if (is_number (column->type))
    place.number = g_ascii_strtod (text, NULL);
  else if (column->type == WEFT_TYPE_TEXT || column->type == WEFT_TYPE_LONG_TEXT)
    place.words = g_utf8_collate_key (text, -1);
  else
    place.words = g_steal_pointer (&text);
  return place;
}

static int
compare_places (gconstpointer one,
                gconstpointer other,
                gpointer      data)
{
  const WeftCellColumn *column = data;
  const Place          *a = one, *b = other;

  if (column->compare != NULL)
    return column->compare (a->record, b->record);
  if (a->words != NULL)
    return strcmp (a->words, b->words);
  return (a->number > b->number) - (a->number < b->number);
}

static int
compare_places_back (gconstpointer one,
                     gconstpointer other,
                     gpointer      data)
{
  return compare_places (other, one, data);
}

/* As a list that was read in order mostly is. */
static gboolean
is_in_order (GArray          *places,
             GCompareDataFunc compare,
             gpointer         data)
{
  for (guint i = 1; i < places->len; i++)
    if (compare (&g_array_index (places, Place, i - 1), &g_array_index (places, Place, i), data) > 0)
      return FALSE;
  return TRUE;
}

void
weft_cells_sort (const WeftCellColumn *column,
                 gboolean              is_descending,
                 GPtrArray            *records)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), records->len);
  GCompareDataFunc compare = is_descending ? compare_places_back : compare_places;

  g_array_set_clear_func (places, clear_place);
  for (guint i = 0; i < records->len; i++)
    {
      Place place = find_place (column, g_ptr_array_index (records, i));

      g_array_append_val (places, place);
    }
  if (is_in_order (places, compare, (gpointer)column))
    return;
  g_array_sort_with_data (places, compare, (gpointer)column);
  for (guint i = 0; i < records->len; i++)
    records->pdata[i] = g_array_index (places, Place, i).record;
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
