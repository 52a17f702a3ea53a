/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of Social Value's tables, and what an outcome takes from the library of values. The value is copied, so
 * that an analysis stays what it was when the library moves. */

#include "weft-row-private.h"

#include "weft-date.h"
#include "weft-measure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No index reaches further, and no price was written in another year. */
#define FIRST_YEAR 1950
#define LAST_YEAR 2199
/* A quantity and a number of years that still make sense. Units: millionths */
#define MOST_QUANTITY (G_GINT64_CONSTANT (100000000) * 1000000)
#define MOST_YEARS (G_GINT64_CONSTANT (100) * 1000000)

static const WeftInner *
inner_of (const WeftTable *table,
          const WeftInner *inners,
          const char      *column)
{
  int at = weft_table_column (table, column);

  g_assert (at >= 0);
  return &inners[at];
}

static gboolean
has (const WeftTable *table,
     const WeftInner *inners,
     const char      *column)
{
  return inner_of (table, inners, column)->kind != WEFT_INNER_NULL;
}

static void
check_year (const WeftTable *table,
            const WeftInner *inners,
            const char      *column,
            WeftIssues      *issues)
{
  const WeftInner *year = inner_of (table, inners, column);

  if (year->kind == WEFT_INNER_NUMBER && (year->number < FIRST_YEAR || year->number > LAST_YEAR))
    weft_issues_add (issues, column, TRUE, _ ("That is not a year. Type four figures, such as 2024."));
}

/* A number of column and of its low and high case: @least to @most millionths. */
static void
check_range (const WeftTable *table,
             const WeftInner *inners,
             const char      *column,
             gint64           least,
             gint64           most,
             const char      *sentence,
             WeftIssues      *issues)
{
  static const char *const ends[] = { "", "_low", "_high" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *name = g_strconcat (column, ends[i], NULL);
      const WeftInner *inner = inner_of (table, inners, name);
      gint64           millionths;

      if (inner->kind == WEFT_INNER_TEXT && (!weft_score_parse (inner->text, &millionths) || millionths < least || millionths > most))
        weft_issues_add (issues, name, TRUE, "%s", sentence);
    }
}

void
weft_row_check_analysis (const WeftTable *table,
                         const WeftInner *inners,
                         WeftIssues      *issues)
{
  check_year (table, inners, "price_year", issues);
}

/* Money and hours may be left empty: then they are what the group's own records of the period say. */
void
weft_row_check_input (const WeftTable *table,
                      const WeftInner *inners,
                      WeftIssues      *issues)
{
  const WeftInner *kind = inner_of (table, inners, "kind");
  const WeftInner *amount = inner_of (table, inners, "amount");
  const WeftInner *rate = inner_of (table, inners, "rate");

  if (amount->kind == WEFT_INNER_NUMBER && amount->number < 0)
    weft_issues_add (issues, "amount", TRUE, _ ("What was put in cannot be below nothing. Type the amount without a minus."));
  if (rate->kind == WEFT_INNER_NUMBER && rate->number < 0)
    weft_issues_add (issues, "rate", TRUE, _ ("An hour cannot be worth less than nothing. Type the rate without a minus."));
  if (kind->kind == WEFT_INNER_TEXT && g_str_equal (kind->text, "in-kind") && amount->kind == WEFT_INNER_NULL &&
      !has (table, inners, "hours"))
    weft_issues_add (issues, "amount", TRUE, _ ("Type what the gift would have cost, or its hours and what an hour costs."));
  if (kind->kind == WEFT_INNER_TEXT && g_str_equal (kind->text, "in-kind") && amount->kind == WEFT_INNER_NULL &&
      has (table, inners, "hours") && rate->kind == WEFT_INNER_NULL)
    weft_issues_add (issues, "rate", TRUE, _ ("Type what an hour would have cost."));
}

static gboolean
is_measure (WeftFile   *file,
            const char *key,
            gboolean   *found,
            GError    **error)
{
  g_auto (GStrv) parts = g_strsplit (key, ".", 2);
  gint64 id = 0;

  *found = FALSE;
  if (!weft_row_find_id (file, weft_description_find ("measures"), parts[0] != NULL ? parts[0] : "", &id, error))
    return FALSE;
  *found = id != 0;
  return TRUE;
}

