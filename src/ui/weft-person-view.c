/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of one person. */

#include "weft-person-view.h"

#include "weft-cells.h"
#include "weft-graph.h"
#include "weft-header.h"
#include "weft-hours.h"
#include "weft-pence.h"
#include "weft-rows.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

struct _WeftPersonView
{
  AdwBin parent_instance;

  WeftRow *person; /* owned, nullable: who is shown */

  /* template children */
  WeftHeader *header;
  AdwAvatar  *avatar;
  GtkLabel   *name;
  GtkLabel   *about;
  GtkBox     *pills;
  GtkBox     *groups;
};

static guint edit_signal;

G_DEFINE_FINAL_TYPE (WeftPersonView, weft_person_view, ADW_TYPE_BIN)

static void
edit_person_cb (WeftPersonView *self)
{
  if (self->person != NULL)
    g_signal_emit (self, edit_signal, 0, self->person);
}

/* A new record of @table about this person. */
static void
edit_new (WeftPersonView *self,
          const char     *table,
          const char     *date_column)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find (table));

  weft_row_set (row, "person", weft_person_get_ref (self->person));
  weft_row_set (row, date_column, "today");
  g_signal_emit (self, edit_signal, 0, row);
}

static void
add_role_cb (WeftPersonView *self)
{
  edit_new (self, "roles", "from");
}

static void
add_consent_cb (WeftPersonView *self)
{
  edit_new (self, "consents", "given");
}

static void
open_row_cb (WeftPersonView *self,
             GtkWidget      *row)
{
  g_signal_emit (self, edit_signal, 0, weft_rows_get_record (row));
}

static AdwPreferencesGroup *
add_group (WeftPersonView *self,
           const char     *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->groups, group);
  return ADW_PREFERENCES_GROUP (group);
}

/* TRUE when there was something to show. */
static gboolean
add_fact (AdwPreferencesGroup *group,
          const char          *icon,
          const char          *title,
          const char          *fact)
{
  GtkWidget *row;

  if (fact[0] == '\0')
    return FALSE;
  row = weft_rows_new_fact (icon, title, fact);
  if (g_strcmp0 (icon, "weft-phone-symbolic") == 0 || g_strcmp0 (icon, "weft-mail-symbolic") == 0)
    weft_rows_add_copy (row, fact);
  adw_preferences_group_add (group, row);
  return TRUE;
}

static void
add_contact (WeftPersonView *self)
{
  static const struct
  {
    const char *column, *icon;
  } facts[] = {
    { "phone", "weft-phone-symbolic" },
    { "email", "weft-mail-symbolic" },
    { "address", "weft-home-symbolic" },
    { "postcode", NULL },
    { "area", NULL },
    { "emergency_contact", NULL },
  };
  const WeftTable     *table = self->person->table;
  AdwPreferencesGroup *group = add_group (self, _ ("Contact"));
  guint                n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    n += add_fact (group, facts[i].icon, _ (table->columns[weft_table_column (table, facts[i].column)].title),
                   weft_row_get (self->person, facts[i].column));
  if (n == 0)
    adw_preferences_group_set_description (group, _ ("Nothing is written down yet, and nothing has to be."));
}

static void
add_membership (WeftPersonView *self,
                const char     *today)
{
  const WeftRow       *person = self->person;
  g_autofree char     *joined = weft_date_format (weft_row_get (person, "joined"));
  g_autofree char     *renewal = weft_date_format (weft_row_get (person, "renewal_due"));
  gint64               owed = weft_row_money (person, "subscription_due") - weft_row_money (person, "subscription_paid");
  AdwPreferencesGroup *group;

  if (joined[0] == '\0' && renewal[0] == '\0' && owed == 0)
    return;
  group = add_group (self, _ ("Membership"));
  add_fact (group, "weft-people-symbolic", _ ("Member since"), joined);
  add_fact (group, "weft-activities-symbolic", _ ("Renewal"), renewal);
  if (owed > 0)
    {
      g_autofree char *amount = weft_pence_format (owed);
      GtkWidget       *row = weft_rows_new_fact ("weft-money-symbolic", _ ("Subscription still due"), amount);

      if (renewal[0] != '\0')
        weft_rows_add_date_pill (row, weft_row_get (person, "renewal_due"), today);
      adw_preferences_group_add (group, row);
    }
}

