/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells as a person sees them, and words and dates on their way into a workbook. */

#include "weft-book-text.h"

#include "weft-book.h"
#include "weft-grid-number.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define EPOCH_JULIAN 693594 /* 30 December 1899 as GDate counts */
#define FEBRUARY_1900 59    /* Lotus thought 1900 a leap year, and everybody followed */

/* Translators leave these alone: a book speaks its own language, not the program's. */
static const char *const english_months[] = {
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December"
};
static const char *const welsh_months[] = {
  "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin",
  "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"
};
static const char *const welsh_short_months[] = {
  "Ion", "Chwef", "Maw", "Ebr", "Mai", "Meh", "Gorff", "Awst", "Medi", "Hyd", "Tach", "Rhag"
};

gboolean
weft_book_parse_date (const char *iso,
                      GDate      *date)
{
  guint year, month, day;

  g_date_clear (date, 1);
  if (iso == NULL || strlen (iso) != 10 || sscanf (iso, "%4u-%2u-%2u", &year, &month, &day) != 3)
    return FALSE;
  if (!g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

gboolean
weft_book_date_serial (const char *iso,
                       double     *serial)
{
  GDate  date;
  gint64 day;

  if (!weft_book_parse_date (iso, &date) || g_date_get_year (&date) < 1900)
    return FALSE;
  day = (gint64)g_date_get_julian (&date) - EPOCH_JULIAN;
  *serial = (double)(day <= FEBRUARY_1900 + 1 ? day - 1 : day);
  return TRUE;
}

static char *
format_date (const char *iso,
             gboolean    is_short,
             const char *language)
{
  const gboolean is_welsh = g_strcmp0 (language, "cy") == 0;
  GDate          date;
  guint          month;

  if (!weft_book_parse_date (iso, &date))
    return g_strdup (iso != NULL ? iso : "");

  month = g_date_get_month (&date) - 1;
  if (is_short && !is_welsh)
    return g_strdup_printf ("%u %.3s %u", g_date_get_day (&date), english_months[month], g_date_get_year (&date));
  return g_strdup_printf ("%u %s %u",
                          g_date_get_day (&date),
                          is_short ? welsh_short_months[month]
                                   : (is_welsh ? welsh_months : english_months)[month],
                          g_date_get_year (&date));
}

/* Half away from zero on what 15 digits show, as spreadsheet programs round. */
static double
round_shown (double number,
             guint  decimals)
{
  const double power = pow (10, decimals);

  return round (number * power * (1 + 2 * DBL_EPSILON)) / power;
}

/* The number without its sign, with commas between thousands. */
static char *
format_size (double number,
             guint  decimals)
{
  char     plain[G_ASCII_DTOSTR_BUF_SIZE + 320];
  char     format[] = "%.0f";
  GString *result = g_string_new (NULL);
  gsize    whole;

  format[2] = (char)('0' + decimals);
  g_ascii_formatd (plain, sizeof plain, format, fabs (round_shown (number, decimals)));
  whole = strcspn (plain, ".");
  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append_c (result, ',');
      g_string_append_c (result, plain[i]);
    }
  g_string_append (result, plain + whole);
  return g_string_free (result, FALSE);
}

/* @plus stands before a number above nought, as in changes. */
static char *
format_signed (double      number,
               guint       decimals,
               const char *plus,
               const char *before,
               const char *after)
{
  g_autofree char *size = format_size (number, decimals);
  const double     shown = round_shown (number, decimals);
  const char      *sign = shown < 0 ? "−" : shown > 0 ? plus
                                                      : "";

  return g_strconcat (sign, before, size, after, NULL);
}

static char *
format_hours (double number)
{
  g_autofree char *hours = format_signed (number, 2, "", "", "");

  if (g_str_has_suffix (hours, "0"))
    hours[strlen (hours) - 1] = '\0';
  return g_steal_pointer (&hours);
}

static char *
format_number (double      number,
               WeftFormat  format,
               const char *language)
{
  if (!isfinite (number))
    return g_strdup ("n/a");

  switch (format)
    {
    case WEFT_FORMAT_POUNDS:
      return format_signed (number, 2, "", "£", "");
    case WEFT_FORMAT_MONEY:
      return format_signed (number, 2, "", "", "");
    case WEFT_FORMAT_COUNT:
      return format_signed (number, 0, "", "", "");
    case WEFT_FORMAT_ABOUT:
      return format_signed (number, 0, "", g_strcmp0 (language, "cy") == 0 ? "tua " : "about ", "");
    case WEFT_FORMAT_HOURS:
      return format_hours (number);
    case WEFT_FORMAT_VARIANCE:
      return format_signed (number * 100, 1, "+", "", "%");
    case WEFT_FORMAT_AVERAGE:
      return format_signed (number, 1, "", "", "");
    case WEFT_FORMAT_CHANGE:
      return format_signed (number, 1, "+", "", "");
    case WEFT_FORMAT_SHARE:
      return format_signed (number * 100, 0, "", "", "%");
    case WEFT_FORMAT_RATIO:
      return format_signed (number, 2, "", "", "");
    case WEFT_FORMAT_SHARE_FINE:
      return format_signed (number * 100, 1, "", "", "%");
    case WEFT_FORMAT_FACTOR:
      return format_signed (number, 4, "", "", "");
    case WEFT_FORMAT_WHOLE_POUNDS:
      return format_signed (number, 0, "", "£", "");
    case WEFT_FORMAT_GENERAL:
    case WEFT_FORMAT_TEXT:
    case WEFT_FORMAT_DATE:
    case WEFT_FORMAT_DATE_SHORT:
    case WEFT_N_FORMATS:
    default:
      return weft_number_shortest (number);
    }
}

char *
weft_cell_format_text (const WeftCell *cell,
                       const char     *language)
{
  g_return_val_if_fail (cell != NULL, g_strdup (""));

  switch (cell->kind)
    {
    case WEFT_CELL_NUMBER:
      return format_number (cell->number, cell->format, language);
    case WEFT_CELL_FORMULA:
      return cell->result != NULL ? g_strdup (cell->result) : format_number (cell->number, cell->format, language);
    case WEFT_CELL_DATE:
      return format_date (cell->text, cell->format == WEFT_FORMAT_DATE_SHORT, language);
    case WEFT_CELL_TEXT:
      if (cell->lead != NULL)
        return g_strdup_printf ("%s %s", cell->lead, cell->text != NULL ? cell->text : "");
      return g_strdup (cell->text != NULL ? cell->text : "");
    case WEFT_CELL_LINK:
      return g_strdup (cell->text != NULL ? cell->text : "");
    case WEFT_CELL_BLANK:
    default:
      return g_strdup ("");
    }
}

static gboolean
is_allowed (gunichar c)
{
  return c == '\n' || c == '\t' || (c >= ' ' && c != 0x7F && c != 0xFFFE && c != 0xFFFF);
}

/* Cuts at the last letter that still leaves room for the mark. */
static void
cut_text (char **text)
{
  static const char mark[] = " … [cut]"; /* eight UTF-16 units */
  glong             units = 0;

  for (const char *at = *text; *at != '\0'; at = g_utf8_next_char (at))
    units += g_utf8_get_char (at) > 0xFFFF ? 2 : 1;
  if (units <= WEFT_LONGEST_TEXT)
    return;

  units = 0;
  for (char *at = *text; *at != '\0'; at = g_utf8_next_char (at))
    {
      units += g_utf8_get_char (at) > 0xFFFF ? 2 : 1;
      if (units > WEFT_LONGEST_TEXT - 8)
        {
          char *whole = *text;

          *at = '\0';
          *text = g_strconcat (whole, mark, NULL);
          g_free (whole);
          return;
        }
    }
}

/* A spreadsheet program reads _x0041_ as the letter A; _x005F_ before it is its underscore. */
static char *
escape_codes (char *text)
{
  g_autoptr (GRegex) codes = NULL;
  char *escaped;

  if (strstr (text, "_x") == NULL)
    return text;
  codes = g_regex_new ("_(?=x[0-9A-Fa-f]{4}_)", G_REGEX_RAW, 0, NULL);
  escaped = g_regex_replace_literal (codes, text, -1, 0, "_x005F_", 0, NULL);
  g_free (text);
  return escaped;
}

char *
weft_book_clean_text (const char *text)
{
  char *clean = g_utf8_make_valid (text != NULL ? text : "", -1);
  char *to = clean;

  for (const char *from = clean, *next; *from != '\0'; from = next)
    {
      next = g_utf8_next_char (from);
      if (!is_allowed (g_utf8_get_char (from)))
        continue;
      memmove (to, from, (gsize)(next - from));
      to += next - from;
    }
  *to = '\0';

  clean = escape_codes (clean);
  if (strlen (clean) > WEFT_LONGEST_TEXT)
    cut_text (&clean);
  return clean;
}
