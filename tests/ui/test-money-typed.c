/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed into the cells of money is understood, and how a payment is shared out; then the list of money with
 * its balances. No window. */

#include "job-fixture.h"

#include "weft-money-list.h"
#include "weft-money-shares.h"
#include "weft-money-typed.h"

#define TODAY "2026-11-22"

static WeftFile       *file;
static WeftMoneyNames *names;

static void
read_names (void)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&names, weft_money_names_unref);
  names = weft_money_names_read (file, NULL, &error);
  ck_assert_msg (names != NULL, "%s", error != NULL ? error->message : "");
}

static void
begin (void)
{
  file = fixture_in_memory ();
  fixture_put (file, "accounts", "name=Bank;kind=bank;opening=100.00;opening_date=2026-04-01");
  fixture_put (file, "accounts", "name=Cash tin;kind=cash;opening=20.00;opening_date=2026-04-01");
  fixture_put (file, "grants", "ref=G-0001;funder=Marsh Trust;title=Warm hub;amount=1500.00;fund=Hub;restricted=yes");
  fixture_put (file, "budget", "grant=G-0001;line=Heating;amount=500.00");
  fixture_put (file, "categories", "name=Grants;direction=in");
  fixture_put (file, "categories", "name=Insurance;direction=out");
  fixture_put (file, "people", "name=Joan Whitfield;email=joan@example.org");
  fixture_put (file, "money", "ref=M-0001;date=2026-05-01;account=Bank;amount=-30.00;payee=Marsh Lane Hall;description=May;grant=G-0001;line=Heating");
  fixture_put (file, "money", "ref=M-0002;date=2026-05-02;account=Cash tin;amount=12.50;description=Dish by the door;category=Donations");
  read_names ();
}

static void
end (void)
{
  g_clear_pointer (&names, weft_money_names_unref);
  g_clear_pointer (&file, weft_file_free);
}

/* What is typed, and what one column of the record is then. */
static const struct
{
  WeftMoneyTyped typed;
  const char    *column, *expected;
} understood[] = {
  { { "9/3", "Brook", "", "10", "", "", "Bank" }, "date", "2026-03-09" },
  { { "9/3/26", "Brook", "", "10", "", "", "Bank" }, "date", "2026-03-09" },
  { { "9 Mar", "Brook", "", "10", "", "", "Bank" }, "date", "2026-03-09" },
  { { "9 March 2025", "Brook", "", "10", "", "", "Bank" }, "date", "2025-03-09" },
  { { "today", "Brook", "", "10", "", "", "Bank" }, "date", "2026-11-22" },
  { { "9/3", "Brook", "", "£1,210.5", "", "", "Bank" }, "amount", "-1210.50" },
  { { "9/3", "Brook", "", "", "38.5", "", "Bank" }, "amount", "38.50" },
  { { "9/3", "  Brook's Greengrocers ", "", "10", "", "", "Bank" }, "payee", "Brook's Greengrocers" },
  { { "9/3", "Marsh Lane Hall, February", "", "10", "", "", "Bank" }, "payee", "Marsh Lane Hall" },
  { { "9/3", "Marsh Lane Hall, February", "", "10", "", "", "Bank" }, "description", "February" },
  { { "9/3", "Dish by the door", "", "", "10", "", "Bank" }, "payee", "" },
  { { "9/3", "Dish by the door", "", "", "10", "", "Bank" }, "description", "Dish by the door" },
  { { "9/3", "joan whitfield", "", "10", "", "", "Bank" }, "person", "P-0001" },
  { { "9/3", "Brook", "", "10", "", "warm HUB", "Bank" }, "grant", "G-0001" },
  { { "9/3", "Brook", "", "10", "", "G-0001", "Bank" }, "grant", "G-0001" },
  { { "9/3", "Brook", "", "10", "", "hub", "Bank" }, "fund", "Hub" },
  { { "9/3", "Brook", "heating", "10", "", "G-0001", "Bank" }, "line", "Heating" },
  { { "9/3", "Brook", "Kettles", "10", "", "G-0001", "Bank" }, "line", "Kettles" },
  { { "9/3", "Brook", "insurance", "10", "", "", "Bank" }, "category", "Insurance" },
  { { "9/3", "Brook", "Bunting", "10", "", "", "Bank" }, "category", "Bunting" },
  { { "9/3", "Marsh Trust", "", "", "500", "G-0001", "Bank" }, "category", "Grants" },
  { { "9/3", "Brook", "", "10", "", "", "" }, "account", "Bank" },
  { { "9/3", "Brook", "", "10", "", "", "Cash tin" }, "account", "Cash tin" },
};

