/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading what a person wrote down about a measure: questions, words and bands, a line each. */

#include "weft-measure.h"

#include "weft-text.h"

#include <glib/gi18n-lib.h>

/* Compiled once: every answer that comes in looks at its measure. */
typedef enum
{
  LINE_ITEM,
  LINE_ANSWER,
  LINE_BANDS,
  LINE_BAND,
  N_LINES,
} Line;

#define NUMBER "(-?\\d+(?:\\.\\d+)?)"
static const char *const patterns[N_LINES] = {
  [LINE_ITEM] = "^(?:([\\w-]{1,30}?)\\s*(\\(lower is better\\)|\\(higher is better\\))?\\s*:\\s*)?(\\S.*)$",
  [LINE_ANSWER] = "^(\\S.*?)\\s*=\\s*" NUMBER "$",
  [LINE_BANDS] = "^(?:([\\w-]{1,30})\\s*:\\s*)?(\\S.*)$",
  [LINE_BAND] = "^(\\D*\\S)\\s+" NUMBER "\\s*(?:-|–|to)\\s*" NUMBER "$",
};

static void
free_band (gpointer data)
{
  WeftMeasureBand *band = data;

  g_free (band->label);
  g_free (band);
}

static void
free_item (gpointer data)
{
  WeftMeasureItem *item = data;

  g_free (item->key);
  g_free (item->wording);
  g_ptr_array_unref (item->bands);
  g_free (item);
}

static void
free_answer (gpointer data)
{
  WeftMeasureAnswer *answer = data;

  g_free (answer->words);
  g_free (answer);
}

void
weft_measure_free (WeftMeasure *measure)
{
  if (measure == NULL)
    return;

  g_ptr_array_unref (measure->items);
  g_ptr_array_unref (measure->answers);
  g_free (measure);
}

static const GRegex *
get_regex (Line line)
{
  static GRegex *regexes[N_LINES];

  if (g_once_init_enter (&regexes[line]))
    g_once_init_leave (&regexes[line], g_regex_new (patterns[line], G_REGEX_CASELESS | G_REGEX_OPTIMIZE, G_REGEX_MATCH_DEFAULT, NULL));
  return regexes[line];
}

/* (transfer full): @text in the groups of its pattern, 1 first; NULL when it is otherwise. */
static char **
split (const char *text,
       Line        line)
{
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (get_regex (line), text, G_REGEX_MATCH_DEFAULT, &match) ? g_match_info_fetch_all (match) : NULL;
}

/* (transfer full): the lines of @text that have something in them. */
static char **
split_lines (const char *text)
{
  g_autofree char *clean = weft_text_clean (text != NULL ? text : "");
  g_auto (GStrv) lines = g_strsplit (clean, "\n", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (!weft_text_is_empty (lines[i]))
      g_strv_builder_add (kept, g_strstrip (lines[i]));
  return g_strv_builder_end (kept);
}

static void
read_item (WeftMeasure *measure,
           const char  *line)
{
  g_auto (GStrv) groups = split (line, LINE_ITEM);
  WeftMeasureItem *item = g_new0 (WeftMeasureItem, 1);

  item->key = *groups[1] != '\0' ? g_strdup (groups[1]) : g_strdup_printf ("item%u", measure->items->len + 1);
  item->wording = g_strdup (groups[3]);
  item->higher_is_better = *groups[2] != '\0' ? g_ascii_tolower (groups[2][1]) == 'h' : measure->higher_is_better;
  item->bands = g_ptr_array_new_with_free_func (free_band);
  g_ptr_array_add (measure->items, item);
}

static void
read_items (WeftMeasure *measure,
            const char  *text,
            WeftIssues  *issues)
{
  g_auto (GStrv) lines = split_lines (text);
  guint n = g_strv_length (lines);

  if (n == 0)
    weft_issues_add (issues, "items", TRUE, _ ("Nothing is asked yet. Type the question."));
  else if (n > WEFT_MEASURE_MOST_ITEMS)
    weft_issues_add (issues, "items", TRUE, _ ("These are %u questions; Weft keeps the answers to %d. Make two measures of them."), n, WEFT_MEASURE_MOST_ITEMS);
  for (guint i = 0; i < n; i++)
    {
      read_item (measure, lines[i]);
      if (weft_measure_find_item (measure, ((WeftMeasureItem *)measure->items->pdata[i])->key) != (int)i)
        weft_issues_add (issues, "items", TRUE, _ ("Two questions have the same short name in “%s”. Give each its own."), lines[i]);
    }
}

static void
read_answers (WeftMeasure *measure,
              const char  *text,
              WeftIssues  *issues)
{
  g_auto (GStrv) lines = split_lines (text);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) groups = split (lines[i], LINE_ANSWER);
      g_autofree WeftMeasureAnswer *answer = g_new0 (WeftMeasureAnswer, 1);

      if (groups == NULL || !weft_score_parse (groups[2], &answer->counts))
        {
          weft_issues_add (issues, "answers", TRUE, _ ("“%s” does not say what that answer counts. Type it like “Often = 3”."), lines[i]);
          continue;
        }
      answer->words = g_strdup (groups[1]);
      g_ptr_array_add (measure->answers, g_steal_pointer (&answer));
    }
}

