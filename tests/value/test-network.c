/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Those who were sent, all together: what is put together, what may be told. */

#include "value-check.h"

#include "weft-network.h"

static void
count (GPtrArray  *parts,
       const char *name,
       guint       n)
{
  for (guint i = 0; i < n; i++)
    weft_network_count (parts, name);
}

static char *
say (const GPtrArray *parts)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const WeftNetworkPart *part = parts->pdata[i];

      g_string_append_printf (words, "%s %d;", part->name != NULL ? part->name : "-", (int)part->people);
    }
  return g_string_free (words, FALSE);
}

START_TEST (small_senders_are_put_together)
{
  g_autoptr (WeftNetwork) network = weft_network_new ("2026-04-01", "2027-03-31", 5);

  count (network->senders, "Surgery", 9);
  count (network->senders, "Library", 2);
  count (network->senders, "School", 4);
  count (network->senders, NULL, 1);
  count (network->senders, "Advice", 12);
  weft_network_merge (network->senders, 5);
  check_texts (say (network->senders), "Advice 12;Surgery 9;- 7;", "three small ones");
}
END_TEST

/* One alone would be told apart from the total whatever it is called. */
START_TEST (one_small_sender_keeps_its_name)
{
  g_autoptr (WeftNetwork) network = weft_network_new ("2026-04-01", "2027-03-31", 5);

  count (network->senders, "Library", 2);
  count (network->senders, "Surgery", 20);
  weft_network_merge (network->senders, 5);
  check_texts (say (network->senders), "Surgery 20;Library 2;", "one small one");
}
END_TEST

static const struct
{
  gint64 part, all;
  int    threshold, share;
} shares[] = {
  { 9, 11, 5, 100 },  /* 10 of 10 */
  { 11, 23, 5, 40 },  /* 10 of 25 */
  { 4, 20, 5, -1 },   /* hidden */
  { 5, 7, 5, -1 },    /* fewer than eight */
  { 0, 20, 5, 0 },    /* a true nought */
  { 16, 31, 10, 67 }, /* 20 of 30 */
};

START_TEST (shares_come_from_the_rounded_numbers)
{
  g_autoptr (WeftNetwork) network = weft_network_new ("2026-04-01", "2027-03-31", shares[_i].threshold);

  ck_assert_int_eq (weft_network_share (network, shares[_i].part, shares[_i].all), shares[_i].share);
}
END_TEST

START_TEST (the_middle_wants_eight)
{
  static const int days[] = { 30, 2, 9, 4, 21, 8, 6, 12 };
  g_autoptr (WeftNetwork) network = weft_network_new ("2026-04-01", "2027-03-31", 5);

  g_array_append_vals (network->days, days, 7);
  ck_assert_int_eq (weft_network_median (network), -1);
  g_array_append_val (network->days, days[7]);
  /* 2 4 6 8 | 9 12 21 30 */
  ck_assert_int_eq (weft_network_median (network), 8);
}
END_TEST

/* Settles a time in which a surgery sent @surgery people and others @others, of whom @came came. */
static WeftNetwork *
settle (const char      *from,
        const char      *to,
        guint            surgery,
        guint            others,
        guint            came,
        const GPtrArray *earlier)
{
  WeftNetwork *network = weft_network_new (from, to, 5);

  count (network->senders, "Surgery", surgery);
  count (network->senders, "Advice", others);
  network->received = surgery + others;
  network->came = came;
  weft_network_settle (network, earlier);
  return network;
}

START_TEST (senders_of_few_people_are_not_told)
{
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_autoptr (WeftNetwork) few = settle ("2026-04-01", "2027-03-31", 9, 0, 9, earlier);
  g_autoptr (WeftNetwork) enough = settle ("2026-04-01", "2027-03-31", 9, 8, 12, earlier);

  ck_assert (!few->tells_senders);
  ck_assert (few->tells_outcome);
  ck_assert (enough->tells_senders);
}
END_TEST

/* Two of three came and one neither came nor waits: there are fewer than five altogether, so fewer than four came. */
START_TEST (what_became_of_three_is_not_told)
{
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_autoptr (WeftNetwork) network = settle ("2026-04-01", "2027-03-31", 3, 0, 2, earlier);

  ck_assert (!network->tells_outcome);
  ck_assert_uint_eq (network->told->len, 0);
}
END_TEST

