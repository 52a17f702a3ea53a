/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One outcome of an analysis, from the row that a person filled in: its cases, the people it rests on, and the
 * indices that bring its value to the analysis's prices. */

#include "weft-social-value-private.h"

#include "weft-change-told.h"
#include "weft-job-error.h"
#include "weft-measure.h"
#include "weft-text.h"

#include <string.h>

/* Of one: what a cell's own unit is in millionths. */
#define PENCE_IN_POUNDS 10000

/* A cell in millionths: pounds of money, a share of a percentage, a number as it is. FALSE: it is empty. */
static gboolean
read_cell (const WeftRow *row,
           const char    *name,
           gint64        *millionths)
{
  const WeftColumn *column = &row->table->columns[weft_table_column (row->table, name)];
  const char       *text = weft_row_get (row, name);
  g_autofree char  *number = NULL;

  if (*text == '\0')
    return FALSE;
  if (column->type == WEFT_TYPE_MONEY)
    {
      *millionths = weft_row_money (row, name) * PENCE_IN_POUNDS;
      return TRUE;
    }
  number = g_strndup (text, strcspn (text, "%"));
  if (!weft_score_parse (number, millionths))
    return FALSE;
  if (column->type == WEFT_TYPE_PERCENT)
    *millionths /= 100;
  return TRUE;
}

static void
read_range (const WeftRow *row,
            const char    *name,
            WeftRange     *range)
{
  g_autofree char *low_name = g_strconcat (name, "_low", NULL);
  g_autofree char *high_name = g_strconcat (name, "_high", NULL);
  gint64           central = 0;
  gint64           low;
  gint64           high;

  read_cell (row, name, &central);
  weft_range_set (range, central, read_cell (row, low_name, &low) ? &low : NULL, read_cell (row, high_name, &high) ? &high : NULL);
}

static WeftRoute
route_of (const char *kind)
{
  if (g_str_equal (kind, "fiscal"))
    return WEFT_ROUTE_FISCAL;
  return g_str_equal (kind, "wellbeing") ? WEFT_ROUTE_WELLBEING : WEFT_ROUTE_OWN;
}

static void
read_benefit (const WeftRow *row,
              WeftOutcome   *outcome)
{
  const char *benefit = weft_row_get (row, "benefit");

  outcome->benefit_is_said = *benefit != '\0' || outcome->route != WEFT_ROUTE_OWN;
  if (g_str_equal (benefit, "cash released"))
    outcome->benefit = WEFT_BENEFIT_CASH;
  else if (g_str_equal (benefit, "capacity freed") || (*benefit == '\0' && outcome->route == WEFT_ROUTE_FISCAL))
    outcome->benefit = WEFT_BENEFIT_CAPACITY;
  else
    outcome->benefit = WEFT_BENEFIT_PEOPLE;
}

static void
read_discount (const WeftRow *row,
               WeftOutcome   *outcome)
{
  const char *discount = weft_row_get (row, "discount");

  outcome->discount = WEFT_DISCOUNT_STANDARD;
  if (g_str_equal (discount, "wellbeing") || (*discount == '\0' && outcome->route == WEFT_ROUTE_WELLBEING))
    outcome->discount = WEFT_DISCOUNT_WELLBEING;
}

/* What may be told of those who answered twice: people times points, by the way that is better. Where they are better off
 * on the whole no case takes anything away; where they are worse off each case is as it was measured. */
static void
take_quantity (const WeftReturnChange *change,
               WeftOutcome            *outcome)
{
  const gint64 people = weft_return_change_is_told (change) ? change->both : 0;
  const gint64 sign = change->higher_is_better ? 1 : -1;
  const gint64 one_end = sign * people * change->low;
  const gint64 other_end = sign * people * change->high;
  const gint64 central = sign * people * change->change;
  const gint64 low = central < 0 ? MIN (one_end, other_end) : MAX (0, MIN (one_end, other_end));
  const gint64 high = MAX (one_end, other_end);

  weft_range_set (&outcome->assumptions[WEFT_ASSUMPTION_QUANTITY], central, &low, &high);
  outcome->is_from_ledger = TRUE;
  outcome->is_held_back = people == 0;
}

