/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet Change: what the same people answered before and after, first how many are missing, then what the others
 * said, and that it shows no cause. A question that fewer than eight answered both times has no number here. */

#include "weft-change-words.h"
#include "weft-measure.h"
#include "weft-phrase.h"
#include "weft-return-sheets.h"

#include <string.h>

enum
{
  COLUMN_QUESTION,
  COLUMN_SCALE,
  COLUMN_PEOPLE,
  COLUMN_BEFORE,
  COLUMN_AFTER,
  COLUMN_CHANGE,
  COLUMN_SPREAD,
  COLUMN_FROM,
  COLUMN_TO,
  COLUMN_IMPROVED,
  COLUMN_SAME,
  COLUMN_WORSE,
  COLUMN_SAYS,
  N_COLUMNS,
  COLUMN_SHORT = N_COLUMNS + 1, /* helper cells of the charts, right of the paper */
};

/* Of the table of who answered. */
enum
{
  COLUMN_STARTED = 2,
  COLUMN_ASKED_AGAIN,
  COLUMN_BOTH,
  COLUMN_FOLLOW_UP,
};

#define MILLIONTHS ((double)WEFT_SCORE_ONE)
#define LEFT_CHART_WIDTH 660
#define RIGHT_CHART_WIDTH 620
#define CHART_HEIGHT 260
#define MOST_BARS 12

gboolean
weft_change_sheet_is_needed (const WeftReturn *ret)
{
  return ret->tier >= WEFT_TIER_STANDARD && ret->changes->len > 0;
}

static const WeftReturnChange *
at (const GPtrArray *changes,
    guint            i)
{
  return g_ptr_array_index (changes, i);
}

/* One after the last question of the measure that begins at @first. */
static guint
end_of_measure (const GPtrArray *changes,
                guint            first)
{
  guint end = first + 1;

  while (end < changes->len && g_str_equal (at (changes, end)->measure, at (changes, first)->measure))
    end++;
  return end;
}

static guint
count_questions (const GPtrArray        *changes,
                 const WeftReturnChange *change)
{
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    n += g_str_equal (at (changes, i)->measure, change->measure);
  return n;
}

/* The measure with most questions first, whose chart the first rows make; what may not be told last: a chart can show
 * no gap. */
static int
compare_places (gconstpointer one,
                gconstpointer other,
                gpointer      data)
{
  const WeftReturnChange *a = *(const WeftReturnChange *const *)one;
  const WeftReturnChange *b = *(const WeftReturnChange *const *)other;

  if (weft_return_change_is_told (a) != weft_return_change_is_told (b))
    return weft_return_change_is_told (a) ? -1 : 1;
  if (g_str_equal (a->measure, b->measure))
    return 0;
  return (int)count_questions (data, b) - (int)count_questions (data, a);
}

static GPtrArray *
put_in_order (const GPtrArray *changes)
{
  GPtrArray *ordered = g_ptr_array_new ();

  for (guint i = 0; i < changes->len; i++)
    g_ptr_array_add (ordered, changes->pdata[i]);
  g_ptr_array_sort_with_data (ordered, compare_places, (gpointer)changes);
  return ordered;
}

static void
put_points (WeftLayout *layout,
            guint       column,
            WeftFormat  format,
            gint64      millionths)
{
  weft_sheet_put_number (layout->sheet, layout->row, column, WEFT_STYLE_FIGURE, format, (double)millionths / MILLIONTHS);
}

static void
put_people (WeftLayout *layout,
            guint       column,
            gint64      people)
{
  weft_sheet_put_number (layout->sheet, layout->row, column, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, (double)people);
}

/* An end of Student's interval, live. */
static void
put_end (WeftLayout *layout,
         guint       column,
         char        sign,
         double      value)
{
  g_autofree char *change = weft_book_cell_name (layout->row, COLUMN_CHANGE);
  g_autofree char *spread = weft_book_cell_name (layout->row, COLUMN_SPREAD);
  g_autofree char *people = weft_book_cell_name (layout->row, COLUMN_PEOPLE);
  g_autofree char *formula = g_strdup_printf ("=%s%cTINV(0.05,%s-1)*%s/SQRT(%s)", change, sign, people, spread, people);

  weft_sheet_put_formula (layout->sheet, layout->row, column, WEFT_STYLE_FIGURE, WEFT_FORMAT_CHANGE, formula, value);
}

