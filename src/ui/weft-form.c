/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A form for one record of a described table. */

#include "weft-form.h"

#include "weft-columns.h"
#include "weft-date.h"
#include "weft-edit.h"
#include "weft-field.h"
#include "weft-follow.h"
#include "weft-header.h"
#include "weft-removing.h"
#include "weft-saving.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

/* Units: pixels, of what stands beside the fields */
#define BESIDE_WIDTH 340
#define BESIDE_FOLD 820
#define BESIDE_WHOLE 1040
#define BESIDE_MARGIN 18

typedef struct
{
  WeftWorkspace   *workspace; /* owned */
  const WeftTable *table;     /* borrowed: static */
  WeftRow         *row;       /* owned: as loaded */
  GPtrArray       *fields;    /* owned, of borrowed WeftField */

  /* template children */
  WeftHeader *header;
  GtkWidget  *save_button;
  GtkBox     *groups;
  GtkWidget  *scroller;
  AdwClamp   *clamp;
  GtkLabel   *general_issue;
  GtkWidget  *remove_button;
} WeftFormPrivate;

enum
{
  SAVED,
  REMOVED,
  LEFT,
  TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE_WITH_PRIVATE (WeftForm, weft_form, ADW_TYPE_BIN)

static WeftField *
find_field (WeftForm   *self,
            const char *column)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  for (guint i = 0; i < priv->fields->len; i++)
    if (g_strcmp0 (weft_field_get_column (g_ptr_array_index (priv->fields, i))->name, column) == 0)
      return g_ptr_array_index (priv->fields, i);
  return NULL;
}

/* What is folded away around @widget opens. */
static void
unfold (GtkWidget *widget)
{
  for (GtkWidget *outer = gtk_widget_get_parent (widget); outer != NULL; outer = gtk_widget_get_parent (outer))
    if (ADW_IS_EXPANDER_ROW (outer))
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (outer), TRUE);
}

/* Every sentence at its field, those without one on top; the focus goes to the first that has one. */
static void
show_issues (WeftForm   *self,
             WeftIssues *issues)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);
  g_autoptr (GString) general = g_string_new (NULL);
  GtkWidget *first = NULL;

  for (guint i = 0; i < priv->fields->len; i++)
    weft_field_set_issue (g_ptr_array_index (priv->fields, i), NULL);
  for (guint i = 0; i < issues->len; i++)
    {
      WeftIssue *issue = g_ptr_array_index (issues, i);
      WeftField *field = issue->field != NULL ? find_field (self, issue->field) : NULL;

      if (field != NULL)
        {
          unfold (GTK_WIDGET (field));
          weft_field_set_issue (field, issue->sentence);
        }
      else
        g_string_append_printf (general, "%s%s", general->len > 0 ? "\n" : "", issue->sentence);
      if (first == NULL && field != NULL)
        first = GTK_WIDGET (field);
    }
  gtk_label_set_text (priv->general_issue, general->str);
  gtk_widget_set_visible (GTK_WIDGET (priv->general_issue), general->len > 0);
  if (first == NULL)
    return;
  unfold (first);
  gtk_widget_grab_focus (first);
}

static void
finish_save_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  WeftForm        *self = WEFT_FORM (source);
  WeftFormPrivate *priv = weft_form_get_instance_private (self);
  g_autoptr (GError) error = NULL;
  WeftSaving *saving = data;
  const char *ref;

  weft_workspace_finish (result, &error);
  gtk_widget_set_sensitive (priv->save_button, TRUE);
  if (error != NULL)
    weft_window_show_error (GTK_WIDGET (self), error);
  else if (saving->saved == WEFT_SAVE_REFUSED)
    show_issues (self, saving->issues);
  else
    {
      weft_form_load (self, saving->row);
      ref = saving->row->table->prefix != NULL ? weft_row_get (saving->row, "ref") : "";
      g_signal_emit (self, signals[SAVED], 0, ref[0] != '\0' ? ref : weft_row_get (saving->row, saving->row->table->label));
    }
  weft_saving_free (saving);
}

