/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of tables that look at more than one column. Each is one sentence at one field. */

#include "weft-row-private.h"

#include "weft-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const WeftTable *table;
  const WeftInner *inners;
  WeftIssues      *issues;
} Checked;

static const WeftInner *
inner_of (const Checked *row,
          const char    *column)
{
  int at = weft_table_column (row->table, column);

  g_assert (at >= 0);
  return &row->inners[at];
}

static gboolean
has (const Checked *row,
     const char    *column)
{
  return inner_of (row, column)->kind != WEFT_INNER_NULL;
}

/* What cannot be read is said already, and is not missing as well. */
static gboolean
was_given (const Checked *row,
           const char    *column)
{
  return has (row, column) || weft_issues_find (row->issues, column) != NULL;
}

static void
check_order (const Checked *row,
             const char    *first,
             const char    *last)
{
  if (has (row, first) && has (row, last) && g_strcmp0 (inner_of (row, first)->text, inner_of (row, last)->text) > 0)
    weft_issues_add (row->issues, last, TRUE, _ ("The end lies before the start. Put the later date here."));
}

static void
check_hours (const Checked *row)
{
  const WeftInner *date = inner_of (row, "date");
  const WeftInner *hours = inner_of (row, "hours");
  const WeftInner *people = inner_of (row, "people");
  const gint64     minutes_a_day = 24 * 60, minutes_a_month = 31 * 24 * 60;

  if (was_given (row, "person") == was_given (row, "people"))
    weft_issues_add (row->issues, "person", TRUE,
                     was_given (row, "person") ? _ ("Give either one person or a number of people, not both.")
                                               : _ ("Who gave this time is missing. Choose a person, or say how many people."));
  if (people->kind == WEFT_INNER_NUMBER && people->number < 1)
    weft_issues_add (row->issues, "people", TRUE, _ ("Time is given by at least one person. Say how many people it was."));
  if (hours->kind == WEFT_INNER_NUMBER && date->kind == WEFT_INNER_TEXT &&
      hours->number > (strlen (date->text) > 7 ? minutes_a_day : minutes_a_month))
    weft_issues_add (row->issues, "hours", TRUE, _ ("That is more hours than there are. Give the hours of one person."));
}

static void
check_money (const Checked *row)
{
  const WeftInner *amount = inner_of (row, "amount");

  if (amount->kind == WEFT_INNER_NUMBER && amount->number == 0)
    weft_issues_add (row->issues, "amount", TRUE, _ ("A payment of nothing cannot be kept. Type the amount."));
}

static void
check_above_zero (const Checked *row,
                  const char    *column)
{
  const WeftInner *amount = inner_of (row, column);

  if (amount->kind == WEFT_INNER_NUMBER && amount->number <= 0)
    weft_issues_add (row->issues, column, TRUE, _ ("This must be more than nothing. Type the amount without a minus."));
}

static void
check_between (const Checked *row,
               const char    *from,
               const char    *to)
{
  check_above_zero (row, "amount");
  if (has (row, from) && has (row, to) && weft_inner_equal (inner_of (row, from), inner_of (row, to)))
    weft_issues_add (row->issues, to, TRUE, _ ("The money would end where it started. Choose two different ones."));
}

static void
check_evidence (const Checked *row)
{
  if (!has (row, "text") && !has (row, "file"))
    weft_issues_add (row->issues, "text", TRUE, _ ("There is nothing to keep yet. Type the words, or of a photograph what is to be seen."));
}

static void
check_expenses (const Checked *row)
{
  if (!was_given (row, "amount") && !was_given (row, "miles"))
    weft_issues_add (row->issues, "amount", TRUE, _ ("Type an amount, or the miles that were driven."));
}

/* A period of tallies: two days with a stroke between. */
static void
check_equality (const Checked *row)
{
  const WeftInner *period = inner_of (row, "period");
  g_auto (GStrv) days = period->kind == WEFT_INNER_TEXT ? g_strsplit (period->text, "/", -1) : NULL;

  if (days == NULL || (g_strv_length (days) == 2 && weft_date_is_valid (days[0]) && weft_date_is_valid (days[1]) && strcmp (days[0], days[1]) <= 0))
    return;
  weft_issues_add (row->issues, "period", TRUE, _ ("“%s” is not a period. Type its first and last day like 2026-04-01/2027-03-31."), period->text);
}

