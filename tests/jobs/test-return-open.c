/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which return is opened: the open one, or that of a period and a tier which were chosen. */

#include "signing.h"

#include "weft-job-error.h"
#include "weft-return-job.h"

#include <glib/gstdio.h>

static void
assert_refused (const WeftReturnChoice *choice,
                WeftJobError            code,
                const char             *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftReturn) ret = weft_return_open (worked_file, choice, &error);

  ck_assert_ptr_null (ret);
  ck_assert_msg (g_error_matches (error, WEFT_JOB_ERROR, (int)code), "%s", error->message);
  ck_assert_str_eq (error->message, sentence);
}

START_TEST (the_open_return_is_made_once)
{
  g_autoptr (WeftReturn) first = worked_year_open (worked_file, CVS);
  gint64 steps = weft_file_get_changes (worked_file);
  g_autoptr (WeftReturn) again = worked_year_open (worked_file, "g-0002");

  worked_year_assert_last_step (worked_file, "Return R-2027-01 begun, 1 April 2026 to 31 March 2027");
  ck_assert_str_eq (first->return_ref, "R-2027-01");
  ck_assert_str_eq (first->status, "open");
  ck_assert_str_eq (first->due, "2027-04-24");
  ck_assert_int_eq (first->revision, 1);
  ck_assert_str_eq (again->return_ref, "R-2027-01");
  ck_assert_int_eq (weft_file_get_changes (worked_file), steps);
}
END_TEST

START_TEST (a_period_and_a_tier_can_be_chosen)
{
  const WeftReturnChoice choice = { .grant = LOTTERY, .from = "2026-10-01", .to = "2026-12-31", .tier = "Full" };
  g_autoptr (WeftReturn) ret = worked_year_open_choice (worked_file, &choice);
  g_autoptr (WeftReturn) again = worked_year_open (worked_file, LOTTERY);

  ck_assert_str_eq (ret->return_ref, "R-2026-01");
  ck_assert_int_eq (ret->tier, WEFT_TIER_FULL);
  ck_assert_str_eq (ret->tier_reason, "A Full return was chosen for this one.");
  ck_assert_int_eq (ret->spent, 0);
  ck_assert_int_eq (ret->spent_before, 234000 + 252000 + 61240 + 110485);
  ck_assert_int_eq (ret->received, 960000);
  ck_assert_str_eq (again->from, "2026-10-01");
  ck_assert_str_eq (again->to, "2026-12-31");
}
END_TEST

/* When a report is due, and of which time it is: of two years, of what is left, and where no year is over. */
static const struct
{
  const char *starts, *ends, *due, *from, *to;
} dues[] = {
  { "2026-04-01", "2028-03-31", "2027-04-30", "2026-04-01", "2027-03-31" },
  { "2026-04-01", "2029-03-31", "2028-03-31", "2026-04-01", "2028-03-31" },
  { "2026-04-01", "2028-03-31", "2026-10-14", "2026-04-01", "2026-09-30" },
  { NULL, "2028-03-31", "2027-04-30", "2026-05-05", "2027-03-31" },
  { "2026-04-01", "2028-03-31", "2028-03-15", "2026-04-01", "2028-03-31" },
  { "2026-04-01", "2028-03-31", "2028-04-30", "2026-04-01", "2028-03-31" },
  { "2026-04-01", "2028-03-31", "2026-04-20", "2026-04-01", "2028-03-31" },
  { "2026-04-01", "2028-03-31", NULL, "2026-04-01", "2028-03-31" },
};

START_TEST (a_report_that_is_due_within_its_grant_is_about_the_time_before)
{
  g_autoptr (WeftReturn) ret = NULL;

  worked_year_put (worked_file, "grants", "ref", "G-0009", "title", "Shed", "funder", "Rotary", "amount", "4000.00", "ends", dues[_i].ends,
                   dues[_i].due != NULL ? "report_due" : "purpose", dues[_i].due != NULL ? dues[_i].due : "", "starts", dues[_i].starts != NULL ? dues[_i].starts : "", NULL);
  worked_year_put (worked_file, "money", "date", "2026-05-05", "account", "Bank", "amount", "-40.00", "grant", "G-0009", NULL);
  ret = worked_year_open (worked_file, "G-0009");
  ck_assert_str_eq (ret->from, dues[_i].from);
  ck_assert_str_eq (ret->to, dues[_i].to);
}
END_TEST

