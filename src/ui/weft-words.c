/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for choices. A choice that has no words here is shown as the file keeps it. */

#include "weft-words.h"

#include "weft-date.h"
#include "weft-hours.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *column;
  const char *choice;
  const char *words; /* msgid */
} choices[] = {
  { "kind", "story", N_ ("Story") },
  { "kind", "quote", N_ ("Quote") },
  { "kind", "photo", N_ ("Photograph") },
  { "kind", "feedback", N_ ("Feedback") },
  { "kind", "letter", N_ ("Letter") },
  { "kind", "press", N_ ("Press") },
  { "kind", "you-said-we-did", N_ ("You said, we did") },
  { "kind", "instalment", N_ ("Instalment") },
  { "kind", "claim", N_ ("Claim") },
  { "kind", "bank", N_ ("Bank") },
  { "kind", "cash", N_ ("Cash") },
  { "kind", "card", N_ ("Card") },
  { "kind", "general", N_ ("General") },
  { "kind", "designated", N_ ("Set aside (designated)") },
  { "kind", "restricted", N_ ("For one purpose (restricted)") },
  { "kind", "expendable endowment", N_ ("Expendable endowment") },
  { "kind", "permanent endowment", N_ ("Permanent endowment") },
  { "consent", "none", N_ ("Not asked yet") },
  { "consent", "return", N_ ("Returns only") },
  { "consent", "public", N_ ("Anybody (public)") },
  { "purpose", "news", N_ ("News by post or e-mail") },
  { "purpose", "photo", N_ ("Photographs") },
  { "purpose", "share", N_ ("Sharing with others") },
  { "purpose", "feedback", N_ ("Being asked for feedback") },
  { "purpose", "story", N_ ("Their story") },
  { "purpose", "health", N_ ("Notes about health") },
  { "status", "idea", N_ ("Idea") },
  { "status", "applied", N_ ("Applied for") },
  { "status", "awarded", N_ ("Awarded") },
  { "status", "active", N_ ("Running") },
  { "status", "reporting", N_ ("Reporting") },
  { "status", "closed", N_ ("Closed") },
  { "status", "declined", N_ ("Declined") },
  { "status", "open", N_ ("In progress") },
  { "status", "signed", N_ ("Signed") },
  { "status", "sent", N_ ("Sent") },
  { "status", "accepted", N_ ("Accepted") },
  { "status", "sent back", N_ ("Sent back") },
  { "status", "received", N_ ("Received") },
  { "status", "contacted", N_ ("Contacted") },
  { "status", "attending", N_ ("Coming") },
  { "status", "settled", N_ ("Settled in") },
  { "status", "finished", N_ ("Finished") },
  { "status", "not taken up", N_ ("Not taken up") },
  { "status", "passed back", N_ ("Passed back") },
  { "status", "waiting", N_ ("Waiting") },
  { "status", "lost touch", N_ ("Lost touch") },
  { "route", "formal", N_ ("Referred") },
  { "route", "signposted", N_ ("Signposted") },
  { "route", "self", N_ ("Came by themselves") },
  { "question", "age", N_ ("Age") },
  { "question", "sex", N_ ("Sex") },
  { "question", "disability", N_ ("Disability") },
  { "question", "ethnic-group", N_ ("Ethnic group") },
  { "question", "carer", N_ ("Unpaid care") },
  { "question", "religion", N_ ("Religion") },
  { "question", "sexual-orientation", N_ ("Sexual orientation") },
  { "question", "gender-identity", N_ ("Gender identity the same as at birth") },
  { "restricted", "yes", N_ ("Yes, they said what for") },
  { "restricted", "no", N_ ("No, for anything we do") },
  { "restricted", "unsure", N_ ("Not sure") },
  { "tier", "note", N_ ("Note: the money and a few sentences") },
  { "tier", "short", N_ ("Short: also who came and what changed") },
  { "tier", "standard", N_ ("Standard: also spending by heading") },
  { "tier", "full", N_ ("Full: also receipts, income and risks") },
  { "scoring", "sum", N_ ("All answers added up") },
  { "scoring", "mean", N_ ("The average of all answers") },
  { "scoring", "each", N_ ("Each question by itself") },
  { "how_counted", "register", N_ ("Register") },
  { "how_counted", "counted", N_ ("Counted") },
  { "how_counted", "estimate", N_ ("Estimate") },
  { "direction", "in", N_ ("Money in") },
  { "direction", "out", N_ ("Money out") },
  { "nation", "england", N_ ("England") },
  { "nation", "wales", N_ ("Wales") },
  { "nation", "scotland", N_ ("Scotland") },
  { "nation", "northern-ireland", N_ ("Northern Ireland") },
  { "kind", "in-kind", N_ ("Gift in kind") },
  { "kind", "volunteer", N_ ("Volunteers’ time") },
  { "kind", "evaluative", N_ ("Looking back") },
  { "kind", "forecast", N_ ("Looking ahead") },
  { "kind", "fiscal", N_ ("What a service costs") },
  { "kind", "wellbeing", N_ ("Wellbeing") },
  { "kind", "own", N_ ("Our own reckoning") },
  { "benefit", "cash released", N_ ("Cash released") },
  { "benefit", "capacity freed", N_ ("Capacity freed") },
  { "benefit", "value to people", N_ ("Value to people") },
  { "discount", "standard", N_ ("As usual: 3.5 per cent a year") },
  { "discount", "wellbeing", N_ ("Health and wellbeing: 1.5 per cent a year") },
  { "depth", "tell", N_ ("Count and tell") },
  { "depth", "change", N_ ("Show change") },
  { "depth", "value", N_ ("Put a value on it") },
  { "timing", "green-book", N_ ("In the first year, in full (Green Book)") },
  { "timing", "sroi", N_ ("A year later (SROI Guide)") },
  { "dividend", "wellbeing", N_ ("Wellbeing") },
  { "dividend", "citizenship", N_ ("Citizenship") },
  { "dividend", "capacity", N_ ("Capacity") },
  { "dividend", "economic", N_ ("Economy") },
  { "better_or_worse", "better", N_ ("Better") },
  { "better_or_worse", "worse", N_ ("Worse") },
  { "language", "en", N_ ("English") },
  { "language", "cy", N_ ("Welsh") },
};

