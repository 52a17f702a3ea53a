/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hours as they were typed or pasted. */

#include "weft-hours-typed.h"

#include "weft-date.h"
#include "weft-field-check.h"
#include "weft-hours.h"
#include "weft-pasted.h"
#include "weft-text.h"

#include <string.h>

#define MOST_PEOPLE 9999
#define NO_CELL (-1)
#define PACKED "a(bas)" /* whether somebody is new, and the cells */

WeftHoursTexts *
weft_hours_texts_new (void)
{
  WeftHoursTexts *texts = g_new0 (WeftHoursTexts, 1);

  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    texts->cells[i] = g_strdup ("");
  return texts;
}

WeftHoursTexts *
weft_hours_texts_copy (const WeftHoursTexts *texts)
{
  WeftHoursTexts *copy = g_new0 (WeftHoursTexts, 1);

  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    copy->cells[i] = g_strdup (texts->cells[i]);
  copy->is_new = texts->is_new;
  return copy;
}

void
weft_hours_texts_free (WeftHoursTexts *texts)
{
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    g_free (texts->cells[i]);
  g_free (texts);
}

/* Of who it is "people" as well. */
static const char *const fields[WEFT_HOURS_N_CELLS] = { "date", "person", "hours", "role", "grant" };

static int
find_cell (const char *column)
{
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    if (g_strcmp0 (fields[i], column) == 0)
      return i;
  return WEFT_HOURS_WHO;
}

WeftHoursWrong *
weft_hours_wrong_new (const WeftHoursTexts *texts,
                      const WeftIssues     *issues)
{
  WeftHoursWrong *wrong = g_new0 (WeftHoursWrong, 1);

  wrong->texts = weft_hours_texts_copy (texts);
  for (guint i = 0; i < issues->len; i++)
    {
      const WeftIssue *issue = g_ptr_array_index (issues, i);
      char           **sentence = &wrong->sentences[find_cell (issue->field)];
      char            *both = *sentence != NULL ? g_strjoin (" ", *sentence, issue->sentence, NULL) : g_strdup (issue->sentence);

      g_free (*sentence);
      *sentence = both;
    }
  return wrong;
}

void
weft_hours_wrong_free (WeftHoursWrong *wrong)
{
  weft_hours_texts_free (wrong->texts);
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    g_free (wrong->sentences[i]);
  g_free (wrong);
}

GPtrArray *
weft_hours_texts_new_array (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)weft_hours_texts_free);
}

gboolean
weft_hours_texts_is_empty (const WeftHoursTexts *texts)
{
  return texts->cells[WEFT_HOURS_WHO][0] == '\0' && texts->cells[WEFT_HOURS_HOURS][0] == '\0' &&
         texts->cells[WEFT_HOURS_WHAT][0] == '\0';
}

gboolean
weft_hours_typed_date (const char *typed,
                       const char *today,
                       char       *iso)
{
  return weft_date_is_valid (today) && weft_date_parse_short (typed, today, iso, NULL);
}

gboolean
weft_hours_texts_is_whole (const WeftHoursTexts *texts,
                           const char           *today)
{
  const char *date = texts->cells[WEFT_HOURS_DATE];
  char        iso[WEFT_DATE_SIZE];
  gint64      minutes;

  return texts->cells[WEFT_HOURS_WHO][0] != '\0' && weft_hours_parse (texts->cells[WEFT_HOURS_HOURS], &minutes, NULL) &&
         (weft_hours_typed_date (date, today, iso) || weft_month_parse (date, iso, NULL));
}

gint64
weft_hours_texts_minutes (const WeftHoursTexts *texts)
{
  gint64 each;

  if (!weft_hours_parse (texts->cells[WEFT_HOURS_HOURS], &each, NULL))
    return 0;
  return each * MAX (weft_hours_people (texts->cells[WEFT_HOURS_WHO]), 1);
}

char *
weft_hours_texts_judge (const WeftHoursTexts *texts,
                        WeftHoursCell         cell,
                        const char           *today)
{
  g_autoptr (WeftRow) row = weft_hours_texts_make_row (texts, today);
  char iso[WEFT_DATE_SIZE];

  /* As long as nobody says otherwise, the hours are those of one day. */
  if (cell == WEFT_HOURS_HOURS && !weft_date_is_valid (weft_row_get (row, "date")) && !weft_month_parse (weft_row_get (row, "date"), iso, NULL))
    weft_row_set (row, "date", today);
  return weft_field_check (row, &row->table->columns[weft_table_column (row->table, fields[cell])]);
}

WeftRow *
weft_hours_texts_make_row (const WeftHoursTexts *texts,
                           const char           *today)
{
  WeftRow         *row = weft_row_new (weft_description_find ("hours"));
  const char      *who = texts->cells[WEFT_HOURS_WHO];
  gint64           n = weft_hours_people (who);
  g_autofree char *people = g_strdup_printf ("%d", (int)n);
  char             iso[WEFT_DATE_SIZE];

  weft_row_set (row, "date",
                weft_hours_typed_date (texts->cells[WEFT_HOURS_DATE], today, iso) ? iso : texts->cells[WEFT_HOURS_DATE]);
  if (n > 0)
    weft_row_set (row, "people", people);
  else if (!texts->is_new)
    weft_row_set (row, "person", who);
  weft_row_set (row, "hours", texts->cells[WEFT_HOURS_HOURS]);
  weft_row_set (row, "role", texts->cells[WEFT_HOURS_WHAT]);
  weft_row_set (row, "grant", texts->cells[WEFT_HOURS_GRANT]);
  return row;
}

