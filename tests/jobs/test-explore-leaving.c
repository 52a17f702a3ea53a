/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What Explore opens to, and what it lets out beside what left before. */

#include "explored.h"
#include "job-fixture.h"

#include "weft-explore-behind.h"
#include "weft-explore-save.h"
#include "weft-history.h"
#include "weft-return-job-private.h"
#include "weft-return-told.h"

static WeftFile *file;

static void
open_small (void)
{
  file = explored_new_file ();
}

static void
close_file (void)
{
  g_clear_pointer (&file, weft_file_free);
}

static WeftExploration *
explore (const char *measure,
         const char *by,
         const char *from,
         const char *to)
{
  return explored_by (file, measure, by, from, to);
}

/* ---- What lies behind ---- */

static const struct
{
  const char *measure, *by;
} opened[] = {
  { "attendances", "month" },
  { "attendances", "area" },
  { "hours", "month" },
  { "hours", "area" },
  { "hours", "role" },
  { "pounds", "month" },
  { "pounds", "area" },
};

/* What lies behind a row comes to what the row says. */
START_TEST (a_row_opens_to_what_it_is_made_of)
{
  g_autoptr (WeftExploration) explored = explore (opened[_i].measure, opened[_i].by, "2026-09-05", NULL);
  guint n_opened = 0;

  for (guint i = 0; i < explored->rows->len; i++)
    {
      const WeftExploredRow *row = explored->rows->pdata[i];
      g_autoptr (GPtrArray) rows = NULL;
      gint64 all = 0;

      if (!weft_explore_has_behind (explored, row))
        continue;
      rows = weft_explore_behind (file, explored, i, NULL);
      ck_assert_ptr_nonnull (rows);
      for (guint k = 0; k < rows->len; k++)
        all += ((const WeftExploredRow *)rows->pdata[k])->value;
      ck_assert_msg (all == row->value, "%s: %s", row->label, row->display);
      n_opened++;
    }
  ck_assert_uint_gt (n_opened, 0);
}
END_TEST

START_TEST (what_opens_leads_on)
{
  g_autoptr (WeftExploration) helpers = explore ("people", "role", NULL, NULL);
  g_autoptr (WeftExploration) sessions = explore ("sessions", "month", NULL, NULL);
  g_autoptr (GPtrArray) cooks = weft_explore_behind (file, helpers, 0, NULL);
  g_autoptr (GPtrArray) september = weft_explore_behind (file, sessions, 0, NULL);
  const WeftExploredRow *row = september->pdata[0];

  ck_assert_uint_eq (cooks->len, 2);
  ck_assert_str_eq (((const WeftExploredRow *)cooks->pdata[0])->label, "Ann");
  ck_assert_str_eq (((const WeftExploredRow *)cooks->pdata[0])->table, "people");
  ck_assert_uint_eq (september->len, 1);
  ck_assert_str_eq (row->label, "3 September 2026 · Lunch");
  ck_assert_str_eq (row->table, "activities");
  ck_assert_str_eq (row->ref, "A-0001");
}
END_TEST

/* Where people live, what they answered and who they are is told in numbers only. */
START_TEST (people_do_not_open)
{
  static const char *const measures[] = { "people", "answers" };

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autoptr (WeftExploration) explored = explore (measures[i], "area", NULL, NULL);

      weft_exploration_add (explored, "Hillside", 12);
      ck_assert (!weft_explore_has_behind (explored, explored->rows->pdata[explored->rows->len - 1]));
    }
}
END_TEST

/* ---- What left before ---- */

static void
put_attendance (const char *area,
                guint       first,
                guint       end,
                const char *activity)
{
  for (guint i = first; i < end; i++)
    {
      g_autofree char *came = g_strdup_printf ("activity=%s;person=%s %u", activity, area, i);

      fixture_put (file, "attendance", came);
    }
}

static void
put_people (const char *area,
            guint       first,
            guint       n,
            const char *activity)
{
  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %u", area, i);
      g_autofree char *person = g_strdup_printf ("name=%s;area=%s", name, area);

      fixture_put (file, "people", person);
    }
  put_attendance (area, first, first + n, activity);
}

/* 4, 20 and 18 people in January, and one more of Hillside in February: beside January's table, one of both months would
 * tell that Hillside had 4. */
static void
open_areas (void)
{
  file = fixture_in_memory ();
  fixture_put (file, "activities", "ref=A-0001;name=Lunch;date=2026-01-08");
  fixture_put (file, "activities", "ref=A-0002;name=Lunch;date=2026-02-05");
  put_people ("Hillside", 0, 4, "A-0001");
  put_people ("Marsh", 0, 20, "A-0001");
  put_people ("Riverside", 0, 18, "A-0001");
  put_people ("Hillside", 4, 1, "A-0002");
}

static void
leave (const char *from,
       const char *to,
       const char *rows)
{
  g_autoptr (WeftExploration) explored = explore ("people", "area", from, to);
  g_autofree char *told = explored_tell (explored);
  g_autoptr (GError) error = NULL;

  ck_assert_str_eq (told, rows);
  ck_assert_msg (weft_explore_leave (file, explored, &error), "%s", error != NULL ? error->message : "");
}

static void
assert_shown (const char *from,
              const char *to,
              const char *rows)
{
  g_autoptr (WeftExploration) explored = explore ("people", "area", from, to);
  g_autofree char *told = explored_tell (explored);

  ck_assert_str_eq (told, rows);
}

#define JANUARY "Marsh 20|Riverside 20|Hillside fewer than 5 = 40"
#define BOTH "Marsh 20|Riverside 20|Hillside 5 = 45"

