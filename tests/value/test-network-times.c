/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several sheets for networks, of quarters and of times that hold several or overlap, against a reader who keeps them all
 * and tries every number of every sender and quarter. Whoever was sent was sent in one quarter. */

#include "value-check.h"

#include "weft-network.h"

#define SENDERS 3
#define QUARTERS 3
#define TIMES 6
#define MOST 7   /* of one sender in a quarter, less one */
#define GUESS 10 /* so many are tried, less one */
#define TURNS 100

static const struct
{
  const char *from, *to;
  guint       quarters; /* a bit each */
} times[TIMES] = {
  { "2026-04-01", "2026-06-30", 1 },
  { "2026-07-01", "2026-09-30", 2 },
  { "2026-10-01", "2026-12-31", 4 },
  { "2026-04-01", "2026-09-30", 3 },
  { "2026-07-01", "2026-12-31", 6 },
  { "2026-04-01", "2026-12-31", 7 },
};
static const char *const names[SENDERS] = { "Advice", "Library", "Surgery" };

/* Those of one sender by the times. */
typedef struct
{
  gint64 people[TIMES];
} Row;

/* One sheet: of all, and of the senders as far as they are told. */
typedef struct
{
  guint    time;
  gboolean tells_senders;
  gint64   all;
  gint64   together;          /* of the senders that stand as one; -1: none do */
  gboolean is_named[SENDERS]; /* else it is among those, or there is nobody */
} Sheet;

typedef struct
{
  Row    truth[SENDERS];
  Sheet  sheets[TIMES];
  guint  n;
  guint8 sender[TIMES][SENDERS], together[TIMES], all[TIMES]; /* what each number of a sheet can be of the first eight, a bit each */
} World;

static Row
add_quarters (const guint *quarters)
{
  Row row = { { 0 } };

  for (guint t = 0; t < TIMES; t++)
    for (guint q = 0; q < QUARTERS; q++)
      row.people[t] += (times[t].quarters >> q & 1) != 0 ? quarters[q] : 0;
  return row;
}

static gboolean
looks_like (gint64 guess,
            gint64 people)
{
  const WeftKnown known = weft_small_number_known (people, WEFT_SMALL_NUMBER);

  return guess >= known.low && guess <= known.high;
}

/* A sheet of @time leaves, as far as it may; @left knows it from now on. */
static void
leave (World     *world,
       guint      time,
       GPtrArray *left)
{
  g_autoptr (WeftNetwork) network = weft_network_new (times[time].from, times[time].to, WEFT_SMALL_NUMBER);
  Sheet *sheet = &world->sheets[world->n];

  *sheet = (Sheet){ .time = time, .together = -1 };
  for (guint i = 0; i < SENDERS; i++)
    for (gint64 k = 0; k < world->truth[i].people[time]; k++)
      weft_network_count (network->senders, names[i]);
  for (guint i = 0; i < SENDERS; i++)
    network->received += world->truth[i].people[time];
  network->came = sheet->all = network->received;
  weft_network_settle (network, left);
  if (!network->tells_outcome)
    return;
  sheet->tells_senders = network->tells_senders;
  for (guint k = 0; k < network->senders->len; k++)
    {
      const WeftNetworkPart *part = network->senders->pdata[k];

      if (part->name == NULL)
        sheet->together = part->people;
      for (guint i = 0; i < SENDERS; i++)
        sheet->is_named[i] = sheet->is_named[i] || g_strcmp0 (part->name, names[i]) == 0;
    }
  for (guint i = 0; i < network->told->len; i++)
    g_ptr_array_add (left, weft_told_copy (network->told->pdata[i]));
  world->n++;
}

/* (element-type Row): all that may stand behind what was read of one sender. Who is not named is not one of five. */
static GArray *
list_rows (const World *world,
           guint        sender)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (guint guess = 0; guess < GUESS * GUESS * GUESS; guess++)
    {
      const guint quarters[QUARTERS] = { guess % GUESS, guess / GUESS % GUESS, guess / GUESS / GUESS };
      const Row   row = add_quarters (quarters);
      gboolean    fits = TRUE;

      for (guint i = 0; fits && i < world->n; i++)
        {
          const Sheet *sheet = &world->sheets[i];
          const gint64 people = row.people[sheet->time];

          if (sheet->tells_senders && sheet->is_named[sender])
            fits = looks_like (people, world->truth[sender].people[sheet->time]);
          else if (sheet->tells_senders)
            fits = people < WEFT_SMALL_NUMBER && (people == 0 || sheet->together >= 0);
        }
      if (fits)
        g_array_append_val (rows, row);
    }
  return rows;
}

