/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The year so far in five numbers. */

#include "weft-year-cards.h"

#include "weft-graph.h"
#include "weft-hours.h"
#include "weft-pence.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

#define MOST_LARGE_LETTERS 10 /* of a number: all that a fifth of a narrow window has room for: "£10,947.11" */

enum
{
  PEOPLE,
  HOURS,
  SESSIONS,
  MONEY,
  GRANTS,
};

/* A card's children are its number, what it counts, its graphs and what explains it. */
static GtkWidget *
make_label (const char *css_class,
            const char *second_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);
  return label;
}

static GtkWidget *
make_card (guint kind)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *graphs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "number-card");
  gtk_widget_set_size_request (graphs, 84, 36);
  gtk_widget_set_vexpand (graphs, TRUE);
  gtk_widget_set_valign (graphs, GTK_ALIGN_CENTER);
  for (guint i = 0; i < (kind == MONEY ? 2 : 1); i++)
    {
      GtkWidget *graph = weft_graph_new ();

      gtk_widget_set_size_request (graph, -1, kind == MONEY ? 10 : kind == GRANTS ? 16
                                                                                  : 36);
      gtk_box_append (GTK_BOX (graphs), graph);
    }
  gtk_box_append (GTK_BOX (card), make_label ("statnum", "numeric"));
  gtk_box_append (GTK_BOX (card), make_label (NULL, NULL));
  gtk_box_append (GTK_BOX (card), graphs);
  gtk_box_append (GTK_BOX (card), make_label ("small", "dim-label"));
  return card;
}

void
weft_year_cards_make (GtkWidget *cards[WEFT_N_YEAR_CARDS])
{
  for (guint i = 0; i < WEFT_N_YEAR_CARDS; i++)
    cards[i] = make_card (i);
}

/* Returns the first graph of the card. */
static WeftGraph *
fill_card (GtkWidget  *card,
           const char *number,
           const char *what,
           const char *about)
{
  GtkWidget *number_label = gtk_widget_get_first_child (card);
  GtkWidget *what_label = gtk_widget_get_next_sibling (number_label);
  GtkWidget *graphs = gtk_widget_get_next_sibling (what_label);

  gtk_label_set_text (GTK_LABEL (number_label), number);
  if (g_utf8_strlen (number, -1) > MOST_LARGE_LETTERS)
    gtk_widget_add_css_class (number_label, "long");
  else
    gtk_widget_remove_css_class (number_label, "long");
  gtk_label_set_text (GTK_LABEL (what_label), what);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (graphs)), about);
  return WEFT_GRAPH (gtk_widget_get_first_child (graphs));
}

static void
show_people (GtkWidget      *card,
             const WeftYear *year)
{
  g_autofree char *number = weft_words_number (year->people);
  const char      *what = year->are_visits  ? g_dngettext (GETTEXT_PACKAGE, "visit", "visits: who came twice is counted twice", (gulong)year->people)
                          : year->are_least ? g_dngettext (GETTEXT_PACKAGE, "person at least", "people at least", (gulong)year->people)
                                            : g_dngettext (GETTEXT_PACKAGE, "person came", "people came", (gulong)year->people);
  const char      *bars = year->are_visits ? _ ("Bars: visits each month") : _ ("Bars: people each month");
  /* Translators: below the number of people who came */
  g_autofree char *first = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d for the first time", "%d for the first time", (gulong)year->first_time), (int)year->first_time);
  /* Of the first register, and where heads are counted, nobody knows who had come before: that is not to say nobody had. */
  const char      *about = year->first_time > 0 ? first : "";
  g_autofree char *sentence = year->first_time > 0 ? g_strdup_printf ("%s %s, %s. %s", number, what, first, bars) : g_strdup_printf ("%s %s. %s", number, what, bars);

  weft_graph_set_bars (fill_card (card, number, what, about), year->month_people, year->n_months, sentence);
}

static void
show_hours (GtkWidget      *card,
            const WeftYear *year)
{
  g_autofree char *number = weft_hours_format (year->minutes);
  const char      *what = _ ("volunteer hours");
  g_autofree char *about = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "from %d volunteer", "from %d volunteers", (gulong)year->volunteers), (int)year->volunteers);
  g_autofree char *sentence = g_strdup_printf ("%s %s, %s", number, what, about);

  weft_graph_set_bars (fill_card (card, number, what, about), year->month_minutes, year->n_months, sentence);
}

static void
show_sessions (GtkWidget      *card,
               const WeftYear *year)
{
  g_autofree char *number = weft_words_number (year->sessions);
  const char      *what = g_dngettext (GETTEXT_PACKAGE, "session held", "sessions held", (gulong)year->sessions);
  /* Translators: %d is how many people were at the last session */
  g_autofree char *about = g_strdup_printf (_ ("%d at the last one"), (int)year->last_session_people);
  g_autofree char *sentence = g_strdup_printf ("%s %s, %s", number, what, about);

  weft_graph_set_line (fill_card (card, number, what, about), year->month_sessions, year->n_months, sentence);
}

static void
show_money (GtkWidget      *card,
            const WeftYear *year)
{
  g_autofree char *in = weft_pence_format (year->money_in);
  g_autofree char *out = weft_pence_format (year->money_out);
  /* Translators: %s is an amount of money */
  g_autofree char *about = g_strdup_printf (_ ("%s out"), out);
  g_autofree char *in_words = g_strdup_printf (_ ("%s in"), in);
  gint64           whole = MAX (MAX (year->money_in, year->money_out), 1);
  WeftPart         in_part = { year->money_in, WEFT_PART_FIRST };
  WeftPart         out_part = { year->money_out, WEFT_PART_SECOND };
  WeftGraph       *graph = fill_card (card, in, _ ("money in"), about);

  weft_graph_set_parts (graph, &in_part, 1, whole, in_words);
  weft_graph_set_parts (WEFT_GRAPH (gtk_widget_get_next_sibling (GTK_WIDGET (graph))), &out_part, 1, whole, about);
}

static void
show_grants (GtkWidget      *card,
             const WeftYear *year)
{
  g_autofree char *left = weft_pence_format (year->grants_left);
  g_autofree char *award = weft_pence_format (year->grants_award);
  /* Translators: below what is left on the grants; %s is what was awarded in all */
  g_autofree char *about = g_strdup_printf (_ ("of %s"), award);
  g_autofree char *sentence = g_strdup_printf ("%s %s, %s", left, _ ("left on your grants"), about);
  WeftPart         spent = { MAX (year->grants_award - year->grants_left, 0), WEFT_PART_FIRST };

  weft_graph_set_parts (fill_card (card, left, _ ("left on your grants"), about), &spent, 1, MAX (year->grants_award, 1), sentence);
}

void
weft_year_cards_show (GtkWidget      *cards[WEFT_N_YEAR_CARDS],
                      const WeftYear *year)
{
  show_people (cards[PEOPLE], year);
  show_hours (cards[HOURS], year);
  show_sessions (cards[SESSIONS], year);
  show_money (cards[MONEY], year);
  show_grants (cards[GRANTS], year);
}
