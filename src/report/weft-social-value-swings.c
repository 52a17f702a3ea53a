/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of the sheet What if that shows what matters most: the ratio with one assumption at its low and at its high
 * value, as a table and as bars. */

#include "weft-social-value-sheets.h"

#include <math.h>

#define COLUMN_SHORT 6 /* helper cells of the chart, right of the paper: name, start, below, above */
#define MOST_ROWS 10
#define LONGEST_NAME 26 /* letters beside a bar: what is longer is cut by a spreadsheet program */
#define BAR_PIXELS 30
#define FRAME_PIXELS 90

static const WeftSwing *
swing_at (const WeftValueBook *book,
          guint                i)
{
  return &g_array_index (book->valuation->swings, WeftSwing, i);
}

static guint
count_rows (const WeftValueBook *book)
{
  return MIN (book->valuation->swings->len, MOST_ROWS);
}

static char *
name_of (const WeftValueBook *book,
         const WeftSwing     *swing)
{
  return g_strdup_printf ("%s: %s", weft_social_value_outcome_name (book, swing->outcome),
                          weft_social_value_assumption_name (book, swing->assumption, FALSE));
}

/* "More satisfied w…: anyway": what the formula below the impact map calls it. */
static char *
short_name_of (const WeftValueBook *book,
               const WeftSwing     *swing)
{
  static const char *const shorts[WEFT_N_ASSUMPTIONS] = {
    P_ ("quantity"), P_ ("value"), P_ ("anyway"), P_ ("moved"), P_ ("others"), P_ ("fading"), P_ ("years")
  };
  const char      *assumption = say (book, shorts[swing->assumption]);
  const char      *outcome = weft_social_value_outcome_name (book, swing->outcome);
  const glong      room = LONGEST_NAME - 2 - g_utf8_strlen (assumption, -1);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (outcome, -1) <= room)
    return g_strdup_printf ("%s: %s", outcome, assumption);
  start = g_utf8_substring (outcome, 0, room - 1);
  return g_strdup_printf ("%s…: %s", start, assumption);
}

static void
put_end (WeftValueBook   *book,
         const WeftSwing *swing,
         WeftCase         which)
{
  WeftCase         cases[WEFT_N_ASSUMPTIONS];
  g_autofree char *own = weft_social_value_cell (book, P_ ("Impact map"), book->cases_row + swing->outcome, WEFT_MAP_CASES + WEFT_CASE_CENTRAL);
  g_autofree char *moved = NULL;
  g_autofree char *formula = NULL;

  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    cases[i] = i == swing->assumption ? which : WEFT_CASE_CENTRAL;
  moved = weft_social_value_present_value (book, swing->outcome, cases);
  formula = g_strdup_printf ("=IF(Cost>0,($C$%u-%s+%s)/Cost,\"%s\")", book->all_row + 1, own, moved, say (book, P_ ("no cost")));
  weft_social_value_put (book, which == WEFT_CASE_LOW ? 1 : 2, WEFT_STYLE_FIGURE, WEFT_FORMAT_RATIO, formula,
                         which == WEFT_CASE_LOW ? swing->low : swing->high);
}

/* From the lowest to the central value, and from there to the highest, whichever case it is of. */
static void
put_helpers (WeftValueBook   *book,
             const WeftSwing *swing)
{
  const guint      at = book->layout.row + 1;
  const double     central = book->valuation->ratio.at[WEFT_CASE_CENTRAL];
  const double     lowest = MIN (central, MIN (swing->low, swing->high));
  const double     highest = MAX (central, MAX (swing->low, swing->high));
  g_autofree char *name = short_name_of (book, swing);
  g_autofree char *middle = g_strdup_printf ("$C$%u", book->ratio_row + 1);
  g_autofree char *start = g_strdup_printf ("=IF(Cost>0,MIN(B%u,C%u,%s),\"\")", at, at, middle);
  g_autofree char *below = g_strdup_printf ("=IF(Cost>0,%s-H%u,\"\")", middle, at);
  g_autofree char *above = g_strdup_printf ("=IF(Cost>0,MAX(B%u,C%u,%s)-%s,\"\")", at, at, middle, middle);

  weft_sheet_put_text (book->layout.sheet, book->layout.row, COLUMN_SHORT, WEFT_STYLE_PLAIN, name);
  weft_social_value_put (book, COLUMN_SHORT + 1, WEFT_STYLE_PLAIN, WEFT_FORMAT_RATIO, start, lowest);
  weft_social_value_put (book, COLUMN_SHORT + 2, WEFT_STYLE_PLAIN, WEFT_FORMAT_RATIO, below, central - lowest);
  weft_social_value_put (book, COLUMN_SHORT + 3, WEFT_STYLE_PLAIN, WEFT_FORMAT_RATIO, above, highest - central);
}

