/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables over overlapping times. */

#include "value-check.h"

#include "told-fixture.h"

#include "weft-small-number.h"

/* One more came in February, and now "fewer than 5" are 5: so they were 4. */
START_TEST (a_longer_time_tells_of_a_shorter)
{
  static const gint64 january[] = { 4, 20, 17 }, both[] = { 5, 20, 17 };
  g_autoptr (GPtrArray) earlier = new_tables ();
  g_autoptr (WeftTold) told = tell (BOTH, both);

  ck_assert (!weft_told_leaks (told, earlier));
  g_ptr_array_add (earlier, tell (JANUARY, january));
  ck_assert (weft_told_leaks (told, earlier));
}
END_TEST

/* Nobody came in both, as the numbers of all show; so "10", which is 8 at least, are two times 4. */
START_TEST (two_months_tell_of_both)
{
  static const gint64 january[] = { 4, 20, 17 }, february[] = { 4, 20, 17 }, both[] = { 8, 40, 34 };
  g_autoptr (GPtrArray) earlier = new_tables ();
  g_autoptr (WeftTold) told = tell (BOTH, both);

  g_ptr_array_add (earlier, tell (JANUARY, january));
  ck_assert (!weft_told_leaks (told, earlier));
  g_ptr_array_add (earlier, tell (FEBRUARY, february));
  ck_assert (weft_told_leaks (told, earlier));
}
END_TEST

START_TEST (the_same_once_more_tells_nothing)
{
  static const gint64 people[] = { 4, 20, 17 };
  g_autoptr (GPtrArray) earlier = new_tables ();
  g_autoptr (WeftTold) again = tell (BOTH, people);

  g_ptr_array_add (earlier, tell (BOTH, people));
  ck_assert (!weft_told_leaks (again, earlier));
}
END_TEST

/* Many more came, so nothing follows. */
START_TEST (a_long_time_after_a_short_one_may_leave)
{
  static const gint64 january[] = { 3, 22, 17 }, both[] = { 17, 61, 30 };
  g_autoptr (GPtrArray) earlier = new_tables ();
  g_autoptr (WeftTold) told = tell (BOTH, both);

  g_ptr_array_add (earlier, tell (JANUARY, january));
  ck_assert (!weft_told_leaks (told, earlier));
}
END_TEST

/* A record that was taken out meanwhile makes the two contradict each other, and then one says nothing of the other. */
START_TEST (what_was_changed_meanwhile_stops_nobody)
{
  static const gint64 january[] = { 22, 20, 17 }, both[] = { 9, 24, 30 };
  g_autoptr (GPtrArray) earlier = new_tables ();
  g_autoptr (WeftTold) told = tell (BOTH, both);

  g_ptr_array_add (earlier, tell (JANUARY, january));
  ck_assert (!weft_told_leaks (told, earlier));
}
END_TEST

/* But it excuses nothing: what the newer tables tell together, or this one alone, they still tell. */
START_TEST (what_was_changed_meanwhile_excuses_nothing)
{
  static const gint64 before[] = { 22, 20, 17 }, month[] = { 4, 20, 17 }, both[] = { 8, 40, 34 }, alone[] = { 4, 12, 0 };
  g_autoptr (GPtrArray) earlier = new_tables ();
  g_autoptr (WeftTold) told = tell (BOTH, both);
  g_autoptr (WeftTold) told_alone = tell (BOTH, alone);

  g_ptr_array_add (earlier, tell (JANUARY, before));
  ck_assert (weft_told_leaks (told_alone, earlier));
  g_ptr_array_insert (earlier, 0, tell (JANUARY, month));
  g_ptr_array_insert (earlier, 0, tell (FEBRUARY, month));
  ck_assert (weft_told_leaks (told, earlier));
}
END_TEST

/* Nor in another table: those of places may leave beside two tables of ages that contradict each other. */
START_TEST (what_was_changed_elsewhere_stops_nobody)
{
  static const struct
  {
    const char *what, *from, *to;
    gint64      people[LABELS];
  } tables[] = {
    { "people by age", "2026-04-01", "2026-06-30", { 20, 20, 16 } },
    { "people by age", "2026-04-01", "2026-12-31", { 9, 24, 30 } },
    { "people by area", "2026-04-01", "2026-09-30", { 6, 1, 3 } },
    { "people by area", "2026-07-01", "2026-12-31", { 4, 1, 2 } },
  };
  g_autoptr (GPtrArray) earlier = new_tables ();

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (WeftTold) told = weft_told_new (tables[i].what, tables[i].from, tables[i].to, WEFT_SMALL_NUMBER);

      told->total_is_rounded = told->counts_once = TRUE;
      for (guint k = 0; k < LABELS; k++)
        weft_told_add (told, labels[k], labels[k], tables[i].people[k]);
      ck_assert_msg (!weft_told_leaks (told, earlier), "table %u", i);
      g_ptr_array_add (earlier, g_steal_pointer (&told));
    }
}
END_TEST

