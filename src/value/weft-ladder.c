/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ladder of returns: limits, questions, and which step an award stands on. */

#include "weft-ladder.h"

#include "weft-pence.h"

#include <glib/gi18n-lib.h>

const WeftLadder weft_ladder_default = {
  .short_from = 100000,
  .standard_from = 500000,
  .full_above = 2000000,
  .lines_above = 1000000,
  .variance_percent = 1500,
  .variance_pence = 5000,
  .receipts_from = 25000,
  .hints = { 1, 3, 6, -1 },
};

#define HIDDEN WEFT_ASK_HIDDEN
#define OFFERED WEFT_ASK_OFFERED
#define NEEDED WEFT_ASK_NEEDED
#define FILLED WEFT_ASK_FILLED

static const WeftQuestion questions[] = {
  { "head", N_ ("About the grant"), { FILLED, FILLED, FILLED, FILLED }, FALSE },
  { "spent_as_agreed", N_ ("Spent on what you said?"), { NEEDED, NEEDED, NEEDED, NEEDED }, TRUE },
  { "unspent", N_ ("What about the unspent?"), { NEEDED, NEEDED, NEEDED, NEEDED }, TRUE },
  { "did", N_ ("What did you do?"), { NEEDED, NEEDED, NEEDED, NEEDED }, TRUE },
  { "people", N_ ("Who came?"), { OFFERED, NEEDED, NEEDED, NEEDED }, TRUE },
  { "volunteers", N_ ("Who volunteered?"), { OFFERED, OFFERED, FILLED, FILLED }, TRUE },
  { "difference", N_ ("What difference did it make?"), { OFFERED, NEEDED, NEEDED, NEEDED }, TRUE },
  { "learned", N_ ("What did you learn?"), { HIDDEN, OFFERED, NEEDED, NEEDED }, TRUE },
  { "story", N_ ("In someone’s words"), { OFFERED, OFFERED, OFFERED, NEEDED }, TRUE },
  { "headings", N_ ("Spending by heading"), { HIDDEN, OFFERED, NEEDED, NEEDED }, FALSE },
  { "variance", N_ ("Why it differs from the budget"), { HIDDEN, HIDDEN, NEEDED, NEEDED }, FALSE },
  { "receipts", N_ ("Receipts"), { HIDDEN, HIDDEN, OFFERED, NEEDED }, FALSE },
  { "other_income", N_ ("Other income and help in kind"), { HIDDEN, HIDDEN, OFFERED, NEEDED }, TRUE },
  { "equality", N_ ("Who took part"), { HIDDEN, HIDDEN, HIDDEN, OFFERED }, FALSE },
  { "changes", N_ ("Changes, risks and incidents"), { HIDDEN, HIDDEN, OFFERED, NEEDED }, TRUE },
  { "feedback", N_ ("You said, we did"), { HIDDEN, OFFERED, OFFERED, OFFERED }, TRUE },
  { "next", N_ ("What next"), { HIDDEN, OFFERED, OFFERED, OFFERED }, TRUE },
  { "signed_by", N_ ("Who signs"), { NEEDED, NEEDED, NEEDED, NEEDED }, FALSE },
};

static const struct
{
  const char *key;
  const char *name;
  int         signatures;
} tiers[WEFT_N_TIERS] = {
  [WEFT_TIER_NOTE] = { "note", NC_ ("tier", "Note"), 1 },
  [WEFT_TIER_SHORT] = { "short", NC_ ("tier", "Short"), 1 },
  [WEFT_TIER_STANDARD] = { "standard", NC_ ("tier", "Standard"), 2 },
  [WEFT_TIER_FULL] = { "full", NC_ ("tier", "Full"), 2 },
};

const WeftQuestion *
weft_ladder_questions (guint *n)
{
  *n = G_N_ELEMENTS (questions);
  return questions;
}

const WeftQuestion *
weft_ladder_find_question (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (g_strcmp0 (questions[i].key, key) == 0)
      return &questions[i];
  return NULL;
}

WeftAsk
weft_ladder_ask (const WeftLadder   *ladder,
                 const WeftQuestion *question,
                 WeftTier            tier,
                 gint64              award)
{
  if (tier == WEFT_TIER_STANDARD && award <= ladder->lines_above && g_str_equal (question->key, "variance"))
    return WEFT_ASK_OFFERED;
  return question->ask[tier];
}

/* Limits are compared times the years, so that no division has to be rounded. */
static WeftTier
tier_of_award (const WeftLadder *ladder,
               gint64            award,
               gint64            years)
{
  if (award > ladder->full_above * years)
    return WEFT_TIER_FULL;
  if (award >= ladder->standard_from * years)
    return WEFT_TIER_STANDARD;
  if (award >= ladder->short_from * years)
    return WEFT_TIER_SHORT;
  return WEFT_TIER_NOTE;
}

static char *
say_reason (const WeftLadder *ladder,
            WeftTier          tier,
            gint64            award,
            gboolean          per_year)
{
  g_autofree char *amount = weft_pence_format (award);
  g_autofree char *short_from = weft_pence_format (ladder->short_from);
  g_autofree char *standard_from = weft_pence_format (ladder->standard_from);
  g_autofree char *full_above = weft_pence_format (ladder->full_above);

  switch (tier)
    {
    case WEFT_TIER_SHORT:
      return g_strdup_printf (per_year ? _ ("The award of %s is from %s to under %s a year: a Short return.")
                                       : _ ("The award of %s is from %s to under %s: a Short return."),
                              amount, short_from, standard_from);
    case WEFT_TIER_STANDARD:
      return g_strdup_printf (per_year ? _ ("The award of %s is from %s to %s a year: a Standard return.")
                                       : _ ("The award of %s is from %s to %s: a Standard return."),
                              amount, standard_from, full_above);
    case WEFT_TIER_FULL:
      return g_strdup_printf (per_year ? _ ("The award of %s is over %s a year: a Full return.")
                                       : _ ("The award of %s is over %s: a Full return."),
                              amount, full_above);
    case WEFT_TIER_NOTE:
    default:
      return g_strdup_printf (per_year ? _ ("The award of %s is under %s a year: a Note is enough.")
                                       : _ ("The award of %s is under %s: a Note is enough."),
                              amount, short_from);
    }
}

WeftTier
weft_ladder_tier (const WeftLadder *ladder,
                  gint64            award,
                  int               years,
                  gboolean          per_year,
                  const char       *wanted,
                  char            **reason)
{
  WeftTier tier;

  if (weft_tier_parse (wanted, &tier))
    {
      if (reason != NULL)
        *reason = g_strdup_printf (_ ("The funder asks for a %s return."), weft_tier_name (tier));
      return tier;
    }

  tier = tier_of_award (ladder, award, per_year ? MAX (years, 1) : 1);
  if (reason != NULL)
    *reason = say_reason (ladder, tier, award, per_year);
  return tier;
}

const char *
weft_tier_key (WeftTier tier)
{
  return tiers[tier].key;
}

gboolean
weft_tier_parse (const char *key,
                 WeftTier   *tier)
{
  for (WeftTier i = 0; i < WEFT_N_TIERS; i++)
    if (key != NULL && g_ascii_strcasecmp (key, tiers[i].key) == 0)
      {
        *tier = i;
        return TRUE;
      }
  return FALSE;
}

const char *
weft_tier_name (WeftTier tier)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "tier", tiers[tier].name);
}

int
weft_tier_signatures (WeftTier tier)
{
  return tiers[tier].signatures;
}
