/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All money and moves with the balance after each. */

#include "weft-money-list.h"

#include "weft-changed-days.h"
#include "weft-pence.h"

#include <glib/gi18n-lib.h>

/* Words, each once. The worker adds to them while the main thread reads those that it has. */
struct _WeftMoneyWords
{
  GStringChunk *words; /* owned */
};

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
  SPLIT,
  FUND,
};

static void
account_free (WeftAccount *account)
{
  g_free (account->name);
  g_free (account);
}

static void
clear_texts (gpointer texts)
{
  g_string_chunk_free (((WeftMoneyWords *)texts)->words);
}

static const char *
keep_text (WeftMoneyList *list,
           const char    *text)
{
  return g_string_chunk_insert_const (list->texts->words, text);
}

static void
clear_list (WeftMoneyList *list)
{
  g_clear_pointer (&list->lines, g_array_unref);
  g_clear_pointer (&list->accounts, g_ptr_array_unref);
  g_atomic_rc_box_release_full (list->texts, clear_texts);
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

static void
add_account (WeftMoneyList *list,
             const char    *name,
             gint64         opening)
{
  WeftAccount *account = g_new0 (WeftAccount, 1);

  account->name = g_strdup (name);
  account->opening = opening;
  g_ptr_array_add (list->accounts, account);
}

static gboolean
read_accounts (WeftFile      *file,
               WeftMoneyList *list,
               GError       **error)
{
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("accounts"), NULL, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    add_account (list, weft_row_get (rows->pdata[i], "name"), weft_row_money (rows->pdata[i], "opening"));
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
    return keep_text (list, who[0] == '\0' ? what : who);
  /* Translators: whom money went to or came from, and what for */
  joined = g_strdup_printf (_ ("%s, %s"), who, what);
  return keep_text (list, joined);
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
  line.at = weft_money_list_find_account (list, account);
  g_array_append_val (list->lines, line);
}

static void
add_move (WeftMoneyList *list,
          WeftQuery     *query)
{
  WeftMoneyLine line = {
    .id = weft_query_int (query, ID),
    .date = keep_text (list, weft_query_text (query, DATE)),
    .who = say_move (list, weft_query_text (query, ACCOUNT), weft_query_text (query, OTHER), weft_query_text (query, WHAT)),
    .place = "",
    .fund = "",
    .line = "",
    .ref = "",
    .is_move = TRUE,
    .pence = -weft_query_int (query, AMOUNT),
  };

  add_line (list, line, weft_query_text (query, ACCOUNT));
  line.pence = -line.pence;
  line.is_second = TRUE;
  add_line (list, line, weft_query_text (query, OTHER));
}

static void
add_money (WeftMoneyList *list,
           WeftQuery     *query)
{
  const WeftMoneyLine line = {
    .id = weft_query_int (query, ID),
    .date = keep_text (list, weft_query_text (query, DATE)),
    .who = join_who (list, weft_query_text (query, WHO), weft_query_text (query, WHAT)),
    .place = keep_text (list, weft_query_text (query, PLACE)),
    .fund = keep_text (list, weft_query_text (query, FUND)),
    .line = keep_text (list, weft_query_text (query, LINE)),
    .ref = g_string_chunk_insert (list->texts->words, weft_query_text (query, REF)),
    .pence = weft_query_int (query, AMOUNT),
    .is_voided = !weft_query_is_null (query, VOIDED),
  };

  add_line (list, line, weft_query_text (query, ACCOUNT));
}

/* @day: (nullable): all days. */
static gboolean
read_lines (WeftFile      *file,
            WeftMoneyList *list,
            const char    *day,
            GError       **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, day != NULL ? WEFT_SQL_MONEY_LEDGER_OF_DAY : WEFT_SQL_MONEY_LEDGER);

  if (day != NULL)
    weft_query_bind_text (&query, ":day", day);
  while (weft_query_step (&query, error))
    if (g_str_equal (weft_query_text (&query, KIND), "moves"))
      add_move (list, &query);
    else
      add_money (list, &query);
  return !query.failed;
}

static void
add_up (WeftMoneyList *list,
        WeftMoneyLine *line)
{
  WeftAccount *owner = g_ptr_array_index (list->accounts, line->at);

  if (!line->is_voided)
    {
      (void)weft_pence_add (&owner->balance, line->pence);
      (void)weft_pence_add (&list->total, line->pence);
    }
  line->list = list;
  line->account = owner->name;
  line->balance = owner->balance;
  line->total = list->total;
  /* Together they change nothing: neither shows a total that never was. */
  if (line->is_second)
    line[-1].total = list->total;
}

