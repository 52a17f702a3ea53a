/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `return` prints: the head, the money, the people, the questions, and what is still missing. */

#include "weft-cli-return-output.h"

#include "weft-cli-output.h"

#include "weft-small-number.h"

#include <glib/gi18n.h>

static void
put_head (WeftCli          *cli,
          const WeftReturn *ret)
{
  weft_cli_put_text (cli, "return_id", ret->return_ref);
  weft_cli_put_count (cli, "revision", ret->revision);
  weft_cli_put_text (cli, "status", ret->status);
  weft_cli_put_text (cli, "tier", weft_tier_key (ret->tier));
  weft_cli_put_text (cli, "tier_reason", ret->tier_reason);
  weft_cli_put_text (cli, "from", ret->from);
  weft_cli_put_text (cli, "to", ret->to);
  /* Translators: a return's reference, the grant's title, the funder, and how long the return is (Note, Short ...) */
  weft_cli_say (cli, _ ("%s: %s, %s - %s"), ret->return_ref, ret->grant_title, ret->funder, weft_tier_name (ret->tier));
  weft_cli_say (cli, "%s", ret->tier_reason);
}

static void
put_grant (WeftCli          *cli,
           const WeftReturn *ret)
{
  weft_cli_begin_object (cli, "grant");
  weft_cli_put_text (cli, "ref", ret->grant_ref);
  weft_cli_put_text (cli, "title", ret->grant_title);
  weft_cli_put_text (cli, "funder", ret->funder);
  weft_cli_put_money (cli, "award", ret->award);
  weft_cli_put_money (cli, "received", ret->received);
  weft_cli_put_money (cli, "spent", ret->spent);
  weft_cli_put_money (cli, "unspent", weft_return_unspent (ret));
  weft_cli_put_money (cli, "cash_in_fund", weft_return_cash (ret));
  weft_cli_put_money (cli, "still_due", ret->still_due);
  weft_cli_end_object (cli);
}

/* (transfer full) (nullable): the variance in per cent with one decimal, from the pence themselves, so that nothing
 * is rounded twice; NULL without a budget. */
static char *
variance_percent (const WeftBudgetLine *line)
{
  gint64 variance = line->actual - line->budget;
  gint64 tenths;

  if (line->budget == 0)
    return NULL;

  /* Rounded half away from zero. */
  tenths = (ABS (variance) * 2000 + line->budget) / (2 * line->budget);
  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, variance < 0 && tenths > 0 ? "-" : "", tenths / 10, tenths % 10);
}

static void
put_budget (WeftCli          *cli,
            const WeftReturn *ret)
{
  weft_cli_begin_list (cli, "budget");
  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = ret->lines->pdata[i];
      g_autofree char      *percent = variance_percent (line);

      weft_cli_begin_object (cli, NULL);
      weft_cli_put_text (cli, "line", line->line);
      weft_cli_put_money (cli, "budget", line->budget);
      weft_cli_put_money (cli, "actual", line->actual);
      weft_cli_put_money (cli, "variance", line->actual - line->budget);
      weft_cli_put_text (cli, "variance_percent", percent);
      weft_cli_put_flag (cli, "explain", line->explain);
      weft_cli_put_flag (cli, "required", line->required);
      weft_cli_end_object (cli);
    }
  weft_cli_end_list (cli);
}

static void
put_protected (WeftCli    *cli,
               const char *key,
               gint64      people,
               int         threshold)
{
  g_autofree char *display = weft_small_number_format (weft_small_number_protect (people, threshold), threshold);

  weft_cli_put_text (cli, key, display);
}

/* A table of people is shown rounded, and not at all where even that would give somebody away. */
static void
put_bands (WeftCli          *cli,
           const WeftReturn *ret)
{
  weft_cli_begin_list (cli, "bands");
  for (guint i = 0; i < ret->bands->len; i++)
    {
      const WeftBands *bands = ret->bands->pdata[i];

      if (!bands->safe)
        continue;

      weft_cli_begin_object (cli, NULL);
      weft_cli_put_text (cli, "question", bands->question);
      weft_cli_begin_list (cli, "rows");
      for (guint j = 0; j < bands->rows->len; j++)
        {
          const WeftBand *band = bands->rows->pdata[j];

          weft_cli_begin_object (cli, NULL);
          weft_cli_put_text (cli, "label", band->label);
          put_protected (cli, "display", band->count, ret->small_number_threshold);
          weft_cli_end_object (cli);
        }
      weft_cli_end_list (cli);
      put_protected (cli, "total", weft_bands_total (bands), ret->small_number_threshold);
      weft_cli_end_object (cli);
    }
  weft_cli_end_list (cli);
}

static void
put_people (WeftCli          *cli,
            const WeftReturn *ret,
            GPtrArray        *figures)
{
  const WeftFigure *people = weft_return_find_figure (figures, "people");

  weft_cli_begin_object (cli, "people");
  weft_cli_put_count (cli, "count", people != NULL ? people->value : ret->people);
  weft_cli_put_text (cli, "how_counted", ret->how_counted);
  put_bands (cli, ret);
  weft_cli_end_object (cli);

  weft_cli_begin_object (cli, "volunteers");
  weft_cli_put_count (cli, "people", ret->volunteers);
  weft_cli_put_hours (cli, "hours", ret->volunteer_minutes);
  weft_cli_put_money (cli, "value", ret->volunteer_value);
  weft_cli_end_object (cli);
}

