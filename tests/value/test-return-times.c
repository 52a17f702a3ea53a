/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Returns over times that make each other up, with tables of who took part and without, against a reader who keeps them all
 * and tries every number. Whoever came answered. */

#include "value-check.h"

#include "weft-return.h"
#include "weft-small-number.h"

#define TIMES 3
#define ANSWERS 2
#define MOST 12      /* people of one answer in half a year */
#define UNKNOWN 4096 /* more than anybody can have seen */
#define TURNS 2000
#define MOST_EVENTS 6 /* returns of one world */

enum
{
  SPRING,
  AUTUMN,
  YEAR,
};

static const char *const times[TIMES][2] = {
  { "2026-04-01", "2026-09-30" },
  { "2026-10-01", "2027-03-31" },
  { "2026-04-01", "2027-03-31" },
};
static const char *const answers[ANSWERS] = { "Yes", "No" };

/* What stands behind the numbers of the three times: of one answer, or of all. */
typedef struct
{
  gint64 people[TIMES];
} Row;

/* What was read. */
typedef struct
{
  gboolean  has_table[TIMES];
  WeftKnown all[TIMES];
} Read;

/* Who came in a half came in the year, and who came in the year came in a half. */
static gboolean
hangs_together (const Row *row)
{
  const gint64 *people = row->people;

  return MAX (people[SPRING], people[AUTUMN]) <= people[YEAR] && people[YEAR] <= people[SPRING] + people[AUTUMN];
}

static gboolean
is_within (gint64    people,
           WeftKnown known)
{
  return people >= known.low && people <= known.high;
}

/* Whether so many people, of all answers, may have come; of a time without a table @all holds what its numbers tell. */
static gboolean
may_be_all (const Read *read,
            const Row  *sum)
{
  WeftKnown known[TIMES];

  for (guint t = 0; t < TIMES; t++)
    {
      known[t] = read->has_table[t] ? (WeftKnown){ sum->people[t], sum->people[t] } : read->all[t];
      if (!is_within (known[t].low, read->all[t]))
        return FALSE;
    }
  /* Some numbers between these hang together, as the year may be anything from the larger half to both. */
  return known[YEAR].high >= MAX (known[SPRING].low, known[AUTUMN].low) && known[YEAR].low <= known[SPRING].high + known[AUTUMN].high;
}

/* (element-type Row): all that may stand behind the numbers that were read of one answer; 0 where there is no table. */
static GArray *
list_rows (const Read *read,
           const Row  *truth)
{
  GArray   *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  WeftKnown known[TIMES];
  Row       row;

  for (guint t = 0; t < TIMES; t++)
    known[t] = read->has_table[t] ? weft_small_number_known (truth->people[t], WEFT_SMALL_NUMBER) : (WeftKnown){ 0, 0 };
  for (row.people[0] = known[0].low; row.people[0] <= known[0].high; row.people[0]++)
    for (row.people[1] = known[1].low; row.people[1] <= known[1].high; row.people[1]++)
      for (row.people[2] = known[2].low; row.people[2] <= known[2].high; row.people[2]++)
        {
          Row guess = row;

          /* What no table tells is as it fits best. */
          if (!read->has_table[YEAR])
            guess.people[YEAR] = MAX (row.people[SPRING], row.people[AUTUMN]);
          if (!read->has_table[SPRING])
            guess.people[SPRING] = guess.people[YEAR];
          if (!read->has_table[AUTUMN])
            guess.people[AUTUMN] = guess.people[YEAR];
          if (hangs_together (&guess))
            g_array_append_val (rows, row);
        }
  return rows;
}

static void
mark (const Row *row,
      guint64    possible[TIMES])
{
  for (guint t = 0; t < TIMES; t++)
    possible[t] |= G_GUINT64_CONSTANT (1) << row->people[t];
}

static void
try_everything (const Read *read,
                const Row   truth[ANSWERS],
                guint64     possible[ANSWERS][TIMES])
{
  g_autoptr (GArray) first = list_rows (read, &truth[0]);
  g_autoptr (GArray) second = list_rows (read, &truth[1]);

  for (guint i = 0; i < first->len; i++)
    for (guint k = 0; k < second->len; k++)
      {
        const Row *a = &g_array_index (first, Row, i);
        const Row *b = &g_array_index (second, Row, k);
        Row        sum;

        for (guint t = 0; t < TIMES; t++)
          sum.people[t] = a->people[t] + b->people[t];
        if (may_be_all (read, &sum))
          {
            mark (a, possible[0]);
            mark (b, possible[1]);
          }
      }
}

/* Returns: how many numbers are hidden */
static guint
assert_hidden (const Read *read,
               const Row   truth[ANSWERS],
               guint       turn)
{
  guint64 possible[ANSWERS][TIMES] = { 0 };
  guint   n_hidden = 0;

  try_everything (read, truth, possible);
  for (guint i = 0; i < ANSWERS; i++)
    for (guint t = 0; t < TIMES; t++)
      {
        const gint64    people = truth[i].people[t];
        const WeftShown shown = weft_small_number_protect (people, WEFT_SMALL_NUMBER).shown;
        const guint64   found = possible[i][t];

        if (!read->has_table[t] || people == 0)
          continue;
        n_hidden++;
        ck_assert_msg (shown != WEFT_SHOWN_FEWER || found == 0x1e, "turn %u: %" G_GINT64_FORMAT " of %s, time %u, can be %" G_GINT64_MODIFIER "x only", turn, people, answers[i], t, found);
        ck_assert_msg (shown != WEFT_SHOWN_ROUNDED || (found & (found - 1)) != 0, "turn %u: %" G_GINT64_FORMAT " of %s, time %u, is known", turn, people, answers[i], t);
      }
  return n_hidden;
}