START_TEST (what_is_typed_is_understood)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = weft_money_typed_make_row (&understood[_i].typed, names, TODAY, issues);

  ck_assert_msg (issues->len == 0, "row %d: %s", _i, issues->len > 0 ? ((WeftIssue *)issues->pdata[0])->sentence : "");
  ck_assert_str_eq (weft_row_get (row, understood[_i].column), understood[_i].expected);
}
END_TEST

/* Although a comma parts it. */
START_TEST (the_history_says_all_that_was_typed)
{
  const WeftMoneyTyped typed = { "9/3", "Kitchen hire, village hall", "", "120", "", "", "Bank" };
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = weft_money_typed_make_row (&typed, names, TODAY, issues);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *said = NULL;

  g_ptr_array_add (rows, row);
  said = weft_money_say_added (rows);
  ck_assert_str_eq (said, "£120.00 out added: Kitchen hire, village hall");
}
END_TEST

/* What is typed, the cell that is wrong, and what is said there. */
static const struct
{
  WeftMoneyTyped typed;
  const char    *field, *sentence;
} refused[] = {
  { { "", "Brook", "", "10", "", "", "Bank" }, "date", "When was it? Type the day: 9/3, or “today”." },
  { { "31/2", "Brook", "", "10", "", "", "Bank" }, "date", NULL },
  { { "9/3", "Brook", "", "", "", "", "Bank" }, "out", "How much was it? Type it under Out, or under In when it came in." },
  { { "9/3", "Brook", "", "10", "10", "", "Bank" }, "in", "Type the amount under Out or under In, not under both." },
  { { "9/3", "Brook", "", "0", "", "", "Bank" }, "out", "Nothing went out or came in at £0.00. Type how much it was." },
  { { "9/3", "Brook", "", "-10", "", "", "Bank" },
    "out",
    "Leave the minus out: what went out is typed under Out, what came in under In." },
  { { "9/3", "Brook", "", "12.505", "", "", "Bank" },
    "out",
    "“12.505” has a part of a penny in it.\nWrite at most two figures after the point, like 12.50." },
  { { "9/3", "Brook", "", "", "ten", "", "Bank" }, "in", NULL },
  { { "9/3", "Brook", "35.00", "10", "", "", "Bank" },
    "line",
    "“35.00” is an amount. Type it under Out, or under In when it came in. Here goes what it was for, or nothing." },
  { { "9/3", "Brook", "£1,200", "", "10", "G-0001", "Bank" }, "line", NULL },
  { { "9/3", "Brook", "", "10", "", "Lotery", "Bank" },
    "place",
    "There is no grant or fund called “Lotery”. Press Down to choose one, or leave it empty for the general fund." },
};

START_TEST (what_cannot_be_understood_is_said_at_its_cell)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = weft_money_typed_make_row (&refused[_i].typed, names, TODAY, issues);
  const char *said = weft_issues_find (issues, refused[_i].field);

  ck_assert_uint_eq (issues->len, 1);
  ck_assert_msg (said != NULL, "row %d: “%s” is said of another cell", _i, ((WeftIssue *)issues->pdata[0])->sentence);
  if (refused[_i].sentence != NULL)
    ck_assert_str_eq (said, refused[_i].sentence);
}
END_TEST

