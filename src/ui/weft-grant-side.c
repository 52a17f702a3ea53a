/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Beside the money of a grant: what comes in and when, what was promised, and what the return is made of. */

#include "weft-grant-parts.h"

#include "weft-date.h"
#include "weft-lock.h"
#include "weft-page.h"
#include "weft-pence.h"
#include "weft-rows.h"
#include "weft-text.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define KEPT "✓ "              /* before a condition that is kept, in the conditions themselves */
#define CAME_IN "weft-came-in" /* on a button: the day in the books */

static AdwPreferencesGroup *
add_group (GtkBox     *box,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
open_record_cb (WeftGrantView *view,
                GtkWidget     *row)
{
  weft_grant_view_edit (view, weft_rows_get_record (row));
}

static void
add_record_cb (GtkWidget     *button,
               WeftGrantView *view)
{
  weft_grant_view_add (view, g_object_get_data (G_OBJECT (button), "table"));
}

static void
add_button (AdwPreferencesGroup *group,
            WeftGrantView       *view,
            const char          *table,
            const char          *help)
{
  GtkWidget *button = weft_rows_new_add_button (_ ("Add"), help);

  g_object_set_data (G_OBJECT (button), "table", (gpointer)table);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_record_cb), view, 0);
  adw_preferences_group_set_header_suffix (group, button);
}

/* A row that opens the form of @record. */
static GtkWidget *
make_record_row (WeftGrantView *view,
                 const WeftRow *record,
                 const char    *icon,
                 const char    *title,
                 const char    *subtitle)
{
  GtkWidget *row = weft_rows_new_fact (icon, title, subtitle);

  weft_rows_set_record (row, record);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_record_cb), view, G_CONNECT_SWAPPED);
  return row;
}

/* The next thing that happens to an instalment or claim, and the column that dates it. */
static const char *
find_next (const WeftRow *instalment)
{
  if (weft_row_get (instalment, "received")[0] != '\0')
    return NULL;
  if (g_str_equal (weft_row_get (instalment, "kind"), "claim") && weft_row_get (instalment, "submitted")[0] == '\0')
    return "submitted";
  return "received";
}

/* The day that is marked: of a claim today, of what came in the day of its money in the books. */
static const char *
find_day (WeftGrantView *view,
          GtkWidget     *button)
{
  const char *came_in = g_object_get_data (G_OBJECT (button), CAME_IN);
  GtkWidget  *page = gtk_widget_get_ancestor (GTK_WIDGET (view), WEFT_TYPE_PAGE);

  return came_in != NULL ? came_in : weft_workspace_get_today (weft_page_get_workspace (WEFT_PAGE (page)));
}

static void
mark_cb (GtkWidget     *button,
         WeftGrantView *view)
{
  g_autoptr (WeftRow) row = weft_row_copy (weft_rows_get_record (button));
  const char      *next = find_next (row);
  const char      *day = find_day (view, button);
  g_autofree char *amount = weft_pence_format (weft_row_money (row, "amount"));
  g_autofree char *date = weft_date_format (day);
  g_autofree char *sentence = NULL;

  weft_row_set (row, next, day);
  if (g_str_equal (next, "submitted"))
    /* Translators: %s is money, said of a claim to a funder */
    sentence = g_strdup_printf (_ ("%s marked as claimed today"), amount);
  else
    /* Translators: money and a date, said of an instalment */
    sentence = g_strdup_printf (_ ("%s marked as come in on %s"), amount, date);
  weft_grant_view_save (view, row, sentence);
}

static void
record_cb (GtkWidget     *button,
           WeftGrantView *view)
{
  weft_grant_view_expect_money (view, weft_rows_get_record (button));
}

static GtkWidget *
make_button (WeftGrantView *view,
             const WeftRow *instalment,
             const char    *label,
             const char    *help,
             GCallback      pressed)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, WEFT_WRITES);
  gtk_widget_set_tooltip_text (button, help);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, help, -1);
  weft_rows_set_record (button, instalment);
  g_signal_connect_object (button, "clicked", pressed, view, 0);
  return button;
}

/* What comes next: that it was claimed, that its money is typed, and when that stands in the books, that it was this.
 * @came_in: (nullable): the day by the books. */
