/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps of the history as rows. */

#include "weft-history-rows.h"

#include "weft-date.h"
#include "weft-history-told.h"
#include "weft-rows.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

static void
finish_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_free (weft_workspace_finish (result, &error));
  if (error != NULL)
    weft_window_show_error (GTK_WIDGET (source), error);
}

static void
press_cb (GtkWidget *button)
{
  GtkWidget *page = gtk_widget_get_ancestor (button, WEFT_TYPE_PAGE);
  gint64    *id = g_object_get_data (G_OBJECT (button), "step");
  gboolean   is_undone = g_object_get_data (G_OBJECT (button), "undone") != NULL;

  weft_workspace_undo_step_async (weft_page_get_workspace (WEFT_PAGE (page)), page, *id, is_undone, finish_cb, NULL);
}

/* "Brenda, today at 19:42"; days before today without the time. */
static char *
say_when (const WeftHistoryEntry *entry,
          const char             *today)
{
  g_autofree char *date = g_strndup (entry->when, WEFT_DATE_SIZE - 1);
  g_autofree char *time = strlen (entry->when) >= 16 ? g_strndup (entry->when + 11, 5) : g_strdup ("");
  g_autofree char *day = NULL;

  if (today == NULL)
    /* Translators: who did it and at what time: "brenda at 19:42" */
    return g_strdup_printf (_ ("%s at %s"), entry->who, time);
  if (g_str_equal (date, today))
    /* Translators: who did it, and at what time today: "brenda, today at 19:42" */
    return g_strdup_printf (_ ("%s, today at %s"), entry->who, time);
  day = weft_date_format_day (date, today);
  /* Translators: who did it and on which day: "brenda, Tue 2 March at 19:42" */
  return g_strdup_printf (_ ("%s, %s at %s"), entry->who, day, time);
}

static GtkWidget *
make_button (WeftPage               *page,
             const WeftHistoryEntry *entry)
{
  GtkWidget *button = gtk_button_new_with_label (entry->undone ? _ ("Put back") : _ ("Undo"));
  /* Translators: what a button does, for a screen reader: "Undo: 12 hours added" */
  g_autofree char *label = g_strdup_printf (entry->undone ? _ ("Put back: %s") : _ ("Undo: %s"), entry->what);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !weft_workspace_is_read_only (weft_page_get_workspace (page)));
  g_object_set_data_full (G_OBJECT (button), "step", g_memdup2 (&entry->id, sizeof entry->id), g_free);
  g_object_set_data (G_OBJECT (button), "undone", entry->undone ? button : NULL);
  g_signal_connect (button, "clicked", G_CALLBACK (press_cb), NULL);
  return button;
}

/* (nullable): why it stays. */
static const char *
say_barrier (const WeftHistoryEntry *entry)
{
  if (!entry->barrier)
    return NULL;
  return entry->id == 1 ? _ ("With this the file began.") : _ ("This stays, and so does all that was done before it. Every record can still be changed.");
}

GtkWidget *
weft_history_rows_make (WeftPage               *page,
                        const WeftHistoryEntry *entry,
                        const char             *today)
{
  g_autofree char *when = say_when (entry, today);
  GtkWidget       *row = weft_rows_new_fact (NULL, entry->what, entry->barrier ? say_barrier (entry) : when);

  if (entry->undone)
    gtk_widget_add_css_class (row, "undone");
  if (!entry->closed)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (page, entry));
  return row;
}

GtkWidget *
weft_history_rows_make_open (WeftPage               *page,
                             const WeftHistoryEntry *entry)
{
  g_autofree char *when = say_when (entry, NULL);
  GtkWidget       *row;

  if (entry->barrier)
    return weft_history_rows_make (page, entry, NULL);
  row = adw_expander_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->what);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), when);
  if (entry->undone)
    gtk_widget_add_css_class (row, "undone");
  if (!entry->closed)
    adw_expander_row_add_action (ADW_EXPANDER_ROW (row), make_button (page, entry));
  weft_history_told_watch (row, entry->id);
  return row;
}