static void
come (GRand *random,
      Row    truth[ANSWERS])
{
  for (guint i = 0; i < ANSWERS; i++)
    {
      gint64 *people = truth[i].people;

      people[SPRING] = g_rand_int_range (random, 0, MOST);
      people[AUTUMN] = g_rand_int_range (random, 0, MOST);
      people[YEAR] = g_rand_int_range (random, (gint)MAX (people[SPRING], people[AUTUMN]), (gint)(people[SPRING] + people[AUTUMN]) + 1);
    }
}

/* (transfer full) */
static WeftBands *
new_table (guint     time,
           const Row truth[ANSWERS])
{
  g_autofree char *period = g_strdup_printf ("%s/%s", times[time][0], times[time][1]);
  WeftBands       *bands = weft_bands_new ("disability", period);

  for (guint i = 0; i < ANSWERS; i++)
    weft_bands_add (bands, answers[i], truth[i].people[time]);
  return bands;
}

static void
add_all (GPtrArray *published,
         guint      time,
         gint64     people,
         int        threshold)
{
  WeftTold *all = weft_told_new (WEFT_BANDS_OF_ALL, times[time][0], times[time][1], threshold);

  weft_told_add (all, "", "", people);
  g_ptr_array_add (published, all);
}

/* A return of @time leaves, with its table if that may stand in it; @published knows it from now on. */
/* Returns: how the number of all was told */
static WeftPeopleTold
leave (guint      time,
       WeftTier   tier,
       const Row  truth[ANSWERS],
       GPtrArray *published,
       Read      *read)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();
  WeftKnown known;

  ret->tier = tier;
  ret->from = g_strdup (times[time][0]);
  ret->to = g_strdup (times[time][1]);
  for (guint i = 0; i < ANSWERS; i++)
    ret->people += truth[i].people[time];
  if (tier == WEFT_TIER_FULL)
    g_ptr_array_add (ret->bands, new_table (time, truth));
  g_ptr_array_unref (ret->published);
  ret->published = g_ptr_array_ref (published);
  weft_return_settle (ret, &weft_ladder_default);

  if (tier == WEFT_TIER_FULL && ((const WeftBands *)ret->bands->pdata[0])->safe)
    {
      g_ptr_array_add (published, weft_bands_tell (ret->bands->pdata[0], WEFT_SMALL_NUMBER));
      read->has_table[time] = TRUE;
      /* The table's own total. */
      known = weft_small_number_known (ret->people, WEFT_SMALL_NUMBER);
      read->all[time] = (WeftKnown){ MAX (read->all[time].low, known.low), MIN (read->all[time].high, known.high) };
    }
  if (ret->people_protected == WEFT_PEOPLE_LEFT_OUT)
    return WEFT_PEOPLE_LEFT_OUT;
  known = weft_small_number_known (ret->people, ret->people_protected ? WEFT_SMALL_NUMBER : WEFT_EXACTLY);
  add_all (published, time, ret->people, ret->people_protected ? WEFT_SMALL_NUMBER : WEFT_EXACTLY);
  read->all[time] = (WeftKnown){ MAX (read->all[time].low, known.low), MIN (read->all[time].high, known.high) };
  return (WeftPeopleTold)ret->people_protected;
}

START_TEST (no_hidden_number_follows_from_any_returns)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20270312);
  guint n_hidden = 0;
  guint n_told[WEFT_PEOPLE_LEFT_OUT + 1] = { 0 };

  for (guint turn = 0; turn < TURNS; turn++)
    {
      g_autoptr (GPtrArray) published = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
      Row  truth[ANSWERS];
      Read read = { { FALSE }, { { 0, UNKNOWN }, { 0, UNKNOWN }, { 0, UNKNOWN } } };

      come (random, truth);
      for (guint event = 0; event < MOST_EVENTS; event++)
        n_told[leave ((guint)g_rand_int_range (random, 0, TIMES), g_rand_boolean (random) ? WEFT_TIER_FULL : WEFT_TIER_SHORT, truth, published, &read)]++;
      n_hidden += assert_hidden (&read, truth, turn);
    }
  /* There was something to hide, and yet most numbers of all were told as they are. */
  ck_assert_uint_gt (n_hidden, TURNS);
  ck_assert_uint_gt (n_told[WEFT_PEOPLE_EXACT], n_told[WEFT_PEOPLE_ROUNDED]);
  ck_assert_uint_gt (n_told[WEFT_PEOPLE_ROUNDED], n_told[WEFT_PEOPLE_LEFT_OUT]);
  ck_assert_uint_gt (n_told[WEFT_PEOPLE_LEFT_OUT], 0);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return-times");
  TCase *tcase = tcase_create ("return-times");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, no_hidden_number_follows_from_any_returns);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