/* Who answered the measure that the quantity rests on, up to the end of the analysis. */
static gboolean
read_measure (WeftFile      *file,
              WeftAnalysis  *analysis,
              const WeftRow *row,
              WeftOutcome   *outcome,
              GError       **error)
{
  const WeftChangeWanted wanted = { .measure = outcome->measure, .to_wave = WEFT_LAST_WAVE, .until = analysis->to };
  g_autoptr (GError) local = NULL;
  g_autoptr (WeftChangeReport) report = weft_change_report (file, &wanted, &local);
  g_autoptr (WeftReturnChange) change = NULL;
  const WeftChangeItem *item;

  /* A measure that is here no more leaves what was typed, and nobody who answered. */
  outcome->pairs = 0;
  if (report == NULL && !g_error_matches (local, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (report == NULL || report->items->len == 0)
    return TRUE;

  item = report->items->pdata[0];
  outcome->pairs = item->result.both;
  if (outcome->pairs > 0)
    outcome->follow_up = report->to_wave;
  if (*weft_row_get (row, "quantity") != '\0')
    return TRUE;
  change = weft_change_to_leave (file, report, item, analysis->told, error);
  if (change != NULL)
    take_quantity (change, outcome);
  return change != NULL;
}

static gboolean
read_quantity_from (WeftFile      *file,
                    WeftAnalysis  *analysis,
                    const WeftRow *row,
                    WeftOutcome   *outcome,
                    GError       **error)
{
  const char *from = weft_row_get (row, "quantity_from");

  outcome->pairs = -1;
  outcome->measure = g_strdup ("");
  if (*from == '\0' || g_str_equal (from, "estimated"))
    outcome->quantity_from = WEFT_QUANTITY_ESTIMATED;
  else if (g_str_equal (from, "counted"))
    outcome->quantity_from = WEFT_QUANTITY_COUNTED;
  else if (g_str_equal (from, "scaled"))
    outcome->quantity_from = WEFT_QUANTITY_SCALED;
  else
    {
      outcome->quantity_from = WEFT_QUANTITY_MEASURE;
      g_free (outcome->measure);
      outcome->measure = g_strdup (from);
      return read_measure (file, analysis, row, outcome, error);
    }
  return TRUE;
}

/* What the library knows of the value beyond what the outcome keeps. */
static gboolean
read_library (WeftFile    *file,
              WeftOutcome *outcome,
              GError     **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_VALUES_OF_CODE);
  const gboolean is_known = *outcome->value_code != '\0';

  weft_query_bind_text (&query, ":code", outcome->value_code);
  if (is_known && !weft_query_step (&query, error) && query.failed)
    return FALSE;

  outcome->value_name = g_strdup (is_known ? weft_query_text (&query, 8) : "");
  outcome->licence = g_strdup (is_known ? weft_query_text (&query, 9) : "");
  outcome->licence_ref = g_strdup (is_known ? weft_query_text (&query, 10) : "");
  outcome->retrieved = g_strdup (is_known ? weft_query_text (&query, 11) : "");
  return TRUE;
}

static gboolean
read_index (WeftFile     *file,
            WeftAnalysis *analysis,
            const char   *series,
            int           year,
            gint64       *millionths,
            GError      **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_INDICES_OF_YEAR);
  const gboolean is_prices = g_str_equal (series, "gdp_deflator");
  char         **vintage = is_prices ? &analysis->prices_vintage : &analysis->incomes_vintage;
  char         **source = is_prices ? &analysis->prices_source : &analysis->incomes_source;

  *millionths = 0;
  weft_query_bind_int (&query, ":analysis", analysis->id);
  weft_query_bind_text (&query, ":series", series);
  weft_query_bind_int (&query, ":year", year);
  if (!weft_query_step (&query, error))
    return !query.failed;

  weft_score_parse (weft_query_text (&query, 0), millionths);
  g_free (*vintage);
  *vintage = g_strdup (weft_query_text (&query, 1));
  g_free (*source);
  *source = g_strdup (weft_query_text (&query, 2));
  return TRUE;
}

static gboolean
read_year (WeftFile      *file,
           WeftAnalysis  *analysis,
           int            year,
           WeftIndexYear *index,
           GError       **error)
{
  gint64 prices;
  gint64 incomes;

  if (!read_index (file, analysis, "gdp_deflator", year, &prices, error) ||
      !read_index (file, analysis, "gdp_per_head", year, &incomes, error))
    return FALSE;

  weft_index_year_set (index, year, prices, incomes);
  return TRUE;
}

static void
read_words (const WeftRow *row,
            WeftOutcome   *outcome)
{
  outcome->stakeholder = g_strdup (weft_row_get (row, "stakeholder"));
  outcome->outcome = g_strdup (weft_row_get (row, "outcome"));
  outcome->unit = g_strdup (weft_row_get (row, "unit"));
  outcome->value_code = g_strdup (weft_row_get (row, "value_code"));
  outcome->source = g_strdup (weft_row_get (row, "source"));
  outcome->dividend = g_strdup (weft_row_get (row, "dividend"));
  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    {
      const char *column = weft_assumption_reason_key (i);

      outcome->reasons[i] = g_strdup (column != NULL ? weft_row_get (row, column) : "");
    }
}

gboolean
weft_social_value_read_outcome (WeftFile      *file,
                                WeftAnalysis  *analysis,
                                const WeftRow *row,
                                GError       **error)
{
  WeftOutcome *outcome = g_new0 (WeftOutcome, 1);
  const char  *measured = weft_row_get (row, "measured");

  g_ptr_array_add (analysis->outcomes, outcome);
  outcome->id = row->id;
  read_words (row, outcome);
  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    read_range (row, weft_assumption_key (i), &outcome->assumptions[i]);
  outcome->route = route_of (weft_row_get (row, "kind"));
  read_benefit (row, outcome);
  read_discount (row, outcome);
  outcome->price_year = (int)g_ascii_strtoll (weft_row_get (row, "price_year"), NULL, 10);
  outcome->measured = *measured != '\0' ? g_ascii_strtoll (measured, NULL, 10) : -1;
  return read_quantity_from (file, analysis, row, outcome, error) &&
         read_library (file, outcome, error) &&
         read_year (file, analysis, outcome->price_year != 0 ? outcome->price_year : analysis->price_year, &outcome->index_from, error) &&
         read_year (file, analysis, analysis->price_year, &outcome->index_to, error);
}
