/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Home: what needs doing, the year in numbers, grants and the tripwire, on the worked year. */

#include "signing.h"

#include "weft-copy-note.h"
#include "weft-history.h"
#include "weft-home.h"
#include "weft-return-job.h"

#include <glib/gstdio.h>

static WeftFile *file;
static char     *data_folder;

/* The note of the last copy lies in the data folder: here one of its own, with a copy made today. */
static void
open_year (void)
{
  data_folder = g_dir_make_tmp ("weft-home-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", data_folder, TRUE);
  file = worked_year_new ();
  weft_copy_note_write (file);
}

static void
close_year (void)
{
  g_autofree char *notes = g_build_filename (data_folder, "weft", "copied", NULL);
  g_autofree char *note = g_build_filename (notes, weft_file_get_id (file), NULL);
  g_autofree char *weft = g_build_filename (data_folder, "weft", NULL);

  g_unlink (note);
  g_rmdir (notes);
  g_rmdir (weft);
  g_rmdir (data_folder);
  g_clear_pointer (&data_folder, g_free);
  g_clear_pointer (&file, weft_file_free);
}

static GPtrArray *
list_todos (void)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *todos = weft_home_todos (file, &error);

  ck_assert_msg (todos != NULL, "%s", error != NULL ? error->message : "");
  return todos;
}

static const WeftTodo *
find_todo (GPtrArray  *todos,
           const char *title)
{
  for (guint i = 0; i < todos->len; i++)
    if (g_str_equal (((const WeftTodo *)todos->pdata[i])->title, title))
      return todos->pdata[i];

  return NULL;
}

static void
assert_todo (const char  *title,
             const char  *sentence,
             const char  *due,
             WeftTodoKind kind,
             const char  *table,
             const char  *ref)
{
  g_autoptr (GPtrArray) todos = list_todos ();
  const WeftTodo *todo = find_todo (todos, title);

  ck_assert_msg (todo != NULL, "“%s” is not to be done", title);
  ck_assert_str_eq (todo->sentence, sentence);
  ck_assert_pstr_eq (todo->due, due);
  ck_assert_int_eq (todo->kind, kind);
  ck_assert_str_eq (todo->table, table);
  ck_assert_str_eq (todo->ref, ref);
}

START_TEST (the_year_brings_what_needs_doing)
{
  static const char *const titles[] = {
    "Return for " CVS,
    "Return for " LOTTERY,
    "£300.00 expected from Leeds CVS",
  };
  g_autoptr (GPtrArray) todos = list_todos ();

  ck_assert_uint_eq (todos->len, G_N_ELEMENTS (titles));
  for (guint i = 0; i < todos->len; i++)
    ck_assert_str_eq (((const WeftTodo *)todos->pdata[i])->title, titles[i]);
}
END_TEST

START_TEST (a_return_says_what_is_missing)
{
  g_autoptr (GError) error = NULL;
  const WeftReturnChoice choice = { .grant = CVS };
  g_autoptr (WeftReturn) ret = NULL;

  assert_todo ("Return for " CVS,
               "6 answers are missing: “Spent on what you said?”, “What about the unspent?”, “What did you do?” and 3 more",
               "2027-04-24", WEFT_TODO_RETURN, "grants", "G-0002");

  ret = weft_return_open (file, &choice, &error);
  ck_assert_ptr_nonnull (ret);
  ck_assert (weft_return_save_answer (file, ret->return_ref, "spent_as_agreed", "yes", &error));
  ck_assert (weft_return_save_answer (file, ret->return_ref, "unspent", "return", &error));
  ck_assert (weft_return_save_answer (file, ret->return_ref, "did", "A lunch a week.", &error));
  ck_assert (weft_return_save_answer (file, ret->return_ref, "people", "30, counted", &error));
  assert_todo ("Return for " CVS, "2 answers are missing: “What difference did it make?” and who signs",
               "2027-04-24", WEFT_TODO_RETURN, "returns", "R-2027-01");
}
END_TEST

static const WeftTodo *
find_code (GPtrArray  *todos,
           const char *code)
{
  for (guint i = 0; i < todos->len; i++)
    if (g_str_equal (((const WeftTodo *)todos->pdata[i])->code, code))
      return todos->pdata[i];

  return NULL;
}

static guint
count_returns (void)
{
  guint count;

  ck_assert (weft_home_count_returns (file, &count, NULL));
  return count;
}

