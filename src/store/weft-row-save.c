/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving a row: check every cell, find the record it means, write what differs. Import, forms and the command
 * line all come this way. */

#include "weft-row-private.h"

#include "weft-row-sql.h"
#include "weft-text.h"
#include "weft-value-error.h"

#include <glib/gi18n-lib.h>

/* A row on its way into the file. */
typedef struct
{
  WeftFile              *file;    /* borrowed */
  WeftRow               *row;     /* borrowed */
  const WeftTable       *table;   /* borrowed */
  const WeftSaveOptions *options; /* borrowed */
  WeftIssues            *issues;  /* borrowed */
  WeftInner             *inners;  /* owned: what was typed, then what will be kept */
  WeftInner             *before;  /* owned, nullable: what is kept now */
  guint64                to_make; /* columns whose inner is the name of a record that is still to be made */
} Saving;

static void
free_inners (WeftInner *inners,
             guint      n)
{
  for (guint i = 0; inners != NULL && i < n; i++)
    weft_inner_clear (&inners[i]);
  g_free (inners);
}

static void
saving_clear (Saving *saving)
{
  free_inners (saving->inners, saving->table->n_columns);
  free_inners (saving->before, saving->table->n_columns);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Saving, saving_clear)

static Saving
saving_begin (WeftFile              *file,
              WeftRow               *row,
              const WeftSaveOptions *options,
              WeftIssues            *issues)
{
  Saving saving = { file, row, row->table, options, issues, g_new0 (WeftInner, row->table->n_columns), NULL, 0 };

  return saving;
}

/* Turns each cell into what the file holds. A person's mistake is an issue; FALSE is the store's failure. */
static gboolean
resolve_cells (Saving  *saving,
               GError **error)
{
  for (guint i = 0; i < saving->table->n_columns; i++)
    {
      const WeftColumn *column = &saving->table->columns[i];
      g_autoptr (GError) local = NULL;

      if (weft_row_resolve (saving->file, column, saving->row->cells[i], saving->options->dates, &saving->inners[i], &local))
        continue;
      if (local->domain != WEFT_VALUE_ERROR)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }

      if (column->type == WEFT_TYPE_NAMED && saving->options->make_named && local->code == WEFT_VALUE_ERROR_INVALID)
        {
          saving->inners[i].kind = WEFT_INNER_TEXT;
          saving->inners[i].text = weft_text_clean (saving->row->cells[i]);
          saving->to_make |= G_GUINT64_CONSTANT (1) << i;
        }
      else
        weft_issues_add (saving->issues, column->name, TRUE, "%s", local->message);
    }

  return TRUE;
}

static gboolean
make_named (Saving           *saving,
            const WeftColumn *column,
            const char       *name,
            WeftInner        *inner,
            GError          **error)
{
  gboolean comes_in = weft_table_column (saving->table, "amount") >= 0 && weft_row_money (saving->row, "amount") > 0;

  if (!weft_row_make_named (saving->file, column, name, comes_in, inner, saving->issues, error))
    return FALSE;

  if (saving->options->made != NULL)
    g_ptr_array_add (saving->options->made,
                     /* Translators: a kind of record (funder, fund) and its name */
                     g_strdup_printf (_ ("%s “%s”"), _ (weft_description_find (column->target)->one), name));
  return TRUE;
}

/* Makes what the row names for the first time, once nothing else stands in its way. */
static gboolean
make_all_named (Saving  *saving,
                GError **error)
{
  for (guint i = 0; i < saving->table->n_columns; i++)
    if ((saving->to_make >> i & 1) != 0)
      {
        g_autofree char *name = g_strdup (saving->inners[i].text);

        if (!make_named (saving, &saving->table->columns[i], name, &saving->inners[i], error))
          return FALSE;
      }

  return TRUE;
}

