/* SPDX-License-Identifier: GPL-3.0-or-later */

/* History. */

#include "weft-history-page.h"

#include "weft-date.h"
#include "weft-header.h"
#include "weft-history-rows.h"
#include "weft-history.h"
#include "weft-listings.h"

#include <glib/gi18n-lib.h>

/* As many as anybody looks through; a button brings so many more. */
#define STEPS 100

struct _WeftHistoryPage
{
  WeftPage parent_instance;

  guint      n_shown;
  GPtrArray *steps; /* owned, nullable, of WeftHistoryEntry */

  /* template children */
  GtkBox    *days;
  GtkWidget *more_button;
};

G_DEFINE_FINAL_TYPE (WeftHistoryPage, weft_history_page, WEFT_TYPE_PAGE)

static gpointer
read_history (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  return weft_history_list (file, GPOINTER_TO_UINT (data) + 1, error);
}

static AdwPreferencesGroup *
add_day (WeftHistoryPage *self,
         const char      *date,
         const char      *today)
{
  GtkWidget       *group = adw_preferences_group_new ();
  g_autofree char *words = g_str_equal (date, today) ? g_strdup (_ ("Today")) : weft_date_format_day (date, today);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), words);
  gtk_box_append (self->days, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
show_history (WeftPage *page,
              gpointer  result)
{
  WeftHistoryPage     *self = WEFT_HISTORY_PAGE (page);
  GPtrArray           *steps = result;
  const char          *today = weft_workspace_get_today (weft_page_get_workspace (page));
  AdwPreferencesGroup *group = NULL;
  g_autofree char     *day = NULL;
  GtkWidget           *child;

  g_clear_pointer (&self->steps, g_ptr_array_unref);
  self->steps = g_ptr_array_ref (steps);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->days))) != NULL)
    gtk_box_remove (self->days, child);
  for (guint i = 0; i < MIN (steps->len, self->n_shown); i++)
    {
      const WeftHistoryEntry *entry = g_ptr_array_index (steps, i);
      g_autofree char        *date = g_strndup (entry->when, WEFT_DATE_SIZE - 1);

      if (g_strcmp0 (date, day) != 0)
        {
          g_free (day);
          day = g_strdup (date);
          group = add_day (self, date, today);
        }
      adw_preferences_group_add (group, weft_history_rows_make_open (page, entry));
    }
  gtk_widget_set_visible (self->more_button, steps->len > self->n_shown);
}

static void
weft_history_page_reload (WeftPage *page)
{
  WeftHistoryPage *self = WEFT_HISTORY_PAGE (page);

  weft_page_run (page, read_history, GUINT_TO_POINTER (self->n_shown), NULL, (GDestroyNotify)g_ptr_array_unref, show_history);
}

static void
show_more_cb (WeftHistoryPage *self)
{
  self->n_shown += STEPS;
  weft_page_reload (WEFT_PAGE (self));
}

static WeftListing *
weft_history_page_make_listing (WeftPage *page)
{
  WeftHistoryPage *self = WEFT_HISTORY_PAGE (page);

  return self->steps != NULL ? weft_listings_history (self->steps) : NULL;
}

static void
weft_history_page_finalize (GObject *object)
{
  g_clear_pointer (&WEFT_HISTORY_PAGE (object)->steps, g_ptr_array_unref);
  G_OBJECT_CLASS (weft_history_page_parent_class)->finalize (object);
}

static void
weft_history_page_class_init (WeftHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_history_page_finalize;
  WEFT_PAGE_CLASS (klass)->make_listing = weft_history_page_make_listing;
  WEFT_PAGE_CLASS (klass)->reload = weft_history_page_reload;

  g_type_ensure (WEFT_TYPE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftHistoryPage, days);
  gtk_widget_class_bind_template_child (widget_class, WeftHistoryPage, more_button);
  gtk_widget_class_bind_template_callback (widget_class, show_more_cb);
}

static void
weft_history_page_init (WeftHistoryPage *self)
{
  self->n_shown = STEPS;
  gtk_widget_init_template (GTK_WIDGET (self));
}
