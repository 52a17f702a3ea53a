/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one reader of dates. Numbers are never guessed into another order: the caller says which comes first. */

#include "weft-date.h"

#include "weft-date-names.h"
#include "weft-text.h"
#include "weft-value-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHOWN 40 /* characters of a wrong text that a sentence repeats */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199
#define MOST_AHEAD 60 /* days: a date typed without its year that lies farther ahead is of last year */

typedef enum
{
  FORM_NUMBERS,        /* 25/3/2026, 25-03-26, 2026.3.25 */
  FORM_DAY_MONTH_YEAR, /* 3rd April 2026, 3-Apr-26 */
  FORM_MONTH_DAY_YEAR, /* April 3, 2026 */
  FORM_DAY,            /* 9 */
  FORM_DAY_NUMBER,     /* 9/3 */
  FORM_DAY_MONTH,      /* 9 mar */
  FORM_YEAR_NUMBER,    /* 2026-03 */
  FORM_NUMBER_YEAR,    /* 3/2026 */
  FORM_MONTH_YEAR,     /* Mar 2026 */
  N_FORMS,
} Form;

#define GAP "\\s*[-/.\\s]\\s*"
#define NAME "(\\p{L}+)\\.?"
#define NAMED_DAY "([0-9]{1,2})(?:st|nd|rd|th)?"
#define YEAR "([0-9]{4}|[0-9]{2})"
#define TIME "(?:(?:T|\\s+)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?\\s*(?:Z|[-+][0-9]{2}:?[0-9]{2})?)?"

static const char *const patterns[N_FORMS] = {
  [FORM_NUMBERS] = "^([0-9]{1,2}|[0-9]{4})\\s*([-/.\\s])\\s*([0-9]{1,2})\\s*\\2\\s*([0-9]{4}|[0-9]{1,2})" TIME "$",
  [FORM_DAY_MONTH_YEAR] = "^" NAMED_DAY "\\s*[-/.\\s]?\\s*" NAME ",?\\s*[-/.\\s]?\\s*" YEAR TIME "$",
  [FORM_MONTH_DAY_YEAR] = "^" NAME "\\s+" NAMED_DAY ",?\\s+([0-9]{4})$",
  [FORM_DAY] = "^" NAMED_DAY "$",
  [FORM_DAY_NUMBER] = "^([0-9]{1,2})" GAP "([0-9]{1,2})$",
  [FORM_DAY_MONTH] = "^" NAMED_DAY "\\s*[-/.\\s]?\\s*" NAME "$",
  [FORM_YEAR_NUMBER] = "^([0-9]{4})" GAP "([0-9]{1,2})$",
  [FORM_NUMBER_YEAR] = "^([0-9]{1,2})" GAP "([0-9]{4})$",
  [FORM_MONTH_YEAR] = "^" NAME "\\s*[-/.\\s]?\\s*" YEAR "$",
};

static GRegex *
get_regex (Form form)
{
  static gsize compiled[N_FORMS];

  if (g_once_init_enter (&compiled[form]))
    {
      GRegex *regex = g_regex_new (patterns[form], G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);

      g_once_init_leave (&compiled[form], (gsize)regex);
    }
  return (GRegex *)compiled[form];
}

/* (transfer full) (nullable): what stands in the places of @form, from [1] on. */
static GStrv
read_form (Form        form,
           const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (get_regex (form), text, 0, &match))
    return NULL;
  return g_match_info_fetch_all (match);
}

static guint
read_number (const char *digits)
{
  guint number = 0;

  for (; *digits != '\0'; digits++)
    number = number * 10 + (guint)g_ascii_digit_value (*digits);
  return number;
}

/* Source: POSIX, strptime, %y: 69 to 99 are of the last century, 00 to 68 of this. */
#define FIRST_OF_LAST_CENTURY 69

static guint
read_year (const char *digits)
{
  guint year = read_number (digits);

  if (strlen (digits) == 4)
    return year;
  return year >= FIRST_OF_LAST_CENTURY ? 1900 + year : 2000 + year;
}

static gboolean
fail_invalid (const char *text,
              GError    **error)
{
  g_autofree char *shown = weft_text_shorten (text, SHOWN);

  g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID,
               _ ("“%s” is not a date.\n"
                  "Write day, month and year, like 25/3/2026 or 25 March 2026."),
               shown);
  return FALSE;
}

