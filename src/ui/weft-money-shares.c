/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a payment is shared out among its parts. */

#include "weft-money-shares.h"

#include "weft-pence.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

void
weft_money_part_free (WeftMoneyPart *part)
{
  g_free (part->place);
  g_free (part->line);
  g_free (part->amount);
  g_free (part);
}

WeftMoneyShares
weft_money_shares_reckon (const GPtrArray *parts,
                          gint64           total)
{
  WeftMoneyShares shares = { .total = total, .rest = total, .open = -1 };
  guint           n_open = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const WeftMoneyPart *part = g_ptr_array_index (parts, i);
      gint64               pence = 0;

      if (weft_text_is_empty (part->amount))
        {
          shares.open = (int)i;
          n_open++;
        }
      else if (weft_pence_parse (part->amount, &pence, NULL))
        shares.rest = weft_pence_less (shares.rest, pence);
    }
  if (n_open != 1)
    shares.open = -1;
  return shares;
}

char *
weft_money_shares_say (const WeftMoneyShares *shares)
{
  g_autofree char *amount = weft_pence_format (ABS (shares->rest));

  if (shares->total == 0)
    return g_strdup (_ ("How much was it altogether? Type it above first."));
  if (shares->rest < 0)
    /* Translators: %s is money */
    return g_strdup_printf (_ ("The parts come to %s too much."), amount);
  if (shares->rest == 0)
    return g_strdup (shares->open >= 0 ? _ ("Nothing is left for the part without an amount.") : _ ("Everything is shared out."));
  if (shares->open >= 0)
    /* Translators: %s is money */
    return g_strdup_printf (_ ("%s is left. The part without an amount takes it."), amount);
  /* Translators: %s is money */
  return g_strdup_printf (_ ("%s is not shared out yet."), amount);
}

/* (nullable) */
static char *
check_amount (const WeftMoneyPart *part,
              gboolean             takes_rest)
{
  g_autoptr (GError) error = NULL;
  gint64 pence;

  if (weft_text_is_empty (part->amount))
    return takes_rest ? NULL : g_strdup (_ ("How much of it was for this? Type it, or take this part out."));
  if (!weft_pence_parse (part->amount, &pence, &error))
    return g_strdup (error->message);
  return pence > 0 ? NULL : g_strdup (_ ("Each part is more than £0.00. Type how much of it was for this, or take this part out."));
}

char *
weft_money_shares_check (const GPtrArray       *parts,
                         const WeftMoneyShares *shares,
                         guint                 *at)
{
  for (*at = 0; *at < parts->len; (*at)++)
    {
      g_autofree char *wrong = check_amount (g_ptr_array_index (parts, *at), (int)*at == shares->open && shares->rest > 0);

      if (wrong != NULL)
        return g_steal_pointer (&wrong);
    }
  *at = parts->len - 1;
  return shares->open >= 0 || shares->rest == 0 ? NULL : weft_money_shares_say (shares);
}

void
weft_money_shares_settle (GPtrArray             *parts,
                          const WeftMoneyShares *shares)
{
  WeftMoneyPart *open;

  if (shares->open < 0 || shares->rest <= 0)
    return;
  open = g_ptr_array_index (parts, (guint)shares->open);
  g_free (open->amount);
  open->amount = weft_pence_to_text (shares->rest);
}
