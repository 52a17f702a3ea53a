/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a network is told: counted by hand, and nothing that says who somebody is. */

#include "job-fixture.h"

#include "weft-network-book.h"
#include "weft-network-return.h"

#define FROM "2026-04-01"
#define TO "2026-11-22"

/* Twelve whom a surgery sent, two whom others did: ten came after one to ten days, the first five in May. */
static WeftFile *
open_with_referrals (void)
{
  WeftFile *file = fixture_in_memory ();

  fixture_put (file, "people", "ref=P-0001;name=Ann Lee");
  fixture_put (file, "people", "ref=P-0002;name=Bob Ray");
  for (guint i = 1; i <= 10; i++)
    {
      g_autofree char *row = g_strdup_printf ("ref=F-%04u;received=2026-%s-01;from_organisation=Eastgate Surgery;status=%s;first_attended=2026-%s-%02u%s",
                                              i, i <= 5 ? "05" : "10", i == 3 ? "finished" : "attending", i <= 5 ? "05" : "10", i + 1,
                                              i == 1 ? ";person=Ann Lee" : i == 2 ? ";person=Bob Ray"
                                                                                  : "");

      fixture_put (file, "referrals", row);
    }
  fixture_put (file, "referrals", "ref=F-0011;received=2026-06-01;from_organisation=Eastgate Surgery;status=waiting");
  fixture_put (file, "referrals", "ref=F-0012;received=2026-06-02;from_organisation=Eastgate Surgery;status=passed back;reason=Ann Lee lives too far away");
  fixture_put (file, "referrals", "ref=F-0013;received=2026-06-03;from_organisation=Advice Line;status=received");
  fixture_put (file, "referrals", "ref=F-0014;received=2026-06-04;status=lost touch");
  fixture_put (file, "referrals", "ref=F-0015;received=2025-06-04;from_organisation=Eastgate Surgery;status=settled");
  return file;
}

static void
add_sessions (WeftFile *file)
{
  fixture_put (file, "activities", "ref=A-0001;name=Lunch club;date=2026-09-01;open_to_referrals=yes;places=20;headcount=14");
  fixture_put (file, "activities", "ref=A-0002;name=Lunch club;date=2026-09-08;open_to_referrals=yes;places=20;headcount=25");
  fixture_put (file, "activities", "ref=A-0003;name=Committee;date=2026-09-09;places=10;headcount=4");
  fixture_put (file, "attendance", "activity=A-0002;person=Ann Lee");
  fixture_put (file, "hours", "date=2026-09-01;person=Bob Ray;hours=2.5;role=Kitchen;activity=A-0001");
  fixture_put (file, "hours", "date=2026-09-09;person=Bob Ray;hours=7;role=Minutes;activity=A-0003");
}

static WeftNetwork *
read_network (WeftFile *file)
{
  g_autoptr (GError) error = NULL;
  WeftNetwork *network = weft_network_read (file, FROM, TO, &error);

  ck_assert_msg (network != NULL, "%s", error != NULL ? error->message : "");
  return network;
}

START_TEST (all_who_were_sent_are_counted)
{
  g_autoptr (WeftFile) file = open_with_referrals ();
  g_autoptr (WeftNetwork) network = NULL;

  add_sessions (file);
  network = read_network (file);
  ck_assert_int_eq (network->received, 14);
  ck_assert_int_eq (network->came, 10);
  ck_assert_int_eq (network->waiting, 2);
  ck_assert_int_eq (network->passed_back, 1);
  /* After 1 to 10 days: 5 and 6 are in the middle. */
  ck_assert_int_eq (weft_network_median (network), 5);
  /* Of five in May: Ann came in September; Bob has no register, nor have two more who attend; one has finished. */
  ck_assert_int_eq (network->early, 5);
  ck_assert_int_eq (network->stayed, 4);
  ck_assert_int_eq (network->sessions, 2);
  ck_assert_int_eq (network->places, 40);
  ck_assert_int_eq (network->unused, 6);
  ck_assert_int_eq (network->minutes, 150);
}
END_TEST

START_TEST (nothing_says_who_somebody_is)
{
  g_autoptr (WeftFile) file = open_with_referrals ();
  g_autoptr (WeftNetwork) network = read_network (file);

  /* The surgery; and two that are too small together. */
  ck_assert_uint_eq (network->senders->len, 2);
  ck_assert_str_eq (((WeftNetworkPart *)network->senders->pdata[0])->name, "Eastgate Surgery");
  ck_assert_ptr_null (((WeftNetworkPart *)network->senders->pdata[1])->name);
  ck_assert_uint_eq (network->reasons->len, 1);
  ck_assert_ptr_null (((WeftNetworkPart *)network->reasons->pdata[0])->name);
}
END_TEST

