/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several records at once. */

#include "weft-edit-many.h"

#include "weft-edit.h"
#include "weft-job-error.h"
#include "weft-step.h"

#include <glib/gi18n-lib.h>

/* What is done with one record inside the step; issues are refusals. */
typedef gboolean (*EditOne) (WeftFile   *file,
                             WeftRow    *row,
                             gpointer    data,
                             WeftIssues *issues,
                             GError    **error);

typedef struct
{
  const char *column, *text;
} Change;

static gboolean
change_one (WeftFile   *file,
            WeftRow    *row,
            gpointer    data,
            WeftIssues *issues,
            GError    **error)
{
  const WeftSaveOptions options = { .make_named = TRUE };
  const Change         *change = data;
  WeftSaved             saved;

  weft_row_set (row, change->column, change->text);
  return weft_row_save (file, row, &options, issues, &saved, error);
}

static gboolean
remove_one (WeftFile   *file,
            WeftRow    *row,
            gpointer    data,
            WeftIssues *issues,
            GError    **error)
{
  gboolean must_void;

  if (!weft_edit_must_void (file, row, &must_void, error))
    return FALSE;
  if (must_void)
    {
      weft_issues_add (issues, NULL, TRUE, _ ("It was reconciled or sent in a return. Take it out by itself, and say why."));
      return TRUE;
    }
  return weft_row_delete (file, row->table, row->id, issues, error);
}

static gboolean
edit_all (WeftFile        *file,
          const WeftTable *table,
          GArray          *ids,
          EditOne          edit,
          gpointer         data,
          const char      *sentence,
          GError         **error)
{
  g_autoptr (WeftStep) step = weft_step_begin (file, error);

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) local = NULL;
      g_autoptr (WeftRow) row = weft_row_load (file, table, g_array_index (ids, gint64, i), &local);
      g_autoptr (GPtrArray) issues = weft_issues_new ();
      g_autofree char *name = NULL;
      g_autofree char *failed = NULL;

      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      /* Somebody else took it out meanwhile. */
      if (row == NULL)
        continue;
      name = weft_edit_name (row);
      if (!edit (file, row, data, issues, error))
        return FALSE;
      /* Translators: %s is a record: "Joan Whitfield" */
      failed = g_strdup_printf (_ ("Nothing was changed, because of “%s”."), name);
      if (weft_issues_block (issues))
        return weft_edit_refused (issues, failed, error);
    }
  return weft_step_commit (step, sentence, error);
}

gboolean
weft_edit_many_change (WeftFile        *file,
                       const WeftTable *table,
                       GArray          *ids,
                       const char      *column,
                       const char      *text,
                       GError         **error)
{
  Change           change = { column, text };
  const char      *title = _ (table->columns[weft_table_column (table, column)].title);
  g_autofree char *sentence = g_strdup_printf (
    /* Translators: the title of a table (People), of a column (Area), and how many records were changed */
    g_dngettext (GETTEXT_PACKAGE, "%s: %s changed in %u record", "%s: %s changed in %u records", ids->len),
    _ (table->title), title, ids->len);

  return edit_all (file, table, ids, change_one, &change, sentence, error);
}

gboolean
weft_edit_many_remove (WeftFile        *file,
                       const WeftTable *table,
                       GArray          *ids,
                       GError         **error)
{
  g_autofree char *sentence = g_strdup_printf (
    /* Translators: the title of a table (People) and how many records were taken out */
    g_dngettext (GETTEXT_PACKAGE, "%s: %u record taken out", "%s: %u records taken out", ids->len),
    _ (table->title), ids->len);

  return edit_all (file, table, ids, remove_one, NULL, sentence, error);
}
