/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file on its way in. */

#include "weft-import-page.h"

#include "weft-access.h"
#include "weft-grid-view.h"
#include "weft-header.h"
#include "weft-import-try.h"
#include "weft-long-names.h"
#include "weft-rows.h"

#include <glib/gi18n-lib.h>

#define MOST_REFUSED 100
#define WHOLE_ROWS 6

struct _WeftImportPage
{
  WeftPage parent_instance;

  char *path;    /* owned, nullable */
  char *table;   /* owned, nullable */
  char *dates;   /* owned, nullable */
  char *account; /* owned, nullable: whose money it is, where the file does not say it */

  WeftGrid *grid;     /* owned, nullable: what the file holds */
  char     *survey;   /* owned, nullable: key of the measure whose answers the file holds */
  gboolean  is_quiet; /* what a person chose is being shown */

  /* template children */
  WeftHeader     *header;
  GtkStack       *body; /* "busy", "failed" or "look" */
  AdwStatusPage  *failed;
  GtkListBox     *facts;
  GtkWidget      *survey_part;
  GtkLabel       *survey_label;
  GtkSpinButton  *months;
  GtkWidget      *account_part;
  GtkLabel       *account_label;
  GtkDropDown    *account_drop_down;
  GtkBox         *questions;
  GtkLabel       *question;
  GtkWidget      *date_buttons;
  GtkDropDown    *table_drop_down;
  GtkWidget      *here_part;
  GtkListBox     *here;
  GtkCheckButton *add_alike;
  GtkWidget      *refused_part;
  GtkListBox     *refused;
  GtkLabel       *sheet_label;
  GtkDropDown    *sheets;
  GtkColumnView  *view;
  GtkButton      *bring_button;
};

G_DEFINE_FINAL_TYPE (WeftImportPage, weft_import_page, WEFT_TYPE_PAGE)

static void
add_fact (WeftImportPage *self,
          const char     *icon,
          const char     *tint,
          const char     *title,
          const char     *subtitle)
{
  GtkWidget *row = weft_rows_new_fact (NULL, title, subtitle);

  weft_rows_add_disc (row, icon, tint);
  gtk_list_box_append (self->facts, row);
}

static void
show_counts (WeftImportPage         *self,
             const WeftImportResult *result)
{
  g_autofree char *added = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u new", "%u new", result->added), result->added);
  g_autofree char *changed = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u changed", "%u changed", result->changed), result->changed);
  g_autofree char *same = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u already here", "%u already here", result->unchanged), result->unchanged);
  /* Translators: "12 new, 3 changed, 40 already here" */
  g_autofree char *counts = g_strdup_printf (_ ("%s, %s, %s"), added, changed, same);
  gboolean         has_any = result->added + result->changed > 0;
  const char      *meaning = _ ("There is nothing in this file that is not here yet");

  if (has_any)
    meaning = _ ("An empty cell never takes anything away");
  else if (result->refused_rows > 0)
    meaning = _ ("No row can be brought in as it stands there");
  add_fact (self, has_any ? "weft-add-symbolic" : "weft-check-symbolic", has_any ? "success" : "", counts, meaning);
}

static void
show_warnings (WeftImportPage         *self,
               const WeftImportResult *result)
{
  for (guint i = 0; i < MIN (result->warnings->len, MOST_REFUSED); i++)
    {
      const WeftRefusal *warning = g_ptr_array_index (result->warnings, i);
      g_autofree char   *title = g_strdup_printf (_ ("Line %u"), warning->line);

      add_fact (self, "weft-alert-symbolic", "warning", title, warning->reason);
    }
  for (guint i = 0; i < result->unpaired->len; i++)
    add_fact (self, "weft-alert-symbolic", "warning", ((const WeftUnpaired *)g_ptr_array_index (result->unpaired, i))->sentence, NULL);
}

/* Whole columns, and single rows. */
static void
show_left_out (WeftImportPage         *self,
               const WeftImportResult *result)
{
  g_autofree char *left_out = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row is left out", "%u rows are left out", result->refused_rows), result->refused_rows);

  for (guint i = 0; i < result->left_out->len; i++)
    add_fact (self, "weft-alert-symbolic", "warning", g_ptr_array_index (result->left_out, i),
              _ ("Weft does not know these headings. Where one means something it knows, such as Telephone or Notes, rename it in the file"));
  if (result->refused_rows > 0)
    add_fact (self, "weft-alert-symbolic", "warning", left_out, _ ("They are listed below. Put them right in the file and bring it in again"));
}

