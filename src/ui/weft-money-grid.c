/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The widgets of a row of money that is typed. */

#include "weft-money-grid.h"

#include "weft-sheet-cell.h"

#define N WEFT_MONEY_N_COLUMNS
#define LEAST_WIDTH 240

struct _WeftMoneyGrid
{
  GtkWidget parent_instance;

  gboolean        is_of_grant;
  WeftMoneyLayout layout;      /* that the cells were given places in last */
  guint           name_source; /* the cells wait for their names */

  /* children, borrowed */
  GtkWidget *headings[N];
  GtkWidget *cells[N];
  GtkWidget *issues[N];
};

/* Where everything stands in a certain width. */
typedef struct
{
  GtkAllocation   headings[N], cells[N]; /* of width 0: not shown */
  WeftMoneyLayout layout;
  int             height;
} Arrangement;

G_DEFINE_FINAL_TYPE (WeftMoneyGrid, weft_money_grid, GTK_TYPE_WIDGET)

/* All are measured: an entry that was not draws its text too high. */
static int
measure_height (GtkWidget **widgets)
{
  int highest = 0, height;

  for (int i = 0; i < N; i++)
    {
      gtk_widget_measure (widgets[i], GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
      highest = MAX (highest, height);
    }
  return highest;
}

static gboolean
is_used (WeftMoneyGrid *self,
         int            column)
{
  return !self->is_of_grant || (column != WEFT_MONEY_PLACE && column != WEFT_MONEY_BALANCE);
}

static int
find_width (WeftMoneyGrid *self,
            int            column)
{
  return is_used (self, column) ? MAX (weft_money_columns_width (GTK_WIDGET (self), (WeftMoneyColumn)column), 0) : 0;
}

/* All beside each other; @is_medium: the line below the grant, or below who where there is no grant. */
static void
arrange_beside (WeftMoneyGrid *self,
                int            width,
                gboolean       is_medium,
                Arrangement   *arrangement)
{
  int above = self->is_of_grant ? WEFT_MONEY_WHO : WEFT_MONEY_PLACE;
  int heading = measure_height (self->headings);
  int cell = measure_height (self->cells);
  int left = width;
  int x = 0;

  for (int i = 0; i < N; i++)
    if (!is_medium || i != WEFT_MONEY_LINE)
      left -= find_width (self, i);
  for (int i = 0; i < N; i++)
    {
      int wide = i == WEFT_MONEY_WHO ? left : find_width (self, i);

      if (!is_used (self, i) || (is_medium && i == WEFT_MONEY_LINE))
        continue;
      arrangement->headings[i] = (GtkAllocation){ x, 0, wide, heading };
      arrangement->cells[i] = (GtkAllocation){ x, heading, wide, cell };
      x += wide;
    }
  if (is_medium)
    {
      arrangement->cells[WEFT_MONEY_LINE] = arrangement->cells[above];
      arrangement->cells[WEFT_MONEY_LINE].y += cell;
    }
  arrangement->height = heading + cell * (is_medium ? 2 : 1);
}

/* Two columns of cells without headings; who has the whole width. */
static void
arrange_narrow (WeftMoneyGrid *self,
                int            width,
                Arrangement   *arrangement)
{
  static const WeftMoneyColumn order[] = {
    WEFT_MONEY_DATE,
    WEFT_MONEY_BALANCE,
    WEFT_MONEY_WHO,
    WEFT_MONEY_PLACE,
    WEFT_MONEY_LINE,
    WEFT_MONEY_OUT,
    WEFT_MONEY_IN,
  };
  int cell = measure_height (self->cells);
  int half = width / 2;
  int x = 0, y = 0;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      gboolean is_wide = order[i] == WEFT_MONEY_WHO || (self->is_of_grant && order[i] == WEFT_MONEY_LINE);

      if (!is_used (self, order[i]))
        continue;
      if (is_wide && x > 0)
        {
          x = 0;
          y += cell;
        }
      arrangement->cells[order[i]] = (GtkAllocation){ x, y, is_wide ? width : half, cell };
      x = is_wide || x > 0 ? 0 : half;
      y += x == 0 ? cell : 0;
    }
  arrangement->height = y + (x > 0 ? cell : 0);
}

static void
arrange (WeftMoneyGrid *self,
         int            width,
         Arrangement   *arrangement)
{
  WeftMoneyLayout layout = weft_money_columns_choose (GTK_WIDGET (self), width, self->is_of_grant);

  *arrangement = (Arrangement){ .layout = layout };
  if (layout == WEFT_MONEY_NARROW)
    arrange_narrow (self, width, arrangement);
  else
    arrange_beside (self, width, layout == WEFT_MONEY_MEDIUM, arrangement);
}

