/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of pages. */

#include "weft-pages.h"

#include "weft-activities-page.h"
#include "weft-evidence-page.h"
#include "weft-explore-page.h"
#include "weft-grants-page.h"
#include "weft-history-page.h"
#include "weft-home-page.h"
#include "weft-hours-page.h"
#include "weft-import-page.h"
#include "weft-measures-page.h"
#include "weft-money-page.h"
#include "weft-people-page.h"
#include "weft-preferences-page.h"
#include "weft-protection-page.h"
#include "weft-referrals-page.h"
#include "weft-returns-page.h"
#include "weft-search-page.h"
#include "weft-settings.h"
#include "weft-social-value-page.h"
#include "weft-tallies-page.h"

#include <glib/gi18n-lib.h>

static const WeftPageKind pages[] = {
  { "home", N_ ("Home"), "weft-home-symbolic", "", weft_home_page_get_type, FALSE, FALSE },
  { "people", N_ ("People"), "weft-people-symbolic", "people|roles|consents", weft_people_page_get_type, TRUE, FALSE },
  { "hours", N_ ("Hours"), "weft-hours-symbolic", "hours", weft_hours_page_get_type, FALSE, FALSE },
  { "activities", N_ ("Activities"), "weft-activities-symbolic", "activities|attendance", weft_activities_page_get_type, FALSE, FALSE, N_ ("Sessions and outings, with a register or a head count.") },
  { "grants", N_ ("Grants"), "weft-grants-symbolic", "grants|instalments|budget|targets|funders", weft_grants_page_get_type, TRUE, FALSE },
  { "money", N_ ("Money"), "weft-money-symbolic", "money|moves|accounts|categories|funds|transfers", weft_money_page_get_type, FALSE, FALSE, N_ ("Money in and out, and what is left of each grant.") },
  { "evidence", N_ ("Evidence"), "weft-evidence-symbolic", "evidence", weft_evidence_page_get_type, TRUE, FALSE, .part_of = "evidence", .part = N_ ("Stories") },
  { "measures", N_ ("Measures"), "weft-evidence-symbolic", "responses|measures", weft_measures_page_get_type, FALSE, FALSE, .part_of = "evidence", .part = N_ ("Measures") },
  { "referrals", N_ ("Referrals"), "weft-people-symbolic", "referrals", weft_referrals_page_get_type, FALSE, FALSE, .part_of = "evidence", .part = N_ ("Referrals") },
  { "tallies", N_ ("Who Took Part"), "weft-people-symbolic", "equality", weft_tallies_page_get_type, FALSE, FALSE, .part_of = "evidence", .part = N_ ("Who took part") },
  { "returns", N_ ("Returns"), "weft-returns-symbolic", "returns|answers", weft_returns_page_get_type, FALSE, FALSE },
  { "explore", N_ ("Explore"), "weft-explore-symbolic", "activities", weft_explore_page_get_type, FALSE, FALSE, N_ ("What you wrote down as charts, to look at and to send.") },
  { "social-value", N_ ("Social Value"), "weft-heart-symbolic", "analyses|inputs|outcomes|not_valued|values", weft_social_value_page_get_type, FALSE, FALSE, N_ ("What your work was worth, as far as that can be said.") },
  { "history", N_ ("History"), "weft-history-symbolic", "", weft_history_page_get_type, FALSE, TRUE },
  { "import", N_ ("Bring a File In"), "weft-open-symbolic", "", weft_import_page_get_type, FALSE, TRUE },
  { "data-protection", N_ ("Data Protection"), "weft-shield-symbolic", "", weft_protection_page_get_type, FALSE, TRUE },
  { "preferences", N_ ("Preferences"), "weft-menu-symbolic", "group", weft_preferences_page_get_type, FALSE, TRUE },
  { "search", N_ ("Search"), "weft-search-symbolic", "", weft_search_page_get_type, FALSE, TRUE },
};

const WeftPageKind *
weft_pages_list (guint *n)
{
  *n = G_N_ELEMENTS (pages);
  return pages;
}

const WeftPageKind *
weft_pages_find (const char *name_or_table)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, name_or_table))
      return &pages[i];

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_auto (GStrv) tables = g_strsplit (pages[i].tables, "|", -1);

      if (g_strv_contains ((const char *const *)tables, name_or_table))
        return &pages[i];
    }

  return NULL;
}

const char *
weft_pages_get_side (const WeftPageKind *kind)
{
  return kind->part_of != NULL ? kind->part_of : kind->name;
}

gboolean
weft_pages_is_used (const WeftPageKind *kind,
                    WeftWorkspace      *workspace)
{
  g_auto (GStrv) tables = g_strsplit (kind->tables, "|", 2);

  return tables[0] != NULL && weft_workspace_has_records (workspace, tables[0]);
}

gboolean
weft_pages_is_shown (const WeftPageKind *kind,
                     WeftWorkspace      *workspace)
{
  g_autoptr (WeftSettings) settings = NULL;

  if (!g_str_equal (weft_pages_get_side (kind), kind->name))
    return FALSE;
  if (kind->is_hidden || kind->about == NULL || weft_pages_is_used (kind, workspace))
    return !kind->is_hidden;
  settings = weft_settings_load ();
  return g_strv_contains ((const char *const *)settings->pages, kind->name);
}

void
weft_pages_want (const WeftPageKind *kind,
                 gboolean            is_wanted)
{
  g_autoptr (WeftSettings) settings = weft_settings_load ();
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();

  for (guint i = 0; settings->pages[i] != NULL; i++)
    if (!g_str_equal (settings->pages[i], kind->name))
      g_strv_builder_add (wanted, settings->pages[i]);
  if (is_wanted)
    g_strv_builder_add (wanted, kind->name);
  g_strfreev (settings->pages);
  settings->pages = g_strv_builder_end (wanted);
  weft_settings_save (settings);
}