static GtkWidget *
make_next_button (WeftGrantView *view,
                  const WeftRow *instalment,
                  const char    *came_in)
{
  gboolean         is_claimed = g_str_equal (find_next (instalment), "submitted");
  g_autofree char *amount = weft_pence_format (weft_row_money (instalment, "amount"));
  g_autofree char *date = weft_date_format (came_in != NULL ? came_in : "");
  g_autofree char *help = NULL;
  GtkWidget       *button;

  if (is_claimed)
    /* Translators: %s is money */
    help = g_strdup_printf (_ ("%s was claimed today"), amount);
  else if (came_in == NULL)
    /* Translators: %s is money of an instalment that is not among the money of the grant yet */
    help = g_strdup_printf (_ ("Record that %s came in"), amount);
  else
    /* Translators: money and a date */
    help = g_strdup_printf (_ ("%s came in on %s"), amount, date);
  if (!is_claimed && came_in == NULL)
    return make_button (view, instalment, _ ("Came in…"), help, G_CALLBACK (record_cb));

  button = make_button (view, instalment, is_claimed ? _ ("Claimed") : _ ("Came in"), help, G_CALLBACK (mark_cb));
  g_object_set_data_full (G_OBJECT (button), CAME_IN, is_claimed ? NULL : g_strdup (came_in), g_free);
  return button;
}

static char *
say_due (const char *due,
         const char *today)
{
  if (due[0] == '\0')
    return g_strdup (_ ("No date yet"));
  /* Words stand as they are: "on the approved return". */
  return weft_date_is_valid (due) ? weft_words_due (due, today) : g_strdup_printf (_ ("Comes %s"), due);
}

static char *
say_instalment (const WeftRow *instalment,
                const char    *today)
{
  g_autofree char *received = weft_date_format (weft_row_get (instalment, "received"));
  g_autofree char *submitted = weft_date_format (weft_row_get (instalment, "submitted"));
  g_autofree char *due = say_due (weft_row_get (instalment, "due"), today);

  if (received[0] != '\0')
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Came in on %s"), received);
  if (submitted[0] != '\0')
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Claimed on %s"), submitted);
  if (g_str_equal (weft_row_get (instalment, "kind"), "claim"))
    /* Translators: %s is when a claim is due: "Due 31 March 2027" */
    return g_strdup_printf (_ ("Claim · %s"), due);
  return g_steal_pointer (&due);
}

/* (transfer full) (nullable): that what came and is to come in parts is less than the award, as long as that can still be mended. */
static char *
say_undated (const WeftGrantDetails *details)
{
  const WeftGrantState *state = details->grant->state;
  gint64                planned = 0, known = state->received;
  gint64                undated;
  g_autofree char      *due = weft_pence_format (state->still_due);
  g_autofree char      *award = weft_pence_format (state->award);
  g_autofree char      *received = weft_pence_format (state->received);
  g_autofree char      *rest = NULL;

  for (guint i = 0; i < details->instalments->len; i++)
    (void)weft_pence_add (&planned, weft_row_money (g_ptr_array_index (details->instalments, i), "amount"));
  (void)weft_pence_add (&known, state->still_due);
  undated = weft_pence_less (state->award, MAX (planned, known));
  if (planned == 0 || undated <= 0 || g_str_equal (state->status, "closed"))
    return NULL;
  rest = weft_pence_format (undated);
  if (state->received <= 0)
    /* Translators: three amounts of money */
    return g_strdup_printf (_ ("Payments to come add up to %s; the award is %s: %s has no date yet."), due, award, rest);
  if (state->still_due <= 0)
    /* Translators: three amounts of money */
    return g_strdup_printf (_ ("%s has come; the award is %s: %s has no date yet."), received, award, rest);
  /* Translators: four amounts of money */
  return g_strdup_printf (_ ("%s has come and %s is to come; the award is %s: %s has no date yet."), received, due, award, rest);
}

