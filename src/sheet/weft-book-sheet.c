/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One sheet of a book into one worksheet: its cells with their looks, its tables, rules and charts. */

#include "weft-book-fit.h"
#include "weft-book-style.h"
#include "weft-book-text.h"
#include "weft-book-xlsx.h"

#include <math.h>

#define INDENT 7                /* pixels: as words stand in */
#define ROWS_BETWEEN_LOOKS 1000 /* at whether the person cancelled */

typedef struct
{
  WeftBookXlsx    *xlsx;
  lxw_worksheet   *worksheet;
  const WeftSheet *sheet;
  guint            row, column;
  gboolean         is_top; /* the row has several lines */
} Place;

void
weft_book_xlsx_latch (WeftBookXlsx *xlsx,
                      lxw_error     error)
{
  if (xlsx->first_error == LXW_NO_ERROR)
    xlsx->first_error = error;
}

static lxw_format *
get_format (const Place *place,
            WeftStyle    style,
            WeftFormat   format,
            guint        variant)
{
  if (place->is_top)
    variant |= WEFT_VARIANT_TOP;
  return weft_book_xlsx_format (place->xlsx, style, format, variant);
}

/* A reference or a telephone number stays as it is when somebody types over it. */
static gboolean
looks_like_number (const char *text)
{
  return *text != '\0' && text[strspn (text, "0123456789 +-().,/")] == '\0';
}

static void
write_text (const Place *place,
            WeftStyle    style,
            const char  *text,
            guint        variant)
{
  g_autofree char *clean = weft_book_clean_text (text);
  WeftFormat       format = looks_like_number (clean) ? WEFT_FORMAT_TEXT : WEFT_FORMAT_GENERAL;
  lxw_format      *look = get_format (place, style, format, variant);

  weft_book_xlsx_latch (place->xlsx, worksheet_write_string (place->worksheet, place->row,
                                                             (lxw_col_t)place->column, clean, look));
}

/* The two parts together may not be longer than a cell, so the words after the lead are cut with it. */
static void
write_rich (const Place    *place,
            const WeftCell *cell,
            guint           variant)
{
  g_autofree char       *joined = g_strdup_printf ("%s %s", cell->lead, cell->text != NULL ? cell->text : "");
  g_autofree char       *whole = weft_book_clean_text (joined);
  g_autofree char       *lead = weft_book_clean_text (cell->lead);
  g_autofree char       *spaced = g_strconcat (lead, " ", NULL);
  lxw_format            *bold, *plain;
  lxw_rich_string_tuple  first, second;
  lxw_rich_string_tuple *parts[] = { &first, &second, NULL };

  if (*lead == '\0' || !g_str_has_prefix (whole, spaced) || strlen (whole) == strlen (spaced))
    {
      write_text (place, cell->style, whole, variant);
      return;
    }
  weft_book_xlsx_lead_formats (place->xlsx, &bold, &plain);
  first = (lxw_rich_string_tuple){ bold, spaced };
  second = (lxw_rich_string_tuple){ plain, whole + strlen (spaced) };
  weft_book_xlsx_latch (place->xlsx,
                        worksheet_write_rich_string (place->worksheet, place->row, (lxw_col_t)place->column, parts,
                                                     get_format (place, cell->style, WEFT_FORMAT_GENERAL, variant)));
}

static void
write_number (const Place    *place,
              const WeftCell *cell,
              double          number)
{
  if (!isfinite (number))
    {
      write_text (place, cell->style, "n/a", 0);
      return;
    }
  weft_book_xlsx_latch (place->xlsx,
                        worksheet_write_number (place->worksheet, place->row, (lxw_col_t)place->column, number,
                                                get_format (place, cell->style, cell->format, 0)));
}

static void
write_date (const Place    *place,
            const WeftCell *cell)
{
  g_autofree char *text = NULL;
  double           serial;

  if (weft_book_date_serial (cell->text, &serial))
    {
      write_number (place, cell, serial);
      return;
    }
  text = weft_cell_format_text (cell, place->xlsx->book->language);
  write_text (place, cell->style, text, 0);
}