static gint64
count_together (const Sheet *sheet,
                const Row  **rows)
{
  gint64 people = 0;

  for (guint i = 0; i < SENDERS; i++)
    people += sheet->is_named[i] ? 0 : rows[i]->people[sheet->time];
  return people;
}

static gint64
count_all (const Sheet *sheet,
           const Row  **rows)
{
  gint64 people = 0;

  for (guint i = 0; i < SENDERS; i++)
    people += rows[i]->people[sheet->time];
  return people;
}

static guint8
bit_of (gint64 people)
{
  return people < 8 ? (guint8)(1u << people) : 0;
}

static void
try_world (World      *world,
           const Row **rows)
{
  for (guint i = 0; i < world->n; i++)
    {
      const Sheet *sheet = &world->sheets[i];

      if (!looks_like (count_all (sheet, rows), sheet->all) ||
          (sheet->tells_senders && sheet->together >= 0 && !looks_like (count_together (sheet, rows), sheet->together)))
        return;
    }
  for (guint i = 0; i < world->n; i++)
    {
      const Sheet *sheet = &world->sheets[i];

      for (guint k = 0; k < SENDERS; k++)
        world->sender[i][k] |= bit_of (rows[k]->people[sheet->time]);
      world->together[i] |= bit_of (count_together (sheet, rows));
      world->all[i] |= bit_of (count_all (sheet, rows));
    }
}

static void
try_everything (World *world)
{
  g_autoptr (GArray) first = list_rows (world, 0);
  g_autoptr (GArray) second = list_rows (world, 1);
  g_autoptr (GArray) third = list_rows (world, 2);

  for (guint i = 0; i < first->len; i++)
    for (guint k = 0; k < second->len; k++)
      for (guint l = 0; l < third->len; l++)
        {
          const Row *rows[] = { &g_array_index (first, Row, i), &g_array_index (second, Row, k), &g_array_index (third, Row, l) };

          try_world (world, rows);
        }
}

/* Returns: whether there was something to hide */
static gboolean
check_number (const World *world,
              gint64       people,
              guint8       possible,
              guint        turn)
{
  if (weft_small_number_protect (people, WEFT_SMALL_NUMBER).shown != WEFT_SHOWN_FEWER)
    return FALSE;
  ck_assert_msg (possible == 0x1e, "turn %u: %" G_GINT64_FORMAT " can be %x only, of %u sheets", turn, people, possible, world->n);
  return TRUE;
}

static guint
check_sheet (const World *world,
             guint        at,
             guint        turn)
{
  const Sheet *sheet = &world->sheets[at];
  guint        n = check_number (world, sheet->all, world->all[at], turn) ? 1 : 0;

  if (!sheet->tells_senders)
    return n;
  if (sheet->together > 0)
    n += check_number (world, sheet->together, world->together[at], turn) ? 1 : 0;
  for (guint i = 0; i < SENDERS; i++)
    if (sheet->is_named[i])
      n += check_number (world, world->truth[i].people[sheet->time], world->sender[at][i], turn) ? 1 : 0;
  return n;
}

START_TEST (no_hidden_number_follows_from_any_sheets)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20270312);
  guint n_hidden = 0, n_several = 0, n_senders = 0;

  for (guint turn = 0; turn < TURNS; turn++)
    {
      g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
      World       world = { .n = 0 };
      const guint first = (guint)g_rand_int_range (random, 0, TIMES);
      const guint step = g_rand_boolean (random) ? 1 : TIMES - 1;

      for (guint i = 0; i < SENDERS; i++)
        {
          const guint quarters[QUARTERS] = { (guint)g_rand_int_range (random, 0, MOST), (guint)g_rand_int_range (random, 0, MOST), (guint)g_rand_int_range (random, 0, MOST) };

          world.truth[i] = add_quarters (quarters);
        }
      for (guint i = 0; i < TIMES; i++)
        leave (&world, (first + i * step) % TIMES, left);
      try_everything (&world);
      for (guint i = 0; i < world.n; i++)
        {
          n_hidden += check_sheet (&world, i, turn);
          n_senders += world.sheets[i].tells_senders ? 1 : 0;
        }
      n_several += world.n > 2 ? 1 : 0;
    }
  ck_assert_uint_gt (n_hidden, TURNS / 3);
  ck_assert_uint_gt (n_several, TURNS / 3);
  ck_assert_uint_gt (n_senders, TURNS / 3);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("network-times");
  TCase *tcase = tcase_create ("network-times");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, no_hidden_number_follows_from_any_sheets);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
