/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much room words need in a column, and from it the height of every row. */

#include "weft-book-fit.h"

#include "weft-book-style.h"
#include "weft-text.h"

#define USUAL_WIDTH 8.43 /* characters of a column without a width */
#define PIXELS_PER_CHARACTER 7.0
#define PIXELS_PER_INDENT 9.0
#define PIXELS_PER_POINT (14.67 / 11.0)
#define BOLD 1.03
#define LINE_POINTS (15.0 / 11.0) /* a line's height for each point of its letters */
#define SMALL_LINE_POINTS 1.36
#define ROW_MARGIN 3.5
#define EMPTY_ROW 15.0
#define GAP_ROW 9.0 /* before a section */

typedef struct
{
  guint       em; /* thousandths of the letters' size */
  const char *letters;
} LetterWidth;

/* Measured on Carlito, which has the widths of Calibri; rounded up a little, so that a line never turns out
 * longer than was thought. */
static const LetterWidth letter_widths[] = {
  { 220, " 'ijl" },
  { 260, ".,:;I’" },
  { 300, "()-J[]f" },
  { 340, "!rt" },
  { 380, "/sz" },
  { 420, "\"Lcx“”" },
  { 460, "?FSZagkvy" },
  { 500, "0123456789eEKPTXY£−$+" },
  { 540, "BCRbdhnopqu" },
  { 580, "AV" },
  { 620, "DGH" },
  { 660, "NOQU" },
  { 700, "%&w" },
  { 780, "m" },
  { 860, "M" },
  { 900, "W@" },
};

#define OTHER_LETTER 620 /* as wide as most capitals */
#define WIDE_LETTER 1000 /* emoji, Chinese */

static guint
find_width (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (letter_widths); i++)
    if (g_utf8_strchr (letter_widths[i].letters, -1, letter) != NULL)
      return letter_widths[i].em;
  return 0;
}

/* Accents do not widen a letter: ŵ is as wide as w. */
static guint
measure_other (gunichar letter)
{
  gunichar base, accent;
  guint    em;

  if (g_unichar_iswide (letter) || g_unichar_type (letter) == G_UNICODE_OTHER_SYMBOL)
    return WIDE_LETTER;
  if (g_unichar_iszerowidth (letter))
    return 0;
  if (g_unichar_decompose (letter, &base, &accent) && accent != 0)
    letter = base;
  em = find_width (letter);
  return em > 0 ? em : OTHER_LETTER;
}

static guint
measure_letter (gunichar letter)
{
  static guint16 ascii[128];
  static gsize   ready;

  if (g_once_init_enter (&ready))
    {
      for (gunichar i = 0; i < G_N_ELEMENTS (ascii); i++)
        ascii[i] = (guint16)measure_other (i);
      g_once_init_leave (&ready, 1);
    }
  return letter < G_N_ELEMENTS (ascii) ? ascii[letter] : measure_other (letter);
}

typedef struct
{
  double      room;     /* pixels of a line */
  double      points;   /* the letters' size */
  const char *bold_end; /* letters before it are bold */
} Measure;

/* Where the line that starts at @at ends, broken greedily at spaces. @at is not at the text's end. */
static const char *
take_line (const Measure *measure,
           const char    *at)
{
  const char *after_space = NULL;
  double      pixels = 0;

  for (const char *letter = at; *letter != '\0'; letter = g_utf8_next_char (letter))
    {
      gunichar c = g_utf8_get_char (letter);
      double   width = measure->points * PIXELS_PER_POINT * measure_letter (c) / 1000.0;

      if (c == '\n')
        return letter + 1;
      pixels += letter < measure->bold_end ? width * BOLD : width;
      if (c == ' ')
        after_space = letter + 1;
      else if (pixels > measure->room && after_space != NULL)
        return after_space;
      else if (pixels > measure->room && letter > at)
        return letter;
    }
  return at + strlen (at);
}

static guint
count_lines (const Measure *measure,
             const char    *text)
{
  guint lines = 0;

  for (const char *at = text; *at != '\0'; at = take_line (measure, at))
    lines++;
  return MAX (lines, 1);
}

static double
get_width (const WeftSheet *sheet,
           guint            column)
{
  double width = column < sheet->widths->len ? g_array_index (sheet->widths, double, column) : 0;

  return width > 0 ? width : USUAL_WIDTH;
}

/* Words run over what is empty to their right, as far as the paper goes. */
static double
measure_free_columns (const WeftSheet *sheet,
                      guint            row,
                      guint            column)
{
  guint  end = sheet->print_columns > 0 ? sheet->print_columns : sheet->widths->len;
  double pixels = 0;

  for (guint i = column + 1; i < end; i++)
    {
      const WeftCell *next = weft_sheet_get (sheet, row, i);

      if (next != NULL && next->kind != WEFT_CELL_BLANK)
        break;
      pixels += PIXELS_PER_CHARACTER * get_width (sheet, i) + 5;
    }
  return pixels;
}

static char *
join_words (const WeftCell *cell)
{
  const char *text = cell->kind == WEFT_CELL_FORMULA ? cell->result : cell->text;

  if (cell->lead != NULL)
    return g_strdup_printf ("%s %s", cell->lead, text != NULL ? text : "");
  return g_strdup (text != NULL ? text : "");
}