/* What is amiss comes before what is good to know. */
static void
show_facts (WeftImportPage         *self,
            const WeftImportResult *result)
{
  weft_rows_clear (self->facts);
  show_counts (self, result);
  show_left_out (self, result);
  show_warnings (self, result);
  if (result->dates != NULL && result->dates[0] != '\0')
    add_fact (self, "weft-activities-symbolic", "", _ ("Dates"), result->dates);
  for (guint i = 0; i < result->notes->len; i++)
    add_fact (self, "weft-edit-symbolic", "", g_ptr_array_index (result->notes, i), NULL);
}

static void
add_refusal (GtkListBox        *list,
             const WeftRefusal *refusal)
{
  g_autofree char *title = NULL;

  if (refusal->column != NULL && refusal->value != NULL)
    /* Translators: a cell of a spreadsheet: "Line 9, Date: 31/02/2027" */
    title = g_strdup_printf (_ ("Line %u, %s: %s"), refusal->line, refusal->column, refusal->value);
  else
    title = g_strdup_printf (_ ("Line %u"), refusal->line);
  gtk_list_box_append (list, weft_rows_new_fact (NULL, title, refusal->reason));
}

static void
show_refused (WeftImportPage         *self,
              const WeftImportResult *result)
{
  weft_rows_clear (self->refused);
  for (guint i = 0; i < MIN (result->refused->len, MOST_REFUSED); i++)
    add_refusal (self->refused, g_ptr_array_index (result->refused, i));
  gtk_widget_set_visible (self->refused_part, result->refused->len > 0);
}

static void
show_here (WeftImportPage         *self,
           const WeftImportResult *result)
{
  weft_rows_clear (self->here);
  for (guint i = 0; i < MIN (result->here->len, MOST_REFUSED); i++)
    add_refusal (self->here, g_ptr_array_index (result->here, i));
  gtk_widget_set_visible (self->here_part, result->here->len > 0);
}

static void
show_question (WeftImportPage      *self,
               const WeftImportTry *attempt)
{
  g_auto (GStrv) lines = attempt->sentence != NULL ? g_strsplit (attempt->sentence, "\n", 2) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->questions), attempt->asked != WEFT_ASKED_NOTHING);
  gtk_label_set_text (self->question, lines != NULL ? lines[0] : "");
  weft_access_name_drop_down (GTK_WIDGET (self->table_drop_down), gtk_label_get_text (self->question));
  gtk_widget_set_visible (self->date_buttons, attempt->asked == WEFT_ASKED_DATES);
  gtk_widget_set_visible (GTK_WIDGET (self->table_drop_down), attempt->asked == WEFT_ASKED_TABLE);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), attempt->asked == WEFT_ASKED_NOTHING);
}

/* The page scrolls, and would leave the preview the least it can do with: half a row. */
static void
show_whole_rows (WeftImportPage *self)
{
  GtkScrolledWindow *around = GTK_SCROLLED_WINDOW (gtk_widget_get_parent (GTK_WIDGET (self->view)));
  int                n = (int)g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (self->view)));
  int                titles, rows, height;

  gtk_widget_measure (gtk_widget_get_first_child (GTK_WIDGET (self->view)), GTK_ORIENTATION_VERTICAL, -1, NULL, &titles, NULL, NULL);
  gtk_widget_measure (gtk_widget_get_last_child (GTK_WIDGET (self->view)), GTK_ORIENTATION_VERTICAL, -1, NULL, &rows, NULL, NULL);
  height = titles + (n > 0 ? rows / n * MIN (n, WHOLE_ROWS) : 0);
  gtk_scrolled_window_set_max_content_height (around, -1);
  gtk_scrolled_window_set_min_content_height (around, height);
  gtk_scrolled_window_set_max_content_height (around, height);
}

static void
show_sheet_cb (WeftImportPage *self)
{
  guint                at = gtk_drop_down_get_selected (self->sheets);
  const WeftGridSheet *sheet = self->grid != NULL && at < self->grid->sheets->len ? g_ptr_array_index (self->grid->sheets, at) : NULL;
  g_autofree char     *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->view), sheet != NULL && sheet->rows->len > 0);
  if (sheet == NULL || sheet->rows->len == 0)
    return;
  /* Translators: %s is the name of a sheet; above its first rows */
  name = g_strdup_printf (_ ("As it stands in “%s”"), sheet->name);
  gtk_label_set_text (self->sheet_label, name);
  weft_grid_view_fill (self->view, sheet);
  show_whole_rows (self);
}

