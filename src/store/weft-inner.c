/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells between their text and what the file holds, one rule a type. */

#include "weft-inner.h"

#include "weft-hours.h"
#include "weft-pence.h"
#include "weft-text.h"
#include "weft-value-error.h"

#include <glib/gi18n-lib.h>

#define MOST_PENCE G_GINT64_CONSTANT (10000000000000) /* a hundred thousand million pounds */

gboolean
weft_inner_is_number (WeftType type)
{
  return type == WEFT_TYPE_MONEY || type == WEFT_TYPE_HOURS || type == WEFT_TYPE_YES_NO || type == WEFT_TYPE_PERCENT ||
         type == WEFT_TYPE_COUNT || type == WEFT_TYPE_ID || type == WEFT_TYPE_NAMED;
}

void
weft_inner_clear (WeftInner *inner)
{
  g_clear_pointer (&inner->text, g_free);
  inner->kind = WEFT_INNER_NULL;
}

gboolean
weft_inner_equal (const WeftInner *one,
                  const WeftInner *other)
{
  if (one->kind != other->kind)
    return FALSE;

  return one->kind == WEFT_INNER_NULL || (one->kind == WEFT_INNER_NUMBER ? one->number == other->number : g_str_equal (one->text, other->text));
}

void
weft_inner_bind (const WeftInner *inner,
                 WeftQuery       *query,
                 const char      *name)
{
  if (inner->kind == WEFT_INNER_NUMBER)
    weft_query_bind_int (query, name, inner->number);
  else
    weft_query_bind_text (query, name, inner->kind == WEFT_INNER_TEXT ? inner->text : NULL);
}

static void
set_number (WeftInner *inner,
            gint64     number)
{
  weft_inner_clear (inner);
  inner->kind = WEFT_INNER_NUMBER;
  inner->number = number;
}

static void
set_text (WeftInner *inner,
          char      *text)
{
  weft_inner_clear (inner);
  inner->kind = WEFT_INNER_TEXT;
  inner->text = text;
}

/* No sum over a file may run over, and the cell of a sheet holds no more than fifteen figures exactly. */
static gboolean
parse_money (const char *text,
             gint64     *pence,
             GError    **error)
{
  if (!weft_pence_parse (text, pence, error))
    return FALSE;
  if (*pence > -MOST_PENCE && *pence < MOST_PENCE)
    return TRUE;

  g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_RANGE, _ ("“%s” is more money than Weft can count.\nLook whether a figure was typed twice."), text);
  return FALSE;
}

static gboolean
parse_count (const char *text,
             gint64     *number,
             GError    **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autofree char *digits = g_strjoinv (NULL, parts);

  if (g_str_has_suffix (digits, ".0"))
    digits[strlen (digits) - 2] = '\0';
  if (g_ascii_string_to_signed (digits, 10, 0, G_MAXINT32, number, NULL))
    return TRUE;

  g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID, _ ("“%s” is not a whole number. Type a number such as 12."), text);
  return FALSE;
}

/* Up to twelve digits, and up to six behind a point. */
static gboolean
is_decimal (const char *text)
{
  static const char digits[] = "0123456789";
  const char       *whole = *text == '-' ? text + 1 : text;
  const gsize       n_whole = strspn (whole, digits);
  const char       *point = whole + n_whole;
  const gsize       n_part = *point == '.' ? strspn (point + 1, digits) : 0;

  if (n_whole < 1 || n_whole > 12)
    return FALSE;
  return *point == '\0' || (n_part >= 1 && n_part <= 6 && point[1 + n_part] == '\0');
}

static gboolean
parse_decimal (const char *text,
               char      **number,
               GError    **error)
{
  if (is_decimal (text))
    {
      *number = g_strdup (text);
      return TRUE;
    }

  g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID, _ ("“%s” is not a number. Type digits, with a point for decimals, such as 12.5."), text);
  return FALSE;
}

