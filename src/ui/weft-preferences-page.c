/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preferences. The group's facts are a record of the file and have the ordinary form; the rest is remembered for
 * this person on this computer and takes effect at once. */

#include "weft-preferences-page.h"

#include "weft-application.h"
#include "weft-date.h"
#include "weft-group.h"
#include "weft-header.h"
#include "weft-pages.h"
#include "weft-rows.h"
#include "weft-settings.h"
#include "weft-window.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

struct _WeftPreferencesPage
{
  WeftPage parent_instance;

  WeftRow   *group;    /* owned, nullable */
  GPtrArray *facts;    /* owned, of GtkWidget (borrowed): the rows of the group */
  GPtrArray *switches; /* owned, of GtkWidget (borrowed): one for each optional page */
  gboolean   is_filling;

  /* template children */
  AdwPreferencesGroup *group_part, *pages_part;
  AdwComboRow         *scheme_row;
};

G_DEFINE_FINAL_TYPE (WeftPreferencesPage, weft_preferences_page, WEFT_TYPE_PAGE)

static const WeftFormGroup group_groups[] = {
  { NULL, "name|nation|year_end|legal_form" },
  { N_ ("What you do"), "aims|area" },
  { N_ ("Contact"), "address|contact_name|contact_email" },
  { N_ ("Numbers others know you by"), "charity_number|company_number|org_id" },
  { N_ ("Returns"), "language|small_number_threshold" },
};

/* In the order of the template's list; the first is NULL. */
static const char *const schemes[] = { NULL, "light", "dark" };

static char *
say_fact (const WeftColumn *column,
          const char       *cell)
{
  g_autofree char *iso = NULL;

  if (column->type == WEFT_TYPE_CHOICE)
    return g_strdup (weft_words_choice (column->name, cell));
  if (column->type != WEFT_TYPE_MONTH_DAY)
    return g_strdup (cell);
  iso = g_strconcat ("2024-", cell, NULL);
  return weft_date_is_valid (iso) ? weft_date_format_near_year (iso, "2024-01-01") : g_strdup (cell);
}

static void
show_facts (WeftPreferencesPage *self)
{
  const WeftTable *table = weft_group_table ();

  for (guint i = 0; i < self->facts->len; i++)
    adw_preferences_group_remove (self->group_part, self->facts->pdata[i]);
  g_ptr_array_set_size (self->facts, 0);
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *fact = say_fact (&table->columns[i], self->group->cells[i]);
      GtkWidget       *row;

      if (fact[0] == '\0')
        continue;
      row = weft_rows_new_fact (NULL, _ (table->columns[i].title), fact);
      adw_preferences_group_add (self->group_part, row);
      g_ptr_array_add (self->facts, row);
    }
}

/* A page that has records stays: nothing that was written down may seem to be gone. */
static void
show_pages (WeftPreferencesPage *self)
{
  WeftWorkspace *workspace = weft_page_get_workspace (WEFT_PAGE (self));

  for (guint i = 0; i < self->switches->len; i++)
    {
      GtkWidget          *toggle = self->switches->pdata[i];
      const WeftPageKind *kind = g_object_get_data (G_OBJECT (toggle), "kind");
      gboolean            is_used = weft_pages_is_used (kind, workspace);
      AdwActionRow       *row = ADW_ACTION_ROW (gtk_widget_get_ancestor (toggle, ADW_TYPE_ACTION_ROW));
      /* Translators: what a page is for, of a page that cannot be switched off */
      g_autofree char *used = g_strdup_printf (_ ("%s In use, so it stays."), _ (kind->about));

      gtk_switch_set_active (GTK_SWITCH (toggle), weft_pages_is_shown (kind, workspace));
      gtk_widget_set_sensitive (toggle, !is_used);
      adw_action_row_set_subtitle (row, is_used ? used : _ (kind->about));
    }
}

static gpointer
read_group (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  return weft_group_read (file, error);
}

static void
show_group (WeftPage *page,
            gpointer  result)
{
  WeftPreferencesPage *self = WEFT_PREFERENCES_PAGE (page);

  g_clear_pointer (&self->group, weft_row_free);
  self->group = weft_row_copy (result);
  self->is_filling = TRUE;
  show_facts (self);
  show_pages (self);
  self->is_filling = FALSE;
}

static void
weft_preferences_page_reload (WeftPage *page)
{
  weft_page_run (page, read_group, NULL, NULL, (GDestroyNotify)weft_row_free, show_group);
}

static void
change_group_cb (WeftPreferencesPage *self)
{
  if (self->group != NULL)
    weft_page_edit (WEFT_PAGE (self), self->group, group_groups, G_N_ELEMENTS (group_groups), NULL);
}

static void
toggle_page_cb (WeftPreferencesPage *self,
                GParamSpec          *pspec,
                GtkSwitch           *toggle)
{
  const WeftPageKind *kind = g_object_get_data (G_OBJECT (toggle), "kind");

  if (self->is_filling)
    return;
  weft_pages_want (kind, gtk_switch_get_active (toggle));
  weft_window_update_pages (GTK_WIDGET (self));
}

static void
choose_scheme_cb (WeftPreferencesPage *self)
{
  g_autoptr (WeftSettings) settings = weft_settings_load ();

  if (self->is_filling)
    return;
  g_free (settings->scheme);
  settings->scheme = g_strdup (schemes[adw_combo_row_get_selected (self->scheme_row)]);
  weft_settings_save (settings);
  weft_application_use_scheme (settings->scheme);
}

static void
add_switches (WeftPreferencesPage *self)
{
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row, *toggle;

      if (kinds[i].about == NULL)
        continue;
      row = adw_action_row_new ();
      toggle = gtk_switch_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (kinds[i].title));
      gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (kinds[i].title), -1);
      g_object_set_data (G_OBJECT (toggle), "kind", (gpointer)&kinds[i]);
      g_signal_connect_object (toggle, "notify::active", G_CALLBACK (toggle_page_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
      adw_preferences_group_add (self->pages_part, row);
      g_ptr_array_add (self->switches, toggle);
    }
}

static void
show_scheme (WeftPreferencesPage *self)
{
  g_autoptr (WeftSettings) settings = weft_settings_load ();

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_strcmp0 (schemes[i], settings->scheme) == 0)
      adw_combo_row_set_selected (self->scheme_row, i);
}

static void
weft_preferences_page_finalize (GObject *object)
{
  WeftPreferencesPage *self = WEFT_PREFERENCES_PAGE (object);

  g_clear_pointer (&self->group, weft_row_free);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->switches);

  G_OBJECT_CLASS (weft_preferences_page_parent_class)->finalize (object);
}

static void
weft_preferences_page_class_init (WeftPreferencesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_preferences_page_finalize;
  WEFT_PAGE_CLASS (klass)->reload = weft_preferences_page_reload;

  g_type_ensure (WEFT_TYPE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-preferences-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftPreferencesPage, group_part);
  gtk_widget_class_bind_template_child (widget_class, WeftPreferencesPage, pages_part);
  gtk_widget_class_bind_template_child (widget_class, WeftPreferencesPage, scheme_row);
  gtk_widget_class_bind_template_callback (widget_class, change_group_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_scheme_cb);
}

static void
weft_preferences_page_init (WeftPreferencesPage *self)
{
  self->facts = g_ptr_array_new ();
  self->switches = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = TRUE;
  add_switches (self);
  show_scheme (self);
  self->is_filling = FALSE;
}
