/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which record of the file a row of a sheet means: by its ref, by the natural key of its table, the
 * how-manyeth of its kind where the key is not unique. And the next free ref for what is new. */

#include "weft-row-private.h"

#include "weft-row-sql.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

static const char *
text_of (const WeftTable *table,
         const WeftInner *inners,
         const char      *column)
{
  int at = weft_table_column (table, column);

  return at < 0 || inners[at].kind != WEFT_INNER_TEXT ? NULL : inners[at].text;
}

static gboolean
find_nth (WeftFile        *file,
          const WeftTable *table,
          const WeftInner *inners,
          guint64          mask,
          guint            nth,
          gint64          *id,
          GError         **error)
{
  g_autofree char *sql = weft_row_sql_key (table, mask);
  g_auto (WeftQuery) query = weft_query_begin_text (file, sql);
  g_autoptr (GError) local = NULL;

  for (guint i = 0; i < table->n_columns; i++)
    if ((mask >> i & 1) != 0)
      {
        g_autofree char *name = g_strdup_printf (":c%u", i);

        weft_inner_bind (&inners[i], &query, name);
      }

  while (weft_query_step (&query, &local))
    if (nth-- == 0)
      {
        *id = weft_query_int (&query, 0);
        break;
      }

  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* A person is found by name and e-mail, else name and postcode, else by the name alone. Another e-mail with another
 * postcode is another person of that name. */
static gboolean
match_person (WeftFile              *file,
              const WeftTable       *table,
              const WeftInner       *inners,
              const WeftSaveOptions *options,
              WeftIssues            *issues,
              gint64                *id,
              GError               **error)
{
  const char      *email = text_of (table, inners, "email");
  const char      *postcode = text_of (table, inners, "postcode");
  g_autofree char *sql = weft_row_sql_select (table, "t.\"name\" = :key COLLATE NOCASE", FALSE, FALSE, 0);
  g_auto (WeftQuery) query = weft_query_begin_text (file, sql);
  g_autoptr (GArray) likely = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) local = NULL;
  gint64 by_postcode = 0;
  int    email_at = weft_table_column (table, "email") + 1, postcode_at = weft_table_column (table, "postcode") + 1;

  weft_query_bind_text (&query, ":key", text_of (table, inners, "name"));
  while (*id == 0 && weft_query_step (&query, &local))
    {
      const char *its_email = weft_query_text (&query, email_at);
      const char *its_postcode = weft_query_text (&query, postcode_at);
      gboolean    same_email = email != NULL && weft_text_equal_loosely (email, its_email);
      gboolean    same_postcode = postcode != NULL && weft_text_equal_loosely (postcode, its_postcode);
      gboolean    other = (email != NULL && *its_email != '\0' && !same_email) || (postcode != NULL && *its_postcode != '\0' && !same_postcode);
      gint64      its_id = weft_query_int (&query, 0);

      if (same_email)
        *id = its_id;
      else if (same_postcode && by_postcode == 0)
        by_postcode = its_id;
      else if (!other)
        g_array_append_val (likely, its_id);
    }

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  if (*id == 0)
    *id = by_postcode;
  if (*id == 0 && likely->len > options->repeat && (likely->len == 1 || options->alike >= likely->len))
    *id = g_array_index (likely, gint64, options->repeat);
  else if (*id == 0 && likely->len > 1 && options->alike < likely->len)
    weft_issues_add (issues, "name", TRUE, _ ("There are two people called “%s”. Give the reference, the e-mail or the postcode, so that the right one is meant."), text_of (table, inners, "name"));
  return TRUE;
}

static guint64
key_mask (const WeftTable *table)
{
  guint64 mask = 0;

  for (guint i = 0; i < table->n_columns; i++)
    if ((table->columns[i].flags & WEFT_COLUMN_KEY) != 0)
      mask |= G_GUINT64_CONSTANT (1) << i;

  return mask;
}

gboolean
weft_row_match (WeftFile              *file,
                const WeftTable       *table,
                const WeftInner       *inners,
                const WeftSaveOptions *options,
                WeftIssues            *issues,
                gint64                *id,
                GError               **error)
{
  guint64 mask = key_mask (table);

  *id = 0;
  if (table->prefix != NULL && text_of (table, inners, "ref") != NULL)
    {
      gboolean has_parts = g_str_equal (table->name, "money");

      mask = G_GUINT64_CONSTANT (1) << weft_table_column (table, "ref");
      if (has_parts)
        mask |= G_GUINT64_CONSTANT (1) << weft_table_column (table, "split");
      return find_nth (file, table, inners, mask, 0, id, error);
    }

  if (g_str_equal (table->name, "people"))
    return match_person (file, table, inners, options, issues, id, error);

  g_assert (mask != 0);
  return find_nth (file, table, inners, mask, options->repeat, id, error);
}

char *
weft_row_next_ref (WeftFile        *file,
                   const WeftTable *table,
                   GError         **error)
{
  gboolean         by_year = g_str_equal (table->name, "returns");
  g_autofree char *prefix = by_year ? g_strdup_printf ("%s-%.4s-", table->prefix, weft_file_today (file)) : g_strconcat (table->prefix, "-", NULL);
  g_autofree char *sql = weft_row_sql_last_number (table, prefix);
  g_auto (WeftQuery) query = weft_query_begin_text (file, sql);
  g_autoptr (GError) local = NULL;
  gint64 last = weft_query_one_int (&query, 0, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_strdup_printf (by_year ? "%s%02" G_GINT64_FORMAT : "%s%04" G_GINT64_FORMAT, prefix, last + 1);
}