/* Takes @grid over. Of several sheets the longest comes first: the others are mostly words about it. */
static void
show_sheets (WeftImportPage *self,
             WeftGrid       *grid)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint longest = 0;

  g_clear_pointer (&self->grid, weft_grid_free);
  for (guint i = 0; i < grid->sheets->len; i++)
    {
      const WeftGridSheet *sheet = g_ptr_array_index (grid->sheets, i);

      gtk_string_list_append (names, sheet->name);
      if (sheet->rows->len > ((const WeftGridSheet *)g_ptr_array_index (grid->sheets, longest))->rows->len)
        longest = i;
    }
  gtk_drop_down_set_model (self->sheets, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->sheets, longest);
  gtk_widget_set_visible (GTK_WIDGET (self->sheets), grid->sheets->len > 1);
  self->grid = grid;
  show_sheet_cb (self);
}

static void
show_accounts (WeftImportPage      *self,
               const WeftImportTry *attempt)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *const *)attempt->accounts);

  gtk_widget_set_visible (self->account_part, attempt->accounts != NULL);
  if (attempt->accounts == NULL)
    return;
  g_free (self->account);
  self->account = g_strdup (attempt->account);
  self->is_quiet = TRUE;
  gtk_drop_down_set_model (self->account_drop_down, G_LIST_MODEL (names));
  for (guint i = 0; attempt->accounts[i] != NULL; i++)
    if (g_str_equal (attempt->accounts[i], self->account))
      gtk_drop_down_set_selected (self->account_drop_down, i);
  self->is_quiet = FALSE;
}

static void
show_failed (WeftImportPage *self,
             const char     *sentence)
{
  g_auto (GStrv) lines = g_strsplit (sentence, "\n", 2);
  g_autofree char *title = g_markup_escape_text (lines[0], -1);
  g_autofree char *description = lines[1] != NULL ? g_markup_escape_text (lines[1], -1) : NULL;

  adw_status_page_set_title (self->failed, title);
  adw_status_page_set_description (self->failed, description);
  gtk_stack_set_visible_child_name (self->body, "failed");
}

static void
show_try (WeftPage *page,
          gpointer  result)
{
  WeftImportPage  *self = WEFT_IMPORT_PAGE (page);
  WeftImportTry   *attempt = result;
  guint            n = attempt->result != NULL ? attempt->result->added + attempt->result->changed : 0;
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Bring in %u row", "_Bring in %u rows", n), n);

  if (attempt->sentence != NULL && attempt->asked == WEFT_ASKED_NOTHING)
    {
      show_failed (self, attempt->sentence);
      return;
    }
  gtk_stack_set_visible_child_name (self->body, "look");
  show_question (self, attempt);
  show_accounts (self, attempt);
  if (attempt->result != NULL)
    {
      show_facts (self, attempt->result);
      show_here (self, attempt->result);
      show_refused (self, attempt->result);
    }
  else
    {
      gtk_widget_set_visible (self->here_part, FALSE);
      gtk_widget_set_visible (self->refused_part, FALSE);
    }
  show_sheets (self, g_steal_pointer (&attempt->grid));
  gtk_button_set_label (self->bring_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->bring_button), n > 0);
}

static void
try_out (WeftImportPage *self,
         gboolean        for_good,
         WeftPageShow    show)
{
  WeftImportTry *attempt = weft_import_try_new (self->path, self->table, self->dates, for_good);

  attempt->account = g_strdup (self->account);
  attempt->add_alike = gtk_check_button_get_active (self->add_alike);
  attempt->survey = g_strdup (self->survey);
  attempt->wave = gtk_spin_button_get_value_as_int (self->months);
  weft_page_run (WEFT_PAGE (self), weft_import_try_run, attempt, NULL, (GDestroyNotify)weft_import_try_free, show);
}

/* Reading again after every step would try a file out that is already in. */
static void
weft_import_page_reload (WeftPage *page)
{
}

static void
look_at (WeftImportPage *self,
         const char     *path,
         const char     *survey)
{
  g_autofree char *name = g_path_get_basename (path);

  g_free (self->path);
  self->path = g_strdup (path);
  g_free (self->survey);
  self->survey = g_strdup (survey);
  g_clear_pointer (&self->table, g_free);
  g_clear_pointer (&self->dates, g_free);
  g_clear_pointer (&self->account, g_free);
  gtk_drop_down_set_selected (self->table_drop_down, 0);
  self->is_quiet = TRUE;
  gtk_check_button_set_active (self->add_alike, FALSE);
  self->is_quiet = FALSE;
  weft_header_set_title (self->header, name);
  gtk_widget_set_visible (self->survey_part, survey != NULL);
  gtk_stack_set_visible_child_name (self->body, "busy");
  try_out (self, FALSE, show_try);
}

