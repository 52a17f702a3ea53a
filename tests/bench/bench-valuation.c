/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long an analysis takes to be worked out again, as it is while a slider moves: the valuation with its switching
 * values and swings, and the checks; and how long its workbook takes to be written and verified. Wanted: 200 outcomes in
 * less than 10 ms, and their workbook in less than 300. Prints; asserts nothing. */

#include <glib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <time.h>

#include "map-fixture.h"
#include "sample-social-values.h"

#include "weft-book-writer.h"
#include "weft-overclaim.h"
#include "weft-social-value-book.h"

#define OUTCOMES 200
#define RUNS 50

/* Every assumption has its range, so every one is tried at both ends. */
static WeftAnalysis *
make_analysis (double years)
{
  static const char *const people[] = { "Members", "Carers", "Neighbours", "Volunteers", "Doctors" };
  const MapRow             row = { "", "Something changes", 20, 130, 0.5, 0.25, 0.25, 0.2, years };
  WeftAnalysis            *analysis = make_map (NULL, 0, 10000000);

  for (guint i = 0; i < OUTCOMES; i++)
    {
      WeftOutcome *outcome = add_row (analysis, &row);

      fixture_say (&outcome->stakeholder, people[i % G_N_ELEMENTS (people)]);
      outcome->route = i % WEFT_N_ROUTES;
      outcome->benefit = i % WEFT_N_BENEFITS;
      for (guint j = 0; j < WEFT_N_ASSUMPTIONS; j++)
        {
          const double central = outcome->assumptions[j].at[WEFT_CASE_CENTRAL];

          fixture_set (outcome, j, central * 0.5, central + i * 1e-4, central * 1.5);
        }
    }
  return analysis;
}

static void
work_out (const WeftAnalysis *analysis,
          gboolean            with_checks)
{
  g_autoptr (WeftValuation) valuation = weft_valuation_new (analysis);
  g_autoptr (GPtrArray) checks = with_checks ? weft_overclaim_checks (valuation) : NULL;

  if (valuation->swings->len != OUTCOMES * WEFT_N_ASSUMPTIONS || (with_checks && checks->len == 0))
    g_error ("nothing was worked out");
}

/* The quickest and the middle of several. */
static void
say (const char *what,
     double      years,
     gboolean    with_checks)
{
  g_autoptr (WeftAnalysis) analysis = make_analysis (years);
  double best = G_MAXDOUBLE, sum = 0;

  for (guint i = 0; i < RUNS; i++)
    {
      const gint64 start = g_get_monotonic_time ();
      double       taken;

      work_out (analysis, with_checks);
      taken = (double)(g_get_monotonic_time () - start) / 1000;
      best = MIN (best, taken);
      sum += taken;
    }
  printf ("%u outcomes of %3.0f years, %-24s %7.2f ms, on average %7.2f ms\n", OUTCOMES, years, what, best, sum / RUNS);
}

/* In the program's own time, whatever else the computer does. */
static double
write_workbook (const char *path)
{
  const clock_t start = clock ();
  g_autoptr (WeftSocialValue) report = value_sample (VALUE_MANY, "en");
  g_autoptr (WeftBook) book = weft_social_value_book (report, WEFT_COPY_AUDIT, "Weft");
  g_autoptr (GError) error = NULL;

  if (!weft_book_write_xlsx (book, path, NULL, NULL, &error))
    g_error ("%s", error->message);
  return (double)(clock () - start) * 1000 / CLOCKS_PER_SEC;
}

static void
say_workbook (void)
{
  g_autofree char *folder = g_dir_make_tmp ("weft-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "social-value.xlsx", NULL);
  double           best = G_MAXDOUBLE;

  for (guint i = 0; i < 5; i++)
    {
      best = MIN (best, write_workbook (path));
      g_remove (path);
    }
  g_rmdir (folder);
  printf ("%u outcomes, workbook written and verified %7.1f ms\n", OUTCOMES, best);
}

int
main (void)
{
  say ("worked out", 1, FALSE);
  say ("worked out", 3, FALSE);
  say ("worked out", 40, FALSE);
  say ("worked out", WEFT_MOST_YEARS, FALSE);
  say ("worked out and checked", 3, TRUE);
  say_workbook ();
  return 0;
}
