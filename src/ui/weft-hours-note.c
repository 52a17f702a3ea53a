/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The note above the sheet of hours. */

#include "weft-hours-note.h"

#include "weft-label.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

struct _WeftHoursNote
{
  GtkBox parent_instance;

  /* children, borrowed */
  GtkLabel  *label;
  GtkWidget *add_button; /* of several names that are new */
};

static guint add_all_signal;

G_DEFINE_FINAL_TYPE (WeftHoursNote, weft_hours_note, GTK_TYPE_BOX)

static void
add_wrong (GPtrArray *sentences,
           guint      n)
{
  g_autofree char *number = weft_text_thousands (n);

  if (n > 0)
    g_ptr_array_add (sentences, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s row could not be saved and says why. All others are saved.",
                                                              "%s rows could not be saved and say why. All others are saved.", n),
                                                 number));
}

/* @waits: the rows before them could not be saved. */
static void
add_held (GPtrArray *sentences,
          guint      n,
          gboolean   waits)
{
  g_autofree char *number = weft_text_thousands (n);

  if (n > 0 && waits)
    g_ptr_array_add (sentences, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s of them waits until there is room here.",
                                                              "%s of them wait until there is room here.", n),
                                                 number));
  else if (n > 0)
    g_ptr_array_add (sentences, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s pasted row has no room here. It is saved with this sheet.",
                                                              "%s pasted rows have no room here. They are saved with this sheet.", n),
                                                 number));
}

/* Of several new names, with the button that takes them all; one has a button of its own. */
static void
add_unknown (WeftHoursNote *self,
             GPtrArray     *sentences,
             guint          n)
{
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Add %u as a new person", "Add all %u as new people", n), n);

  gtk_button_set_label (GTK_BUTTON (self->add_button), label);
  gtk_widget_set_visible (self->add_button, n > 1);
  if (n > 1)
    g_ptr_array_add (sentences, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u name is new here: is it written as it should be?",
                                                              "%u names are new here: are they written as they should be?", n),
                                                 n));
}

static void
press_cb (WeftHoursNote *self)
{
  g_signal_emit (self, add_all_signal, 0);
}

static void
weft_hours_note_class_init (WeftHoursNoteClass *klass)
{
  add_all_signal = g_signal_new ("add-all", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weft_hours_note_init (WeftHoursNote *self)
{
  self->label = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL));
  gtk_label_set_xalign (self->label, 0);
  weft_label_wrap (self->label);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  self->add_button = gtk_button_new ();
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (press_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self), self->add_button);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "strip");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
weft_hours_note_new (void)
{
  return g_object_new (WEFT_TYPE_HOURS_NOTE, NULL);
}

void
weft_hours_note_show (WeftHoursNote *self,
                      guint          n_wrong,
                      guint          n_held,
                      guint          n_unknown)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  g_return_if_fail (WEFT_IS_HOURS_NOTE (self));
  add_wrong (sentences, n_wrong);
  add_held (sentences, n_held, n_wrong > 0);
  add_unknown (self, sentences, n_unknown);
  gtk_widget_set_visible (GTK_WIDGET (self), sentences->len > 0);
  g_ptr_array_add (sentences, NULL);
  all = g_strjoinv (" ", (char **)sentences->pdata);
  gtk_label_set_text (self->label, all);
}
