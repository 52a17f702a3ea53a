/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money: reading what people type, writing what people read, and the sums that need rounding. */

#include "weft-pence.h"

#include "weft-text.h"
#include "weft-value-error.h"

#include <glib/gi18n-lib.h>

#define MINUS 0x2212
#define POUND 0xa3
#define SHOWN 40 /* characters of a wrong text that a sentence repeats */

/* Room for a product of two amounts, so that only a result can be too large. */
__extension__ typedef __int128 Wide;

typedef enum
{
  READ_WELL,
  READ_NOTHING_LIKE_MONEY,
  READ_COMMA_ASTRAY,
  READ_PART_OF_A_PENNY,
  READ_TOO_MUCH,
} Outcome;

typedef struct
{
  const char *at;
  gboolean    is_signed;
  gboolean    negative;
  gint64      pence; /* at or below zero while it is read: there is one more number on that side */
} Reader;

static void
skip_space (Reader *reader)
{
  while (g_unichar_isspace (g_utf8_get_char (reader->at)))
    reader->at = g_utf8_next_char (reader->at);
}

static gboolean
take (Reader  *reader,
      gunichar wanted)
{
  if (g_utf8_get_char (reader->at) != wanted)
    return FALSE;
  reader->at = g_utf8_next_char (reader->at);
  skip_space (reader);
  return TRUE;
}

static void
take_sign (Reader *reader)
{
  if (reader->is_signed)
    return;
  reader->negative = take (reader, '-') || take (reader, MINUS);
  reader->is_signed = reader->negative || take (reader, '+');
}

static gboolean
add_digit (Reader *reader,
           char    digit)
{
  gint64 tenfold, sum;

  if (__builtin_mul_overflow (reader->pence, 10, &tenfold) ||
      __builtin_sub_overflow (tenfold, g_ascii_digit_value (digit), &sum))
    return FALSE;
  reader->pence = sum;
  return TRUE;
}

/* Commas stand before every third digit or nowhere. */
static Outcome
read_pounds (Reader *reader)
{
  guint    since_comma = 0;
  gboolean has_comma = FALSE;

  for (; g_ascii_isdigit (*reader->at) || *reader->at == ','; reader->at++)
    if (*reader->at == ',')
      {
        if (since_comma == 0 || since_comma > 3 || (has_comma && since_comma != 3))
          return READ_COMMA_ASTRAY;
        has_comma = TRUE;
        since_comma = 0;
      }
    else
      {
        since_comma++;
        if (!add_digit (reader, *reader->at))
          return READ_TOO_MUCH;
      }

  return has_comma && since_comma != 3 ? READ_COMMA_ASTRAY : READ_WELL;
}

/* Sheets write noughts behind the pennies; anything else there is a part of a penny. */
static Outcome
read_pennies (Reader *reader)
{
  guint digits = 0;

  if (*reader->at == '.')
    {
      reader->at++;
      for (; g_ascii_isdigit (*reader->at); reader->at++, digits++)
        if (digits >= 2 && *reader->at != '0')
          return READ_PART_OF_A_PENNY;
        else if (digits < 2 && !add_digit (reader, *reader->at))
          return READ_TOO_MUCH;
      if (digits == 0)
        return READ_NOTHING_LIKE_MONEY;
    }

  for (; digits < 2; digits++)
    if (!add_digit (reader, '0'))
      return READ_TOO_MUCH;
  return READ_WELL;
}

static Outcome
read_number (Reader *reader)
{
  Outcome outcome;

  if (!g_ascii_isdigit (*reader->at) && !(*reader->at == '.' && g_ascii_isdigit (reader->at[1])))
    return READ_NOTHING_LIKE_MONEY;
  outcome = read_pounds (reader);
  if (outcome == READ_WELL)
    outcome = read_pennies (reader);
  skip_space (reader);
  return outcome;
}