/* Of £210.00: the amounts of three parts at most, what is left, which takes it, what is said, and what is wrong where. */
static const struct
{
  const char *amounts[3];
  gint64      total, rest;
  int         open;
  const char *said, *wrong;
  guint       at;
} shared[] = {
  { { "150", "60" }, 21000, 0, -1, "Everything is shared out.", NULL, 0 },
  { { "150", "" }, 21000, 6000, 1, "£60.00 is left. The part without an amount takes it.", NULL, 0 },
  { { "", "150" }, 21000, 6000, 0, "£60.00 is left. The part without an amount takes it.", NULL, 0 },
  { { "150", "50" }, 21000, 1000, -1, "£10.00 is not shared out yet.", "£10.00 is not shared out yet.", 1 },
  { { "150", "80" }, 21000, -2000, -1, "The parts come to £20.00 too much.", "The parts come to £20.00 too much.", 1 },
  { { "", "" }, 21000, 21000, -1, "£210.00 is not shared out yet.", "How much of it was for this? Type it, or take this part out.", 0 },
  { { "210", "" },
    21000,
    0,
    1,
    "Nothing is left for the part without an amount.",
    "How much of it was for this? Type it, or take this part out.",
    1 },
  { { "230", "" }, 21000, -2000, 1, "The parts come to £20.00 too much.", "How much of it was for this? Type it, or take this part out.", 1 },
  { { "100", "50", "" }, 21000, 6000, 2, "£60.00 is left. The part without an amount takes it.", NULL, 0 },
  { { "210", "0" },
    21000,
    0,
    -1,
    "Everything is shared out.",
    "Each part is more than £0.00. Type how much of it was for this, or take this part out.",
    1 },
  { { "150", "60" }, 0, -21000, -1, "How much was it altogether? Type it above first.", "How much was it altogether? Type it above first.", 1 },
};

static GPtrArray *
make_parts (const char *const amounts[3])
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_money_part_free);

  for (guint i = 0; i < 3 && amounts[i] != NULL; i++)
    {
      WeftMoneyPart *part = g_new0 (WeftMoneyPart, 1);

      part->amount = g_strdup (amounts[i]);
      g_ptr_array_add (parts, part);
    }
  return parts;
}

START_TEST (what_is_left_goes_to_the_part_without_an_amount)
{
  g_autoptr (GPtrArray) parts = make_parts (shared[_i].amounts);
  WeftMoneyShares  shares = weft_money_shares_reckon (parts, shared[_i].total);
  guint            at;
  g_autofree char *said = weft_money_shares_say (&shares);
  g_autofree char *wrong = weft_money_shares_check (parts, &shares, &at);

  ck_assert_int_eq (shares.rest, shared[_i].rest);
  ck_assert_int_eq (shares.open, shared[_i].open);
  ck_assert_str_eq (said, shared[_i].said);
  ck_assert_pstr_eq (wrong, shared[_i].wrong);
  if (wrong != NULL)
    ck_assert_uint_eq (at, shared[_i].at);
}
END_TEST

START_TEST (a_settled_payment_is_shared_out_to_the_penny)
{
  static const char *const amounts[3] = { "33.33", "66.66", "" };
  g_autoptr (GPtrArray) parts = make_parts (amounts);
  WeftMoneyShares shares = weft_money_shares_reckon (parts, 10000);

  weft_money_shares_settle (parts, &shares);
  ck_assert_str_eq (((WeftMoneyPart *)parts->pdata[2])->amount, "0.01");
}
END_TEST

START_TEST (an_amount_in_words_is_wrong_at_its_part)
{
  static const char *const amounts[3] = { "a third", "" };
  g_autoptr (GPtrArray) parts = make_parts (amounts);
  WeftMoneyShares  shares = weft_money_shares_reckon (parts, 10000);
  guint            at = 9;
  g_autofree char *wrong = weft_money_shares_check (parts, &shares, &at);

  ck_assert_ptr_nonnull (wrong);
  ck_assert_uint_eq (at, 0);
}
END_TEST

