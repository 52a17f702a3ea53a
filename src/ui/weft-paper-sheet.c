/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet to type a pile of paper into. */

#include "weft-paper-sheet.h"

#include "weft-paper-keys.h"
#include "weft-paper-line.h"
#include "weft-paper-paste.h"
#include "weft-sheet-cell.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define FIRST_LINES 10
#define NO_LINE G_MAXUINT

/* Lines as they were before an act of a person. */
typedef struct
{
  guint      first;
  GPtrArray *lines; /* owned, of GStrv, from that line on */
} Past;

struct _WeftPaperSheet
{
  AdwBin parent_instance;

  WeftPaperKnown *known;   /* owned, nullable */
  WeftPaperAbout *about;   /* owned */
  GPtrArray      *lines;   /* owned, of WeftPaperLine */
  GPtrArray      *done;    /* owned, of Past, the newest last */
  GPtrArray      *undone;  /* owned, of Past */
  Past           *resting; /* owned, nullable: the line that has the focus, before it was typed in */
  guint           current; /* the line that has the focus, or had it last */
  guint           n_typed, n_wrong;
  gboolean        is_quiet;

  GtkGrid *grid; /* borrowed: the child */
};

enum
{
  CHANGED,
  COUNTED,
  TOO_MANY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftPaperSheet, weft_paper_sheet, ADW_TYPE_BIN)

static void
past_free (gpointer data)
{
  Past *past = data;

  g_ptr_array_unref (past->lines);
  g_free (past);
}

static WeftPaperLine *
get_line (WeftPaperSheet *self,
          guint           i)
{
  return g_ptr_array_index (self->lines, i);
}

static guint
find_line (WeftPaperSheet *self,
           GtkWidget      *widget,
           guint          *cell)
{
  for (guint i = 0; widget != NULL && i < self->lines->len; i++)
    if (g_ptr_array_find (get_line (self, i)->cells, widget, cell))
      return i;
  return NO_LINE;
}

static guint
find_focus (WeftPaperSheet *self,
            guint          *cell)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return find_line (self, focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY) : NULL, cell);
}

static Past *
remember (WeftPaperSheet *self,
          guint           first,
          guint           n)
{
  Past *past = g_new0 (Past, 1);

  past->first = first;
  past->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  for (guint i = first; i < MIN (first + n, self->lines->len); i++)
    g_ptr_array_add (past->lines, weft_paper_line_get (get_line (self, i)));
  return past;
}

static void
rest_on (WeftPaperSheet *self,
         guint           i)
{
  self->current = i;
  g_clear_pointer (&self->resting, past_free);
  self->resting = remember (self, i, 1);
}

static void
push (WeftPaperSheet *self,
      Past           *past)
{
  g_ptr_array_add (self->done, past);
  g_ptr_array_set_size (self->undone, 0);
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
  guint focused = find_focus (self, &cell);

  self->n_typed = self->n_wrong = 0;
  for (guint i = 0; self->known != NULL && i < sheets->len; i++)
    {
      g_autoptr (WeftPaperRemark) remark = weft_paper_check (self->known, self->about, sheets, i);

      self->n_typed += !weft_paper_is_blank (sheets->pdata[i]);
      self->n_wrong += remark != NULL && remark->blocks;
      weft_paper_line_show (get_line (self, i), is_early (remark, i == focused, cell) ? NULL : remark, i == focused);
    }
}

static void
tell_counted (WeftPaperSheet *self)
{
  check_all (self);
  g_signal_emit (self, signals[COUNTED], 0);
}

static void
tell_changed (WeftPaperSheet *self)
{
  tell_counted (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_line (WeftPaperSheet    *self,
          guint              i,
          const char *const *sheet)
{
  self->is_quiet = TRUE;
  weft_paper_line_set (get_line (self, i), sheet);
  self->is_quiet = FALSE;
}

/* All that is typed in a line while it has the focus is one act. */
static void
change_cb (WeftPaperSheet *self,
           GtkWidget      *widget)
{
  guint cell;
  guint i = find_line (self, widget, &cell);

  if (self->is_quiet || i == NO_LINE)
    return;
  if (i == self->current && self->resting != NULL)
    push (self, g_steal_pointer (&self->resting));
  tell_changed (self);
}

static void
enter_cb (WeftPaperSheet          *self,
          GtkEventControllerFocus *focus)
{
  guint cell;
  guint i = find_line (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)), &cell);

  if (i != NO_LINE && i != self->current)
    rest_on (self, i);
  check_all (self);
}

static void
activate_cb (WeftPaperSheet *self,
             GtkWidget      *widget)
{
  guint cell;
  guint i = find_line (self, widget, &cell);

  if (i == NO_LINE)
    return;
  if (cell + 1 < get_line (self, i)->cells->len)
    weft_paper_sheet_move (self, 0, 1);
  else
    weft_paper_sheet_move (self, 1, -(int)cell);
}

