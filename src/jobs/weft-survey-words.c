/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers in words that a measure does not know: which of its own they look like, and what to do about them. */

#include "weft-survey.h"
#include "weft-survey-private.h"

#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define MOST_NAMED 8 /* of answers that look like none: more of them are no answers but something else */
#define LONGEST 40   /* letters that are shown of one */
#define MOST_SLIPS 2
#define SHORTEST_PART 4 /* letters */

/* How many letters must be put in, left out or changed to make @other of @one. */
static guint
count_slips (const char *one,
             const char *other)
{
  const gsize       n = strlen (other);
  g_autofree guint *slips = g_new (guint, n + 1);

  for (gsize j = 0; j <= n; j++)
    slips[j] = (guint)j;
  for (gsize i = 0; one[i] != '\0'; i++)
    {
      guint corner = slips[0];

      slips[0] = (guint)i + 1;
      for (gsize j = 0; j < n; j++)
        {
          const guint changed = corner + (one[i] != other[j]);

          corner = slips[j + 1];
          slips[j + 1] = MIN (changed, MIN (slips[j], corner) + 1);
        }
    }
  return slips[n];
}

/* "Never" of "Hardly ever or never", whole words only. */
static gboolean
is_part_of (const char *words,
            const char *whole)
{
  g_autofree char *apart = g_strdup_printf (" %s ", words);
  g_autofree char *all = g_strdup_printf (" %s ", whole);

  return strlen (words) >= SHORTEST_PART && strstr (all, apart) != NULL;
}

/* One answer of the measure that @words can be taken for, mistyped or shortened; NULL: none or more than one. */
static const WeftMeasureAnswer *
find_alike (const WeftMeasure *measure,
            const char        *words)
{
  const WeftMeasureAnswer *alike = NULL;
  g_autofree char         *asked = weft_text_fold (words);

  for (guint i = 0; i < measure->answers->len; i++)
    {
      const WeftMeasureAnswer *answer = measure->answers->pdata[i];
      g_autofree char         *known = weft_text_fold (answer->words);

      if (!is_part_of (asked, known) && count_slips (asked, known) > MIN (MOST_SLIPS, strlen (known) / 4))
        continue;
      if (alike != NULL)
        return NULL;
      alike = answer;
    }
  return alike;
}

static char *
explain_alike (const char              *words,
               const WeftMeasureAnswer *alike)
{
  g_autofree char *counts = weft_score_to_text (alike->counts);

  /* Translators: an answer that somebody gave; the answer that it looks like; the first again; a number */
  return g_strdup_printf (_ ("“%s” is none of the answers that this measure knows. If it means “%s”, write “%s = %s” among its answers and bring the file in again."),
                          words, alike->words, words, counts);
}

static char *
explain_others (GPtrArray *others)
{
  g_auto (GStrv) named = g_new0 (char *, MIN (others->len, MOST_NAMED) + 1);
  const guint      more = others->len - MIN (others->len, MOST_NAMED);
  g_autofree char *list = NULL;

  for (guint i = 0; i < MIN (others->len, MOST_NAMED); i++)
    {
      g_autofree char *shown = weft_text_shorten (others->pdata[i], LONGEST);

      named[i] = g_strdup_printf (_ ("“%s”"), shown);
    }
  list = weft_text_join_words (named);
  if (more > 0)
    /* Translators: answers that people gave, as “Yn aml” and “Byth”; then how many others there are */
    return g_strdup_printf (_ ("%s, and %u more, are none of the answers that this measure knows. Look whether the heading stands over the right column."), list, more);
  /* Translators: one or several answers that people gave, as “Yn aml” and “Byth” */
  return g_strdup_printf (ngettext ("%s is none of the answers that this measure knows. Write it among its answers with the number it counts, or empty its cells, and bring the file in again.",
                                    "%s are none of the answers that this measure knows. Write each of them among its answers with the number it counts, or empty their cells, and bring the file in again.",
                                    others->len),
                          list);
}

void
weft_survey_note_strange (const WeftMeasure *measure,
                          const GPtrArray   *strange,
                          GPtrArray         *notes)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < strange->len; i++)
    {
      const WeftMeasureAnswer *alike = find_alike (measure, strange->pdata[i]);

      if (alike != NULL)
        g_ptr_array_add (notes, explain_alike (strange->pdata[i], alike));
      else
        g_ptr_array_add (others, strange->pdata[i]);
    }
  if (others->len > 0)
    g_ptr_array_add (notes, explain_others (others));
}

void
weft_survey_explain (const WeftRow *row,
                     WeftIssues    *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      WeftIssue *issue = issues->pdata[i];
      gint64     number;

      if (issue->field == NULL || !g_str_has_prefix (issue->field, "item") || weft_score_parse (weft_row_get (row, issue->field), &number))
        continue;
      g_free (issue->sentence);
      issue->sentence = g_strdup_printf (_ ("“%s” is not among the answers of this measure."), weft_row_get (row, issue->field));
    }
}
