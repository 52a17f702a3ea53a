/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spreadsheets coming in: what is understood, matched, refused and said. */

#include "weft-test.h"

#include "weft-history.h"
#include "weft-import.h"
#include "weft-job-error.h"
#include "weft-row.h"

static WeftFile *file;

static void
open_empty (void)
{
  file = weft_file_create_in_memory (NULL);
  ck_assert_ptr_nonnull (file);
  weft_file_pin_clock (file, "2026-11-22");
}

static void
close_it (void)
{
  g_clear_pointer (&file, weft_file_free);
}

static WeftImportResult *
bring (const char *name,
       const char *text,
       const char *dates,
       gboolean    dry_run,
       GError    **error)
{
  g_autoptr (WeftGrid) grid = weft_grid_read_text (text, strlen (text), name, error);
  const WeftImportOptions options = { .grid = grid, .dates = dates, .dry_run = dry_run };

  ck_assert_ptr_nonnull (grid);
  return weft_import_run (file, &options, NULL, error);
}

static WeftImportResult *
bring_well (const char *name,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  WeftImportResult *result = bring (name, text, NULL, FALSE, &error);

  ck_assert_msg (result != NULL, "%s", error == NULL ? "" : error->message);
  return result;
}

static guint
count (const char *table)
{
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find (table), NULL, NULL);

  return rows->len;
}

START_TEST (a_second_import_changes_nothing)
{
  const char *sheet = "Name,E-mail,Phone,Shoe size\n"
                      "Joan Whitfield,joan@example.org,01632 960001,5\n"
                      "Amir Hussain,,07700 900123,\n";
  g_autoptr (WeftImportResult) first = bring_well ("people", sheet);
  g_autoptr (WeftImportResult) second = bring_well ("people", sheet);
  g_autoptr (GPtrArray) history = weft_history_list (file, 0, NULL);
  g_autoptr (WeftRow) amir = weft_row_find (file, weft_description_find ("people"), "Amir Hussain", NULL);

  ck_assert_uint_eq (first->added, 2);
  ck_assert_str_eq (first->left_out->pdata[0], "Left out: Shoe size");
  ck_assert_uint_eq (second->unchanged, 2);
  ck_assert_uint_eq (second->added + second->changed, 0);
  ck_assert_uint_eq (history->len, 1);
  ck_assert_str_eq (((WeftHistoryEntry *)history->pdata[0])->what, "Brought in people: 2 rows added");
  ck_assert_str_eq (weft_row_get (amir, "phone"), "07700 900123");
}
END_TEST

START_TEST (refused_rows_name_their_place)
{
  g_autoptr (WeftImportResult) people = bring_well ("people", "name\nJoan\n");
  g_autoptr (WeftImportResult) result = bring_well ("hours", "date,who gave it,person,hours\n25/03/2026,,Joan,2\n31/02/2026,,Joan,2\n26/03/2026,,Jaon,2\n");
  const WeftRefusal *date = result->refused->pdata[0];
  const WeftRefusal *name = result->refused->pdata[1];

  (void)people;
  ck_assert_uint_eq (result->added, 1);
  ck_assert_uint_eq (result->refused_rows, 2);
  ck_assert_uint_eq (date->line, 3);
  ck_assert_str_eq (date->column, "date");
  ck_assert_str_eq (date->value, "31/02/2026");
  ck_assert_uint_eq (name->line, 4);
  ck_assert_str_eq (name->reason, "There is no person called “Jaon” here. Add it first, or put the name right.");
  ck_assert_str_eq (result->dates, "day first: row 2 is 25/03/2026");
}
END_TEST

