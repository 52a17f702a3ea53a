/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A book is sheets and cells in memory: a report fills it; the writer makes a verified workbook of it; the
 * window previews and prints the very same; tests compare it. Rows and columns count from 0. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The paper of every sheet: A4, in points, and its margins, in inches. */
#define WEFT_A4_SHORT 595.28
#define WEFT_A4_LONG 841.89
#define WEFT_MARGIN_SIDES 0.5
#define WEFT_MARGIN_TOP 0.6
#define WEFT_MARGIN_FOOT 0.75

typedef enum
{
  WEFT_STYLE_PLAIN,
  WEFT_STYLE_TITLE,         /* 18 bold petrol */
  WEFT_STYLE_SUBTITLE,      /* 12 grey */
  WEFT_STYLE_SECTION,       /* 13 bold petrol, medium line above, a gap row before it */
  WEFT_STYLE_HEADER,        /* table header for words: bold white on petrol */
  WEFT_STYLE_HEADER_RIGHT,  /* table header for numbers */
  WEFT_STYLE_HEADER_INDENT, /* table header for words after a number */
  WEFT_STYLE_HEADER_APART,  /* as HEADER_INDENT, indent 2: after many columns of numbers */
  WEFT_STYLE_FACT_LABEL,    /* grey words, dotted line below */
  WEFT_STYLE_FACT,          /* grey fill, left, dotted line below */
  WEFT_STYLE_LABEL,         /* hair line below */
  WEFT_STYLE_QUESTION,      /* label in bold */
  WEFT_STYLE_WORDS,         /* wrapped, indent 1, white */
  WEFT_STYLE_WORDS_GREY,    /* as WORDS in the grey of notes: words that Weft wrote */
  WEFT_STYLE_WORDS_APART,   /* as WORDS, indent 2 */
  WEFT_STYLE_FIGURE,        /* right, grey fill */
  WEFT_STYLE_ANSWER,        /* figure in bold */
  WEFT_STYLE_NUMBER,        /* right, white: a number in a table that a person wrote */
  WEFT_STYLE_TOTAL_LABEL,   /* bold, thin line above */
  WEFT_STYLE_TOTAL,         /* bold figure, thin line above */
  WEFT_STYLE_TOTAL_WORDS,   /* as WORDS_GREY, thin line above */
  WEFT_STYLE_CLOSING,       /* bold figure, double line below */
  WEFT_STYLE_BOXED,         /* pale yellow, boxed: yours to change */
  WEFT_STYLE_NOTE,          /* 10 grey, wrapped */
  WEFT_STYLE_STRONG_NOTE,   /* 10 bold, wrapped */
  WEFT_STYLE_REFERENCE,     /* 10 grey, right: H1, H2 */
  WEFT_STYLE_KEY,           /* grey fill, 10: the key line's sample */
  WEFT_STYLE_KEY_WORDS,     /* as NOTE, indent 1: what the sample means */
  WEFT_STYLE_ASKED,         /* 15 bold: a question on paper */
  WEFT_STYLE_ASKED_WORDS,   /* 14: what is read before it, or chosen from */
  WEFT_STYLE_BOX,           /* 14, boxed, in the middle: a place to ring or to write in */
  WEFT_STYLE_BOXED_NUMBER,  /* as BOXED, right: a number that is yours to change */
  WEFT_STYLE_CHOICE,        /* as BOXED, bold, in the middle, a medium border: one choice that moves the whole book */
  WEFT_STYLE_REMARK,        /* grey words after a number, which may run on over what is empty */
  WEFT_STYLE_SAYING,        /* slanted: what somebody said */
  WEFT_STYLE_STRONG,        /* 12 bold: the sentence that a page comes to */
  WEFT_N_STYLES,
} WeftStyle;