/* Signed on 12 April: told for 90 days, with its grant closed as well, and until somebody says that it was sent. */
START_TEST (a_signed_return_waits_to_be_sent)
{
  g_autofree char *path = g_build_filename (data_folder, "Return.xlsx", NULL);
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  const guint others = count_returns () - 1;
  g_autoptr (GPtrArray) on_the_day = list_todos ();
  g_autoptr (GPtrArray) in_time = NULL;
  g_autoptr (GPtrArray) late = NULL;
  g_autoptr (GPtrArray) sent = NULL;
  const WeftTodo *todo = find_code (on_the_day, "return-not-sent");

  g_unlink (path);
  ck_assert_ptr_nonnull (todo);
  ck_assert_str_eq (todo->title, "Return for " CVS);
  ck_assert_str_eq (todo->sentence, "It was signed on 12 April 2027 and is not marked as sent");
  ck_assert_pstr_eq (todo->due, "2027-04-24");
  ck_assert_str_eq (todo->table, "returns");
  ck_assert_str_eq (todo->ref, "R-2027-01");

  weft_file_pin_clock (file, "2027-07-11");
  in_time = list_todos ();
  ck_assert_ptr_nonnull (find_code (in_time, "return-not-sent"));
  weft_file_pin_clock (file, "2027-07-12");
  late = list_todos ();
  ck_assert_ptr_null (find_code (late, "return-not-sent"));

  weft_file_pin_clock (file, "2027-04-12");
  ck_assert (weft_return_mark (file, "R-2027-01", "sent", NULL));
  sent = list_todos ();
  ck_assert_ptr_null (find_code (sent, "return-not-sent"));
  ck_assert_uint_eq (count_returns (), others);
}
END_TEST

/* Figures that are not as they were sent, until somebody says that it is fine; then when something else changes. */
START_TEST (a_sent_return_that_is_no_longer_true_is_told)
{
  const WeftReturnChoice choice = { .grant = CVS };
  g_autofree char       *path = g_build_filename (data_folder, "Return.xlsx", NULL);
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  const guint others = count_returns () - 1;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) let_be = NULL;
  g_autoptr (GPtrArray) undone = NULL;

  g_unlink (path);
  ck_assert (weft_return_mark (file, "R-2027-01", "sent", NULL));
  before = list_todos ();
  ck_assert_ptr_null (find_code (before, "return-changed"));

  worked_year_change (file, "money", "M-0015", "amount", "-922.30", "Market Foods put right");
  assert_todo ("Return for " CVS, "It was sent on 12 April 2027, and 4 figures have changed since", NULL, WEFT_TODO_RETURN, "returns", "R-2027-01");
  ck_assert_uint_eq (count_returns (), others + 1);

  ck_assert (weft_return_let_be (file, &choice, NULL));
  worked_year_assert_last_step (file, "What changed since return R-2027-01 was signed is fine as it is");
  let_be = list_todos ();
  ck_assert_ptr_null (find_code (let_be, "return-changed"));
  ck_assert_uint_eq (count_returns (), others);

  worked_year_change (file, "money", "M-0015", "amount", "-923.30", "Market Foods put right again");
  assert_todo ("Return for " CVS, "It was sent on 12 April 2027, and 4 figures have changed since", NULL, WEFT_TODO_RETURN, "returns", "R-2027-01");
  undone = weft_history_undo (file, 2, NULL);
  assert_todo ("Return for " CVS, "It was sent on 12 April 2027, and 4 figures have changed since", NULL, WEFT_TODO_RETURN, "returns", "R-2027-01");
  ck_assert_uint_eq (undone->len, 2);
}
END_TEST

/* It is one line, not two. */
START_TEST (a_signed_return_that_is_no_longer_true_is_told_once)
{
  g_autofree char *path = g_build_filename (data_folder, "Return.xlsx", NULL);
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  const guint before = count_returns ();
  g_autoptr (GPtrArray) todos = NULL;

  g_unlink (path);
  worked_year_change (file, "money", "M-0015", "amount", "-922.30", "Market Foods put right");
  assert_todo ("Return for " CVS, "It was signed on 12 April 2027 and not sent, and 4 figures have changed since", NULL, WEFT_TODO_RETURN, "returns", "R-2027-01");
  todos = list_todos ();
  ck_assert_ptr_null (find_code (todos, "return-not-sent"));
  ck_assert_uint_eq (count_returns (), before);
}
END_TEST

