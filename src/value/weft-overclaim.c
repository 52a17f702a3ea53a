/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The checks against claiming too much. What an outcome is about is read from its words and its value's code, so a
 * check can be wrong: each says what was seen, and none stops anybody. */

#include "weft-overclaim.h"

#include "weft-before-after.h"
#include "weft-text.h"

#include <math.h>
#include <string.h>

/* Marks words for translation here, where gettext () cannot be called. */
#define N_(words) words

#define STALE_YEARS 5
#define BIG_CHANGE 0.5 /* points of life satisfaction a person (Wellbeing Guidance 2021) */

typedef struct
{
  const char *key;
  const char *sentence;
} CheckWords;

static const CheckWords check_words[WEFT_N_CHECKS] = {
  { "no-adjustments", N_ ("Nothing is taken off: all of it is said to have come from you alone. Say what would have happened anyway and what is due to others.") },
  { "long-duration", N_ ("It is counted for more than a year, but nobody was asked again after the first. Count one year, or ask again.") },
  { "above-measured", N_ ("More is counted than the %s people who were measured. Say why the others changed as much, or count only those who were asked.") },
  { "few-answers", N_ ("The answers of fewer than 8 people could be worked out from the quantity, so it is left out and counts as nothing. Ask more people, or write a quantity down and say how you know it.") },
  { "big-change", N_ ("More than half a point of life satisfaction each is a very big change. Say why you believe it.") },
  { "two-wellbeing-routes", N_ ("The same people’s wellbeing is valued twice, here and in “%s”. Keep one, and name the other under “Not valued”.") },
  { "stacked", N_ ("Health, life satisfaction and loneliness overlap: this counts again what “%s” counts. Keep one of them.") },
  { "jobs-displacement", N_ ("A job that one person gets may be one that another does not. Say how much was only moved from elsewhere.") },
  { "stale-value", N_ ("The value is of %s, more than five years before the end of the period. Look for a newer one, or say why this one still holds.") },
  { "one-value", N_ ("More than half of the whole value comes from this one outcome. Say so on the front page, and be surest of its reasons.") },
  { "volunteer-both-sides", N_ ("Volunteers’ time is something put in. It may not be counted as a benefit too: take it out here.") },
  { "savings", N_ ("Time or places freed are not cash unless a budget really became smaller. Call it “capacity freed”, or show the cash in the source.") },
  { "mixed-total", N_ ("The value for each £1 adds cash, capacity and value to people, which are unlike. The three lines are shown beside it; read those first.") },
  { "index-missing", N_ ("There is no index of prices for %s, so the value stays in the prices of its own year. Add that year to the indices, or choose another year of prices.") },
  { "no-price-year", N_ ("The value has no year of prices. It is taken as of the analysis’s own year; say of which year it is.") },
  { "no-reason", N_ ("Some of what is taken off has no reason yet. One sentence for each is enough.") },
  { "no-source", N_ ("Nobody can see where this value comes from. Write its source.") },
  { "no-benefit", N_ ("Say what sort of benefit it is: cash released, capacity freed or value to people. Until then it is shown as value to people.") },
  { "no-inputs", N_ ("Nothing was put in yet, so there is no value for each £1. Add the money, the gifts in kind and the volunteers’ time.") },
};

void
weft_check_free (WeftCheck *check)
{
  g_free (check->detail);
  g_free (check);
}

const char *
weft_check_key (WeftCheckCode code)
{
  return check_words[code].key;
}

const char *
weft_check_sentence (WeftCheckCode code)
{
  return check_words[code].sentence;
}

gboolean
weft_check_is_information (WeftCheckCode code)
{
  return code == WEFT_CHECK_MIXED_TOTAL;
}

char *
weft_check_words (const WeftCheck *check,
                  const char      *sentence)
{
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", 2);

  return g_strjoinv (check->detail, parts);
}

static void
add (GPtrArray    *checks,
     WeftCheckCode code,
     int           outcome,
     const char   *detail)
{
  WeftCheck *check = g_new0 (WeftCheck, 1);

  check->code = code;
  check->outcome = outcome;
  check->detail = g_strdup (detail);
  g_ptr_array_add (checks, check);
}

