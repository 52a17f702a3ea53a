/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What left in pictures and sheets of Explore, and what that lets out still. */

#include "weft-explore-private.h"

#include "weft-date.h"
#include "weft-explore-told.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
