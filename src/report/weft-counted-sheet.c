/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets How counted (each figure: what it is, how it was made, how many records stand behind it) and
 * Corrections (what changed since the return was signed before, and why). */

#include "weft-phrase.h"
#include "weft-return-sheets.h"
#include "weft-return-words.h"

static gboolean
any_protected (const WeftLayout *layout)
{
  for (guint i = 0; i < layout->figures->len; i++)
    if (((const WeftFigure *)g_ptr_array_index (layout->figures, i))->is_protected)
      return TRUE;
  return FALSE;
}

static void
put_figure (WeftLayout       *layout,
            const WeftFigure *figure,
            guint             line)
{
  const char      *language = layout->language;
  g_autofree char *name = g_strdup_printf ("H%u", line);
  g_autofree char *how = weft_return_words_how (layout->ret, figure, language);
  g_autofree char *rounding = weft_return_words_rounding (layout->ret, figure, language);

  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_LABEL, name);
  weft_sheet_put_text (layout->sheet, layout->row, 1, WEFT_STYLE_QUESTION, weft_return_words_name (figure->key, language));
  weft_layout_put_figure (layout, 2, WEFT_STYLE_FIGURE, figure);
  if (figure->is_protected || figure->rows < 0)
    weft_sheet_put_text (layout->sheet, layout->row, 4, WEFT_STYLE_FIGURE, weft_phrase (language, "protected"));
  else if (figure->rows == 0 && figure->value != 0)
    weft_sheet_put_text (layout->sheet, layout->row, 4, WEFT_STYLE_FIGURE, "–"); /* nobody counted them */
  else
    weft_sheet_put_number (layout->sheet, layout->row, 4, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, (double)figure->rows);
  weft_sheet_put_text (layout->sheet, layout->row, 5, WEFT_STYLE_WORDS, rounding);
  weft_layout_words (layout, 3, WEFT_STYLE_WORDS, NULL, how);
}

void
weft_how_counted_sheet_lay_out (WeftLayout *layout)
{
  static const double    widths[] = { 7, 28, 15, 62, 10, 24 };
  static const WeftStyle styles[] = {
    WEFT_STYLE_HEADER,
    WEFT_STYLE_HEADER,
    WEFT_STYLE_HEADER_RIGHT,
    WEFT_STYLE_HEADER_INDENT,
    WEFT_STYLE_HEADER_RIGHT,
    WEFT_STYLE_HEADER_INDENT,
  };
  const char *language = layout->language;
  const char *titles[] = {
    weft_phrase (language, "Line"),
    weft_phrase (language, "Figure"),
    weft_phrase (language, "Value"),
    weft_phrase (language, "How it was made"),
    weft_phrase (language, "Records"),
    weft_phrase (language, "Rounding"),
  };

  weft_layout_begin (layout, "How counted", widths, G_N_ELEMENTS (widths));
  layout->sheet->landscape = TRUE;
  layout->sheet->freeze_row = WEFT_HOW_COUNTED_ROW;
  layout->sheet->freeze_column = 1;
  weft_layout_title (layout, weft_phrase (language, "How counted"),
                     weft_phrase (language, "Each figure of this return: what it is, how it was made, how many records stand behind it"));
  weft_layout_gap (layout);
  layout->sheet->repeat_first = layout->sheet->repeat_last = (int)layout->row;
  weft_layout_header (layout, titles, styles);
  g_assert (layout->row == WEFT_HOW_COUNTED_ROW);

  for (guint i = 0; i < layout->figures->len; i++)
    put_figure (layout, g_ptr_array_index (layout->figures, i), i + 1);
  if (layout->figures->len > 0)
    weft_sheet_add_table (layout->sheet, "HowCounted", WEFT_HOW_COUNTED_ROW - 1, 0, layout->row - 1, G_N_ELEMENTS (widths) - 1);
  if (any_protected (layout))
    weft_layout_note (layout, WEFT_STYLE_NOTE, weft_phrase (language, "Protected: the exact number would let a reader work out a number of people that this return hides."));
  weft_layout_end (layout, WEFT_PAPER_WIDE);
}

/* Corrections */

void
weft_corrections_sheet_lay_out (WeftLayout      *layout,
                                const GPtrArray *corrections)
{
  static const double    widths[] = { 28, 26, 26, 48 };
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_INDENT };
  const char            *language = layout->language;
  const char            *titles[] = {
               weft_phrase (language, "What"),
               weft_phrase (language, "Was"),
               weft_phrase (language, "Now"),
               weft_phrase (language, "Why"),
  };
  g_autofree char *subtitle = g_strdup_printf (weft_phrase (language, "What changed between revision %d and revision %d"), layout->ret->revision - 1, layout->ret->revision);

  weft_layout_begin (layout, "Corrections", widths, G_N_ELEMENTS (widths));
  layout->sheet->landscape = TRUE;
  weft_layout_title (layout, weft_phrase (language, "Corrections"), subtitle);
  weft_layout_gap (layout);
  weft_layout_header (layout, titles, styles);
  for (guint i = 0; i < corrections->len; i++)
    {
      const WeftCorrectionLine *line = g_ptr_array_index (corrections, i);
      g_autofree char          *what = weft_return_words_corrected (line->key, language);

      weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_QUESTION, what);
      weft_sheet_put_text (layout->sheet, layout->row, 1, WEFT_STYLE_WORDS_GREY, line->was != NULL ? line->was : "");
      weft_sheet_put_text (layout->sheet, layout->row, 2, WEFT_STYLE_WORDS_GREY, line->now != NULL ? line->now : "");
      weft_layout_words (layout, 3, WEFT_STYLE_WORDS_GREY, NULL, line->why != NULL ? line->why : "");
    }
  weft_layout_end (layout, WEFT_PAPER_READING);
}
