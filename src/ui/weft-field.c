/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One field of a form. What it holds is in weft-field-value.c. */

#include "weft-field-private.h"

#include "weft-access.h"
#include "weft-date.h"
#include "weft-field-check.h"
#include "weft-growing-text.h"
#include "weft-names.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  LEFT,
  TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftField, weft_field, ADW_TYPE_PREFERENCES_ROW)

static void
leave_cb (WeftField *self)
{
  if (weft_field_is_date (self))
    weft_field_spell_date (self);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
watch_leaving (WeftField *self,
               GtkWidget *control)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (control, focus);
}

void
weft_field_change_cb (WeftField *self)
{
  weft_field_set_issue (self, NULL);
  g_signal_emit (self, signals[TYPED], 0);
}

static GtkWidget *
make_entry (WeftField *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_has_frame (GTK_ENTRY (entry), FALSE);
  if (weft_field_is_date (self))
    gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("day/month/year"));
  if (self->column->type == WEFT_TYPE_MONEY)
    gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("£"));
  if (self->column->type == WEFT_TYPE_MONEY || self->column->type == WEFT_TYPE_HOURS)
    gtk_widget_add_css_class (entry, "numeric");
  if (self->column->target != NULL)
    self->suggest = weft_suggest_attach (GTK_ENTRY (entry));
  watch_leaving (self, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (weft_field_change_cb), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
make_text_view (WeftField *self)
{
  GtkWidget *view = weft_growing_text_new ();

  gtk_widget_set_size_request (view, -1, 60);
  watch_leaving (self, view);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", G_CALLBACK (weft_field_change_cb), self, G_CONNECT_SWAPPED);
  return view;
}

static GtkWidget *
make_drop_down (WeftField *self)
{
  g_auto (GStrv) split = g_strsplit (self->column->choices, "|", -1);
  g_autoptr (GStrvBuilder) choices = g_strv_builder_new ();
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget     *drop_down;

  /* What need not be chosen has an empty choice first, unless there is one that means the same. */
  if ((self->column->flags & WEFT_COLUMN_NEEDED) == 0 && !g_strv_contains ((const char *const *)split, "none"))
    {
      g_strv_builder_add (choices, "");
      gtk_string_list_append (words, _ ("Not chosen"));
    }
  for (guint i = 0; split[i] != NULL; i++)
    {
      g_strv_builder_add (choices, split[i]);
      gtk_string_list_append (words, weft_words_choice (self->column->name, split[i]));
    }
  self->choices = g_strv_builder_end (choices);

  drop_down = gtk_drop_down_new (G_LIST_MODEL (words), NULL);
  weft_access_name_drop_down (drop_down, _ (self->column->title));
  gtk_widget_add_css_class (drop_down, "flat");
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (weft_field_change_cb), self, G_CONNECT_SWAPPED);
  return drop_down;
}

static GtkWidget *
make_switch (WeftField *self)
{
  GtkWidget *control = gtk_switch_new ();

  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (control, GTK_ALIGN_END);
  g_signal_connect_object (control, "notify::active", G_CALLBACK (weft_field_change_cb), self, G_CONNECT_SWAPPED);
  return control;
}

static GtkWidget *
make_control (WeftField *self)
{
  switch (self->column->type)
    {
    case WEFT_TYPE_LONG_TEXT:
      return make_text_view (self);
    case WEFT_TYPE_CHOICE:
      return make_drop_down (self);
    case WEFT_TYPE_YES_NO:
      return make_switch (self);
    case WEFT_TYPE_TEXT:
    case WEFT_TYPE_MONEY:
    case WEFT_TYPE_DATE:
    case WEFT_TYPE_DATE_OR_MONTH:
    case WEFT_TYPE_DATE_OR_WORDS:
    case WEFT_TYPE_COUNT:
    case WEFT_TYPE_NUMBER:
    case WEFT_TYPE_HOURS:
    case WEFT_TYPE_PERCENT:
    case WEFT_TYPE_MONTH_DAY:
    case WEFT_TYPE_ID:
    case WEFT_TYPE_NAMED:
    default:
      return make_entry (self);
    }
}

