/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One suggestion. */

#include "weft-suggest-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NAME "name"

/* The name with the letters that were typed in bold, where the folding kept the letters' places. */
static char *
mark_letters (const WeftName *name,
              const char     *typed)
{
  g_autofree char *lower = g_utf8_strdown (name->name, -1);
  g_autofree char *lower_typed = g_utf8_strdown (typed, -1);
  const char      *at = strlen (lower) == strlen (name->name) ? strstr (lower, lower_typed) : NULL;
  gsize            start = at != NULL ? (gsize)(at - lower) : 0;
  gsize            length = at != NULL ? strlen (lower_typed) : 0;
  g_autofree char *before = g_markup_escape_text (name->name, (gssize)start);
  g_autofree char *bold = g_markup_escape_text (name->name + start, (gssize)length);
  g_autofree char *after = g_markup_escape_text (name->name + start + length, -1);

  return at != NULL ? g_strdup_printf ("%s<b>%s</b>%s", before, bold, after) : g_strdup (after);
}

static GtkWidget *
make_row (const char *markup,
          const char *name,
          const char *help_words)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *help = gtk_label_new (help_words);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (help), 0);
  gtk_label_set_ellipsize (GTK_LABEL (help), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (help), 40);
  gtk_widget_add_css_class (help, "small");
  gtk_widget_add_css_class (help, "dim-label");
  gtk_widget_set_visible (help, help_words[0] != '\0');
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), help);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_can_focus (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

GtkWidget *
weft_suggest_row_new (WeftName   *name,
                      const char *typed)
{
  g_autofree char *markup = mark_letters (name, typed);
  GtkWidget       *row = make_row (markup, name->name, name->help);

  g_object_set_data (G_OBJECT (row), NAME, name);
  return row;
}

GtkWidget *
weft_suggest_row_new_close (WeftName *name)
{
  g_autofree char *markup = g_markup_escape_text (name->name, -1);
  GtkWidget       *row = make_row (markup, name->name, _ ("Did you mean this?"));

  g_object_set_data (G_OBJECT (row), NAME, name);
  return row;
}

/* The words come from the caller, already translated, with %s for what was typed. */
GtkWidget *
weft_suggest_row_new_adding (const char *format,
                             const char *help,
                             const char *typed)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *words = g_strjoinv (typed, parts);
  g_autofree char *markup = g_markup_escape_text (words, -1);

  return make_row (markup, words, help);
}

WeftName *
weft_suggest_row_get_name (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), NAME);
}
