/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet to type hours into. All rows stand in one GtkGrid, so that its columns are as wide as the widest cell
 * needs; a row's message has a grid row of its own below it. */

#include "weft-hours-sheet.h"

#include "weft-hours-keys.h"
#include "weft-hours-undo.h"
#include "weft-sheet-cell.h"

#include <glib/gi18n-lib.h>

#define FIRST_LINES 10
#define MOST_LINES 60 /* more rows than that nobody mends at once: they are held */
#define NO_LINE G_MAXUINT

struct _WeftHoursSheet
{
  AdwBin parent_instance;

  GPtrArray     *lines;   /* owned, of WeftHoursEntry */
  GPtrArray     *held;    /* owned, of WeftHoursTexts: pasted, without a line */
  WeftHoursList *list;    /* borrowed, nullable: the page's */
  char          *today;   /* owned */
  WeftHoursUndo  undo;    /* owned */
  WeftHoursPast *resting; /* owned, nullable: the line that has the focus, before it was typed in */
  guint          current; /* the line that has the focus, or had it last */
  guint          n_wrong; /* rows that could not be saved */
  gboolean       is_quiet;
  gboolean       is_narrow;

  /* children, borrowed */
  GtkGrid   *grid;
  GtkWidget *headings[WEFT_HOURS_N_CELLS + 1];
  GtkWidget *note;
  GtkLabel  *note_label;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (WeftHoursSheet, weft_hours_sheet, ADW_TYPE_BIN)

static WeftHoursEntry *add_line (WeftHoursSheet *self);

static WeftHoursEntry *
get_line (WeftHoursSheet *self,
          guint           i)
{
  return g_ptr_array_index (self->lines, i);
}

/* The line that @cell is in, NO_LINE when it is in none. */
static guint
find_line (WeftHoursSheet *self,
           GtkWidget      *cell,
           WeftHoursCell  *column)
{
  for (guint i = 0; i < self->lines->len; i++)
    for (int j = 0; j < WEFT_HOURS_N_CELLS; j++)
      if (get_line (self, i)->cells[j] == cell)
        {
          *column = (WeftHoursCell)j;
          return i;
        }
  return NO_LINE;
}

/* The line and cell with the focus; NO_LINE when it is elsewhere. */
static guint
find_focus (WeftHoursSheet *self,
            WeftHoursCell  *column)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL ? find_line (self, gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY), column) : NO_LINE;
}

static void
go_to (WeftHoursSheet *self,
       guint           i,
       WeftHoursCell   column)
{
  WeftHoursEntry *line = i < self->lines->len ? get_line (self, i) : add_line (self);

  gtk_widget_grab_focus (line->cells[column]);
}

/* As the lines from @first on are now. */
static WeftHoursPast *
remember (WeftHoursSheet *self,
          guint           first,
          guint           n)
{
  GPtrArray *lines = weft_hours_texts_new_array ();

  for (guint i = first; i < first + n; i++)
    g_ptr_array_add (lines, i < self->lines->len ? weft_hours_entry_get (get_line (self, i)) : weft_hours_texts_new ());
  return weft_hours_past_new (first, lines, self->held);
}

static void
rest_on (WeftHoursSheet *self,
         guint           i)
{
  self->current = i;
  g_clear_pointer (&self->resting, weft_hours_past_free);
  self->resting = remember (self, i, 1);
}

static void
show_note (WeftHoursSheet *self)
{
  g_autofree char *wrong = NULL;
  g_autofree char *held = NULL;
  g_autofree char *both = NULL;

  wrong = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row could not be saved and says why. All others are saved.",
                                        "%u rows could not be saved and say why. All others are saved.", self->n_wrong),
                           self->n_wrong);
  held = g_strdup_printf (self->n_wrong > 0
                            ? g_dngettext (GETTEXT_PACKAGE, "%u of them waits until there is room here.", "%u of them wait until there is room here.", self->held->len)
                            : g_dngettext (GETTEXT_PACKAGE, "%u pasted row has no room here. It is saved with this sheet.",
                                           "%u pasted rows have no room here. They are saved with this sheet.", self->held->len),
                          self->held->len);
  both = g_strjoin (" ", self->n_wrong > 0 ? wrong : held, self->n_wrong > 0 && self->held->len > 0 ? held : NULL, NULL);
  gtk_label_set_text (self->note_label, both);
  gtk_widget_set_visible (self->note, self->n_wrong > 0 || self->held->len > 0);
}

