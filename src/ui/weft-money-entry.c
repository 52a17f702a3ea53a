/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row to type money into. What its keys do besides is in weft-money-entry-keys.c. */

#include "weft-money-entry-private.h"

#include "weft-columns.h"
#include "weft-page.h"
#include "weft-pence.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

#define FOLD_STRIP 520
#define LEAST_PARTS 130

G_DEFINE_FINAL_TYPE (WeftMoneyEntry, weft_money_entry, ADW_TYPE_BIN)

static WeftPage *
get_page (WeftMoneyEntry *self)
{
  return WEFT_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), WEFT_TYPE_PAGE));
}

static const char *
get_today (WeftMoneyEntry *self)
{
  return weft_workspace_get_today (weft_page_get_workspace (get_page (self)));
}

static gboolean
is_in_parts (WeftMoneyEntry *self)
{
  return gtk_toggle_button_get_active (self->split_button);
}

/* What stands in the cells now. */
WeftMoneyAdding *
weft_money_entry_collect (WeftMoneyEntry *self)
{
  WeftMoneyAdding *adding = weft_money_adding_new ();

  weft_money_cells_get (self->cells, &adding->texts);
  if (self->grant != NULL)
    {
      g_free (adding->texts.place);
      adding->texts.place = g_strdup (self->grant);
    }
  if (is_in_parts (self))
    {
      g_ptr_array_unref (adding->parts);
      adding->parts = weft_money_parts_get (self->parts);
    }
  if (self->instalment != NULL)
    adding->instalment = weft_row_copy (self->instalment);
  return adding;
}

gboolean
weft_money_entry_read (WeftMoneyEntry  *self,
                       WeftMoneyAdding *adding)
{
  return weft_money_adding_read (adding, self->names, weft_account_choice_get (self->account), get_today (self));
}

void
weft_money_entry_say_hint (WeftMoneyEntry *self)
{
  const char *hint = "";

  if (self->emptied != NULL && weft_money_cells_is_empty (self->cells))
    hint = _ ("The row is empty again. Ctrl+Z brings back what was typed.");
  else if (self->instalment != NULL)
    hint = _ ("Type the day on which it came, then press Add.");
  else if (weft_money_cells_is_empty (self->cells) && !self->is_narrow)
    hint = _ ("Enter leads to the next cell and, after the last, adds the row. Ctrl+D repeats the row before.");
  weft_tripwire_view_say (self->tripwire, hint);
}

static void
tint_cb (WeftMoneyEntry *self,
         gboolean        warns)
{
  gtk_widget_remove_css_class (self->strip, warns ? "quiet-strip" : "strip");
  gtk_widget_add_css_class (self->strip, warns ? "strip" : "quiet-strip");
}

static void
show_balance (WeftMoneyEntry *self,
              gint64          pence)
{
  g_autofree char *balance = pence != 0 ? weft_pence_format_bare (weft_pence_less (self->balance, -pence)) : NULL;

  weft_money_cells_set_balance (self->cells, balance != NULL ? balance : "");
}

/* What is on its way into the file is kept until it is there. */
static void
keep_typed (WeftMoneyEntry *self)
{
  gboolean is_empty = weft_money_cells_is_empty (self->cells);

  if (is_empty)
    g_clear_pointer (&self->instalment, weft_row_free);
  if (!is_empty || self->n_going == 0)
    weft_window_keep_unsaved (GTK_WIDGET (self), is_empty ? NULL : _ ("a payment"), "money.add");
}

/* Money that comes in on a line of its grant's budget, on which nothing is received otherwise. */
static gboolean
is_refund (WeftMoneyEntry *self,
           const WeftRow  *row)
{
  const WeftName *grant = weft_names_find (self->names->grants, weft_row_get (row, "grant"));
  WeftNames      *lines = grant != NULL ? weft_money_names_lines (self->names, grant->ref) : NULL;

  return weft_row_money (row, "amount") > 0 && lines != NULL && weft_names_find (lines, weft_row_get (row, "line")) != NULL;
}