typedef enum
{
  WEFT_FORMAT_GENERAL,
  WEFT_FORMAT_TEXT,         /* @ */
  WEFT_FORMAT_POUNDS,       /* "£"#,##0.00;"−£"#,##0.00 */
  WEFT_FORMAT_MONEY,        /* #,##0.00;"−"#,##0.00 in columns headed (£) */
  WEFT_FORMAT_DATE,         /* 3 April 2026, in the book's language */
  WEFT_FORMAT_DATE_SHORT,   /* 3 Apr 2026 */
  WEFT_FORMAT_COUNT,        /* #,##0 */
  WEFT_FORMAT_ABOUT,        /* "about "#,##0 */
  WEFT_FORMAT_HOURS,        /* #,##0.0# */
  WEFT_FORMAT_VARIANCE,     /* +0.0%;"−"0.0%;0.0% */
  WEFT_FORMAT_AVERAGE,      /* 0.0;"−"0.0 */
  WEFT_FORMAT_CHANGE,       /* +0.0;"−"0.0;0.0 */
  WEFT_FORMAT_SHARE,        /* 0% */
  WEFT_FORMAT_RATIO,        /* 0.00;"−"0.00 */
  WEFT_FORMAT_SHARE_FINE,   /* 0.0%;"−"0.0% */
  WEFT_FORMAT_FACTOR,       /* 0.0000 */
  WEFT_FORMAT_WHOLE_POUNDS, /* "£"#,##0;"−£"#,##0 */
  WEFT_N_FORMATS,
} WeftFormat;

typedef enum
{
  WEFT_CELL_BLANK, /* a style without content */
  WEFT_CELL_TEXT,  /* always a string, whatever it begins with */
  WEFT_CELL_NUMBER,
  WEFT_CELL_DATE,    /* text holds ISO */
  WEFT_CELL_FORMULA, /* text holds the formula with its "=", number or result its value */
  WEFT_CELL_LINK,    /* text shown, link holds "Money" (a sheet of this book) or "'How counted'!A5" */
} WeftCellKind;

typedef struct
{
  WeftCellKind kind;
  WeftStyle    style;
  WeftFormat   format;
  double       number; /* money stands here in pounds, made from pence at this edge only */
  char        *text;   /* owned, nullable */
  char        *lead;   /* owned, nullable: TEXT only: bold words before the text ("Mostly.") */
  char        *result; /* owned, nullable: FORMULA whose value is text */
  char        *link;   /* owned, nullable */
} WeftCell;

typedef enum
{
  WEFT_CHART_BAR, /* several series are named in the title: no legend */
  WEFT_CHART_COLUMN,
  WEFT_CHART_BAR_STACKED,
  WEFT_CHART_BAR_SHARE, /* 100 % stacked */
} WeftChartKind;

typedef enum
{
  WEFT_FILL_SOLID,
  WEFT_FILL_HATCH,
  WEFT_FILL_WHITE,
  WEFT_FILL_NONE, /* the unseen lower part of a range */
} WeftChartFill;

typedef struct
{
  char         *name;   /* owned */
  guint         column; /* where its values stand, rows as in the chart */
  WeftChartFill fill;
  char         *label; /* owned, nullable: stands on each of its bars instead of the number, at most six letters ("<5") */
} WeftChartSeries;

typedef struct
{
  WeftChartKind kind;
  char         *title;                             /* owned: states a fact */
  char         *alt_text;                          /* owned, needed */
  guint         row, column;                       /* its top left corner */
  guint         width, height;                     /* pixels */
  guint         first_row, last_row, label_column; /* rows of the data */
  GPtrArray    *series;                            /* owned, of WeftChartSeries */
  WeftFormat    format;                            /* of labels and axis */
  double        minimum, maximum;                  /* axis; both 0: automatic from 0 */
} WeftChart;

typedef struct
{
  GBytes *bytes;         /* owned: JPEG or PNG */
  char   *alt_text;      /* owned, needed */
  guint   row, column;   /* its top left corner */
  guint   width, height; /* pixels, as it is shown */
  double  scale;         /* of its dots to these pixels */
} WeftSheetPicture;

typedef struct
{
  char *name;                                           /* owned: letters, digits and _ only, unique in the book */
  guint first_row, first_column, last_row, last_column; /* with its header row */
} WeftBookTable;