static void
put_numbers (WeftLayout             *layout,
             const WeftReturnChange *change)
{
  g_autofree char *before = weft_book_cell_name (layout->row, COLUMN_BEFORE);
  g_autofree char *after = weft_book_cell_name (layout->row, COLUMN_AFTER);
  g_autofree char *formula = g_strdup_printf ("=%s-%s", after, before);
  const WeftSpread spread = { (guint)change->both, (double)(change->after - change->before) / MILLIONTHS, (double)change->spread / MILLIONTHS };
  double           low = 0;
  double           high = 0;

  /* From the numbers as they are written, so that a spreadsheet program comes to the same. */
  weft_statistics_interval (&spread, &low, &high);
  put_people (layout, COLUMN_PEOPLE, change->both);
  put_points (layout, COLUMN_BEFORE, WEFT_FORMAT_AVERAGE, change->before);
  put_points (layout, COLUMN_AFTER, WEFT_FORMAT_AVERAGE, change->after);
  weft_sheet_put_formula (layout->sheet, layout->row, COLUMN_CHANGE, WEFT_STYLE_ANSWER, WEFT_FORMAT_CHANGE, formula, spread.mean);
  put_points (layout, COLUMN_SPREAD, WEFT_FORMAT_AVERAGE, change->spread);
  put_end (layout, COLUMN_FROM, '-', low);
  put_end (layout, COLUMN_TO, '+', high);
  put_people (layout, COLUMN_IMPROVED, change->improved);
  put_people (layout, COLUMN_SAME, change->same);
  put_people (layout, COLUMN_WORSE, change->worse);
}

static void
put_question (WeftLayout             *layout,
              const WeftReturnChange *change)
{
  g_autofree char *scale = weft_change_words_scale (change, layout->language);
  g_autofree char *name = weft_change_words_name (change, layout->language);
  const char      *lead = NULL;
  g_autofree char *words = weft_change_words_says (change, layout->language, &lead);

  weft_sheet_put_text (layout->sheet, layout->row, COLUMN_QUESTION, WEFT_STYLE_LABEL, weft_phrase (layout->language, change->wording));
  weft_sheet_put_text (layout->sheet, layout->row, COLUMN_SCALE, WEFT_STYLE_WORDS_GREY, scale);
  for (guint column = COLUMN_PEOPLE; column < COLUMN_SAYS; column++)
    weft_sheet_put_blank (layout->sheet, layout->row, column, WEFT_STYLE_FIGURE);
  if (weft_return_change_is_told (change))
    {
      put_numbers (layout, change);
      weft_sheet_put_text (layout->sheet, layout->row, COLUMN_SHORT, WEFT_STYLE_PLAIN, name);
    }
  weft_layout_words (layout, COLUMN_SAYS, WEFT_STYLE_WORDS_APART, lead, words);
}

/* Both tables begin with words and go on with numbers; the last column is words again where there is one. */
static void
put_header (WeftLayout        *layout,
            const char *const *english)
{
  const char *titles[N_COLUMNS];
  WeftStyle   styles[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      titles[i] = *english[i] != '\0' ? weft_phrase (layout->language, english[i]) : "";
      styles[i] = i == COLUMN_SCALE ? WEFT_STYLE_HEADER_INDENT : WEFT_STYLE_HEADER_RIGHT;
    }
  styles[COLUMN_QUESTION] = WEFT_STYLE_HEADER;
  styles[COLUMN_SAYS] = WEFT_STYLE_HEADER_APART;
  weft_layout_gap (layout);
  weft_layout_header (layout, titles, styles);
}

/* The question that most people answered both times speaks for its measure. */
static const WeftReturnChange *
most_answered (const GPtrArray        *changes,
               const WeftReturnChange *of)
{
  const WeftReturnChange *most = of;

  for (guint i = 0; i < changes->len; i++)
    if (g_str_equal (at (changes, i)->measure, of->measure) && at (changes, i)->both > most->both)
      most = at (changes, i);
  return most;
}

