/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of one story. */

#include "weft-evidence-view.h"

#include "weft-evidence-row.h"
#include "weft-file-card.h"
#include "weft-header.h"
#include "weft-rows.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

struct _WeftEvidenceView
{
  AdwBin parent_instance;

  /* template children */
  WeftHeader   *header;
  GtkBox       *words;
  WeftFileCard *file;
  GtkBox       *groups;
};

enum
{
  EDIT,
  WITHDRAW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftEvidenceView, weft_evidence_view, ADW_TYPE_BIN)

static void
edit_cb (WeftEvidenceView *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static void
withdraw_cb (WeftEvidenceView *self)
{
  g_signal_emit (self, signals[WITHDRAW], 0);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static AdwPreferencesGroup *
add_group (WeftEvidenceView *self,
           const char       *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->groups, group);
  return ADW_PREFERENCES_GROUP (group);
}

static const char *
explain (const WeftEvidence *evidence)
{
  static const char *const words[] = {
    [WEFT_CONSENT_NOT_ASKED] = N_ ("Ask whether a return may use it, then write the answer down with Change. Until then it stays in this file."),
    [WEFT_CONSENT_RETURN] = N_ ("Returns may use it, and nothing else."),
    [WEFT_CONSENT_PUBLIC] = N_ ("It may be used in returns, reports and where anybody can read it."),
    [WEFT_CONSENT_ENDED] = N_ ("It is not used again. Ask once more, then write the new day down with Change."),
    [WEFT_CONSENT_WITHDRAWN] = N_ ("It is not used again. What was already sent stays as it was."),
  };

  if (evidence->consent == WEFT_CONSENT_RETURN && evidence->use[0] != '\0')
    return evidence->use;
  return _ (words[evidence->consent]);
}

static void
add_consent (WeftEvidenceView   *self,
             const WeftEvidence *evidence)
{
  AdwPreferencesGroup *group = add_group (self, _ ("Who may see it"));
  g_autofree char     *consent = weft_evidence_say_consent (evidence, NULL);
  GtkWidget           *row = weft_rows_new_fact (weft_evidence_is_usable (evidence) ? "weft-check-symbolic" : "weft-lock-symbolic",
                                       consent, explain (evidence));
  GtkWidget *button;

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
  if (g_str_equal (weft_row_get (evidence->row, "anonymised"), "yes"))
    adw_preferences_group_add (group, weft_rows_new_fact ("weft-check-symbolic", _ ("Names are taken out"), NULL));
  if (!weft_evidence_is_usable (evidence))
    return;

  button = gtk_button_new_with_mnemonic (_ ("_Withdraw consent…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Withdraw consent"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (withdraw_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (group, button);
  gtk_widget_add_css_class (button, "flat");
}

static void
open_record_cb (WeftEvidenceView *self,
                GtkWidget        *row)
{
  const char *column = g_object_get_data (G_OBJECT (row), "column");
  const char *table = g_str_equal (column, "grant") ? "grants" : "activities";

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", table, g_object_get_data (G_OBJECT (row), "ref"));
}

static void
add_link (WeftEvidenceView    *self,
          AdwPreferencesGroup *group,
          const WeftEvidence  *evidence,
          const char          *column,
          const char          *icon,
          const char          *name)
{
  const WeftTable *table = evidence->row->table;
  GtkWidget       *row;

  if (name[0] == '\0')
    return;
  row = weft_rows_new_link (icon, name, _ (table->columns[weft_table_column (table, column)].title));
  g_object_set_data (G_OBJECT (row), "column", (gpointer)table->columns[weft_table_column (table, column)].name);
  g_object_set_data_full (G_OBJECT (row), "ref", g_strdup (weft_row_get (evidence->row, column)), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_record_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

static void
add_places (WeftEvidenceView   *self,
            const WeftEvidence *evidence)
{
  AdwPreferencesGroup *group = add_group (self, _ ("What it belongs to"));
  const char          *outcome = weft_row_get (evidence->row, "outcome");
  const char          *did = weft_row_get (evidence->row, "we_did");

  add_link (self, group, evidence, "grant", "weft-grants-symbolic", evidence->grant);
  add_link (self, group, evidence, "activity", "weft-activities-symbolic", evidence->activity);
  if (!weft_evidence_is_loop (evidence) && did[0] != '\0')
    adw_preferences_group_add (group, weft_rows_new_fact (NULL, _ ("What we did"), did));
  if (!weft_evidence_is_loop (evidence) && outcome[0] != '\0')
    adw_preferences_group_add (group, weft_rows_new_fact (NULL, _ ("Outcome"), outcome));
  if (evidence->grant[0] == '\0')
    adw_preferences_group_set_description (group, _ ("A return uses what belongs to its grant. Choose the grant with Change."));
  else if (weft_evidence_is_usable (evidence) && evidence->no_use[0] != '\0')
    adw_preferences_group_set_description (group, evidence->no_use);
}

static gboolean
drop_cb (WeftEvidenceView *self,
         const GValue     *value)
{
  g_autofree char *path = g_file_get_path (g_value_get_object (value));

  if (path == NULL)
    return FALSE;
  weft_file_card_take (self->file, path);
  return TRUE;
}

static gboolean
paste_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  weft_file_card_paste (WEFT_EVIDENCE_VIEW (widget)->file);
  return TRUE;
}

static void
weft_evidence_view_class_init (WeftEvidenceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  signals[EDIT] = g_signal_new ("edit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[WITHDRAW] = g_signal_new ("withdraw", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, paste_cb, NULL);

  g_type_ensure (WEFT_TYPE_FILE_CARD);
  g_type_ensure (WEFT_TYPE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-evidence-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftEvidenceView, header);
  gtk_widget_class_bind_template_child (widget_class, WeftEvidenceView, words);
  gtk_widget_class_bind_template_child (widget_class, WeftEvidenceView, file);
  gtk_widget_class_bind_template_child (widget_class, WeftEvidenceView, groups);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
}

static void
weft_evidence_view_init (WeftEvidenceView *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

void
weft_evidence_view_show (WeftEvidenceView   *self,
                         const WeftEvidence *evidence)
{
  g_return_if_fail (WEFT_IS_EVIDENCE_VIEW (self));

  weft_header_set_title (self->header, weft_words_choice ("kind", weft_row_get (evidence->row, "kind")));
  clear (self->words);
  clear (self->groups);
  gtk_box_append (self->words, weft_evidence_row_new_words (evidence, 0));
  weft_file_card_show (self->file, evidence);
  add_consent (self, evidence);
  add_places (self, evidence);
}