static void
add_role (WeftPersonView          *self,
          AdwPreferencesGroup     *group,
          const WeftRow           *role,
          const WeftPersonDetails *details)
{
  g_autofree char *since = weft_date_format (weft_row_get (role, "from"));
  g_autofree char *recheck = weft_date_format (weft_row_get (role, "dbs_recheck"));
  g_autofree char *expires = weft_date_format (weft_row_get (role, "training_expires"));
  g_autofree char *about = NULL;
  GtkWidget       *row;

  if (since[0] != '\0')
    /* Translators: %s is a date */
    about = g_strdup_printf (weft_row_get (role, "induction")[0] != '\0' ? _ ("Since %s · induction done") : _ ("Since %s"), since);
  row = weft_rows_new_link ("weft-role-symbolic", weft_row_get (role, "role"), about);
  weft_rows_set_record (row, role);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_row_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);

  if (recheck[0] != '\0')
    {
      row = weft_rows_new_fact ("weft-shield-symbolic", _ ("DBS check, look again on"), recheck);
      weft_rows_add_date_pill (row, weft_row_get (role, "dbs_recheck"), details->today);
      adw_preferences_group_add (group, row);
    }
  if (expires[0] != '\0')
    {
      row = weft_rows_new_fact ("weft-certificate-symbolic", weft_row_get (role, "training"), expires);
      weft_rows_add_date_pill (row, weft_row_get (role, "training_expires"), details->today);
      adw_preferences_group_add (group, row);
    }
}

