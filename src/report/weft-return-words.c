/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences that Weft writes beside a return's figures, in the return's language. */

#include "weft-return-words.h"

#include "weft-pence.h"
#include "weft-phrase.h"
#include "weft-return-sheets.h"
#include "weft-text.h"

#include <string.h>

int
weft_return_rounding_base (const WeftReturn *ret)
{
  return ret->small_number_threshold > 5 ? 10 : 5;
}

/* The fund may hold more than this grant; then its sums are said, because no row above shows them. */
static char *
cash_made_of (const WeftReturn *ret,
              const char       *language)
{
  g_autofree char *received = NULL;
  g_autofree char *spent = NULL;

  if (ret->fund_received == ret->received && ret->fund_spent == ret->spent + ret->spent_before)
    return g_strdup (weft_phrase (language, "received less spent"));

  received = weft_pence_format (ret->fund_received);
  spent = weft_pence_format (ret->fund_spent);
  return g_strdup_printf (weft_phrase (language, "in the whole fund: %s received less %s spent"), received, spent);
}

static char *
cash_below_zero (const WeftReturn *ret,
                 const char       *language)
{
  gint64           after = weft_return_cash (ret) + ret->still_due;
  g_autofree char *due_text = weft_pence_format (ret->still_due);
  g_autofree char *after_text = weft_pence_format (after);

  if (ret->still_due == 0)
    return g_strdup (weft_phrase (language, "More was paid out than came in, and nothing more is due."));
  if (after < 0)
    return g_strdup_printf (weft_phrase (language, "Below zero by more than the %s that is still due."), due_text);
  if (ret->received + ret->still_due == ret->award && !weft_return_awaits_award (ret))
    return g_strdup_printf (weft_phrase (language, "Below zero because the last instalment is still due: after it, %s."), after_text);
  return g_strdup_printf (weft_phrase (language, "Below zero because %s is still due: after it, %s."), due_text, after_text);
}

char *
weft_return_words_overspent (const WeftReturn *ret,
                             const char       *language)
{
  g_autofree char *more = weft_pence_format (weft_return_overspent (ret));

  return g_strdup_printf (weft_phrase (language, "%s more was spent than the award."), more);
}

char *
weft_return_words_cash (const WeftReturn *ret,
                        const char       *language)
{
  g_autofree char *made_of = cash_made_of (ret, language);
  g_autofree char *due = weft_pence_format (ret->still_due);
  g_autofree char *below = NULL;

  if (weft_return_cash (ret) < 0)
    {
      below = cash_below_zero (ret, language);
      return g_strdup_printf ("%s. %s", made_of, below);
    }
  if (ret->still_due > 0)
    return g_strdup_printf (weft_phrase (language, "%s; %s is still due"), made_of, due);
  return g_strdup_printf (weft_phrase (language, "%s; nothing more is due"), made_of);
}

