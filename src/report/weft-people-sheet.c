/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet People: how many came, and who took part in protected numbers. No cell, chart or helper cell holds an
 * exact number that the return hides. */

#include "weft-phrase.h"
#include "weft-return-sheets.h"
#include "weft-return-words.h"
#include "weft-small-number.h"
#include "weft-text.h"

#define ROUNDED_COLUMN 4 /* helper cells of the chart, right of the paper */
#define FEWER_COLUMN 5
#define CHART_WIDTH 660
#define BAR_PIXELS 24
#define CHART_FRAME_PIXELS 100

/* The official questions; other ones keep their own words. */
static const struct
{
  const char *key, *name, *chart;
} questions[] = {
  { "age", P_ ("Age"), P_ ("People by age") },
  { "ethnic-group", P_ ("Ethnic group"), P_ ("People by ethnic group") },
  { "disability", P_ ("Disability"), P_ ("People by disability") },
  { "carer", P_ ("Unpaid care"), P_ ("People by unpaid care") },
  { "sex", P_ ("Sex"), P_ ("People by sex") },
  { "gender-identity", P_ ("Gender identity"), P_ ("People by gender identity") },
  { "sexual-orientation", P_ ("Sexual orientation"), P_ ("People by sexual orientation") },
  { "religion", P_ ("Religion"), P_ ("People by religion") },
};

static gboolean
has_tables (const WeftReturn *ret)
{
  for (guint i = 0; i < ret->bands->len; i++)
    if (((const WeftBands *)g_ptr_array_index (ret->bands, i))->safe)
      return TRUE;
  return FALSE;
}

gboolean
weft_people_sheet_is_needed (const WeftReturn *ret)
{
  return ret->tier == WEFT_TIER_FULL || (ret->tier == WEFT_TIER_STANDARD && has_tables (ret));
}

const char *
weft_people_sheet_name (const char *question,
                        const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    if (g_str_equal (question, questions[i].key))
      return weft_phrase (language, questions[i].name);
  return question;
}

static const char *
name_of (const WeftLayout *layout,
         const char       *question,
         gboolean          for_chart)
{
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    if (g_str_equal (question, questions[i].key))
      return weft_phrase (layout->language, for_chart ? questions[i].chart : questions[i].name);
  return question;
}

static char *
fewer_words (const WeftLayout *layout)
{
  return g_strdup_printf (weft_phrase (layout->language, "fewer than %d"), layout->ret->small_number_threshold);
}

static void
put_small_number (WeftLayout     *layout,
                  WeftStyle       style,
                  WeftSmallNumber number)
{
  g_autofree char *fewer = fewer_words (layout);

  if (number.shown == WEFT_SHOWN_FEWER)
    weft_sheet_put_text (layout->sheet, layout->row, 1, style, fewer);
  else
    weft_sheet_put_number (layout->sheet, layout->row, 1, style, WEFT_FORMAT_COUNT, (double)number.value);
}

static void
put_helper_cells (WeftLayout     *layout,
                  WeftSmallNumber number)
{
  int threshold = layout->ret->small_number_threshold;

  if (number.shown == WEFT_SHOWN_FEWER)
    weft_sheet_put_number (layout->sheet, layout->row, FEWER_COLUMN, WEFT_STYLE_PLAIN, WEFT_FORMAT_COUNT, threshold - 1);
  else
    weft_sheet_put_number (layout->sheet, layout->row, ROUNDED_COLUMN, WEFT_STYLE_PLAIN, WEFT_FORMAT_COUNT, (double)number.value);
}

static void
put_band (WeftLayout     *layout,
          const WeftBand *band)
{
  WeftSmallNumber number = weft_small_number_protect (band->count, layout->ret->small_number_threshold);

  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_LABEL, weft_phrase (layout->language, band->label));
  put_small_number (layout, WEFT_STYLE_FIGURE, number);
  put_helper_cells (layout, number);
  weft_layout_words (layout, 2, WEFT_STYLE_WORDS_GREY, NULL, band->count == 0 ? weft_phrase (layout->language, "a true nought") : "");
}

static void
put_everyone (WeftLayout      *layout,
              const WeftBands *bands)
{
  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_TOTAL_LABEL, weft_phrase (layout->language, "Everyone"));
  put_small_number (layout, WEFT_STYLE_TOTAL, weft_small_number_protect (weft_bands_total (bands), layout->ret->small_number_threshold));
  weft_layout_words (layout, 2, WEFT_STYLE_TOTAL_WORDS, NULL, weft_phrase (layout->language, "the true total, rounded; the rows need not add up to it"));
}

