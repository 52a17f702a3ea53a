/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words are the hero, the role and the day below. */

#include "weft-stories-card.h"

#include "weft-cells.h"
#include "weft-date.h"
#include "weft-label.h"

#include <glib/gi18n-lib.h>

struct _WeftStoriesCard
{
  GtkBox parent_instance;

  GtkWidget *pill;  /* borrowed: a child */
  GtkBox    *words; /* borrowed: a child */
};

G_DEFINE_FINAL_TYPE (WeftStoriesCard, weft_stories_card, GTK_TYPE_BOX)

static void
add_story (WeftStoriesCard *self,
           const WeftStory *story)
{
  g_autofree char *date = weft_date_format (story->date);
  /* Translators: who said something (a role) and when */
  g_autofree char *said = story->said_by != NULL && *story->said_by != '\0' ? g_strdup_printf (_ ("%s, %s"), story->said_by, date) : g_strdup (date);

  gtk_box_append (self->words, weft_label_new (story->text, "quote"));
  gtk_box_append (self->words, weft_label_new (said, "dim-label"));
}

void
weft_stories_card_show (WeftStoriesCard         *card,
                        const WeftReturnDetails *details)
{
  GPtrArray *stories = details->ret->stories;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (card->words))) != NULL)
    gtk_box_remove (card->words, child);
  for (guint i = 0; i < stories->len; i++)
    add_story (card, stories->pdata[i]);
  if (stories->len > 0)
    weft_cells_set_pill (card->pill, _ ("ready"), "success");
  else if (weft_issues_find (details->readiness->missing, "story") != NULL)
    weft_cells_set_pill (card->pill, details->is_open ? _ ("to answer") : _ ("not answered"), "warning");
  else
    weft_cells_set_pill (card->pill, _ ("if you like"), "");
  if (stories->len == 0)
    gtk_box_append (card->words, weft_label_new (_ ("Nothing yet for this grant that somebody agreed may go into a return. Add a quote or a story on the page Evidence, and say there that a return may use it."), "dim-label"));
}

static void
weft_stories_card_class_init (WeftStoriesCardClass *klass)
{
}

static void
go_to_evidence_cb (GtkWidget *button)
{
  gtk_widget_activate_action (button, "win.go-to", "s", "evidence");
}

static void
weft_stories_card_init (WeftStoriesCard *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = weft_label_new (_ ("In someone’s words"), "heading");
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Go to _Evidence"));

  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "padded");
  gtk_widget_set_hexpand (title, TRUE);
  self->pill = weft_cells_make_pill ("");
  gtk_box_append (GTK_BOX (heading), title);
  gtk_box_append (GTK_BOX (heading), self->pill);
  gtk_box_append (GTK_BOX (self), heading);
  self->words = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->words));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Go to Evidence"), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (go_to_evidence_cb), NULL);
  gtk_box_append (GTK_BOX (self), button);
}

GtkWidget *
weft_stories_card_new (const WeftReturnDetails *details)
{
  WeftStoriesCard *self = g_object_new (WEFT_TYPE_STORIES_CARD, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 10, NULL);

  weft_stories_card_show (self, details);
  return GTK_WIDGET (self);
}
