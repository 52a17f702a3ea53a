/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row to type money into. */

#include "weft-money-entry.h"

#include "weft-columns.h"
#include "weft-money-cells.h"
#include "weft-money-typed.h"
#include "weft-page.h"
#include "weft-pence.h"
#include "weft-saving.h"
#include "weft-tripwire-view.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

#define FOLD_STRIP 520

struct _WeftMoneyEntry
{
  AdwBin parent_instance;

  WeftMoneyNames *names;   /* owned, nullable until they are read */
  char           *grant;   /* owned, nullable: of all that is typed here */
  char           *account; /* owned, nullable: the one that is chosen */
  gint64          balance;
  gboolean        is_narrow;

  /* children, borrowed */
  WeftMoneyCells   *cells;
  WeftTripwireView *tripwire;
  GtkWidget        *strip;
  GtkWidget        *account_choice;
};

/* A row on its way into the file. */
typedef struct
{
  WeftSaving    *saving; /* owned */
  WeftMoneyTexts texts;  /* owned: what stood in the cells */
} Adding;

G_DEFINE_FINAL_TYPE (WeftMoneyEntry, weft_money_entry, ADW_TYPE_BIN)

static void
adding_free (Adding *adding)
{
  weft_saving_free (adding->saving);
  weft_money_texts_clear (&adding->texts);
  g_free (adding);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Adding, adding_free)

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

/* The row as it stands now, with or without mistakes. */
static WeftRow *
make_row (WeftMoneyEntry *self,
          WeftIssues     *issues)
{
  g_auto (WeftMoneyTexts) texts = { 0 };
  WeftMoneyTyped typed;

  weft_money_cells_get (self->cells, &texts);
  typed = (WeftMoneyTyped){
    .date = texts.date,
    .who = texts.who,
    .place = self->grant != NULL ? self->grant : texts.place,
    .line = texts.line,
    .out = texts.out,
    .in = texts.in,
    .account = self->account != NULL ? self->account : "",
  };
  return weft_money_typed_make_row (&typed, self->names, get_today (self), issues);
}

static void
say_hint (WeftMoneyEntry *self)
{
  weft_tripwire_view_say (self->tripwire, weft_money_cells_is_empty (self->cells) && !self->is_narrow
                                            ? _ ("Enter goes to the next cell and, after the last one, adds the row. Ctrl+D repeats the row before.")
                                            : "");
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

/* With every letter: the balance after it and, as soon as money would go out, what that does to its grant. */
static void
change_cb (WeftMoneyEntry *self)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = NULL;
  gint64 pence;

  if (self->names == NULL || get_page (self) == NULL)
    return;
  row = make_row (self, issues);
  pence = weft_row_money (row, "amount");
  show_balance (self, pence);
  if (pence < 0)
    weft_tripwire_view_ask (self->tripwire, weft_page_get_workspace (get_page (self)), row);
  else
    say_hint (self);
}

static void
show_issues (WeftMoneyEntry *self,
             WeftIssues     *issues,
             gboolean        comes_in)
{
  for (guint i = 0; i < issues->len; i++)
    {
      WeftIssue *issue = g_ptr_array_index (issues, i);

      weft_money_cells_add_issue (self->cells, weft_money_typed_field (issue->field, comes_in), issue->sentence);
    }
  weft_money_cells_focus_issue (self->cells);
}

static void
finish_save_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  WeftMoneyEntry *self = WEFT_MONEY_ENTRY (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (Adding) adding = data;
  WeftSaving *saving = adding->saving;

  weft_workspace_finish (result, &error);
  if (error == NULL && saving->saved != WEFT_SAVE_REFUSED)
    return;
  weft_money_cells_put_back (self->cells, &adding->texts);
  if (error != NULL)
    weft_window_show_error (GTK_WIDGET (self), error);
  else
    show_issues (self, saving->issues, weft_row_money (saving->row, "amount") > 0);
}

/* The cells are empty for the next row at once, so that fast fingers lose nothing; what was in them comes back when
 * it cannot be saved. */