static gboolean
check_quantity (WeftFile        *file,
                const WeftTable *table,
                const WeftInner *inners,
                WeftIssues      *issues,
                GError         **error)
{
  static const char *const known[] = { "counted", "scaled", "estimated", NULL };
  const WeftInner         *from = inner_of (table, inners, "quantity_from");
  gboolean                 by_measure = FALSE;

  if (from->kind == WEFT_INNER_TEXT && !g_strv_contains (known, from->text))
    {
      if (!is_measure (file, from->text, &by_measure, error))
        return FALSE;
      if (!by_measure)
        weft_issues_add (issues, "quantity_from", TRUE,
                         _ ("“%s” is neither counted, scaled, estimated nor the short name of a measure here. Type one of these."), from->text);
    }
  if (!by_measure && !has (table, inners, "quantity"))
    weft_issues_add (issues, "quantity", TRUE, _ ("How much is missing. Type a number, or say by which measure it is known."));
  return TRUE;
}

gboolean
weft_row_check_outcome (WeftFile        *file,
                        const WeftTable *table,
                        const WeftInner *inners,
                        WeftIssues      *issues,
                        GError         **error)
{
  const WeftInner *code = inner_of (table, inners, "value_code");

  check_year (table, inners, "price_year", issues);
  check_range (table, inners, "quantity", -MOST_QUANTITY, MOST_QUANTITY, _ ("That is more than there can be. Type a smaller number."), issues);
  check_range (table, inners, "duration", 0, MOST_YEARS, _ ("It lasts from 0 to 100 years. Type how many, such as 1 or 0.5."), issues);
  if (!has (table, inners, "value") && code->kind == WEFT_INNER_TEXT)
    weft_issues_add (issues, "value_code", TRUE,
                     _ ("There is no value with the code “%s” in the library. Add it to the values first, or type the value itself."), code->text);
  else if (!has (table, inners, "value"))
    weft_issues_add (issues, "value", TRUE, _ ("What one of it is worth is missing. Choose a value from the library, or type your own with its source."));
  return check_quantity (file, table, inners, issues, error);
}

/* Puts what the statement's @column holds into an inner that is empty. */
static void
take (WeftQuery       *query,
      int              at,
      const WeftTable *table,
      const char      *column,
      WeftInner       *inners)
{
  const int  into = weft_table_column (table, column);
  WeftInner *inner = &inners[into];

  if (inner->kind != WEFT_INNER_NULL || weft_query_is_null (query, at))
    return;
  if (weft_inner_is_number (table->columns[into].type))
    {
      inner->kind = WEFT_INNER_NUMBER;
      inner->number = weft_query_int (query, at);
    }
  else
    {
      inner->kind = WEFT_INNER_TEXT;
      inner->text = weft_query_dup (query, at);
    }
}

gboolean
weft_row_fill_outcome (WeftFile        *file,
                       const WeftTable *table,
                       WeftInner       *inners,
                       GError         **error)
{
  static const char *const amounts[] = { "value", "value_low", "value_high", "price_year" };
  static const char *const others[] = { "kind", "benefit", "unit", "source" };
  const WeftInner         *code = inner_of (table, inners, "value_code");
  g_auto (WeftQuery) query = { 0 };
  gboolean is_own;

  if (code->kind != WEFT_INNER_TEXT)
    return TRUE;
  query = weft_query_begin (file, WEFT_SQL_VALUES_OF_CODE);
  weft_query_bind_text (&query, ":code", code->text);
  if (!weft_query_step (&query, error))
    return !query.failed;

  /* Another number under the code is the group's own: its range and its year are not the library's. */
  is_own = has (table, inners, "value") && inner_of (table, inners, "value")->number != weft_query_int (&query, 0);
  for (guint i = 0; !is_own && i < G_N_ELEMENTS (amounts); i++)
    take (&query, (int)i, table, amounts[i], inners);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    take (&query, (int)(G_N_ELEMENTS (amounts) + i), table, others[i], inners);
  return TRUE;
}
