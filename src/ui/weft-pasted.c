/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What spreadsheet programs put on the clipboard. */

#include "weft-pasted.h"

#include "weft-text.h"

/* A cell in quotes may hold tabs and line ends; a quote inside is doubled. @at: (inout): past the cell afterwards. */
static char *
read_cell (const char **at)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean is_quoted = **at == '"';

  if (is_quoted)
    (*at)++;
  for (; **at != '\0'; (*at)++)
    {
      if (is_quoted && **at == '"' && (*at)[1] != '"')
        is_quoted = FALSE;
      else if (!is_quoted && (**at == '\t' || **at == '\n'))
        break;
      else
        {
          *at += is_quoted && **at == '"';
          g_string_append_c (cell, **at == '\n' || **at == '\t' ? ' ' : **at);
        }
    }
  return weft_text_clean (cell->str);
}

/* One row: its cells. @at: (inout): at the next row afterwards. */
static GStrv
read_line (const char **at)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  for (;;)
    {
      g_autofree char *cell = read_cell (at);

      g_strv_builder_add (cells, cell);
      if (**at != '\t')
        break;
      (*at)++;
    }
  if (**at == '\n')
    (*at)++;
  return g_strv_builder_end (cells);
}

static gboolean
is_blank (GStrv line)
{
  for (guint i = 0; line[i] != NULL; i++)
    if (line[i][0] != '\0')
      return FALSE;
  return TRUE;
}

GPtrArray *
weft_pasted_read (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_auto (GStrv) ends = g_strsplit (text, "\r\n", -1);
  g_autofree char *plain = g_strjoinv ("\n", ends);
  const char      *at = plain;

  while (*at != '\0')
    {
      GStrv line = read_line (&at);

      if (is_blank (line))
        g_strfreev (line);
      else
        g_ptr_array_add (rows, line);
    }
  return rows;
}
