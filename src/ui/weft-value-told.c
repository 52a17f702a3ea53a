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
add_change (GtkListBox             *list,
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
  GtkWidget       *row = weft_value_part_new_row (weft_phrase (weft_phrase_language (), *change->item != '\0' ? change->wording : change->name), about);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("weft-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", "measures", change->measure);
  gtk_list_box_append (list, row);
}

static void
add_changes (GtkBox               *box,
             const WeftValueState *state)
{
  const GPtrArray *changes = state->report->changes;
  GtkListBox      *list;
  GtkWidget       *part = weft_value_part_new (_ ("What changed, by the answers of the same people"), NULL, NULL, &list);

  for (guint i = 0; i < changes->len; i++)
    add_change (list, changes->pdata[i]);
  if (changes->len == 0)
    {
      GtkWidget *row = weft_value_part_new_row (_ ("Nobody was asked twice yet"), _ ("Ask the same few questions when somebody starts and again after some months."));

      weft_value_part_add_button (row, _ ("Measures"), _ ("Go to Measures"), "win.go-to", "measures");
      gtk_list_box_append (list, row);
    }
  gtk_box_append (box, part);
}

/* ---- What was done ---- */

static void
add_fact (GtkListBox *list,
          const char *title,
          const char *number,
          const char *page)
{
  GtkWidget       *row = weft_value_part_new_row (title, NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s", title, number);

  weft_value_part_add_number (row, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (page != NULL)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("weft-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go-to");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", page);
    }
  gtk_list_box_append (list, row);
}

static void
add_count (GtkListBox *list,
           const char *title,
           gint64      count,
           const char *page)
{
  g_autofree char *number = weft_words_number (count);

  add_fact (list, title, number, page);
}

static void
add_time (GtkListBox          *list,
          const WeftTimeGiven *time)
{
  g_autofree char *hours = weft_words_hours (time->minutes);
  g_autofree char *value = weft_pence_format (time->value);
  g_autofree char *rate = weft_pence_format (time->rate);
  /* Translators: an amount of money, then the amount for an hour */
  g_autofree char *worth = g_strdup_printf (_ ("%s, at %s an hour"), value, rate);
  g_autofree char *share = g_strdup_printf ("%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT, time->per_10000 / 100, time->per_10000 % 100);

  add_count (list, _ ("Volunteers"), time->people, "people");
  add_fact (list, _ ("Time they gave"), hours, "hours");
  if (time->rate > 0)
    add_fact (list, _ ("What it would have cost"), worth, NULL);
  if (time->per_10000 >= 0)
    add_fact (list, _ ("Volunteers for each £10,000 of income"), share, NULL);
}

/* As it leaves: a number is rounded. */
static char *
say_people (const char *people)
{
  /* Translators: a rounded number of people */
  return g_ascii_isdigit (*people) ? g_strdup_printf (_ ("about %s"), people) : g_strdup (people);
}

static void
add_told (GtkBox               *box,
          const WeftValueState *state)
{
  const WeftSocialValue *report = state->report;
  g_autofree char       *people = say_people (report->people);
  GtkListBox            *list;
  GtkWidget             *part = weft_value_part_new (_ ("What you did"), NULL, NULL, &list);

  if (*people != '\0')
    add_fact (list, _ ("Different people who came"), people, "activities");
  add_count (list, _ ("Sessions"), report->sessions, "activities");
  add_count (list, _ ("Attendances"), report->attendances, "activities");
  add_time (list, &report->time);
  gtk_box_append (box, part);
}

static void
add_words (GtkBox               *box,
           const WeftValueState *state)
{
  const GPtrArray *quotes = state->report->quotes;
  GtkListBox      *list;
  GtkWidget       *part = weft_value_part_new (_ ("In their words"), NULL, NULL, &list);

  for (guint i = 0; i < quotes->len; i++)
    {
      const WeftQuote *quote = quotes->pdata[i];
      g_autofree char *words = g_strdup_printf ("“%s”", quote->text);

      gtk_list_box_append (list, weft_value_part_new_row (words, quote->said_by));
    }
  if (quotes->len == 0)
    {
      GtkWidget *row = weft_value_part_new_row (_ ("No words that may be shown to anybody yet"), _ ("Stories of those who agreed stand here by themselves."));

      weft_value_part_add_button (row, _ ("Stories"), _ ("Go to Stories"), "win.go-to", "evidence");
      gtk_list_box_append (list, row);
    }
  gtk_box_append (box, part);
}

void
weft_value_told_fill (GtkBox               *box,
                      const WeftValueState *state,
                      gboolean              with_changes)
{
  if (with_changes)
    add_changes (box, state);
  add_told (box, state);
  add_words (box, state);
}
