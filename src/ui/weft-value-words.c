/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the page Social Value. */

#include "weft-value-words.h"

#include "weft-pence.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

const char *
weft_value_words_benefit (WeftBenefit benefit)
{
  static const char *const words[WEFT_N_BENEFITS] = { N_ ("Cash released"), N_ ("Capacity freed"), N_ ("Value to people") };

  return _ (words[benefit]);
}

const char *
weft_value_words_known (WeftQuantityFrom from)
{
  static const char *const words[] = {
    [WEFT_QUANTITY_ESTIMATED] = N_ ("our estimate"),
    [WEFT_QUANTITY_COUNTED] = N_ ("counted"),
    [WEFT_QUANTITY_SCALED] = N_ ("scaled up from some"),
    [WEFT_QUANTITY_MEASURE] = N_ ("the same people asked before and after"),
  };

  return _ (words[from]);
}

const char *
weft_value_words_unit (const char *unit)
{
  /* Of the values that Weft brings. */
  static const char *const units[] = { N_ ("points for a person for a year"), N_ ("people for a year"), N_ ("offences"), NULL };

  return g_strv_contains (units, unit) ? _ (unit) : unit;
}

/* Two decimals at most, and none that say nothing. */
static char *
say_quantity (double quantity)
{
  const guint64    hundredths = (guint64)MAX (llround (quantity * 100), 0);
  const guint      part = (guint)(hundredths % 100);
  g_autofree char *whole = weft_text_thousands (hundredths / 100);

  if (part == 0)
    return g_steal_pointer (&whole);
  return part % 10 == 0 ? g_strdup_printf ("%s.%u", whole, part / 10) : g_strdup_printf ("%s.%02u", whole, part);
}

char *
weft_value_words_outcome (const WeftOutcome *outcome)
{
  g_autofree char *number = say_quantity (outcome->assumptions[WEFT_ASSUMPTION_QUANTITY].at[WEFT_CASE_CENTRAL]);
  g_autofree char *each = weft_pence_format (weft_valuation_pence (outcome->assumptions[WEFT_ASSUMPTION_VALUE].at[WEFT_CASE_CENTRAL]));

  if (*outcome->unit == '\0')
    /* Translators: a number, how it is known ("counted"), and the worth of one: "31, counted, £44.00 each" */
    return g_strdup_printf (_ ("%s, %s, %s each"), number, weft_value_words_known (outcome->quantity_from), each);
  /* Translators: a number, of what, how it is known ("counted"), and the worth of one: "31 visits, counted, £44.00 each" */
  return g_strdup_printf (_ ("%s %s, %s, %s each"), number, weft_value_words_unit (outcome->unit), weft_value_words_known (outcome->quantity_from), each);
}

char *
weft_value_words_worth (const WeftOutcomeValue *value)
{
  g_autofree char *low = weft_two_figures_words (value->present_value.at[WEFT_CASE_LOW]);
  g_autofree char *central = weft_two_figures_words (value->present_value.at[WEFT_CASE_CENTRAL]);
  g_autofree char *high = weft_two_figures_words (value->present_value.at[WEFT_CASE_HIGH]);

  /* Translators: amounts of money: the low, the high and the central case */
  return g_strdup_printf (_ ("Worth between %s and %s, %s in the middle"), low, high, central);
}

char *
weft_value_words_check (const WeftCheck *check)
{
  return weft_check_words (check, _ (weft_check_sentence (check->code)));
}

/* The first of what is taken off that has no reason yet. */
static const char *
find_missing_reason (const WeftOutcome *outcome)
{
  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    if (weft_assumption_reason_key (i) != NULL && *outcome->reasons[i] == '\0' && outcome->assumptions[i].at[WEFT_CASE_CENTRAL] > 0)
      return weft_assumption_reason_key (i);
  return weft_assumption_reason_key (WEFT_ASSUMPTION_DEADWEIGHT);
}

char *
weft_value_words_mend (const char *sentence)
{
  /* Translators: %s is the sentence about what is to be mended */
  return g_strdup_printf (_ ("Mend: %s"), sentence);
}

const char *
weft_value_words_field (const WeftCheck    *check,
                        const WeftAnalysis *analysis)
{
  static const char *const fields[WEFT_N_CHECKS] = {
    [WEFT_CHECK_NO_ADJUSTMENTS] = "reason_deadweight",
    [WEFT_CHECK_LONG_DURATION] = "reason_duration",
    [WEFT_CHECK_ABOVE_MEASURED] = "quantity",
    [WEFT_CHECK_BIG_CHANGE] = "quantity",
    [WEFT_CHECK_TWO_WELLBEING_ROUTES] = "value",
    [WEFT_CHECK_STACKED] = "value",
    [WEFT_CHECK_JOBS_DISPLACEMENT] = "reason_displacement",
    [WEFT_CHECK_STALE_VALUE] = "value",
    [WEFT_CHECK_ONE_VALUE] = "reason_deadweight",
    [WEFT_CHECK_VOLUNTEER_BOTH_SIDES] = "outcome",
    [WEFT_CHECK_SAVINGS] = "benefit",
    [WEFT_CHECK_MIXED_TOTAL] = "",
    [WEFT_CHECK_INDEX_MISSING] = "price_year",
    [WEFT_CHECK_NO_PRICE_YEAR] = "price_year",
    [WEFT_CHECK_NO_SOURCE] = "source",
    [WEFT_CHECK_NO_BENEFIT] = "benefit",
    [WEFT_CHECK_NO_INPUTS] = "inputs",
  };

  if (check->code == WEFT_CHECK_NO_REASON && check->outcome >= 0)
    return find_missing_reason (analysis->outcomes->pdata[check->outcome]);
  return fields[check->code] != NULL ? fields[check->code] : "";
}
