/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pieces of time, and the ways between them. */

#include "weft-ways.h"

#include "weft-date.h"

#include <string.h>

/* Who came again within a time of more pieces is not followed: it takes too long, and shorter times tell most of it. */
#define MOST_PIECES 6

/* ---- Pieces ---- */

static int
compare_days (gconstpointer one,
              gconstpointer other)
{
  return strcmp (*(const char *const *)one, *(const char *const *)other);
}

static void
add_day (GPtrArray  *days,
         const char *day)
{
  if (!g_ptr_array_find_with_equal_func (days, day, g_str_equal, NULL))
    g_ptr_array_add (days, g_strdup (day));
}

/* Whether one of @times holds @day and the day before. */
static gboolean
is_tied (const GPtrArray *times,
         const char      *day)
{
  for (guint i = 0; i < times->len; i++)
    {
      const WeftTold *time = times->pdata[i];

      if (strcmp (time->from, day) < 0 && strcmp (time->to, day) >= 0)
        return TRUE;
    }
  return FALSE;
}

WeftPieces *
weft_pieces_new (const GPtrArray *times)
{
  WeftPieces *pieces = g_new0 (WeftPieces, 1);
  guint       run = 0;
  char        after[WEFT_DATE_SIZE];

  pieces->days = g_ptr_array_new_with_free_func (g_free);
  pieces->runs = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < times->len; i++)
    {
      const WeftTold *time = times->pdata[i];

      weft_date_add_days (time->to, 1, after);
      add_day (pieces->days, time->from);
      add_day (pieces->days, after);
    }
  g_ptr_array_sort (pieces->days, compare_days);
  for (guint i = 0; i + 1 < pieces->days->len; i++)
    {
      if (!is_tied (times, pieces->days->pdata[i]))
        run = i;
      g_array_append_val (pieces->runs, run);
    }
  return pieces;
}

void
weft_pieces_free (WeftPieces *pieces)
{
  g_ptr_array_unref (pieces->days);
  g_array_unref (pieces->runs);
  g_free (pieces);
}

static guint
run_of (const WeftPieces *pieces,
        guint             piece)
{
  return g_array_index (pieces->runs, guint, piece);
}

/* The piece that begins on @day or after it. */
static guint
piece_from (const WeftPieces *pieces,
            const char       *day)
{
  guint i = 0;

  while (i < pieces->runs->len && strcmp (pieces->days->pdata[i], day) < 0)
    i++;
  return i;
}

/* ---- Ways ---- */

struct _WeftWays
{
  WeftDisclosure   *disclosure;
  const WeftPieces *pieces;
  gboolean          counts_once;
  GArray           *ways;   /* owned, of guint: numbers of people, from each piece to each later one of its run; to itself: those who come for the first time */
  GHashTable       *people; /* owned: numbers of those who came, by time */
};

static guint *
way (const WeftWays *ways,
     guint           from,
     guint           to)
{
  return &g_array_index (ways->ways, guint, from * ways->pieces->runs->len + to);
}

static gboolean
is_last_of_run (const WeftPieces *pieces,
                guint             piece)
{
  return piece + 1 == pieces->runs->len || run_of (pieces, piece + 1) != run_of (pieces, piece);
}

/* As many leave a piece as enter it; some leave for good. */
static void
balance (const WeftWays *ways,
         guint           piece)
{
  const WeftPieces *pieces = ways->pieces;
  const guint       came = weft_disclosure_new_number (ways->disclosure);
  const guint       gone = weft_disclosure_new_number (ways->disclosure);
  g_autoptr (GArray) enter = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) leave = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = run_of (pieces, piece); i <= piece; i++)
    g_array_append_val (enter, *way (ways, i, piece));
  g_array_append_val (leave, gone);
  for (guint i = piece; !is_last_of_run (pieces, i); i++)
    g_array_append_val (leave, *way (ways, piece, i + 1));
  weft_disclosure_sum (ways->disclosure, came, enter);
  weft_disclosure_sum (ways->disclosure, came, leave);
}

WeftWays *
weft_ways_new (WeftDisclosure   *disclosure,
               const WeftPieces *pieces,
               gboolean          counts_once)
{
  WeftWays   *ways = g_new0 (WeftWays, 1);
  const guint n = pieces->runs->len;

  ways->disclosure = disclosure;
  ways->pieces = pieces;
  ways->counts_once = counts_once;
  ways->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ways->ways = g_array_sized_new (FALSE, TRUE, sizeof (guint), n * n);
  g_array_set_size (ways->ways, n * n);
  for (guint to = 0; to < n; to++)
    for (guint from = counts_once ? to : run_of (pieces, to); from <= to; from++)
      *way (ways, from, to) = weft_disclosure_new_number (disclosure);
  for (guint i = 0; i < n && !counts_once; i++)
    if (!is_last_of_run (pieces, i))
      balance (ways, i);
  return ways;
}

