/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet for the parts of a payment. */

#include "weft-money-parts.h"

#include "weft-pence.h"
#include "weft-sheet-cell.h"

#include <glib/gi18n-lib.h>

struct _WeftMoneyParts
{
  AdwBin parent_instance;

  GPtrArray      *rows;  /* owned, of WeftPartRow */
  WeftMoneyNames *names; /* owned, nullable */
  gint64          total; /* pence, 0: not known yet */
  guint           current;
  gboolean        is_narrow;

  /* children, borrowed */
  GtkGrid   *grid;
  GtkLabel  *rest;
  GtkWidget *line_heading;
  GtkWidget *bottom;
};

enum
{
  CHANGED,
  FINISHED,
  WHOLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftMoneyParts, weft_money_parts, ADW_TYPE_BIN)

static WeftPartRow *
get_row (WeftMoneyParts *self,
         guint           i)
{
  return g_ptr_array_index (self->rows, i);
}

/* The place of the row that @widget is in; one past the last when it is in none. */
static guint
find_row (WeftMoneyParts *self,
          GtkWidget      *widget)
{
  guint i = 0;

  for (; i < self->rows->len; i++)
    {
      WeftPartRow *row = get_row (self, i);

      for (int cell = 0; cell < WEFT_PART_N_CELLS; cell++)
        if (row->cells[cell] == widget)
          return i;
      if (row->remove == widget)
        return i;
    }
  return i;
}

static GPtrArray *
read_parts (WeftMoneyParts  *self,
            WeftMoneyShares *shares)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_money_part_free);

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (parts, weft_part_row_get (get_row (self, i)));
  *shares = weft_money_shares_reckon (parts, self->total);
  return parts;
}

/* What an empty amount takes stands there faintly. */
static void
show_rest (WeftMoneyParts *self)
{
  WeftMoneyShares shares;
  g_autoptr (GPtrArray) parts = read_parts (self, &shares);
  g_autofree char *sentence = weft_money_shares_say (&shares);
  g_autofree char *amount = weft_pence_format_bare (shares.rest);

  gtk_label_set_text (self->rest, sentence);
  for (guint i = 0; i < self->rows->len; i++)
    {
      gboolean takes_rest = (int)i == shares.open && shares.rest > 0;

      gtk_entry_set_placeholder_text (GTK_ENTRY (get_row (self, i)->cells[WEFT_PART_AMOUNT]), takes_rest ? amount : NULL);
      gtk_widget_set_sensitive (get_row (self, i)->remove, self->rows->len > 1);
    }
}

