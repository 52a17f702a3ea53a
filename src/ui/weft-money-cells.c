/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of a row of money that is typed. */

#include "weft-money-cells.h"

#include "weft-date.h"
#include "weft-money-choices.h"
#include "weft-money-grid.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define N_CELLS WEFT_MONEY_N_COLUMNS

struct _WeftMoneyCells
{
  AdwBin parent_instance;

  WeftMoneyChoices *choices; /* owned */
  char             *today;   /* owned, nullable */
  WeftMoneyTexts    last;    /* owned: the row before this one */
  gboolean          is_in_parts;

  WeftMoneyGrid *grid; /* borrowed: the child */
};

static const char *const fields[N_CELLS] = { "date", "who", "place", "line", "out", "in", NULL };

enum
{
  CHANGED,
  LEFT,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftMoneyCells, weft_money_cells, ADW_TYPE_BIN)

static GtkWidget *
get_cell (WeftMoneyCells *self,
          int             cell)
{
  return weft_money_grid_get_cell (self->grid, (WeftMoneyColumn)cell);
}

static const char *
get_text (WeftMoneyCells *self,
          int             cell)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_cell (self, cell)));
}

static void
set_text (WeftMoneyCells *self,
          int             cell,
          const char     *text)
{
  if (!g_str_equal (get_text (self, cell), text))
    gtk_editable_set_text (GTK_EDITABLE (get_cell (self, cell)), text);
}

/* Its own undo would stand before the file's: Ctrl+Z after a row was added takes back the row. */
static void
forget_typing (WeftMoneyCells *self)
{
  for (int i = 0; i < WEFT_MONEY_BALANCE; i++)
    {
      gtk_editable_set_enable_undo (GTK_EDITABLE (get_cell (self, i)), FALSE);
      gtk_editable_set_enable_undo (GTK_EDITABLE (get_cell (self, i)), TRUE);
    }
}

static int
find_cell (WeftMoneyCells *self,
           GtkWidget      *cell)
{
  for (int i = 0; i < N_CELLS; i++)
    if (get_cell (self, i) == cell)
      return i;
  return -1;
}

static void
change_cb (WeftMoneyCells *self,
           GtkWidget      *cell)
{
  int at = find_cell (self, cell);

  weft_money_grid_set_issue (self->grid, (WeftMoneyColumn)at, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_used (WeftMoneyCells *self,
         int             cell)
{
  return cell < WEFT_MONEY_BALANCE && gtk_widget_get_visible (get_cell (self, cell)) && gtk_widget_get_sensitive (get_cell (self, cell));
}

/* From the amount that went out the row is whole: what comes in has a row of its own. */
static void
go_on (WeftMoneyCells *self,
       int             from)
{
  int next = from + 1;

  /* A cell that is left shows the beginning of its text. */
  gtk_editable_set_position (GTK_EDITABLE (get_cell (self, from)), 0);
  while (next < N_CELLS && !is_used (self, next))
    next++;
  if (next >= N_CELLS || (from == WEFT_MONEY_OUT && !weft_text_is_empty (get_text (self, from))))
    g_signal_emit (self, signals[FINISHED], 0);
  else
    gtk_widget_grab_focus (get_cell (self, next));
}

static void
activate_cb (WeftMoneyCells *self,
             GtkWidget      *cell)
{
  go_on (self, find_cell (self, cell));
}

/* "9/3" becomes "9 Mar 2027" as soon as it is left, so that a person sees what was understood. */
static void
spell_date (WeftMoneyCells *self)
{
  char             iso[WEFT_DATE_SIZE];
  g_autofree char *words = NULL;

  if (self->today == NULL || !weft_date_parse_short (get_text (self, WEFT_MONEY_DATE), self->today, iso, NULL))
    return;
  words = weft_date_format_short (iso);
  set_text (self, WEFT_MONEY_DATE, words);
}

static void
leave_cb (WeftMoneyCells     *self,
          GtkEventController *focus)
{
  int cell = find_cell (self, gtk_event_controller_get_widget (focus));

  if (cell == WEFT_MONEY_DATE)
    spell_date (self);
  g_signal_emit (self, signals[LEFT], 0, weft_text_is_empty (get_text (self, cell)) ? NULL : fields[cell]);
}

static void
choose_cb (WeftMoneyCells *self,
           GtkEntry       *entry)
{
  g_signal_emit (self, signals[CHANGED], 0);
  go_on (self, find_cell (self, GTK_WIDGET (entry)));
}

/* In an empty row everything of the row before, so that the amount alone is typed; else what stood in that cell. */
static void
repeat_last (WeftMoneyCells *self)
{
  const char *texts[] = { self->last.date, self->last.who, NULL, self->last.line, self->last.out, self->last.in };
  int         cell = find_cell (self, gtk_widget_get_ancestor (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))), GTK_TYPE_ENTRY));
  gboolean    is_all = weft_money_cells_is_empty (self);

  if (self->last.date == NULL || self->is_in_parts)
    return;
  if (is_all || cell == WEFT_MONEY_PLACE)
    weft_money_choices_set_place (self->choices, self->last.place);
  for (int i = 0; i < WEFT_MONEY_BALANCE; i++)
    if (texts[i] != NULL && (is_all ? i != WEFT_MONEY_DATE : i == cell))
      set_text (self, i, texts[i]);
  if (is_all)
    gtk_widget_grab_focus (get_cell (self, self->last.in[0] != '\0' ? WEFT_MONEY_IN : WEFT_MONEY_OUT));
}