static gboolean
load_before (Saving  *saving,
             gint64   id,
             GError **error)
{
  g_autofree char *sql = weft_row_sql_inner (saving->table);
  g_auto (WeftQuery) query = weft_query_begin_text (saving->file, sql);
  g_autoptr (GError) local = NULL;

  weft_query_bind_int (&query, ":id", id);
  if (!weft_query_step (&query, &local))
    {
      if (local == NULL)
        g_set_error (&local, WEFT_STORE_ERROR, WEFT_STORE_ERROR_FAILED, _ ("This record is no longer in the file.\nGo back to the list and look again."));
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  saving->before = g_new0 (WeftInner, saving->table->n_columns);
  for (guint i = 0; i < saving->table->n_columns; i++)
    {
      WeftInner *inner = &saving->before[i];

      if (weft_query_is_null (&query, (int)i + 1))
        continue;
      if (weft_inner_is_number (saving->table->columns[i].type))
        {
          inner->kind = WEFT_INNER_NUMBER;
          inner->number = weft_query_int (&query, (int)i + 1);
        }
      else
        {
          inner->kind = WEFT_INNER_TEXT;
          inner->text = weft_query_dup (&query, (int)i + 1);
        }
    }

  return TRUE;
}

/* Puts @text where nothing was typed. */
static void
fill (Saving     *saving,
      const char *column,
      const char *text)
{
  int at = weft_table_column (saving->table, column);

  g_assert (at >= 0);
  if (saving->inners[at].kind == WEFT_INNER_NULL)
    (void)weft_inner_parse (&saving->table->columns[at], text, WEFT_DATE_ORDER_YEAR_FIRST, &saving->inners[at], NULL);
}

/* What a new record has when nobody said: a grant is active, a return open, a payment has one part. */
static void
fill_new (Saving *saving)
{
  if (g_str_equal (saving->table->name, "grants"))
    fill (saving, "status", "active");
  else if (g_str_equal (saving->table->name, "returns"))
    fill (saving, "status", "open");
  else if (g_str_equal (saving->table->name, "evidence"))
    fill (saving, "consent", "none");
  else if (g_str_equal (saving->table->name, "instalments"))
    fill (saving, "kind", "instalment");
}

/* What the library of values knows of an outcome's value. */
static gboolean
fill_from_library (Saving  *saving,
                   GError **error)
{
  return !g_str_equal (saving->table->name, "outcomes") || weft_row_fill_outcome (saving->file, saving->table, saving->inners, error);
}

/* Parts of one payment that carry no number are numbered in the order they come. */
static void
fill_split (Saving *saving)
{
  if (g_str_equal (saving->table->name, "money"))
    {
      g_autofree char *nth = g_strdup_printf ("%u", saving->options->repeat + 1);

      fill (saving, "split", weft_text_is_empty (weft_row_get (saving->row, "ref")) ? "1" : nth);
    }
}

static void
check_needed (const Saving *saving)
{
  for (guint i = 0; i < saving->table->n_columns; i++)
    if ((saving->table->columns[i].flags & WEFT_COLUMN_NEEDED) != 0 && saving->inners[i].kind == WEFT_INNER_NULL &&
        weft_issues_find (saving->issues, saving->table->columns[i].name) == NULL)
      weft_issues_add (saving->issues, saving->table->columns[i].name, TRUE,
                       /* Translators: %s is a column's title, such as Name or Amount */
                       _ ("%s is missing. It is needed here."), _ (saving->table->columns[i].title));
}

static void
keep_blank (Saving *saving)
{
  for (guint i = 0; saving->before != NULL && i < saving->table->n_columns; i++)
    if (saving->inners[i].kind == WEFT_INNER_NULL)
      {
        saving->inners[i] = saving->before[i];
        saving->inners[i].text = g_strdup (saving->before[i].text);
      }
}

/* Whether two texts are one but for capitals. */
static gboolean
is_spelled_alike (const WeftInner *one,
                  const WeftInner *other)
{
  g_autofree char *small_one = one->kind == WEFT_INNER_TEXT ? g_utf8_casefold (one->text, -1) : NULL;
  g_autofree char *small_other = other->kind == WEFT_INNER_TEXT ? g_utf8_casefold (other->text, -1) : NULL;

  return small_one != NULL && small_other != NULL && g_str_equal (small_one, small_other);
}

/* What a record was found by is not written anew in the capitals of a list. */
static void
keep_spelling (Saving *saving)
{
  for (guint i = 0; i < saving->table->n_columns; i++)
    if ((saving->table->columns[i].flags & WEFT_COLUMN_KEY) != 0 && is_spelled_alike (&saving->inners[i], &saving->before[i]))
      {
        g_free (saving->inners[i].text);
        saving->inners[i] = saving->before[i];
        saving->inners[i].text = g_strdup (saving->before[i].text);
      }
}

static gboolean
is_unchanged (const Saving *saving)
{
  for (guint i = 0; i < saving->table->n_columns; i++)
    if (!weft_inner_equal (&saving->inners[i], &saving->before[i]))
      return FALSE;

  return TRUE;
}

static gboolean
write_row (Saving  *saving,
           GError **error)
{
  g_autofree char *sql = saving->before == NULL ? weft_row_sql_insert (saving->table) : weft_row_sql_update (saving->table);
  g_auto (WeftQuery) query = weft_query_begin_text (saving->file, sql);

  weft_query_bind_int (&query, ":id", saving->row->id);
  for (guint i = 0; i < saving->table->n_columns; i++)
    {
      char name[8];

      g_snprintf (name, sizeof name, ":c%u", i);
      weft_inner_bind (&saving->inners[i], &query, name);
    }

  return weft_query_run (&query, error);
}

/* Gives the row its ref, or refuses one that another record has. */
static gboolean
settle_ref (Saving  *saving,
            GError **error)
{
  gint64 other = 0;
  int    at;

  if (saving->table->prefix == NULL)
    return TRUE;
  at = weft_table_column (saving->table, "ref");
  if (saving->inners[at].kind == WEFT_INNER_NULL)
    {
      saving->inners[at].text = weft_row_next_ref (saving->file, saving->table, error);
      saving->inners[at].kind = WEFT_INNER_TEXT;
      return saving->inners[at].text != NULL;
    }

  if (!weft_row_match (saving->file, saving->table, saving->inners, saving->options, saving->issues, &other, error))
    return FALSE;
  if (other != 0 && other != saving->row->id)
    weft_issues_add (saving->issues, "ref", TRUE, _ ("Another record has the reference “%s” already. Use another, or leave it empty and Weft makes one."), saving->inners[at].text);
  return TRUE;
}

/* A grant that must be spent on one thing has a fund of its own, so that its money is never mixed. */
static gboolean
give_fund (Saving  *saving,
           GError **error)
{
  g_autofree char  *restricted = NULL;
  const WeftColumn *column;
  int               fund;

  if (!g_str_equal (saving->table->name, "grants"))
    return TRUE;
  fund = weft_table_column (saving->table, "fund");
  if (saving->inners[fund].kind != WEFT_INNER_NULL)
    return TRUE;

  column = &saving->table->columns[weft_table_column (saving->table, "restricted")];
  restricted = weft_inner_to_text (column, &saving->inners[weft_table_column (saving->table, "restricted")]);
  if (!g_str_equal (restricted, "yes") && !g_str_equal (restricted, "unsure"))
    return TRUE;

  column = &saving->table->columns[fund];
  if (!weft_row_resolve (saving->file, column, saving->inners[weft_table_column (saving->table, "title")].text, WEFT_DATE_ORDER_DAY_FIRST, &saving->inners[fund], NULL))
    return make_named (saving, column, saving->inners[weft_table_column (saving->table, "title")].text, &saving->inners[fund], error);
  return TRUE;
}

/* Puts the canonical form of what was kept back into the row. */
static gboolean
refresh (Saving  *saving,
         GError **error)
{
  g_autoptr (WeftRow) kept = weft_row_load (saving->file, saving->table, saving->row->id, error);
  char **typed = saving->row->cells;

  if (kept == NULL)
    return FALSE;

  saving->row->cells = kept->cells;
  kept->cells = typed;
  return TRUE;
}

/* What was there, as a person knows it, for whoever wants to compare. */
static gboolean
show_before (const Saving *saving,
             GError      **error)
{
  if (saving->options->before == NULL || saving->before == NULL)
    return TRUE;

  *saving->options->before = weft_row_load (saving->file, saving->table, saving->row->id, error);
  return *saving->options->before != NULL;
}

static gboolean
find_before (Saving  *saving,
             GError **error)
{
  int      ref = saving->table->prefix != NULL ? weft_table_column (saving->table, "ref") : -1;
  gboolean by_key = saving->row->id == 0 && (ref < 0 || saving->inners[ref].kind == WEFT_INNER_NULL);

  if (saving->row->id == 0 && saving->options->match && !weft_issues_block (saving->issues) &&
      !weft_row_match (saving->file, saving->table, saving->inners, saving->options, saving->issues, &saving->row->id, error))
    return FALSE;
  if (saving->row->id != 0 && !load_before (saving, saving->row->id, error))
    return FALSE;

  if (by_key && saving->before != NULL)
    keep_spelling (saving);
  if (saving->options->keep_blank)
    keep_blank (saving);
  return TRUE;
}

gboolean
weft_row_save (WeftFile              *file,
               WeftRow               *row,
               const WeftSaveOptions *options,
               WeftIssues            *issues,
               WeftSaved             *saved,
               GError               **error)
{
  g_auto (Saving) saving = saving_begin (file, row, options, issues);
  gint64 was = row->id;

  *saved = WEFT_SAVE_REFUSED;
  if (!resolve_cells (&saving, error))
    return FALSE;

  fill_split (&saving);
  if (!find_before (&saving, error))
    return FALSE;
  if (saving.before == NULL)
    fill_new (&saving);
  if (!fill_from_library (&saving, error))
    return FALSE;
  check_needed (&saving);
  if (!weft_row_rules (file, saving.table, saving.inners, issues, error))
    return FALSE;
  if (saving.before != NULL && !options->signing &&
      !weft_row_check_signed (file, saving.table, row->id, saving.before, saving.inners, issues, error))
    return FALSE;
  if (!weft_issues_block (issues) && !settle_ref (&saving, error))
    return FALSE;
  if (weft_issues_block (issues))
    {
      row->id = was;
      return TRUE;
    }

  if (!make_all_named (&saving, error) || !give_fund (&saving, error))
    return FALSE;
  if (saving.before != NULL && is_unchanged (&saving))
    {
      *saved = WEFT_SAVE_UNCHANGED;
      return refresh (&saving, error);
    }

  if (row->id == 0)
    row->id = row->table->outside_history ? weft_file_blind_id (file) : weft_file_next_id (file);
  if (!show_before (&saving, error) || !write_row (&saving, error) || !refresh (&saving, error))
    return FALSE;

  *saved = saving.before == NULL ? WEFT_SAVE_ADDED : WEFT_SAVE_CHANGED;
  return TRUE;
}

gboolean
weft_row_check (WeftFile      *file,
                const WeftRow *row,
                WeftDateOrder  dates,
                WeftIssues    *issues,
                GError       **error)
{
  const WeftSaveOptions options = { .dates = dates };
  g_autoptr (WeftRow) copy = weft_row_copy (row);
  g_auto (Saving) saving = saving_begin (file, copy, &options, issues);

  if (!resolve_cells (&saving, error) || !fill_from_library (&saving, error))
    return FALSE;

  check_needed (&saving);
  return weft_row_rules (file, saving.table, saving.inners, issues, error);
}
