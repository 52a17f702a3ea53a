/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How each style of a book looks and how each format shows a number. */

#include "weft-book-style.h"

#define BLACK 0x000000
#define WHITE 0xFFFFFF
#define PETROL 0x17414F
#define DARK 0x404040
#define LINE 0x8C8C8C
#define GREY 0xE9E9E9
#define YELLOW 0xFFF6CF
#define NONE WEFT_NO_FILL

#define LEFT WEFT_ALIGN_LEFT
#define RIGHT WEFT_ALIGN_RIGHT
#define HAIR .bottom = WEFT_LINE_HAIR

/* clang-format off */
static const WeftLook looks[WEFT_N_STYLES] = {
  [WEFT_STYLE_PLAIN]         = { 11,  0, BLACK,  NONE },
  [WEFT_STYLE_TITLE]         = { 18, 27, PETROL, NONE,   .bold = TRUE },
  [WEFT_STYLE_SUBTITLE]      = { 12, 18, DARK,   NONE },
  [WEFT_STYLE_SECTION]       = { 13, 22, PETROL, NONE,   .bold = TRUE, .top = WEFT_LINE_MEDIUM },
  [WEFT_STYLE_HEADER]        = { 11,  0, WHITE,  PETROL, .bold = TRUE, .wraps = TRUE, .align = LEFT },
  [WEFT_STYLE_HEADER_RIGHT]  = { 11,  0, WHITE,  PETROL, .bold = TRUE, .wraps = TRUE, .align = RIGHT },
  [WEFT_STYLE_HEADER_INDENT] = { 11,  0, WHITE,  PETROL, .bold = TRUE, .wraps = TRUE, .align = LEFT, .indent = 1 },
  [WEFT_STYLE_HEADER_APART]  = { 11,  0, WHITE,  PETROL, .bold = TRUE, .wraps = TRUE, .align = LEFT, .indent = 2 },
  [WEFT_STYLE_FACT_LABEL]    = { 11,  0, DARK,   NONE,   .align = LEFT, .bottom = WEFT_LINE_DOTTED },
  [WEFT_STYLE_FACT]          = { 11,  0, BLACK,  GREY,   .align = LEFT, .indent = 1, .bottom = WEFT_LINE_DOTTED },
  [WEFT_STYLE_LABEL]         = { 11,  0, BLACK,  NONE,   .align = LEFT, HAIR },
  [WEFT_STYLE_QUESTION]      = { 11,  0, BLACK,  NONE,   .bold = TRUE, .align = LEFT, HAIR },
  [WEFT_STYLE_WORDS]         = { 11,  0, BLACK,  NONE,   .wraps = TRUE, .align = LEFT, .indent = 1, HAIR },
  [WEFT_STYLE_WORDS_GREY]    = { 11,  0, DARK,   NONE,   .wraps = TRUE, .align = LEFT, .indent = 1, HAIR },
  [WEFT_STYLE_WORDS_APART]   = { 11,  0, BLACK,  NONE,   .wraps = TRUE, .align = LEFT, .indent = 2, HAIR },
  [WEFT_STYLE_FIGURE]        = { 11,  0, BLACK,  GREY,   .align = RIGHT, HAIR },
  [WEFT_STYLE_ANSWER]        = { 11,  0, BLACK,  GREY,   .bold = TRUE, .align = RIGHT, HAIR },
  [WEFT_STYLE_NUMBER]        = { 11,  0, BLACK,  NONE,   .align = RIGHT, HAIR },
  [WEFT_STYLE_TOTAL_LABEL]   = { 11,  0, BLACK,  NONE,   .bold = TRUE, .align = LEFT, .top = WEFT_LINE_THIN, HAIR },
  [WEFT_STYLE_TOTAL]         = { 11,  0, BLACK,  GREY,   .bold = TRUE, .align = RIGHT, .top = WEFT_LINE_THIN, HAIR },
  [WEFT_STYLE_TOTAL_WORDS]   = { 11,  0, DARK,   NONE,   .wraps = TRUE, .align = LEFT, .indent = 1, .top = WEFT_LINE_THIN, HAIR },
  [WEFT_STYLE_CLOSING]       = { 11,  0, BLACK,  GREY,   .bold = TRUE, .align = RIGHT, .bottom = WEFT_LINE_DOUBLE },
  [WEFT_STYLE_BOXED]         = { 11,  0, BLACK,  YELLOW, .boxed = TRUE, .indent = 1 },
  [WEFT_STYLE_NOTE]          = { 10,  0, DARK,   NONE,   .align = LEFT },
  [WEFT_STYLE_STRONG_NOTE]   = { 10,  0, BLACK,  NONE,   .bold = TRUE, .align = LEFT },
  [WEFT_STYLE_REFERENCE]     = { 10,  0, DARK,   NONE,   .align = RIGHT, HAIR },
  [WEFT_STYLE_KEY]           = { 10,  0, DARK,   GREY,   .align = LEFT },
  [WEFT_STYLE_KEY_WORDS]     = { 10,  0, DARK,   NONE,   .align = LEFT, .indent = 1 },
  [WEFT_STYLE_ASKED]         = { 15,  0, BLACK,  NONE,   .bold = TRUE, .align = LEFT },
  [WEFT_STYLE_ASKED_WORDS]   = { 14,  0, BLACK,  NONE,   .align = LEFT },
  [WEFT_STYLE_BOX]           = { 14,  0, BLACK,  NONE,   .boxed = TRUE, .align = WEFT_ALIGN_CENTRE },
  [WEFT_STYLE_BOXED_NUMBER]  = { 11,  0, BLACK,  YELLOW, .boxed = TRUE, .align = RIGHT },
  [WEFT_STYLE_CHOICE]        = { 11,  0, BLACK,  YELLOW, .bold = TRUE, .boxed = TRUE, .heavy = TRUE, .align = WEFT_ALIGN_CENTRE },
  [WEFT_STYLE_REMARK]        = { 11,  0, DARK,   NONE,   .align = LEFT, .indent = 1, HAIR },
  [WEFT_STYLE_SAYING]        = { 11,  0, BLACK,  NONE,   .slanted = TRUE, .wraps = TRUE, .align = LEFT, .indent = 1, .bottom = WEFT_LINE_DOTTED },
  [WEFT_STYLE_STRONG]        = { 12,  0, BLACK,  NONE,   .bold = TRUE, .align = LEFT },
};

