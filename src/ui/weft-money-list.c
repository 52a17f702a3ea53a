/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All money and moves with the balance after each. */

#include "weft-money-list.h"

#include "weft-pence.h"

#include <glib/gi18n-lib.h>

enum
{
  KIND,
  ID,
  DATE,
  ACCOUNT,
  OTHER,
  AMOUNT,
  VOIDED,
  WHO,
  WHAT,
  PLACE,
  LINE,
  REF,
};

static void
account_free (WeftAccount *account)
{
  g_free (account->name);
  g_free (account);
}

static void
clear_list (WeftMoneyList *list)
{
  g_clear_pointer (&list->lines, g_array_unref);
  g_clear_pointer (&list->accounts, g_ptr_array_unref);
  g_clear_pointer (&list->texts, g_string_chunk_free);
}

WeftMoneyList *
weft_money_list_ref (WeftMoneyList *list)
{
  return g_atomic_rc_box_acquire (list);
}

void
weft_money_list_unref (WeftMoneyList *list)
{
  g_atomic_rc_box_release_full (list, (GDestroyNotify)clear_list);
}

static gboolean
read_accounts (WeftFile      *file,
               WeftMoneyList *list,
               GError       **error)
{
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("accounts"), NULL, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const WeftRow *row = g_ptr_array_index (rows, i);
      WeftAccount   *account = g_new0 (WeftAccount, 1);

      account->name = g_strdup (weft_row_get (row, "name"));
      account->balance = weft_row_money (row, "opening");
      (void)weft_pence_add (&list->total, account->balance);
      g_ptr_array_add (list->accounts, account);
    }
  return rows != NULL;
}

/* "Marsh Lane Hall, February" of who and what. */
static const char *
join_who (WeftMoneyList *list,
          const char    *who,
          const char    *what)
{
  g_autofree char *joined = NULL;

  if (who[0] == '\0' || what[0] == '\0')
    return g_string_chunk_insert_const (list->texts, who[0] == '\0' ? what : who);
  /* Translators: whom money went to or came from, and what for */
  joined = g_strdup_printf (_ ("%s, %s"), who, what);
  return g_string_chunk_insert_const (list->texts, joined);
}

static const char *
say_move (WeftMoneyList *list,
          const char    *from,
          const char    *to,
          const char    *what)
{
  /* Translators: two accounts: money went from one to the other */
  g_autofree char *moved = g_strdup_printf (_ ("Moved from %s to %s"), from, to);

  return join_who (list, moved, what);
}

static void
add_line (WeftMoneyList *list,
          WeftMoneyLine  line,
          const char    *account)
{
  int          at = weft_money_list_find_account (list, account);
  WeftAccount *owner = g_ptr_array_index (list->accounts, at);

  if (!line.is_voided)
    {
      (void)weft_pence_add (&owner->balance, line.pence);
      (void)weft_pence_add (&list->total, line.pence);
    }
  line.list = list;
  line.account = owner->name;
  line.at = at;
  line.balance = owner->balance;
  line.total = list->total;
  g_array_append_val (list->lines, line);
}

static void
add_move (WeftMoneyList *list,
          WeftQuery     *query)
{
  WeftMoneyLine line = {
    .id = weft_query_int (query, ID),
    .date = g_string_chunk_insert_const (list->texts, weft_query_text (query, DATE)),
    .who = say_move (list, weft_query_text (query, ACCOUNT), weft_query_text (query, OTHER), weft_query_text (query, WHAT)),
    .place = "",
    .line = "",
    .is_move = TRUE,
    .pence = -weft_query_int (query, AMOUNT),
  };

  add_line (list, line, weft_query_text (query, ACCOUNT));
  line.pence = -line.pence;
  line.is_second = TRUE;
  add_line (list, line, weft_query_text (query, OTHER));
  /* Together they change nothing: neither shows a total that never was. */
  g_array_index (list->lines, WeftMoneyLine, list->lines->len - 2).total = list->total;
}