static void
tell_changed (WeftHoursSheet *self)
{
  show_note (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
show_line (WeftHoursSheet       *self,
           guint                 i,
           const WeftHoursTexts *texts)
{
  while (i >= self->lines->len)
    add_line (self);
  self->is_quiet = TRUE;
  weft_hours_entry_set (get_line (self, i), texts);
  weft_hours_entry_spell_date (get_line (self, i), self->today);
  weft_hours_entry_set_issue (get_line (self, i), WEFT_HOURS_DATE, NULL);
  weft_hours_entry_show_state (get_line (self, i), self->today, i == self->current);
  self->is_quiet = FALSE;
}

static void
set_held (WeftHoursSheet *self,
          GPtrArray      *held)
{
  g_ptr_array_ref (held);
  g_ptr_array_unref (self->held);
  self->held = held;
}

static void
change_cb (WeftHoursSheet *self,
           GtkWidget      *cell)
{
  WeftHoursCell column;
  guint         i = find_line (self, cell, &column);

  if (self->is_quiet || i == NO_LINE)
    return;
  if (i == self->current && self->resting != NULL)
    weft_hours_undo_push (&self->undo, g_steal_pointer (&self->resting));
  weft_hours_entry_set_issue (get_line (self, i), WEFT_HOURS_DATE, NULL);
  weft_hours_entry_show_state (get_line (self, i), self->today, i == self->current);
  tell_changed (self);
}

/* What the person did the last time is most often what they did this time. */
static void
choose_who_cb (WeftHoursSheet *self,
               WeftName       *name)
{
  WeftHoursLine  *last = self->list != NULL ? g_hash_table_lookup (self->list->last, name->ref) : NULL;
  WeftHoursCell   cell;
  WeftHoursEntry *line = weft_hours_sheet_get_focused (self, &cell);

  if (line == NULL)
    return;
  if (last != NULL && weft_hours_entry_get_text (line, WEFT_HOURS_WHAT)[0] == '\0')
    weft_hours_entry_set_text (line, WEFT_HOURS_WHAT, weft_row_get (last->row, "role"));
  if (last != NULL && weft_hours_entry_get_text (line, WEFT_HOURS_GRANT)[0] == '\0')
    weft_suggest_set_ref (line->grant, weft_row_get (last->row, "grant"));
  gtk_widget_grab_focus (line->cells[WEFT_HOURS_HOURS]);
}

/* A new volunteer needs nothing but the name. */
static void
add_who_cb (WeftHoursSheet *self)
{
  weft_hours_sheet_move (self, 0, 1);
}

static void
leave_cb (WeftHoursSheet          *self,
          GtkEventControllerFocus *focus)
{
  WeftHoursCell column;
  guint         i = find_line (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)), &column);

  if (i == NO_LINE)
    return;
  if (column == WEFT_HOURS_DATE)
    {
      self->is_quiet = TRUE;
      weft_hours_entry_spell_date (get_line (self, i), self->today);
      self->is_quiet = FALSE;
    }
  weft_hours_entry_show_state (get_line (self, i), self->today, FALSE);
}

/* A line begins with the date of the one above. */
static void
enter_cb (WeftHoursSheet          *self,
          GtkEventControllerFocus *focus)
{
  WeftHoursCell   column;
  guint           i = find_line (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)), &column);
  WeftHoursEntry *line;

  if (i == NO_LINE)
    return;
  line = get_line (self, i);
  if (weft_hours_entry_get_text (line, WEFT_HOURS_DATE)[0] == '\0' && i > 0)
    {
      self->is_quiet = TRUE;
      weft_hours_entry_set_text (line, WEFT_HOURS_DATE, weft_hours_entry_get_text (get_line (self, i - 1), WEFT_HOURS_DATE));
      self->is_quiet = FALSE;
    }
  if (i != self->current)
    rest_on (self, i);
  weft_hours_entry_show_state (line, self->today, TRUE);
}

static void
activate_cb (WeftHoursSheet *self,
             GtkWidget      *cell)
{
  WeftHoursCell column;
  guint         i = find_line (self, cell, &column);

  go_to (self, i + 1, WEFT_HOURS_WHO);
}

