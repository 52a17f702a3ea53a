/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a return is. */

#include "weft-return-strip.h"

#include "weft-date.h"
#include "weft-label.h"
#include "weft-ladder.h"
#include "weft-page.h"
#include "weft-words.h"
#include "weft-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_NOTES 2 /* more would push the questions out of sight; one more takes no more room than saying so */

struct _WeftReturnStrip
{
  AdwBin parent_instance;

  char    *ref;           /* owned, nullable */
  gboolean has_all_notes; /* somebody asked for the rest of them */
  gboolean is_sent_back;
  guint    n_ready, n_needed; /* questions */

  /* template children */
  GtkLabel       *ready, *due, *period;
  GtkWidget      *change_period;
  GtkProgressBar *progress;
  GtkBox         *missing, *links, *notes;
  GtkWidget      *more;
  GtkWidget      *marks, *mark_sent, *mark_accepted, *mark_sent_back;
};

enum
{
  QUESTION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftReturnStrip, weft_return_strip, ADW_TYPE_BIN)

typedef struct
{
  char       *ref;    /* owned */
  const char *status; /* static */
} Marked;

static void
marked_free (gpointer data)
{
  Marked *marked = data;

  g_free (marked->ref);
  g_free (marked);
}

static gpointer
save_mark (WeftFile     *file,
           gpointer      data,
           WeftProgress *progress,
           GError      **error)
{
  const Marked *marked = data;

  weft_return_mark (file, marked->ref, marked->status, error);
  return NULL;
}

static void
mark (WeftReturnStrip *self,
      const char      *status)
{
  Marked *marked = g_new0 (Marked, 1);

  marked->ref = g_strdup (self->ref);
  marked->status = status;
  weft_page_run (WEFT_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), WEFT_TYPE_PAGE)), save_mark, marked, marked_free, NULL, NULL);
}

static void
mark_sent_cb (WeftReturnStrip *self)
{
  mark (self, "sent");
}

static void
mark_accepted_cb (WeftReturnStrip *self)
{
  mark (self, "accepted");
}

static void
mark_sent_back_cb (WeftReturnStrip *self)
{
  mark (self, "sent back");
}

static void
press_link_cb (WeftReturnStrip *self,
               GtkWidget       *button)
{
  g_signal_emit (self, signals[QUESTION], 0, g_object_get_data (G_OBJECT (button), "question"));
}

/* Short: the sentence is told where there is room for it. */
static char *
name_missing (const WeftIssue *issue)
{
  const WeftQuestion *question = issue->field == NULL ? NULL : weft_ladder_find_question (issue->field);

  if (question != NULL)
    return g_strdup (_ (question->words));
  if (g_strcmp0 (issue->field, WEFT_ISSUE_NO_LINE) == 0)
    return g_strdup (_ ("Payments with no line of the budget yet"));
  if (issue->field != NULL && g_str_has_prefix (issue->field, "variance:"))
    /* Translators: a line of the budget */
    return g_strdup_printf (_ ("Why “%s” differs"), issue->field + strlen ("variance:"));
  return g_strdup (issue->sentence);
}

static GtkWidget *
add_link (WeftReturnStrip *self,
          GtkBox          *box,
          const WeftIssue *issue,
          const char      *words)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  GtkLabel  *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  weft_label_wrap (label);
  gtk_label_set_xalign (label, 0);
  gtk_widget_add_css_class (button, "link");
  if (!g_str_equal (words, issue->sentence))
    gtk_widget_set_tooltip_text (button, issue->sentence);
  g_object_set_data_full (G_OBJECT (button), "question", g_strdup (issue->field == NULL ? "" : issue->field), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (press_link_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
  return button;
}

static void
add_missing (WeftReturnStrip *self,
             const WeftIssue *issue)
{
  g_autofree char *name = name_missing (issue);
  GtkWidget       *link = add_link (self, self->links, issue, name);

  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_set_margin_end (link, 14);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
fold_notes (WeftReturnStrip *self)
{
  g_autoptr (GListModel) notes = gtk_widget_observe_children (GTK_WIDGET (self->notes));
  const guint      n = g_list_model_get_n_items (notes);
  const guint      shown = self->has_all_notes || n <= MOST_NOTES + 1 ? n : MOST_NOTES;
  g_autofree char *more = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkWidget) note = g_list_model_get_item (notes, i);

      gtk_widget_set_visible (note, i < shown);
    }
  /* Translators: behind what would make a return better: how many more there are of it */
  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n - shown), n - shown);
  gtk_button_set_label (GTK_BUTTON (self->more), more);
  gtk_widget_set_visible (self->more, shown < n);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), n > 0);
}

