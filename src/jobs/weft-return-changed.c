/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signed returns that are no longer true: records of their time changed afterwards. All are asked whenever Home is shown, so
 * first only the numbers behind each are compared; what of them is shown is worked out for those that differ. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-date.h"
#include "weft-job-error.h"

#include <glib/gi18n-lib.h>

#define DAYS_TOLD 730 /* after that a funder is past asking; the page of the return still says it */

void
weft_return_changed_free (WeftReturnChanged *changed)
{
  g_free (changed->return_ref);
  g_free (changed->grant_title);
  g_free (changed->status);
  g_free (changed->signed_on);
  g_free (changed->sent);
  g_free (changed);
}

/* What differs exactly, each with what it is now; "" where nothing does. */
static char *
describe_changes (WeftFile               *file,
                  const WeftReturnRecord *record,
                  GError                **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (WeftReturn) was = weft_return_load_frozen (file, record->id, &failure);
  g_autoptr (WeftReturn) now = was != NULL ? weft_return_gather_exactly (file, record, &failure) : NULL;
  g_autoptr (GPtrArray) corrections = now != NULL ? weft_return_compare_exactly (was, now) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      const WeftCorrection *correction = corrections->pdata[i];

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", correction->key, correction->now);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Whether somebody said of just these @changes that they are fine. */
static gboolean
find_let_be (WeftFile   *file,
             gint64      return_id,
             const char *changes,
             gboolean   *is_let_be,
             GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_ANSWER_TEXT);

  weft_query_bind_int (&query, ":return", return_id);
  weft_query_bind_text (&query, ":question", WEFT_ANSWER_AS_IT_IS);
  *is_let_be = weft_query_step (&query, error) && *changes != '\0' && g_str_equal (weft_query_text (&query, 0), changes);
  return !query.failed;
}

/* Adds the return if what it shows has changed as well. */
static gboolean
add_changed (WeftFile               *file,
             const WeftReturnRecord *record,
             GPtrArray              *list,
             GError                **error)
{
  g_autoptr (WeftReturn) was = weft_return_load_frozen (file, record->id, error);
  g_autoptr (WeftReturn) now = was != NULL ? weft_return_gather (file, record, error) : NULL;
  g_autoptr (WeftRow) row = now != NULL ? weft_row_load (file, weft_description_find ("returns"), record->id, error) : NULL;
  g_autoptr (GPtrArray) corrections = row != NULL ? weft_return_compare (was, now) : NULL;
  WeftReturnChanged *changed;

  if (corrections == NULL)
    return FALSE;
  if (corrections->len == 0)
    return TRUE;

  changed = g_new0 (WeftReturnChanged, 1);
  changed->return_ref = g_strdup (record->ref);
  changed->grant_title = g_strdup (now->grant_title);
  changed->status = g_strdup (record->status);
  changed->signed_on = g_strdup (was->signed_on);
  changed->sent = *weft_row_get (row, "sent") != '\0' ? g_strdup (weft_row_get (row, "sent")) : NULL;
  changed->n_figures = corrections->len;
  g_ptr_array_add (list, changed);
  return TRUE;
}

GPtrArray *
weft_return_list_changed (WeftFile *file,
                          GError  **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_return_changed_free);
  g_autoptr (GPtrArray) records = NULL;
  char since[WEFT_DATE_SIZE];

  weft_date_add_days (weft_file_today (file), -DAYS_TOLD, since);
  records = weft_return_record_list_signed (file, since, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const WeftReturnRecord *record = records->pdata[i];
      g_autofree char        *changes = describe_changes (file, record, error);
      gboolean                is_let_be;

      if (changes == NULL || !find_let_be (file, record->id, changes, &is_let_be, error) ||
          (*changes != '\0' && !is_let_be && !add_changed (file, record, list, error)))
        return NULL;
    }
  return records != NULL ? g_steal_pointer (&list) : NULL;
}

gboolean
weft_return_find_let_be (WeftFile               *file,
                         const WeftReturnChoice *choice,
                         gboolean               *is_let_be,
                         GError                **error)
{
  g_autoptr (WeftReturnRecord) record = weft_return_record_choose (file, choice, WEFT_MEANT_SIGNED, error);
  g_autofree char *changes = record != NULL ? describe_changes (file, record, error) : NULL;

  return changes != NULL && find_let_be (file, record->id, changes, is_let_be, error);
}

gboolean
weft_return_let_be (WeftFile               *file,
                    const WeftReturnChoice *choice,
                    GError                **error)
{
  g_autoptr (WeftReturnRecord) record = weft_return_record_choose (file, choice, WEFT_MEANT_SIGNED, error);
  g_autofree char *changes = record != NULL ? describe_changes (file, record, error) : NULL;
  g_autofree char *sentence = NULL;

  if (changes == NULL)
    return FALSE;
  if (*changes == '\0')
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                   /* Translators: %s is a return's reference */
                   _ ("Nothing in return %s has changed since it was signed.\nThere is nothing to be reminded of."), record->ref);
      return FALSE;
    }

  /* Translators: %s is a return's reference */
  sentence = g_strdup_printf (_ ("What changed since return %s was signed is fine as it is"), record->ref);
  return weft_return_keep_words (file, record->ref, WEFT_ANSWER_AS_IT_IS, changes, sentence, error);
}