static void
weft_import_page_open_record (WeftPage   *page,
                              const char *path)
{
  look_at (WEFT_IMPORT_PAGE (page), path, NULL);
}

/* Other months make other answers new. */
static void
change_months_cb (WeftImportPage *self)
{
  if (!self->is_quiet && self->survey != NULL)
    try_out (self, FALSE, show_try);
}

static void
choose_account_cb (WeftImportPage *self)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self->account_drop_down);

  if (self->is_quiet || chosen == NULL || g_strcmp0 (gtk_string_object_get_string (chosen), self->account) == 0)
    return;
  g_free (self->account);
  self->account = g_strdup (gtk_string_object_get_string (chosen));
  try_out (self, FALSE, show_try);
}

static void
add_alike_cb (WeftImportPage *self)
{
  if (!self->is_quiet)
    try_out (self, FALSE, show_try);
}

static void
say_dates (WeftImportPage *self,
           const char     *dates)
{
  g_free (self->dates);
  self->dates = g_strdup (dates);
  try_out (self, FALSE, show_try);
}

static void
day_first_cb (WeftImportPage *self)
{
  say_dates (self, "day-first");
}

static void
month_first_cb (WeftImportPage *self)
{
  say_dates (self, "month-first");
}

static void
choose_table_cb (WeftImportPage *self)
{
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);
  guint            selected = gtk_drop_down_get_selected (self->table_drop_down);

  if (selected == 0 || selected > n)
    return;
  g_free (self->table);
  self->table = g_strdup (tables[selected - 1].name);
  try_out (self, FALSE, show_try);
}

static void
leave (WeftPage *page,
       gpointer  result)
{
  WeftImportTry *attempt = result;

  if (attempt->sentence != NULL)
    show_failed (WEFT_IMPORT_PAGE (page), attempt->sentence);
  else
    gtk_widget_activate_action (GTK_WIDGET (page), "win.back", NULL);
}

static void
bring_in_cb (WeftImportPage *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->bring_button), FALSE);
  try_out (self, TRUE, leave);
}

static void
fill_tables (WeftImportPage *self)
{
  GtkStringList   *names = gtk_string_list_new (NULL);
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  gtk_string_list_append (names, _ ("Choose…"));
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, _ (tables[i].title));
  gtk_drop_down_set_model (self->table_drop_down, G_LIST_MODEL (names));
  g_object_unref (names);
}

static void
weft_import_page_finalize (GObject *object)
{
  WeftImportPage *self = WEFT_IMPORT_PAGE (object);

  g_free (self->path);
  g_free (self->table);
  g_free (self->dates);
  g_free (self->account);
  g_free (self->survey);
  g_clear_pointer (&self->grid, weft_grid_free);

  G_OBJECT_CLASS (weft_import_page_parent_class)->finalize (object);
}

static void
weft_import_page_class_init (WeftImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_import_page_finalize;
  WEFT_PAGE_CLASS (klass)->reload = weft_import_page_reload;
  WEFT_PAGE_CLASS (klass)->open_record = weft_import_page_open_record;

  g_type_ensure (WEFT_TYPE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, header);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, body);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, failed);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, facts);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, survey_part);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, survey_label);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, months);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, questions);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, account_part);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, account_label);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, account_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, question);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, date_buttons);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, table_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, here_part);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, here);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, add_alike);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, refused_part);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, refused);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, sheet_label);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, sheets);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, view);
  gtk_widget_class_bind_template_child (widget_class, WeftImportPage, bring_button);
  gtk_widget_class_bind_template_callback (widget_class, change_months_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_table_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_account_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_alike_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, bring_in_cb);
}

static void
weft_import_page_init (WeftImportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_tables (self);
  weft_long_names_show (self->sheets);
  weft_long_names_show (self->account_drop_down);
  weft_access_name_drop_down (GTK_WIDGET (self->account_drop_down), gtk_label_get_text (self->account_label));
  weft_access_name_drop_down (GTK_WIDGET (self->sheets), _ ("Which sheet"));
}

void
weft_import_page_look_at_survey (WeftImportPage *self,
                                 const char     *path,
                                 const char     *measure,
                                 const char     *name,
                                 gint64          wave)
{
  /* Translators: %s is a measure: "Our own question" */
  g_autofree char *words = g_strdup_printf (_ ("Answers to “%s”"), name);

  g_return_if_fail (WEFT_IS_IMPORT_PAGE (self) && path != NULL && measure != NULL);
  self->is_quiet = TRUE;
  gtk_label_set_text (self->survey_label, words);
  gtk_spin_button_set_value (self->months, (double)wave);
  self->is_quiet = FALSE;
  look_at (self, path, measure);
}
