/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen while money is typed. */

#include "weft-money-names.h"

#include "weft-pence.h"
#include "weft-text.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

static void
payee_free (WeftPayee *payee)
{
  g_free (payee->place);
  g_free (payee->line);
  g_free (payee);
}

static void
clear_names (WeftMoneyNames *names)
{
  g_clear_pointer (&names->payees, g_ptr_array_unref);
  g_clear_pointer (&names->habits, g_hash_table_unref);
  g_clear_pointer (&names->people, g_ptr_array_unref);
  g_clear_pointer (&names->places, g_ptr_array_unref);
  g_clear_pointer (&names->grants, g_ptr_array_unref);
  g_clear_pointer (&names->categories, g_ptr_array_unref);
  g_clear_pointer (&names->accounts, g_ptr_array_unref);
  g_clear_pointer (&names->lines, g_hash_table_unref);
}

WeftMoneyNames *
weft_money_names_ref (WeftMoneyNames *names)
{
  return g_atomic_rc_box_acquire (names);
}

void
weft_money_names_unref (WeftMoneyNames *names)
{
  g_atomic_rc_box_release_full (names, (GDestroyNotify)clear_names);
}

static WeftNames *
new_names (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)weft_name_free);
}

static void
add_name (WeftNames  *names,
          const char *ref,
          const char *text,
          const char *help)
{
  WeftName *name = g_new0 (WeftName, 1);

  name->ref = g_strdup (ref);
  name->name = g_strdup (text);
  name->help = g_strdup (help);
  name->fold = weft_text_fold (text);
  g_ptr_array_add (names, name);
}

/* "Room hire · last time £210.00" */
static char *
say_habit (const WeftPayee *payee,
           gint64           pence)
{
  g_autofree char *amount = weft_pence_format (ABS (pence));

  if (payee->line[0] == '\0')
    /* Translators: %s is money, below the name of somebody who was paid */
    return g_strdup_printf (_ ("last time %s"), amount);
  /* Translators: a budget line or category, then money, below the name of somebody who was paid */
  return g_strdup_printf (_ ("%s · last time %s"), payee->line, amount);
}

static gboolean
read_payees (WeftFile       *file,
             WeftMoneyNames *names,
             GError        **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_MONEY_PAYEES);

  while (weft_query_step (&query, error))
    {
      const char      *name = weft_query_text (&query, 0);
      WeftPayee       *payee = g_new0 (WeftPayee, 1);
      g_autofree char *help = NULL;

      payee->is_what = weft_query_int (&query, 1) != 0;
      payee->place = weft_query_dup (&query, 2);
      payee->line = g_strdup (weft_query_text (&query, 3));
      help = say_habit (payee, weft_query_int (&query, 4));
      add_name (names->payees, name, name, help);
      g_hash_table_insert (names->habits, g_strdup (name), payee);
    }
  return !query.failed;
}

/* Those whom the payees do not have yet. */
static void
add_people (WeftMoneyNames *names)
{
  for (guint i = 0; i < names->people->len; i++)
    {
      const WeftName *person = g_ptr_array_index (names->people, i);

      if (!g_hash_table_contains (names->habits, person->name))
        add_name (names->payees, person->name, person->name, person->help);
    }
}

static void
add_grants (GPtrArray *rows,
            gboolean   are_over,
            WeftNames *names)
{
  static const char *const over[] = { "closed", "declined", "idea", "applied", NULL };

  for (guint i = 0; i < rows->len; i++)
    {
      const WeftRow *grant = g_ptr_array_index (rows, i);

      if (g_strv_contains (over, weft_row_get (grant, "status")) != are_over)
        continue;
      add_name (names, weft_row_get (grant, "ref"), weft_row_get (grant, "title"), weft_row_get (grant, "funder"));
      ((WeftName *)names->pdata[names->len - 1])->also = weft_text_fold (weft_row_get (grant, "funder"));
    }
}

