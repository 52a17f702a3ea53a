/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a sheet of hours as one step. */

#include "weft-hours-save.h"

#include "weft-hours-typed.h"
#include "weft-new-people.h"
#include "weft-step.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

#define ROWS_A_REPORT 100

WeftHoursSaving *
weft_hours_saving_new (GPtrArray *rows)
{
  WeftHoursSaving *saving = g_new0 (WeftHoursSaving, 1);

  saving->rows = g_ptr_array_ref (rows);
  saving->refused = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_hours_wrong_free);
  return saving;
}

void
weft_hours_saving_free (WeftHoursSaving *saving)
{
  g_ptr_array_unref (saving->rows);
  g_ptr_array_unref (saving->refused);
  g_free (saving);
}

/* Whether the hours of somebody who is not there yet would be right: only then is the person added. */
static gboolean
check_without_person (WeftFile      *file,
                      const WeftRow *row,
                      WeftIssues    *issues,
                      GError       **error)
{
  g_autoptr (WeftRow) copy = weft_row_copy (row);

  weft_row_set (copy, "people", "1");
  return weft_row_check (file, copy, WEFT_DATE_ORDER_DAY_FIRST, issues, error);
}

/* A volunteer whose name is all that is known so far; the hours then say the new ref. */
static gboolean
add_person (WeftFile   *file,
            WeftRow    *row,
            const char *name,
            GHashTable *added,
            WeftIssues *issues,
            GError    **error)
{
  const WeftSaveOptions options = { .make_named = TRUE };
  g_autoptr (WeftRow) person = NULL;
  const char *ref = g_hash_table_lookup (added, name);
  WeftSaved   saved = WEFT_SAVE_UNCHANGED;

  if (!check_without_person (file, row, issues, error))
    return FALSE;
  if (weft_issues_block (issues))
    return TRUE;
  if (ref == NULL)
    {
      person = weft_row_new (weft_description_find ("people"));
      weft_row_set (person, "name", name);
      if (!weft_row_save (file, person, &options, issues, &saved, error))
        return FALSE;
      ref = weft_row_get (person, "ref");
      g_hash_table_insert (added, g_strdup (name), g_strdup (ref));
    }
  weft_row_set (row, "person", ref);
  return TRUE;
}

static gboolean
save_one (WeftFile             *file,
          const WeftHoursTexts *texts,
          GHashTable           *added,
          WeftIssues           *issues,
          GError              **error)
{
  const WeftSaveOptions options = { .make_named = FALSE };
  g_autoptr (WeftRow) row = weft_hours_texts_make_row (texts, weft_file_today (file));
  WeftSaved saved;

  if (texts->is_new && !add_person (file, row, texts->cells[WEFT_HOURS_WHO], added, issues, error))
    return FALSE;
  return weft_issues_block (issues) || weft_row_save (file, row, &options, issues, &saved, error);
}

static gboolean
save_all (WeftFile        *file,
          WeftHoursSaving *saving,
          GHashTable      *added,
          gint64          *minutes,
          WeftProgress    *progress,
          GError         **error)
{
  for (guint i = 0; i < saving->rows->len; i++)
    {
      const WeftHoursTexts *texts = g_ptr_array_index (saving->rows, i);
      g_autoptr (GPtrArray) issues = weft_issues_new ();

      if (i % ROWS_A_REPORT == 0 && i > 0 && !weft_progress_report (progress, i, saving->rows->len, _ ("Saving hours"), error))
        return FALSE;
      if (!save_one (file, texts, added, issues, error))
        return FALSE;
      if (!weft_issues_block (issues))
        {
          *minutes += weft_hours_texts_minutes (texts);
          continue;
        }
      g_ptr_array_add (saving->refused, weft_hours_wrong_new (texts, issues));
    }
  return TRUE;
}

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return g_utf8_collate (*(const char *const *)one, *(const char *const *)other);
}

/* Who is new is said: it may be a name that was typed wrongly. */
static char *
say_saved (gint64      minutes,
           GHashTable *added)
{
  g_autofree char *hours = weft_words_hours (minutes);
  /* Translators: %s is "35.5 hours" */
  g_autofree char *sentence = g_strdup_printf (_ ("%s added"), hours);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       name;

  g_hash_table_iter_init (&iter, added);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, name);
  g_ptr_array_sort (names, compare_names);
  return weft_new_people_say (sentence, names);
}

gpointer
weft_hours_save (WeftFile     *file,
                 gpointer      data,
                 WeftProgress *progress,
                 GError      **error)
{
  WeftHoursSaving *saving = data;
  g_autoptr (WeftStep) step = weft_step_begin (file, error);
  g_autoptr (GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gint64           minutes = 0;
  g_autofree char *sentence = NULL;

  if (step == NULL || !save_all (file, saving, added, &minutes, progress, error))
    return NULL;
  sentence = say_saved (minutes, added);
  return weft_step_commit (step, sentence, error) ? saving : NULL;
}
