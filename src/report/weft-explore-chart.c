/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws an exploration. One pass lays out and, when it has something to draw on, draws, so that the height that was
 * asked for is the height that is drawn. */

#include "weft-explore-chart.h"

#include "weft-chart-ink.h"
#include "weft-date.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define FONT "Cantarell, Carlito, Sans 11"
#define MARGIN 16.0 /* round a chart that stands alone */
#define GAP 6.0     /* between words and what they belong to */
#define PARAGRAPH 10.0
#define BAR_HEIGHT 20.0
#define BAR_GAP 8.0
#define COLUMNS_HEIGHT 220.0
#define WIDEST_COLUMN 48.0
#define LABEL_SHARE 0.38 /* of the width, for the names of bars */
#define STUB 26.0        /* of a bar that shows no number */
#define MOST_BARS 20
#define MOST_COLUMNS 36

typedef struct
{
  const WeftExploration *explored;
  const WeftChartLook   *look;
  cairo_t               *cr;          /* borrowed, nullable: NULL only measures */
  cairo_t               *measuring;   /* owned: for layouts */
  double                 left, width; /* of what is drawn in */
  double                 y;           /* how far it is drawn */
  guint                  first, n;    /* the rows that are drawn */
} Drawing;

typedef enum
{
  WORDS_PLAIN,
  WORDS_STRONG, /* bold and larger */
  WORDS_SMALL,
} Words;

static gboolean
is_of_months (const WeftExploration *explored)
{
  return explored->rows->len > 0 && g_str_equal (explored->by, "month");
}

static const WeftExploredRow *
row_at (const Drawing *drawing,
        guint          i)
{
  return g_ptr_array_index (drawing->explored->rows, drawing->first + i);
}

