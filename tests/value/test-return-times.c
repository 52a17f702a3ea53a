/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Returns over times that make each other up, with tables of who took part and without, in answers or in wider categories of
 * them, against a reader who keeps them all and tries every number. Whoever came answered. */

#include "value-check.h"

#include "weft-return.h"
#include "weft-small-number.h"

#define TIMES 3
#define ANSWERS 4     /* at most */
#define CATEGORIES 2  /* of one answer each, or of two */
#define UNKNOWN 4096  /* more than anybody can have seen */
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
/* What was asked, and in which worlds. */
typedef struct
{
  const char *question;
  guint       n; /* answers, as many of each category */
  const char *answers[ANSWERS];
  const char *categories[CATEGORIES];
  int         threshold;
  gint        most; /* people of one answer in half a year, less one */
  guint       turns;
  gboolean    is_changed; /* all records, after half of the returns */
  gboolean    asks_more;  /* a second question, of the same people */
} Asked;

static const Asked asked[] = {
  { "disability", 2, { "Yes", "No" }, { "Yes", "No" }, 5, 12, 1500 },
  { "disability", 2, { "Yes", "No" }, { "Yes", "No" }, 5, 12, 500, TRUE },
  { "disability", 2, { "Yes", "No" }, { "Yes", "No" }, 5, 12, 300, .asks_more = TRUE },
  { "disability", 2, { "Yes", "No" }, { "Yes", "No" }, 8, 16, 100 },
  { "age", 4, { "0 to 15", "16 to 24", "65 to 74", "75 to 84" }, { "Under 25", "65 and over" }, 5, 8, 300 },
};

/* What stands behind the numbers of the three times: of one answer, of a category, or of all. */
typedef struct
{
  gint64 people[TIMES];
} Row;

/* What was read. */
typedef struct
{
  gboolean  has_table[TIMES]; /* of either kind */
  gboolean  has_answers[TIMES], has_categories[TIMES];
  WeftKnown all[TIMES];
} Read;

/* What may stand behind a category, and all that its answers can be then, a bit for each number. */
typedef struct
{
  Row     sum;
  guint64 possible[ANSWERS][TIMES];
} Part;

typedef struct
{
  const Asked *asked;
  Row          truth[ANSWERS];
  Read         read;
  guint64      answers[ANSWERS][TIMES], categories[CATEGORIES][TIMES]; /* what each can be, a bit for each number */
} World;

static guint
category_of (const Asked *ask,
             guint        answer)
{
  return answer * CATEGORIES / ask->n;
}

static Row
add_up (const World *world,
        guint        category)
{
  Row row = { { 0 } };

  for (guint i = 0; i < world->asked->n; i++)
    for (guint t = 0; t < TIMES && category_of (world->asked, i) == category; t++)
      row.people[t] += world->truth[i].people[t];
  return row;
}

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

/* What the tables tell of @answer in time @t. */
static WeftKnown
know (const World *world,
      guint        answer,
      guint        t)
{
  if (world->read.has_answers[t])
    return weft_small_number_known (world->truth[answer].people[t], world->asked->threshold);
  if (world->read.has_categories[t])
    return (WeftKnown){ 0, weft_small_number_known (add_up (world, category_of (world->asked, answer)).people[t], world->asked->threshold).high };
  return (WeftKnown){ 0, 0 };
}

