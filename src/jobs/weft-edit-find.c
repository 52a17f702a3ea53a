/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which record is meant, and what a person calls it. */

#include "weft-edit.h"

#include "weft-date.h"
#include "weft-job-error.h"
#include "weft-pence.h"
#include "weft-text.h"
#include "weft-value-error.h"

#include <glib/gi18n-lib.h>

#define LONGEST_NAME 60
#define MOST_CANDIDATES 8

gboolean
weft_edit_has_parts (const WeftTable *table)
{
  return weft_table_column (table, "split") >= 0;
}

static GPtrArray *
list_by_ref (WeftFile        *file,
             const WeftTable *table,
             const char      *ref,
             GError         **error)
{
  const WeftFilter filter = { .column = "ref", .value = ref };

  return weft_row_list (file, table, &filter, error);
}

/* Leaves of all parts the one numbered @split. */
static void
keep_part (GPtrArray  *rows,
           const char *split)
{
  for (guint i = rows->len; i > 0; i--)
    if (!g_str_equal (weft_row_get (rows->pdata[i - 1], "split"), split))
      g_ptr_array_remove_index (rows, i - 1);
}

static GPtrArray *
find_parts (WeftFile        *file,
            const WeftTable *table,
            const char      *ref,
            GError         **error)
{
  g_auto (GStrv) pieces = g_strsplit (ref, "/", 2);
  g_autoptr (GPtrArray) rows = list_by_ref (file, table, ref, error);

  if (rows == NULL || rows->len > 0 || pieces[0] == NULL || pieces[1] == NULL)
    return g_steal_pointer (&rows);

  g_ptr_array_unref (rows);
  rows = list_by_ref (file, table, pieces[0], error);
  if (rows != NULL)
    keep_part (rows, pieces[1]);
  return g_steal_pointer (&rows);
}

/* What else tells records of one name apart: "A-0004 (3 September 2026)". */
static char *
tell_apart (const WeftRow *row)
{
  static const char *const columns[] = { "date", "received", "email", "postcode", "funder", "area" };
  const char              *ref = weft_row_get (row, "ref");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const int        column = weft_table_column (row->table, columns[i]);
      const char      *text = column < 0 ? "" : weft_row_get (row, columns[i]);
      g_autofree char *words = NULL;

      if (*text == '\0')
        continue;
      words = row->table->columns[column].type == WEFT_TYPE_DATE ? weft_date_format (text) : g_strdup (text);
      return g_strdup_printf ("%s (%s)", ref, words);
    }
  return g_strdup (ref);
}

/* Puts in place of @failure one that says which records there are; NULL when they cannot be read. */
static void
say_candidates (WeftFile        *file,
                const WeftTable *table,
                const char      *name,
                GError         **failure)
{
  const WeftFilter filter = { .column = table->label, .value = name };
  g_autoptr (GPtrArray) rows = weft_row_list (file, table, &filter, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) candidates = NULL;
  g_autofree char *joined = NULL;

  if (rows == NULL || rows->len < 2 || table->prefix == NULL)
    return;
  for (guint i = 0; i < MIN (rows->len, MOST_CANDIDATES); i++)
    {
      g_autofree char *candidate = tell_apart (rows->pdata[i]);

      g_strv_builder_add (builder, candidate);
    }
  if (rows->len > MOST_CANDIDATES)
    g_strv_builder_add (builder, "…");
  candidates = g_strv_builder_end (builder);
  joined = g_strjoinv (", ", candidates);
  g_clear_error (failure);
  g_set_error (failure, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_AMBIGUOUS,
               /* Translators: %u is 2 or more; then a name, the title of a table (Activities), and references with a date or so each */
               _ ("There are %u called “%s” in “%s”.\nUse the reference of the one that is meant: %s."), rows->len, name, _ (table->title),
               joined);
}

