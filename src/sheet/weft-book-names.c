/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names for the tabs of a workbook, from whatever a sheet is called. */

#include "weft-book-text.h"
#include "weft-book-xlsx.h"

#define LONGEST_NAME 31 /* UTF-16 units */

/* The start of @name that leaves room for @suffix. */
static char *
shorten_name (const char *name,
              const char *suffix)
{
  const char *at = name;
  gsize       units = strlen (suffix); /* digits only */

  while (*at != '\0')
    {
      units += g_utf8_get_char (at) > 0xFFFF ? 2 : 1;
      if (units > LONGEST_NAME)
        break;
      at = g_utf8_next_char (at);
    }
  return g_strdup_printf ("%.*s%s", (int)(at - name), name, suffix);
}

static char *
clean_name (const char *name)
{
  g_autofree char *clean = weft_book_clean_text (name);
  char            *start = clean;

  g_strdelimit (clean, "[]:*?/\\\n\t", ' ');
  /* A name that begins or ends with an apostrophe makes Excel call the file broken. */
  for (g_strstrip (start); *start == '\''; start++)
    ;
  while (*start != '\0' && start[strlen (start) - 1] == '\'')
    start[strlen (start) - 1] = '\0';
  return g_strdup (*start != '\0' ? start : "Sheet");
}

GStrv
weft_book_sheet_names (const WeftBook *book)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_hash_table_add (taken, g_strdup ("history")); /* Excel keeps this name for itself */
  for (guint i = 0; i < book->sheets->len; i++)
    {
      const WeftSheet *sheet = g_ptr_array_index (book->sheets, i);
      g_autofree char *clean = clean_name (sheet->name);
      g_autofree char *name = shorten_name (clean, "");
      g_autofree char *key = g_utf8_casefold (name, -1);

      for (guint n = 2; g_hash_table_contains (taken, key); n++)
        {
          g_autofree char *suffix = g_strdup_printf (" %u", n);

          g_free (name);
          name = shorten_name (clean, suffix);
          g_free (key);
          key = g_utf8_casefold (name, -1);
        }
      g_hash_table_add (taken, g_steal_pointer (&key));
      g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}