/* 12,50 without quotation marks is twelve pounds and a description of "50". */
START_TEST (a_row_longer_than_its_headings_is_refused)
{
  g_autoptr (WeftImportResult) result = bring_well ("hours", "date,people,hours\n25/03/2026,3,2,50\n26/03/2026,3,2\n27/03/2026,3,2,\n");

  ck_assert_uint_eq (result->added, 2);
  ck_assert_uint_eq (result->refused_rows, 1);
  ck_assert_uint_eq (((WeftRefusal *)result->refused->pdata[0])->line, 2);
  ck_assert_str_eq (((WeftRefusal *)result->refused->pdata[0])->reason,
                    "“50” stands beyond the last heading. An amount with a comma in it must stand in quotation marks, like \"1,250.00\".");
}
END_TEST

START_TEST (doubtful_dates_are_asked_about)
{
  g_autoptr (GError) error = NULL;
  const char *sheet = "date,people,hours\n03/04/2026,12,2\n05/06/2026,10,2\n";
  g_autoptr (WeftImportResult) none = bring ("hours", sheet, NULL, FALSE, &error);
  g_autoptr (WeftImportResult) said = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  ck_assert_ptr_null (none);
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_AMBIGUOUS_DATES));
  ck_assert_uint_eq (count ("hours"), 0);

  g_clear_error (&error);
  said = bring ("hours", sheet, "month-first", FALSE, &error);
  ck_assert_uint_eq (said->added, 2);
  rows = weft_row_list (file, weft_description_find ("hours"), NULL, NULL);
  ck_assert_str_eq (weft_row_get (rows->pdata[0], "date"), "2026-03-04");
}
END_TEST

START_TEST (a_cash_book_with_in_and_out_comes_in)
{
  g_autoptr (WeftImportResult) accounts = bring_well ("accounts", "name,kind\nBank,bank\n");
  g_autoptr (WeftImportResult) money = bring_well ("Cash book",
                                                   "Date,Account,Payee,What,Money in,Money out,Grant\n"
                                                   "13/04/2026,Bank,Hall,Rent,,\"1,210.00\",\n"
                                                   "14/04/2026,Bank,Collection,Lunch,38.50,0.00,\n"
                                                   "15/04/2026,Bank,Both,,1.00,2.00,\n"
                                                   "16/04/2026,Bank,Half pennies,,1.005,,\n");
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("money"), NULL, NULL);

  (void)accounts;
  ck_assert_uint_eq (money->added, 2);
  ck_assert_uint_eq (money->refused_rows, 2);
  ck_assert_str_eq (weft_row_get (rows->pdata[0], "amount"), "-1210.00");
  ck_assert_str_eq (weft_row_get (rows->pdata[1], "amount"), "38.50");
}
END_TEST

#define OF_A_BANK                                      \
  "Date,Type,Description,Paid Out,Paid In,Balance\n"   \
  "22/04/2026,BGC,REPAIR TRUST GRANT,,500.00,500.00\n" \
  "01/05/2026,DEB,SCREWFIX 1182 NORWICH,184.50,,315.50\n"

static WeftImportResult *
bring_bank_so (const char *account,
               gboolean    add_alike,
               const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftGrid) grid = weft_grid_read_text (text, strlen (text), "bank.csv", &error);
  const WeftImportOptions options = { .grid = grid, .account = account, .dates = "day-first", .add_alike = add_alike };
  WeftImportResult       *result = weft_import_run (file, &options, NULL, &error);

  ck_assert_msg (result != NULL, "%s", error == NULL ? "" : error->message);
  return result;
}

static WeftImportResult *
bring_bank (const char *account,
            const char *text)
{
  return bring_bank_so (account, FALSE, text);
}

