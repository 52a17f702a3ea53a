/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "weft-return-cards.h"

#include "weft-answer-box.h"
#include "weft-page.h"
#include "weft-reasons-card.h"
#include "weft-return-card.h"
#include "weft-stories-card.h"
#include "weft-window.h"

struct _WeftReturnCards
{
  GtkBox parent_instance;

  WeftReturnDetails *details; /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (WeftReturnCards, weft_return_cards, GTK_TYPE_BOX)

static guint typed_signal;

typedef struct
{
  char *return_ref, *question, *text; /* owned */
} Answered;

static void
answered_free (gpointer data)
{
  Answered *answered = data;

  g_free (answered->return_ref);
  g_free (answered->question);
  g_free (answered->text);
  g_free (answered);
}

static gpointer
save_answer (WeftFile     *file,
             gpointer      data,
             WeftProgress *progress,
             GError      **error)
{
  const Answered *answered = data;

  weft_return_save_answer (file, answered->return_ref, answered->question, answered->text, error);
  return NULL;
}

static void
finish_answer_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (WeftAnswerBox) box = data;
  g_autoptr (GError) error = NULL;

  weft_workspace_finish (result, &error);
  if (error == NULL)
    {
      weft_answer_box_let_go (box);
      return;
    }
  weft_answer_box_keep (box);
  weft_window_show_error (GTK_WIDGET (source), error);
}

static void
answered_cb (WeftReturnCards *self,
             const char      *question,
             const char      *text,
             WeftAnswerBox   *box)
{
  WeftPage *page = WEFT_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), WEFT_TYPE_PAGE));
  Answered *answered = g_new0 (Answered, 1);

  answered->return_ref = g_strdup (self->details->ret->return_ref);
  answered->question = g_strdup (question);
  answered->text = g_strdup (text);
  weft_workspace_run_async (weft_page_get_workspace (page), self, save_answer, answered, answered_free, NULL, NULL,
                            finish_answer_cb, g_object_ref (box));
}

static void
typed_cb (WeftReturnCards *self,
          const char      *question,
          gboolean         is_answered)
{
  g_signal_emit (self, typed_signal, 0, question, is_answered);
}

static void
add_card (WeftReturnCards *self,
          GtkWidget       *card)
{
  if (!WEFT_IS_STORIES_CARD (card))
    g_signal_connect_object (card, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  if (WEFT_IS_RETURN_CARD (card))
    g_signal_connect_object (card, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), card);
}

static void
make_cards (WeftReturnCards *self)
{
  guint               n;
  const WeftQuestion *questions = weft_ladder_questions (&n);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL; card = gtk_widget_get_first_child (GTK_WIDGET (self)))
    gtk_box_remove (GTK_BOX (self), card);
  for (guint i = 0; i < n; i++)
    {
      if (weft_return_card_is_wanted (self->details, questions[i].key))
        add_card (self, weft_return_card_new (self->details, questions[i].key));
      if (g_str_equal (questions[i].key, "unspent") && weft_reasons_card_is_wanted (self->details, WEFT_REASONS_VARIANCE))
        add_card (self, weft_reasons_card_new (self->details, WEFT_REASONS_VARIANCE));
      if (g_str_equal (questions[i].key, "difference") && weft_reasons_card_is_wanted (self->details, WEFT_REASONS_TARGETS))
        add_card (self, weft_reasons_card_new (self->details, WEFT_REASONS_TARGETS));
      if (g_str_equal (questions[i].key, "story"))
        add_card (self, weft_stories_card_new (self->details));
    }
}

static void
show_cards (WeftReturnCards *self)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (WEFT_IS_RETURN_CARD (card))
      weft_return_card_show (WEFT_RETURN_CARD (card), self->details);
    else if (WEFT_IS_REASONS_CARD (card))
      weft_reasons_card_show (WEFT_REASONS_CARD (card), self->details);
    else
      weft_stories_card_show (WEFT_STORIES_CARD (card), self->details);
}

static gboolean
has_same_reasons (const WeftReturnDetails *one,
                  const WeftReturnDetails *other,
                  WeftReasons              reasons)
{
  g_autofree char *before = weft_reasons_card_list (one, reasons);
  g_autofree char *after = weft_reasons_card_list (other, reasons);

  return g_str_equal (before, after);
}

static gboolean
has_same_cards (const WeftReturnDetails *one,
                const WeftReturnDetails *other)
{
  return g_str_equal (one->ret->return_ref, other->ret->return_ref) && one->ret->tier == other->ret->tier &&
         one->is_open == other->is_open && weft_return_overspent (one->ret) == weft_return_overspent (other->ret) && has_same_reasons (one, other, WEFT_REASONS_VARIANCE) &&
         has_same_reasons (one, other, WEFT_REASONS_TARGETS);
}

gboolean
weft_return_cards_show (WeftReturnCards   *cards,
                        WeftReturnDetails *details)
{
  const gboolean are_same = cards->details != NULL && has_same_cards (cards->details, details);

  g_clear_pointer (&cards->details, weft_return_details_free);
  cards->details = g_rc_box_acquire (details);
  if (are_same)
    show_cards (cards);
  else
    make_cards (cards);
  return are_same;
}

static const char *
question_of (GtkWidget *card)
{
  if (WEFT_IS_RETURN_CARD (card))
    return weft_return_card_get_question (WEFT_RETURN_CARD (card));
  return "story";
}

/* Whether @card asks for what @issue is about, which may be a line or a target in it: ready to type. */
static gboolean
focus_card (GtkWidget  *card,
            const char *issue)
{
  if (WEFT_IS_REASONS_CARD (card))
    return weft_reasons_card_focus (WEFT_REASONS_CARD (card), issue);
  if (!g_str_equal (question_of (card), issue))
    return FALSE;
  if (!WEFT_IS_RETURN_CARD (card) || !weft_return_card_focus (WEFT_RETURN_CARD (card)))
    gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
  return TRUE;
}

void
weft_return_cards_focus (WeftReturnCards *cards,
                         const char      *issue)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (cards)); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (focus_card (card, issue))
      return;
}

void
weft_return_cards_commit (WeftReturnCards *cards)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (cards)); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (WEFT_IS_RETURN_CARD (card))
      weft_return_card_commit (WEFT_RETURN_CARD (card));
    else if (WEFT_IS_REASONS_CARD (card))
      weft_reasons_card_commit (WEFT_REASONS_CARD (card));
}

static void
weft_return_cards_finalize (GObject *object)
{
  g_clear_pointer (&WEFT_RETURN_CARDS (object)->details, weft_return_details_free);
  G_OBJECT_CLASS (weft_return_cards_parent_class)->finalize (object);
}

static void
weft_return_cards_class_init (WeftReturnCardsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_return_cards_finalize;
  typed_signal = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
weft_return_cards_init (WeftReturnCards *self)
{
}
