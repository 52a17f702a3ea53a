/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of a table's records. */

#include "weft-names.h"

#include "weft-date.h"
#include "weft-query.h"
#include "weft-slips.h"
#include "weft-text.h"

#include <string.h>

void
weft_name_free (WeftName *name)
{
  if (name == NULL)
    return;
  g_free (name->ref);
  g_free (name->name);
  g_free (name->help);
  g_free (name->fold);
  g_free (name->also);
  g_free (name->code);
  g_free (name);
}

/* The first short column that is neither the ref nor the name: a grant's funder, the day a person joined. */
static char *
dup_help (const WeftRow *row)
{
  const WeftTable *table = row->table;

  for (guint i = 0; i < table->n_columns; i++)
    if ((table->columns[i].flags & WEFT_COLUMN_SHORT) != 0 && !g_str_equal (table->columns[i].name, "ref") &&
        !g_str_equal (table->columns[i].name, table->label) && row->cells[i][0] != '\0')
      return table->columns[i].type == WEFT_TYPE_DATE ? weft_date_format (row->cells[i]) : g_strdup (row->cells[i]);
  return g_strdup ("");
}

static WeftName *
make_name (const WeftRow *row)
{
  WeftName   *name = g_new0 (WeftName, 1);
  const char *ref = row->table->prefix != NULL ? weft_row_get (row, "ref") : "";

  name->name = g_strdup (weft_row_get (row, row->table->label));
  name->ref = g_strdup (ref[0] != '\0' ? ref : name->name);
  name->help = dup_help (row);
  name->fold = weft_text_fold (name->name);
  name->also = g_str_equal (row->table->name, "grants") ? weft_text_fold (weft_row_get (row, "funder")) : NULL;
  return name;
}

WeftNames *
weft_names_read (WeftFile   *file,
                 const char *table,
                 GError    **error)
{
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find (table), NULL, error);
  WeftNames *names;

  if (rows == NULL)
    return NULL;
  names = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_name_free);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (names, make_name (g_ptr_array_index (rows, i)));
  return names;
}

static int
compare_frequent (gconstpointer one,
                  gconstpointer other,
                  gpointer      counts)
{
  const WeftName *a = *(WeftName *const *)one, *b = *(WeftName *const *)other;
  guint           n_a = *(guint *)g_hash_table_lookup (counts, a->name);
  guint           n_b = *(guint *)g_hash_table_lookup (counts, b->name);

  return n_a != n_b ? (n_a < n_b ? 1 : -1) : g_utf8_collate (a->name, b->name);
}

GHashTable *
weft_word_counts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
weft_word_counts_add (GHashTable *counts,
                      const char *word,
                      int         n)
{
  guint *count = g_hash_table_lookup (counts, word);

  if (word[0] == '\0')
    return;
  if (count == NULL)
    {
      count = g_new0 (guint, 1);
      g_hash_table_insert (counts, g_strdup (word), count);
    }
  *count += (guint)n;
  if (*count == 0)
    g_hash_table_remove (counts, word);
}

WeftNames *
weft_names_new_words (GHashTable *counts)
{
  WeftNames     *names = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_name_free);
  GHashTableIter iter;
  gpointer       word;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      WeftName *name = g_new0 (WeftName, 1);

      name->name = g_strdup (word);
      name->ref = g_strdup (word);
      name->help = g_strdup ("");
      name->fold = weft_text_fold (word);
      g_ptr_array_add (names, name);
    }
  g_ptr_array_sort_with_data (names, compare_frequent, counts);
  return names;
}

WeftNames *
weft_names_read_words (WeftFile *file,
                       WeftSql   words,
                       GError  **error)
{
  g_autoptr (GHashTable) counts = weft_word_counts_new ();
  g_auto (WeftQuery) query = weft_query_begin (file, words);

  while (weft_query_step (&query, error))
    weft_word_counts_add (counts, weft_query_text (&query, 0), 1);
  return query.failed ? NULL : weft_names_new_words (counts);
}