static void
put_who_answered (WeftLayout             *layout,
                  const WeftReturnChange *change)
{
  g_autofree char *waves = NULL;

  if (change->from_wave == 0)
    waves = g_strdup_printf (weft_phrase (layout->language, "start, %d months"), (int)change->to_wave);
  else
    waves = g_strdup_printf (weft_phrase (layout->language, "%d, %d months"), (int)change->from_wave, (int)change->to_wave);
  weft_layout_fill (layout, 0, WEFT_STYLE_LABEL);
  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_LABEL, weft_phrase (layout->language, change->name));
  weft_sheet_put_text (layout->sheet, layout->row, 1, WEFT_STYLE_WORDS_GREY, waves);
  put_people (layout, COLUMN_STARTED, change->started);
  put_people (layout, COLUMN_ASKED_AGAIN, change->asked_again);
  weft_sheet_put_blank (layout->sheet, layout->row, COLUMN_BOTH, WEFT_STYLE_FIGURE);
  weft_sheet_put_blank (layout->sheet, layout->row, COLUMN_FOLLOW_UP, WEFT_STYLE_FIGURE);
  if (weft_return_change_is_told (change))
    {
      put_people (layout, COLUMN_BOTH, change->both);
      weft_sheet_put_number (layout->sheet, layout->row, COLUMN_FOLLOW_UP, WEFT_STYLE_ANSWER, WEFT_FORMAT_SHARE,
                             (double)weft_follow_up_percent (change->started, change->both) / 100);
    }
  layout->row++;
}

/* What may not be told of a measure stands apart from the rest of it. */
static gboolean
is_first_of_measure (const GPtrArray *changes,
                     guint            i)
{
  for (guint k = 0; k < i; k++)
    if (g_str_equal (at (changes, k)->measure, at (changes, i)->measure))
      return FALSE;
  return TRUE;
}

/* How many are missing is said before what the others answered. */
static void
put_follow_up (WeftLayout      *layout,
               const GPtrArray *changes)
{
  static const char *const titles[N_COLUMNS] = {
    P_ ("Who answered"), P_ ("When"), P_ ("Started"), P_ ("Asked again"), P_ ("Both times"), P_ ("Follow-up"), "", "", "", "", "", "", ""
  };

  put_header (layout, titles);
  for (guint i = 0; i < changes->len; i++)
    if (is_first_of_measure (changes, i))
      put_who_answered (layout, most_answered (changes, at (changes, i)));
}

static void
put_leavers (WeftLayout             *layout,
             const WeftReturnChange *change)
{
  gint64           leavers = change->started - change->both;
  g_autofree char *name = weft_change_words_name (change, layout->language);
  g_autofree char *size = weft_score_format (change->cautious_change);
  g_autofree char *cautious = g_strconcat (change->cautious_change > 0 ? "+" : "", size, NULL);
  g_autofree char *began = weft_score_format (change->leavers_before);
  g_autofree char *before = weft_score_format (change->before);
  g_autoptr (GString) note = g_string_new (NULL);

  if (!weft_return_change_is_told (change) || leavers == 0)
    return;
  g_string_printf (note, weft_phrase (layout->language, "%s: if nothing had changed at all for the people who did not answer again, the change would be %s."), name, cautious);
  /* No average of fewer people than may be told. */
  if (leavers >= WEFT_FEWEST_TO_SAY && !change->hides_leavers)
    g_string_append_printf (note, weft_phrase (layout->language, " They started at %s, the others at %s."), began, before);
  weft_layout_note (layout, WEFT_STYLE_NOTE, note->str);
}

static void
put_notes (WeftLayout      *layout,
           const GPtrArray *changes)
{
  const char *language = layout->language;
  gboolean    is_small = FALSE;
  gboolean    has_more = FALSE;

  weft_layout_note (layout, WEFT_STYLE_NOTE, weft_phrase (language, "Improved or worse means a change of at least 1 point; that line is our choice. “Could be from … to” is the 95 per cent interval for the average (Student’s t). Spread is the standard deviation of the changes."));
  for (guint i = 0; i < changes->len; i++)
    {
      put_leavers (layout, at (changes, i));
      is_small = is_small || at (changes, i)->both < WEFT_SMALL_GROUP;
      has_more = has_more || at (changes, i)->has_more;
    }
  if (has_more)
    weft_layout_note (layout, WEFT_STYLE_NOTE, weft_phrase (language, "A few more people have answered since numbers were first told. They are so few that their own answers could be worked out, so they are not counted in yet."));
  if (is_small)
    weft_layout_note (layout, WEFT_STYLE_NOTE, weft_phrase (language, "A small group: read it as a description."));
  weft_layout_note (layout, WEFT_STYLE_STRONG_NOTE, weft_phrase (language, "Before and after alone shows change. It does not show that we caused it: people often come when things are at their worst, and some would have felt better anyway."));
}

static WeftChart *
add_chart (WeftLayout   *layout,
           WeftChartKind kind,
           const char   *title,
           const char   *description,
           guint         first_row,
           guint         n)
{
  g_autofree char *alt_text = g_strdup_printf (weft_phrase (layout->language, "%s. %s, %u lines. The numbers are in the table above."),
                                               title, weft_phrase (layout->language, description), n);
  WeftChart       *chart = weft_sheet_add_chart (layout->sheet, kind, title, alt_text);

  chart->row = layout->row;
  chart->height = CHART_HEIGHT;
  chart->first_row = first_row;
  chart->last_row = first_row + n - 1;
  chart->label_column = COLUMN_SHORT;
  return chart;
}

