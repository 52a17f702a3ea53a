/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows saved, found, matched, refused and taken out again. */

#include "weft-test.h"

#include "weft-row-follow.h"
#include "weft-step.h"

static WeftFile *file;

static void
open_empty (void)
{
  g_autoptr (GError) error = NULL;

  file = weft_file_create_in_memory (&error);
  ck_assert_ptr_nonnull (file);
  weft_file_pin_clock (file, "2026-11-22");
}

static void
close_it (void)
{
  g_clear_pointer (&file, weft_file_free);
}

/* Makes a row of @table from "column=text" pairs. */
static WeftRow *
make (const char *table,
      const char *cells)
{
  WeftRow *row = weft_row_new (weft_description_find (table));
  g_auto (GStrv) pairs = g_strsplit (cells, ";", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);

      weft_row_set (row, pair[0], pair[1]);
    }

  return row;
}

static WeftSaved
save (WeftRow    *row,
      gboolean    match,
      WeftIssues *issues)
{
  const WeftSaveOptions options = { .match = match, .keep_blank = match, .make_named = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);
  WeftSaved saved;

  ck_assert_msg (weft_row_save (file, row, &options, issues, &saved, &error), "%s", error == NULL ? "" : error->message);
  ck_assert_msg (weft_step_commit (step, "test", &error), "%s", error == NULL ? "" : error->message);
  return saved;
}

/* Saves and wants it to be @wanted; the ref of the row. */
static char *
put (const char *table,
     const char *cells,
     gboolean    match,
     WeftSaved   wanted)
{
  g_autoptr (WeftRow) row = make (table, cells);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  WeftSaved saved = save (row, match, issues);

  ck_assert_msg (saved == wanted, "%s: %s: %d, wanted %d: %s", table, cells, saved, wanted,
                 issues->len == 0 ? "" : ((WeftIssue *)issues->pdata[0])->sentence);
  return weft_table_column (row->table, "ref") < 0 ? NULL : g_strdup (weft_row_get (row, "ref"));
}

START_TEST (refs_are_made_in_order)
{
  g_autofree char *first = put ("people", "name=Joan Whitfield", FALSE, WEFT_SAVE_ADDED);
  g_autofree char *second = put ("people", "name=Amir Hussain;ref=P-0041", FALSE, WEFT_SAVE_ADDED);
  g_autofree char *third = put ("people", "name=Zoë O’Brien", FALSE, WEFT_SAVE_ADDED);

  ck_assert_str_eq (first, "P-0001");
  ck_assert_str_eq (second, "P-0041");
  ck_assert_str_eq (third, "P-0042");
}
END_TEST

START_TEST (cells_come_back_in_their_own_form)
{
  g_autofree char *person = put ("people", "name=Joan Whitfield;joined=3rd April 2021;subscription_due=£5;carer=Y;phone=0113 496 0142", FALSE, WEFT_SAVE_ADDED);
  g_autofree char *welsh = put ("people", "name=Siân Rhys;carer=Ie", FALSE, WEFT_SAVE_ADDED);
  g_autofree char *hours = put ("hours", "date=2/3/2027;person=joan whitfield;hours=2h30", FALSE, WEFT_SAVE_ADDED);
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find ("people"), "P-0001", NULL);
  g_autoptr (WeftRow) other = weft_row_find (file, weft_description_find ("people"), welsh, NULL);
  g_autoptr (GPtrArray) list = weft_row_list (file, weft_description_find ("hours"), NULL, NULL);

  (void)hours;
  ck_assert_str_eq (person, "P-0001");
  ck_assert_str_eq (weft_row_get (row, "joined"), "2021-04-03");
  ck_assert_str_eq (weft_row_get (row, "subscription_due"), "5.00");
  ck_assert_str_eq (weft_row_get (row, "carer"), "yes");
  ck_assert_str_eq (weft_row_get (other, "carer"), "yes");
  ck_assert_str_eq (weft_row_get (row, "phone"), "0113 496 0142");
  ck_assert_int_eq (list->len, 1);
  ck_assert_str_eq (weft_row_get (list->pdata[0], "person"), "Joan Whitfield");
  ck_assert_str_eq (weft_row_get (list->pdata[0], "hours"), "2.5");
  ck_assert_int_eq (weft_row_minutes (list->pdata[0], "hours"), 150);
}
END_TEST

/* All that an outcome needs beside how much and what it is worth; a cell that is named again counts last. */
#define OUTCOME "analysis=Year;stakeholder=Members;outcome=Company;kind=own;benefit=value to people;deadweight=0%;displacement=0%;attribution=0%;drop_off=0%;duration=1;"

