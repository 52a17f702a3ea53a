/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of a group as a problem of the GNU Linear Programming Kit, and what it finds. */

#include "weft-whole-private.h"

#include <math.h>

/* So many branches are looked at for one answer. */
#define MOST_BRANCHES 500

/* So many steps are made for all that is asked of the same numbers, a few seconds. */
#define MOST_STEPS 100000

/* So many corners are looked at before branches are. */
#define MOST_CORNERS 30
#define MOST_WEIGHT 100

static void
set_range (const WeftWhole      *whole,
           const WeftWholeGroup *group,
           guint                 number,
           WeftKnown             known)
{
  const int kind = known.high == G_MAXINT64 ? GLP_LO : known.low == known.high ? GLP_FX
                                                                               : GLP_DB;

  glp_set_col_bnds (group->problem, weft_whole_number (whole, number)->place, kind, (double)known.low, (double)known.high);
}

/* Its parts less its total are nought. */
static void
set_sum (const WeftWhole      *whole,
         const WeftWholeGroup *group,
         guint                 i)
{
  const WeftWholeSum *sum = group->sums->pdata[i];
  g_autofree double  *times = g_new0 (double, group->numbers->len + 1);
  g_autofree int     *places = g_new0 (int, group->numbers->len + 1);
  g_autofree double  *values = g_new0 (double, group->numbers->len + 1);
  int                 n = 0;

  for (guint k = 0; k <= sum->parts->len; k++)
    times[weft_whole_number (whole, weft_whole_term (sum, k))->place] += k < sum->parts->len ? 1 : -1;
  for (guint k = 1; k <= group->numbers->len; k++)
    if (times[k] != 0)
      {
        places[++n] = (int)k;
        values[n] = times[k];
      }
  glp_set_row_bnds (group->problem, (int)i + 1, GLP_FX, (double)-weft_whole_known_part (whole, sum), 0);
  glp_set_mat_row (group->problem, (int)i + 1, n, places, values);
}

static void
free_kit (gpointer used)
{
  glp_free_env ();
}

/* Numbers of the least weight stand at a corner of all that fit, and most corners are of whole numbers. @turn: for which corner */
static void
weigh (const WeftWholeGroup *group,
       guint                 turn)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (turn);

  for (guint i = 1; i <= group->numbers->len; i++)
    glp_set_obj_coef (group->problem, (int)i, g_rand_int_range (random, 0, MOST_WEIGHT));
}

static void
make_problem (const WeftWhole *whole,
              WeftWholeGroup  *group)
{
  static GPrivate used = G_PRIVATE_INIT (free_kit);

  g_private_set (&used, group);
  glp_term_out (GLP_OFF);
  group->problem = glp_create_prob ();
  glp_add_cols (group->problem, (int)group->numbers->len);
  for (guint i = 0; i < group->numbers->len; i++)
    {
      const guint number = g_array_index (group->numbers, guint, i);

      set_range (whole, group, number, weft_whole_number (whole, number)->known);
      glp_set_col_kind (group->problem, (int)i + 1, GLP_IV);
    }
  if (group->sums->len > 0)
    glp_add_rows (group->problem, (int)group->sums->len);
  for (guint i = 0; i < group->sums->len; i++)
    set_sum (whole, group, i);
  weigh (group, 0);
}

static gboolean
is_within (gint64    value,
           WeftKnown known)
{
  return value >= known.low && value <= known.high;
}

/* @values: by the places of the numbers of @group */
static gboolean
adds_up (const WeftWhole      *whole,
         const WeftWholeGroup *group,
         const gint64         *values)
{
  for (guint i = 0; i < group->numbers->len; i++)
    if (!is_within (values[i + 1], weft_whole_number (whole, g_array_index (group->numbers, guint, i))->known))
      return FALSE;
  for (guint i = 0; i < group->sums->len; i++)
    {
      const WeftWholeSum *sum = group->sums->pdata[i];
      gint64              people = weft_whole_known_part (whole, sum);

      for (guint k = 0; k <= sum->parts->len; k++)
        if (weft_whole_is_open (whole, weft_whole_term (sum, k)))
          people += (k < sum->parts->len ? 1 : -1) * values[weft_whole_number (whole, weft_whole_term (sum, k))->place];
      if (people != 0)
        return FALSE;
    }
  return TRUE;
}

