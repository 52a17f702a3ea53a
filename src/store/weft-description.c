/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding tables, columns and choices as people spell them. */

#include "weft-description.h"

#include "weft-text.h"

const WeftTable *
weft_description_find (const char *name)
{
  g_autofree char *wanted = NULL;
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (tables[i].name, name))
      return &tables[i];

  wanted = weft_text_header (name);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *by_name = weft_text_header (tables[i].name);
      g_autofree char *by_title = weft_text_header (tables[i].title);

      if (g_str_equal (wanted, by_name) || g_str_equal (wanted, by_title))
        return &tables[i];
    }

  return NULL;
}

int
weft_table_column (const WeftTable *table,
                   const char      *name)
{
  g_autofree char *wanted = NULL;

  for (guint i = 0; i < table->n_columns; i++)
    if (g_str_equal (table->columns[i].name, name))
      return (int)i;

  wanted = weft_text_header (name);
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *by_name = weft_text_header (table->columns[i].name);
      g_autofree char *by_title = weft_text_header (table->columns[i].title);

      if (g_str_equal (wanted, by_name) || g_str_equal (wanted, by_title))
        return (int)i;
    }

  return -1;
}

char *
weft_column_choice (const WeftColumn *column,
                    const char       *text)
{
  g_autofree char *wanted = weft_text_header (text);
  g_auto (GStrv) choices = g_strsplit (column->choices, "|", -1);

  for (guint i = 0; choices[i] != NULL; i++)
    {
      g_autofree char *choice = weft_text_header (choices[i]);

      if (g_str_equal (wanted, choice))
        return g_strdup (choices[i]);
    }

  return NULL;
}
