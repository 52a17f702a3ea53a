/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hours. */

#include "weft-hours-page.h"

#include "weft-access.h"
#include "weft-columns.h"
#include "weft-header.h"
#include "weft-hours-kind.h"
#include "weft-hours-save.h"
#include "weft-hours-sheet.h"
#include "weft-hours.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

#define MANY_ROWS 100

struct _WeftHoursPage
{
  WeftPage parent_instance;

  WeftHoursList *list;   /* owned, nullable */
  GPtrArray     *listed; /* owned, nullable: the lines that the list of all was filled with */
  char          *period; /* owned, nullable: "2026-04-01,2027-03-31": the days that alone are listed */

  /* template children */
  GtkToggleButton *type_button, *all_button;
  GtkStack        *parts; /* "type" and "all" */
  WeftHoursSheet  *sheet;
  GtkStack        *all; /* "list" or "empty" */
  WeftList        *all_list;
  GtkToggleButton *period_chip;
  GtkLabel        *rows_label, *hours_label, *year_label;
  GtkWidget       *save_button;
  GtkWidget       *rows_box, *year_box;
  GtkWidget       *content, *keys;
};

G_DEFINE_FINAL_TYPE (WeftHoursPage, weft_hours_page, WEFT_TYPE_PAGE)

static const WeftFormGroup groups[] = {
  { NULL, "date|person|people|hours|role|activity|grant|note" },
};

static void
show_totals (WeftHoursPage *self)
{
  guint            rows;
  gint64           minutes;
  g_autofree char *hours = NULL;
  g_autofree char *year = weft_hours_format (self->list != NULL ? self->list->year_minutes : 0);
  g_autofree char *rows_words = NULL;
  g_autofree char *hours_words = NULL;
  g_autofree char *year_words = NULL;
  g_autofree char *unsaved = NULL;

  weft_hours_sheet_get_totals (self->sheet, &rows, &minutes);
  hours = weft_hours_format (minutes);
  rows_words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", rows), rows);
  /* Translators: %s is a number of hours */
  hours_words = g_strdup_printf (_ ("%s hours"), hours);
  year_words = g_strdup_printf (_ ("%s hours"), year);
  gtk_label_set_text (self->rows_label, rows_words);
  gtk_label_set_text (self->hours_label, hours_words);
  gtk_label_set_text (self->year_label, year_words);
  gtk_widget_set_sensitive (self->save_button, rows > 0);
  unsaved = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row of hours", "%u rows of hours", rows), rows);
  weft_window_keep_unsaved (GTK_WIDGET (self->sheet), rows > 0 ? unsaved : NULL, "hours.save");
}

/* What is not looked at waits until it is. */
static void
fill_seen (WeftHoursPage *self)
{
  if (self->list == NULL || self->listed == self->list->lines || gtk_toggle_button_get_active (self->type_button))
    return;
  weft_list_fill (self->all_list, weft_hours_list_of_period (self->list, self->period));
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  self->listed = g_ptr_array_ref (self->list->lines);
}

/* @period: (nullable): all days. */
static void
show_period (WeftHoursPage *self,
             const char    *period)
{
  g_auto (GStrv) days = g_strsplit (period != NULL ? period : "", ",", 2);
  const gboolean   is_set = g_strv_length (days) == 2;
  g_autofree char *from = is_set ? weft_date_format (days[0]) : NULL;
  g_autofree char *to = is_set ? weft_date_format (days[1]) : NULL;
  /* Translators: two days */
  g_autofree char *words = is_set ? g_strdup_printf (_ ("%s to %s"), from, to) : NULL;
  g_autofree char *set = is_set ? g_strdup (period) : NULL;

  g_free (self->period);
  self->period = g_steal_pointer (&set);
  gtk_button_set_label (GTK_BUTTON (self->period_chip), words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->period_chip), is_set);
  gtk_toggle_button_set_active (self->period_chip, is_set);
  weft_list_set_shown (self->all_list, self->period, words);
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  fill_seen (self);
}

