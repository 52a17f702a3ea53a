/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A form for one record of a described table. */

#include "weft-form-private.h"

#include "weft-access.h"
#include "weft-date.h"
#include "weft-edit.h"
#include "weft-field.h"
#include "weft-header.h"
#include "weft-lock.h"
#include "weft-removing.h"
#include "weft-saving.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

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

WeftFormPrivate *
weft_form_get_private (WeftForm *self)
{
  return weft_form_get_instance_private (self);
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
      WeftField *field = issue->field != NULL ? weft_form_find (self, issue->field) : NULL;

      if (field != NULL)
        {
          weft_form_unfold (GTK_WIDGET (field));
          weft_field_set_issue (field, issue->sentence);
        }
      else
        g_string_append_printf (general, "%s%s", general->len > 0 ? "\n" : "", issue->sentence);
      if (first == NULL && field != NULL)
        first = GTK_WIDGET (field);
    }
  weft_access_say (priv->general_issue, general->str);
  gtk_widget_set_visible (GTK_WIDGET (priv->general_issue), general->len > 0);
  if (first == NULL)
    return;
  weft_form_unfold (first);
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
  priv->is_saving = FALSE;
  gtk_widget_set_sensitive (priv->save_button, TRUE);
  if (error != NULL || saving->saved == WEFT_SAVE_REFUSED)
    {
      priv->is_followed = FALSE;
      weft_form_note_unsaved (self);
    }
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
    {
      show_issues (WEFT_FORM (form), issues);
      return;
    }
  weft_window_keep_unsaved (form, NULL, NULL);
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

static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
is_at_save (WeftForm *self)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  return has_focus (priv->save_button);
}

static gboolean
move_on (GtkWidget       *widget,
         GtkDirectionType direction)
{
  return GTK_WIDGET_CLASS (weft_form_parent_class)->focus (widget, direction);
}

/* The button that saves stands above the fields, but comes after the last of them. */
static gboolean
weft_form_focus_next (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  WeftForm        *self = WEFT_FORM (widget);
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  if (direction == GTK_DIR_TAB_FORWARD)
    {
      if (is_at_save (self))
        return FALSE;
      if (move_on (widget, direction) && (!is_at_save (self) || move_on (widget, direction)))
        return TRUE;
      return gtk_widget_grab_focus (priv->save_button);
    }
  if (direction == GTK_DIR_TAB_BACKWARD)
    {
      if (!has_focus (widget) && gtk_widget_grab_focus (priv->save_button))
        return TRUE;
      if (is_at_save (self))
        return gtk_widget_child_focus (priv->scroller, direction);
      return move_on (widget, direction) && (!is_at_save (self) || move_on (widget, direction));
    }
  return move_on (widget, direction);
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
  widget_class->focus = weft_form_focus_next;
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
    weft_form_add_group (self, &groups[i]);
  return GTK_WIDGET (self);
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

char *
weft_form_say_title (WeftForm *self)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  /* Translators: the title of an empty form; %s is "grant", "person", "activity" ... */
  return priv->row->id != 0 ? weft_saving_name (priv->row) : g_strdup_printf (_ ("New %s"), _ (priv->table->one));
}

void
weft_form_follow (WeftForm *self)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  g_return_if_fail (WEFT_IS_FORM (self));
  priv->is_followed = priv->is_saving;
}

gboolean
weft_form_is_followed (WeftForm *self)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  g_return_val_if_fail (WEFT_IS_FORM (self), FALSE);
  return priv->is_followed;
}

void
weft_form_load (WeftForm      *self,
                const WeftRow *row)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);
  g_autoptr (WeftRow) copy = weft_row_copy (row);
  g_autoptr (GPtrArray) none = weft_issues_new ();
  g_autofree char *title = NULL;
  g_autofree char *about = NULL;

  g_return_if_fail (WEFT_IS_FORM (self));
  g_clear_pointer (&priv->row, weft_row_free);
  priv->row = g_steal_pointer (&copy);
  WEFT_FORM_GET_CLASS (self)->load (self, priv->row);
  show_issues (self, none);

  title = weft_form_say_title (self);
  weft_header_set_title (priv->header, title);
  weft_window_keep_unsaved (GTK_WIDGET (self), NULL, NULL);
  about = say_reference (priv->row);
  weft_header_set_subtitle (priv->header, about);
  gtk_widget_set_visible (priv->remove_button, priv->row->id != 0 && weft_description_find (priv->table->name) == priv->table);
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

/* Whether @field names the record that this one was begun from. */
static gboolean
is_given (WeftField     *field,
          const WeftRow *row)
{
  const WeftColumn *column = weft_field_get_column (field);

  return row->id == 0 && column->target != NULL && weft_row_get (row, column->name)[0] != '\0';
}

void
weft_form_focus (WeftForm *self)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);
  guint            first = 0;

  g_return_if_fail (WEFT_IS_FORM (self));
  while (first + 1 < priv->fields->len && is_given (g_ptr_array_index (priv->fields, first), priv->row))
    first++;
  if (first < priv->fields->len)
    gtk_widget_grab_focus (g_ptr_array_index (priv->fields, first));
}

void
weft_form_lock (WeftForm *self)
{
  WeftFormPrivate *priv = weft_form_get_instance_private (self);

  g_return_if_fail (WEFT_IS_FORM (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.remove", FALSE);
  weft_lock_all (GTK_WIDGET (priv->groups));
  gtk_widget_remove_css_class (GTK_WIDGET (priv->general_issue), "issue");
  gtk_label_set_text (priv->general_issue, _ ("This file can only be read here: nothing in this form can be changed."));
  gtk_widget_set_visible (GTK_WIDGET (priv->general_issue), TRUE);
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
  priv->is_saving = TRUE;
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
  g_autofree char *title = NULL;
  GtkWidget       *dialog;

  g_return_if_fail (WEFT_IS_FORM (self));
  if (!weft_form_is_changed (self))
    {
      g_signal_emit (self, signals[LEFT], 0);
      return;
    }
  title = weft_form_say_title (self);
  dialog = weft_window_ask_unsaved (GTK_WIDGET (self), title);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answer_leave_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
