/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept about people. */

#include "weft-protection.h"

#include "weft-backup.h"
#include "weft-copy-names.h"
#include "weft-date.h"
#include "weft-group-fact.h"
#include "weft-totals.h"

#include <glib/gi18n-lib.h>

#define NO_SQL WEFT_N_SQL

/* In the order of how much they say about a person. Source: UK GDPR Articles 6 and 9; keeping times in the description. */
static const struct
{
  const char *table;
  const char *purpose; /* msgid */
  const char *basis;   /* msgid */
  const char *after;   /* msgid, nullable: what its keeping time runs from */
  WeftSql     past;    /* counts those whose day lies before :before */
} kinds[] = {
  { "people", N_ ("To know who is part of the group, and to reach them."), N_ ("Legitimate interests: running the group"), NULL, NO_SQL },
  { "roles", N_ ("To know who does what, and that it is safe."), N_ ("Legitimate interests; for checks, the law on safeguarding"), N_ ("after the role has ended"), WEFT_SQL_PAST_ROLES },
  { "consents", N_ ("To know what each person agreed to."), N_ ("The law asks for proof of consent"), N_ ("after it was withdrawn"), WEFT_SQL_PAST_CONSENTS },
  { "attendance", N_ ("To count how many different people came."), N_ ("Legitimate interests: showing funders what was done"), N_ ("after the session"), WEFT_SQL_PAST_ATTENDANCE },
  { "referrals", N_ ("To welcome those who are sent to us, and to tell the link worker how it went."), N_ ("Consent of the person, asked by who refers them"), N_ ("after it was received"), WEFT_SQL_PAST_REFERRALS },
  { "responses", N_ ("To see what changed for people, under a code and not a name."), N_ ("Consent of who answers"), N_ ("after the answer"), WEFT_SQL_PAST_RESPONSES },
  { "hours", N_ ("To count the time that is given."), N_ ("Legitimate interests: showing funders what was done"), N_ ("after the day"), WEFT_SQL_PAST_HOURS },
  { "expenses", N_ ("To pay volunteers back what they spent."), N_ ("The law on accounts asks for it"), N_ ("after the end of the year"), WEFT_SQL_PAST_EXPENSES },
  { "money", N_ ("To keep the accounts; some payments name a person."), N_ ("The law on accounts asks for it"), N_ ("after the end of the year"), WEFT_SQL_PAST_MONEY },
  { "evidence", N_ ("To tell in their words what changed. By role, never by name."), N_ ("Consent of who said it"), N_ ("after consent has ended"), WEFT_SQL_PAST_EVIDENCE },
  { "funders", N_ ("To reach those who give grants."), N_ ("Legitimate interests: running the group"), NULL, NO_SQL },
};

static void
holding_free (WeftHolding *holding)
{
  g_free (holding->facts);
  g_free (holding->keeping);
  g_free (holding);
}

static void
agreed_free (WeftAgreed *agreed)
{
  g_free (agreed->purpose);
  g_free (agreed);
}

void
weft_protection_free (WeftProtection *protection)
{
  g_clear_pointer (&protection->holdings, g_ptr_array_unref);
  g_clear_pointer (&protection->agreed, g_ptr_array_unref);
  g_free (protection->path);
  g_free (protection->copies);
  g_free (protection->newest);
  g_free (protection);
}

static char *
join_titles (const WeftTable *table,
             WeftColumnFlags  flags)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < table->n_columns; i++)
    if ((table->columns[i].flags & flags) != 0)
      g_strv_builder_add (titles, _ (table->columns[i].title));
  all = g_strv_builder_end (titles);
  return g_strjoinv (", ", all);
}

/* Words are about somebody though no column of theirs is: then what a list shows of them says it. */
static char *
list_facts (const WeftTable *table)
{
  g_autofree char *facts = join_titles (table, WEFT_COLUMN_PERSONAL);

  return facts[0] != '\0' ? g_steal_pointer (&facts) : join_titles (table, WEFT_COLUMN_SHORT);
}

static char *
say_keeping (const WeftTable *table,
             const char      *after)
{
  g_autofree char *years = NULL;

  if (table->keep_years < 0 || after == NULL)
    return g_strdup (_ ("As long as it is needed"));
  years = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d year", "%d years", (gulong)table->keep_years), table->keep_years);
  /* Translators: how long, then from when: "3 years after the session" */
  return g_strdup_printf (_ ("%s %s"), years, after);
}

/* Whole years are counted, from the beginning of the group's own. */
static gboolean
count_past (WeftFile    *file,
            WeftSql      sql,
            WeftHolding *holding,
            GError     **error)
{
  g_auto (WeftQuery) query = { 0 };
  g_autoptr (GError) local = NULL;
  char from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE], before[WEFT_DATE_SIZE];

  if (sql == NO_SQL || holding->table->keep_years < 0)
    return TRUE;
  if (!weft_group_year (file, weft_file_today (file), from, to, error))
    return FALSE;
  weft_date_add_months (from, -12 * holding->table->keep_years, before);
  query = weft_query_begin (file, sql);
  weft_query_bind_text (&query, ":before", before);
  holding->n_past = weft_query_one_int (&query, 0, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
add_holdings (WeftFile       *file,
              WeftProtection *protection,
              GError        **error)
{
  guint n_used = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      WeftHolding *holding = g_new0 (WeftHolding, 1);

      holding->table = weft_description_find (kinds[i].table);
      holding->purpose = _ (kinds[i].purpose);
      holding->basis = _ (kinds[i].basis);
      holding->facts = list_facts (holding->table);
      holding->keeping = say_keeping (holding->table, kinds[i].after != NULL ? _ (kinds[i].after) : NULL);
      holding->n = weft_totals_count (file, holding->table, NULL);
      g_ptr_array_insert (protection->holdings, holding->n > 0 ? (int)n_used++ : -1, holding);
      if (!count_past (file, kinds[i].past, holding, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_agreed (WeftFile       *file,
            WeftProtection *protection,
            GError        **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_CONSENTS_COUNTED);

  while (weft_query_step (&query, error))
    {
      WeftAgreed *agreed = g_new0 (WeftAgreed, 1);

      agreed->purpose = weft_query_dup (&query, 0);
      agreed->given = weft_query_int (&query, 1);
      agreed->withdrawn = weft_query_int (&query, 2);
      g_ptr_array_add (protection->agreed, agreed);
    }
  return !query.failed;
}

static void
add_copies (WeftProtection *protection)
{
  g_auto (GStrv) names = weft_copy_names_list (protection->path);
  g_autofree char *when = names[0] != NULL ? weft_copy_names_when (names[0]) : NULL;

  protection->n_copies = g_strv_length (names);
  protection->newest = when != NULL ? g_strndup (when, WEFT_DATE_SIZE - 1) : NULL;
  protection->copies = weft_backup_folder (protection->path);
}

WeftProtection *
weft_protection_read (WeftFile *file,
                      GError  **error)
{
  g_autoptr (WeftProtection) protection = g_new0 (WeftProtection, 1);
  GError *local = NULL;

  protection->holdings = g_ptr_array_new_with_free_func ((GDestroyNotify)holding_free);
  protection->agreed = g_ptr_array_new_with_free_func ((GDestroyNotify)agreed_free);
  protection->path = g_strdup (weft_file_get_path (file));
  if (!add_holdings (file, protection, &local) || !add_agreed (file, protection, &local))
    {
      g_propagate_error (error, local);
      return NULL;
    }
  if (protection->path != NULL)
    add_copies (protection);
  return g_steal_pointer (&protection);
}