char *
weft_return_words_headings (const WeftReturn *ret,
                            const char       *language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 said = 0;

  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (ret->lines, i);
      g_autofree char      *pence = weft_pence_format (line->period);
      if (line->period == 0 || line->is_no_line || *line->line == '\0')
        continue;
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", line->line, pence);
      said += line->period;
    }

  if (text->len > 0 && said != ret->spent)
    {
      g_autofree char *rest = weft_pence_format (ret->spent - said);
      g_string_append_printf (text, weft_phrase (language, ", with no line of the budget yet %s"), rest);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
people_counted (const WeftReturn *ret,
                const char       *language)
{
  if (g_strcmp0 (ret->how_counted, "attendances") == 0)
    return g_strdup (weft_phrase (language, "Visits: a person who came twice is counted twice"));
  if (g_strcmp0 (ret->how_counted, "estimate") == 0)
    return g_strdup (weft_phrase (language, "An estimate by the group"));
  if (g_strcmp0 (ret->how_counted, "counted") == 0)
    return g_strdup (weft_return_is_least (ret) ? weft_phrase (language, "At least so many different people, as counted at one activity")
                                                : weft_phrase (language, "Different people, as counted at the one activity"));
  if (weft_return_is_least (ret))
    return g_strdup (weft_phrase (language, "At least so many different people, each counted once"));
  return g_strdup (weft_phrase (language, "Different people, each counted once"));
}

static gboolean
is_of_different_people (const WeftReturn *ret)
{
  return g_strcmp0 (ret->how_counted, "unique") == 0 || g_strcmp0 (ret->how_counted, "counted") == 0;
}

char *
weft_return_words_people (const WeftReturn *ret,
                          const WeftFigure *figure,
                          const char       *language)
{
  g_autofree char *counted = people_counted (ret, language);
  g_autoptr (GString) text = g_string_new (counted);

  if (figure->is_protected && !figure->has_no_number)
    g_string_append_printf (text, weft_phrase (language, ", rounded to the nearest %d"), weft_return_rounding_base (ret));
  g_string_append_c (text, '.');
  if (ret->people_protected == WEFT_PEOPLE_LEFT_OUT)
    g_string_append_printf (text, " %s", weft_phrase (language, "The number is not told: beside what left before, a reader could work out who is meant."));
  if (is_of_different_people (ret) && ret->attendances > ret->people && ret->people_protected == WEFT_PEOPLE_EXACT)
    {
      g_autofree char *times = weft_text_thousands ((guint64)MAX (ret->attendances, 0));
      g_string_append_c (text, ' ');
      g_string_append_printf (text, weft_phrase (language, "Together they came %s times."), times);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
weft_return_words_period (const WeftReturn *ret,
                          const char       *language)
{
  g_autofree char *from = weft_phrase_date (language, ret->from != NULL ? ret->from : "");
  g_autofree char *to = weft_phrase_date (language, ret->to != NULL ? ret->to : "");

  if (*from == '\0' || *to == '\0')
    return g_strdup ("");
  return g_strdup_printf (weft_phrase (language, "%s to %s"), from, to);
}

char *
weft_return_words_difference (const WeftBudgetLine *line,
                              const char           *language)
{
  gint64           difference = line->actual - line->budget;
  g_autofree char *pence = weft_pence_format (ABS (difference));
  /* Whole per cent, half away from zero. */
  gint64 percent = (ABS (weft_return_variance (line)) + 50) / 100;

  if (line->budget == 0)
    return g_strdup (weft_phrase (language, "not in the budget"));
  if (difference < 0)
    return g_strdup_printf (weft_phrase (language, "%s less (%d %%)"), pence, (int)percent);
  return g_strdup_printf (weft_phrase (language, "%s more (%d %%)"), pence, (int)percent);
}

char *
weft_return_words_receipts (const WeftReturn *ret,
                            const char       *language)
{
  g_autofree char *limit = weft_pence_format (weft_ladder_default.receipts_from);

  if (ret->tier == WEFT_TIER_FULL)
    return g_strdup (weft_phrase (language, "All payments of the period"));
  return g_strdup_printf (weft_phrase (language, "Items of %s and more"), limit);
}

char *
weft_return_words_reached (const WeftLayout       *layout,
                           const WeftReturnTarget *target)
{
  static const char *const keys[] = { "people", "attendances" };

  if (weft_text_is_empty (target->actual))
    return g_strdup (weft_phrase (layout->language, "not known"));
  /* Where such a number is hidden, the value layer put its own words here. */
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const WeftFigure *figure = weft_layout_figure (layout, keys[i], NULL);
      g_autofree char  *count = NULL;

      if (figure == NULL || !figure->is_protected || !g_str_equal (target->actual, figure->display))
        continue;
      if (figure->has_no_number)
        return weft_return_words_no_number (layout->ret, layout->language);
      count = weft_text_thousands ((guint64)MAX (figure->value, 0));
      return g_strdup_printf (weft_phrase (layout->language, "about %s"), count);
    }
  return weft_text_number (target->actual);
}

char *
weft_return_words_no_number (const WeftReturn *ret,
                             const char       *language)
{
  if (ret->people_protected == WEFT_PEOPLE_LEFT_OUT)
    return g_strdup (weft_phrase (language, "not told"));
  return g_strdup_printf (weft_phrase (language, "fewer than %d"), ret->small_number_threshold);
}

const char *
weft_return_words_name (const char *key,
                        const char *language)
{
  static const struct
  {
    const char *key, *name;
  } names[] = {
    { "award", P_ ("Awarded") },
    { "received", P_ ("Received so far") },
    { "spent", P_ ("Spent") },
    { "spent_before", P_ ("Spent before this period") },
    { "unspent", P_ ("Unspent of the award") },
    { "cash_in_fund", P_ ("Cash in the fund") },
    { "still_due", P_ ("Still due") },
    { "people", P_ ("People") },
    { "attendances", P_ ("Attendances") },
    { "sessions", P_ ("Sessions") },
    { "volunteers", P_ ("Volunteers") },
    { "volunteer_hours", P_ ("Volunteer hours") },
    { "volunteer_value", P_ ("Value of the hours, in kind") },
    { "social_value_low", P_ ("Social Value for each £1, low") },
    { "social_value_central", P_ ("Social Value for each £1") },
    { "social_value_high", P_ ("Social Value for each £1, high") },
    { "answered_both", P_ ("People who answered both times") },
    { "mean_before", P_ ("Average answer before") },
    { "mean_after", P_ ("Average answer after") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (key, names[i].key))
      return weft_phrase (language, names[i].name);
  return key;
}

const char *
weft_return_words_name_of (const WeftReturn *ret,
                           const char       *key,
                           const char       *language)
{
  if (g_str_equal (key, "people") && weft_return_is_least (ret))
    return weft_phrase (language, "People, at least");
  return weft_return_words_name (key, language);
}

/* (transfer full): "Age: 25 to 34" of "age: 25 to 34". */
static char *
words_of_tally (const char *key,
                const char *language)
{
  g_auto (GStrv) parts = g_strsplit (key, ": ", 2);

  if (parts[0] == NULL || parts[1] == NULL)
    return g_strdup (key);
  return g_strdup_printf ("%s: %s", weft_people_sheet_name (parts[0], language), weft_phrase (language, parts[1]));
}

char *
weft_return_words_corrected (const char *key,
                             const char *language)
{
  const char         *of_answer = g_str_has_prefix (key, "answer:") ? strchr (key, ':') + 1 : NULL;
  const WeftQuestion *question = of_answer == NULL ? NULL : weft_ladder_find_question (of_answer);
  const char         *colon = strchr (of_answer == NULL ? key : of_answer, ':');

  if (question != NULL)
    return g_strdup (weft_phrase (language, question->words));
  if (g_str_has_prefix (key, "tally:"))
    return words_of_tally (colon + 1, language);
  if (colon != NULL)
    return g_strdup (colon + 1);
  return g_strdup (weft_return_words_name (key, language));
}

static char *
how_people (const WeftReturn *ret,
            const char       *language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (g_strcmp0 (ret->how_counted, "attendances") == 0)
    g_string_append (text, weft_phrase (language, "Visits from registers and head counts: a person who came twice is counted twice."));
  else if (g_strcmp0 (ret->how_counted, "estimate") == 0)
    g_string_append (text, weft_phrase (language, "An estimate that the group wrote down at its activities."));
  else if (g_strcmp0 (ret->how_counted, "counted") == 0)
    g_string_append (text, weft_return_is_least (ret) ? weft_phrase (language, "Different people as counted at one activity: so many came at least. It is more than the registers hold.")
                                                      : weft_phrase (language, "Different people as counted at the one activity. It is more than the registers hold."));
  else
    g_string_append (text, weft_phrase (language, "People on the registers, each counted once however often they came."));

  if (ret->sessions_counted_only > 0 && g_strcmp0 (ret->how_counted, "unique") == 0)
    {
      g_autofree char *sessions = weft_text_thousands ((guint64)MAX (ret->sessions_counted_only, 0));
      g_string_append_c (text, ' ');
      g_string_append_printf (text, weft_phrase (language, "Sessions with a head count only add nobody here: %s."), sessions);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
how_volunteer_value (const WeftReturn *ret,
                     const char       *language)
{
  g_autofree char *rate = weft_pence_format (ret->volunteer_rate);

  if (ret->volunteer_rate_name == NULL || *ret->volunteer_rate_name == '\0')
    return g_strdup_printf (weft_phrase (language, "The hours at %s an hour. Given in kind: never income, and in no money figure."), rate);
  return g_strdup_printf (weft_phrase (language, "The hours at %s an hour (%s). Given in kind: never income, and in no money figure."), rate, ret->volunteer_rate_name);
}

static const char *
how_fixed (const WeftReturn *ret,
           const char       *key,
           const char       *language)
{
  if (g_str_equal (key, "award"))
    return weft_phrase (language, "The whole award, as the funder wrote it.");
  if (g_str_equal (key, "still_due") && weft_return_awaits_award (ret))
    return weft_phrase (language, "The award less what has come in. No instalments are written down.");
  if (g_str_equal (key, "still_due"))
    return weft_phrase (language, "Instalments and claims that have not come yet.");
  if (g_str_equal (key, "attendances"))
    return weft_phrase (language, "Every visit counts, from registers and head counts. It is not a number of people.");
  if (g_str_equal (key, "sessions"))
    return weft_phrase (language, "Activities in the period that were marked for this grant.");
  if (g_str_equal (key, "volunteers"))
    return weft_phrase (language, "People with hours written down in the period.");
  if (g_str_equal (key, "volunteer_hours"))
    return weft_phrase (language, "The sum of the hours written down. Their value is in no money figure.");
  return NULL;
}

char *
weft_return_words_how (const WeftReturn *ret,
                       const WeftFigure *figure,
                       const char       *language)
{
  g_autofree char *period = weft_return_words_period (ret, language);
  g_autofree char *end = weft_phrase_date (language, *period != '\0' ? ret->to : ret->made_on);
  const char      *fixed = how_fixed (ret, figure->key, language);

  if (fixed != NULL)
    return g_strdup (fixed);
  if (g_str_equal (figure->key, "received"))
    return g_strdup_printf (weft_phrase (language, "Money in for this grant up to %s."), end);
  if (g_str_equal (figure->key, "spent") && *period == '\0')
    return g_strdup (weft_phrase (language, "Payments against this grant, less refunds. Voided payments are left out."));
  if (g_str_equal (figure->key, "spent"))
    return g_strdup_printf (weft_phrase (language, "Payments against this grant dated %s, less refunds. Voided payments are left out."), period);
  if (g_str_equal (figure->key, "spent_before"))
    return g_strdup (weft_phrase (language, "Payments against this grant before the period, less refunds."));
  if (g_str_equal (figure->key, "unspent"))
    return g_strdup_printf (weft_phrase (language, "Awarded less everything spent up to %s."), end);
  if (g_str_equal (figure->key, "cash_in_fund"))
    return g_strdup_printf (weft_phrase (language, "Money received into the fund less money spent from it, up to %s."), end);
  if (g_str_equal (figure->key, "people"))
    return how_people (ret, language);
  if (g_str_equal (figure->key, "volunteer_value"))
    return how_volunteer_value (ret, language);
  if (g_str_equal (figure->key, "social_value_central"))
    return g_strdup (weft_phrase (language, "The central case. Not to be compared with other organisations’ ratios: they count different things."));
  if (g_str_equal (figure->key, "social_value_low"))
    return g_strdup (weft_phrase (language, "The low case of every assumption. From the analysis of Social Value, which has its own workbook."));
  if (g_str_equal (figure->key, "social_value_high"))
    return g_strdup (weft_phrase (language, "The high case of every assumption."));
  return g_strdup (figure->how);
}

char *
weft_return_words_rounding (const WeftReturn *ret,
                            const WeftFigure *figure,
                            const char       *language)
{
  if (figure->has_no_number)
    return g_strdup (weft_phrase (language, "no number"));
  if (figure->is_protected)
    return g_strdup_printf (weft_phrase (language, "nearest %d"), weft_return_rounding_base (ret));
  if (g_str_equal (figure->key, "volunteer_value"))
    return g_strdup (weft_phrase (language, "whole penny"));
  if (g_str_has_prefix (figure->key, "social_value"))
    return g_strdup (weft_phrase (language, "two figures"));
  if (g_str_equal (figure->key, "people") && weft_return_is_least (ret))
    return g_strdup (weft_phrase (language, "none; at least so many"));
  return g_strdup (weft_phrase (language, "none"));
}