START_TEST (a_bank_file_needs_an_account)
{
  g_autoptr (WeftImportResult) without = bring_bank (NULL, OF_A_BANK);
  g_auto (GStrv) before = weft_import_list_accounts (file, NULL);
  g_autoptr (WeftImportResult) with = bring_bank (before[0], OF_A_BANK);
  g_autoptr (WeftImportResult) named = bring_well ("money", "date,account,amount\n2026-05-02,Bank,-1.00\n2026-05-03,Savings,-1.00\n");
  g_auto (GStrv) after = weft_import_list_accounts (file, NULL);

  ck_assert (without->wants_account);
  ck_assert_uint_eq (without->refused_rows, 2);
  ck_assert_uint_eq (g_strv_length (before), 1);
  ck_assert_str_eq (before[0], "Bank");
  ck_assert (with->wants_account);
  ck_assert_uint_eq (with->added, 2);
  ck_assert (!named->wants_account);
  ck_assert_str_eq (after[0], "Savings");
  ck_assert_str_eq (after[1], "Bank");
}
END_TEST

#define BANK "Date,Type,Description,Paid Out,Paid In,Balance\n"

/* What a treasurer typed is not added again in the words of the bank: one payment for one row, a few days apart at most. */
START_TEST (what_was_typed_is_not_added_again)
{
  const char *month = BANK "22/04/2026,BGC,REPAIR TRUST GRANT,,500.00,\n"
                           "01/05/2026,DEB,SCREWFIX 1182 NORWICH,184.50,,\n"
                           "05/05/2026,FPO,MARSHAM VILLAGE HALL,90.00,,\n"
                           "20/05/2026,DEB,ARGOS URN,89.99,,\n"
                           "20/05/2026,DEB,ARGOS URN,89.99,,\n"
                           "21/05/2026,CRD,ARGOS REFUND,,89.99,\n"
                           "28/05/2026,FPO,TO SAVINGS,40.00,,\n";
  g_autoptr (WeftImportResult) typed = bring_well ("money", "ref,split,date,account,amount,payee\n"
                                                            "M-0001,1,2026-04-17,Bank,500.00,Five days before\n"
                                                            "M-0002,1,2026-05-01,Bank,-100.00,Screwfix\n"
                                                            "M-0002,2,2026-05-01,Bank,-84.50,Screwfix\n"
                                                            "M-0003,1,2026-05-01,Bank,-90.00,Hall\n"
                                                            "M-0004,1,2026-05-05,Tin,-90.00,Of another account\n"
                                                            "M-0005,1,2026-05-22,Bank,-89.99,Argos\n");
  g_autoptr (WeftImportResult) moved = bring_well ("moves", "date,from_account,to_account,amount\n2026-05-27,Bank,Savings,40.00\n");
  g_autoptr (WeftImportResult) first = bring_bank ("Bank", month);
  g_autoptr (WeftImportResult) again = bring_bank ("Bank", month);
  g_autoptr (WeftImportResult) next = bring_bank ("Bank", BANK "07/05/2026,FPO,HALL,90.00,,\n");
  g_autoptr (WeftImportResult) all_the_same = bring_bank_so ("Bank", TRUE, month);
  const WeftRefusal *screwfix = first->here->pdata[0];

  ck_assert_uint_eq (typed->added + moved->added, 7);
  ck_assert_uint_eq (first->added, 3);
  ck_assert_uint_eq (first->unchanged, 4);
  ck_assert_uint_eq (first->here->len, 4);
  ck_assert_uint_eq (screwfix->line, 3);
  ck_assert_str_eq (screwfix->value, "SCREWFIX 1182 NORWICH");
  ck_assert_str_eq (screwfix->reason, "Here already, it seems: Screwfix, 1 May");
  ck_assert_str_eq (((WeftRefusal *)first->here->pdata[3])->reason, "Here already, it seems: Savings, 27 May");
  ck_assert_uint_eq (again->added + again->changed, 0);
  ck_assert_uint_eq (again->here->len, 4);
  ck_assert_uint_eq (next->added, 1);
  ck_assert_uint_eq (all_the_same->added, 4);
  ck_assert_uint_eq (all_the_same->here->len, 4);
}
END_TEST

