/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing in a pile of paper. */

#include "weft-paper-view.h"

#include "weft-date.h"
#include "weft-header.h"
#include "weft-measure-words.h"
#include "weft-paper-sheet.h"
#include "weft-paper-typed.h"
#include "weft-suggest.h"
#include "weft-text.h"
#include "weft-typed.h"
#include "weft-window.h"
#include "weft-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _WeftPaperView
{
  AdwBin parent_instance;

  WeftWorkspace *workspace; /* owned */
  char          *measure;   /* owned, nullable: its key */

  /* template children */
  WeftHeader     *header;
  GtkSpinButton  *months;
  GtkEntry       *date, *grant, *activity;
  WeftSuggest    *grants, *activities; /* borrowed: of the entries */
  GtkLabel       *scale, *date_issue, *note_label;
  GtkWidget      *note, *keys;
  WeftPaperSheet *sheet;
  GtkLabel       *count_label, *wrong_label;
  GtkWidget      *save_button;
};

G_DEFINE_FINAL_TYPE (WeftPaperView, weft_paper_view, ADW_TYPE_BIN)

/* (transfer full): as it is typed on top now; a date that cannot be read is none. */
static WeftPaperAbout *
collect_about (WeftPaperView *self)
{
  WeftPaperAbout *about = g_new0 (WeftPaperAbout, 1);
  char            iso[WEFT_DATE_SIZE];
  const char     *typed = gtk_editable_get_text (GTK_EDITABLE (self->date));

  about->measure = g_strdup (self->measure != NULL ? self->measure : "");
  about->wave = gtk_spin_button_get_value_as_int (self->months);
  about->date = g_strdup (weft_date_parse_short (typed, weft_workspace_get_today (self->workspace), iso, NULL) ? iso : "");
  about->grant = weft_suggest_get_ref (self->grants);
  about->activity = weft_suggest_get_ref (self->activities);
  return about;
}

static void
change_about_cb (WeftPaperView *self)
{
  g_autoptr (WeftPaperAbout) about = NULL;

  if (self->measure == NULL)
    return;
  about = collect_about (self);
  gtk_widget_set_visible (GTK_WIDGET (self->date_issue), FALSE);
  weft_paper_sheet_set_about (self->sheet, about);
}

static gboolean
is_date_right (WeftPaperView *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->date));
  char        iso[WEFT_DATE_SIZE];
  g_autoptr (GError) error = NULL;
  gboolean is_right = weft_text_is_empty (typed) || weft_date_parse_short (typed, weft_workspace_get_today (self->workspace), iso, &error);

  gtk_label_set_text (self->date_issue, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->date_issue), !is_right);
  return is_right;
}

/* A person sees what was understood. */
static void
leave_date_cb (WeftPaperView *self)
{
  const char      *typed = gtk_editable_get_text (GTK_EDITABLE (self->date));
  char             iso[WEFT_DATE_SIZE];
  g_autofree char *words = NULL;

  if (!is_date_right (self) || weft_text_is_empty (typed))
    return;
  (void)weft_date_parse_short (typed, weft_workspace_get_today (self->workspace), iso, NULL);
  words = weft_date_format (iso);
  if (!g_str_equal (words, typed))
    gtk_editable_set_text (GTK_EDITABLE (self->date), words);
}

static void
show_counts (WeftPaperView *self)
{
  guint            n, n_wrong;
  g_autofree char *count = NULL;
  g_autofree char *wrong = NULL;
  g_autofree char *unsaved = NULL;

  weft_paper_sheet_count (self->sheet, &n, &n_wrong);
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sheet", "%u sheets", n), n);
  wrong = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u needs a look", "%u need a look", n_wrong), n_wrong);
  gtk_label_set_text (self->count_label, count);
  gtk_label_set_text (self->wrong_label, n_wrong > 0 ? wrong : _ ("typed in so far"));
  gtk_widget_set_sensitive (self->save_button, n > 0);
  unsaved = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sheet of answers", "%u sheets of answers", n), n);
  weft_window_keep_unsaved (GTK_WIDGET (self->sheet), n > 0 ? unsaved : NULL, "paper.save");
}

static void
change_sheet_cb (WeftPaperView *self)
{
  gtk_widget_set_visible (self->note, FALSE);
}

static void
say (WeftPaperView *self,
     const char    *words)
{
  gtk_label_set_text (self->note_label, words);
  gtk_widget_set_visible (self->note, words[0] != '\0');
}

static void
too_many_cb (WeftPaperView *self)
{
  g_autofree char *words = g_strdup_printf (_ ("More than %d sheets at once are too many to look at here. Save the rows as a spreadsheet and bring it in as a survey file."), WEFT_PAPER_MOST_LINES);

  say (self, words);
}