/* What happened, and whether the return says anything else for it. */
static const struct
{
  const char *table, *ref, *column, *value;
  gboolean    is_told;
} later_changes[] = {
  { "money", "M-0015", "grant", LOTTERY, TRUE },
  { "money", "M-0015", "date", "2027-04-02", TRUE },
  { "money", "M-0015", "line", "Room hire", TRUE },
  { "money", "M-0015", "payee", "Market Foods Ltd", FALSE },
  { "money", "M-0007", "amount", "-2345.00", FALSE },
  { "grants", CVS, "amount", "1600.00", TRUE },
  { "grants", CVS, "status", "closed", FALSE },
};

START_TEST (only_what_the_return_says_counts)
{
  g_autofree char *path = g_build_filename (data_folder, "Return.xlsx", NULL);
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  g_autoptr (GPtrArray) todos = NULL;

  g_unlink (path);
  worked_year_change (file, later_changes[_i].table, later_changes[_i].ref, later_changes[_i].column, later_changes[_i].value, "Changed");
  todos = list_todos ();
  ck_assert_int_eq (find_code (todos, "return-changed") != NULL, later_changes[_i].is_told);
}
END_TEST

/* After two years nobody needs telling any more. */
START_TEST (an_old_return_is_left_alone)
{
  g_autofree char *path = g_build_filename (data_folder, "Return.xlsx", NULL);
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  g_autoptr (GPtrArray) in_time = NULL;
  g_autoptr (GPtrArray) late = NULL;

  g_unlink (path);
  worked_year_change (file, "money", "M-0015", "amount", "-922.30", "Market Foods put right");
  weft_file_pin_clock (file, "2029-04-11");
  in_time = weft_return_list_changed (file, NULL);
  ck_assert_uint_eq (in_time->len, 1);
  weft_file_pin_clock (file, "2029-04-12");
  late = weft_return_list_changed (file, NULL);
  ck_assert_uint_eq (late->len, 0);
}
END_TEST

START_TEST (money_that_is_expected)
{
  worked_year_put (file, "instalments", "grant", COUNCIL, "amount", "100.00", "kind", "claim", "due", "2027-05-31", NULL);
  worked_year_put (file, "instalments", "grant", LOTTERY, "amount", "50.00", "kind", "instalment", "due", "2027-05-01", NULL);
  assert_todo ("Claim £100.00 from Leeds City Council", "For " COUNCIL ", not claimed yet", "2027-05-31", WEFT_TODO_INSTALMENT, "grants", "G-0003");
  assert_todo ("£50.00 expected from The National Lottery Community Fund", "An instalment of " LOTTERY, "2027-05-01", WEFT_TODO_INSTALMENT, "grants", "G-0001");
  assert_todo ("£300.00 expected from Leeds CVS", "An instalment of " CVS ", due on approved return", NULL,
               WEFT_TODO_INSTALMENT, "grants", "G-0002");

  weft_file_pin_clock (file, "2027-04-26");
  assert_todo ("£660.00 claimed from Leeds City Council has not come yet", "Claimed on 28 March 2027 for " COUNCIL, NULL,
               WEFT_TODO_INSTALMENT, "grants", "G-0003");
}
END_TEST

/* Brought in with the bank's file, nobody said what it was. */
START_TEST (money_that_has_come_and_is_not_marked)
{
  weft_file_pin_clock (file, "2027-04-26");
  worked_year_put (file, "money", "date", "2027-04-20", "account", "Bank", "amount", "660.00", "payee", "Leeds City Council", "grant", COUNCIL, NULL);
  assert_todo ("£660.00 from Leeds City Council has come, it seems",
               "So much came in on 20 April 2027 for " COUNCIL ". If that was it, press “Came in” beside it.", NULL,
               WEFT_TODO_INSTALMENT, "grants", "G-0003");
}
END_TEST

START_TEST (what_is_due_in_words_waits_for_the_end_of_the_grant)
{
  g_autoptr (GPtrArray) todos = NULL;

  weft_file_pin_clock (file, "2027-02-28");
  todos = list_todos ();
  ck_assert_ptr_null (find_todo (todos, "£300.00 expected from Leeds CVS"));
}
END_TEST

