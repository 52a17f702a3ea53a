/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of the sheet of a payment's parts. */

#include "weft-money-part.h"

#include "weft-money-columns.h"
#include "weft-sheet-cell.h"

#include <glib/gi18n-lib.h>

#define GRID_ROWS 3 /* of a part: its cells, its line when narrow, what is wrong */

const char *
weft_part_row_title (WeftPartCell cell)
{
  static const WeftMoneyColumn columns[] = { WEFT_MONEY_PLACE, WEFT_MONEY_LINE };

  return cell == WEFT_PART_AMOUNT ? _ ("Amount £") : weft_money_columns_title (columns[cell]);
}

static GtkWidget *
make_cell (WeftPartCell cell)
{
  gboolean   is_amount = cell == WEFT_PART_AMOUNT;
  GtkWidget *entry = weft_sheet_cell_new (weft_part_row_title (cell), is_amount);

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), is_amount ? 8 : 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), is_amount ? 10 : 24);
  gtk_widget_set_hexpand (entry, !is_amount);
  return entry;
}

static GtkWidget *
make_remove (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("weft-close-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

WeftPartRow *
weft_part_row_new (const WeftMoneyPart *part,
                   WeftMoneyNames      *names)
{
  WeftPartRow *row = g_new0 (WeftPartRow, 1);

  row->id = part->id;
  for (int cell = 0; cell < WEFT_PART_N_CELLS; cell++)
    row->cells[cell] = make_cell ((WeftPartCell)cell);
  row->remove = make_remove ();
  row->issue = weft_sheet_cell_new_issue ();
  row->choices = weft_money_choices_new (NULL, GTK_ENTRY (row->cells[WEFT_PART_PLACE]), GTK_ENTRY (row->cells[WEFT_PART_LINE]));
  if (names != NULL)
    weft_money_choices_set_names (row->choices, names, NULL);
  weft_money_choices_set_place (row->choices, part->place);
  gtk_editable_set_text (GTK_EDITABLE (row->cells[WEFT_PART_LINE]), part->line);
  gtk_editable_set_text (GTK_EDITABLE (row->cells[WEFT_PART_AMOUNT]), part->amount);
  return row;
}

void
weft_part_row_free (WeftPartRow *row)
{
  g_clear_object (&row->choices);
  g_free (row);
}

const char *
weft_part_row_get_text (const WeftPartRow *row,
                        WeftPartCell       cell)
{
  return gtk_editable_get_text (GTK_EDITABLE (row->cells[cell]));
}

WeftMoneyPart *
weft_part_row_get (const WeftPartRow *row)
{
  WeftMoneyPart *part = g_new0 (WeftMoneyPart, 1);

  part->id = row->id;
  part->place = weft_money_choices_get_place (row->choices);
  part->line = g_strdup (weft_part_row_get_text (row, WEFT_PART_LINE));
  part->amount = g_strdup (weft_part_row_get_text (row, WEFT_PART_AMOUNT));
  return part;
}

/* Its cells are named by it: "Line, part 2". */
static void
set_number (WeftPartRow *row,
            guint        number)
{
  g_autofree char *remove = g_strdup_printf (_ ("Take out part %u"), number);

  for (int cell = 0; cell < WEFT_PART_N_CELLS; cell++)
    {
      /* Translators: a column (Line), then which part of a payment it is for */
      g_autofree char *name = g_strdup_printf (_ ("%s, part %u"), weft_part_row_title ((WeftPartCell)cell), number);

      gtk_accessible_update_property (GTK_ACCESSIBLE (row->cells[cell]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  gtk_widget_set_tooltip_text (row->remove, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
}

void
weft_part_row_set_issue (WeftPartRow *row,
                         WeftPartCell cell,
                         const char  *sentence)
{
  for (int i = 0; i < WEFT_PART_N_CELLS; i++)
    weft_sheet_cell_set_issue (row->cells[i], row->issue, NULL);
  if (sentence != NULL)
    weft_sheet_cell_set_issue (row->cells[cell], row->issue, sentence);
}

void
weft_part_row_attach (WeftPartRow *row,
                      GtkGrid     *grid,
                      guint        i,
                      gboolean     is_narrow)
{
  const int top = (int)i * GRID_ROWS + 1;

  gtk_grid_attach (grid, row->cells[WEFT_PART_PLACE], 0, top, 1, 1);
  gtk_grid_attach (grid, row->cells[WEFT_PART_LINE], is_narrow ? 0 : 1, is_narrow ? top + 1 : top, 1, 1);
  gtk_grid_attach (grid, row->cells[WEFT_PART_AMOUNT], 2, top, 1, 1);
  gtk_grid_attach (grid, row->remove, 3, top, 1, 1);
  gtk_grid_attach (grid, row->issue, 0, top + 2, 4, 1);
  /* Without a heading above it. */
  gtk_entry_set_placeholder_text (GTK_ENTRY (row->cells[WEFT_PART_LINE]), is_narrow ? weft_part_row_title (WEFT_PART_LINE) : NULL);
  set_number (row, i + 1);
}

void
weft_part_row_detach (WeftPartRow *row,
                      GtkGrid     *grid)
{
  for (int cell = 0; cell < WEFT_PART_N_CELLS; cell++)
    gtk_grid_remove (grid, row->cells[cell]);
  gtk_grid_remove (grid, row->remove);
  gtk_grid_remove (grid, row->issue);
}

/* Each widget is held while it changes its place. */
void
weft_part_row_move (WeftPartRow *row,
                    GtkGrid     *grid,
                    guint        i,
                    gboolean     is_narrow)
{
  GtkWidget *widgets[] = { row->cells[0], row->cells[1], row->cells[2], row->remove, row->issue };

  for (guint j = 0; j < G_N_ELEMENTS (widgets); j++)
    g_object_ref (widgets[j]);
  weft_part_row_detach (row, grid);
  weft_part_row_attach (row, grid, i, is_narrow);
  for (guint j = 0; j < G_N_ELEMENTS (widgets); j++)
    g_object_unref (widgets[j]);
}