/* What follows from the lines. */
static void
settle (WeftMoneyList *list)
{
  const char *last = NULL;

  for (guint i = 0; i < list->accounts->len; i++)
    {
      WeftAccount *account = g_ptr_array_index (list->accounts, i);

      account->balance = account->opening;
      (void)weft_pence_add (&list->total, account->opening);
    }
  for (guint i = 0; i < list->lines->len; i++)
    {
      WeftMoneyLine *line = &g_array_index (list->lines, WeftMoneyLine, i);

      add_up (list, line);
      line->part = 0;
      if (line->is_move)
        continue;
      /* Parts of a payment follow each other. */
      if (g_strcmp0 (line->ref, last) == 0)
        {
          line[-1].part = MAX (line[-1].part, 1);
          line->part = line[-1].part + 1;
        }
      last = line->ref;
    }
}

static WeftMoneyList *
new_list (WeftFile       *file,
          WeftMoneyWords *texts)
{
  WeftMoneyList *list = g_atomic_rc_box_new0 (WeftMoneyList);

  list->lines = g_array_new (FALSE, TRUE, sizeof (WeftMoneyLine));
  list->accounts = g_ptr_array_new_with_free_func ((GDestroyNotify)account_free);
  list->texts = texts;
  list->shown = WEFT_ALL_ACCOUNTS;
  list->read_at = weft_changes_moment (file);
  return list;
}

static gboolean
is_as_before (WeftFile      *file,
              WeftMoneyList *before)
{
  static const char *const tables[] = { "accounts", "categories", "grants", "funds" };
  const WeftMoment         never = { 0 };
  /* They are asked for each time, so that they are known the next time. */
  gboolean is_same = !weft_changes_names (file, before != NULL ? &before->read_at : &never, "people") && before != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    is_same = is_same && !weft_changes_any (file, &before->read_at, tables[i]);
  return is_same;
}

/* (transfer full) (nullable): the days, oldest first, of money and moves that have changed since @before; NULL when these
 * are not known or are too many. */
static GPtrArray *
list_days (WeftFile      *file,
           WeftMoneyList *before)
{
  g_autoptr (GPtrArray) days = weft_changed_days_new ();
  g_autoptr (GHashTable) money = weft_changed_days_list (days, file, &before->read_at, "money");
  g_autoptr (GHashTable) moves = money != NULL ? weft_changed_days_list (days, file, &before->read_at, "moves") : NULL;
  gboolean has_changed = moves != NULL && (g_hash_table_size (money) > 0 || g_hash_table_size (moves) > 0);

  if (moves == NULL)
    return NULL;
  for (guint i = 0; has_changed && i < before->lines->len && weft_changed_days_are_few (days); i++)
    {
      const WeftMoneyLine *line = &g_array_index (before->lines, WeftMoneyLine, i);

      if (g_hash_table_contains (line->is_move ? moves : money, &line->id))
        weft_changed_days_add (days, line->date);
    }
  weft_changed_days_sort (days, FALSE);
  return weft_changed_days_are_few (days) ? g_steal_pointer (&days) : NULL;
}

/* The lines of @before in their order, with those of @days as they are now. */
static gboolean
follow_days (WeftFile      *file,
             WeftMoneyList *list,
             WeftMoneyList *before,
             GPtrArray     *days)
{
  guint next = 0;

  for (guint i = 0; i <= before->lines->len; i++)
    {
      const WeftMoneyLine *line = i < before->lines->len ? &g_array_index (before->lines, WeftMoneyLine, i) : NULL;

      for (; next < days->len && (line == NULL || strcmp (days->pdata[next], line->date) <= 0); next++)
        if (!read_lines (file, list, days->pdata[next], NULL))
          return FALSE;
      if (line != NULL && (next == 0 || !g_str_equal (days->pdata[next - 1], line->date)))
        g_array_append_val (list->lines, *line);
    }
  return TRUE;
}

/* (transfer full) (nullable): the list from that of before, NULL when it has to be read as a whole. */
static WeftMoneyList *
follow (WeftFile      *file,
        WeftMoneyList *before)
{
  g_autoptr (GPtrArray) days = is_as_before (file, before) ? list_days (file, before) : NULL;
  g_autoptr (WeftMoneyList) list = NULL;

  if (days == NULL)
    return NULL;
  if (days->len == 0)
    return weft_money_list_ref (before);

  list = new_list (file, g_atomic_rc_box_acquire (before->texts));
  for (guint i = 0; i < before->accounts->len; i++)
    {
      const WeftAccount *account = g_ptr_array_index (before->accounts, i);

      add_account (list, account->name, account->opening);
    }
  if (!follow_days (file, list, before, days))
    return NULL;
  settle (list);
  return g_steal_pointer (&list);
}

WeftMoneyList *
weft_money_list_read (WeftFile      *file,
                      WeftMoneyList *before,
                      GError       **error)
{
  g_autoptr (WeftMoneyList) list = follow (file, before);
  WeftMoneyWords *texts;

  if (list != NULL)
    return g_steal_pointer (&list);

  texts = g_atomic_rc_box_new0 (WeftMoneyWords);
  texts->words = g_string_chunk_new (4096);
  list = new_list (file, texts);
  if (!read_accounts (file, list, error) || !read_lines (file, list, NULL, error))
    return NULL;
  settle (list);
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
  return place == NULL || g_str_equal (line->place, place) || g_str_equal (line->fund, place);
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
