/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding out what a sheet is about before any of its rows is read. */

#include "weft-import-sheet.h"

#include "weft-job-error.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

static void
header_clear (gpointer data)
{
  g_free (((WeftHeader *)data)->title);
}

void
weft_import_sheet_free (WeftImportSheet *sheet)
{
  g_array_unref (sheet->headers);
  g_free (sheet);
}

/* What lists of members call a column; of two such the first is it, and the other is said to be left out. */
static int
find_by_habit (const WeftTable *table,
               const char      *plain)
{
  static const char *const phones[] = { "tel", "telno", "telephonenumber", "phonenumber", "phoneno", "mobile", "mobileno", "mobilenumber", "mobilephone", NULL };

  return g_str_equal (table->name, "people") && g_strv_contains (phones, plain) ? weft_table_column (table, "phone") : WEFT_NO_COLUMN;
}

static gboolean
has_named (const WeftImportSheet *sheet,
           int                    column)
{
  for (guint i = 0; i < sheet->headers->len; i++)
    if (g_array_index (sheet->headers, WeftHeader, i).column == column)
      return TRUE;
  return FALSE;
}

static WeftHeader
read_header (const WeftImportSheet *sheet,
             const char            *title)
{
  static const char *const ins[] = { "in", "moneyin", "paidin", "credit", "receipts", "received", NULL };
  static const char *const outs[] = { "out", "moneyout", "paidout", "debit", "payments", "spent", NULL };
  const WeftTable         *table = sheet->table;
  WeftHeader               header = { WEFT_HEADER_UNKNOWN, WEFT_NO_COLUMN, g_strdup (title) };
  g_autofree char         *plain = weft_text_header (title);

  header.column = *plain == '\0' ? WEFT_NO_COLUMN : weft_table_column (table, title);
  if (header.column == WEFT_NO_COLUMN && !has_named (sheet, find_by_habit (table, plain)))
    header.column = find_by_habit (table, plain);
  if (header.column != WEFT_NO_COLUMN)
    header.kind = WEFT_HEADER_COLUMN;
  else if (g_str_equal (table->name, "money") && g_strv_contains (ins, plain))
    header.kind = WEFT_HEADER_MONEY_IN;
  else if (g_str_equal (table->name, "money") && g_strv_contains (outs, plain))
    header.kind = WEFT_HEADER_MONEY_OUT;

  return header;
}

/* The header row is the first that names a needed column, else the first that names any two. */
static gboolean
read_headers (WeftImportSheet   *sheet,
              const WeftGridRow *row)
{
  guint    known = 0;
  gboolean needed = FALSE;

  g_array_set_size (sheet->headers, 0);
  for (guint i = 0; i < row->n_cells; i++)
    {
      WeftHeader header = read_header (sheet, row->cells[i].text);

      g_array_append_val (sheet->headers, header);
      if (header.kind == WEFT_HEADER_UNKNOWN)
        continue;
      known++;
      needed = needed || header.kind != WEFT_HEADER_COLUMN || (sheet->table->columns[header.column].flags & WEFT_COLUMN_NEEDED) != 0;
    }

  return needed || known >= 2;
}

static WeftImportSheet *
sheet_begin (const WeftGridSheet *grid,
             const WeftTable     *table)
{
  WeftImportSheet *sheet = g_new0 (WeftImportSheet, 1);

  sheet->table = table;
  sheet->grid = grid;
  sheet->headers = g_array_new (FALSE, FALSE, sizeof (WeftHeader));
  g_array_set_clear_func (sheet->headers, header_clear);

  return sheet;
}

/* Headers may stand below a title and a few lines about the group. */
static gboolean
find_headers (WeftImportSheet *sheet)
{
  const guint rows_of_preamble = 12;

  for (guint i = 0; i < sheet->grid->rows->len && i < rows_of_preamble; i++)
    if (read_headers (sheet, sheet->grid->rows->pdata[i]))
      {
        sheet->first = i + 1;
        return TRUE;
      }

  return FALSE;
}

/* How many columns of its table the sheet names; 0 unless every needed one is among them. */
static guint
count_known (const WeftImportSheet *sheet)
{
  guint64 named = 0;
  guint   known = 0;

  for (guint i = 0; i < sheet->headers->len; i++)
    {
      const WeftHeader *header = &g_array_index (sheet->headers, WeftHeader, i);
      int               column = header->kind == WEFT_HEADER_COLUMN ? header->column : weft_table_column (sheet->table, "amount");

      if (header->kind == WEFT_HEADER_UNKNOWN)
        continue;
      known++;
      named |= G_GUINT64_CONSTANT (1) << column;
    }

  for (guint i = 0; i < sheet->table->n_columns; i++)
    if ((sheet->table->columns[i].flags & WEFT_COLUMN_NEEDED) != 0 && (named >> i & 1) == 0 && !g_str_equal (sheet->table->columns[i].name, "account"))
      return 0;

  return known;
}

/* The one table that the headers fit better than any other. */
static WeftImportSheet *
guess_table (const WeftGridSheet *grid)
{
  g_autoptr (WeftImportSheet) best = NULL;
  guint            n, most = 1;
  const WeftTable *tables = weft_description_tables (&n);
  gboolean         alone = TRUE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WeftImportSheet) sheet = sheet_begin (grid, &tables[i]);
      guint known = find_headers (sheet) ? count_known (sheet) : 0;

      if (known == most)
        alone = FALSE;
      if (known <= most)
        continue;
      most = known;
      alone = TRUE;
      g_clear_pointer (&best, weft_import_sheet_free);
      best = g_steal_pointer (&sheet);
    }

  return alone ? g_steal_pointer (&best) : NULL;
}

