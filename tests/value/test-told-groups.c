/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Averages of groups of people, against a reader who adds their sums up and takes them from each other in every way. */

#include "value-check.h"

#include "weft-told.h"

#define FEWEST 8
#define PEOPLE 40
#define MOST 5 /* groups of one world */
#define WAYS 5 /* taken away twice or once, left, or added once or twice */
#define TURNS 500

static WeftTold *
new_group (guint first,
           guint end)
{
  WeftTold *group = weft_told_new ("change own.", "0000-01-01", "9999-12-31", FEWEST);

  for (guint i = first; i < end; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i);

      weft_told_add (group, label, label, 1);
    }
  return group;
}

static GPtrArray *
new_groups (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
}

START_TEST (three_more_would_be_known)
{
  g_autoptr (GPtrArray) earlier = new_groups ();
  g_autoptr (WeftTold) twelve = new_group (0, 12);
  g_autoptr (WeftTold) fifteen = new_group (0, 15);
  g_autoptr (WeftTold) twenty = new_group (0, 20);
  g_autoptr (WeftTold) others = new_group (12, 24);

  ck_assert (!weft_told_has_small_part (twelve, earlier, FEWEST));
  g_ptr_array_add (earlier, weft_told_copy (twelve));
  ck_assert (!weft_told_has_small_part (twelve, earlier, FEWEST));
  ck_assert (weft_told_has_small_part (fifteen, earlier, FEWEST));
  ck_assert (!weft_told_has_small_part (twenty, earlier, FEWEST));
  ck_assert (!weft_told_has_small_part (others, earlier, FEWEST));
  /* Nor may few be in both. */
  g_ptr_array_add (earlier, weft_told_copy (others));
  ck_assert (weft_told_has_small_part (fifteen, earlier, FEWEST));
}
END_TEST

/* People come in blocks that stay together; a group is some of the blocks. */
static WeftTold *
draw_group (GRand       *random,
            const guint *ends,
            guint64     *members)
{
  WeftTold *group = new_group (0, 0);
  gboolean  is_in = FALSE;

  *members = 0;
  for (guint i = 0, block = 0; i < PEOPLE; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i);

      if (i == 0 || i == ends[block])
        {
          block += i > 0 ? 1 : 0;
          is_in = g_rand_boolean (random);
        }
      if (!is_in)
        continue;
      weft_told_add (group, label, label, 1);
      *members |= G_GUINT64_CONSTANT (1) << i;
    }
  return group;
}

/* Of how many people a sum still holds the answers, when groups are taken as often as the digits of @way say. */
static guint
count_left (const guint64 *members,
            guint          n,
            guint          way)
{
  int   often[PEOPLE] = { 0 };
  guint left = 0;

  for (guint i = 0; i < n; i++, way /= WAYS)
    for (guint k = 0; k < PEOPLE; k++)
      often[k] += ((int)(way % WAYS) - WAYS / 2) * (int)(members[i] >> k & 1);
  for (guint k = 0; k < PEOPLE; k++)
    left += often[k] != 0 ? 1 : 0;
  return left;
}

START_TEST (no_way_leads_to_a_few)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20270312);
  guint n_several = 0, n_stopped = 0;

  for (guint turn = 0; turn < TURNS; turn++)
    {
      g_autoptr (GPtrArray) told = new_groups ();
      guint64 members[MOST];
      guint   ends[PEOPLE] = { 0 };
      guint   ways = 1;

      for (guint i = 0, end = 0; end < PEOPLE; i++)
        ends[i] = end += (guint)g_rand_int_range (random, 1, 2 * FEWEST);
      for (guint i = 0; i < 3 * MOST && told->len < MOST; i++)
        {
          guint64 drawn;
          g_autoptr (WeftTold) group = draw_group (random, ends, &drawn);

          if (group->rows->len < FEWEST)
            continue;
          if (weft_told_has_small_part (group, told, FEWEST))
            {
              n_stopped++;
              continue;
            }
          members[told->len] = drawn;
          g_ptr_array_add (told, g_steal_pointer (&group));
          ways *= WAYS;
        }
      n_several += told->len > 2 ? 1 : 0;
      for (guint way = 0; way < ways; way++)
        {
          const guint left = count_left (members, told->len, way);

          ck_assert_msg (left == 0 || left >= FEWEST, "turn %u: the sum of %u people follows from %u groups", turn, left, told->len);
        }
    }
  ck_assert_uint_gt (n_several, TURNS / 10);
  ck_assert_uint_gt (n_stopped, TURNS);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("told-groups");
  TCase *tcase = tcase_create ("told-groups");

  tcase_add_test (tcase, three_more_would_be_known);
  tcase_add_test (tcase, no_way_leads_to_a_few);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
