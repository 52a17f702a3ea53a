/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a payment would do to its grant. */

#include "weft-tripwire-view.h"

#include "weft-date.h"
#include "weft-home.h"
#include "weft-pence.h"

#include <glib/gi18n-lib.h>

#define N_FACTS 3
#define MOST_LINES 2 /* of the purpose; all of it stands on the grant's page */

struct _WeftTripwireView
{
  GtkWidget parent_instance;

  WeftWorkspace *workspace; /* owned, nullable: the last that was asked */
  WeftRow       *next;      /* owned, nullable: what is asked when the worker has answered */
  gint64         next_others;
  gboolean       is_asking; /* the worker is at a question */
  gboolean       is_brief;  /* the purpose stands elsewhere */
  gboolean       is_silent; /* its answer is not wanted any more */

  /* children, borrowed */
  GtkWidget *icon;
  GtkLabel  *sentence, *purpose;
  GtkWidget *facts;
  GtkLabel  *numbers[N_FACTS], *words[N_FACTS];
};

/* A question on its way to the worker thread and back. */
typedef struct
{
  WeftRow      *row; /* owned */
  gint64        others;
  WeftTripwire *tripwire; /* owned, nullable: the answer */
  char         *today;    /* owned */
} Question;

static guint tint_signal;

G_DEFINE_FINAL_TYPE (WeftTripwireView, weft_tripwire_view, GTK_TYPE_WIDGET)

static void
question_free (Question *question)
{
  weft_row_free (question->row);
  g_clear_pointer (&question->tripwire, weft_tripwire_free);
  g_free (question->today);
  g_free (question);
}

static GtkLabel *
append_label (GtkWidget  *box,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
set_fact (WeftTripwireView *self,
          guint             i,
          const char       *number,
          const char       *words)
{
  gtk_label_set_text (self->numbers[i], number);
  gtk_label_set_text (self->words[i], words);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->numbers[i])), number[0] != '\0');
}

static void
show_line (WeftTripwireView   *self,
           const WeftTripwire *tripwire,
           gint64              pence)
{
  gint64           before = tripwire->line_left + pence;
  g_autofree char *left = weft_pence_format (ABS (before));
  /* Translators: below an amount; %s is a budget line */
  g_autofree char *words = g_strdup_printf (before < 0 ? _ ("over already on %s") : _ ("left on %s"), tripwire->line);

  set_fact (self, 0, tripwire->has_line ? left : "", words);
}

static void
show_grant (WeftTripwireView   *self,
            const WeftTripwire *tripwire,
            gint64              pence)
{
  gint64           before = tripwire->grant_left + pence;
  g_autofree char *left = weft_pence_format (ABS (before));

  set_fact (self, 1, tripwire->has_grant ? left : "", before < 0 ? _ ("over already on the grant") : _ ("left on the grant"));
}

static void
show_days (WeftTripwireView   *self,
           const WeftTripwire *tripwire,
           const char         *today)
{
  gint64           left = tripwire->days_left;
  char             ends[WEFT_DATE_SIZE];
  g_autofree char *day = NULL;
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;

  if (!tripwire->has_grant || left == G_MAXINT64)
    {
      set_fact (self, 2, "", "");
      return;
    }
  weft_date_add_days (today, (int)left, ends);
  day = weft_date_format_near_year (ends, today);
  if (left < 0)
    {
      /* Translators: %s is a date */
      set_fact (self, 2, _ ("Ended"), words = g_strdup_printf (_ ("on %s"), day));
      return;
    }
  number = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong)left), (int)left);
  /* Translators: below a number of days; %s is a date */
  words = g_strdup_printf (_ ("left, until %s"), day);
  set_fact (self, 2, number, words);
}

static char *
say_purpose (WeftTripwireView   *self,
             const WeftTripwire *tripwire)
{
  if (self->is_brief || tripwire->purpose[0] == '\0')
    return g_strdup (tripwire->warns ? _ ("You can add it all the same.") : "");
  /* Translators: %s is the purpose of a grant in the funder's words */
  return g_strdup_printf (tripwire->warns ? _ ("You can add it all the same. It is for “%s”.") : _ ("It is for “%s”."), tripwire->purpose);
}

static void
weft_tripwire_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&WEFT_TRIPWIRE_VIEW (object)->workspace);
  g_clear_pointer (&WEFT_TRIPWIRE_VIEW (object)->next, weft_row_free);

  G_OBJECT_CLASS (weft_tripwire_view_parent_class)->dispose (object);
}