/* "Date", "Account" and "Amount": what a sheet for @table cannot do without. */
static char *
list_needed (const WeftTable *table)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;

  for (guint i = 0; i < table->n_columns; i++)
    if ((table->columns[i].flags & WEFT_COLUMN_NEEDED) != 0)
      {
        /* Translators: a column within a sentence, in quotation marks. */
        g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), _ (table->columns[i].title));

        g_strv_builder_add (builder, quoted);
      }

  titles = g_strv_builder_end (builder);
  return weft_text_join_words (titles);
}

static void
refuse_headings (const WeftGridSheet *grid,
                 const WeftTable     *table,
                 GError             **error)
{
  g_autofree char *needed = list_needed (table);

  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_UNKNOWN_TABLE,
               /* Translators: a sheet's name, then the title of a table (People, Money), then its columns, each in quotation marks */
               _ ("The sheet “%s” has no headings that Weft knows for “%s”.\nIts first row must name the columns, such as %s. Nothing was brought in."),
               grid->name, _ (table->title), needed);
}

WeftImportSheet *
weft_import_sheet_new (const WeftGridSheet *grid,
                       const WeftTable     *table,
                       GError             **error)
{
  const WeftTable *named = table == NULL ? weft_description_find (grid->name) : table;
  g_autoptr (WeftImportSheet) sheet = NULL;

  if (named == NULL)
    return guess_table (grid);

  sheet = sheet_begin (grid, named);
  if (find_headers (sheet))
    return g_steal_pointer (&sheet);

  if (grid->rows->len > 0)
    refuse_headings (grid, named, error);
  return NULL;
}

static gboolean
holds_dates (const WeftImportSheet *sheet,
             guint                  at)
{
  const WeftHeader *header;
  WeftType          type;

  if (at >= sheet->headers->len)
    return FALSE;
  header = &g_array_index (sheet->headers, WeftHeader, at);
  if (header->kind != WEFT_HEADER_COLUMN)
    return FALSE;

  type = sheet->table->columns[header->column].type;
  return type == WEFT_TYPE_DATE || type == WEFT_TYPE_DATE_OR_MONTH || type == WEFT_TYPE_DATE_OR_WORDS;
}

typedef struct
{
  guint       proof[3]; /* line that proves each order, 0 */
  const char *shown[3]; /* borrowed: the date on that line */
  guint       doubtful; /* line of the first date that could be read both ways, 0 */
  const char *doubt;    /* borrowed */
} DateEvidence;

static void
look_at_dates (const WeftImportSheet *sheet,
               DateEvidence          *seen)
{
  for (guint i = sheet->first; i < sheet->grid->rows->len; i++)
    {
      const WeftGridRow *row = sheet->grid->rows->pdata[i];

      for (guint j = 0; j < row->n_cells; j++)
        {
          WeftDateOrder order;

          if (!holds_dates (sheet, j) || row->cells[j].kind != WEFT_GRID_TEXT)
            continue;
          if (weft_date_order_proved (row->cells[j].text, &order))
            {
              if (seen->proof[order] == 0)
                {
                  seen->proof[order] = row->line;
                  seen->shown[order] = row->cells[j].text;
                }
            }
          else if (seen->doubtful == 0 && weft_date_is_ambiguous (row->cells[j].text))
            {
              seen->doubtful = row->line;
              seen->doubt = row->cells[j].text;
            }
        }
    }
}

static char *
say_order (const DateEvidence *seen,
           WeftDateOrder       order)
{
  static const char *const words[] = {
    /* Translators: how dates were read; %u is a line of the file, %s the date on it */
    N_ ("day first: row %u is %s"),
    N_ ("month first: row %u is %s"),
    N_ ("year first: row %u is %s"),
  };
  guint       line = seen->proof[order] != 0 ? seen->proof[order] : seen->doubtful;
  const char *shown = seen->proof[order] != 0 ? seen->shown[order] : seen->doubt;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return line == 0 ? NULL : g_strdup_printf (_ (words[order]), line, shown);
#pragma GCC diagnostic pop
}

gboolean
weft_import_sheets_settle_dates (GPtrArray  *sheets,
                                 const char *wanted,
                                 char      **words,
                                 GError    **error)
{
  static const char *const names[] = { "day-first", "month-first", "year-first" };
  WeftDateOrder            order = WEFT_DATE_ORDER_DAY_FIRST;
  DateEvidence             seen = { 0 };

  for (guint i = 0; i < sheets->len; i++)
    look_at_dates (sheets->pdata[i], &seen);
  for (guint i = 0; wanted != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (wanted, names[i]))
      order = (WeftDateOrder)i;

  if (wanted == NULL && seen.proof[WEFT_DATE_ORDER_DAY_FIRST] == 0 && seen.proof[WEFT_DATE_ORDER_MONTH_FIRST] != 0)
    order = WEFT_DATE_ORDER_MONTH_FIRST;
  else if (wanted == NULL && seen.proof[WEFT_DATE_ORDER_DAY_FIRST] == 0 && seen.doubtful != 0)
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_AMBIGUOUS_DATES,
                   /* Translators: %s is a date such as 03/04/2026, %u a line of the file */
                   _ ("Every date in this file could be read two ways: does %s (row %u) begin with the day or with the month?\nSay which it is, and bring the file in again. Nothing was brought in."),
                   seen.doubt, seen.doubtful);
      return FALSE;
    }

  for (guint i = 0; i < sheets->len; i++)
    ((WeftImportSheet *)sheets->pdata[i])->dates = order;
  *words = say_order (&seen, order);
  return TRUE;
}
