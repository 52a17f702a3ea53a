/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forms and records of the page Social Value. */

#include "weft-value-edit.h"

#include "weft-issue.h"
#include "weft-outcome-form.h"
#include "weft-saving.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const WeftFormGroup analysis_groups[] = {
  { NULL, "name|from|to" },
  { N_ ("How it is worked out"), "depth|kind|price_year|timing" },
  { N_ ("Anything else"), "notes" },
};

static const WeftFormGroup input_groups[] = {
  { NULL, "kind|what|stakeholder" },
  { N_ ("How much? Empty: from your own records"), "amount|hours|rate" },
  { N_ ("Anything else"), "counted" },
};

static const WeftFormGroup not_valued_groups[] = {
  { NULL, "what|better_or_worse|why" },
};

static const WeftFormGroup value_groups[] = {
  { NULL, "name|unit|value", "low|high", N_ ("The low and the high case") },
  { N_ ("Where it comes from"), "source|url|price_year|retrieved" },
  { N_ ("What it is"), "kind|benefit|bearer" },
  { N_ ("May we use it?"), "licence|licence_ref" },
  { N_ ("Anything else"), "code" },
};

static const struct
{
  const char          *table;
  const WeftFormGroup *groups;
  guint                n_groups;
} forms[] = {
  { "inputs", input_groups, G_N_ELEMENTS (input_groups) },
  { "not_valued", not_valued_groups, G_N_ELEMENTS (not_valued_groups) },
  { "values", value_groups, G_N_ELEMENTS (value_groups) },
};

static const GPtrArray *
find_rows (const WeftValueState *state,
           const char           *table)
{
  if (g_str_equal (table, "inputs"))
    return state->inputs;
  if (g_str_equal (table, "outcomes"))
    return state->outcomes;
  return g_str_equal (table, "values") ? state->values : state->not_valued;
}

/* "OWN-3": a code that no value has. */
static char *
find_free_code (const WeftValueState *state)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *code = g_strdup_printf ("OWN-%u", i);

      if (weft_value_state_find (state, code) == NULL)
        return g_steal_pointer (&code);
    }
}

/* Nothing is chosen for anybody but what has to be something. */
static WeftRow *
make_new (const WeftValueState *state,
          const char           *table)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find (table));
  g_autofree char *code = NULL;

  if (g_str_equal (table, "values"))
    {
      code = find_free_code (state);
      weft_row_set (row, "code", code);
      weft_row_set (row, "kind", "own");
      return g_steal_pointer (&row);
    }
  weft_row_set (row, "analysis", weft_row_get (state->analysis, "name"));
  if (g_str_equal (table, "outcomes"))
    weft_row_set (row, "kind", "own");
  if (g_str_equal (table, "inputs"))
    {
      weft_row_set (row, "kind", "in-kind");
      weft_row_set (row, "counted", "yes");
    }
  return g_steal_pointer (&row);
}

/* (transfer full) (nullable): as it is kept; NULL: it was taken out meanwhile. */
static WeftRow *
find_row (const WeftValueState *state,
          const char           *table,
          gint64                id)
{
  const GPtrArray *rows = find_rows (state, table);

  for (guint i = 0; i < rows->len; i++)
    {
      const WeftRow *row = rows->pdata[i];

      if (row->id == id)
        return weft_row_copy (row);
    }
  return NULL;
}

void
weft_value_edit_row (WeftPage             *page,
                     const WeftValueState *state,
                     const char           *table,
                     gint64                id,
                     const char           *column)
{
  g_autoptr (WeftRow) row = id == 0 ? make_new (state, table) : find_row (state, table, id);

  if (row == NULL)
    return;
  if (g_str_equal (table, "outcomes"))
    {
      weft_outcome_form_open (page, state, row, column);
      return;
    }
  /* What nobody said is counted, and the switch shall say so. */
  if (g_str_equal (table, "inputs") && *weft_row_get (row, "counted") == '\0')
    weft_row_set (row, "counted", "yes");
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].table, table))
      weft_page_edit (page, row, forms[i].groups, forms[i].n_groups, NULL);
}

void
weft_value_edit_analysis (WeftPage      *page,
                          const WeftRow *row,
                          WeftPageSaved  saved)
{
  weft_page_edit (page, row, analysis_groups, G_N_ELEMENTS (analysis_groups), saved);
}

static gboolean
has_analysis (const WeftValueState *state,
              const char           *name)
{
  for (guint i = 0; i < state->analyses->len; i++)
    if (g_str_equal (weft_row_get (state->analyses->pdata[i], "name"), name))
      return TRUE;
  return FALSE;
}

char *
weft_value_edit_year_name (const char *year)
{
  const char *to = strchr (year, '/') + 1;

  return strncmp (year, to, 4) == 0 ? g_strndup (year, 4) : g_strdup_printf ("%.4s–%.2s", year, to + 2);
}

WeftRow *
weft_value_edit_new_analysis (const WeftValueState *state,
                              const char           *year)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("analyses"));
  g_auto (GStrv) days = g_strsplit (year != NULL ? year : state->next, "/", 2);
  g_autofree char *words = weft_value_edit_year_name (year != NULL ? year : state->next);
  g_autofree char *name = g_strdup (words);

  for (guint i = 2; has_analysis (state, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u)", words, i);
    }
  weft_row_set (row, "name", name);
  weft_row_set (row, "from", days[0]);
  weft_row_set (row, "to", days[1]);
  weft_row_set (row, "kind", "evaluative");
  weft_row_set (row, "timing", "green-book");
  return g_steal_pointer (&row);
}

static gpointer
save_work (WeftFile     *file,
           gpointer      data,
           WeftProgress *progress,
           GError      **error)
{
  WeftSaving *saving = data;
  gpointer    saved = weft_saving_save (file, saving, progress, error);

  if (saved != NULL && saving->saved == WEFT_SAVE_REFUSED)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, ((WeftIssue *)saving->issues->pdata[0])->sentence);
      return NULL;
    }
  return saved;
}

void
weft_value_edit_save (WeftPage      *page,
                      const WeftRow *row,
                      const char    *sentence)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  WeftSaving *saving = weft_saving_new (row, issues);

  saving->sentence = g_strdup (sentence);
  weft_page_run (page, save_work, saving, (GDestroyNotify)weft_saving_free, NULL, NULL);
}

/* The amount is left empty, so that it follows the records it comes from. */
void
weft_value_edit_take (WeftPage             *page,
                      const WeftValueState *state,
                      const char           *kind)
{
  const gboolean is_cash = g_str_equal (kind, "cash");
  g_autoptr (WeftRow) row = make_new (state, "inputs");

  weft_row_set (row, "kind", kind);
  weft_row_set (row, "stakeholder", is_cash ? _ ("Funders and the group") : _ ("Volunteers"));
  weft_row_set (row, "what", is_cash ? _ ("Money spent") : _ ("Volunteers’ time"));
  weft_value_edit_save (page, row, is_cash ? _ ("Money taken from the books") : _ ("Volunteers’ time taken from the hours"));
}