static void
write_formula (const Place    *place,
               const WeftCell *cell,
               guint           variant)
{
  lxw_format      *format = get_format (place, cell->style, cell->format, variant);
  const lxw_col_t  column = (lxw_col_t)place->column;
  g_autofree char *result = NULL;

  if (cell->result == NULL && isfinite (cell->number))
    {
      weft_book_xlsx_latch (place->xlsx, worksheet_write_formula_num (place->worksheet, place->row, column,
                                                                      cell->text, format, cell->number));
      return;
    }
  result = weft_book_clean_text (cell->result != NULL ? cell->result : "n/a");
  weft_book_xlsx_latch (place->xlsx, worksheet_write_formula_str (place->worksheet, place->row, column,
                                                                  cell->text, format, result));
}

/* "Money" becomes the first cell of the tab that this sheet got; an address stays what it is. */
static char *
make_address (const WeftBookXlsx *xlsx,
              const char         *link)
{
  for (guint i = 0; i < xlsx->book->sheets->len; i++)
    {
      const WeftSheet *sheet = g_ptr_array_index (xlsx->book->sheets, i);

      if (g_str_equal (sheet->name, link))
        {
          g_auto (GStrv) parts = g_strsplit (xlsx->names[i], "'", -1);
          g_autofree char *quoted = g_strjoinv ("''", parts);

          return g_strdup_printf ("internal:'%s'!A1", quoted);
        }
    }
  return g_strconcat ("internal:", link, NULL);
}

static void
write_link (const Place    *place,
            const WeftCell *cell,
            guint           variant)
{
  g_autofree char *text = weft_book_clean_text (cell->text);
  g_autofree char *address = make_address (place->xlsx, cell->link);
  lxw_format      *format = get_format (place, cell->style, WEFT_FORMAT_GENERAL, variant | WEFT_VARIANT_LINK);

  weft_book_xlsx_latch (place->xlsx, worksheet_write_url_opt (place->worksheet, place->row,
                                                              (lxw_col_t)place->column, address, format, text, NULL));
}

static void
write_cell (const Place    *place,
            const WeftCell *cell)
{
  const WeftFit fit = weft_sheet_fit_cell (place->sheet, place->row, place->column);
  const guint   variant = fit.wraps ? WEFT_VARIANT_WRAPS : 0;

  switch (cell->kind)
    {
    case WEFT_CELL_TEXT:
      if (cell->lead != NULL)
        write_rich (place, cell, variant);
      else
        write_text (place, cell->style, cell->text, variant);
      break;
    case WEFT_CELL_NUMBER:
      write_number (place, cell, cell->number);
      break;
    case WEFT_CELL_DATE:
      write_date (place, cell);
      break;
    case WEFT_CELL_FORMULA:
      write_formula (place, cell, variant);
      break;
    case WEFT_CELL_LINK:
      write_link (place, cell, variant);
      break;
    case WEFT_CELL_BLANK:
    default:
      weft_book_xlsx_latch (place->xlsx, worksheet_write_blank (place->worksheet, place->row, (lxw_col_t)place->column,
                                                                get_format (place, cell->style, WEFT_FORMAT_GENERAL, 0)));
      break;
    }
}

static gboolean
write_rows (Place        *place,
            GCancellable *cancellable,
            GError      **error)
{
  for (place->row = 0; place->row < place->sheet->rows->len; place->row++)
    {
      const GPtrArray *cells = g_ptr_array_index (place->sheet->rows, place->row);
      guint            lines;
      double           height = weft_sheet_row_height (place->sheet, place->row, &lines);

      if (place->row % ROWS_BETWEEN_LOOKS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      weft_book_xlsx_latch (place->xlsx, worksheet_set_row (place->worksheet, place->row, height, NULL));
      place->is_top = lines > 1;
      for (place->column = 0; place->column < cells->len; place->column++)
        if (g_ptr_array_index (cells, place->column) != NULL)
          write_cell (place, g_ptr_array_index (cells, place->column));
    }
  return TRUE;
}

static void
add_rule (Place              *place,
          const WeftBookRule *rule)
{
  lxw_conditional_format format = {
    .type = LXW_CONDITIONAL_TYPE_FORMULA,
    .value_string = rule->formula,
    .format = weft_book_xlsx_rule_format (place->xlsx),
  };

  weft_book_xlsx_latch (place->xlsx,
                        worksheet_conditional_format_range (place->worksheet, rule->first_row, (lxw_col_t)rule->first_column,
                                                            rule->last_row, (lxw_col_t)rule->last_column, &format));
}

/* One of a few answers; anything else is refused. */
static void
add_list (Place              *place,
          const WeftBookList *list)
{
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_LIST,
    .value_list = list->choices,
  };

  weft_book_xlsx_latch (place->xlsx, worksheet_data_validation_cell (place->worksheet, list->row, (lxw_col_t)list->column, &validation));
}