static gboolean
set_date (guint       year,
          guint       month,
          guint       day,
          const char *text,
          char        iso[WEFT_DATE_SIZE],
          GError    **error)
{
  g_autofree char *shown = weft_text_shorten (text, SHOWN);

  if (year < FIRST_YEAR || year > LAST_YEAR)
    {
      g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_RANGE,
                   _ ("“%s” is not in the years 1900 to 2199.\n"
                      "Look at the year."),
                   shown);
      return FALSE;
    }
  if (!g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    {
      g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_RANGE,
                   _ ("“%s” is a day that the calendar does not have.\n"
                      "Look at the day and the month; write them like 25/3/2026."),
                   shown);
      return FALSE;
    }
  g_snprintf (iso, WEFT_DATE_SIZE, "%04u-%02u-%02u", year, month, day);
  return TRUE;
}

static gboolean
set_numbers (const char *const *parts,
             WeftDateOrder      order,
             const char        *text,
             char               iso[WEFT_DATE_SIZE],
             GError           **error)
{
  const char *first = parts[1], *middle = parts[3], *last = parts[4];
  gboolean    year_first = strlen (first) == 4 || (order == WEFT_DATE_ORDER_YEAR_FIRST && strlen (last) != 4);

  if (year_first ? strlen (last) == 4 : strlen (last) == 1)
    return fail_invalid (text, error);
  if (year_first)
    return set_date (read_year (first), read_number (middle), read_number (last), text, iso, error);
  if (order == WEFT_DATE_ORDER_MONTH_FIRST)
    return set_date (read_year (last), read_number (first), read_number (middle), text, iso, error);
  return set_date (read_year (last), read_number (middle), read_number (first), text, iso, error);
}

static gboolean
set_named (const char *day,
           const char *name,
           const char *year,
           const char *text,
           char        iso[WEFT_DATE_SIZE],
           GError    **error)
{
  guint month = weft_month_find (name);

  if (month == 0)
    return fail_invalid (text, error);
  return set_date (read_year (year), month, read_number (day), text, iso, error);
}

gboolean
weft_date_parse (const char   *text,
                 WeftDateOrder order,
                 char          iso[WEFT_DATE_SIZE],
                 GError      **error)
{
  g_autofree char *clean = weft_text_clean (text);
  g_auto (GStrv) parts = NULL;

  if ((parts = read_form (FORM_NUMBERS, clean)) != NULL)
    return set_numbers ((const char *const *)parts, order, clean, iso, error);
  if ((parts = read_form (FORM_DAY_MONTH_YEAR, clean)) != NULL)
    return set_named (parts[1], parts[2], parts[3], clean, iso, error);
  if ((parts = read_form (FORM_MONTH_DAY_YEAR, clean)) != NULL)
    return set_named (parts[2], parts[1], parts[3], clean, iso, error);
  return fail_invalid (clean, error);
}

static gboolean
is_word (const char *text,
         const char *english,
         const char *translated)
{
  return weft_text_equal_loosely (text, english) || weft_text_equal_loosely (text, translated);
}

static gboolean
set_spoken (const char *text,
            const char *today,
            char        iso[WEFT_DATE_SIZE])
{
  guint weekday = weft_weekday_find (text);

  if (is_word (text, "today", C_ ("date", "today")))
    weft_date_add_days (today, 0, iso);
  else if (is_word (text, "yesterday", C_ ("date", "yesterday")))
    weft_date_add_days (today, -1, iso);
  else if (weekday > 0)
    weft_date_add_days (today, -((weft_date_weekday (today) - (int)weekday + 7) % 7), iso);
  else
    return FALSE;
  return TRUE;
}

static gboolean
set_without_year (guint       month,
                  guint       day,
                  const char *today,
                  const char *text,
                  char        iso[WEFT_DATE_SIZE],
                  GError    **error)
{
  guint year = (guint)g_ascii_strtoull (today, NULL, 10);

  if (!set_date (year, month, day, text, iso, error))
    return FALSE;
  if (weft_date_days_between (today, iso) > MOST_AHEAD)
    return set_date (year - 1, month, day, text, iso, error);
  return TRUE;
}