/* The one that is shown next takes the focus from what is gone. */
static void
show_all_notes_cb (WeftReturnStrip *self)
{
  GtkWidget *note = gtk_widget_get_first_child (GTK_WIDGET (self->notes));

  for (guint i = 0; i < MOST_NOTES; i++)
    note = gtk_widget_get_next_sibling (note);
  self->has_all_notes = TRUE;
  fold_notes (self);
  gtk_widget_grab_focus (note);
}

/* What blocks comes before what would help. */
static void
show_notes (WeftReturnStrip     *self,
            const WeftReadiness *readiness)
{
  clear (self->notes);
  for (guint i = 0; readiness != NULL && i < readiness->blocking->len; i++)
    add_link (self, self->notes, readiness->blocking->pdata[i], ((WeftIssue *)readiness->blocking->pdata[i])->sentence);
  for (guint i = 0; readiness != NULL && i < readiness->hints->len; i++)
    add_link (self, self->notes, readiness->hints->pdata[i], ((WeftIssue *)readiness->hints->pdata[i])->sentence);
  fold_notes (self);
}

static void
show_missing (WeftReturnStrip     *self,
              const WeftReadiness *readiness)
{
  clear (self->links);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), readiness != NULL && readiness->missing->len > 0);
  for (guint i = 0; readiness != NULL && i < readiness->missing->len; i++)
    add_missing (self, readiness->missing->pdata[i]);
}

/* What is being typed counts before it is saved. */
static void
show_ready (WeftReturnStrip *self)
{
  guint            n = self->n_ready;
  g_autofree char *ready = NULL;

  for (GtkWidget *link = gtk_widget_get_first_child (GTK_WIDGET (self->links)); link != NULL; link = gtk_widget_get_next_sibling (link))
    n += !gtk_widget_get_sensitive (link);
  /* Translators: how many of how many questions of a return are ready */
  ready = g_strdup_printf (_ ("%u of %u ready"), n, self->n_needed);
  gtk_label_set_text (self->ready, self->is_sent_back ? _ ("Sent back by the funder") : ready);
  gtk_progress_bar_set_fraction (self->progress, self->n_needed == 0 ? 1 : (double)n / self->n_needed);
}

static void
show_open (WeftReturnStrip         *self,
           const WeftReturnDetails *details)
{
  const WeftReturn *ret = details->ret;
  g_autofree char  *due = ret->due == NULL || *ret->due == '\0' ? NULL : weft_words_due (ret->due, details->today);

  self->is_sent_back = g_str_equal (ret->status, "sent back");
  self->n_ready = details->readiness->ready;
  self->n_needed = details->readiness->needed;
  gtk_label_set_text (self->due, due);
  show_ready (self);
}

/* A signed return is about the time it was signed for. */
static void
show_period (WeftReturnStrip  *self,
             const WeftReturn *ret)
{
  g_autofree char *from = weft_date_format (ret->from != NULL ? ret->from : "");
  g_autofree char *to = weft_date_format (ret->to != NULL ? ret->to : "");
  /* Translators: two dates */
  g_autofree char *period = g_strdup_printf (_ ("For the time from %s to %s"), from, to);

  gtk_label_set_text (self->period, period);
  gtk_widget_set_visible (self->change_period, g_str_equal (ret->status, "open"));
}