static gboolean
parse_yes_no (const char *text,
              gint64     *number,
              GError    **error)
{
  static const char *const yes[] = { "yes", "y", "ie", "true", "1", "x", "✓", NULL };
  static const char *const no[] = { "no", "n", "na", "false", "0", NULL };
  g_autofree char         *lower = g_utf8_strdown (text, -1);

  *number = g_strv_contains (yes, lower);
  if (*number == 1 || g_strv_contains (no, lower))
    return TRUE;

  g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID, _ ("“%s” is neither yes nor no. Type yes or no."), text);
  return FALSE;
}

/* A percentage in basis points. Bare 0 to 4 are the five sentences (nothing, a quarter ... all); a bare
 * fraction could be either and is refused. */
static gboolean
parse_percent (const char *text,
               gint64     *number,
               GError    **error)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GRegex) regex = g_regex_new ("^(\\d{1,3})(?:\\.(\\d{1,2}))?\\s*(%?)$", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);

  if (g_regex_match (regex, text, G_REGEX_MATCH_DEFAULT, &match))
    {
      g_autofree char *whole = g_match_info_fetch (match, 1);
      g_autofree char *part = g_match_info_fetch (match, 2);
      g_autofree char *sign = g_match_info_fetch (match, 3);
      gint64           points = g_ascii_strtoll (whole, NULL, 10) * 100;

      if (*part != '\0')
        points += g_ascii_strtoll (part, NULL, 10) * (part[1] == '\0' ? 10 : 1);
      if (*sign == '\0' && points <= 400)
        points = *part == '\0' ? points * 25 : -1;
      if (points >= 0 && points <= 10000)
        {
          *number = points;
          return TRUE;
        }
      if (points > 10000)
        {
          g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_RANGE, _ ("“%s” is more than all of it. Type at most 100%%."), text);
          return FALSE;
        }
    }

  g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID, _ ("“%s” is not a percentage. Type it with its sign, such as 15%%."), text);
  return FALSE;
}

static gboolean
parse_choice (const WeftColumn *column,
              const char       *text,
              char            **choice,
              GError          **error)
{
  g_autofree char *list = NULL;
  g_auto (GStrv) choices = NULL;

  *choice = weft_column_choice (column, text);
  if (*choice != NULL)
    return TRUE;

  choices = g_strsplit (column->choices, "|", -1);
  list = g_strjoinv (", ", choices);
  g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID,
               /* Translators: the second %s is a list of words separated by commas */
               _ ("“%s” is not one of the words used here. Use one of: %s."), text, list);
  return FALSE;
}