static WeftSmallNumber
shown_number (const WeftLayout *layout,
              const WeftBands  *bands,
              guint             i)
{
  const WeftBand *band = g_ptr_array_index (bands->rows, i);

  return weft_small_number_protect (band->count, layout->ret->small_number_threshold);
}

static gboolean
hides_any (const WeftLayout *layout,
           const WeftBands  *bands)
{
  for (guint i = 0; i < bands->rows->len; i++)
    if (shown_number (layout, bands, i).shown == WEFT_SHOWN_FEWER)
      return TRUE;
  return FALSE;
}

/* The largest number that is shown stands in the table too: nothing new is said. */
static char *
describe_chart (const WeftLayout *layout,
                const WeftBands  *bands)
{
  const char      *title = name_of (layout, bands->question, TRUE);
  const char      *label;
  g_autofree char *fewer = fewer_words (layout);
  guint            largest = 0;
  int              number;

  for (guint i = 1; i < bands->rows->len; i++)
    if (shown_number (layout, bands, i).value > shown_number (layout, bands, largest).value)
      largest = i;
  label = weft_phrase (layout->language, ((const WeftBand *)g_ptr_array_index (bands->rows, largest))->label);
  number = (int)shown_number (layout, bands, largest).value;

  if (!hides_any (layout, bands))
    return g_strdup_printf (weft_phrase (layout->language, "%s. Bar chart, %u lines. Largest: %s, %d. The numbers are in the table above."),
                            title, bands->rows->len, label, number);
  return g_strdup_printf (weft_phrase (layout->language, "%s. Bar chart, %u lines. Largest: %s, %d. Bars marked %s show no exact number. The numbers are in the table above."),
                          title, bands->rows->len, label, number, fewer);
}

static void
add_series (const WeftLayout *layout,
            const WeftBands  *bands,
            WeftChart        *chart)
{
  const char      *language = layout->language;
  int              threshold = layout->ret->small_number_threshold;
  g_autofree char *rounded = g_strdup_printf (weft_phrase (language, "Rounded to the nearest %d"), weft_return_rounding_base (layout->ret));
  g_autofree char *fewer = g_strdup_printf (weft_phrase (language, "Fewer than %d (drawn as wide as 1 to %d could be)"), threshold, threshold - 1);
  g_autofree char *label = g_strdup_printf ("<%d", threshold);

  weft_chart_add_series (chart, rounded, ROUNDED_COLUMN, WEFT_FILL_SOLID);
  if (!hides_any (layout, bands))
    return;
  weft_chart_add_series (chart, fewer, FEWER_COLUMN, WEFT_FILL_HATCH);
  weft_chart_set_label (chart, 1, label);
}

static void
put_chart (WeftLayout      *layout,
           const WeftBands *bands,
           guint            first_row)
{
  g_autofree char *alt_text = describe_chart (layout, bands);
  WeftChart       *chart = weft_sheet_add_chart (layout->sheet, WEFT_CHART_BAR_STACKED, name_of (layout, bands->question, TRUE), alt_text);

  weft_layout_gap (layout);
  chart->row = layout->row;
  chart->width = CHART_WIDTH;
  chart->height = bands->rows->len * BAR_PIXELS + CHART_FRAME_PIXELS;
  chart->first_row = first_row;
  chart->last_row = first_row + bands->rows->len - 1;
  chart->label_column = 0;
  chart->format = WEFT_FORMAT_COUNT;
  add_series (layout, bands, chart);
  weft_layout_room (layout, chart->height);
}

static void
put_table (WeftLayout      *layout,
           const WeftBands *bands)
{
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_INDENT };
  const char            *language = layout->language;
  const char            *titles[] = {
               weft_phrase (language, "Answer"),
               weft_phrase (language, "People"),
               weft_phrase (language, "Note"),
  };
  guint first_row;

  weft_sheet_put_text (layout->sheet, layout->row, ROUNDED_COLUMN, WEFT_STYLE_NOTE, weft_phrase (language, "for the chart"));
  weft_layout_header (layout, titles, styles);
  first_row = layout->row;
  for (guint i = 0; i < bands->rows->len; i++)
    put_band (layout, g_ptr_array_index (bands->rows, i));
  put_everyone (layout, bands);
  put_chart (layout, bands, first_row);
}