static void
watch_cell (WeftPaperSheet *self,
            GtkWidget      *cell)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (cell, "changed", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (cell, focus);
}

/* The codes that were asked before can be chosen from. */
static void
set_codes (WeftPaperSheet *self,
           guint           first)
{
  g_autoptr (GPtrArray) codes = weft_paper_earlier (self->known, self->about->wave);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_name_free);

  for (guint i = 0; i < codes->len; i++)
    {
      WeftName *name = g_new0 (WeftName, 1);

      *name = (WeftName){ g_strdup (codes->pdata[i]), g_strdup (codes->pdata[i]), g_strdup (""), weft_text_fold (codes->pdata[i]) };
      g_ptr_array_add (names, name);
    }
  for (guint i = first; i < self->lines->len; i++)
    weft_suggest_set_names (get_line (self, i)->code, names);
}

static void
add_lines (WeftPaperSheet *self,
           guint           n)
{
  guint before = self->lines->len;

  for (guint i = before; i < n; i++)
    {
      WeftPaperLine *line = weft_paper_line_new (self->known);

      weft_paper_line_attach (line, self->grid, i);
      for (guint k = 0; k < line->cells->len; k++)
        watch_cell (self, line->cells->pdata[k]);
      g_ptr_array_add (self->lines, line);
    }
  if (n > before)
    set_codes (self, before);
}

static void
add_heading (WeftPaperSheet *self,
             int             column,
             const char     *title,
             const char     *help)
{
  GtkWidget *heading = weft_sheet_cell_new_heading (title, column > 1);

  gtk_widget_set_tooltip_text (heading, help);
  gtk_grid_attach (self->grid, heading, column, 0, 1, 1);
}

static void
build (WeftPaperSheet *self)
{
  const GPtrArray *items = self->known->measure->items;
  GtkWidget       *child;

  g_ptr_array_set_size (self->lines, 0);
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
  g_clear_pointer (&self->resting, past_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  add_heading (self, 0, NULL, NULL);
  add_heading (self, 1, _ ("Code"), NULL);
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      add_heading (self, (int)i + 2, number, ((const WeftMeasureItem *)items->pdata[i])->wording);
    }
  add_lines (self, FIRST_LINES);
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
  if (i == sheets->len && i < WEFT_PAPER_MOST_LINES && self->known != NULL)
    add_lines (self, i + 1);
  return i < self->lines->len && gtk_widget_grab_focus (get_line (self, i)->cells->pdata[WEFT_PAPER_CODE]);
}

static void
weft_paper_sheet_finalize (GObject *object)
{
  WeftPaperSheet *self = WEFT_PAPER_SHEET (object);

  g_clear_pointer (&self->known, weft_paper_known_unref);
  g_clear_pointer (&self->about, weft_paper_about_free);
  g_clear_pointer (&self->resting, past_free);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);

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

  self->about = weft_paper_about_copy (&none);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_paper_line_free);
  self->done = g_ptr_array_new_with_free_func (past_free);
  self->undone = g_ptr_array_new_with_free_func (past_free);
  self->current = NO_LINE;
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "sheet");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
  weft_paper_keys_attach (self);
}

void
weft_paper_sheet_set_known (WeftPaperSheet *self,
                            WeftPaperKnown *known)
{
  guint before;

  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  before = self->known != NULL ? weft_paper_n_cells (self->known) : 0;
  weft_paper_known_ref (known);
  g_clear_pointer (&self->known, weft_paper_known_unref);
  self->known = known;
  if (before != weft_paper_n_cells (known))
    build (self);
  set_codes (self, 0);
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
  if (self->known != NULL && is_other_time)
    set_codes (self, 0);
  tell_counted (self);
}

GPtrArray *
weft_paper_sheet_collect (WeftPaperSheet *self)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (sheets, weft_paper_line_get (get_line (self, i)));
  return sheets;
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
  add_lines (self, MAX (refused->len, FIRST_LINES));
  for (guint i = 0; i < self->lines->len; i++)
    set_line (self, i, i < refused->len ? (const char *const *)((WeftPaperRefused *)refused->pdata[i])->sheet : NULL);
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
  gtk_widget_grab_focus (get_line (self, 0)->cells->pdata[refused->len > 0 ? ((WeftPaperRefused *)refused->pdata[0])->remark->cell : WEFT_PAPER_CODE]);
  rest_on (self, 0);
  tell_changed (self);
  /* What only the file could tell is said until something is changed. */
  for (guint i = 0; i < refused->len; i++)
    weft_paper_line_show (get_line (self, i), ((WeftPaperRefused *)refused->pdata[i])->remark, FALSE);
}

