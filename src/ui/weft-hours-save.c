/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a sheet of hours as one step. */

#include "weft-hours-save.h"

#include "weft-hours.h"
#include "weft-step.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

WeftHoursSaving *
weft_hours_saving_new (GPtrArray *typed)
{
  WeftHoursSaving *saving = g_new0 (WeftHoursSaving, 1);

  saving->typed = g_ptr_array_ref (typed);
  saving->issues = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  return saving;
}

void
weft_hours_saving_free (WeftHoursSaving *saving)
{
  g_ptr_array_unref (saving->typed);
  g_ptr_array_unref (saving->issues);
  g_free (saving);
}

/* A volunteer whose name is all that is known so far; the hours then say the new ref. */
static gboolean
add_person (WeftFile       *file,
            WeftTypedHours *typed,
            GHashTable     *added,
            WeftIssues     *issues,
            GError        **error)
{
  const WeftSaveOptions options = { .make_named = TRUE };
  g_autoptr (WeftRow) person = weft_row_new (weft_description_find ("people"));
  const char *ref = g_hash_table_lookup (added, typed->new_person);
  WeftSaved   saved = WEFT_SAVE_UNCHANGED;

  if (ref == NULL)
    {
      weft_row_set (person, "name", typed->new_person);
      if (!weft_row_save (file, person, &options, issues, &saved, error))
        return FALSE;
      ref = weft_row_get (person, "ref");
      g_hash_table_insert (added, g_strdup (typed->new_person), g_strdup (ref));
    }
  if (saved != WEFT_SAVE_REFUSED)
    weft_row_set (typed->row, "person", ref);
  return TRUE;
}

static gboolean
save_one (WeftFile        *file,
          WeftHoursSaving *saving,
          WeftTypedHours  *typed,
          GHashTable      *added,
          GError         **error)
{
  const WeftSaveOptions options = { .make_named = FALSE };
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = NULL;
  WeftSaved saved;

  if (typed->new_person != NULL && !add_person (file, typed, added, issues, error))
    return FALSE;
  row = weft_row_copy (typed->row);
  if (!weft_row_save (file, row, &options, issues, &saved, error))
    return FALSE;
  saving->is_refused |= saved == WEFT_SAVE_REFUSED;
  g_ptr_array_add (saving->issues, g_steal_pointer (&issues));
  return TRUE;
}

static gint64
add_minutes (GPtrArray *typed)
{
  gint64 sum = 0;

  for (guint i = 0; i < typed->len; i++)
    {
      const WeftRow *row = ((WeftTypedHours *)g_ptr_array_index (typed, i))->row;
      gint64         minutes = 0;

      weft_hours_parse (weft_row_get (row, "hours"), &minutes, NULL);
      sum += minutes * MAX (g_ascii_strtoll (weft_row_get (row, "people"), NULL, 10), 1);
    }
  return sum;
}

gpointer
weft_hours_save (WeftFile     *file,
                 gpointer      data,
                 WeftProgress *progress,
                 GError      **error)
{
  WeftHoursSaving *saving = data;
  g_autoptr (GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (WeftStep) step = weft_step_begin (file, error);
  g_autofree char *hours = weft_words_hours (add_minutes (saving->typed));
  g_autofree char *sentence = NULL;

  if (step == NULL)
    return NULL;
  for (guint i = 0; i < saving->typed->len; i++)
    if (!save_one (file, saving, g_ptr_array_index (saving->typed, i), added, error))
      return NULL;
  if (saving->is_refused)
    return saving;

  /* Translators: %s is "35.5 hours" */
  sentence = g_strdup_printf (_ ("%s added"), hours);
  return weft_step_commit (step, sentence, error) ? saving : NULL;
}