/* A fund that is called like a grant is the grant's own: whoever chooses that name means the grant, which is there already. */
static void
add_funds (GPtrArray *rows,
           WeftNames *grants,
           WeftNames *names)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const WeftRow *fund = g_ptr_array_index (rows, i);
      const char    *name = weft_row_get (fund, "name");
      guint          n_grants;

      (void)weft_names_find_typed (grants, name, &n_grants);
      if (n_grants == 0)
        add_name (names, name, name, weft_words_choice ("kind", weft_row_get (fund, "kind")));
    }
}

/* The grants that money is likely to be about come first, those that are over last. */
static gboolean
read_places (WeftFile       *file,
             WeftMoneyNames *names,
             GError        **error)
{
  g_autoptr (GPtrArray) grants = weft_row_list (file, weft_description_find ("grants"), NULL, error);
  g_autoptr (GPtrArray) funds = grants != NULL ? weft_row_list (file, weft_description_find ("funds"), NULL, error) : NULL;

  if (funds == NULL)
    return FALSE;
  add_grants (grants, FALSE, names->grants);
  add_grants (grants, TRUE, names->grants);
  add_grants (grants, FALSE, names->places);
  add_funds (funds, names->grants, names->places);
  add_grants (grants, TRUE, names->places);
  return TRUE;
}

static gboolean
read_lines (WeftFile       *file,
            WeftMoneyNames *names,
            GError        **error)
{
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("budget"), NULL, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const WeftRow *row = g_ptr_array_index (rows, i);
      WeftName      *grant = weft_names_find (names->grants, weft_row_get (row, "grant"));
      const char    *line = weft_row_get (row, "line");
      WeftNames     *lines = grant != NULL ? g_hash_table_lookup (names->lines, grant->ref) : NULL;

      if (grant != NULL && lines == NULL)
        {
          lines = new_names ();
          g_hash_table_insert (names->lines, g_strdup (grant->ref), lines);
        }
      if (lines != NULL)
        add_name (lines, line, line, "");
    }
  return rows != NULL;
}

/* Whatever can be chosen but payees. */
static gboolean
read_choices (WeftFile       *file,
              WeftMoneyNames *names,
              GError        **error)
{
  names->places = new_names ();
  names->grants = new_names ();
  names->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  names->people = weft_names_read (file, "people", error);
  names->categories = names->people != NULL ? weft_names_read (file, "categories", error) : NULL;
  names->accounts = names->categories != NULL ? weft_names_read (file, "accounts", error) : NULL;
  return names->accounts != NULL && read_places (file, names, error) && read_lines (file, names, error);
}

/* They are only read from then on, here and in the window. */
static void
share_choices (WeftMoneyNames *names,
               WeftMoneyNames *before)
{
  names->places = g_ptr_array_ref (before->places);
  names->grants = g_ptr_array_ref (before->grants);
  names->lines = g_hash_table_ref (before->lines);
  names->people = g_ptr_array_ref (before->people);
  names->categories = g_ptr_array_ref (before->categories);
  names->accounts = g_ptr_array_ref (before->accounts);
}

static gboolean
is_as_before (WeftFile       *file,
              WeftMoneyNames *before)
{
  static const char *const shown[] = { "people", "categories", "accounts", "grants", "funders", "funds", "budget" };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (weft_changes_any (file, &before->read_at, shown[i]))
      return FALSE;
  return TRUE;
}

WeftMoneyNames *
weft_money_names_read (WeftFile       *file,
                       WeftMoneyNames *before,
                       GError        **error)
{
  g_autoptr (WeftMoneyNames) names = NULL;
  gboolean is_same = before != NULL && is_as_before (file, before);

  if (is_same && !weft_changes_any (file, &before->read_at, "money"))
    return weft_money_names_ref (before);

  names = g_atomic_rc_box_new0 (WeftMoneyNames);
  names->read_at = weft_changes_moment (file);
  names->payees = new_names ();
  names->habits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)payee_free);
  if (is_same)
    share_choices (names, before);
  else if (!read_choices (file, names, error))
    return NULL;
  if (!read_payees (file, names, error))
    return NULL;
  add_people (names);
  return g_steal_pointer (&names);
}

WeftNames *
weft_money_names_lines (WeftMoneyNames *names,
                        const char     *ref)
{
  return g_hash_table_lookup (names->lines, ref);
}