GPtrArray *
weft_edit_find (WeftFile        *file,
                const WeftTable *table,
                const char      *ref,
                GError         **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) local = NULL;
  WeftRow *row;

  if (weft_edit_has_parts (table))
    {
      rows = find_parts (file, table, ref, error);
      if (rows == NULL || rows->len > 0)
        return g_steal_pointer (&rows);
    }

  row = weft_row_find (file, table, ref, &local);
  if (g_error_matches (local, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_AMBIGUOUS))
    say_candidates (file, table, ref, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (row == NULL)
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
                   /* Translators: the title of a table (Grants), then a reference or name as it was typed */
                   _ ("“%s” has no record “%s”.\nUse its reference or its whole name, as the list shows it."), _ (table->title), ref);
      return NULL;
    }

  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  g_ptr_array_add (rows, row);
  return g_steal_pointer (&rows);
}

/* The words of @row without its amount. */
static char *
describe (const WeftRow *row)
{
  const char *label = weft_row_get (row, row->table->label);

  if (weft_text_is_empty (label) && weft_edit_has_parts (row->table))
    label = weft_row_get (row, "payee");
  if (weft_text_is_empty (label) && row->table->prefix != NULL)
    label = weft_row_get (row, "ref");
  return weft_text_shorten (label, LONGEST_NAME);
}

char *
weft_edit_name (const WeftRow *row)
{
  g_autofree char *words = describe (row);
  g_autofree char *amount = NULL;
  gint64           pence;

  if (!weft_edit_has_parts (row->table) || !weft_pence_parse (weft_row_get (row, "amount"), &pence, NULL))
    return g_steal_pointer (&words);

  amount = weft_pence_format (pence);
  return g_strdup_printf ("%s, %s", words, amount);
}

static char *
sum_parts (GPtrArray *parts)
{
  gint64 pence = 0;

  for (guint i = 0; i < parts->len; i++)
    pence += weft_row_money (parts->pdata[i], "amount");
  return weft_pence_format (pence);
}

/* "Paint, −£12.50 in 2 parts" */
static char *
name_whole (GPtrArray *parts)
{
  g_autofree char *words = describe (parts->pdata[0]);
  g_autofree char *amount = sum_parts (parts);

  return g_strdup_printf (
    /* Translators: what a payment is for, its amount, and how many parts it has: "Paint, −£12.50 in 2 parts" */
    ngettext ("%s, %s in %u part", "%s, %s in %u parts", parts->len), words, amount, parts->len);
}

/* "M-0004, Paint, 2 of its 3 parts, −£10.00" */
static char *
name_some (GPtrArray *some,
           guint      n_parts)
{
  const WeftRow   *first = some->pdata[0];
  g_autofree char *words = describe (first);
  g_autofree char *amount = sum_parts (some);

  return g_strdup_printf (
    /* Translators: a payment's reference, what it is for, how many of how many parts are meant, and what they come to together */
    ngettext ("%s, %s, %u of its %u part, %s", "%s, %s, %u of its %u parts, %s", n_parts), weft_row_get (first, "ref"), words, some->len,
    n_parts, amount);
}

char *
weft_edit_name_all (WeftFile  *file,
                    GPtrArray *rows,
                    GError   **error)
{
  const WeftRow   *first = rows->pdata[0];
  g_autofree char *name = weft_edit_name (first);
  g_autoptr (GPtrArray) parts = NULL;

  if (!weft_edit_has_parts (first->table))
    return g_steal_pointer (&name);

  parts = list_by_ref (file, first->table, weft_row_get (first, "ref"), error);
  if (parts == NULL)
    return NULL;
  if (rows->len < parts->len)
    return rows->len > 1 ? name_some (rows, parts->len)
                         : g_strdup_printf ("%s/%s, %s", weft_row_get (first, "ref"), weft_row_get (first, "split"), name);

  return parts->len > 1 ? name_whole (parts) : g_steal_pointer (&name);
}
