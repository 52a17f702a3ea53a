/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Five cards above a field. */

#include "weft-share-cards.h"

#include "weft-even-row.h"
#include "weft-label.h"

#include <glib/gi18n-lib.h>

#define N_CARDS 5
#define CARD_CHARACTERS 12 /* so that five stand beside each other */

typedef struct
{
  const char *column;
  const char *question; /* msgid */
  const char *numbers[N_CARDS];
  const char *sentences[N_CARDS]; /* msgids */
} Question;

#define SHARES                        \
  {                                   \
    "0%", "25%", "50%", "75%", "100%" \
  }

static const Question questions[] = {
  { "deadweight", N_ ("Would it have happened without you?"), SHARES, { N_ ("It would not have happened"), N_ ("A little of it would have"), N_ ("About half of it would have"), N_ ("Most of it would have"), N_ ("It would have anyway") } },
  { "displacement", N_ ("Did it push a problem somewhere else?"), SHARES, { N_ ("No, none of it"), N_ ("A little was only moved"), N_ ("About half was only moved"), N_ ("Most was only moved"), N_ ("All was only moved") } },
  { "attribution", N_ ("How much of it is due to others?"), SHARES, { N_ ("None of it"), N_ ("A little of it"), N_ ("About half of it"), N_ ("Most of it"), N_ ("All of it") } },
  { "drop_off", N_ ("Does it fade after the first year?"), SHARES, { N_ ("It does not fade"), N_ ("It fades a little each year"), N_ ("Half is gone each year"), N_ ("Most is gone each year"), N_ ("All is gone after a year") } },
  { "duration", N_ ("How long does it last?"), { "0.5", "1", "2", "3", "5" }, { N_ ("Half a year"), N_ ("One year"), N_ ("Two years"), N_ ("Three years"), N_ ("Five years") } },
};

static const Question *
find_question (const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (g_str_equal (questions[i].column, column))
      return &questions[i];
  g_return_val_if_reached (NULL);
}

/* -1: the number is no card's, or nothing was typed. */
static int
find_card (const Question *question,
           const char     *number)
{
  char  *end = NULL;
  double typed = g_ascii_strtod (number, &end);

  if (end == number)
    return -1;
  g_strdelimit (end, "%", ' ');
  if (*g_strstrip (end) != '\0')
    return -1;
  for (int i = 0; i < N_CARDS; i++)
    if (ABS (g_ascii_strtod (question->numbers[i], NULL) - typed) < 1e-9)
      return i;
  return -1;
}

const char *
weft_share_cards_say (const char *column,
                      const char *number)
{
  const Question  *question = find_question (column);
  g_autofree char *text = g_strdup (number);
  const int        card = find_card (question, text);

  return card >= 0 ? _ (question->sentences[card]) : NULL;
}

const char *
weft_share_cards_ask (const char *column)
{
  return _ (find_question (column)->question);
}

/* ---- The widget ---- */

typedef struct
{
  WeftField      *field; /* borrowed: of the same form */
  const Question *question;
  GtkWidget      *cards[N_CARDS]; /* borrowed */
  gboolean        is_filling;
} Cards;

static void
toggle_cb (GtkToggleButton *button,
           Cards           *cards)
{
  if (cards->is_filling || !gtk_toggle_button_get_active (button))
    return;
  for (guint i = 0; i < N_CARDS; i++)
    if (cards->cards[i] == GTK_WIDGET (button))
      weft_field_put (cards->field, cards->question->numbers[i]);
}

static void
show_typed_cb (GtkWidget *widget)
{
  Cards           *cards = g_object_get_data (G_OBJECT (widget), "cards");
  g_autofree char *cell = weft_field_collect (cards->field);
  const int        chosen = find_card (cards->question, cell);

  if (cards->is_filling)
    return;
  cards->is_filling = TRUE;
  for (int i = 0; i < N_CARDS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (cards->cards[i]), i == chosen);
  cards->is_filling = FALSE;
}

/* Years say their number themselves. */
static GtkWidget *
make_card (Cards *cards,
           guint  at)
{
  const char      *number = cards->question->numbers[at];
  const char      *sentence = _ (cards->question->sentences[at]);
  const gboolean   is_share = g_str_has_suffix (number, "%");
  GtkWidget       *button = gtk_toggle_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *label = weft_label_new (sentence, NULL);
  g_autofree char *name = is_share ? g_strdup_printf ("%s, %s", sentence, number) : g_strdup (sentence);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CARD_CHARACTERS);
  /* No word is broken: where the longest has no room, the cards stand below each other. */
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  if (is_share)
    {
      GtkWidget *small = gtk_label_new (number);

      gtk_widget_add_css_class (small, "small");
      gtk_box_append (GTK_BOX (box), small);
    }
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "answer-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
make_cards (Cards *cards)
{
  GtkWidget *row = weft_even_row_new (6);

  for (guint i = 0; i < N_CARDS; i++)
    {
      cards->cards[i] = make_card (cards, i);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (cards->cards[i]), GTK_TOGGLE_BUTTON (cards->cards[0]));
      g_signal_connect (cards->cards[i], "toggled", G_CALLBACK (toggle_cb), cards);
      weft_even_row_append (WEFT_EVEN_ROW (row), cards->cards[i]);
    }
  return row;
}

GtkWidget *
weft_share_cards_new (WeftField *field)
{
  GtkWidget *widget = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  Cards     *cards = g_new0 (Cards, 1);
  GtkWidget *title;
  GtkWidget *row;

  cards->field = field;
  cards->question = find_question (weft_field_get_column (field)->name);
  title = weft_label_new (_ (cards->question->question), "heading");
  row = make_cards (cards);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  gtk_box_append (GTK_BOX (widget), title);
  gtk_box_append (GTK_BOX (widget), row);
  g_object_set_data_full (G_OBJECT (widget), "cards", cards, g_free);
  g_signal_connect_object (field, "typed", G_CALLBACK (show_typed_cb), widget, G_CONNECT_SWAPPED);
  show_typed_cb (widget);
  return widget;
}
