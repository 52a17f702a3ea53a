/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The book of money, read again from what was read before: always what it is when it is read as a whole. No window. */

#include "job-fixture.h"

#include "weft-history.h"
#include "weft-money-list.h"
#include "weft-money-names.h"
#include "weft-step.h"

typedef struct
{
  WeftMoneyList  *list;
  WeftMoneyNames *names;
} Book;

static WeftFile *file;

static void
begin (void)
{
  file = fixture_in_memory ();
  fixture_put (file, "accounts", "name=Bank;kind=bank;opening=100.00;opening_date=2026-04-01");
  fixture_put (file, "accounts", "name=Tin;kind=cash;opening=20.00;opening_date=2026-04-01");
  fixture_put (file, "people", "ref=P-0001;name=Rose Akande");
  fixture_put (file, "categories", "name=Rent;direction=out");
  fixture_put (file, "grants", "ref=G-0001;funder=Marsh Trust;title=Warm hub;amount=1500.00;fund=Hub;restricted=yes");
  fixture_put (file, "budget", "grant=G-0001;line=Heating;amount=500.00");
  fixture_put (file, "money", "ref=M-0001;date=2026-05-01;account=Bank;amount=-30.00;payee=Hall;category=Rent");
  fixture_put (file, "money", "ref=M-0002;split=1;date=2026-05-02;account=Bank;amount=-5.00;payee=Shop;grant=G-0001;line=Heating");
  fixture_put (file, "money", "ref=M-0002;split=2;date=2026-05-02;account=Bank;amount=-7.00;payee=Shop");
  fixture_put (file, "moves", "date=2026-05-02;from_account=Tin;to_account=Bank;amount=15.00");
  fixture_put (file, "money", "ref=M-0003;date=2026-05-04;account=Tin;amount=12.50;person=P-0001");
}

static void
end (void)
{
  g_clear_pointer (&file, weft_file_free);
}

static Book
read_book (const Book *before)
{
  g_autoptr (GError) error = NULL;
  Book book = { weft_money_list_read (file, before->list, &error), NULL };

  ck_assert_msg (book.list != NULL, "%s", error != NULL ? error->message : "");
  book.names = weft_money_names_read (file, before->names, &error);
  ck_assert_msg (book.names != NULL, "%s", error != NULL ? error->message : "");
  return book;
}

static void
let_go (Book *book)
{
  g_clear_pointer (&book->list, weft_money_list_unref);
  g_clear_pointer (&book->names, weft_money_names_unref);
}

static void
tell_names (WeftNames *names,
            GString   *text)
{
  for (guint i = 0; i < names->len; i++)
    {
      const WeftName *name = names->pdata[i];

      g_string_append_printf (text, "%s %s: %s (%s); ", name->ref, name->name, name->help, name->fold);
    }
  g_string_append_c (text, '\n');
}

static char *
tell (const Book *book)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < book->list->lines->len; i++)
    {
      const WeftMoneyLine *line = &g_array_index (book->list->lines, WeftMoneyLine, i);

      g_string_append_printf (text, "%s %s %s|%s (%s)|%s %d = %d, %d; part %u %s%s%s\n", line->date, line->account, line->who, line->place,
                              line->fund, line->line, (int)line->pence, (int)line->balance, (int)line->total, line->part,
                              line->is_move ? "move " : "", line->is_second ? "second " : "", line->is_voided ? "voided" : "");
      ck_assert_ptr_eq (line->list, book->list);
    }
  for (guint i = 0; i < book->list->accounts->len; i++)
    {
      const WeftAccount *account = book->list->accounts->pdata[i];

      g_string_append_printf (text, "%s %d\n", account->name, (int)account->balance);
    }
  g_string_append_printf (text, "%d\n", (int)book->list->total);
  tell_names (book->names->payees, text);
  tell_names (book->names->places, text);
  tell_names (book->names->categories, text);
  tell_names (book->names->accounts, text);
  return g_string_free (text, FALSE);
}

/* Reads @book again and as a whole. */
static void
assert_follows (Book *book)
{
  const Book       none = { NULL, NULL };
  Book             now = read_book (book);
  Book             whole = read_book (&none);
  g_autofree char *followed = tell (&now);
  g_autofree char *expected = tell (&whole);

  ck_assert_str_eq (followed, expected);
  let_go (&whole);
  let_go (book);
  *book = now;
}

/* The record that was put in as @ref, or is called that, is saved with @cells. */
static void
change (const char *table,
        const char *ref,
        const char *cells)
{
  const WeftSaveOptions options = { .make_named = TRUE };
  g_autoptr (WeftStep) step = weft_step_begin (file, NULL);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find (table), ref, NULL);
  g_auto (GStrv) pair = g_strsplit (cells, "=", 2);
  WeftSaved saved;

  ck_assert_ptr_nonnull (row);
  weft_row_set (row, pair[0], pair[1]);
  ck_assert (weft_row_save (file, row, &options, issues, &saved, NULL));
  ck_assert_int_eq (saved, WEFT_SAVE_CHANGED);
  ck_assert (weft_step_commit (step, cells, NULL));
}

