/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money as it was typed. */

#include "weft-money-typed.h"

#include "weft-pence.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_ACCOUNT N_ ("Bank")
#define GRANTS_CATEGORY "Grants" /* as it is shipped */

void
weft_money_texts_clear (WeftMoneyTexts *texts)
{
  g_clear_pointer (&texts->date, g_free);
  g_clear_pointer (&texts->who, g_free);
  g_clear_pointer (&texts->place, g_free);
  g_clear_pointer (&texts->line, g_free);
  g_clear_pointer (&texts->out, g_free);
  g_clear_pointer (&texts->in, g_free);
}

static gboolean
parse_amount (const char *field,
              const char *text,
              gint64     *pence,
              WeftIssues *issues)
{
  g_autoptr (GError) error = NULL;

  if (!weft_pence_parse (text, pence, &error))
    {
      weft_issues_add (issues, field, TRUE, "%s", error->message);
      return FALSE;
    }
  if (*pence > 0)
    return TRUE;
  if (*pence == 0)
    weft_issues_add (issues, field, TRUE, _ ("Nothing went out or came in at £0.00. Type how much it was."));
  else
    weft_issues_add (issues, field, TRUE, _ ("Leave the minus out: what went out is typed under Out, what came in under In."));
  return FALSE;
}

gboolean
weft_money_typed_pence (const WeftMoneyTyped *typed,
                        gint64               *pence,
                        WeftIssues           *issues)
{
  gboolean goes_out = !weft_text_is_empty (typed->out);
  gboolean comes_in = !weft_text_is_empty (typed->in);

  *pence = 0;
  if (goes_out && comes_in)
    {
      weft_issues_add (issues, "in", TRUE, _ ("Type the amount under Out or under In, not under both."));
      return FALSE;
    }
  if (!goes_out && !comes_in)
    {
      weft_issues_add (issues, "out", TRUE, _ ("How much was it? Type it under Out, or under In when it came in."));
      return FALSE;
    }
  if (!parse_amount (goes_out ? "out" : "in", goes_out ? typed->out : typed->in, pence, issues))
    return FALSE;
  if (goes_out)
    *pence = -*pence;
  return TRUE;
}

/* The record that was typed, by its ref or its name, letters of either case. */
static const WeftName *
find_typed (WeftNames  *names,
            const char *text)
{
  g_autofree char *fold = NULL;
  WeftName        *name;

  if (names == NULL || weft_text_is_empty (text))
    return NULL;
  name = weft_names_find (names, text);
  fold = weft_text_fold (text);
  for (guint i = 0; name == NULL && i < names->len; i++)
    if (g_str_equal (((WeftName *)g_ptr_array_index (names, i))->fold, fold))
      name = g_ptr_array_index (names, i);
  return name;
}

/* "Marsh Lane Hall, February": whom, then what for. What was only ever a "what" stays one. */
static void
set_who (WeftRow        *row,
         const char     *text,
         WeftMoneyNames *names)
{
  g_autofree char *who = weft_text_clean (text);
  const WeftPayee *habit = g_hash_table_lookup (names->habits, who);
  char            *comma = habit == NULL ? strstr (who, ", ") : NULL;
  const WeftName  *person;

  if (habit != NULL && habit->is_what)
    {
      weft_row_set (row, "description", who);
      return;
    }
  if (comma != NULL)
    {
      *comma = '\0';
      weft_row_set (row, "description", comma + 2);
    }
  weft_row_set (row, "payee", who);
  person = find_typed (names->people, who);
  if (person != NULL)
    weft_row_set (row, "person", person->ref);
}

static void
set_place (WeftRow        *row,
           const char     *text,
           WeftMoneyNames *names,
           WeftIssues     *issues)
{
  const WeftName *grant = find_typed (names->grants, text);
  const WeftName *place = grant != NULL ? grant : find_typed (names->places, text);

  if (weft_text_is_empty (text))
    return;
  if (place == NULL)
    weft_issues_add (issues, "place", TRUE,
                     /* Translators: %s is what was typed */
                     _ ("There is no grant or fund called “%s”. Press Down to choose one, or leave it empty for the general fund."), text);
  else
    weft_row_set (row, grant != NULL ? "grant" : "fund", place->ref);
}

