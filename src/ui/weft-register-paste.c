/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pasted column of names. */

#include "weft-register-paste.h"

#include "weft-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* By folded name; a name that two people have leads to nobody. */
static GHashTable *
index_names (WeftNames *people)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      WeftName *name = g_ptr_array_index (people, i);
      char     *folded = weft_text_fold (name->name);

      g_hash_table_insert (index, folded, g_hash_table_contains (index, folded) ? NULL : name);
    }
  return index;
}

/* The first cell that is filled. */
static char *
read_name (const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);

  for (guint i = 0; cells[i] != NULL; i++)
    if (!weft_text_is_empty (cells[i]))
      return weft_text_clean (cells[i]);
  return g_strdup ("");
}

static gboolean
is_heading (const char *name)
{
  return weft_text_equal_loosely (name, "name") || weft_text_equal_loosely (name, _ ("Name"));
}

char *
weft_register_paste_read (WeftNames  *people,
                          const char *text,
                          GPtrArray  *known)
{
  GString *unknown = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GHashTable) index = index_names (people);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = read_name (lines[i]);
      g_autofree char *folded = weft_text_fold (name);
      WeftName        *found = g_hash_table_lookup (index, folded);

      if (name[0] == '\0' || (i == 0 && found == NULL && is_heading (name)))
        continue;
      if (found != NULL)
        g_ptr_array_add (known, found);
      else
        g_string_append_printf (unknown, "%s%s", unknown->len > 0 ? "\n" : "", name);
    }
  return g_string_free (unknown, FALSE);
}

/* One name goes into the entry as it always does. */
static void
finish_paste_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (GtkWidget) text = data;
  GtkWidget       *self = gtk_widget_get_ancestor (text, WEFT_TYPE_REGISTER);
  GtkEditable     *editable = GTK_EDITABLE (text);
  g_autofree char *pasted = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  int              at;

  if (pasted == NULL || self == NULL)
    return;
  if (strpbrk (pasted, "\r\n") != NULL)
    {
      weft_register_paste (WEFT_REGISTER (self), pasted);
      return;
    }
  gtk_editable_delete_selection (editable);
  at = gtk_editable_get_position (editable);
  gtk_editable_insert_text (editable, pasted, -1, &at);
  gtk_editable_set_position (editable, at);
}

static void
paste_cb (GtkWidget *text)
{
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (text), NULL, finish_paste_cb, g_object_ref (text));
}

void
weft_register_paste_attach (GtkEntry *entry)
{
  g_signal_connect (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "paste-clipboard", G_CALLBACK (paste_cb), NULL);
}
