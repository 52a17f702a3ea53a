/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet to type a pile of paper into. What its keys do is in weft-paper-edit.c. */

#include "weft-paper-sheet-private.h"

#include "weft-label.h"
#include "weft-paper-keys.h"

enum
{
  CHANGED,
  COUNTED,
  TOO_MANY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftPaperSheet, weft_paper_sheet, ADW_TYPE_BIN)

WeftSheetPast *
weft_paper_sheet_remember (WeftPaperSheet *self,
                           guint           first,
                           guint           n)
{
  return weft_sheet_past_new (first, weft_paper_lines_collect (&self->lines, first, n), NULL);
}

void
weft_paper_sheet_rest_on (WeftPaperSheet *self,
                          guint           i)
{
  self->current = i;
  g_clear_pointer (&self->resting, weft_sheet_past_free);
  self->resting = weft_paper_sheet_remember (self, i, 1);
}

/* A code that is still being typed is not judged yet. */
static gboolean
is_early (const WeftPaperRemark *remark,
          gboolean               has_focus,
          guint                  cell)
{
  return remark != NULL && has_focus && remark->cell == WEFT_PAPER_CODE && cell == WEFT_PAPER_CODE;
}

static void
check_all (WeftPaperSheet *self)
{
  g_autoptr (GPtrArray) sheets = weft_paper_sheet_collect (self);
  guint cell = 0;
  guint focused = weft_paper_lines_find_focus (&self->lines, &cell);

  self->n_typed = self->n_wrong = 0;
  for (guint i = 0; self->lines.known != NULL && i < sheets->len; i++)
    {
      g_autoptr (WeftPaperRemark) remark = weft_paper_check (self->lines.known, self->about, sheets, i);

      self->n_typed += !weft_paper_is_blank (sheets->pdata[i]);
      self->n_wrong += remark != NULL && remark->blocks;
      weft_paper_line_show (weft_paper_lines_get (&self->lines, i), is_early (remark, i == focused, cell) ? NULL : remark, i == focused);
    }
}

static void
tell_counted (WeftPaperSheet *self)
{
  check_all (self);
  g_signal_emit (self, signals[COUNTED], 0);
}

void
weft_paper_sheet_tell_changed (WeftPaperSheet *self)
{
  tell_counted (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
weft_paper_sheet_set_line (WeftPaperSheet    *self,
                           guint              i,
                           const char *const *sheet)
{
  self->is_quiet = TRUE;
  weft_paper_line_set (weft_paper_lines_get (&self->lines, i), sheet);
  self->is_quiet = FALSE;
}

/* All that is typed in a line while it has the focus is one act. */
static void
change_cb (WeftPaperSheet *self,
           GtkWidget      *widget)
{
  guint cell;
  guint i = weft_paper_lines_find (&self->lines, widget, &cell);

  if (self->is_quiet || i == WEFT_PAPER_NO_LINE)
    return;
  if (i == self->current && self->resting != NULL)
    weft_sheet_undo_push (&self->undo, g_steal_pointer (&self->resting));
  weft_paper_sheet_tell_changed (self);
}

/* Above the sheet, where the headings are short: the question of the column that has the focus. */
static void
show_question (WeftPaperSheet *self,
               guint           cell)
{
  const GPtrArray *items = self->lines.known->measure->items;
  g_autofree char *words = cell > 0 && cell <= items->len ? g_strdup_printf ("%u. %s", cell, ((const WeftMeasureItem *)items->pdata[cell - 1])->wording)
                                                          : NULL;

  gtk_label_set_text (self->question, words != NULL ? words : "");
}

static void
enter_cb (WeftPaperSheet          *self,
          GtkEventControllerFocus *focus)
{
  guint cell;
  guint i = weft_paper_lines_find (&self->lines, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)), &cell);

  if (i != WEFT_PAPER_NO_LINE && i != self->current)
    weft_paper_sheet_rest_on (self, i);
  if (i != WEFT_PAPER_NO_LINE)
    show_question (self, cell);
  check_all (self);
}

static void
activate_cb (WeftPaperSheet *self,
             GtkWidget      *widget)
{
  guint cell;
  guint i = weft_paper_lines_find (&self->lines, widget, &cell);

  if (i == WEFT_PAPER_NO_LINE)
    return;
  if (cell + 1 < weft_paper_lines_get (&self->lines, i)->cells->len)
    weft_paper_sheet_move (self, 0, 1);
  else
    weft_paper_sheet_move (self, 1, -(int)cell);
}