static void
removed_cb (GtkWidget  *form,
            WeftIssues *issues)
{
  if (issues != NULL)
    show_issues (WEFT_FORM (form), issues);
  else
    g_signal_emit (form, signals[REMOVED], 0);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  weft_form_save (WEFT_FORM (widget));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (WEFT_FORM (widget));

  weft_removing_begin (widget, priv->workspace, priv->row, removed_cb);
}

static void
leave_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  weft_form_leave (WEFT_FORM (widget));
}

static void
answer_leave_cb (AdwMessageDialog *dialog,
                 const char       *response,
                 WeftForm         *self)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  if (g_str_equal (response, "save"))
    weft_form_save (self);
  if (g_str_equal (response, "leave"))
    {
      weft_form_load (self, priv->row);
      g_signal_emit (self, signals[LEFT], 0);
    }
}

static void
load_fields (WeftForm      *self,
             const WeftRow *row)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  for (guint i = 0; i < priv->fields->len; i++)
    {
      WeftField *field = g_ptr_array_index (priv->fields, i);

      weft_field_load (field, weft_row_get (row, weft_field_get_column (field)->name));
    }
}

static void
collect_fields (WeftForm   *self,
                WeftRow    *row,
                WeftIssues *issues)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  for (guint i = 0; i < priv->fields->len; i++)
    {
      WeftField       *field = g_ptr_array_index (priv->fields, i);
      g_autofree char *cell = weft_field_collect (field);

      weft_row_set (row, weft_field_get_column (field)->name, cell);
    }
}

static void
weft_form_finalize (GObject *object)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (WEFT_FORM (object));

  g_clear_object (&priv->workspace);
  g_clear_pointer (&priv->row, weft_row_free);
  g_clear_pointer (&priv->fields, g_ptr_array_unref);

  G_OBJECT_CLASS (weft_form_parent_class)->finalize (object);
}

/* Only what is typed is undone while a form stands open: a step of the file would go unseen behind it. */
static gboolean
keep_file_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  return TRUE;
}

static void
weft_form_class_init (WeftFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  object_class->finalize = weft_form_finalize;
  klass->load = load_fields;
  klass->collect = collect_fields;

  signals[SAVED] = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TYPED] = g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "form.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "form.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "form.leave", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, keep_file_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, keep_file_cb, NULL);

  g_type_ensure (WEFT_TYPE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-form.ui");
  gtk_widget_class_bind_template_child_private (widget_class, WeftForm, header);
  gtk_widget_class_bind_template_child_private (widget_class, WeftForm, save_button);
  gtk_widget_class_bind_template_child_private (widget_class, WeftForm, groups);
  gtk_widget_class_bind_template_child_private (widget_class, WeftForm, scroller);
  gtk_widget_class_bind_template_child_private (widget_class, WeftForm, clamp);
  gtk_widget_class_bind_template_child_private (widget_class, WeftForm, general_issue);
  gtk_widget_class_bind_template_child_private (widget_class, WeftForm, remove_button);
}

static void
weft_form_init (WeftForm *self)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  priv->fields = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
leave_field_cb (WeftForm  *self,
                WeftField *field)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);
  g_autoptr (WeftRow) row = weft_row_copy (priv->row);
  g_autoptr (GPtrArray) none = weft_issues_new ();

  WEFT_FORM_GET_CLASS (self)->collect (self, row, none);
  weft_field_judge (field, row);
}

static void
type_cb (WeftForm *self)
{
  g_signal_emit (self, signals[TYPED], 0);
}

static GtkWidget *
make_field (WeftForm   *self,
            const char *name)
{
  WeftFormPrivate  *priv = weft_form_get_instance_private (self);
  const WeftColumn *column = &priv->table->columns[weft_table_column (priv->table, name)];
  GtkWidget        *field = weft_field_new (column, weft_workspace_get_today (priv->workspace));

  g_ptr_array_add (priv->fields, field);
  weft_field_read_names (WEFT_FIELD (field), priv->workspace);
  g_signal_connect_object (field, "left", G_CALLBACK (leave_field_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "typed", G_CALLBACK (type_cb), self, G_CONNECT_SWAPPED);
  return field;
}

static void
add_folded (WeftForm            *self,
            const WeftFormGroup *group,
            AdwPreferencesGroup *box)
{
  GtkWidget *fold = adw_expander_row_new ();
  g_auto (GStrv) columns = g_strsplit (group->folded, "|", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fold), _ (group->fold));
  for (guint i = 0; columns[i] != NULL; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), make_field (self, columns[i]));
  adw_preferences_group_add (box, fold);
}

