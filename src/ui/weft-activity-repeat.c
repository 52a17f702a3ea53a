/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holding an activity again. */

#include "weft-activity-repeat.h"

#include "weft-edit.h"
#include "weft-row.h"
#include "weft-step.h"

#include <glib/gi18n-lib.h>

#define WEEK_DAYS 7

/* How long it lasts, in days, stays the same too. */
static void
move_week (WeftRow *row)
{
  static const char *const columns[] = { "date", "ends" };
  char                     later[WEFT_DATE_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (weft_row_get (row, columns[i])[0] != '\0')
      {
        weft_date_add_days (weft_row_get (row, columns[i]), WEEK_DAYS, later);
        weft_row_set (row, columns[i], later);
      }
}

static WeftRow *
make_next (const WeftRow *activity)
{
  static const char *const once[] = { "ref", "headcount", "how_counted", "people_unique", "notes" };
  WeftRow                 *next = weft_row_copy (activity);

  next->id = 0;
  for (guint i = 0; i < G_N_ELEMENTS (once); i++)
    weft_row_set (next, once[i], "");
  move_week (next);
  return next;
}

gpointer
weft_activity_repeat (WeftFile     *file,
                      gpointer      data,
                      WeftProgress *progress,
                      GError      **error)
{
  const WeftSaveOptions options = { .make_named = FALSE };
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftStep) step = weft_step_begin (file, error);
  g_autoptr (WeftRow) activity = step != NULL ? weft_row_find (file, weft_description_find ("activities"), data, error) : NULL;
  g_autoptr (WeftRow) next = activity != NULL ? make_next (activity) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *sentence = NULL;
  WeftSaved        saved;

  if (next == NULL || !weft_row_save (file, next, &options, issues, &saved, error))
    return NULL;
  if (saved == WEFT_SAVE_REFUSED)
    {
      weft_edit_refused (issues, _ ("The activity was not added."), error);
      return NULL;
    }
  day = weft_date_format_near_year (weft_row_get (next, "date"), weft_file_today (file));
  /* Translators: an activity and its day: "Lunch club, 16 March added" */
  sentence = g_strdup_printf (_ ("%s, %s added"), weft_row_get (next, "name"), day);
  return weft_step_commit (step, sentence, error) ? g_strdup (weft_row_get (next, "ref")) : NULL;
}
