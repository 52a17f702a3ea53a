/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a sheet stands on paper. */

#include "weft-sheet-paper.h"

#include "weft-book-fit.h"

#define POINTS_AN_INCH 72.0
#define BELOW_FOOT 0.3 /* inches, of every spreadsheet program */

guint
weft_sheet_paper_count_columns (const WeftSheet *sheet)
{
  return sheet->print_columns > 0 ? sheet->print_columns : sheet->widths->len;
}

double
weft_sheet_paper_column_width (const WeftSheet *sheet,
                               guint            column)
{
  const double default_characters = 8.43;
  double       characters = column < sheet->widths->len ? g_array_index (sheet->widths, double, column) : default_characters;

  return (7 * characters + 5) * WEFT_POINTS_A_PIXEL;
}

void
weft_sheet_paper_measure (const WeftSheet *sheet,
                          double          *width,
                          double          *height)
{
  *width = *height = 0;
  for (guint i = 0; i < weft_sheet_paper_count_columns (sheet); i++)
    *width += weft_sheet_paper_column_width (sheet, i);
  for (guint i = 0; i < weft_sheet_n_rows (sheet); i++)
    *height += weft_sheet_row_height (sheet, i, NULL);
}

gboolean
weft_sheet_paper_repeats (const WeftSheet *sheet,
                          guint            first_row)
{
  return sheet->repeat_last >= 0 && first_row > (guint)sheet->repeat_last;
}

static gboolean
breaks_before (const WeftSheet *sheet,
               guint            row)
{
  for (guint i = 0; i < sheet->breaks->len; i++)
    if (g_array_index (sheet->breaks, guint, i) == row)
      return TRUE;

  return FALSE;
}

/* What no page cuts: a row, or the whole chart that begins at it. */
static double
block_height (const WeftSheet *sheet,
              guint            row)
{
  double height = weft_sheet_row_height (sheet, row, NULL);

  for (guint i = 0; i < sheet->charts->len; i++)
    {
      const WeftChart *chart = sheet->charts->pdata[i];

      if (chart->row == row)
        height = MAX (height, chart->height * WEFT_POINTS_A_PIXEL);
    }
  return height;
}

static double
repeated_height (const WeftSheet *sheet,
                 guint            first_row)
{
  double height = 0;

  for (int row = sheet->repeat_first; weft_sheet_paper_repeats (sheet, first_row) && row <= sheet->repeat_last; row++)
    height += weft_sheet_row_height (sheet, (guint)row, NULL);
  return height;
}

GArray *
weft_sheet_paper_break (const WeftSheet *sheet,
                        double           paper_height)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));
  double  used = 0;

  for (guint row = 0; row < weft_sheet_n_rows (sheet); row++)
    {
      double height = weft_sheet_row_height (sheet, row, NULL);

      if (row == 0 || breaks_before (sheet, row) || used + block_height (sheet, row) > paper_height)
        {
          g_array_append_val (pages, row);
          used = repeated_height (sheet, row);
        }
      used += height;
    }

  return pages;
}

GArray *
weft_sheet_paper_fit (const WeftSheet *sheet,
                      double           width,
                      double           height,
                      double          *scale)
{
  const gboolean is_fitted = sheet->fit_wide > 0 || sheet->fit_tall > 0;
  const guint    first = 0;
  GArray        *pages;
  double         all_width, all_height;

  weft_sheet_paper_measure (sheet, &all_width, &all_height);
  *scale = MIN (is_fitted ? 1 : sheet->scale / 100.0, width / all_width);
  if (sheet->fit_tall != 1)
    return weft_sheet_paper_break (sheet, height / *scale);

  *scale = MIN (*scale, height / all_height);
  pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (pages, first);
  return pages;
}

void
weft_sheet_pages_init (WeftSheetPages  *pages,
                       const WeftSheet *sheet)
{
  pages->width = sheet->landscape ? WEFT_A4_LONG : WEFT_A4_SHORT;
  pages->height = sheet->landscape ? WEFT_A4_SHORT : WEFT_A4_LONG;
  pages->left = WEFT_MARGIN_SIDES * POINTS_AN_INCH;
  pages->top = WEFT_MARGIN_TOP * POINTS_AN_INCH;
  pages->foot = pages->height - BELOW_FOOT * POINTS_AN_INCH;
  pages->firsts = weft_sheet_paper_fit (sheet, pages->width - 2 * pages->left,
                                        pages->height - pages->top - WEFT_MARGIN_FOOT * POINTS_AN_INCH, &pages->scale);
}

void
weft_sheet_pages_clear (WeftSheetPages *pages)
{
  g_clear_pointer (&pages->firsts, g_array_unref);
}