/* Gives the band to the question called @key, or to all of them. */
static void
add_band (WeftMeasure    *measure,
          const char     *key,
          WeftMeasureBand band)
{
  for (guint i = 0; i < measure->items->len; i++)
    {
      WeftMeasureItem *item = measure->items->pdata[i];
      WeftMeasureBand *copy;

      if (*key != '\0' && !weft_text_equal_loosely (item->key, key))
        continue;
      copy = g_new (WeftMeasureBand, 1);
      *copy = band;
      copy->label = g_strdup (band.label);
      g_ptr_array_add (item->bands, copy);
    }
}

static gboolean
read_bands_line (WeftMeasure *measure,
                 const char  *line)
{
  g_auto (GStrv) groups = split (line, LINE_BANDS);
  g_auto (GStrv) parts = g_strsplit (groups[2], ",", -1);

  if (*groups[1] != '\0' && weft_measure_find_item (measure, groups[1]) < 0)
    return FALSE;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) part = split (g_strstrip (parts[i]), LINE_BAND);
      WeftMeasureBand band;

      if (part == NULL || !weft_score_parse (part[2], &band.low) || !weft_score_parse (part[3], &band.high) || band.low > band.high)
        return FALSE;
      band.label = part[1];
      add_band (measure, groups[1], band);
    }
  return TRUE;
}

static void
read_bands (WeftMeasure *measure,
            const char  *text,
            WeftIssues  *issues)
{
  g_auto (GStrv) lines = split_lines (text);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!read_bands_line (measure, lines[i]))
      weft_issues_add (issues, "bands", TRUE, _ ("“%s” is not a list of bands. Type it like “low 0-4, high 5-10”."), lines[i]);
}

static void
read_end (const char *text,
          const char *column,
          gint64     *end,
          WeftIssues *issues)
{
  if (text == NULL || !weft_score_parse (text, end))
    weft_issues_add (issues, column, TRUE, _ ("The end of the scale is missing. Type a number."));
}

WeftMeasure *
weft_measure_read (const WeftMeasureTexts *texts,
                   WeftIssues             *issues)
{
  g_autoptr (WeftMeasure) measure = g_new0 (WeftMeasure, 1);

  measure->items = g_ptr_array_new_with_free_func (free_item);
  measure->answers = g_ptr_array_new_with_free_func (free_answer);
  measure->higher_is_better = g_strcmp0 (texts->higher_is_better, "no") != 0;
  if (g_strcmp0 (texts->scoring, "sum") == 0)
    measure->scoring = WEFT_SCORING_SUM;
  else if (g_strcmp0 (texts->scoring, "mean") == 0)
    measure->scoring = WEFT_SCORING_MEAN;

  read_end (texts->min, "min", &measure->min, issues);
  read_end (texts->max, "max", &measure->max, issues);
  if (!weft_issues_block (issues) && measure->min >= measure->max)
    weft_issues_add (issues, "max", TRUE, _ ("The highest answer must be above the lowest. Look at both."));
  read_items (measure, texts->items, issues);
  read_answers (measure, texts->answers, issues);
  read_bands (measure, texts->bands, issues);
  return weft_issues_block (issues) ? NULL : g_steal_pointer (&measure);
}
