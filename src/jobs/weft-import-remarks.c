/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of an import: rows that were refused, rows that want a look, what was understood, made and left out. */

#include "weft-import-remarks.h"

#include "weft-date.h"
#include "weft-equality.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

static void
refusal_free (WeftRefusal *refusal)
{
  g_free (refusal->sheet);
  g_free (refusal->column);
  g_free (refusal->value);
  g_free (refusal->reason);
  g_free (refusal);
}

static void
unpaired_free (WeftUnpaired *unpaired)
{
  g_free (unpaired->measure);
  g_free (unpaired->sentence);
  g_free (unpaired);
}

void
weft_import_result_free (WeftImportResult *result)
{
  g_ptr_array_unref (result->refused);
  g_ptr_array_unref (result->warnings);
  g_ptr_array_unref (result->here);
  g_ptr_array_unref (result->unpaired);
  g_ptr_array_unref (result->left_out);
  g_ptr_array_unref (result->notes);
  g_free (result->bank);
  g_free (result->dates);
  g_free (result->sentence);
  g_free (result);
}

WeftImportResult *
weft_import_result_new (void)
{
  WeftImportResult *result = g_new0 (WeftImportResult, 1);

  result->refused = g_ptr_array_new_with_free_func ((GDestroyNotify)refusal_free);
  result->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify)refusal_free);
  result->here = g_ptr_array_new_with_free_func ((GDestroyNotify)refusal_free);
  result->unpaired = g_ptr_array_new_with_free_func ((GDestroyNotify)unpaired_free);
  result->left_out = g_ptr_array_new_with_free_func (g_free);
  result->notes = g_ptr_array_new_with_free_func (g_free);

  return result;
}

void
weft_import_note (WeftImportResult *result,
                  char             *words)
{
  g_ptr_array_add (result->notes, words);
}

static const char *
title_in_sheet (const WeftImportSheet *sheet,
                const char            *field)
{
  int column = field == NULL ? WEFT_NO_COLUMN : weft_table_column (sheet->table, field);

  for (guint i = 0; i < sheet->headers->len; i++)
    {
      const WeftHeader *header = &g_array_index (sheet->headers, WeftHeader, i);

      if (header->kind == WEFT_HEADER_COLUMN && header->column == column)
        return header->title;
    }

  return field;
}

/* What is said of a row, at the cell that it is about. */
static WeftRefusal *
remark_new (const WeftImportSheet *sheet,
            guint                  line,
            const WeftRow         *row,
            const char            *field,
            const char            *sentence)
{
  WeftRefusal *remark = g_new0 (WeftRefusal, 1);

  remark->sheet = g_strdup (sheet->grid->name);
  remark->line = line;
  remark->column = g_strdup (title_in_sheet (sheet, field));
  remark->value = field == NULL ? NULL : g_strdup (weft_row_get (row, field));
  remark->reason = g_strdelimit (g_strdup (sentence), "\n", ' ');
  return remark;
}

void
weft_import_refuse (WeftImportResult      *result,
                    const WeftImportSheet *sheet,
                    guint                  line,
                    const WeftRow         *row,
                    const WeftIssues      *issues)
{
  result->refused_rows++;
  for (guint i = 0; i < issues->len; i++)
    {
      const WeftIssue *issue = issues->pdata[i];

      g_ptr_array_add (result->refused, remark_new (sheet, line, row, issue->field, issue->sentence));
    }
}

/* "“Warm hub” (G-0001)": two grants can have one title. */
static char *
name_grant (WeftFile   *file,
            const char *ref)
{
  g_autoptr (WeftRow) grant = weft_row_find (file, weft_description_find ("grants"), ref, NULL);

  return grant == NULL ? g_strdup (ref)
                       /* Translators: a grant's title and its reference */
                       : g_strdup_printf (_ ("“%s” (%s)"), weft_row_get (grant, "title"), weft_row_get (grant, "ref"));
}