/* The hall is paid twice in a week, and the files of the two payments do not overlap. */
START_TEST (what_the_bank_brought_is_not_typed)
{
  g_autoptr (WeftImportResult) first = bring_bank ("Bank", BANK "01/05/2026,FPO,VILLAGE HALL,90.00,,\n");
  g_autoptr (WeftImportResult) second = bring_bank ("Bank", BANK "03/05/2026,FPO,VILLAGE HALL,90.00,,\n");
  g_autoptr (WeftImportResult) both = bring_bank ("Bank", BANK "01/05/2026,FPO,VILLAGE HALL,90.00,,\n03/05/2026,FPO,VILLAGE HALL,90.00,,\n");

  ck_assert_uint_eq (first->added + second->added, 2);
  ck_assert_uint_eq (both->unchanged, 2);
  ck_assert_uint_eq (both->here->len, 0);
}
END_TEST

START_TEST (capitals_of_a_list_are_not_taken_over)
{
  g_autoptr (WeftImportResult) first = bring_well ("people", "name,phone\nJean Pryce,07700 900111\n");
  g_autoptr (WeftImportResult) loud = bring_well ("people", "name,phone\nJEAN PRYCE ,07700 900111\n");
  g_autoptr (WeftRow) jean = weft_row_find (file, weft_description_find ("people"), "Jean Pryce", NULL);
  g_autoptr (WeftImportResult) meant = bring_well ("people", "ref,name\nP-0001,JEAN PRYCE\n");

  ck_assert_uint_eq (first->added, 1);
  ck_assert_uint_eq (loud->unchanged, 1);
  ck_assert_str_eq (weft_row_get (jean, "name"), "Jean Pryce");
  ck_assert_uint_eq (meant->changed, 1);
}
END_TEST

START_TEST (a_total_is_not_a_person)
{
  g_autoptr (WeftImportResult) list = bring_well ("people", "Name,Phone,Subscription paid\nAnn Total,,10\nTotal Cleaning Ltd,,5.00\nTotal,01632 960001 day,\nTotal:,,£15.00\nCYFANSWM,,\n");

  ck_assert_uint_eq (list->added, 3);
  ck_assert_uint_eq (list->refused_rows, 0);
  ck_assert_str_eq (list->notes->pdata[list->notes->len - 1], "2 rows are totals and were left out.");
}
END_TEST

START_TEST (telephones_have_many_names)
{
  g_autoptr (WeftImportResult) tel = bring_well ("people", "Name,Tel.,Role\nAnn Lee,01632 960001,Cook\n");
  g_autoptr (WeftImportResult) two = bring_well ("people", "Name,Mobile,Tel\nBo Reed,07700 900123,01632 960002\n");
  g_autoptr (WeftRow) ann = weft_row_find (file, weft_description_find ("people"), "Ann Lee", NULL);
  g_autoptr (WeftRow) bo = weft_row_find (file, weft_description_find ("people"), "Bo Reed", NULL);

  ck_assert_str_eq (weft_row_get (ann, "phone"), "01632 960001");
  ck_assert_str_eq (tel->left_out->pdata[0], "Left out: Role");
  ck_assert_str_eq (weft_row_get (bo, "phone"), "07700 900123");
  ck_assert_str_eq (two->left_out->pdata[0], "Left out: Tel");
}
END_TEST

START_TEST (twins_in_a_sheet_stay_two)
{
  const char *sheet = "date,account,amount,payee\n13/04/2026,Bank,-5.00,Bus\n13/04/2026,Bank,-5.00,Bus\n";
  g_autoptr (WeftImportResult) first = bring_well ("money", sheet);
  g_autoptr (WeftImportResult) second = bring_well ("money", sheet);

  ck_assert_uint_eq (first->added, 2);
  ck_assert_str_eq (first->notes->pdata[first->notes->len - 1], "New and made by the way: account “Bank”.");
  ck_assert_uint_eq (second->unchanged, 2);
  ck_assert_uint_eq (count ("money"), 2);
}
END_TEST