static void
change_cb (WeftMoneyParts *self,
           GtkWidget      *cell)
{
  guint i = find_row (self, cell);

  if (i >= self->rows->len)
    return;
  self->current = i;
  weft_part_row_set_issue (get_row (self, i), WEFT_PART_AMOUNT, NULL);
  show_rest (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_empty_cb (WeftMoneyParts *self)
{
  const WeftMoneyPart none = { 0, (char *)"", (char *)"", (char *)"" };

  weft_money_parts_add (self, &none);
  gtk_widget_grab_focus (get_row (self, self->rows->len - 1)->cells[WEFT_PART_PLACE]);
}

static gboolean
wants_more (WeftMoneyParts *self)
{
  WeftMoneyShares shares;
  g_autoptr (GPtrArray) parts = read_parts (self, &shares);

  return shares.rest > 0 && shares.open < 0;
}

/* After an amount comes the next part; after the last one the payment is whole, or a further part is needed. */
static void
go_on_cb (WeftMoneyParts *self,
          GtkEntry       *entry)
{
  GtkWidget   *cell = GTK_WIDGET (entry);
  guint        i = find_row (self, cell);
  WeftPartRow *row = get_row (self, i);

  /* A cell that is left shows the beginning of its text. */
  gtk_editable_set_position (GTK_EDITABLE (entry), 0);
  if (cell == row->cells[WEFT_PART_PLACE])
    gtk_widget_grab_focus (row->cells[WEFT_PART_LINE]);
  else if (cell == row->cells[WEFT_PART_LINE])
    gtk_widget_grab_focus (row->cells[WEFT_PART_AMOUNT]);
  else if (i + 1 < self->rows->len)
    gtk_widget_grab_focus (get_row (self, i + 1)->cells[WEFT_PART_PLACE]);
  else if (wants_more (self))
    add_empty_cb (self);
  else
    g_signal_emit (self, signals[FINISHED], 0);
}

static void
remove_cb (WeftMoneyParts *self,
           GtkWidget      *button)
{
  guint i = find_row (self, button);

  gtk_widget_grab_focus (get_row (self, i > 0 ? i - 1 : 1)->cells[WEFT_PART_AMOUNT]);
  weft_part_row_detach (get_row (self, i), self->grid);
  g_ptr_array_remove_index (self->rows, i);
  self->current = 0;
  for (; i < self->rows->len; i++)
    weft_part_row_move (get_row (self, i), self->grid, i, self->is_narrow);
  show_rest (self);
  if (self->rows->len == 1)
    gtk_editable_set_text (GTK_EDITABLE (get_row (self, 0)->cells[WEFT_PART_AMOUNT]), "");
  g_signal_emit (self, signals[self->rows->len > 1 ? CHANGED : WHOLE], 0);
}

static gboolean
weft_money_parts_grab_focus (GtkWidget *widget)
{
  weft_money_parts_focus (WEFT_MONEY_PARTS (widget));
  return TRUE;
}

/* The line stands below the grant where there is little room, and comes after it all the same. */
static gboolean
weft_money_parts_move_focus (GtkWidget       *widget,
                             GtkDirectionType direction)
{
  WeftMoneyParts *self = WEFT_MONEY_PARTS (widget);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (weft_money_parts_parent_class)->focus (widget, direction);
  for (guint i = 0; i < self->rows->len; i++)
    {
      for (int cell = 0; cell < WEFT_PART_N_CELLS; cell++)
        g_ptr_array_add (order, get_row (self, i)->cells[cell]);
      g_ptr_array_add (order, get_row (self, i)->remove);
    }
  g_ptr_array_add (order, self->bottom);
  return weft_sheet_cell_step ((GtkWidget **)order->pdata, (int)order->len, direction);
}

static void
weft_money_parts_dispose (GObject *object)
{
  weft_money_parts_clear (WEFT_MONEY_PARTS (object));
  G_OBJECT_CLASS (weft_money_parts_parent_class)->dispose (object);
}

static void
weft_money_parts_finalize (GObject *object)
{
  WeftMoneyParts *self = WEFT_MONEY_PARTS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->names, weft_money_names_unref);

  G_OBJECT_CLASS (weft_money_parts_parent_class)->finalize (object);
}

static void
weft_money_parts_class_init (WeftMoneyPartsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weft_money_parts_dispose;
  G_OBJECT_CLASS (klass)->finalize = weft_money_parts_finalize;
  GTK_WIDGET_CLASS (klass)->focus = weft_money_parts_move_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = weft_money_parts_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[WHOLE] = g_signal_new ("whole", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_headings (WeftMoneyParts *self)
{
  for (int i = 0; i < WEFT_PART_N_CELLS; i++)
    {
      GtkWidget *heading = weft_sheet_cell_new_heading (weft_part_row_title ((WeftPartCell)i), i == WEFT_PART_AMOUNT);

      gtk_grid_attach (self->grid, heading, i, 0, 1, 1);
      if (i == WEFT_PART_LINE)
        self->line_heading = heading;
    }
  /* Above the buttons that take a part out. */
  gtk_grid_attach (self->grid, weft_sheet_cell_new_heading (NULL, FALSE), WEFT_PART_N_CELLS, 0, 1, 1);
}

static GtkWidget *
make_bottom (WeftMoneyParts *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *more = gtk_button_new_with_mnemonic (_ ("Another pa_rt"));

  self->rest = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL));
  gtk_label_set_xalign (self->rest, 0);
  gtk_label_set_wrap (self->rest, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->rest), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rest), "small");
  gtk_widget_add_css_class (more, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Another part of this payment"), -1);
  g_signal_connect_object (more, "clicked", G_CALLBACK (add_empty_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rest));
  gtk_box_append (GTK_BOX (box), more);
  gtk_widget_add_css_class (box, "sheet-end");
  return box;
}

static void
weft_money_parts_init (WeftMoneyParts *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_part_row_free);
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_widget_add_css_class (box, "sheet");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  self->bottom = make_bottom (self);
  gtk_box_append (GTK_BOX (box), self->bottom);
  adw_bin_set_child (ADW_BIN (self), box);
  add_headings (self);
}

GtkWidget *
weft_money_parts_new (void)
{
  return g_object_new (WEFT_TYPE_MONEY_PARTS, NULL);
}

