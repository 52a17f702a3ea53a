/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar: how far apart dates are, the group's year, and dates in words. */

#include "weft-date.h"

#include "weft-date-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2199
#define USUAL_YEAR_END "03-31"
#define NEAR_DAYS 60 /* nearer than this, days are counted; farther, the date is said */

static gboolean
read_digits (const char *text,
             guint       n,
             guint      *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (guint)g_ascii_digit_value (text[i]);
    }
  return TRUE;
}

/* @length: 10 for a date, 7 for a month, which counts as its first day. */
static gboolean
read_iso (const char *iso,
          gsize       length,
          GDate      *date)
{
  guint year, month, day = 1;

  if (iso == NULL || strlen (iso) != length)
    return FALSE;
  if (!read_digits (iso, 4, &year) || iso[4] != '-' || !read_digits (iso + 5, 2, &month))
    return FALSE;
  if (length == 10 && (iso[7] != '-' || !read_digits (iso + 8, 2, &day)))
    return FALSE;
  if (year < FIRST_YEAR || year > LAST_YEAR || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

static void
write_iso (const GDate *date,
           char         iso[WEFT_DATE_SIZE])
{
  g_snprintf (iso, WEFT_DATE_SIZE, "%04u-%02u-%02u",
              (guint)g_date_get_year (date), (guint)g_date_get_month (date), (guint)g_date_get_day (date));
}

gboolean
weft_date_is_valid (const char *iso)
{
  GDate date;

  return read_iso (iso, 10, &date);
}

int
weft_date_days_between (const char *from,
                        const char *to)
{
  GDate first, last;

  g_return_val_if_fail (read_iso (from, 10, &first), 0);
  g_return_val_if_fail (read_iso (to, 10, &last), 0);
  return g_date_days_between (&first, &last);
}

/* Dates stay within the years that can be read back. */
void
weft_date_add_days (const char *iso,
                    int         days,
                    char        result[WEFT_DATE_SIZE])
{
  GDate  date, first, last;
  gint64 julian;

  g_return_if_fail (read_iso (iso, 10, &date));
  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, FIRST_YEAR);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, LAST_YEAR);
  julian = (gint64)g_date_get_julian (&date) + days;
  julian = CLAMP (julian, g_date_get_julian (&first), g_date_get_julian (&last));
  g_date_set_julian (&date, (guint32)julian);
  write_iso (&date, result);
}

void
weft_date_add_months (const char *iso,
                      int         months,
                      char        result[WEFT_DATE_SIZE])
{
  GDate  date;
  gint64 month;
  guint  year, day;

  g_return_if_fail (read_iso (iso, 10, &date));
  month = 12 * (gint64)g_date_get_year (&date) + g_date_get_month (&date) - 1 + months;
  month = CLAMP (month, 12 * FIRST_YEAR, 12 * LAST_YEAR + 11);
  year = (guint)(month / 12);
  month = month % 12 + 1;
  day = MIN (g_date_get_day (&date), g_date_get_days_in_month ((GDateMonth)month, (GDateYear)year));
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  write_iso (&date, result);
}

int
weft_date_weekday (const char *iso)
{
  GDate date;

  g_return_val_if_fail (read_iso (iso, 10, &date), 1);
  return (int)g_date_get_weekday (&date);
}

static void
set_year_end (GDate *date,
              guint  year,
              guint  month,
              guint  day)
{
  guint last = g_date_get_days_in_month ((GDateMonth)month, (GDateYear)year);

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay)MIN (day, last), (GDateMonth)month, (GDateYear)year);
}