/* Label above a control that is typed in; beside one that is chosen. */
static void
build (WeftField *self)
{
  gboolean   beside = self->column->type == WEFT_TYPE_CHOICE || self->column->type == WEFT_TYPE_YES_NO;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, beside ? 12 : 0);

  self->label = gtk_label_new (_ (self->column->title));
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  if (!beside)
    {
      gtk_widget_add_css_class (self->label, "small");
      gtk_widget_add_css_class (self->label, "dim-label");
    }
  else
    gtk_widget_set_hexpand (self->label, TRUE);
  self->control = make_control (self);
  self->issue = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->issue), 0);
  gtk_label_set_wrap (GTK_LABEL (self->issue), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->issue), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->issue, "small");
  gtk_widget_add_css_class (self->issue, "issue");
  gtk_widget_set_visible (self->issue, FALSE);

  gtk_label_set_mnemonic_widget (GTK_LABEL (self->label), self->control);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label, NULL, -1);
  /* The label names it; a name of its own as well would be read out twice. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_REQUIRED, (self->column->flags & WEFT_COLUMN_NEEDED) != 0, -1);
  gtk_box_append (GTK_BOX (line), self->label);
  gtk_box_append (GTK_BOX (line), self->control);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->issue);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/* A row of a list would take the keyboard before it lets it go backwards, and gives it to its control again. */
static gboolean
weft_field_move_focus (GtkWidget       *widget,
                       GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static gboolean
weft_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (WEFT_FIELD (widget)->control);
}

static void
weft_field_finalize (GObject *object)
{
  WeftField *self = WEFT_FIELD (object);

  g_free (self->today);
  g_free (self->loaded);
  g_strfreev (self->choices);

  G_OBJECT_CLASS (weft_field_parent_class)->finalize (object);
}

static void
weft_field_class_init (WeftFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_field_finalize;
  GTK_WIDGET_CLASS (klass)->focus = weft_field_move_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = weft_field_grab_focus;

  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weft_field_init (WeftField *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field");
}

GtkWidget *
weft_field_new (const WeftColumn *column,
                const char       *today)
{
  WeftField *self = g_object_new (WEFT_TYPE_FIELD, NULL);

  self->column = column;
  self->today = g_strdup (today);
  build (self);
  self->loaded = weft_field_collect (self);
  return GTK_WIDGET (self);
}

const WeftColumn *
weft_field_get_column (WeftField *self)
{
  g_return_val_if_fail (WEFT_IS_FIELD (self), NULL);
  return self->column;
}

static gpointer
read_names (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  const WeftColumn *column = data;

  if (column->target != NULL)
    return weft_names_read (file, column->target, error);
  return weft_names_read_words (file, g_str_equal (column->name, "area") ? WEFT_SQL_AREAS : WEFT_SQL_LINES, error);
}

static void
finish_names_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  WeftField *self = WEFT_FIELD (source);
  g_autoptr (GPtrArray) names = weft_workspace_finish (result, NULL);

  /* Without suggestions the field can still be typed in. */
  if (self->suggest != NULL)
    weft_suggest_set_names (self->suggest, names);
  else if (names != NULL)
    weft_field_suggest (self, names);
}

void
weft_field_read_names (WeftField     *self,
                       WeftWorkspace *workspace)
{
  const char *const offered[] = { "area", "line", NULL };

  g_return_if_fail (WEFT_IS_FIELD (self));
  if (self->column->target != NULL || (self->column->type == WEFT_TYPE_TEXT && g_strv_contains (offered, self->column->name)))
    weft_workspace_run_async (workspace, self, read_names, (gpointer)self->column, NULL,
                              (GDestroyNotify)g_ptr_array_unref, NULL, finish_names_cb, NULL);
}

void
weft_field_suggest (WeftField *self,
                    WeftNames *names)
{
  WeftSuggest *suggest;

  g_return_if_fail (WEFT_IS_FIELD (self) && self->column->type == WEFT_TYPE_TEXT);
  suggest = weft_suggest_attach (GTK_ENTRY (self->control));
  weft_suggest_set_free (suggest);
  weft_suggest_set_names (suggest, names);
}

static void
say (WeftField  *self,
     const char *sentence,
     gboolean    is_refused)
{
  if (sentence == NULL && !gtk_widget_get_visible (self->issue))
    return;
  gtk_widget_set_css_classes (self->issue, (const char *[]){ "small", is_refused ? "issue" : "advice", NULL });
  weft_access_say (GTK_LABEL (self->issue), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->issue, sentence != NULL);
  if (sentence != NULL && is_refused)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "refused");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, self->issue, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "refused");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
    }
}

void
weft_field_set_issue (WeftField  *self,
                      const char *sentence)
{
  g_return_if_fail (WEFT_IS_FIELD (self));
  say (self, sentence, TRUE);
}

void
weft_field_advise (WeftField  *self,
                   const char *sentence)
{
  g_return_if_fail (WEFT_IS_FIELD (self) && sentence != NULL);
  say (self, sentence, FALSE);
}

void
weft_field_judge (WeftField     *self,
                  const WeftRow *row)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (WEFT_IS_FIELD (self));
  sentence = weft_field_check (row, self->column);
  if (sentence != NULL)
    weft_field_set_issue (self, sentence);
}
