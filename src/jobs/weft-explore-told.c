/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What left in pictures and sheets of Explore, and what that lets out still. */

#include "weft-explore-private.h"

#include "weft-date.h"
#include "weft-explore-told.h"
#include "weft-return-told.h"
#include "weft-small-number.h"
#include "weft-told-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NO_DAY "" /* before all days: those who have none come in the whole only */

WeftTold *
weft_explore_told_new (WeftFile               *file,
                       const WeftExploreAsked *asked,
                       const char             *question,
                       int                     threshold)
{
  const char    *today = weft_file_today (file);
  const gboolean is_answered = weft_explore_is_answered (asked->pair->subject);
  const char    *from = asked->is_all && is_answered ? NO_DAY : asked->from;
  /* Tomorrow there is more in what has no end yet. */
  const char      *to = strcmp (asked->to, today) < 0 ? asked->to : today;
  g_autofree char *what = g_strdup_printf ("%s by %s%s%s", asked->pair->measure, asked->pair->by, *question != '\0' ? ": " : "", question);
  WeftTold        *told = weft_told_new (what, from, to, threshold);

  /* Somebody may come in two months; an answer has one day, or none. */
  told->counts_once = is_answered;
  return told;
}

static WeftTold *
tell_all (const char     *what,
          const WeftTold *all,
          gint64          people)
{
  WeftTold *told = weft_told_new (what, all->from, all->to, all->threshold);

  told->unsplit = people;
  told->total_is_rounded = all->threshold != WEFT_EXACTLY;
  return told;
}

/* Adds to what left of people by area, as @what is called, how many came of some times; what names a grant or an activity is of some of them only. */
static gboolean
add_numbers (WeftFile   *file,
             const char *what,
             GPtrArray  *earlier,
             GError    **error)
{
  g_autoptr (GPtrArray) numbers = weft_told_record_list (file, WEFT_BANDS_OF_ALL, error);

  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    {
      const WeftTold *all = numbers->pdata[i];

      for (guint k = 0; k < all->rows->len; k++)
        {
          const WeftToldRow *row = all->rows->pdata[k];

          if (*row->label == '\0')
            g_ptr_array_add (earlier, tell_all (what, all, row->people));
        }
    }
  return numbers != NULL;
}

static GPtrArray *
list_areas (WeftFile   *file,
            const char *what,
            GError    **error)
{
  g_autoptr (GPtrArray) earlier = weft_told_record_list (file, what, error);

  return earlier != NULL && add_numbers (file, what, earlier, error) ? g_steal_pointer (&earlier) : NULL;
}

GPtrArray *
weft_explore_told_list (WeftFile               *file,
                        const WeftExploreAsked *asked,
                        const WeftTold         *told,
                        GError                **error)
{
  g_autofree char *areas = weft_return_told_name (WEFT_BANDS_OF_AREA);
  g_autoptr (GPtrArray) earlier = NULL;

  if (g_str_equal (told->what, areas))
    return list_areas (file, areas, error);
  earlier = weft_told_record_list (file, told->what, error);
  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    ((WeftTold *)earlier->pdata[i])->counts_once = weft_explore_is_answered (asked->pair->subject);
  return g_steal_pointer (&earlier);
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
          return g_strdup_printf (_ ("With the numbers of a time in common that left this file on %s somebody could be recognised, so it is not shown. Choose a time that has no day in common with that one."), day);
        }
    }
  return g_strdup (_ ("So few people are in this that somebody could be recognised, so it is not shown."));
}