void
weft_date_year_of (const char *iso,
                   const char *year_end,
                   char        from[WEFT_DATE_SIZE],
                   char        to[WEFT_DATE_SIZE])
{
  g_autofree char *leap_end = g_strdup_printf ("2000-%s", year_end);
  GDate            date, end;
  guint            year, month, day;

  g_return_if_fail (read_iso (iso, 10, &date));
  if (!read_iso (leap_end, 10, &end))
    g_date_set_dmy (&end, 31, G_DATE_MARCH, 2000);
  month = (guint)g_date_get_month (&end);
  day = g_date_get_day (&end);

  year = g_date_get_year (&date);
  set_year_end (&end, year, month, day);
  if (g_date_compare (&date, &end) > 0)
    set_year_end (&end, ++year, month, day);
  write_iso (&end, to);
  set_year_end (&end, year - 1, month, day);
  g_date_add_days (&end, 1);
  write_iso (&end, from);
}

static char *
format (const char *iso,
        const char *(*name_month) (guint month))
{
  GDate date;
  guint year;

  if (read_iso (iso, 7, &date))
    /* Translators: a month and a year, such as "April 2026". */
    return g_strdup_printf (C_ ("month", "%s %u"), name_month ((guint)g_date_get_month (&date)), (guint)g_date_get_year (&date));
  if (!read_iso (iso, 10, &date))
    return g_strdup (iso == NULL ? "" : iso);
  year = g_date_get_year (&date);
  /* Translators: a day, a month and a year, such as "3 April 2026". */
  return g_strdup_printf (C_ ("date", "%u %s %u"), (guint)g_date_get_day (&date), name_month ((guint)g_date_get_month (&date)), year);
}

char *
weft_date_format (const char *iso)
{
  return format (iso, weft_month_name);
}

char *
weft_date_format_short (const char *iso)
{
  return format (iso, weft_month_name_short);
}

char *
weft_date_format_near_year (const char *iso,
                            const char *today)
{
  GDate date;

  if (!read_iso (iso, 10, &date) || today == NULL || strncmp (iso, today, 4) != 0)
    return weft_date_format (iso);
  /* Translators: a day and a month, such as "3 April". */
  return g_strdup_printf (C_ ("date", "%u %s"), (guint)g_date_get_day (&date), weft_month_name ((guint)g_date_get_month (&date)));
}

char *
weft_date_format_day (const char *iso,
                      const char *today)
{
  g_autofree char *day = weft_date_format_near_year (iso, today);

  if (!weft_date_is_valid (iso))
    return g_steal_pointer (&day);
  /* Translators: a day of the week and a date, such as "Tue 2 March". */
  return g_strdup_printf (C_ ("date", "%s %s"), weft_weekday_name_short ((guint)weft_date_weekday (iso)), day);
}

char *
weft_date_format_near (const char *iso,
                       const char *today)
{
  g_autofree char *day = weft_date_format_near_year (iso, today);
  int              days;

  if (!weft_date_is_valid (iso) || !weft_date_is_valid (today))
    return g_steal_pointer (&day);

  days = weft_date_days_between (today, iso);
  if (days == 0)
    return g_strdup (C_ ("date", "today"));
  if (days == 1)
    return g_strdup (C_ ("date", "tomorrow"));
  if (days == -1)
    return g_strdup (C_ ("date", "yesterday"));
  if (days > NEAR_DAYS)
    return g_strdup_printf (C_ ("date", "by %s"), day);
  if (days < -NEAR_DAYS)
    return g_strdup_printf (C_ ("date", "on %s"), day);
  if (days > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong)days), days);
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong)-days), -days);
}

char *
weft_date_format_due (const char *iso,
                      const char *today)
{
  g_autofree char *day = NULL;

  if (!weft_date_is_valid (iso) || !weft_date_is_valid (today) || weft_date_days_between (today, iso) >= 0)
    return weft_date_format_near (iso, today);

  day = strncmp (iso, today, 4) == 0 ? weft_date_format_near_year (iso, today) : weft_date_format_short (iso);
  /* Translators: %s is a day, such as "3 April" or "22 Dec 2026", that has gone by. It has to fit in little room. */
  return g_strdup_printf (C_ ("date", "Late: was due %s"), day);
}
