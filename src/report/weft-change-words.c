/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said in words of a change: only as much as the interval of the average allows. */

#include "weft-change-words.h"

#include "weft-measure.h"
#include "weft-phrase.h"

#include <string.h>

/* "0 to 10, low is good" */
char *
weft_change_words_scale (const WeftReturnChange *change,
                         const char             *language)
{
  g_autofree char *low = weft_score_to_text (change->min);
  g_autofree char *high = weft_score_to_text (change->max);

  if (change->higher_is_better)
    return g_strdup_printf (weft_phrase (language, "%s to %s"), low, high);
  return g_strdup_printf (weft_phrase (language, "%s to %s, low is good"), low, high);
}

static char *
points (gint64 millionths)
{
  return weft_score_format (ABS (millionths));
}

/* An end of the interval, "0.3 lower". */
static char *
end_words (gint64      end,
           const char *language)
{
  g_autofree char *number = points (end);

  if (end < 0)
    return g_strdup_printf (weft_phrase (language, "%s lower"), number);
  return g_strdup_printf (weft_phrase (language, "%s higher"), number);
}

char *
weft_change_words_says (const WeftReturnChange *change,
                        const char             *language,
                        const char            **lead)
{
  gboolean         is_lower = change->change < 0;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (change->is_held_back)
    {
      *lead = change->verdict == WEFT_VERDICT_CANNOT_TELL ? weft_phrase (language, "We cannot tell.")
                                                          : (is_lower ? weft_phrase (language, "Lower.") : weft_phrase (language, "Higher."));
      return g_strdup_printf (weft_phrase (language, "The numbers are left out: beside those that left before, they would tell of fewer than %d people."), WEFT_FEWEST_TO_SAY);
    }
  if (!weft_return_change_is_told (change))
    {
      *lead = weft_phrase (language, "Too few to say");
      return g_strdup_printf (weft_phrase (language, "(fewer than %d people)."), WEFT_FEWEST_TO_SAY);
    }
  if (change->verdict == WEFT_VERDICT_CANNOT_TELL)
    {
      *lead = weft_phrase (language, "We cannot tell.");
      low = end_words (change->low, language);
      high = end_words (change->high, language);
      return g_strdup_printf (weft_phrase (language, "Between %s and %s."), low, high);
    }
  *lead = is_lower ? weft_phrase (language, "Lower,") : weft_phrase (language, "Higher,");
  low = points (is_lower ? change->high : change->low);
  high = points (is_lower ? change->low : change->high);
  if (change->verdict == WEFT_VERDICT_BETTER)
    return g_strdup_printf (weft_phrase (language, "by between %s and %s points, which is better."), low, high);
  return g_strdup_printf (weft_phrase (language, "by between %s and %s points, which is worse."), low, high);
}

/* The keys of ready-made measures have Welsh in the table of phrases, as their names and bands have. */
char *
weft_change_words_key (const char *key,
                       const char *language)
{
  g_autofree char *words = g_strchomp (g_strdelimit (g_strndup (key, strcspn (key, ",(")), "_-", ' '));

  return g_strdup (weft_phrase (language, words));
}

char *
weft_change_words_name (const WeftReturnChange *change,
                        const char             *language)
{
  g_autofree char *name = weft_change_words_key (*change->item != '\0' ? change->item : change->name, language);
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *large = g_utf8_strup (first, -1);

  return g_strconcat (large, name + strlen (first), NULL);
}