static char *
say_outcome (const WeftPaperSaving *saving)
{
  guint            n = saving->refused->len;
  g_autofree char *refused = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sheet could not be saved and says why. All others are saved.",
                                                           "%u sheets could not be saved and say why. All others are saved.", n),
                                              n);
  g_autofree char *names = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u name became a code; the name itself was not kept.",
                                                         "%u names became codes; the names themselves were not kept.", saving->n_names),
                                            saving->n_names);

  if (n > 0 && saving->n_names > 0)
    return g_strjoin (" ", refused, names, NULL);
  return g_strdup (n > 0 ? refused : saving->n_names > 0 ? names
                                                         : "");
}

static gpointer
save_pile (WeftFile     *file,
           gpointer      data,
           WeftProgress *progress,
           GError      **error)
{
  return weft_paper_save (file, data, progress, error) ? data : NULL;
}

static void
finish_save_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  WeftPaperView *self = WEFT_PAPER_VIEW (source);
  g_autoptr (WeftPaperSaving) saving = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *outcome = NULL;

  weft_workspace_finish (result, &error);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sheet), TRUE);
  if (error != NULL)
    {
      weft_window_show_error (GTK_WIDGET (self), error);
      show_counts (self);
      return;
    }
  outcome = say_outcome (saving);
  weft_paper_sheet_show (self->sheet, saving->refused);
  say (self, outcome);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  WeftPaperView *self = WEFT_PAPER_VIEW (widget);
  g_autoptr (GPtrArray) sheets = weft_paper_sheet_collect (self->sheet);
  g_autoptr (WeftPaperAbout) about = collect_about (self);
  WeftPaperSaving *saving;
  guint            n, n_wrong;

  weft_paper_sheet_count (self->sheet, &n, &n_wrong);
  if (n == 0 || self->measure == NULL)
    return;
  if (!is_date_right (self))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->date));
      return;
    }
  gtk_widget_set_sensitive (self->save_button, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sheet), FALSE);
  saving = weft_paper_saving_new (about, sheets);
  weft_workspace_run_async (self->workspace, self, save_pile, saving, NULL, NULL, NULL, finish_save_cb, saving);
}

static void
make_codes_cb (WeftPaperView *self)
{
  weft_paper_sheet_make_codes (self->sheet);
}

/* From the top down to the first line, by Enter alone. */
static void
go_on_cb (WeftPaperView *self,
          GtkWidget     *widget)
{
  GtkWidget *order[] = { GTK_WIDGET (self->months), GTK_WIDGET (self->date), GTK_WIDGET (self->grant), GTK_WIDGET (self->activity), GTK_WIDGET (self->sheet) };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (order); i++)
    if (order[i] == widget)
      {
        gtk_widget_grab_focus (order[i + 1]);
        return;
      }
}

/* A spin button says nothing of Enter by itself. */
static gboolean
press_months_cb (WeftPaperView  *self,
                 guint           key,
                 guint           code,
                 GdkModifierType state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_CONTROL_MASK) != 0)
    return FALSE;
  gtk_spin_button_update (self->months);
  go_on_cb (self, GTK_WIDGET (self->months));
  return TRUE;
}