/* Before the cells: the library writes the joined ones empty, and the first is written over. */
static void
add_joins (Place *place)
{
  for (guint i = 0; i < place->sheet->joins->len; i++)
    {
      const WeftBookJoin *join = &g_array_index (place->sheet->joins, WeftBookJoin, i);
      const WeftCell     *first = weft_sheet_get (place->sheet, join->row, join->first_column);

      if (first != NULL)
        weft_book_xlsx_latch (place->xlsx, worksheet_merge_range (place->worksheet, join->row, (lxw_col_t)join->first_column, join->row,
                                                                  (lxw_col_t)join->last_column, "", get_format (place, first->style, first->format, WEFT_VARIANT_WRAPS)));
    }
}

static void
add_picture (Place                  *place,
             const WeftSheetPicture *picture)
{
  g_autofree char  *alt_text = weft_book_clean_text (picture->alt_text);
  lxw_image_options options = {
    .x_offset = INDENT,
    .x_scale = picture->scale,
    .y_scale = picture->scale,
    .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
    .description = alt_text,
  };
  gsize       size;
  const void *bytes = g_bytes_get_data (picture->bytes, &size);

  weft_book_xlsx_latch (place->xlsx, worksheet_insert_image_buffer_opt (place->worksheet, picture->row, (lxw_col_t)picture->column,
                                                                        bytes, size, &options));
}

static void
lock (lxw_worksheet *worksheet)
{
  lxw_protection allowed = { .format_columns = LXW_TRUE };

  worksheet_protect (worksheet, NULL, &allowed);
}

gboolean
weft_book_xlsx_write_sheet (WeftBookXlsx *xlsx,
                            guint         index,
                            GCancellable *cancellable,
                            GError      **error)
{
  const WeftSheet *sheet = g_ptr_array_index (xlsx->book->sheets, index);
  const char      *tab = xlsx->names[index];
  Place            place = { .xlsx = xlsx, .sheet = sheet };

  place.worksheet = workbook_add_worksheet (xlsx->workbook, tab);
  if (place.worksheet == NULL)
    {
      weft_book_xlsx_latch (xlsx, LXW_ERROR_SHEETNAME_ALREADY_USED);
      return TRUE;
    }

  for (guint i = 0; i < sheet->widths->len; i++)
    weft_book_xlsx_latch (xlsx, worksheet_set_column (place.worksheet, (lxw_col_t)i, (lxw_col_t)i,
                                                      g_array_index (sheet->widths, double, i), NULL));
  worksheet_ignore_errors (place.worksheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
  add_joins (&place);
  if (!write_rows (&place, cancellable, error))
    return FALSE;

  for (guint i = 0; i < sheet->tables->len; i++)
    weft_book_xlsx_add_table (xlsx, place.worksheet, sheet, g_ptr_array_index (sheet->tables, i));
  for (guint i = 0; i < sheet->rules->len; i++)
    add_rule (&place, g_ptr_array_index (sheet->rules, i));
  for (guint i = 0; i < sheet->lists->len; i++)
    add_list (&place, g_ptr_array_index (sheet->lists, i));
  for (guint i = 0; i < sheet->charts->len; i++)
    weft_book_xlsx_add_chart (xlsx, place.worksheet, tab, g_ptr_array_index (sheet->charts, i));
  for (guint i = 0; i < sheet->pictures->len; i++)
    add_picture (&place, g_ptr_array_index (sheet->pictures, i));
  weft_book_xlsx_set_pages (xlsx, place.worksheet, sheet);
  if (sheet->locked)
    lock (place.worksheet);
  return TRUE;
}
