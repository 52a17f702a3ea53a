/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of hours, read again from what was read before: always what it is when it is read as a whole. No window. */

#include "job-fixture.h"

#include "weft-history.h"
#include "weft-hours-list.h"
#include "weft-step.h"

static WeftFile *file;

static void
begin (void)
{
  file = fixture_in_memory ();
  fixture_put (file, "people", "ref=P-0001;name=Rose Akande;email=rose@example.org");
  fixture_put (file, "people", "ref=P-0002;name=Gwen Marsh");
  fixture_put (file, "people", "ref=P-0003;name=gwen marsh");
  fixture_put (file, "hours", "date=2026-11-02;person=P-0001;hours=2;role=Kitchen");
  fixture_put (file, "hours", "date=2026-11-02;person=P-0002;hours=1;role=Door");
  fixture_put (file, "hours", "date=2026-11;people=12;hours=3;role=Garden");
  fixture_put (file, "hours", "date=2026-03-20;person=P-0002;hours=2.5");
  fixture_put (file, "hours", "date=2025-10;person=P-0003;hours=4;role=Kitchen");
}

static void
end (void)
{
  g_clear_pointer (&file, weft_file_free);
}

static WeftHoursList *
read_list (WeftHoursList *before)
{
  g_autoptr (GError) error = NULL;
  WeftHoursList *list = weft_hours_list_read (file, before, &error);

  ck_assert_msg (list != NULL, "%s", error != NULL ? error->message : "");
  return list;
}

static char *
tell (WeftHoursList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->lines->len; i++)
    {
      const WeftHoursLine *line = list->lines->pdata[i];

      g_string_append_printf (text, "%s %s %s %d %s%s\n", weft_row_get (line->row, "date"), line->who, weft_row_get (line->row, "role"),
                              (int)line->minutes, line->grant, line->is_this_year ? " this year" : "");
    }
  for (guint i = 0; i < list->people->len; i++)
    {
      const WeftName      *name = list->people->pdata[i];
      const WeftHoursLine *last = g_hash_table_lookup (list->last, name->ref);

      g_string_append_printf (text, "%s %s: %s; %d\n", name->ref, name->name, name->help,
                              last != NULL ? (int)last->minutes : -1);
    }
  for (guint i = 0; i < list->roles->len; i++)
    g_string_append_printf (text, "%s, ", ((WeftName *)list->roles->pdata[i])->name);
  g_string_append_printf (text, "%d grants, %d minutes", (int)list->grants->len, (int)list->year_minutes);
  return g_string_free (text, FALSE);
}

static WeftHoursList *
assert_follows (WeftHoursList *before)
{
  WeftHoursList *list = read_list (before);
  g_autoptr (WeftHoursList) whole = read_list (NULL);
  g_autofree char *followed = tell (list);
  g_autofree char *expected = tell (whole);

  ck_assert_str_eq (followed, expected);
  return list;
}

/* The record that was put in as the @at of its table is saved with @cells. */
static void
change (const char *table,
        guint       at,
        const char *cells)
{
  const WeftSaveOptions options = { 0 };
  g_autoptr (WeftStep) step = weft_step_begin (file, NULL);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find (table), NULL, NULL);
  g_auto (GStrv) pair = g_strsplit (cells, "=", 2);
  WeftRow  *row = rows->pdata[at];
  WeftSaved saved;

  weft_row_set (row, pair[0], pair[1]);
  ck_assert (weft_row_save (file, row, &options, issues, &saved, NULL));
  ck_assert_int_eq (saved, WEFT_SAVE_CHANGED);
  ck_assert (weft_step_commit (step, cells, NULL));
}

/* All hours of one person. */
static void
take_out_person (void)
{
  g_autoptr (WeftStep) step = weft_step_begin (file, NULL);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  const WeftFilter of_person = { .column = "person", .value = "P-0003" };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("hours"), &of_person, NULL);

  ck_assert_uint_gt (rows->len, 0);
  for (guint i = 0; i < rows->len; i++)
    ck_assert (weft_row_delete (file, weft_description_find ("hours"), ((WeftRow *)rows->pdata[i])->id, issues, NULL));
  ck_assert (weft_step_commit (step, "Taken out", NULL));
}

static void
add_many_days (void)
{
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *cells = g_strdup_printf ("date=2026-07-%02u;person=P-0001;hours=1", i + 1);

      fixture_put (file, "hours", cells);
    }
}

