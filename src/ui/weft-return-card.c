/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards of questions. Which parts a card has is one small table; an answer that begins with a choice is the
 * choice's key, a new line, and the words. */

#include "weft-return-card.h"

#include "weft-answer-box.h"
#include "weft-cells.h"
#include "weft-lock.h"
#include "weft-pence.h"
#include "weft-return-figure.h"
#include "weft-text.h"
#include "weft-wrap-layout.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *key;   /* of a figure */
  const char *words; /* msgid, NULL where they follow the number */
} FigureWords;

typedef struct
{
  const char *question;
  const char *choices; /* nullable: "yes|mostly|changed" */
  const char *help;    /* msgid, nullable */
  FigureWords figures[4];
} CardKind;

static const CardKind kinds[] = {
  { "spent_as_agreed", "yes|mostly|changed", N_ ("A word or two if it is not a plain yes."), { { NULL, NULL } } },
  { "unspent", "keep|carry|return", NULL, { { "spent", N_ ("was spent") }, { "unspent", N_ ("of the award is unspent") }, { "cash_in_fund", N_ ("cash in the fund (received less spent)") }, { "still_due", N_ ("is still to come from the funder") } } },
  { "did", NULL, N_ ("Two or three sentences, as you would tell a friend."), { { NULL, NULL } } },
  { "people", NULL, N_ ("Filled by Weft from your registers and head counts. Press a figure to see the rows behind it."), { { "people", NULL }, { "attendances", NULL }, { "sessions", NULL } } },
  { "volunteers", NULL, NULL, { { "volunteers", NULL }, { "volunteer_hours", N_ ("in all") } } },
  { "difference", NULL, N_ ("What is different for somebody because of it?"), { { NULL, NULL } } },
  { "learned", NULL, N_ ("What would you do again, and what not?"), { { NULL, NULL } } },
  { "other_income", NULL, N_ ("Other grants, gifts, rooms or food that were free."), { { NULL, NULL } } },
  { "changes", NULL, N_ ("What changed on the way. Of incidents only how many, never who."), { { NULL, NULL } } },
  { "feedback", NULL, N_ ("What people asked for, and what you did about it."), { { NULL, NULL } } },
  { "next", NULL, NULL, { { NULL, NULL } } },
};

struct _WeftReturnCard
{
  GtkBox parent_instance;

  const CardKind *kind;
  GtkWidget      *pill, *figures, *choices; /* borrowed: children; nullable: figures, choices */
  WeftAnswerBox  *words;                    /* borrowed: a child */
  const char     *empty_pill, *empty_style; /* static: what the pill says while there are no words */
  gboolean        is_filling;
};

enum
{
  ANSWERED,
  TYPED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftReturnCard, weft_return_card, GTK_TYPE_BOX)

static const CardKind *
find_kind (const char *question)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].question, question))
      return &kinds[i];

  return NULL;
}

static WeftAsk
ask_of (const WeftReturnDetails *details,
        const char              *question)
{
  return weft_ladder_ask (&weft_ladder_default, weft_ladder_find_question (question), details->ret->tier, details->ret->award);
}

gboolean
weft_return_card_is_wanted (const WeftReturnDetails *details,
                            const char              *question)
{
  return find_kind (question) != NULL && ask_of (details, question) != WEFT_ASK_HIDDEN;
}

/* Translators: buttons that answer "Spent on what you said?" and "What about the unspent?" */
static const char *
choice_words (const char *choice)
{
  static const char *const words[][2] = {
    { "yes", NC_ ("answer", "Yes") },
    { "mostly", NC_ ("answer", "Mostly") },
    { "changed", NC_ ("answer", "Plans changed") },
    { "keep", NC_ ("answer", "Ask to keep it") },
    { "carry", NC_ ("answer", "Carry it on") },
    { "return", NC_ ("answer", "Give it back") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], choice))
      return g_dpgettext2 (GETTEXT_PACKAGE, "answer", words[i][1]);

  return choice;
}

