/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names kept aside until they are mended. */

#include "weft-names-aside.h"

#include "weft-text.h"

#include <glib/gi18n-lib.h>

struct _WeftNamesAside
{
  GtkBox parent_instance;

  /* template children */
  GtkLabel    *title;
  GtkTextView *view;
};

enum
{
  LOOK_AGAIN,
  ADD_ALL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftNamesAside, weft_names_aside, GTK_TYPE_BOX)

static guint
count_names (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += !weft_text_is_empty (lines[i]);
  return n;
}

static void
look_again_cb (WeftNamesAside *self)
{
  g_signal_emit (self, signals[LOOK_AGAIN], 0);
}

static void
add_all_cb (WeftNamesAside *self)
{
  g_signal_emit (self, signals[ADD_ALL], 0);
}

static void
weft_names_aside_class_init (WeftNamesAsideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  signals[LOOK_AGAIN] = g_signal_new ("look-again", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ADD_ALL] = g_signal_new ("add-all", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-names-aside.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftNamesAside, title);
  gtk_widget_class_bind_template_child (widget_class, WeftNamesAside, view);
  gtk_widget_class_bind_template_callback (widget_class, look_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_all_cb);
}

static void
weft_names_aside_init (WeftNamesAside *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
weft_names_aside_set_text (WeftNamesAside *self,
                           const char     *text)
{
  guint            n = text != NULL ? count_names (text) : 0;
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u name is not known", "%u names are not known", n), n);

  g_return_if_fail (WEFT_IS_NAMES_ASIDE (self));
  gtk_label_set_text (self->title, title);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

char *
weft_names_aside_get_text (WeftNamesAside *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter    start, end;

  g_return_val_if_fail (WEFT_IS_NAMES_ASIDE (self), NULL);
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}
