/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which groups' averages may leave. A group is remembered by its answers, of which nothing but a checksum is kept: an answer
 * that was changed is another one. */

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

char *
weft_change_told_label (const char *code,
                        gint64      wave,
                        gint64      answer)
{
  g_autofree char *lower = g_ascii_strdown (code, -1);
  g_autofree char *said = g_strdup_printf ("%s\t%" G_GINT64_FORMAT "\t%" G_GINT64_FORMAT, lower, wave, answer);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, said, -1);
}

WeftTold *
weft_change_told_new (const char *what,
                      const char *measure,
                      const char *item)
{
  g_autofree char *name = g_strdup_printf ("%s %s.%s", what, measure, item);

  return weft_told_new (name, FIRST_DAY, LAST_DAY, WEFT_FEWEST_TO_SAY);
}

/* Answers of which one average is told. */
typedef enum
{
  BEFORE,  /* the first time, by those who answered both times */
  AFTER,   /* the second time */
  LEAVERS, /* the first time, by those who did not answer again */
} Group;

/* (transfer full) */
static WeftTold *
group_of (const char             *what,
          const WeftChangeReport *report,
          const Asked            *all,
          Group                   group)
{
  WeftTold *told = weft_told_new (what, FIRST_DAY, LAST_DAY, WEFT_FEWEST_TO_SAY);

  for (guint i = 0; i < all->codes->len; i++)
    {
      const WeftAsked *asked = &g_array_index (all->asked, WeftAsked, i);
      const gboolean   is_after = group == AFTER;
      g_autofree char *label = NULL;

      if (!asked->has_before || asked->has_after != (group != LEAVERS))
        continue;
      label = weft_change_told_label (all->codes->pdata[i], is_after ? report->to_wave : report->from_wave, is_after ? asked->after : asked->before);
      weft_told_add (told, label, label, 1);
    }
  return told;
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

/* Takes those out of @all who answered both times and the second time not in @known. */
static void
keep_those (const WeftChangeReport *report,
            Asked                  *all,
            const WeftTold         *known)
{
  for (guint i = all->codes->len; i > 0; i--)
    {
      const WeftAsked *asked = &g_array_index (all->asked, WeftAsked, i - 1);
      g_autofree char *label = weft_change_told_label (all->codes->pdata[i - 1], report->to_wave, asked->after);

      if (!asked->has_before || !asked->has_after || weft_told_people (known, label) != 0)
        continue;
      g_ptr_array_remove_index (all->codes, i - 1);
      g_array_remove_index (all->asked, i - 1);
    }
}

/* What left before, of one question. */
typedef struct
{
  char      *what;    /* owned */
  GPtrArray *earlier; /* owned, of WeftTold: of which averages were told, also together with this */
  GPtrArray *bands;   /* owned, of WeftTold: that stand in tables of bands which hide a few */
} Left;

static void
left_clear (Left *left)
{
  g_clear_pointer (&left->what, g_free);
  g_clear_pointer (&left->earlier, g_ptr_array_unref);
  g_clear_pointer (&left->bands, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Left, left_clear)

static gboolean
list_left (WeftFile        *file,
           const char      *measure,
           const char      *item,
           const GPtrArray *told,
           Left            *left,
           GError         **error)
{
  g_autoptr (WeftTold) bands = weft_change_told_new (WEFT_CHANGE_BANDS, measure, item);
  g_autoptr (WeftTold) averages = weft_change_told_new (WEFT_CHANGE_AVERAGES, measure, item);

  left->what = g_strdup (averages->what);
  left->bands = weft_told_record_list (file, bands->what, error);
  left->earlier = left->bands != NULL ? weft_told_record_list (file, left->what, error) : NULL;
  for (guint i = 0; left->earlier != NULL && i < told->len; i++)
    if (g_str_equal (((const WeftTold *)told->pdata[i])->what, left->what))
      g_ptr_array_add (left->earlier, weft_told_copy (told->pdata[i]));
  return left->earlier != NULL;
}

/* Whether the average of @answers would tell of fewer than eight people, or how many stand in a band that hides them. */
static gboolean
would_tell (const Left     *left,
            const WeftTold *answers)
{
  if (weft_told_has_small_part (answers, left->earlier, WEFT_FEWEST_TO_SAY))
    return TRUE;
  for (guint i = 0; i < left->bands->len; i++)
    if (weft_told_count_common (answers, left->bands->pdata[i]) > 0)
      return TRUE;
  return FALSE;
}

/* The two averages of those who answered both times. */
typedef struct
{
  WeftTold *before, *after; /* owned */
} Averages;

static void
averages_clear (Averages *averages)
{
  g_clear_pointer (&averages->before, weft_told_free);
  g_clear_pointer (&averages->after, weft_told_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Averages, averages_clear)

static gboolean
may_leave (const Left             *left,
           const WeftChangeReport *report,
           const Asked            *all,
           Averages               *averages)
{
  averages_clear (averages);
  averages->before = group_of (left->what, report, all, BEFORE);
  averages->after = group_of (left->what, report, all, AFTER);
  return !would_tell (left, averages->before) && !would_tell (left, averages->after);
}

static void
let_out (const WeftTold *group,
         Left           *left,
         GPtrArray      *told)
{
  g_ptr_array_add (told, weft_told_copy (group));
  g_ptr_array_add (left->earlier, weft_told_copy (group));
}

/* Both averages, and the one with which those began who did not answer again. */
static void
let_averages_out (WeftReturnChange       *change,
                  const WeftChangeReport *report,
                  const Asked            *all,
                  const Averages         *averages,
                  Left                   *left,
                  GPtrArray              *told)
{
  g_autoptr (WeftTold) leavers = group_of (left->what, report, all, LEAVERS);

  let_out (averages->before, left, told);
  let_out (averages->after, left, told);
  if (leavers->rows->len < WEFT_FEWEST_TO_SAY)
    return;
  change->hides_leavers = would_tell (left, leavers);
  if (!change->hides_leavers)
    let_out (leavers, left, told);
}

/* Where all may not leave: those alone who were told of before. Returns: whether there are such */
static gboolean
keep_known (const WeftChangeReport *report,
            const Left             *left,
            Asked                  *all,
            Averages               *averages)
{
  const WeftTold *known = find_within (averages->after, left->earlier);

  if (known != NULL)
    keep_those (report, all, known);
  return known != NULL && may_leave (left, report, all, averages);
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
  g_auto (Left) left = { 0 };
  g_auto (Averages) averages = { 0 };
  g_autoptr (WeftReturnChange) change = weft_change_for_return (report, item);

  if (!list_left (file, report->measure, item->item, told, &left, error))
    return NULL;
  for (guint i = 0; i < report->codes->len; i++)
    g_ptr_array_add (all.codes, report->codes->pdata[i]);
  if (!weft_return_change_is_told (change))
    return g_steal_pointer (&change);
  if (!may_leave (&left, report, &all, &averages))
    {
      if (!keep_known (report, &left, &all, &averages))
        {
          change->is_held_back = TRUE;
          return g_steal_pointer (&change);
        }
      weft_return_change_free (change);
      change = change_of (report, item, &all);
      change->has_more = TRUE;
    }
  let_averages_out (change, report, &all, &averages, &left, told);
  return g_steal_pointer (&change);
}

gboolean
weft_change_told_of (WeftFile       *file,
                     const WeftTold *answers,
                     const char     *measure,
                     const char     *item,
                     gboolean       *are_told,
                     GError        **error)
{
  g_autoptr (WeftTold) averages = weft_change_told_new (WEFT_CHANGE_AVERAGES, measure, item);
  g_autoptr (GPtrArray) earlier = weft_told_record_list (file, averages->what, error);

  *are_told = FALSE;
  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    *are_told = *are_told || weft_told_count_common (answers, earlier->pdata[i]) > 0;
  return earlier != NULL;
}
