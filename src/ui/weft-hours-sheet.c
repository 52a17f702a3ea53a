/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet to type hours into. */

#include "weft-hours-sheet.h"

#include "weft-hours-keys.h"
#include "weft-hours-lines.h"
#include "weft-hours-note.h"
#include "weft-sheet-undo.h"

#define MOST_LINES 60 /* more rows than that nobody mends at once: they are held */

struct _WeftHoursSheet
{
  AdwBin parent_instance;

  GPtrArray     *held; /* owned, of WeftHoursTexts: pasted, without a line */
  gint64         held_minutes;
  WeftSheetUndo  undo;    /* owned */
  WeftSheetPast *resting; /* owned, nullable: the line that has the focus, before it was typed in */
  guint          current; /* the line that has the focus, or had it last */
  guint          n_wrong; /* rows that could not be saved */
  char          *today;   /* owned */

  /* children, borrowed */
  WeftHoursLines *lines;
  WeftHoursNote  *note;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (WeftHoursSheet, weft_hours_sheet, ADW_TYPE_BIN)

/* As the lines from @first on are now. */
static WeftSheetPast *
remember (WeftHoursSheet *self,
          guint           first,
          guint           n)
{
  GPtrArray *lines = weft_hours_texts_new_array ();

  for (guint i = first; i < first + n; i++)
    g_ptr_array_add (lines, weft_hours_entry_get (weft_hours_lines_get (self->lines, i)));
  return weft_sheet_past_new (first, lines, self->held);
}

static void
rest_on (WeftHoursSheet *self,
         guint           i)
{
  self->current = i;
  g_clear_pointer (&self->resting, weft_sheet_past_free);
  self->resting = remember (self, i, 1);
}

static void
tell_changed (WeftHoursSheet *self)
{
  weft_hours_note_show (self->note, self->n_wrong, self->held->len, weft_hours_lines_count_unknown (self->lines));
  g_signal_emit (self, changed_signal, 0);
}

/* More hours than there are count for nothing, as those do that cannot be read. */
static gint64
count_minutes (WeftHoursSheet       *self,
               const WeftHoursTexts *texts)
{
  g_autofree char *wrong = weft_hours_texts_judge (texts, WEFT_HOURS_HOURS, self->today);

  return wrong == NULL ? weft_hours_texts_minutes (texts) : 0;
}

static void
set_held (WeftHoursSheet *self,
          GPtrArray      *held)
{
  g_ptr_array_ref (held);
  g_ptr_array_unref (self->held);
  self->held = held;
  self->held_minutes = 0;
  for (guint i = 0; i < held->len; i++)
    self->held_minutes += count_minutes (self, held->pdata[i]);
}

/* All that is typed in a line while it has the focus is one act. */
static void
type_cb (WeftHoursSheet *self,
         guint           i)
{
  if (i == self->current && self->resting != NULL)
    weft_sheet_undo_push (&self->undo, g_steal_pointer (&self->resting));
  if (!weft_hours_lines_is_wrong (self->lines))
    self->n_wrong = 0;
  tell_changed (self);
}

static void
enter_cb (WeftHoursSheet *self,
          guint           i)
{
  if (i != self->current)
    rest_on (self, i);
}

static gboolean
weft_hours_sheet_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WEFT_HOURS_SHEET (widget)->lines));
}

/* The line that has the focus by now is where typing goes on. */
static void
rest_at_focus (WeftHoursSheet *self,
               guint           i)
{
  WeftHoursCell cell;
  guint         focused = weft_hours_lines_find_focus (self->lines, &cell);

  rest_on (self, focused != WEFT_NO_LINE ? focused : i);
}

static void
remove_cb (WeftHoursSheet *self,
           guint           i)
{
  g_autoptr (WeftHoursTexts) none = weft_hours_texts_new ();

  weft_sheet_undo_push (&self->undo, remember (self, i, 1));
  weft_hours_lines_show (self->lines, i, none);
  rest_at_focus (self, i);
  tell_changed (self);
}

static void
add_names_cb (WeftHoursSheet *self)
{
  weft_sheet_undo_push (&self->undo, remember (self, 0, weft_hours_lines_count (self->lines)));
  weft_hours_lines_add_unknown (self->lines);
  rest_at_focus (self, 0);
  tell_changed (self);
  weft_hours_sheet_grab_focus (GTK_WIDGET (self));
}

/* Cells that were not copied stay as they are. */
static void
paste_line (WeftHoursSheet *self,
            guint           i,
            WeftHoursTexts *pasted)
{
  g_autoptr (WeftHoursTexts) texts = weft_hours_entry_get (weft_hours_lines_get (self->lines, i));

  for (int j = 0; j < WEFT_HOURS_N_CELLS; j++)
    if (pasted->cells[j][0] != '\0')
      {
        g_free (texts->cells[j]);
        texts->cells[j] = g_strdup (pasted->cells[j]);
        texts->is_new = j == WEFT_HOURS_WHO ? pasted->is_new : texts->is_new;
      }
  weft_hours_lines_show (self->lines, i, texts);
}

