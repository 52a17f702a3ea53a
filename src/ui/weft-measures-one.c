/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The measure that is open: what changed, its answers, a pile of paper and a survey file on their way in. */

#include "weft-measures-page-private.h"

#include "weft-answer-list.h"
#include "weft-file-dialog.h"
#include "weft-import-page.h"
#include "weft-measure-print.h"
#include "weft-measure-words.h"
#include "weft-paper-view.h"
#include "weft-paper.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

static const WeftFormGroup groups[] = {
  { NULL, "name|items" },
  { N_ ("The scale"), "min|max|higher_is_better" },
  { N_ ("Where it comes from"), "source", "intro|answers|scoring|bands|licence|key", N_ ("More, if you need it") },
};

void
weft_measures_one_close (WeftMeasuresPage *self)
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
    weft_measures_one_close (self);
  if (details == NULL || self->opened == NULL)
    return;
  g_clear_pointer (&self->row, weft_row_free);
  self->row = weft_row_copy (details->row);
  self->next_wave = find_next_wave (self, details);
  weft_measure_view_show (self->view, details);
  weft_header_set_subtitle (self->answers_header, weft_measure_words_name (self->row));
  self->n_questions = details->measure != NULL ? details->measure->items->len : 0;
  if (!self->is_typing && !self->is_listing)
    gtk_stack_set_visible_child_name (self->stack, "measure");
  /* What a power cut interrupted goes on. */
  if (find_paper (self) == NULL && weft_paper_view_is_kept (weft_page_get_workspace (page), self->opened))
    gtk_widget_activate_action (GTK_WIDGET (self), "measures.type-in", NULL);
}

static void
load_details (WeftMeasuresPage *self)
{
  weft_page_run (WEFT_PAGE (self), read_details, weft_measure_wanted_new (self->opened, self->from, self->to, self->grant),
                 (GDestroyNotify)weft_measure_wanted_free, (GDestroyNotify)weft_measure_details_free, show_details);
}

void
weft_measures_one_reload (WeftMeasuresPage *self)
{
  if (self->opened != NULL)
    load_details (self);
  if (self->is_typing)
    load_paper (self);
  if (self->is_listing)
    load_answers (self);
}

void
weft_measures_one_open (WeftMeasuresPage *self,
                        const char       *key)
{
  g_free (self->opened);
  self->opened = g_strdup (key);
  self->from = self->to = self->grant = 0;
  self->is_typing = self->is_listing = FALSE;
  load_details (self);
}

gboolean
weft_measures_one_go_back (WeftMeasuresPage *self)
{
  GtkWidget *focus;

  if (!self->is_typing && !self->is_listing)
    return FALSE;
  self->is_typing = self->is_listing = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "measure");
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

void
weft_measures_one_fold (WeftMeasuresPage *self)
{
  weft_measure_view_fold (self->view, self->is_narrow);
  weft_list_set_room (self->answers, self->is_narrow ? WEFT_CELL_NARROW : WEFT_CELL_WIDE);
  if (find_paper (self) != NULL)
    weft_paper_view_fold (find_paper (self), self->is_narrow);
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
open_added (WeftPage   *page,
            const char *key)
{
  weft_measures_one_open (WEFT_MEASURES_PAGE (page), key);
}

void
weft_measures_one_add (WeftMeasuresPage *self,
                       const char       *key)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("measures"));

  weft_row_set (row, "key", key);
  weft_row_set (row, "min", "0");
  weft_row_set (row, "max", "10");
  weft_row_set (row, "higher_is_better", "yes");
  weft_row_set (row, "scoring", "each");
  weft_row_set (row, "source", _ ("our own question, not validated"));
  weft_page_edit (WEFT_PAGE (self), row, groups, G_N_ELEMENTS (groups), open_added);
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
                                   weft_measure_words_name (self->row), self->next_wave);
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

void
weft_measures_one_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "measures.answers", NULL, answers_cb);
  gtk_widget_class_install_action (widget_class, "measures.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "measures.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "measures.survey", NULL, survey_cb);
  gtk_widget_class_install_action (widget_class, "measures.type-in", NULL, type_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_answer_cb);
}

void
weft_measures_one_init (WeftMeasuresPage *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (drop));
}
