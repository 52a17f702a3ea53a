/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose money is shown. */

#include "weft-account-chips.h"

#include "weft-label.h"
#include "weft-money-list.h"

#include <glib/gi18n-lib.h>

#define ACCOUNT "account"

struct _WeftAccountChips
{
  GtkBox parent_instance;

  char    *chosen; /* owned, nullable: all */
  gboolean is_filling;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (WeftAccountChips, weft_account_chips, GTK_TYPE_BOX)

static void
toggle_cb (WeftAccountChips *self,
           GtkToggleButton  *chip)
{
  if (self->is_filling || !gtk_toggle_button_get_active (chip))
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (g_object_get_data (G_OBJECT (chip), ACCOUNT));
  g_signal_emit (self, chosen_signal, 0);
}

/* @group: (nullable) */
static GtkToggleButton *
add (WeftAccountChips *self,
     const char       *account,
     const char       *label,
     GtkToggleButton  *group)
{
  GtkWidget *chip = weft_label_chip_new (label);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), group);
  g_object_set_data_full (G_OBJECT (chip), ACCOUNT, g_strdup (account), g_free);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), g_strcmp0 (account, self->chosen) == 0);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (toggle_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), chip);
  return GTK_TOGGLE_BUTTON (chip);
}

static void
add_all (WeftAccountChips *self,
         const GPtrArray  *accounts)
{
  GtkToggleButton *all;
  GtkWidget       *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), chip);
  all = add (self, NULL, _ ("All accounts"), NULL);
  for (guint i = 0; i < accounts->len; i++)
    {
      const WeftAccount *account = g_ptr_array_index (accounts, i);

      add (self, account->name, account->name, all);
    }
}

/* Whether the chips are those of the accounts, the one that is shown pressed. */
static gboolean
are_right (WeftAccountChips *self,
           const GPtrArray  *accounts)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = 0; i <= accounts->len; i++, chip = gtk_widget_get_next_sibling (chip))
    {
      const char *account = i > 0 ? ((WeftAccount *)g_ptr_array_index (accounts, i - 1))->name : NULL;

      if (chip == NULL || g_strcmp0 (account, g_object_get_data (G_OBJECT (chip), ACCOUNT)) != 0 ||
          gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)) != (g_strcmp0 (account, self->chosen) == 0))
        return FALSE;
    }
  return chip == NULL;
}

void
weft_account_chips_show (WeftAccountChips *self,
                         const GPtrArray  *accounts,
                         const char       *chosen)
{
  char *now = g_strdup (chosen);

  g_return_if_fail (WEFT_IS_ACCOUNT_CHIPS (self));
  g_free (self->chosen);
  self->chosen = now;
  self->is_filling = TRUE;
  if (!are_right (self, accounts))
    add_all (self, accounts);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), accounts->len > 1);
}

const char *
weft_account_chips_get (WeftAccountChips *self)
{
  g_return_val_if_fail (WEFT_IS_ACCOUNT_CHIPS (self), NULL);
  return self->chosen;
}

static void
weft_account_chips_finalize (GObject *object)
{
  g_free (WEFT_ACCOUNT_CHIPS (object)->chosen);
  G_OBJECT_CLASS (weft_account_chips_parent_class)->finalize (object);
}

static void
weft_account_chips_class_init (WeftAccountChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_account_chips_finalize;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weft_account_chips_init (WeftAccountChips *self)
{
}