/* Two sessions of one day, and a heading that a budget has twice. */
START_TEST (a_row_does_not_overwrite_another_of_its_sheet)
{
  g_autoptr (WeftImportResult) result = bring_well ("activities", "name,date,headcount,place\n"
                                                                  "Advice,25/03/2026,12,\n"
                                                                  "Advice,25/03/2026,9,Hall\n"
                                                                  "Advice,25/03/2026,12,Hall\n");
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("activities"), NULL, NULL);
  const WeftRefusal *refusal = result->refused->pdata[0];

  ck_assert_uint_eq (result->added, 1);
  ck_assert_uint_eq (result->changed, 1);
  ck_assert_uint_eq (result->refused_rows, 1);
  ck_assert_uint_eq (refusal->line, 3);
  ck_assert_str_eq (refusal->reason,
                    "Row 2 is about the same thing and says otherwise, so this row was left out. Put the two together, or give each a name or reference of its own.");
  ck_assert_uint_eq (rows->len, 1);
  ck_assert_str_eq (weft_row_get (rows->pdata[0], "headcount"), "12");
  ck_assert_str_eq (weft_row_get (rows->pdata[0], "place"), "Hall");
}
END_TEST

/* What is refused itself stands in nobody's way. */
START_TEST (a_row_put_right_below_comes_in)
{
  g_autoptr (WeftImportResult) result = bring_well ("activities", "name,date,headcount\n"
                                                                  "Advice,25/03/2026,many\n"
                                                                  "Advice,25/03/2026,9\n");

  ck_assert_uint_eq (result->added, 1);
  ck_assert_uint_eq (result->refused_rows, 1);
  ck_assert_uint_eq (((WeftRefusal *)result->refused->pdata[0])->line, 2);
}
END_TEST

START_TEST (a_dry_run_keeps_nothing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftImportResult) result = bring ("people", "name\nJoan\nAmir\n", NULL, TRUE, &error);

  ck_assert_uint_eq (result->added, 2);
  ck_assert_uint_eq (count ("people"), 0);
}
END_TEST

START_TEST (a_sheet_about_nothing_is_said_to_be)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftImportResult) none = bring ("shopping", "eggs,milk\n12,2\n", NULL, FALSE, &error);

  ck_assert_ptr_null (none);
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_UNKNOWN_TABLE));
  ck_assert (g_str_has_prefix (error->message, "Weft cannot tell what this file is about.\n"));
}
END_TEST

START_TEST (an_import_is_undone_as_one)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GPtrArray) redone = NULL;
  g_autoptr (WeftImportResult) result = bring_well ("grants", "funder,title,amount,restricted\nCVS,Warm hub,1500,yes\nTrust,Urn,450,no\n");

  ck_assert_uint_eq (result->added, 2);
  undone = weft_history_undo (file, 1, &error);
  ck_assert_msg (undone != NULL, "%s", error == NULL ? "" : error->message);
  ck_assert_uint_eq (count ("grants") + count ("funders") + count ("funds"), 0);
  redone = weft_history_redo (file, 1, &error);
  ck_assert_ptr_nonnull (redone);
  ck_assert_uint_eq (count ("grants") + count ("funders") + count ("funds"), 5);
}
END_TEST

/* Headings that fit nothing in the table that was named. */
static const struct
{
  const char *table, *needed;
} headings[] = {
  { "money", "“Date”, “Account” and “Amount”" },
  { "people", "“Name”" },
  { "grants", "“Funder”, “Title” and “Amount”" },
};

START_TEST (wrong_headings_name_the_right_ones)
{
  const char      *title = weft_description_find (headings[_i].table)->title;
  g_autofree char *sentence = g_strdup_printf (
    "The sheet “%s” has no headings that Weft knows for “%s”.\n"
    "Its first row must name the columns, such as %s. Nothing was brought in.",
    headings[_i].table, title, headings[_i].needed);
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftImportResult) none = bring (headings[_i].table, "eggs,milk\n12,2\n", NULL, FALSE, &error);

  ck_assert_ptr_null (none);
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_UNKNOWN_TABLE));
  ck_assert_str_eq (error->message, sentence);
}
END_TEST