static void
hold (WeftHoursSheet *self,
      GPtrArray      *rows)
{
  g_autoptr (GPtrArray) held = weft_hours_texts_new_array ();

  for (guint i = 0; i < self->held->len; i++)
    g_ptr_array_add (held, weft_hours_texts_copy (self->held->pdata[i]));
  g_ptr_array_extend_and_steal (held, g_ptr_array_ref (rows));
  set_held (self, held);
}

static void
weft_hours_sheet_finalize (GObject *object)
{
  WeftHoursSheet *self = WEFT_HOURS_SHEET (object);

  g_ptr_array_unref (self->held);
  g_free (self->today);
  g_clear_pointer (&self->resting, weft_sheet_past_free);
  weft_sheet_undo_clear (&self->undo);

  G_OBJECT_CLASS (weft_hours_sheet_parent_class)->finalize (object);
}

static void
weft_hours_sheet_class_init (WeftHoursSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_hours_sheet_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = weft_hours_sheet_grab_focus;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weft_hours_sheet_init (WeftHoursSheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->held = weft_hours_texts_new_array ();
  self->current = WEFT_NO_LINE;
  weft_sheet_undo_init (&self->undo);
  self->today = g_strdup ("");
  self->note = WEFT_HOURS_NOTE (weft_hours_note_new ());
  g_signal_connect_object (self->note, "add-all", G_CALLBACK (add_names_cb), self, G_CONNECT_SWAPPED);
  self->lines = WEFT_HOURS_LINES (weft_hours_lines_new ());
  g_signal_connect_object (self->lines, "typed", G_CALLBACK (type_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lines, "entered", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lines, "removing", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lines));
  adw_bin_set_child (ADW_BIN (self), box);
  weft_hours_keys_attach (self);
}

void
weft_hours_sheet_set_list (WeftHoursSheet *self,
                           WeftHoursList  *list,
                           const char     *today)
{
  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  g_free (self->today);
  self->today = g_strdup (today);
  weft_hours_lines_set_list (self->lines, list, today);
}

void
weft_hours_sheet_fold (WeftHoursSheet *self,
                       gboolean        is_narrow)
{
  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  weft_hours_lines_fold (self->lines, is_narrow);
}

GPtrArray *
weft_hours_sheet_collect (WeftHoursSheet *self)
{
  GPtrArray *rows = weft_hours_texts_new_array ();

  for (guint i = 0; i < weft_hours_lines_count (self->lines); i++)
    if (!weft_hours_entry_is_empty (weft_hours_lines_get (self->lines, i)))
      g_ptr_array_add (rows, weft_hours_entry_get (weft_hours_lines_get (self->lines, i)));
  for (guint i = 0; i < self->held->len; i++)
    g_ptr_array_add (rows, weft_hours_texts_copy (self->held->pdata[i]));
  return rows;
}

void
weft_hours_sheet_get_totals (WeftHoursSheet *self,
                             guint          *rows,
                             gint64         *minutes)
{
  *rows = self->held->len;
  *minutes = self->held_minutes;
  for (guint i = 0; i < weft_hours_lines_count (self->lines); i++)
    {
      WeftHoursEntry *line = weft_hours_lines_get (self->lines, i);
      g_autoptr (WeftHoursTexts) texts = weft_hours_entry_get (line);

      *rows += !weft_hours_entry_is_empty (line);
      if (!weft_hours_entry_is_empty (line))
        *minutes += count_minutes (self, texts);
    }
}

/* The first cell of @row that is wrong. */
static WeftHoursCell
find_wrong (const WeftHoursWrong *row)
{
  int cell = 0;

  while (cell + 1 < WEFT_HOURS_N_CELLS && row->sentences[cell] == NULL)
    cell++;
  return (WeftHoursCell)cell;
}

void
weft_hours_sheet_show (WeftHoursSheet *self,
                       GPtrArray      *wrong)
{
  g_autoptr (WeftHoursTexts) none = weft_hours_texts_new ();
  g_autoptr (GPtrArray) held = weft_hours_texts_new_array ();
  guint n = MIN (wrong->len, MOST_LINES);

  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  for (guint i = 0; i < MAX (n, weft_hours_lines_count (self->lines)); i++)
    weft_hours_lines_show (self->lines, i, i < n ? ((WeftHoursWrong *)wrong->pdata[i])->texts : none);
  for (guint i = 0; i < n; i++)
    {
      const WeftHoursWrong *row = wrong->pdata[i];

      for (int cell = 0; cell < WEFT_HOURS_N_CELLS; cell++)
        if (row->sentences[cell] != NULL)
          weft_hours_lines_set_issue (self->lines, i, (WeftHoursCell)cell, row->sentences[cell]);
    }
  for (guint i = n; i < wrong->len; i++)
    g_ptr_array_add (held, weft_hours_texts_copy (((WeftHoursWrong *)wrong->pdata[i])->texts));
  set_held (self, held);
  self->n_wrong = wrong->len;
  weft_sheet_undo_forget (&self->undo);
  weft_hours_lines_focus (self->lines, 0, n > 0 ? find_wrong (wrong->pdata[0]) : WEFT_HOURS_DATE);
  rest_on (self, 0);
  tell_changed (self);
}

WeftHoursEntry *
weft_hours_sheet_get_focused (WeftHoursSheet *self,
                              WeftHoursCell  *cell)
{
  guint i;

  g_return_val_if_fail (WEFT_IS_HOURS_SHEET (self), NULL);
  i = weft_hours_lines_find_focus (self->lines, cell);
  return i != WEFT_NO_LINE ? weft_hours_lines_get (self->lines, i) : NULL;
}

void
weft_hours_sheet_move (WeftHoursSheet *self,
                       int             lines,
                       int             cells)
{
  WeftHoursCell cell;
  guint         i;

  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  i = weft_hours_lines_find_focus (self->lines, &cell);
  if (i == WEFT_NO_LINE || (int)i + lines < 0 || (int)cell + cells < 0 || (int)cell + cells >= WEFT_HOURS_N_CELLS)
    return;
  weft_hours_lines_focus (self->lines, (guint)((int)i + lines), (WeftHoursCell)((int)cell + cells));
}

void
weft_hours_sheet_copy_above (WeftHoursSheet *self)
{
  WeftHoursCell cell;
  guint         i;
  g_autoptr (WeftHoursTexts) above = NULL;
  WeftSuggest *suggest;

  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  i = weft_hours_lines_find_focus (self->lines, &cell);
  if (i == WEFT_NO_LINE || i == 0)
    return;
  above = weft_hours_entry_get (weft_hours_lines_get (self->lines, i - 1));
  suggest = weft_hours_entry_get_suggest (weft_hours_lines_get (self->lines, i), cell);
  if (suggest != NULL)
    weft_suggest_set_ref (suggest, above->cells[cell]);
  else
    weft_hours_entry_set_text (weft_hours_lines_get (self->lines, i), cell, above->cells[cell]);
}

void
weft_hours_sheet_empty_row (WeftHoursSheet *self)
{
  WeftHoursCell cell;
  guint         i;

  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  i = weft_hours_lines_find_focus (self->lines, &cell);
  if (i != WEFT_NO_LINE)
    remove_cb (self, i);
}

void
weft_hours_sheet_go_back (WeftHoursSheet *self,
                          gboolean        redo)
{
  g_autoptr (WeftSheetPast) past = NULL;

  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  past = weft_sheet_undo_pop (&self->undo, redo);
  if (past == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), redo ? "win.redo" : "win.press-undo", NULL);
      return;
    }
  weft_sheet_undo_push_back (&self->undo, redo, remember (self, past->first, past->lines->len));
  for (guint i = 0; i < past->lines->len; i++)
    weft_hours_lines_show (self->lines, past->first + i, past->lines->pdata[i]);
  set_held (self, past->held);
  if (past->lines->len > 0)
    weft_hours_lines_focus (self->lines, past->first, WEFT_HOURS_WHO);
  rest_on (self, MIN (past->first, weft_hours_lines_count (self->lines) - 1));
  tell_changed (self);
}