static void
leave_period_cb (WeftHoursPage *self)
{
  if (self->period == NULL || gtk_toggle_button_get_active (self->period_chip))
    return;
  show_period (self, NULL);
  weft_list_go_back (self->all_list);
}

/* A view of the list says which days it shows. */
static void
use_shown_cb (WeftHoursPage *self,
              const char    *shown)
{
  show_period (self, shown);
}

/* "no-grant,2026-04-01,2027-03-31": what was given in these days and names no grant, until the days are let go. */
static void
weft_hours_page_open_record (WeftPage   *page,
                             const char *asked)
{
  WeftHoursPage *self = WEFT_HOURS_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (asked, ",", 2);

  if (g_strv_length (parts) != 2)
    return;
  weft_list_press_for_now (self->all_list, parts[0]);
  show_period (self, parts[1]);
  gtk_toggle_button_set_active (self->all_button, TRUE);
}

static GVariant *
pack_sheet (GtkWidget *sheet)
{
  g_autoptr (GPtrArray) rows = weft_hours_sheet_collect (WEFT_HOURS_SHEET (sheet));

  return weft_hours_texts_pack (rows);
}

/* Once, as soon as the names are known. */
static void
put_back_typed (WeftHoursPage *self)
{
  g_autoptr (GVariant) typed = weft_window_keep_typed (GTK_WIDGET (self->sheet), "hours", "win.begin-on::hours", pack_sheet);
  g_autoptr (GPtrArray) rows = typed != NULL ? weft_hours_texts_unpack (typed) : NULL;

  if (rows != NULL)
    weft_hours_sheet_put (self->sheet, rows);
}

static gpointer
read_hours (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  return weft_hours_list_read (file, data, error);
}

static void
show_list (WeftPage *page,
           gpointer  result)
{
  WeftHoursPage *self = WEFT_HOURS_PAGE (page);
  const char    *today = weft_workspace_get_today (weft_page_get_workspace (page));

  weft_hours_sheet_set_list (self->sheet, result, today);
  if (self->list == NULL)
    put_back_typed (self);
  g_clear_pointer (&self->list, weft_hours_list_unref);
  self->list = weft_hours_list_ref (result);
  fill_seen (self);
  gtk_stack_set_visible_child_name (self->all, self->list->lines->len > 0 ? "list" : "empty");
  show_totals (self);
}

static void
weft_hours_page_reload (WeftPage *page)
{
  WeftHoursList *before = WEFT_HOURS_PAGE (page)->list;

  weft_page_read (page, NULL, read_hours, before != NULL ? weft_hours_list_ref (before) : NULL, (GDestroyNotify)weft_hours_list_unref,
                  (GDestroyNotify)weft_hours_list_unref, show_list);
}

