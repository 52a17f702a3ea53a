/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Social Value: what an analysis comes to, and its workbook. */

#include "weft-cli-commands.h"
#include "weft-cli-output.h"

#include "weft-pence.h"
#include "weft-social-value-job.h"

#include <glib/gi18n.h>

static void
put_range (WeftCli         *cli,
           const char      *key,
           const WeftRange *range)
{
  static const char *const cases[WEFT_N_CASES] = { "low", "central", "high" };

  weft_cli_begin_object (cli, key);
  for (guint i = 0; i < WEFT_N_CASES; i++)
    weft_cli_put_money (cli, cases[i], weft_valuation_pence (range->at[i]));
  weft_cli_end_object (cli);
}

static void
put_ratios (WeftCli         *cli,
            const char      *key,
            gboolean         is_known,
            const WeftRange *range)
{
  weft_cli_begin_object (cli, key);
  weft_cli_put_ratio (cli, "low", is_known, range->at[WEFT_CASE_LOW]);
  weft_cli_put_ratio (cli, "central", is_known, range->at[WEFT_CASE_CENTRAL]);
  weft_cli_put_ratio (cli, "high", is_known, range->at[WEFT_CASE_HIGH]);
  weft_cli_end_object (cli);
}

static void
put_totals (WeftCli             *cli,
            const WeftValuation *valuation)
{
  WeftRange inputs;

  weft_range_set (&inputs, valuation->inputs * 10000, NULL, NULL);
  put_range (cli, "total_impact", &valuation->total_impact);
  put_range (cli, "present_value", &valuation->present_value);
  put_range (cli, "net_present_value", &valuation->net_present_value);
  put_range (cli, "inputs", &inputs);
  put_ratios (cli, "ratio", valuation->has_ratio, &valuation->ratio);
  put_ratios (cli, "net_ratio", valuation->has_ratio, &valuation->net_ratio);
  weft_cli_begin_object (cli, "by_kind");
  for (guint i = 0; i < WEFT_N_ROUTES; i++)
    put_range (cli, weft_route_key (i), &valuation->by_route[i]);
  weft_cli_end_object (cli);
  weft_cli_begin_object (cli, "by_benefit");
  for (guint i = 0; i < WEFT_N_BENEFITS; i++)
    put_range (cli, weft_benefit_key (i), &valuation->by_benefit[i]);
  weft_cli_end_object (cli);
}

static void
put_rows (WeftCli             *cli,
          const WeftValuation *valuation)
{
  weft_cli_begin_list (cli, "rows");
  for (guint i = 0; i < valuation->rows->len; i++)
    {
      const WeftOutcomeValue *row = valuation->rows->pdata[i];

      weft_cli_begin_object (cli, NULL);
      weft_cli_put_text (cli, "stakeholder", row->outcome->stakeholder);
      weft_cli_put_text (cli, "outcome", row->outcome->outcome);
      weft_cli_put_text (cli, "kind", weft_route_key (row->outcome->route));
      weft_cli_put_text (cli, "benefit", weft_benefit_key (row->outcome->benefit));
      weft_cli_put_money (cli, "impact", weft_valuation_pence (row->impact.at[WEFT_CASE_CENTRAL]));
      weft_cli_put_money (cli, "present_value", weft_valuation_pence (row->present_value.at[WEFT_CASE_CENTRAL]));
      weft_cli_begin_list (cli, "years");
      for (guint year = 1; year <= row->years->len; year++)
        weft_cli_put_money (cli, NULL, weft_valuation_pence (weft_valuation_year (row, year)));
      weft_cli_end_list (cli);
      weft_cli_end_object (cli);
    }
  weft_cli_end_list (cli);
}

/* Shares in per cent, money in pounds, a quantity as it is. */
static void
put_switches (WeftCli             *cli,
              const WeftValuation *valuation)
{
  weft_cli_begin_list (cli, "switching");
  for (guint i = 0; i < valuation->switches->len; i++)
    {
      const WeftSwitch  *found = &g_array_index (valuation->switches, WeftSwitch, i);
      const WeftOutcome *outcome = valuation->analysis->outcomes->pdata[found->outcome];
      const int          percent = weft_assumption_is_share (found->assumption) ? 100 : 1;

      weft_cli_begin_object (cli, NULL);
      weft_cli_put_text (cli, "outcome", outcome->outcome);
      weft_cli_put_text (cli, "assumption", weft_assumption_key (found->assumption));
      weft_cli_put_ratio (cli, "value", found->is_known, found->value * percent);
      weft_cli_put_flag (cli, "reachable", found->is_reachable);
      weft_cli_end_object (cli);
    }
  weft_cli_end_list (cli);
}

