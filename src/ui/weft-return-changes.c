/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Since you sent this": what is another figure today, and what is to be done about it. */

#include "weft-return-changes.h"

#include "weft-return-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/* Whether another of @corrections says this why as well, and more, or said it before. */
static gboolean
is_said (const GPtrArray *corrections,
         guint            which)
{
  const char *why = ((const WeftCorrection *)corrections->pdata[which])->why;

  for (guint i = 0; i < corrections->len; i++)
    {
      const char *other = ((const WeftCorrection *)corrections->pdata[i])->why;

      if (i != which && strstr (other, why) != NULL && (i < which || !g_str_equal (other, why)))
        return TRUE;
    }
  return FALSE;
}

/* Which change is behind which figure is not known: two in the money are behind all that is counted in money. */
static void
add_reasons (GtkBox          *box,
             GtkLabel        *advice,
             const GPtrArray *corrections)
{
  for (guint i = 0; i < corrections->len; i++)
    {
      const WeftCorrection *correction = corrections->pdata[i];
      g_autofree char      *words = NULL;

      if (*correction->why == '\0' || is_said (corrections, i))
        continue;
      /* Translators: %s is one sentence or several, of steps: "Payment of £12.00 changed" */
      words = g_strdup_printf (_ ("What was changed since: %s"), correction->why);
      add_line (box, advice, words, TRUE);
    }
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
      g_autofree char      *what = weft_return_words_corrected (correction->key, details->ret->language);
      /* Translators: a figure's name, what it was and what it is now */
      g_autofree char *words = g_strdup_printf (_ ("%s: was %s, now %s"), what, correction->was, correction->now);

      add_line (box, advice, words, FALSE);
    }
  if (n > 0)
    add_reasons (box, advice, corrections);
  gtk_label_set_text (title, heading);
  gtk_label_set_text (advice, advise (details));
  gtk_widget_set_visible (GTK_WIDGET (box), n > 0);
}