static void
put_code (WeftPaperSheet *self,
          guint           i,
          GHashTable     *used)
{
  GStrv sheet = weft_paper_line_get (get_line (self, i));
  char *code = weft_paper_make_code (self->known, used);

  g_hash_table_add (used, g_strdup (code));
  g_free (sheet[WEFT_PAPER_CODE]);
  sheet[WEFT_PAPER_CODE] = code;
  set_line (self, i, (const char *const *)sheet);
  g_strfreev (sheet);
}

void
weft_paper_sheet_make_codes (WeftPaperSheet *self)
{
  g_autoptr (GPtrArray) sheets = weft_paper_sheet_collect (self);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint current = self->current != NO_LINE ? self->current : 0;
  guint n = 0;

  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  if (self->known == NULL)
    return;
  push (self, remember (self, 0, self->lines->len));
  for (guint i = 0; i < sheets->len; i++)
    g_hash_table_add (used, g_ascii_strup (((char **)sheets->pdata[i])[WEFT_PAPER_CODE], -1));
  for (guint i = 0; i < sheets->len; i++)
    if (!weft_paper_is_blank (sheets->pdata[i]) && weft_text_is_empty (((char **)sheets->pdata[i])[WEFT_PAPER_CODE]))
      {
        put_code (self, i, used);
        n++;
      }
  if (n == 0 && weft_text_is_empty (((char **)sheets->pdata[current])[WEFT_PAPER_CODE]))
    put_code (self, current, used);
  gtk_widget_grab_focus (get_line (self, current)->cells->pdata[WEFT_PAPER_ANSWERS]);
  rest_on (self, current);
  tell_changed (self);
}

GtkWidget *
weft_paper_sheet_get_focused (WeftPaperSheet *self,
                              gboolean       *suggest_is_open)
{
  guint cell;
  guint i;

  g_return_val_if_fail (WEFT_IS_PAPER_SHEET (self), NULL);
  i = find_focus (self, &cell);
  *suggest_is_open = i != NO_LINE && cell == WEFT_PAPER_CODE && weft_suggest_is_open (get_line (self, i)->code);
  return i != NO_LINE ? get_line (self, i)->cells->pdata[cell] : NULL;
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
  i = find_focus (self, &cell);
  line = (int)i + lines;
  to = (int)cell + cells;
  if (i == NO_LINE || line < 0 || line >= WEFT_PAPER_MOST_LINES || to < 0 || to >= (int)get_line (self, i)->cells->len)
    return;
  add_lines (self, (guint)line + 1);
  gtk_widget_grab_focus (get_line (self, (guint)line)->cells->pdata[to]);
}

void
weft_paper_sheet_empty_line (WeftPaperSheet *self)
{
  guint cell;
  guint i;

  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  i = find_focus (self, &cell);
  if (i == NO_LINE)
    return;
  push (self, remember (self, i, 1));
  set_line (self, i, NULL);
  rest_on (self, i);
  tell_changed (self);
}

void
weft_paper_sheet_go_back (WeftPaperSheet *self,
                          gboolean        redo)
{
  GPtrArray *from = redo ? self->undone : self->done;
  Past      *past;

  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  if (from->len == 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), redo ? "win.redo" : "win.undo", NULL);
      return;
    }
  past = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (redo ? self->done : self->undone, remember (self, past->first, past->lines->len));
  for (guint i = 0; i < past->lines->len; i++)
    set_line (self, past->first + i, past->lines->pdata[i]);
  gtk_widget_grab_focus (get_line (self, past->first)->cells->pdata[WEFT_PAPER_CODE]);
  rest_on (self, past->first);
  past_free (past);
  tell_changed (self);
}

/* Cells that were not copied stay as they are. */
static void
paste_row (WeftPaperSheet    *self,
           guint              i,
           const char *const *pasted)
{
  g_auto (GStrv) sheet = weft_paper_line_get (get_line (self, i));

  for (guint k = 0; sheet[k] != NULL && pasted[k] != NULL; k++)
    if (pasted[k][0] != '\0')
      {
        g_free (sheet[k]);
        sheet[k] = g_strdup (pasted[k]);
      }
  set_line (self, i, (const char *const *)sheet);
}

void
weft_paper_sheet_paste (WeftPaperSheet *self,
                        const char     *text)
{
  g_autoptr (GPtrArray) rows = NULL;
  guint cell = 0;
  guint first;

  g_return_if_fail (WEFT_IS_PAPER_SHEET (self));
  if (self->known == NULL)
    return;
  first = find_focus (self, &cell);
  if (first == NO_LINE)
    first = 0;
  rows = weft_paper_paste_read (self->known, text, cell);
  if (first + rows->len > WEFT_PAPER_MOST_LINES)
    {
      g_signal_emit (self, signals[TOO_MANY], 0);
      return;
    }
  add_lines (self, first + rows->len);
  push (self, remember (self, first, rows->len));
  for (guint i = 0; i < rows->len; i++)
    paste_row (self, first + i, rows->pdata[i]);
  rest_on (self, first);
  tell_changed (self);
}
