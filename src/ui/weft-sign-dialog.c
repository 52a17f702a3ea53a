/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The signing dialog. */

#include "weft-sign-dialog.h"

#include "weft-file-dialog.h"
#include "weft-phrase.h"
#include "weft-return-save.h"
#include "weft-text.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

#define MOST_AT_ONCE 2 /* more of what is not answered would push the names out of sight */

struct _WeftSignDialog
{
  AdwWindow parent_instance;

  WeftPage *page;                           /* borrowed: weak */
  char     *grant, *return_ref, *file_name; /* owned */
  gboolean  needs_reason;

  /* template children */
  AdwEntryRow         *name, *role, *second_name, *second_role, *reason;
  AdwPreferencesGroup *clock, *missing, *second, *blocked, *contents;
  AdwExpanderRow      *missing_fold;
  GtkWidget           *sign;
};

G_DEFINE_FINAL_TYPE (WeftSignDialog, weft_sign_dialog, ADW_TYPE_WINDOW)

/* Who was about to sign, by the page: words may have to be changed first, and nobody types it twice. */
#define KEPT "weft-who-signs"

typedef struct
{
  char *of;                                      /* owned: the file and the return */
  char *name, *role, *second_name, *second_role; /* owned */
} Kept;

static void
kept_free (Kept *kept)
{
  g_free (kept->of);
  g_free (kept->name);
  g_free (kept->role);
  g_free (kept->second_name);
  g_free (kept->second_role);
  g_free (kept);
}

static const char *
text_of (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
change_cb (WeftSignDialog *self)
{
  gboolean is_ready = !weft_text_is_empty (text_of (self->name)) && !weft_text_is_empty (text_of (self->role)) &&
                      (!self->needs_reason || !weft_text_is_empty (text_of (self->reason)));

  gtk_widget_set_sensitive (self->sign, is_ready);
}

static void
path_chosen_cb (GtkWidget  *widget,
                const char *path,
                gpointer    data)
{
  WeftSignDialog *self = WEFT_SIGN_DIALOG (widget);
  WeftReturnSave *save = weft_return_save_new (self->grant, self->return_ref, path);

  save->is_signing = TRUE;
  save->name = g_strdup (text_of (self->name));
  save->role = g_strdup (text_of (self->role));
  save->second_name = g_strdup (text_of (self->second_name));
  save->second_role = g_strdup (text_of (self->second_role));
  save->override_reason = g_strdup (text_of (self->reason));
  weft_return_save_run (save, self->page);
  gtk_window_close (GTK_WINDOW (self));
}

static void
sign_cb (WeftSignDialog *self)
{
  weft_file_dialog_save (GTK_WIDGET (self), _ ("Where Should the Signed Spreadsheet Go?"), self->file_name, path_chosen_cb, NULL);
}

static void
cancel_cb (WeftSignDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static char *
say_which (WeftSignDialog *self)
{
  g_autofree char *file = weft_workspace_say_file (weft_page_get_workspace (self->page));

  return g_strdup_printf ("%s|%s|%s", file, self->grant, self->return_ref);
}

static gboolean
weft_sign_dialog_close_request (GtkWindow *window)
{
  WeftSignDialog *self = WEFT_SIGN_DIALOG (window);
  Kept           *kept;

  if (self->page != NULL)
    {
      kept = g_new0 (Kept, 1);
      kept->of = say_which (self);
      kept->name = g_strdup (text_of (self->name));
      kept->role = g_strdup (text_of (self->role));
      kept->second_name = g_strdup (text_of (self->second_name));
      kept->second_role = g_strdup (text_of (self->second_role));
      g_object_set_data_full (G_OBJECT (self->page), KEPT, kept, (GDestroyNotify)kept_free);
    }
  return GTK_WINDOW_CLASS (weft_sign_dialog_parent_class)->close_request (window);
}

static void
set_text (AdwEntryRow *row,
          const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text == NULL ? "" : text);
}

/* As the window was left for this return; else as it was signed last; else whom the group says to ask. */
static void
show_who (WeftSignDialog   *self,
          const WeftReturn *ret)
{
  const Kept      *kept = g_object_get_data (G_OBJECT (self->page), KEPT);
  g_autofree char *which = say_which (self);

  if (kept != NULL && !g_str_equal (kept->of, which))
    kept = NULL;
  set_text (self->name, kept != NULL ? kept->name : (ret->signed_by != NULL ? ret->signed_by : ret->contact_name));
  set_text (self->role, kept != NULL ? kept->role : ret->signed_role);
  set_text (self->second_name, kept != NULL ? kept->second_name : ret->second_name);
  set_text (self->second_role, kept != NULL ? kept->second_role : ret->second_role);
}

static GtkWidget *
make_line (const char *title,
           const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
add_line (AdwPreferencesGroup *group,
          const char          *title,
          const char          *subtitle)
{
  adw_preferences_group_add (group, make_line (title, subtitle));
}

/* Exactly what is in the workbook; that of a return that was signed before lists what changed too. */
static void
show_contents (WeftSignDialog          *self,
               const WeftReturnDetails *details)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *sheets = NULL;
  g_autofree char *stories = NULL;

  for (guint i = 0; i < details->book->sheets->len; i++)
    g_ptr_array_add (names, ((WeftSheet *)details->book->sheets->pdata[i])->name);
  if (details->corrections != NULL && details->corrections->len > 0)
    g_ptr_array_add (names, (gpointer)weft_phrase (details->ret->language, "Corrections"));
  g_ptr_array_add (names, NULL);
  sheets = weft_text_join_words ((char **)names->pdata);
  add_line (self->contents, _ ("These sheets"), sheets);
  if (details->ret->stories->len > 0)
    {
      stories = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u with consent, and who said it as you wrote it down", "%u with consent, and who said each as you wrote it down", details->ret->stories->len),
                                 details->ret->stories->len);
      add_line (self->contents, _ ("Stories and quotes"), stories);
    }
  add_line (self->contents, _ ("No lists of members or volunteers"), _ ("Names from your list of people, telephone numbers and addresses in your own words are asked about before anything is saved"));
}