static void
add_instalments (GtkBox                 *box,
                 WeftGrantView          *view,
                 const WeftGrantDetails *details)
{
  AdwPreferencesGroup *group = add_group (box, _ ("Instalments and claims"));
  g_autofree char     *undated = say_undated (details);

  add_button (group, view, "instalments", _ ("Add an instalment or a claim"));
  for (guint i = 0; i < details->instalments->len; i++)
    {
      const WeftRow   *instalment = g_ptr_array_index (details->instalments, i);
      g_autofree char *amount = weft_pence_format (weft_row_money (instalment, "amount"));
      g_autofree char *about = say_instalment (instalment, details->grant->today);
      const char      *next = find_next (instalment);
      GtkWidget       *row = make_record_row (view, instalment, next == NULL ? "weft-check-symbolic" : "weft-claim-symbolic", amount, about);

      gtk_widget_add_css_class (row, next == NULL ? "is-done" : "is-open");
      if (next != NULL)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_next_button (view, instalment, g_ptr_array_index (details->came_in, i)));
      adw_preferences_group_add (group, row);
    }
  if (undated != NULL)
    adw_preferences_group_set_description (group, undated);
  if (details->instalments->len == 0)
    adw_preferences_group_set_description (group, details->grant->state->still_due > 0
                                                    ? _ ("When the money has come, add it under “Money of this grant” as money in. Add instalments when it comes in parts, or only after you claim it.")
                                                    : _ ("Add them when the money comes in parts, or only after you claim it."));
}

/* The conditions with @line turned to kept or not kept. */
static char *
turn_condition (char   **lines,
                guint    line,
                gboolean is_kept)
{
  g_autofree char *turned = is_kept ? g_strconcat (KEPT, lines[line], NULL) : g_strdup (lines[line] + strlen (KEPT));

  g_free (lines[line]);
  lines[line] = g_steal_pointer (&turned);
  return g_strjoinv ("\n", lines);
}

static void
toggle_condition_cb (GtkCheckButton *check,
                     WeftGrantView  *view)
{
  g_autoptr (WeftRow) row = weft_row_copy (weft_rows_get_record (GTK_WIDGET (check)));
  g_auto (GStrv) lines = g_strsplit (weft_row_get (row, "conditions"), "\n", -1);
  guint            line = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "line"));
  gboolean         is_kept = gtk_check_button_get_active (check);
  g_autofree char *condition = g_strdup (is_kept ? lines[line] : lines[line] + strlen (KEPT));
  g_autofree char *conditions = turn_condition (lines, line, is_kept);
  g_autofree char *sentence = NULL;

  weft_row_set (row, "conditions", conditions);
  /* Translators: %s is a condition of a grant: "Show the Lottery's logo" */
  sentence = g_strdup_printf (is_kept ? _ ("Kept: %s") : _ ("Not kept yet: %s"), condition);
  weft_grant_view_save (view, row, sentence);
}

static void
add_conditions (GtkBox                 *box,
                WeftGrantView          *view,
                const WeftGrantDetails *details)
{
  const WeftRow *grant = details->grant->row;
  const char    *publicity = weft_row_get (grant, "publicity");
  g_auto (GStrv) lines = g_strsplit (weft_row_get (grant, "conditions"), "\n", -1);
  AdwPreferencesGroup *group;

  if (lines[0] == NULL && publicity[0] == '\0')
    return;
  group = add_group (box, _ ("Conditions"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean   is_kept = g_str_has_prefix (lines[i], KEPT);
      GtkWidget *row = weft_rows_new_fact (NULL, is_kept ? lines[i] + strlen (KEPT) : lines[i], NULL);
      GtkWidget *check = gtk_check_button_new ();

      if (lines[i][0] == '\0')
        {
          g_object_ref_sink (row);
          g_object_unref (row);
          continue;
        }
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (check, WEFT_WRITES);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_kept);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
      weft_rows_set_record (check, grant);
      g_object_set_data (G_OBJECT (check), "line", GUINT_TO_POINTER (i));
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggle_condition_cb), view, 0);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_preferences_group_add (group, row);
    }
  if (publicity[0] != '\0')
    adw_preferences_group_add (group, weft_rows_new_fact ("weft-quote-symbolic", _ ("What they ask you to say about them"), publicity));
}