/* Cells that were not copied stay as they are. */
static void
paste_line (WeftHoursSheet *self,
            guint           i,
            WeftHoursTexts *pasted)
{
  g_autoptr (WeftHoursTexts) texts = i < self->lines->len ? weft_hours_entry_get (get_line (self, i)) : weft_hours_texts_new ();

  for (int j = 0; j < WEFT_HOURS_N_CELLS; j++)
    if (pasted->cells[j][0] != '\0')
      {
        g_free (texts->cells[j]);
        texts->cells[j] = g_strdup (pasted->cells[j]);
        texts->is_new = texts->is_new && j != WEFT_HOURS_WHO;
      }
  show_line (self, i, texts);
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
watch_cell (WeftHoursSheet *self,
            GtkWidget      *cell)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (cell, "changed", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (cell, focus);
}

static WeftHoursEntry *
add_line (WeftHoursSheet *self)
{
  WeftHoursEntry *line = weft_hours_entry_new ();

  weft_hours_entry_attach (line, self->grid, self->lines->len, self->is_narrow);
  weft_hours_entry_set_list (line, self->list);
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    watch_cell (self, line->cells[i]);
  g_signal_connect_object (line->who, "chosen", G_CALLBACK (choose_who_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line->who, "adding", G_CALLBACK (add_who_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->lines, line);
  return line;
}

/* The first stands above the marks and says nothing. */
static void
add_headings (WeftHoursSheet *self)
{
  for (int i = 0; i <= WEFT_HOURS_N_CELLS; i++)
    {
      WeftHoursCell cell = (WeftHoursCell)(i - 1);

      self->headings[i] = weft_sheet_cell_new_heading (i > 0 ? weft_hours_entry_title (cell) : NULL, i > 0 && cell == WEFT_HOURS_HOURS);
      gtk_grid_attach (self->grid, self->headings[i], i, 0, 1, 1);
    }
}

static gboolean
weft_hours_sheet_grab_focus (GtkWidget *widget)
{
  WeftHoursSheet *self = WEFT_HOURS_SHEET (widget);
  guint           i = 0;

  while (i < self->lines->len && !weft_hours_entry_is_empty (get_line (self, i)))
    i++;
  go_to (self, i, i == 0 ? WEFT_HOURS_DATE : WEFT_HOURS_WHO);
  return TRUE;
}

static void
weft_hours_sheet_finalize (GObject *object)
{
  WeftHoursSheet *self = WEFT_HOURS_SHEET (object);

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->held);
  g_clear_pointer (&self->resting, weft_hours_past_free);
  weft_hours_undo_clear (&self->undo);
  g_free (self->today);

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
make_note (WeftHoursSheet *self)
{
  self->note = adw_bin_new ();
  self->note_label = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL));
  gtk_label_set_xalign (self->note_label, 0);
  gtk_label_set_wrap (self->note_label, TRUE);
  adw_bin_set_child (ADW_BIN (self->note), GTK_WIDGET (self->note_label));
  gtk_widget_add_css_class (self->note, "strip");
  gtk_widget_set_visible (self->note, FALSE);
}

static void
weft_hours_sheet_init (WeftHoursSheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->held = weft_hours_texts_new_array ();
  self->today = g_strdup ("");
  self->current = NO_LINE;
  weft_hours_undo_init (&self->undo);
  make_note (self);
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "sheet");
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  adw_bin_set_child (ADW_BIN (self), box);
  weft_hours_keys_attach (self);
  add_headings (self);
  for (guint i = 0; i < FIRST_LINES; i++)
    add_line (self);
}

void
weft_hours_sheet_set_list (WeftHoursSheet *self,
                           WeftHoursList  *list,
                           const char     *today)
{
  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));

  self->list = list;
  g_free (self->today);
  self->today = g_strdup (today);
  self->is_quiet = TRUE;
  for (guint i = 0; i < self->lines->len; i++)
    weft_hours_entry_set_list (get_line (self, i), list);
  self->is_quiet = FALSE;
}

GPtrArray *
weft_hours_sheet_collect (WeftHoursSheet *self)
{
  GPtrArray *rows = weft_hours_texts_new_array ();

  for (guint i = 0; i < self->lines->len; i++)
    if (!weft_hours_entry_is_empty (get_line (self, i)))
      g_ptr_array_add (rows, weft_hours_entry_get (get_line (self, i)));
  for (guint i = 0; i < self->held->len; i++)
    g_ptr_array_add (rows, weft_hours_texts_copy (self->held->pdata[i]));
  return rows;
}

void
weft_hours_sheet_get_totals (WeftHoursSheet *self,
                             guint          *rows,
                             gint64         *minutes)
{
  g_autoptr (GPtrArray) typed = weft_hours_sheet_collect (self);

  *rows = typed->len;
  *minutes = 0;
  for (guint i = 0; i < typed->len; i++)
    *minutes += weft_hours_texts_minutes (typed->pdata[i]);
}

void
weft_hours_sheet_show (WeftHoursSheet *self,
                       GPtrArray      *wrong)
{
  g_autoptr (WeftHoursTexts) none = weft_hours_texts_new ();
  g_autoptr (GPtrArray) held = weft_hours_texts_new_array ();
  guint n = MIN (wrong->len, MOST_LINES);

  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  for (guint i = 0; i < MAX (n, self->lines->len); i++)
    show_line (self, i, i < n ? ((WeftHoursWrong *)wrong->pdata[i])->texts : none);
  for (guint i = 0; i < n; i++)
    {
      const WeftHoursWrong *row = wrong->pdata[i];

      weft_hours_entry_set_issue (get_line (self, i), row->cell, row->sentence);
      weft_hours_entry_show_state (get_line (self, i), self->today, FALSE);
    }
  for (guint i = n; i < wrong->len; i++)
    g_ptr_array_add (held, weft_hours_texts_copy (((WeftHoursWrong *)wrong->pdata[i])->texts));
  set_held (self, held);
  self->n_wrong = wrong->len;
  weft_hours_undo_forget (&self->undo);
  go_to (self, 0, n > 0 ? ((WeftHoursWrong *)wrong->pdata[0])->cell : WEFT_HOURS_DATE);
  rest_on (self, 0);
  tell_changed (self);
}