static void
add_newest (void)
{
  fixture_put (file, "hours", "date=2026-11-20;person=P-0001;hours=1;role=Door");
}
static void
add_oldest (void)
{
  fixture_put (file, "hours", "date=2019-01-01;people=3;hours=1");
}
static void
add_same_day (void)
{
  fixture_put (file, "hours", "date=2026-11-02;person=P-0003;hours=1;role=Door");
}
static void
add_month (void)
{
  fixture_put (file, "hours", "date=2026-11;person=P-0003;hours=1;role=Door");
}
static void
move_day (void)
{
  change ("hours", 4, "date=2026-03-19");
}
static void
change_role (void)
{
  change ("hours", 4, "role=Cook");
}
static void
change_person (void)
{
  change ("hours", 3, "person=P-0001");
}
static void
rename_person (void)
{
  change ("people", 0, "name=Gwen M");
}
static void
add_grant (void)
{
  fixture_put (file, "grants", "funder=Council;title=Roof;amount=100");
}
static void
add_person (void)
{
  fixture_put (file, "people", "ref=P-0009;name=Zoe Hart");
}
/* From then on rows show both by their refs. */
static void
add_namesake (void)
{
  fixture_put (file, "people", "ref=P-0010;name=Rose Akande");
}
static void
change_year (void)
{
  fixture_put (file, "group", "key=year_end;value=12-31");
}
static void
change_nothing (void)
{
}

static void (*const changes[]) (void) = {
  add_newest,
  add_oldest,
  add_same_day,
  add_month,
  move_day,
  change_role,
  change_person,
  take_out_person,
  rename_person,
  add_grant,
  add_person,
  add_namesake,
  change_year,
  add_many_days,
  change_nothing,
};

/* After all changes before it, and then as these and all else are undone. */
START_TEST (it_is_what_it_is_as_a_whole)
{
  g_autoptr (WeftHoursList) before = read_list (NULL);

  for (int i = 0; i <= _i; i++)
    {
      WeftHoursList *list;

      changes[i]();
      list = assert_follows (before);
      weft_hours_list_unref (before);
      before = list;
    }
  for (char *what = weft_history_can_undo (file); what != NULL; what = weft_history_can_undo (file))
    {
      g_autoptr (GPtrArray) undone = weft_history_undo (file, 1, NULL);
      WeftHoursList *list = assert_follows (before);

      g_free (what);
      ck_assert_ptr_nonnull (undone);
      weft_hours_list_unref (before);
      before = list;
    }
  ck_assert_uint_eq (before->lines->len, 0);
}
END_TEST

START_TEST (lines_that_stay_are_not_read_again)
{
  g_autoptr (WeftHoursList) before = read_list (NULL);
  g_autofree char *was = tell (before);
  g_autofree char *still = NULL;
  g_autoptr (WeftHoursList) same = read_list (before);
  g_autoptr (WeftHoursList) list = NULL;

  ck_assert_ptr_eq (same, before);
  add_newest ();
  list = read_list (before);
  ck_assert_uint_eq (list->lines->len, before->lines->len + 1);
  for (guint i = 0; i < before->lines->len; i++)
    ck_assert_ptr_eq (list->lines->pdata[i + 1], before->lines->pdata[i]);
  still = tell (before);
  ck_assert_str_eq (still, was);
}
END_TEST

START_TEST (who_is_new_is_among_the_names_and_changes_no_line)
{
  g_autoptr (WeftHoursList) before = read_list (NULL);
  g_autoptr (WeftHoursList) list = NULL;

  add_person ();
  list = assert_follows (before);
  ck_assert_uint_eq (list->people->len, before->people->len + 1);
  ck_assert_uint_eq (list->lines->len, before->lines->len);
  for (guint i = 0; i < before->lines->len; i++)
    ck_assert_ptr_eq (list->lines->pdata[i], before->lines->pdata[i]);
}
END_TEST

START_TEST (of_another_file_nothing_is_taken_over)
{
  g_autoptr (WeftHoursList) before = read_list (NULL);
  g_autoptr (WeftHoursList) list = NULL;

  end ();
  file = fixture_in_memory ();
  list = assert_follows (before);
  ck_assert_uint_eq (list->lines->len, 0);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("hours-list");
  TCase *tcase = tcase_create ("hours-list");

  tcase_add_checked_fixture (tcase, begin, end);
  tcase_add_loop_test (tcase, it_is_what_it_is_as_a_whole, 0, G_N_ELEMENTS (changes));
  tcase_add_test (tcase, lines_that_stay_are_not_read_again);
  tcase_add_test (tcase, who_is_new_is_among_the_names_and_changes_no_line);
  tcase_add_test (tcase, of_another_file_nothing_is_taken_over);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