static const char *
get_choice (WeftReturnCard *self)
{
  for (GtkWidget *button = self->choices == NULL ? NULL : gtk_widget_get_first_child (self->choices); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
      return g_object_get_data (G_OBJECT (button), "choice");

  return NULL;
}

static void
answer (WeftReturnCard *self)
{
  const char      *choice = get_choice (self);
  g_autofree char *words = weft_answer_box_get_text (self->words);
  g_autofree char *text = NULL;

  if (self->is_filling)
    return;
  if (choice == NULL)
    text = g_strdup (words);
  else if (weft_text_is_empty (words))
    text = g_strdup (choice);
  else
    text = g_strdup_printf ("%s\n%s", choice, words);
  g_signal_emit (self, signals[ANSWERED], 0, self->kind->question, text, self->words);
}

static void
leave_words_cb (WeftReturnCard *self)
{
  answer (self);
}

/* More was spent than the award: nothing is left to ask about. */
static gboolean
is_overspent (WeftReturnCard   *self,
              const WeftReturn *ret)
{
  return g_str_equal (self->kind->question, "unspent") && weft_return_overspent (ret) > 0;
}

/* What the card's pill says of @readiness. */
static const char *
pill_words (WeftReturnCard      *self,
            const WeftReadiness *readiness,
            gboolean             is_open,
            const char         **style)
{
  if (weft_issues_find (readiness->missing, self->kind->question) != NULL)
    {
      *style = "warning";
      return is_open ? _ ("to answer") : _ ("not answered");
    }
  if (weft_issues_find (readiness->optional, self->kind->question) != NULL)
    {
      *style = "";
      return _ ("if you like");
    }
  *style = "success";
  return _ ("ready");
}

static void
show_pill (WeftReturnCard          *self,
           const WeftReturnDetails *details)
{
  const char *style;
  const char *words = pill_words (self, details->readiness, details->is_open, &style);

  weft_cells_set_pill (self->pill, words, style);
  self->empty_pill = pill_words (self, details->unanswered, details->is_open, &self->empty_style);
  /* It is ready without, but not because somebody answered. */
  if (is_overspent (self, details->ret))
    {
      self->empty_pill = _ ("if you like");
      self->empty_style = "";
      if (weft_return_overspent_answer (details->ret) == NULL)
        weft_cells_set_pill (self->pill, self->empty_pill, self->empty_style);
    }
}

/* The pill follows what is typed. A question with a choice is answered by that alone. */
static void
type_words_cb (WeftReturnCard *self)
{
  g_autofree char *words = weft_answer_box_get_text (self->words);
  const gboolean   is_answered = !weft_text_is_empty (words);

  if (self->choices != NULL && gtk_widget_get_visible (self->choices) && (get_choice (self) == NULL || !is_answered))
    return;
  weft_cells_set_pill (self->pill, is_answered ? _ ("ready") : self->empty_pill, is_answered ? "success" : self->empty_style);
  g_signal_emit (self, signals[TYPED], 0, self->kind->question, is_answered);
}

static void
toggle_choice_cb (WeftReturnCard  *self,
                  GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    answer (self);
}

static void
add_choices (WeftReturnCard *self)
{
  g_auto (GStrv) choices = g_strsplit (self->kind->choices, "|", -1);
  GtkToggleButton *first = NULL;

  self->choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->choices, g_object_new (WEFT_TYPE_WRAP_LAYOUT, NULL));
  for (guint i = 0; choices[i] != NULL; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (choice_words (choices[i]));

      g_object_set_data_full (G_OBJECT (button), "choice", g_strdup (choices[i]), g_free);
      if (first == NULL)
        first = GTK_TOGGLE_BUTTON (button);
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggle_choice_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->choices), button);
    }
  gtk_widget_add_css_class (self->choices, WEFT_WRITES);
  gtk_box_append (GTK_BOX (self), self->choices);
}

static char *
say_question (WeftReturnCard   *self,
              const WeftReturn *ret)
{
  g_autofree char *more = weft_pence_format (weft_return_overspent (ret));

  if (!is_overspent (self, ret))
    return g_strdup (_ (weft_ladder_find_question (self->kind->question)->words));
  /* Translators: %s is money */
  return g_strdup_printf (_ ("You spent %s more than the award. Where did the rest come from?"), more);
}

static GtkWidget *
make_heading (WeftReturnCard   *self,
              const WeftReturn *ret)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *question = say_question (self, ret);
  GtkWidget       *title = gtk_label_new (question);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_hexpand (title, TRUE);
  self->pill = weft_cells_make_pill ("");
  gtk_widget_set_valign (self->pill, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->pill);
  gtk_box_append (GTK_BOX (self), box);
  return title;
}

