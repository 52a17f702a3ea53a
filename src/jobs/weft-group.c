/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The group's facts as one record. */

#include "weft-group.h"

#include "weft-group-fact.h"
#include "weft-inner.h"

#include <glib/gi18n-lib.h>

/* There is one group in a file: its record is always the same one. */
#define GROUP_ID 1

static const WeftColumn columns[] = {
  { "name", N_ ("Name of the group"), WEFT_TYPE_TEXT, WEFT_COLUMN_NEEDED },
  { "nation", N_ ("Nation"), WEFT_TYPE_CHOICE, WEFT_COLUMN_NEEDED, .choices = "england|wales|scotland|northern-ireland" },
  { "year_end", N_ ("The year ends on"), WEFT_TYPE_MONTH_DAY, WEFT_COLUMN_NEEDED },
  { "legal_form", N_ ("Kind of group"), WEFT_TYPE_TEXT },
  { "aims", N_ ("What it is there for"), WEFT_TYPE_LONG_TEXT },
  { "area", N_ ("Where"), WEFT_TYPE_TEXT },
  { "address", N_ ("Address"), WEFT_TYPE_LONG_TEXT },
  { "contact_name", N_ ("Who answers letters"), WEFT_TYPE_TEXT, WEFT_COLUMN_PERSONAL },
  { "contact_email", N_ ("E-mail"), WEFT_TYPE_TEXT, WEFT_COLUMN_PERSONAL },
  { "charity_number", N_ ("Charity number"), WEFT_TYPE_TEXT },
  { "company_number", N_ ("Company number"), WEFT_TYPE_TEXT },
  { "org_id", N_ ("Organisation number"), WEFT_TYPE_TEXT },
  { "language", N_ ("Returns are written in"), WEFT_TYPE_CHOICE, WEFT_COLUMN_NEEDED, .choices = "en|cy" },
  { "small_number_threshold", N_ ("Hide counts by age, area and so on, below"), WEFT_TYPE_COUNT, WEFT_COLUMN_NEEDED },
};

static const WeftTable table = {
  "the group", N_ ("The group"), N_ ("group"), NULL, "name", "name", columns, G_N_ELEMENTS (columns), .keep_years = -1
};

const WeftTable *
weft_group_table (void)
{
  return &table;
}

WeftRow *
weft_group_read (WeftFile *file,
                 GError  **error)
{
  g_autoptr (WeftRow) row = weft_row_new (&table);

  row->id = GROUP_ID;
  for (guint i = 0; i < table.n_columns; i++)
    {
      g_autofree char *value = weft_group_fact (file, columns[i].name, error);

      if (value == NULL)
        return NULL;
      weft_row_set (row, columns[i].name, value);
    }
  return g_steal_pointer (&row);
}

static void
check_cells (WeftRow    *row,
             WeftIssues *issues)
{
  for (guint i = 0; i < table.n_columns; i++)
    {
      g_auto (WeftInner) inner = { 0 };
      g_autoptr (GError) local = NULL;
      g_autofree char *text = NULL;

      if (!weft_inner_parse (&columns[i], row->cells[i], WEFT_DATE_ORDER_DAY_FIRST, &inner, &local))
        {
          weft_issues_add (issues, columns[i].name, TRUE, "%s", local->message);
          continue;
        }
      if (inner.kind == WEFT_INNER_NULL && (columns[i].flags & WEFT_COLUMN_NEEDED) != 0)
        weft_issues_add (issues, columns[i].name, TRUE, _ ("%s is missing. It is needed here."), _ (columns[i].title));
      text = weft_inner_to_text (&columns[i], &inner);
      weft_row_set (row, columns[i].name, text);
    }
}

static gboolean
save_fact (WeftFile   *file,
           const char *key,
           const char *value,
           WeftIssues *issues,
           GError    **error)
{
  const WeftSaveOptions options = { .match = TRUE };
  g_autoptr (WeftRow) fact = weft_row_new (weft_description_find ("group"));
  WeftSaved saved;

  weft_row_set (fact, "key", key);
  weft_row_set (fact, "value", value);
  return weft_row_save (file, fact, &options, issues, &saved, error);
}

gboolean
weft_group_save (WeftFile   *file,
                 WeftRow    *row,
                 WeftIssues *issues,
                 WeftSaved  *saved,
                 GError    **error)
{
  g_autoptr (WeftRow) before = weft_group_read (file, error);

  if (before == NULL)
    return FALSE;
  check_cells (row, issues);
  *saved = weft_issues_block (issues) ? WEFT_SAVE_REFUSED : WEFT_SAVE_UNCHANGED;
  for (guint i = 0; *saved != WEFT_SAVE_REFUSED && i < table.n_columns; i++)
    {
      if (g_str_equal (row->cells[i], before->cells[i]))
        continue;
      if (!save_fact (file, columns[i].name, row->cells[i], issues, error))
        return FALSE;
      *saved = WEFT_SAVE_CHANGED;
    }
  return TRUE;
}