/* One that is begun keeps its time. */
START_TEST (a_return_that_is_begun_keeps_its_time)
{
  g_autoptr (WeftReturn) begun = NULL;
  g_autoptr (WeftReturn) again = NULL;

  worked_year_put (worked_file, "grants", "ref", "G-0009", "title", "Shed", "funder", "Rotary", "amount", "4000.00", "starts", "2026-04-01", "ends", "2028-03-31", NULL);
  begun = worked_year_open (worked_file, "G-0009");
  worked_year_change (worked_file, "grants", "G-0009", "report_due", "2027-04-30", "Grant changed");
  again = worked_year_open (worked_file, "G-0009");
  ck_assert_str_eq (again->return_ref, begun->return_ref);
  ck_assert_str_eq (again->to, "2028-03-31");
}
END_TEST

/* The next return is about the rest. */
START_TEST (after_the_first_report_comes_the_rest)
{
  g_autofree char *folder = g_dir_make_tmp ("weft-periods-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Return.xlsx", NULL);
  g_autoptr (WeftReturn) rest = NULL;
  g_autoptr (WeftSigned) was_signed = NULL;

  worked_year_put (worked_file, "grants", "ref", "G-0009", "title", "Shed", "funder", "Rotary", "amount", "400.00", "starts", "2026-04-01", "ends", "2028-03-31", "report_due", "2027-04-30", NULL);
  was_signed = signing_sign_well (worked_file, "G-0009", path);
  rest = worked_year_open (worked_file, "G-0009");
  ck_assert_str_eq (rest->from, "2027-04-01");
  ck_assert_str_eq (rest->to, "2028-03-31");
  g_unlink (path);
  g_rmdir (folder);
}
END_TEST

/* Without dates of its own a grant is reported on over all that is recorded, also after the return was begun. */
START_TEST (a_grant_without_dates_has_the_period_of_its_rows)
{
  g_autoptr (WeftReturn) ret = NULL;
  g_autoptr (WeftReturn) next_week = NULL;

  worked_year_put (worked_file, "grants", "title", "Urn", "funder", "Rotary", "amount", "450.00", NULL);
  worked_year_put (worked_file, "money", "date", "2026-09-03", "account", "Bank", "amount", "-440.00", "grant", "Urn", NULL);
  ret = worked_year_open (worked_file, "Urn");

  ck_assert_str_eq (ret->from, "2026-09-03");
  ck_assert_str_eq (ret->to, "2027-04-12");
  ck_assert_int_eq (ret->tier, WEFT_TIER_NOTE);
  ck_assert_int_eq (ret->spent, 44000);
  ck_assert_uint_eq (ret->lines->len, 0);

  weft_file_pin_clock (worked_file, "2027-04-19");
  worked_year_put (worked_file, "money", "date", "2027-04-18", "account", "Bank", "amount", "-9.00", "grant", "Urn", NULL);
  worked_year_put (worked_file, "money", "date", "2026-08-31", "account", "Bank", "amount", "-1.00", "grant", "Urn", NULL);
  next_week = worked_year_open (worked_file, "Urn");
  ck_assert_str_eq (next_week->return_ref, ret->return_ref);
  ck_assert_str_eq (next_week->from, "2026-08-31");
  ck_assert_str_eq (next_week->to, "2027-04-19");
  ck_assert_int_eq (next_week->spent, 45000);
}
END_TEST

