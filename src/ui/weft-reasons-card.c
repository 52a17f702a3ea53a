/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reasons and targets: the same card over two lists. */

#include "weft-reasons-card.h"

#include "weft-answer-box.h"
#include "weft-cells.h"
#include "weft-label.h"
#include "weft-pence.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

struct _WeftReasonsCard
{
  GtkBox parent_instance;

  WeftReasons reasons;
  GPtrArray  *boxes; /* owned, of WeftAnswerBox (borrowed children) with their "question" */
  GtkWidget  *pill;  /* borrowed: a child */
};

static guint answered_signal;

G_DEFINE_FINAL_TYPE (WeftReasonsCard, weft_reasons_card, GTK_TYPE_BOX)

/* One thing to write about. */
typedef struct
{
  char       *question;    /* owned: "variance:Publicity" */
  char       *says;        /* owned: "£96.00 spent of £200.00" */
  const char *name, *text; /* borrowed; text nullable */
} Reason;

static void
reason_free (Reason *reason)
{
  g_free (reason->question);
  g_free (reason->says);
  g_free (reason);
}

static Reason *
make_line_reason (const WeftReturnDetails *details,
                  const WeftBudgetLine    *line)
{
  Reason          *reason = g_new0 (Reason, 1);
  g_autofree char *actual = weft_pence_format (line->actual);
  g_autofree char *budget = weft_pence_format (line->budget);

  reason->question = g_strconcat ("variance:", line->line, NULL);
  if (line->budget == 0)
    /* Translators: an amount, of a line of the budget that has no money */
    reason->says = g_strdup_printf (_ ("%s spent, and nothing was planned"), actual);
  else
    /* Translators: two amounts: spent, and in the budget */
    reason->says = g_strdup_printf (_ ("%s spent of %s"), actual, budget);
  reason->name = line->line;
  reason->text = weft_return_answer (details->ret, reason->question);
  return reason;
}

static Reason *
make_target_reason (const WeftReturnDetails *details,
                    const WeftReturnTarget  *target)
{
  Reason          *reason = g_new0 (Reason, 1);
  g_autofree char *wanted = weft_text_number (target->target);
  g_autofree char *reached = weft_text_number (target->actual != NULL ? target->actual : "");

  reason->question = g_strconcat ("target:", target->outcome, NULL);
  /* Translators: what was reached, and the target */
  reason->says = weft_text_is_empty (target->actual) ? g_strdup_printf (_ ("The target is %s; what was reached is not counted yet."), wanted)
                                                     : g_strdup_printf (_ ("%s reached of %s"), reached, wanted);
  reason->name = target->outcome;
  reason->text = weft_return_answer (details->ret, reason->question);
  return reason;
}

/* What waits for payments to be put on their lines is not asked about before. */
static GPtrArray *
list_reasons (const WeftReturnDetails *details,
              WeftReasons              reasons)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)reason_free);

  for (guint i = 0; reasons == WEFT_REASONS_VARIANCE && i < details->ret->lines->len; i++)
    {
      const WeftBudgetLine *line = details->ret->lines->pdata[i];

      if (line->explain && (!line->waits || !weft_text_is_empty (line->why)))
        g_ptr_array_add (list, make_line_reason (details, line));
    }
  for (guint i = 0; reasons == WEFT_REASONS_TARGETS && i < details->ret->targets->len; i++)
    g_ptr_array_add (list, make_target_reason (details, details->ret->targets->pdata[i]));
  return list;
}

gboolean
weft_reasons_card_is_wanted (const WeftReturnDetails *details,
                             WeftReasons              reasons)
{
  g_autoptr (GPtrArray) list = list_reasons (details, reasons);

  return list->len > 0;
}

char *
weft_reasons_card_list (const WeftReturnDetails *details,
                        WeftReasons              reasons)
{
  g_autoptr (GPtrArray) list = list_reasons (details, reasons);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (text, "%s\n", ((const Reason *)list->pdata[i])->question);
  return g_string_free (text, FALSE);
}