static void
check_referral (const Checked *row)
{
  static const char *const later[] = { "contacted", "first_attended", "feedback_sent" };

  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    if (has (row, "received") && has (row, later[i]) && g_strcmp0 (inner_of (row, "received")->text, inner_of (row, later[i])->text) > 0)
      weft_issues_add (row->issues, later[i], TRUE, _ ("This is before the referral was received. Look at both dates."));
  if (has (row, "feedback_sent") && inner_of (row, "consent_feedback")->number == 0)
    weft_issues_add (row->issues, "feedback_sent", TRUE, _ ("They have not agreed that the referrer is told. Ask first, and say so here."));
}

/* What the record alone tells. */
static void
check_alone (const Checked *row)
{
  const char *name = row->table->name;

  if (g_str_equal (name, "hours"))
    check_hours (row);
  else if (g_str_equal (name, "money"))
    check_money (row);
  else if (g_str_equal (name, "moves"))
    check_between (row, "from_account", "to_account");
  else if (g_str_equal (name, "transfers"))
    check_between (row, "from_fund", "to_fund");
  else if (g_str_equal (name, "evidence"))
    check_evidence (row);
  else if (g_str_equal (name, "expenses"))
    check_expenses (row);
  else if (g_str_equal (name, "roles") || g_str_equal (name, "returns"))
    check_order (row, "from", "to");
  else if (g_str_equal (name, "people"))
    check_order (row, "joined", "left");
  else if (g_str_equal (name, "activities"))
    check_order (row, "date", "ends");
  else if (g_str_equal (name, "instalments"))
    check_above_zero (row, "amount");
  else if (g_str_equal (name, "consents"))
    check_order (row, "given", "withdrawn");
  else if (g_str_equal (name, "referrals"))
    check_referral (row);
  else if (g_str_equal (name, "equality"))
    check_equality (row);
  else if (g_str_equal (name, "measures"))
    weft_row_check_measure (row->table, row->inners, row->issues);
  else if (g_str_equal (name, "analyses"))
    {
      check_order (row, "from", "to");
      weft_row_check_analysis (row->table, row->inners, row->issues);
    }
  else if (g_str_equal (name, "inputs"))
    weft_row_check_input (row->table, row->inners, row->issues);
  else if (g_str_equal (name, "grants"))
    {
      check_order (row, "starts", "ends");
      check_above_zero (row, "amount");
    }
}

gboolean
weft_row_rules (WeftFile        *file,
                const WeftTable *table,
                const WeftInner *inners,
                WeftIssues      *issues,
                GError         **error)
{
  const Checked row = { table, inners, issues };

  check_alone (&row);
  if (g_str_equal (table->name, "responses"))
    return weft_row_check_response (file, table, inners, issues, error);
  return !g_str_equal (table->name, "outcomes") || weft_row_check_outcome (file, table, inners, issues, error);
}

/* The cells of @row as the file would hold them; empty where they cannot be read, or only with the file. */
static GArray *
parse_alone (const WeftRow    *row,
             const WeftColumn *column,
             GError          **error)
{
  const WeftTable *table = row->table;
  GArray          *inners = g_array_new (FALSE, TRUE, sizeof (WeftInner));

  g_array_set_clear_func (inners, (GDestroyNotify)weft_inner_clear);
  g_array_set_size (inners, table->n_columns);
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].type != WEFT_TYPE_ID && table->columns[i].type != WEFT_TYPE_NAMED)
      weft_inner_parse (&table->columns[i], row->cells[i], WEFT_DATE_ORDER_DAY_FIRST, &g_array_index (inners, WeftInner, i),
                        &table->columns[i] == column ? error : NULL);
  return inners;
}

char *
weft_row_judge (const WeftRow    *row,
                const WeftColumn *column)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GArray) inners = parse_alone (row, column, &error);
  const Checked checked = { row->table, (const WeftInner *)(gpointer)inners->data, issues };

  if (error != NULL)
    return g_strdup (error->message);
  if (weft_row_get (row, column->name)[0] != '\0')
    check_alone (&checked);
  for (guint i = 0; i < issues->len; i++)
    {
      const WeftIssue *issue = g_ptr_array_index (issues, i);

      if (g_strcmp0 (issue->field, column->name) == 0)
        return g_strdup (issue->sentence);
    }
  return NULL;
}
