/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What left the file about who took part, whatever it left in: one reader may have it all. */

#include "weft-return-told.h"

#include "weft-equality.h"
#include "weft-group-fact.h"
#include "weft-return-job-private.h"
#include "weft-small-number.h"
#include "weft-told-record.h"

char *
weft_return_told_name (const char *question)
{
  return g_strdup_printf ("people by %s", question);
}

WeftTold *
weft_return_told_new (const WeftBands *bands,
                      int              threshold)
{
  g_autofree char *what = weft_return_told_name (bands->question);
  WeftTold        *told = weft_bands_tell (bands, threshold);

  weft_told_set_what (told, what);
  return told;
}

WeftTold *
weft_return_told_count (const char *what,
                        const char *from,
                        const char *to,
                        const char *label,
                        gint64      count,
                        int         threshold)
{
  WeftTold *told = weft_told_new (what, from, to, threshold);

  weft_told_add (told, label, label, count);
  return told;
}

/* Adds how many came and how often, as @ret tells it. */
static void
add_counts (const WeftReturn *ret,
            GPtrArray        *tables)
{
  const int threshold = ret->people_protected ? ret->small_number_threshold : WEFT_EXACTLY;

  if (ret->people_protected == WEFT_PEOPLE_LEFT_OUT)
    return;
  if (ret->people > 0)
    g_ptr_array_add (tables, weft_return_told_count (WEFT_BANDS_OF_ALL, ret->from, ret->to, ret->grant_ref, ret->people, threshold));
  if (ret->attendances > 0)
    g_ptr_array_add (tables, weft_return_told_count (WEFT_BANDS_OF_VISITS, ret->from, ret->to, ret->grant_ref, ret->attendances, threshold));
}

gboolean
weft_return_told_keep (WeftFile         *file,
                       const WeftReturn *ret,
                       GError          **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);

  for (guint i = 0; i < ret->bands->len; i++)
    {
      const WeftBands *bands = ret->bands->pdata[i];

      if (bands->safe && bands->period != NULL)
        g_ptr_array_add (tables, weft_return_told_new (bands, ret->small_number_threshold));
    }
  add_counts (ret, tables);
  for (guint i = 0; i < ret->told->len; i++)
    g_ptr_array_add (tables, weft_told_copy (ret->told->pdata[i]));
  return weft_file_is_read_only (file) || weft_told_record_keep (file, tables, error);
}

/* ---- What one return must know ---- */

/* Its tables of people, and how many came of its grant and how often. */
static void
add_signed (const WeftReturn *earlier,
            GPtrArray        *published)
{
  const guint n_published = published->len;

  for (guint i = 0; i < earlier->bands->len; i++)
    if (((const WeftBands *)earlier->bands->pdata[i])->safe)
      g_ptr_array_add (published, weft_bands_tell (earlier->bands->pdata[i], earlier->small_number_threshold));
  add_counts (earlier, published);
  for (guint i = n_published; i < published->len; i++)
    ((WeftTold *)published->pdata[i])->day = g_strdup (earlier->signed_on);
}

static gboolean
gather_signed (WeftFile   *file,
               const char *from,
               const char *to,
               GPtrArray  *published,
               GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FROZEN_ABOUT_PEOPLE);

  weft_query_bind_text (&query, ":from", from);
  weft_query_bind_text (&query, ":to", to);
  while (weft_query_step (&query, error))
    {
      g_autoptr (WeftReturn) earlier = weft_return_thaw (weft_query_text (&query, 0), error);

      if (earlier == NULL)
        return FALSE;
      add_signed (earlier, published);
    }
  return !query.failed;
}

/* Every row is a number by itself. */
static void
add_rows (const WeftTold *told,
          GPtrArray      *published)
{
  for (guint i = 0; i < told->rows->len; i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];
      WeftTold          *number = weft_return_told_count (told->what, told->from, told->to, row->label, row->people, told->threshold);

      number->day = g_strdup (told->day);
      g_ptr_array_add (published, number);
    }
}

static gboolean
gather_counts (WeftFile       *file,
               const WeftTold *time,
               const char     *what,
               GPtrArray      *published,
               GError        **error)
{
  g_autoptr (GPtrArray) tables = weft_told_record_list (file, what, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    if (weft_told_overlaps (tables->pdata[i], time))
      add_rows (tables->pdata[i], published);
  return tables != NULL;
}

/* @question: of tallies, or WEFT_BANDS_OF_AREA */
static gboolean
gather_tables (WeftFile       *file,
               const WeftTold *time,
               const char     *question,
               GPtrArray      *published,
               GError        **error)
{
  g_autofree char *what = weft_return_told_name (question);
  g_autoptr (GPtrArray) tables = weft_told_record_list (file, what, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    if (weft_told_overlaps (tables->pdata[i], time))
      {
        WeftTold *told = weft_told_copy (tables->pdata[i]);

        weft_told_set_what (told, question);
        g_ptr_array_add (published, told);
      }
  return tables != NULL;
}

/* Adds what left of a time that has a day in common with that of @time. */
static gboolean
gather_of (WeftFile       *file,
           const WeftTold *time,
           GPtrArray      *published,
           GError        **error)
{
  const char *const *questions = weft_equality_questions ();

  for (guint i = 0; questions[i] != NULL; i++)
    if (!gather_tables (file, time, questions[i], published, error))
      return FALSE;
  return gather_tables (file, time, WEFT_BANDS_OF_AREA, published, error) && gather_counts (file, time, WEFT_BANDS_OF_ALL, published, error) &&
         gather_counts (file, time, WEFT_BANDS_OF_VISITS, published, error) && gather_signed (file, time->from, time->to, published, error);
}

static int
rank_of (const WeftTold *told)
{
  if (g_str_equal (told->what, WEFT_BANDS_OF_VISITS))
    return 2;
  return g_str_equal (told->what, WEFT_BANDS_OF_ALL) ? 1 : 0;
}

/* Tables before numbers, of people before those of visits; then the newest first. */
static int
compare_told (gconstpointer one,
              gconstpointer other)
{
  const WeftTold *a = *(const WeftTold *const *)one;
  const WeftTold *b = *(const WeftTold *const *)other;

  return rank_of (a) != rank_of (b) ? rank_of (a) - rank_of (b) : -g_strcmp0 (a->day, b->day);
}

gboolean
weft_return_gather_told (WeftFile   *file,
                         const char *from,
                         const char *to,
                         WeftReturn *ret,
                         GError    **error)
{
  g_autoptr (WeftTold) time = weft_told_new ("", from, to, WEFT_EXACTLY);

  g_free (ret->nation);
  ret->nation = weft_group_fact (file, "nation", error);
  for (guint step = 0; step < WEFT_TOLD_STEPS; step++)
    {
      g_ptr_array_set_size (ret->published, 0);
      if (ret->nation == NULL || !gather_of (file, time, ret->published, error))
        return FALSE;
      for (guint i = 0; i < ret->published->len; i++)
        weft_told_stretch (time, ret->published->pdata[i]);
    }
  g_ptr_array_sort (ret->published, compare_told);
  return TRUE;
}
