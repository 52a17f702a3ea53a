/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables over overlapping times, against a reader who tries every way in which people may have come. */

#include "value-check.h"

#include "told-fixture.h"

#include "weft-small-number.h"

#define MOST_TIMES 4
#define MOST_PATTERNS 8 /* in which of three months somebody came; none is nobody */
#define BASE 48         /* more than can come altogether */

typedef struct
{
  gint64 people[MOST_TIMES];
} Seen;

/* What has left, in which order. */
typedef struct
{
  guint times[MOST_TIMES];
  guint n;
} Left;

typedef struct
{
  guint    times[MOST_TIMES], n_times; /* in which tables are told */
  guint    patterns;
  guint    most; /* people of one label */
  guint    turns;
  gboolean is_changed; /* all records, after a first table had left */
} Setting;

static const Setting settings[] = {
  { { JANUARY, FEBRUARY, BOTH }, 3, 4, 14, 300 },
  { { JANUARY, FEBRUARY, BOTH }, 3, 4, 14, 300, TRUE },
  { { FEBRUARY, BOTH, LATER, QUARTER }, 4, 8, 10, 150 },
};

static Seen
see (const Setting *setting,
     const guint   *came)
{
  Seen seen = { { 0 } };

  for (guint t = 0; t < setting->n_times; t++)
    for (guint pattern = 1; pattern < setting->patterns; pattern++)
      if ((pattern & times[setting->times[t]].months) != 0)
        seen.people[t] += came[pattern];
  return seen;
}

/* All that can be seen of up to @most people. */
static void
add_worlds (const Setting *setting,
            GArray        *worlds,
            guint         *came,
            guint          pattern,
            guint          most)
{
  if (pattern == setting->patterns)
    {
      const Seen seen = see (setting, came);

      g_array_append_val (worlds, seen);
      return;
    }
  for (guint n = 0; n <= most; n++)
    {
      came[pattern] = n;
      add_worlds (setting, worlds, came, pattern + 1, most - n);
    }
  came[pattern] = 0;
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

/* (element-type Seen): the worlds that look, in what left, as the truth does; of those that do not differ in it, one. */
static GArray *
find_alike (const GArray *worlds,
            const Seen   *truth,
            const Left   *left)
{
  GArray *alike = g_array_new (FALSE, FALSE, sizeof (Seen));
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);

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
      if (is_alike && g_hash_table_add (codes, GUINT_TO_POINTER (encode (&seen, left))))
        g_array_append_val (alike, seen);
    }
  return alike;
}

/* Fails unless each "fewer than 5" of the label @at that left can still be each of 1 to 4, although everybody knows how
 * many people there were altogether. */
static void
assert_hidden (const Setting *setting,
               const GArray  *worlds,
               const Seen    *truth,
               guint          at,
               const Left    *left)
{
  g_autofree guint8 *sums = g_new0 (guint8, BASE * BASE * BASE * BASE);
  g_autoptr (GArray) own = find_alike (worlds, &truth[at], left);
  g_autoptr (GArray) second = find_alike (worlds, &truth[(at + 1) % LABELS], left);
  g_autoptr (GArray) third = find_alike (worlds, &truth[(at + 2) % LABELS], left);
  const guint all = encode (&truth[0], left) + encode (&truth[1], left) + encode (&truth[2], left);
  guint       possible[MOST_TIMES] = { 0 };

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
                     "%" G_GINT64_FORMAT " of %s can be %x only, of %u times", people, times[setting->times[left->times[t]]].from, possible[t], left->n);
    }
}

static void
come (const Setting *setting,
      GRand         *random,
      Seen          *truth)
{
  for (guint i = 0; i < LABELS; i++)
    {
      guint       came[MOST_PATTERNS] = { 0 };
      const guint n = (guint)g_rand_int_range (random, 1, i == 0 ? 6 : (gint)setting->most);

      for (guint k = 0; k < n; k++)
        came[g_rand_int_range (random, 1, (gint)setting->patterns)]++;
      truth[i] = see (setting, came);
    }
}

/* (transfer full) (nullable): the table of the time at @t, unless it tells too much beside @earlier. */
static WeftTold *
leave (const Setting   *setting,
       guint            t,
       const Seen      *truth,
       const GPtrArray *earlier)
{
  const gint64 people[] = { truth[0].people[t], truth[1].people[t], truth[2].people[t] };
  g_autoptr (WeftTold) told = tell (setting->times[t], people);

  return weft_told_leaks (told, earlier) ? NULL : g_steal_pointer (&told);
}

/* (transfer full): all that left in one world; what can be worked out of it is in @left. */
static GPtrArray *
let_out (const Setting *setting,
         GRand         *random,
         Seen          *truth,
         Left          *left)
{
  const guint first = (guint)g_rand_int_range (random, 0, (gint)setting->n_times);
  GPtrArray  *earlier = new_tables ();
  WeftTold   *told = NULL;

  come (setting, random, truth);
  if (setting->is_changed)
    told = leave (setting, (guint)g_rand_int_range (random, 0, (gint)setting->n_times), truth, earlier);
  if (told != NULL)
    g_ptr_array_insert (earlier, 0, told);
  come (setting, random, truth);
  for (guint i = 0; i < setting->n_times; i++)
    {
      const guint t = (first + i) % setting->n_times;

      told = leave (setting, t, truth, earlier);
      if (told == NULL)
        continue;
      g_ptr_array_insert (earlier, 0, told);
      left->times[left->n++] = t;
    }
  return earlier;
}

START_TEST (no_hidden_number_follows_from_all_that_left)
{
  const Setting *setting = &settings[_i];
  g_autoptr (GRand) random = g_rand_new_with_seed (20270312);
  g_autoptr (GArray) worlds = g_array_new (FALSE, FALSE, sizeof (Seen));
  guint came[MOST_PATTERNS] = { 0 };
  guint n_several = 0, n_stopped = 0;

  add_worlds (setting, worlds, came, 1, setting->most + 2);
  for (guint turn = 0; turn < setting->turns; turn++)
    {
      Left left = { { 0 }, 0 };
      Seen truth[LABELS];
      g_autoptr (GPtrArray) earlier = let_out (setting, random, truth, &left);

      n_several += left.n > 1 ? 1 : 0;
      n_stopped += setting->n_times - left.n;
      for (guint at = 0; at < LABELS; at++)
        assert_hidden (setting, worlds, truth, at, &left);
    }
  ck_assert_uint_gt (n_several, setting->turns / 10);
  ck_assert_uint_gt (n_stopped, setting->turns / 10);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("told-worlds");
  TCase *tcase = tcase_create ("told-worlds");

  tcase_set_timeout (tcase, 60);
  tcase_add_loop_test (tcase, no_hidden_number_follows_from_all_that_left, 0, G_N_ELEMENTS (settings));
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