typedef struct
{
  guint first_row, first_column, last_row, last_column;
  char *formula; /* owned: "=AND(ABS($F5)>0.15,ABS($E5)>50)": bold where true */
} WeftBookRule;

typedef struct
{
  guint row, column;
  GStrv choices; /* owned: together at most 255 letters with a comma between each */
} WeftBookList;

typedef struct
{
  guint row, first_column, last_column; /* one row: words that wrap across several columns */
} WeftBookJoin;

typedef struct
{
  char *name;    /* owned: as formulas use it: "Cost"; the same in every language */
  char *formula; /* owned: "='Inputs'!$F$8" */
} WeftBookName;

typedef struct
{
  char      *name;     /* owned: as a person sees it on the tab, cleaned by the writer */
  GPtrArray *rows;     /* owned, of GPtrArray of WeftCell (NULL where empty) */
  GArray    *heights;  /* owned, double points a row; 0: fitted by weft_sheet_fit() */
  GArray    *widths;   /* owned, double a column, in characters */
  GPtrArray *charts;   /* owned, of WeftChart */
  GPtrArray *pictures; /* owned, of WeftSheetPicture */
  GPtrArray *tables;   /* owned, of WeftBookTable */
  GPtrArray *rules;    /* owned, of WeftBookRule */
  GPtrArray *lists;    /* owned, of WeftBookList */
  GArray    *joins;    /* owned, of WeftBookJoin */
  GArray    *breaks;   /* owned, guint: a page starts at this row */
  gboolean   landscape;
  int        fit_wide, fit_tall;        /* pages; 0, 0: no fit, scale counts */
  int        scale;                     /* per cent, 100 */
  int        repeat_first, repeat_last; /* rows on every page; -1: none */
  guint      freeze_row, freeze_column; /* 0: not frozen */
  guint      print_columns;             /* the print area's width in columns; 0: all written */
  gboolean   locked;                    /* protected without a password, columns may be widened */
} WeftSheet;

typedef struct
{
  GPtrArray *sheets;   /* owned, of WeftSheet */
  GPtrArray *names;    /* owned, of WeftBookName */
  char      *title;    /* owned: document property */
  char      *author;   /* owned: the group */
  char      *footer;   /* owned: left of every page's foot; plain text */
  char      *language; /* owned: "en" or "cy" */
  char      *created;  /* owned: ISO date: the created property, so that the same content gives the same bytes */
} WeftBook;

WeftBook *weft_book_new (const char *title,
                         const char *author,
                         const char *footer,
                         const char *language,
                         const char *created);
void      weft_book_free (WeftBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftBook, weft_book_free)

/** weft_book_add_sheet: (transfer none): @widths: @n_widths columns in characters. */
WeftSheet *weft_book_add_sheet (WeftBook     *book,
                                const char   *name,
                                const double *widths,
                                guint         n_widths);
WeftSheet *weft_book_find_sheet (const WeftBook *book,
                                 const char     *name);
/** weft_book_move_sheet: puts the sheet called @name at the place @to; FALSE when there is none. For sheets that are read in another order than they rest on each other. */
gboolean weft_book_move_sheet (WeftBook   *book,
                               const char *name,
                               guint       to);
/** weft_book_define_name: a name that formulas on every sheet may use. */
void weft_book_define_name (WeftBook   *book,
                            const char *name,
                            const char *formula);

