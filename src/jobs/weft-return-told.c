/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What left the file about who took part, whatever it left in: one reader may have it all. */

#include "weft-return-told.h"

#include "weft-equality.h"
#include "weft-return-job-private.h"
#include "weft-small-number.h"
#include "weft-told-record.h"

WeftTold *
weft_return_told_new (const WeftBands *bands,
                      int              threshold)
{
  g_auto (GStrv) days = g_strsplit (bands->period, "/", 2);
  g_autofree char *what = g_strdup_printf ("people by %s", bands->question);
  WeftTold        *told = weft_told_new (what, days[0], days[0] != NULL && days[1] != NULL ? days[1] : "", threshold);

  for (guint i = 0; i < bands->rows->len; i++)
    {
      const WeftBand *band = bands->rows->pdata[i];

      weft_told_add (told, band->label, band->label, band->count);
    }
  return told;
}

WeftTold *
weft_return_told_people (const char *from,
                         const char *to,
                         const char *label,
                         gint64      people,
                         int         threshold)
{
  WeftTold *told = weft_told_new (WEFT_BANDS_OF_ALL, from, to, threshold);

  weft_told_add (told, label, label, people);
  return told;
}

static int
threshold_of_all (const WeftReturn *ret)
{
  return ret->people_protected ? ret->small_number_threshold : WEFT_EXACTLY;
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
  if (ret->people > 0 && ret->people_protected != WEFT_PEOPLE_LEFT_OUT)
    g_ptr_array_add (tables, weft_return_told_people (ret->from, ret->to, ret->grant_ref, ret->people, threshold_of_all (ret)));
  for (guint i = 0; i < ret->told->len; i++)
    g_ptr_array_add (tables, weft_told_copy (ret->told->pdata[i]));
  return weft_file_is_read_only (file) || weft_told_record_keep (file, tables, error);
}

/* ---- What one return must know ---- */

void
weft_return_published_people (const char *from,
                              const char *to,
                              gint64      people,
                              int         threshold,
                              GPtrArray  *published)
{
  g_autofree char *period = g_strdup_printf ("%s/%s", from, to);
  WeftBands       *bands = weft_bands_new (WEFT_BANDS_OF_ALL, period);

  bands->threshold = threshold;
  weft_bands_add (bands, "", people);
  g_ptr_array_add (published, bands);
}

/* Its tables of people, and the number of people: also of another grant, whose people may be the same. */
static void
add_signed (const WeftReturn *earlier,
            GPtrArray        *published)
{
  for (guint i = 0; i < earlier->bands->len; i++)
    {
      const WeftBands *bands = earlier->bands->pdata[i];
      WeftBands       *told;

      if (!bands->safe)
        continue;
      told = weft_bands_new (bands->question, bands->period);
      told->threshold = earlier->small_number_threshold;
      for (guint k = 0; k < bands->rows->len; k++)
        {
          const WeftBand *band = bands->rows->pdata[k];

          weft_bands_add (told, band->label, band->count);
        }
      g_ptr_array_add (published, told);
    }
  if (earlier->people_protected != WEFT_PEOPLE_LEFT_OUT)
    weft_return_published_people (earlier->from, earlier->to, earlier->people, threshold_of_all (earlier), published);
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

static void
add_table (const WeftTold *told,
           const char     *question,
           GPtrArray      *published)
{
  g_autofree char *period = g_strdup_printf ("%s/%s", told->from, told->to);
  WeftBands       *bands = weft_bands_new (question, period);

  bands->threshold = told->threshold;
  for (guint i = 0; i < told->rows->len; i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];

      weft_bands_add (bands, row->label, row->people);
    }
  g_ptr_array_add (published, bands);
}

/* @question: of tallies, or WEFT_BANDS_OF_ALL, whose every row is a number of all */
static gboolean
gather_unsigned (WeftFile       *file,
                 const WeftTold *time,
                 const char     *question,
                 GPtrArray      *published,
                 GError        **error)
{
  const gboolean   is_of_all = g_str_equal (question, WEFT_BANDS_OF_ALL);
  g_autofree char *what = is_of_all ? g_strdup (WEFT_BANDS_OF_ALL) : g_strdup_printf ("people by %s", question);
  g_autoptr (GPtrArray) tables = weft_told_record_list (file, what, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    {
      const WeftTold *told = tables->pdata[i];

      if (!weft_told_overlaps (told, time))
        continue;
      if (!is_of_all)
        add_table (told, question, published);
      for (guint k = 0; is_of_all && k < told->rows->len; k++)
        weft_return_published_people (told->from, told->to, ((const WeftToldRow *)told->rows->pdata[k])->people, told->threshold, published);
    }
  return tables != NULL;
}

gboolean
weft_return_gather_told (WeftFile   *file,
                         const char *from,
                         const char *to,
                         GPtrArray  *published,
                         GError    **error)
{
  const char *const *questions = weft_equality_questions ();
  g_autoptr (WeftTold) time = weft_told_new ("", from, to, WEFT_EXACTLY);

  for (guint i = 0; questions[i] != NULL; i++)
    if (!gather_unsigned (file, time, questions[i], published, error))
      return FALSE;
  return gather_unsigned (file, time, WEFT_BANDS_OF_ALL, published, error) && gather_signed (file, from, to, published, error);
}
