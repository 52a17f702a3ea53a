/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which groups' averages may leave. A group is remembered by its codes, of which nothing but a checksum is kept. */

#include "weft-change-told.h"

#include "weft-told-record.h"

/* Groups have no time: they are of whoever answered. */
#define FIRST_DAY "0000-01-01"
#define LAST_DAY "9999-12-31"

/* What was asked, as far as it may leave. */
typedef struct
{
  GPtrArray *codes; /* owned, of char *, borrowed */
  GArray    *asked; /* owned, of WeftAsked: a code each */
} Asked;

static void
asked_clear (Asked *asked)
{
  g_clear_pointer (&asked->codes, g_ptr_array_unref);
  g_clear_pointer (&asked->asked, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static char *
label_of (const char *code)
{
  g_autofree char *lower = g_ascii_strdown (code, -1);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, lower, -1);
}

/* (transfer full): those who answered both times, or - @has_left - the first time only. */
static WeftTold *
group_of (const char  *what,
          const Asked *all,
          gboolean     has_left)
{
  WeftTold *group = weft_told_new (what, FIRST_DAY, LAST_DAY, WEFT_FEWEST_TO_SAY);

  for (guint i = 0; i < all->codes->len; i++)
    {
      const WeftAsked *asked = &g_array_index (all->asked, WeftAsked, i);
      g_autofree char *label = asked->has_before && asked->has_after != has_left ? label_of (all->codes->pdata[i]) : NULL;

      if (label != NULL)
        weft_told_add (group, label, label, 1);
    }
  return group;
}

/* (transfer none) (nullable): the largest of @earlier that is within @group: its averages are known already. */
static const WeftTold *
find_within (const WeftTold  *group,
             const GPtrArray *earlier)
{
  const WeftTold *found = NULL;

  for (guint i = 0; i < earlier->len; i++)
    {
      const WeftTold *told = earlier->pdata[i];

      if (weft_told_count_common (told, group) == told->rows->len && (found == NULL || told->rows->len > found->rows->len))
        found = told;
    }
  return found;
}

/* Takes those out of @all who are in @group but not in @known. */
static void
keep_known (Asked          *all,
            const WeftTold *group,
            const WeftTold *known)
{
  for (guint i = all->codes->len; i > 0; i--)
    {
      g_autofree char *label = label_of (all->codes->pdata[i - 1]);

      if (weft_told_people (group, label) == 0 || weft_told_people (known, label) != 0)
        continue;
      g_ptr_array_remove_index (all->codes, i - 1);
      g_array_remove_index (all->asked, i - 1);
    }
}

/* (transfer container): all that left of @what, and what leaves together with this. */
static GPtrArray *
list_earlier (WeftFile        *file,
              const char      *what,
              const GPtrArray *told,
              GError         **error)
{
  GPtrArray *earlier = weft_told_record_list (file, what, error);

  for (guint i = 0; earlier != NULL && i < told->len; i++)
    if (g_str_equal (((const WeftTold *)told->pdata[i])->what, what))
      g_ptr_array_add (earlier, weft_told_copy (told->pdata[i]));
  return earlier;
}

/* The average with which those began who did not answer again. */
static void
let_leavers_out (WeftReturnChange *change,
                 const char       *what,
                 const Asked      *all,
                 GPtrArray        *earlier,
                 GPtrArray        *told)
{
  g_autoptr (WeftTold) leavers = group_of (what, all, TRUE);

  if (leavers->rows->len < WEFT_FEWEST_TO_SAY)
    return;
  change->hides_leavers = weft_told_has_small_part (leavers, earlier, WEFT_FEWEST_TO_SAY);
  if (!change->hides_leavers)
    g_ptr_array_add (told, g_steal_pointer (&leavers));
}

static WeftReturnChange *
change_of (const WeftChangeReport *report,
           const WeftChangeItem   *item,
           const Asked            *all)
{
  WeftChangeItem part = *item;

  part.result = weft_before_after ((const WeftAsked *)all->asked->data, all->asked->len, item->higher_is_better);
  return weft_change_for_return (report, &part);
}

WeftReturnChange *
weft_change_to_leave (WeftFile               *file,
                      const WeftChangeReport *report,
                      const WeftChangeItem   *item,
                      GPtrArray              *told,
                      GError                **error)
{
  g_auto (Asked) all = { g_ptr_array_new (), g_array_copy (item->asked) };
  g_autofree char *what = g_strdup_printf ("change %s.%s", report->measure, item->item);
  g_autoptr (GPtrArray) earlier = list_earlier (file, what, told, error);
  g_autoptr (WeftTold) group = NULL;
  WeftReturnChange *change;
  const WeftTold   *known = NULL;
  gboolean          is_small;

  if (earlier == NULL)
    return NULL;
  for (guint i = 0; i < report->codes->len; i++)
    g_ptr_array_add (all.codes, report->codes->pdata[i]);
  group = group_of (what, &all, FALSE);
  if (group->rows->len < WEFT_FEWEST_TO_SAY)
    return weft_change_for_return (report, item);
  is_small = weft_told_has_small_part (group, earlier, WEFT_FEWEST_TO_SAY);
  if (is_small)
    known = find_within (group, earlier);
  if (known != NULL)
    keep_known (&all, group, known);
  change = change_of (report, item, &all);
  change->has_more = known != NULL;
  change->is_held_back = is_small && known == NULL;
  if (!weft_return_change_is_told (change))
    return change;
  g_ptr_array_add (told, group_of (what, &all, FALSE));
  g_ptr_array_add (earlier, group_of (what, &all, FALSE));
  let_leavers_out (change, what, &all, earlier, told);
  return change;
}
