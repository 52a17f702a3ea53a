/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Below a cell that a name was typed into: nobody has it yet, and who may have been meant. */

#include "weft-new-name.h"

#include "weft-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _WeftNewName
{
  AdwBin parent_instance;

  gboolean holds_key;

  /* children, borrowed */
  GtkLabel  *words, *meant_label;
  GtkWidget *meant_button, *key, *add_button;
};

#define MEAN_KEY GDK_KEY_m

enum
{
  MEANT,
  ADDING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftNewName, weft_new_name, ADW_TYPE_BIN)

static void
mean_cb (WeftNewName *self)
{
  g_signal_emit (self, signals[MEANT], 0);
}

static void
add_cb (WeftNewName *self)
{
  g_signal_emit (self, signals[ADDING], 0);
}

static void
weft_new_name_class_init (WeftNewNameClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[MEANT] = g_signal_new ("meant", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ADDING] = g_signal_new ("adding", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* From anywhere in the window: the keyboard is in the next cell by the time the hint is seen. */
static gboolean
press_key_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  WeftNewName *self = WEFT_NEW_NAME (widget);

  if (!self->holds_key || !gtk_widget_get_mapped (self->meant_button) || !gtk_widget_is_sensitive (self->meant_button))
    return FALSE;
  mean_cb (self);
  return TRUE;
}

static void
add_key (WeftNewName *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (MEAN_KEY, GDK_CONTROL_MASK),
                                                                                          gtk_callback_action_new (press_key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkWidget *
make_meant_button (WeftNewName *self)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *key = gtk_accelerator_get_label (MEAN_KEY, GDK_CONTROL_MASK);

  self->meant_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->meant_label, PANGO_ELLIPSIZE_MIDDLE);
  self->key = gtk_label_new (key);
  gtk_widget_add_css_class (self->key, "keycap");
  gtk_widget_set_visible (self->key, FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->meant_label));
  gtk_box_append (GTK_BOX (box), self->key);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "link-button");
  g_signal_connect_object (button, "clicked", G_CALLBACK (mean_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
weft_new_name_init (WeftNewName *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (WEFT_TYPE_WRAP_LAYOUT, NULL), NULL);

  self->words = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL));
  gtk_label_set_xalign (self->words, 0);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_wrap_mode (self->words, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "pill-label");
  self->meant_button = make_meant_button (self);
  self->add_button = gtk_button_new_with_label (_ ("Add as a new person"));
  gtk_widget_add_css_class (self->add_button, "link-button");
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), self->meant_button);
  gtk_box_append (GTK_BOX (box), self->add_button);
  gtk_widget_add_css_class (GTK_WIDGET (self), "small");
  gtk_widget_add_css_class (GTK_WIDGET (self), "new-name");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  add_key (self);
}

GtkWidget *
weft_new_name_new (void)
{
  return g_object_new (WEFT_TYPE_NEW_NAME, NULL);
}

static void
describe (GtkWidget  *cell,
          const char *words,
          const char *question)
{
  g_autofree char *all = question != NULL ? g_strjoin (". ", words, question, NULL) : g_strdup (words);

  if (words == NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all, -1);
}

void
weft_new_name_say (WeftNewName *self,
                   GtkWidget   *cell,
                   const char  *words,
                   const char  *meant,
                   gboolean     can_add)
{
  /* Translators: %s is a person's name; another one was typed that is very like it */
  g_autofree char *question = meant != NULL ? g_strdup_printf (_ ("Did you mean %s?"), meant) : NULL;

  g_return_if_fail (WEFT_IS_NEW_NAME (self));
  gtk_label_set_text (self->words, words != NULL ? words : "");
  gtk_label_set_text (self->meant_label, question != NULL ? question : "");
  gtk_widget_set_visible (self->meant_button, question != NULL);
  gtk_widget_set_visible (self->add_button, can_add);
  gtk_widget_remove_css_class (GTK_WIDGET (self->words), can_add ? "accent" : "warning");
  gtk_widget_add_css_class (GTK_WIDGET (self->words), can_add ? "warning" : "accent");
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
  if (cell != NULL)
    describe (cell, words, question);
}

gboolean
weft_new_name_asks (WeftNewName *self)
{
  g_return_val_if_fail (WEFT_IS_NEW_NAME (self), FALSE);
  return gtk_widget_get_visible (GTK_WIDGET (self)) && gtk_widget_get_visible (self->meant_button);
}

void
weft_new_name_hold_key (WeftNewName *self,
                        gboolean     holds)
{
  g_return_if_fail (WEFT_IS_NEW_NAME (self));
  self->holds_key = holds;
  gtk_widget_set_visible (self->key, holds);
}