void
weft_hours_sheet_fold (WeftHoursSheet *self,
                       gboolean        is_narrow)
{
  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  if (self->is_narrow == is_narrow)
    return;
  self->is_narrow = is_narrow;
  for (int i = 0; i <= WEFT_HOURS_N_CELLS; i++)
    gtk_widget_set_visible (self->headings[i], !is_narrow);
  for (guint i = 0; i < self->lines->len; i++)
    weft_hours_entry_move (get_line (self, i), self->grid, i, is_narrow);
}

WeftHoursEntry *
weft_hours_sheet_get_focused (WeftHoursSheet *self,
                              WeftHoursCell  *cell)
{
  guint i;

  g_return_val_if_fail (WEFT_IS_HOURS_SHEET (self), NULL);
  i = find_focus (self, cell);
  return i != NO_LINE ? get_line (self, i) : NULL;
}

void
weft_hours_sheet_move (WeftHoursSheet *self,
                       int             lines,
                       int             cells)
{
  WeftHoursCell cell;
  guint         i;

  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  i = find_focus (self, &cell);
  if (i == NO_LINE || (int)i + lines < 0 || (int)cell + cells < 0 || (int)cell + cells >= WEFT_HOURS_N_CELLS)
    return;
  go_to (self, (guint)((int)i + lines), (WeftHoursCell)((int)cell + cells));
}

void
weft_hours_sheet_copy_above (WeftHoursSheet *self)
{
  WeftHoursCell cell;
  guint         i;
  g_autoptr (WeftHoursTexts) above = NULL;
  WeftSuggest *suggest;

  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  i = find_focus (self, &cell);
  if (i == NO_LINE || i == 0)
    return;
  above = weft_hours_entry_get (get_line (self, i - 1));
  suggest = weft_hours_entry_get_suggest (get_line (self, i), cell);
  if (suggest != NULL)
    weft_suggest_set_ref (suggest, above->cells[cell]);
  else
    weft_hours_entry_set_text (get_line (self, i), cell, above->cells[cell]);
}

void
weft_hours_sheet_empty_row (WeftHoursSheet *self)
{
  g_autoptr (WeftHoursTexts) none = weft_hours_texts_new ();
  WeftHoursCell cell;
  guint         i;

  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  i = find_focus (self, &cell);
  if (i == NO_LINE)
    return;
  weft_hours_undo_push (&self->undo, remember (self, i, 1));
  show_line (self, i, none);
  rest_on (self, i);
  tell_changed (self);
}

void
weft_hours_sheet_go_back (WeftHoursSheet *self,
                          gboolean        redo)
{
  g_autoptr (WeftHoursPast) past = NULL;

  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  past = weft_hours_undo_pop (&self->undo, redo);
  if (past == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), redo ? "win.redo" : "win.undo", NULL);
      return;
    }
  weft_hours_undo_push_back (&self->undo, redo, remember (self, past->first, past->lines->len));
  for (guint i = 0; i < past->lines->len; i++)
    show_line (self, past->first + i, past->lines->pdata[i]);
  set_held (self, past->held);
  if (past->lines->len > 0)
    go_to (self, past->first, WEFT_HOURS_WHO);
  rest_on (self, MIN (past->first, self->lines->len - 1));
  tell_changed (self);
}

void
weft_hours_sheet_paste (WeftHoursSheet *self,
                        const char     *text)
{
  WeftHoursCell cell = WEFT_HOURS_DATE;
  guint         first;
  g_autoptr (GPtrArray) rows = NULL;

  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));
  first = find_focus (self, &cell);
  if (first == NO_LINE)
    first = 0;
  rows = weft_hours_texts_read_pasted (text, cell, weft_hours_entry_get_text (get_line (self, first), WEFT_HOURS_DATE));
  if (first + rows->len <= MOST_LINES)
    {
      weft_hours_undo_push (&self->undo, remember (self, first, rows->len));
      for (guint i = 0; i < rows->len; i++)
        paste_line (self, first + i, rows->pdata[i]);
    }
  else
    {
      weft_hours_undo_push (&self->undo, remember (self, first, 0));
      hold (self, rows);
    }
  rest_on (self, first);
  tell_changed (self);
}