/* Three payments, the second of them for a grant that differs. */
#define PAYMENTS(grant)                      \
  "date,account,amount,payee,grant\n"        \
  "13/04/2026,Bank,-9.50,Print Shop,\n"      \
  "14/04/2026,Bank,-120.00,Hall," grant "\n" \
  "15/04/2026,Bank,-8.00,Bus,G-0001\n"

START_TEST (a_payment_that_changes_its_grant_is_told)
{
  g_autoptr (WeftImportResult) grants = bring_well ("grants", "ref,funder,title,amount\nG-0001,CVS,Warm hub,1500\nG-0002,Trust,Lunch club,450\n");
  g_autoptr (WeftImportResult) first = bring_well ("money", PAYMENTS ("G-0001"));
  g_autoptr (WeftImportResult) tried = bring ("money", PAYMENTS ("Lunch club"), NULL, TRUE, NULL);
  g_autoptr (WeftImportResult) second = bring_well ("money", PAYMENTS ("Lunch club"));
  g_autoptr (WeftImportResult) completed = bring_well ("money", "date,account,amount,payee,grant\n13/04/2026,Bank,-9.50,Print Shop,G-0001\n");
  const WeftRefusal *warning = second->warnings->pdata[0];

  ck_assert_uint_eq (grants->added, 2);
  ck_assert_uint_eq (first->warnings->len, 0);
  ck_assert_uint_eq (tried->warnings->len, 1);
  ck_assert_uint_eq (second->changed, 1);
  ck_assert_uint_eq (second->warnings->len, 1);
  ck_assert_str_eq (warning->sheet, "money");
  ck_assert_uint_eq (warning->line, 3);
  ck_assert_str_eq (warning->column, "grant");
  ck_assert_str_eq (warning->value, "Lunch club");
  ck_assert_str_eq (warning->reason,
                    "This payment is here already (M-0002) and moves from the grant “Warm hub” (G-0001) to “Lunch club” (G-0002). "
                    "If it is another payment, give it a reference of its own.");
  ck_assert_uint_eq (completed->changed, 1);
  ck_assert_uint_eq (completed->warnings->len, 0);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("import");
  TCase *import = tcase_create ("import");

  tcase_add_checked_fixture (import, open_empty, close_it);
  tcase_add_test (import, a_second_import_changes_nothing);
  tcase_add_test (import, refused_rows_name_their_place);
  tcase_add_test (import, a_row_longer_than_its_headings_is_refused);
  tcase_add_test (import, doubtful_dates_are_asked_about);
  tcase_add_test (import, a_cash_book_with_in_and_out_comes_in);
  tcase_add_test (import, a_bank_file_needs_an_account);
  tcase_add_test (import, what_was_typed_is_not_added_again);
  tcase_add_test (import, what_the_bank_brought_is_not_typed);
  tcase_add_test (import, capitals_of_a_list_are_not_taken_over);
  tcase_add_test (import, a_total_is_not_a_person);
  tcase_add_test (import, telephones_have_many_names);
  tcase_add_test (import, twins_in_a_sheet_stay_two);
  tcase_add_test (import, a_row_does_not_overwrite_another_of_its_sheet);
  tcase_add_test (import, a_row_put_right_below_comes_in);
  tcase_add_test (import, a_dry_run_keeps_nothing);
  tcase_add_test (import, a_sheet_about_nothing_is_said_to_be);
  tcase_add_test (import, an_import_is_undone_as_one);
  tcase_add_loop_test (import, wrong_headings_name_the_right_ones, 0, G_N_ELEMENTS (headings));
  tcase_add_test (import, a_payment_that_changes_its_grant_is_told);
  suite_add_tcase (suite, import);

  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
