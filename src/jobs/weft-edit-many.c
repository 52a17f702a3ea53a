/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several records at once. */

#include "weft-edit-many.h"

#include "weft-edit.h"
#include "weft-job-error.h"
#include "weft-step.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

/* What is done with one record, or with all parts of one payment, inside the step; issues are refusals. */
typedef gboolean (*EditOne) (WeftFile   *file,
                             GPtrArray  *rows,
                             gpointer    data,
                             WeftIssues *issues,
                             GError    **error);

typedef struct
{
  const char *column, *text;
} Change;

typedef struct
{
  const char *why;  /* nullable */
  guint       must; /* how many have to be voided */
} Removal;

static gboolean
change_one (WeftFile   *file,
            GPtrArray  *rows,
            gpointer    data,
            WeftIssues *issues,
            GError    **error)
{
  const WeftSaveOptions options = { .make_named = TRUE };
  const Change         *change = data;
  WeftRow              *row = g_ptr_array_index (rows, 0);
  WeftSaved             saved;

  weft_row_set (row, change->column, change->text);
  return weft_row_save (file, row, &options, issues, &saved, error);
}

static gboolean
count_one (WeftFile   *file,
           GPtrArray  *rows,
           gpointer    data,
           WeftIssues *issues,
           GError    **error)
{
  Removal *removal = data;
  gboolean must;

  if (!weft_edit_must_void_any (file, rows, &must, error))
    return FALSE;
  removal->must += must ? 1 : 0;
  return TRUE;
}

static gboolean
remove_one (WeftFile   *file,
            GPtrArray  *rows,
            gpointer    data,
            WeftIssues *issues,
            GError    **error)
{
  const Removal *removal = data;
  gboolean       must;

  return weft_edit_must_void_any (file, rows, &must, error) && weft_edit_take_out (file, rows, must, removal->why, issues, error);
}

/* Empty: it was taken out meanwhile, or with the part of its payment that came before it. */
static GPtrArray *
load (WeftFile        *file,
      const WeftTable *table,
      gint64           id,
      gboolean         is_whole,
      GError         **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  g_autoptr (GError) local = NULL;
  WeftRow *row = weft_row_load (file, table, id, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (row == NULL)
    return g_steal_pointer (&rows);
  g_ptr_array_add (rows, row);
  return is_whole && weft_edit_has_parts (table) ? weft_edit_find (file, table, weft_row_get (row, "ref"), error) : g_steal_pointer (&rows);
}

/* @is_whole: with a part of a payment go all its parts. */
static gboolean
edit_each (WeftFile        *file,
           const WeftTable *table,
           GArray          *ids,
           gboolean         is_whole,
           EditOne          edit,
           gpointer         data,
           GError         **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GPtrArray) rows = load (file, table, g_array_index (ids, gint64, i), is_whole, error);
      g_autoptr (GPtrArray) issues = weft_issues_new ();
      g_autofree char *name = NULL;
      g_autofree char *failed = NULL;

      if (rows == NULL)
        return FALSE;
      if (rows->len == 0)
        continue;
      name = weft_edit_name_all (file, rows, error);
      if (name == NULL || !edit (file, rows, data, issues, error))
        return FALSE;
      /* Translators: %s is a record: "Joan Whitfield" */
      failed = g_strdup_printf (_ ("Nothing was changed, because of “%s”."), name);
      if (weft_issues_block (issues))
        return weft_edit_refused (issues, failed, error);
    }
  return TRUE;
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
  g_autoptr (WeftStep) step = NULL;

  step = weft_step_begin (file, error);
  return step != NULL && edit_each (file, table, ids, FALSE, change_one, &change, error) && weft_step_commit (step, sentence, error);
}

static char *
say_removed (const WeftTable *table,
             guint            n,
             const Removal   *removal)
{
  if (removal->must == 0)
    return g_strdup_printf (
      /* Translators: the title of a table (People) and how many records were taken out */
      g_dngettext (GETTEXT_PACKAGE, "%s: %u record taken out", "%s: %u records taken out", n),
      _ (table->title), n);
  return g_strdup_printf (
    /* Translators: the title of a table (Money), how many records were voided or taken out, and why */
    g_dngettext (GETTEXT_PACKAGE, "%s: %u record voided or taken out: %s", "%s: %u records voided or taken out: %s", n),
    _ (table->title), n, removal->why);
}

static gboolean
refuse_without_reason (guint    must,
                       GError **error)
{
  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NEEDS_REASON,
               /* Translators: %u is how many payments */
               g_dngettext (GETTEXT_PACKAGE,
                            "%u of them was agreed with the bank or sent in a return, so it is voided instead of removed.\nSay why, and it stays in the list but no longer counts. The others are taken out.",
                            "%u of them were agreed with the bank or sent in a return, so they are voided instead of removed.\nSay why, and they stay in the list but no longer count. The others are taken out.",
                            must),
               must);
  return FALSE;
}

gboolean
weft_edit_many_remove (WeftFile        *file,
                       const WeftTable *table,
                       GArray          *ids,
                       const char      *why,
                       GError         **error)
{
  Removal          removal = { why, 0 };
  g_autofree char *sentence = NULL;
  g_autoptr (WeftStep) step = NULL;

  if (!edit_each (file, table, ids, TRUE, count_one, &removal, error))
    return FALSE;
  if (removal.must > 0 && weft_text_is_empty (why))
    return refuse_without_reason (removal.must, error);
  sentence = say_removed (table, ids->len, &removal);
  step = weft_step_begin (file, error);
  return step != NULL && edit_each (file, table, ids, TRUE, remove_one, &removal, error) && weft_step_commit (step, sentence, error);
}
