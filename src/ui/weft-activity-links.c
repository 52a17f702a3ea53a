/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What hangs on an activity. */

#include "weft-activity-links.h"

#include "weft-rows.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

/* @target: (transfer floating) (nullable) */
static void
add_link (AdwPreferencesGroup *group,
          const char          *icon,
          const char          *title,
          const char          *subtitle,
          const char          *action,
          GVariant            *target)
{
  GtkWidget *row = weft_rows_new_link (icon, title, subtitle);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  adw_preferences_group_add (group, row);
}

static void
add_volunteers (AdwPreferencesGroup       *group,
                const WeftActivityDetails *details)
{
  g_autofree char *hours = weft_words_hours (details->minutes);
  /* Translators: how many volunteers, and their hours: "6 people, 12 hours" */
  g_autofree char *gave = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person, %s", "%u people, %s", details->volunteers),
                                           details->volunteers, hours);

  add_link (group, "weft-hours-symbolic", _ ("Volunteers"), gave, "win.go-to", g_variant_new_string ("hours"));
}

static void
add_next (AdwPreferencesGroup       *group,
          const WeftActivityDetails *details)
{
  g_autofree char *day = weft_date_format_day (details->next_date, weft_row_get (details->activity, "date"));
  /* Translators: %s is a day: "Tue 16 March" */
  g_autofree char *again = g_strdup_printf (_ ("%s, all else the same"), day);

  if (details->next_ref != NULL)
    add_link (group, "weft-activities-symbolic", _ ("A week later"), day, "win.open-record",
              g_variant_new ("(ss)", "activities", details->next_ref));
  else
    add_link (group, "weft-add-symbolic", _ ("Hold it again a week later"), again, "activity.repeat", NULL);
}

static void
add_notes (AdwPreferencesGroup       *group,
           const WeftActivityDetails *details)
{
  GtkWidget *row = weft_rows_new_fact (NULL, _ ("Notes"), weft_row_get (details->activity, "notes"));

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
}

GtkWidget *
weft_activity_links_new (const WeftActivityDetails *details)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (details->grant[0] != '\0')
    add_link (group, "weft-grants-symbolic", _ ("Grant"), details->grant, "win.open-record",
              g_variant_new ("(ss)", "grants", weft_row_get (details->activity, "grant")));
  if (details->volunteers > 0)
    add_volunteers (group, details);
  add_link (group, "weft-print-symbolic", _ ("Print the register"), _ ("Names to tick by hand. Afterwards type their numbers."), "activity.print", NULL);
  add_next (group, details);
  if (weft_row_get (details->activity, "notes")[0] != '\0')
    add_notes (group, details);
  return GTK_WIDGET (group);
}
