/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets that another Weft reads back: Figures, the tidy table, and Audit, which tells whether it is as Weft
 * wrote it. Their names and keys are English in every language; both are locked against accidents. */

#include "weft-phrase.h"
#include "weft-return-sheets.h"
#include "weft-return-words.h"
#include "weft-text.h"

enum
{
  FIGURE_REVISION = 1,
  FIGURE_MEASURE = 6,
  FIGURE_CATEGORY = 9,
  FIGURE_VALUE = 10,
  FIGURE_STATUS = 11,
  FIGURE_WORDS = 13, /* beside the tidy table's own: for people */
  N_FIGURE_COLUMNS,
};

static void
put_value (WeftLayout *layout,
           const char *measure,
           const char *value)
{
  WeftSheet *sheet = layout->sheet;
  WeftUnit   unit = weft_figure_unit (measure);

  if (*value == '\0')
    weft_sheet_put_blank (sheet, layout->row, FIGURE_VALUE, WEFT_STYLE_NUMBER);
  else if (unit == WEFT_UNIT_PENCE)
    weft_sheet_put_pence (sheet, layout->row, FIGURE_VALUE, WEFT_STYLE_NUMBER, WEFT_FORMAT_MONEY, g_ascii_strtoll (value, NULL, 10));
  else if (unit == WEFT_UNIT_MINUTES)
    weft_sheet_put_number (sheet, layout->row, FIGURE_VALUE, WEFT_STYLE_NUMBER, WEFT_FORMAT_HOURS, g_ascii_strtod (value, NULL));
  else if (unit == WEFT_UNIT_POINTS)
    weft_sheet_put_number (sheet, layout->row, FIGURE_VALUE, WEFT_STYLE_NUMBER, WEFT_FORMAT_RATIO, g_ascii_strtod (value, NULL));
  else
    weft_sheet_put_number (sheet, layout->row, FIGURE_VALUE, WEFT_STYLE_NUMBER, WEFT_FORMAT_COUNT, (double)g_ascii_strtoll (value, NULL, 10));
}

static void
put_figure_row (WeftLayout *layout,
                GStrv       fields)
{
  for (guint i = 0; i < FIGURE_WORDS; i++)
    if (i == FIGURE_VALUE)
      put_value (layout, fields[FIGURE_MEASURE], fields[i]);
    else if (i == FIGURE_REVISION)
      weft_sheet_put_number (layout->sheet, layout->row, i, WEFT_STYLE_LABEL, WEFT_FORMAT_COUNT, (double)g_ascii_strtoll (fields[i], NULL, 10));
    else
      weft_sheet_put_text (layout->sheet, layout->row, i, i == FIGURE_STATUS ? WEFT_STYLE_WORDS : WEFT_STYLE_LABEL, fields[i]);
  /* A row of a table is of those who gave that answer. */
  weft_layout_words (layout, FIGURE_WORDS, WEFT_STYLE_WORDS, NULL,
                     *fields[FIGURE_CATEGORY] == '\0' ? weft_return_words_name_of (layout->ret, fields[FIGURE_MEASURE], layout->language)
                                                      : weft_return_words_name (fields[FIGURE_MEASURE], layout->language));
}

void
weft_figures_sheet_lay_out (WeftLayout *layout)
{
  static const double      widths[N_FIGURE_COLUMNS] = { 11, 9, 17, 12, 12, 14, 19, 14, 10, 22, 11, 14, 13, 26 };
  static const char *const keys[N_FIGURE_COLUMNS] = {
    "return_id",
    "revision",
    "organisation",
    "from",
    "to",
    "grant",
    "measure",
    "category_list",
    "version",
    "category",
    "value",
    "status",
    "method",
    "in_words",
  };
  WeftStyle styles[N_FIGURE_COLUMNS] = { 0 };
  g_autoptr (GPtrArray) rows = weft_return_figure_rows (layout->ret);
  WeftSheet *sheet;

  for (guint i = 0; i < N_FIGURE_COLUMNS; i++)
    styles[i] = WEFT_STYLE_HEADER;
  styles[FIGURE_VALUE] = WEFT_STYLE_HEADER_RIGHT;
  styles[FIGURE_STATUS] = styles[FIGURE_WORDS] = WEFT_STYLE_HEADER_INDENT;
  weft_layout_begin (layout, "Figures", widths, N_FIGURE_COLUMNS);
  sheet = layout->sheet;
  sheet->landscape = TRUE;
  sheet->locked = TRUE;
  sheet->freeze_row = 1;
  sheet->repeat_first = sheet->repeat_last = 0;
  weft_layout_header (layout, keys, styles);
  for (guint i = 0; i < rows->len; i++)
    put_figure_row (layout, g_ptr_array_index (rows, i));
  if (rows->len > 0)
    weft_sheet_add_table (sheet, "Figures", 0, 0, layout->row - 1, N_FIGURE_COLUMNS - 1);
  weft_layout_end (layout, WEFT_PAPER_WIDE);
}

