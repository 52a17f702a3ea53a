/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the pages of a sheet end: heights that fit, and no title, table header or chart cut from what it
 * belongs to. */

#include "weft-layout.h"

#include <math.h>

#define LINE_POINTS 15.0
#define POINTS_PER_PIXEL 0.75
#define READING_SCALE 94     /* at 98 and above the last column lands on pages of its own */
#define UPRIGHT_POINTS 791.0 /* of rows on an A4 page at that scale */
#define SIDEWAYS_POINTS 529.0

static double
row_height (const WeftSheet *sheet,
            guint            row)
{
  return row < sheet->heights->len ? g_array_index (sheet->heights, double, row) : LINE_POINTS;
}

static double
height_between (const WeftSheet *sheet,
                guint            first,
                guint            end)
{
  double sum = 0;

  for (guint row = first; row < end; row++)
    sum += row_height (sheet, row);
  return sum;
}

/* What must not be cut: a row, or the whole chart that begins at it. */
static double
block_height (const WeftSheet *sheet,
              guint            row)
{
  double height = row_height (sheet, row);

  for (guint i = 0; i < sheet->charts->len; i++)
    {
      const WeftChart *chart = g_ptr_array_index (sheet->charts, i);
      if (chart->row == row)
        height = MAX (height, ceil (chart->height * POINTS_PER_PIXEL / LINE_POINTS) * LINE_POINTS);
    }
  return height;
}

/* Rows that only announce what follows, or belong to it: a gap, a section's title, a table's header. */
static gboolean
announces (const WeftLayout *layout,
           guint             row)
{
  const WeftCell *cell = weft_sheet_get (layout->sheet, row, 0);

  for (guint i = 0; layout->kept != NULL && i < layout->kept->len; i++)
    if (g_array_index (layout->kept, guint, i) == row)
      return TRUE;
  return cell == NULL || cell->style == WEFT_STYLE_SECTION || cell->style == WEFT_STYLE_HEADER;
}

static void
break_pages (const WeftLayout *layout)
{
  WeftSheet *sheet = layout->sheet;
  double     room = sheet->landscape ? SIDEWAYS_POINTS : UPRIGHT_POINTS;
  double     repeated = height_between (sheet, 0, (guint)(sheet->repeat_last + 1));
  double     used = 0;
  guint      top = 0;

  for (guint row = 0; row < weft_sheet_n_rows (sheet); row++)
    {
      gboolean wished = row > 0 && row == layout->new_page && top == 0;
      if (wished || (row > top && used + block_height (sheet, row) > room))
        {
          guint start = row;
          while (!wished && start > top + 1 && announces (layout, start - 1))
            start--;
          weft_sheet_add_break (sheet, start);
          used = repeated + height_between (sheet, start, row);
          top = start;
        }
      used += row_height (sheet, row);
    }
}

void
weft_layout_end (WeftLayout *layout,
                 WeftPaper   paper)
{
  WeftSheet *sheet = layout->sheet;

  weft_sheet_fit (sheet);
  switch (paper)
    {
    case WEFT_PAPER_ONE_PAGE:
      sheet->fit_wide = sheet->fit_tall = 1;
      break;
    case WEFT_PAPER_WIDE:
      sheet->fit_wide = 1;
      sheet->fit_tall = 0;
      break;
    case WEFT_PAPER_READING:
    default:
      sheet->scale = READING_SCALE;
      sheet->repeat_first = 0;
      sheet->repeat_last = 1;
      break_pages (layout);
      break;
    }
}