static void
change_period_cb (WeftReturnStrip *self)
{
  g_signal_emit (self, signals[QUESTION], 0, WEFT_RETURN_STRIP_PERIOD);
}

static void
show_signed (WeftReturnStrip         *self,
             const WeftReturnDetails *details)
{
  g_autofree char *was_signed = weft_return_say_signed (details->ret->signed_by, details->ret->signed_on);
  g_autofree char *status = weft_return_say_status (details->ret->status, details->sent);

  gtk_label_set_text (self->ready, was_signed);
  gtk_label_set_text (self->due, status);
}

/* Links have room around their words already. */
static void
end_in_links (WeftReturnStrip *self)
{
  GtkWidget *box = adw_bin_get_child (ADW_BIN (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self->missing)) || gtk_widget_get_visible (GTK_WIDGET (self->notes)))
    gtk_widget_add_css_class (box, "ends-in-links");
  else
    gtk_widget_remove_css_class (box, "ends-in-links");
}

void
weft_return_strip_show (WeftReturnStrip         *strip,
                        const WeftReturnDetails *details)
{
  const char *status = details->ret->status;

  g_return_if_fail (WEFT_IS_RETURN_STRIP (strip));
  if (g_strcmp0 (strip->ref, details->ret->return_ref) != 0)
    strip->has_all_notes = FALSE;
  g_free (strip->ref);
  strip->ref = g_strdup (details->ret->return_ref);
  show_period (strip, details->ret);
  show_missing (strip, details->is_open ? details->readiness : NULL);
  show_notes (strip, details->is_open ? details->readiness : NULL);
  if (details->is_open)
    show_open (strip, details);
  else
    show_signed (strip, details);
  gtk_widget_set_visible (GTK_WIDGET (strip->progress), details->is_open);
  gtk_widget_set_visible (strip->mark_sent, g_str_equal (status, "signed"));
  gtk_widget_set_visible (strip->mark_accepted, g_str_equal (status, "sent"));
  gtk_widget_set_visible (strip->mark_sent_back, g_str_equal (status, "sent"));
  gtk_widget_set_visible (strip->marks, g_str_equal (status, "signed") || g_str_equal (status, "sent"));
  end_in_links (strip);
}

/* It keeps its room: nothing moves under what is being typed. */
static void
fade_links (GtkBox     *box,
            const char *question,
            gboolean    is_answered)
{
  for (GtkWidget *link = gtk_widget_get_first_child (GTK_WIDGET (box)); link != NULL; link = gtk_widget_get_next_sibling (link))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (link), "question"), question) == 0)
      {
        gtk_widget_set_opacity (link, is_answered ? 0 : 1);
        gtk_widget_set_sensitive (link, !is_answered);
      }
}

void
weft_return_strip_answered (WeftReturnStrip *strip,
                            const char      *question,
                            gboolean         is_answered)
{
  g_return_if_fail (WEFT_IS_RETURN_STRIP (strip));
  fade_links (strip->links, question, is_answered);
  fade_links (strip->notes, question, is_answered);
  if (gtk_widget_get_visible (GTK_WIDGET (strip->progress)))
    show_ready (strip);
}

static void
weft_return_strip_finalize (GObject *object)
{
  g_free (WEFT_RETURN_STRIP (object)->ref);
  G_OBJECT_CLASS (weft_return_strip_parent_class)->finalize (object);
}

static void
weft_return_strip_class_init (WeftReturnStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_return_strip_finalize;
  signals[QUESTION] = g_signal_new ("question", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (WEFT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-return-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftReturnStrip, ready);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnStrip, due);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnStrip, period);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnStrip, change_period);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnStrip, notes);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnStrip, more);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnStrip, progress);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnStrip, missing);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnStrip, links);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnStrip, marks);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnStrip, mark_sent);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnStrip, mark_accepted);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnStrip, mark_sent_back);
  gtk_widget_class_bind_template_callback (widget_class, change_period_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_sent_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_notes_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_accepted_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_sent_back_cb);
}

static void
weft_return_strip_init (WeftReturnStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
