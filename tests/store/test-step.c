/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps: one transaction, one changeset, one sentence. */

#include "store-fixture.h"

#include <glib/gstdio.h>

#define ADD_ROSE "INSERT INTO people (id, ref, name) VALUES (1, 'P-0001', 'Rose Akande')"

START_TEST (a_step_outlasts_a_restart)
{
  WeftFile *file = fixture_create ("tea.weft");

  fixture_do (file, ADD_ROSE, "Rose Akande added");
  ck_assert_int_eq (weft_file_get_changes (file), 1);
  ck_assert (weft_file_was_changed (file));
  fixture_close (file);

  file = fixture_open ("tea.weft");
  fixture_assert_answer (file, "SELECT name FROM people", "Rose Akande");
  fixture_assert_answer (file, "SELECT what FROM history", "Rose Akande added");
  ck_assert_int_eq (weft_file_get_changes (file), 1);
  ck_assert (!weft_file_was_changed (file));
  fixture_close (file);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("step");
  TCase *step = tcase_create ("step");

  tcase_add_checked_fixture (step, fixture_begin, fixture_end);
  tcase_add_test (step, a_step_outlasts_a_restart);
  suite_add_tcase (suite, step);
  return suite;
}

int
main (void)
{
  return fixture_main (make_suite ());
}