/* Five share a reason; five more share one that names somebody. */
START_TEST (a_reason_of_many_is_told_unless_it_names_somebody)
{
  g_autoptr (WeftFile) file = open_with_referrals ();
  g_autoptr (WeftNetwork) network = NULL;

  for (guint i = 20; i < 30; i++)
    {
      g_autofree char *row = g_strdup_printf ("ref=F-%04u;received=2026-07-01;from_organisation=Advice Line;status=passed back;reason=%s", i,
                                              i % 2 == 0 ? "Too far to travel" : "Does not get on with Bob Ray");

      fixture_put (file, "referrals", row);
    }
  network = read_network (file);
  ck_assert_uint_eq (network->reasons->len, 2);
  ck_assert_str_eq (((WeftNetworkPart *)network->reasons->pdata[0])->name, "Too far to travel");
  ck_assert_ptr_null (((WeftNetworkPart *)network->reasons->pdata[1])->name);
  ck_assert_int_eq (((WeftNetworkPart *)network->reasons->pdata[1])->people, 6);
}
END_TEST

START_TEST (nobody_was_sent_in_that_time)
{
  g_autoptr (WeftFile) file = open_with_referrals ();
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (weft_network_read (file, "2020-01-01", "2020-12-31", &error));
  ck_assert_str_eq (error->message, "Nobody was sent to you in that time.\nChoose another time, or write the referrals down first.");
}
END_TEST

/* All that stands in the second column of the sheet, beside the words of the first. */
static char *
say_sheet (const WeftNetwork *network)
{
  g_autoptr (WeftBook) book = weft_network_book_new ("Marsh Lane", "en", TO, network);
  const WeftSheet *sheet = book->sheets->pdata[0];
  GString         *words = g_string_new (NULL);

  for (guint row = 0; row < weft_sheet_n_rows (sheet); row++)
    {
      const WeftCell *what = weft_sheet_get (sheet, row, 0), *number = weft_sheet_get (sheet, row, 1);

      if (what == NULL || number == NULL || (number->kind != WEFT_CELL_TEXT && number->kind != WEFT_CELL_NUMBER))
        continue;
      if (number->kind == WEFT_CELL_NUMBER)
        g_string_append_printf (words, "%s %g\n", what->text, number->number);
      else
        g_string_append_printf (words, "%s %s\n", what->text, number->text);
    }
  return g_string_free (words, FALSE);
}

START_TEST (the_sheet_holds_rounded_numbers_alone)
{
  g_autoptr (WeftFile) file = open_with_referrals ();
  g_autoptr (WeftNetwork) network = read_network (file);
  g_autofree char *words = say_sheet (network);

  ck_assert_str_eq (words,
                    "What Number\n"
                    "People sent to us 15\n"
                    "Came at least once 10\n"
                    "Days until they first came 5\n"
                    "Still there three months later fewer than 5\n"
                    "Waiting fewer than 5\n"
                    "Passed back fewer than 5\n"
                    "Who Number\n"
                    "Eastgate Surgery 10\n"
                    "Others together fewer than 5\n"
                    "At sessions open to those who are sent Number\n"
                    "Sessions 0\n"
                    "Hours that volunteers gave 0\n");
}
END_TEST

START_TEST (the_sheet_is_written)
{
  g_autoptr (WeftFile) file = open_with_referrals ();
  g_autofree char *path = fixture_path ("network.xlsx");
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert_msg (weft_network_save (file, FROM, TO, path, &written, NULL, &error), "%s", error != NULL ? error->message : "");
  ck_assert_str_eq (written, path);
  ck_assert (g_file_test (written, G_FILE_TEST_EXISTS));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("network return");
  TCase *tcase = tcase_create ("network return");

  tcase_add_checked_fixture (tcase, fixture_make_folder, fixture_remove_folder);
  tcase_add_test (tcase, all_who_were_sent_are_counted);
  tcase_add_test (tcase, nothing_says_who_somebody_is);
  tcase_add_test (tcase, a_reason_of_many_is_told_unless_it_names_somebody);
  tcase_add_test (tcase, nobody_was_sent_in_that_time);
  tcase_add_test (tcase, the_sheet_holds_rounded_numbers_alone);
  tcase_add_test (tcase, the_sheet_is_written);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