static void
add_money (WeftMoneyList *list,
           WeftQuery     *query)
{
  const WeftMoneyLine line = {
    .id = weft_query_int (query, ID),
    .date = g_string_chunk_insert_const (list->texts, weft_query_text (query, DATE)),
    .who = join_who (list, weft_query_text (query, WHO), weft_query_text (query, WHAT)),
    .place = g_string_chunk_insert_const (list->texts, weft_query_text (query, PLACE)),
    .line = g_string_chunk_insert_const (list->texts, weft_query_text (query, LINE)),
    .pence = weft_query_int (query, AMOUNT),
    .is_voided = !weft_query_is_null (query, VOIDED),
  };

  add_line (list, line, weft_query_text (query, ACCOUNT));
}

/* Parts of a payment follow each other. */
static void
mark_part (WeftMoneyList *list,
           const char    *ref,
           char         **last)
{
  WeftMoneyLine *line = &g_array_index (list->lines, WeftMoneyLine, list->lines->len - 1);

  if (g_strcmp0 (ref, *last) == 0)
    {
      line[-1].part = MAX (line[-1].part, 1);
      line->part = line[-1].part + 1;
      return;
    }
  g_free (*last);
  *last = g_strdup (ref);
}

static gboolean
read_lines (WeftFile      *file,
            WeftMoneyList *list,
            GError       **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_MONEY_LEDGER);
  g_autofree char *last = NULL;

  while (weft_query_step (&query, error))
    {
      if (g_str_equal (weft_query_text (&query, KIND), "moves"))
        add_move (list, &query);
      else
        {
          add_money (list, &query);
          mark_part (list, weft_query_text (&query, REF), &last);
        }
    }
  return !query.failed;
}

WeftMoneyList *
weft_money_list_read (WeftFile *file,
                      GError  **error)
{
  g_autoptr (WeftMoneyList) list = g_atomic_rc_box_new0 (WeftMoneyList);

  list->lines = g_array_new (FALSE, TRUE, sizeof (WeftMoneyLine));
  list->accounts = g_ptr_array_new_with_free_func ((GDestroyNotify)account_free);
  list->texts = g_string_chunk_new (4096);
  list->shown = WEFT_ALL_ACCOUNTS;
  if (!read_accounts (file, list, error) || !read_lines (file, list, error))
    return NULL;
  return g_steal_pointer (&list);
}

int
weft_money_list_find_account (WeftMoneyList *list,
                              const char    *name)
{
  for (guint i = 0; i < list->accounts->len; i++)
    if (g_strcmp0 (((WeftAccount *)g_ptr_array_index (list->accounts, i))->name, name) == 0)
      return (int)i;
  return WEFT_ALL_ACCOUNTS;
}

static void
release_line (WeftMoneyLine *line)
{
  weft_money_list_unref (line->list);
}

static gboolean
is_shown (const WeftMoneyLine *line,
          int                  account,
          const char          *place)
{
  if (account == WEFT_ALL_ACCOUNTS ? line->is_second : line->at != account)
    return FALSE;
  return place == NULL || g_str_equal (line->place, place);
}

GPtrArray *
weft_money_list_show (WeftMoneyList *list,
                      int            account,
                      const char    *place)
{
  GPtrArray *shown = g_ptr_array_new_full (list->lines->len, (GDestroyNotify)release_line);

  list->shown = account;
  for (guint i = list->lines->len; i > 0; i--)
    {
      WeftMoneyLine *line = &g_array_index (list->lines, WeftMoneyLine, i - 1);

      if (!is_shown (line, account, place))
        continue;
      weft_money_list_ref (list);
      g_ptr_array_add (shown, line);
    }
  return shown;
}

gint64
weft_money_line_balance (const WeftMoneyLine *line)
{
  return line->list->shown == WEFT_ALL_ACCOUNTS ? line->total : line->balance;
}
