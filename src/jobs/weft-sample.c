/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The example group: planned part by part, then written as a new file. */

#include "weft-sample.h"

#include "weft-job-error.h"
#include "weft-new.h"
#include "weft-sample-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_SCALE 100

static void
plan (WeftSample *sample)
{
  weft_sample_add_papers (sample);
  weft_sample_add_people (sample);
  weft_sample_add_sessions (sample);
  weft_sample_add_money (sample);
  weft_sample_add_evidence (sample);
  weft_sample_add_returns (sample);
  weft_sample_add_social_value (sample);
}

/* All steps are taken in memory: a hundred evenings would be a hundred waits for the disk. */
static gboolean
make_group (const char   *path,
            WeftSample   *sample,
            WeftProgress *progress,
            GError      **error)
{
  g_autoptr (WeftFile) file = weft_file_create_in_memory (error);

  if (file == NULL)
    return FALSE;

  weft_file_pin_clock (file, sample->start);
  weft_file_seed (file, weft_sample_fold (sample));
  return weft_new_fill (file, sample->group, "england", "03-31", error) &&
         weft_sample_write (sample, file, progress, error) &&
         weft_file_copy_to (file, path, error);
}

static WeftFile *
create_group (const char   *path,
              guint         group,
              const char   *today,
              guint         scale,
              guint64       seed,
              WeftProgress *progress,
              GError      **error)
{
  g_autoptr (WeftSample) sample = weft_sample_new (today, scale, seed, group, error);
  WeftFile *file;

  if (sample == NULL)
    return NULL;

  plan (sample);
  if (!make_group (path, sample, progress, error))
    return NULL;

  file = weft_file_open (path, WEFT_OPEN_DEFAULT, error);
  if (file != NULL)
    weft_file_pin_clock (file, today);
  return file;
}

static gboolean
check_arguments (const char *today,
                 guint       scale,
                 GError    **error)
{
  if (!weft_date_is_valid (today))
    g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                 _ ("“%s” is not a date.\nGive year, month and day, such as 2027-03-12."), today);
  else if (scale < 1 || scale > MOST_SCALE)
    g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                 _ ("An example %u times as large cannot be made.\nGive a number from 1 to %u."), scale, MOST_SCALE);
  else
    return TRUE;

  return FALSE;
}

WeftFile *
weft_sample_create (const char   *path,
                    const char   *today,
                    guint         scale,
                    guint64       seed,
                    WeftProgress *progress,
                    GError      **error)
{
  if (!check_arguments (today, scale, error))
    return NULL;

  return create_group (path, 0, today, scale, seed, progress, error);
}

/* "FOLDER/NAME.weft" and 12: "FOLDER/NAME-0012.weft". */
static char *
numbered_path (const char *path,
               guint       number)
{
  gsize length = strlen (path) - (g_str_has_suffix (path, ".weft") ? strlen (".weft") : 0);

  return g_strdup_printf ("%.*s-%04u.weft", (int)length, path, number);
}

gboolean
weft_sample_create_many (const char   *path,
                         guint         groups,
                         const char   *today,
                         guint         scale,
                         guint64       seed,
                         WeftProgress *progress,
                         GError      **error)
{
  WeftProgress quiet = { .cancellable = progress == NULL ? NULL : progress->cancellable };

  if (!check_arguments (today, scale, error))
    return FALSE;
  if (groups < 1 || groups > WEFT_SAMPLE_MOST_GROUPS)
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                   _ ("%u example groups cannot be made at once.\nGive a number from 1 to %u."), groups, WEFT_SAMPLE_MOST_GROUPS);
      return FALSE;
    }

  for (guint i = 0; i < groups; i++)
    {
      g_autofree char *numbered = numbered_path (path, i + 1);
      g_autofree char *name = g_path_get_basename (numbered);
      WeftFile        *file;

      if (!weft_progress_report (progress, i, groups, name, error))
        return FALSE;

      /* Far apart, so that no group's random numbers are another's, some steps later. */
      file = create_group (numbered, i, today, scale, seed + i * G_GUINT64_CONSTANT (0xd1342543de82ef95), &quiet, error);
      if (file == NULL || !weft_file_close (file, error))
        return FALSE;
    }

  return TRUE;
}