/* (element-type Row): all that may stand behind the numbers that were read of one answer; 0 where there is no table. */
static GArray *
list_rows (const World *world,
           guint        answer)
{
  const Read *read = &world->read;
  GArray     *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  WeftKnown   known[TIMES];
  Row         row;

  for (guint t = 0; t < TIMES; t++)
    known[t] = know (world, answer, t);
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

/* Whether @sum is what the tables of categories say of @category. */
static gboolean
may_be_category (const World *world,
                 guint        category,
                 const Row   *sum)
{
  for (guint t = 0; t < TIMES; t++)
    if (world->read.has_categories[t] && !is_within (sum->people[t], weft_small_number_known (add_up (world, category).people[t], world->asked->threshold)))
      return FALSE;
  return TRUE;
}

static void
mark (guint64    possible[TIMES],
      const Row *row)
{
  for (guint t = 0; t < TIMES; t++)
    possible[t] |= G_GUINT64_CONSTANT (1) << row->people[t];
}

/* (transfer full) (element-type Part): @parts with one more answer, in every way; those of one sum are one. */
static GArray *
add_answer (const World  *world,
            const GArray *parts,
            guint         answer,
            gboolean      is_last)
{
  g_autoptr (GArray) rows = list_rows (world, answer);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GArray *sums = g_array_new (FALSE, TRUE, sizeof (Part));

  for (guint i = 0; i < parts->len * rows->len; i++)
    {
      const Part *before = &g_array_index (parts, Part, i / rows->len);
      const Row  *row = &g_array_index (rows, Row, i % rows->len);
      Row         sum;
      gint64      key = 0;
      gpointer    place;
      Part       *part;

      for (guint t = 0; t < TIMES; t++)
        key = 64 * key + (sum.people[t] = before->sum.people[t] + row->people[t]);
      if (is_last && !may_be_category (world, category_of (world->asked, answer), &sum))
        continue;
      if (!g_hash_table_lookup_extended (places, &key, NULL, &place))
        {
          const Part new_part = { .sum = sum };

          place = GUINT_TO_POINTER (sums->len);
          g_array_append_val (sums, new_part);
          g_hash_table_insert (places, g_memdup2 (&key, sizeof key), place);
        }
      part = &g_array_index (sums, Part, GPOINTER_TO_UINT (place));
      for (guint k = 0; k < answer; k++)
        for (guint t = 0; t < TIMES; t++)
          part->possible[k][t] |= before->possible[k][t];
      mark (part->possible[answer], row);
    }
  return sums;
}

/* (transfer full) (element-type Part) */
static GArray *
list_parts (const World *world,
            guint        category)
{
  const guint n = world->asked->n / CATEGORIES;
  const Part  none = { 0 };
  GArray     *parts = g_array_new (FALSE, TRUE, sizeof (Part));

  g_array_append_val (parts, none);
  for (guint i = category * n; i < (category + 1) * n; i++)
    {
      g_autoptr (GArray) before = parts;

      parts = add_answer (world, before, i, i + 1 == (category + 1) * n);
    }
  return parts;
}

static void
take (World      *world,
      guint       category,
      const Part *part)
{
  mark (world->categories[category], &part->sum);
  for (guint i = 0; i < world->asked->n; i++)
    for (guint t = 0; t < TIMES; t++)
      world->answers[i][t] |= part->possible[i][t];
}

static void
try_everything (World *world)
{
  g_autoptr (GArray) first = list_parts (world, 0);
  g_autoptr (GArray) second = list_parts (world, 1);

  for (guint i = 0; i < first->len; i++)
    for (guint k = 0; k < second->len; k++)
      {
        const Part *a = &g_array_index (first, Part, i);
        const Part *b = &g_array_index (second, Part, k);
        Row         sum;

        for (guint t = 0; t < TIMES; t++)
          sum.people[t] = a->sum.people[t] + b->sum.people[t];
        if (may_be_all (&world->read, &sum))
          {
            take (world, 0, a);
            take (world, 1, b);
          }
      }
}

/* Returns: whether there was something to hide */
static gboolean
check_number (int         threshold,
              guint       turn,
              guint       t,
              const char *label,
              gint64      people,
              guint64     found)
{
  const WeftShown shown = weft_small_number_protect (people, threshold).shown;

  ck_assert_msg (shown != WEFT_SHOWN_FEWER || found == (G_GUINT64_CONSTANT (1) << threshold) - 2, "turn %u: %" G_GINT64_FORMAT " of %s, time %u, can be %" G_GINT64_MODIFIER "x only", turn, people, label, t, found);
  ck_assert_msg (shown != WEFT_SHOWN_ROUNDED || (found & (found - 1)) != 0, "turn %u: %" G_GINT64_FORMAT " of %s, time %u, is known", turn, people, label, t);
  return people > 0;
}

/* Returns: how many numbers are hidden */
static guint
assert_hidden (World *world,
               guint  turn)
{
  guint n_hidden = 0;

  try_everything (world);
  for (guint t = 0; t < TIMES; t++)
    {
      for (guint i = 0; i < world->asked->n && world->read.has_answers[t]; i++)
        n_hidden += check_number (world->asked->threshold, turn, t, world->asked->answers[i], world->truth[i].people[t], world->answers[i][t]) ? 1 : 0;
      for (guint c = 0; c < CATEGORIES && world->read.has_categories[t]; c++)
        n_hidden += check_number (world->asked->threshold, turn, t, world->asked->categories[c], add_up (world, c).people[t], world->categories[c][t]) ? 1 : 0;
    }
  return n_hidden;
}

static void
come (GRand *random,
      World *world)
{
  for (guint i = 0; i < world->asked->n; i++)
    {
      gint64 *people = world->truth[i].people;

      people[SPRING] = g_rand_int_range (random, 0, world->asked->most);
      people[AUTUMN] = g_rand_int_range (random, 0, world->asked->most);
      people[YEAR] = g_rand_int_range (random, (gint)MAX (people[SPRING], people[AUTUMN]), (gint)(people[SPRING] + people[AUTUMN]) + 1);
    }
}

/* (transfer full) */
static WeftBands *
new_table (const World *world,
           guint        time)
{
  g_autofree char *period = g_strdup_printf ("%s/%s", times[time][0], times[time][1]);
  WeftBands       *bands = weft_bands_new (world->asked->question, period);

  for (guint i = 0; i < world->asked->n; i++)
    if (world->truth[i].people[time] > 0)
      weft_bands_add (bands, world->asked->answers[i], world->truth[i].people[time]);
  return bands;
}

/* (transfer full): of the same people by something else, which nobody asks here what it tells. */
static WeftBands *
new_second (const World *world,
            guint        time)
{
  g_autofree char *period = g_strdup_printf ("%s/%s", times[time][0], times[time][1]);
  WeftBands       *bands = weft_bands_new ("sex", period);
  gint64           people = 0;

  for (guint i = 0; i < world->asked->n; i++)
    people += world->truth[i].people[time];
  weft_bands_add (bands, "Female", people - people / 3);
  weft_bands_add (bands, "Male", people / 3);
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
  g_ptr_array_insert (published, 0, all);
}

static void
read_all (World *world,
          guint  time,
          gint64 people,
          int    threshold)
{
  const WeftKnown known = weft_small_number_known (people, threshold);
  WeftKnown      *all = &world->read.all[time];

  *all = (WeftKnown){ MAX (all->low, known.low), MIN (all->high, known.high) };
}

/* The table of a return is read. */
static void
read_table (World           *world,
            guint            time,
            const WeftBands *bands)
{
  world->read.has_table[time] = TRUE;
  if (bands->is_wide)
    world->read.has_categories[time] = TRUE;
  else
    world->read.has_answers[time] = TRUE;
}

/* A return of @time leaves, with its table if that may stand in it; @published knows it from now on.
 * Returns: how the number of all was told */
static WeftPeopleTold
leave (World     *world,
       guint      time,
       WeftTier   tier,
       GPtrArray *published)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();

  ret->tier = tier;
  ret->small_number_threshold = world->asked->threshold;
  ret->from = g_strdup (times[time][0]);
  ret->to = g_strdup (times[time][1]);
  for (guint i = 0; i < world->asked->n; i++)
    ret->people += world->truth[i].people[time];
  if (tier == WEFT_TIER_FULL)
    g_ptr_array_add (ret->bands, new_table (world, time));
  if (tier == WEFT_TIER_FULL && world->asked->asks_more)
    g_ptr_array_add (ret->bands, new_second (world, time));
  g_ptr_array_unref (ret->published);
  ret->published = g_ptr_array_ref (published);
  weft_return_settle (ret, &weft_ladder_default);
  if (ret->bands->len > 1 && ((const WeftBands *)ret->bands->pdata[1])->safe)
    g_ptr_array_insert (published, 0, weft_bands_tell (ret->bands->pdata[1], world->asked->threshold));

  if (tier == WEFT_TIER_FULL && ((const WeftBands *)ret->bands->pdata[0])->safe)
    {
      g_ptr_array_insert (published, 0, weft_bands_tell (ret->bands->pdata[0], world->asked->threshold));
      read_table (world, time, ret->bands->pdata[0]);
      read_all (world, time, ret->people, world->asked->threshold); /* the table's own total */
    }
  if (ret->people_protected == WEFT_PEOPLE_LEFT_OUT)
    return WEFT_PEOPLE_LEFT_OUT;
  add_all (published, time, ret->people, ret->people_protected ? world->asked->threshold : WEFT_EXACTLY);
  read_all (world, time, ret->people, ret->people_protected ? world->asked->threshold : WEFT_EXACTLY);
  return (WeftPeopleTold)ret->people_protected;
}

