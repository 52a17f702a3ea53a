/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The hand that lays reports out: one book, one sheet at a time, row after row, in the grammar that all workbooks
 * share: title, facts, sections, and lines of label, words and figure. */

#pragma once

#include "weft-book.h"
#include "weft-return.h"

G_BEGIN_DECLS

typedef struct
{
  WeftBook   *book;     /* borrowed */
  const char *language; /* borrowed: the book's */
  WeftSheet  *sheet;    /* borrowed: the one in hand */
  guint       row;      /* the next free row */
  guint       columns;  /* of the sheet's grid */
  guint       new_page; /* a page should start at this row; 0: no wish */
  GArray     *kept;     /* owned, nullable, guint: rows of the sheet in hand that no page parts from the next */

  /* of a return only */
  const WeftReturn *ret;       /* borrowed */
  GPtrArray        *figures;   /* owned, of WeftFigure: line n of How counted is figure n */
  WeftReadiness    *readiness; /* owned */
  gboolean          has_boxes; /* something is still to answer */
} WeftLayout;

#define WEFT_HOW_COUNTED_ROW 4 /* of the sheet How counted: where H1 stands */

typedef enum
{
  WEFT_PAPER_ONE_PAGE, /* fitted to one page */
  WEFT_PAPER_WIDE,     /* as many pages as it takes, one page wide, rows repeated */
  WEFT_PAPER_READING,  /* not fitted: pages end where weft_layout_end() breaks them */
} WeftPaper;

/** weft_layout_init: of a report that is no return. */
void weft_layout_init (WeftLayout *layout,
                       WeftBook   *book);
/** weft_layout_init_return: with what the sheets of a return look up. */
void weft_layout_init_return (WeftLayout       *layout,
                              WeftBook         *book,
                              const WeftReturn *ret);
void weft_layout_clear (WeftLayout *layout);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeftLayout, weft_layout_clear)

/** weft_layout_begin: starts a sheet; @name is English and becomes the book's language. */
void weft_layout_begin (WeftLayout   *layout,
                        const char   *name,
                        const double *widths,
                        guint         n_widths);

/** weft_layout_set_columns: of the grid on paper; what stands right of it is not printed. */
void weft_layout_set_columns (WeftLayout *layout,
                              guint       columns);

/** weft_layout_wish_page: a page should start here, if all that stands before fits one. */
void weft_layout_wish_page (WeftLayout *layout);

/** weft_layout_keep: no page ends between the last row and the next. */
void weft_layout_keep (WeftLayout *layout);

/** weft_layout_end: fits the rows and, on reading paper, breaks pages so that no section's title ends one. */
void weft_layout_end (WeftLayout *layout,
                      WeftPaper   paper);

void weft_layout_title (WeftLayout *layout,
                        const char *title,
                        const char *subtitle);
void weft_layout_section (WeftLayout *layout,
                          const char *title);
/** weft_layout_gap: a low empty row before a table or notes. */
void weft_layout_gap (WeftLayout *layout);
/** weft_layout_header: a table's header row; the titles are in the book's language already, styles as given. */
void weft_layout_header (WeftLayout        *layout,
                         const char *const *titles,
                         const WeftStyle   *styles);

/** weft_layout_fact: "Grant reference", then the text over the rest of the row; no row when @text is empty. */
void weft_layout_fact (WeftLayout *layout,
                       const char *label,
                       const char *text);
void weft_layout_fact_date (WeftLayout *layout,
                            const char *label,
                            const char *iso);

/** weft_layout_fill: blanks of @style from @column to the grid's end, which draw the row's line. */
void weft_layout_fill (WeftLayout *layout,
                       guint       column,
                       WeftStyle   style);

/**
 * weft_layout_words:
 * @lead: (nullable): bold words before the text
 *
 * Puts words that may be long and moves to the next row; what no row can hold goes on in rows of its own.
 * Everything else of the row is put before.
 */
void weft_layout_words (WeftLayout *layout,
                        guint       column,
                        WeftStyle   style,
                        const char *lead,
                        const char *text);

/** weft_layout_fits: whether @text stands in one line across the whole grid. */
gboolean weft_layout_fits (const WeftLayout *layout,
                           WeftStyle         style,
                           const char       *text);

/** weft_layout_note: small words below a table, in as many rows as they need to run across the grid. */
void weft_layout_note (WeftLayout *layout,
                       WeftStyle   style,
                       const char *text);

/** weft_layout_room: empty rows for a chart of @pixels, so that the print area holds it. */
void weft_layout_room (WeftLayout *layout,
                       guint       pixels);

/** weft_layout_figure: (nullable): the figure of that key; @line: (out) (optional): its line of How counted. */
const WeftFigure *weft_layout_figure (const WeftLayout *layout,
                                      const char       *key,
                                      guint            *line);

/** weft_layout_put_figure: the figure as a typed cell in the row in hand: pounds, hours, a count, "about 95" where it is protected. */
void weft_layout_put_figure (WeftLayout       *layout,
                             guint             column,
                             WeftStyle         style,
                             const WeftFigure *figure);

/** weft_layout_put_references: "H1, H2" in the row in hand, a link to the first; @keys end with NULL. */
void weft_layout_put_references (WeftLayout        *layout,
                                 guint              column,
                                 const char *const *keys);

/** weft_layout_is_missing: whether the return still needs an answer to @question. */
gboolean weft_layout_is_missing (const WeftLayout *layout,
                                 const char       *question);

/** weft_return_is_draft: whether it is not signed yet. */
gboolean weft_return_is_draft (const WeftReturn *ret);

G_END_DECLS
