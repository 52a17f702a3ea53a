/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a pile of paper. */

#include "weft-paper-lines.h"

#include "weft-change-words.h"
#include "weft-phrase.h"
#include "weft-sheet-cell.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define FIRST_LINES 10
#define SHORT_CHARACTERS 20
#define HEADING_LINES 3

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

static GtkWidget *
add_heading (WeftPaperLines *lines,
             int             column,
             const char     *title)
{
  GtkWidget *heading = weft_sheet_cell_new_heading (title, column > 1);

  gtk_grid_attach (lines->grid, heading, column, 0, 1, 1);
  return heading;
}

/* "2. left out": what a question is called in spreadsheets, else how it begins. */
static char *
say_short (const WeftMeasureItem *item,
           guint                  number)
{
  const gboolean   is_named = !g_str_has_prefix (item->key, "item");
  g_autofree char *words = is_named ? weft_change_words_key (item->key, weft_phrase_language ()) : weft_text_shorten (item->wording, SHORT_CHARACTERS);

  return g_strdup_printf ("%u. %s", number, words);
}

static void
add_question (WeftPaperLines        *lines,
              const WeftMeasureItem *item,
              guint                  number)
{
  g_autofree char *brief = say_short (item, number);
  g_autofree char *words = g_strdup_printf ("%u. %s", number, item->wording);
  GtkWidget       *heading = add_heading (lines, (int)number + 1, brief);

  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (heading), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (heading), HEADING_LINES);
  gtk_label_set_width_chars (GTK_LABEL (heading), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (heading), SHORT_CHARACTERS);
  gtk_label_set_justify (GTK_LABEL (heading), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_tooltip_text (heading, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
build (WeftPaperLines *lines)
{
  const GPtrArray *items = lines->known->measure->items;
  GtkWidget       *child;

  g_ptr_array_set_size (lines->lines, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (lines->grid))) != NULL)
    gtk_grid_remove (lines->grid, child);
  add_heading (lines, 0, NULL);
  add_heading (lines, 1, _ ("Code"));
  for (guint i = 0; i < items->len; i++)
    add_question (lines, items->pdata[i], i + 1);
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
