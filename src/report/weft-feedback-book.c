/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a link worker is told. */

#include "weft-feedback-book.h"

#include "weft-book-fit.h"
#include "weft-phrase.h"

enum
{
  COLUMN_REF,
  COLUMN_RECEIVED,
  COLUMN_STATUS,
  COLUMN_CAME,
  COLUMN_VISITS,
  N_COLUMNS,
};

#define HEADER_ROW 4

static void
put_line (WeftSheet              *sheet,
          guint                   at,
          const char             *language,
          const WeftFeedbackLine *line)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    weft_sheet_put_blank (sheet, at, i, WEFT_STYLE_WORDS);
  weft_sheet_put_text (sheet, at, COLUMN_REF, WEFT_STYLE_WORDS, line->their_ref);
  weft_sheet_put_date (sheet, at, COLUMN_RECEIVED, WEFT_STYLE_WORDS, WEFT_FORMAT_DATE_SHORT, line->received);
  weft_sheet_put_text (sheet, at, COLUMN_STATUS, WEFT_STYLE_WORDS, weft_phrase (language, line->status));
  if (*line->came != '\0')
    weft_sheet_put_date (sheet, at, COLUMN_CAME, WEFT_STYLE_WORDS, WEFT_FORMAT_DATE_SHORT, line->came);
  weft_sheet_put_number (sheet, at, COLUMN_VISITS, WEFT_STYLE_NUMBER, WEFT_FORMAT_COUNT, (double)line->visits);
}

WeftBook *
weft_feedback_book_new (const char   *group,
                        const char   *language,
                        const char   *today,
                        const char   *sender,
                        const GArray *lines)
{
  static const double widths[N_COLUMNS] = { 26, 16, 18, 16, 10 };
  const char         *titles[N_COLUMNS] = {
            weft_phrase (language, "Your reference"),
            weft_phrase (language, "Received"),
            weft_phrase (language, "Status"),
            weft_phrase (language, "First came"),
            weft_phrase (language, "Visits"),
  };
  g_autofree char *title = g_strdup_printf (weft_phrase (language, "Those you sent us: %s"), sender);
  g_autofree char *day = weft_phrase_date (language, today);
  g_autofree char *from = g_strdup_printf ("%s · %s", group, day);
  WeftBook        *book = weft_book_new (title, group, group, language, today);
  WeftSheet       *sheet = weft_book_add_sheet (book, weft_phrase (language, "Feedback"), widths, N_COLUMNS);

  weft_sheet_put_text (sheet, 0, 0, WEFT_STYLE_TITLE, title);
  weft_sheet_put_text (sheet, 1, 0, WEFT_STYLE_SUBTITLE, from);
  (void)weft_sheet_join_long (sheet, 0, N_COLUMNS - 1);
  (void)weft_sheet_join_long (sheet, 1, N_COLUMNS - 1);
  weft_sheet_put_text (sheet, 2, 0, WEFT_STYLE_SUBTITLE, weft_phrase (language, "Only people who agreed that we may tell you."));
  for (guint i = 0; i < N_COLUMNS; i++)
    weft_sheet_put_text (sheet, HEADER_ROW, i, i == COLUMN_VISITS ? WEFT_STYLE_HEADER_RIGHT : WEFT_STYLE_HEADER_INDENT, titles[i]);
  for (guint i = 0; i < lines->len; i++)
    put_line (sheet, HEADER_ROW + 1 + i, language, &g_array_index (lines, WeftFeedbackLine, i));
  sheet->fit_wide = 1;
  sheet->repeat_first = sheet->repeat_last = HEADER_ROW;
  weft_sheet_fit (sheet);
  return book;
}
