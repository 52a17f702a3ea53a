/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The account that money goes out of or comes into. */

#include "weft-account-choice.h"

#include "weft-access.h"

#include <glib/gi18n-lib.h>

struct _WeftAccountChoice
{
  AdwBin parent_instance;

  WeftNames *accounts; /* owned, nullable */
  char      *chosen;   /* owned: its name, "" */
  gboolean   is_quiet;

  GtkDropDown *drop_down; /* borrowed: the child */
};

G_DEFINE_FINAL_TYPE (WeftAccountChoice, weft_account_choice, ADW_TYPE_BIN)

static void
choose_cb (WeftAccountChoice *self)
{
  GtkStringObject *selected = gtk_drop_down_get_selected_item (self->drop_down);

  if (self->is_quiet || selected == NULL)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (gtk_string_object_get_string (selected));
}

/* Of accounts that are all others the first is chosen. */
static void
show_accounts (WeftAccountChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->accounts->len; i++)
    {
      const WeftName *account = g_ptr_array_index (self->accounts, i);

      gtk_string_list_append (names, account->name);
      if (g_str_equal (account->name, self->chosen))
        selected = i;
    }
  self->is_quiet = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->drop_down, selected);
  self->is_quiet = FALSE;
  choose_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->accounts->len > 1);
}

static void
weft_account_choice_finalize (GObject *object)
{
  WeftAccountChoice *self = WEFT_ACCOUNT_CHOICE (object);

  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  g_free (self->chosen);

  G_OBJECT_CLASS (weft_account_choice_parent_class)->finalize (object);
}

static void
weft_account_choice_class_init (WeftAccountChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_account_choice_finalize;
}

static void
weft_account_choice_init (WeftAccountChoice *self)
{
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL);

  self->chosen = g_strdup ("");
  self->drop_down = GTK_DROP_DOWN (drop_down);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Account"), -1);
  weft_access_name_drop_down (drop_down, _ ("Account"));
  gtk_widget_set_tooltip_text (drop_down, _ ("The account that the money goes out of or comes into"));
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), drop_down);
}

GtkWidget *
weft_account_choice_new (void)
{
  return g_object_new (WEFT_TYPE_ACCOUNT_CHOICE, NULL);
}

void
weft_account_choice_set_names (WeftAccountChoice *self,
                               WeftNames         *accounts)
{
  g_return_if_fail (WEFT_IS_ACCOUNT_CHOICE (self));
  g_ptr_array_ref (accounts);
  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  self->accounts = accounts;
  show_accounts (self);
}

void
weft_account_choice_choose (WeftAccountChoice *self,
                            const char        *name)
{
  g_return_if_fail (WEFT_IS_ACCOUNT_CHOICE (self));
  g_free (self->chosen);
  self->chosen = g_strdup (name);
  if (self->accounts != NULL)
    show_accounts (self);
}

const char *
weft_account_choice_get (WeftAccountChoice *self)
{
  g_return_val_if_fail (WEFT_IS_ACCOUNT_CHOICE (self), "");
  return self->chosen;
}
