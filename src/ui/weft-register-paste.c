/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pasted column of names. */

#include "weft-register-paste.h"

#include "weft-text.h"

#include <glib/gi18n-lib.h>

/* By folded name; a name that two people have leads to nobody. */
static GHashTable *
index_names (WeftNames *people)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      WeftName *name = g_ptr_array_index (people, i);
      char     *folded = weft_text_fold (name->name);

      g_hash_table_insert (index, folded, g_hash_table_contains (index, folded) ? NULL : name);
    }
  return index;
}

/* The first cell that is filled. */
static char *
read_name (const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);

  for (guint i = 0; cells[i] != NULL; i++)
    if (!weft_text_is_empty (cells[i]))
      return weft_text_clean (cells[i]);
  return g_strdup ("");
}

static gboolean
is_heading (const char *name)
{
  return weft_text_equal_loosely (name, "name") || weft_text_equal_loosely (name, _ ("Name"));
}

void
weft_register_paste_read (WeftNames  *people,
                          const char *text,
                          GPtrArray  *known,
                          GPtrArray  *unknown)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GHashTable) index = index_names (people);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = read_name (lines[i]);
      g_autofree char *folded = weft_text_fold (name);
      WeftName        *found = g_hash_table_lookup (index, folded);

      if (name[0] == '\0' || (i == 0 && found == NULL && is_heading (name)))
        continue;
      if (found != NULL)
        g_ptr_array_add (known, found);
      else
        g_ptr_array_add (unknown, g_steal_pointer (&name));
    }
}
