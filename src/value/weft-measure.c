/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scoring answers. What a measure is made of is read in weft-measure-read.c. */

#include "weft-measure.h"

#include "weft-text.h"
#include "weft-value-error.h"

#include <glib/gi18n-lib.h>

#define WHOLES 9 /* digits before the point */
#define DECIMALS 6

/* The number that the digits at the start of @text make; NULL when there is none or it is longer than @most. */
static const char *
read_digits (const char *text,
             guint       most,
             gint64     *number)
{
  guint n = 0;

  *number = 0;
  for (; g_ascii_isdigit (text[n]) && n < most; n++)
    *number = *number * 10 + g_ascii_digit_value (text[n]);
  return n == 0 || g_ascii_isdigit (text[n]) ? NULL : text + n;
}

gboolean
weft_score_parse (const char *text,
                  gint64     *millionths)
{
  gboolean    is_negative = *text == '-';
  gint64      whole;
  gint64      part = 0;
  const char *point = read_digits (text + is_negative, WHOLES, &whole);
  const char *end = point;

  if (point != NULL && *point == '.')
    {
      end = read_digits (point + 1, DECIMALS, &part);
      for (const char *at = end; at != NULL && at - point <= DECIMALS; at++)
        part *= 10;
    }
  if (end == NULL || *end != '\0')
    return FALSE;

  *millionths = (is_negative ? -1 : 1) * (whole * WEFT_SCORE_ONE + part);
  return TRUE;
}

char *
weft_score_to_text (gint64 millionths)
{
  GString *text = g_string_new (millionths < 0 ? "-" : "");
  gint64   size = ABS (millionths);

  g_string_append_printf (text, "%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, size / WEFT_SCORE_ONE, DECIMALS, size % WEFT_SCORE_ONE);
  while (text->str[text->len - 1] == '0')
    g_string_truncate (text, text->len - 1);
  if (text->str[text->len - 1] == '.')
    g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}

char *
weft_score_format (gint64 millionths)
{
  gint64 tenths = (ABS (millionths) + WEFT_SCORE_ONE / 20) / (WEFT_SCORE_ONE / 10);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%d", millionths < 0 && tenths > 0 ? "−" : "", tenths / 10, (int)(tenths % 10));
}

int
weft_measure_find_item (const WeftMeasure *measure,
                        const char        *key)
{
  for (guint i = 0; i < measure->items->len; i++)
    if (weft_text_equal_loosely (((const WeftMeasureItem *)measure->items->pdata[i])->key, key))
      return (int)i;
  return -1;
}

static gboolean
find_words (const WeftMeasure *measure,
            const char        *text,
            gint64            *answer)
{
  for (guint i = 0; i < measure->answers->len; i++)
    {
      const WeftMeasureAnswer *words = measure->answers->pdata[i];

      if (!weft_text_equal_loosely (words->words, text))
        continue;
      *answer = words->counts;
      return TRUE;
    }
  return FALSE;
}

static gboolean
set_not_on_scale (const char *text,
                  gint64      min,
                  gint64      max,
                  GError    **error)
{
  g_autofree char *lowest = weft_score_to_text (min);
  g_autofree char *highest = weft_score_to_text (max);

  g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_RANGE,
               /* Translators: the second and third %s are the ends of a scale: "7 is not on the scale from 1 to 5." */
               _ ("“%s” is not on the scale from %s to %s. Look at the answer again."), text, lowest, highest);
  return FALSE;
}

static gboolean
read_on_scale (const WeftMeasure *measure,
               const char        *text,
               gint64             min,
               gint64             max,
               gint64            *value,
               GError           **error)
{
  g_autofree char *clean = weft_text_clean (text);

  if (!weft_score_parse (clean, value) && !find_words (measure, clean, value))
    {
      g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID, _ ("“%s” is not an answer of this measure. Type a number."), clean);
      return FALSE;
    }
  return (*value >= min && *value <= max) || set_not_on_scale (clean, min, max, error);
}

gboolean
weft_measure_answer (const WeftMeasure *measure,
                     const char        *text,
                     gint64            *answer,
                     GError           **error)
{
  gint64 n = measure->scoring == WEFT_SCORING_SUM ? measure->items->len : 1;

  return read_on_scale (measure, text, measure->min / n, measure->max / n, answer, error);
}

static gboolean
add_up (const WeftMeasure *measure,
        const char *const *items,
        guint              n,
        gint64            *value,
        GError           **error)
{
  gint64   sum = 0;
  gboolean is_complete = n >= measure->items->len;

  for (guint i = 0; i < MIN (n, measure->items->len); i++)
    {
      gint64 answer = 0;

      if (weft_text_is_empty (items[i]))
        is_complete = FALSE;
      else if (!weft_measure_answer (measure, items[i], &answer, error))
        return FALSE;
      sum += answer;
    }
  *value = measure->scoring == WEFT_SCORING_MEAN ? sum / measure->items->len : sum;
  return is_complete;
}

gboolean
weft_measure_score (const WeftMeasure *measure,
                    const char        *score,
                    const char *const *items,
                    guint              n,
                    guint              item,
                    gint64            *value,
                    GError           **error)
{
  gboolean is_alone = measure->scoring == WEFT_SCORING_EACH && measure->items->len > 1;

  if (measure->scoring == WEFT_SCORING_EACH && item < n && !weft_text_is_empty (items[item]))
    return weft_measure_answer (measure, items[item], value, error);
  if (!is_alone && !weft_text_is_empty (score))
    return read_on_scale (measure, score, measure->min, measure->max, value, error);
  return measure->scoring != WEFT_SCORING_EACH && add_up (measure, items, n, value, error);
}