static void
show_doubt (WeftSignDialog *self,
            const char     *doubt)
{
  GtkWidget *line;

  gtk_widget_set_visible (GTK_WIDGET (self->clock), doubt != NULL);
  if (doubt == NULL)
    return;

  line = make_line (doubt, NULL);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (line), "weft-alert-symbolic");
  adw_preferences_group_add (self->clock, line);
}

static void
show_missing (WeftSignDialog      *self,
              const WeftReadiness *readiness)
{
  g_autoptr (GPtrArray) unanswered = weft_readiness_unanswered (readiness);

  for (guint i = 0; i < unanswered->len; i++)
    adw_expander_row_add_row (self->missing_fold, make_line (g_ptr_array_index (unanswered, i), NULL));
  adw_expander_row_set_expanded (self->missing_fold, unanswered->len <= MOST_AT_ONCE);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), unanswered->len > 0);
}

/* Where the rest came from may have been written at its question. */
static void
show_reason (WeftSignDialog   *self,
             const WeftReturn *ret)
{
  g_autofree char *line = g_strdup (weft_return_overspent_answer (ret));

  if (line == NULL)
    return;
  (void)g_strdelimit (line, "\r\n", ' ');
  set_text (self->reason, line);
}

static void
fill (WeftSignDialog          *self,
      const WeftReturnDetails *details)
{
  self->grant = g_strdup (details->ret->grant_ref);
  self->return_ref = g_strdup (details->ret->return_ref);
  self->file_name = weft_return_file_name (details->ret, TRUE);
  self->needs_reason = details->readiness->blocking->len > 0;
  gtk_widget_set_visible (GTK_WIDGET (self->second), weft_tier_signatures (details->ret->tier) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->blocked), self->needs_reason);
  for (guint i = 0; i < details->readiness->blocking->len; i++)
    add_line (self->blocked, ((WeftIssue *)details->readiness->blocking->pdata[i])->sentence, NULL);
  show_who (self, details->ret);
  show_reason (self, details->ret);
  show_doubt (self, details->doubt);
  show_missing (self, details->readiness);
  show_contents (self, details);
  change_cb (self);
}

static void
weft_sign_dialog_finalize (GObject *object)
{
  WeftSignDialog *self = WEFT_SIGN_DIALOG (object);

  g_clear_weak_pointer (&self->page);
  g_free (self->grant);
  g_free (self->return_ref);
  g_free (self->file_name);
  G_OBJECT_CLASS (weft_sign_dialog_parent_class)->finalize (object);
}

static void
weft_sign_dialog_class_init (WeftSignDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_sign_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = weft_sign_dialog_close_request;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-sign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftSignDialog, name);
  gtk_widget_class_bind_template_child (widget_class, WeftSignDialog, role);
  gtk_widget_class_bind_template_child (widget_class, WeftSignDialog, second_name);
  gtk_widget_class_bind_template_child (widget_class, WeftSignDialog, second_role);
  gtk_widget_class_bind_template_child (widget_class, WeftSignDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, WeftSignDialog, clock);
  gtk_widget_class_bind_template_child (widget_class, WeftSignDialog, missing);
  gtk_widget_class_bind_template_child (widget_class, WeftSignDialog, missing_fold);
  gtk_widget_class_bind_template_child (widget_class, WeftSignDialog, second);
  gtk_widget_class_bind_template_child (widget_class, WeftSignDialog, blocked);
  gtk_widget_class_bind_template_child (widget_class, WeftSignDialog, contents);
  gtk_widget_class_bind_template_child (widget_class, WeftSignDialog, sign);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, sign_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
weft_sign_dialog_init (WeftSignDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Who presses twice is asked once. */
static gboolean
is_open_for (WeftPage *page)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *each = all; each != NULL; each = each->next)
    if (WEFT_IS_SIGN_DIALOG (each->data) && gtk_widget_get_visible (each->data) && WEFT_SIGN_DIALOG (each->data)->page == page)
      return TRUE;
  return FALSE;
}

void
weft_sign_dialog_open (WeftPage                *page,
                       const WeftReturnDetails *details)
{
  WeftSignDialog *self;

  if (is_open_for (page))
    return;
  self = g_object_new (WEFT_TYPE_SIGN_DIALOG, "transient-for", gtk_widget_get_root (GTK_WIDGET (page)), NULL);

  g_set_weak_pointer (&self->page, page);
  fill (self, details);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  gtk_window_present (GTK_WINDOW (self));
}