static void
leave_words_cb (WeftReasonsCard *self,
                WeftAnswerBox   *box)
{
  g_autofree char *text = weft_answer_box_get_text (box);

  g_signal_emit (self, answered_signal, 0, g_object_get_data (G_OBJECT (box), "question"), text, box);
}

static void
add_reason (WeftReasonsCard *self,
            const char      *return_ref,
            const Reason    *reason)
{
  GtkWidget       *box;
  g_autofree char *name = g_strdup_printf ("%s: %s", reason->name, reason->says);

  gtk_box_append (GTK_BOX (self), weft_label_new (name, NULL));
  box = weft_answer_box_new (name);
  g_object_set_data_full (G_OBJECT (box), "question", g_strdup (reason->question), g_free);
  weft_answer_box_outlast (WEFT_ANSWER_BOX (box), return_ref, reason->question);
  g_signal_connect_object (box, "left", G_CALLBACK (leave_words_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), box);
  g_ptr_array_add (self->boxes, box);
}

GtkWidget *
weft_reasons_card_new (const WeftReturnDetails *details,
                       WeftReasons              reasons)
{
  WeftReasonsCard *self = g_object_new (WEFT_TYPE_REASONS_CARD, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8, NULL);
  g_autoptr (GPtrArray) list = list_reasons (details, reasons);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = weft_label_new (reasons == WEFT_REASONS_VARIANCE ? _ ("Why it differs from the budget") : _ ("What you hoped for, and what came"), "heading");

  self->reasons = reasons;
  self->pill = weft_cells_make_pill ("");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_valign (self->pill, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (heading), title);
  gtk_box_append (GTK_BOX (heading), self->pill);
  gtk_box_append (GTK_BOX (self), heading);
  for (guint i = 0; i < list->len; i++)
    add_reason (self, details->ret->return_ref, list->pdata[i]);
  weft_reasons_card_show (self, details);
  return GTK_WIDGET (self);
}

void
weft_reasons_card_show (WeftReasonsCard         *card,
                        const WeftReturnDetails *details)
{
  g_autoptr (GPtrArray) list = list_reasons (details, card->reasons);
  guint answered = 0;

  for (guint i = 0; i < list->len && i < card->boxes->len; i++)
    {
      const Reason *reason = list->pdata[i];

      weft_answer_box_set_text (card->boxes->pdata[i], reason->text == NULL ? "" : reason->text);
      weft_answer_box_set_editable (card->boxes->pdata[i], details->is_open);
      answered += !weft_text_is_empty (reason->text);
    }
  if (answered == list->len)
    weft_cells_set_pill (card->pill, _ ("ready"), "success");
  else if (weft_issues_find (details->readiness->missing, card->reasons == WEFT_REASONS_VARIANCE ? "variance" : "difference") != NULL)
    weft_cells_set_pill (card->pill, details->is_open ? _ ("to answer") : _ ("not answered"), "warning");
  else
    weft_cells_set_pill (card->pill, _ ("if you like"), "");
}

gboolean
weft_reasons_card_focus (WeftReasonsCard *card,
                         const char      *question)
{
  for (guint i = 0; i < card->boxes->len; i++)
    if (g_str_equal (g_object_get_data (card->boxes->pdata[i], "question"), question))
      return gtk_widget_child_focus (card->boxes->pdata[i], GTK_DIR_TAB_FORWARD);
  return FALSE;
}

void
weft_reasons_card_commit (WeftReasonsCard *card)
{
  for (guint i = 0; i < card->boxes->len; i++)
    weft_answer_box_commit (card->boxes->pdata[i]);
}

static void
weft_reasons_card_finalize (GObject *object)
{
  g_ptr_array_unref (WEFT_REASONS_CARD (object)->boxes);
  G_OBJECT_CLASS (weft_reasons_card_parent_class)->finalize (object);
}

static void
weft_reasons_card_class_init (WeftReasonsCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_reasons_card_finalize;
  answered_signal = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, WEFT_TYPE_ANSWER_BOX);
}

static void
weft_reasons_card_init (WeftReasonsCard *self)
{
  self->boxes = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "padded");
}
