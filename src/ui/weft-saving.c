/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving one record as one step. */

#include "weft-saving.h"

#include "weft-date.h"
#include "weft-edit.h"
#include "weft-group.h"
#include "weft-pence.h"
#include "weft-step.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define LABEL_CHARACTERS 40

WeftSaving *
weft_saving_new (const WeftRow *row,
                 WeftIssues    *issues)
{
  WeftSaving *saving = g_new0 (WeftSaving, 1);

  saving->row = weft_row_copy (row);
  saving->issues = g_ptr_array_ref (issues);
  saving->saved = WEFT_SAVE_REFUSED;
  return saving;
}

void
weft_saving_free (WeftSaving *saving)
{
  weft_row_free (saving->row);
  g_ptr_array_unref (saving->issues);
  g_free (saving->sentence);
  g_free (saving);
}

/* "£4,800.00, 1 September 2026": an instalment has no other name. */
static char *
name_dated (const WeftRow *row)
{
  g_autofree char *amount = weft_pence_format (weft_row_money (row, "amount"));
  g_autofree char *due = weft_date_format (weft_row_get (row, row->table->label));

  return g_strdup_printf ("%s, %s", amount, due);
}

/* A measure has a key for spreadsheets and a referral a reference; people know a name, and who sent somebody. */
static const char *
find_label (const WeftTable *table)
{
  if (g_str_equal (table->name, "referrals"))
    return "from_organisation";
  return g_str_equal (table->name, "measures") ? "name" : table->label;
}

/* The record's name for a sentence: long words are cut, words that are not a name are quoted. */
char *
weft_saving_name (const WeftRow *row)
{
  const char      *column = find_label (row->table);
  gboolean         is_payment = weft_edit_has_parts (row->table) && weft_row_get (row, column)[0] == '\0';
  const char      *label = weft_row_get (row, is_payment ? "payee" : column);
  const WeftType   type = row->table->columns[weft_table_column (row->table, column)].type;
  g_autofree char *brief = weft_text_shorten (label, LABEL_CHARACTERS);

  if (brief[0] == '\0')
    return g_strdup (row->table->prefix != NULL && weft_row_get (row, "ref")[0] != '\0' ? weft_row_get (row, "ref") : _ (row->table->one));
  if (type == WEFT_TYPE_DATE_OR_WORDS)
    return name_dated (row);
  if (type == WEFT_TYPE_LONG_TEXT)
    return g_strdup_printf ("“%s”", brief);
  return g_steal_pointer (&brief);
}

/* "Lunch club, 9 March": a session is told from the others of its name by its day, and so are hours, whose sentence may
 * leave in a correction and names nobody. */
static char *
name_saved (const WeftRow *row,
            const char    *today)
{
  const gboolean   is_hours = g_str_equal (row->table->name, "hours");
  g_autofree char *name = weft_saving_name (row);
  g_autofree char *day = NULL;

  if ((!is_hours && !g_str_equal (row->table->name, "activities")) || !weft_date_is_valid (weft_row_get (row, "date")))
    return g_steal_pointer (&name);
  day = weft_date_format_near_year (weft_row_get (row, "date"), today);
  /* Translators: %s is a day: "Hours of 9 March" */
  return is_hours ? g_strdup_printf (_ ("Hours of %s"), day) : g_strdup_printf ("%s, %s", name, day);
}

static char *
say_saved (const WeftRow *row,
           WeftSaved      saved,
           const char    *today)
{
  g_autofree char *name = name_saved (row, today);

  /* Translators: %s is a record: "Joan Whitfield" */
  return saved == WEFT_SAVE_ADDED ? g_strdup_printf (_ ("%s added"), name)
                                  : g_strdup_printf (_ ("%s changed"), name);
}

static gboolean
save_row (WeftFile   *file,
          WeftSaving *saving,
          GError    **error)
{
  const WeftSaveOptions options = { .make_named = TRUE };

  if (saving->row->table == weft_group_table ())
    return weft_group_save (file, saving->row, saving->issues, &saving->saved, error);
  return weft_row_save (file, saving->row, &options, saving->issues, &saving->saved, error);
}

gpointer
weft_saving_save (WeftFile     *file,
                  gpointer      data,
                  WeftProgress *progress,
                  GError      **error)
{
  WeftSaving *saving = data;
  g_autoptr (WeftStep) step = weft_step_begin (file, error);
  g_autofree char *sentence = NULL;

  if (step == NULL || !save_row (file, saving, error))
    return NULL;
  if (saving->saved == WEFT_SAVE_REFUSED)
    return saving;
  sentence = saving->sentence != NULL ? g_strdup (saving->sentence) : say_saved (saving->row, saving->saved, weft_file_today (file));
  return weft_step_commit (step, sentence, error) ? saving : NULL;
}
