/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register on paper. */

#include "weft-register-book.h"

#include "weft-book-fit.h"
#include "weft-phrase.h"
#include "weft-text.h"

#define PAGE_HEIGHT 733.0 /* points for rows, of an A4 page in every program */
#define ROW_HEIGHT 24.0   /* points: room for a pen */
#define CLOSE_HEIGHT 20.0 /* where that saves a page */
#define EMPTY_HEIGHT 15.0
#define HEADINGS 4 /* the row of them, on each page */
#define FEWEST_EMPTY 4
#define NAME_LENGTH 38 /* letters, so that no name runs into the box */

enum
{
  COLUMN_CODE,
  COLUMN_NAME,
  COLUMN_HERE,
  COLUMN_REMARK,
  N_COLUMNS,
};

static void
put_line (WeftSheet  *sheet,
          guint       row,
          double      height,
          const char *code,
          const char *name)
{
  g_autofree char *brief = weft_text_shorten (name, NAME_LENGTH);

  weft_sheet_put_text (sheet, row, COLUMN_CODE, WEFT_STYLE_LABEL, code);
  weft_sheet_put_text (sheet, row, COLUMN_NAME, WEFT_STYLE_LABEL, brief);
  weft_sheet_put_blank (sheet, row, COLUMN_HERE, WEFT_STYLE_BOXED);
  weft_sheet_put_blank (sheet, row, COLUMN_REMARK, WEFT_STYLE_LABEL);
  weft_sheet_set_height (sheet, row, height);
}

static guint
put_head (WeftSheet              *sheet,
          const WeftRegisterHead *head)
{
  g_autofree char *day = weft_phrase_date (head->language, head->when);
  g_autofree char *where = head->place[0] != '\0' ? g_strdup_printf ("%s · %s", day, head->place) : g_strdup (day);
  const char      *titles[] = {
         weft_phrase (head->language, "No."),
         weft_phrase (head->language, "Name"),
         weft_phrase (head->language, "Here"),
         weft_phrase (head->language, "Remark"),
  };

  weft_sheet_put_text (sheet, 0, 0, WEFT_STYLE_TITLE, head->activity);
  weft_sheet_put_text (sheet, 1, 0, WEFT_STYLE_SUBTITLE, where);
  weft_sheet_put_text (sheet, 2, 0, WEFT_STYLE_SUBTITLE, weft_phrase (head->language, "Tick who is here. Others go on the empty lines."));
  for (guint i = 0; i < 3; i++)
    (void)weft_sheet_join_long (sheet, i, N_COLUMNS - 1);
  for (guint i = 0; i < N_COLUMNS; i++)
    weft_sheet_put_text (sheet, HEADINGS, i, WEFT_STYLE_HEADER, titles[i]);
  return HEADINGS + 1;
}

typedef struct
{
  const char *name, *code;
} Line;

static int
compare_lines (gconstpointer one,
               gconstpointer other)
{
  return g_utf8_collate (((const Line *)one)->name, ((const Line *)other)->name);
}

/* In the order of the screen. */
static GArray *
sort_lines (const char *const *names,
            const char *const *codes)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; names[i] != NULL; i++)
    {
      const Line line = { names[i], codes[i] };

      g_array_append_val (lines, line);
    }
  g_array_sort (lines, compare_lines);
  return lines;
}

/* How many lines of @height stand on @pages, with the head above the first and the box for others below the last. */
static guint
count_lines (const WeftSheet *sheet,
             guint            pages,
             double           height)
{
  guint n = 0;

  for (guint page = 0; page < pages; page++)
    {
      double room = PAGE_HEIGHT - weft_sheet_row_height (sheet, HEADINGS, NULL);

      for (guint row = 0; page == 0 && row < HEADINGS; row++)
        room -= weft_sheet_row_height (sheet, row, NULL);
      if (page + 1 == pages)
        room -= EMPTY_HEIGHT + ROW_HEIGHT;
      n += (guint)(room / height);
    }
  return n;
}

/* As few pages as the names need, and the last of them full of lines. */
static guint
fill_pages (const WeftSheet *sheet,
            guint            n_names,
            double          *height)
{
  static const double heights[] = { ROW_HEIGHT, CLOSE_HEIGHT };

  for (guint pages = 1;; pages++)
    for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
      {
        const guint n = count_lines (sheet, pages, heights[i]);

        *height = heights[i];
        if (n >= n_names + FEWEST_EMPTY)
          return n;
      }
}

WeftBook *
weft_register_book_new (const WeftRegisterHead *head,
                        const char *const      *names,
                        const char *const      *codes)
{
  static const double widths[N_COLUMNS] = { 7, 40, 8, 38 };
  g_autofree char    *title = g_strdup_printf (weft_phrase (head->language, "Register: %s"), head->activity);
  WeftBook           *book = weft_book_new (title, head->group, title, head->language, head->today);
  WeftSheet          *sheet = weft_book_add_sheet (book, weft_phrase (head->language, "Register"), widths, N_COLUMNS);
  g_autoptr (GArray) lines = sort_lines (names, codes);
  guint  row = put_head (sheet, head);
  double height;
  guint  n = fill_pages (sheet, lines->len, &height);

  for (guint i = 0; i < n; i++)
    {
      const Line line = i < lines->len ? g_array_index (lines, Line, i) : (Line){ "", "" };

      put_line (sheet, row++, height, line.code, line.name);
    }
  weft_sheet_put_text (sheet, row + 1, 0, WEFT_STYLE_SUBTITLE, weft_phrase (head->language, "Others, without a name:"));
  weft_sheet_put_blank (sheet, row + 1, COLUMN_HERE, WEFT_STYLE_BOXED);
  weft_sheet_set_height (sheet, row + 1, ROW_HEIGHT);
  sheet->fit_wide = 1;
  sheet->repeat_first = sheet->repeat_last = HEADINGS;
  weft_sheet_fit (sheet);
  return book;
}
