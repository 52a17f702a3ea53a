/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What would make a return better, the weightiest first: a tier takes as many as it has room for, so warnings
 * come before suggestions. */

#include "weft-return-private.h"

#include "weft-hours.h"
#include "weft-pence.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

/* What begins and ends on the day it is made is of a grant whose dates nobody wrote down. */
static void
ask_dates (const WeftReturn *ret,
           WeftIssues       *hints)
{
  if (!weft_text_is_empty (ret->to) && g_strcmp0 (ret->from, ret->made_on) == 0 && g_strcmp0 (ret->to, ret->made_on) == 0 && weft_text_is_empty (ret->starts) && weft_text_is_empty (ret->ends))
    weft_issues_add (hints, "from", FALSE,
                     _ ("This return is of one day only, because the first and last day of the grant are not written down. On the page of the grant, say when it begins and ends."));
}

/* What was spent beyond the award stands in the way of signing, which says it already. */
static void
warn_overdrawn (const WeftReturn *ret,
                WeftIssues       *hints)
{
  gint64           short_of = weft_pence_less (weft_pence_less (0, weft_return_cash (ret)), ret->still_due);
  g_autofree char *amount = weft_pence_format (short_of);

  if (short_of > weft_return_overspent (ret))
    weft_issues_add (hints, "cash_in_fund", FALSE,
                     _ ("%s more was spent from the fund than came in and is still due. Look whether money in is missing."), amount);
}

/* Money that is spent has mostly come. */
static void
warn_not_received (const WeftReturn *ret,
                   WeftIssues       *hints)
{
  if (ret->received <= 0 && !ret->has_come && weft_return_awaits_award (ret))
    weft_issues_add (hints, "received", FALSE,
                     _ ("Nothing of this grant is written down as received. Has it come? Write it in Money as money in for this grant."));
}

/* What came in and was not marked on its instalment would be asked of the funder once more. */
static void
warn_due_twice (const WeftReturn *ret,
                WeftIssues       *hints)
{
  gint64           all = ret->fund_received;
  g_autofree char *received = weft_pence_format (ret->fund_received);
  g_autofree char *due = weft_pence_format (ret->still_due);

  if (ret->still_due > 0 && !weft_return_awaits_award (ret) && (!weft_pence_add (&all, ret->still_due) || all > ret->award))
    weft_issues_add (hints, "still_due", FALSE,
                     _ ("%s came in and %s is said to be still to come: more than the award. On the page of the grant, mark what came in."), received, due);
}

/* At the end of the grant: what has not come then and stands in no instalment is told to the funder as if it were not due. Claims
 * are of what was spent, which may be less. */
static void
warn_parts_short (const WeftReturn *ret,
                  WeftIssues       *hints)
{
  const gboolean   is_last = !weft_text_is_empty (ret->ends) && g_strcmp0 (ret->to, ret->ends) >= 0;
  gint64           all = ret->fund_received;
  g_autofree char *received = weft_pence_format (ret->fund_received);
  g_autofree char *due = weft_pence_format (ret->still_due);
  g_autofree char *award = weft_pence_format (ret->award);

  if (is_last && ret->still_due_rows > 0 && ret->claimed == 0 && weft_pence_add (&all, ret->still_due) && all < ret->award)
    weft_issues_add (hints, "still_due", FALSE,
                     _ ("%s came in and %s is still to come: less than the award of %s. On the page of the grant, look whether an instalment is missing."),
                     received, due, award);
}

/* More than the award blocks; less may be a line that was forgotten. Without lines there is no budget. */
static void
warn_budget_short (const WeftReturn *ret,
                   WeftIssues       *hints)
{
  gint64           budget = weft_return_budget (ret);
  g_autofree char *lines = weft_pence_format (budget);
  g_autofree char *award = weft_pence_format (ret->award);

  if (budget > 0 && budget < ret->award)
    weft_issues_add (hints, "budget", FALSE,
                     _ ("The lines of the budget add up to %s, but the award is %s. On the page of the grant, look whether a line is missing."), lines, award);
}

