/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text that is as high as its words. The toolkit wraps the lines only when it gives the text its place, and the height
 * that it finds then is forgotten: so it is asked for again, else the last lines would be cut off. */

#include "weft-growing-text.h"

#include "weft-caret.h"

struct _WeftGrowingText
{
  GtkTextView parent_instance;

  int   wanted; /* pixels: the height that was asked for again */
  guint again;  /* the source that asks for it, or 0 */
};

G_DEFINE_FINAL_TYPE (WeftGrowingText, weft_growing_text, GTK_TYPE_TEXT_VIEW)

static gboolean
resize_cb (gpointer data)
{
  WeftGrowingText *self = data;

  self->again = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
weft_growing_text_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  WeftGrowingText *self = WEFT_GROWING_TEXT (widget);
  int              wanted;

  GTK_WIDGET_CLASS (weft_growing_text_parent_class)->size_allocate (widget, width, height, baseline);
  GTK_WIDGET_CLASS (weft_growing_text_parent_class)->measure (widget, GTK_ORIENTATION_VERTICAL, width, &wanted, &(int){ 0 }, &(int){ 0 }, &(int){ 0 });
  if (wanted > height && wanted != self->wanted && self->again == 0)
    self->again = g_idle_add (resize_cb, self);
  self->wanted = wanted > height ? wanted : 0;
}

static void
weft_growing_text_dispose (GObject *object)
{
  g_clear_handle_id (&WEFT_GROWING_TEXT (object)->again, g_source_remove);
  G_OBJECT_CLASS (weft_growing_text_parent_class)->dispose (object);
}

static void
weft_growing_text_class_init (WeftGrowingTextClass *klass)
{
  GTK_WIDGET_CLASS (klass)->size_allocate = weft_growing_text_size_allocate;
  G_OBJECT_CLASS (klass)->dispose = weft_growing_text_dispose;
}

static void
weft_growing_text_init (WeftGrowingText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  weft_caret_keep_in_sight (view);
}

GtkWidget *
weft_growing_text_new (void)
{
  return g_object_new (WEFT_TYPE_GROWING_TEXT, NULL);
}