/* Of "5" to "7" and "fewer than 5" until December, and as many after it, those of the year are "10" and "10": so 8 at
 * least are two times 4. */
START_TEST (what_was_told_before_counts)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (WeftNetwork) first = settle ("2026-04-01", "2026-12-31", 6, 4, 10, left);
  g_autoptr (WeftNetwork) alone = settle ("2026-04-01", "2027-03-31", 13, 8, 21, left);
  g_autoptr (WeftNetwork) again = settle ("2026-04-01", "2026-12-31", 6, 4, 10, first->told);
  g_autoptr (WeftNetwork) second = settle ("2027-01-01", "2027-03-31", 7, 4, 11, first->told);
  g_autoptr (WeftNetwork) year = NULL;

  g_ptr_array_extend (left, first->told, NULL, NULL);
  g_ptr_array_extend (left, second->told, NULL, NULL);
  year = settle ("2026-04-01", "2027-03-31", 13, 8, 21, left);
  ck_assert (first->tells_senders);
  ck_assert (alone->tells_senders);
  ck_assert (again->tells_senders);
  ck_assert (second->tells_senders);
  ck_assert (!year->tells_senders);
}
END_TEST

/* Those of one sender each, all of whom came. */
typedef struct
{
  const char *from, *to;
  guint       advice, library, surgery;
} Sent;

/* Settles @sent beside @left, to which it is added. */
static WeftNetwork *
settle_sent (const Sent *sent,
             GPtrArray  *left)
{
  WeftNetwork *network = weft_network_new (sent->from, sent->to, 5);

  count (network->senders, "Advice", sent->advice);
  count (network->senders, "Library", sent->library);
  count (network->senders, "Surgery", sent->surgery);
  network->received = network->came = sent->advice + sent->library + sent->surgery;
  weft_network_settle (network, left);
  for (guint i = 0; i < network->told->len; i++)
    g_ptr_array_add (left, weft_told_copy (network->told->pdata[i]));
  return network;
}

static GPtrArray *
new_tables (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
}

/* 13 and 8 at least, and those of the library, are 22 at most altogether: so the library sent one. */
START_TEST (who_sent_them_need_not_be_told_to_tell)
{
  static const Sent summer = { "2026-04-01", "2026-09-30", 13, 1, 0 };
  static const Sent autumn = { "2026-07-01", "2026-12-31", 2, 0, 8 };
  static const Sent both = { "2026-04-01", "2026-12-31", 13, 1, 8 };
  g_autoptr (GPtrArray) left = new_tables ();
  g_autoptr (WeftNetwork) first = settle_sent (&summer, left);
  g_autoptr (WeftNetwork) second = settle_sent (&autumn, left);
  g_autoptr (WeftNetwork) third = settle_sent (&both, left);

  ck_assert (first->tells_senders);
  ck_assert (second->tells_senders);
  ck_assert (!third->tells_outcome);
}
END_TEST

/* Of the second quarter no sheet left, but it is the autumn half less the third: two at most of the library, and so it sent
 * three at least in the first. */
START_TEST (a_quarter_follows_from_two_halves)
{
  static const Sent sheets[] = {
    { "2026-04-01", "2026-06-30", 20, 4, 0 },
    { "2026-10-01", "2026-12-31", 20, 5, 0 },
    { "2026-04-01", "2026-09-30", 40, 5, 0 },
    { "2026-07-01", "2026-12-31", 40, 6, 0 },
  };
  g_autoptr (GPtrArray) left = new_tables ();

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (WeftNetwork) network = settle_sent (&sheets[i], left);

      ck_assert_msg (network->tells_senders == (i < G_N_ELEMENTS (sheets) - 1), "sheet %u", i);
    }
}
END_TEST

/* After "5" until December and "5" until March, there are two at most who came after December: "fewer than 5" would not be
 * true of them. */
START_TEST (what_follows_already_is_not_told_as_hidden)
{
  static const struct
  {
    const char *from, *to;
    guint       waiting;
  } sheets[] = {
    { "2026-04-01", "2026-12-31", 6 },
    { "2026-04-01", "2027-03-31", 7 },
    { "2027-01-01", "2027-03-31", 1 },
  };
  g_autoptr (GPtrArray) left = new_tables ();

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (WeftNetwork) network = weft_network_new (sheets[i].from, sheets[i].to, 5);

      network->received = network->waiting = sheets[i].waiting;
      weft_network_settle (network, left);
      ck_assert_msg (network->tells_outcome == (i < G_N_ELEMENTS (sheets) - 1), "sheet %u", i);
      for (guint k = 0; k < network->told->len; k++)
        g_ptr_array_add (left, weft_told_copy (network->told->pdata[k]));
    }
}
END_TEST

