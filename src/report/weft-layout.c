/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The hand that lays reports out: rows in one grammar. */

#include "weft-layout.h"

#include "weft-book-fit.h"
#include "weft-phrase.h"

#include <string.h>

#define LINE_POINTS 15.0
#define GAP_POINTS 9.0
#define POINTS_PER_PIXEL 0.75

void
weft_layout_init (WeftLayout *layout,
                  WeftBook   *book)
{
  *layout = (WeftLayout){ .book = book, .language = book->language };
}

void
weft_layout_clear (WeftLayout *layout)
{
  g_clear_pointer (&layout->kept, g_array_unref);
  g_clear_pointer (&layout->figures, g_ptr_array_unref);
  g_clear_pointer (&layout->readiness, weft_readiness_free);
}

void
weft_layout_begin (WeftLayout   *layout,
                   const char   *name,
                   const double *widths,
                   guint         n_widths)
{
  layout->sheet = weft_book_add_sheet (layout->book, weft_phrase (layout->language, name), widths, n_widths);
  layout->row = 0;
  weft_layout_set_columns (layout, n_widths);
  layout->new_page = 0;
  g_clear_pointer (&layout->kept, g_array_unref);
}

void
weft_layout_set_columns (WeftLayout *layout,
                         guint       columns)
{
  layout->columns = columns;
  layout->sheet->print_columns = columns;
}

void
weft_layout_wish_page (WeftLayout *layout)
{
  layout->new_page = layout->row;
}

void
weft_layout_keep (WeftLayout *layout)
{
  const guint last = layout->row - 1;

  g_return_if_fail (layout->row > 0);

  if (layout->kept == NULL)
    layout->kept = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (layout->kept, last);
}

void
weft_layout_fill (WeftLayout *layout,
                  guint       column,
                  WeftStyle   style)
{
  for (guint i = column; i < layout->columns; i++)
    weft_sheet_put_blank (layout->sheet, layout->row, i, style);
}

void
weft_layout_gap (WeftLayout *layout)
{
  weft_sheet_set_height (layout->sheet, layout->row++, GAP_POINTS);
}

static double
height_of (const WeftLayout *layout,
           WeftStyle         style,
           const char       *text)
{
  g_autoptr (WeftBook) book = weft_book_new ("", "", "", "en", "2000-01-01");
  const GArray *widths = layout->sheet->widths;
  WeftSheet    *sheet = weft_book_add_sheet (book, "", (const double *)(gpointer)widths->data, MIN (layout->columns, widths->len));

  weft_sheet_put_text (sheet, 0, 0, style, text);
  weft_sheet_fit (sheet);
  return g_array_index (sheet->heights, double, 0);
}

gboolean
weft_layout_fits (const WeftLayout *layout,
                  WeftStyle         style,
                  const char       *text)
{
  return height_of (layout, style, text) <= height_of (layout, style, "x");
}

/* As high as it needs where it is longer than a line. */
static void
put_head (WeftLayout *layout,
          WeftStyle   style,
          const char *text,
          double      height)
{
  weft_sheet_put_text (layout->sheet, layout->row, 0, style, text);
  if (!weft_sheet_join_long (layout->sheet, layout->row, layout->columns - 1))
    weft_sheet_set_height (layout->sheet, layout->row, height);
  layout->row++;
}

void
weft_layout_title (WeftLayout *layout,
                   const char *title,
                   const char *subtitle)
{
  put_head (layout, WEFT_STYLE_TITLE, title, 27);
  put_head (layout, WEFT_STYLE_SUBTITLE, subtitle, 18);
}

void
weft_layout_section (WeftLayout *layout,
                     const char *title)
{
  weft_layout_gap (layout);
  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_SECTION, title);
  weft_layout_fill (layout, 1, WEFT_STYLE_SECTION);
  weft_sheet_set_height (layout->sheet, layout->row++, 22);
}

void
weft_layout_header (WeftLayout        *layout,
                    const char *const *titles,
                    const WeftStyle   *styles)
{
  for (guint i = 0; i < layout->columns; i++)
    weft_sheet_put_text (layout->sheet, layout->row, i, styles[i], titles[i]);
  layout->row++;
}

void
weft_layout_fact (WeftLayout *layout,
                  const char *label,
                  const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_FACT_LABEL, label);
  weft_sheet_put_text (layout->sheet, layout->row, 1, WEFT_STYLE_FACT, text);
  weft_layout_fill (layout, 2, WEFT_STYLE_FACT);
  layout->row++;
}

void
weft_layout_fact_date (WeftLayout *layout,
                       const char *label,
                       const char *iso)
{
  if (iso == NULL || *iso == '\0')
    return;

  weft_layout_fact (layout, label, iso);
  weft_sheet_put_date (layout->sheet, layout->row - 1, 1, WEFT_STYLE_FACT, WEFT_FORMAT_DATE, iso);
}

void
weft_layout_words (WeftLayout *layout,
                   guint       column,
                   WeftStyle   style,
                   const char *lead,
                   const char *text)
{
  g_autofree char *whole = lead != NULL ? g_strconcat (lead, " ", text, NULL) : g_strdup (text);
  g_auto (GStrv) pieces = weft_sheet_split_words (layout->sheet, column, style, whole);

  if (lead != NULL && *text != '\0')
    weft_sheet_put_rich (layout->sheet, layout->row, column, style, lead, pieces[0] + strlen (lead) + 1);
  else if (lead != NULL)
    weft_sheet_put_rich (layout->sheet, layout->row, column, style, lead, "");
  else
    weft_sheet_put_text (layout->sheet, layout->row, column, style, pieces[0]);
  layout->row++;

  for (guint i = 1; pieces[i] != NULL; i++)
    {
      weft_layout_fill (layout, 0, WEFT_STYLE_LABEL);
      weft_sheet_put_text (layout->sheet, layout->row++, column, style, pieces[i]);
    }
}

/* Where the line that begins at @text has to end, so that it stands in one row across the grid. */
static const char *
line_end (const WeftLayout *layout,
          WeftStyle         style,
          const char       *text)
{
  const char *end = NULL;

  for (const char *at = strchr (text, ' '); at != NULL; at = strchr (at + 1, ' '))
    {
      g_autofree char *line = g_strndup (text, (gsize)(at - text));
      if (end != NULL && !weft_layout_fits (layout, style, line))
        return end;
      end = at;
    }
  return end == NULL || weft_layout_fits (layout, style, text) ? text + strlen (text) : end;
}

void
weft_layout_note (WeftLayout *layout,
                  WeftStyle   style,
                  const char *text)
{
  while (*text != '\0')
    {
      const char      *end = line_end (layout, style, text);
      g_autofree char *line = g_strndup (text, (gsize)(end - text));

      weft_sheet_put_text (layout->sheet, layout->row++, 0, style, line);
      text = *end == ' ' ? end + 1 : end;
    }
}

void
weft_layout_room (WeftLayout *layout,
                  guint       pixels)
{
  for (double points = pixels * POINTS_PER_PIXEL; points > 0; points -= LINE_POINTS)
    {
      weft_sheet_put_blank (layout->sheet, layout->row, 0, WEFT_STYLE_PLAIN);
      weft_sheet_set_height (layout->sheet, layout->row++, LINE_POINTS);
    }
}
