/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of a row of money that is typed. */

#include "weft-money-cells.h"

#include "weft-date.h"
#include "weft-money-grid.h"
#include "weft-suggest.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define N_CELLS WEFT_MONEY_N_COLUMNS

struct _WeftMoneyCells
{
  AdwBin parent_instance;

  WeftMoneyNames *names; /* owned, nullable */
  char           *grant; /* owned, nullable: of all that is typed here */
  char           *today; /* owned, nullable */

  WeftMoneyGrid *grid;               /* borrowed: the child */
  WeftSuggest   *who, *place, *line; /* borrowed: the cells' */
};

static const char *const fields[N_CELLS] = { "date", "who", "place", "line", "out", "in", NULL };

enum
{
  CHANGED,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftMoneyCells, weft_money_cells, ADW_TYPE_BIN)

void
weft_money_texts_clear (WeftMoneyTexts *texts)
{
  g_free (texts->date);
  g_free (texts->who);
  g_free (texts->place);
  g_free (texts->line);
  g_free (texts->out);
  g_free (texts->in);
}

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

/* The lines of the grant that was chosen; categories where it has none, or there is no grant. */
static void
offer_lines (WeftMoneyCells *self)
{
  g_autofree char *place = weft_suggest_get_ref (self->place);
  const WeftName  *grant = self->grant == NULL ? weft_names_find (self->names->grants, place) : NULL;
  const char      *ref = self->grant != NULL ? self->grant : grant != NULL ? grant->ref
                                                                           : "";
  WeftNames       *lines = weft_money_names_lines (self->names, ref);

  weft_suggest_set_names (self->line, lines != NULL ? lines : self->names->categories);
}

static void
change_cb (WeftMoneyCells *self,
           GtkWidget      *cell)
{
  int at = find_cell (self, cell);

  weft_money_grid_set_issue (self->grid, (WeftMoneyColumn)at, NULL);
  if (at == WEFT_MONEY_PLACE && self->names != NULL)
    offer_lines (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_used (WeftMoneyCells *self,
         int             cell)
{
  return cell < WEFT_MONEY_BALANCE && gtk_widget_get_visible (get_cell (self, cell));
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

/* What it was put on the last time is most often what it is put on this time. */
static void
choose_who_cb (WeftMoneyCells *self,
               WeftName       *name)
{
  const WeftPayee *habit = g_hash_table_lookup (self->names->habits, name->name);

  if (habit != NULL && self->grant == NULL && weft_text_is_empty (get_text (self, WEFT_MONEY_PLACE)) && habit->place != NULL)
    {
      weft_suggest_set_ref (self->place, habit->place);
      offer_lines (self);
    }
  if (habit != NULL && weft_text_is_empty (get_text (self, WEFT_MONEY_LINE)))
    set_text (self, WEFT_MONEY_LINE, habit->line);
  g_signal_emit (self, signals[CHANGED], 0);
  go_on (self, WEFT_MONEY_WHO);
}

static void
choose_place_cb (WeftMoneyCells *self)
{
  offer_lines (self);
  g_signal_emit (self, signals[CHANGED], 0);
  go_on (self, WEFT_MONEY_PLACE);
}

static void
choose_line_cb (WeftMoneyCells *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
  go_on (self, WEFT_MONEY_LINE);
}

/* "9/3" becomes "9 March 2027" as soon as it is left, so that a person sees what was understood. */
static void
spell_date (WeftMoneyCells *self)
{
  char             iso[WEFT_DATE_SIZE];
  g_autofree char *words = NULL;

  if (self->today == NULL || !weft_date_parse_short (get_text (self, WEFT_MONEY_DATE), self->today, iso, NULL))
    return;
  words = weft_date_format (iso);
  set_text (self, WEFT_MONEY_DATE, words);
}

static void
open_choices_cb (GtkEntry            *entry,
                 GtkEntryIconPosition position,
                 WeftMoneyCells      *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  weft_suggest_open (GTK_WIDGET (entry) == get_cell (self, WEFT_MONEY_PLACE) ? self->place : self->line);
}

static void
offer_choices (WeftMoneyCells *self,
               int             cell,
               const char     *help)
{
  GtkEntry *entry = GTK_ENTRY (get_cell (self, cell));

  gtk_entry_set_icon_from_icon_name (entry, GTK_ENTRY_ICON_SECONDARY, "pan-down-symbolic");
  gtk_entry_set_icon_tooltip_text (entry, GTK_ENTRY_ICON_SECONDARY, help);
  g_signal_connect_object (entry, "icon-press", G_CALLBACK (open_choices_cb), self, 0);
}

/* The entries keep Ctrl+Z for themselves, even when nothing was typed: then it is the file that is meant. */
static gboolean
press_key_cb (WeftMoneyCells *self,
              guint           key,
              guint           code,
              GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) == 0 || gdk_keyval_to_lower (key) != GDK_KEY_z || !weft_money_cells_is_empty (self))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), (state & GDK_SHIFT_MASK) != 0 ? "win.redo" : "win.undo", NULL);
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

  g_clear_pointer (&self->names, weft_money_names_unref);
  g_free (self->grant);
  g_free (self->today);

  G_OBJECT_CLASS (weft_money_cells_parent_class)->finalize (object);
}