/* Four times "10" are 32 at least, and all are "35", 37 at most: so the "5" that three senders sent together are five. */
START_TEST (those_together_are_no_more_than_the_total_leaves)
{
  g_autoptr (GPtrArray) left = new_tables ();

  for (guint more = 0; more < 2; more++)
    {
      g_autoptr (WeftNetwork) network = weft_network_new ("2026-04-01", "2027-03-31", 5);

      count (network->senders, "Advice", 8);
      count (network->senders, "Library", 8);
      count (network->senders, "Surgery", 8);
      count (network->senders, "Wardens", 8);
      count (network->senders, "Church", 2 + more);
      count (network->senders, "Chemist", 2);
      count (network->senders, "School", 1);
      network->received = network->came = 37 + more;
      weft_network_settle (network, left);
      ck_assert (network->tells_outcome);
      ck_assert_int_eq (network->tells_senders, more);
    }
}
END_TEST

/* ---- A reader who tries every number ---- */

#define MOST 8   /* people of one kind, less one */
#define GUESS 12 /* so many of one kind are tried, less one */
#define TOTALS (5 * GUESS)
#define TURNS 120

/* Kinds of those who were sent, of which each is one: by what became of them, or by why they were passed back. */
typedef struct
{
  gint64 stayed, left, late, waiting, others;
} Outcome;
typedef struct
{
  gint64 first, second, rest;
} Reasons;

/* What each printed number can be, a bit each, by how many were sent altogether. */
typedef struct
{
  guint64 came[TOTALS], stayed[TOTALS], waiting[TOTALS];
  guint64 passed_back[TOTALS], first[TOTALS], second[TOTALS];
} Possible;

static gboolean
looks_like (gint64 guess,
            gint64 people)
{
  const WeftKnown known = weft_small_number_known (people, 5);

  return guess >= known.low && guess <= known.high;
}

static void
try_outcome (const WeftNetwork *network,
             const Outcome     *guess,
             Possible          *possible)
{
  const gint64 early = guess->stayed + guess->left;
  const gint64 came = early + guess->late;
  const gint64 total = came + guess->waiting + guess->others;

  if (!looks_like (total, network->received) || !looks_like (came, network->came) || !looks_like (guess->waiting, network->waiting) ||
      (network->tells_stay && (!looks_like (guess->stayed, network->stayed) || !looks_like (early, network->early))))
    return;
  possible->came[total] |= G_GUINT64_CONSTANT (1) << came;
  possible->stayed[total] |= G_GUINT64_CONSTANT (1) << guess->stayed;
  possible->waiting[total] |= G_GUINT64_CONSTANT (1) << guess->waiting;
}

static void
try_outcomes (const WeftNetwork *network,
              Possible          *possible)
{
  Outcome guess;

  for (guess.stayed = 0; guess.stayed < GUESS; guess.stayed++)
    for (guess.left = 0; guess.left < GUESS; guess.left++)
      for (guess.late = 0; guess.late < GUESS; guess.late++)
        for (guess.waiting = 0; guess.waiting < GUESS; guess.waiting++)
          for (guess.others = 0; guess.others < GUESS; guess.others++)
            try_outcome (network, &guess, possible);
}

static void
try_reasons (const WeftNetwork *network,
             const Reasons     *truth,
             Possible          *possible)
{
  Reasons guess;

  for (guess.first = 0; guess.first < GUESS; guess.first++)
    for (guess.second = 0; guess.second < GUESS; guess.second++)
      for (guess.rest = 0; guess.first + guess.second + guess.rest < TOTALS; guess.rest++)
        {
          const gint64 passed_back = guess.first + guess.second;
          const gint64 total = passed_back + guess.rest;

          if ((network->tells_passed_back && !looks_like (passed_back, network->passed_back)) ||
              (network->tells_reasons && (!looks_like (guess.first, truth->first) || !looks_like (guess.second, truth->second))))
            continue;
          possible->passed_back[total] |= G_GUINT64_CONSTANT (1) << passed_back;
          possible->first[total] |= G_GUINT64_CONSTANT (1) << guess.first;
          possible->second[total] |= G_GUINT64_CONSTANT (1) << guess.second;
        }
}

