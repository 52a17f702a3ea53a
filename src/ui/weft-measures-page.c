/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of measures. The one that is open is in weft-measures-one.c. */

#include "weft-measures-page-private.h"

#include "weft-answer-list.h"
#include "weft-listings.h"
#include "weft-measure-words.h"
#include "weft-parts.h"
#include "weft-rows.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (WeftMeasuresPage, weft_measures_page, WEFT_TYPE_PAGE)

static GtkWidget *
make_row (const WeftMeasureState *state)
{
  gboolean         is_used = state->answers > 0;
  g_autofree char *about = is_used ? weft_measure_words_state (state) : weft_measure_words_for (state->row);
  GtkWidget       *row = weft_rows_new_link (NULL, weft_measure_words_name (state->row), about);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  weft_rows_set_record (row, state->row);
  return row;
}

static void
open_row_cb (WeftMeasuresPage *self,
             GtkWidget        *row)
{
  weft_page_open_record (WEFT_PAGE (self), weft_row_get (weft_rows_get_record (row), "key"));
}

static void
show_list (WeftMeasuresPage *self)
{
  guint n_used = 0;

  weft_rows_clear (self->used);
  weft_rows_clear (self->ready);
  for (guint i = 0; i < self->states->len; i++)
    {
      const WeftMeasureState *state = g_ptr_array_index (self->states, i);
      GtkWidget              *row = make_row (state);

      n_used += state->answers > 0;
      g_signal_connect_object (row, "activated", G_CALLBACK (open_row_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (state->answers > 0 ? self->used : self->ready, row);
    }
  gtk_widget_set_visible (self->used_part, n_used > 0);
  gtk_widget_set_visible (self->teaching, n_used == 0);
  gtk_widget_set_visible (self->ready_part, n_used < self->states->len);
  gtk_label_set_text (self->ready_title, n_used > 0 ? _ ("Ready to use") : _ ("Choose one to begin with"));
}

static gpointer
read_states (WeftFile     *file,
             gpointer      data,
             WeftProgress *progress,
             GError      **error)
{
  return weft_measures_read (file, error);
}

static void
show_states (WeftPage *page,
             gpointer  result)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (page);

  g_clear_pointer (&self->states, g_ptr_array_unref);
  self->states = g_ptr_array_ref (result);
  show_list (self);
}

static void
weft_measures_page_reload (WeftPage *page)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (page);

  weft_page_read (page, NULL, read_states, NULL, NULL, (GDestroyNotify)g_ptr_array_unref, show_states);
  weft_measures_one_reload (self);
}

static void
weft_measures_page_open_record (WeftPage   *page,
                                const char *key)
{
  weft_measures_one_open (WEFT_MEASURES_PAGE (page), key);
}

static void
begin_when_read (WeftPage *page,
                 gpointer  result)
{
  show_states (page, result);
  weft_page_begin_new (page);
}

static void
weft_measures_page_begin_new (WeftPage *page)
{
  const GPtrArray *states = WEFT_MEASURES_PAGE (page)->states;
  g_autofree char *key = NULL;

  /* What is new of a measure that is open are answers to it. */
  if (WEFT_MEASURES_PAGE (page)->opened != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (page), "measures.type-in", NULL);
      return;
    }
  if (states == NULL)
    {
      weft_page_run (page, read_states, NULL, NULL, (GDestroyNotify)g_ptr_array_unref, begin_when_read);
      return;
    }
  key = weft_measures_free_key (states);
  weft_measures_one_add (WEFT_MEASURES_PAGE (page), key);
}

/* Back where the reader was: at the row. */
static gboolean
weft_measures_page_go_back (WeftPage *page)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (page);
  g_autofree char  *key = g_strdup (self->opened);

  if (key == NULL)
    return FALSE;
  if (weft_measures_one_go_back (self))
    return TRUE;
  weft_measures_one_close (self);
  weft_rows_focus (self->used, "key", key);
  weft_rows_focus (self->ready, "key", key);
  return TRUE;
}

static void
weft_measures_page_fold (WeftPage *page,
                         gboolean  is_narrow)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (page);

  self->is_narrow = is_narrow;
  weft_measures_one_fold (self);
}

static WeftListing *
weft_measures_page_make_listing (WeftPage *page)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (page);

  if (self->is_listing)
    return weft_list_make_listing (self->answers);
  return self->states != NULL && self->opened == NULL ? weft_listings_measures (self->states) : NULL;
}

static void
weft_measures_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (weft_measures_page_parent_class)->constructed (object);
  weft_list_set_kind (WEFT_MEASURES_PAGE (object)->answers, weft_answer_list_kind (), weft_page_get_workspace (WEFT_PAGE (object)));
}

static void
weft_measures_page_finalize (GObject *object)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (object);

  g_clear_pointer (&self->states, g_ptr_array_unref);
  g_clear_pointer (&self->row, weft_row_free);
  g_free (self->opened);

  G_OBJECT_CLASS (weft_measures_page_parent_class)->finalize (object);
}

static void
weft_measures_page_class_init (WeftMeasuresPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WeftPageClass  *page_class = WEFT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = weft_measures_page_constructed;
  G_OBJECT_CLASS (klass)->finalize = weft_measures_page_finalize;
  page_class->reload = weft_measures_page_reload;
  page_class->begin_new = weft_measures_page_begin_new;
  page_class->go_back = weft_measures_page_go_back;
  page_class->fold = weft_measures_page_fold;
  page_class->open_record = weft_measures_page_open_record;
  page_class->make_listing = weft_measures_page_make_listing;

  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_LIST);
  g_type_ensure (WEFT_TYPE_MEASURE_VIEW);
  g_type_ensure (WEFT_TYPE_PARTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-measures-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftMeasuresPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasuresPage, used);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasuresPage, ready);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasuresPage, used_part);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasuresPage, ready_part);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasuresPage, ready_title);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasuresPage, teaching);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasuresPage, view);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasuresPage, answers_header);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasuresPage, answers);
  weft_measures_one_class_init (widget_class);
}

static void
weft_measures_page_init (WeftMeasuresPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  weft_measures_one_init (self);
}
