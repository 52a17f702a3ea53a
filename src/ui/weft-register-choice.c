/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which register is taken. */

#include "weft-register-choice.h"

#include "weft-date.h"
#include "weft-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "Lunch club, today". In a menu an underscore marks a key. */
static char *
say_activity (const WeftRow *activity,
              const char    *today)
{
  const char      *date = weft_row_get (activity, "date");
  g_autofree char *day = strcmp (date, today) == 0 ? g_strdup (_ ("today")) : weft_date_format_day (date, today);
  /* Translators: an activity, and when it was held: "Lunch club, Tue 9 March" */
  g_autofree char *words = g_strdup_printf (_ ("%s, %s"), weft_row_get (activity, "name"), day);
  g_auto (GStrv) parts = g_strsplit (words, "_", -1);

  return g_strjoinv ("__", parts);
}

static GMenuModel *
make_menu (GPtrArray  *registers,
           const char *today)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) held = g_menu_new ();
  g_autoptr (GMenu) other = g_menu_new ();

  for (guint i = 0; i < registers->len; i++)
    {
      g_autofree char *words = say_activity (registers->pdata[i], today);
      g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

      g_menu_item_set_action_and_target (item, "win.open-record", "(ss)", "activities", weft_row_get (registers->pdata[i], "ref"));
      g_menu_append_item (held, item);
    }
  g_menu_append (other, _ ("A _new activity"), "win.begin-on::activities");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (held));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (other));
  return G_MENU_MODEL (menu);
}

/* The button keeps its menu. */
static GtkPopover *
find_popover (GtkWidget *button)
{
  GtkWidget *popover = g_object_get_data (G_OBJECT (button), "weft-register-choice");

  if (popover != NULL)
    return GTK_POPOVER (popover);
  popover = gtk_popover_menu_new_from_model (NULL);
  gtk_widget_set_parent (popover, button);
  g_signal_connect_object (button, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (button), "weft-register-choice", popover);
  return GTK_POPOVER (popover);
}

void
weft_register_choice_offer (GtkWidget  *button,
                            GPtrArray  *registers,
                            const char *today)
{
  g_autoptr (GMenuModel) menu = NULL;
  GtkPopover *popover;

  if (registers->len == 0)
    {
      gtk_widget_activate_action (button, "win.begin-on", "s", "activities");
      return;
    }
  menu = make_menu (registers, today);
  popover = find_popover (button);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (popover), menu);
  gtk_popover_popup (popover);
}