static double
central (const WeftOutcome *outcome,
         WeftAssumption     assumption)
{
  return outcome->assumptions[assumption].at[WEFT_CASE_CENTRAL];
}

/* Ways to value how people feel and fare, which must not be laid upon each other. */
enum
{
  STACKS_NOT,
  STACKS_HEALTH,
  STACKS_SATISFACTION,
  STACKS_LONELINESS,
};

/* An outcome as the checks read it. Its words are folded once: each is held against all those before it. */
typedef struct
{
  const WeftOutcome *outcome; /* borrowed */
  int                at;
  char              *said, *people; /* owned */
  int                stack;
} Claim;

/* Whether any of @words, in small letters, stands in what is said of @claim. */
static gboolean
mentions (const Claim       *claim,
          const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (claim->said, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static int
stack_of (const Claim *claim)
{
  static const char *const health[] = { "qaly", "quality-adjusted", "quality adjusted", NULL };
  static const char *const satisfaction[] = { "wellby", "life satisfaction", "satisfied with life", "boddhad a bywyd", "bodlon ar fywyd", NULL };
  static const char *const loneliness[] = { "lonel", "unigrwydd", "unigedd", NULL };

  /* The value of loneliness names life satisfaction only to warn of adding them. */
  if (mentions (claim, loneliness))
    return STACKS_LONELINESS;
  if (mentions (claim, health))
    return STACKS_HEALTH;
  return mentions (claim, satisfaction) ? STACKS_SATISFACTION : STACKS_NOT;
}

static void
clear_claim (gpointer data)
{
  Claim *claim = data;

  g_free (claim->said);
  g_free (claim->people);
}

static GArray *
read_claims (const WeftAnalysis *analysis)
{
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (Claim));

  g_array_set_clear_func (claims, clear_claim);
  for (guint i = 0; i < analysis->outcomes->len; i++)
    {
      const WeftOutcome *outcome = analysis->outcomes->pdata[i];
      g_autofree char   *said = g_strconcat (outcome->value_code, " ", outcome->outcome, " ", outcome->unit, " ", outcome->source, NULL);
      Claim              claim = { .outcome = outcome, .at = (int)i };

      claim.said = weft_text_fold (said);
      claim.people = weft_text_fold (outcome->stakeholder);
      claim.stack = stack_of (&claim);
      g_array_append_val (claims, claim);
    }
  return claims;
}

/* Asks @claim against those before it, so that each pair is told once. */
static void
check_twice (const GArray *claims,
             const Claim  *claim,
             GPtrArray    *checks)
{
  const WeftOutcome *same_route = NULL;
  const WeftOutcome *stacked = NULL;

  for (int i = 0; i < claim->at; i++)
    {
      const Claim *other = &g_array_index (claims, Claim, i);

      if (!g_str_equal (claim->people, other->people))
        continue;
      if (claim->outcome->route == WEFT_ROUTE_WELLBEING && other->outcome->route == WEFT_ROUTE_WELLBEING)
        same_route = other->outcome;
      if (claim->stack != STACKS_NOT && other->stack != STACKS_NOT && claim->stack != other->stack)
        stacked = other->outcome;
    }
  if (same_route != NULL)
    add (checks, WEFT_CHECK_TWO_WELLBEING_ROUTES, claim->at, same_route->outcome);
  if (stacked != NULL)
    add (checks, WEFT_CHECK_STACKED, claim->at, stacked->outcome);
}

static void
check_quantity (const Claim *claim,
                GPtrArray   *checks)
{
  const WeftOutcome *outcome = claim->outcome;
  const double       quantity = central (outcome, WEFT_ASSUMPTION_QUANTITY);

  if (outcome->measured >= 0 && quantity > (double)outcome->measured)
    {
      g_autofree char *measured = g_strdup_printf ("%" G_GINT64_FORMAT, outcome->measured);

      add (checks, WEFT_CHECK_ABOVE_MEASURED, claim->at, measured);
    }
  if (outcome->is_held_back)
    add (checks, WEFT_CHECK_FEW_ANSWERS, claim->at, "");
  if (claim->stack == STACKS_SATISFACTION && outcome->route == WEFT_ROUTE_WELLBEING)
    {
      const gint64 people = outcome->measured >= 0 ? outcome->measured : outcome->pairs;

      if (people > 0 && quantity > BIG_CHANGE * (double)people)
        add (checks, WEFT_CHECK_BIG_CHANGE, claim->at, "");
    }
}

static void
check_adjustments (const Claim *claim,
                   GPtrArray   *checks)
{
  const WeftOutcome       *outcome = claim->outcome;
  static const char *const jobs[] = { "job", "employ", "apprentic", "cael swydd", "swyddi", "cyflogaeth", "prentis", NULL };

  if (central (outcome, WEFT_ASSUMPTION_DEADWEIGHT) == 0 && central (outcome, WEFT_ASSUMPTION_DISPLACEMENT) == 0 &&
      central (outcome, WEFT_ASSUMPTION_ATTRIBUTION) == 0)
    add (checks, WEFT_CHECK_NO_ADJUSTMENTS, claim->at, "");
  if (central (outcome, WEFT_ASSUMPTION_DURATION) > 1 && outcome->follow_up < 12)
    add (checks, WEFT_CHECK_LONG_DURATION, claim->at, "");
  if (central (outcome, WEFT_ASSUMPTION_DISPLACEMENT) == 0 && mentions (claim, jobs))
    add (checks, WEFT_CHECK_JOBS_DISPLACEMENT, claim->at, "");
}

/* A year read from the end of the period, "2027". */
static int
year_of (const char *iso)
{
  return (int)g_ascii_strtoll (iso, NULL, 10);
}

static void
check_value (const WeftAnalysis *analysis,
             const Claim        *claim,
             GPtrArray          *checks)
{
  const WeftOutcome *outcome = claim->outcome;
  int                missing = 0;

  weft_uprating (&outcome->index_from, &outcome->index_to, outcome->route, &missing);
  if (outcome->price_year == 0)
    add (checks, WEFT_CHECK_NO_PRICE_YEAR, claim->at, "");
  else if (year_of (analysis->to) - outcome->price_year > STALE_YEARS)
    {
      g_autofree char *year = g_strdup_printf ("%d", outcome->price_year);

      add (checks, WEFT_CHECK_STALE_VALUE, claim->at, year);
    }
  if (missing != 0)
    {
      g_autofree char *year = g_strdup_printf ("%d", missing);

      add (checks, WEFT_CHECK_INDEX_MISSING, claim->at, year);
    }
  if (weft_text_is_empty (outcome->source))
    add (checks, WEFT_CHECK_NO_SOURCE, claim->at, "");
  if (!outcome->benefit_is_said)
    add (checks, WEFT_CHECK_NO_BENEFIT, claim->at, "");
}

static void
check_names (const Claim *claim,
             GPtrArray   *checks)
{
  const WeftOutcome       *outcome = claim->outcome;
  static const char *const time[] = { "volunteer hour", "volunteer time", "volunteering hour", "volunteers’ time", "volunteers' time",
                                      "volunteers’ hour", "volunteers' hour", "hours of volunteer", "time of volunteer", "oriau gwirfoddol", "amser gwirfoddol", NULL };
  static const char *const savings[] = { "saving", "saved", "arbed", NULL };

  if (mentions (claim, time))
    add (checks, WEFT_CHECK_VOLUNTEER_BOTH_SIDES, claim->at, "");
  if ((outcome->route == WEFT_ROUTE_FISCAL && outcome->benefit == WEFT_BENEFIT_CASH) ||
      (outcome->benefit == WEFT_BENEFIT_CAPACITY && mentions (claim, savings)))
    add (checks, WEFT_CHECK_SAVINGS, claim->at, "");
}

gboolean
weft_outcome_lacks_reason (const WeftOutcome *outcome,
                           WeftAssumption     assumption)
{
  const gboolean lasts = central (outcome, WEFT_ASSUMPTION_DURATION) > 1;

  if (assumption < WEFT_ASSUMPTION_DEADWEIGHT || (assumption > WEFT_ASSUMPTION_ATTRIBUTION && !lasts))
    return FALSE;
  return weft_text_is_empty (outcome->reasons[assumption]);
}

static void
check_reasons (const Claim *claim,
               GPtrArray   *checks)
{
  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    if (weft_outcome_lacks_reason (claim->outcome, i))
      {
        add (checks, WEFT_CHECK_NO_REASON, claim->at, "");
        return;
      }
}

/* What can be seen only once all is worked out. */
static void
check_whole (const WeftValuation *valuation,
             GPtrArray           *checks)
{
  const double total = valuation->present_value.at[WEFT_CASE_CENTRAL];
  guint        n = 0;

  for (guint i = 0; i < WEFT_N_BENEFITS; i++)
    n += valuation->by_benefit[i].at[WEFT_CASE_CENTRAL] != 0;
  if (n > 1)
    add (checks, WEFT_CHECK_MIXED_TOTAL, -1, "");
  if (!valuation->has_ratio)
    add (checks, WEFT_CHECK_NO_INPUTS, -1, "");
  for (guint i = 0; i < valuation->rows->len; i++)
    {
      const WeftOutcomeValue *row = valuation->rows->pdata[i];

      if (total > 0 && row->present_value.at[WEFT_CASE_CENTRAL] > total / 2)
        add (checks, WEFT_CHECK_ONE_VALUE, (int)i, "");
    }
}

GPtrArray *
weft_overclaim_checks (const WeftValuation *valuation)
{
  const WeftAnalysis *analysis = valuation->analysis;
  g_autoptr (GArray) claims = read_claims (analysis);
  GPtrArray *checks = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_check_free);

  for (guint i = 0; i < claims->len; i++)
    {
      const Claim *claim = &g_array_index (claims, Claim, i);

      check_adjustments (claim, checks);
      check_quantity (claim, checks);
      check_twice (claims, claim, checks);
      check_value (analysis, claim, checks);
      check_names (claim, checks);
      check_reasons (claim, checks);
    }
  check_whole (valuation, checks);
  return checks;
}