static void
add_targets (GtkBox                 *box,
             WeftGrantView          *view,
             const WeftGrantDetails *details)
{
  AdwPreferencesGroup *group = add_group (box, _ ("Targets"));

  add_button (group, view, "targets", _ ("Add a target"));
  for (guint i = 0; i < details->targets->len; i++)
    {
      const WeftGrantTarget *target = g_ptr_array_index (details->targets, i);
      g_autofree char       *wanted = weft_text_number (weft_row_get (target->row, "target"));
      GtkWidget             *row = make_record_row (view, target->row, NULL, weft_row_get (target->row, "outcome"),
                                                    weft_row_get (target->row, "indicator"));
      /* Translators: how far a target is: "187 of 300" */
      g_autofree char *words = target->reached[0] != '\0' ? g_strdup_printf (_ ("%s of %s"), target->reached, wanted) : g_strdup (wanted);
      GtkWidget       *label = gtk_label_new (words);

      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      adw_preferences_group_add (group, row);
    }
  if (details->targets->len == 0)
    /* Small grants are never asked for targets. */
    adw_preferences_group_set_description (group, details->grant->tier < WEFT_TIER_FULL ? _ ("What was promised in numbers, such as “30 people”. Leave it empty unless the funder asks.")
                                                                                        : _ ("What was promised, when the funder asks for it in numbers."));
}

static void
go_evidence_cb (GtkWidget *row)
{
  gtk_widget_activate_action (row, "win.go-to", "s", "evidence");
}

static void
open_return_cb (WeftGrantView *view,
                GtkWidget     *row)
{
  weft_grant_view_open_return (view, g_object_get_data (G_OBJECT (row), "ref"));
}

static char *
say_return (const WeftRow *ret,
            const char    *today)
{
  const char      *status = weft_row_get (ret, "status");
  const char      *due = weft_row_get (ret, "due");
  g_autofree char *sent = weft_date_format (weft_row_get (ret, "sent"));

  if (sent[0] != '\0')
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Sent on %s"), sent);
  if (due[0] != '\0' && (status[0] == '\0' || g_str_equal (status, "open")))
    return weft_words_due (due, today);
  return g_strdup (weft_words_choice ("status", status[0] != '\0' ? status : "open"));
}

static void
add_returns (AdwPreferencesGroup    *group,
             WeftGrantView          *view,
             const WeftGrantDetails *details)
{
  for (guint i = 0; i < details->returns->len; i++)
    {
      const WeftRow   *ret = g_ptr_array_index (details->returns, i);
      g_autofree char *to = weft_date_format (weft_row_get (ret, "to"));
      /* Translators: %s is a date */
      g_autofree char *title = to[0] != '\0' ? g_strdup_printf (_ ("Return to %s"), to) : g_strdup (_ ("Return"));
      g_autofree char *about = say_return (ret, details->grant->today);
      GtkWidget       *row = weft_rows_new_link ("weft-returns-symbolic", title, about);

      g_object_set_data_full (G_OBJECT (row), "ref", g_strdup (weft_row_get (ret, "ref")), g_free);
      g_signal_connect_object (row, "activated", G_CALLBACK (open_return_cb), view, G_CONNECT_SWAPPED);
      adw_preferences_group_add (group, row);
    }
}

static void
add_evidence (GtkBox                 *box,
              WeftGrantView          *view,
              const WeftGrantDetails *details)
{
  AdwPreferencesGroup *group = add_group (box, _ ("Evidence and returns"));
  g_autofree char     *stories = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u story or picture", "%u stories and pictures", details->n_stories),
                                                  details->n_stories);
  const char          *report_due = weft_row_get (details->grant->row, "report_due");
  g_autofree char     *due = weft_words_due (report_due, details->grant->today);
  GtkWidget           *row = weft_rows_new_link ("weft-evidence-symbolic", details->n_stories > 0 ? stories : _ ("No stories or pictures yet"), _ ("What people said about it"));

  g_signal_connect (row, "activated", G_CALLBACK (go_evidence_cb), NULL);
  adw_preferences_group_add (group, row);
  add_returns (group, view, details);
  if (details->returns->len > 0)
    return;
  row = weft_rows_new_link ("weft-returns-symbolic", _ ("Return, not begun yet"), report_due[0] != '\0' ? due : _ ("No date was given"));
  g_signal_connect_object (row, "activated", G_CALLBACK (open_return_cb), view, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

void
weft_grant_parts_add_side (GtkBox                 *box,
                           WeftGrantView          *view,
                           const WeftGrantDetails *details)
{
  add_instalments (box, view, details);
  add_conditions (box, view, details);
  add_targets (box, view, details);
  add_evidence (box, view, details);
}
