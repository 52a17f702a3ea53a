/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gathers a return from the ledgers as they are now: the group, the grant and the pounds here; people, words and
 * what is claimed twice in the files beside. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-group-fact.h"
#include "weft-small-number.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

/* What of the grant's row is not in the return itself. */
typedef struct
{
  char    *tier_wanted, *report_due; /* owned, nullable */
  int      years;
  gboolean per_year;
  gint64   variance_percent; /* basis points, 0: the ladder's */
} GrantTerms;

static void
grant_terms_clear (GrantTerms *terms)
{
  g_free (terms->tier_wanted);
  g_free (terms->report_due);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GrantTerms, grant_terms_clear)

void
weft_return_bind (WeftQuery        *query,
                  gint64            grant,
                  const WeftReturn *ret)
{
  weft_query_bind_int (query, ":grant", grant);
  weft_query_bind_text (query, ":from", ret->from);
  weft_query_bind_text (query, ":to", ret->to);
}

static gboolean
gather_group (WeftFile   *file,
              WeftReturn *ret,
              GError    **error)
{
  const struct
  {
    const char *key;
    char      **fact;
  } facts[] = {
    { "name", &ret->organisation },
    { "org_id", &ret->org_id },
    { "area", &ret->area },
    { "charity_number", &ret->charity_number },
    { "contact_name", &ret->contact_name },
    { "contact_email", &ret->contact_email },
    { "language", &ret->language },
  };
  g_autofree char *threshold = weft_group_fact (file, "small_number_threshold", error);

  if (threshold == NULL)
    return FALSE;
  ret->small_number_threshold = *threshold == '\0' ? WEFT_SMALL_NUMBER : (int)g_ascii_strtoll (threshold, NULL, 10);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_free (*facts[i].fact);
      *facts[i].fact = weft_group_fact (file, facts[i].key, error);
      if (*facts[i].fact == NULL)
        return FALSE;
    }

  if (*ret->language == '\0')
    {
      g_free (ret->language);
      ret->language = g_strdup ("en");
    }
  return TRUE;
}

static void
gather_record (WeftFile               *file,
               const WeftReturnRecord *record,
               WeftReturn             *ret)
{
  ret->return_ref = g_strdup (record->ref);
  ret->status = g_strdup (record->status);
  ret->revision = record->revision + (weft_return_record_is_open (record) ? 1 : 0);
  ret->from = g_strdup (record->from);
  ret->to = g_strdup (record->to);
  ret->made_on = g_strdup (weft_file_today (file));
}

static gboolean
gather_grant (WeftFile   *file,
              gint64      grant,
              WeftReturn *ret,
              GrantTerms *terms,
              GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_GRANT_LOAD);

  weft_query_bind_int (&query, ":grant", grant);
  if (!weft_query_step (&query, error))
    return FALSE;

  ret->grant_ref = g_strdup (weft_query_text (&query, 0));
  ret->grant_title = g_strdup (weft_query_text (&query, 1));
  ret->funder = g_strdup (weft_query_text (&query, 2));
  ret->funder_ref = g_strdup (weft_query_text (&query, 3));
  ret->purpose = g_strdup (weft_query_text (&query, 4));
  ret->starts = g_strdup (weft_query_text (&query, 5));
  ret->ends = g_strdup (weft_query_text (&query, 6));
  ret->restricted = g_strdup (weft_query_text (&query, 7));
  ret->award = weft_query_int (&query, 8);
  terms->years = (int)weft_query_int (&query, 9);
  terms->tier_wanted = weft_query_dup (&query, 10);
  terms->per_year = weft_query_int (&query, 11) != 0;
  ret->asks_worth = weft_query_int (&query, 15);
  terms->variance_percent = weft_query_int (&query, 12);
  terms->report_due = weft_query_dup (&query, 13);
  return TRUE;
}

