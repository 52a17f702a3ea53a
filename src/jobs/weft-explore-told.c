/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What left in pictures and sheets of Explore, and what that lets out still. */

#include "weft-explore-private.h"

#include "weft-date.h"
#include "weft-explore-told.h"
#include "weft-told-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define AGES "people by age"

WeftTold *
weft_explore_told_new (WeftFile               *file,
                       const WeftExploreAsked *asked,
                       const char             *question,
                       int                     threshold)
{
  const char *today = weft_file_today (file);
  /* What has no date is in the whole only, so it tells nothing of parts. */
  g_autofree char *what = g_strdup_printf ("%s by %s%s%s%s", asked->pair->measure, asked->pair->by, asked->is_all ? ", undated too" : "",
                                           *question != '\0' ? ": " : "", question);

  /* Tomorrow there is more in what has no end yet. */
  return weft_told_new (what, asked->from, strcmp (asked->to, today) < 0 ? asked->to : today, threshold);
}

WeftTold *
weft_explore_told_ages (const WeftBands *ages,
                        int              threshold)
{
  g_auto (GStrv) days = g_strsplit (ages->period, "/", 2);
  WeftTold *told = weft_told_new (AGES, days[0], days[0] != NULL && days[1] != NULL ? days[1] : "", threshold);

  for (guint i = 0; i < ages->rows->len; i++)
    {
      const WeftBand *band = ages->rows->pdata[i];

      weft_told_add (told, band->label, band->label, band->count);
    }
  return told;
}

gboolean
weft_explore_told_publish (WeftFile   *file,
                           const char *period,
                           GPtrArray  *published,
                           GError    **error)
{
  g_autoptr (GPtrArray) earlier = weft_told_record_list (file, AGES, error);

  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    {
      const WeftTold  *told = earlier->pdata[i];
      g_autofree char *own = g_strdup_printf ("%s/%s", told->from, told->to);
      WeftBands       *bands;

      if (!g_str_equal (own, period))
        continue;
      bands = weft_bands_new ("age", period);
      bands->threshold = told->threshold;
      for (guint k = 0; k < told->rows->len; k++)
        {
          const WeftToldRow *row = told->rows->pdata[k];

          weft_bands_add (bands, row->label, row->people);
        }
      g_ptr_array_add (published, bands);
    }
  return earlier != NULL;
}

char *
weft_explore_told_say (const WeftTold  *told,
                       const GPtrArray *earlier)
{
  for (guint i = 0; i < earlier->len; i++)
    {
      const WeftTold *other = earlier->pdata[i];

      if (weft_told_overlaps (told, other))
        {
          g_autofree char *day = weft_date_format (other->day);

          /* Translators: %s is a day */
          return g_strdup_printf (_ ("With the numbers of a time in common that left this file on %s somebody could be recognised, so it is not shown. Choose that time again, or one that has no day in common with it."), day);
        }
    }
  return g_strdup (_ ("So few people are in this that somebody could be recognised, so it is not shown."));
}
