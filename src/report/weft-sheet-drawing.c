/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet on paper: fills, words and lines, by the same table of looks that the workbook is written with. */

#include "weft-sheet-drawing.h"

#include "weft-book-fit.h"
#include "weft-book-style.h"
#include "weft-chart-ink.h"
#include "weft-phrase.h"
#include "weft-sheet-chart.h"
#include "weft-sheet-font.h"
#include "weft-sheet-picture.h"

#include <math.h>
#include <pango/pangocairo.h>

#define CELL_MARGIN 2.0 /* points between a cell's edge and its words */
#define INDENT 6.75     /* points of one step */
#define FOOT_POINTS 9
#define FOOT_GAP 12.0 /* points between its two ends */

typedef struct
{
  double x, y, width, height;
} Place;

static void
draw_line (cairo_t     *cr,
           const Place *place,
           WeftLine     line,
           gboolean     at_top)
{
  const double dots[] = { 1, 1.5 };
  double       y = at_top ? place->y : place->y + place->height;

  if (line == WEFT_LINE_NONE)
    return;

  cairo_save (cr);
  weft_chart_ink_colour (cr, weft_line_colour (line));
  cairo_set_line_width (cr, line == WEFT_LINE_MEDIUM ? 1.5 : line == WEFT_LINE_HAIR || line == WEFT_LINE_DOTTED ? 0.5
                                                                                                                : 0.75);
  if (line == WEFT_LINE_DOTTED)
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_move_to (cr, place->x, y);
  cairo_line_to (cr, place->x + place->width, y);
  if (line == WEFT_LINE_DOUBLE)
    {
      cairo_move_to (cr, place->x, y - 2);
      cairo_line_to (cr, place->x + place->width, y - 2);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static gboolean
is_right (const WeftCell *cell,
          const WeftLook *look)
{
  if (look->align != WEFT_ALIGN_BY_KIND)
    return look->align == WEFT_ALIGN_RIGHT;

  return cell->kind == WEFT_CELL_NUMBER || cell->kind == WEFT_CELL_DATE || (cell->kind == WEFT_CELL_FORMULA && cell->result == NULL);
}

/* Only words that begin at the left run over what is empty beside them. */
static gboolean
stays_inside (const WeftCell *cell,
              const WeftLook *look)
{
  return look->align == WEFT_ALIGN_CENTRE || is_right (cell, look);
}

static PangoLayout *
make_layout (const WeftBook *book,
             const WeftCell *cell,
             const WeftLook *look,
             cairo_t        *cr)
{
  g_autofree char *text = weft_cell_format_text (cell, book->language);
  PangoLayout     *layout = weft_sheet_font_layout (cr, text, look->points, look->bold);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (look->slanted)
    pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  if (cell->lead != NULL)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->end_index = (guint)strlen (cell->lead);
      pango_attr_list_insert (attributes, bold);
    }
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

/* Words that stand left run over empty neighbours unless their cell breaks them. */
static double
room_for_words (const WeftSheet *sheet,
                guint            row,
                guint            column,
                gboolean         stays)
{
  const guint last = weft_sheet_last_column (sheet, row, column);
  double      room = weft_sheet_paper_column_width (sheet, column);

  for (guint i = column + 1; i <= last; i++)
    room += weft_sheet_paper_column_width (sheet, i);
  for (guint i = last + 1; !stays && i < weft_sheet_paper_count_columns (sheet); i++)
    {
      const WeftCell *next = weft_sheet_get (sheet, row, i);

      if (next != NULL && next->kind != WEFT_CELL_BLANK)
        break;
      room += weft_sheet_paper_column_width (sheet, i);
    }

  return room;
}

static void
draw_words (const WeftBook *book,
            const WeftCell *cell,
            const Place    *place,
            gboolean        wraps,
            gboolean        from_top,
            cairo_t        *cr)
{
  const WeftLook *look = weft_style_look (cell->style);
  g_autoptr (PangoLayout) layout = make_layout (book, cell, look, cr);
  double left = CELL_MARGIN + look->indent * INDENT;
  double inside = place->width - left - CELL_MARGIN;
  int    width, height;

  if (wraps)
    {
      pango_layout_set_width (layout, (int)(inside * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  if (is_right (cell, look))
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  pango_layout_get_pixel_size (layout, &width, &height);

  cairo_save (cr);
  cairo_rectangle (cr, place->x, place->y, place->width, place->height);
  cairo_clip (cr);
  weft_chart_ink_colour (cr, look->colour);
  if (look->align == WEFT_ALIGN_CENTRE)
    left = (place->width - width) / 2;
  cairo_move_to (cr, is_right (cell, look) && !wraps ? place->x + place->width - CELL_MARGIN - width : place->x + left,
                 from_top ? place->y + 1 : place->y + (place->height - height) / 2);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

/* A row of several lines has every cell at its top. */
static gboolean
has_lines (const WeftSheet *sheet,
           guint            row)
{
  guint lines;

  (void)weft_sheet_row_height (sheet, row, &lines);
  return lines > 1;
}

static void
draw_ground (const WeftCell *cell,
             const Place    *place,
             cairo_t        *cr)
{
  const WeftLook *look = weft_style_look (cell->style);

  if (look->fill != WEFT_NO_FILL)
    {
      weft_chart_ink_colour (cr, look->fill);
      cairo_rectangle (cr, place->x, place->y, place->width, place->height);
      cairo_fill (cr);
    }
  draw_line (cr, place, look->top, TRUE);
  draw_line (cr, place, look->bottom, FALSE);
  if (look->boxed)
    {
      weft_chart_ink_colour (cr, weft_line_colour (WEFT_LINE_THIN));
      cairo_set_line_width (cr, look->heavy ? 1.5 : 0.75);
      cairo_rectangle (cr, place->x, place->y, place->width, place->height);
      cairo_stroke (cr);
    }
}

/* Grounds first: words may run over the cells beside theirs. */
static void
draw_row (const WeftBook  *book,
          const WeftSheet *sheet,
          guint            row,
          Place            place,
          gboolean         grounds,
          cairo_t         *cr)
{
  for (guint column = 0; column < weft_sheet_paper_count_columns (sheet); column++)
    {
      const WeftCell *cell = weft_sheet_get (sheet, row, column);
      gboolean        wraps = cell != NULL && weft_sheet_fit_cell (sheet, row, column).wraps;

      place.width = weft_sheet_paper_column_width (sheet, column);
      if (cell != NULL && grounds)
        draw_ground (cell, &place, cr);
      else if (cell != NULL && cell->kind != WEFT_CELL_BLANK)
        {
          Place words = place;

          words.width = room_for_words (sheet, row, column, wraps || stays_inside (cell, weft_style_look (cell->style)));
          draw_words (book, cell, &words, wraps, has_lines (sheet, row), cr);
        }
      place.x += place.width;
    }
}

static double
column_begin (const WeftSheet *sheet,
              guint            column)
{
  double x = 0;

  for (guint i = 0; i < column; i++)
    x += weft_sheet_paper_column_width (sheet, i);
  return x;
}

/* The photographs and charts whose corner is in @row, which is @y down the page. */
static void
draw_objects (const WeftBook  *book,
              const WeftSheet *sheet,
              guint            row,
              double           y,
              cairo_t         *cr)
{
  for (guint i = 0; i < sheet->pictures->len; i++)
    {
      const WeftSheetPicture *picture = sheet->pictures->pdata[i];

      if (picture->row != row)
        continue;
      cairo_save (cr);
      cairo_translate (cr, column_begin (sheet, picture->column) + INDENT, y);
      weft_sheet_picture_draw (picture, cr, picture->width * WEFT_POINTS_A_PIXEL, picture->height * WEFT_POINTS_A_PIXEL);
      cairo_restore (cr);
    }
  for (guint i = 0; i < sheet->charts->len; i++)
    {
      const WeftChart *chart = sheet->charts->pdata[i];

      if (chart->row != row)
        continue;
      cairo_save (cr);
      cairo_translate (cr, column_begin (sheet, chart->column), y);
      weft_sheet_chart_draw (book, sheet, chart, cr, chart->width * WEFT_POINTS_A_PIXEL, chart->height * WEFT_POINTS_A_PIXEL);
      cairo_restore (cr);
    }
}

/* Returns how far down the page they reach. */
static double
draw_rows (const WeftBook  *book,
           const WeftSheet *sheet,
           cairo_t         *cr,
           double           y,
           guint            first_row,
           guint            end_row)
{
  Place place = { 0, y, 0, 0 };

  for (guint row = first_row; row < end_row && row < weft_sheet_n_rows (sheet); row++)
    {
      place.height = weft_sheet_row_height (sheet, row, NULL);
      draw_row (book, sheet, row, place, TRUE, cr);
      draw_row (book, sheet, row, place, FALSE, cr);
      draw_objects (book, sheet, row, place.y, cr);
      place.y += place.height;
    }
  return place.y;
}

void
weft_sheet_drawing_draw (const WeftBook  *book,
                         const WeftSheet *sheet,
                         cairo_t         *cr,
                         guint            first_row,
                         guint            end_row)
{
  double y = 0;

  if (weft_sheet_paper_repeats (sheet, first_row))
    y = draw_rows (book, sheet, cr, y, (guint)sheet->repeat_first, (guint)sheet->repeat_last + 1);
  (void)draw_rows (book, sheet, cr, y, first_row, end_row);
}

void
weft_sheet_drawing_draw_foot (const WeftBook *book,
                              cairo_t        *cr,
                              guint           page,
                              guint           n_pages,
                              double          room)
{
  g_autofree char *number = g_strdup_printf (weft_phrase (book->language, "Page %u of %u"), page + 1, n_pages);
  g_autoptr (PangoLayout) left = weft_sheet_font_layout (cr, book->footer, FOOT_POINTS, FALSE);
  g_autoptr (PangoLayout) right = weft_sheet_font_layout (cr, number, FOOT_POINTS, FALSE);
  int width, height;

  pango_layout_get_pixel_size (right, &width, &height);
  pango_layout_set_width (left, (int)((room - width - FOOT_GAP) * PANGO_SCALE));
  pango_layout_set_ellipsize (left, PANGO_ELLIPSIZE_END);
  weft_chart_ink_colour (cr, 0x000000);
  cairo_move_to (cr, 0, -height);
  pango_cairo_show_layout (cr, left);
  cairo_move_to (cr, room - width, -height);
  pango_cairo_show_layout (cr, right);
}

void
weft_sheet_drawing_draw_page (const WeftBook       *book,
                              const WeftSheet      *sheet,
                              const WeftSheetPages *pages,
                              guint                 page,
                              cairo_t              *cr)
{
  guint first = g_array_index (pages->firsts, guint, page);
  guint end = page + 1 < pages->firsts->len ? g_array_index (pages->firsts, guint, page + 1) : weft_sheet_n_rows (sheet);

  cairo_save (cr);
  cairo_translate (cr, pages->left, pages->top);
  cairo_scale (cr, pages->scale, pages->scale);
  weft_sheet_drawing_draw (book, sheet, cr, first, end);
  cairo_restore (cr);
  cairo_save (cr);
  cairo_translate (cr, pages->left, pages->foot);
  weft_sheet_drawing_draw_foot (book, cr, page, pages->firsts->len, pages->width - 2 * pages->left);
  cairo_restore (cr);
}

char *
weft_sheet_drawing_words (const WeftBook  *book,
                          const WeftSheet *sheet)
{
  GString *words = g_string_new (NULL);

  for (guint row = 0; row < weft_sheet_n_rows (sheet); row++)
    {
      gsize before = words->len;

      for (guint column = 0; column < weft_sheet_paper_count_columns (sheet); column++)
        {
          const WeftCell  *cell = weft_sheet_get (sheet, row, column);
          g_autofree char *text = cell == NULL ? NULL : weft_cell_format_text (cell, book->language);

          if (text != NULL && *text != '\0')
            g_string_append_printf (words, "%s%s", words->len > before ? ": " : "", text);
        }
      if (words->len > before)
        g_string_append_c (words, '\n');
    }

  return g_string_free (words, FALSE);
}