void
weft_money_parts_set_names (WeftMoneyParts *self,
                            WeftMoneyNames *names)
{
  g_return_if_fail (WEFT_IS_MONEY_PARTS (self));
  weft_money_names_ref (names);
  g_clear_pointer (&self->names, weft_money_names_unref);
  self->names = names;
  for (guint i = 0; i < self->rows->len; i++)
    weft_money_choices_set_names (get_row (self, i)->choices, names, NULL);
}

void
weft_money_parts_set_total (WeftMoneyParts *self,
                            gint64          pence)
{
  g_return_if_fail (WEFT_IS_MONEY_PARTS (self));
  self->total = pence;
  show_rest (self);
}

void
weft_money_parts_fold (WeftMoneyParts *self,
                       gboolean        is_narrow)
{
  g_return_if_fail (WEFT_IS_MONEY_PARTS (self));
  if (self->is_narrow == is_narrow)
    return;
  self->is_narrow = is_narrow;
  gtk_widget_set_visible (self->line_heading, !is_narrow);
  for (guint i = 0; i < self->rows->len; i++)
    weft_part_row_move (get_row (self, i), self->grid, i, self->is_narrow);
}

void
weft_money_parts_add (WeftMoneyParts      *self,
                      const WeftMoneyPart *part)
{
  WeftPartRow *row = weft_part_row_new (part, self->names);

  g_return_if_fail (WEFT_IS_MONEY_PARTS (self));
  for (int cell = 0; cell < WEFT_PART_N_CELLS; cell++)
    {
      g_signal_connect_object (row->cells[cell], "changed", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row->cells[cell], "activate", G_CALLBACK (go_on_cb), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (row->choices, "chosen", G_CALLBACK (go_on_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row->remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  weft_part_row_attach (row, self->grid, self->rows->len - 1, self->is_narrow);
  show_rest (self);
}

void
weft_money_parts_clear (WeftMoneyParts *self)
{
  g_return_if_fail (WEFT_IS_MONEY_PARTS (self));
  for (guint i = 0; i < self->rows->len; i++)
    weft_part_row_detach (get_row (self, i), self->grid);
  g_ptr_array_set_size (self->rows, 0);
  self->current = 0;
}

void
weft_money_parts_focus (WeftMoneyParts *self)
{
  g_return_if_fail (WEFT_IS_MONEY_PARTS (self));
  for (guint i = 0; i < self->rows->len; i++)
    for (int cell = 0; cell < WEFT_PART_N_CELLS; cell++)
      if (weft_part_row_get_text (get_row (self, i), (WeftPartCell)cell)[0] == '\0')
        {
          gtk_widget_grab_focus (get_row (self, i)->cells[cell]);
          return;
        }
}

GPtrArray *
weft_money_parts_get (WeftMoneyParts *self)
{
  WeftMoneyShares shares;
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (WEFT_IS_MONEY_PARTS (self), NULL);
  parts = read_parts (self, &shares);
  weft_money_shares_settle (parts, &shares);
  return g_steal_pointer (&parts);
}

guint
weft_money_parts_get_current (WeftMoneyParts *self)
{
  g_return_val_if_fail (WEFT_IS_MONEY_PARTS (self), 0);
  return self->current;
}

gboolean
weft_money_parts_check (WeftMoneyParts *self)
{
  WeftMoneyShares shares;
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *wrong = NULL;
  guint            at;

  g_return_val_if_fail (WEFT_IS_MONEY_PARTS (self), FALSE);
  parts = read_parts (self, &shares);
  wrong = weft_money_shares_check (parts, &shares, &at);
  if (wrong == NULL)
    return TRUE;
  weft_money_parts_set_issue (self, at, "out", wrong);
  /* Once is enough. */
  if (g_str_equal (wrong, gtk_label_get_text (self->rest)))
    gtk_label_set_text (self->rest, "");
  return FALSE;
}

void
weft_money_parts_set_issue (WeftMoneyParts *self,
                            guint           i,
                            const char     *field,
                            const char     *sentence)
{
  WeftPartCell cell = WEFT_PART_AMOUNT;

  g_return_if_fail (WEFT_IS_MONEY_PARTS (self) && i < self->rows->len);
  if (g_str_equal (field, "place"))
    cell = WEFT_PART_PLACE;
  else if (g_str_equal (field, "line"))
    cell = WEFT_PART_LINE;
  weft_part_row_set_issue (get_row (self, i), cell, sentence);
  gtk_widget_grab_focus (get_row (self, i)->cells[cell]);
}