static const struct
{
  const char *table, *cells, *field, *sentence;
} refusals[] = {
  { "people", "email=x@example.org", "name", "Name is missing. It is needed here." },
  { "hours", "date=2027-03-02;hours=2", "person", "Who gave this time is missing. Choose a person, or say how many people." },
  { "hours", "date=2027-03-02;person=Nobody;hours=2", "person", "There is no person called “Nobody” here. Add it first, or put the name right." },
  { "hours", "date=2027-03-02;people=3;hours=25", "hours", "That is more hours than there are. Give the hours of one person." },
  { "hours", "date=2027-03-02;people=1.5;hours=2", "people", "“1.5” is not a whole number. Type a number such as 12." },
  { "money", "date=2027-03-02;account=Bank;amount=0", "amount", "A payment of nothing cannot be kept. Type the amount." },
  { "evidence", "date=2027-03-02;kind=quote", "text", "There is nothing to keep yet. Type the words, or of a photograph what is to be seen." },
  { "evidence", "date=2027-03-02;kind=poem;text=x", "kind", "“poem” is not one of the words used here. Use one of: story, quote, photo, feedback, letter, press, you-said-we-did." },
  { "grants", "funder=CVS;title=T;amount=10;starts=2027-04-01;ends=2027-03-01", "ends", "The end lies before the start. Put the later date here." },
  { "moves", "date=2027-03-02;from_account=Bank;to_account=Bank;amount=5", "to_account", "The money would end where it started. Choose two different ones." },
  { "measures", "key=m;name=M;items=One?;min=5;max=1", "max", "The highest answer must be above the lowest. Look at both." },
  { "responses", "measure=mood;key=A1;wave=0;item1=11", "item1", "“11” is not on the scale from 0 to 10. Look at the answer again." },
  { "responses", "measure=mood;key=A1;wave=0;item3=1", "item3", "This measure asks 2 questions only. Look whether the answers slipped." },
  { "responses", "measure=mood;key=A1;wave=0;score=5", "score", "The questions of this measure are never put together. Type the answer to each." },
  { "responses", "measure=none;key=A1;wave=0", "measure", "There is no measure called “none” here. Add it first, or put the name right." },
  { "equality", "period=2026;question=age;answer=25-34;count=1", "period", "“2026” is not a period. Type its first and last day like 2026-04-01/2027-03-31." },
  { "referrals", "received=2027-03-02;feedback_sent=2027-03-09", "feedback_sent", "They have not agreed that the referrer is told. Ask first, and say so here." },
  { "referrals", "received=2027-03-02;first_attended=2027-03-01", "first_attended", "This is before the referral was received. Look at both dates." },
  { "analyses", "name=Year;from=2027-04-01;to=2027-03-31", "to", "The end lies before the start. Put the later date here." },
  { "analyses", "name=Year;from=2026-04-01;to=2027-03-31;price_year=24", "price_year", "That is not a year. Type four figures, such as 2024." },
  { "inputs", "analysis=Year;stakeholder=Church;what=Hall;kind=in-kind", "amount", "Type what the gift would have cost, or its hours and what an hour costs." },
  { "inputs", "analysis=Year;stakeholder=Church;what=Caretaker;kind=in-kind;hours=12", "rate", "Type what an hour would have cost." },
  { "inputs", "analysis=Year;stakeholder=Church;what=Hall;kind=cash;amount=-5", "amount", "What was put in cannot be below nothing. Type the amount without a minus." },
  { "inputs", "analysis=Year;stakeholder=Us;what=Time;kind=volunteer;hours=2;rate=-5", "rate", "An hour cannot be worth less than nothing. Type the rate without a minus." },
  { "outcomes", OUTCOME "quantity=1;value=5;deadweight=120%", "deadweight", "“120%” is more than all of it. Type at most 100%." },
  { "outcomes", OUTCOME "quantity=1;value=5;deadweight=0.5", "deadweight", "“0.5” is not a percentage. Type it with its sign, such as 15%." },
  { "outcomes", OUTCOME "quantity=1;value=5;duration=-1", "duration", "It lasts from 0 to 100 years. Type how many, such as 1 or 0.5." },
  { "outcomes", OUTCOME "quantity=1;value=5;duration_high=101", "duration_high", "It lasts from 0 to 100 years. Type how many, such as 1 or 0.5." },
  { "outcomes", OUTCOME "quantity=1;value=5;duration=", "duration", "How long it lasts (years) is missing. It is needed here." },
  { "outcomes", OUTCOME "quantity=1000000000;value=5", "quantity", "That is more than there can be. Type a smaller number." },
  { "outcomes", OUTCOME "value=5", "quantity", "How much is missing. Type a number, or say by which measure it is known." },
  { "outcomes", OUTCOME "quantity=1", "value", "What one of it is worth is missing. Choose a value from the library, or type your own with its source." },
  { "outcomes", OUTCOME "quantity=1;value_code=HACT-1", "value_code", "There is no value with the code “HACT-1” in the library. Add it to the values first, or type the value itself." },
  { "outcomes", OUTCOME "quantity=1;value=5;quantity_from=guessed", "quantity_from", "“guessed” is neither counted, scaled, estimated nor the short name of a measure here. Type one of these." },
  { "outcomes", OUTCOME "quantity=1;value=5;price_year=19", "price_year", "That is not a year. Type four figures, such as 2024." },
  { "values", "code=X;name=Visit;unit=visit;value=5;kind=fiscal;source=Us", "price_year", "Year of its prices is missing. It is needed here." },
  { "values", "code=X;name=Visit;unit=visit;value=5;kind=fiscal;price_year=2024", "source", "Source is missing. It is needed here." },
  { "funders", "name=A;variance_percent=0.25", "variance_percent", "“0.25” is not a percentage. Type it with its sign, such as 15%." },
};