START_TEST (spending_that_stands_in_no_claim)
{
  worked_year_put (file, "money", "date", "2027-03-30", "account", "Bank", "amount", "-40.00", "category", "Equipment", "grant", COUNCIL, NULL);
  assert_todo ("Claim £40.00 from Leeds City Council", "Spent for " COUNCIL " and in no claim yet", "2027-03-31",
               WEFT_TODO_INSTALMENT, "grants", "G-0003");
}
END_TEST

START_TEST (a_grant_that_ends_with_money_left)
{
  weft_file_pin_clock (file, "2027-03-12");
  assert_todo ("£286.75 left to spend on " LOTTERY, "The grant ends in 19 days", "2027-03-31", WEFT_TODO_GRANT, "grants", "G-0001");
}
END_TEST

/* The CVS fund is 251.85 below zero with 300.00 to come: that is as it should be, until 48.15 more are spent. */
START_TEST (a_fund_below_zero_while_money_is_due)
{
  g_autoptr (GPtrArray) before = list_todos ();

  ck_assert_ptr_null (find_todo (before, "More was spent from the fund “" CVS "” than there was in it"));
  worked_year_put (file, "money", "date", "2027-03-01", "account", "Bank", "amount", "-50.00", "grant", CVS, NULL);
  assert_todo ("More was spent from the fund “" CVS "” than there was in it", "£1.85 more, also when all that is due has come in. Look whether money in is missing or stands under another fund.", NULL, WEFT_TODO_FUND, "funds", CVS);
}
END_TEST

START_TEST (people_who_need_something)
{
  static const char *const people[][2] = { { "Volunteer Number01", "2027-05-02" }, { "Volunteer Number02", "2027-04-20" } };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    worked_year_put (file, "roles", "person", people[i][0], "role", "Kitchen", "dbs_recheck", people[i][1], NULL);
  worked_year_put (file, "roles", "person", "Volunteer Number03", "role", "Kitchen", "dbs_recheck", "2027-05-02", "to", "2027-01-31", NULL);
  worked_year_put (file, "roles", "person", "Volunteer Number04", "role", "Kitchen", "training", "Food hygiene", "training_expires", "2027-04-30", NULL);
  worked_year_put (file, "people", "name", "Member One", "subscription_due", "12.00", "subscription_paid", "2.00", NULL);
  worked_year_put (file, "people", "name", "Member Two", "subscription_due", "12.00", "subscription_paid", "12.00", NULL);

  assert_todo ("DBS recheck for 2 volunteers", "Volunteer Number02, Kitchen; Volunteer Number01, Kitchen", "2027-04-20",
               WEFT_TODO_DBS, "people", "P-0002");
  assert_todo ("Training runs out for 1 volunteer", "Volunteer Number04, Food hygiene", "2027-04-30", WEFT_TODO_TRAINING, "people", "P-0004");
  assert_todo ("Subscription due from 1 member", "£10.00 in all", NULL, WEFT_TODO_SUBSCRIPTION, "people", "P-0013");
}
END_TEST

START_TEST (a_copy_that_is_old)
{
  weft_file_pin_clock (file, "2027-05-13");
  assert_todo ("Copy the file to another device", "The last copy was made 31 days ago", NULL, WEFT_TODO_BACKUP, "", "");
  weft_copy_note_write (file);
  {
    g_autoptr (GPtrArray) todos = list_todos ();

    ck_assert_ptr_null (find_todo (todos, "Copy the file to another device"));
  }
}
END_TEST

/* A month whose only activity lasts for weeks tells of visits alone: its bar does not stand beside those of people. */
START_TEST (the_months_count_one_thing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftYear) year = NULL;
  g_autoptr (WeftYear) of_people = NULL;

  weft_file_pin_clock (file, "2027-03-31");
  worked_year_put (file, "activities", "name", "Summer club", "date", "2026-07-20", "ends", "2026-08-14", "headcount", "400", NULL);
  worked_year_put (file, "activities", "name", "Lunch", "date", "2027-03-02", "headcount", "28", NULL);
  year = weft_home_year (file, &error);
  ck_assert_msg (year != NULL, "%s", error != NULL ? error->message : "");
  ck_assert (year->are_visits);
  ck_assert_int_eq (year->people, 428);
  ck_assert_int_eq (year->month_people[3], 400);
  ck_assert_int_eq (year->month_people[11], 28);
  worked_year_put (file, "attendance", "activity", "A-0002", "person", "Volunteer Number01", NULL);
  of_people = weft_home_year (file, &error);
  ck_assert_msg (of_people != NULL, "%s", error != NULL ? error->message : "");
  ck_assert (!of_people->are_visits);
  ck_assert_int_eq (of_people->people, 28);
  ck_assert_int_eq (of_people->month_people[3], 0);
  ck_assert_int_eq (of_people->month_people[11], 28);
}
END_TEST