/* Two small places are told together: one of them alone must not follow from a table that names the other. */
START_TEST (places_that_stand_together_are_kept_together)
{
  static const gint64 people[] = { 3, 20, 17 };
  g_autoptr (GPtrArray) earlier = new_tables ();
  g_autoptr (WeftTold) together = weft_told_new ("people by area", times[BOTH].from, times[BOTH].to, WEFT_SMALL_NUMBER);
  WeftTold *apart = weft_told_new ("people by area", times[BOTH].from, times[BOTH].to, WEFT_SMALL_NUMBER);

  for (guint i = 0; i < LABELS; i++)
    {
      weft_told_add (together, labels[i], i < 2 ? "Other areas" : labels[i], people[i]);
      weft_told_add (apart, labels[i], i == 1 ? labels[i] : "Other areas", people[i]);
    }
  ck_assert (!weft_told_leaks (together, earlier));
  g_ptr_array_add (earlier, apart);
  ck_assert (!weft_told_leaks (together, earlier));
}
END_TEST

/* Nobody came from the marsh in January. So the "10" of the quarter, which are 8 at least, are two times 4. */
START_TEST (where_no_row_is_there_is_nobody)
{
  static const struct
  {
    const char *from, *to;
    gint64      marsh, hillside, riverside;
  } tables[] = {
    { "2026-01-01", "2026-01-31", 0, 20, 16 },
    { "2026-02-01", "2026-02-28", 4, 20, 16 },
    { "2026-03-01", "2026-03-31", 4, 20, 16 },
    { "2026-01-01", "2026-03-31", 8, 40, 32 },
  };
  g_autoptr (GPtrArray) earlier = new_tables ();

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (WeftTold) told = weft_told_new ("people by area", tables[i].from, tables[i].to, WEFT_SMALL_NUMBER);

      if (tables[i].marsh > 0)
        weft_told_add (told, "Marsh Lane", "Marsh Lane", tables[i].marsh);
      weft_told_add (told, "Hillside", "Hillside", tables[i].hillside);
      weft_told_add (told, "Riverside", "Riverside", tables[i].riverside);
      ck_assert_msg (weft_told_leaks (told, earlier) == (i == G_N_ELEMENTS (tables) - 1), "table %u", i);
      g_ptr_array_add (earlier, g_steal_pointer (&told));
    }
}
END_TEST

/* As of answers from next year on, when nothing of it has come yet. */
START_TEST (a_time_that_ends_before_it_begins_tells_nothing)
{
  static const char *const days[][2] = { { "2027-01-01", "2026-03-31" }, { "2026-01-01", "" }, { "2026-01-01", "9999-12-31" } };
  static const gint64      people[] = { 12, 20, 17 };
  g_autoptr (GPtrArray) earlier = new_tables ();
  g_autoptr (WeftTold) told = tell (BOTH, people);

  weft_told_set_time (told, days[_i][0], days[_i][1]);
  g_ptr_array_add (earlier, tell (JANUARY, people));
  ck_assert (!weft_told_leaks (told, earlier));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("told");
  TCase *tcase = tcase_create ("told");

  tcase_add_test (tcase, a_longer_time_tells_of_a_shorter);
  tcase_add_test (tcase, two_months_tell_of_both);
  tcase_add_test (tcase, the_same_once_more_tells_nothing);
  tcase_add_test (tcase, a_long_time_after_a_short_one_may_leave);
  tcase_add_test (tcase, what_was_changed_meanwhile_stops_nobody);
  tcase_add_test (tcase, what_was_changed_meanwhile_excuses_nothing);
  tcase_add_test (tcase, what_was_changed_elsewhere_stops_nobody);
  tcase_add_test (tcase, places_that_stand_together_are_kept_together);
  tcase_add_test (tcase, where_no_row_is_there_is_nobody);
  tcase_add_loop_test (tcase, a_time_that_ends_before_it_begins_tells_nothing, 0, 3);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
