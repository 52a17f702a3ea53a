/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of measures, and the one that is open. */

#include "weft-measures-page.h"

#include "weft-answer-list.h"
#include "weft-file-dialog.h"
#include "weft-header.h"
#include "weft-import-page.h"
#include "weft-listings.h"
#include "weft-measure-print.h"
#include "weft-measure-view.h"
#include "weft-measure-words.h"
#include "weft-paper.h"
#include "weft-paper-view.h"
#include "weft-parts.h"
#include "weft-rows.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

struct _WeftMeasuresPage
{
  WeftPage parent_instance;

  GPtrArray *states;      /* owned, nullable, of WeftMeasureState */
  char      *opened;      /* owned, nullable: key of the measure whose page is open */
  WeftRow   *row;         /* owned, nullable: that measure */
  gint64     from, to;    /* months: the times that were chosen for it; alike: none were */
  gint64     grant;       /* 0: everybody's answers */
  guint      n_questions; /* of that measure */
  gint64     next_wave;   /* months: answers that come in now are most likely of that time */
  gboolean   is_typing;   /* a pile of paper of that measure stands in its place */
  gboolean   is_listing;  /* all its answers stand in its place */
  gboolean   is_narrow;

  /* template children */
  GtkStack        *stack; /* "list", "measure", "answers", or "paper-KEY": each measure keeps its own pile until it is saved */
  GtkListBox      *used, *ready;
  GtkWidget       *used_part, *ready_part;
  GtkLabel        *ready_title;
  GtkWidget       *teaching;
  WeftMeasureView *view;
  WeftHeader      *answers_header;
  WeftList        *answers;
};

G_DEFINE_FINAL_TYPE (WeftMeasuresPage, weft_measures_page, WEFT_TYPE_PAGE)

static const WeftFormGroup groups[] = {
  { NULL, "name|items|intro" },
  { N_ ("The scale"), "min|max|higher_is_better|answers" },
  { N_ ("Where it comes from"), "source|licence" },
  { N_ ("Anything else"), "key|scoring|bands" },
};

static GtkWidget *
make_row (const WeftMeasureState *state)
{
  gboolean         is_used = state->answers > 0;
  g_autofree char *about = is_used ? weft_measure_words_state (state) : weft_measure_words_for (state->row);
  GtkWidget       *row = weft_rows_new_link (NULL, weft_row_get (state->row, "name"), about);

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
close_measure (WeftMeasuresPage *self)
{
  self->is_typing = self->is_listing = FALSE;
  g_clear_pointer (&self->opened, g_free);
  g_clear_pointer (&self->row, weft_row_free);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

/* The pile of the measure that is open; NULL: none was begun. */
static WeftPaperView *
find_paper (WeftMeasuresPage *self)
{
  g_autofree char *name = g_strconcat ("paper-", self->opened, NULL);
  GtkWidget       *paper = self->opened != NULL ? gtk_stack_get_child_by_name (self->stack, name) : NULL;

  return paper != NULL ? WEFT_PAPER_VIEW (paper) : NULL;
}

static void
show_paper (WeftPage *page,
            gpointer  result)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (page);
  WeftPaperView    *paper = find_paper (self);
  const char       *shown = gtk_stack_get_visible_child_name (self->stack);

  if (paper == NULL)
    return;
  weft_paper_view_show (paper, result);
  if (!self->is_typing || g_str_has_prefix (shown, "paper-"))
    return;
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (paper));
  gtk_widget_grab_focus (GTK_WIDGET (paper));
}

static void
load_paper (WeftMeasuresPage *self)
{
  weft_page_run (WEFT_PAGE (self), weft_paper_read, g_strdup (self->opened), g_free, (GDestroyNotify)weft_paper_read_free, show_paper);
}

static void
type_in_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (widget);
  g_autofree char  *name = g_strconcat ("paper-", self->opened, NULL);

  if (self->row == NULL)
    return;
  if (find_paper (self) == NULL)
    gtk_stack_add_named (self->stack, weft_paper_view_new (weft_page_get_workspace (WEFT_PAGE (self))), name);
  weft_paper_view_fold (find_paper (self), self->is_narrow);
  self->is_typing = TRUE;
  load_paper (self);
}

static void
show_answers (WeftPage *page,
              gpointer  result)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (page);

  weft_list_fill (self->answers, g_ptr_array_ref (result));
  if (self->is_listing)
    gtk_stack_set_visible_child_name (self->stack, "answers");
}

static void
load_answers (WeftMeasuresPage *self)
{
  weft_page_run (WEFT_PAGE (self), weft_answer_list_read, g_strdup (self->opened), g_free, (GDestroyNotify)g_ptr_array_unref, show_answers);
}

static void
answers_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (widget);

  if (self->row == NULL)
    return;
  self->is_listing = TRUE;
  load_answers (self);
}

static void
open_answer_cb (WeftMeasuresPage *self,
                gpointer          answer)
{
  weft_page_edit (WEFT_PAGE (self), answer, weft_answer_list_get_group (self->n_questions), 1, NULL);
}

static gpointer
read_details (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  return weft_measure_details_read (file, data, error);
}

static gint64
find_next_wave (WeftMeasuresPage         *self,
                const WeftMeasureDetails *details)
{
  const WeftMeasureWave *last = details->waves->len > 0 ? details->waves->pdata[details->waves->len - 1] : NULL;

  return weft_paper_next_wave (last != NULL ? last->months : -1, last != NULL ? last->last : "",
                               weft_workspace_get_today (weft_page_get_workspace (WEFT_PAGE (self))));
}

