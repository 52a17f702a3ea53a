/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: what they bring back, what they refuse, and what the history says of it. */

#include "store-fixture.h"

#include "weft-history.h"
#include "weft-search.h"
#include "weft-step-told.h"

#define ADD_ROSE "INSERT INTO people (id, ref, name, phone) VALUES (1, 'P-0001', 'Rose Akande', '020 7946 0001')"
#define ADD_TOM "INSERT INTO people (id, ref, name, phone) VALUES (2, 'P-0002', 'Tom Hale', '020 7946 0002')"

/* Undo and redo of @n steps or of one; each must succeed. */
#define assert_turn(call)                                                                             \
  do                                                                                                  \
    {                                                                                                 \
      g_autoptr (GError) turn_error = NULL;                                                           \
      g_autoptr (GPtrArray) turned = call;                                                            \
      ck_assert_msg (turned != NULL, "%s: %s", #call, turn_error != NULL ? turn_error->message : ""); \
    }                                                                                                 \
  while (0)
#define undo(n) assert_turn (weft_history_undo (file, n, &turn_error))
#define redo(n) assert_turn (weft_history_redo (file, n, &turn_error))
#define undo_step(id) assert_turn (weft_history_undo_step (file, id, &turn_error))
#define redo_step(id) assert_turn (weft_history_redo_step (file, id, &turn_error))

/* @call is refused with @code and a sentence with @words, and nothing has changed. */
#define assert_refused(call, code, words)             \
  do                                                  \
    {                                                 \
      g_autoptr (GError) turn_error = NULL;           \
      g_autofree char *before = fixture_dump (file);  \
      g_autofree char *after = NULL;                  \
      g_autoptr (GPtrArray) turned = call;            \
      ck_assert_msg (turned == NULL, "%s", #call);    \
      fixture_assert_error (turn_error, code, words); \
      after = fixture_dump (file);                    \
      ck_assert_str_eq (after, before);               \
      fixture_assert_sound (file);                    \
    }                                                 \
  while (0)

#define assert_dump(expected)                     \
  do                                              \
    {                                             \
      g_autofree char *now = fixture_dump (file); \
      ck_assert_str_eq (now, expected);           \
      fixture_assert_sound (file);                \
    }                                             \
  while (0)

static WeftFile *file;

static void
begin (void)
{
  fixture_begin ();
  file = fixture_create ("tea.weft");
}

static void
end (void)
{
  fixture_close (file);
  fixture_end ();
}

static void
restart (void)
{
  fixture_close (file);
  file = fixture_open ("tea.weft");
}

START_TEST (undo_and_redo_outlast_a_restart)
{
  g_autofree char *empty = fixture_dump (file);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  fixture_do (file, ADD_ROSE, "Rose Akande added");
  one = fixture_dump (file);
  fixture_do (file, "UPDATE people SET phone = NULL, name = 'Rose Okoro' WHERE id = 1", "Rose Okoro changed");
  two = fixture_dump (file);

  restart ();
  undo (1);
  assert_dump (one);
  restart ();
  undo (1);
  assert_dump (empty);
  restart ();
  redo (2);
  assert_dump (two);
  undo (2);
  assert_dump (empty);
}
END_TEST

START_TEST (a_delete_with_what_hangs_on_it_comes_back)
{
  g_autofree char *before = NULL;

  fixture_do (file,
              ADD_ROSE ";" ADD_TOM ";"
                       "INSERT INTO roles (id, person, role) VALUES (11, 1, 'cook'), (12, 1, 'driver');"
                       "INSERT INTO hours (id, date, person, hours) VALUES (21, '2026-03-09', 1, 150)",
              "Rose Akande added");
  before = fixture_dump (file);
  fixture_do (file, "DELETE FROM hours; DELETE FROM roles; DELETE FROM people WHERE id = 1", "Rose Akande removed");
  undo (1);
  assert_dump (before);
  redo (1);
  fixture_assert_answer (file, "SELECT count (*) FROM people", "1");
  undo (2);
  fixture_assert_answer (file, "SELECT count (*) FROM people", "0");
  fixture_assert_sound (file);
}
END_TEST

/* "Rose Akande 0|phone 020 7946 0001 > " of what step @id did, a record a line. */
static char *
tell (gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStepTold) told = weft_step_told_read (file, id, 2, &error);
  GString *text = g_string_new (NULL);

  ck_assert_msg (told != NULL, "%s", error != NULL ? error->message : "");
  for (guint i = 0; i < told->records->len; i++)
    {
      const WeftRecordTold *record = told->records->pdata[i];

      g_string_append_printf (text, "%s %s %d", record->table->name, record->name, record->rows);
      for (guint k = 0; k < record->fields->len; k++)
        {
          const WeftFieldTold *field = record->fields->pdata[k];

          g_string_append_printf (text, "|%s %s > %s", field->column->name, field->was, field->now);
        }
      g_string_append_c (text, '\n');
    }
  if (told->n_more > 0)
    g_string_append_printf (text, "%u more\n", told->n_more);
  return g_string_free (text, FALSE);
}

START_TEST (a_step_says_what_it_did)
{
  static const struct
  {
    const char *sql, *told;
  } steps[] = {
    { ADD_ROSE, "people Rose Akande 1|ref  > P-0001|name  > Rose Akande|phone  > 020 7946 0001\n" },
    { "UPDATE people SET phone = NULL, area = 'North' WHERE id = 1", "people Rose Akande 0|phone 020 7946 0001 > |area  > North\n" },
    { "INSERT INTO hours (id, date, person, hours) VALUES (21, '2026-03-09', 1, 150)", "hours  1|date  > 2026-03-09|person  > Rose Akande|hours  > 2.5\n" },
    { "DELETE FROM hours", "hours  -1|date 2026-03-09 > |person Rose Akande > |hours 2.5 > \n" },
    { "INSERT INTO people (id, ref, name) VALUES (2, 'P-0002', 'A'), (3, 'P-0003', 'B'), (4, 'P-0004', 'C')",
      "people A 1|ref  > P-0002|name  > A\npeople B 1|ref  > P-0003|name  > B\n1 more\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GPtrArray) all = NULL;
      g_autofree char *told = NULL;

      fixture_do (file, steps[i].sql, "Something done");
      all = weft_history_list (file, 1, NULL);
      told = tell (((WeftHistoryEntry *)all->pdata[0])->id);
      ck_assert_str_eq (told, steps[i].told);
    }
}
END_TEST

START_TEST (a_swap_of_refs_comes_back)
{
  g_autofree char *before = NULL;

  fixture_do (file, ADD_ROSE ";" ADD_TOM, "Two people added");
  before = fixture_dump (file);
  fixture_do (file, "UPDATE people SET ref = CASE ref WHEN 'P-0001' THEN 'P-0002' ELSE 'P-0001' END", "Refs exchanged");
  fixture_assert_answer (file, "SELECT ref FROM people WHERE id = 1", "P-0002");
  undo (1);
  assert_dump (before);
}
END_TEST

START_TEST (later_steps_on_the_same_field_stand_in_the_way)
{
  g_autoptr (GPtrArray) later = NULL;

  fixture_do (file, ADD_ROSE, "Rose Akande added");
  fixture_do (file, "UPDATE people SET phone = '1'", "Telephone changed");
  fixture_do (file, "UPDATE people SET email = 'rose@example.org'", "E-mail changed");
  fixture_do (file, "UPDATE people SET phone = '2'", "Telephone changed again");

  assert_refused (weft_history_undo_step (file, 2, &turn_error), WEFT_STORE_ERROR_LATER_STEPS, "Telephone changed again");
  later = weft_history_later (file);
  ck_assert_uint_eq (later->len, 1);
  ck_assert_str_eq (later->pdata[0], "Telephone changed again");

  /* The row that all of them touched was put in by the first. */
  assert_refused (weft_history_undo_step (file, 1, &turn_error), WEFT_STORE_ERROR_LATER_STEPS, "Telephone changed again”, “E-mail changed” and “Telephone changed");

  /* Another column of the same row is no obstacle. */
  undo_step (3);
  fixture_assert_answer (file, "SELECT email FROM people", "(null)");
  fixture_assert_answer (file, "SELECT phone FROM people", "2");
  undo_step (4);
  undo_step (2);
  fixture_assert_answer (file, "SELECT phone FROM people", "020 7946 0001");
  undo_step (1);
  fixture_assert_answer (file, "SELECT count (*) FROM people", "0");
  fixture_assert_sound (file);
}
END_TEST

START_TEST (a_record_that_others_point_to_stays)
{
  g_autoptr (GPtrArray) later = NULL;

  fixture_do (file, "INSERT INTO funders (id, name) VALUES (5, 'Marsh Trust')", "Marsh Trust added");
  fixture_do (file, "INSERT INTO grants (id, ref, funder, title, amount) VALUES (6, 'G-0001', 5, 'Warm hub', 50000)", "Warm hub added");
  assert_refused (weft_history_undo_step (file, 1, &turn_error), WEFT_STORE_ERROR_LATER_STEPS, "Warm hub added");
  later = weft_history_later (file);
  ck_assert_uint_eq (later->len, 1);

  undo (2);
  /* Nor does the grant come back before its funder. */
  assert_refused (weft_history_redo_step (file, 2, &turn_error), WEFT_STORE_ERROR_LATER_STEPS, "Warm hub added");
  redo (1);
  fixture_assert_answer (file, "SELECT name FROM funders", "Marsh Trust");
  redo (1);
  fixture_assert_answer (file, "SELECT title FROM grants", "Warm hub");
  fixture_assert_sound (file);
}
END_TEST

START_TEST (redo_takes_the_last_undone_first)
{
  g_autofree char *all = NULL;

  fixture_do (file, ADD_ROSE, "Rose Akande added");
  fixture_do (file, "UPDATE people SET phone = '1'", "Telephone 1");
  fixture_do (file, "UPDATE people SET phone = '2'", "Telephone 2");
  all = fixture_dump (file);

  undo (3);
  redo (1);
  fixture_assert_answer (file, "SELECT phone FROM people", "020 7946 0001");
  redo (1);
  fixture_assert_answer (file, "SELECT phone FROM people", "1");
  undo (1);
  redo (2);
  assert_dump (all);
  assert_refused (weft_history_redo (file, 1, &turn_error), WEFT_STORE_ERROR_NOTHING, "nothing to redo");
}
END_TEST

START_TEST (a_new_step_ends_what_is_redone)
{
  fixture_do (file, ADD_ROSE, "Rose Akande added");
  fixture_do (file, "UPDATE people SET phone = '1'", "Telephone 1");
  undo (1);
  fixture_do (file, "UPDATE people SET email = 'rose@example.org'", "E-mail changed");
  fixture_do (file, ADD_TOM, "Tom Hale added");
  ck_assert_ptr_null (weft_history_can_redo (file));

  /* As many back as were undone, and not the one of before. */
  undo (2);
  redo (2);
  ck_assert_ptr_null (weft_history_can_redo (file));
  assert_refused (weft_history_redo (file, 1, &turn_error), WEFT_STORE_ERROR_NOTHING, "nothing to redo");
  fixture_assert_answer (file, "SELECT phone FROM people WHERE name = 'Rose Akande'", "020 7946 0001");

  /* By its own name it comes back at any time. */
  redo_step (2);
  fixture_assert_answer (file, "SELECT phone FROM people WHERE name = 'Rose Akande'", "1");
  fixture_assert_sound (file);
}
END_TEST

START_TEST (redo_is_refused_where_something_new_stands)
{
  fixture_do (file, ADD_ROSE, "Rose Akande added");
  fixture_do (file, "UPDATE people SET phone = '1'", "Telephone 1");
  undo (1);
  fixture_do (file, "UPDATE people SET phone = '3'", "Telephone 3");
  assert_refused (weft_history_redo_step (file, 2, &turn_error), WEFT_STORE_ERROR_LATER_STEPS, "Telephone 3");
  undo (1);
  redo_step (2);
  fixture_assert_answer (file, "SELECT phone FROM people", "1");
  fixture_assert_sound (file);
}
END_TEST

static void
do_with_barrier (const char *sql,
                 const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);

  ck_assert_ptr_nonnull (step);
  weft_step_set_barrier (step);
  fixture_run (file, sql);
  ck_assert (weft_step_commit (step, sentence, &error));
}

START_TEST (nothing_before_a_barrier_is_undone_or_redone)
{
  g_autofree char *can = NULL;

  fixture_do (file, ADD_ROSE, "Rose Akande added");
  fixture_do (file, ADD_TOM, "Tom Hale added");
  undo (1);
  do_with_barrier ("UPDATE people SET notes = 'signed'", "Return R-2026-01 signed");
  ck_assert_ptr_null (weft_history_can_undo (file));
  ck_assert_ptr_null (weft_history_can_redo (file));
  assert_refused (weft_history_undo (file, 1, &turn_error), WEFT_STORE_ERROR_BARRIER, "“Return R-2026-01 signed” cannot be undone: it was done for good.");
  assert_refused (weft_history_undo_step (file, 1, &turn_error), WEFT_STORE_ERROR_BARRIER, "“Rose Akande added” cannot be undone: it is closed by “Return R-2026-01 signed”.");
  assert_refused (weft_history_redo_step (file, 2, &turn_error), WEFT_STORE_ERROR_BARRIER, "“Tom Hale added” cannot be redone");

  /* What comes after it is free. */
  fixture_do (file, "UPDATE people SET phone = '1'", "Telephone 1");
  can = weft_history_can_undo (file);
  ck_assert_str_eq (can, "Telephone 1");
  assert_refused (weft_history_undo (file, 2, &turn_error), WEFT_STORE_ERROR_BARRIER, "signed");
  undo (1);
  fixture_assert_answer (file, "SELECT phone FROM people", "020 7946 0001");
}
END_TEST

START_TEST (the_list_tells_what_a_barrier_closed)
{
  static const gboolean closed[] = { FALSE, TRUE, TRUE, TRUE };
  g_autoptr (GPtrArray) entries = NULL;

  fixture_do (file, ADD_ROSE, "Rose Akande added");
  do_with_barrier ("UPDATE people SET notes = 'signed'", "Return R-2026-01 signed");
  do_with_barrier ("UPDATE people SET notes = 'again'", "Return R-2026-01 signed again");
  fixture_do (file, ADD_TOM, "Tom Hale added");
  entries = weft_history_list (file, 0, NULL);

  ck_assert_uint_eq (entries->len, G_N_ELEMENTS (closed));
  for (guint i = 0; i < entries->len; i++)
    ck_assert_int_eq (((const WeftHistoryEntry *)entries->pdata[i])->closed, closed[i]);
}
END_TEST

START_TEST (a_barrier_needs_no_records)
{
  do_with_barrier ("SELECT 1", "Old names forgotten");
  fixture_assert_answer (file, "SELECT what FROM history", "Old names forgotten");
  fixture_assert_sound (file);
}
END_TEST

START_TEST (nothing_to_undo_is_said)
{
  assert_refused (weft_history_undo (file, 1, &turn_error), WEFT_STORE_ERROR_NOTHING, "nothing to undo");
  assert_refused (weft_history_undo_step (file, 7, &turn_error), WEFT_STORE_ERROR_NOTHING, "nothing to undo");
  ck_assert_ptr_null (weft_history_can_undo (file));
  fixture_do (file, ADD_ROSE, "Rose Akande added");
  assert_refused (weft_history_undo (file, 3, &turn_error), WEFT_STORE_ERROR_NOTHING, "only 1 step");
  assert_refused (weft_history_redo_step (file, 1, &turn_error), WEFT_STORE_ERROR_NOTHING, "nothing to redo");
  undo (1);
  assert_refused (weft_history_undo_step (file, 1, &turn_error), WEFT_STORE_ERROR_NOTHING, "nothing to undo");
}
END_TEST

START_TEST (what_is_no_longer_kept_is_not_undone)
{
  fixture_do (file, ADD_ROSE, "Rose Akande added");
  fixture_do (file, ADD_TOM "; UPDATE history SET changeset = NULL", "Old changes let go");
  assert_refused (weft_history_undo_step (file, 1, &turn_error), WEFT_STORE_ERROR_BARRIER, "no longer kept");
}
END_TEST

START_TEST (the_history_reads_like_a_diary)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  WeftHistoryEntry *entry;

  weft_file_pin_clock (file, "2026-03-09");
  fixture_do (file, ADD_ROSE, "Rose Akande added");
  fixture_do (file, ADD_TOM, "Tom Hale added");
  undo (1);
  fixture_do (file, "UPDATE people SET phone = '1'", "Telephone changed");

  entries = weft_history_list (file, 0, &error);
  ck_assert_uint_eq (entries->len, 3);
  entry = entries->pdata[0];
  ck_assert_str_eq (entry->what, "Telephone changed");
  ck_assert (!entry->undone);
  entry = entries->pdata[1];
  ck_assert_str_eq (entry->what, "Tom Hale added");
  ck_assert (entry->undone);
  entry = entries->pdata[2];
  ck_assert_str_eq (entry->what, "Rose Akande added");
  ck_assert_str_eq (entry->when, "2026-03-09T12:00:00");
  ck_assert_str_eq (entry->who, "treasurer");
  ck_assert_int_eq (entry->id, 1);
  ck_assert (!entry->barrier);

  g_clear_pointer (&entries, g_ptr_array_unref);
  entries = weft_history_list (file, 2, &error);
  ck_assert_uint_eq (entries->len, 2);
}
END_TEST

