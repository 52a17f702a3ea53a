/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A measure: questions asked of the same people more than once, what may be answered and how answers become a score.
 * Scores are whole millionths, so that the same two answers always differ by the same. */

#pragma once

#include "weft-issue.h"

#include <glib.h>

G_BEGIN_DECLS

#define WEFT_SCORE_ONE G_GINT64_CONSTANT (1000000)
#define WEFT_MEASURE_MOST_ITEMS 14 /* as many as the table of answers has columns */

typedef enum
{
  WEFT_SCORING_EACH, /* every question on its own, never averaged together */
  WEFT_SCORING_SUM,
  WEFT_SCORING_MEAN,
} WeftScoring;

typedef struct
{
  char  *label; /* owned: "very high" */
  gint64 low, high;
} WeftMeasureBand;

typedef struct
{
  char      *key;     /* owned: "satisfied" */
  char      *wording; /* owned */
  gboolean   higher_is_better;
  GPtrArray *bands; /* owned (element-type WeftMeasureBand) */
} WeftMeasureItem;

typedef struct
{
  char  *words; /* owned: "Often" */
  gint64 counts;
} WeftMeasureAnswer;

typedef struct
{
  gint64      min, max; /* of a score */
  gboolean    higher_is_better;
  WeftScoring scoring;
  GPtrArray  *items;   /* owned (element-type WeftMeasureItem) */
  GPtrArray  *answers; /* owned (element-type WeftMeasureAnswer): words that count as a number */
} WeftMeasure;

/* The cells of a row of measures, as typed; NULL or "" where empty. */
typedef struct
{
  const char *items;   /* a line each: "anxious (lower is better): Overall, how anxious ..."; the key may be left out */
  const char *answers; /* a line each: "Often = 3" */
  const char *bands;   /* a line each: "anxious: very low 0-1, low 2-3"; without a key for every question */
  const char *min, *max;
  const char *higher_is_better; /* "yes", "no" */
  const char *scoring;          /* "sum", "mean", "each"; each where empty */
} WeftMeasureTexts;

/**
 * weft_measure_read:
 * @issues: receives every reason, all at once; field = the column
 *
 * Returns: (transfer full) (nullable): NULL when an issue blocks
 */
WeftMeasure *weft_measure_read (const WeftMeasureTexts *texts,
                                WeftIssues             *issues);
void         weft_measure_free (WeftMeasure *measure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftMeasure, weft_measure_free)

/** weft_measure_find_item: by its key, case forgiven; -1. */
int weft_measure_find_item (const WeftMeasure *measure,
                            const char        *key);

/**
 * weft_measure_answer:
 * @text: a number, or one of the words that count as one
 * @answer: (out): millionths
 *
 * Errors: WEFT_VALUE_ERROR_INVALID, WEFT_VALUE_ERROR_RANGE when it is off the scale of one question
 */
gboolean weft_measure_answer (const WeftMeasure *measure,
                              const char        *text,
                              gint64            *answer,
                              GError           **error);

/**
 * weft_measure_score:
 * @score: (nullable): the score itself where it was typed
 * @items: (array length=n): what was answered to each question, "" where nothing
 * @item: which question when each is scored on its own; ignored otherwise
 * @value: (out): millionths
 *
 * A sum or a mean needs every question answered.
 *
 * Returns: FALSE without @error where there is no answer
 * Errors: as weft_measure_answer()
 */
gboolean weft_measure_score (const WeftMeasure *measure,
                             const char        *score,
                             const char *const *items,
                             guint              n,
                             guint              item,
                             gint64            *value,
                             GError           **error);

/** weft_score_parse: a decimal number with up to six decimals in millionths; FALSE when @text is none. */
gboolean weft_score_parse (const char *text,
                           gint64     *millionths);
/** weft_score_to_text: (transfer full): "7", "22.35". */
char *weft_score_to_text (gint64 millionths);
/** weft_score_format: (transfer full): an average with one decimal, as it is shown: "7.0", "−0.4"; half away from 0. */
char *weft_score_format (gint64 millionths);

G_END_DECLS