/* The return's own tier wins over the funder's condition, and that over the ladder. */
static void
gather_tier (WeftFile               *file,
             const WeftReturnRecord *record,
             const GrantTerms       *terms,
             WeftReturn             *ret)
{
  const WeftLadder *ladder = weft_return_ladder (file);
  WeftTier          chosen;

  ret->due = g_strdup (record->due);
  ret->tier = weft_ladder_tier (ladder, ret->award, terms->years, terms->per_year, terms->tier_wanted, &ret->tier_reason);
  if (record->tier == NULL || !weft_tier_parse (record->tier, &chosen) || chosen == ret->tier)
    return;

  ret->tier = chosen;
  g_free (ret->tier_reason);
  /* Translators: %s is "Note", "Short", "Standard" or "Full" */
  ret->tier_reason = g_strdup_printf (_ ("A %s return was chosen for this one."), weft_tier_name (chosen));
}

static gboolean
gather_money (WeftFile   *file,
              gint64      grant,
              WeftReturn *ret,
              GError    **error)
{
  g_auto (WeftQuery) money = weft_query_begin_kept (file, WEFT_SQL_MONEY_OF_GRANT);
  g_auto (WeftQuery) due = weft_query_begin (file, WEFT_SQL_INSTALMENTS_OF_GRANT);

  weft_return_bind (&money, grant, ret);
  if (!weft_query_step (&money, error))
    return FALSE;
  ret->received = ret->fund_received = weft_query_int (&money, 0);
  ret->spent = weft_query_int (&money, 1);
  ret->spent_before = weft_query_int (&money, 2);
  ret->fund_spent = ret->spent + ret->spent_before;
  ret->money_rows = weft_query_int (&money, 3);
  ret->received_rows = weft_query_int (&money, 4);
  ret->money_outside = weft_query_int (&money, 5);

  weft_query_bind_int (&due, ":grant", grant);
  weft_query_bind_text (&due, ":to", ret->to);
  if (!weft_query_step (&due, error))
    return FALSE;
  ret->still_due = weft_query_int (&due, 0);
  ret->still_due_rows = weft_query_int (&due, 1);
  ret->claimed = weft_query_int (&due, 2);
  ret->has_come = weft_query_int (&due, 3) != 0;
  return TRUE;
}

static void
add_line (WeftReturn *ret,
          WeftQuery  *query)
{
  WeftBudgetLine *line = g_new0 (WeftBudgetLine, 1);
  const char     *name = weft_query_text (query, 0);

  line->is_no_line = *name == '\0';
  line->line = g_strdup (line->is_no_line ? _ ("No line of the budget yet") : name);
  line->budget = weft_query_int (query, 1);
  line->period = weft_query_int (query, 2);
  line->actual = weft_query_int (query, 3);
  g_ptr_array_add (ret->lines, line);
}

/* Payments of which nothing is known at all give no heading. */
static gboolean
gather_lines (WeftFile   *file,
              gint64      grant,
              WeftReturn *ret,
              GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_MONEY_LINES_OF_GRANT);
  gboolean has_names = FALSE;

  weft_return_bind (&query, grant, ret);
  while (weft_query_step (&query, error))
    {
      has_names = has_names || *weft_query_text (&query, 0) != '\0';
      add_line (ret, &query);
    }
  if (!has_names)
    g_ptr_array_set_size (ret->lines, 0);

  return !query.failed;
}

/* The names of people, folded. */
static GHashTable *
load_names (WeftFile *file,
            GError  **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_PEOPLE_NAMES);

  while (weft_query_step (&query, error))
    g_hash_table_add (names, weft_text_fold (weft_query_text (&query, 0)));

  return query.failed ? NULL : g_steal_pointer (&names);
}