static gboolean
parse_month_day (const char *text,
                 char      **month_day,
                 GError    **error)
{
  /* A leap year, so that a year may end on 29 February. */
  g_autofree char *in_leap_year = g_strconcat ("2024-", text, NULL);
  g_autofree char *in_words = g_strconcat (text, " 2024", NULL);
  g_autofree char *in_numbers = g_strconcat (text, "/2024", NULL);
  char             iso[WEFT_DATE_SIZE];

  if (weft_date_is_valid (in_leap_year))
    *month_day = g_strdup (text);
  else if (weft_date_parse (in_words, WEFT_DATE_ORDER_DAY_FIRST, iso, NULL) ||
           weft_date_parse (in_numbers, WEFT_DATE_ORDER_DAY_FIRST, iso, NULL))
    *month_day = g_strdup (iso + strlen ("2024-"));
  else
    {
      g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID, _ ("“%s” is not a day of the year. Type day and month, such as 31 March."), text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
parse_date (const WeftColumn *column,
            const char       *text,
            WeftDateOrder     dates,
            char            **iso,
            GError          **error)
{
  g_autoptr (GError) local = NULL;
  char date[WEFT_DATE_SIZE];

  if (weft_date_parse (text, dates, date, &local) ||
      (column->type == WEFT_TYPE_DATE_OR_MONTH && weft_month_parse (text, date, NULL)))
    *iso = g_strdup (date);
  else if (column->type == WEFT_TYPE_DATE_OR_WORDS && g_error_matches (local, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID))
    *iso = g_strdup (text);
  else
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return TRUE;
}

gboolean
weft_inner_parse (const WeftColumn *column,
                  const char       *text,
                  WeftDateOrder     dates,
                  WeftInner        *inner,
                  GError          **error)
{
  g_autofree char *clean = weft_text_clean (text);
  g_autofree char *words = NULL;
  gint64           number = 0;
  gboolean         ok = TRUE;

  weft_inner_clear (inner);
  if (*clean == '\0')
    return TRUE;

  switch (column->type)
    {
    case WEFT_TYPE_MONEY:
      ok = parse_money (clean, &number, error);
      break;
    case WEFT_TYPE_HOURS:
      ok = weft_hours_parse (clean, &number, error);
      break;
    case WEFT_TYPE_COUNT:
      ok = parse_count (clean, &number, error);
      break;
    case WEFT_TYPE_YES_NO:
      ok = parse_yes_no (clean, &number, error);
      break;
    case WEFT_TYPE_PERCENT:
      ok = parse_percent (clean, &number, error);
      break;
    case WEFT_TYPE_DATE:
    case WEFT_TYPE_DATE_OR_MONTH:
    case WEFT_TYPE_DATE_OR_WORDS:
      ok = parse_date (column, clean, dates, &words, error);
      break;
    case WEFT_TYPE_CHOICE:
      ok = parse_choice (column, clean, &words, error);
      break;
    case WEFT_TYPE_NUMBER:
      ok = parse_decimal (clean, &words, error);
      break;
    case WEFT_TYPE_MONTH_DAY:
      ok = parse_month_day (clean, &words, error);
      break;
    case WEFT_TYPE_TEXT:
    case WEFT_TYPE_LONG_TEXT:
      words = g_steal_pointer (&clean);
      break;
    case WEFT_TYPE_ID:
    case WEFT_TYPE_NAMED:
    default:
      g_assert_not_reached ();
    }

  if (!ok)
    return FALSE;

  if (words != NULL)
    set_text (inner, g_steal_pointer (&words));
  else
    set_number (inner, number);
  return TRUE;
}

static char *
format_number (WeftType type,
               gint64   number)
{
  switch (type)
    {
    case WEFT_TYPE_MONEY:
      return weft_pence_to_text (number);
    case WEFT_TYPE_HOURS:
      return weft_hours_to_text (number);
    case WEFT_TYPE_YES_NO:
      return g_strdup (number != 0 ? "yes" : "no");
    case WEFT_TYPE_PERCENT:
      {
        g_autofree char *text = weft_pence_to_text (number);

        while (g_str_has_suffix (text, "0") && strchr (text, '.') != NULL)
          text[strlen (text) - 1] = '\0';
        if (g_str_has_suffix (text, "."))
          text[strlen (text) - 1] = '\0';
        return g_strconcat (text, "%", NULL);
      }
    case WEFT_TYPE_TEXT:
    case WEFT_TYPE_LONG_TEXT:
    case WEFT_TYPE_DATE:
    case WEFT_TYPE_DATE_OR_MONTH:
    case WEFT_TYPE_DATE_OR_WORDS:
    case WEFT_TYPE_COUNT:
    case WEFT_TYPE_NUMBER:
    case WEFT_TYPE_CHOICE:
    case WEFT_TYPE_MONTH_DAY:
    case WEFT_TYPE_ID:
    case WEFT_TYPE_NAMED:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    }
}

char *
weft_inner_format (const WeftColumn *column,
                   WeftQuery        *query,
                   int               at)
{
  if (column->target == NULL && weft_inner_is_number (column->type) && !weft_query_is_null (query, at))
    return format_number (column->type, weft_query_int (query, at));

  return g_strdup (weft_query_text (query, at));
}

char *
weft_inner_to_text (const WeftColumn *column,
                    const WeftInner  *inner)
{
  if (inner->kind == WEFT_INNER_NUMBER)
    return format_number (column->type, inner->number);

  return g_strdup (inner->kind == WEFT_INNER_TEXT ? inner->text : "");
}