static void
add_group (WeftForm            *self,
           const WeftFormGroup *group)
{
  WeftFormPrivate     *priv = weft_form_get_instance_private (self);
  AdwPreferencesGroup *box = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_auto (GStrv) columns = g_strsplit (group->columns, "|", -1);

  if (group->title != NULL)
    adw_preferences_group_set_title (box, _ (group->title));
  for (guint i = 0; columns[i] != NULL; i++)
    adw_preferences_group_add (box, make_field (self, columns[i]));
  if (group->folded != NULL)
    add_folded (self, group, box);
  gtk_box_append (priv->groups, GTK_WIDGET (box));
}

GtkWidget *
weft_form_new (WeftWorkspace       *workspace,
               const WeftTable     *table,
               const WeftFormGroup *groups,
               guint                n_groups)
{
  WeftForm        *self = g_object_new (WEFT_TYPE_FORM, NULL);
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  priv->workspace = g_object_ref (workspace);
  priv->table = table;
  for (guint i = 0; i < n_groups; i++)
    add_group (self, &groups[i]);
  return GTK_WIDGET (self);
}

void
weft_form_set_two_ways (WeftForm   *self,
                        const char *column)
{
  g_return_if_fail (WEFT_IS_FORM (self));
  weft_field_set_two_ways (find_field (self, column));
}

/* (transfer full) (nullable): below what a payment was for, or who sent somebody, the day and the reference. */
static char *
say_reference (const WeftRow *row)
{
  const char      *column = weft_edit_has_parts (row->table) ? "date" : g_str_equal (row->table->name, "referrals") ? "received"
                                                                                                                    : NULL;
  g_autofree char *day = row->id != 0 && column != NULL ? weft_date_format (weft_row_get (row, column)) : NULL;

  return day != NULL ? g_strdup_printf ("%s · %s", day, weft_row_get (row, "ref")) : NULL;
}

void
weft_form_suggest (WeftForm   *self,
                   const char *column,
                   WeftNames  *names)
{
  g_return_if_fail (WEFT_IS_FORM (self));
  weft_field_suggest (find_field (self, column), names);
}

void
weft_form_load (WeftForm      *self,
                const WeftRow *row)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);
  g_autoptr (WeftRow) copy = weft_row_copy (row);
  g_autoptr (GPtrArray) none = weft_issues_new ();
  g_autofree char *name = NULL;
  g_autofree char *new_name = NULL;
  g_autofree char *about = NULL;

  g_return_if_fail (WEFT_IS_FORM (self));
  g_clear_pointer (&priv->row, weft_row_free);
  priv->row = g_steal_pointer (&copy);
  WEFT_FORM_GET_CLASS (self)->load (self, priv->row);
  show_issues (self, none);

  name = weft_saving_name (priv->row);
  /* Translators: the title of an empty form; %s is "grant", "person", "activity" ... */
  new_name = g_strdup_printf (_ ("New %s"), _ (priv->table->one));
  weft_header_set_title (priv->header, priv->row->id != 0 ? name : new_name);
  about = say_reference (priv->row);
  weft_header_set_subtitle (priv->header, about);
  gtk_widget_set_visible (priv->remove_button, priv->row->id != 0 && weft_description_find (priv->table->name) == priv->table);
}

void
weft_form_add_button (WeftForm   *self,
                      const char *label,
                      const char *help,
                      GCallback   clicked)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);
  GtkWidget       *button = gtk_button_new_with_mnemonic (label);

  g_return_if_fail (WEFT_IS_FORM (self));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, help);
  gtk_widget_insert_before (button, gtk_widget_get_parent (priv->remove_button), priv->remove_button);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
}

GtkWidget *
weft_form_get_field (WeftForm   *self,
                     const char *column)
{
  g_return_val_if_fail (WEFT_IS_FORM (self), NULL);
  return GTK_WIDGET (find_field (self, column));
}