static void
put_checks (WeftCli               *cli,
            const WeftSocialValue *report)
{
  weft_cli_begin_list (cli, "checks");
  for (guint i = 0; i < report->checks->len; i++)
    {
      const WeftCheck *check = report->checks->pdata[i];
      g_autofree char *words = weft_check_words (check, _ (weft_check_sentence (check->code)));

      weft_cli_begin_object (cli, NULL);
      weft_cli_put_text (cli, "code", weft_check_key (check->code));
      weft_cli_put_text (cli, "outcome", check->outcome < 0 ? NULL : ((const WeftOutcome *)report->analysis->outcomes->pdata[check->outcome])->outcome);
      weft_cli_put_text (cli, "message", words);
      weft_cli_put_flag (cli, "information", weft_check_is_information (check->code));
      weft_cli_end_object (cli);
    }
  weft_cli_end_list (cli);
}

static void
put_report (WeftCli               *cli,
            const WeftSocialValue *report)
{
  const WeftRatioVerdict verdict = weft_overclaim_verdict (report->valuation);
  const char            *why_not = weft_ratio_why_not (verdict);

  weft_cli_put_text (cli, "analysis", report->analysis->name);
  weft_cli_put_text (cli, "from", report->analysis->from);
  weft_cli_put_text (cli, "to", report->analysis->to);
  weft_cli_put_text (cli, "timing", report->analysis->timing == WEFT_TIMING_SROI ? "sroi" : "green-book");
  weft_cli_put_count (cli, "price_year", report->analysis->price_year);
  put_totals (cli, report->valuation);
  put_rows (cli, report->valuation);
  put_switches (cli, report->valuation);
  if (report->valuation->payback_months >= 0)
    weft_cli_put_count (cli, "payback_months", report->valuation->payback_months);
  else
    weft_cli_put_text (cli, "payback_months", NULL);
  weft_cli_put_count (cli, "evidence_level", weft_overclaim_level (report->analysis));
  weft_cli_put_flag (cli, "ratio_shown", verdict == WEFT_RATIO_SHOWN);
  weft_cli_put_text (cli, "why_not", *why_not == '\0' ? NULL : _ (why_not));
  put_checks (cli, report);
}