/* What is put in, or what is changed of which record. */
static const struct
{
  const char *table;
  const char *ref; /* NULL: put in */
  const char *cells;
} changes[] = {
  { "money", NULL, "ref=M-0004;date=2026-05-05;account=Bank;amount=-1.00;payee=Shop" },
  { "money", NULL, "ref=M-0005;date=2026-04-20;account=Tin;amount=-2.00;payee=First" },
  { "money", NULL, "ref=M-0006;date=2026-05-02;account=Bank;amount=-3.00;payee=Hall" },
  { "money", NULL, "ref=M-0003;split=2;date=2026-05-05;account=Bank;amount=-4.00;payee=Other day of one payment" },
  { "moves", NULL, "date=2026-05-04;from_account=Bank;to_account=Tin;amount=9.00" },
  { "money", "M-0001", "date=2026-06-01" },
  { "money", "M-0001", "amount=-31.00" },
  { "money", "M-0004", "account=Tin" },
  { "money", "M-0004", "voided=2026-05-06" },
  { "people", NULL, "ref=P-0009;name=Zoe Hart" },
  { "people", "P-0001", "name=Rose A" },
  { "people", NULL, "ref=P-0010;name=Rose A" },
  { "accounts", "Bank", "opening=200.00" },
  { "accounts", NULL, "name=Card;kind=bank" },
  { "categories", "Rent", "name=Hall" },
  { "budget", NULL, "grant=G-0001;line=Cups;amount=5.00" },
  { "grants", "G-0001", "title=Warmer hub" },
  { "grants", "G-0001", "status=closed" },
  { "funds", NULL, "name=General;kind=general" },
  { "grants", "G-0001", "fund=General" },
  { "hours", NULL, "date=2026-05-05;people=3;hours=1" },
};

static void
make (guint i)
{
  if (changes[i].ref == NULL)
    fixture_put (file, changes[i].table, changes[i].cells);
  else
    change (changes[i].table, changes[i].ref, changes[i].cells);
}

/* After all changes before it, and then as these and all else are undone. */
START_TEST (it_is_what_it_is_as_a_whole)
{
  Book  book = { NULL, NULL };
  char *what;

  assert_follows (&book);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      make (i);
      assert_follows (&book);
    }
  for (what = weft_history_can_undo (file); what != NULL; what = weft_history_can_undo (file))
    {
      g_autoptr (GPtrArray) undone = weft_history_undo (file, 1, NULL);

      ck_assert_ptr_nonnull (undone);
      assert_follows (&book);
      g_free (what);
    }
  ck_assert_uint_eq (book.list->lines->len, 0);
  let_go (&book);
}
END_TEST

START_TEST (what_was_read_before_stays_as_it_was)
{
  Book             before = { NULL, NULL };
  Book             now;
  g_autofree char *was = NULL;
  g_autofree char *still = NULL;

  assert_follows (&before);
  was = tell (&before);
  now = read_book (&before);
  ck_assert_ptr_eq (now.list, before.list);
  ck_assert_ptr_eq (now.names, before.names);
  let_go (&now);

  make (2);
  now = read_book (&before);
  ck_assert_ptr_eq (now.names->people, before.names->people);
  still = tell (&before);
  ck_assert_str_eq (still, was);
  let_go (&now);
  let_go (&before);
}
END_TEST

static guint
count_shown (const Book *book,
             const char *place)
{
  g_autoptr (GPtrArray) shown = weft_money_list_show (book->list, WEFT_ALL_ACCOUNTS, place);

  return shown->len;
}

/* As what is in a fund is reckoned: what names none is in its grant's, else in General. */
START_TEST (a_fund_is_shown_with_what_counts_for_it)
{
  Book book = { NULL, NULL };

  assert_follows (&book);
  ck_assert_uint_eq (count_shown (&book, "Hub"), 1);
  fixture_put (file, "funds", "name=General;kind=general");
  fixture_put (file, "grants", "ref=G-0002;funder=Marsh Trust;title=Lunches;amount=10.00");
  fixture_put (file, "money", "ref=M-0007;date=2026-05-06;account=Bank;amount=-510.00;payee=Shop;grant=G-0002");
  assert_follows (&book);
  ck_assert_uint_eq (count_shown (&book, "Hub"), 1);
  ck_assert_uint_eq (count_shown (&book, "Lunches"), 1);
  ck_assert_uint_eq (count_shown (&book, "General"), 4);
  ck_assert_uint_eq (count_shown (&book, NULL), 6);
  let_go (&book);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("money-list");
  TCase *tcase = tcase_create ("money-list");

  tcase_add_checked_fixture (tcase, begin, end);
  tcase_add_test (tcase, it_is_what_it_is_as_a_whole);
  tcase_add_test (tcase, what_was_read_before_stays_as_it_was);
  tcase_add_test (tcase, a_fund_is_shown_with_what_counts_for_it);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