/* The minus sign is U+2212, quoted because a spreadsheet program knows only the hyphen by itself. */
static const char *const codes[WEFT_N_FORMATS] = {
  [WEFT_FORMAT_GENERAL]    = "General",
  [WEFT_FORMAT_TEXT]       = "@",
  [WEFT_FORMAT_POUNDS]     = "\"£\"#,##0.00;\"−£\"#,##0.00",
  [WEFT_FORMAT_MONEY]      = "#,##0.00;\"−\"#,##0.00",
  [WEFT_FORMAT_DATE]       = "[$-809]d mmmm yyyy",
  [WEFT_FORMAT_DATE_SHORT] = "[$-809]d mmm yyyy",
  [WEFT_FORMAT_COUNT]      = "#,##0;\"−\"#,##0",
  [WEFT_FORMAT_ABOUT]      = "\"about \"#,##0",
  [WEFT_FORMAT_HOURS]      = "#,##0.0#;\"−\"#,##0.0#",
  [WEFT_FORMAT_VARIANCE]   = "+0.0%;\"−\"0.0%;0.0%",
  [WEFT_FORMAT_AVERAGE]    = "0.0;\"−\"0.0",
  [WEFT_FORMAT_CHANGE]     = "+0.0;\"−\"0.0;0.0",
  [WEFT_FORMAT_SHARE]      = "0%",
  [WEFT_FORMAT_RATIO]      = "0.00;\"−\"0.00",
  [WEFT_FORMAT_SHARE_FINE] = "0.0%;\"−\"0.0%",
  [WEFT_FORMAT_FACTOR]     = "0.0000",
  [WEFT_FORMAT_WHOLE_POUNDS] = "\"£\"#,##0;\"−£\"#,##0",
};
/* clang-format on */

const WeftLook *
weft_style_look (WeftStyle style)
{
  g_return_val_if_fail (style < WEFT_N_STYLES, &looks[WEFT_STYLE_PLAIN]);
  return &looks[style];
}

guint
weft_line_colour (WeftLine line)
{
  switch (line)
    {
    case WEFT_LINE_HAIR:
    case WEFT_LINE_DOTTED:
      return LINE;
    case WEFT_LINE_MEDIUM:
      return PETROL;
    case WEFT_LINE_NONE:
    case WEFT_LINE_THIN:
    case WEFT_LINE_DOUBLE:
    default:
      return BLACK;
    }
}

const char *
weft_format_code (WeftFormat  format,
                  const char *language)
{
  g_return_val_if_fail (format < WEFT_N_FORMATS, codes[WEFT_FORMAT_GENERAL]);

  if (g_strcmp0 (language, "cy") != 0)
    return codes[format];
  if (format == WEFT_FORMAT_DATE)
    return "[$-452]d mmmm yyyy";
  if (format == WEFT_FORMAT_DATE_SHORT)
    return "[$-452]d mmm yyyy";
  if (format == WEFT_FORMAT_ABOUT)
    return "\"tua \"#,##0";
  return codes[format];
}