static void
put_question (WeftCli    *cli,
              const char *key,
              gboolean    is_required,
              const char *typed,
              gboolean    is_filled)
{
  weft_cli_begin_object (cli, NULL);
  weft_cli_put_text (cli, "key", key);
  weft_cli_put_flag (cli, "required", is_required);
  weft_cli_put_text (cli, "answer", typed != NULL ? typed : "");
  weft_cli_put_text (cli, "from", typed != NULL ? "typed" : is_filled ? "weft"
                                                                      : "");
  weft_cli_end_object (cli);
}

/* The questions of the ladder that this tier asks or offers, then the reasons that lines want. */
static void
put_questions (WeftCli          *cli,
               const WeftReturn *ret,
               const WeftLadder *ladder)
{
  guint               n;
  const WeftQuestion *questions = weft_ladder_questions (&n);
  g_autoptr (WeftReadiness) readiness = weft_return_readiness (ret, ladder);

  weft_cli_begin_list (cli, "questions");
  for (guint i = 0; i < n; i++)
    {
      WeftAsk     ask = weft_ladder_ask (ladder, &questions[i], ret->tier, ret->award);
      const char *typed = weft_return_answer (ret, questions[i].key);
      gboolean    is_there = weft_issues_find (readiness->missing, questions[i].key) == NULL && weft_issues_find (readiness->optional, questions[i].key) == NULL;

      if (ask != WEFT_ASK_HIDDEN)
        put_question (cli, questions[i].key, ask == WEFT_ASK_NEEDED || (ask == WEFT_ASK_FILLED && questions[i].typed), typed, is_there && (ask == WEFT_ASK_FILLED || !questions[i].typed));
    }
  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = ret->lines->pdata[i];
      g_autofree char      *key = g_strconcat ("variance:", line->line, NULL);

      if (line->explain)
        put_question (cli, key, line->required, line->why, FALSE);
    }
  weft_cli_end_list (cli);
}

static void
put_sentences (WeftCli         *cli,
               const char      *key,
               const char      *title,
               const GPtrArray *sentences)
{
  if (sentences->len > 0)
    weft_cli_say (cli, "%s", title);
  weft_cli_begin_list (cli, key);
  for (guint i = 0; i < sentences->len; i++)
    {
      weft_cli_put_text (cli, NULL, sentences->pdata[i]);
      weft_cli_say (cli, "  %s", (const char *)sentences->pdata[i]);
    }
  weft_cli_end_list (cli);
}

static void
put_issues (WeftCli          *cli,
            const char       *key,
            const char       *title,
            const WeftIssues *issues)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();

  for (guint i = 0; i < issues->len; i++)
    g_ptr_array_add (sentences, ((const WeftIssue *)issues->pdata[i])->sentence);
  put_sentences (cli, key, title, sentences);
}

static void
put_readiness (WeftCli          *cli,
               const WeftReturn *ret,
               const WeftLadder *ladder)
{
  g_autoptr (WeftReadiness) readiness = weft_return_readiness (ret, ladder);

  /* Translators: two numbers: how much of what is needed is there */
  weft_cli_say (cli, _ ("%u of %u ready"), readiness->ready, readiness->needed);
  weft_cli_begin_object (cli, "ready");
  put_issues (cli, "missing", _ ("Still missing:"), readiness->missing);
  put_issues (cli, "optional", _ ("Offered, and may be left out:"), readiness->optional);
  put_issues (cli, "blocking", _ ("In the way of signing:"), readiness->blocking);
  put_issues (cli, "hints", _ ("It would gain from:"), readiness->hints);
  weft_cli_end_object (cli);
}

static void
put_figures (WeftCli   *cli,
             GPtrArray *figures)
{
  weft_cli_begin_list (cli, "figures");
  for (guint i = 0; i < figures->len; i++)
    {
      const WeftFigure *figure = figures->pdata[i];

      weft_cli_begin_object (cli, NULL);
      weft_cli_put_text (cli, "key", figure->key);
      switch (figure->unit)
        {
        case WEFT_UNIT_PENCE:
          weft_cli_put_money (cli, "value", figure->value);
          break;
        case WEFT_UNIT_MINUTES:
          weft_cli_put_hours (cli, "value", figure->value);
          break;
        case WEFT_UNIT_COUNT:
        default:
          weft_cli_put_count (cli, "value", figure->value);
          break;
        }
      weft_cli_put_text (cli, "display", figure->display);
      weft_cli_put_text (cli, "how", figure->how);
      weft_cli_put_count (cli, "rows", figure->rows);
      weft_cli_put_flag (cli, "protected", figure->is_protected);
      weft_cli_end_object (cli);
      weft_cli_say (cli, "  %-18s %s", figure->key, figure->display);
    }
  weft_cli_end_list (cli);
}

void
weft_cli_put_missing (WeftCli         *cli,
                      const GPtrArray *sentences)
{
  put_sentences (cli, "missing", _ ("Still missing:"), sentences);
}

void
weft_cli_put_return (WeftCli          *cli,
                     const WeftReturn *ret,
                     const WeftLadder *ladder)
{
  g_autoptr (GPtrArray) figures = weft_return_figures (ret);

  put_head (cli, ret);
  put_grant (cli, ret);
  put_budget (cli, ret);
  put_people (cli, ret, figures);
  put_questions (cli, ret, ladder);
  put_figures (cli, figures);
  put_readiness (cli, ret, ladder);
}