gboolean
weft_date_parse_short (const char *text,
                       const char *today,
                       char        iso[WEFT_DATE_SIZE],
                       GError    **error)
{
  g_autofree char *clean = weft_text_clean (text);
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (weft_date_is_valid (today), FALSE);

  if (set_spoken (clean, today, iso))
    return TRUE;
  if ((parts = read_form (FORM_DAY, clean)) != NULL)
    return set_without_year ((guint)g_ascii_strtoull (today + 5, NULL, 10), read_number (parts[1]),
                             today, clean, iso, error);
  if ((parts = read_form (FORM_DAY_NUMBER, clean)) != NULL)
    return set_without_year (read_number (parts[2]), read_number (parts[1]), today, clean, iso, error);
  if ((parts = read_form (FORM_DAY_MONTH, clean)) != NULL && weft_month_find (parts[2]) > 0)
    return set_without_year (weft_month_find (parts[2]), read_number (parts[1]), today, clean, iso, error);
  return weft_date_parse (clean, WEFT_DATE_ORDER_DAY_FIRST, iso, error);
}

/* Finds the month and the year of @text; a month that is none is 0. */
static gboolean
read_month (const char *text,
            guint      *year,
            guint      *month)
{
  g_auto (GStrv) parts = NULL;

  if ((parts = read_form (FORM_YEAR_NUMBER, text)) != NULL)
    {
      *year = read_year (parts[1]);
      *month = read_number (parts[2]);
    }
  else if ((parts = read_form (FORM_NUMBER_YEAR, text)) != NULL)
    {
      *year = read_year (parts[2]);
      *month = read_number (parts[1]);
    }
  else if ((parts = read_form (FORM_MONTH_YEAR, text)) != NULL)
    {
      *year = read_year (parts[2]);
      *month = weft_month_find (parts[1]);
    }
  else
    return FALSE;
  return TRUE;
}

gboolean
weft_month_parse (const char *text,
                  char        iso[WEFT_DATE_SIZE],
                  GError    **error)
{
  g_autofree char *clean = weft_text_clean (text);
  g_autofree char *shown = weft_text_shorten (clean, SHOWN);
  guint            year, month;

  if (!read_month (clean, &year, &month) || month == 0)
    {
      g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID,
                   _ ("“%s” is not a month.\n"
                      "Write month and year, like March 2026 or 3/2026."),
                   shown);
      return FALSE;
    }
  if (month > 12 || year < FIRST_YEAR || year > LAST_YEAR)
    {
      g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_RANGE,
                   _ ("“%s” is not a month of the years 1900 to 2199.\n"
                      "Look at the month and the year; write them like March 2026."),
                   shown);
      return FALSE;
    }
  g_snprintf (iso, WEFT_DATE_SIZE, "%04u-%02u", year, month);
  return TRUE;
}

gboolean
weft_date_is_ambiguous (const char *text)
{
  g_autofree char *clean = weft_text_clean (text);
  g_auto (GStrv) parts = read_form (FORM_NUMBERS, clean);
  guint first, second;

  if (parts == NULL || strlen (parts[1]) == 4)
    return FALSE;
  first = read_number (parts[1]);
  second = read_number (parts[3]);
  return first >= 1 && first <= 12 && second >= 1 && second <= 12 && first != second;
}

gboolean
weft_date_order_proved (const char    *text,
                        WeftDateOrder *order)
{
  g_autofree char *clean = weft_text_clean (text);
  g_auto (GStrv) parts = read_form (FORM_NUMBERS, clean);
  char iso[WEFT_DATE_SIZE];

  if (parts == NULL || weft_date_is_ambiguous (clean))
    return FALSE;
  if (strlen (parts[1]) == 4)
    *order = WEFT_DATE_ORDER_YEAR_FIRST;
  else if (read_number (parts[1]) > 12)
    *order = WEFT_DATE_ORDER_DAY_FIRST;
  else if (read_number (parts[3]) > 12)
    *order = WEFT_DATE_ORDER_MONTH_FIRST;
  else
    return FALSE; /* 5/5/2026 */
  return weft_date_parse (clean, *order, iso, NULL);
}
