/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tour. */

#include "weft-tour.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *page;
  const char *words; /* msgid */
} steps[] = {
  { "home", N_ ("Home says what needs doing, the most urgent first. Press a line, and you are where it is done.") },
  { "people", N_ ("Everyone stands here once, whatever they do. Press “Due” to see who needs something.") },
  { "hours", N_ ("Type the time people gave as in a spreadsheet. “12 people” is a name too.") },
  { "grants", N_ ("The thick bar is the money of a grant, the thin bar its time. Open one to see what was promised.") },
  { "money", N_ ("Type a payment into the row on top. A strip says what is left of the grant before you add it.") },
  { "evidence", N_ ("One sentence that somebody said tells more than a number. It is used only if they agreed.") },
  { "returns", N_ ("Open one: Weft has filled in what it knows. Press a blue figure to see the rows behind it.") },
  { "history", N_ ("Whatever you try can be undone here. That was all: go on wherever you like.") },
};

struct _WeftTour
{
  AdwBin parent_instance;

  guint at;

  /* template children */
  GtkRevealer *revealer;
  GtkLabel    *count_label, *words_label;
  GtkWidget   *end_button, *back_button, *next_button;
};

G_DEFINE_FINAL_TYPE (WeftTour, weft_tour, ADW_TYPE_BIN)

static void
show (WeftTour *self)
{
  const guint n = G_N_ELEMENTS (steps);
  /* Translators: which stop of the tour of how many: "2 of 8" */
  g_autofree char *count = g_strdup_printf (_ ("%u of %u"), self->at + 1, n);

  gtk_label_set_text (self->count_label, count);
  gtk_label_set_text (self->words_label, _ (steps[self->at].words));
  gtk_widget_set_sensitive (self->back_button, self->at > 0);
  gtk_widget_set_visible (self->next_button, self->at + 1 < n);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "s", steps[self->at].page);
  gtk_widget_grab_focus (self->at + 1 < n ? self->next_button : self->end_button);
}

static void
go_on_cb (WeftTour *self)
{
  self->at++;
  show (self);
}

static void
go_back_cb (WeftTour *self)
{
  self->at--;
  show (self);
}

static void
end_cb (WeftTour *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "s", steps[0].page);
}

static void
weft_tour_class_init (WeftTourClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-tour.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftTour, revealer);
  gtk_widget_class_bind_template_child (widget_class, WeftTour, count_label);
  gtk_widget_class_bind_template_child (widget_class, WeftTour, words_label);
  gtk_widget_class_bind_template_child (widget_class, WeftTour, end_button);
  gtk_widget_class_bind_template_child (widget_class, WeftTour, back_button);
  gtk_widget_class_bind_template_child (widget_class, WeftTour, next_button);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
}

static void
weft_tour_init (WeftTour *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
weft_tour_begin (WeftTour *self)
{
  g_return_if_fail (WEFT_IS_TOUR (self));
  self->at = 0;
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  show (self);
}
