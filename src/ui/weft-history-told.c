/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records one by one, with what each field was and is, named as in the forms. */

#include "weft-history-told.h"

#include "weft-date.h"
#include "weft-hours.h"
#include "weft-pence.h"
#include "weft-rows.h"
#include "weft-step-told.h"
#include "weft-text.h"
#include "weft-window.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

#define MOST_RECORDS 6
#define LONGEST 90

/* (transfer full): as people read it. */
static char *
say_cell (const WeftColumn *column,
          const char       *cell)
{
  gint64 number;

  if (*cell == '\0')
    return g_strdup ("");
  if (column->type == WEFT_TYPE_MONEY && weft_pence_parse (cell, &number, NULL))
    return weft_pence_format (number);
  if (column->type == WEFT_TYPE_HOURS && weft_hours_parse (cell, &number, NULL))
    return weft_words_hours (number);
  if ((column->type == WEFT_TYPE_DATE || column->type == WEFT_TYPE_DATE_OR_MONTH || column->type == WEFT_TYPE_DATE_OR_WORDS) && weft_date_is_valid (cell))
    return weft_date_format (cell);
  if (column->type == WEFT_TYPE_CHOICE)
    return g_strdup (weft_words_choice (column->name, cell));
  if (column->type == WEFT_TYPE_YES_NO)
    return g_strdup (g_str_equal (cell, "yes") ? _ ("Yes") : _ ("No"));
  if (column->type == WEFT_TYPE_TEXT || column->type == WEFT_TYPE_LONG_TEXT)
    {
      g_autofree char *text = weft_text_shorten (cell, LONGEST);

      return g_strdup_printf ("“%s”", text);
    }
  return g_strdup (cell);
}

/* "Amount:", but a question asks as it is. */
static char *
say_column (const WeftColumn *column)
{
  const char *title = _ (column->title);

  return g_str_has_suffix (title, "?") ? g_strdup (title) : g_strconcat (title, ":", NULL);
}

static char *
say_field (const WeftRecordTold *record,
           const WeftFieldTold  *field)
{
  g_autofree char *title = say_column (field->column);
  g_autofree char *was = say_cell (field->column, field->was);
  g_autofree char *now = say_cell (field->column, field->now);

  if (record->rows != 0)
    return g_strdup_printf ("%s %s", title, record->rows > 0 ? now : was);
  if (*was == '\0')
    /* Translators: the name of a field ("Amount:"), then what stands in it now, where nothing stood */
    return g_strdup_printf (_ ("%s now %s"), title, now);
  if (*now == '\0')
    /* Translators: the name of a field ("Amount:"), then what stood in it */
    return g_strdup_printf (_ ("%s was %s, now nothing"), title, was);
  /* Translators: the name of a field ("Amount:"), what stood in it, and what stands in it now */
  return g_strdup_printf (_ ("%s was %s, now %s"), title, was, now);
}

static char *
say_title (const WeftRecordTold *record)
{
  g_autofree char *name = weft_text_shorten (record->name, LONGEST);
  const char      *table = _ (record->table->title);
  g_autofree char *words = *name != '\0' ? g_strdup_printf ("%s: %s", table, name) : g_strdup (table);

  if (record->rows > 0)
    /* Translators: a record: "People: Joan Whitfield" */
    return g_strdup_printf (_ ("%s, new"), words);
  /* Translators: a record: "People: Joan Whitfield" */
  return record->rows < 0 ? g_strdup_printf (_ ("%s, removed"), words) : g_steal_pointer (&words);
}

static void
add_row (GtkWidget  *expander,
         const char *title,
         const char *about)
{
  GtkWidget *row = weft_rows_new_fact (NULL, title, about);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
}

static void
add_record (GtkWidget            *expander,
            const WeftRecordTold *record)
{
  g_autofree char *title = say_title (record);
  g_autoptr (GString) about = g_string_new (NULL);

  for (guint i = 0; i < record->fields->len; i++)
    {
      g_autofree char *field = say_field (record, record->fields->pdata[i]);

      g_string_append_printf (about, "%s%s", i > 0 ? "\n" : "", field);
    }
  add_row (expander, title, about->str);
}

static void
show_told (GtkWidget          *expander,
           const WeftStepTold *told)
{
  if (told->records->len == 0 && told->n_more == 0)
    {
      add_row (expander, told->is_kept ? _ ("Nothing that is shown here was changed.") : _ ("What it was before is no longer kept."), NULL);
      return;
    }
  for (guint i = 0; i < told->records->len; i++)
    add_record (expander, told->records->pdata[i]);
  if (told->n_more > 0)
    {
      g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And %u more record", "And %u more records", told->n_more), told->n_more);

      add_row (expander, more, NULL);
    }
}

static gpointer
read_told (WeftFile     *file,
           gpointer      data,
           WeftProgress *progress,
           GError      **error)
{
  return weft_step_told_read (file, *(gint64 *)data, MOST_RECORDS, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GtkWidget) expander = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStepTold) told = weft_workspace_finish (result, &error);

  if (error != NULL)
    weft_window_show_error (GTK_WIDGET (source), error);
  /* Gone from the page by now, or still there. */
  else if (gtk_widget_get_root (expander) != NULL)
    show_told (expander, told);
}

static void
expand_cb (AdwExpanderRow *expander)
{
  gint64   *step = g_object_get_data (G_OBJECT (expander), "told");
  WeftPage *page = WEFT_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (expander), WEFT_TYPE_PAGE));

  if (page == NULL || !adw_expander_row_get_expanded (expander) || g_object_get_data (G_OBJECT (expander), "opened") != NULL)
    return;
  g_object_set_data (G_OBJECT (expander), "opened", GINT_TO_POINTER (TRUE));
  weft_workspace_run_async (weft_page_get_workspace (page), page, read_told, g_memdup2 (step, sizeof *step), g_free,
                            (GDestroyNotify)weft_step_told_free, NULL, read_cb, g_object_ref (expander));
}

void
weft_history_told_watch (GtkWidget *expander,
                         gint64     step)
{
  g_object_set_data_full (G_OBJECT (expander), "told", g_memdup2 (&step, sizeof step), g_free);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expand_cb), NULL);
}