START_TEST (no_hidden_number_follows_from_any_returns)
{
  static const Read unread = { .all = { { 0, UNKNOWN }, { 0, UNKNOWN }, { 0, UNKNOWN } } };
  const Asked      *ask = &asked[_i];
  g_autoptr (GRand) random = g_rand_new_with_seed (20270312);
  guint n_hidden = 0, n_wide = 0;
  guint n_told[WEFT_PEOPLE_LEFT_OUT + 1] = { 0 };

  for (guint turn = 0; turn < ask->turns; turn++)
    {
      g_autoptr (GPtrArray) published = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
      World world = { .asked = ask, .read = unread };

      come (random, &world);
      for (guint event = 0; event < MOST_EVENTS; event++)
        {
          if (ask->is_changed && event == MOST_EVENTS / 2)
            {
              come (random, &world);
              world.read = unread;
            }
          n_told[leave (&world, (guint)g_rand_int_range (random, 0, TIMES), g_rand_boolean (random) ? WEFT_TIER_FULL : WEFT_TIER_SHORT, published)]++;
        }
      n_hidden += assert_hidden (&world, turn);
      for (guint t = 0; t < TIMES; t++)
        n_wide += world.read.has_categories[t] ? 1 : 0;
    }
  /* There was something to hide, and yet most numbers of all were told as they are. */
  ck_assert_uint_gt (n_hidden, ask->turns);
  ck_assert (n_wide > ask->turns / 4 || ask->n == CATEGORIES);
  ck_assert_uint_gt (n_told[WEFT_PEOPLE_EXACT], n_told[WEFT_PEOPLE_ROUNDED]);
  ck_assert_uint_gt (n_told[WEFT_PEOPLE_ROUNDED], n_told[WEFT_PEOPLE_LEFT_OUT]);
  ck_assert (n_told[WEFT_PEOPLE_LEFT_OUT] > 0 || ask->turns < 1000);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return-times");
  TCase *tcase = tcase_create ("return-times");

  tcase_set_timeout (tcase, 60);
  tcase_add_loop_test (tcase, no_hidden_number_follows_from_any_returns, 0, G_N_ELEMENTS (asked));
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