static PangoLayout *
make_layout (const Drawing *drawing,
             Words          words,
             const char    *text,
             double         width)
{
  PangoLayout          *layout = pango_cairo_create_layout (drawing->measuring);
  PangoFontDescription *font = drawing->look->font != NULL ? pango_font_description_copy (drawing->look->font) : pango_font_description_from_string (FONT);
  const double          scale = words == WORDS_STRONG ? 1.25 : words == WORDS_SMALL ? 0.9
                                                                                    : 1;
  const int             size = (int)(pango_font_description_get_size (font) * scale);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  if (words == WORDS_STRONG)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  if (width > 0)
    {
      pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  return layout;
}

static void
show (const Drawing *drawing,
      PangoLayout   *layout,
      double         x,
      double         y)
{
  if (drawing->cr == NULL)
    return;
  weft_chart_ink_words (drawing->cr, drawing->look->is_dark, 1);
  cairo_move_to (drawing->cr, x, y);
  pango_cairo_show_layout (drawing->cr, layout);
}

static void
draw_paragraph (Drawing    *drawing,
                Words       words,
                const char *text)
{
  g_autoptr (PangoLayout) layout = make_layout (drawing, words, text, drawing->width);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  show (drawing, layout, drawing->left, drawing->y);
  drawing->y += height + GAP;
}

static int
measure_width (const Drawing *drawing,
               Words          words,
               const char    *text)
{
  g_autoptr (PangoLayout) layout = make_layout (drawing, words, text, 0);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static WeftInk
ink_of (const WeftExploredRow *row)
{
  if (row->is_hidden)
    return WEFT_INK_HIDDEN;
  if (row->value < 0)
    return WEFT_INK_SECOND;
  return row->is_rest ? WEFT_INK_NEUTRAL : WEFT_INK_FIRST;
}

/* What all rows that are drawn lie between, with 0. */
static void
find_ends (const Drawing *drawing,
           gint64        *low,
           gint64        *high)
{
  *low = *high = 0;
  for (guint i = 0; i < drawing->n; i++)
    if (!row_at (drawing, i)->is_hidden)
      {
        *low = MIN (*low, row_at (drawing, i)->value);
        *high = MAX (*high, row_at (drawing, i)->value);
      }
}

/* ---- Bars ---- */

typedef struct
{
  double labels;  /* the width of the names */
  double numbers; /* the width of the widest number */
  double zero;    /* where 0 stands */
  double unit;    /* pixels of 1 */
} BarScale;

static BarScale
find_bar_scale (const Drawing *drawing)
{
  BarScale scale = { 0 };
  gint64   low, high;
  double   room;

  for (guint i = 0; i < drawing->n; i++)
    {
      scale.labels = MAX (scale.labels, measure_width (drawing, WORDS_PLAIN, row_at (drawing, i)->label));
      scale.numbers = MAX (scale.numbers, measure_width (drawing, WORDS_PLAIN, row_at (drawing, i)->display));
    }
  scale.labels = MIN (scale.labels, drawing->width * LABEL_SHARE);
  find_ends (drawing, &low, &high);
  room = MAX (drawing->width - scale.labels - scale.numbers - 2 * GAP, STUB);
  scale.unit = high > low ? room / (double)(high - low) : 0;
  scale.zero = drawing->left + scale.labels + GAP - (double)low * scale.unit;
  return scale;
}

static void
draw_bar (Drawing               *drawing,
          const BarScale        *scale,
          const WeftExploredRow *row)
{
  g_autoptr (PangoLayout) label = make_layout (drawing, WORDS_PLAIN, row->label, scale->labels);
  g_autoptr (PangoLayout) number = make_layout (drawing, WORDS_PLAIN, row->display, 0);
  const double length = row->is_hidden ? STUB : MAX (ABS ((double)row->value) * scale->unit, row->value != 0 ? 1 : 0);
  const double start = row->value < 0 ? scale->zero - length : scale->zero;
  int          label_width, label_height, number_height;
  double       height;

  pango_layout_set_alignment (label, PANGO_ALIGN_RIGHT);
  pango_layout_get_pixel_size (label, &label_width, &label_height);
  pango_layout_get_pixel_size (number, NULL, &number_height);
  height = MAX (BAR_HEIGHT, label_height);
  show (drawing, label, drawing->left, drawing->y + (height - label_height) / 2);
  show (drawing, number, MAX (start + length, scale->zero) + GAP, drawing->y + (height - number_height) / 2);
  if (drawing->cr != NULL)
    weft_chart_ink_bar (drawing->cr, ink_of (row), drawing->look->is_dark, start, drawing->y + (height - BAR_HEIGHT) / 2, length, BAR_HEIGHT);
  drawing->y += height + BAR_GAP;
}

static void
draw_bars (Drawing *drawing)
{
  const BarScale scale = find_bar_scale (drawing);
  const double   top = drawing->y;

  for (guint i = 0; i < drawing->n; i++)
    draw_bar (drawing, &scale, row_at (drawing, i));
  if (drawing->cr == NULL)
    return;
  weft_chart_ink_words (drawing->cr, drawing->look->is_dark, 0.5);
  cairo_rectangle (drawing->cr, scale.zero - 1, top - BAR_GAP / 2, 1, drawing->y - top);
  cairo_fill (drawing->cr);
}

/* ---- Columns ---- */

/* "Jan", with the year below it for the first month and each January. */
static char *
name_month (const Drawing *drawing,
            guint          i)
{
  const WeftExploredRow *row = row_at (drawing, i);
  g_autofree char       *day = row->month != NULL ? g_strconcat (row->month, "-01", NULL) : NULL;
  g_autofree char       *words = day != NULL ? weft_date_format_short (day) : NULL;
  g_auto (GStrv) parts = words != NULL ? g_strsplit (words, " ", 3) : NULL;

  if (parts == NULL || g_strv_length (parts) < 3)
    return g_strdup (row->label);
  if (i == 0 || g_str_has_suffix (row->month, "-01"))
    return g_strdup_printf ("%s\n%s", parts[1], parts[2]);
  return g_strdup (parts[1]);
}

/* Every how-manyeth column has words below or above it, so that they do not run into each other. */
static guint
find_step (const Drawing *drawing,
           double         room,
           gboolean       of_numbers)
{
  int widest = 1;

  for (guint i = 0; i < drawing->n; i++)
    {
      g_autofree char *name = of_numbers ? g_strdup (row_at (drawing, i)->display) : name_month (drawing, i);

      widest = MAX (widest, measure_width (drawing, WORDS_SMALL, name));
    }
  return (guint)MAX (ceil ((widest + GAP / 2) / room), 1);
}

static void
show_above (const Drawing *drawing,
            const char    *text,
            double         middle,
            double         foot)
{
  g_autoptr (PangoLayout) layout = make_layout (drawing, WORDS_SMALL, text, 0);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  show (drawing, layout, CLAMP (middle - width / 2.0, drawing->left, drawing->left + drawing->width - width), foot - height - 2);
}

static double
show_below (const Drawing *drawing,
            const char    *text,
            double         middle,
            double         top)
{
  g_autoptr (PangoLayout) layout = make_layout (drawing, WORDS_SMALL, text, 0);
  int width, height;

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, &width, &height);
  show (drawing, layout, middle - width / 2.0, top + 4);
  return height + 4;
}

/* Where the numbers do not fit above every column, the largest has its number all the same. */
static gboolean
has_number (const Drawing *drawing,
            guint          i,
            guint          step)
{
  return step == 1 || row_at (drawing, i) == weft_exploration_largest (drawing->explored);
}

static void
draw_columns (Drawing *drawing)
{
  const double room = drawing->width / drawing->n;
  const double wide = MIN (room * 0.72, WIDEST_COLUMN);
  const guint  name_step = find_step (drawing, room, FALSE);
  const guint  number_step = find_step (drawing, room, TRUE);
  const double top = drawing->y + 20;
  gint64       low, high;
  double       foot, unit, names = 0;

  find_ends (drawing, &low, &high);
  unit = high > low ? COLUMNS_HEIGHT / (double)(high - low) : 0;
  foot = top + (double)high * unit;
  for (guint i = 0; i < drawing->n; i++)
    {
      const WeftExploredRow *row = row_at (drawing, i);
      const double           middle = drawing->left + (i + 0.5) * room;
      const double           tall = row->is_hidden ? STUB : ABS ((double)row->value) * unit;
      const double           head = row->value < 0 ? foot : foot - tall;

      if (drawing->cr != NULL)
        weft_chart_ink_bar (drawing->cr, ink_of (row), drawing->look->is_dark, middle - wide / 2, head, wide, tall);
      if (has_number (drawing, i, number_step))
        show_above (drawing, row->display, middle, head);
      if (i % name_step == 0)
        {
          g_autofree char *name = name_month (drawing, i);

          names = MAX (names, show_below (drawing, name, middle, top + MAX ((double)(high - low) * unit, 1)));
        }
    }
  if (drawing->cr != NULL)
    {
      weft_chart_ink_words (drawing->cr, drawing->look->is_dark, 0.5);
      cairo_rectangle (drawing->cr, drawing->left, foot, drawing->width, 1);
      cairo_fill (drawing->cr);
    }
  drawing->y = top + MAX ((double)(high - low) * unit, 1) + names + GAP;
}

/* ---- The whole ---- */

static void
choose_rows (Drawing *drawing)
{
  const guint all = drawing->explored->rows->len;
  const guint most = is_of_months (drawing->explored) ? MOST_COLUMNS : MOST_BARS;

  drawing->n = MIN (all, most);
  /* Of many months the last are drawn, of all else the first, which are the largest. */
  drawing->first = is_of_months (drawing->explored) ? all - drawing->n : 0;
}

static void
draw_notes (Drawing *drawing)
{
  const guint all = drawing->explored->rows->len;

  if (drawing->n < all)
    {
      g_autofree char *note = NULL;

      if (drawing->look->is_whole)
        /* Translators: two numbers of rows */
        note = g_strdup_printf (_ ("%u of %u rows are drawn."), drawing->n, all);
      else if (is_of_months (drawing->explored))
        /* Translators: two numbers of months */
        note = g_strdup_printf (_ ("The last %u of %u months are drawn; the table has all."), drawing->n, all);
      else
        /* Translators: two numbers of rows */
        note = g_strdup_printf (_ ("%u of %u rows are drawn; the table has all."), drawing->n, all);
      draw_paragraph (drawing, WORDS_SMALL, note);
    }
  for (guint i = 0; drawing->look->is_whole && i < drawing->explored->notes->len; i++)
    draw_paragraph (drawing, WORDS_SMALL, drawing->explored->notes->pdata[i]);
}

static double
draw (const WeftExploration *explored,
      const WeftChartLook   *look,
      cairo_t               *cr,
      double                 width)
{
  cairo_surface_t *nothing = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t         *measuring = cr != NULL ? cairo_reference (cr) : cairo_create (nothing);
  const double     margin = look->is_whole ? MARGIN : 0;
  Drawing          drawing = { explored, look, cr, measuring, margin, MAX (width - 2 * margin, 1), margin, 0, 0 };

  choose_rows (&drawing);
  if (look->is_whole)
    {
      draw_paragraph (&drawing, WORDS_STRONG, explored->title);
      draw_paragraph (&drawing, WORDS_PLAIN, explored->sentence);
      drawing.y += PARAGRAPH;
    }
  if (drawing.n > 0)
    draw_paragraph (&drawing, WORDS_SMALL, explored->value_title);
  if (is_of_months (explored))
    draw_columns (&drawing);
  else if (drawing.n > 0)
    draw_bars (&drawing);
  draw_notes (&drawing);
  cairo_destroy (measuring);
  cairo_surface_destroy (nothing);
  return drawing.y + margin;
}

double
weft_explore_chart_height (const WeftExploration *explored,
                           const WeftChartLook   *look,
                           double                 width)
{
  return draw (explored, look, NULL, width);
}

void
weft_explore_chart_draw (const WeftExploration *explored,
                         const WeftChartLook   *look,
                         cairo_t               *cr,
                         double                 width)
{
  draw (explored, look, cr, width);
}

char *
weft_explore_chart_words (const WeftExploration *explored)
{
  if (explored->rows->len == 0)
    return g_strdup (explored->sentence);
  /* Translators: what the chart is of, then what it says in a sentence */
  return g_strdup_printf (_ ("%s. %s The numbers are in the table."), explored->title, explored->sentence);
}
