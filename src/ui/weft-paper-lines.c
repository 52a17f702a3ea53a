/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a pile of paper. */

#include "weft-paper-lines.h"

#include "weft-sheet-cell.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define FIRST_LINES 10

void
weft_paper_lines_init (WeftPaperLines *lines,
                       WeftPaperWatch  watch,
                       gpointer        sheet)
{
  lines->grid = GTK_GRID (gtk_grid_new ());
  lines->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_paper_line_free);
  lines->watch = watch;
  lines->sheet = sheet;
  gtk_widget_add_css_class (GTK_WIDGET (lines->grid), "sheet");
}

void
weft_paper_lines_clear (WeftPaperLines *lines)
{
  g_clear_pointer (&lines->known, weft_paper_known_unref);
  g_ptr_array_unref (lines->lines);
}

guint
weft_paper_lines_count (const WeftPaperLines *lines)
{
  return lines->lines->len;
}

WeftPaperLine *
weft_paper_lines_get (const WeftPaperLines *lines,
                      guint                 i)
{
  return g_ptr_array_index (lines->lines, i);
}

GtkWidget *
weft_paper_lines_cell (const WeftPaperLines *lines,
                       guint                 i,
                       guint                 cell)
{
  return g_ptr_array_index (weft_paper_lines_get (lines, i)->cells, cell);
}

guint
weft_paper_lines_find (const WeftPaperLines *lines,
                       GtkWidget            *widget,
                       guint                *cell)
{
  for (guint i = 0; widget != NULL && i < lines->lines->len; i++)
    if (g_ptr_array_find (weft_paper_lines_get (lines, i)->cells, widget, cell))
      return i;
  return WEFT_PAPER_NO_LINE;
}

guint
weft_paper_lines_find_focus (const WeftPaperLines *lines,
                             guint                *cell)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (lines->grid));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return weft_paper_lines_find (lines, focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY) : NULL, cell);
}

GPtrArray *
weft_paper_lines_collect (const WeftPaperLines *lines,
                          guint                 first,
                          guint                 n)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = first; i < lines->lines->len && i - first < n; i++)
    g_ptr_array_add (sheets, weft_paper_line_get (weft_paper_lines_get (lines, i)));
  return sheets;
}

static void
set_codes (WeftPaperLines *lines,
           gint64          wave,
           guint           first)
{
  g_autoptr (GPtrArray) codes = weft_paper_earlier (lines->known, wave);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_name_free);

  for (guint i = 0; i < codes->len; i++)
    {
      WeftName *name = g_new0 (WeftName, 1);

      *name = (WeftName){ g_strdup (codes->pdata[i]), g_strdup (codes->pdata[i]), g_strdup (""), weft_text_fold (codes->pdata[i]) };
      g_ptr_array_add (names, name);
    }
  for (guint i = first; i < lines->lines->len; i++)
    weft_suggest_set_names (weft_paper_lines_get (lines, i)->code, names);
}

void
weft_paper_lines_set_codes (WeftPaperLines *lines,
                            gint64          wave)
{
  set_codes (lines, wave, 0);
}

void
weft_paper_lines_grow (WeftPaperLines *lines,
                       guint           n,
                       gint64          wave)
{
  guint before = lines->lines->len;

  for (guint i = before; i < n; i++)
    {
      WeftPaperLine *line = weft_paper_line_new (lines->known);

      weft_paper_line_attach (line, lines->grid, i);
      for (guint k = 0; k < line->cells->len; k++)
        lines->watch (lines->sheet, line->cells->pdata[k]);
      g_ptr_array_add (lines->lines, line);
    }
  if (n > before)
    set_codes (lines, wave, before);
}

static void
add_heading (WeftPaperLines *lines,
             int             column,
             const char     *title,
             const char     *help)
{
  GtkWidget *heading = weft_sheet_cell_new_heading (title, column > 1);

  gtk_widget_set_tooltip_text (heading, help);
  gtk_grid_attach (lines->grid, heading, column, 0, 1, 1);
}

static void
build (WeftPaperLines *lines)
{
  const GPtrArray *items = lines->known->measure->items;
  GtkWidget       *child;

  g_ptr_array_set_size (lines->lines, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (lines->grid))) != NULL)
    gtk_grid_remove (lines->grid, child);
  add_heading (lines, 0, NULL, NULL);
  add_heading (lines, 1, _ ("Code"), NULL);
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      add_heading (lines, (int)i + 2, number, ((const WeftMeasureItem *)items->pdata[i])->wording);
    }
  weft_paper_lines_grow (lines, FIRST_LINES, 0);
}

gboolean
weft_paper_lines_set_known (WeftPaperLines *lines,
                            WeftPaperKnown *known)
{
  guint    before = lines->known != NULL ? weft_paper_n_cells (lines->known) : 0;
  gboolean is_other = before != weft_paper_n_cells (known);

  weft_paper_known_ref (known);
  g_clear_pointer (&lines->known, weft_paper_known_unref);
  lines->known = known;
  if (is_other)
    build (lines);
  return is_other;
}
