/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text view in a frame. Tab goes on to the next control, as in a form. */

#include "weft-answer-box.h"

#include "weft-growing-text.h"
#include "weft-lock.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PACKED "(ss)" /* what the file said, and what was typed */

struct _WeftAnswerBox
{
  GtkFrame parent_instance;

  GtkTextView *view;       /* borrowed: the child */
  char        *label;      /* owned */
  char        *return_ref; /* owned, nullable: NULL: what is typed does not outlast a power cut ... */
  char        *question;   /* owned, nullable: ... else of which question */
  char        *original;   /* owned, nullable: the text as it was set; NULL: the file did not take what is typed */
  char        *in_file;    /* owned: what the file said last */
  gboolean     is_filling;
};

static guint left_signal, typed_signal;

G_DEFINE_FINAL_TYPE (WeftAnswerBox, weft_answer_box, GTK_TYPE_FRAME)

char *
weft_answer_box_get_text (WeftAnswerBox *box)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (box->view);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
set_original (WeftAnswerBox *self,
              const char    *text)
{
  g_free (self->original);
  g_free (self->in_file);
  self->original = g_strdup (text);
  self->in_file = g_strdup (text);
}

void
weft_answer_box_set_text (WeftAnswerBox *box,
                          const char    *text)
{
  g_autofree char *now = weft_answer_box_get_text (box);

  if (g_str_equal (now, text))
    {
      set_original (box, text);
      weft_window_keep_unsaved (GTK_WIDGET (box), NULL, NULL);
      return;
    }
  if (box->original == NULL || (gtk_widget_has_focus (GTK_WIDGET (box->view)) && !g_str_equal (now, box->original)))
    return;

  set_original (box, text);
  box->is_filling = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (box->view), text, -1);
  box->is_filling = FALSE;
}

static void
change_cb (WeftAnswerBox *self)
{
  if (self->is_filling)
    return;
  weft_window_note_typed (GTK_WIDGET (self), self->label);
  g_signal_emit (self, typed_signal, 0);
}

static GVariant *
pack_text (GtkWidget *box)
{
  WeftAnswerBox   *self = WEFT_ANSWER_BOX (box);
  g_autofree char *text = weft_answer_box_get_text (self);

  return g_variant_new (PACKED, self->in_file, text);
}

/* What the return says anew since then stays, and what was typed stands below it. */
static void
put_back (WeftAnswerBox *self,
          GVariant      *typed)
{
  const char      *before, *text;
  gboolean         is_new;
  g_autofree char *both = NULL;

  if (!g_variant_is_of_type (typed, G_VARIANT_TYPE (PACKED)))
    return;
  g_variant_get (typed, "(&s&s)", &before, &text);
  is_new = !g_str_equal (before, self->in_file) && strstr (text, self->in_file) == NULL;
  both = is_new ? g_strdup_printf ("%s\n%s", self->in_file, text) : g_strdup (text);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), both, -1);
  weft_answer_box_keep (self);
}

/* In the window for the first time. */
static void
put_back_typed_cb (WeftAnswerBox *self)
{
  g_autofree char *key = NULL;
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GVariant) typed = NULL;

  if (self->return_ref == NULL || !gtk_text_view_get_editable (self->view))
    return;
  key = g_strdup_printf ("%s %s", self->return_ref, self->question);
  target = g_variant_ref_sink (g_variant_new ("(ss)", "returns", self->return_ref));
  action = g_action_print_detailed_name ("win.open-record", target);
  typed = weft_window_keep_typed (GTK_WIDGET (self), key, action, pack_text);
  g_clear_pointer (&self->return_ref, g_free);
  if (typed != NULL)
    put_back (self, typed);
}

void
weft_answer_box_set_editable (WeftAnswerBox *box,
                              gboolean       editable)
{
  gtk_text_view_set_editable (box->view, editable);
}

void
weft_answer_box_commit (WeftAnswerBox *box)
{
  g_autofree char *now = weft_answer_box_get_text (box);

  if (g_strcmp0 (now, box->original) == 0)
    {
      weft_window_note_typed (GTK_WIDGET (box), NULL);
      return;
    }
  g_free (box->original);
  box->original = g_steal_pointer (&now);
  g_signal_emit (box, left_signal, 0);
}

void
weft_answer_box_let_go (WeftAnswerBox *box)
{
  weft_window_keep_unsaved (GTK_WIDGET (box), NULL, NULL);
}

void
weft_answer_box_keep (WeftAnswerBox *box)
{
  g_clear_pointer (&box->original, g_free);
  weft_window_keep_unsaved (GTK_WIDGET (box), _ ("an answer"), "answer.save");
  weft_window_note_typed (GTK_WIDGET (box), box->label);
}

static void
weft_answer_box_finalize (GObject *object)
{
  WeftAnswerBox *self = WEFT_ANSWER_BOX (object);

  g_free (self->label);
  g_free (self->return_ref);
  g_free (self->question);
  g_free (self->original);
  g_free (self->in_file);
  G_OBJECT_CLASS (weft_answer_box_parent_class)->finalize (object);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  weft_answer_box_commit (WEFT_ANSWER_BOX (widget));
}

static void
weft_answer_box_class_init (WeftAnswerBoxClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "answer.save", NULL, save_cb);
  G_OBJECT_CLASS (klass)->finalize = weft_answer_box_finalize;
  typed_signal = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  left_signal = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weft_answer_box_init (WeftAnswerBox *self)
{
  const int           height_of_three_lines = 64;
  GtkEventController *focus = gtk_event_controller_focus_new ();

  set_original (self, "");
  self->view = GTK_TEXT_VIEW (weft_growing_text_new ());
  gtk_text_view_set_left_margin (self->view, 10);
  gtk_text_view_set_right_margin (self->view, 10);
  gtk_text_view_set_top_margin (self->view, 8);
  gtk_text_view_set_bottom_margin (self->view, 8);
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, height_of_three_lines);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (weft_answer_box_commit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  gtk_widget_add_css_class (GTK_WIDGET (self), "answer");
  gtk_widget_add_css_class (GTK_WIDGET (self), WEFT_WRITES);
  gtk_frame_set_child (GTK_FRAME (self), GTK_WIDGET (self->view));
}

GtkWidget *
weft_answer_box_new (const char *label)
{
  WeftAnswerBox *self = g_object_new (WEFT_TYPE_ANSWER_BOX, NULL);

  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

void
weft_answer_box_outlast (WeftAnswerBox *box,
                         const char    *return_ref,
                         const char    *question)
{
  box->return_ref = g_strdup (return_ref);
  box->question = g_strdup (question);
  g_signal_connect_object (box, "map", G_CALLBACK (put_back_typed_cb), box, 0);
}