static void
say_refund (WeftMoneyEntry *self,
            const WeftRow  *row)
{
  /* Translators: %s is a line of a budget */
  g_autofree char *sentence = g_strdup_printf (_ ("A refund: it is taken off what was spent on %s."), weft_row_get (row, "line"));

  weft_tripwire_view_say (self->tripwire, sentence);
}

/* With every letter: the balance after it and, as soon as money would go out, what that does to its grant. */
static void
change_cb (WeftMoneyEntry *self)
{
  g_autoptr (WeftMoneyAdding) adding = NULL;
  g_autoptr (WeftRow) row = NULL;
  gint64 pence, others;

  if (self->names == NULL || get_page (self) == NULL)
    return;
  keep_typed (self);
  adding = weft_money_entry_collect (self);
  pence = weft_money_adding_get_pence (adding);
  show_balance (self, pence);
  weft_money_parts_set_total (self->parts, ABS (pence));
  (void)weft_money_entry_read (self, adding);
  row = weft_money_adding_join (adding, is_in_parts (self) ? weft_money_parts_get_current (self->parts) : 0, &others);
  if (weft_row_money (row, "amount") < 0)
    weft_tripwire_view_ask (self->tripwire, weft_page_get_workspace (get_page (self)), row, others);
  else if (is_refund (self, row))
    say_refund (self, row);
  else
    weft_money_entry_say_hint (self);
}

/* At the part that they are about, what is the whole payment's at its cells. */
static void
show_issues (WeftMoneyEntry        *self,
             const WeftMoneyAdding *adding)
{
  for (guint i = 0; i < adding->issues->len; i++)
    {
      const WeftIssue *issue = g_ptr_array_index (adding->issues, i);
      gboolean         is_of_part = g_strv_contains ((const char *const[]){ "place", "line", "out", "in", NULL }, issue->field);

      if (adding->parts->len > 0 && is_of_part)
        weft_money_parts_set_issue (self->parts, adding->at, issue->field, issue->sentence);
      else
        weft_money_cells_add_issue (self->cells, issue->field, issue->sentence);
    }
  weft_money_cells_focus_issue (self->cells);
}

static void
fill_parts (WeftMoneyEntry *self,
            GPtrArray      *parts)
{
  weft_money_parts_clear (self->parts);
  for (guint i = 0; i < parts->len; i++)
    weft_money_parts_add (self->parts, g_ptr_array_index (parts, i));
}

/* @instalment: (nullable) */
static void
expect (WeftMoneyEntry *self,
        const WeftRow  *instalment)
{
  weft_row_free (self->instalment);
  self->instalment = instalment != NULL ? weft_row_copy (instalment) : NULL;
  change_cb (self);
}

/* What was typed comes back. */
void
weft_money_entry_put_back (WeftMoneyEntry        *self,
                           const WeftMoneyAdding *adding)
{
  gboolean is_split = adding->parts->len > 0;

  gtk_toggle_button_set_active (self->split_button, is_split);
  weft_money_cells_put_back (self->cells, &adding->texts);
  fill_parts (self, adding->parts);
  expect (self, adding->instalment);
}

static void
finish_save_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  WeftMoneyEntry *self = WEFT_MONEY_ENTRY (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftMoneyAdding) adding = data;

  weft_workspace_finish (result, &error);
  self->n_going--;
  if (error == NULL)
    {
      change_cb (self);
      return;
    }
  weft_money_entry_put_back (self, adding);
  if (adding->issues->len > 0)
    show_issues (self, adding);
  else
    weft_window_show_error (GTK_WIDGET (self), error);
}

/* The cells are empty for the next row at once, so that fast fingers lose nothing; what was in them comes back when
 * it cannot be saved. */