START_TEST (the_year_in_numbers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftYear) year = NULL;

  weft_file_pin_clock (file, "2027-03-31");
  worked_year_put (file, "activities", "name", "Lunch", "date", "2027-03-02", "headcount", "28", NULL);
  worked_year_put (file, "activities", "name", "Lunch", "date", "2027-03-09", NULL);
  worked_year_put (file, "attendance", "activity", "A-0002", "person", "Volunteer Number01", "first_time", "yes", NULL);
  worked_year_put (file, "attendance", "activity", "A-0002", "person", "Volunteer Number02", NULL);
  worked_year_put (file, "activities", "name", "Its register waits", "date", "2027-03-16", NULL);
  year = weft_home_year (file, &error);

  ck_assert_msg (year != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_str_eq (year->from, "2026-04-01");
  ck_assert_str_eq (year->to, "2027-03-31");
  ck_assert_uint_eq (year->n_months, 12);
  ck_assert_int_eq (year->people, 28);
  ck_assert_int_eq (year->month_people[11], 28);
  ck_assert_int_eq (year->first_time, 1);
  ck_assert_int_eq (year->sessions, 3);
  ck_assert_int_eq (year->last_session_people, 2);
  ck_assert_int_eq (year->month_sessions[11], 3);
  ck_assert_int_eq (year->volunteers, 14);
  ck_assert_int_eq (year->minutes, 24750);
  ck_assert_int_eq (year->month_minutes[1], 371 * 60);
  ck_assert_int_eq (year->month_minutes[7], 24750 - 371 * 60);
  ck_assert_int_eq (year->money_in, 1302550);
  ck_assert_int_eq (year->money_out, 1297530);
  ck_assert_int_eq (year->grants_award, 1310000);
  ck_assert_int_eq (year->grants_left, 47490);
}
END_TEST

START_TEST (what_a_grant_is_over_by_is_not_taken_from_others)
{
  g_autoptr (WeftYear) year = NULL;

  weft_file_pin_clock (file, "2027-03-31");
  worked_year_put (file, "money", "date", "2027-03-30", "account", "Bank", "amount", "-100.00", "payee", "Hall", "grant", CVS, NULL);
  year = weft_home_year (file, NULL);
  ck_assert_ptr_nonnull (year);
  ck_assert_int_eq (year->grants_left, 47490 - 4815);
}
END_TEST

START_TEST (grants_with_their_money_and_days)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) grants = weft_home_grants (file, &error);
  const WeftGrantState *cvs;

  ck_assert_msg (grants != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_uint_eq (grants->len, 3);
  cvs = g_ptr_array_index (grants, 1);
  ck_assert_str_eq (cvs->title, CVS);
  ck_assert_str_eq (cvs->funder, "Leeds CVS");
  ck_assert_str_eq (cvs->fund, CVS);
  ck_assert_int_eq (cvs->received, 120000);
  ck_assert_int_eq (cvs->spent, 145185);
  ck_assert_int_eq (cvs->left, 4815);
  ck_assert_int_eq (cvs->still_due, 30000);
  ck_assert_int_eq (cvs->days_left, -12);
  ck_assert_str_eq (cvs->next_date, "2027-04-24");
  ck_assert_str_eq (cvs->next_what, "return");
  ck_assert_ptr_null (((const WeftGrantState *)g_ptr_array_index (grants, 2))->next_date);
}
END_TEST