const char *
weft_words_choice (const char *column,
                   const char *choice)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].column, column) && g_str_equal (choices[i].choice, choice))
      return _ (choices[i].words);
  return choice;
}

char *
weft_words_number (gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, ABS (number));
  g_autoptr (GString) words = g_string_new (number < 0 ? "−" : "");
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (words, ',');
      g_string_append_c (words, digits[i]);
    }
  return g_strdup (words->str);
}

const char *
weft_words_return (WeftTier tier)
{
  static const char *const words[WEFT_N_TIERS] = {
    [WEFT_TIER_NOTE] = N_ ("Note"),
    [WEFT_TIER_SHORT] = N_ ("Short return"),
    [WEFT_TIER_STANDARD] = N_ ("Standard return"),
    [WEFT_TIER_FULL] = N_ ("Full return"),
  };

  return _ (words[tier]);
}

char *
weft_words_hours (gint64 minutes)
{
  g_autofree char *hours = weft_hours_format (minutes);
  g_autofree char *short_hours = weft_hours_to_text (minutes);

  if (minutes == 60)
    return g_strdup (_ ("1 hour"));
  /* Translators: %s is a number of hours, not 1: "2.5" */
  return g_strdup_printf (_ ("%s hours"), minutes < 60000 ? short_hours : hours);
}

char *
weft_words_due (const char *date,
                const char *today)
{
  g_autofree char *due = weft_date_format_due (date, today);

  if (!weft_date_is_valid (date) || strcmp (date, today) < 0)
    return g_steal_pointer (&due);
  /* Translators: when something is due: "Due in 12 days" */
  return g_strdup_printf (_ ("Due %s"), due);
}
