/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Time given: from the many ways people write it to whole minutes, and back. */

#include "weft-hours.h"

#include "weft-text.h"
#include "weft-value-error.h"

#include <glib/gi18n-lib.h>

#define SHOWN 40           /* characters of a wrong text that a sentence repeats */
#define MOST_HOURS 1000000 /* far more than any group gives in a year */

typedef enum
{
  FORM_CLOCK,     /* 2:30, 2h30, 2 hours 30 minutes */
  FORM_MINUTES,   /* 90 min */
  FORM_TWO_WAYS,  /* 1,412: with a comma for a point, or for thousands? */
  FORM_THOUSANDS, /* 1,412.5 */
  FORM_HOURS,     /* 2.5, 2,5, 2h */
  N_FORMS,
} Form;

/* In English and in Welsh, whatever the program's language is. */
#define HOURS_WORD "(?:h|hrs?|hours?|awr)"
#define MINUTES_WORD "(?:m|mins?|minutes?|munud)\\.?"

static const char *const patterns[N_FORMS] = {
  [FORM_CLOCK] = "^([0-9]+)\\s*(?::|" HOURS_WORD ")\\s*([0-9]{1,2})\\s*(?:" MINUTES_WORD ")?$",
  [FORM_MINUTES] = "^([0-9]+)\\s*" MINUTES_WORD "$",
  [FORM_TWO_WAYS] = "^[1-9][0-9]{0,2},[0-9]{3}\\s*" HOURS_WORD "?$",
  [FORM_THOUSANDS] = "^([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\\.([0-9]+))?\\s*" HOURS_WORD "?$",
  [FORM_HOURS] = "^([0-9]*)(?:[.,]([0-9]+))?(?<=[0-9])\\s*" HOURS_WORD "?$",
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

/* Whole hours or minutes, cut off where they are too many anyway. */
static gint64
read_whole (const char *digits)
{
  gint64 whole = 0;

  for (const char *at = digits; *at != '\0'; at++)
    if (*at != ',')
      whole = MIN (whole * 10 + g_ascii_digit_value (*at), 60 * MOST_HOURS + 1);
  return whole;
}

/* Minutes of a decimal fraction of an hour, rounded half up; the tenth digit weighs less than a second. */
static gint64
read_fraction (const char *digits)
{
  gint64 parts = 0, of = 1;

  for (guint i = 0; i < 9 && digits[i] != '\0'; i++)
    {
      parts = parts * 10 + g_ascii_digit_value (digits[i]);
      of *= 10;
    }
  return (60 * parts + of / 2) / of;
}

static gint64
read_minutes (Form        form,
              const char *first,
              const char *second)
{
  switch (form)
    {
    case FORM_CLOCK:
      return 60 * read_whole (first) + read_whole (second);
    case FORM_MINUTES:
      return read_whole (first);
    case FORM_TWO_WAYS:
    case FORM_THOUSANDS:
    case FORM_HOURS:
    case N_FORMS:
    default:
      return 60 * read_whole (first) + read_fraction (second);
    }
}

static gboolean
check_range (gint64      minutes,
             const char *text,
             GError    **error)
{
  g_autofree char *shown = weft_text_shorten (text, SHOWN);

  if (minutes <= 0)
    g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_RANGE,
                 _ ("“%s” is no time at all.\n"
                    "Write how long it was, like 2.5 or 2:30."),
                 shown);
  else if (minutes > 60 * (gint64)MOST_HOURS)
    g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_RANGE,
                 _ ("“%s” is more time than Weft can count.\n"
                    "Look whether a figure was typed twice."),
                 shown);
  else
    return TRUE;
  return FALSE;
}

static gboolean
set_wrong_form (Form        form,
                const char *text,
                GError    **error)
{
  g_autofree char *shown = weft_text_shorten (text, SHOWN);

  if (form == FORM_TWO_WAYS)
    g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_AMBIGUOUS,
                 _ ("“%s” can be read in two ways, in thousands or in parts of an hour.\n"
                    "Write it without a comma, like 1412 or 1.5."),
                 shown);
  else if (form == FORM_CLOCK)
    g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_RANGE,
                 _ ("“%s” has more than 59 minutes after the hours.\n"
                    "Write hours and minutes, like 2:30."),
                 shown);
  else
    g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID,
                 _ ("“%s” is not a length of time.\n"
                    "Write hours like 2.5 or 2:30, or minutes like 90 min."),
                 shown);
  return FALSE;
}

gboolean
weft_hours_parse (const char *text,
                  gint64     *minutes,
                  GError    **error)
{
  g_autofree char *clean = weft_text_clean (text);

  for (Form form = 0; form < N_FORMS; form++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      gint64           result;

      if (!g_regex_match (get_regex (form), clean, 0, &match))
        continue;
      first = g_match_info_fetch (match, 1);
      second = g_match_info_fetch (match, 2);
      if (form == FORM_TWO_WAYS || (form == FORM_CLOCK && read_whole (second) > 59))
        return set_wrong_form (form, clean, error);
      result = read_minutes (form, first, second == NULL ? "" : second);
      if (!check_range (result, clean, error))
        return FALSE;
      *minutes = result;
      return TRUE;
    }

  return set_wrong_form (N_FORMS, clean, error);
}

/* Hundredths of an hour, half up: the nearest minute is found again in them. */
static char *
to_text (const char *hours,
         gint64      hundredths,
         guint       least_decimals)
{
  int parts = (int)(hundredths % 100);

  if (parts % 10 != 0)
    return g_strdup_printf ("%s.%02d", hours, parts);
  if (parts != 0 || least_decimals > 0)
    return g_strdup_printf ("%s.%d", hours, parts / 10);
  return g_strdup (hours);
}

static gint64
to_hundredths (gint64 minutes)
{
  return (minutes * 5 + 1) / 3;
}

char *
weft_hours_to_text (gint64 minutes)
{
  gint64           hundredths = to_hundredths (minutes);
  g_autofree char *hours = g_strdup_printf ("%" G_GINT64_FORMAT, hundredths / 100);

  return to_text (hours, hundredths, 0);
}

char *
weft_hours_format (gint64 minutes)
{
  gint64           hundredths = to_hundredths (minutes);
  g_autofree char *hours = weft_text_thousands ((guint64)(hundredths / 100));

  return to_text (hours, hundredths, 1);
}
