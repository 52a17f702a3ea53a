/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the keys do in a sheet for a pile of paper. */

#include "weft-paper-sheet-private.h"

#include "weft-paper-paste.h"
#include "weft-text.h"

static void
put_code (WeftPaperSheet *self,
          guint           i,
          GHashTable     *used)
{
  GStrv sheet = weft_paper_line_get (weft_paper_lines_get (&self->lines, i));
  char *code = weft_paper_make_code (self->lines.known, used);

  g_hash_table_add (used, g_strdup (code));
  g_free (sheet[WEFT_PAPER_CODE]);
  sheet[WEFT_PAPER_CODE] = code;
  weft_paper_sheet_set_line (self, i, (const char *const *)sheet);
  g_strfreev (sheet);
}

/* Which lines want a code: those with answers, else the one that was used last. (element-type guint) */
static GArray *
find_uncoded (GPtrArray *sheets,
              guint      current)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < sheets->len; i++)
    if (!weft_paper_is_blank (sheets->pdata[i]) && weft_text_is_empty (((char **)sheets->pdata[i])[WEFT_PAPER_CODE]))
      g_array_append_val (found, i);
  if (found->len == 0 && weft_text_is_empty (((char **)sheets->pdata[current])[WEFT_PAPER_CODE]))
    g_array_append_val (found, current);
  return found;
}

void
weft_paper_sheet_make_codes (WeftPaperSheet *self)
{
  g_autoptr (GPtrArray) sheets = weft_paper_sheet_collect (self);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint current = self->current != WEFT_PAPER_NO_LINE ? self->current : 0;
  g_autoptr (GArray) uncoded = NULL;

  if (self->lines.known == NULL)
    return;
  uncoded = find_uncoded (sheets, current);
  for (guint i = 0; i < sheets->len; i++)
    g_hash_table_add (used, g_ascii_strup (((char **)sheets->pdata[i])[WEFT_PAPER_CODE], -1));
  if (uncoded->len > 0)
    weft_sheet_undo_push (&self->undo, weft_paper_sheet_remember (self, 0, sheets->len));
  for (guint i = 0; i < uncoded->len; i++)
    put_code (self, g_array_index (uncoded, guint, i), used);
  gtk_widget_grab_focus (weft_paper_lines_cell (&self->lines, current, WEFT_PAPER_ANSWERS));
  weft_paper_sheet_rest_on (self, current);
  weft_paper_sheet_tell_changed (self);
}

GtkWidget *
weft_paper_sheet_get_focused (WeftPaperSheet *self,
                              gboolean       *suggest_is_open)
{
  guint cell;
  guint i;

  g_return_val_if_fail (WEFT_IS_PAPER_SHEET (self), NULL);
  i = weft_paper_lines_find_focus (&self->lines, &cell);
  *suggest_is_open = i != WEFT_PAPER_NO_LINE && cell == WEFT_PAPER_CODE && weft_suggest_is_open (weft_paper_lines_get (&self->lines, i)->code);
  return i != WEFT_PAPER_NO_LINE ? weft_paper_lines_cell (&self->lines, i, cell) : NULL;
}

void
weft_paper_sheet_move (WeftPaperSheet *self,
                       int             lines,
                       int             cells)
{
  guint cell;
  guint i;
  int   line, to;

  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  i = weft_paper_lines_find_focus (&self->lines, &cell);
  line = (int)i + lines;
  to = (int)cell + cells;
  if (i == WEFT_PAPER_NO_LINE || line < 0 || line >= WEFT_PAPER_MOST_LINES || to < 0 || to >= (int)weft_paper_lines_get (&self->lines, i)->cells->len)
    return;
  weft_paper_lines_grow (&self->lines, (guint)line + 1, self->about->wave);
  gtk_widget_grab_focus (weft_paper_lines_cell (&self->lines, (guint)line, to));
}

void
weft_paper_sheet_empty_line (WeftPaperSheet *self)
{
  guint cell;
  guint i;

  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  i = weft_paper_lines_find_focus (&self->lines, &cell);
  if (i == WEFT_PAPER_NO_LINE)
    return;
  weft_sheet_undo_push (&self->undo, weft_paper_sheet_remember (self, i, 1));
  weft_paper_sheet_set_line (self, i, NULL);
  weft_paper_sheet_rest_on (self, i);
  weft_paper_sheet_tell_changed (self);
}

void
weft_paper_sheet_go_back (WeftPaperSheet *self,
                          gboolean        redo)
{
  g_autoptr (WeftSheetPast) past = NULL;

  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  past = weft_sheet_undo_pop (&self->undo, redo);
  if (past == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), redo ? "win.redo" : "win.press-undo", NULL);
      return;
    }
  weft_sheet_undo_push_back (&self->undo, redo, weft_paper_sheet_remember (self, past->first, past->lines->len));
  for (guint i = 0; i < past->lines->len; i++)
    weft_paper_sheet_set_line (self, past->first + i, past->lines->pdata[i]);
  gtk_widget_grab_focus (weft_paper_lines_cell (&self->lines, past->first, WEFT_PAPER_CODE));
  weft_paper_sheet_rest_on (self, past->first);
  weft_paper_sheet_tell_changed (self);
}

/* Cells that were not copied stay as they are. */
static void
paste_row (WeftPaperSheet    *self,
           guint              i,
           const char *const *pasted)
{
  g_auto (GStrv) sheet = weft_paper_line_get (weft_paper_lines_get (&self->lines, i));

  for (guint k = 0; sheet[k] != NULL && pasted[k] != NULL; k++)
    if (pasted[k][0] != '\0')
      {
        g_free (sheet[k]);
        sheet[k] = g_strdup (pasted[k]);
      }
  weft_paper_sheet_set_line (self, i, (const char *const *)sheet);
}

void
weft_paper_sheet_paste (WeftPaperSheet *self,
                        const char     *text)
{
  g_autoptr (GPtrArray) rows = NULL;
  guint cell = 0;
  guint first;

  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  if (self->lines.known == NULL)
    return;
  first = weft_paper_lines_find_focus (&self->lines, &cell);
  if (first == WEFT_PAPER_NO_LINE)
    first = 0;
  rows = weft_paper_paste_read (self->lines.known, text, cell);
  if (first + rows->len > WEFT_PAPER_MOST_LINES)
    {
      g_signal_emit_by_name (self, "too-many");
      return;
    }
  weft_paper_lines_grow (&self->lines, first + rows->len, self->about->wave);
  weft_sheet_undo_push (&self->undo, weft_paper_sheet_remember (self, first, rows->len));
  for (guint i = 0; i < rows->len; i++)
    paste_row (self, first + i, rows->pdata[i]);
  weft_paper_sheet_rest_on (self, first);
  weft_paper_sheet_tell_changed (self);
}
