/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Payments that somebody typed, and that the bank's file brings once more in other words. */

#include "weft-import-alike.h"

#include "weft-pence.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define MOST_DAYS 4 /* a card payment reaches the bank after a weekend */
#define NUMBER_LENGTH 10

/* A payment, or a move between accounts, that a row can be. */
typedef struct
{
  char    *key; /* owned: each is taken for one row only */
  char    *label, *date;
  int      days;     /* from the day of the row */
  gboolean is_same;  /* saving the row finds it, word for word */
  gboolean has_come; /* the bank has brought it */
  gboolean is_this;  /* ... and it is this row */
} Candidate;

static void
candidate_free (Candidate *candidate)
{
  g_free (candidate->key);
  g_free (candidate->label);
  g_free (candidate->date);
  g_free (candidate);
}

static gboolean
has_column (const WeftImportSheet *sheet,
            const char            *name)
{
  int column = weft_table_column (sheet->table, name);

  for (guint i = 0; i < sheet->headers->len; i++)
    {
      const WeftHeader *header = &g_array_index (sheet->headers, WeftHeader, i);

      if (header->kind == WEFT_HEADER_COLUMN && header->column == column)
        return TRUE;
    }
  return FALSE;
}

gboolean
weft_import_names_account (const WeftImportSheet *sheet)
{
  return has_column (sheet, "account");
}

gboolean
weft_import_is_of_bank (const WeftImportSheet *sheet)
{
  if (!g_str_equal (sheet->table->name, "money") || has_column (sheet, "ref"))
    return FALSE;

  for (guint i = 0; i < sheet->headers->len; i++)
    {
      const WeftHeader *header = &g_array_index (sheet->headers, WeftHeader, i);

      if (header->kind == WEFT_HEADER_MONEY_IN || header->kind == WEFT_HEADER_MONEY_OUT)
        return TRUE;
    }
  return !has_column (sheet, "account");
}

/* What stands for a payment whose bank gives it no number: day, amount, words and the how-manyeth it is. */
static char *
make_number (const WeftRow *row,
             const char    *date,
             gint64         pence,
             GHashTable    *seen)
{
  g_autofree char *payee = weft_text_fold (weft_row_get (row, "payee"));
  g_autofree char *words = weft_text_fold (weft_row_get (row, "description"));
  char            *key = g_strdup_printf ("%s\x1f%" G_GINT64_FORMAT "\x1f%s\x1f%s", date, pence, payee, words);
  guint            nth = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key)) + 1;
  g_autofree char *whole = g_strdup_printf ("%s\x1f%u", key, nth);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);

  g_hash_table_insert (seen, key, GUINT_TO_POINTER (nth));
  return g_strndup (sum, NUMBER_LENGTH);
}

/* Those of its account and amount, a few days around it. */
static GPtrArray *
list_candidates (WeftFile      *file,
                 const WeftRow *row,
                 const char    *date,
                 gint64         pence,
                 const char    *number,
                 GError       **error)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func ((GDestroyNotify)candidate_free);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_MONEY_ALIKE);
  char from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];

  weft_date_add_days (date, -MOST_DAYS, from);
  weft_date_add_days (date, MOST_DAYS, to);
  weft_query_bind_text (&query, ":account", weft_row_get (row, "account"));
  weft_query_bind_text (&query, ":from", from);
  weft_query_bind_text (&query, ":to", to);
  weft_query_bind_int (&query, ":amount", pence);
  while (weft_query_step (&query, error))
    {
      Candidate *candidate = g_new0 (Candidate, 1);

      candidate->key = weft_query_dup (&query, 0);
      candidate->date = weft_query_dup (&query, 1);
      candidate->label = weft_query_dup (&query, 2);
      candidate->days = ABS (weft_date_days_between (date, candidate->date));
      candidate->has_come = *weft_query_text (&query, 5) != '\0';
      candidate->is_this = g_str_equal (weft_query_text (&query, 5), number);
      candidate->is_same = candidate->days == 0 && weft_query_int (&query, 6) == 1 &&
                           weft_text_equal_loosely (weft_query_text (&query, 3), weft_row_get (row, "payee")) &&
                           weft_text_equal_loosely (weft_query_text (&query, 4), weft_row_get (row, "description"));
      g_ptr_array_add (candidates, candidate);
    }
  return query.failed ? NULL : g_steal_pointer (&candidates);
}

static char *
say_here (WeftFile        *file,
          const WeftRow   *row,
          const Candidate *candidate)
{
  g_autofree char *day = weft_date_format_near_year (candidate->date, weft_file_today (file));
  const char      *label = *candidate->label != '\0' ? candidate->label : weft_row_get (row, "amount");

  /* Translators: whom a payment that was typed is to, and its day: "Screwfix, 1 May" */
  return g_strdup_printf (_ ("Here already, it seems: %s, %s"), label, day);
}

/* The rounds, from what is certain to what is likely: the same words, the bank's number, then typed ever further away. */
static gboolean
fits (const Candidate *candidate,
      int              round)
{
  if (round == 0)
    return candidate->is_same;
  if (round == 1)
    return candidate->is_this;
  return !candidate->has_come && candidate->days == round - 2;
}

static void
choose (WeftFile  *file,
        GPtrArray *rows,
        GPtrArray *candidates,
        GPtrArray *alike)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree gboolean *is_settled = g_new0 (gboolean, rows->len + 1);

  for (int round = 0; round <= MOST_DAYS + 2; round++)
    for (guint i = 0; i < rows->len; i++)
      {
        const GPtrArray *own = candidates->pdata[i];

        for (guint j = 0; own != NULL && !is_settled[i] && j < own->len; j++)
          {
            const Candidate *candidate = own->pdata[j];

            if (!fits (candidate, round) || !g_hash_table_add (taken, candidate->key))
              continue;
            is_settled[i] = TRUE;
            if (round > 0)
              alike->pdata[i] = say_here (file, rows->pdata[i], candidate);
            else
              weft_row_set (rows->pdata[i], "bank_id", NULL);
          }
      }
}

static void
unref_candidates (gpointer candidates)
{
  if (candidates != NULL)
    g_ptr_array_unref (candidates);
}

GPtrArray *
weft_import_find_alike (WeftFile              *file,
                        const WeftImportSheet *sheet,
                        GPtrArray             *rows,
                        GError               **error)
{
  g_autoptr (GPtrArray) alike = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func (unref_candidates);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_ptr_array_set_size (alike, (int)rows->len);
  for (guint i = 0; weft_import_is_of_bank (sheet) && i < rows->len; i++)
    {
      WeftRow         *row = rows->pdata[i];
      char             date[WEFT_DATE_SIZE];
      gint64           pence;
      g_autofree char *number = NULL;
      GPtrArray       *own = NULL;

      if (weft_date_parse (weft_row_get (row, "date"), sheet->dates, date, NULL) && weft_pence_parse (weft_row_get (row, "amount"), &pence, NULL))
        {
          number = make_number (row, date, pence, seen);
          if (*weft_row_get (row, "bank_id") == '\0')
            weft_row_set (row, "bank_id", number);
          own = list_candidates (file, row, date, pence, weft_row_get (row, "bank_id"), error);
          if (own == NULL)
            return NULL;
        }
      g_ptr_array_add (candidates, own);
    }
  if (candidates->len == rows->len)
    choose (file, rows, candidates, alike);
  return g_steal_pointer (&alike);
}
