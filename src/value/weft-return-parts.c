/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ends of a return's parts. */

#include "weft-return.h"

void
weft_figure_free (WeftFigure *figure)
{
  if (figure == NULL)
    return;
  g_free (figure->display);
  g_free (figure->how);
  g_free (figure);
}

void
weft_budget_line_free (WeftBudgetLine *line)
{
  if (line == NULL)
    return;
  g_free (line->line);
  g_free (line->why);
  g_free (line);
}

void
weft_band_free (WeftBand *band)
{
  if (band == NULL)
    return;
  g_free (band->label);
  g_free (band);
}

WeftBands *
weft_bands_new (const char *question,
                const char *period)
{
  WeftBands *bands = g_new0 (WeftBands, 1);

  bands->question = g_strdup (question);
  bands->period = g_strdup (period);
  bands->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_band_free);
  return bands;
}

void
weft_bands_add (WeftBands  *bands,
                const char *label,
                gint64      count)
{
  WeftBand *band = g_new0 (WeftBand, 1);

  band->label = g_strdup (label);
  band->count = count;
  g_ptr_array_add (bands->rows, band);
}

gint64
weft_bands_total (const WeftBands *bands)
{
  gint64 total = 0;

  for (guint i = 0; i < bands->rows->len; i++)
    total += ((const WeftBand *)g_ptr_array_index (bands->rows, i))->count;
  return total;
}

WeftTold *
weft_bands_tell (const WeftBands *bands,
                 int              threshold)
{
  g_auto (GStrv) days = g_strsplit (bands->period != NULL ? bands->period : "", "/", 2);
  const gboolean has_days = g_strv_length (days) == 2;
  WeftTold      *told = weft_told_new (bands->question, has_days ? days[0] : "", has_days ? days[1] : "", threshold);

  for (guint i = 0; i < bands->rows->len; i++)
    {
      const WeftBand *band = bands->rows->pdata[i];

      weft_told_add (told, band->label, band->label, band->count);
    }
  return told;
}

void
weft_bands_free (WeftBands *bands)
{
  if (bands == NULL)
    return;
  g_free (bands->question);
  g_free (bands->period);
  g_clear_pointer (&bands->rows, g_ptr_array_unref);
  g_free (bands);
}

void
weft_return_target_free (WeftReturnTarget *target)
{
  if (target == NULL)
    return;
  g_free (target->outcome);
  g_free (target->indicator);
  g_free (target->target);
  g_free (target->actual);
  g_free (target->words);
  g_free (target);
}

void
weft_receipt_free (WeftReceipt *receipt)
{
  if (receipt == NULL)
    return;
  g_free (receipt->date);
  g_free (receipt->what);
  g_free (receipt->line);
  g_free (receipt);
}

void
weft_story_free (WeftStory *story)
{
  if (story == NULL)
    return;
  g_free (story->kind);
  g_free (story->date);
  g_free (story->text);
  g_free (story->said_by);
  g_free (story->we_did);
  g_free (story->ref);
  g_free (story->file);
  g_clear_pointer (&story->picture, g_bytes_unref);
  g_free (story);
}

void
weft_month_hours_free (WeftMonthHours *hours)
{
  if (hours == NULL)
    return;
  g_free (hours->month);
  g_free (hours);
}

void
weft_answer_free (WeftAnswer *answer)
{
  if (answer == NULL)
    return;
  g_free (answer->question);
  g_free (answer->text);
  g_free (answer);
}