/* The averages of the first measure, over its whole scale; and of all questions, how many people went which way. */
static void
put_charts (WeftLayout      *layout,
            const GPtrArray *changes,
            guint            first_row)
{
  const char             *language = layout->language;
  const WeftReturnChange *scale = at (changes, 0);
  guint                   n_told = 0;
  g_autofree char        *title = g_strdup_printf (weft_phrase (language, "Average answer, before and after: %s"), weft_phrase (language, scale->name));
  WeftChart              *chart;

  while (n_told < changes->len && weft_return_change_is_told (at (changes, n_told)))
    n_told++;
  if (n_told == 0 || n_told > MOST_BARS)
    return;
  weft_layout_gap (layout);
  chart = add_chart (layout, WEFT_CHART_COLUMN, title, P_ ("Column chart"), first_row, MIN (n_told, end_of_measure (changes, 0)));
  chart->width = LEFT_CHART_WIDTH;
  chart->minimum = (double)scale->min / MILLIONTHS;
  chart->maximum = (double)scale->max / MILLIONTHS;
  chart->format = WEFT_FORMAT_AVERAGE;
  weft_chart_add_series (chart, weft_phrase (language, "Before"), COLUMN_BEFORE, WEFT_FILL_HATCH);
  weft_chart_add_series (chart, weft_phrase (language, "After"), COLUMN_AFTER, WEFT_FILL_SOLID);
  chart = add_chart (layout, WEFT_CHART_BAR_STACKED, weft_phrase (language, "How many people improved, stayed the same or got worse"), P_ ("Bar chart"), first_row, n_told);
  chart->column = COLUMN_FROM;
  chart->width = RIGHT_CHART_WIDTH;
  chart->format = WEFT_FORMAT_COUNT;
  weft_chart_add_series (chart, weft_phrase (language, "Improved"), COLUMN_IMPROVED, WEFT_FILL_SOLID);
  weft_chart_add_series (chart, weft_phrase (language, "Same"), COLUMN_SAME, WEFT_FILL_WHITE);
  weft_chart_add_series (chart, weft_phrase (language, "Worse"), COLUMN_WORSE, WEFT_FILL_HATCH);
  weft_layout_room (layout, CHART_HEIGHT);
}

static void
put_questions (WeftLayout      *layout,
               const GPtrArray *changes)
{
  static const char *const titles[N_COLUMNS] = {
    P_ ("Question"), P_ ("Scale"), P_ ("People"), P_ ("Before"), P_ ("After"), P_ ("Change"), P_ ("Spread"), P_ ("Could be from"),
    P_ ("Could be to"), P_ ("Improved"), P_ ("Same"), P_ ("Worse"), P_ ("What we can say")
  };
  guint first_row;

  put_header (layout, titles);
  first_row = layout->row;
  weft_sheet_put_text (layout->sheet, first_row - 1, COLUMN_SHORT, WEFT_STYLE_NOTE, weft_phrase (layout->language, "for the chart"));
  for (guint i = 0; i < changes->len; i++)
    put_question (layout, at (changes, i));
  put_notes (layout, changes);
  put_charts (layout, changes, first_row);
}

void
weft_change_sheet_lay_out (WeftLayout *layout)
{
  weft_change_sheet_lay_out_changes (layout, P_ ("Change"), layout->ret->changes);
}

void
weft_change_sheet_lay_out_changes (WeftLayout      *layout,
                                   const char      *name,
                                   const GPtrArray *told)
{
  /* Thirteen columns on paper, then the names of the charts' bars. */
  static const double widths[] = { 38, 18, 8, 8, 8, 9.5, 8, 9, 9, 10, 7.5, 8, 51, 4, 16 };
  g_autoptr (GPtrArray) changes = put_in_order (told);

  weft_layout_begin (layout, name, widths, G_N_ELEMENTS (widths));
  weft_layout_set_columns (layout, N_COLUMNS);
  layout->sheet->landscape = TRUE;
  weft_layout_title (layout, weft_phrase (layout->language, "What changed"), weft_phrase (layout->language, "The same people, asked twice"));
  put_follow_up (layout, changes);
  put_questions (layout, changes);
  weft_layout_end (layout, WEFT_PAPER_WIDE);
}
