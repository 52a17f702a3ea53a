/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Since you sent this": what is another figure today, and what is to be done about it. */

#include "weft-return-changes.h"

#include "weft-return-words.h"

#include <glib/gi18n-lib.h>

static const char *
advise (const WeftReturnDetails *details)
{
  if (details->is_let_be)
    return _ ("You said that it is fine as it is. If something else changes, Weft says so again.");
  if (g_str_equal (details->ret->status, "signed"))
    return _ ("It is not sent yet: make a corrected return and send that one. Its spreadsheet lists what changed.");
  return _ ("For small things you need not send it again. If the funder should know, make a corrected return and send it: its spreadsheet lists what changed.");
}

static void
clear (GtkBox   *box,
       GtkLabel *title,
       GtkLabel *advice)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_next_sibling (GTK_WIDGET (title))) != GTK_WIDGET (advice))
    gtk_box_remove (box, child);
}

static void
add_line (GtkBox     *box,
          GtkLabel   *advice,
          const char *words,
          gboolean    is_dim)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_box_insert_child_after (box, label, gtk_widget_get_prev_sibling (GTK_WIDGET (advice)));
}

void
weft_return_changes_show (GtkBox                  *box,
                          GtkLabel                *title,
                          GtkLabel                *advice,
                          const WeftReturnDetails *details)
{
  const GPtrArray *corrections = details->corrections;
  const guint      n = corrections != NULL ? corrections->len : 0;
  g_autofree char *heading = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Since you signed this, %u figure changed", "Since you signed this, %u figures changed", n), n);

  clear (box, title, advice);
  for (guint i = 0; i < n; i++)
    {
      const WeftCorrection *correction = corrections->pdata[i];
      const WeftCorrection *next = i + 1 < n ? corrections->pdata[i + 1] : NULL;
      g_autofree char      *what = weft_return_words_corrected (correction->key, details->ret->language);
      /* Translators: a figure's name, what it was and what it is now */
      g_autofree char *words = g_strdup_printf (_ ("%s: was %s, now %s"), what, correction->was, correction->now);

      add_line (box, advice, words, FALSE);
      /* One payment is behind several figures: why is said once, below all of them. */
      if (*correction->why != '\0' && (next == NULL || !g_str_equal (correction->why, next->why)))
        add_line (box, advice, correction->why, TRUE);
    }
  gtk_label_set_text (title, heading);
  gtk_label_set_text (advice, advise (details));
  gtk_widget_set_visible (GTK_WIDGET (box), n > 0);
}
