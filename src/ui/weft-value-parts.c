/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the page Social Value. */

#include "weft-value-parts.h"

#include "weft-label.h"
#include "weft-pence.h"
#include "weft-rows.h"
#include "weft-value-part.h"
#include "weft-value-side.h"
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

static GtkWidget *
make_input (const WeftInput *input,
            gint64           id)
{
  g_autofree char *about = say_input (input);
  g_autofree char *amount = weft_pence_format (input->pence);
  GtkWidget       *row = weft_value_part_new_row (input->what, about);
  const char      *page = input->kind == WEFT_INPUT_VOLUNTEER ? "hours" : "money";

  if (input->from_ledger)
    {
      GtkWidget *look = weft_value_part_add_button (row, _ ("Look"), input->kind == WEFT_INPUT_VOLUNTEER ? _ ("Look at the hours behind it") : _ ("Look at the money behind it"), "win.go-to", page);

      gtk_widget_add_css_class (look, "flat");
    }
  /* All amounts end at the same place, with a button before them or without. */
  weft_value_part_add_number (row, amount);
  weft_value_part_link (row, "inputs", id);
  return row;
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
add_offers (GtkListBox           *list,
            const WeftValueState *state)
{
  const WeftTimeGiven *time = &state->report->time;

  if (state->paid > 0 && !has_input (state, WEFT_INPUT_CASH))
    {
      g_autofree char *amount = weft_pence_format (state->paid);
      /* Translators: %s is an amount of money */
      g_autofree char *words = g_strdup_printf (_ ("Take %s from the books"), amount);
      GtkWidget       *row = weft_value_part_new_row (words, _ ("All that was paid out in this time"));

      weft_value_part_add_button (row, _ ("Take"), words, "social-value.take", "cash");
      gtk_list_box_append (list, row);
    }
  if (time->minutes > 0 && !has_input (state, WEFT_INPUT_VOLUNTEER))
    {
      g_autofree char *hours = say_hours_at (time->minutes, time->rate);
      /* Translators: %s is "412.5 hours at £12.71" */
      g_autofree char *words = g_strdup_printf (_ ("Take volunteers’ time: %s"), hours);
      GtkWidget       *row = weft_value_part_new_row (words, time->rate_name);

      weft_value_part_add_button (row, _ ("Take"), words, "social-value.take", "volunteer");
      gtk_list_box_append (list, row);
    }
}

static void
add_empty_row (GtkListBox *list,
               const char *title,
               const char *about)
{
  if (gtk_list_box_get_row_at_index (list, 0) == NULL)
    gtk_list_box_append (list, weft_value_part_new_row (title, about));
}

static void
add_inputs (GtkBox               *box,
            const WeftValueState *state)
{
  const GPtrArray *inputs = state->report->analysis->inputs;
  GtkListBox      *list;
  GtkWidget       *part = weft_value_part_new (_ ("What was put in"), "inputs", _ ("Add something that was put in"), &list);

  for (guint i = 0; i < inputs->len; i++)
    gtk_list_box_append (list, make_input (inputs->pdata[i], ((const WeftInput *)inputs->pdata[i])->id));
  add_offers (list, state);
  add_empty_row (list, _ ("Nothing yet"), _ ("Money, gifts in kind and volunteers’ time: all that it took."));
  gtk_box_append (box, part);
}

/* ---- What came of it ---- */

static void
mend_in_page (gpointer    data,
              int         outcome,
              const char *column)
{
  gtk_widget_activate_action (data, "social-value.mend", "(is)", outcome, column);
}

static void
add_outcome (GtkListBox           *list,
             const WeftValueState *state,
             guint                 at)
{
  const WeftSocialValue *report = state->report;
  const WeftOutcome     *outcome = report->analysis->outcomes->pdata[at];
  g_autofree char       *about = weft_value_words_outcome (outcome);
  g_autofree char       *worth = weft_value_words_worth (report->valuation->rows->pdata[at]);
  g_autofree char       *both = g_strdup_printf ("%s\n%s", about, worth);
  GtkWidget             *row = weft_value_part_new_row (outcome->outcome, both);

  weft_rows_add_disc (row, weft_outcome_level (outcome) >= 2 ? "weft-check-symbolic" : "weft-quote-symbolic",
                      weft_outcome_level (outcome) >= 2 ? "success" : "");
  weft_value_part_link (row, "outcomes", outcome->id);
  gtk_list_box_append (list, row);
  for (guint i = 0; i < report->checks->len; i++)
    {
      const WeftCheck *check = report->checks->pdata[i];

      if (check->outcome == (int)at)
        gtk_list_box_append (list, weft_value_side_new_check (check, report->analysis, G_OBJECT (list), mend_in_page));
    }
}

static void
add_outcomes (GtkBox               *box,
              const WeftValueState *state)
{
  const GPtrArray *outcomes = state->report->analysis->outcomes;
  const char      *stakeholder = NULL;
  GtkListBox      *list = NULL;

  gtk_box_append (box, weft_label_new (_ ("What changed, and for whom"), "title-4"));
  for (guint i = 0; i < outcomes->len; i++)
    {
      const WeftOutcome *outcome = outcomes->pdata[i];

      if (g_strcmp0 (outcome->stakeholder, stakeholder) != 0)
        {
          stakeholder = outcome->stakeholder;
          gtk_box_append (box, weft_value_part_new (stakeholder, NULL, NULL, &list));
        }
      add_outcome (list, state, i);
    }
}

/* Below the cards, where the next one will stand. */
static void
add_new_outcome (GtkBox               *box,
                 const WeftValueState *state)
{
  const gboolean is_first = state->report->analysis->outcomes->len == 0;
  GtkListBox    *list;
  GtkWidget     *part = gtk_list_box_new ();
  GtkWidget     *row = weft_value_part_new_row (is_first ? _ ("Say what changed") : _ ("Add something else that changed"),
                                            is_first ? _ ("For whom, how you know, and how much of it would have come anyway.") : NULL);

  list = GTK_LIST_BOX (part);
  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (part, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Add something that changed"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("weft-add-symbolic"));
  weft_value_part_link (row, "outcomes", 0);
  gtk_list_box_append (list, row);
  gtk_box_append (box, part);
}

static void
add_not_valued (GtkBox               *box,
                const WeftValueState *state)
{
  GtkListBox *list;
  GtkWidget  *part = weft_value_part_new (_ ("Not valued in pounds"), "not_valued", _ ("Add something that is not valued"), &list);

  for (guint i = 0; i < state->not_valued->len; i++)
    {
      const WeftRow *record = state->not_valued->pdata[i];
      const char    *direction = weft_row_get (record, "better_or_worse");
      GtkWidget     *row = weft_value_part_new_row (weft_row_get (record, "what"), weft_row_get (record, "why"));

      if (*direction != '\0')
        weft_rows_add_pill (row, weft_words_choice ("better_or_worse", direction), g_str_equal (direction, "worse") ? "warning" : "success");
      weft_value_part_link (row, "not_valued", record->id);
      gtk_list_box_append (list, row);
    }
  add_empty_row (list, _ ("Nothing yet"), _ ("What matters and has no price, and what got worse. A report that says so is believed."));
  gtk_box_append (box, part);
}

/* ---- The library ---- */

static GtkWidget *
make_value (const WeftRow *value)
{
  g_autofree char *amount = weft_pence_format (weft_row_money (value, "value"));
  /* Translators: an amount of money, a year, and what is counted: "£9,100.00 each, in prices of 2019; counted in people for a year" */
  g_autofree char *about = g_strdup_printf (_ ("%s each, in prices of %s; counted in %s"), amount, weft_row_get (value, "price_year"), weft_value_words_unit (weft_row_get (value, "unit")));
  GtkWidget       *row = weft_value_part_new_row (weft_row_get (value, "name"), about);

  weft_value_part_link (row, "values", value->id);
  return row;
}

/* Some hundred rows, which hardly anybody looks at: they are made when somebody does. */
static void
unfold_cb (AdwExpanderRow *fold)
{
  g_autoptr (GPtrArray) values = g_object_steal_data (G_OBJECT (fold), "values");

  for (guint i = 0; values != NULL && i < values->len; i++)
    adw_expander_row_add_row (fold, make_value (values->pdata[i]));
}

static void
add_library (GtkBox               *box,
             const WeftValueState *state)
{
  GtkListBox      *list;
  GtkWidget       *part = weft_value_part_new (_ ("Values you can use"), "values", _ ("Add a value of your own, or one that you have a licence for"), &list);
  GtkWidget       *fold;
  g_autofree char *about = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u value in the library", "%u values in the library", state->values->len), state->values->len);

  if (state->values->len == 0)
    {
      GtkWidget *row = weft_value_part_new_row (_ ("The library is empty"), _ ("Weft comes with values that anybody may use, each with its source and year."));

      weft_value_part_add_button (row, _ ("Bring in"), _ ("Bring in Weft’s values"), "social-value.bring-in", NULL);
      gtk_list_box_append (list, row);
      gtk_box_append (box, part);
      return;
    }
  fold = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fold), about);
  g_object_set_data_full (G_OBJECT (fold), "values", g_ptr_array_ref (state->values), (GDestroyNotify)g_ptr_array_unref);
  g_signal_connect (fold, "notify::expanded", G_CALLBACK (unfold_cb), NULL);
  gtk_list_box_append (list, fold);
  gtk_box_append (box, part);
}