static void
warn_claimed_twice (const WeftReturn *ret,
                    WeftIssues       *hints)
{
  for (guint i = 0; i < ret->claimed_twice->len; i++)
    weft_issues_add (hints, "claimed_twice", FALSE, "%s", (const char *)g_ptr_array_index (ret->claimed_twice, i));
}

/* One line: only rows that name the grant are in its return, which may have been forgotten. */
static void
tell_unmarked (const WeftReturn *ret,
               WeftIssues       *hints)
{
  const gulong     n = (gulong)MAX (ret->unmarked_sessions, 0);
  g_autofree char *hours = weft_hours_format (ret->unmarked_minutes);

  if (ret->unmarked_minutes > 0 && n > 0)
    weft_issues_add (hints, WEFT_ISSUE_NO_GRANT_HOURS, FALSE,
                     ngettext ("%s hours and %lu session in these dates are not marked for a grant, and so are not in this return.",
                               "%s hours and %lu sessions in these dates are not marked for a grant, and so are not in this return.", n),
                     hours, n);
  else if (ret->unmarked_minutes > 0)
    weft_issues_add (hints, WEFT_ISSUE_NO_GRANT_HOURS, FALSE,
                     _ ("%s hours in these dates are not marked for a grant, and so are not in this return."), hours);
  else if (n > 0)
    weft_issues_add (hints, WEFT_ISSUE_NO_GRANT_SESSIONS, FALSE,
                     ngettext ("%lu session in these dates is not marked for a grant, and so is not in this return.",
                               "%lu sessions in these dates are not marked for a grant, and so are not in this return.", n),
                     n);
}

static void
suggest_lines (const WeftReturn *ret,
               WeftIssues       *hints)
{
  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (ret->lines, i);
      g_autofree char      *amount = weft_pence_format (line->actual);

      if (line->is_no_line && line->actual > 0)
        weft_issues_add (hints, WEFT_ISSUE_NO_LINE, FALSE, _ ("Payments of %s have no line of the budget yet. On the page Money, open each of them and choose its line."), amount);
    }
}

/* Differences that nobody asks about: a word spares the funder a question. */
static void
suggest_reasons (const WeftReturn *ret,
                 WeftIssues       *hints)
{
  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (ret->lines, i);
      g_autofree char      *field = g_strdup_printf ("variance:%s", line->line);

      if (line->explain && !line->waits && !line->required && weft_text_is_empty (line->why))
        weft_issues_add (hints, field, FALSE, _ ("A word on why “%s” differs from its budget would help."), line->line);
    }
}

void
weft_return_add_hints (const WeftReturn *ret,
                       WeftIssues       *hints)
{
  ask_dates (ret, hints);
  warn_overdrawn (ret, hints);
  warn_not_received (ret, hints);
  warn_due_twice (ret, hints);
  warn_parts_short (ret, hints);
  warn_budget_short (ret, hints);
  warn_claimed_twice (ret, hints);
  /* A Note has room for one hint, and people and hours are only offered there. */
  if (ret->tier > WEFT_TIER_NOTE)
    tell_unmarked (ret, hints);
  if (ret->tier < WEFT_TIER_FULL && !weft_return_has (ret, "story"))
    weft_issues_add (hints, "story", FALSE, _ ("A quote would help: one sentence in someone’s own words, with their consent."));
  suggest_lines (ret, hints);
  suggest_reasons (ret, hints);
  if (ret->tier == WEFT_TIER_NOTE && !weft_return_has (ret, "people"))
    weft_issues_add (hints, "people", FALSE, _ ("The number of people who came would help."));
  if (ret->volunteers == 0 && !weft_return_has (ret, "volunteers"))
    weft_issues_add (hints, "volunteers", FALSE, _ ("The hours that volunteers gave would help: they show what the money made possible."));
  if (weft_text_is_empty (ret->contact_name) && weft_text_is_empty (ret->contact_email))
    weft_issues_add (hints, "contact", FALSE, _ ("A name or an e-mail address to ask would help the funder."));
}