START_TEST (mistakes_are_said_at_their_field)
{
  g_autoptr (WeftRow) row = make (refusals[_i].table, refusals[_i].cells);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autofree char *bank = put ("accounts", "name=Bank;kind=bank", FALSE, WEFT_SAVE_ADDED);
  g_autofree char *year = put ("analyses", "name=Year;from=2026-04-01;to=2027-03-31", FALSE, WEFT_SAVE_ADDED);
  g_autofree char *mood = put ("measures", "key=mood;name=Mood;items=One?\nTwo?;min=0;max=10", FALSE, WEFT_SAVE_ADDED);
  guint            n;

  (void)bank;
  (void)year;
  (void)mood;
  ck_assert_int_eq (save (row, TRUE, issues), WEFT_SAVE_REFUSED);
  ck_assert_str_eq (weft_issues_find (issues, refusals[_i].field), refusals[_i].sentence);
  ck_assert_int_eq (row->id, 0);
  (void)weft_description_tables (&n);
  ck_assert_uint_gt (n, 20);
}
END_TEST

START_TEST (a_refused_row_makes_nothing_by_the_way)
{
  g_autoptr (GPtrArray) funders = NULL;
  g_autofree char *none = put ("grants", "funder=New Trust;title=T", TRUE, WEFT_SAVE_REFUSED);

  (void)none;
  funders = weft_row_list (file, weft_description_find ("funders"), NULL, NULL);
  ck_assert_uint_eq (funders->len, 0);
}
END_TEST

START_TEST (people_are_matched_by_what_tells_them_apart)
{
  g_autofree char *first = put ("people", "name=John Smith;email=a@example.org", TRUE, WEFT_SAVE_ADDED);
  g_autofree char *second = put ("people", "name=John Smith;email=b@example.org", TRUE, WEFT_SAVE_ADDED);
  g_autofree char *again = put ("people", "name=John Smith;email=a@example.org;phone=1", TRUE, WEFT_SAVE_CHANGED);
  g_autofree char *same = put ("people", "name=John Smith;email=a@example.org", TRUE, WEFT_SAVE_UNCHANGED);
  g_autofree char *unsure = put ("people", "name=John Smith;phone=2", TRUE, WEFT_SAVE_REFUSED);
  g_autofree char *filled = put ("people", "name=Mary Jones", TRUE, WEFT_SAVE_ADDED);
  g_autofree char *once = put ("people", "name=Mary Jones;email=m@example.org", TRUE, WEFT_SAVE_CHANGED);

  (void)unsure;
  ck_assert_str_ne (first, second);
  ck_assert_str_eq (again, first);
  ck_assert_str_eq (same, first);
  ck_assert_str_eq (once, filled);
}
END_TEST

START_TEST (two_of_one_name_are_shown_by_ref)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (WeftRow) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = put ("people", "name=John Smith;email=a@example.org", FALSE, WEFT_SAVE_ADDED);
  g_autofree char *second = put ("people", "name=John Smith;email=b@example.org", FALSE, WEFT_SAVE_ADDED);
  g_autofree char *hours = put ("hours", "date=2027-03-02;person=P-0002;hours=2", FALSE, WEFT_SAVE_ADDED);

  (void)first;
  (void)hours;
  list = weft_row_list (file, weft_description_find ("hours"), NULL, NULL);
  ck_assert_str_eq (weft_row_get (list->pdata[0], "person"), second);
  found = weft_row_find (file, weft_description_find ("people"), "John Smith", &error);
  ck_assert_ptr_null (found);
  ck_assert_str_eq (error->message, "There are 2 records called “John Smith” (person). Use the reference instead of the name.");
}
END_TEST