static void
add_roles (WeftPersonView          *self,
           const WeftPersonDetails *details)
{
  AdwPreferencesGroup *group = add_group (self, _ ("Roles and dates"));
  GtkWidget           *button = weft_rows_new_add_button (_ ("Add"), _ ("Add a role"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (add_role_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (group, button);
  for (guint i = 0; i < details->roles->len; i++)
    add_role (self, group, g_ptr_array_index (details->roles, i), details);
  if (details->roles->len == 0)
    adw_preferences_group_set_description (group, _ ("Add a role for somebody who helps."));
}

static void
add_hours (WeftPersonView          *self,
           const WeftPersonDetails *details)
{
  AdwPreferencesGroup *group;
  GtkWidget           *card, *words, *number, *label, *graph;
  g_autofree char     *hours = weft_hours_format (details->minutes);
  g_autofree char     *on_days = NULL;
  g_autofree char     *sentence = NULL;

  if (details->minutes == 0)
    return;
  /* Translators: below a number of hours; %u is a number of days */
  on_days = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "hours on %u day", "hours on %u days", details->days), details->days);
  sentence = g_strdup_printf ("%s %s", hours, on_days);
  group = add_group (self, _ ("Hours this year"));
  card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  number = gtk_label_new (hours);
  label = gtk_label_new (on_days);
  graph = weft_graph_new ();

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  gtk_widget_add_css_class (number, "statnum");
  gtk_widget_add_css_class (label, "small");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (graph, TRUE);
  gtk_widget_set_size_request (graph, 120, 44);
  weft_graph_set_bars (WEFT_GRAPH (graph), details->month_minutes, details->n_months, sentence);
  gtk_box_append (GTK_BOX (words), number);
  gtk_box_append (GTK_BOX (words), label);
  gtk_box_append (GTK_BOX (card), words);
  gtk_box_append (GTK_BOX (card), graph);
  adw_preferences_group_add (group, card);
}

static void
add_consents (WeftPersonView          *self,
              const WeftPersonDetails *details)
{
  g_autofree char     *title = NULL;
  AdwPreferencesGroup *group;
  GtkWidget           *button = weft_rows_new_add_button (_ ("Add"), _ ("Add what they agreed to"));

  /* Translators: %s is a person's name */
  title = g_strdup_printf (_ ("What %s agreed to"), weft_row_get (self->person, "name"));
  group = add_group (self, title);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_consent_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (group, button);
  for (guint i = 0; i < details->consents->len; i++)
    {
      const WeftRow   *consent = g_ptr_array_index (details->consents, i);
      const char      *withdrawn = weft_row_get (consent, "withdrawn");
      g_autofree char *date = weft_date_format (withdrawn[0] != '\0' ? withdrawn : weft_row_get (consent, "given"));
      /* Translators: %s is a date */
      g_autofree char *about = g_strdup_printf (withdrawn[0] != '\0' ? _ ("Taken back on %s") : _ ("Agreed on %s"), date);
      GtkWidget       *row = weft_rows_new_link (withdrawn[0] != '\0' ? NULL : "weft-check-symbolic",
                                           weft_words_choice ("purpose", weft_row_get (consent, "purpose")), about);

      weft_rows_set_record (row, consent);
      g_signal_connect_object (row, "activated", G_CALLBACK (open_row_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (group, row);
    }
  if (details->consents->len == 0)
    adw_preferences_group_set_description (group, _ ("Nothing yet. Ask before you use a photograph or a story."));
}

static void
add_notes (WeftPersonView *self)
{
  AdwPreferencesGroup *group;

  if (weft_row_get (self->person, "notes")[0] == '\0')
    return;
  group = add_group (self, _ ("Notes"));
  adw_preferences_group_add (group, weft_rows_new_fact (NULL, weft_row_get (self->person, "notes"), ""));
}

static void
show_head (WeftPersonView          *self,
           const WeftPersonDetails *details)
{
  const char      *category = weft_row_get (self->person, "member_category");
  g_autofree char *hours = weft_hours_format (details->minutes);
  g_autofree char *came = NULL;
  GtkWidget       *child;
  GtkWidget       *pill;

  adw_avatar_set_text (self->avatar, weft_row_get (self->person, "name"));
  gtk_label_set_text (self->name, weft_row_get (self->person, "name"));
  gtk_label_set_text (self->about, details->roles->len > 0 ? weft_row_get (g_ptr_array_index (details->roles, 0), "role") : category);
  gtk_widget_set_visible (GTK_WIDGET (self->about), gtk_label_get_text (self->about)[0] != '\0');

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pills))) != NULL)
    gtk_box_remove (self->pills, child);
  if (details->minutes > 0)
    {
      g_autofree char *words = g_strdup_printf (_ ("%s hours this year"), hours);

      pill = weft_cells_make_pill ("accent");
      weft_cells_set_pill (pill, words, "accent");
      gtk_box_append (self->pills, pill);
    }
  if (details->attendances > 0)
    {
      /* Translators: %u is how many sessions a person has come to */
      came = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "came %u time", "came %u times", details->attendances), details->attendances);
      pill = weft_cells_make_pill ("");
      weft_cells_set_pill (pill, came, "");
      gtk_box_append (self->pills, pill);
    }
}

static void
weft_person_view_finalize (GObject *object)
{
  g_clear_pointer (&WEFT_PERSON_VIEW (object)->person, weft_row_free);
  G_OBJECT_CLASS (weft_person_view_parent_class)->finalize (object);
}

static void
weft_person_view_class_init (WeftPersonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_person_view_finalize;
  edit_signal = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (WEFT_TYPE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-person-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftPersonView, header);
  gtk_widget_class_bind_template_child (widget_class, WeftPersonView, avatar);
  gtk_widget_class_bind_template_child (widget_class, WeftPersonView, name);
  gtk_widget_class_bind_template_child (widget_class, WeftPersonView, about);
  gtk_widget_class_bind_template_child (widget_class, WeftPersonView, pills);
  gtk_widget_class_bind_template_child (widget_class, WeftPersonView, groups);
  gtk_widget_class_bind_template_callback (widget_class, edit_person_cb);
}

static void
weft_person_view_init (WeftPersonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
weft_person_view_show (WeftPersonView          *self,
                       const WeftPersonDetails *details)
{
  GtkWidget *child;

  g_return_if_fail (WEFT_IS_PERSON_VIEW (self));

  g_clear_pointer (&self->person, weft_row_free);
  self->person = weft_row_copy (details->person);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  show_head (self, details);
  add_contact (self);
  add_membership (self, details->today);
  add_roles (self, details);
  add_hours (self, details);
  add_consents (self, details);
  add_notes (self);
}