static int
measure_issue (WeftMoneyGrid *self,
               int            column,
               int            width)
{
  int height = 0;

  if (gtk_widget_should_layout (self->issues[column]))
    gtk_widget_measure (self->issues[column], GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static void
weft_money_grid_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  WeftMoneyGrid *self = WEFT_MONEY_GRID (widget);
  Arrangement    arrangement;
  int            width = for_size < 0 ? LEAST_WIDTH : for_size;

  *minimum = *natural = LEAST_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  arrange (self, width, &arrangement);
  for (int i = 0; i < N; i++)
    arrangement.height += measure_issue (self, i, width);
  *minimum = *natural = arrangement.height;
}

static void
allocate (GtkWidget           *widget,
          const GtkAllocation *allocation,
          int                  mirror_width)
{
  GtkAllocation place = *allocation;
  int           least;

  gtk_widget_set_child_visible (widget, place.width > 0);
  if (place.width <= 0)
    return;
  if (mirror_width > 0)
    place.x = mirror_width - place.x - place.width;
  /* Measured first, as every widget wants to be before it is given a size. */
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  place.width = MAX (place.width, least);
  gtk_widget_size_allocate (widget, &place, -1);
}

/* Where no heading stands above a cell, its name stands in it. */
static gboolean
name_cells_cb (gpointer data)
{
  WeftMoneyGrid *self = data;

  self->name_source = 0;
  for (int i = 0; i < WEFT_MONEY_BALANCE; i++)
    {
      gboolean is_named = self->layout == WEFT_MONEY_NARROW || (self->layout == WEFT_MONEY_MEDIUM && i == WEFT_MONEY_LINE);

      gtk_entry_set_placeholder_text (GTK_ENTRY (self->cells[i]), is_named ? weft_money_columns_title ((WeftMoneyColumn)i) : NULL);
    }
  return G_SOURCE_REMOVE;
}

static void
weft_money_grid_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  WeftMoneyGrid *self = WEFT_MONEY_GRID (widget);
  Arrangement    arrangement;
  int            mirror_width = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width : 0;
  int            y;

  arrange (self, width, &arrangement);
  if (arrangement.layout != self->layout && self->name_source == 0)
    self->name_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, name_cells_cb, self, NULL);
  self->layout = arrangement.layout;
  y = arrangement.height;
  for (int i = 0; i < N; i++)
    {
      int below = measure_issue (self, i, width);

      allocate (self->headings[i], &arrangement.headings[i], mirror_width);
      allocate (self->cells[i], &arrangement.cells[i], mirror_width);
      if (below > 0)
        allocate (self->issues[i], &(GtkAllocation){ 0, y, width, below }, 0);
      y += below;
    }
}

static GtkSizeRequestMode
weft_money_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
weft_money_grid_focus (GtkWidget       *widget,
                       GtkDirectionType direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (weft_money_grid_parent_class)->focus (widget, direction);
  return weft_sheet_cell_step (WEFT_MONEY_GRID (widget)->cells, N, direction);
}

static void
weft_money_grid_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_handle_id (&WEFT_MONEY_GRID (object)->name_source, g_source_remove);

  G_OBJECT_CLASS (weft_money_grid_parent_class)->dispose (object);
}

static void
weft_money_grid_class_init (WeftMoneyGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weft_money_grid_dispose;
  widget_class->measure = weft_money_grid_measure;
  widget_class->size_allocate = weft_money_grid_size_allocate;
  widget_class->get_request_mode = weft_money_grid_get_request_mode;
  widget_class->focus = weft_money_grid_focus;
}

static GtkWidget *
make_cell (int column)
{
  const char *title = weft_money_columns_title ((WeftMoneyColumn)column);
  GtkWidget  *cell;

  if (column != WEFT_MONEY_BALANCE)
    {
      cell = weft_sheet_cell_new (title, column >= WEFT_MONEY_OUT);
      gtk_editable_set_width_chars (GTK_EDITABLE (cell), 4);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (cell), 4);
      return cell;
    }
  cell = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (cell), 1);
  gtk_widget_add_css_class (cell, "cell");
  gtk_widget_add_css_class (cell, "numeric");
  gtk_widget_add_css_class (cell, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return cell;
}

static void
weft_money_grid_init (WeftMoneyGrid *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet");
  for (int i = 0; i < N; i++)
    {
      self->headings[i] = weft_sheet_cell_new_heading (weft_money_columns_title ((WeftMoneyColumn)i), i >= WEFT_MONEY_OUT);
      self->cells[i] = make_cell (i);
      self->issues[i] = weft_sheet_cell_new_issue ();
      gtk_widget_set_parent (self->headings[i], GTK_WIDGET (self));
      gtk_widget_set_parent (self->cells[i], GTK_WIDGET (self));
      gtk_widget_set_parent (self->issues[i], GTK_WIDGET (self));
    }
}

GtkWidget *
weft_money_grid_new (void)
{
  return g_object_new (WEFT_TYPE_MONEY_GRID, NULL);
}

void
weft_money_grid_set_of_grant (WeftMoneyGrid *self,
                              gboolean       is_of_grant)
{
  g_return_if_fail (WEFT_IS_MONEY_GRID (self));
  self->is_of_grant = is_of_grant;
  for (int i = 0; i < N; i++)
    {
      gtk_widget_set_visible (self->headings[i], is_used (self, i));
      gtk_widget_set_visible (self->cells[i], is_used (self, i));
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GtkWidget *
weft_money_grid_get_cell (WeftMoneyGrid  *self,
                          WeftMoneyColumn column)
{
  g_return_val_if_fail (WEFT_IS_MONEY_GRID (self), NULL);
  return self->cells[column];
}

void
weft_money_grid_set_issue (WeftMoneyGrid  *self,
                           WeftMoneyColumn column,
                           const char     *sentence)
{
  g_return_if_fail (WEFT_IS_MONEY_GRID (self));
  weft_sheet_cell_set_issue (self->cells[column], self->issues[column], sentence);
}

gboolean
weft_money_grid_has_issue (WeftMoneyGrid  *self,
                           WeftMoneyColumn column)
{
  g_return_val_if_fail (WEFT_IS_MONEY_GRID (self), FALSE);
  return gtk_widget_get_visible (self->issues[column]);
}