static void
add_cb (WeftMoneyEntry *self)
{
  g_autoptr (WeftMoneyAdding) adding = NULL;
  WeftMoneyAdding *going;

  if (self->names == NULL)
    return;
  weft_money_cells_clear_issues (self->cells);
  adding = weft_money_entry_collect (self);
  if (is_in_parts (self) && weft_money_adding_get_pence (adding) != 0 && !weft_money_parts_check (self->parts))
    return;
  if (!weft_money_entry_read (self, adding))
    {
      show_issues (self, adding);
      return;
    }
  g_clear_pointer (&self->emptied, weft_money_adding_free);
  going = g_steal_pointer (&adding);
  self->n_going++;
  weft_workspace_run_async (weft_page_get_workspace (get_page (self)), self, weft_money_adding_save, going, NULL, NULL, NULL,
                            finish_save_cb, going);
  weft_money_cells_begin (self->cells);
  gtk_toggle_button_set_active (self->split_button, FALSE);
  weft_money_entry_say_hint (self);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  add_cb (WEFT_MONEY_ENTRY (widget));
}

/* Enter after the amount of a payment in parts leads to them. */
static void
finish_cells_cb (WeftMoneyEntry *self)
{
  if (is_in_parts (self))
    weft_money_parts_focus (self->parts);
  else
    add_cb (self);
}

/* The first part begins as what the payment counted for, and ends as it when the others go. */
static void
toggle_split_cb (WeftMoneyEntry *self)
{
  g_auto (WeftMoneyTexts) texts = { 0 };
  g_autoptr (GPtrArray) parts = weft_money_parts_get (self->parts);

  weft_money_cells_get (self->cells, &texts);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), is_in_parts (self));
  weft_money_cells_set_in_parts (self->cells, is_in_parts (self));
  weft_money_parts_clear (self->parts);
  if (is_in_parts (self))
    {
      const char         *place = self->grant != NULL ? self->grant : texts.place;
      const WeftMoneyPart first = { 0, (char *)place, texts.line, (char *)"" };
      const WeftMoneyPart second = { 0, (char *)"", (char *)"", (char *)"" };

      weft_money_parts_add (self->parts, &first);
      weft_money_parts_add (self->parts, &second);
      if (texts.out[0] != '\0' || texts.in[0] != '\0')
        weft_money_parts_focus (self->parts);
      else
        weft_money_cells_focus_amount (self->cells);
    }
  else if (parts->len > 0 && !weft_money_cells_is_empty (self->cells))
    {
      const WeftMoneyPart *first = g_ptr_array_index (parts, 0);

      weft_money_cells_set_counts_for (self->cells, first->place, first->line);
    }
  change_cb (self);
}

static void
make_whole_cb (WeftMoneyEntry *self)
{
  gtk_toggle_button_set_active (self->split_button, FALSE);
  weft_money_cells_focus_amount (self->cells);
}

static gboolean
weft_money_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WEFT_MONEY_ENTRY (widget)->cells));
}

static void
weft_money_entry_finalize (GObject *object)
{
  WeftMoneyEntry *self = WEFT_MONEY_ENTRY (object);

  g_clear_pointer (&self->names, weft_money_names_unref);
  g_free (self->grant);
  g_free (self->kept_as);
  weft_row_free (self->instalment);
  g_clear_pointer (&self->emptied, weft_money_adding_free);

  G_OBJECT_CLASS (weft_money_entry_parent_class)->finalize (object);
}

static void
weft_money_entry_class_init (WeftMoneyEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_money_entry_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = weft_money_entry_grab_focus;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "money.add", NULL, save_cb);
  weft_money_entry_add_keys (GTK_WIDGET_CLASS (klass));
}

/* Where there is little room the parts scroll, so that the button below them stays in sight. */
static GtkWidget *
make_parts_scroller (WeftMoneyEntry *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LEAST_PARTS);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->parts));
  g_object_bind_property (self->parts, "visible", scroller, "visible", G_BINDING_SYNC_CREATE);
  return scroller;
}

static GtkToggleButton *
make_split_button (WeftMoneyEntry *self)
{
  GtkWidget *button = gtk_toggle_button_new_with_mnemonic (_ ("S_plit"));

  gtk_widget_set_tooltip_text (button, _ ("Share one payment out among several grants, funds or lines"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Split into parts"), -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggle_split_cb), self, G_CONNECT_SWAPPED);
  return GTK_TOGGLE_BUTTON (button);
}

static GtkWidget *
make_buttons (WeftMoneyEntry *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *add = gtk_button_new_with_mnemonic (_ ("A_dd"));

  self->account = WEFT_ACCOUNT_CHOICE (weft_account_choice_new ());
  gtk_widget_add_css_class (add, "suggested-action");
  gtk_widget_add_css_class (add, "wide-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Add this money"), -1);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  self->split_button = make_split_button (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->account));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->split_button));
  gtk_box_append (GTK_BOX (box), add);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  return box;
}

