/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the page Social Value. */

#include "weft-value-parts.h"

#include "weft-pence.h"
#include "weft-value-shown.h"
#include "weft-value-told.h"
#include "weft-value-words.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

/* ---- What was put in ---- */

static char *
say_hours_at (gint64 minutes,
              gint64 rate)
{
  g_autofree char *hours = weft_words_hours (minutes);
  g_autofree char *pounds = weft_pence_format (rate);

  /* Translators: "412.5 hours", then an amount of money for each */
  return g_strdup_printf (_ ("%s at %s"), hours, pounds);
}

static char *
say_input (const WeftInput *input)
{
  g_autofree char *hours = input->minutes > 0 ? say_hours_at (input->minutes, input->rate) : NULL;
  g_autoptr (GString) words = g_string_new (input->stakeholder);

  if (hours != NULL)
    g_string_append_printf (words, " · %s", hours);
  if (input->from_ledger)
    g_string_append_printf (words, " · %s", input->kind == WEFT_INPUT_VOLUNTEER ? _ ("from the hours you wrote down") : _ ("from the books"));
  if (!input->is_counted)
    g_string_append_printf (words, " · %s", _ ("shown, not added to the cost"));
  return g_strdup (words->str);
}

static void
add_input (WeftValuePart   *part,
           const WeftInput *input)
{
  g_autofree char *about = say_input (input);
  g_autofree char *amount = weft_pence_format (input->pence);
  WeftValueRow    *row = weft_value_part_add_row (part, input->what, about);

  if (input->from_ledger && input->kind == WEFT_INPUT_VOLUNTEER)
    weft_value_row_add_button (row, _ ("Look"), _ ("Look at the hours behind it"), "win.go-to::hours");
  else if (input->from_ledger)
    weft_value_row_add_button (row, _ ("Look"), _ ("Look at the money behind it"), "win.go-to::money");
  weft_value_row_say (row, WEFT_VALUE_BUTTON_CLASS, "flat");
  weft_value_row_say (row, WEFT_VALUE_NUMBER, amount);
  weft_value_row_link (row, "inputs", input->id);
}

static gboolean
has_input (const WeftValueState *state,
           WeftInputKind         kind)
{
  const GPtrArray *inputs = state->report->analysis->inputs;

  for (guint i = 0; i < inputs->len; i++)
    if (((const WeftInput *)inputs->pdata[i])->kind == kind)
      return TRUE;
  return FALSE;
}

/* What the group's own records know is offered, never taken unasked. */
static void
add_offers (WeftValuePart        *part,
            const WeftValueState *state)
{
  const WeftTimeGiven *time = &state->report->time;

  if (state->paid > 0 && !has_input (state, WEFT_INPUT_CASH))
    {
      g_autofree char *amount = weft_pence_format (state->paid);
      /* Translators: %s is an amount of money */
      g_autofree char *words = g_strdup_printf (_ ("Take %s from the books"), amount);
      WeftValueRow    *row = weft_value_part_add_row (part, words, _ ("All that was paid out in this time"));

      weft_value_row_add_button (row, _ ("Take"), words, "social-value.take::cash");
    }
  if (time->minutes > 0 && !has_input (state, WEFT_INPUT_VOLUNTEER))
    {
      g_autofree char *hours = say_hours_at (time->minutes, time->rate);
      /* Translators: %s is "412.5 hours at £12.71" */
      g_autofree char *words = g_strdup_printf (_ ("Take volunteers’ time: %s"), hours);
      WeftValueRow    *row = weft_value_part_add_row (part, words, time->rate_name);

      weft_value_row_add_button (row, _ ("Take"), words, "social-value.take::volunteer");
    }
}

static void
add_empty_row (WeftValuePart *part,
               const char    *title,
               const char    *about)
{
  if (part->rows->len == 0)
    weft_value_part_add_row (part, title, about);
}

