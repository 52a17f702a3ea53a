/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several rows of a list at once. */

#include "weft-list-several.h"

#include "weft-access.h"
#include "weft-edit-many.h"
#include "weft-field.h"
#include "weft-job-error.h"
#include "weft-removing.h"
#include "weft-window.h"
#include "weft-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _WeftListSeveral
{
  AdwBin parent_instance;

  const WeftTickable *tickable;   /* static, nullable until it is attached */
  gpointer            list;       /* borrowed: this is below it */
  WeftWorkspace      *workspace;  /* owned, nullable until then */
  const WeftTable    *table;      /* static, nullable until then */
  char               *changeable; /* owned, nullable */
  GtkWidget          *field;      /* borrowed, nullable: the control of the dialog that is open */

  /* template children */
  GtkRevealer *revealer;
  GtkLabel    *count_label;
  GtkWidget   *change_button, *remove_button, *print_button, *save_button;
};

/* What goes to the worker thread. */
typedef struct
{
  const WeftTable *table;  /* static */
  GArray          *ids;    /* owned, of gint64 */
  char            *column; /* owned, nullable: NULL: they are taken out */
  char            *text;   /* owned, nullable: what it says afterwards; why they are taken out */
} Changing;

G_DEFINE_FINAL_TYPE (WeftListSeveral, weft_list_several, ADW_TYPE_BIN)

static void
changing_free (Changing *changing)
{
  g_array_unref (changing->ids);
  g_free (changing->column);
  g_free (changing->text);
  g_free (changing);
}

static gpointer
change_rows (WeftFile     *file,
             gpointer      data,
             WeftProgress *progress,
             GError      **error)
{
  const Changing *changing = data;

  if (changing->column == NULL)
    weft_edit_many_remove (file, changing->table, changing->ids, changing->text, error);
  else
    weft_edit_many_change (file, changing->table, changing->ids, changing->column, changing->text, error);
  return NULL;
}

static void use_reason (gpointer    data,
                        const char *why);

static void
finish_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  WeftListSeveral *self = WEFT_LIST_SEVERAL (source);
  g_autoptr (GError) error = NULL;

  weft_workspace_finish (result, &error);
  if (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NEEDS_REASON))
    weft_removing_ask_why (GTK_WIDGET (self), error, use_reason, g_object_ref (self));
  else if (error != NULL)
    weft_window_show_error (GTK_WIDGET (self), error);
  else
    self->tickable->leave (self->list);
}

static void
run (WeftListSeveral *self,
     char            *column,
     char            *text)
{
  Changing *changing = g_new0 (Changing, 1);

  changing->table = self->table;
  changing->ids = self->tickable->get_ticked (self->list);
  changing->column = column;
  changing->text = text;
  weft_workspace_run_async (self->workspace, self, change_rows, changing, (GDestroyNotify)changing_free, NULL, NULL, finish_cb, NULL);
}

static void
use_reason (gpointer    data,
            const char *why)
{
  g_autoptr (WeftListSeveral) self = data;

  if (why != NULL)
    run (self, NULL, g_strdup (why));
}

static void
remove_cb (WeftListSeveral *self)
{
  run (self, NULL, NULL);
}

static void
leave_cb (WeftListSeveral *self)
{
  self->tickable->leave (self->list);
}

static void
tick_all_cb (WeftListSeveral *self)
{
  self->tickable->tick_all (self->list);
}

static void
leave_field_cb (WeftListSeveral *self,
                WeftField       *field)
{
  g_autoptr (WeftRow) row = weft_row_new (self->table);
  g_autofree char *cell = weft_field_collect (field);

  weft_row_set (row, weft_field_get_column (field)->name, cell);
  weft_field_judge (field, row);
}