START_TEST (blanks_keep_or_clear)
{
  g_autoptr (WeftRow) row = NULL;
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autofree char *person = put ("people", "name=Joan;phone=07700 900123", FALSE, WEFT_SAVE_ADDED);
  g_autofree char *kept = put ("people", "name=Joan;area=Lanes", TRUE, WEFT_SAVE_CHANGED);

  (void)kept;
  row = weft_row_find (file, weft_description_find ("people"), person, NULL);
  ck_assert_str_eq (weft_row_get (row, "phone"), "07700 900123");
  weft_row_set (row, "phone", "");
  ck_assert_int_eq (save (row, FALSE, issues), WEFT_SAVE_CHANGED);
  ck_assert_str_eq (weft_row_get (row, "phone"), "");
  ck_assert_str_eq (weft_row_get (row, "area"), "Lanes");
}
END_TEST

START_TEST (a_restricted_grant_has_a_fund_of_its_own)
{
  g_autoptr (WeftRow) grant = NULL;
  g_autoptr (WeftRow) fund = NULL;
  g_autofree char *ref = put ("grants", "funder=CVS;title=Warm hub;amount=1500;restricted=yes", TRUE, WEFT_SAVE_ADDED);

  grant = weft_row_find (file, weft_description_find ("grants"), ref, NULL);
  fund = weft_row_find (file, weft_description_find ("funds"), "Warm hub", NULL);
  ck_assert_str_eq (weft_row_get (grant, "fund"), "Warm hub");
  ck_assert_str_eq (weft_row_get (grant, "status"), "active");
  ck_assert_str_eq (weft_row_get (fund, "kind"), "restricted");
}
END_TEST

START_TEST (deleting_takes_parts_and_names_what_needs_it)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftRow) person = NULL;
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (WeftStep) step = NULL;
  g_autofree char *one = put ("people", "name=Joan", FALSE, WEFT_SAVE_ADDED);
  g_autofree char *two = put ("people", "name=Amir", FALSE, WEFT_SAVE_ADDED);
  g_autofree char *role = put ("roles", "person=Amir;role=Driver", FALSE, WEFT_SAVE_ADDED);
  g_autofree char *hours = put ("hours", "date=2027-03-02;person=Joan;hours=2", FALSE, WEFT_SAVE_ADDED);

  (void)role;
  (void)hours;
  step = weft_step_begin (file, &error);
  person = weft_row_find (file, weft_description_find ("people"), one, NULL);
  ck_assert (weft_row_delete (file, person->table, person->id, issues, &error));
  ck_assert_str_eq (weft_issues_find (issues, NULL), "This person stands in 1 row of “Volunteer hours”. Change that row first.");

  g_clear_pointer (&person, weft_row_free);
  g_ptr_array_set_size (issues, 0);
  person = weft_row_find (file, weft_description_find ("people"), two, NULL);
  ck_assert (weft_row_delete (file, person->table, person->id, issues, &error));
  ck_assert_uint_eq (issues->len, 0);
  ck_assert (weft_step_commit (step, "removed", &error));
  roles = weft_row_list (file, weft_description_find ("roles"), NULL, NULL);
  ck_assert_uint_eq (roles->len, 0);
}
END_TEST

START_TEST (filters_narrow_a_list)
{
  const WeftTable *hours = weft_description_find ("hours");
  const WeftFilter by_person = { .column = "person", .value = "Zoë" };
  const WeftFilter by_date = { .date_column = "date", .from = "2027-03-01", .to = "2027-03-31", .newest_first = TRUE };
  const WeftFilter by_text = { .text = "ZOE" };
  g_autoptr (GPtrArray) a = NULL;
  g_autoptr (GPtrArray) b = NULL;
  g_autoptr (GPtrArray) c = NULL;

  g_free (put ("people", "name=Zoë", FALSE, WEFT_SAVE_ADDED));
  g_free (put ("people", "name=Amir", FALSE, WEFT_SAVE_ADDED));
  g_free (put ("hours", "date=2027-02-02;person=Zoë;hours=1", FALSE, WEFT_SAVE_ADDED));
  g_free (put ("hours", "date=2027-03-02;person=Amir;hours=2", FALSE, WEFT_SAVE_ADDED));
  g_free (put ("hours", "date=2027-03-09;person=Zoë;hours=3", FALSE, WEFT_SAVE_ADDED));
  a = weft_row_list (file, hours, &by_person, NULL);
  b = weft_row_list (file, hours, &by_date, NULL);
  c = weft_row_list (file, hours, &by_text, NULL);
  ck_assert_uint_eq (a->len, 2);
  ck_assert_uint_eq (b->len, 2);
  ck_assert_str_eq (weft_row_get (b->pdata[0], "hours"), "3");
  ck_assert_uint_eq (c->len, 2);
}
END_TEST

