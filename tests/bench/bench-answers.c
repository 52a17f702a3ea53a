/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a survey file of 2,000 answers takes to come in, and what changed over 1,000 people asked twice. Prints;
 * asserts nothing. */

#include <glib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <time.h>

#include "weft-change.h"
#include "weft-import.h"
#include "weft-sample.h"

#define TODAY "2027-03-12"
#define ANSWERS 2000
#define PAIRS 1000

static const char *const loneliness[] = {
  "How often do you feel that you lack companionship?",
  "How often do you feel left out?",
  "How often do you feel isolated from others?",
  NULL,
};
static const char *const well_being[] = {
  "Overall, how satisfied are you with your life nowadays?",
  "Overall, to what extent do you feel that the things you do in your life are worthwhile?",
  "Overall, how happy did you feel yesterday?",
  "On a scale where 0 is 'not at all anxious' and 10 is 'completely anxious', overall, how anxious did you feel yesterday?",
  NULL,
};
static const char *const often[] = { "Hardly ever or never", "Some of the time", "Often" };
static const char *const out_of_ten[] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };

/* Of this program alone, whatever else the computer does. */
static double
milliseconds (clock_t from,
              clock_t to)
{
  return (double)(to - from) * 1000 / CLOCKS_PER_SEC;
}

/* As Google Forms gives it. */
static void
write_survey (const char        *path,
              const char *const *questions,
              const char *const *answers,
              guint              n_answers,
              guint              n)
{
  g_autoptr (GString) text = g_string_new ("Timestamp,Email Address,Your code");
  g_autoptr (GRand) chance = g_rand_new_with_seed (n);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; questions[i] != NULL; i++)
    g_string_append_printf (text, ",\"%s\"", questions[i]);
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "\n2026/09/%02u 2:30:12 pm GMT+1,someone%u@example.org,R%04u", i % 28 + 1, i, i);
      for (guint k = 0; questions[k] != NULL; k++)
        g_string_append_printf (text, ",%s", answers[g_rand_int_range (chance, 0, (gint32)n_answers)]);
    }
  if (!g_file_set_contents (path, text->str, -1, &error))
    g_error ("%s", error->message);
}

static void
bring_in (WeftFile   *file,
          const char *path,
          const char *measure,
          const char *wave)
{
  const WeftImportOptions options = { .source = path, .survey = measure, .wave = wave };
  g_autoptr (GError) error = NULL;
  const clock_t started = clock ();
  g_autoptr (WeftImportResult) result = weft_import_run (file, &options, NULL, &error);

  if (result == NULL)
    g_error ("%s", error->message);
  printf ("%-8s month %-2s %5u answers brought in %8.1f ms\n", measure, wave, result->added, milliseconds (started, clock ()));
}

static void
compare (WeftFile   *file,
         const char *measure)
{
  const WeftChangeWanted wanted = { .measure = measure, .to_wave = 6 };
  g_autoptr (GError) error = NULL;
  const clock_t started = clock ();
  g_autoptr (WeftChangeReport) report = weft_change_report (file, &wanted, &error);

  if (report == NULL)
    g_error ("%s", error->message);
  printf ("%-8s %u scores, %u people both times, compared %8.1f ms\n", measure, report->items->len,
          ((const WeftChangeItem *)report->items->pdata[0])->result.both, milliseconds (started, clock ()));
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("weft-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "answers.weft", NULL);
  g_autofree char *survey = g_build_filename (folder, "survey.csv", NULL);
  WeftFile        *file = weft_sample_create (path, TODAY, 1, 1, NULL, &error);

  if (file == NULL)
    g_error ("%s", error->message);
  write_survey (survey, loneliness, often, G_N_ELEMENTS (often), ANSWERS);
  bring_in (file, survey, "ucla3", "12");
  write_survey (survey, loneliness, often, G_N_ELEMENTS (often), PAIRS);
  bring_in (file, survey, "ucla3", "0");
  bring_in (file, survey, "ucla3", "6");
  write_survey (survey, well_being, out_of_ten, G_N_ELEMENTS (out_of_ten), PAIRS);
  bring_in (file, survey, "ons4", "0");
  bring_in (file, survey, "ons4", "6");
  compare (file, "ucla3");
  compare (file, "ons4");

  weft_file_free (file);
  g_unlink (survey);
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