void
weft_form_focus_on (WeftForm   *self,
                    const char *column)
{
  WeftField *field;

  g_return_if_fail (WEFT_IS_FORM (self));
  field = find_field (self, column);
  if (field == NULL)
    return;
  unfold (GTK_WIDGET (field));
  gtk_widget_grab_focus (GTK_WIDGET (field));
}

void
weft_form_put_above (WeftForm   *self,
                     const char *column,
                     GtkWidget  *widget)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);
  GtkWidget       *group = gtk_widget_get_ancestor (GTK_WIDGET (find_field (self, column)), ADW_TYPE_PREFERENCES_GROUP);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_box_insert_child_after (priv->groups, box, group);
  g_object_ref (group);
  gtk_box_remove (priv->groups, group);
  gtk_box_append (GTK_BOX (box), widget);
  gtk_box_append (GTK_BOX (box), group);
  g_object_unref (group);
}

void
weft_form_set_beside (WeftForm  *self,
                      GtkWidget *widget)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);
  GtkWidget       *columns = weft_columns_new (BESIDE_FOLD, BESIDE_WIDTH, 0);
  GtkWidget       *inside = g_object_ref (adw_clamp_get_child (priv->clamp));

  adw_clamp_set_child (priv->clamp, NULL);
  adw_clamp_set_maximum_size (priv->clamp, BESIDE_WHOLE);
  adw_clamp_set_tightening_threshold (priv->clamp, BESIDE_WHOLE);
  weft_columns_append (WEFT_COLUMNS (columns), inside);
  weft_columns_append (WEFT_COLUMNS (columns), widget);
  adw_clamp_set_child (priv->clamp, columns);
  gtk_widget_set_margin_start (widget, BESIDE_MARGIN);
  gtk_widget_set_margin_end (widget, BESIDE_MARGIN);
  gtk_widget_set_margin_bottom (widget, BESIDE_MARGIN);
  weft_follow_scrolling (widget, GTK_SCROLLED_WINDOW (priv->scroller));
  g_object_unref (inside);
}

WeftRow *
weft_form_collect (WeftForm *self)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = weft_row_copy (priv->row);

  g_return_val_if_fail (WEFT_IS_FORM (self), NULL);
  WEFT_FORM_GET_CLASS (self)->collect (self, row, issues);
  return g_steal_pointer (&row);
}

const WeftRow *
weft_form_get_row (WeftForm *self)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  g_return_val_if_fail (WEFT_IS_FORM (self), NULL);
  return priv->row;
}

void
weft_form_focus (WeftForm *self)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  g_return_if_fail (WEFT_IS_FORM (self));
  if (priv->fields->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (priv->fields, 0));
}

void
weft_form_save (WeftForm *self)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = weft_row_copy (priv->row);
  WeftSaving *saving;

  g_return_if_fail (WEFT_IS_FORM (self));
  WEFT_FORM_GET_CLASS (self)->collect (self, row, issues);
  if (weft_issues_block (issues))
    {
      show_issues (self, issues);
      return;
    }
  /* A second press while the first is at work would save a new record twice. */
  gtk_widget_set_sensitive (priv->save_button, FALSE);
  saving = weft_saving_new (row, issues);
  weft_workspace_run_async (priv->workspace, self, weft_saving_save, saving, NULL, NULL, NULL, finish_save_cb, saving);
}

gboolean
weft_form_is_changed (WeftForm *self)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  g_return_val_if_fail (WEFT_IS_FORM (self), FALSE);
  for (guint i = 0; i < priv->fields->len; i++)
    if (weft_field_is_changed (g_ptr_array_index (priv->fields, i)))
      return TRUE;
  return FALSE;
}

void
weft_form_leave (WeftForm *self)
{
  GtkWidget *dialog;

  g_return_if_fail (WEFT_IS_FORM (self));
  if (!weft_form_is_changed (self))
    {
      g_signal_emit (self, signals[LEFT], 0);
      return;
    }
  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Save what you typed?"),
                                   _ ("Leaving without saving cannot be undone."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _ ("_Go On Typing"), "leave", _ ("_Leave Without"),
                                    "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answer_leave_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