typedef struct
{
  const char *table;
  GPtrArray  *rows; /* owned, nullable */
  WeftMoment  read_at;
} Followed;

/* Whether as many rows as @shared are those of before; all are as when the whole is read. */
static void
follow (Followed *followed,
        gboolean  newest_first,
        guint     shared)
{
  const WeftTable *table = weft_description_find (followed->table);
  const WeftFilter filter = { .newest_first = newest_first };
  g_autoptr (GPtrArray) whole = weft_row_list (file, table, &filter, NULL);
  g_autoptr (GPtrArray) before = g_steal_pointer (&followed->rows);
  guint n = 0;

  followed->rows = weft_row_follow (file, table, newest_first, before, &followed->read_at, NULL);
  ck_assert_uint_eq (followed->rows->len, whole->len);
  for (guint i = 0; i < whole->len; i++)
    {
      const WeftRow *row = followed->rows->pdata[i], *same = whole->pdata[i];

      ck_assert_int_eq (row->id, same->id);
      ck_assert (g_strv_equal ((const char *const *)row->cells, (const char *const *)same->cells));
      n += before != NULL && g_ptr_array_find (before, row, NULL);
    }
  ck_assert_uint_eq (n, shared);
}

START_TEST (what_changed_is_read_again)
{
  Followed people = { .table = "people" };
  Followed hours = { .table = "hours" };

  g_free (put ("people", "name=Zoë", FALSE, WEFT_SAVE_ADDED));
  g_free (put ("people", "name=Amir", FALSE, WEFT_SAVE_ADDED));
  g_free (put ("hours", "date=2027-02-02;person=Zoë;hours=1", FALSE, WEFT_SAVE_ADDED));
  g_free (put ("hours", "date=2027-03-09;person=Amir;hours=3", FALSE, WEFT_SAVE_ADDED));
  follow (&people, FALSE, 0);
  follow (&hours, TRUE, 0);
  follow (&people, FALSE, 2);

  g_free (put ("people", "name=joan", FALSE, WEFT_SAVE_ADDED));
  follow (&people, FALSE, 2);
  follow (&hours, TRUE, 2);
  g_free (put ("people", "ref=P-0002;phone=01234", TRUE, WEFT_SAVE_CHANGED));
  follow (&people, FALSE, 2);
  g_free (put ("hours", "date=2027-03-01;person=joan;hours=2", FALSE, WEFT_SAVE_ADDED));
  follow (&hours, TRUE, 2);

  /* Who is called otherwise stands in other tables, too. */
  g_free (put ("people", "ref=P-0002;name=Zainab", TRUE, WEFT_SAVE_CHANGED));
  follow (&people, FALSE, 2);
  follow (&hours, TRUE, 0);
  g_ptr_array_unref (people.rows);
  g_ptr_array_unref (hours.rows);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("row");
  TCase *rows = tcase_create ("rows");

  tcase_add_checked_fixture (rows, open_empty, close_it);
  tcase_add_test (rows, refs_are_made_in_order);
  tcase_add_test (rows, cells_come_back_in_their_own_form);
  tcase_add_loop_test (rows, mistakes_are_said_at_their_field, 0, G_N_ELEMENTS (refusals));
  tcase_add_test (rows, a_refused_row_makes_nothing_by_the_way);
  tcase_add_test (rows, people_are_matched_by_what_tells_them_apart);
  tcase_add_test (rows, two_of_one_name_are_shown_by_ref);
  tcase_add_test (rows, blanks_keep_or_clear);
  tcase_add_test (rows, a_restricted_grant_has_a_fund_of_its_own);
  tcase_add_test (rows, deleting_takes_parts_and_names_what_needs_it);
  tcase_add_test (rows, filters_narrow_a_list);
  tcase_add_test (rows, what_changed_is_read_again);
  suite_add_tcase (suite, rows);

  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
