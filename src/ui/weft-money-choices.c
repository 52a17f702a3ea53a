/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen while money is typed. */

#include "weft-money-choices.h"

#include "weft-suggest.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

struct _WeftMoneyChoices
{
  GObject parent_instance;

  WeftMoneyNames *names; /* owned, nullable */
  char           *grant; /* owned, nullable: of all that is typed there */

  GtkEntry    *who_entry, *place_entry, *line_entry; /* borrowed; who nullable */
  WeftSuggest *who, *place, *line;                   /* borrowed: the entries'; who nullable */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (WeftMoneyChoices, weft_money_choices, G_TYPE_OBJECT)

static gboolean
is_empty (GtkEntry *entry)
{
  return weft_text_is_empty (gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/* The lines of the grant that was chosen; categories where it has none, or there is no grant. */
static void
offer_lines_cb (WeftMoneyChoices *self)
{
  g_autofree char *place = weft_suggest_get_ref (self->place);
  const WeftName  *grant = NULL;
  const char      *ref = self->grant;
  WeftNames       *lines;

  if (self->names == NULL)
    return;
  if (ref == NULL)
    grant = weft_names_find (self->names->grants, place);
  if (grant != NULL)
    ref = grant->ref;
  lines = ref != NULL ? weft_money_names_lines (self->names, ref) : NULL;
  weft_suggest_set_names (self->line, lines != NULL ? lines : self->names->categories);
}

/* What it was put on the last time is most often what it is put on this time. */
static void
choose_who_cb (WeftMoneyChoices *self,
               WeftName         *name)
{
  const WeftPayee *habit = g_hash_table_lookup (self->names->habits, name->name);

  if (habit != NULL && self->grant == NULL && is_empty (self->place_entry) && habit->place != NULL)
    weft_money_choices_set_place (self, habit->place);
  if (habit != NULL && is_empty (self->line_entry))
    gtk_editable_set_text (GTK_EDITABLE (self->line_entry), habit->line);
  g_signal_emit (self, chosen_signal, 0, self->who_entry);
}

static void
choose_place_cb (WeftMoneyChoices *self)
{
  offer_lines_cb (self);
  g_signal_emit (self, chosen_signal, 0, self->place_entry);
}

static void
choose_line_cb (WeftMoneyChoices *self)
{
  g_signal_emit (self, chosen_signal, 0, self->line_entry);
}

static void
open_choices_cb (GtkEntry            *entry,
                 GtkEntryIconPosition position,
                 WeftMoneyChoices    *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  weft_suggest_open (entry == self->place_entry ? self->place : self->line);
}

/* An arrow for the mouse; Down does the same. */
static void
add_arrow (WeftMoneyChoices *self,
           GtkEntry         *entry,
           const char       *help)
{
  gtk_entry_set_icon_from_icon_name (entry, GTK_ENTRY_ICON_SECONDARY, "pan-down-symbolic");
  gtk_entry_set_icon_tooltip_text (entry, GTK_ENTRY_ICON_SECONDARY, help);
  g_signal_connect_object (entry, "icon-press", G_CALLBACK (open_choices_cb), self, 0);
}

static void
weft_money_choices_finalize (GObject *object)
{
  WeftMoneyChoices *self = WEFT_MONEY_CHOICES (object);

  g_clear_pointer (&self->names, weft_money_names_unref);
  g_free (self->grant);

  G_OBJECT_CLASS (weft_money_choices_parent_class)->finalize (object);
}

static void
weft_money_choices_class_init (WeftMoneyChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_money_choices_finalize;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, GTK_TYPE_ENTRY);
}

static void
weft_money_choices_init (WeftMoneyChoices *self)
{
}

WeftMoneyChoices *
weft_money_choices_new (GtkEntry *who,
                        GtkEntry *place,
                        GtkEntry *line)
{
  WeftMoneyChoices *self = g_object_new (WEFT_TYPE_MONEY_CHOICES, NULL);

  self->who_entry = who;
  self->place_entry = place;
  self->line_entry = line;
  self->place = weft_suggest_attach (place);
  self->line = weft_suggest_attach (line);
  g_signal_connect_object (self->place, "chosen", G_CALLBACK (choose_place_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->line, "chosen", G_CALLBACK (choose_line_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "changed", G_CALLBACK (offer_lines_cb), self, G_CONNECT_SWAPPED);
  add_arrow (self, place, _ ("Show grants and funds"));
  add_arrow (self, line, _ ("Show lines"));
  if (who == NULL)
    return self;
  self->who = weft_suggest_attach (who);
  weft_suggest_set_free (self->who);
  g_signal_connect_object (self->who, "chosen", G_CALLBACK (choose_who_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
weft_money_choices_set_names (WeftMoneyChoices *self,
                              WeftMoneyNames   *names,
                              const char       *grant)
{
  g_return_if_fail (WEFT_IS_MONEY_CHOICES (self));
  weft_money_names_ref (names);
  g_clear_pointer (&self->names, weft_money_names_unref);
  self->names = names;
  if (g_strcmp0 (self->grant, grant) != 0)
    {
      g_free (self->grant);
      self->grant = g_strdup (grant);
    }
  if (self->who != NULL)
    weft_suggest_set_names (self->who, names->payees);
  weft_suggest_set_names (self->place, names->places);
  offer_lines_cb (self);
}

char *
weft_money_choices_get_place (WeftMoneyChoices *self)
{
  g_return_val_if_fail (WEFT_IS_MONEY_CHOICES (self), NULL);
  return weft_suggest_get_ref (self->place);
}

void
weft_money_choices_set_place (WeftMoneyChoices *self,
                              const char       *ref)
{
  g_return_if_fail (WEFT_IS_MONEY_CHOICES (self));
  weft_suggest_set_ref (self->place, ref);
  offer_lines_cb (self);
}
