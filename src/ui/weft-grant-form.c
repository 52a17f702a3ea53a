/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms of a grant. */

#include "weft-grant-form.h"

#include "weft-money-form.h"

#include <glib/gi18n-lib.h>

static const WeftFormGroup grant_groups[] = {
  { NULL, "funder|title|amount" },
  { N_ ("What it is for"), "purpose|restricted" },
  { N_ ("When"), "status|awarded|starts|ends|report_due" },
  { N_ ("What they ask for"), "tier|years|conditions|publicity|funder_ref" },
  { N_ ("Anything else"), "fund|programme|applied" },
};

static const WeftFormGroup instalment_groups[] = {
  { NULL, "grant|kind|amount|due" },
  { N_ ("How far it is"), "submitted|received|ref" },
};

static const WeftFormGroup budget_groups[] = {
  { NULL, "grant|line|amount" },
};

static const WeftFormGroup target_groups[] = {
  { NULL, "grant|outcome|indicator|target|actual" },
};

void
weft_grant_form_open (WeftPage      *page,
                      const WeftRow *row)
{
  static const struct
  {
    const char          *table;
    const WeftFormGroup *groups;
    guint                n_groups;
  } forms[] = {
    { "instalments", instalment_groups, G_N_ELEMENTS (instalment_groups) },
    { "budget", budget_groups, G_N_ELEMENTS (budget_groups) },
    { "targets", target_groups, G_N_ELEMENTS (target_groups) },
  };

  if (g_str_equal (row->table->name, "grants"))
    weft_page_edit (page, row, grant_groups, G_N_ELEMENTS (grant_groups), weft_page_open_record);
  if (g_str_equal (row->table->name, "money"))
    weft_money_form_open (page, row);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (row->table->name, forms[i].table))
      weft_page_edit (page, row, forms[i].groups, forms[i].n_groups, NULL);
}
