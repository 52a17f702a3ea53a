/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making two records of one person one. The description says which columns point at people, so a new table is
 * merged without a line here. */

#include "weft-merge-people.h"

#include "weft-edit.h"
#include "weft-job-error.h"
#include "weft-step.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  WeftFile   *file;   /* borrowed */
  WeftRow    *keep;   /* owned */
  WeftRow    *other;  /* owned */
  WeftIssues *issues; /* owned */
  guint       moved;
} Merging;

static void
merging_clear (Merging *merging)
{
  g_clear_pointer (&merging->keep, weft_row_free);
  g_clear_pointer (&merging->other, weft_row_free);
  g_clear_pointer (&merging->issues, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Merging, merging_clear)

void
weft_merged_free (WeftMerged *merged)
{
  g_free (merged->keep);
  g_free (merged->other);
  g_free (merged);
}

static WeftRow *
find_person (WeftFile   *file,
             const char *ref,
             GError    **error)
{
  g_autoptr (GPtrArray) found = weft_edit_find (file, weft_description_find ("people"), ref, error);

  return found != NULL ? weft_row_copy (found->pdata[0]) : NULL;
}

/* Hours or payments that look alike may well be two; a person is at a session, in a role or agreed only once. */
static gboolean
stands_once (const WeftTable *table)
{
  static const char *const once[] = { "attendance", "consents", "roles", NULL };

  return g_strv_contains (once, table->name);
}

static gboolean
has_same_key (const WeftRow    *one,
              const WeftRow    *other,
              const WeftColumn *person)
{
  for (guint i = 0; i < one->table->n_columns; i++)
    {
      const WeftColumn *column = &one->table->columns[i];

      if (column != person && (column->flags & WEFT_COLUMN_KEY) && !g_str_equal (one->cells[i], other->cells[i]))
        return FALSE;
    }

  return TRUE;
}

static WeftRow *
find_twin (GPtrArray        *rows,
           const WeftRow    *row,
           const WeftColumn *person)
{
  for (guint i = 0; i < rows->len; i++)
    if (has_same_key (rows->pdata[i], row, person))
      return rows->pdata[i];

  return NULL;
}

/* What @row has empty it takes from @from. Its ref stays its own. */
static void
fill_blanks (WeftRow       *row,
             const WeftRow *from)
{
  for (guint i = 0; i < row->table->n_columns; i++)
    if (weft_text_is_empty (row->cells[i]))
      weft_row_set (row, row->table->columns[i].name, from->cells[i]);
}

static gboolean
save (Merging *merging,
      WeftRow *row,
      GError **error)
{
  const WeftSaveOptions options = { 0 };
  WeftSaved             saved;

  return weft_row_save (merging->file, row, &options, merging->issues, &saved, error);
}

static gboolean
move_row (Merging          *merging,
          WeftRow          *row,
          const WeftColumn *person,
          WeftRow          *twin,
          GError          **error)
{
  merging->moved++;
  if (twin != NULL)
    {
      fill_blanks (twin, row);
      return weft_row_delete (merging->file, row->table, row->id, merging->issues, error) && save (merging, twin, error);
    }

  weft_row_set (row, person->name, weft_row_get (merging->keep, "ref"));
  return save (merging, row, error);
}

static GPtrArray *
list_of (Merging          *merging,
         const WeftTable  *table,
         const WeftColumn *person,
         const WeftRow    *whose,
         GError          **error)
{
  const WeftFilter filter = { .column = person->name, .value = weft_row_get (whose, "ref") };

  return weft_row_list (merging->file, table, &filter, error);
}

/* All that one column of one table says of the person who goes. */
static gboolean
move_column (Merging          *merging,
             const WeftTable  *table,
             const WeftColumn *person,
             GError          **error)
{
  g_autoptr (GPtrArray) theirs = list_of (merging, table, person, merging->other, error);
  g_autoptr (GPtrArray) kept = NULL;

  if (theirs == NULL)
    return FALSE;
  kept = list_of (merging, table, person, merging->keep, error);
  if (kept == NULL)
    return FALSE;

  for (guint i = 0; i < theirs->len; i++)
    {
      WeftRow *row = theirs->pdata[i];
      WeftRow *twin = stands_once (table) ? find_twin (kept, row, person) : NULL;

      if (!move_row (merging, row, person, twin, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
move_everything (Merging *merging,
                 GError **error)
{
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < tables[i].n_columns; j++)
      {
        const WeftColumn *column = &tables[i].columns[j];

        if (g_strcmp0 (column->target, "people") == 0 && !move_column (merging, &tables[i], column, error))
          return FALSE;
      }

  return TRUE;
}

/* The record that goes first, so that nothing of it stands in the way of what is filled in. */
static gboolean
make_one (Merging *merging,
          GError **error)
{
  fill_blanks (merging->keep, merging->other);
  return weft_row_delete (merging->file, merging->other->table, merging->other->id, merging->issues, error) &&
         save (merging, merging->keep, error);
}

WeftMerged *
weft_merge_people (WeftFile   *file,
                   const char *keep,
                   const char *other,
                   GError    **error)
{
  g_auto (Merging) merging = { .file = file, .issues = weft_issues_new () };
  g_autoptr (WeftStep) step = NULL;
  g_autoptr (WeftMerged) merged = g_new0 (WeftMerged, 1);
  g_autofree char *sentence = NULL;

  merging.keep = find_person (file, keep, error);
  if (merging.keep == NULL)
    return NULL;
  merging.other = find_person (file, other, error);
  if (merging.other == NULL)
    return NULL;
  if (merging.keep->id == merging.other->id)
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                   _ ("“%s” and “%s” are the same record already.\nChoose the second record of that person."), keep, other);
      return NULL;
    }

  merged->keep = g_strdup (weft_row_get (merging.keep, "name"));
  merged->other = g_strdup (weft_row_get (merging.other, "name"));
  step = weft_step_begin (file, error);
  if (step == NULL || !move_everything (&merging, error) || !make_one (&merging, error))
    return NULL;
  /* Translators: the names of two people */
  sentence = g_strdup_printf (_ ("“%s” and “%s” made one person"), merged->keep, merged->other);
  if (weft_issues_block (merging.issues))
    {
      /* Translators: the names of two people */
      g_autofree char *failed = g_strdup_printf (_ ("“%s” and “%s” were not made one person."), merged->keep, merged->other);

      weft_edit_refused (merging.issues, failed, error);
      return NULL;
    }
  if (!weft_step_commit (step, sentence, error))
    return NULL;

  merged->moved = merging.moved;
  return g_steal_pointer (&merged);
}