/* Today is 12 March: Room hire has 120.00 less than nothing left, the grant itself 286.75. */
static const struct
{
  const char *grant, *fund, *line, *date;
  gint64      pence;
  const char *sentence;
  gint64      line_left, grant_left;
} payments[] = {
  { LOTTERY, "", "sessional worker", "2027-03-12", 2000, "", 10000, 26675 },
  { LOTTERY, "", "Room hire", "2027-03-12", 12000, "This takes Room hire £240.00 over its line. The grant itself has enough.", -24000, 16675 },
  { LOTTERY, "", "Catering", "2027-03-12", 1000, "“Catering” is not a line of this grant's budget.", 0, 27675 },
  { LOTTERY, "", "", "2027-03-31", 1000, "", 0, 27675 },
  { LOTTERY, "", "Overheads", "2026-03-31", 1, "The date is before the grant begins, on 1 April 2026. This takes Overheads £0.01 over its line. The grant itself has enough.", -1, 28674 },
  { LOTTERY, "", "", "2027-04-01", 1000, "The date is after the end of the grant, on 31 March 2027.", 0, 27675 },
  { CVS, "", "", "2027-03-12", 4816, "This takes the grant £0.01 over what was awarded. This is £0.01 more than there is in the fund “" CVS "” and still to come in.", 0, -1 },
  { COUNCIL, "", "Anything", "2027-03-12", 0, "", 0, 14000 },
  { "", "Kitchen", "", "2027-03-12", 50001, "This is £0.01 more than there is in the fund “Kitchen” and still to come in.", 0, 0 },
  { "Lott", "Kitch", "", "2027-03-12", 100, "", 0, 0 },
};

START_TEST (a_payment_is_seen_before_it_is_saved)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftTripwire) tripwire = NULL;

  weft_file_pin_clock (file, "2027-03-12");
  tripwire = weft_home_tripwire (file, payments[_i].grant, payments[_i].fund, payments[_i].line, payments[_i].date, payments[_i].pence, 0, &error);

  ck_assert_msg (tripwire != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_str_eq (tripwire->sentence, payments[_i].sentence);
  ck_assert_int_eq (tripwire->warns, *payments[_i].sentence != '\0');
  ck_assert_int_eq (tripwire->line_left, payments[_i].line_left);
  ck_assert_int_eq (tripwire->grant_left, payments[_i].grant_left);
  ck_assert_int_eq (tripwire->days_left, tripwire->has_grant ? 19 : G_MAXINT64);
  ck_assert_str_eq (tripwire->purpose, tripwire->has_grant ? "A weekly lunch club" : "");
}
END_TEST

/* As in "Sessional worker" £20 of a payment of £30 whose rest is on another line. */
START_TEST (other_parts_of_a_payment_leave_less_of_the_grant)
{
  g_autoptr (WeftTripwire) tripwire = NULL;

  tripwire = weft_home_tripwire (file, LOTTERY, "", "sessional worker", "2027-03-12", 2000, 1000, NULL);
  ck_assert_ptr_nonnull (tripwire);
  ck_assert_int_eq (tripwire->line_left, 10000);
  ck_assert_int_eq (tripwire->grant_left, 25675);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("home");
  TCase *tcase = tcase_create ("worked year");

  tcase_add_checked_fixture (tcase, open_year, close_year);
  tcase_add_test (tcase, the_year_brings_what_needs_doing);
  tcase_add_test (tcase, a_return_says_what_is_missing);
  tcase_add_test (tcase, a_signed_return_waits_to_be_sent);
  tcase_add_test (tcase, a_sent_return_that_is_no_longer_true_is_told);
  tcase_add_test (tcase, a_signed_return_that_is_no_longer_true_is_told_once);
  tcase_add_loop_test (tcase, only_what_the_return_says_counts, 0, G_N_ELEMENTS (later_changes));
  tcase_add_test (tcase, an_old_return_is_left_alone);
  tcase_add_test (tcase, money_that_is_expected);
  tcase_add_test (tcase, money_that_has_come_and_is_not_marked);
  tcase_add_test (tcase, what_is_due_in_words_waits_for_the_end_of_the_grant);
  tcase_add_test (tcase, spending_that_stands_in_no_claim);
  tcase_add_test (tcase, a_grant_that_ends_with_money_left);
  tcase_add_test (tcase, a_fund_below_zero_while_money_is_due);
  tcase_add_test (tcase, people_who_need_something);
  tcase_add_test (tcase, a_copy_that_is_old);
  tcase_add_test (tcase, the_year_in_numbers);
  tcase_add_test (tcase, the_months_count_one_thing);
  tcase_add_test (tcase, what_a_grant_is_over_by_is_not_taken_from_others);
  tcase_add_test (tcase, grants_with_their_money_and_days);
  tcase_add_loop_test (tcase, a_payment_is_seen_before_it_is_saved, 0, G_N_ELEMENTS (payments));
  tcase_add_test (tcase, other_parts_of_a_payment_leave_less_of_the_grant);
  suite_add_tcase (suite, tcase);

  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
