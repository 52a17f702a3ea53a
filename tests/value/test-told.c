/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables over overlapping times, against a reader who tries every way in which people may have come. */

#include "value-check.h"

#include "weft-small-number.h"
#include "weft-told.h"

#define LABELS 3
#define TIMES 3

static const char *const labels[LABELS] = { "Hillside", "Marsh Lane", "Riverside" };

static const struct
{
  const char *from, *to;
  guint       months; /* a bit each */
} times[TIMES] = {
  { "2026-01-01", "2026-01-31", 1 },
  { "2026-02-01", "2026-02-28", 2 },
  { "2026-01-01", "2026-02-28", 3 },
};
enum
{
  JANUARY,
  FEBRUARY,
  BOTH,
};

static WeftTold *
tell (guint         time,
      const gint64 *people)
{
  WeftTold *told = weft_told_new ("people by area", times[time].from, times[time].to, WEFT_SMALL_NUMBER);

  for (guint i = 0; i < LABELS; i++)
    weft_told_add (told, labels[i], labels[i], people[i]);
  return told;
}

static GPtrArray *
new_tables (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
}

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

/* ---- Every way in which people may have come ---- */

#define PATTERNS 4 /* in which of the two months somebody came; none is nobody */
#define MOST 14    /* people of one label */
#define TURNS 400
#define BASE 64 /* more than can come altogether */

typedef struct
{
  gint64 people[TIMES];
} Seen;

/* What has left, in which order. */
typedef struct
{
  guint times[TIMES];
  guint n;
} Left;

static Seen
see (const guint *came)
{
  Seen seen = { { 0 } };

  for (guint time = 0; time < TIMES; time++)
    for (guint pattern = 1; pattern < PATTERNS; pattern++)
      if ((pattern & times[time].months) != 0)
        seen.people[time] += came[pattern];
  return seen;
}

/* All that can be seen of up to @most people. */
static void
add_worlds (GArray *worlds,
            guint  *came,
            guint   pattern,
            guint   most)
{
  if (pattern == PATTERNS)
    {
      const Seen seen = see (came);

      g_array_append_val (worlds, seen);
      return;
    }
  for (guint n = 0; n <= most; n++)
    {
      came[pattern] = n;
      add_worlds (worlds, came, pattern + 1, most - n);
    }
  came[pattern] = 0;
}

/* (element-type Seen): the worlds that look, in what left, as the truth does. */
static GArray *
find_alike (const GArray *worlds,
            const Seen   *truth,
            const Left   *left)
{
  GArray *alike = g_array_new (FALSE, FALSE, sizeof (Seen));

  for (guint i = 0; i < worlds->len; i++)
    {
      const Seen seen = g_array_index (worlds, Seen, i);
      gboolean   is_alike = TRUE;

      for (guint t = 0; t < left->n; t++)
        {
          const WeftSmallNumber a = weft_small_number_protect (seen.people[left->times[t]], WEFT_SMALL_NUMBER);
          const WeftSmallNumber b = weft_small_number_protect (truth->people[left->times[t]], WEFT_SMALL_NUMBER);

          is_alike = is_alike && a.shown == b.shown && a.value == b.value;
        }
      if (is_alike)
        g_array_append_val (alike, seen);
    }
  return alike;
}

/* One number for the numbers of the times that left. */
static guint
encode (const Seen *seen,
        const Left *left)
{
  guint code = 0;

  for (guint t = 0; t < left->n; t++)
    code = code * BASE + (guint)seen->people[left->times[t]];
  return code;
}

/* Fails unless each "fewer than 5" of the label @at that left can still be each of 1 to 4, although everybody knows how
 * many people there were altogether. */
static void
assert_hidden (const GArray *worlds,
               const Seen   *truth,
               guint         at,
               const Left   *left)
{
  g_autofree guint8 *sums = g_new0 (guint8, BASE * BASE * BASE);
  g_autoptr (GArray) own = find_alike (worlds, &truth[at], left);
  g_autoptr (GArray) second = find_alike (worlds, &truth[(at + 1) % LABELS], left);
  g_autoptr (GArray) third = find_alike (worlds, &truth[(at + 2) % LABELS], left);
  const guint all = encode (&truth[0], left) + encode (&truth[1], left) + encode (&truth[2], left);
  guint       possible[TIMES] = { 0 };

  for (guint i = 0; i < second->len; i++)
    for (guint k = 0; k < third->len; k++)
      sums[encode (&g_array_index (second, Seen, i), left) + encode (&g_array_index (third, Seen, k), left)] = 1;
  for (guint i = 0; i < own->len; i++)
    {
      const Seen *one = &g_array_index (own, Seen, i);
      const guint rest = all - encode (one, left);

      for (guint t = 0; rest <= all && sums[rest] != 0 && t < left->n; t++)
        possible[t] |= 1u << one->people[left->times[t]];
    }
  for (guint t = 0; t < left->n; t++)
    {
      const gint64 people = truth[at].people[left->times[t]];

      ck_assert_msg (weft_small_number_protect (people, WEFT_SMALL_NUMBER).shown != WEFT_SHOWN_FEWER || possible[t] == 0x1e,
                     "%" G_GINT64_FORMAT " of %s can be %x only, of %u times", people, times[left->times[t]].from, possible[t], left->n);
    }
}

static void
come (GRand *random,
      Seen  *truth)
{
  for (guint i = 0; i < LABELS; i++)
    {
      guint       came[PATTERNS] = { 0 };
      const guint n = (guint)g_rand_int_range (random, 1, i == 0 ? 6 : MOST);

      for (guint k = 0; k < n; k++)
        came[g_rand_int_range (random, 1, PATTERNS)]++;
      truth[i] = see (came);
    }
}

START_TEST (no_hidden_number_follows_from_all_that_left)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20270312);
  g_autoptr (GArray) worlds = g_array_new (FALSE, FALSE, sizeof (Seen));
  guint came[PATTERNS] = { 0 };
  guint n_several = 0, n_stopped = 0;

  add_worlds (worlds, came, 1, MOST + 2);
  for (guint turn = 0; turn < TURNS; turn++)
    {
      g_autoptr (GPtrArray) earlier = new_tables ();
      const guint first = (guint)g_rand_int_range (random, 0, TIMES);
      Left        left = { { 0 }, 0 };
      Seen        truth[LABELS];

      come (random, truth);
      for (guint i = 0; i < TIMES; i++)
        {
          const guint  time = (first + i) % TIMES;
          const gint64 people[] = { truth[0].people[time], truth[1].people[time], truth[2].people[time] };
          g_autoptr (WeftTold) told = tell (time, people);

          if (weft_told_leaks (told, earlier))
            {
              n_stopped++;
              continue;
            }
          g_ptr_array_add (earlier, g_steal_pointer (&told));
          left.times[left.n++] = time;
        }
      n_several += left.n > 1 ? 1 : 0;
      for (guint at = 0; at < LABELS; at++)
        assert_hidden (worlds, truth, at, &left);
    }
  ck_assert_uint_gt (n_several, TURNS / 10);
  ck_assert_uint_gt (n_stopped, TURNS / 10);
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
  tcase_add_test (tcase, what_was_changed_elsewhere_stops_nobody);
  tcase_add_test (tcase, places_that_stand_together_are_kept_together);
  tcase_add_test (tcase, where_no_row_is_there_is_nobody);
  tcase_add_test (tcase, no_hidden_number_follows_from_all_that_left);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
