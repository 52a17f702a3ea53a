/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The example group's days and words: both are written in data/sample as seen from today. */

#include "weft-sample-private.h"

#include "weft-pence.h"

#include <string.h>

void
weft_sample_day (WeftSample *sample,
                 int         months,
                 int         day,
                 char        date[WEFT_DATE_SIZE])
{
  char first[WEFT_DATE_SIZE], next[WEFT_DATE_SIZE];
  int  days;

  g_snprintf (first, sizeof first, "%.7s-01", sample->today);
  weft_date_add_months (first, months, first);
  weft_date_add_months (first, 1, next);
  days = weft_date_days_between (first, next);
  weft_date_add_days (first, MIN (day, days) - 1, date);
}

static int
month_number (const char *date)
{
  return (int)(g_ascii_strtoll (date, NULL, 10) * 12 + g_ascii_strtoll (date + 5, NULL, 10));
}

int
weft_sample_month_of (WeftSample *sample,
                      const char *date)
{
  return month_number (date) - month_number (sample->today);
}

/* The last time before this month that it was @day of the month of the year called @name. */
static gboolean
find_season (WeftSample *sample,
             const char *name,
             int         day,
             char        date[WEFT_DATE_SIZE])
{
  g_auto (GStrv) names = weft_sample_choices (sample, "month");

  for (int months = -1; months >= -12; months--)
    {
      weft_sample_day (sample, months, day, date);
      if (g_ascii_strncasecmp (names[month_number (date) % 12], name, 3) == 0)
        return TRUE;
    }

  return FALSE;
}

char *
weft_sample_date (WeftSample *sample,
                  const char *text)
{
  char        date[WEFT_DATE_SIZE];
  char       *end = NULL;
  const char *slash = strchr (text, '/');
  const int   day = slash == NULL ? 0 : (int)g_ascii_strtoll (slash + 1, NULL, 10);
  const int   far = strlen (text) < 3 ? 0 : (int)g_ascii_strtoll (text + 1, &end, 10);

  if (text[0] == 'd' && end != NULL && end != text + 1 && *end == '\0')
    weft_date_add_days (sample->today, far, date);
  else if (text[0] == 'm' && end != NULL && end != text + 1 && end == slash)
    weft_sample_day (sample, far, day, date);
  else if (slash != text + 3 || !find_season (sample, text, day, date))
    return g_strdup (text);

  return g_strdup (date);
}

gboolean
weft_sample_is_season (WeftSample *sample,
                       const char *date,
                       const char *text)
{
  g_auto (GStrv) names = weft_sample_choices (sample, "month");
  const char *name = names[month_number (date) % 12];
  char        day[WEFT_DATE_SIZE];
  int         weekday;

  if (g_ascii_strncasecmp (name, text, 3) != 0)
    return FALSE;

  g_snprintf (day, sizeof day, "%.7s-%.2s", date, text + 4);
  weekday = weft_date_weekday (day);
  if (weekday > 5)
    weft_date_add_days (day, 5 - weekday, day);
  return g_str_equal (date, day);
}

gint64
weft_sample_pence (const char *text)
{
  gint64 pence = 0;

  if (*text != '\0' && !weft_pence_parse (text, &pence, NULL))
    g_return_val_if_reached (0);
  return pence;
}

gboolean
weft_sample_is_open (const char *date)
{
  return strcmp (date + 5, "12-20") < 0 && strcmp (date + 5, "01-02") > 0;
}

gboolean
weft_sample_is_past (WeftSample *sample,
                     const char *date)
{
  return strcmp (date, sample->start) >= 0 && strcmp (date, sample->today) <= 0;
}

static void
append_word (WeftSample *sample,
             GString    *words,
             const char *name,
             const char *date)
{
  g_auto (GStrv) months = weft_sample_choices (sample, "month");

  if (g_str_equal (name, "group"))
    g_string_append (words, sample->group);
  else if (g_str_equal (name, "place"))
    g_string_append (words, sample->place);
  else if (g_str_equal (name, "year"))
    g_string_append_len (words, sample->today, 4);
  else if (g_str_equal (name, "month"))
    g_string_append (words, months[month_number (date) % 12]);
  else if (g_str_equal (name, "day"))
    g_string_append_printf (words, "%d %s", (int)g_ascii_strtoll (date + 8, NULL, 10), months[month_number (date) % 12]);
  else
    g_string_append_printf (words, "{%s}", name);
}

char *
weft_sample_words (WeftSample *sample,
                   const char *text,
                   const char *date)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const char *open;

  while ((open = strchr (text, '{')) != NULL)
    {
      const char      *close = strchr (open, '}');
      g_autofree char *name = NULL;

      g_assert (close != NULL);
      name = g_strndup (open + 1, (gsize)(close - open - 1));
      g_string_append_len (words, text, open - text);
      append_word (sample, words, name, date);
      text = close + 1;
    }

  g_string_append (words, text);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

WeftRow *
weft_sample_row (WeftSample *sample,
                 const char *table,
                 guint       row)
{
  WeftRow *record = weft_shipped_row (weft_sample_table (sample, table), row, weft_description_find (table));

  for (guint i = 0; i < record->table->n_columns; i++)
    {
      const WeftColumn *column = &record->table->columns[i];
      const gboolean    is_date = column->type == WEFT_TYPE_DATE || column->type == WEFT_TYPE_DATE_OR_MONTH || column->type == WEFT_TYPE_DATE_OR_WORDS;
      g_autofree char  *text = is_date ? weft_sample_date (sample, record->cells[i])
                                       : weft_sample_words (sample, record->cells[i], sample->today);

      weft_row_set (record, column->name, text);
    }

  return record;
}

void
weft_sample_enlarge (WeftSample *sample,
                     WeftRow    *row,
                     const char *column)
{
  g_autofree char *amount = weft_pence_to_text (weft_row_money (row, column) * sample->scale);

  if (*weft_row_get (row, column) != '\0')
    weft_row_set (row, column, amount);
}