static void
add_inputs (GPtrArray            *parts,
            const WeftValueState *state)
{
  const GPtrArray *inputs = state->report->analysis->inputs;
  WeftValuePart   *part = weft_value_part_add (parts, _ ("What was put in"), "heading", "inputs", _ ("Add something that was put in"));

  for (guint i = 0; i < inputs->len; i++)
    add_input (part, inputs->pdata[i]);
  add_offers (part, state);
  add_empty_row (part, _ ("Nothing yet"), _ ("Money, gifts in kind and volunteers’ time: all that it took."));
}

/* ---- What came of it ---- */

static void
add_check (WeftValuePart      *part,
           const WeftCheck    *check,
           const WeftAnalysis *analysis)
{
  g_autofree char *sentence = weft_value_words_check (check);
  const char      *column = weft_value_words_field (check, analysis);
  const gboolean   is_information = weft_check_is_information (check->code);
  WeftValueRow    *row = weft_value_part_add_row (part, sentence, NULL);

  weft_value_row_say (row, WEFT_VALUE_CLASS, "check");
  weft_value_row_say (row, WEFT_VALUE_ICON, is_information ? "weft-help-symbolic" : "weft-alert-symbolic");
  weft_value_row_say (row, WEFT_VALUE_TINT, is_information ? "accent" : "warning");
  if (*column != '\0')
    {
      g_autofree char *action = g_action_print_detailed_name ("social-value.mend", g_variant_new ("(is)", check->outcome, column));
      g_autofree char *name = weft_value_words_mend (sentence);

      weft_value_row_add_button (row, _ ("Mend"), name, action);
      weft_value_row_say (row, WEFT_VALUE_BUTTON_CLASS, "flat");
    }
}

static void
add_outcome (WeftValuePart        *part,
             const WeftValueState *state,
             guint                 at)
{
  const WeftSocialValue *report = state->report;
  const WeftOutcome     *outcome = report->analysis->outcomes->pdata[at];
  const gboolean         is_known = weft_outcome_level (outcome) >= 2;
  g_autofree char       *about = weft_value_words_outcome (outcome);
  g_autofree char       *worth = weft_value_words_worth (report->valuation->rows->pdata[at]);
  g_autofree char       *both = g_strdup_printf ("%s\n%s", about, worth);
  WeftValueRow          *row = weft_value_part_add_row (part, outcome->outcome, both);

  weft_value_row_say (row, WEFT_VALUE_ICON, is_known ? "weft-check-symbolic" : "weft-quote-symbolic");
  weft_value_row_say (row, WEFT_VALUE_TINT, is_known ? "success" : "");
  weft_value_row_link (row, "outcomes", outcome->id);
  for (guint i = 0; i < report->checks->len; i++)
    {
      const WeftCheck *check = report->checks->pdata[i];

      if (check->outcome == (int)at)
        add_check (part, check, report->analysis);
    }
}

static void
add_outcomes (GPtrArray            *parts,
              const WeftValueState *state)
{
  const GPtrArray *outcomes = state->report->analysis->outcomes;
  const char      *stakeholder = NULL;
  WeftValuePart   *part = weft_value_part_add (parts, _ ("What changed, and for whom"), "title-4", NULL, NULL);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const WeftOutcome *outcome = outcomes->pdata[i];

      if (g_strcmp0 (outcome->stakeholder, stakeholder) != 0)
        {
          stakeholder = outcome->stakeholder;
          part = weft_value_part_add (parts, stakeholder, "heading", NULL, NULL);
        }
      add_outcome (part, state, i);
    }
}

/* Below the cards, where the next one will stand. */
static void
add_new_outcome (GPtrArray            *parts,
                 const WeftValueState *state)
{
  const gboolean is_first = state->report->analysis->outcomes->len == 0;
  WeftValuePart *part = weft_value_part_add (parts, _ ("Add something that changed"), NULL, NULL, NULL);
  WeftValueRow  *row = weft_value_part_add_row (part, is_first ? _ ("Say what changed") : _ ("Add something else that changed"),
                                               is_first ? _ ("For whom, how you know, and how much of it would have come anyway.") : NULL);

  weft_value_row_say (row, WEFT_VALUE_ICON, "weft-add-symbolic");
  weft_value_row_link (row, "outcomes", 0);
}