/* The field for the column that is chosen stands alone in its list. */
static void
choose_column_cb (WeftListSeveral *self,
                  GParamSpec      *pspec,
                  GtkDropDown     *columns)
{
  g_auto (GStrv) names = g_strsplit (self->changeable, "|", -1);
  const WeftColumn *column = &self->table->columns[weft_table_column (self->table, names[gtk_drop_down_get_selected (columns)])];
  GtkListBox       *box = g_object_get_data (G_OBJECT (columns), "box");

  if (self->field != NULL)
    gtk_list_box_remove (box, self->field);
  self->field = weft_field_new (column, weft_workspace_get_today (self->workspace));
  g_signal_connect_object (self->field, "left", G_CALLBACK (leave_field_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (box, self->field);
  weft_field_read_names (WEFT_FIELD (self->field), self->workspace);
}

static GtkWidget *
make_choice (WeftListSeveral *self)
{
  GtkWidget     *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget     *box = gtk_list_box_new ();
  GtkStringList *titles = gtk_string_list_new (NULL);
  GtkWidget     *columns = gtk_drop_down_new (G_LIST_MODEL (titles), NULL);
  g_auto (GStrv) names = g_strsplit (self->changeable, "|", -1);

  for (guint i = 0; names[i] != NULL; i++)
    gtk_string_list_append (titles, _ (self->table->columns[weft_table_column (self->table, names[i])].title));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (box, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (columns), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What to change"), -1);
  weft_access_name_drop_down (columns, _ ("What to change"));
  g_object_set_data (G_OBJECT (columns), "box", box);
  gtk_box_append (GTK_BOX (content), columns);
  gtk_box_append (GTK_BOX (content), box);
  self->field = NULL;
  choose_column_cb (self, NULL, GTK_DROP_DOWN (columns));
  g_signal_connect_object (columns, "notify::selected", G_CALLBACK (choose_column_cb), self, G_CONNECT_SWAPPED);
  return content;
}

static void
answer_cb (AdwMessageDialog *dialog,
           const char       *response,
           WeftListSeveral  *self)
{
  if (g_str_equal (response, "change"))
    run (self, g_strdup (weft_field_get_column (WEFT_FIELD (self->field))->name), weft_field_collect (WEFT_FIELD (self->field)));
  self->field = NULL;
}

static void
change_cb (WeftListSeveral *self)
{
  g_autoptr (GArray) ticked = self->tickable->get_ticked (self->list);
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Change %u row", "Change %u rows", ticked->len), ticked->len);
  GtkWidget       *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), title,
                                                    _ ("All of them get what stands below. One Undo takes it back."));

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_choice (self));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "change", _ ("C_hange All"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "change", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "change");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answer_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
weft_list_several_finalize (GObject *object)
{
  WeftListSeveral *self = WEFT_LIST_SEVERAL (object);

  g_clear_object (&self->workspace);
  g_free (self->changeable);

  G_OBJECT_CLASS (weft_list_several_parent_class)->finalize (object);
}

static void
weft_list_several_class_init (WeftListSeveralClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_list_several_finalize;
  g_type_ensure (WEFT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-list-several.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftListSeveral, revealer);
  gtk_widget_class_bind_template_child (widget_class, WeftListSeveral, count_label);
  gtk_widget_class_bind_template_child (widget_class, WeftListSeveral, change_button);
  gtk_widget_class_bind_template_child (widget_class, WeftListSeveral, remove_button);
  gtk_widget_class_bind_template_child (widget_class, WeftListSeveral, print_button);
  gtk_widget_class_bind_template_child (widget_class, WeftListSeveral, save_button);
  gtk_widget_class_bind_template_callback (widget_class, tick_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
weft_list_several_init (WeftListSeveral *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
weft_list_several_attach (WeftListSeveral    *self,
                          const WeftTickable *tickable,
                          gpointer            list,
                          WeftWorkspace      *workspace,
                          const char         *table,
                          const char         *changeable)
{
  g_return_if_fail (WEFT_IS_LIST_SEVERAL (self) && self->tickable == NULL);
  self->tickable = tickable;
  self->list = list;
  self->workspace = g_object_ref (workspace);
  self->table = weft_description_find (table);
  self->changeable = g_strdup (changeable);
  gtk_widget_set_visible (self->change_button, changeable != NULL);
  weft_list_several_set_count (self, 0);
}

void
weft_list_several_set_removable (WeftListSeveral *self,
                                 gboolean         is_removable)
{
  g_return_if_fail (WEFT_IS_LIST_SEVERAL (self));
  gtk_widget_set_visible (self->remove_button, is_removable);
}

void
weft_list_several_show (WeftListSeveral *self,
                        gboolean         is_shown)
{
  g_return_if_fail (WEFT_IS_LIST_SEVERAL (self));
  gtk_revealer_set_reveal_child (self->revealer, is_shown);
}

void
weft_list_several_set_count (WeftListSeveral *self,
                             guint            count)
{
  g_autofree char *words = NULL;

  g_return_if_fail (WEFT_IS_LIST_SEVERAL (self));
  words = count > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u ticked", "%u ticked", count), count)
                    : g_strdup (_ ("Tick the rows"));
  gtk_label_set_text (self->count_label, words);
  gtk_widget_set_sensitive (self->change_button, count > 0);
  gtk_widget_set_sensitive (self->remove_button, count > 0);
  gtk_widget_set_visible (self->print_button, count > 0);
  gtk_widget_set_visible (self->save_button, count > 0);
}
