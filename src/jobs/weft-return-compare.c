/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What two versions of a return say differently. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-measure.h"
#include "weft-pence.h"
#include "weft-small-number.h"

#include <glib/gi18n-lib.h>

static void
add_if_different (GPtrArray  *corrections,
                  const char *prefix,
                  const char *key,
                  const char *was,
                  const char *now)
{
  WeftCorrection *correction;

  if (g_strcmp0 (was, now) == 0)
    return;

  correction = g_new0 (WeftCorrection, 1);
  correction->key = g_strconcat (prefix, key, NULL);
  correction->was = g_strdup (was == NULL ? "" : was);
  correction->now = g_strdup (now == NULL ? "" : now);
  correction->why = g_strdup ("");
  g_ptr_array_add (corrections, correction);
}

static void
compare_figure (GPtrArray        *corrections,
                const char       *key,
                const WeftFigure *was,
                const WeftFigure *now)
{
  const guint n_before = corrections->len;

  add_if_different (corrections, "", key, was != NULL ? was->display : NULL, now != NULL ? now->display : NULL);
  if (corrections->len > n_before)
    ((WeftCorrection *)corrections->pdata[n_before])->is_protected = (was != NULL && was->is_protected) || (now != NULL && now->is_protected);
}

/* What is to come of an award without instalments follows its money, which is compared itself, and whether the grant is
 * closed. And returns that were signed before head counts told how many came at least say nothing wrong. */
static gboolean
follows_by_itself (const char       *key,
                   const WeftReturn *was,
                   const WeftReturn *now)
{
  if (g_str_equal (key, "still_due"))
    return was->still_due_rows == 0 && now->still_due_rows == 0;
  return g_str_equal (key, "people") && g_strcmp0 (was->how_counted, "unique") == 0 && g_strcmp0 (now->how_counted, "counted") == 0 &&
         was->attendances == now->attendances && was->sessions == now->sessions;
}

/* Figures are compared as they are shown: of a protected one no exact number comes out here either. */
static void
compare_figures (GPtrArray        *corrections,
                 const WeftReturn *was,
                 const WeftReturn *now)
{
  g_autoptr (GPtrArray) before = weft_return_figures (was);
  g_autoptr (GPtrArray) after = weft_return_figures (now);

  for (guint i = 0; i < before->len; i++)
    {
      const WeftFigure *figure = g_ptr_array_index (before, i);

      if (!follows_by_itself (figure->key, was, now))
        compare_figure (corrections, figure->key, figure, weft_return_find_figure (after, figure->key));
    }
  for (guint i = 0; i < after->len; i++)
    {
      const WeftFigure *figure = g_ptr_array_index (after, i);

      if (weft_return_find_figure (before, figure->key) == NULL && !follows_by_itself (figure->key, was, now))
        compare_figure (corrections, figure->key, NULL, figure);
    }
}

static const WeftBudgetLine *
find_line (const WeftReturn *ret,
           const char       *name)
{
  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (ret->lines, i);

      if (g_str_equal (line->line, name))
        return line;
    }

  return NULL;
}

static void
compare_line (GPtrArray            *corrections,
              const char           *name,
              const WeftBudgetLine *was,
              const WeftBudgetLine *now)
{
  g_autofree char *before = weft_pence_format (was == NULL ? 0 : was->actual);
  g_autofree char *after = weft_pence_format (now == NULL ? 0 : now->actual);

  add_if_different (corrections, WEFT_CORRECTION_LINE, name, before, after);
}

static void
compare_lines (GPtrArray        *corrections,
               const WeftReturn *was,
               const WeftReturn *now)
{
  for (guint i = 0; i < was->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (was->lines, i);

      compare_line (corrections, line->line, line, find_line (now, line->line));
    }
  for (guint i = 0; i < now->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (now->lines, i);

      if (find_line (was, line->line) == NULL)
        compare_line (corrections, line->line, NULL, line);
    }
}

static void
compare_answers (GPtrArray        *corrections,
                 const WeftReturn *was,
                 const WeftReturn *now)
{
  for (guint i = 0; i < was->answers->len; i++)
    {
      const WeftAnswer *answer = g_ptr_array_index (was->answers, i);

      add_if_different (corrections, WEFT_CORRECTION_ANSWER, answer->question, answer->text, weft_return_answer (now, answer->question));
    }
  for (guint i = 0; i < now->answers->len; i++)
    {
      const WeftAnswer *answer = g_ptr_array_index (now->answers, i);

      if (weft_return_answer (was, answer->question) == NULL)
        add_if_different (corrections, WEFT_CORRECTION_ANSWER, answer->question, NULL, answer->text);
    }
}