START_TEST (what_left_limits_what_leaves_later)
{
  assert_shown ("2026-01-01", "2026-02-28", BOTH);
  leave ("2026-01-01", "2026-01-31", JANUARY);
  assert_shown ("2026-01-01", "2026-02-28", "Marsh 20|Other areas 25 = 45");
  /* The same once more tells nothing new, and neither does a look without leaving. */
  leave ("2026-01-01", "2026-01-31", JANUARY);
  leave ("2026-01-01", "2026-02-28", "Marsh 20|Other areas 25 = 45");
  leave ("2026-01-01", "2026-02-28", "Marsh 20|Other areas 25 = 45");
}
END_TEST

START_TEST (a_look_is_not_remembered)
{
  assert_shown ("2026-01-01", "2026-01-31", JANUARY);
  assert_shown ("2026-01-01", "2026-02-28", BOTH);
}
END_TEST

START_TEST (undoing_takes_no_picture_back)
{
  g_autoptr (GPtrArray) undone = NULL;

  leave ("2026-01-01", "2026-01-31", JANUARY);
  fixture_put (file, "people", "name=Somebody");
  undone = weft_history_undo (file, 1, NULL);
  ck_assert_ptr_nonnull (undone);
  assert_shown ("2026-01-01", "2026-02-28", "Marsh 20|Other areas 25 = 45");
}
END_TEST

/* 5, 20 and 18 people in March, and in April all but one of Hillside: that is known once somebody has both numbers and that of all. */
static void
open_months (void)
{
  file = fixture_in_memory ();
  fixture_put (file, "activities", "ref=A-0001;name=Lunch;date=2026-03-08");
  fixture_put (file, "activities", "ref=A-0002;name=Lunch;date=2026-04-05");
  put_people ("Hillside", 0, 5, "A-0001");
  put_people ("Marsh", 0, 20, "A-0001");
  put_people ("Riverside", 0, 18, "A-0001");
  put_attendance ("Hillside", 0, 4, "A-0002");
  put_attendance ("Marsh", 0, 20, "A-0002");
  put_attendance ("Riverside", 0, 18, "A-0002");
}

#define MARCH "Marsh 20|Riverside 20|Hillside 5 = 45"
#define APRIL "Marsh 20|Riverside 20|Hillside fewer than 5 = 40"

static void
leave_months (const char *told)
{
  g_autoptr (WeftExploration) explored = explore ("people", "month", NULL, NULL);
  g_autofree char *shown = explored_tell (explored);

  ck_assert_str_eq (shown, told);
  ck_assert (weft_explore_leave (file, explored, NULL));
}

START_TEST (numbers_of_all_tell_nothing_of_areas)
{
  leave ("2026-03-01", "2026-03-31", MARCH);
  leave ("2026-04-01", "2026-04-30", APRIL);
  leave_months ("March 2026 45|April 2026 40 = 45");
}
END_TEST

START_TEST (areas_tell_nothing_beside_numbers_of_all)
{
  leave_months ("March 2026 43|April 2026 42 = 43");
  assert_shown ("2026-04-01", "2026-04-30", APRIL);
  leave ("2026-03-01", "2026-03-31", MARCH);
  assert_shown ("2026-04-01", "2026-04-30", "");
}
END_TEST

/* Of a return's tables one is that of ages; what Explore told of them counts there as what a return told. */
START_TEST (ages_that_left_are_known_to_a_return)
{
  static const char *const ages[] = { "25 to 34;count=20", "35 to 49;count=31", "65 to 74;count=3" };
  g_autoptr (WeftExploration) explored = NULL;
  g_autoptr (WeftReturn) ret = weft_return_new ();
  const WeftTold *told;

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autofree char *cells = g_strdup_printf ("period=2026-01-01/2026-12-31;question=age;answer=%s", ages[i]);

      fixture_put (file, "equality", cells);
    }
  explored = explore ("people", "band", NULL, NULL);
  ck_assert (weft_explore_leave (file, explored, NULL));
  ck_assert (weft_return_gather_told (file, "2026-01-01", "2026-12-31", ret, NULL));
  ck_assert_uint_eq (ret->published->len, 1);
  told = ret->published->pdata[0];
  ck_assert_str_eq (told->what, "age");
  ck_assert_int_eq (told->threshold, 5);
  ck_assert_int_eq (weft_told_total (told), 54);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("explore leaving");
  TCase *small = tcase_create ("small");
  TCase *areas = tcase_create ("areas");
  TCase *months = tcase_create ("months");

  tcase_add_checked_fixture (small, open_small, close_file);
  tcase_add_loop_test (small, a_row_opens_to_what_it_is_made_of, 0, G_N_ELEMENTS (opened));
  tcase_add_test (small, what_opens_leads_on);
  tcase_add_test (small, people_do_not_open);
  suite_add_tcase (suite, small);
  tcase_add_checked_fixture (areas, open_areas, close_file);
  tcase_add_test (areas, what_left_limits_what_leaves_later);
  tcase_add_test (areas, a_look_is_not_remembered);
  tcase_add_test (areas, undoing_takes_no_picture_back);
  tcase_add_test (areas, ages_that_left_are_known_to_a_return);
  suite_add_tcase (suite, areas);
  tcase_add_checked_fixture (months, open_months, close_file);
  tcase_add_test (months, numbers_of_all_tell_nothing_of_areas);
  tcase_add_test (months, areas_tell_nothing_beside_numbers_of_all);
  suite_add_tcase (suite, months);
  return weft_test_run (suite);
}