static void
add_not_valued (GPtrArray            *parts,
                const WeftValueState *state)
{
  WeftValuePart *part = weft_value_part_add (parts, _ ("Not valued in pounds"), "heading", "not_valued", _ ("Add something that is not valued"));

  for (guint i = 0; i < state->not_valued->len; i++)
    {
      const WeftRow *record = state->not_valued->pdata[i];
      const char    *direction = weft_row_get (record, "better_or_worse");
      WeftValueRow  *row = weft_value_part_add_row (part, weft_row_get (record, "what"), weft_row_get (record, "why"));

      if (*direction != '\0')
        {
          weft_value_row_say (row, WEFT_VALUE_PILL, weft_words_choice ("better_or_worse", direction));
          weft_value_row_say (row, WEFT_VALUE_PILL_TINT, g_str_equal (direction, "worse") ? "warning" : "success");
        }
      weft_value_row_link (row, "not_valued", record->id);
    }
  add_empty_row (part, _ ("Nothing yet"), _ ("What matters and has no price, and what got worse. A report that says so is believed."));
}

/* ---- The library ---- */

static void
add_value (WeftValueRow  *fold,
           const WeftRow *value)
{
  g_autofree char *amount = weft_pence_format (weft_row_money (value, "value"));
  /* Translators: an amount of money, a year, and what is counted: "£9,100.00 each, in prices of 2019; counted in people for a year" */
  g_autofree char *about = g_strdup_printf (_ ("%s each, in prices of %s; counted in %s"), amount, weft_row_get (value, "price_year"), weft_value_words_unit (weft_row_get (value, "unit")));

  weft_value_row_link (weft_value_row_fold (fold, weft_row_get (value, "name"), about), "values", value->id);
}

static void
add_library (GPtrArray            *parts,
             const WeftValueState *state)
{
  const GPtrArray *values = state->values;
  WeftValuePart   *part = weft_value_part_add (parts, _ ("Values you can use"), "heading", "values", _ ("Add a value of your own, or one that you have a licence for"));
  g_autofree char *about = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u value in the library", "%u values in the library", values->len), values->len);
  WeftValueRow    *fold;

  if (values->len == 0)
    {
      weft_value_row_add_button (weft_value_part_add_row (part, _ ("The library is empty"), _ ("Weft comes with values that anybody may use, each with its source and year.")),
                                 _ ("Bring in"), _ ("Bring in Weft’s values"), "social-value.bring-in");
      return;
    }
  fold = weft_value_part_add_row (part, about, NULL);
  for (guint i = 0; i < values->len; i++)
    add_value (fold, values->pdata[i]);
}

/* ---- How far to go ---- */

static void
add_depths (GPtrArray *parts)
{
  static const struct
  {
    const char *depth, *title, *about;
  } depths[] = {
    { "tell", N_ ("Count and tell"), N_ ("How many came, how much time was given, and their words. For most groups this is enough.") },
    { "change", N_ ("Show change"), N_ ("And what the same people answered before and after.") },
    { "value", N_ ("Put a value on it"), N_ ("And what that was worth in pounds, with a range and a reason for every figure.") },
  };
  WeftValuePart *part = weft_value_part_add (parts, _ ("How far do you want to go?"), "heading", NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autofree char *action = g_strdup_printf ("social-value.depth::%s", depths[i].depth);

      weft_value_row_say (weft_value_part_add_row (part, _ (depths[i].title), _ (depths[i].about)), WEFT_VALUE_ACTION, action);
    }
}

void
weft_value_parts_show (GtkBox               *box,
                       const WeftValueState *state,
                       const char           *depth)
{
  g_autoptr (GPtrArray) parts = weft_value_part_list_new ();
  const gboolean is_valued = g_str_equal (depth, "value");

  if (*depth == '\0')
    add_depths (parts);
  if (is_valued)
    {
      add_inputs (parts, state);
      add_outcomes (parts, state);
      add_new_outcome (parts, state);
      add_not_valued (parts, state);
    }
  if (*depth != '\0')
    weft_value_told_add (parts, state, !g_str_equal (depth, "tell"));
  if (is_valued)
    add_library (parts, state);
  weft_value_shown_update (box, parts);
}
