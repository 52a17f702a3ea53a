/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tallies of who took part. */

#include "weft-tallies.h"

#include "weft-edit.h"
#include "weft-group-fact.h"
#include "weft-year.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAY_LENGTH 10 /* of "2026-04-01/2027-03-31" */

WeftTallies *
weft_tallies_ref (WeftTallies *tallies)
{
  return g_atomic_rc_box_acquire (tallies);
}

static void
clear (gpointer data)
{
  WeftTallies *tallies = data;

  g_free (tallies->nation);
  g_free (tallies->period);
  g_clear_pointer (&tallies->periods, g_ptr_array_unref);
  g_clear_pointer (&tallies->rows, g_hash_table_unref);
}

void
weft_tallies_unref (WeftTallies *tallies)
{
  g_atomic_rc_box_release_full (tallies, clear);
}

static char *
make_key (const char *question,
          const char *answer)
{
  return g_strdup_printf ("%s\n%s", question, answer);
}

static GPtrArray *
list (WeftFile   *file,
      const char *column,
      const char *value,
      GError    **error)
{
  const WeftFilter filter = { .column = column, .value = value };

  return weft_row_list (file, weft_description_find ("equality"), column != NULL ? &filter : NULL, error);
}

static int
compare_newest (gconstpointer one,
                gconstpointer other)
{
  return g_strcmp0 (*(const char *const *)other, *(const char *const *)one);
}

static void
add_period (WeftTallies *tallies,
            const char  *period)
{
  if (!g_ptr_array_find_with_equal_func (tallies->periods, period, g_str_equal, NULL))
    g_ptr_array_add (tallies->periods, g_strdup (period));
}

static void
add_rows (WeftTallies *tallies,
          GPtrArray   *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      const WeftRow *row = all->pdata[i];

      if (g_str_equal (weft_row_get (row, "period"), tallies->period))
        g_hash_table_insert (tallies->rows, make_key (weft_row_get (row, "question"), weft_row_get (row, "answer")), weft_row_copy (row));
    }
}

WeftTallies *
weft_tallies_read (WeftFile   *file,
                   const char *period,
                   GError    **error)
{
  g_autoptr (WeftTallies) tallies = g_atomic_rc_box_new0 (WeftTallies);
  g_autoptr (GPtrArray) all = list (file, NULL, NULL, error);
  g_autofree char *year = NULL;
  g_autofree char *told = NULL;
  char             from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];

  tallies->periods = g_ptr_array_new_with_free_func (g_free);
  tallies->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)weft_row_free);
  tallies->nation = weft_group_fact (file, "nation", error);
  if (all == NULL || tallies->nation == NULL || !weft_group_year (file, weft_file_today (file), from, to, error))
    return NULL;

  for (guint i = 0; i < all->len; i++)
    add_period (tallies, weft_row_get (all->pdata[i], "period"));
  g_ptr_array_sort (tallies->periods, compare_newest);
  year = g_strdup_printf ("%s/%s", from, to);
  if (!weft_year_read_told (file, from, to, error))
    return NULL;
  told = g_strdup_printf ("%s/%s", from, to);
  tallies->period = g_strdup (period != NULL ? period : tallies->periods->len > 0 ? g_ptr_array_index (tallies->periods, 0)
                                                                                  : told);
  add_period (tallies, year);
  add_period (tallies, tallies->period);
  g_ptr_array_sort (tallies->periods, compare_newest);
  add_rows (tallies, all);
  return g_steal_pointer (&tallies);
}

guint
weft_tallies_count (const WeftTallies *tallies,
                    const char        *question,
                    const char        *answer)
{
  g_autofree char *key = make_key (question, answer);
  const WeftRow   *row = g_hash_table_lookup (tallies->rows, key);

  return row != NULL ? (guint)g_ascii_strtoull (weft_row_get (row, "count"), NULL, 10) : 0;
}

char *
weft_tallies_say_period (const char *period)
{
  g_autofree char *from = g_strndup (period, DAY_LENGTH);
  g_autofree char *from_words = weft_date_format (from);
  g_autofree char *to_words = weft_date_format (strchr (period, '/') != NULL ? strchr (period, '/') + 1 : "");

  if (from_words[0] == '\0' || to_words[0] == '\0')
    return g_strdup (period);
  /* Translators: the first and the last day of a period */
  return g_strdup_printf (_ ("%s to %s"), from_words, to_words);
}

WeftTally *
weft_tally_new (const char *period,
                const char *question,
                const char *answer,
                guint       count)
{
  WeftTally *tally = g_new0 (WeftTally, 1);

  tally->period = g_strdup (period);
  tally->question = g_strdup (question);
  tally->answer = g_strdup (answer);
  tally->count = count;
  return tally;
}

void
weft_tally_free (WeftTally *tally)
{
  if (tally == NULL)
    return;
  g_free (tally->period);
  g_free (tally->question);
  g_free (tally->answer);
  g_free (tally);
}

/* (transfer full): its row, or a new one with all but the count. */
static WeftRow *
find_row (WeftFile        *file,
          const WeftTally *tally,
          GError         **error)
{
  g_autoptr (GPtrArray) rows = list (file, "period", tally->period, error);
  WeftRow *row;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (g_str_equal (weft_row_get (rows->pdata[i], "question"), tally->question) &&
        g_str_equal (weft_row_get (rows->pdata[i], "answer"), tally->answer))
      return weft_row_copy (rows->pdata[i]);
  if (rows == NULL)
    return NULL;
  row = weft_row_new (weft_description_find ("equality"));
  weft_row_set (row, "period", tally->period);
  weft_row_set (row, "question", tally->question);
  weft_row_set (row, "answer", tally->answer);
  return row;
}

static gboolean
take_out (WeftFile *file,
          WeftRow  *row,
          GError  **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  gboolean voided;

  g_ptr_array_add (rows, row);
  return row->id == 0 || weft_edit_remove (file, rows, NULL, issues, &voided, error);
}

gboolean
weft_tally_save (WeftFile        *file,
                 const WeftTally *tally,
                 GError         **error)
{
  g_autoptr (WeftRow) row = find_row (file, tally, error);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autofree char *count = g_strdup_printf ("%u", tally->count);
  WeftSaved        saved;

  if (row == NULL)
    return FALSE;
  if (tally->count == 0)
    return take_out (file, row, error);
  weft_row_set (row, "count", count);
  return weft_edit_save (file, row, issues, &saved, error);
}
