/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept about people: counted, with its facts and its keeping time. Today is 22 November 2026, so that the
 * group's year began on 1 April 2026. */

#include "job-fixture.h"

#include "weft-protection.h"

static const WeftHolding *
find (const WeftProtection *protection,
      const char           *table)
{
  for (guint i = 0; i < protection->holdings->len; i++)
    {
      const WeftHolding *holding = g_ptr_array_index (protection->holdings, i);

      if (g_str_equal (holding->table->name, table))
        return holding;
    }
  ck_abort_msg ("nothing is said about %s", table);
}

START_TEST (records_are_counted_with_what_they_may_hold)
{
  g_autoptr (WeftFile) file = fixture_in_memory ();
  g_autoptr (WeftProtection) protection = NULL;

  fixture_put (file, "people", "name=Joan Whitfield");
  fixture_put (file, "people", "name=Amir Hussain");
  protection = weft_protection_read (file, NULL);
  ck_assert_ptr_nonnull (protection);
  ck_assert_int_eq (find (protection, "people")->n, 2);
  ck_assert_str_eq (find (protection, "people")->keeping, "As long as it is needed");
  ck_assert_str_eq (find (protection, "hours")->facts, "Person, Note");
  ck_assert_str_eq (find (protection, "attendance")->keeping, "3 years after the session");
  ck_assert_str_eq (find (protection, "roles")->keeping, "6 years after the role has ended");
  ck_assert_ptr_eq (find (protection, "people"), protection->holdings->pdata[0]);
}
END_TEST

/* Whatever table says something about a person has its line. */
START_TEST (no_table_about_people_is_left_out)
{
  g_autoptr (WeftFile) file = fixture_in_memory ();
  g_autoptr (WeftProtection) protection = weft_protection_read (file, NULL);
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < tables[i].n_columns; k++)
      if ((tables[i].columns[k].flags & WEFT_COLUMN_PERSONAL) != 0)
        ck_assert_ptr_nonnull (find (protection, tables[i].name));
}
END_TEST

/* Three whole years after the session: one in the year that ended in March 2023 is past, one a day later is not. */
static const struct
{
  const char *date;
  gint64      n_past;
} sessions[] = {
  { "2023-03-31", 1 },
  { "2023-04-01", 0 },
  { "2026-11-01", 0 },
};

START_TEST (what_had_its_time_is_counted)
{
  g_autoptr (WeftFile) file = fixture_in_memory ();
  g_autofree char *activity = g_strconcat ("name=Lunch;date=", sessions[_i].date, NULL);
  g_autoptr (WeftProtection) protection = NULL;

  fixture_put (file, "people", "name=Joan Whitfield");
  fixture_put (file, "activities", activity);
  fixture_put (file, "attendance", "activity=Lunch;person=Joan Whitfield");
  protection = weft_protection_read (file, NULL);
  ck_assert_int_eq (find (protection, "attendance")->n, 1);
  ck_assert_int_eq (find (protection, "attendance")->n_past, sessions[_i].n_past);
}
END_TEST

START_TEST (consents_are_counted_by_what_they_are_for)
{
  g_autoptr (WeftFile) file = fixture_in_memory ();
  g_autoptr (WeftProtection) protection = NULL;
  const WeftAgreed *agreed;

  fixture_put (file, "people", "name=Joan Whitfield");
  fixture_put (file, "people", "name=Amir Hussain");
  fixture_put (file, "consents", "person=Joan Whitfield;purpose=photo;given=2025-05-12;withdrawn=2026-01-02");
  fixture_put (file, "consents", "person=Amir Hussain;purpose=photo;given=2025-05-12");
  protection = weft_protection_read (file, NULL);
  ck_assert_uint_eq (protection->agreed->len, 1);
  agreed = protection->agreed->pdata[0];
  ck_assert_str_eq (agreed->purpose, "photo");
  ck_assert_int_eq (agreed->given, 1);
  ck_assert_int_eq (agreed->withdrawn, 1);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("protection");
  TCase *tcase = tcase_create ("protection");

  tcase_add_checked_fixture (tcase, fixture_make_folder, fixture_remove_folder);
  tcase_add_test (tcase, records_are_counted_with_what_they_may_hold);
  tcase_add_test (tcase, no_table_about_people_is_left_out);
  tcase_add_loop_test (tcase, what_had_its_time_is_counted, 0, G_N_ELEMENTS (sessions));
  tcase_add_test (tcase, consents_are_counted_by_what_they_are_for);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