static void
weft_money_cells_class_init (WeftMoneyCellsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_money_cells_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = weft_money_cells_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attach_suggestions (WeftMoneyCells *self)
{
  self->who = weft_suggest_attach (GTK_ENTRY (get_cell (self, WEFT_MONEY_WHO)));
  self->place = weft_suggest_attach (GTK_ENTRY (get_cell (self, WEFT_MONEY_PLACE)));
  self->line = weft_suggest_attach (GTK_ENTRY (get_cell (self, WEFT_MONEY_LINE)));
  weft_suggest_set_free (self->who);
  g_signal_connect_object (self->who, "chosen", G_CALLBACK (choose_who_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->place, "chosen", G_CALLBACK (choose_place_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->line, "chosen", G_CALLBACK (choose_line_cb), self, G_CONNECT_SWAPPED);
  offer_choices (self, WEFT_MONEY_PLACE, _ ("Show grants and funds"));
  offer_choices (self, WEFT_MONEY_LINE, _ ("Show lines"));
}

static void
weft_money_cells_init (WeftMoneyCells *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (press_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->grid = WEFT_MONEY_GRID (weft_money_grid_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
  g_signal_connect_object (focus, "leave", G_CALLBACK (spell_date), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (get_cell (self, WEFT_MONEY_DATE), focus);
  for (int i = 0; i < WEFT_MONEY_BALANCE; i++)
    {
      g_signal_connect_object (get_cell (self, i), "changed", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (get_cell (self, i), "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
    }
  attach_suggestions (self);
}

void
weft_money_cells_set_names (WeftMoneyCells *self,
                            WeftMoneyNames *names,
                            const char     *grant,
                            const char     *today)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  weft_money_names_ref (names);
  g_clear_pointer (&self->names, weft_money_names_unref);
  self->names = names;
  g_free (self->grant);
  self->grant = g_strdup (grant);
  g_free (self->today);
  self->today = g_strdup (today);
  if (get_text (self, WEFT_MONEY_DATE)[0] == '\0')
    {
      set_text (self, WEFT_MONEY_DATE, today);
      spell_date (self);
      forget_typing (self);
    }
  weft_suggest_set_names (self->who, names->payees);
  weft_suggest_set_names (self->place, names->places);
  offer_lines (self);
}

void
weft_money_cells_set_of_grant (WeftMoneyCells *self,
                               gboolean        is_of_grant)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  weft_money_grid_set_of_grant (self->grid, is_of_grant);
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
  texts->place = weft_suggest_get_ref (self->place);
  texts->line = g_strdup (get_text (self, WEFT_MONEY_LINE));
  texts->out = g_strdup (get_text (self, WEFT_MONEY_OUT));
  texts->in = g_strdup (get_text (self, WEFT_MONEY_IN));
}

gboolean
weft_money_cells_is_empty (WeftMoneyCells *self)
{
  g_return_val_if_fail (WEFT_IS_MONEY_CELLS (self), TRUE);
  for (int i = WEFT_MONEY_WHO; i < WEFT_MONEY_BALANCE; i++)
    if (!weft_text_is_empty (get_text (self, i)))
      return FALSE;
  return TRUE;
}

void
weft_money_cells_begin (WeftMoneyCells *self)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  weft_suggest_set_ref (self->place, "");
  for (int i = WEFT_MONEY_WHO; i < WEFT_MONEY_BALANCE; i++)
    set_text (self, i, "");
  spell_date (self);
  forget_typing (self);
  gtk_widget_grab_focus (get_cell (self, WEFT_MONEY_DATE));
}

void
weft_money_cells_put_back (WeftMoneyCells       *self,
                           const WeftMoneyTexts *texts)
{
  g_return_if_fail (WEFT_IS_MONEY_CELLS (self));
  set_text (self, WEFT_MONEY_DATE, texts->date);
  set_text (self, WEFT_MONEY_WHO, texts->who);
  weft_suggest_set_ref (self->place, texts->place);
  set_text (self, WEFT_MONEY_LINE, texts->line);
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
