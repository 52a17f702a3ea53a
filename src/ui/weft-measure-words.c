/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words about measures. */

#include "weft-measure-words.h"

#include "weft-date.h"
#include "weft-phrase.h"

#include <glib/gi18n-lib.h>

char *
weft_measure_words_for (const WeftRow *measure)
{
  static const struct
  {
    const char *key;
    const char *words;
  } known[] = {
    { "ons4", N_ ("How people feel about their lives. Four questions, 0 to 10, for ages 16 and over; the country’s own figures can be held beside them.") },
    { "ucla3", N_ ("How lonely people feel, without using the word. Three short questions, which the Office for National Statistics recommends.") },
    { "lonely", N_ ("How often people feel lonely, asked plainly. One question, often asked beside the three-item scale.") },
    { "own", N_ ("One question of your own, 0 to 10. Change its words first, and ask everybody in the same words.") },
  };
  g_auto (GStrv) lines = g_strsplit (weft_row_get (measure, "items"), "\n", -1);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].key, weft_row_get (measure, "key")))
      return g_strdup (_ (known[i].words));
  for (guint i = 0; lines[i] != NULL; i++)
    n += lines[i][0] != '\0';
  /* Translators: how many questions a measure has, and the ends of its scale: "3 questions, 0 to 10" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question, %s to %s", "%u questions, %s to %s", n), n,
                          weft_row_get (measure, "min"), weft_row_get (measure, "max"));
}

char *
weft_measure_words_state (const WeftMeasureState *state)
{
  /* Translators: how many people answered a questionnaire the first time */
  g_autofree char *started = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u started", "%u started", state->started), state->started);
  /* Translators: how many people were given a questionnaire a second time */
  g_autofree char *again = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u asked again", "%u asked again", state->asked_again), state->asked_again);
  g_autofree char *date = weft_date_format (state->last);
  g_autofree char *last = NULL;

  if (state->last[0] == '\0')
    return g_strjoin (" · ", started, again, NULL);
  /* Translators: %s is a date */
  last = g_strdup_printf (_ ("last on %s"), date);
  return g_strjoin (" · ", started, again, last, NULL);
}

char *
weft_measure_words_wave (gint64 months)
{
  if (months == 0)
    /* Translators: when people answer a questionnaire for the first time */
    return g_strdup (_ ("At the start"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "After %d month", "After %d months", (gulong)months), (int)months);
}

char *
weft_measure_words_waves (gint64 from,
                          gint64 to)
{
  if (from == to)
    return weft_measure_words_wave (from);
  if (from == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Start and %d month", "Start and %d months", (gulong)to), (int)to);
  /* Translators: two numbers of months */
  return g_strdup_printf (_ ("%d and %d months"), (int)from, (int)to);
}

const char *
weft_measure_words_name (const WeftRow *measure)
{
  return weft_phrase (weft_phrase_language (), weft_row_get (measure, "name"));
}
