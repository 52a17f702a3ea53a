/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GTK 4.8 tells a screen reader, put right. */

#include "weft-access.h"

#define TO_LEFT_TO_RIGHT "\xe2\x80\x8e" /* a mark that is not seen: what follows runs that way */

void
weft_access_name_drop_down (GtkWidget  *drop_down,
                            const char *name)
{
  GtkWidget *button;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  button = gtk_widget_get_first_child (drop_down);
  if (button != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
weft_access_label_button (GtkButton  *button,
                          const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *name = g_strjoinv ("", parts);

  g_return_if_fail (GTK_IS_BUTTON (button));
  gtk_button_set_label (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The menu is the button's child, so its hint would come wherever the mouse rests in it. */
static void
take_popover_cb (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover != NULL)
    g_object_bind_property (popover, "visible", button, "has-tooltip", G_BINDING_INVERT_BOOLEAN);
}

void
weft_access_hide_hints (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_has_tooltip (widget))
    {
      take_popover_cb (GTK_MENU_BUTTON (widget));
      g_signal_connect (widget, "notify::popover", G_CALLBACK (take_popover_cb), NULL);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    weft_access_hide_hints (child);
}

static gboolean
runs_leftwards (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar letter = g_utf8_get_char (text);

      /* Hebrew, Arabic and their neighbours; the forms of their letters. */
      if ((letter >= 0x590 && letter <= 0x8ff) || (letter >= 0xfb1d && letter <= 0xfefc))
        return TRUE;
    }
  return FALSE;
}

void
weft_access_say (GtkLabel   *label,
                 const char *text)
{
  const gboolean is_led = gtk_widget_get_direction (GTK_WIDGET (label)) == GTK_TEXT_DIR_LTR;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *all = NULL;

  for (guint i = 0; is_led && lines[i] != NULL; i++)
    if (runs_leftwards (lines[i]))
      {
        char *led = g_strconcat (TO_LEFT_TO_RIGHT, lines[i], NULL);

        g_free (lines[i]);
        lines[i] = led;
      }
  all = g_strjoinv ("\n", lines);
  gtk_label_set_text (label, all);
}