/* (transfer full) (nullable): of a table that was let out, as it is shown; NULL where none is. */
static char *
tally_display (const WeftReturn *ret,
               const char       *question,
               const char       *label)
{
  for (guint i = 0; i < ret->bands->len; i++)
    {
      const WeftBands *bands = ret->bands->pdata[i];

      for (guint k = 0; bands->safe && g_str_equal (bands->question, question) && k < bands->rows->len; k++)
        {
          const WeftBand *band = bands->rows->pdata[k];

          if (g_str_equal (band->label, label))
            return weft_small_number_format (weft_small_number_protect (band->count, ret->small_number_threshold), ret->small_number_threshold);
        }
    }
  return NULL;
}

/* The tallies that @ret shows against those of @other; @is_was: @ret is the signed one. */
static void
compare_tallies_of (GPtrArray        *corrections,
                    const WeftReturn *ret,
                    const WeftReturn *other,
                    gboolean          is_was)
{
  for (guint i = 0; i < ret->bands->len; i++)
    {
      const WeftBands *bands = ret->bands->pdata[i];

      for (guint k = 0; bands->safe && k < bands->rows->len; k++)
        {
          const char      *label = ((const WeftBand *)bands->rows->pdata[k])->label;
          g_autofree char *key = g_strdup_printf ("%s: %s", bands->question, label);
          g_autofree char *own = tally_display (ret, bands->question, label);
          g_autofree char *others = tally_display (other, bands->question, label);

          if (is_was)
            add_if_different (corrections, WEFT_CORRECTION_TALLY, key, own, others);
          else if (others == NULL)
            add_if_different (corrections, WEFT_CORRECTION_TALLY, key, NULL, own);
        }
    }
}

static const WeftReturnChange *
find_change (const WeftReturn       *ret,
             const WeftReturnChange *wanted)
{
  for (guint i = 0; i < ret->changes->len; i++)
    {
      const WeftReturnChange *change = ret->changes->pdata[i];

      if (g_str_equal (change->measure, wanted->measure) && g_str_equal (change->item, wanted->item))
        return change;
    }
  return NULL;
}

/* (transfer full) (nullable): of so few that nothing is told, that they are few. */
static char *
change_display (const WeftReturnChange *change)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (change == NULL)
    return NULL;
  if (!weft_return_change_is_told (change))
    return g_strdup (change->is_held_back ? _ ("not told beside what left before") : _ ("too few to say"));
  before = weft_score_format (change->before);
  after = weft_score_format (change->after);
  /* Translators: averages of answers before and after, and how many people answered both times */
  return g_strdup_printf (ngettext ("%s before, %s after, %u person", "%s before, %s after, %u people", (gulong)change->both), before, after, (guint)change->both);
}

static void
compare_change (GPtrArray              *corrections,
                const WeftReturnChange *was,
                const WeftReturnChange *now)
{
  const WeftReturnChange *either = was != NULL ? was : now;
  g_autofree char        *before = change_display (was);
  g_autofree char        *after = change_display (now);

  add_if_different (corrections, WEFT_CORRECTION_CHANGE, *either->wording != '\0' ? either->wording : either->name, before, after);
}

static void
compare_changes (GPtrArray        *corrections,
                 const WeftReturn *was,
                 const WeftReturn *now)
{
  for (guint i = 0; i < was->changes->len; i++)
    compare_change (corrections, was->changes->pdata[i], find_change (now, was->changes->pdata[i]));
  for (guint i = 0; i < now->changes->len; i++)
    if (find_change (was, now->changes->pdata[i]) == NULL)
      compare_change (corrections, NULL, now->changes->pdata[i]);
}

static void
uncover (WeftReturn *ret)
{
  ret->people_protected = WEFT_PEOPLE_EXACT;
  for (guint i = 0; i < ret->bands->len; i++)
    ((WeftBands *)ret->bands->pdata[i])->safe = TRUE;
}

GPtrArray *
weft_return_compare (const WeftReturn *was,
                     const WeftReturn *now)
{
  GPtrArray *corrections = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_correction_free);

  compare_figures (corrections, was, now);
  compare_lines (corrections, was, now);
  compare_tallies_of (corrections, was, now, TRUE);
  compare_tallies_of (corrections, now, was, FALSE);
  compare_changes (corrections, was, now);
  compare_answers (corrections, was, now);
  return corrections;
}

GPtrArray *
weft_return_compare_exactly (WeftReturn *was,
                             WeftReturn *now)
{
  uncover (was);
  uncover (now);
  return weft_return_compare (was, now);
}