/* From line @first down; where there is no room they are held. */
static void
put_rows (WeftHoursSheet *self,
          guint           first,
          GPtrArray      *rows)
{
  if (first + rows->len <= MOST_LINES)
    {
      weft_sheet_undo_push (&self->undo, remember (self, first, rows->len));
      for (guint i = 0; i < rows->len; i++)
        paste_line (self, first + i, rows->pdata[i]);
    }
  else
    {
      weft_sheet_undo_push (&self->undo, remember (self, first, 0));
      hold (self, rows);
    }
  rest_on (self, first);
  self->n_wrong = 0;
  tell_changed (self);
}

void
weft_hours_sheet_put (WeftHoursSheet *self,
                      GPtrArray      *rows)
{
  guint first = 0;

  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  for (guint i = 0; i < weft_hours_lines_count (self->lines); i++)
    if (!weft_hours_entry_is_empty (weft_hours_lines_get (self->lines, i)))
      first = i + 1;
  put_rows (self, first, rows);
}

void
weft_hours_sheet_paste (WeftHoursSheet *self,
                        const char     *text)
{
  WeftHoursCell cell = WEFT_HOURS_DATE;
  guint         first;
  g_autoptr (GPtrArray) rows = NULL;

  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  first = weft_hours_lines_find_focus (self->lines, &cell);
  if (first == WEFT_NO_LINE)
    first = 0;
  rows = weft_hours_texts_read_pasted (text, cell, weft_hours_entry_get_text (weft_hours_lines_get (self->lines, first), WEFT_HOURS_DATE));
  put_rows (self, first, rows);
}