/* Each puts one cell, replacing what stood there. Texts are copied. */
void weft_sheet_put_blank (WeftSheet *sheet, guint row, guint column, WeftStyle style);
void weft_sheet_put_text (WeftSheet *sheet, guint row, guint column, WeftStyle style, const char *text);
void weft_sheet_put_rich (WeftSheet *sheet, guint row, guint column, WeftStyle style, const char *lead, const char *text);
void weft_sheet_put_number (WeftSheet *sheet, guint row, guint column, WeftStyle style, WeftFormat format, double number);
void weft_sheet_put_pence (WeftSheet *sheet, guint row, guint column, WeftStyle style, WeftFormat format, gint64 pence);
void weft_sheet_put_minutes (WeftSheet *sheet, guint row, guint column, WeftStyle style, gint64 minutes);
void weft_sheet_put_date (WeftSheet *sheet, guint row, guint column, WeftStyle style, WeftFormat format, const char *iso);
void weft_sheet_put_formula (WeftSheet *sheet, guint row, guint column, WeftStyle style, WeftFormat format, const char *formula, double value);
/** weft_sheet_put_formula_text: a formula whose value is words. */
void            weft_sheet_put_formula_text (WeftSheet *sheet, guint row, guint column, WeftStyle style, const char *formula, const char *result);
void            weft_sheet_put_link (WeftSheet *sheet, guint row, guint column, WeftStyle style, const char *text, const char *link);
const WeftCell *weft_sheet_get (const WeftSheet *sheet, guint row, guint column);

guint weft_sheet_n_rows (const WeftSheet *sheet);
void  weft_sheet_set_height (WeftSheet *sheet, guint row, double points);
/** weft_sheet_fit: gives every row without a height the one its texts need (letter widths of Calibri). */
void weft_sheet_fit (WeftSheet *sheet);
/**
 * weft_sheet_split_words: (transfer full): @text in pieces that each fit the highest row there can be, broken
 * between paragraphs where possible; at least one. Each piece goes into a row of its own.
 */
GStrv weft_sheet_split_words (const WeftSheet *sheet, guint column, WeftStyle style, const char *text);
void  weft_sheet_add_table (WeftSheet *sheet, const char *name, guint first_row, guint first_column, guint last_row, guint last_column);
void  weft_sheet_add_bold_rule (WeftSheet *sheet, guint first_row, guint first_column, guint last_row, guint last_column, const char *formula);
/** weft_sheet_add_list: the cell may only hold one of @choices, which a spreadsheet program offers. */
void weft_sheet_add_list (WeftSheet *sheet, guint row, guint column, const char *const *choices);
/** weft_sheet_join: the words in @first_column of @row wrap across the columns up to @last_column. Only for words to read, never in a table of numbers. */
void weft_sheet_join (WeftSheet *sheet, guint row, guint first_column, guint last_column);
/** weft_sheet_last_column: the last column that the cell takes: @column itself where nothing is joined. */
guint weft_sheet_last_column (const WeftSheet *sheet, guint row, guint column);
void  weft_sheet_add_break (WeftSheet *sheet, guint row);
/** weft_sheet_add_chart: (transfer none): the chart, for its series. */
WeftChart *weft_sheet_add_chart (WeftSheet *sheet, WeftChartKind kind, const char *title, const char *alt_text);
void       weft_chart_add_series (WeftChart *chart, const char *name, guint column, WeftChartFill fill);
/** weft_chart_set_label: the same words on every bar of series @index, where a number would tell too much. */
void weft_chart_set_label (WeftChart *chart, guint index, const char *label);
/** weft_chart_steps: in how many steps an axis goes from @low to @high: whole ones where there are any, 0 among them. */
guint weft_chart_steps (double low, double high);
/** weft_chart_axis_format: of the numbers at its axis: those of a scale of averages are whole where its steps are. */
WeftFormat weft_chart_axis_format (const WeftChart *chart);

/**
 * weft_sheet_add_picture:
 * @bytes: JPEG or PNG of @width by @height dots
 * @most_width: pixels; it is made smaller to fit, never larger
 *
 * Returns: (transfer none): the picture, for the room it takes
 */
const WeftSheetPicture *weft_sheet_add_picture (WeftSheet  *sheet,
                                                guint       row,
                                                guint       column,
                                                GBytes     *bytes,
                                                guint       width,
                                                guint       height,
                                                guint       most_width,
                                                guint       most_height,
                                                const char *alt_text);

/** weft_book_cell_name: (transfer full): "B5" of row 4, column 1. */
char *weft_book_cell_name (guint row, guint column);
/** weft_cell_format_text: (transfer full): the cell as it is printed ("£9,313.25", "3 April 2026"). */
char *weft_cell_format_text (const WeftCell *cell, const char *language);

G_END_DECLS