static void
weft_tripwire_view_class_init (WeftTripwireViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weft_tripwire_view_dispose;
  tint_signal = g_signal_new ("tint", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
weft_tripwire_view_init (WeftTripwireView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->icon = gtk_image_new_from_icon_name ("weft-alert-symbolic");
  gtk_widget_add_css_class (self->icon, "disc");
  gtk_widget_add_css_class (self->icon, "warning");
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  self->sentence = append_label (box, NULL);
  self->purpose = append_label (box, "small");
  gtk_label_set_lines (self->purpose, MOST_LINES);
  gtk_label_set_ellipsize (self->purpose, PANGO_ELLIPSIZE_END);
  self->facts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  gtk_widget_set_margin_top (self->facts, 6);
  gtk_box_append (GTK_BOX (box), self->facts);
  for (int i = 0; i < N_FACTS; i++)
    {
      GtkWidget *fact = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      self->numbers[i] = append_label (fact, "heading");
      gtk_widget_add_css_class (GTK_WIDGET (self->numbers[i]), "numeric");
      self->words[i] = append_label (fact, "small");
      gtk_widget_add_css_class (GTK_WIDGET (self->words[i]), "dim-label");
      gtk_box_append (GTK_BOX (self->facts), fact);
    }
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 14);
  weft_tripwire_view_say (self, "");
}

GtkWidget *
weft_tripwire_view_new (void)
{
  return g_object_new (WEFT_TYPE_TRIPWIRE_VIEW, NULL);
}

static void
show_answer (WeftTripwireView   *self,
             const WeftTripwire *tripwire,
             gint64              pence,
             gint64              others,
             const char         *today)
{
  g_autofree char *after = weft_pence_format (tripwire->grant_left);
  /* Translators: %s is money of a grant, after the payment that is being typed */
  g_autofree char *leaves = g_strdup_printf (_ ("This leaves %s of the grant."), after);
  g_autofree char *purpose = say_purpose (self, tripwire);

  gtk_widget_set_visible (GTK_WIDGET (self), tripwire->has_grant || tripwire->warns);
  gtk_widget_set_visible (self->icon, tripwire->warns);
  gtk_label_set_text (self->sentence, tripwire->warns || !tripwire->has_grant ? tripwire->sentence : leaves);
  gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "heading");
  gtk_label_set_text (self->purpose, purpose);
  gtk_widget_set_visible (GTK_WIDGET (self->purpose), purpose[0] != '\0');
  show_line (self, tripwire, pence);
  show_grant (self, tripwire, pence + others);
  show_days (self, tripwire, today);
  gtk_widget_set_visible (self->facts, tripwire->has_grant);
  g_signal_emit (self, tint_signal, 0, tripwire->warns);
}

static gpointer
read_tripwire (WeftFile     *file,
               gpointer      data,
               WeftProgress *progress,
               GError      **error)
{
  Question      *question = data;
  const WeftRow *row = question->row;
  const char    *line = weft_row_get (row, "line");

  question->today = g_strdup (weft_file_today (file));
  question->tripwire = weft_home_tripwire (file, weft_row_get (row, "grant"), weft_row_get (row, "fund"),
                                           line[0] != '\0' ? line : weft_row_get (row, "category"),
                                           weft_row_get (row, "date"), -weft_row_money (row, "amount"), question->others, error);
  return NULL;
}

/* What it cannot tell it does not say: adding the row says what is wrong. */
static void
finish_ask_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  WeftTripwireView *self = WEFT_TRIPWIRE_VIEW (source);
  Question         *question = data;
  g_autoptr (WeftRow) next = g_steal_pointer (&self->next);

  weft_workspace_finish (result, NULL);
  self->is_asking = FALSE;
  if (next != NULL)
    weft_tripwire_view_ask (self, self->workspace, next, self->next_others);
  else if (!self->is_silent && question->tripwire != NULL)
    show_answer (self, question->tripwire, -weft_row_money (question->row, "amount"), question->others, question->today);
  question_free (question);
}

void
weft_tripwire_view_ask (WeftTripwireView *self,
                        WeftWorkspace    *workspace,
                        const WeftRow    *row,
                        gint64            others)
{
  Question *question;

  g_return_if_fail (WEFT_IS_TRIPWIRE_VIEW (self));
  self->is_silent = FALSE;
  if (self->is_asking)
    {
      g_clear_pointer (&self->next, weft_row_free);
      self->next = weft_row_copy (row);
      self->next_others = others;
      return;
    }
  g_set_object (&self->workspace, workspace);
  self->is_asking = TRUE;
  question = g_new0 (Question, 1);
  question->row = weft_row_copy (row);
  question->others = others;
  weft_workspace_run_async (workspace, self, read_tripwire, question, NULL, NULL, NULL, finish_ask_cb, question);
}

void
weft_tripwire_view_say (WeftTripwireView *self,
                        const char       *sentence)
{
  g_return_if_fail (WEFT_IS_TRIPWIRE_VIEW (self));
  self->is_silent = TRUE;
  g_clear_pointer (&self->next, weft_row_free);
  gtk_widget_set_visible (self->icon, FALSE);
  gtk_label_set_text (self->sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self), sentence[0] != '\0');
  gtk_widget_remove_css_class (GTK_WIDGET (self->sentence), "heading");
  gtk_widget_set_visible (GTK_WIDGET (self->purpose), FALSE);
  gtk_widget_set_visible (self->facts, FALSE);
  g_signal_emit (self, tint_signal, 0, FALSE);
}

void
weft_tripwire_view_set_brief (WeftTripwireView *self)
{
  g_return_if_fail (WEFT_IS_TRIPWIRE_VIEW (self));
  self->is_brief = TRUE;
}
