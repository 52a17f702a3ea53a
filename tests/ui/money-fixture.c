/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing money in the window. */

#include "money-fixture.h"

#include "weft-money-parts.h"

#include "weft-money-entry.h"
#include "weft-money-grid.h"

GtkWidget *
money_find_entry (WeftWindow *window)
{
  GtkWidget *entry = fixture_find (GTK_WIDGET (window), WEFT_TYPE_MONEY_ENTRY);

  ck_assert_msg (entry != NULL, "there is no row to type money into");
  return entry;
}

GtkWidget *
money_get_cell (WeftWindow     *window,
                WeftMoneyColumn column)
{
  GtkWidget *grid = fixture_find (money_find_entry (window), WEFT_TYPE_MONEY_GRID);

  return weft_money_grid_get_cell (WEFT_MONEY_GRID (grid), column);
}

const char *
money_text_of (GtkWidget *cell)
{
  return gtk_editable_get_text (GTK_EDITABLE (cell));
}

void
money_type (WeftWindow     *window,
            WeftMoneyColumn column,
            const char     *text)
{
  GtkWidget *cell = money_get_cell (window, column);

  gtk_widget_grab_focus (cell);
  gtk_editable_set_text (GTK_EDITABLE (cell), text);
}

void
money_press_enter (WeftWindow *window,
                   GtkWidget  *cell)
{
  g_signal_emit_by_name (cell, "activate");
  fixture_settle (window);
}

WeftWindow *
money_start (void)
{
  WeftWindow *window = fixture_start ();

  weft_window_go_to (window, "money", NULL);
  fixture_settle (window);
  return window;
}

void
money_type_payment (WeftWindow *window,
                    const char *date,
                    const char *who,
                    const char *place,
                    const char *line,
                    const char *out)
{
  money_type (window, WEFT_MONEY_DATE, date);
  money_type (window, WEFT_MONEY_WHO, who);
  money_type (window, WEFT_MONEY_PLACE, place);
  money_type (window, WEFT_MONEY_LINE, line);
  money_type (window, WEFT_MONEY_OUT, out);
  fixture_settle (window);
}

GtkToggleButton *
money_find_split_button (WeftWindow *window)
{
  GtkWidget *words = fixture_find_text (money_find_entry (window), "Split");

  ck_assert_msg (words != NULL, "there is no button to split a payment");
  return GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (words, GTK_TYPE_TOGGLE_BUTTON));
}

GtkWidget *
money_get_part_cell (WeftWindow *window,
                     int         part,
                     int         cell)
{
  GtkWidget *parts = fixture_find (GTK_WIDGET (window), WEFT_TYPE_MONEY_PARTS);

  ck_assert_msg (parts != NULL, "the parts are not shown");
  return gtk_grid_get_child_at (GTK_GRID (fixture_find (parts, GTK_TYPE_GRID)), cell, part * 3 + 1);
}

void
money_type_part (WeftWindow *window,
                 int         part,
                 const char *place,
                 const char *line,
                 const char *amount)
{
  gtk_editable_set_text (GTK_EDITABLE (money_get_part_cell (window, part, 0)), place);
  gtk_editable_set_text (GTK_EDITABLE (money_get_part_cell (window, part, 1)), line);
  gtk_editable_set_text (GTK_EDITABLE (money_get_part_cell (window, part, 2)), amount);
}

const char *
money_said (WeftWindow *window)
{
  return weft_workspace_get_can_undo (weft_window_get_workspace (window));
}

void
money_undo (WeftWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  fixture_settle (window);
}

void
money_check_says (WeftWindow *window,
                  const char *sentence)
{
  ck_assert_msg (fixture_find_text (GTK_WIDGET (window), sentence) != NULL, "“%s” is not said", sentence);
}