/* The entries keep Ctrl+Z for themselves, even when nothing was typed: then it is the file that is meant. */
static gboolean
press_key_cb (WeftMoneyCells *self,
              guint           key,
              guint           code,
              GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;
  if (gdk_keyval_to_lower (key) == GDK_KEY_d)
    {
      repeat_last (self);
      return TRUE;
    }
  if (gdk_keyval_to_lower (key) != GDK_KEY_z || !weft_money_cells_is_empty (self))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), (state & GDK_SHIFT_MASK) != 0 ? "win.redo" : "win.press-undo", NULL);
  return TRUE;
}

static gboolean
weft_money_cells_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_cell (WEFT_MONEY_CELLS (widget), WEFT_MONEY_DATE));
}

static void
weft_money_cells_finalize (GObject *object)
{
  WeftMoneyCells *self = WEFT_MONEY_CELLS (object);

  g_clear_object (&self->choices);
  g_free (self->today);
  weft_money_texts_clear (&self->last);

  G_OBJECT_CLASS (weft_money_cells_parent_class)->finalize (object);
}

static void
weft_money_cells_class_init (WeftMoneyCellsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_money_cells_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = weft_money_cells_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FINISHED] = g_signal_new ("finished", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weft_money_cells_init (WeftMoneyCells *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (press_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->grid = WEFT_MONEY_GRID (weft_money_grid_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
  for (int i = 0; i < WEFT_MONEY_BALANCE; i++)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (get_cell (self, i), focus);
      g_signal_connect_object (get_cell (self, i), "changed", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (get_cell (self, i), "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
    }
  self->choices = weft_money_choices_new (GTK_ENTRY (get_cell (self, WEFT_MONEY_WHO)), GTK_ENTRY (get_cell (self, WEFT_MONEY_PLACE)),
                                          GTK_ENTRY (get_cell (self, WEFT_MONEY_LINE)));
  g_signal_connect_object (self->choices, "chosen", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
}

void
weft_money_cells_set_names (WeftMoneyCells *self,
                            WeftMoneyNames *names,
                            const char     *grant,
                            const char     *today)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  g_free (self->today);
  self->today = g_strdup (today);
  if (get_text (self, WEFT_MONEY_DATE)[0] == '\0')
    {
      set_text (self, WEFT_MONEY_DATE, today);
      spell_date (self);
      forget_typing (self);
      /* What is typed takes its place. */
      gtk_editable_select_region (GTK_EDITABLE (get_cell (self, WEFT_MONEY_DATE)), 0, -1);
    }
  weft_money_choices_set_names (self->choices, names, grant);
}

void
weft_money_cells_set_of_grant (WeftMoneyCells *self,
                               gboolean        is_of_grant)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  weft_money_grid_set_of_grant (self->grid, is_of_grant);
}

void
weft_money_cells_set_in_parts (WeftMoneyCells *self,
                               gboolean        is_in_parts)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  if (self->is_in_parts == is_in_parts)
    return;
  self->is_in_parts = is_in_parts;
  weft_money_choices_set_place (self->choices, "");
  set_text (self, WEFT_MONEY_LINE, is_in_parts ? _ ("In parts, below") : "");
  gtk_widget_set_sensitive (get_cell (self, WEFT_MONEY_PLACE), !is_in_parts);
  gtk_widget_set_sensitive (get_cell (self, WEFT_MONEY_LINE), !is_in_parts);
}

void
weft_money_cells_set_counts_for (WeftMoneyCells *self,
                                 const char     *place,
                                 const char     *line)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  weft_money_choices_set_place (self->choices, place);
  set_text (self, WEFT_MONEY_LINE, line);
}

void
weft_money_cells_set_balance (WeftMoneyCells *self,
                              const char     *balance)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  gtk_label_set_text (GTK_LABEL (get_cell (self, WEFT_MONEY_BALANCE)), balance);
}