/* With a grant it is one of its lines, and a category too when there is one of that name; else it is a category. */
static void
set_line (WeftRow        *row,
          const char     *text,
          WeftMoneyNames *names,
          gboolean        comes_in,
          WeftIssues     *issues)
{
  const char      *grant = weft_row_get (row, "grant");
  const WeftName  *line = grant[0] != '\0' ? find_typed (weft_money_names_lines (names, grant), text) : NULL;
  const WeftName  *category = find_typed (names->categories, text);
  g_autofree char *clean = weft_text_clean (text);
  gint64           pence;

  if (line == NULL && category == NULL && weft_pence_parse (clean, &pence, NULL))
    {
      weft_issues_add (issues, "line", TRUE,
                       /* Translators: %s is an amount that was typed where a budget line or category goes */
                       _ ("“%s” is an amount. Type it under Out, or under In when it came in. Here goes what it was for, or nothing."), clean);
      return;
    }
  if (clean[0] == '\0')
    {
      if (grant[0] != '\0' && comes_in && find_typed (names->categories, GRANTS_CATEGORY) != NULL)
        weft_row_set (row, "category", GRANTS_CATEGORY);
      return;
    }
  if (line != NULL)
    weft_row_set (row, "line", line->name);
  if (category != NULL)
    weft_row_set (row, "category", category->ref);
  else if (line == NULL)
    weft_row_set (row, grant[0] != '\0' ? "line" : "category", clean);
}

void
weft_money_typed_count_for (WeftRow        *row,
                            const char     *place,
                            const char     *line,
                            WeftMoneyNames *names,
                            gboolean        comes_in,
                            WeftIssues     *issues)
{
  static const char *const columns[] = { "grant", "fund", "line", "category" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    weft_row_set (row, columns[i], "");
  set_place (row, place, names, issues);
  set_line (row, line, names, comes_in, issues);
}

WeftRow *
weft_money_typed_make_row (const WeftMoneyTyped *typed,
                           WeftMoneyNames       *names,
                           const char           *today,
                           WeftIssues           *issues)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("money"));
  g_autoptr (GError) error = NULL;
  g_autofree char *amount = NULL;
  char             iso[WEFT_DATE_SIZE];
  gint64           pence;

  if (weft_date_parse_short (typed->date, today, iso, &error))
    weft_row_set (row, "date", iso);
  else if (weft_text_is_empty (typed->date))
    weft_issues_add (issues, "date", TRUE, _ ("When was it? Type the day: 9/3, or “today”."));
  else
    weft_issues_add (issues, "date", TRUE, "%s", error->message);
  set_who (row, typed->who, names);
  set_place (row, typed->place, names, issues);
  if (weft_money_typed_pence (typed, &pence, issues))
    {
      amount = weft_pence_to_text (pence);
      weft_row_set (row, "amount", amount);
    }
  set_line (row, typed->line, names, pence > 0, issues);
  weft_row_set (row, "account", weft_text_is_empty (typed->account) ? _ (FIRST_ACCOUNT) : typed->account);
  return g_steal_pointer (&row);
}

const char *
weft_money_typed_field (const char *column,
                        gboolean    comes_in)
{
  static const struct
  {
    const char *column, *field;
  } fields[] = {
    { "date", "date" },
    { "payee", "who" },
    { "description", "who" },
    { "person", "who" },
    { "grant", "place" },
    { "fund", "place" },
    { "line", "line" },
    { "category", "line" },
    { "account", "account" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (fields[i].column, column) == 0)
      return fields[i].field;
  return comes_in ? "in" : "out";
}

static char *
say_amount (gint64      pence,
            const char *who)
{
  g_autofree char *amount = weft_pence_format (ABS (pence));

  if (who[0] == '\0')
    return g_strdup_printf (pence < 0
                              /* Translators: %s is money that went out */
                              ? _ ("%s out added")
                              /* Translators: %s is money that came in */
                              : _ ("%s in added"),
                            amount);
  return g_strdup_printf (pence < 0
                            /* Translators: money that went out, and to whom or what for */
                            ? _ ("%s out added: %s")
                            /* Translators: money that came in, and from whom or what for */
                            : _ ("%s in added: %s"),
                          amount, who);
}

char *
weft_money_say_who (const WeftRow *payment)
{
  const char *who = weft_row_get (payment, "payee");
  const char *what = weft_row_get (payment, "description");

  if (who[0] != '\0' && what[0] != '\0')
    /* Translators: who was paid, and what for */
    return g_strdup_printf (_ ("%s, %s"), who, what);
  return g_strdup (who[0] != '\0' ? who : what);
}

char *
weft_money_say_added (const GPtrArray *rows)
{
  g_autofree char *who = weft_money_say_who (g_ptr_array_index (rows, 0));
  g_autofree char *added = NULL;
  gint64           pence = 0;

  for (guint i = 0; i < rows->len; i++)
    (void)weft_pence_add (&pence, weft_row_money (g_ptr_array_index (rows, i), "amount"));
  added = say_amount (pence, who);
  if (rows->len == 1)
    return g_steal_pointer (&added);
  /* Translators: the first %s is what was added: "£210.00 out added: Marsh Lane Hall" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, in %u part", "%s, in %u parts", rows->len), added, rows->len);
}
