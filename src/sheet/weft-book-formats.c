/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Styles and formats of a book as formats of libxlsxwriter, each made once. */

#include "weft-book-style.h"
#include "weft-book-xlsx.h"

#define LETTERS "Calibri"

static uint8_t
get_border (WeftLine line)
{
  switch (line)
    {
    case WEFT_LINE_HAIR:
      return LXW_BORDER_HAIR;
    case WEFT_LINE_DOTTED:
      return LXW_BORDER_DOTTED;
    case WEFT_LINE_THIN:
      return LXW_BORDER_THIN;
    case WEFT_LINE_MEDIUM:
      return LXW_BORDER_MEDIUM;
    case WEFT_LINE_DOUBLE:
      return LXW_BORDER_DOUBLE;
    case WEFT_LINE_NONE:
    default:
      return LXW_BORDER_NONE;
    }
}

static lxw_format *
make_font (lxw_workbook *workbook,
           double        points,
           guint         colour,
           gboolean      is_bold)
{
  lxw_format *made = workbook_add_format (workbook);

  format_set_font_name (made, LETTERS);
  format_set_font_size (made, points);
  if (colour != 0)
    format_set_font_color (made, colour);
  if (is_bold)
    format_set_bold (made);
  return made;
}

static void
set_borders (lxw_format     *made,
             const WeftLook *look)
{
  if (look->boxed)
    format_set_border (made, look->heavy ? LXW_BORDER_MEDIUM : LXW_BORDER_THIN);
  if (look->top != WEFT_LINE_NONE)
    {
      format_set_top (made, get_border (look->top));
      format_set_top_color (made, weft_line_colour (look->top));
    }
  if (look->bottom != WEFT_LINE_NONE)
    {
      format_set_bottom (made, get_border (look->bottom));
      format_set_bottom_color (made, weft_line_colour (look->bottom));
    }
}

static void
set_place (lxw_format     *made,
           const WeftLook *look,
           guint           variant)
{
  if (look->align == WEFT_ALIGN_LEFT)
    format_set_align (made, LXW_ALIGN_LEFT);
  if (look->align == WEFT_ALIGN_RIGHT)
    format_set_align (made, LXW_ALIGN_RIGHT);
  if (look->align == WEFT_ALIGN_CENTRE)
    format_set_align (made, LXW_ALIGN_CENTER);
  if (look->indent > 0)
    format_set_indent (made, (uint8_t)look->indent);
  format_set_align (made, (variant & WEFT_VARIANT_TOP) ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
  if (variant & WEFT_VARIANT_WRAPS)
    format_set_text_wrap (made);
}

static lxw_format *
make_format (WeftBookXlsx *xlsx,
             WeftStyle     style,
             WeftFormat    format,
             guint         variant)
{
  const WeftLook *look = weft_style_look (style);
  const gboolean  is_link = (variant & WEFT_VARIANT_LINK) && style != WEFT_STYLE_REFERENCE;
  const guint     colour = is_link ? weft_style_look (WEFT_STYLE_TITLE)->colour : look->colour;
  lxw_format     *made = make_font (xlsx->workbook, look->points, colour, look->bold || is_link);

  if (is_link)
    format_set_underline (made, LXW_UNDERLINE_SINGLE);
  if (look->fill != WEFT_NO_FILL)
    format_set_bg_color (made, look->fill);
  if (look->slanted)
    format_set_italic (made);
  if (look->boxed)
    format_set_unlocked (made);
  set_borders (made, look);
  set_place (made, look, variant);
  if (format != WEFT_FORMAT_GENERAL)
    format_set_num_format (made, weft_format_code (format, xlsx->book->language));
  return made;
}

lxw_format *
weft_book_xlsx_format (WeftBookXlsx *xlsx,
                       WeftStyle     style,
                       WeftFormat    format,
                       guint         variant)
{
  lxw_format **slot;

  g_assert (style < WEFT_N_STYLES && format < WEFT_N_FORMATS && variant < WEFT_N_VARIANTS);

  slot = &xlsx->formats.formats[style][format][variant];
  if (*slot == NULL)
    *slot = make_format (xlsx, style, format, variant);
  return *slot;
}

void
weft_book_xlsx_lead_formats (WeftBookXlsx *xlsx,
                             lxw_format  **bold,
                             lxw_format  **plain)
{
  if (xlsx->formats.bold == NULL)
    {
      xlsx->formats.bold = make_font (xlsx->workbook, 11, 0, TRUE);
      xlsx->formats.plain = make_font (xlsx->workbook, 11, 0, FALSE);
    }
  *bold = xlsx->formats.bold;
  *plain = xlsx->formats.plain;
}

lxw_format *
weft_book_xlsx_rule_format (WeftBookXlsx *xlsx)
{
  if (xlsx->formats.rule == NULL)
    {
      xlsx->formats.rule = workbook_add_format (xlsx->workbook);
      format_set_bold (xlsx->formats.rule);
    }
  return xlsx->formats.rule;
}