static void
show_details (WeftPage *page,
              gpointer  result)
{
  WeftMeasuresPage         *self = WEFT_MEASURES_PAGE (page);
  const WeftMeasureDetails *details = result;

  /* One that was taken out, or undone, meanwhile; or the page was left before it was read. */
  if (details == NULL)
    close_measure (self);
  if (details == NULL || self->opened == NULL)
    return;
  g_clear_pointer (&self->row, weft_row_free);
  self->row = weft_row_copy (details->row);
  self->next_wave = find_next_wave (self, details);
  weft_measure_view_show (self->view, details);
  weft_header_set_subtitle (self->answers_header, weft_row_get (self->row, "name"));
  self->n_questions = details->measure != NULL ? details->measure->items->len : 0;
  if (!self->is_typing && !self->is_listing)
    gtk_stack_set_visible_child_name (self->stack, "measure");
}

static void
load_details (WeftMeasuresPage *self)
{
  weft_page_run (WEFT_PAGE (self), read_details, weft_measure_wanted_new (self->opened, self->from, self->to, self->grant),
                 (GDestroyNotify)weft_measure_wanted_free, (GDestroyNotify)weft_measure_details_free, show_details);
}

static void
weft_measures_page_reload (WeftPage *page)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (page);

  weft_page_read (page, NULL, read_states, NULL, NULL, (GDestroyNotify)g_ptr_array_unref, show_states);
  if (self->opened != NULL)
    load_details (self);
  if (self->is_typing)
    load_paper (self);
  if (self->is_listing)
    load_answers (self);
}

static void
weft_measures_page_open_record (WeftPage   *page,
                                const char *key)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (page);

  g_free (self->opened);
  self->opened = g_strdup (key);
  self->from = self->to = self->grant = 0;
  self->is_typing = self->is_listing = FALSE;
  load_details (self);
}

static void
ask_cb (WeftMeasuresPage *self,
        gint64            from,
        gint64            to,
        gint64            grant)
{
  self->from = from;
  self->to = to;
  self->grant = grant;
  if (self->opened != NULL)
    load_details (self);
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
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("measures"));
  g_autofree char *key = NULL;

  if (states == NULL)
    {
      weft_page_run (page, read_states, NULL, NULL, (GDestroyNotify)g_ptr_array_unref, begin_when_read);
      return;
    }
  key = weft_measures_free_key (states);
  weft_row_set (row, "key", key);
  weft_row_set (row, "min", "0");
  weft_row_set (row, "max", "10");
  weft_row_set (row, "higher_is_better", "yes");
  weft_row_set (row, "scoring", "each");
  weft_row_set (row, "source", _ ("our own question, not validated"));
  weft_page_edit (page, row, groups, G_N_ELEMENTS (groups), weft_measures_page_open_record);
}

static void
edit_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (widget);

  if (self->row != NULL)
    weft_page_edit (WEFT_PAGE (self), self->row, groups, G_N_ELEMENTS (groups), NULL);
}

static void
bring_survey (WeftMeasuresPage *self,
              const char       *path)
{
  WeftWindow *window = WEFT_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->row == NULL)
    return;
  weft_window_go_to (window, "import", NULL);
  weft_import_page_look_at_survey (WEFT_IMPORT_PAGE (weft_window_get_page (window)), path, weft_row_get (self->row, "key"),
                                   weft_row_get (self->row, "name"), self->next_wave);
}

static void
choose_survey_cb (GtkWidget  *widget,
                  const char *path,
                  gpointer    data)
{
  bring_survey (WEFT_MEASURES_PAGE (widget), path);
}

static void
survey_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  static const char *const patterns[] = { "*.csv", "*.tsv", "*.txt", "*.xlsx", "*.ods", NULL };

  if (WEFT_MEASURES_PAGE (widget)->row != NULL)
    weft_file_dialog_open (widget, _ ("Bring In a Survey File"), _ ("Spreadsheets"), patterns, choose_survey_cb, NULL);
}

/* A file that is dropped on a measure holds answers to it. */
static gboolean
drop_cb (WeftMeasuresPage *self,
         const GValue     *value)
{
  g_autofree char *path = g_file_get_path (g_value_get_object (value));

  if (path == NULL || self->row == NULL || g_str_has_suffix (path, ".weft"))
    return FALSE;
  bring_survey (self, path);
  return TRUE;
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (widget);

  if (self->row != NULL)
    weft_measure_print_begin (WEFT_PAGE (self), weft_row_get (self->row, "key"), self->next_wave);
}

/* Back where the reader was: at the row. */
static gboolean
weft_measures_page_go_back (WeftPage *page)
{
  WeftMeasuresPage *self = WEFT_MEASURES_PAGE (page);
  g_autofree char  *key = g_strdup (self->opened);

  if (key == NULL)
    return FALSE;
  if (self->is_typing || self->is_listing)
    {
      self->is_typing = self->is_listing = FALSE;
      gtk_stack_set_visible_child_name (self->stack, "measure");
      return TRUE;
    }
  close_measure (self);
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
  weft_measure_view_fold (self->view, is_narrow);
  weft_list_set_room (self->answers, is_narrow ? WEFT_CELL_NARROW : WEFT_CELL_WIDE);
  if (find_paper (self) != NULL)
    weft_paper_view_fold (find_paper (self), is_narrow);
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

  gtk_widget_class_install_action (widget_class, "measures.answers", NULL, answers_cb);
  gtk_widget_class_install_action (widget_class, "measures.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "measures.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "measures.survey", NULL, survey_cb);
  gtk_widget_class_install_action (widget_class, "measures.type-in", NULL, type_in_cb);

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
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_answer_cb);
}

static void
weft_measures_page_init (WeftMeasuresPage *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (drop));
}