/* The small ones only where a Full return lists them all. A payee is shown when it is a supplier: not a person of this file, be it by link or by name. */
static gboolean
gather_receipts (WeftFile   *file,
                 gint64      grant,
                 WeftReturn *ret,
                 GError    **error)
{
  g_autoptr (GHashTable) names = NULL;
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_MONEY_RECEIPTS_OF_GRANT);

  if (ret->tier < WEFT_TIER_STANDARD)
    return TRUE;
  names = load_names (file, error);
  if (names == NULL)
    return FALSE;

  weft_return_bind (&query, grant, ret);
  weft_query_bind_int (&query, ":least", ret->tier == WEFT_TIER_FULL ? 1 : weft_return_ladder (file)->receipts_from);
  while (weft_query_step (&query, error))
    {
      const char      *payee = weft_query_text (&query, 1);
      g_autofree char *folded = weft_text_fold (payee);
      gboolean         is_shown = *payee != '\0' && !g_hash_table_contains (names, folded);
      WeftReceipt     *receipt = g_new0 (WeftReceipt, 1);

      receipt->date = g_strdup (weft_query_text (&query, 0));
      receipt->line = g_strdup (weft_query_text (&query, 3));
      receipt->what = g_strdup (is_shown ? weft_query_text (&query, 2) : receipt->line);
      receipt->pence = weft_query_int (&query, 4);
      g_ptr_array_add (ret->receipts, receipt);
    }

  return !query.failed;
}

static void
settle (WeftFile         *file,
        const GrantTerms *terms,
        WeftReturn       *ret)
{
  WeftLadder ladder = *weft_return_ladder (file);

  if (terms->variance_percent > 0)
    ladder.variance_percent = terms->variance_percent;
  weft_return_settle (ret, &ladder);
}

static WeftReturn *
gather (WeftFile               *file,
        const WeftReturnRecord *record,
        WeftReturnGathered      what,
        GError                **error)
{
  const gboolean for_workbook = what == WEFT_GATHERED_WORKBOOK;
  g_autoptr (WeftReturn) ret = weft_return_new ();
  g_auto (GrantTerms) terms = { NULL };

  gather_record (file, record, ret);
  if (!gather_group (file, ret, error) ||
      !gather_grant (file, record->grant, ret, &terms, error))
    return NULL;

  gather_tier (file, record, &terms, ret);
  if (!gather_money (file, record->grant, ret, error) ||
      !weft_return_gather_words (file, record, ret, error) ||
      !gather_lines (file, record->grant, ret, error) ||
      (what != WEFT_GATHERED_READINESS && !weft_return_gather_changes (file, record->grant, ret, error)) ||
      !weft_return_gather_tallies (file, what, ret, error) ||
      !weft_return_gather_people (file, record->grant, ret, error))
    return NULL;
  if ((for_workbook || (what == WEFT_GATHERED_READINESS && ret->claimed > 0)) && !gather_receipts (file, record->grant, ret, error))
    return NULL;
  if (for_workbook && !weft_return_gather_claims (file, record->grant, ret, error))
    return NULL;
  if (what != WEFT_GATHERED_READINESS && !weft_return_gather_social_value (file, ret, error))
    return NULL;

  if (what != WEFT_GATHERED_EXACTLY)
    settle (file, &terms, ret);
  return g_steal_pointer (&ret);
}

WeftReturn *
weft_return_gather (WeftFile               *file,
                    const WeftReturnRecord *record,
                    GError                **error)
{
  return gather (file, record, WEFT_GATHERED_WORKBOOK, error);
}

WeftReturn *
weft_return_gather_exactly (WeftFile               *file,
                            const WeftReturnRecord *record,
                            GError                **error)
{
  return gather (file, record, WEFT_GATHERED_EXACTLY, error);
}

WeftReturn *
weft_return_gather_readiness (WeftFile               *file,
                              const WeftReturnRecord *record,
                              GError                **error)
{
  return gather (file, record, WEFT_GATHERED_READINESS, error);
}

const WeftLadder *
weft_return_ladder (WeftFile *file)
{
  (void)file;
  return &weft_ladder_default;
}
