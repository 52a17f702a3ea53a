/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first step of a new file. */

#include "weft-new.h"

#include "weft-date.h"
#include "weft-job-error.h"
#include "weft-shipped.h"
#include "weft-step.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

static gboolean
check_arguments (const char *name,
                 const char *nation,
                 const char *year_end,
                 GError    **error)
{
  static const char *const nations[] = { "england", "wales", "scotland", "northern-ireland", NULL };
  /* A leap year, so that a year may end on 29 February. */
  g_autofree char *date = g_strconcat ("2024-", year_end, NULL);

  if (weft_text_is_empty (name))
    g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED, _ ("The group has no name yet.\nType what it is called."));
  else if (!g_strv_contains (nations, nation))
    g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                 _ ("“%s” is not one of the nations Weft knows.\nUse england, wales, scotland or northern-ireland."), nation);
  else if (!weft_date_is_valid (date))
    g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                 _ ("“%s” is not a day that a year can end on.\nGive month and day, such as 03-31 for 31 March."), year_end);
  else
    return TRUE;

  return FALSE;
}

static gboolean
save_pair (WeftFile   *file,
           const char *table,
           const char *first,
           const char *first_text,
           const char *second,
           const char *second_text,
           GError    **error)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find (table));

  weft_row_set (row, first, first_text);
  weft_row_set (row, second, second_text);
  return weft_shipped_save (file, row, FALSE, error);
}

static gboolean
save_facts (WeftFile   *file,
            const char *name,
            const char *nation,
            const char *year_end,
            GError    **error)
{
  g_autofree char  *clean = weft_text_clean (name);
  const char *const facts[][2] = {
    { "name", clean },
    { "nation", nation },
    { "year_end", year_end },
    { "language", "en" },
    { "small_number_threshold", "5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (!save_pair (file, "group", "key", facts[i][0], "value", facts[i][1], error))
      return FALSE;

  return save_pair (file, "funds", "name", "General", "kind", "general", error) &&
         save_pair (file, "accounts", "name", "Bank", "kind", "bank", error) &&
         save_pair (file, "accounts", "name", "Cash tin", "kind", "cash", error);
}

static gboolean
save_shipped (WeftFile   *file,
              const char *table,
              GError    **error)
{
  g_autofree char *name = g_strconcat (table, ".csv", NULL);
  g_autoptr (WeftShipped) shipped = weft_shipped_read (name, error);

  if (shipped == NULL)
    return FALSE;

  for (guint i = 0; i < weft_shipped_n_rows (shipped); i++)
    {
      g_autoptr (WeftRow) row = weft_shipped_row (shipped, i, weft_description_find (table));

      if (!weft_shipped_save (file, row, FALSE, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
weft_new_fill (WeftFile   *file,
               const char *name,
               const char *nation,
               const char *year_end,
               GError    **error)
{
  g_autoptr (WeftStep) step = NULL;
  g_autofree char *sentence = NULL;

  if (!check_arguments (name, nation, year_end, error))
    return FALSE;

  step = weft_step_begin (file, error);
  if (step == NULL || !save_facts (file, name, nation, year_end, error) ||
      !save_shipped (file, "categories", error) || !save_shipped (file, "rates", error) || !save_shipped (file, "thresholds", error) ||
      !save_shipped (file, "measures", error) || !save_shipped (file, "values", error) || !save_shipped (file, "indices", error))
    return FALSE;

  /* A file whose group has no name, nation or accounts is of no use to anyone. */
  weft_step_set_barrier (step);
  /* Translators: %s is the group's name */
  sentence = g_strdup_printf (_ ("Started the file of %s"), name);
  return weft_step_commit (step, sentence, error);
}

WeftFile *
weft_new_group (const char *path,
                const char *name,
                const char *nation,
                const char *year_end,
                const char *today,
                guint64     seed,
                GError    **error)
{
  g_autoptr (WeftFile) file = NULL;

  /* Before anything stands on the disk. */
  if (!check_arguments (name, nation, year_end, error))
    return NULL;

  file = weft_file_create (path, error);
  if (file == NULL)
    return NULL;

  if (today != NULL)
    weft_file_pin_clock (file, today);
  if (seed != 0)
    weft_file_seed (file, seed);
  if (weft_new_fill (file, name, nation, year_end, error))
    return g_steal_pointer (&file);

  weft_file_discard (g_steal_pointer (&file));
  return NULL;
}
