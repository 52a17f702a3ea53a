/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a return is ready: what is wanted, what is only offered, what cannot be true, and what would help. */

#include "weft-return-private.h"

#include "weft-date.h"
#include "weft-pence.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

static void
block_period (const WeftReturn *ret,
              WeftIssues       *blocking)
{
  gboolean         has_from = weft_date_is_valid (ret->from), has_to = weft_date_is_valid (ret->to);
  g_autofree char *from = weft_date_format (ret->from);
  g_autofree char *to = weft_date_format (ret->to);
  g_autofree char *starts = weft_date_format (ret->starts);
  g_autofree char *ends = weft_date_format (ret->ends);

  if (has_from && has_to && g_strcmp0 (ret->from, ret->to) > 0)
    weft_issues_add (blocking, "from", TRUE,
                     _ ("The period begins on %s, after its end on %s. Set the dates of the return the right way round."),
                     from, to);
  if (has_from && weft_date_is_valid (ret->starts) && g_strcmp0 (ret->from, ret->starts) < 0)
    weft_issues_add (blocking, "from", TRUE,
                     _ ("The period begins on %s, before the grant starts on %s. Set one of the two dates right."),
                     from, starts);
  if (has_to && weft_date_is_valid (ret->ends) && g_strcmp0 (ret->to, ret->ends) > 0)
    weft_issues_add (blocking, "to", TRUE,
                     _ ("The period ends on %s, after the grant ends on %s. Set one of the two dates right."),
                     to, ends);
}

static void
block_money (const WeftReturn *ret,
             WeftIssues       *blocking)
{
  gint64           over = weft_return_overspent (ret);
  g_autofree char *spent = weft_pence_format (weft_pence_less (ret->award, weft_return_unspent (ret)));
  g_autofree char *award = weft_pence_format (ret->award);
  g_autofree char *more = weft_pence_format (over);
  g_autofree char *outside = weft_pence_format (ret->money_outside);

  if (over > 0)
    weft_issues_add (blocking, "spent", TRUE,
                     _ ("%s was spent of an award of %s, which is %s more than there is. "
                        "Pay the rest from another grant or fund, or put the award right."),
                     spent, award, more);
  if (ret->money_outside != 0)
    weft_issues_add (blocking, "spent", TRUE,
                     _ ("Payments of %s are dated outside the grant. "
                        "Look at their dates, or at the grant’s first and last day."),
                     outside);
}

static void
block_lines (const WeftReturn *ret,
             WeftIssues       *blocking)
{
  gint64   budget = 0, period = 0;
  gboolean counts = TRUE;

  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (ret->lines, i);

      counts = counts && weft_pence_add (&budget, line->budget) && weft_pence_add (&period, line->period);
    }
  if (!counts)
    weft_issues_add (blocking, "headings", TRUE,
                     _ ("The lines of the budget add up to more money than Weft can count. Look whether a figure was typed twice."));
  else if (ret->lines->len > 0 && period != ret->spent)
    {
      g_autofree char *lines = weft_pence_format (period);
      g_autofree char *spent = weft_pence_format (ret->spent);

      weft_issues_add (blocking, "headings", TRUE,
                       _ ("The headings add up to %s, but %s was spent. Look at the lines of the payments."), lines, spent);
    }
  if (counts && budget > ret->award)
    {
      g_autofree char *lines = weft_pence_format (budget);
      g_autofree char *award = weft_pence_format (ret->award);

      weft_issues_add (blocking, "budget", TRUE,
                       _ ("The lines of the budget add up to %s, but the award is %s. Put the lines or the award right."),
                       lines, award);
    }
}

static void
add_blocking (const WeftReturn *ret,
              WeftIssues       *blocking)
{
  block_period (ret, blocking);
  block_money (ret, blocking);
  block_lines (ret, blocking);
}

static WeftReadiness *
new_readiness (void)
{
  WeftReadiness *readiness = g_new0 (WeftReadiness, 1);

  readiness->missing = weft_issues_new ();
  readiness->optional = weft_issues_new ();
  readiness->blocking = weft_issues_new ();
  readiness->hints = weft_issues_new ();
  return readiness;
}

void
weft_readiness_free (WeftReadiness *readiness)
{
  if (readiness == NULL)
    return;
  g_ptr_array_unref (readiness->missing);
  g_ptr_array_unref (readiness->optional);
  g_ptr_array_unref (readiness->blocking);
  g_ptr_array_unref (readiness->hints);
  g_free (readiness);
}

static void
look_at (WeftReadiness      *readiness,
         const WeftReturn   *ret,
         const WeftQuestion *question,
         WeftAsk             ask)
{
  gboolean is_there = weft_return_has (ret, question->key);

  /* Where the records have nothing to fill in, words may stand, and need not. */
  if (ask == WEFT_ASK_FILLED && question->typed && !is_there)
    ask = WEFT_ASK_OFFERED;
  switch (ask)
    {
    case WEFT_ASK_NEEDED:
    case WEFT_ASK_FILLED:
      readiness->needed++;
      if (is_there)
        readiness->ready++;
      else
        weft_return_say_missing (ret, question, readiness->missing);
      break;
    case WEFT_ASK_OFFERED:
      if (!is_there)
        weft_issues_add (readiness->optional, question->key, FALSE, _ ("“%s” may be left out."), _ (question->words));
      break;
    case WEFT_ASK_HIDDEN:
    default:
      break;
    }
}

/* What is asked for is not suggested as well. */
static void
drop_asked (WeftReadiness *readiness)
{
  for (guint i = readiness->hints->len; i > 0; i--)
    if (weft_issues_find (readiness->missing, ((const WeftIssue *)g_ptr_array_index (readiness->hints, i - 1))->field) != NULL)
      g_ptr_array_remove_index (readiness->hints, i - 1);
}

WeftReadiness *
weft_return_readiness (const WeftReturn *ret,
                       const WeftLadder *ladder)
{
  WeftReadiness      *readiness = new_readiness ();
  int                 most = ladder->hints[ret->tier];
  guint               n;
  const WeftQuestion *questions = weft_ladder_questions (&n);

  for (guint i = 0; i < n; i++)
    look_at (readiness, ret, &questions[i], weft_ladder_ask (ladder, &questions[i], ret->tier, ret->award));
  add_blocking (ret, readiness->blocking);
  weft_return_add_hints (ret, readiness->hints);
  drop_asked (readiness);
  if (most >= 0 && readiness->hints->len > (guint)most)
    g_ptr_array_set_size (readiness->hints, most);
  return readiness;
}

GPtrArray *
weft_readiness_unanswered (const WeftReadiness *readiness)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < readiness->missing->len; i++)
    {
      const WeftIssue *issue = g_ptr_array_index (readiness->missing, i);

      if (g_strcmp0 (issue->field, "signed_by") != 0)
        g_ptr_array_add (sentences, g_strdup (issue->sentence));
    }
  return sentences;
}

gboolean
weft_readiness_can_sign (const WeftReadiness *readiness,
                         WeftTier             tier,
                         const char          *override_reason)
{
  if (readiness->blocking->len == 0)
    return TRUE;
  return tier <= WEFT_TIER_STANDARD && !weft_text_is_empty (override_reason);
}