/* When these people were counted, where the return has other days; and that wider categories stand in for small ones. */
static void
put_counted (WeftLayout      *layout,
             const WeftBands *bands)
{
  const char       *language = layout->language;
  const WeftReturn *ret = layout->ret;
  g_auto (GStrv) days = g_strsplit (bands->period != NULL ? bands->period : "", "/", 2);

  if (g_strv_length (days) == 2 && (!g_str_equal (days[0], ret->from) || !g_str_equal (days[1], ret->to)))
    {
      g_autofree char *first = weft_phrase_date (language, days[0]);
      g_autofree char *last = weft_phrase_date (language, days[1]);
      g_autofree char *note = g_strdup_printf (weft_phrase (language, "Everybody who took part from %s to %s."), first, last);

      weft_layout_note (layout, WEFT_STYLE_NOTE, note);
    }
  if (bands->is_wide)
    weft_layout_note (layout, WEFT_STYLE_NOTE, weft_phrase (language, "In wider categories than were counted: with numbers so small, a reader could work out who is meant."));
}

static void
put_bands (WeftLayout      *layout,
           const WeftBands *bands)
{
  weft_layout_section (layout, name_of (layout, bands->question, FALSE));
  if (bands->safe)
    {
      put_counted (layout, bands);
      put_table (layout, bands);
    }
  else
    weft_layout_note (layout, WEFT_STYLE_NOTE, weft_phrase (layout->language, "This table is left out: with numbers so small, a reader could work out who is meant."));
}

static void
put_figure_line (WeftLayout *layout,
                 const char *key,
                 const char *words)
{
  const WeftFigure *figure = weft_layout_figure (layout, key, NULL);

  if (figure == NULL)
    return;
  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_LABEL, weft_return_words_name (key, layout->language));
  weft_layout_put_figure (layout, 1, WEFT_STYLE_ANSWER, figure);
  weft_layout_words (layout, 2, WEFT_STYLE_WORDS_GREY, NULL, words);
}

static void
put_figures (WeftLayout *layout)
{
  const char       *language = layout->language;
  const WeftFigure *people = weft_layout_figure (layout, "people", NULL);
  g_autofree char  *words = people != NULL ? weft_return_words_people (layout->ret, people, language) : NULL;

  if (people != NULL)
    put_figure_line (layout, "people", words);
  put_figure_line (layout, "attendances", weft_phrase (language, "every visit counts once; not a number of people"));
  put_figure_line (layout, "sessions", weft_phrase (language, "held in the period"));
}

static void
put_small_number_notes (WeftLayout *layout)
{
  const char      *language = layout->language;
  int              threshold = layout->ret->small_number_threshold;
  g_autofree char *rounding = NULL;

  if (threshold <= 5)
    rounding = g_strdup (weft_phrase (language, "Numbers of people are rounded to the nearest 5. “Fewer than 5” means 1, 2, 3 or 4. 0 means nobody."));
  else
    rounding = g_strdup_printf (weft_phrase (language, "Numbers of people are rounded to the nearest 10. “Fewer than %d” means 1 to %d. 0 means nobody."), threshold, threshold - 1);
  weft_layout_gap (layout);
  weft_layout_note (layout, WEFT_STYLE_NOTE, rounding);
  weft_layout_note (layout, WEFT_STYLE_NOTE, weft_phrase (language, "This keeps any one person from being recognised. The same rounding is used in every return of this grant."));
  weft_layout_note (layout, WEFT_STYLE_NOTE, weft_phrase (language, "Answers were given without names and are not linked to any member."));
}

void
weft_people_sheet_lay_out (WeftLayout *layout)
{
  /* Three columns on paper, then the helper cells of the charts. */
  static const double widths[] = { 28, 17, 49, 4, 14, 14 };
  const WeftReturn   *ret = layout->ret;
  const char         *language = layout->language;
  g_autofree char    *period = weft_return_words_period (ret, language);
  g_autofree char    *subtitle = g_strdup_printf (weft_phrase (language, "Who took part, %s"), period);

  weft_layout_begin (layout, "People", widths, G_N_ELEMENTS (widths));
  weft_layout_set_columns (layout, 3);
  weft_layout_title (layout, weft_phrase (language, "People"), *period != '\0' ? subtitle : weft_phrase (language, "Who took part"));
  put_figures (layout);
  for (guint i = 0; i < ret->bands->len; i++)
    put_bands (layout, g_ptr_array_index (ret->bands, i));
  if (has_tables (ret))
    put_small_number_notes (layout);
  weft_layout_end (layout, ret->bands->len > 1 ? WEFT_PAPER_READING : WEFT_PAPER_ONE_PAGE);
}
