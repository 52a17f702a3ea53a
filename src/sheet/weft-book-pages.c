/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a sheet of a workbook comes out of a printer: A4, the group's name and the page at the foot, no empty
 * second page. */

#include "weft-book-fit.h"
#include "weft-book-text.h"
#include "weft-book-xlsx.h"

#define A4 9
#define LONGEST_FOOTER 220 /* letters of the 255 that a foot may have, the rest is the page number */
#define USUAL_ROW 15.0
#define PIXELS_PER_POINT (4.0 / 3.0)
#define USUAL_COLUMN_PIXELS 64

/* "&" begins a command in a foot, and a digit would be read as the letters' size. */
static char *
make_footer (const char *text,
             const char *language)
{
  g_autofree char *clean = weft_book_clean_text (text);
  GString         *footer = g_string_new ("&L&9");
  const gboolean   is_welsh = g_strcmp0 (language, "cy") == 0;

  if (g_ascii_isdigit (*clean))
    g_string_append_c (footer, ' ');
  for (const char *at = clean; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_utf8_strlen (footer->str, -1) >= LONGEST_FOOTER)
        break;
      if (*at == '&')
        g_string_append_c (footer, '&');
      g_string_append_unichar (footer, *at == '\n' ? ' ' : g_utf8_get_char (at));
    }
  g_string_append (footer, is_welsh ? "&R&9Tudalen &P o &N" : "&R&9Page &P of &N");
  return g_string_free (footer, FALSE);
}

/* The row that a chart's lower edge lies in. */
static guint
find_last_row (const WeftSheet *sheet,
               const WeftChart *chart)
{
  double left = chart->height;
  guint  row = chart->row;

  for (;; row++)
    {
      left -= PIXELS_PER_POINT * (row < sheet->rows->len ? weft_sheet_row_height (sheet, row, NULL) : USUAL_ROW);
      if (left <= 0)
        return row;
    }
}

static guint
find_last_column (const WeftSheet *sheet,
                  const WeftChart *chart)
{
  double left = chart->width;
  guint  column = chart->column;

  for (;; column++)
    {
      double width = column < sheet->widths->len ? g_array_index (sheet->widths, double, column) : 0;

      left -= width > 0 ? 7 * width + 5 : USUAL_COLUMN_PIXELS;
      if (left <= 0)
        return column;
    }
}

static void
set_print_area (WeftBookXlsx    *xlsx,
                lxw_worksheet   *worksheet,
                const WeftSheet *sheet)
{
  guint last_row = sheet->rows->len > 0 ? sheet->rows->len - 1 : 0;
  guint last_column = 0;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const GPtrArray *cells = g_ptr_array_index (sheet->rows, i);

      last_column = MAX (last_column, cells->len > 0 ? cells->len - 1 : 0);
    }
  for (guint i = 0; i < sheet->charts->len; i++)
    {
      const WeftChart *chart = g_ptr_array_index (sheet->charts, i);

      last_row = MAX (last_row, find_last_row (sheet, chart));
      last_column = MAX (last_column, find_last_column (sheet, chart));
    }
  if (sheet->print_columns > 0)
    last_column = sheet->print_columns - 1;
  weft_book_xlsx_latch (xlsx, worksheet_print_area (worksheet, 0, 0, last_row, (lxw_col_t)last_column));
}

/* Excel passes over page breaks where a fit is on, LibreOffice obeys them: never both. */
static void
set_fit (WeftBookXlsx    *xlsx,
         lxw_worksheet   *worksheet,
         const WeftSheet *sheet)
{
  g_autofree lxw_row_t *breaks = NULL;

  if (sheet->fit_wide > 0 || sheet->fit_tall > 0)
    {
      worksheet_fit_to_pages (worksheet, (uint16_t)sheet->fit_wide, (uint16_t)sheet->fit_tall);
      return;
    }
  if (sheet->scale != 100)
    worksheet_set_print_scale (worksheet, (uint16_t)sheet->scale);
  if (sheet->breaks->len == 0)
    return;

  breaks = g_new0 (lxw_row_t, sheet->breaks->len + 1); /* ends with a 0 */
  for (guint i = 0; i < sheet->breaks->len; i++)
    breaks[i] = g_array_index (sheet->breaks, guint, i);
  weft_book_xlsx_latch (xlsx, worksheet_set_h_pagebreaks (worksheet, breaks));
}

void
weft_book_xlsx_set_pages (WeftBookXlsx    *xlsx,
                          lxw_worksheet   *worksheet,
                          const WeftSheet *sheet)
{
  g_autofree char *footer = make_footer (xlsx->book->footer, xlsx->book->language);

  worksheet_set_paper (worksheet, A4);
  worksheet_set_margins (worksheet, WEFT_MARGIN_SIDES, WEFT_MARGIN_SIDES, WEFT_MARGIN_TOP, WEFT_MARGIN_FOOT);
  worksheet_gridlines (worksheet, LXW_HIDE_ALL_GRIDLINES);
  if (sheet->landscape)
    worksheet_set_landscape (worksheet);
  weft_book_xlsx_latch (xlsx, worksheet_set_footer (worksheet, footer));
  if (sheet->repeat_first >= 0 && sheet->repeat_last >= sheet->repeat_first)
    weft_book_xlsx_latch (xlsx, worksheet_repeat_rows (worksheet, (lxw_row_t)sheet->repeat_first,
                                                       (lxw_row_t)sheet->repeat_last));
  if (sheet->freeze_row > 0 || sheet->freeze_column > 0)
    worksheet_freeze_panes (worksheet, sheet->freeze_row, (lxw_col_t)sheet->freeze_column);
  set_print_area (xlsx, worksheet, sheet);
  set_fit (xlsx, worksheet, sheet);
}
