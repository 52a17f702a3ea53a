/* SPDX-License-Identifier: GPL-3.0-or-later */

/* write-social-values FOLDER [LANGUAGE]: the sample Social Value reports as workbooks, for a look at them; some again
 * with one assumption changed, as "warm-hub+quantity", to compare what a spreadsheet program makes of that change; and
 * random broken ones. */

#include "random-value.h"
#include "sample-social-values.h"
#include "valuation-fixture.h"
#include "weft-book-writer.h"
#include "weft-social-value-book.h"

static WeftOutcome *
first_outcome (WeftAnalysis *analysis)
{
  return g_ptr_array_index (analysis->outcomes, 0);
}

static void
change_quantity (WeftAnalysis *analysis)
{
  fixture_set (first_outcome (analysis), WEFT_ASSUMPTION_QUANTITY, 7.8, 20, 23.4);
}

static void
change_deadweight (WeftAnalysis *analysis)
{
  fixture_set (first_outcome (analysis), WEFT_ASSUMPTION_DEADWEIGHT, 0.85, 0.5, 0.6);
}

static void
change_value (WeftAnalysis *analysis)
{
  fixture_set (first_outcome (analysis), WEFT_ASSUMPTION_VALUE, 10000, 12000, 16000);
}

static void
change_duration (WeftAnalysis *analysis)
{
  fixture_set (first_outcome (analysis), WEFT_ASSUMPTION_DURATION, 1, 3.25, 1);
}

static void
change_timing (WeftAnalysis *analysis)
{
  analysis->timing = analysis->timing == WEFT_TIMING_SROI ? WEFT_TIMING_GREEN_BOOK : WEFT_TIMING_SROI;
}

static void
change_index (WeftAnalysis *analysis)
{
  for (guint i = 0; i < analysis->outcomes->len; i++)
    {
      WeftOutcome *outcome = g_ptr_array_index (analysis->outcomes, i);

      if (outcome->index_from.year == 2019)
        outcome->index_from.incomes = 80;
    }
}

static void
change_attribution (WeftAnalysis *analysis)
{
  fixture_set (g_ptr_array_index (analysis->outcomes, 1), WEFT_ASSUMPTION_ATTRIBUTION, 0.5, 0.9, 0);
}

static void
change_rate (WeftAnalysis *analysis)
{
  WeftInput *time = g_ptr_array_index (analysis->inputs, 1);

  time->rate = 1500;
  time->pence = 618750; /* 412.5 hours */
}

static const struct
{
  ValueSample sample;
  const char *name;
  void (*change) (WeftAnalysis *analysis);
} changes[] = {
  { VALUE_WARM_HUB, "quantity", change_quantity },
  { VALUE_WARM_HUB, "deadweight", change_deadweight },
  { VALUE_WARM_HUB, "value", change_value },
  { VALUE_WARM_HUB, "duration", change_duration },
  { VALUE_FORECAST, "timing", change_timing },
  { VALUE_FORECAST, "index", change_index },
  { VALUE_WARM_HUB, "attribution", change_attribution },
  { VALUE_WARM_HUB, "rate", change_rate },
};

#define RANDOM_ONES 8

static gboolean
write_report (const WeftSocialValue *report,
              const char            *folder,
              const char            *name)
{
  g_autoptr (WeftBook) book = weft_social_value_book (report, WEFT_COPY_AUDIT, "Weft 0.1.0");
  g_autofree char *file = g_strconcat (name, ".xlsx", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;

  if (weft_book_write_xlsx (book, path, NULL, NULL, &error))
    return TRUE;
  g_printerr ("%s: %s\n", name, error->message);
  return FALSE;
}

static gboolean
write_random (const char *folder)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (2027);

  for (guint i = 0; i < RANDOM_ONES; i++)
    {
      g_autoptr (WeftSocialValue) report = random_value (chance);
      g_autofree char *name = g_strdup_printf ("random-%02u", i + 1);

      if (!write_report (report, folder, name))
        return FALSE;
    }
  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  const char *language = argc > 2 ? argv[2] : "en";

  if (argc < 2)
    {
      g_printerr ("write-social-values FOLDER [LANGUAGE]\n");
      return 2;
    }
  for (ValueSample sample = 0; sample < N_VALUES; sample++)
    {
      g_autoptr (WeftSocialValue) report = value_sample (sample, language);

      if (!write_report (report, argv[1], value_sample_name (sample)))
        return 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (WeftSocialValue) report = value_sample (changes[i].sample, language);
      g_autofree char *name = g_strdup_printf ("%s+%s", value_sample_name (changes[i].sample), changes[i].name);

      changes[i].change (report->analysis);
      value_sample_again (report);
      if (!write_report (report, argv[1], name))
        return 1;
    }
  return write_random (argv[1]) ? 0 : 1;
}
