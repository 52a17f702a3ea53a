/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editing one record. */

#include "weft-edit.h"

#include "weft-job-error.h"
#include "weft-step.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "Payment" of "payment": what a sentence begins with. */
static char *
capital_one (const WeftTable *table)
{
  const char      *one = _ (table->one);
  g_autofree char *first = g_utf8_substring (one, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (one), NULL);
}

gboolean
weft_edit_refused (const WeftIssues *issues,
                   const char       *failed,
                   GError          **error)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const WeftIssue *issue = issues->pdata[i];

      if (issue->blocks)
        {
          g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED, "%s\n%s", failed, issue->sentence);
          return FALSE;
        }
    }

  g_set_error_literal (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED, failed);
  return FALSE;
}

static char *
saved_sentence (const WeftRow *row,
                WeftSaved      saved)
{
  g_autofree char *one = capital_one (row->table);
  g_autofree char *name = weft_edit_name (row);

  return saved == WEFT_SAVE_ADDED
           /* Translators: a kind of record (Person) and its name */
           ? g_strdup_printf (_ ("%s “%s” added"), one, name)
           /* Translators: a kind of record (Person) and its name */
           : g_strdup_printf (_ ("%s “%s” changed"), one, name);
}

/* Told by what is in the file: what was typed may be the very thing that is wrong. */
static gboolean
refuse_save (WeftFile         *file,
             const WeftRow    *row,
             const WeftIssues *issues,
             GError          **error)
{
  g_autoptr (WeftRow) kept = row->id == 0 ? NULL : weft_row_load (file, row->table, row->id, NULL);
  g_autofree char *one = capital_one (row->table);
  g_autofree char *name = weft_edit_name (kept != NULL ? kept : row);
  /* Translators: a kind of record (Person) and its name */
  g_autofree char *failed = g_strdup_printf (_ ("%s “%s” was not saved."), one, name);

  return weft_edit_refused (issues, failed, error);
}

gboolean
weft_edit_save (WeftFile   *file,
                WeftRow    *row,
                WeftIssues *issues,
                WeftSaved  *saved,
                GError    **error)
{
  const WeftSaveOptions options = { .make_named = TRUE };
  g_autoptr (WeftStep) step = weft_step_begin (file, error);
  g_autofree char *sentence = NULL;

  if (step == NULL || !weft_row_save (file, row, &options, issues, saved, error))
    return FALSE;
  if (*saved == WEFT_SAVE_REFUSED)
    return refuse_save (file, row, issues, error);

  sentence = saved_sentence (row, *saved);
  return weft_step_commit (step, sentence, error);
}

static gboolean
covers (const WeftRow *ret,
        const char    *date)
{
  const char *from = weft_row_get (ret, "from");
  const char *to = weft_row_get (ret, "to");

  /* ISO dates sort as text. */
  return !g_str_equal (weft_row_get (ret, "status"), "open") &&
         (*from == '\0' || strcmp (from, date) <= 0) && (*to == '\0' || strcmp (date, to) <= 0);
}

/* Whether a signed return of the payment's grant counts its day. */
static gboolean
is_in_signed_return (WeftFile      *file,
                     const WeftRow *row,
                     gboolean      *is_in,
                     GError       **error)
{
  const WeftFilter filter = { .column = "grant", .value = weft_row_get (row, "grant") };
  g_autoptr (GPtrArray) returns = NULL;

  *is_in = FALSE;
  if (weft_text_is_empty (filter.value))
    return TRUE;
  returns = weft_row_list (file, weft_description_find ("returns"), &filter, error);
  if (returns == NULL)
    return FALSE;

  for (guint i = 0; i < returns->len; i++)
    *is_in = *is_in || covers (returns->pdata[i], weft_row_get (row, "date"));
  return TRUE;
}

gboolean
weft_edit_must_void (WeftFile      *file,
                     const WeftRow *row,
                     gboolean      *must,
                     GError       **error)
{
  *must = FALSE;
  if (!weft_edit_has_parts (row->table))
    return TRUE;

  *must = !weft_text_is_empty (weft_row_get (row, "reconciled"));
  return *must || is_in_signed_return (file, row, must, error);
}

gboolean
weft_edit_must_void_any (WeftFile  *file,
                         GPtrArray *rows,
                         gboolean  *must,
                         GError   **error)
{
  *must = FALSE;
  for (guint i = 0; i < rows->len && !*must; i++)
    if (!weft_edit_must_void (file, rows->pdata[i], must, error))
      return FALSE;

  return TRUE;
}

static gboolean
void_row (WeftFile   *file,
          WeftRow    *row,
          const char *why,
          WeftIssues *issues,
          GError    **error)
{
  const WeftSaveOptions options = { 0 };
  WeftSaved             saved;

  weft_row_set (row, "voided", why);
  return weft_row_save (file, row, &options, issues, &saved, error);
}

static char *
removed_sentence (const WeftTable *table,
                  const char      *name,
                  gboolean         voided,
                  const char      *why)
{
  g_autofree char *one = capital_one (table);

  if (voided)
    /* Translators: a kind of record (Payment), its name, and the reason that was typed */
    return g_strdup_printf (_ ("%s “%s” voided: %s"), one, name, why);
  if (!weft_text_is_empty (why))
    /* Translators: a kind of record (Payment), its name, and the reason that was typed */
    return g_strdup_printf (_ ("%s “%s” removed: %s"), one, name, why);
  /* Translators: a kind of record (Person) and its name */
  return g_strdup_printf (_ ("%s “%s” removed"), one, name);
}

static gboolean
refuse_remove (const WeftTable  *table,
               const char       *name,
               const WeftIssues *issues,
               GError          **error)
{
  g_autofree char *one = capital_one (table);
  /* Translators: a kind of record (Person) and its name */
  g_autofree char *failed = g_strdup_printf (_ ("%s “%s” was not removed."), one, name);

  return weft_edit_refused (issues, failed, error);
}

gboolean
weft_edit_take_out (WeftFile   *file,
                    GPtrArray  *rows,
                    gboolean    voided,
                    const char *why,
                    WeftIssues *issues,
                    GError    **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      WeftRow *row = rows->pdata[i];

      if (voided ? !void_row (file, row, why, issues, error) : !weft_row_delete (file, row->table, row->id, issues, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
weft_edit_remove (WeftFile   *file,
                  GPtrArray  *rows,
                  const char *why,
                  WeftIssues *issues,
                  gboolean   *voided,
                  GError    **error)
{
  const WeftTable *table = ((const WeftRow *)rows->pdata[0])->table;
  g_autofree char *name = weft_edit_name_all (file, rows, error);
  g_autofree char *sentence = NULL;
  g_autoptr (WeftStep) step = NULL;

  if (name == NULL || !weft_edit_must_void_any (file, rows, voided, error))
    return FALSE;
  if (*voided && weft_text_is_empty (why))
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NEEDS_REASON,
                   /* Translators: %s is a payment: "Room hire, −£120.00" */
                   _ ("“%s” was agreed with the bank or sent in a return, so it is voided instead of removed.\nSay why, and it stays in the list but no longer counts."), name);
      return FALSE;
    }

  sentence = removed_sentence (table, name, *voided, why);
  step = weft_step_begin (file, error);
  if (step == NULL || !weft_edit_take_out (file, rows, *voided, why, issues, error))
    return FALSE;
  if (weft_issues_block (issues))
    return refuse_remove (table, name, issues, error);

  return weft_step_commit (step, sentence, error);
}