static char *
say_scale (const WeftMeasure *measure)
{
  gint64           n = measure->scoring == WEFT_SCORING_SUM ? measure->items->len : 1;
  g_autofree char *low = weft_score_to_text (measure->min / n);
  g_autofree char *high = weft_score_to_text (measure->max / n);
  g_autoptr (GString) words = g_string_new (NULL);

  /* Translators: the ends of a scale: "Each answer is a number from 0 to 10." */
  g_string_printf (words, _ ("Each answer is a number from %s to %s; leave a cell empty where nothing was answered."), low, high);
  for (guint i = 0; i < measure->answers->len; i++)
    {
      const WeftMeasureAnswer *answer = measure->answers->pdata[i];
      g_autofree char         *number = weft_score_to_text (answer->counts);

      g_string_append_printf (words, "%s%s = %s", i > 0 ? " · " : "\n", answer->words, number);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
begin (WeftPaperView        *self,
       const WeftPaperKnown *known)
{
  const char      *today = weft_workspace_get_today (self->workspace);
  g_autofree char *date = weft_date_format (today);

  gtk_spin_button_set_value (self->months, (double)weft_paper_next_wave (known->last_wave, known->last_date, today));
  gtk_editable_set_text (GTK_EDITABLE (self->date), date);
}

static GVariant *
pack_pile (GtkWidget *sheet)
{
  WeftPaperView *self = WEFT_PAPER_VIEW (gtk_widget_get_ancestor (sheet, WEFT_TYPE_PAPER_VIEW));
  g_autoptr (WeftPaperAbout) about = collect_about (self);
  g_autoptr (GPtrArray) sheets = weft_paper_sheet_collect (self->sheet);
  const WeftPaperTyped typed = { about->wave, (char *)gtk_editable_get_text (GTK_EDITABLE (self->date)), about->grant, about->activity, sheets };

  return weft_paper_typed_pack (&typed);
}

static char *
make_key (const char *measure)
{
  return g_strdup_printf ("paper %s", measure);
}

static void
put_back_typed (WeftPaperView *self)
{
  g_autofree char *key = make_key (self->measure);
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new ("(ss)", "measures", self->measure));
  g_autofree char *action = g_action_print_detailed_name ("win.open-record", target);
  g_autoptr (GVariant) packed = weft_window_keep_typed (GTK_WIDGET (self->sheet), key, action, pack_pile);
  g_autoptr (WeftPaperTyped) typed = packed != NULL ? weft_paper_typed_unpack (packed) : NULL;

  if (typed == NULL)
    return;
  gtk_spin_button_set_value (self->months, (double)typed->months);
  gtk_editable_set_text (GTK_EDITABLE (self->date), typed->date);
  weft_suggest_set_ref (self->grants, typed->grant);
  weft_suggest_set_ref (self->activities, typed->activity);
  weft_paper_sheet_put (self->sheet, typed->sheets);
}

gboolean
weft_paper_view_is_kept (WeftWorkspace *workspace,
                         const char    *measure)
{
  g_autofree char *file = weft_workspace_is_read_only (workspace) ? NULL : weft_workspace_say_file (workspace);
  g_autofree char *key = make_key (measure);
  g_autoptr (WeftTyped) typed = file != NULL ? weft_typed_read (file, key) : NULL;

  return typed != NULL;
}

void
weft_paper_view_show (WeftPaperView       *self,
                      const WeftPaperRead *read)
{
  gboolean         is_first;
  g_autofree char *scale = NULL;

  g_return_if_fail (WEFT_IS_PAPER_VIEW (self));
  if (read->known == NULL)
    return;
  is_first = self->measure == NULL;
  weft_header_set_subtitle (self->header, weft_measure_words_name (read->known->row));
  scale = say_scale (read->known->measure);
  gtk_label_set_text (self->scale, scale);
  weft_suggest_set_names (self->grants, read->grants);
  weft_suggest_set_names (self->activities, read->activities);
  if (is_first)
    begin (self, read->known);
  g_free (self->measure);
  self->measure = g_strdup (weft_row_get (read->known->row, "key"));
  weft_paper_sheet_set_known (self->sheet, read->known);
  if (is_first)
    put_back_typed (self);
  change_about_cb (self);
  show_counts (self);
}

void
weft_paper_view_fold (WeftPaperView *self,
                      gboolean       is_narrow)
{
  g_return_if_fail (WEFT_IS_PAPER_VIEW (self));
  gtk_widget_set_visible (self->keys, !is_narrow);
}

gboolean
weft_paper_view_has_words (WeftPaperView *self)
{
  guint n, n_wrong;

  g_return_val_if_fail (WEFT_IS_PAPER_VIEW (self), FALSE);
  weft_paper_sheet_count (self->sheet, &n, &n_wrong);
  return n > 0;
}

static gboolean
weft_paper_view_grab_focus (GtkWidget *widget)
{
  WeftPaperView *self = WEFT_PAPER_VIEW (widget);

  if (weft_paper_view_has_words (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
  return gtk_widget_grab_focus (GTK_WIDGET (self->months));
}

static void
weft_paper_view_finalize (GObject *object)
{
  WeftPaperView *self = WEFT_PAPER_VIEW (object);

  g_clear_object (&self->workspace);
  g_free (self->measure);

  G_OBJECT_CLASS (weft_paper_view_parent_class)->finalize (object);
}

static void
weft_paper_view_class_init (WeftPaperViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_paper_view_finalize;
  widget_class->grab_focus = weft_paper_view_grab_focus;

  gtk_widget_class_install_action (widget_class, "paper.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "paper.save", NULL);

  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_PAPER_SHEET);
  g_type_ensure (WEFT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-paper-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, header);
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, months);
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, date);
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, grant);
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, activity);
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, scale);
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, date_issue);
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, note);
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, note_label);
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, keys);
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, sheet);
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, count_label);
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, wrong_label);
  gtk_widget_class_bind_template_child (widget_class, WeftPaperView, save_button);
  gtk_widget_class_bind_template_callback (widget_class, change_about_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_counts);
  gtk_widget_class_bind_template_callback (widget_class, too_many_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_codes_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
}

static void
weft_paper_view_init (WeftPaperView *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->grants = weft_suggest_attach (self->grant);
  self->activities = weft_suggest_attach (self->activity);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_date_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->date), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (press_months_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->months), keys);
}

GtkWidget *
weft_paper_view_new (WeftWorkspace *workspace)
{
  WeftPaperView *self = g_object_new (WEFT_TYPE_PAPER_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  return GTK_WIDGET (self);
}