/* Any order of doing, undoing and redoing ends where the flags say: the steps that are not undone, in order. */
START_TEST (any_order_of_turns_ends_where_the_history_says)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed ((guint32)_i);

  fixture_do (file, ADD_ROSE ";" ADD_TOM, "Two people added");
  for (guint turn = 0; turn < 60; turn++)
    {
      gint32 step = g_rand_int_range (chance, 2, 12);
      g_autoptr (GPtrArray) turned = NULL;
      g_autofree char *sql = g_strdup_printf ("UPDATE people SET %s = '%u' WHERE id = %d",
                                              g_rand_boolean (chance) ? "phone" : "email", turn, g_rand_int_range (chance, 1, 3));

      switch (g_rand_int_range (chance, 0, 3))
        {
        case 0:
          fixture_do (file, sql, sql);
          break;
        case 1:
          turned = weft_history_undo_step (file, step, NULL);
          break;
        default:
          turned = weft_history_redo_step (file, step, NULL);
          break;
        }
    }

  fixture_assert_sound (file);
  for (const char *const *cell = (const char *const[]){ "phone|1", "phone|2", "email|1", "email|2", NULL }; *cell != NULL; cell++)
    {
      g_auto (GStrv) parts = g_strsplit (*cell, "|", 2);
      g_autofree char *ask = g_strdup_printf ("SELECT %s FROM people WHERE id = %s", parts[0], parts[1]);
      g_autofree char *last = g_strdup_printf ("SELECT what FROM history WHERE kind = 'do' AND NOT undone AND what LIKE '%%SET %s%%id = %s' ORDER BY id DESC LIMIT 1", parts[0], parts[1]);
      g_autofree char *found = fixture_ask (file, ask);
      g_autofree char *what = fixture_ask (file, last);
      g_autofree char *expected = g_strdup_printf ("'%s'", found);

      if (*what != '\0')
        ck_assert_msg (strstr (what, expected) != NULL, "%s is %s after: %s", *cell, found, what);
    }
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("history");
  TCase *history = tcase_create ("history");

  tcase_add_checked_fixture (history, begin, end);
  tcase_add_test (history, undo_and_redo_outlast_a_restart);
  tcase_add_test (history, a_delete_with_what_hangs_on_it_comes_back);
  tcase_add_test (history, a_step_says_what_it_did);
  tcase_add_test (history, a_swap_of_refs_comes_back);
  tcase_add_test (history, later_steps_on_the_same_field_stand_in_the_way);
  tcase_add_test (history, a_record_that_others_point_to_stays);
  tcase_add_test (history, redo_takes_the_last_undone_first);
  tcase_add_test (history, a_new_step_ends_what_is_redone);
  tcase_add_test (history, redo_is_refused_where_something_new_stands);
  tcase_add_test (history, nothing_before_a_barrier_is_undone_or_redone);
  tcase_add_test (history, the_list_tells_what_a_barrier_closed);
  tcase_add_test (history, a_barrier_needs_no_records);
  tcase_add_test (history, nothing_to_undo_is_said);
  tcase_add_test (history, what_is_no_longer_kept_is_not_undone);
  tcase_add_test (history, the_history_reads_like_a_diary);
  tcase_add_loop_test (history, any_order_of_turns_ends_where_the_history_says, 0, 10);
  suite_add_tcase (suite, history);
  return suite;
}

int
main (void)
{
  return fixture_main (make_suite ());
}