static void
add_help (WeftReturnCard *self)
{
  GtkWidget *help = gtk_label_new (_ (self->kind->help));

  gtk_label_set_xalign (GTK_LABEL (help), 0);
  gtk_label_set_wrap (GTK_LABEL (help), TRUE);
  gtk_widget_add_css_class (help, "dim-label");
  gtk_widget_add_css_class (help, "small");
  gtk_box_append (GTK_BOX (self), help);
}

GtkWidget *
weft_return_card_new (const WeftReturnDetails *details,
                      const char              *question)
{
  WeftReturnCard *self = g_object_new (WEFT_TYPE_RETURN_CARD, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 10, NULL);
  GtkWidget      *title;

  self->kind = find_kind (question);
  title = make_heading (self, details->ret);
  if (self->kind->figures[0].key != NULL)
    {
      self->figures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      gtk_box_append (GTK_BOX (self), self->figures);
    }
  if (self->kind->choices != NULL)
    add_choices (self);
  self->words = WEFT_ANSWER_BOX (weft_answer_box_new (gtk_label_get_text (GTK_LABEL (title))));
  g_signal_connect_object (self->words, "typed", G_CALLBACK (type_words_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words, "left", G_CALLBACK (leave_words_cb), self, G_CONNECT_SWAPPED);
  weft_answer_box_outlast (self->words, details->ret->return_ref, question);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->words));
  if (self->kind->help != NULL)
    add_help (self);
  weft_return_card_show (self, details);
  return GTK_WIDGET (self);
}

const char *
weft_return_card_get_question (WeftReturnCard *card)
{
  return card->kind->question;
}

void
weft_return_card_commit (WeftReturnCard *card)
{
  weft_answer_box_commit (card->words);
}

gboolean
weft_return_card_focus (WeftReturnCard *card)
{
  /* Not to a choice: who begins to type there would choose it with a space. */
  return gtk_widget_child_focus (GTK_WIDGET (card->words), GTK_DIR_TAB_FORWARD);
}

/* Everything that the figures show and lead to. */
static char *
describe_figures (WeftReturnCard          *self,
                  const WeftReturnDetails *details)
{
  GString *text = g_string_new (details->ret->grant_ref);

  g_string_append_printf (text, "\n%s", details->ret->return_ref != NULL ? details->ret->return_ref : "");
  for (guint i = 0; i < G_N_ELEMENTS (self->kind->figures) && self->kind->figures[i].key != NULL; i++)
    {
      const WeftFigure *figure = weft_return_find_figure (details->figures, self->kind->figures[i].key);

      if (figure != NULL)
        g_string_append_printf (text, "\n%s\n%s", figure->display, figure->how);
    }
  return g_string_free (text, FALSE);
}

/* People are told as they were counted. */
static const char *
people_words (const WeftReturn *ret,
              gulong            n)
{
  if (g_strcmp0 (ret->how_counted, "counted") == 0 && !weft_return_is_least (ret))
    return g_dngettext (GETTEXT_PACKAGE, "person, as counted at the one session", "different people, as counted at the one session", n);
  if (g_strcmp0 (ret->how_counted, "counted") == 0)
    return g_dngettext (GETTEXT_PACKAGE, "person at least, as counted at one session", "different people at least, as counted at one session", n);
  if (g_strcmp0 (ret->how_counted, "estimate") == 0)
    return g_dngettext (GETTEXT_PACKAGE, "person, an estimate", "different people, an estimate", n);
  if (g_strcmp0 (ret->how_counted, "attendances") == 0)
    return g_dngettext (GETTEXT_PACKAGE, "visit", "visits: who came twice is counted twice", n);
  if (weft_return_is_least (ret))
    return g_dngettext (GETTEXT_PACKAGE, "person at least, counted once; a session without a register adds nobody",
                        "different people at least, each counted once; a session without a register adds nobody", n);
  return g_dngettext (GETTEXT_PACKAGE, "person came, counted once", "people came, each counted once", n);
}