static void
watch_cell (gpointer   data,
            GtkWidget *cell)
{
  WeftPaperSheet     *self = data;
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (cell, "changed", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (cell, focus);
}

/* The first line that is empty. */
static gboolean
weft_paper_sheet_grab_focus (GtkWidget *widget)
{
  WeftPaperSheet *self = WEFT_PAPER_SHEET (widget);
  g_autoptr (GPtrArray) sheets = weft_paper_sheet_collect (self);
  guint i = 0;

  while (i < sheets->len && !weft_paper_is_blank (sheets->pdata[i]))
    i++;
  if (i == sheets->len && i < WEFT_PAPER_MOST_LINES && self->lines.known != NULL)
    weft_paper_lines_grow (&self->lines, i + 1, self->about->wave);
  return i < weft_paper_lines_count (&self->lines) && gtk_widget_grab_focus (weft_paper_lines_cell (&self->lines, i, WEFT_PAPER_CODE));
}

static void
weft_paper_sheet_finalize (GObject *object)
{
  WeftPaperSheet *self = WEFT_PAPER_SHEET (object);

  g_clear_pointer (&self->about, weft_paper_about_free);
  g_clear_pointer (&self->resting, weft_sheet_past_free);
  weft_paper_lines_clear (&self->lines);
  weft_sheet_undo_clear (&self->undo);

  G_OBJECT_CLASS (weft_paper_sheet_parent_class)->finalize (object);
}

static void
weft_paper_sheet_class_init (WeftPaperSheetClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_paper_sheet_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = weft_paper_sheet_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COUNTED] = g_signal_new ("counted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TOO_MANY] = g_signal_new ("too-many", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weft_paper_sheet_init (WeftPaperSheet *self)
{
  const WeftPaperAbout none = { (char *)"", 0, (char *)"", (char *)"", (char *)"" };
  GtkWidget           *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->about = weft_paper_about_copy (&none);
  weft_paper_lines_init (&self->lines, watch_cell, self);
  weft_sheet_undo_init (&self->undo);
  self->current = WEFT_PAPER_NO_LINE;
  self->question = GTK_LABEL (gtk_label_new (NULL));
  weft_label_wrap (self->question);
  gtk_label_set_xalign (self->question, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->question), "heading");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->question));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lines.grid));
  adw_bin_set_child (ADW_BIN (self), box);
  weft_paper_keys_attach (self);
}

/* What was typed stands again in lines that ask more or less than before: a question that is gone takes its answers. */
static void
put_back (WeftPaperSheet  *self,
          const GPtrArray *typed)
{
  const guint n = weft_paper_n_cells (self->lines.known);
  const guint n_lines = MIN (typed->len, WEFT_PAPER_MOST_LINES);

  weft_paper_lines_grow (&self->lines, n_lines, self->about->wave);
  for (guint i = 0; i < n_lines; i++)
    {
      const guint before = g_strv_length (typed->pdata[i]);
      g_auto (GStrv) cells = g_new0 (char *, n + 1);

      for (guint cell = 0; cell < n; cell++)
        cells[cell] = g_strdup (cell < before ? ((char **)typed->pdata[i])[cell] : "");
      weft_paper_sheet_set_line (self, i, (const char *const *)cells);
    }
}

void
weft_paper_sheet_set_known (WeftPaperSheet *self,
                            WeftPaperKnown *known)
{
  g_autoptr (GPtrArray) typed = NULL;

  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  typed = weft_paper_sheet_collect (self);
  if (weft_paper_lines_set_known (&self->lines, known))
    {
      weft_sheet_undo_forget (&self->undo);
      g_clear_pointer (&self->resting, weft_sheet_past_free);
      self->current = WEFT_PAPER_NO_LINE;
      put_back (self, typed);
    }
  weft_paper_lines_set_codes (&self->lines, self->about->wave);
  tell_counted (self);
}

void
weft_paper_sheet_set_about (WeftPaperSheet       *self,
                            const WeftPaperAbout *about)
{
  gboolean is_other_time;

  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  is_other_time = self->about->wave != about->wave;
  weft_paper_about_free (self->about);
  self->about = weft_paper_about_copy (about);
  if (self->lines.known != NULL && is_other_time)
    weft_paper_lines_set_codes (&self->lines, self->about->wave);
  tell_counted (self);
}

void
weft_paper_sheet_put (WeftPaperSheet  *self,
                      const GPtrArray *typed)
{
  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  put_back (self, typed);
  tell_counted (self);
}

GPtrArray *
weft_paper_sheet_collect (WeftPaperSheet *self)
{
  g_return_val_if_fail (WEFT_IS_PAPER_SHEET (self), NULL);
  return weft_paper_lines_collect (&self->lines, 0, weft_paper_lines_count (&self->lines));
}

void
weft_paper_sheet_count (WeftPaperSheet *self,
                        guint          *n_lines,
                        guint          *n_wrong)
{
  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  *n_lines = self->n_typed;
  *n_wrong = self->n_wrong;
}

void
weft_paper_sheet_show (WeftPaperSheet  *self,
                       const GPtrArray *refused)
{
  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  weft_paper_lines_grow (&self->lines, refused->len, self->about->wave);
  for (guint i = 0; i < weft_paper_lines_count (&self->lines); i++)
    weft_paper_sheet_set_line (self, i, i < refused->len ? (const char *const *)((WeftPaperRefused *)refused->pdata[i])->sheet : NULL);
  weft_sheet_undo_forget (&self->undo);
  gtk_widget_grab_focus (weft_paper_lines_cell (&self->lines, 0, refused->len > 0 ? ((WeftPaperRefused *)refused->pdata[0])->remark->cell : WEFT_PAPER_CODE));
  weft_paper_sheet_rest_on (self, 0);
  weft_paper_sheet_tell_changed (self);
  /* What only the file could tell is said until something is changed. */
  for (guint i = 0; i < refused->len; i++)
    weft_paper_line_show (weft_paper_lines_get (&self->lines, i), ((WeftPaperRefused *)refused->pdata[i])->remark, FALSE);
}
