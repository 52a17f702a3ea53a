/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told without pounds. */

#include "weft-value-told.h"

#include "weft-change-words.h"
#include "weft-measure.h"
#include "weft-pence.h"
#include "weft-phrase.h"
#include "weft-value-part.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

/* ---- What changed, by measures ---- */

static void
add_change (WeftValuePart          *part,
            const WeftReturnChange *change)
{
  const char      *lead = NULL;
  g_autofree char *says = weft_change_words_says (change, weft_phrase_language (), &lead);
  g_autofree char *words = g_strdup_printf ("%s %s", lead, says);
  g_autofree char *before = weft_score_format (change->before);
  g_autofree char *after = weft_score_format (change->after);
  /* Translators: how many people, then two averages */
  g_autofree char *both = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d person answered both times: %s before, %s after.",
                                                        "%d people answered both times: %s before, %s after.", (gulong)change->both),
                                           (int)change->both, before, after);
  g_autofree char *about = weft_return_change_is_told (change) ? g_strdup_printf ("%s %s", both, words) : g_strdup (words);
  g_autofree char *action = g_action_print_detailed_name ("win.open-record", g_variant_new ("(ss)", "measures", change->measure));
  WeftValueRow    *row = weft_value_part_add_row (part, weft_phrase (weft_phrase_language (), *change->item != '\0' ? change->wording : change->name), about);

  weft_value_row_say (row, WEFT_VALUE_ACTION, action);
}

static void
add_changes (GPtrArray            *parts,
             const WeftValueState *state)
{
  const GPtrArray *changes = state->report->changes;
  WeftValuePart   *part = weft_value_part_add (parts, _ ("What changed, by the answers of the same people"), "heading", NULL, NULL);

  for (guint i = 0; i < changes->len; i++)
    add_change (part, changes->pdata[i]);
  if (changes->len == 0)
    weft_value_row_add_button (weft_value_part_add_row (part, _ ("Nobody was asked twice yet"), _ ("Ask the same few questions when somebody starts and again after some months.")),
                               _ ("Measures"), _ ("Go to Measures"), "win.go-to::measures");
}

/* ---- What was done ---- */

static WeftValueRow *
add_fact (WeftValuePart *part,
          const char    *title,
          const char    *number,
          const char    *action)
{
  WeftValueRow    *row = weft_value_part_add_row (part, title, NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s", title, number);

  weft_value_row_say (row, WEFT_VALUE_NUMBER, number);
  weft_value_row_say (row, WEFT_VALUE_NAME, name);
  weft_value_row_say (row, WEFT_VALUE_ACTION, action);
  return row;
}

static void
add_count (WeftValuePart *part,
           const char    *title,
           gint64         count,
           const char    *action)
{
  g_autofree char *number = weft_words_number (count);

  add_fact (part, title, number, action);
}

static void
add_time (WeftValuePart       *part,
          const WeftTimeGiven *time)
{
  g_autofree char *hours = weft_words_hours (time->minutes);
  g_autofree char *value = weft_pence_format (time->value);
  g_autofree char *rate = weft_pence_format (time->rate);
  /* Translators: an amount of money, then the amount for an hour */
  g_autofree char *worth = g_strdup_printf (_ ("%s, at %s an hour"), value, rate);
  g_autofree char *share = g_strdup_printf ("%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT, time->per_10000 / 100, time->per_10000 % 100);

  add_count (part, _ ("Volunteers"), time->people, "win.go-to::people");
  add_fact (part, _ ("Time they gave"), hours, "win.go-to::hours");
  if (time->rate > 0)
    add_fact (part, _ ("What it would have cost"), worth, NULL);
  if (time->per_10000 >= 0)
    add_fact (part, _ ("Volunteers for each £10,000 of income"), share, NULL);
}

/* As it leaves: a number is rounded. */
static char *
say_people (const char *people)
{
  /* Translators: a rounded number of people */
  return g_ascii_isdigit (*people) ? g_strdup_printf (_ ("about %s"), people) : g_strdup (people);
}

/* Explore and returns tell the very number, unless that would tell of a few people. */
static const char *
say_rounding (const WeftSocialValue *report)
{
  if (report->hides_attendances)
    return report->people_are_least ? _ ("So many at least.") : NULL;
  if (report->people_are_least)
    return _ ("So many at least; rounded, because this is made to be shown. Explore and returns say how many were counted.");
  return _ ("Rounded, because this is made to be shown. Explore and returns say how many were counted.");
}

static void
add_people (WeftValuePart         *part,
            const WeftSocialValue *report)
{
  g_autofree char *people = say_people (report->people);

  if (*people != '\0')
    weft_value_row_say (add_fact (part, _ ("Different people who came"), people, "win.go-to::activities"), WEFT_VALUE_ABOUT, say_rounding (report));
}

static void
add_told (GPtrArray            *parts,
          const WeftValueState *state)
{
  const WeftSocialValue *report = state->report;
  WeftValuePart         *part = weft_value_part_add (parts, _ ("What you did"), "heading", NULL, NULL);

  add_people (part, report);
  add_count (part, _ ("Sessions"), report->sessions, "win.go-to::activities");
  add_count (part, _ ("Attendances"), report->attendances, "win.go-to::activities");
  add_time (part, &report->time);
}

static void
add_words (GPtrArray            *parts,
           const WeftValueState *state)
{
  const GPtrArray *quotes = state->report->quotes;
  WeftValuePart   *part = weft_value_part_add (parts, _ ("In their words"), "heading", NULL, NULL);

  for (guint i = 0; i < quotes->len; i++)
    {
      const WeftQuote *quote = quotes->pdata[i];
      g_autofree char *words = g_strdup_printf ("“%s”", quote->text);

      weft_value_part_add_row (part, words, quote->said_by);
    }
  if (quotes->len == 0)
    weft_value_row_add_button (weft_value_part_add_row (part, _ ("No words that may be shown to anybody yet"), _ ("Stories of those who agreed stand here by themselves.")),
                               _ ("Stories"), _ ("Go to Stories"), "win.go-to::evidence");
}

void
weft_value_told_add (GPtrArray            *parts,
                     const WeftValueState *state,
                     gboolean              with_changes)
{
  if (with_changes)
    add_changes (parts, state);
  add_told (parts, state);
  add_words (parts, state);
}
