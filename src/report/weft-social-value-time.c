/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet Volunteers of a Social Value workbook: the time that was given, what it would have cost and what it did
 * cost. A gift in kind and something put in: never income, and never an outcome. */

#include "weft-social-value-sheets.h"

#include <math.h>

static void
put_line (WeftValueBook *book,
          const char    *label,
          const char    *words)
{
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_LABEL, label);
  weft_layout_words (&book->layout, 2, WEFT_STYLE_WORDS_GREY, NULL, words);
}

static guint
put_pence (WeftValueBook *book,
           const char    *label,
           WeftStyle      style,
           gint64         pence,
           const char    *words)
{
  const guint row = book->layout.row;

  weft_sheet_put_pence (book->layout.sheet, row, 1, style, WEFT_FORMAT_POUNDS, pence);
  put_line (book, label, words);
  return row + 1;
}

/* The number in the row @of for each @unit in the row @by, or in words why there is none. */
static void
put_ratio (WeftValueBook *book,
           guint          of,
           guint          by,
           guint          unit,
           double         value,
           gboolean       is_known,
           const char    *none)
{
  g_autofree char *formula = g_strdup_printf ("=IF(B%u>0,B%u/B%u*%u,\"%s\")", by, of, by, unit, none);

  if (is_known)
    weft_social_value_put (book, 1, WEFT_STYLE_FIGURE, WEFT_FORMAT_RATIO, formula, value);
  else
    weft_sheet_put_formula_text (book->layout.sheet, book->layout.row, 1, WEFT_STYLE_FIGURE, formula, none);
}

/* The rows in which people, hours, rate, value, cost and income stand, as a spreadsheet counts. */
typedef struct
{
  guint people, hours, rate, value, cost, income;
} Rows;

static void
put_counts (WeftValueBook *book,
            Rows          *rows)
{
  const WeftTimeGiven *time = &book->report->time;

  rows->people = book->layout.row + 1;
  weft_sheet_put_number (book->layout.sheet, book->layout.row, 1, WEFT_STYLE_ANSWER, WEFT_FORMAT_COUNT, (double)time->people);
  put_line (book, say (book, P_ ("Volunteers")), say (book, P_ ("people who gave their time")));
  rows->hours = book->layout.row + 1;
  weft_sheet_put_minutes (book->layout.sheet, book->layout.row, 1, WEFT_STYLE_ANSWER, time->minutes);
  put_line (book, say (book, P_ ("Volunteer hours")), "");
}

static void
put_worth (WeftValueBook *book,
           Rows          *rows)
{
  const WeftTimeGiven *time = &book->report->time;
  g_autofree char     *value = NULL;

  if (time->rate <= 0)
    {
      weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("No rate is known for an hour, so no pounds are put on it.")));
      return;
    }
  rows->rate = put_pence (book, say (book, P_ ("What an hour would have cost")), WEFT_STYLE_BOXED_NUMBER, time->rate, time->rate_name);
  rows->value = book->layout.row + 1;
  value = g_strdup_printf ("=ROUND(B%u*B%u,2)", rows->hours, rows->rate);
  /* Hours at several rates, or rounded one by one, are not the product of the two. */
  if (llround ((double)time->minutes / 60 * (double)time->rate) == time->value)
    weft_social_value_put (book, 1, WEFT_STYLE_ANSWER, WEFT_FORMAT_POUNDS, value, (double)time->value / 100);
  else
    weft_sheet_put_pence (book->layout.sheet, book->layout.row, 1, WEFT_STYLE_ANSWER, WEFT_FORMAT_POUNDS, time->value);
  put_line (book, say (book, P_ ("Value of the hours, in kind")), say (book, P_ ("given in kind: something put in, never an outcome and never income")));
}

static void
put_ratios (WeftValueBook *book,
            Rows          *rows)
{
  const WeftTimeGiven *time = &book->report->time;

  rows->cost = put_pence (book, say (book, P_ ("What it cost to involve them")), WEFT_STYLE_BOXED_NUMBER, time->expenses, say (book, P_ ("payments under Volunteer expenses")));
  if (rows->value > 0)
    {
      put_ratio (book, rows->value, rows->cost, 1, (double)time->value / (double)MAX (time->expenses, 1), time->expenses > 0, say (book, P_ ("no cost")));
      put_line (book, say (book, P_ ("Value for each £1 of that")), say (book, P_ ("the volunteer investment ratio (VIVA)")));
    }
  rows->income = put_pence (book, say (book, P_ ("Income of the period")), WEFT_STYLE_BOXED_NUMBER, time->income, "");
  put_ratio (book, rows->people, rows->income, 10000, (double)time->people * 10000 * 100 / (double)MAX (time->income, 1), time->income > 0, say (book, P_ ("no income")));
  put_line (book, say (book, P_ ("Volunteers to £10,000 of income")), "");
}

void
weft_social_value_time_lay_out (WeftValueBook *book)
{
  static const double widths[] = { 34, 17, 49 };
  g_autofree char    *from = weft_phrase_date (book->layout.language, book->analysis->from);
  g_autofree char    *to = weft_phrase_date (book->layout.language, book->analysis->to);
  g_autofree char    *period = g_strdup_printf (say (book, P_ ("%s to %s")), from, to);
  g_autofree char    *subtitle = g_strdup_printf (say (book, P_ ("Time given, %s")), period);
  Rows                rows = { 0 };

  weft_layout_begin (&book->layout, P_ ("Volunteers"), widths, G_N_ELEMENTS (widths));
  weft_layout_title (&book->layout, say (book, P_ ("Volunteers")), subtitle);
  if (book->report->time.minutes == 0 && book->report->time.people == 0)
    weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("No volunteer hours were written down for this period.")));
  else
    {
      put_counts (book, &rows);
      put_worth (book, &rows);
      put_ratios (book, &rows);
    }
  weft_layout_end (&book->layout, WEFT_PAPER_ONE_PAGE);
}