static gboolean
has_words (const WeftCell *cell)
{
  switch (cell->kind)
    {
    case WEFT_CELL_TEXT:
    case WEFT_CELL_LINK:
      return TRUE;
    case WEFT_CELL_FORMULA:
      return cell->result != NULL;
    case WEFT_CELL_BLANK:
    case WEFT_CELL_NUMBER:
    case WEFT_CELL_DATE:
    default:
      return FALSE;
    }
}

WeftFit
weft_sheet_fit_cell (const WeftSheet *sheet,
                     guint            row,
                     guint            column)
{
  const WeftCell  *cell = weft_sheet_get (sheet, row, column);
  const WeftLook  *look;
  g_autofree char *words = NULL;
  Measure          measure;
  guint            lines, last;

  if (cell == NULL || !has_words (cell))
    return (WeftFit){ 1, FALSE };

  look = weft_style_look (cell->style);
  words = join_words (cell);
  measure.points = look->points;
  measure.bold_end = words;
  if (look->bold)
    measure.bold_end += strlen (words);
  else if (cell->lead != NULL)
    measure.bold_end += strlen (cell->lead);
  measure.room = PIXELS_PER_CHARACTER * get_width (sheet, column) - PIXELS_PER_INDENT * look->indent;
  last = weft_sheet_last_column (sheet, row, column);
  for (guint i = column + 1; i <= last; i++)
    measure.room += PIXELS_PER_CHARACTER * get_width (sheet, i) + 5;

  lines = count_lines (&measure, words);
  /* Words of a cell of its own stand over the empty ones beside it; those of joined cells do not. */
  if (lines > 1 && last == column && !look->wraps && look->align != WEFT_ALIGN_RIGHT)
    {
      Measure wide = measure;

      wide.room += measure_free_columns (sheet, row, column);
      if (count_lines (&wide, words) == 1)
        lines = 1;
    }
  return (WeftFit){ lines, lines > 1 || look->wraps };
}

gboolean
weft_sheet_join_long (WeftSheet *sheet,
                      guint      row,
                      guint      last_column)
{
  gboolean is_long;

  if (last_column > 0)
    weft_sheet_join (sheet, row, 0, last_column);
  is_long = weft_sheet_fit_cell (sheet, row, 0).lines > 1;
  if (!is_long && last_column > 0)
    g_array_set_size (sheet->joins, sheet->joins->len - 1);
  return is_long;
}

static double
measure_height (const WeftLook *look,
                guint           lines)
{
  double line = look->points <= 10 ? SMALL_LINE_POINTS : LINE_POINTS;
  double height = line * look->points * lines + ROW_MARGIN;

  return lines == 1 && look->height > 0 ? look->height : height;
}

static gboolean
is_section (const WeftSheet *sheet,
            guint            row)
{
  const WeftCell *cell = weft_sheet_get (sheet, row, 0);

  return cell != NULL && cell->style == WEFT_STYLE_SECTION;
}

double
weft_sheet_row_height (const WeftSheet *sheet,
                       guint            row,
                       guint           *lines)
{
  GPtrArray *cells = g_ptr_array_index (sheet->rows, row);
  double     height = 0;
  guint      most = 1;

  for (guint i = 0; i < cells->len; i++)
    {
      const WeftCell *cell = g_ptr_array_index (cells, i);
      WeftFit         fit;

      if (cell == NULL)
        continue;
      fit = weft_sheet_fit_cell (sheet, row, i);
      most = MAX (most, fit.lines);
      height = MAX (height, measure_height (weft_style_look (cell->style), fit.lines));
    }

  if (lines != NULL)
    *lines = most;
  if (row < sheet->heights->len && g_array_index (sheet->heights, double, row) > 0)
    return MIN (g_array_index (sheet->heights, double, row), WEFT_HIGHEST_ROW);
  if (height <= 0)
    return is_section (sheet, row + 1) ? GAP_ROW : EMPTY_ROW;
  return MIN (height, WEFT_HIGHEST_ROW);
}

void
weft_sheet_fit (WeftSheet *sheet)
{
  for (guint row = 0; row < sheet->rows->len; row++)
    weft_sheet_set_height (sheet, row, weft_sheet_row_height (sheet, row, NULL));
}

/* The last paragraph's start between @start and @end, or @end where the answer is one long paragraph. */
static const char *
find_paragraph (const char *start,
                const char *end)
{
  for (const char *at = end - 1; at > start; at--)
    if (*at == '\n')
      return at + 1;
  return end;
}

GStrv
weft_sheet_split_words (const WeftSheet *sheet,
                        guint            column,
                        WeftStyle        style,
                        const char      *text)
{
  const WeftLook *look = weft_style_look (style);
  const double    line = LINE_POINTS * look->points;
  const guint     most = (guint)((WEFT_HIGHEST_ROW - ROW_MARGIN) / line);
  Measure         measure = { .points = look->points, .bold_end = text };
  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();
  const char *start = text;

  measure.room = PIXELS_PER_CHARACTER * get_width (sheet, column) - PIXELS_PER_INDENT * look->indent;
  while (*start != '\0')
    {
      const char      *end = start;
      g_autofree char *piece = NULL;

      for (guint lines = 0; lines < most && *end != '\0'; lines++)
        end = take_line (&measure, end);
      if (*end != '\0')
        end = find_paragraph (start, end);
      piece = g_strndup (start, (gsize)(end - start));
      if (*g_strstrip (piece) != '\0')
        g_strv_builder_add (pieces, piece);
      start = end;
    }
  if (weft_text_is_empty (text))
    g_strv_builder_add (pieces, "");
  return g_strv_builder_end (pieces);
}