START_TEST (a_payee_is_offered_with_what_it_was_the_last_time)
{
  const WeftName  *hall = weft_names_find (names->payees, "Marsh Lane Hall");
  const WeftPayee *habit = g_hash_table_lookup (names->habits, "Marsh Lane Hall");

  ck_assert_ptr_nonnull (hall);
  ck_assert_str_eq (hall->help, "Heating · last time £30.00");
  ck_assert_str_eq (habit->place, "G-0001");
  ck_assert_str_eq (habit->line, "Heating");
  ck_assert_msg (weft_names_find (names->payees, "Joan Whitfield") != NULL, "people are not offered");
}
END_TEST

static WeftMoneyList *
read_list (void)
{
  g_autoptr (GError) error = NULL;
  WeftMoneyList *list = weft_money_list_read (file, NULL, &error);

  ck_assert_msg (list != NULL, "%s", error != NULL ? error->message : "");
  return list;
}

static const WeftMoneyLine *
line_at (GPtrArray *lines,
         guint      i)
{
  ck_assert_uint_lt (i, lines->len);
  return lines->pdata[i];
}

START_TEST (each_line_has_the_balance_after_it)
{
  g_autoptr (WeftMoneyList) list = read_list ();
  g_autoptr (GPtrArray) all = weft_money_list_show (list, WEFT_ALL_ACCOUNTS, NULL);
  g_autoptr (GPtrArray) bank = NULL;

  ck_assert_uint_eq (all->len, 2);
  ck_assert_str_eq (line_at (all, 0)->who, "Dish by the door");
  ck_assert_int_eq (weft_money_line_balance (line_at (all, 0)), 10250);
  ck_assert_str_eq (line_at (all, 1)->who, "Marsh Lane Hall, May");
  ck_assert_int_eq (weft_money_line_balance (line_at (all, 1)), 9000);

  bank = weft_money_list_show (list, weft_money_list_find_account (list, "Bank"), NULL);
  ck_assert_uint_eq (bank->len, 1);
  ck_assert_int_eq (weft_money_line_balance (line_at (bank, 0)), 7000);
}
END_TEST

START_TEST (a_move_is_one_line_of_all_and_one_of_each_account)
{
  g_autoptr (WeftMoneyList) list = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) bank = NULL;
  g_autoptr (GPtrArray) tin = NULL;

  fixture_put (file, "moves", "date=2026-05-03;from_account=Cash tin;to_account=Bank;amount=25.00;description=Paid in");
  list = read_list ();
  all = weft_money_list_show (list, WEFT_ALL_ACCOUNTS, NULL);
  ck_assert_uint_eq (all->len, 3);
  ck_assert_str_eq (line_at (all, 0)->who, "Moved from Cash tin to Bank, Paid in");
  ck_assert_int_eq (weft_money_line_balance (line_at (all, 0)), 10250);

  bank = weft_money_list_show (list, weft_money_list_find_account (list, "Bank"), NULL);
  ck_assert_int_eq (line_at (bank, 0)->pence, 2500);
  ck_assert_int_eq (weft_money_line_balance (line_at (bank, 0)), 9500);
  tin = weft_money_list_show (list, weft_money_list_find_account (list, "Cash tin"), NULL);
  ck_assert_int_eq (line_at (tin, 0)->pence, -2500);
  ck_assert_int_eq (weft_money_line_balance (line_at (tin, 0)), 750);
}
END_TEST

START_TEST (what_was_voided_stands_there_and_counts_no_more)
{
  g_autoptr (WeftMoneyList) list = NULL;
  g_autoptr (GPtrArray) all = NULL;

  fixture_put (file, "money", "ref=M-0003;date=2026-05-03;account=Bank;amount=-99.00;payee=Twice;voided=Entered twice");
  list = read_list ();
  all = weft_money_list_show (list, WEFT_ALL_ACCOUNTS, NULL);
  ck_assert (line_at (all, 0)->is_voided);
  ck_assert_int_eq (weft_money_line_balance (line_at (all, 0)), 10250);
}
END_TEST