static Outcome
read_amount (Reader *reader)
{
  gboolean in_brackets;
  Outcome  outcome;

  skip_space (reader);
  in_brackets = take (reader, '(');
  reader->is_signed = reader->negative = in_brackets;
  take_sign (reader);
  if (take (reader, POUND))
    take_sign (reader);
  outcome = read_number (reader);
  if (outcome != READ_WELL)
    return outcome;
  if (in_brackets && !take (reader, ')'))
    return READ_NOTHING_LIKE_MONEY;
  if (*reader->at != '+')
    take_sign (reader);

  if (*reader->at != '\0')
    return READ_NOTHING_LIKE_MONEY;
  if (!reader->negative && __builtin_sub_overflow (0, reader->pence, &reader->pence))
    return READ_TOO_MUCH;
  return READ_WELL;
}

static void
set_error (GError    **error,
           Outcome     outcome,
           const char *text)
{
  g_autofree char *shown = error != NULL ? weft_text_shorten (text, SHOWN) : NULL;

  if (error == NULL)
    return;
  switch (outcome)
    {
    case READ_COMMA_ASTRAY:
      g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID,
                   _ ("“%s” has a comma where no thousands end.\n"
                      "Write pounds and pence with a point, like 1,451.85 or 1451.85."),
                   shown);
      break;
    case READ_PART_OF_A_PENNY:
      g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID,
                   _ ("“%s” has a part of a penny in it.\n"
                      "Write at most two figures after the point, like 12.50."),
                   shown);
      break;
    case READ_TOO_MUCH:
      g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_RANGE,
                   _ ("“%s” is more money than Weft can count.\n"
                      "Look whether a figure was typed twice."),
                   shown);
      break;
    case READ_WELL:
    case READ_NOTHING_LIKE_MONEY:
    default:
      g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID,
                   _ ("“%s” is not an amount of money.\n"
                      "Write pounds and pence, like 1451.85; a minus in front means below zero."),
                   shown);
      break;
    }
}

gboolean
weft_pence_parse (const char *text,
                  gint64     *pence,
                  GError    **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  Reader           reader = { .at = valid };
  Outcome          outcome = read_amount (&reader);

  if (outcome != READ_WELL)
    {
      set_error (error, outcome, valid);
      return FALSE;
    }
  *pence = reader.pence;
  return TRUE;
}

/* The least of all numbers has no positive twin in 64 signed bits. */
static guint64
size_of (gint64 pence)
{
  return pence < 0 ? 0 - (guint64)pence : (guint64)pence;
}

char *
weft_pence_to_text (gint64 pence)
{
  guint64 size = size_of (pence);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02u",
                          pence < 0 ? "-" : "", size / 100, (guint)(size % 100));
}

static char *
format_with (gint64      pence,
             const char *sign)
{
  g_autofree char *pounds = weft_text_thousands (size_of (pence) / 100);

  return g_strdup_printf ("%s%s%s.%02u", pence < 0 ? "−" : "", sign, pounds, (guint)(size_of (pence) % 100));
}

char *
weft_pence_format (gint64 pence)
{
  return format_with (pence, "£");
}

char *
weft_pence_format_bare (gint64 pence)
{
  return format_with (pence, "");
}

gboolean
weft_pence_add (gint64 *sum,
                gint64  more)
{
  gint64 result;

  if (__builtin_add_overflow (*sum, more, &result))
    return FALSE;
  *sum = result;
  return TRUE;
}

gint64
weft_pence_less (gint64 pence,
                 gint64 less)
{
  gint64 result;

  if (__builtin_sub_overflow (pence, less, &result))
    return less < 0 ? G_MAXINT64 : G_MININT64;
  return result;
}

/* Half away from zero. What leaves 64 bits stays at their edge. */
static gint64
divide (Wide number,
        Wide by)
{
  Wide half = (by < 0 ? -by : by) / 2;
  Wide result = (number < 0 ? number - half : number + half) / by;

  return (gint64)CLAMP (result, (Wide)G_MININT64, (Wide)G_MAXINT64);
}

gint64
weft_pence_times_minutes (gint64 rate,
                          gint64 minutes)
{
  return divide ((Wide)rate * minutes, 60);
}

gint64
weft_pence_share_basis_points (gint64 part,
                               gint64 whole)
{
  if (whole == 0)
    return 0;
  return divide ((Wide)part * 10000, whole);
}

gboolean
weft_pence_is_over_share (gint64 pence,
                          gint64 whole,
                          gint64 basis_points)
{
  return (Wide)pence * 10000 > (Wide)whole * basis_points;
}