/* The cell that a column goes into which is headed so, NO_CELL for none. */
static int
find_heading (const char *heading)
{
  static const struct
  {
    const char   *heading;
    WeftHoursCell cell;
  } known[] = {
    { "date", WEFT_HOURS_DATE },
    { "day", WEFT_HOURS_DATE },
    { "who", WEFT_HOURS_WHO },
    { "name", WEFT_HOURS_WHO },
    { "person", WEFT_HOURS_WHO },
    { "people", WEFT_HOURS_WHO },
    { "volunteer", WEFT_HOURS_WHO },
    { "hours", WEFT_HOURS_HOURS },
    { "hours each", WEFT_HOURS_HOURS },
    { "time", WEFT_HOURS_HOURS },
    { "what", WEFT_HOURS_WHAT },
    { "role", WEFT_HOURS_WHAT },
    { "activity", WEFT_HOURS_WHAT },
    { "grant", WEFT_HOURS_GRANT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (weft_text_equal_loosely (known[i].heading, heading))
      return known[i].cell;
  return NO_CELL;
}

/* Where each column goes. TRUE: @line says so itself, for it is one of headings. */
static gboolean
map_columns (GStrv         line,
             WeftHoursCell first,
             GArray       *columns)
{
  guint n_found = 0;

  for (guint i = 0; line[i] != NULL; i++)
    {
      int cell = find_heading (line[i]);

      n_found += cell != NO_CELL;
      g_array_append_val (columns, cell);
    }
  if (n_found > 1)
    return TRUE;
  g_array_set_size (columns, 0);
  for (int cell = (int)first; cell < WEFT_HOURS_N_CELLS; cell++)
    g_array_append_val (columns, cell);
  return FALSE;
}

static void
set_cell (WeftHoursTexts *texts,
          int             cell,
          const char     *text)
{
  g_free (texts->cells[cell]);
  texts->cells[cell] = g_strdup (text);
}

static WeftHoursTexts *
make_texts (GStrv         line,
            const GArray *columns,
            const char   *date)
{
  WeftHoursTexts *texts = weft_hours_texts_new ();

  set_cell (texts, WEFT_HOURS_DATE, date);
  for (guint i = 0; line[i] != NULL && i < columns->len; i++)
    {
      int cell = g_array_index (columns, int, i);

      if (cell != NO_CELL && line[i][0] != '\0')
        set_cell (texts, cell, line[i]);
    }
  return texts;
}

GPtrArray *
weft_hours_texts_read_pasted (const char   *text,
                              WeftHoursCell first,
                              const char   *date)
{
  GPtrArray *rows = weft_hours_texts_new_array ();
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GPtrArray) lines = weft_pasted_read (text);

  for (guint i = 0; i < lines->len; i++)
    {
      GStrv           line = lines->pdata[i];
      WeftHoursTexts *texts;

      if (columns->len == 0 && map_columns (line, first, columns))
        continue;
      texts = make_texts (line, columns, date);
      g_ptr_array_add (rows, texts);
      date = texts->cells[WEFT_HOURS_DATE];
    }
  return rows;
}

gint64
weft_hours_people (const char *who)
{
  char  *end = NULL;
  gint64 n = g_ascii_strtoll (who, &end, 10);

  if (end == who || n < 1 || n > MOST_PEOPLE)
    return 0;
  while (*end == ' ')
    end++;
  /* "12", "12 people", and what people write in its place: "12 p", "12 volunteers". */
  return *end == '\0' || g_unichar_isalpha (g_utf8_get_char (end)) ? n : 0;
}

GVariant *
weft_hours_texts_pack (GPtrArray *rows)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (PACKED));
  for (guint i = 0; i < rows->len; i++)
    {
      const WeftHoursTexts *texts = rows->pdata[i];

      g_variant_builder_add (&builder, "(b@as)", texts->is_new, g_variant_new_strv ((const char *const *)texts->cells, WEFT_HOURS_N_CELLS));
    }
  return g_variant_builder_end (&builder);
}

GPtrArray *
weft_hours_texts_unpack (GVariant *packed)
{
  GPtrArray *rows = weft_hours_texts_new_array ();

  if (!g_variant_is_of_type (packed, G_VARIANT_TYPE (PACKED)))
    return rows;
  for (gsize i = 0; i < g_variant_n_children (packed); i++)
    {
      WeftHoursTexts *texts = weft_hours_texts_new ();
      g_auto (GStrv) cells = NULL;

      g_variant_get_child (packed, i, "(b^as)", &texts->is_new, &cells);
      for (guint j = 0; j < MIN (g_strv_length (cells), WEFT_HOURS_N_CELLS); j++)
        {
          g_free (texts->cells[j]);
          texts->cells[j] = g_strdup (cells[j]);
        }
      g_ptr_array_add (rows, texts);
    }
  return rows;
}