static void
finish_save_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  WeftHoursPage   *self = WEFT_HOURS_PAGE (source);
  WeftHoursSaving *saving = data;
  g_autoptr (GError) error = NULL;

  weft_workspace_finish (result, &error);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sheet), TRUE);
  if (error != NULL)
    weft_window_show_error (GTK_WIDGET (self), error);
  else
    weft_hours_sheet_show (self->sheet, saving->refused);
  show_totals (self);
  weft_hours_saving_free (saving);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  WeftHoursPage *self = WEFT_HOURS_PAGE (widget);
  g_autoptr (GPtrArray) rows = weft_hours_sheet_collect (self->sheet);
  WeftHoursSaving *saving;

  if (rows->len == 0)
    return;
  gtk_widget_set_sensitive (self->save_button, FALSE);
  /* What takes a while must not be typed in meanwhile. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->sheet), rows->len < MANY_ROWS);
  saving = weft_hours_saving_new (rows);
  weft_workspace_run_async (weft_page_get_workspace (WEFT_PAGE (self)), self, weft_hours_save, saving, NULL, NULL, NULL,
                            finish_save_cb, saving);
}

static void
toggle_part_cb (WeftHoursPage *self)
{
  gboolean is_typing = gtk_toggle_button_get_active (self->type_button);

  fill_seen (self);
  gtk_stack_set_visible_child_name (self->parts, is_typing ? "type" : "all");
}

static void
open_line_cb (WeftHoursPage *self,
              gpointer       line)
{
  weft_page_edit (WEFT_PAGE (self), ((WeftHoursLine *)line)->row, groups, G_N_ELEMENTS (groups), NULL);
}

static void
weft_hours_page_begin_new (WeftPage *page)
{
  WeftHoursPage *self = WEFT_HOURS_PAGE (page);

  gtk_toggle_button_set_active (self->type_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
}

static gboolean
weft_hours_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *sheet = GTK_WIDGET (WEFT_HOURS_PAGE (widget)->sheet);

  return gtk_widget_get_mapped (sheet) && gtk_widget_grab_focus (sheet);
}

static void
weft_hours_page_fold (WeftPage *page,
                      gboolean  is_narrow)
{
  WeftHoursPage *self = WEFT_HOURS_PAGE (page);
  int            margin = is_narrow ? 12 : 24;

  weft_hours_sheet_fold (self->sheet, is_narrow);
  gtk_widget_set_visible (self->keys, !is_narrow);
  gtk_widget_set_margin_start (self->content, margin);
  gtk_widget_set_margin_end (self->content, margin);
  gtk_widget_set_visible (self->rows_box, !is_narrow);
  gtk_widget_set_visible (self->year_box, !is_narrow);
  weft_list_set_room (self->all_list, is_narrow ? WEFT_CELL_NARROW : WEFT_CELL_WIDE);
  weft_access_label_button (GTK_BUTTON (self->type_button), is_narrow ? _ ("_Type in") : _ ("_Type hours in"));
}

static void
weft_hours_page_finalize (GObject *object)
{
  WeftHoursPage *self = WEFT_HOURS_PAGE (object);

  g_clear_pointer (&self->list, weft_hours_list_unref);
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  g_free (self->period);

  G_OBJECT_CLASS (weft_hours_page_parent_class)->finalize (object);
}

static void
weft_hours_page_constructed (GObject *object)
{
  WeftHoursPage *self = WEFT_HOURS_PAGE (object);

  G_OBJECT_CLASS (weft_hours_page_parent_class)->constructed (object);
  weft_list_set_kind (self->all_list, weft_hours_list_kind (), weft_page_get_workspace (WEFT_PAGE (self)));
}

static void
weft_hours_page_class_init (WeftHoursPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = weft_hours_page_constructed;
  G_OBJECT_CLASS (klass)->finalize = weft_hours_page_finalize;
  widget_class->grab_focus = weft_hours_page_grab_focus;
  WEFT_PAGE_CLASS (klass)->reload = weft_hours_page_reload;
  WEFT_PAGE_CLASS (klass)->begin_new = weft_hours_page_begin_new;
  WEFT_PAGE_CLASS (klass)->fold = weft_hours_page_fold;
  WEFT_PAGE_CLASS (klass)->open_record = weft_hours_page_open_record;

  gtk_widget_class_install_action (widget_class, "hours.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "hours.save", NULL);

  g_type_ensure (WEFT_TYPE_COLUMNS);
  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_HOURS_SHEET);
  g_type_ensure (WEFT_TYPE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-hours-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, type_button);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, parts);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, content);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, keys);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, all);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, all_list);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, period_chip);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, rows_box);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, year_box);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, rows_label);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, hours_label);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, year_label);
  gtk_widget_class_bind_template_child (widget_class, WeftHoursPage, save_button);
  gtk_widget_class_bind_template_callback (widget_class, toggle_part_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_line_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_period_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_totals);
}

static void
weft_hours_page_init (WeftHoursPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