void
weft_names_give_codes (WeftNames *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      WeftName   *name = g_ptr_array_index (names, i);
      const char *number = strrchr (name->ref, '-');

      g_free (name->code);
      name->code = number != NULL && g_ascii_isdigit (number[1]) ? g_strdup_printf ("%" G_GUINT64_FORMAT, g_ascii_strtoull (number + 1, NULL, 10)) : NULL;
    }
}

GHashTable *
weft_names_index (WeftNames *names)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < names->len; i++)
    g_hash_table_insert (index, ((WeftName *)g_ptr_array_index (names, i))->name, g_ptr_array_index (names, i));
  for (guint i = 0; i < names->len; i++)
    g_hash_table_insert (index, ((WeftName *)g_ptr_array_index (names, i))->ref, g_ptr_array_index (names, i));
  return index;
}

WeftName *
weft_names_find (WeftNames  *names,
                 const char *cell)
{
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      WeftName *name = g_ptr_array_index (names, i);

      if (g_str_equal (name->ref, cell))
        return name;
    }
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      WeftName *name = g_ptr_array_index (names, i);

      if (g_str_equal (name->name, cell))
        return name;
    }
  return NULL;
}

WeftName *
weft_names_find_typed (WeftNames  *names,
                       const char *typed,
                       guint      *n)
{
  g_autofree char *fold = weft_text_fold (typed);
  WeftName        *first = NULL;

  *n = 0;
  for (guint i = 0; i < names->len; i++)
    {
      WeftName *name = g_ptr_array_index (names, i);

      if (!g_str_equal (name->ref, typed) && !g_str_equal (name->fold, fold))
        continue;
      first = first != NULL ? first : name;
      *n += 1;
    }
  return first;
}

/* The longer a name, the more slips still leave it the same name. */
static guint
count_allowed (const char *fold)
{
  glong n = g_utf8_strlen (fold, -1);

  return n < 3 ? 0 : n < 6  ? 1
                   : n < 13 ? 2
                            : 3;
}

WeftName *
weft_names_find_close (WeftNames  *names,
                       const char *typed)
{
  g_autofree char *fold = weft_text_fold (typed);
  guint            most = count_allowed (fold);
  WeftName        *closest = NULL;

  for (guint i = 0; i < names->len && most > 0; i++)
    {
      WeftName *name = g_ptr_array_index (names, i);
      guint     slips = weft_slips_count (name->fold, fold, most);

      if (slips > most)
        continue;
      closest = name;
      most = MAX (slips, 1) - 1;
    }
  return closest;
}

const char *
weft_names_show (WeftNames  *names,
                 const char *cell)
{
  WeftName *name = cell[0] != '\0' ? weft_names_find (names, cell) : NULL;

  return name != NULL ? name->name : cell;
}

static gboolean
has_word (const char *fold,
          const char *typed)
{
  const char *at = fold;

  while ((at = strstr (at, typed)) != NULL)
    {
      if (at == fold || at[-1] == ' ' || at[-1] == '-')
        return TRUE;
      at++;
    }
  return FALSE;
}

/* How well @name answers to what was typed: 0 it is just that, 1 it begins so, 2 one of its words does, 3 what else it is known
 * by, 4 not at all. */
static int
rank_name (const WeftName *name,
           const char     *fold)
{
  if (g_str_equal (name->fold, fold) || g_strcmp0 (name->code, fold) == 0)
    return 0;
  if (g_str_has_prefix (name->fold, fold))
    return 1;
  if (has_word (name->fold, fold))
    return 2;
  return name->also != NULL && has_word (name->also, fold) ? 3 : 4;
}

gboolean
weft_name_is_called (const WeftName *name,
                     const char     *typed)
{
  g_autofree char *fold = weft_text_fold (typed);

  return rank_name (name, fold) < 3;
}

GPtrArray *
weft_names_match (WeftNames  *names,
                  const char *typed,
                  guint       limit)
{
  GPtrArray       *found = g_ptr_array_new ();
  g_autofree char *fold = weft_text_fold (typed);

  for (int rank = 0; rank < 4; rank++)
    for (guint i = 0; i < names->len && found->len < limit; i++)
      if (rank_name (g_ptr_array_index (names, i), fold) == rank)
        g_ptr_array_add (found, g_ptr_array_index (names, i));
  return found;
}