START_TEST (a_grant_alone_is_shown)
{
  g_autoptr (WeftMoneyList) list = read_list ();
  g_autoptr (GPtrArray) hub = weft_money_list_show (list, WEFT_ALL_ACCOUNTS, "Warm hub");

  ck_assert_uint_eq (hub->len, 1);
  ck_assert_str_eq (line_at (hub, 0)->line, "Heating");
  ck_assert_int_eq (weft_money_list_find_account (list, "Savings"), WEFT_ALL_ACCOUNTS);
}
END_TEST

START_TEST (parts_of_one_payment_are_told_apart)
{
  g_autoptr (WeftMoneyList) list = NULL;
  g_autoptr (GPtrArray) all = NULL;

  fixture_put (file, "money", "ref=M-0007;split=1;date=2026-05-04;account=Bank;amount=-10.00;payee=Brook");
  fixture_put (file, "money", "ref=M-0007;split=2;date=2026-05-04;account=Bank;amount=-2.50;payee=Brook");
  list = read_list ();
  all = weft_money_list_show (list, WEFT_ALL_ACCOUNTS, NULL);
  ck_assert_uint_eq (line_at (all, 0)->part, 2);
  ck_assert_uint_eq (line_at (all, 1)->part, 1);
  ck_assert_uint_eq (line_at (all, 2)->part, 0);
}
END_TEST

/* A restricted grant has a fund of its own name: it is one thing to choose, and it counts for the grant. */
START_TEST (a_grant_and_the_fund_of_its_name_are_offered_once)
{
  const WeftMoneyTyped typed = { "9/3", "Brook", "", "10", "", "Warm kitchen", "Bank" };
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (WeftRow) row = NULL;

  fixture_put (file, "grants", "ref=G-0002;funder=Marsh Trust;title=Warm kitchen;amount=800.00;restricted=yes");
  fixture_put (file, "funds", "name=Warm things;kind=designated");
  fixture_assert_cell (file, "funds", "Warm kitchen", "kind", "restricted");
  read_names ();

  found = weft_names_match (names->places, "warm", 9);
  ck_assert_uint_eq (found->len, 3);
  ck_assert_str_eq (((WeftName *)found->pdata[0])->ref, "G-0001");
  ck_assert_str_eq (((WeftName *)found->pdata[1])->ref, "G-0002");
  ck_assert_str_eq (((WeftName *)found->pdata[2])->ref, "Warm things");

  row = weft_money_typed_make_row (&typed, names, TODAY, issues);
  ck_assert_uint_eq (issues->len, 0);
  ck_assert_str_eq (weft_row_get (row, "grant"), "G-0002");
  ck_assert_str_eq (weft_row_get (row, "fund"), "");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("money-typed");
  TCase *tcase = tcase_create ("money-typed");

  tcase_add_checked_fixture (tcase, begin, end);
  tcase_add_loop_test (tcase, what_is_typed_is_understood, 0, G_N_ELEMENTS (understood));
  tcase_add_test (tcase, the_history_says_all_that_was_typed);
  tcase_add_loop_test (tcase, what_cannot_be_understood_is_said_at_its_cell, 0, G_N_ELEMENTS (refused));
  tcase_add_loop_test (tcase, what_is_left_goes_to_the_part_without_an_amount, 0, G_N_ELEMENTS (shared));
  tcase_add_test (tcase, a_settled_payment_is_shared_out_to_the_penny);
  tcase_add_test (tcase, an_amount_in_words_is_wrong_at_its_part);
  tcase_add_test (tcase, a_grant_and_the_fund_of_its_name_are_offered_once);
  tcase_add_test (tcase, a_payee_is_offered_with_what_it_was_the_last_time);
  tcase_add_test (tcase, each_line_has_the_balance_after_it);
  tcase_add_test (tcase, a_move_is_one_line_of_all_and_one_of_each_account);
  tcase_add_test (tcase, what_was_voided_stands_there_and_counts_no_more);
  tcase_add_test (tcase, a_grant_alone_is_shown);
  tcase_add_test (tcase, parts_of_one_payment_are_told_apart);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