static void
add_cb (WeftMoneyEntry *self)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = NULL;
  Adding *adding;

  if (self->names == NULL)
    return;
  weft_money_cells_clear_issues (self->cells);
  row = make_row (self, issues);
  if (weft_issues_block (issues))
    {
      for (guint i = 0; i < issues->len; i++)
        {
          WeftIssue *issue = g_ptr_array_index (issues, i);

          weft_money_cells_add_issue (self->cells, issue->field, issue->sentence);
        }
      weft_money_cells_focus_issue (self->cells);
      return;
    }
  adding = g_new0 (Adding, 1);
  adding->saving = weft_saving_new (row, issues);
  adding->saving->sentence = weft_money_say_added (row);
  weft_money_cells_get (self->cells, &adding->texts);
  weft_workspace_run_async (weft_page_get_workspace (get_page (self)), self, weft_saving_save, adding->saving, NULL, NULL, NULL,
                            finish_save_cb, adding);
  weft_money_cells_begin (self->cells);
  say_hint (self);
}

static void
choose_account_cb (WeftMoneyEntry *self)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->account_choice));

  if (chosen == NULL)
    return;
  g_free (self->account);
  self->account = g_strdup (gtk_string_object_get_string (chosen));
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
  g_free (self->account);

  G_OBJECT_CLASS (weft_money_entry_parent_class)->finalize (object);
}

static void
weft_money_entry_class_init (WeftMoneyEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_money_entry_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = weft_money_entry_grab_focus;
}

static GtkWidget *
make_buttons (WeftMoneyEntry *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *add = gtk_button_new_with_mnemonic (_ ("A_dd"));

  self->account_choice = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->account_choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Account"), -1);
  gtk_widget_set_tooltip_text (self->account_choice, _ ("The account that the money goes out of or comes into"));
  g_signal_connect_object (self->account_choice, "notify::selected", G_CALLBACK (choose_account_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (add, "suggested-action");
  gtk_widget_add_css_class (add, "wide-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Add this money"), -1);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->account_choice);
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
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->cells));
  gtk_box_append (GTK_BOX (box), self->strip);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->tripwire, "tint", G_CALLBACK (tint_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cells, "changed", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cells, "finished", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  say_hint (self);
}

static void
fill_accounts (WeftMoneyEntry *self)
{
  g_autoptr (GtkStringList) accounts = gtk_string_list_new (NULL);
  g_autofree char *was = g_strdup (self->account);
  guint            selected = 0;

  for (guint i = 0; i < self->names->accounts->len; i++)
    {
      const WeftName *account = g_ptr_array_index (self->names->accounts, i);

      gtk_string_list_append (accounts, account->name);
      if (g_strcmp0 (account->name, was) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->account_choice), G_LIST_MODEL (accounts));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->account_choice), selected);
  choose_account_cb (self);
  gtk_widget_set_visible (self->account_choice, self->names->accounts->len > 1);
}

void
weft_money_entry_set_names (WeftMoneyEntry *self,
                            WeftMoneyNames *names)
{
  g_return_if_fail (WEFT_IS_MONEY_ENTRY (self));
  weft_money_names_ref (names);
  g_clear_pointer (&self->names, weft_money_names_unref);
  self->names = names;
  weft_money_cells_set_names (self->cells, names, self->grant, get_today (self));
  fill_accounts (self);
  change_cb (self);
}

void
weft_money_entry_set_grant (WeftMoneyEntry *self,
                            const char     *ref)
{
  g_return_if_fail (WEFT_IS_MONEY_ENTRY (self));
  if (g_strcmp0 (self->grant, ref) == 0)
    return;
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
    {
      g_free (self->account);
      self->account = g_strdup (name);
    }
  if (self->names == NULL)
    return;
  fill_accounts (self);
  change_cb (self);
}

void
weft_money_entry_fold (WeftMoneyEntry *self,
                       gboolean        is_narrow)
{
  g_return_if_fail (WEFT_IS_MONEY_ENTRY (self));
  self->is_narrow = is_narrow;
  change_cb (self);
}