void
weft_ways_free (WeftWays *ways)
{
  g_array_unref (ways->ways);
  g_hash_table_unref (ways->people);
  g_free (ways);
}

/* Those who came from the piece @first on, and for the first time since then up to the piece @last. */
static GArray *
list_entering (const WeftWays *ways,
               guint           first,
               guint           last)
{
  GArray *entering = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint to = first; to <= last; to++)
    {
      g_array_append_val (entering, *way (ways, to, to));
      for (guint from = run_of (ways->pieces, first); from < first && !ways->counts_once; from++)
        g_array_append_val (entering, *way (ways, from, to));
    }
  return entering;
}

/* The first piece of @time, and the one after its last. */
static void
find_pieces (const WeftWays *ways,
             const WeftTold *time,
             guint          *first,
             guint          *end)
{
  char after[WEFT_DATE_SIZE];

  weft_date_add_days (time->to, 1, after);
  *first = piece_from (ways->pieces, time->from);
  *end = piece_from (ways->pieces, after);
}

guint
weft_ways_people (WeftWays       *ways,
                  const WeftTold *time)
{
  g_autofree char *key = g_strconcat (time->from, "/", time->to, NULL);
  gpointer         found;
  guint            people, first, end;
  g_autoptr (GArray) entering = NULL;

  if (g_hash_table_lookup_extended (ways->people, key, NULL, &found))
    return GPOINTER_TO_UINT (found);
  find_pieces (ways, time, &first, &end);
  entering = list_entering (ways, first, end - 1);
  people = weft_disclosure_new_number (ways->disclosure);
  weft_disclosure_sum (ways->disclosure, people, entering);
  g_hash_table_insert (ways->people, g_steal_pointer (&key), GUINT_TO_POINTER (people));
  return people;
}

guint
weft_ways_visits (WeftWays       *ways,
                  const WeftTold *time)
{
  const guint visits = weft_disclosure_new_number (ways->disclosure);
  g_autoptr (GArray) entering = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first, end;

  find_pieces (ways, time, &first, &end);
  for (guint to = first; to < end; to++)
    for (guint from = ways->counts_once ? to : run_of (ways->pieces, to); from <= to; from++)
      g_array_append_val (entering, *way (ways, from, to));
  weft_disclosure_sum (ways->disclosure, visits, entering);
  return visits;
}

/* Adds those who came from the piece @first on before @day, and again from @day on before @end. */
static void
add_again (const WeftWays *ways,
           guint           first,
           guint           day,
           guint           end,
           GArray         *again)
{
  for (guint from = first; from < day; from++)
    for (guint to = day; to < end && run_of (ways->pieces, to) <= from; to++)
      g_array_append_val (again, *way (ways, from, to));
}

static guint
count_again (const WeftWays *ways,
             guint           first,
             guint           day,
             guint           end)
{
  const guint number = weft_disclosure_new_number (ways->disclosure);
  g_autoptr (GArray) again = g_array_new (FALSE, FALSE, sizeof (guint));

  add_again (ways, first, day, end, again);
  weft_disclosure_sum (ways->disclosure, number, again);
  return number;
}

/* @all is @some (element-type guint) and whoever else. */
static void
tell_no_more (WeftDisclosure *disclosure,
              GArray         *some,
              guint           all)
{
  const guint others = weft_disclosure_new_number (disclosure);

  g_array_append_val (some, others);
  weft_disclosure_sum (disclosure, all, some);
}

void
weft_ways_hold (WeftWays        *ways,
                const GPtrArray *some,
                const WeftTold  *time)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first, end;

  for (guint i = 0; i < some->len; i++)
    {
      const guint number = weft_ways_people (some->pdata[i], time);

      g_array_append_val (people, number);
    }
  tell_no_more (ways->disclosure, people, weft_ways_people (ways, time));
  find_pieces (ways, time, &first, &end);
  for (guint day = first + 1; day < end && end - first <= MOST_PIECES && !ways->counts_once; day++)
    {
      g_autoptr (GArray) again = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = 0; i < some->len; i++)
        add_again (some->pdata[i], first, day, end, again);
      tell_no_more (ways->disclosure, again, count_again (ways, first, day, end));
    }
}