/* ---- How far to go ---- */

static void
add_depths (GtkBox *box)
{
  static const struct
  {
    const char *depth, *title, *about;
  } depths[] = {
    { "tell", N_ ("Count and tell"), N_ ("How many came, how much time was given, and their words. For most groups this is enough.") },
    { "change", N_ ("Show change"), N_ ("And what the same people answered before and after.") },
    { "value", N_ ("Put a value on it"), N_ ("And what that was worth in pounds, with a range and a reason for every figure.") },
  };
  GtkListBox *list;
  GtkWidget  *part = weft_value_part_new (_ ("How far do you want to go?"), NULL, NULL, &list);

  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      GtkWidget *row = weft_value_part_new_row (_ (depths[i].title), _ (depths[i].about));

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("weft-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "social-value.depth");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", depths[i].depth);
      gtk_list_box_append (list, row);
    }
  gtk_box_append (box, part);
}

void
weft_value_parts_fill (GtkBox               *box,
                       const WeftValueState *state)
{
  const char *depth = weft_row_get (state->analysis, "depth");

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL; child = gtk_widget_get_first_child (GTK_WIDGET (box)))
    gtk_box_remove (box, child);
  if (*depth == '\0')
    {
      add_depths (box);
      return;
    }
  if (g_str_equal (depth, "value"))
    {
      add_inputs (box, state);
      add_outcomes (box, state);
      add_new_outcome (box, state);
      add_not_valued (box, state);
    }
  weft_value_told_fill (box, state, !g_str_equal (depth, "tell"));
  if (g_str_equal (depth, "value"))
    add_library (box, state);
}