/* Audit */

static const struct
{
  const char *key, *words;
} facts[] = {
  { "made_by", P_ ("The program that made it") },
  { "made_at", P_ ("The day on which it was made") },
  { "organisation", P_ ("The group") },
  { "return_id", P_ ("The return, as the group calls it") },
  { "revision", P_ ("1, and one more at each correction") },
  { "status", P_ ("How far the return is") },
  { "signed_by", P_ ("Who signed it") },
  { "second_signature", P_ ("Who signed it too") },
  { "override_reason", P_ ("Why it was signed all the same") },
  { "figures_rows", P_ ("Rows of the sheet Figures") },
  { "figures_sha256", P_ ("The long number, see below") },
};

/* The key, and at the end of the row what it means. */
static void
begin_fact (WeftLayout *layout,
            const char *key)
{
  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_FACT_LABEL, key);
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    if (g_str_equal (facts[i].key, key))
      weft_sheet_put_text (layout->sheet, layout->row, 2, WEFT_STYLE_WORDS_GREY, weft_phrase (layout->language, facts[i].words));
}

static void
put_fact (WeftLayout *layout,
          const char *key,
          const char *value)
{
  begin_fact (layout, key);
  weft_sheet_put_text (layout->sheet, layout->row, 1, WEFT_STYLE_FACT, value != NULL ? value : "");
  layout->row++;
}

static void
put_number (WeftLayout *layout,
            const char *key,
            gint64      value)
{
  put_fact (layout, key, "");
  weft_sheet_put_number (layout->sheet, layout->row - 1, 1, WEFT_STYLE_FACT, WEFT_FORMAT_COUNT, (double)value);
}

/* "Joan Pritchard, Treasurer"; "" while nobody signed. */
static char *
join_signature (const WeftLayout *layout,
                const char       *name,
                const char       *role)
{
  if (weft_return_is_draft (layout->ret) || weft_text_is_empty (name))
    return g_strdup ("");
  if (weft_text_is_empty (role))
    return g_strdup (name);
  return g_strdup_printf ("%s, %s", name, role);
}

void
weft_audit_sheet_lay_out (WeftLayout *layout,
                          const char *program)
{
  static const double widths[] = { 19, 70, 36 };
  const WeftReturn   *ret = layout->ret;
  const char         *language = layout->language;
  g_autoptr (GPtrArray) rows = weft_return_figure_rows (ret);
  g_autofree char *digest = weft_return_digest (rows);
  g_autofree char *organisation = g_strdup_printf ("%s (%s)", ret->organisation, ret->org_id);
  g_autofree char *first = join_signature (layout, ret->signed_by, ret->signed_role);
  g_autofree char *second = join_signature (layout, ret->second_name, ret->second_role);

  weft_layout_begin (layout, "Audit", widths, G_N_ELEMENTS (widths));
  layout->sheet->locked = TRUE;
  weft_layout_title (layout, "Audit", weft_phrase (language, "Who made this workbook, and whether its figures are as Weft wrote them"));
  put_fact (layout, "made_by", program);
  put_fact (layout, "made_at", "");
  weft_sheet_put_date (layout->sheet, layout->row - 1, 1, WEFT_STYLE_FACT, WEFT_FORMAT_DATE, ret->made_on);
  put_fact (layout, "organisation", weft_text_is_empty (ret->org_id) ? ret->organisation : organisation);
  put_fact (layout, "return_id", ret->return_ref);
  put_number (layout, "revision", ret->revision);
  put_fact (layout, "status", ret->status);
  put_fact (layout, "signed_by", first);
  put_fact (layout, "second_signature", second);
  if (!weft_text_is_empty (ret->override_reason))
    {
      begin_fact (layout, "override_reason");
      weft_layout_words (layout, 1, WEFT_STYLE_FACT, NULL, ret->override_reason);
    }
  put_number (layout, "figures_rows", rows->len);
  put_fact (layout, "figures_sha256", digest);

  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_QUESTION, weft_phrase (language, "What this means"));
  weft_layout_words (layout, 1, WEFT_STYLE_WORDS, NULL,
                     weft_phrase (language, "The long number is worked out from the rows of the sheet Figures. If a reader’s Weft works out the same number, the figures are unchanged since Weft wrote them. It does not show who wrote them. Saving this workbook again in a spreadsheet program does not change the number; changing a figure does."));
  weft_layout_end (layout, WEFT_PAPER_ONE_PAGE);
}