int
weft_outcome_level (const WeftOutcome *outcome)
{
  return outcome->quantity_from == WEFT_QUANTITY_ESTIMATED ? 1 : 2;
}

int
weft_overclaim_level (const WeftAnalysis *analysis)
{
  int level = 1;

  for (guint i = 0; i < analysis->outcomes->len; i++)
    level = MAX (level, weft_outcome_level (analysis->outcomes->pdata[i]));
  return level;
}

double
weft_outcome_people (const WeftOutcome *outcome)
{
  if (outcome->measured >= 0)
    return (double)outcome->measured;
  if (outcome->pairs >= 0)
    return (double)outcome->pairs;
  return fabs (central (outcome, WEFT_ASSUMPTION_QUANTITY));
}

WeftRatioVerdict
weft_overclaim_verdict (const WeftValuation *valuation)
{
  const WeftAnalysis *analysis = valuation->analysis;

  if (analysis->outcomes->len == 0)
    return WEFT_RATIO_NO_OUTCOMES;
  if (!valuation->has_ratio)
    return WEFT_RATIO_NO_INPUTS;
  if (weft_overclaim_level (analysis) < 2)
    return WEFT_RATIO_ONLY_ACCOUNTS;

  for (guint i = 0; i < analysis->outcomes->len; i++)
    {
      const WeftOutcome *outcome = analysis->outcomes->pdata[i];

      if (weft_outcome_level (outcome) == 2 && weft_outcome_people (outcome) >= WEFT_FEWEST_TO_SAY)
        return WEFT_RATIO_SHOWN;
    }
  return WEFT_RATIO_TOO_FEW;
}

const char *
weft_ratio_why_not (WeftRatioVerdict verdict)
{
  static const char *const sentences[WEFT_N_RATIO_VERDICTS] = {
    [WEFT_RATIO_SHOWN] = "",
    [WEFT_RATIO_NO_INPUTS] = N_ ("We give no figure for each £1: nothing is entered yet as put in."),
    [WEFT_RATIO_NO_OUTCOMES] = N_ ("We give no figure for each £1: nothing is valued yet."),
    [WEFT_RATIO_ONLY_ACCOUNTS] = N_ ("We give no figure for each £1: nothing here was counted or measured; it is what people told us."),
    [WEFT_RATIO_TOO_FEW] = N_ ("We give no figure for each £1: nothing here was measured before and after by 8 people or more."),
  };

  return sentences[verdict];
}
