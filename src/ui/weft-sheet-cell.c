/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sheets that are typed in are made of. */

#include "weft-sheet-cell.h"

#include "weft-access.h"

GtkWidget *
weft_sheet_cell_new (const char *title,
                     gboolean    is_number)
{
  GtkWidget *cell = gtk_entry_new ();

  gtk_entry_set_has_frame (GTK_ENTRY (cell), FALSE);
  gtk_entry_set_alignment (GTK_ENTRY (cell), is_number ? 1 : 0);
  gtk_widget_add_css_class (cell, "cell");
  if (is_number)
    gtk_widget_add_css_class (cell, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return cell;
}

GtkWidget *
weft_sheet_cell_new_heading (const char *title,
                             gboolean    is_number)
{
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), is_number ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (heading, "cell-heading");
  return heading;
}

GtkWidget *
weft_sheet_cell_new_issue (void)
{
  GtkWidget *issue = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (issue), 0);
  gtk_label_set_wrap (GTK_LABEL (issue), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (issue), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (issue, "issue");
  gtk_widget_add_css_class (issue, "small");
  gtk_widget_add_css_class (issue, "cell-issue");
  gtk_widget_set_visible (issue, FALSE);
  return issue;
}

void
weft_sheet_cell_mark (GtkWidget *cell,
                      GtkWidget *issue,
                      gboolean   is_wrong)
{
  if (is_wrong)
    {
      gtk_widget_add_css_class (cell, "refused");
      gtk_accessible_update_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, issue, -1);
      return;
    }
  gtk_widget_remove_css_class (cell, "refused");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_INVALID);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
}

void
weft_sheet_cell_set_issue (GtkWidget  *cell,
                           GtkWidget  *issue,
                           const char *sentence)
{
  weft_access_say (GTK_LABEL (issue), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (issue, sentence != NULL);
  weft_sheet_cell_mark (cell, issue, sentence != NULL);
}

void
weft_sheet_cell_insert (GtkWidget  *cell,
                        const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (cell);
  int          at;

  gtk_editable_delete_selection (editable);
  at = gtk_editable_get_position (editable);
  gtk_editable_insert_text (editable, text, -1, &at);
  gtk_editable_set_position (editable, at);
}

gboolean
weft_sheet_cell_is_at_end (GtkWidget *cell,
                           gboolean   of_right)
{
  int length = (int)g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (cell)), -1);
  int start, end;

  if (gtk_editable_get_selection_bounds (GTK_EDITABLE (cell), &start, &end))
    return start == 0 && end == length;
  return gtk_editable_get_position (GTK_EDITABLE (cell)) == (of_right ? length : 0);
}

gboolean
weft_sheet_cell_step (GtkWidget      **cells,
                      int              n,
                      GtkDirectionType direction)
{
  const int  by = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (cells[0]));
  int        at = by > 0 ? 0 : n - 1;

  for (int i = 0; i < n; i++)
    if (focus != NULL && (focus == cells[i] || gtk_widget_is_ancestor (focus, cells[i])))
      at = i;
  for (; at >= 0 && at < n; at += by)
    if (gtk_widget_child_focus (cells[at], direction))
      return TRUE;
  return FALSE;
}