void
weft_money_cells_get (WeftMoneyCells *self,
                      WeftMoneyTexts *texts)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  texts->date = g_strdup (get_text (self, WEFT_MONEY_DATE));
  texts->who = g_strdup (get_text (self, WEFT_MONEY_WHO));
  texts->place = self->is_in_parts ? g_strdup ("") : weft_money_choices_get_place (self->choices);
  texts->line = g_strdup (self->is_in_parts ? "" : get_text (self, WEFT_MONEY_LINE));
  texts->out = g_strdup (get_text (self, WEFT_MONEY_OUT));
  texts->in = g_strdup (get_text (self, WEFT_MONEY_IN));
}

gboolean
weft_money_cells_is_empty (WeftMoneyCells *self)
{
  g_return_val_if_fail (WEFT_IS_MONEY_CELLS (self), TRUE);
  for (int i = WEFT_MONEY_WHO; i < WEFT_MONEY_BALANCE; i++)
    if (is_used (self, i) && !weft_text_is_empty (get_text (self, i)))
      return FALSE;
  return TRUE;
}

void
weft_money_cells_empty (WeftMoneyCells *self)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  weft_money_cells_clear_issues (self);
  weft_money_cells_set_in_parts (self, FALSE);
  weft_money_choices_set_place (self->choices, "");
  for (int i = WEFT_MONEY_WHO; i < WEFT_MONEY_BALANCE; i++)
    set_text (self, i, "");
  spell_date (self);
  forget_typing (self);
  gtk_widget_grab_focus (get_cell (self, WEFT_MONEY_DATE));
}

void
weft_money_cells_begin (WeftMoneyCells *self)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  weft_money_texts_clear (&self->last);
  weft_money_cells_get (self, &self->last);
  weft_money_cells_empty (self);
}

void
weft_money_cells_focus_amount (WeftMoneyCells *self)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  gtk_widget_grab_focus (get_cell (self, WEFT_MONEY_OUT));
}

void
weft_money_cells_put_back (WeftMoneyCells       *self,
                           const WeftMoneyTexts *texts)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  set_text (self, WEFT_MONEY_DATE, texts->date);
  set_text (self, WEFT_MONEY_WHO, texts->who);
  if (!self->is_in_parts)
    weft_money_cells_set_counts_for (self, texts->place, texts->line);
  set_text (self, WEFT_MONEY_OUT, texts->out);
  set_text (self, WEFT_MONEY_IN, texts->in);
}

void
weft_money_cells_add_issue (WeftMoneyCells *self,
                            const char     *field,
                            const char     *sentence)
{
  int cell = WEFT_MONEY_WHO;

  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  for (int i = 0; i < WEFT_MONEY_BALANCE; i++)
    if (g_strcmp0 (fields[i], field) == 0 && is_used (self, i))
      cell = i;
  weft_money_grid_set_issue (self->grid, (WeftMoneyColumn)cell, sentence);
}

void
weft_money_cells_mend (WeftMoneyCells *self,
                       WeftIssues     *issues)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  for (int i = 0; i < WEFT_MONEY_BALANCE; i++)
    if (weft_issues_find (issues, fields[i]) == NULL)
      weft_money_grid_set_issue (self->grid, (WeftMoneyColumn)i, NULL);
}

void
weft_money_cells_clear_issues (WeftMoneyCells *self)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  for (int i = 0; i < WEFT_MONEY_BALANCE; i++)
    weft_money_grid_set_issue (self->grid, (WeftMoneyColumn)i, NULL);
}

void
weft_money_cells_focus_issue (WeftMoneyCells *self)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  for (int i = 0; i < WEFT_MONEY_BALANCE; i++)
    if (weft_money_grid_has_issue (self->grid, (WeftMoneyColumn)i))
      {
        gtk_widget_grab_focus (get_cell (self, i));
        return;
      }
}