static void
say_benefits (WeftCli             *cli,
              const WeftValuation *valuation)
{
  static const char *const titles[WEFT_N_BENEFITS] = { N_ ("Cash released"), N_ ("Capacity freed"), N_ ("Value to people") };
  const char *const        header[] = { _ ("What it was worth"), _ ("Low"), _ ("Central"), _ ("High"), NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < WEFT_N_BENEFITS; i++)
    {
      g_autofree char  *low = weft_two_figures_words (valuation->by_benefit[i].at[WEFT_CASE_LOW]);
      g_autofree char  *central = weft_two_figures_words (valuation->by_benefit[i].at[WEFT_CASE_CENTRAL]);
      g_autofree char  *high = weft_two_figures_words (valuation->by_benefit[i].at[WEFT_CASE_HIGH]);
      const char *const cells[] = { _ (titles[i]), low, central, high, NULL };

      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  weft_cli_say_table (cli, header, rows);
}

static void
say_ratio (WeftCli             *cli,
           const WeftValuation *valuation)
{
  const char      *why_not = weft_ratio_why_not (weft_overclaim_verdict (valuation));
  g_autofree char *low = weft_two_figures_each (valuation->ratio.at[WEFT_CASE_LOW]);
  g_autofree char *central = weft_two_figures_each (valuation->ratio.at[WEFT_CASE_CENTRAL]);
  g_autofree char *high = weft_two_figures_each (valuation->ratio.at[WEFT_CASE_HIGH]);

  if (*why_not != '\0')
    weft_cli_say (cli, "%s", _ (why_not));
  else
    /* Translators: three amounts in pounds: the low, the high and the central case */
    weft_cli_say (cli, _ ("Between %s and %s for each £1 put in, %s in the middle."), low, high, central);
  if (*why_not == '\0' && valuation->ratio.at[WEFT_CASE_CENTRAL] < 1)
    weft_cli_say (cli, "%s", _ ("In the middle case it was worth less than it cost."));
  else if (*why_not == '\0' && valuation->ratio.at[WEFT_CASE_LOW] < 1)
    weft_cli_say (cli, "%s", _ ("In the low case it was worth less than it cost."));
  weft_cli_say (cli, "%s", _ ("Do not compare this with other organisations’ ratios: they count different things."));
}

static void
say_checks (WeftCli               *cli,
            const WeftSocialValue *report)
{
  for (guint i = 0; i < report->checks->len; i++)
    {
      const WeftCheck *check = report->checks->pdata[i];
      g_autofree char *words = weft_check_words (check, _ (weft_check_sentence (check->code)));

      if (check->outcome < 0)
        weft_cli_say (cli, "- %s", words);
      else
        weft_cli_say (cli, "- %s: %s", ((const WeftOutcome *)report->analysis->outcomes->pdata[check->outcome])->outcome, words);
    }
}

static void
say_report (WeftCli               *cli,
            const WeftSocialValue *report)
{
  g_autofree char *cost = weft_pence_format (report->valuation->inputs);

  weft_cli_say (cli, "%s", report->analysis->name);
  /* Translators: %s is an amount of money */
  weft_cli_say (cli, _ ("Put in: %s"), cost);
  if (report->depth == WEFT_DEPTH_VALUE)
    {
      say_benefits (cli, report->valuation);
      say_ratio (cli, report->valuation);
      say_checks (cli, report);
    }
}

/* Fills @timing and @copy from what was typed. */
static gboolean
read_choices (WeftCli        *cli,
              const char     *timing_text,
              const char     *copy_text,
              int            *timing,
              WeftReportCopy *copy,
              GError        **error)
{
  *timing = WEFT_TIMING_AS_ENTERED;
  *copy = WEFT_COPY_AUDIT;
  if (g_strcmp0 (timing_text, "green-book") == 0)
    *timing = WEFT_TIMING_GREEN_BOOK;
  else if (g_strcmp0 (timing_text, "sroi") == 0)
    *timing = WEFT_TIMING_SROI;
  else if (timing_text != NULL)
    return weft_cli_refuse_usage (cli, error, _ ("--timing is green-book or sroi."));
  if (g_strcmp0 (copy_text, "funder") == 0)
    *copy = WEFT_COPY_FUNDER;
  else if (copy_text != NULL && !g_str_equal (copy_text, "audit"))
    return weft_cli_refuse_usage (cli, error, _ ("--copy is audit or funder."));
  return TRUE;
}

static gboolean
check_allow (WeftCli           *cli,
             const char *const *allow,
             GError           **error)
{
  g_autofree char *all = g_strjoinv (", ", (char **)weft_social_value_allowed ());

  for (guint i = 0; allow != NULL && allow[i] != NULL; i++)
    if (!g_strv_contains (weft_social_value_allowed (), allow[i]))
      /* Translators: --allow is an option of the command line; a word that was typed, then all words it knows */
      return weft_cli_refuse_usage (cli, error, _ ("--allow does not know “%s”. It knows %s."), allow[i], all);
  return TRUE;
}

static gboolean
save (WeftCli               *cli,
      const WeftSocialValue *report,
      WeftReportCopy         copy,
      const char *const     *allow,
      const char            *path,
      GError               **error)
{
  g_autofree char *written = NULL;

  if (!weft_social_value_save (cli->file, report, copy, allow, path, &written, weft_cli_progress (cli), error))
    return FALSE;
  weft_cli_put_text (cli, "output", written);
  /* Translators: %s is a file's name */
  weft_cli_say (cli, _ ("It stands in %s."), written);
  return TRUE;
}

static gboolean
run_social_value (WeftCli *cli,
                  GError **error)
{
  g_autofree char *analysis = NULL;
  g_autofree char *timing_text = NULL;
  g_autofree char *copy_text = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) allow = NULL;
  const GOptionEntry options[] = {
    { "analysis", 0, 0, G_OPTION_ARG_STRING, &analysis, N_ ("Which analysis (the one whose period ends last)"), "NAME" },
    { "timing", 0, 0, G_OPTION_ARG_STRING, &timing_text, N_ ("When the first year counts: green-book now, sroi a year on"), "green-book|sroi" },
    { "copy", 0, 0, G_OPTION_ARG_STRING, &copy_text, N_ ("audit with every assumption, or funder"), "audit|funder" },
    { "allow", 0, 0, G_OPTION_ARG_STRING_ARRAY, &allow, N_ ("Words in which a name may stand, such as reasons"), "KIND" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to put the workbook"), "OUT.xlsx" },
    { NULL },
  };
  g_autoptr (WeftSocialValue) report = NULL;
  WeftReportCopy copy;
  int            timing;
  WeftFile      *file;

  if (!weft_cli_parse (cli, options, error) ||
      !read_choices (cli, timing_text, copy_text, &timing, &copy, error) ||
      !check_allow (cli, (const char *const *)allow, error))
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  report = file != NULL ? weft_social_value_gather (file, analysis, timing, error) : NULL;
  if (report == NULL)
    return FALSE;

  put_report (cli, report);
  say_report (cli, report);
  return output == NULL || save (cli, report, copy, (const char *const *)allow, output, error);
}

const WeftCliCommand weft_cli_social_value_commands[] = {
  { "social-value", "FILE", N_ ("What was put in and what it was worth, low to high"), run_social_value },
  { NULL },
};