void
weft_import_warn (WeftImportResult      *result,
                  const WeftImportSheet *sheet,
                  guint                  line,
                  const WeftRow         *row,
                  const char            *field,
                  const char            *sentence)
{
  g_ptr_array_add (result->warnings, remark_new (sheet, line, row, field, sentence));
}

void
weft_import_say_here (WeftImportResult      *result,
                      const WeftImportSheet *sheet,
                      guint                  line,
                      const WeftRow         *row,
                      const char            *sentence)
{
  const char *field = *weft_row_get (row, "payee") != '\0' ? "payee" : "description";

  g_ptr_array_add (result->here, remark_new (sheet, line, row, *weft_row_get (row, field) != '\0' ? field : "amount", sentence));
}

void
weft_import_warn_moved (WeftImportResult      *result,
                        const WeftImportSheet *sheet,
                        WeftFile              *file,
                        guint                  line,
                        const WeftRow         *before,
                        const WeftRow         *row)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *sentence = NULL;

  if (!g_str_equal (row->table->name, "money") || *weft_row_get (before, "grant") == '\0' ||
      g_str_equal (weft_row_get (before, "grant"), weft_row_get (row, "grant")))
    return;

  from = name_grant (file, weft_row_get (before, "grant"));
  to = name_grant (file, weft_row_get (row, "grant"));
  sentence = g_strdup_printf (
    /* Translators: a payment's reference and two grants */
    _ ("This payment is here already (%s) and moves from the grant %s to %s. If it is another payment, give it a reference of its own."),
    weft_row_get (row, "ref"), from, to);
  weft_import_warn (result, sheet, line, row, "grant", sentence);
}

gboolean
weft_import_warn_order (WeftImportResult      *result,
                        const WeftImportSheet *sheet,
                        WeftFile              *file,
                        guint                  line,
                        const WeftRow         *row,
                        GError               **error)
{
  g_auto (WeftQuery) query = { 0 };
  g_autofree char *day = NULL;
  g_autofree char *sentence = NULL;

  if (!g_str_equal (row->table->name, "responses") || *weft_row_get (row, "date") == '\0')
    return TRUE;
  query = weft_query_begin (file, WEFT_SQL_RESPONSES_OUT_OF_ORDER);
  weft_query_bind_int (&query, ":id", row->id);
  if (!weft_query_step (&query, error))
    return !query.failed;

  day = weft_date_format (weft_query_text (&query, 1));
  sentence = g_strdup_printf (
    /* Translators: a code; numbers of months; a day */
    _ ("“%s” answers for month %s on this day, and answered for month %d on %s. Look whether the two times were mixed up."),
    weft_row_get (row, "key"), weft_row_get (row, "wave"), (int)weft_query_int (&query, 0), day);
  weft_import_warn (result, sheet, line, row, "date", sentence);
  return TRUE;
}

void
weft_import_warn_unofficial (WeftImportResult      *result,
                             const WeftImportSheet *sheet,
                             guint                  line,
                             const WeftRow         *row)
{
  const char      *answer = g_str_equal (row->table->name, "equality") ? weft_row_get (row, "answer") : NULL;
  const char      *alike;
  g_autofree char *sentence = NULL;

  if (answer == NULL || weft_equality_is_official (weft_row_get (row, "question"), answer, &alike))
    return;
  if (alike != NULL)
    /* Translators: an answer as it stands in a file; the official answer, as it must stand there */
    sentence = g_strdup_printf (_ ("“%s” is not one of the official answers to this question, so it gets a row of its own. Write it as “%s” and it counts there."), answer, alike);
  else
    sentence = g_strdup_printf (_ ("“%s” is not one of the official answers to this question, so it gets a row of its own. The page Who took part lists the official ones."), answer);
  weft_import_warn (result, sheet, line, row, "answer", sentence);
}