/* What may only be read is worked out all the same; nothing is written down. */
START_TEST (a_file_to_read_only_makes_no_return)
{
  g_autofree char *folder = g_dir_make_tmp ("weft-return-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "hub.weft", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftReturn) ret = NULL;
  gint64 steps;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  ck_assert (weft_file_copy_to (worked_file, path, &error));
  weft_file_free (worked_file);
  worked_file = weft_file_open (path, WEFT_OPEN_READ_ONLY, &error);
  ck_assert_msg (worked_file != NULL, "%s", error != NULL ? error->message : "");
  steps = weft_file_get_changes (worked_file);
  ret = worked_year_open (worked_file, CVS);

  ck_assert_str_eq (ret->return_ref, "R-2027-01");
  ck_assert_int_eq (ret->spent, 145185);
  ck_assert_int_eq (weft_file_get_changes (worked_file), steps);
  g_unlink (path);
  g_rmdir (folder);
}
END_TEST

START_TEST (what_cannot_be_opened_is_said)
{
  const WeftReturnChoice nobody = { .grant = "Moon landing" };
  const WeftReturnChoice other = { .grant = CVS, .return_ref = "R-1999-01" };
  const WeftReturnChoice turned = { .grant = CVS, .from = "2027-03-31", .to = "2026-04-01" };
  const WeftReturnChoice undated = { .grant = CVS, .to = "2027-02-30" };
  const WeftReturnChoice untiered = { .grant = CVS, .tier = "gold" };

  assert_refused (&nobody, WEFT_JOB_ERROR_NOT_FOUND,
                  "There is no grant “Moon landing” in this file.\n"
                  "Give its reference, such as G-0001, or its title as it stands in the list of grants.");
  assert_refused (&other, WEFT_JOB_ERROR_NOT_FOUND,
                  "This grant has no return “R-1999-01”.\nLook for its reference in the list of returns.");
  assert_refused (&turned, WEFT_JOB_ERROR_REFUSED,
                  "The period of the return ends before it begins.\nLook at its two dates again.");
  assert_refused (&undated, WEFT_JOB_ERROR_REFUSED,
                  "The period of the return is not made of two dates.\nWrite each like 2027-03-31.");
  assert_refused (&untiered, WEFT_JOB_ERROR_REFUSED,
                  "There is no such kind of return.\nIt is one of note, short, standard and full.");
}
END_TEST

static void
assert_periods (const char *const *periods)
{
  g_autoptr (GPtrArray) found = weft_return_periods (worked_file, CVS, NULL);

  ck_assert_ptr_nonnull (found);
  ck_assert_uint_eq (found->len, g_strv_length ((char **)periods));
  for (guint i = 0; i < found->len; i++)
    {
      const WeftReturnPeriod *period = found->pdata[i];
      g_autofree char        *words = g_strdup_printf ("%s %s%s", period->from, period->to, period->is_signed ? " signed" : "");

      ck_assert_str_eq (words, periods[i]);
    }
}

/* The grant is from April to March. What no return is begun for yet has its time all the same. */
START_TEST (the_times_that_returns_are_for)
{
  static const char *const whole[] = { "2026-04-01 2027-03-31", NULL };
  static const char *const half[] = { "2026-04-01 2026-09-30", "2026-10-01 2027-03-31", NULL };
  static const char *const one_signed[] = { "2026-10-01 2027-03-31", "2026-04-01 2026-09-30 signed", NULL };
  const WeftReturnChoice   choice = { .grant = CVS, .from = "2026-04-01", .to = "2026-09-30" };
  g_autoptr (WeftReturn) ret = NULL;
  g_autoptr (WeftSigned) was_signed = NULL;
  g_autofree char *folder = g_dir_make_tmp ("weft-periods-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Return.xlsx", NULL);

  assert_periods (whole);
  ret = worked_year_open_choice (worked_file, &choice);
  assert_periods (half);
  was_signed = signing_sign_well (worked_file, CVS, path);
  assert_periods (one_signed);
  g_unlink (path);
  g_rmdir (folder);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return open");
  TCase *periods = tcase_create ("periods");

  tcase_add_checked_fixture (periods, worked_year_begin, worked_year_end);
  tcase_add_test (periods, the_open_return_is_made_once);
  tcase_add_test (periods, a_period_and_a_tier_can_be_chosen);
  tcase_add_loop_test (periods, a_report_that_is_due_within_its_grant_is_about_the_time_before, 0, G_N_ELEMENTS (dues));
  tcase_add_test (periods, a_return_that_is_begun_keeps_its_time);
  tcase_add_test (periods, after_the_first_report_comes_the_rest);
  tcase_add_test (periods, a_grant_without_dates_has_the_period_of_its_rows);
  tcase_add_test (periods, a_file_to_read_only_makes_no_return);
  tcase_add_test (periods, what_cannot_be_opened_is_said);
  tcase_add_test (periods, the_times_that_returns_are_for);
  suite_add_tcase (suite, periods);
  return weft_test_run (suite);
}