/* Which words stand beside a figure. */
static const char *
figure_words (const WeftReturn  *ret,
              const FigureWords *words,
              const WeftFigure  *figure)
{
  const gulong n = figure->is_protected ? 2 : (gulong)MAX (figure->value, 0);

  if (words->words != NULL)
    return _ (words->words);
  if (g_str_equal (words->key, "people"))
    return people_words (ret, n);
  if (g_str_equal (words->key, "attendances"))
    return g_dngettext (GETTEXT_PACKAGE, "time somebody came", "times somebody came", n);
  if (g_str_equal (words->key, "sessions"))
    return g_dngettext (GETTEXT_PACKAGE, "session was held", "sessions were held", n);
  return g_dngettext (GETTEXT_PACKAGE, "person gave their time", "people gave their time", n);
}

/* Money that is less than nothing is told by what it is more of. */
static GtkWidget *
make_below_zero (const WeftReturnDetails *details,
                 const WeftFigure        *figure)
{
  g_autofree char *more = weft_pence_format (weft_pence_less (0, figure->value));
  WeftFigure       over = *figure;

  over.display = more;
  if (g_str_equal (figure->key, "unspent"))
    /* Translators: stands after an amount of money */
    return weft_return_figure_new (details, &over, _ ("more was spent than was awarded"));
  if (details->ret->still_due > 0)
    /* Translators: stands after an amount of money */
    return weft_return_figure_new (details, &over, _ ("more was paid out of the fund than has come in so far"));
  /* Translators: stands after an amount of money */
  return weft_return_figure_new (details, &over, _ ("more was paid out of the fund than came in"));
}

/* Figures that are the same stay the same widgets: one may just have been pressed, or have the focus. */
static void
show_figures (WeftReturnCard          *self,
              const WeftReturnDetails *details)
{
  g_autofree char *described = describe_figures (self, details);
  GtkWidget       *child;

  if (g_strcmp0 (described, g_object_get_data (G_OBJECT (self->figures), "described")) == 0)
    return;
  g_object_set_data_full (G_OBJECT (self->figures), "described", g_steal_pointer (&described), g_free);
  while ((child = gtk_widget_get_first_child (self->figures)) != NULL)
    gtk_box_remove (GTK_BOX (self->figures), child);
  for (guint i = 0; i < G_N_ELEMENTS (self->kind->figures) && self->kind->figures[i].key != NULL; i++)
    {
      const WeftFigure *figure = weft_return_find_figure (details->figures, self->kind->figures[i].key);

      if (figure != NULL && figure->value < 0 && (g_str_equal (figure->key, "unspent") || g_str_equal (figure->key, "cash_in_fund")))
        gtk_box_append (GTK_BOX (self->figures), make_below_zero (details, figure));
      else if (figure != NULL && (figure->value != 0 || i == 0))
        gtk_box_append (GTK_BOX (self->figures), weft_return_figure_new (details, figure, figure_words (details->ret, &self->kind->figures[i], figure)));
    }
}

/* Puts an answer into the choice and the words. */
static void
show_answer (WeftReturnCard   *self,
             const WeftReturn *ret)
{
  const char *text = weft_return_answer (ret, self->kind->question);
  const char *words = text == NULL ? "" : text;
  const char *choice = self->choices == NULL ? NULL : weft_answer_choice (text, &words);

  /* What was to become of money that is not left is no answer any more; its words may be. */
  if (is_overspent (self, ret))
    choice = NULL;

  for (GtkWidget *button = self->choices == NULL ? NULL : gtk_widget_get_first_child (self->choices); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_strcmp0 (g_object_get_data (G_OBJECT (button), "choice"), choice) == 0);
  weft_answer_box_set_text (self->words, words);
}

void
weft_return_card_show (WeftReturnCard          *card,
                       const WeftReturnDetails *details)
{
  card->is_filling = TRUE;
  show_pill (card, details);
  if (card->figures != NULL)
    show_figures (card, details);
  show_answer (card, details->ret);
  weft_answer_box_set_editable (card->words, details->is_open);
  if (card->choices != NULL)
    {
      gtk_widget_set_sensitive (card->choices, details->is_open);
      gtk_widget_set_visible (card->choices, !is_overspent (card, details->ret));
    }
  card->is_filling = FALSE;
}

static void
weft_return_card_class_init (WeftReturnCardClass *klass)
{
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, WEFT_TYPE_ANSWER_BOX);
  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
weft_return_card_init (WeftReturnCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "padded");
}