/* Keeps an answer, if it is one: it answers for every number in it. */
static gboolean
keep_answer (const WeftWhole      *whole,
             const WeftWholeGroup *group,
             double (*value_of) (glp_prob *problem, int place))
{
  g_autofree gint64 *values = g_new0 (gint64, group->numbers->len + 1);

  for (guint i = 1; i <= group->numbers->len; i++)
    values[i] = llround (value_of (group->problem, (int)i));
  if (!adds_up (whole, group, values))
    return FALSE;
  for (guint i = 0; i < group->numbers->len; i++)
    {
      const guint number = g_array_index (group->numbers, guint, i);

      if (!weft_whole_has_seen (whole, number, (WeftKnown){ values[i + 1], values[i + 1] }))
        g_array_append_val (weft_whole_number (whole, number)->seen, values[i + 1]);
    }
  return TRUE;
}

/* Ends a search that has become too long. */
static void
count_branches (glp_tree *tree,
                void     *data)
{
  int n_branches = 0;

  glp_ios_tree_size (tree, NULL, NULL, &n_branches);
  if (n_branches > MOST_BRANCHES)
    glp_ios_terminate (tree);
}

/* Looks for any numbers that fit, by @method. */
static WeftWholeAnswer
find_any (WeftWhole            *whole,
          const WeftWholeGroup *group,
          int                   method)
{
  const int before = glp_get_it_cnt (group->problem);
  int       status;
  glp_smcp  any;

  if (whole->steps >= MOST_STEPS)
    return WEFT_WHOLE_TOO_LONG;
  glp_init_smcp (&any);
  any.msg_lev = GLP_MSG_OFF;
  any.meth = method;
  any.it_lim = MOST_STEPS - whole->steps;
  status = glp_simplex (group->problem, &any) == 0 ? glp_get_status (group->problem) : GLP_UNDEF;
  whole->steps += MAX (1, glp_get_it_cnt (group->problem) - before);
  return status == GLP_OPT ? WEFT_WHOLE_YES : status == GLP_NOFEAS ? WEFT_WHOLE_NO
                                                                   : WEFT_WHOLE_TOO_LONG;
}

/* Some numbers fit; looks for whole ones, branch by branch. */
static WeftWholeAnswer
find_whole (WeftWhole            *whole,
            const WeftWholeGroup *group)
{
  glp_iocp branch;

  for (guint i = 1; i <= group->numbers->len; i++)
    glp_set_obj_coef (group->problem, (int)i, 0);
  if (find_any (whole, group, GLP_PRIMAL) != WEFT_WHOLE_YES)
    return WEFT_WHOLE_TOO_LONG;
  glp_init_iocp (&branch);
  branch.msg_lev = GLP_MSG_OFF;
  branch.br_tech = GLP_BR_MFV;
  branch.bt_tech = GLP_BT_DFS;
  branch.cb_func = count_branches;
  if (glp_intopt (group->problem, &branch) == 0 && glp_mip_status (group->problem) == GLP_NOFEAS)
    return WEFT_WHOLE_NO;
  return keep_answer (whole, group, glp_mip_col_val) ? WEFT_WHOLE_YES : WEFT_WHOLE_TOO_LONG;
}

/* Looks for an answer within the ranges that stand: first of any numbers, then of whole ones. */
static WeftWholeAnswer
find_answer (WeftWhole            *whole,
             const WeftWholeGroup *group)
{
  const WeftWholeAnswer any = find_any (whole, group, GLP_DUALP);

  if (any != WEFT_WHOLE_YES || keep_answer (whole, group, glp_get_col_prim))
    return any;
  for (guint turn = 1; turn <= MOST_CORNERS; turn++)
    {
      weigh (group, turn);
      if (find_any (whole, group, GLP_PRIMAL) == WEFT_WHOLE_YES && keep_answer (whole, group, glp_get_col_prim))
        return WEFT_WHOLE_YES;
    }
  return find_whole (whole, group);
}

WeftWholeAnswer
weft_whole_find_answer (WeftWhole      *whole,
                        WeftWholeGroup *group,
                        guint           number,
                        WeftKnown       wanted)
{
  WeftWholeAnswer answer;

  if (group->problem == NULL)
    make_problem (whole, group);
  set_range (whole, group, number, wanted);
  answer = find_answer (whole, group);
  set_range (whole, group, number, weft_whole_number (whole, number)->known);
  return answer;
}