static void
weft_money_entry_init (WeftMoneyEntry *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->cells = g_object_new (WEFT_TYPE_MONEY_CELLS, NULL);
  self->tripwire = WEFT_TRIPWIRE_VIEW (weft_tripwire_view_new ());
  self->strip = weft_columns_new (FOLD_STRIP, 0, 12);
  weft_columns_append (WEFT_COLUMNS (self->strip), GTK_WIDGET (self->tripwire));
  weft_columns_append (WEFT_COLUMNS (self->strip), make_buttons (self));
  self->parts = WEFT_MONEY_PARTS (weft_money_parts_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->parts), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->cells));
  gtk_box_append (GTK_BOX (box), make_parts_scroller (self));
  gtk_box_append (GTK_BOX (box), self->strip);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->tripwire, "tint", G_CALLBACK (tint_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cells, "changed", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cells, "left", G_CALLBACK (weft_money_entry_check_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cells, "finished", G_CALLBACK (finish_cells_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->parts, "changed", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->parts, "finished", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->parts, "whole", G_CALLBACK (make_whole_cb), self, G_CONNECT_SWAPPED);
  weft_money_entry_attach_keys (self);
  weft_money_entry_say_hint (self);
}

void
weft_money_entry_set_names (WeftMoneyEntry *self,
                            WeftMoneyNames *names)
{
  g_return_if_fail (WEFT_IS_MONEY_ENTRY (self));
  /* The file has changed: Ctrl+Z is its undo again. */
  g_clear_pointer (&self->emptied, weft_money_adding_free);
  weft_money_names_ref (names);
  g_clear_pointer (&self->names, weft_money_names_unref);
  self->names = names;
  weft_money_cells_set_names (self->cells, names, self->grant, get_today (self));
  weft_money_parts_set_names (self->parts, names);
  weft_account_choice_set_names (self->account, names->accounts);
  weft_money_entry_keep (self);
  change_cb (self);
}

void
weft_money_entry_set_grant (WeftMoneyEntry *self,
                            const char     *ref)
{
  g_return_if_fail (WEFT_IS_MONEY_ENTRY (self));
  if (g_strcmp0 (self->grant, ref) == 0)
    return;
  g_clear_pointer (&self->instalment, weft_row_free);
  g_free (self->grant);
  self->grant = g_strdup (ref);
  weft_money_cells_set_of_grant (self->cells, TRUE);
  weft_tripwire_view_set_brief (self->tripwire);
}

void
weft_money_entry_set_account (WeftMoneyEntry *self,
                              const char     *name,
                              gint64          balance)
{
  g_return_if_fail (WEFT_IS_MONEY_ENTRY (self));
  self->balance = balance;
  if (name != NULL)
    weft_account_choice_choose (self->account, name);
  change_cb (self);
}

void
weft_money_entry_expect (WeftMoneyEntry *self,
                         const char     *who,
                         const WeftRow  *instalment)
{
  g_auto (WeftMoneyTexts) texts = { 0 };

  g_return_if_fail (WEFT_IS_MONEY_ENTRY (self));
  if (!weft_money_cells_is_empty (self->cells))
    return;
  weft_money_cells_get (self->cells, &texts);
  g_free (texts.who);
  g_free (texts.in);
  texts.who = g_strdup (who);
  texts.in = weft_pence_format_bare (weft_row_money (instalment, "amount"));
  weft_money_cells_put_back (self->cells, &texts);
  expect (self, instalment);
}

void
weft_money_entry_fold (WeftMoneyEntry *self,
                       gboolean        is_narrow)
{
  g_return_if_fail (WEFT_IS_MONEY_ENTRY (self));
  self->is_narrow = is_narrow;
  weft_money_parts_fold (self->parts, is_narrow);
  change_cb (self);
}