/* Adds up over all totals that fit. */
static guint64
add_up (const Possible *possible,
        const guint64  *marks)
{
  guint64 all = 0;

  for (guint total = 0; total < TOTALS; total++)
    if (possible->came[total] != 0 && possible->passed_back[total] != 0)
      all |= marks[total];
  return all;
}

/* Returns: whether it was one of few */
static gboolean
assert_hidden (const Possible *possible,
               const guint64  *marks,
               gint64          people,
               gboolean        is_told,
               guint           turn)
{
  if (!is_told || weft_small_number_protect (people, 5).shown != WEFT_SHOWN_FEWER)
    return FALSE;
  ck_assert_msg (add_up (possible, marks) == 0x1e, "turn %u: %" G_GINT64_FORMAT " can be %" G_GINT64_MODIFIER "x only", turn, people, add_up (possible, marks));
  return TRUE;
}

static guint
attack (GRand *random,
        guint  turn)
{
  const Outcome        truth = { g_rand_int_range (random, 0, MOST), g_rand_int_range (random, 0, MOST), g_rand_int_range (random, 0, MOST),
                                 g_rand_int_range (random, 0, MOST), g_rand_int_range (random, 0, MOST) };
  const Reasons        why = { g_rand_int_range (random, 0, (gint)truth.others + 1), g_rand_int_range (random, 0, (gint)truth.late + 1), 0 };
  const gint64         came = truth.stayed + truth.left + truth.late;
  g_autofree Possible *possible = g_new0 (Possible, 1);
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_autoptr (WeftNetwork) network = weft_network_new ("2026-04-01", "2027-03-31", 5);
  guint n = 0;

  network->received = came + truth.waiting + truth.others;
  network->came = came;
  network->early = truth.stayed + truth.left;
  network->stayed = truth.stayed;
  network->waiting = truth.waiting;
  network->passed_back = why.first + why.second;
  count (network->reasons, "Too far", (guint)why.first);
  count (network->reasons, "Too full", (guint)why.second);
  weft_network_settle (network, earlier);
  if (!network->tells_outcome)
    return 0;
  try_outcomes (network, possible);
  try_reasons (network, &why, possible);
  n += assert_hidden (possible, possible->came, came, TRUE, turn) ? 1 : 0;
  n += assert_hidden (possible, possible->waiting, truth.waiting, TRUE, turn) ? 1 : 0;
  n += assert_hidden (possible, possible->stayed, truth.stayed, network->tells_stay, turn) ? 1 : 0;
  n += assert_hidden (possible, possible->passed_back, network->passed_back, network->tells_passed_back, turn) ? 1 : 0;
  n += assert_hidden (possible, possible->first, why.first, network->tells_reasons, turn) ? 1 : 0;
  n += assert_hidden (possible, possible->second, why.second, network->tells_reasons, turn) ? 1 : 0;
  return n;
}

START_TEST (no_hidden_number_follows_from_the_others)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20270312);
  guint n = 0;

  for (guint turn = 0; turn < TURNS; turn++)
    n += attack (random, turn);
  ck_assert_uint_gt (n, TURNS / 2);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("network");
  TCase *tcase = tcase_create ("network");

  tcase_add_test (tcase, small_senders_are_put_together);
  tcase_add_test (tcase, one_small_sender_keeps_its_name);
  tcase_add_loop_test (tcase, shares_come_from_the_rounded_numbers, 0, G_N_ELEMENTS (shares));
  tcase_add_test (tcase, the_middle_wants_eight);
  tcase_add_test (tcase, senders_of_few_people_are_not_told);
  tcase_add_test (tcase, what_became_of_three_is_not_told);
  tcase_add_test (tcase, what_was_told_before_counts);
  tcase_add_test (tcase, who_sent_them_need_not_be_told_to_tell);
  tcase_add_test (tcase, a_quarter_follows_from_two_halves);
  tcase_add_test (tcase, what_follows_already_is_not_told_as_hidden);
  tcase_add_test (tcase, those_together_are_no_more_than_the_total_leaves);
  tcase_add_test (tcase, no_hidden_number_follows_from_the_others);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