static void
put_swing (WeftValueBook   *book,
           const WeftSwing *swing)
{
  const guint      at = book->layout.row + 1;
  g_autofree char *name = name_of (book, swing);
  g_autofree char *spread = g_strdup_printf ("=IF(Cost>0,ABS(C%u-B%u),\"\")", at, at);

  weft_layout_fill (&book->layout, 0, WEFT_STYLE_LABEL);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_LABEL, name);
  put_end (book, swing, WEFT_CASE_LOW);
  put_end (book, swing, WEFT_CASE_HIGH);
  weft_social_value_put (book, 3, WEFT_STYLE_FIGURE, WEFT_FORMAT_RATIO, spread, fabs (swing->high - swing->low));
  put_helpers (book, swing);
  book->layout.row++;
}

/* Nothing that goes below 0 can be drawn as a bar from a lower end. */
static gboolean
can_be_drawn (const WeftValueBook *book)
{
  for (guint i = 0; i < count_rows (book); i++)
    if (MIN (swing_at (book, i)->low, swing_at (book, i)->high) < 0)
      return FALSE;
  return book->valuation->ratio.at[WEFT_CASE_CENTRAL] >= 0;
}

static void
put_chart (WeftValueBook *book,
           guint          first_row)
{
  const guint      n = count_rows (book);
  const WeftSwing *widest = swing_at (book, 0);
  g_autofree char *name = name_of (book, widest);
  g_autofree char *low = weft_social_value_format (book, WEFT_FORMAT_RATIO, widest->low);
  g_autofree char *high = weft_social_value_format (book, WEFT_FORMAT_RATIO, widest->high);
  const char      *title = say (book, P_ ("How far each assumption moves the value for each £1 of cost"));
  g_autofree char *alt_text = g_strdup_printf (say (book, P_ ("%s. Bar chart, %u lines. Widest: %s, low case %s, high case %s. The numbers are in the table above.")),
                                               title, n, name, low, high);
  WeftChart       *chart;

  weft_layout_gap (&book->layout);
  chart = weft_sheet_add_chart (book->layout.sheet, WEFT_CHART_BAR_STACKED, title, alt_text);
  chart->row = book->layout.row;
  chart->width = 780;
  chart->height = FRAME_PIXELS + BAR_PIXELS * n;
  chart->first_row = first_row;
  chart->last_row = first_row + n - 1;
  chart->label_column = COLUMN_SHORT;
  chart->format = WEFT_FORMAT_RATIO;
  weft_chart_add_series (chart, say (book, P_ ("up to there")), COLUMN_SHORT + 1, WEFT_FILL_NONE);
  weft_chart_add_series (chart, say (book, P_ ("up to central")), COLUMN_SHORT + 2, WEFT_FILL_HATCH);
  weft_chart_add_series (chart, say (book, P_ ("above central")), COLUMN_SHORT + 3, WEFT_FILL_SOLID);
  weft_layout_room (&book->layout, chart->height);
  weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("Hatched: below the central value. Dark: above it. 1.00 is “worth what it cost”. What was put in is the same in every case.")));
}

void
weft_social_value_swings_lay_out (WeftValueBook *book)
{
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER };
  const char            *titles[] = { say (book, P_ ("Assumption, the others central")), say (book, P_ ("Low")), say (book, P_ ("High")), say (book, P_ ("Spread")), "" };
  const guint            n = count_rows (book);
  guint                  first_row;

  weft_layout_section (&book->layout, say (book, P_ ("What matters most: the value for each £1")));
  if (n == 0)
    {
      weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("Every assumption is the same in all three cases, so nothing moves. A reader will ask how sure you are.")));
      return;
    }
  weft_sheet_put_text (book->layout.sheet, book->layout.row, COLUMN_SHORT, WEFT_STYLE_NOTE, say (book, P_ ("for the chart")));
  weft_layout_header (&book->layout, titles, styles);
  first_row = book->layout.row;
  for (guint i = 0; i < n; i++)
    put_swing (book, swing_at (book, i));
  if (book->valuation->swings->len > n)
    weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("The widest are listed; the others move it less.")));
  if (can_be_drawn (book))
    put_chart (book, first_row);
}
