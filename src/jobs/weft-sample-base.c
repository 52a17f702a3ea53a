/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ground of the example group: its content, its random numbers, its name. */

#include "weft-sample-private.h"

#include <string.h>

static const char *const tables[] = {
  "accounts",
  "analyses",
  "answers",
  "budget",
  "diary",
  "equality",
  "evidence",
  "funders",
  "funds",
  "grants",
  "group",
  "hours",
  "inputs",
  "instalments",
  "names",
  "not_valued",
  "outcomes",
  "outings",
  "referrals",
  "returns",
  "roster",
  "spending",
  "targets",
  "timetable",
  "transfers",
  "words",
};

static void
person_free (gpointer data)
{
  WeftSamplePerson *person = data;

  g_free (person->name);
  g_free (person);
}

static void
page_free (gpointer data)
{
  WeftSamplePage *page = data;

  g_free (page->sentence);
  g_free (page->what);
  g_ptr_array_unref (page->rows);
  g_free (page);
}

static void
payment_clear (gpointer data)
{
  WeftSamplePayment *payment = data;

  g_clear_pointer (&payment->row, weft_row_free);
  g_clear_pointer (&payment->expense, weft_row_free);
}

static gboolean
read_tables (WeftSample *sample,
             GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *name = g_strconcat ("sample/", tables[i], ".csv", NULL);
      WeftShipped     *shipped = weft_shipped_read (name, error);

      if (shipped == NULL)
        return FALSE;
      g_hash_table_insert (sample->shipped, (gpointer)tables[i], shipped);
    }

  return TRUE;
}

/* Group 0 is Marsh Lane Warm Hub. 7919 has no divisor in common with the number of names that the words give,
 * so that they come in no visible order and none comes twice. */
static void
name_group (WeftSample *sample,
            guint       group)
{
  g_auto (GStrv) first = weft_sample_choices (sample, "first");
  g_auto (GStrv) second = weft_sample_choices (sample, "second");
  g_auto (GStrv) hub = weft_sample_choices (sample, "hub");
  const guint firsts = g_strv_length (first), seconds = g_strv_length (second), hubs = g_strv_length (hub);
  const guint nth = group * 7919 % (firsts * seconds * hubs);

  sample->place = g_strdup_printf ("%s %s", first[nth % firsts], second[nth / firsts % seconds]);
  sample->group = g_strdup_printf ("%s %s", sample->place, hub[nth / firsts / seconds]);
}

WeftSample *
weft_sample_new (const char *today,
                 guint       scale,
                 guint64     seed,
                 guint       group,
                 GError    **error)
{
  g_autoptr (WeftSample) sample = g_new0 (WeftSample, 1);

  g_strlcpy (sample->today, today, sizeof sample->today);
  sample->scale = scale;
  sample->chance = seed;
  sample->shipped = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)weft_shipped_free);
  sample->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sample->pages = g_ptr_array_new_with_free_func (page_free);
  sample->page_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sample->people = g_ptr_array_new_with_free_func (person_free);
  sample->sessions = g_array_new (FALSE, TRUE, sizeof (WeftSampleSession));
  sample->payments = g_array_new (FALSE, TRUE, sizeof (WeftSamplePayment));
  g_array_set_clear_func (sample->payments, payment_clear);
  if (!read_tables (sample, error))
    return NULL;

  weft_sample_day (sample, 1 - WEFT_SAMPLE_MONTHS, 1, sample->start);
  name_group (sample, group);
  return g_steal_pointer (&sample);
}

void
weft_sample_free (WeftSample *sample)
{
  if (sample == NULL)
    return;

  g_free (sample->group);
  g_free (sample->place);
  g_hash_table_unref (sample->shipped);
  g_hash_table_unref (sample->taken);
  g_hash_table_unref (sample->page_of);
  g_ptr_array_unref (sample->pages);
  g_ptr_array_unref (sample->people);
  g_array_unref (sample->sessions);
  g_array_unref (sample->payments);
  g_free (sample);
}

/* Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014 (SplitMix64):
 * the same numbers on every machine and with every version of every library. */
guint
weft_sample_random (WeftSample *sample,
                    guint       n)
{
  guint64 z = sample->chance += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ z >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return (guint)((z ^ z >> 31) % n);
}

gboolean
weft_sample_chance (WeftSample *sample,
                    guint       percent)
{
  return weft_sample_random (sample, 100) < percent;
}

gint64
weft_sample_vary (WeftSample *sample,
                  gint64      amount,
                  guint       percent)
{
  return amount * (100 - (gint64)percent + weft_sample_random (sample, 2 * percent + 1)) / 100;
}

const WeftShipped *
weft_sample_table (WeftSample *sample,
                   const char *name)
{
  return g_hash_table_lookup (sample->shipped, name);
}

char **
weft_sample_choices (WeftSample *sample,
                     const char *kind)
{
  const WeftShipped *words = weft_sample_table (sample, "words");

  return g_strsplit (weft_shipped_text (words, weft_shipped_find (words, "kind", kind), "words"), "|", -1);
}

char *
weft_sample_pick (WeftSample *sample,
                  const char *choices)
{
  g_auto (GStrv) parts = g_strsplit (choices, "|", -1);
  guint n = g_strv_length (parts);

  return n < 2 ? g_strdup (choices) : g_strdup (parts[weft_sample_random (sample, n)]);
}
