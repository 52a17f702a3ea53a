/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a number of a spreadsheet means, as its format says. */

#include "weft-grid-number.h"

#include <math.h>
#include <string.h>

#define EPOCH_1900 693594 /* 30 December 1899 as GDate counts */
#define EPOCH_1904 695056 /* 1 January 1904 */
#define LAST_DAY 2958465  /* 31 December 9999 */
#define SECONDS_PER_DAY 86400

static gboolean
is_between (guint number,
            guint first,
            guint last)
{
  return number >= first && number <= last;
}

WeftNumberFormat
weft_number_format_builtin (guint id)
{
  WeftNumberFormat format = { WEFT_NUMBER_PLAIN, 0 };

  if (is_between (id, 14, 17) || id == 22 || is_between (id, 27, 31) || id == 36 || is_between (id, 50, 58))
    format.kind = WEFT_NUMBER_DATE;
  else if (is_between (id, 18, 21) || is_between (id, 32, 35) || id == 45 || id == 47)
    format.kind = WEFT_NUMBER_CLOCK;
  else if (id == 46)
    format.kind = WEFT_NUMBER_DURATION;
  else if (id == 9 || id == 10)
    format.kind = WEFT_NUMBER_PERCENT;
  return format;
}

/* The letters of the first section that count: no words, no colours, no escaped signs. "[h]" becomes "H". */
static char *
take_letters (const char *code)
{
  GString *letters = g_string_new (NULL);

  for (const char *at = code; *at != '\0' && *at != ';'; at++)
    {
      if (*at == '"' || *at == '[')
        {
          const char *end = strchr (at + 1, *at == '"' ? '"' : ']');

          if (end == NULL)
            break;
          if (*at == '[' && end == at + 1 + strspn (at + 1, "hHmMsS") && end > at + 1)
            g_string_append_c (letters, 'H');
          at = end;
        }
      else if (strchr ("\\_*", *at) != NULL && at[1] != '\0')
        at++;
      else
        g_string_append_c (letters, g_ascii_tolower (*at));
    }
  return g_string_free (letters, FALSE);
}

WeftNumberFormat
weft_number_format_parse (const char *code)
{
  g_autofree char *elapsed = take_letters (code);
  gboolean         is_elapsed;
  WeftNumberFormat format = { WEFT_NUMBER_PLAIN, 0 };

  is_elapsed = strchr (elapsed, 'H') != NULL;
  if (strstr (elapsed, "general") != NULL || strcmp (elapsed, "@") == 0)
    return format;
  if (strchr (elapsed, '%') != NULL)
    format.kind = WEFT_NUMBER_PERCENT;
  else if (is_elapsed)
    format.kind = WEFT_NUMBER_DURATION;
  else if (strpbrk (elapsed, "dy") != NULL)
    format.kind = WEFT_NUMBER_DATE;
  else if (strpbrk (elapsed, "hs") != NULL)
    format.kind = WEFT_NUMBER_CLOCK;
  else if (strchr (elapsed, 'm') != NULL)
    format.kind = WEFT_NUMBER_DATE;
  else if (strlen (elapsed) > 1 && strspn (elapsed, "0") == strlen (elapsed))
    format = (WeftNumberFormat){ WEFT_NUMBER_ZEROS, (guint)strlen (elapsed) };
  return format;
}

/* "1.5e-07" as "0.00000015". */
static char *
write_out (double number,
           int    exponent)
{
  char  format[8];
  char  plain[64];
  char *end;

  g_snprintf (format, sizeof format, "%%.%df", MIN (14 - exponent, 40));
  g_ascii_formatd (plain, sizeof plain, format, number);
  for (end = plain + strlen (plain); end > plain && end[-1] == '0'; end--)
    end[-1] = '\0';
  return g_strdup (plain);
}

char *
weft_number_shortest (double number)
{
  char        plain[G_ASCII_DTOSTR_BUF_SIZE];
  const char *exponent;

  g_ascii_formatd (plain, sizeof plain, "%.15g", number);
  exponent = strstr (plain, "e-");
  if (exponent != NULL && fabs (number) > 1e-20)
    return write_out (number, -(int)g_ascii_strtoull (exponent + 2, NULL, 10));
  if (strchr (plain, 'e') != NULL && fabs (number) < 1e18)
    g_ascii_formatd (plain, sizeof plain, "%.0f", number);
  return g_strdup (strcmp (plain, "-0") == 0 ? "0" : plain);
}

char *
weft_number_percent (double number)
{
  g_autofree char *shortest = weft_number_shortest (number * 100);

  return g_strconcat (shortest, "%", NULL);
}

char *
weft_number_clock (gint64 seconds)
{
  const gint64 hours = seconds / 3600;
  const int    minutes = (int)(seconds / 60 % 60);

  if (seconds % 60 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT ":%02d", hours, minutes);
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%02d:%02d", hours, minutes, (int)(seconds % 60));
}

static char *
write_date (gint64   day,
            gint64   seconds,
            gboolean is_1904)
{
  GDate date;

  /* Excel has a 29 February 1900, so its days before March are one too few. */
  if (!is_1904 && day < 60)
    day++;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)(day + (is_1904 ? EPOCH_1904 : EPOCH_1900)));
  if (seconds == 0)
    return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date), (guint)g_date_get_month (&date), g_date_get_day (&date));
  return g_strdup_printf ("%04u-%02u-%02uT%02d:%02d:%02d",
                          g_date_get_year (&date), (guint)g_date_get_month (&date), g_date_get_day (&date),
                          (int)(seconds / 3600), (int)(seconds / 60 % 60), (int)(seconds % 60));
}

char *
weft_number_text (double           number,
                  WeftNumberFormat format,
                  gboolean         is_1904,
                  WeftGridKind    *kind)
{
  const gboolean   is_day = number >= 0 && number <= LAST_DAY;
  const gint64     seconds = is_day ? (gint64)llround (number * SECONDS_PER_DAY) : 0;
  g_autofree char *shortest = weft_number_shortest (number);

  *kind = WEFT_GRID_NUMBER;
  if (format.kind == WEFT_NUMBER_PERCENT)
    {
      *kind = WEFT_GRID_PERCENT;
      return weft_number_percent (number);
    }
  if (format.kind == WEFT_NUMBER_DATE && is_day && (number >= 1 || is_1904))
    {
      *kind = WEFT_GRID_DATE;
      return write_date (seconds / SECONDS_PER_DAY, seconds % SECONDS_PER_DAY, is_1904);
    }
  if (format.kind == WEFT_NUMBER_ZEROS && number >= 0 && number == floor (number) && number < 1e15)
    {
      *kind = WEFT_GRID_TEXT;
      return g_strdup_printf ("%0*" G_GINT64_FORMAT, (int)MIN (format.digits, 40), (gint64)number);
    }
  if (is_day && (format.kind == WEFT_NUMBER_CLOCK || format.kind == WEFT_NUMBER_DURATION || format.kind == WEFT_NUMBER_DATE))
    {
      *kind = WEFT_GRID_TEXT;
      return weft_number_clock (format.kind == WEFT_NUMBER_CLOCK ? seconds % SECONDS_PER_DAY : seconds);
    }
  return g_steal_pointer (&shortest);
}
