/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet of hours as tests type into it. */

#include "hours-fixture.h"

#include "ui-fixture.h"

const char *const hours_two_lines[2][WEFT_HOURS_N_CELLS] = {
  { "9/3", "12 people", "2", "Lunch club", "" },
  { "9/3", "1", "2:30", "Kitchen", "" },
};

WeftHoursSheet *
hours_open (WeftWindow *window)
{
  weft_window_go_to (window, "hours", NULL);
  fixture_settle (window);
  return WEFT_HOURS_SHEET (fixture_find (GTK_WIDGET (window), WEFT_TYPE_HOURS_SHEET));
}

GtkWidget *
hours_get_cell (WeftHoursSheet *sheet,
                int             line,
                WeftHoursCell   cell)
{
  return gtk_grid_get_child_at (GTK_GRID (fixture_find (GTK_WIDGET (sheet), GTK_TYPE_GRID)), (int)cell + 1, line * 5 + 1);
}

const char *
hours_text_at (WeftHoursSheet *sheet,
               int             line,
               WeftHoursCell   cell)
{
  return gtk_editable_get_text (GTK_EDITABLE (hours_get_cell (sheet, line, cell)));
}

void
hours_type_line (WeftHoursSheet   *sheet,
                 int               line,
                 const char *const cells[WEFT_HOURS_N_CELLS])
{
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    {
      gtk_widget_grab_focus (hours_get_cell (sheet, line, (WeftHoursCell)i));
      gtk_editable_set_text (GTK_EDITABLE (hours_get_cell (sheet, line, (WeftHoursCell)i)), cells[i]);
    }
}

void
hours_save (WeftWindow     *window,
            WeftHoursSheet *sheet)
{
  gtk_widget_activate_action (GTK_WIDGET (sheet), "hours.save", NULL);
  fixture_settle (window);
}

void
hours_check_totals (WeftHoursSheet *sheet,
                    guint           rows,
                    gint64          minutes)
{
  guint  is_rows;
  gint64 is_minutes;

  weft_hours_sheet_get_totals (sheet, &is_rows, &is_minutes);
  ck_assert_uint_eq (is_rows, rows);
  ck_assert_int_eq (is_minutes, minutes);
}

void
hours_check_note (WeftHoursSheet *sheet,
                  const char     *text,
                  gboolean        is_said)
{
  GtkWidget *label = fixture_find_text (GTK_WIDGET (sheet), text);

  ck_assert_msg ((label != NULL && gtk_widget_get_mapped (label)) == is_said, "%s", text);
}
