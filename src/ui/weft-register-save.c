/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves who came to an activity as one step. */

#include "weft-register-save.h"

#include "weft-edit.h"
#include "weft-names.h"
#include "weft-new-people.h"
#include "weft-step.h"

#include <glib/gi18n-lib.h>

static void
clear_saving (gpointer data)
{
  WeftRegisterSaving *saving = data;

  g_free (saving->activity);
  g_ptr_array_unref (saving->refs);
  g_ptr_array_unref (saving->new_names);
  g_free (saving->names_words);
  g_free (saving->number_words);
  g_hash_table_unref (saving->made);
}

WeftRegisterSaving *
weft_register_saving_new (const char *activity)
{
  WeftRegisterSaving *saving = g_atomic_rc_box_new0 (WeftRegisterSaving);

  saving->activity = g_strdup (activity);
  saving->how_counted = "";
  saving->refs = g_ptr_array_new_with_free_func (g_free);
  saving->new_names = g_ptr_array_new_with_free_func (g_free);
  saving->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return saving;
}

WeftRegisterSaving *
weft_register_saving_ref (WeftRegisterSaving *saving)
{
  return g_atomic_rc_box_acquire (saving);
}

void
weft_register_saving_unref (WeftRegisterSaving *saving)
{
  g_atomic_rc_box_release_full (saving, clear_saving);
}

static gboolean
refuse (const WeftIssues *issues,
        GError          **error)
{
  return weft_edit_refused (issues, _ ("The register was not saved."), error);
}

static gboolean
save_row (WeftFile *file,
          WeftRow  *row,
          GError  **error)
{
  const WeftSaveOptions options = { .make_named = FALSE };
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  WeftSaved saved;

  if (!weft_row_save (file, row, &options, issues, &saved, error))
    return FALSE;
  return saved != WEFT_SAVE_REFUSED || refuse (issues, error);
}

static gboolean
remove_row (WeftFile      *file,
            const WeftRow *row,
            GError       **error)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();

  if (!weft_row_delete (file, row->table, row->id, issues, error))
    return FALSE;
  return !weft_issues_block (issues) || refuse (issues, error);
}

static gboolean
add_came (WeftFile           *file,
          WeftRegisterSaving *saving,
          const char         *person,
          gboolean            is_first,
          GError            **error)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("attendance"));

  weft_row_set (row, "activity", saving->activity);
  weft_row_set (row, "person", person);
  weft_row_set (row, "first_time", is_first ? "yes" : "");
  return save_row (file, row, error);
}

/* Those whose name is all that is known so far. */
static gboolean
add_new (WeftFile           *file,
         WeftRegisterSaving *saving,
         GError            **error)
{
  for (guint i = 0; i < saving->new_names->len; i++)
    {
      const char *name = g_ptr_array_index (saving->new_names, i);
      g_autoptr (WeftRow) person = weft_row_new (weft_description_find ("people"));

      weft_row_set (person, "name", name);
      if (!save_row (file, person, error) ||
          !add_came (file, saving, weft_row_get (person, "ref"), saving->marks_first, error))
        return FALSE;
      g_hash_table_insert (saving->made, g_strdup (name), g_strdup (weft_row_get (person, "ref")));
    }
  return TRUE;
}

/* Takes out who did not come after all, and leaves in @missing the refs of those who are to be added. */
static gboolean
remove_others (WeftFile           *file,
               WeftRegisterSaving *saving,
               GHashTable         *missing,
               GError            **error)
{
  const WeftFilter filter = { .column = "activity", .value = saving->activity };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("attendance"), &filter, error);
  g_autoptr (GPtrArray) people = rows != NULL ? weft_names_read (file, "people", error) : NULL;
  g_autoptr (GHashTable) index = NULL;

  if (people == NULL)
    return FALSE;
  index = weft_names_index (people);
  for (guint i = 0; i < rows->len; i++)
    {
      const WeftRow  *row = g_ptr_array_index (rows, i);
      const WeftName *name = g_hash_table_lookup (index, weft_row_get (row, "person"));

      if ((name == NULL || !g_hash_table_remove (missing, name->ref)) && !remove_row (file, row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_names (WeftFile           *file,
            WeftRegisterSaving *saving,
            GError            **error)
{
  g_autoptr (GHashTable) missing = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < saving->refs->len; i++)
    g_hash_table_add (missing, g_ptr_array_index (saving->refs, i));
  if (!remove_others (file, saving, missing, error))
    return FALSE;
  for (guint i = 0; i < saving->refs->len; i++)
    if (g_hash_table_contains (missing, g_ptr_array_index (saving->refs, i)) &&
        !add_came (file, saving, g_ptr_array_index (saving->refs, i), FALSE, error))
      return FALSE;
  return add_new (file, saving, error);
}

static char *
say_register (const WeftRegisterSaving *saving,
              const WeftRow            *activity,
              const char               *today)
{
  const char      *name = weft_row_get (activity, "name");
  g_autofree char *day = weft_date_format_near_year (weft_row_get (activity, "date"), today);

  if (saving->has_names)
    /* Translators: an activity, its day, how many came: "Register of Lunch club, 9 March: 32 people" */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Register of %s, %s: %u person", "Register of %s, %s: %u people", saving->headcount),
                            name, day, saving->headcount);
  /* Translators: an activity, its day, how many came: "Lunch club, 9 March: 32 people" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %s: %u person", "%s, %s: %u people", saving->headcount),
                          name, day, saving->headcount);
}

/* Who is new is said: it may be a name that was typed wrongly. */
static char *
say_saved (const WeftRegisterSaving *saving,
           const WeftRow            *activity,
           const char               *today)
{
  g_autofree char *sentence = say_register (saving, activity, today);

  return weft_new_people_say (sentence, saving->new_names);
}

gpointer
weft_register_save (WeftFile     *file,
                    gpointer      data,
                    WeftProgress *progress,
                    GError      **error)
{
  WeftRegisterSaving *saving = data;
  g_autoptr (WeftStep) step = weft_step_begin (file, error);
  g_autoptr (WeftRow) activity = step != NULL ? weft_row_find (file, weft_description_find ("activities"), saving->activity, error) : NULL;
  g_autofree char *headcount = saving->headcount > 0 ? g_strdup_printf ("%u", saving->headcount) : g_strdup ("");
  g_autofree char *sentence = NULL;

  if (activity == NULL || (saving->has_names && !save_names (file, saving, error)))
    return NULL;
  weft_row_set (activity, "headcount", headcount);
  weft_row_set (activity, "how_counted", saving->headcount > 0 ? saving->how_counted : "");
  if (!save_row (file, activity, error))
    return NULL;
  sentence = say_saved (saving, activity, weft_file_today (file));
  return weft_step_commit (step, sentence, error) ? weft_register_saving_ref (saving) : NULL;
}