/* "“Our own question”: 3 people answered only the first time and 2 people answered only later. ..." */
static char *
say_unpaired (const char         *name,
              const WeftUnpaired *unpaired)
{
  const gulong     n_first = (gulong)unpaired->only_first;
  const gulong     n_later = (gulong)unpaired->only_later;
  g_autofree char *first = g_strdup_printf (ngettext ("%lu person answered only the first time", "%lu people answered only the first time", n_first), n_first);
  g_autofree char *later = g_strdup_printf (ngettext ("%lu person answered only later", "%lu people answered only later", n_later), n_later);
  char            *parts[] = { n_first > 0 ? first : later, n_first > 0 && n_later > 0 ? later : NULL, NULL };
  g_autofree char *list = weft_text_join_words (parts);

  /* Translators: a measure; "3 people answered only the first time and 2 people answered only later"; a number */
  return g_strdup_printf (_ ("“%s”: %s. Change can only be worked out for people who answered both times: %d so far."), name, list, (int)unpaired->both);
}

gboolean
weft_import_warn_unpaired (WeftImportResult *result,
                           WeftFile         *file,
                           const char       *measure,
                           GError          **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find ("measures"), measure, &local);
  g_auto (WeftQuery) query = { 0 };
  WeftUnpaired counted = { 0 };

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  for (guint i = 0; row != NULL && i < result->unpaired->len; i++)
    if (g_str_equal (((WeftUnpaired *)result->unpaired->pdata[i])->measure, weft_row_get (row, "key")))
      return TRUE;
  /* Its row was refused. */
  if (row == NULL)
    return TRUE;

  query = weft_query_begin (file, WEFT_SQL_RESPONSES_PAIRS);
  weft_query_bind_int (&query, ":measure", row->id);
  if (!weft_query_step (&query, error))
    return FALSE;
  counted = (WeftUnpaired){ NULL, weft_query_int (&query, 0), weft_query_int (&query, 1), weft_query_int (&query, 2), NULL };
  if (counted.only_later + counted.both > 0 && counted.only_first + counted.only_later > 0)
    {
      counted.measure = g_strdup (weft_row_get (row, "key"));
      counted.sentence = say_unpaired (weft_row_get (row, "name"), &counted);
      g_ptr_array_add (result->unpaired, g_memdup2 (&counted, sizeof counted));
    }
  return TRUE;
}

void
weft_import_note_unknown (const WeftImportSheet *sheet,
                          gboolean               is_one,
                          WeftImportResult      *result)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < sheet->headers->len; i++)
    {
      const WeftHeader *header = &g_array_index (sheet->headers, WeftHeader, i);

      if (header->kind == WEFT_HEADER_UNKNOWN && !weft_text_is_empty (header->title))
        g_ptr_array_add (unknown, header->title);
    }
  if (unknown->len == 0)
    return;

  g_ptr_array_add (unknown, NULL);
  list = g_strjoinv (", ", (char **)unknown->pdata);
  g_ptr_array_add (result->left_out, is_one ? g_strdup_printf (
                                                /* Translators: column headings */
                                                _ ("Left out: %s"), list)
                                            : g_strdup_printf (
                                                /* Translators: a sheet's name, then column headings */
                                                _ ("Left out of “%s”: %s"), sheet->grid->name, list));
}

void
weft_import_note_formulas (const WeftGridSheet *grid,
                           WeftImportResult    *result)
{
  for (guint i = 0; i < grid->rows->len; i++)
    {
      const WeftGridRow *row = grid->rows->pdata[i];

      for (guint j = 0; j < row->n_cells; j++)
        if (row->cells[j].was_formula)
          {
            weft_import_note (result, g_strdup_printf (_ ("“%s” holds formulas. Weft took the values they last showed."), grid->name));
            return;
          }
    }
}

void
weft_import_note_made (GPtrArray        *made,
                       WeftImportResult *result)
{
  g_autofree char *words = NULL;

  if (made->len == 0)
    return;

  g_ptr_array_add (made, NULL);
  words = weft_text_join_words ((char **)made->pdata);
  weft_import_note (result, g_strdup_printf (_ ("New and made by the way: %s."), words));
}
