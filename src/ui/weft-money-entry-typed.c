/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A payment as it stands in the row for money, to outlast a power cut. */

#include "weft-money-entry-private.h"

#include "weft-window.h"

#define PACKED "(asa(sss))" /* the cells and the account, and of each part what it counts for and how much */
#define N_CELLS 7

static GVariant *
pack_payment (GtkWidget *entry)
{
  WeftMoneyEntry *self = WEFT_MONEY_ENTRY (entry);
  g_autoptr (WeftMoneyAdding) adding = weft_money_entry_collect (self);
  const WeftMoneyTexts *texts = &adding->texts;
  const char *const     cells[N_CELLS] = { texts->date, texts->who, texts->place, texts->line, texts->out, texts->in, weft_account_choice_get (self->account) };
  GVariantBuilder       parts;

  g_variant_builder_init (&parts, G_VARIANT_TYPE ("a(sss)"));
  for (guint i = 0; i < adding->parts->len; i++)
    {
      const WeftMoneyPart *part = g_ptr_array_index (adding->parts, i);

      g_variant_builder_add (&parts, "(sss)", part->place, part->line, part->amount);
    }
  return g_variant_new ("(@as@a(sss))", g_variant_new_strv (cells, N_CELLS), g_variant_builder_end (&parts));
}

/* (transfer full) (nullable); @account: receives its name */
static WeftMoneyAdding *
unpack_payment (GVariant *packed,
                char    **account)
{
  g_auto (GStrv) cells = NULL;
  g_autoptr (GVariantIter) parts = NULL;
  WeftMoneyAdding *adding;
  WeftMoneyPart    part = { 0 };

  if (!g_variant_is_of_type (packed, G_VARIANT_TYPE (PACKED)))
    return NULL;
  g_variant_get (packed, "(^asa(sss))", &cells, &parts);
  if (g_strv_length (cells) != N_CELLS)
    return NULL;
  adding = weft_money_adding_new ();
  adding->texts = (WeftMoneyTexts){ g_strdup (cells[0]), g_strdup (cells[1]), g_strdup (cells[2]), g_strdup (cells[3]), g_strdup (cells[4]), g_strdup (cells[5]) };
  *account = g_strdup (cells[6]);
  while (g_variant_iter_next (parts, "(sss)", &part.place, &part.line, &part.amount))
    g_ptr_array_add (adding->parts, g_memdup2 (&part, sizeof part));
  return adding;
}

/* (transfer full): what leads to the row that counts for @grant, nullable. */
static char *
say_action (const char *grant)
{
  g_autoptr (GVariant) target = grant != NULL ? g_variant_ref_sink (g_variant_new ("(ss)", "grants", grant)) : NULL;

  return target != NULL ? g_action_print_detailed_name ("win.open-record", target) : g_strdup ("win.begin-on::money");
}

void
weft_money_entry_keep (WeftMoneyEntry *self)
{
  g_autofree char *key = self->grant != NULL ? g_strdup_printf ("money of %s", self->grant) : g_strdup ("money");
  g_autofree char *action = say_action (self->grant);
  g_autofree char *account = NULL;
  g_autoptr (GVariant) packed = NULL;
  g_autoptr (WeftMoneyAdding) adding = NULL;

  if (g_strcmp0 (self->kept_as, key) == 0)
    return;
  if (self->kept_as != NULL)
    weft_window_note_typed (GTK_WIDGET (self), NULL);
  g_free (self->kept_as);
  self->kept_as = g_strdup (key);
  packed = weft_window_keep_typed (GTK_WIDGET (self), key, action, pack_payment);
  adding = packed != NULL && weft_money_cells_is_empty (self->cells) ? unpack_payment (packed, &account) : NULL;
  if (adding == NULL)
    return;
  weft_account_choice_choose (self->account, account);
  weft_money_entry_put_back (self, adding);
}
