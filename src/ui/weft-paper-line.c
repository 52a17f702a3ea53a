/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of a pile of paper. */

#include "weft-paper-line.h"

#include "weft-access.h"
#include "weft-sheet-cell.h"

#include <glib/gi18n-lib.h>

#define GRID_ROWS 2 /* of a line: its cells, and what is said of them */
#define CODE_CHARACTERS 10
#define ANSWER_CHARACTERS 4

/* The sheet takes whole lines back itself: letter by letter would come in its way. */
static GtkWidget *
make_cell (const char *name,
           gboolean    is_answer)
{
  GtkWidget *cell = weft_sheet_cell_new (name, is_answer);

  gtk_editable_set_width_chars (GTK_EDITABLE (cell), is_answer ? ANSWER_CHARACTERS : CODE_CHARACTERS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (cell), is_answer ? ANSWER_CHARACTERS : CODE_CHARACTERS + 6);
  gtk_editable_set_enable_undo (GTK_EDITABLE (cell), FALSE);
  gtk_widget_set_hexpand (cell, TRUE);
  return cell;
}

WeftPaperLine *
weft_paper_line_new (const WeftPaperKnown *known)
{
  WeftPaperLine *line = g_new0 (WeftPaperLine, 1);

  line->icon = gtk_image_new ();
  gtk_widget_add_css_class (line->icon, "cell");
  line->cells = g_ptr_array_new ();
  g_ptr_array_add (line->cells, make_cell (_ ("Code"), FALSE));
  for (guint i = 0; i < known->measure->items->len; i++)
    g_ptr_array_add (line->cells, make_cell (((const WeftMeasureItem *)known->measure->items->pdata[i])->wording, TRUE));
  line->issue = weft_sheet_cell_new_issue ();
  line->code = weft_suggest_attach (GTK_ENTRY (line->cells->pdata[WEFT_PAPER_CODE]));
  weft_suggest_set_free (line->code);
  return line;
}

void
weft_paper_line_free (WeftPaperLine *line)
{
  g_ptr_array_unref (line->cells);
  g_free (line->shown);
  g_free (line);
}

void
weft_paper_line_attach (WeftPaperLine *line,
                        GtkGrid       *grid,
                        guint          i)
{
  int top = (int)i * GRID_ROWS + 1;

  gtk_grid_attach (grid, line->icon, 0, top, 1, 1);
  for (guint k = 0; k < line->cells->len; k++)
    gtk_grid_attach (grid, line->cells->pdata[k], (int)k + 1, top, 1, 1);
  gtk_grid_attach (grid, line->issue, 1, top + 1, (int)line->cells->len, 1);
}

GStrv
weft_paper_line_get (const WeftPaperLine *line)
{
  GStrv sheet = g_new0 (char *, line->cells->len + 1);

  for (guint i = 0; i < line->cells->len; i++)
    sheet[i] = g_strdup (gtk_editable_get_text (GTK_EDITABLE (line->cells->pdata[i])));
  return sheet;
}

void
weft_paper_line_set (WeftPaperLine     *line,
                     const char *const *sheet)
{
  gboolean is_past = sheet == NULL;

  for (guint i = 0; i < line->cells->len; i++)
    {
      is_past = is_past || sheet[i] == NULL;
      gtk_editable_set_text (GTK_EDITABLE (line->cells->pdata[i]), is_past ? "" : sheet[i]);
    }
}

static void
show_icon (WeftPaperLine *line,
           const char    *icon,
           const char    *css_class)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (line->icon), icon);
  gtk_widget_set_css_classes (line->icon, (const char *[]){ "cell", css_class, NULL });
}

/* What is worth a second look is said in quieter letters, and the cell is not called wrong. */
static void
show_remark (WeftPaperLine         *line,
             const WeftPaperRemark *remark)
{
  gboolean blocks = remark != NULL && remark->blocks;

  for (guint i = 0; i < line->cells->len; i++)
    {
      weft_sheet_cell_set_issue (line->cells->pdata[i], line->issue, NULL);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (line->cells->pdata[i]), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
    }
  if (blocks)
    weft_sheet_cell_set_issue (line->cells->pdata[remark->cell], line->issue, remark->sentence);
  else if (remark != NULL)
    {
      weft_access_say (GTK_LABEL (line->issue), remark->sentence);
      gtk_widget_set_visible (line->issue, TRUE);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (line->cells->pdata[remark->cell]), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, line->issue, NULL, -1);
    }
  if (blocks)
    gtk_widget_add_css_class (line->issue, "issue");
  else
    gtk_widget_remove_css_class (line->issue, "issue");
}

void
weft_paper_line_show (WeftPaperLine         *line,
                      const WeftPaperRemark *remark,
                      gboolean               is_typed)
{
  g_auto (GStrv) sheet = weft_paper_line_get (line);
  gboolean         is_blank = weft_paper_is_blank ((const char *const *)sheet);
  g_autofree char *state = remark != NULL ? g_strdup_printf ("%u %d %d %s", remark->cell, remark->blocks, is_typed, remark->sentence)
                                          : g_strdup_printf ("%d %d", is_typed, is_blank);

  if (g_strcmp0 (state, line->shown) == 0)
    return;
  g_free (line->shown);
  line->shown = g_steal_pointer (&state);
  show_remark (line, remark);
  if (remark != NULL && remark->blocks)
    show_icon (line, "weft-alert-symbolic", "wrong");
  else if (is_typed)
    show_icon (line, "weft-edit-symbolic", "typed");
  else if (!is_blank)
    show_icon (line, "weft-check-symbolic", "whole");
  else
    show_icon (line, NULL, "typed");
}
