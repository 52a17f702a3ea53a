/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an exploration says in words: for each thing that is counted a sentence with its total, and where one row stands
 * out, with that row. */

#include "weft-explore-private.h"

#include "weft-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

WeftUnit
weft_explore_unit (WeftExploreSubject subject)
{
  switch (subject)
    {
    case WEFT_EXPLORE_HOURS:
      return WEFT_UNIT_MINUTES;
    case WEFT_EXPLORE_POUNDS:
      return WEFT_UNIT_PENCE;
    case WEFT_EXPLORE_CHANGE:
      return WEFT_UNIT_POINTS;
    case WEFT_EXPLORE_PEOPLE:
    case WEFT_EXPLORE_HELPERS:
    case WEFT_EXPLORE_TALLIES:
    case WEFT_EXPLORE_ATTENDANCES:
    case WEFT_EXPLORE_SESSIONS:
    case WEFT_EXPLORE_ANSWERS:
    case WEFT_EXPLORE_BANDS:
    default:
      return WEFT_UNIT_COUNT;
    }
}

const char *
weft_explore_value_title (WeftExploreSubject subject)
{
  switch (subject)
    {
    case WEFT_EXPLORE_ATTENDANCES:
      return _ ("Attendances");
    case WEFT_EXPLORE_HOURS:
      return _ ("Hours");
    case WEFT_EXPLORE_POUNDS:
      return _ ("Pounds");
    case WEFT_EXPLORE_SESSIONS:
      return _ ("Sessions");
    case WEFT_EXPLORE_ANSWERS:
    case WEFT_EXPLORE_BANDS:
      return _ ("Answers");
    case WEFT_EXPLORE_CHANGE:
      return _ ("Average change in points");
    case WEFT_EXPLORE_PEOPLE:
    case WEFT_EXPLORE_HELPERS:
    case WEFT_EXPLORE_TALLIES:
    default:
      return _ ("People");
    }
}

const char *
weft_explore_no_label (const char *by)
{
  const struct
  {
    const char *by, *label;
  } labels[] = {
    { "month", _ ("No date") },
    { "area", _ ("No area written down") },
    { "activity", _ ("No activity") },
    { "grant", _ ("No grant") },
    { "role", _ ("No role") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].by, by))
      return labels[i].label;
  return _ ("No answer");
}

static char *
say_nothing (WeftExploreSubject subject)
{
  switch (subject)
    {
    case WEFT_EXPLORE_HELPERS:
      return g_strdup (_ ("No roles and no hours by name are written down for this time."));
    case WEFT_EXPLORE_TALLIES:
      return g_strdup (_ ("Nobody’s age was counted in this time."));
    case WEFT_EXPLORE_ATTENDANCES:
      return g_strdup (_ ("No register and no head count is written down for this time."));
    case WEFT_EXPLORE_HOURS:
      return g_strdup (_ ("No hours are written down for this time."));
    case WEFT_EXPLORE_POUNDS:
      return g_strdup (_ ("No payments are written down for this time."));
    case WEFT_EXPLORE_SESSIONS:
      return g_strdup (_ ("No sessions are written down for this time."));
    case WEFT_EXPLORE_ANSWERS:
      return g_strdup (_ ("No answers to a measure are written down for this time."));
    case WEFT_EXPLORE_BANDS:
      return g_strdup (_ ("No answers to a measure that has bands are written down for this time."));
    case WEFT_EXPLORE_CHANGE:
      return g_strdup (_ ("Nobody has answered a measure twice by this time."));
    case WEFT_EXPLORE_PEOPLE:
    default:
      return g_strdup (_ ("No register is written down for this time."));
    }
}

/* The period, as words on either side of "to". */
typedef struct
{
  const char *total, *from, *to;
} Said;

static char *
say_total (WeftExploreSubject subject,
           gulong             n,
           const Said        *said)
{
  switch (subject)
    {
    case WEFT_EXPLORE_HELPERS:
      /* Translators: a number, then two dates; so in all sentences like it */
      return g_strdup_printf (ngettext ("%s person helped from %s to %s.", "%s people helped from %s to %s.", n), said->total, said->from, said->to);
    case WEFT_EXPLORE_TALLIES:
      return g_strdup_printf (ngettext ("%s person who took part from %s to %s was counted by age.", "%s people who took part from %s to %s were counted by age.", n), said->total, said->from, said->to);
    case WEFT_EXPLORE_ATTENDANCES:
      return g_strdup_printf (ngettext ("People came %s time from %s to %s.", "People came %s times from %s to %s.", n), said->total, said->from, said->to);
    case WEFT_EXPLORE_HOURS:
      return g_strdup_printf (_ ("Volunteers gave %s hours from %s to %s."), said->total, said->from, said->to);
    case WEFT_EXPLORE_POUNDS:
      return g_strdup_printf (_ ("%s was spent from %s to %s."), said->total, said->from, said->to);
    case WEFT_EXPLORE_SESSIONS:
      return g_strdup_printf (ngettext ("%s session was held from %s to %s.", "%s sessions were held from %s to %s.", n), said->total, said->from, said->to);
    case WEFT_EXPLORE_ANSWERS:
    case WEFT_EXPLORE_BANDS:
      return g_strdup_printf (ngettext ("%s answer was given from %s to %s.", "%s answers were given from %s to %s.", n), said->total, said->from, said->to);
    case WEFT_EXPLORE_PEOPLE:
    case WEFT_EXPLORE_CHANGE:
    default:
      return g_strdup_printf (ngettext ("%s person came from %s to %s.", "%s different people came from %s to %s.", n), said->total, said->from, said->to);
    }
}

static char *
say_month (WeftExploreSubject     subject,
           const Said            *said,
           const WeftExploredRow *most)
{
  switch (subject)
    {
    case WEFT_EXPLORE_ATTENDANCES:
      /* Translators: a number, two dates, a month and its number; so in all sentences like it */
      return g_strdup_printf (_ ("People came %s times from %s to %s; %s was the busiest month, with %s."), said->total, said->from, said->to, most->label, most->display);
    case WEFT_EXPLORE_HOURS:
      return g_strdup_printf (_ ("Volunteers gave %s hours from %s to %s; %s was the busiest month, with %s."), said->total, said->from, said->to, most->label, most->display);
    case WEFT_EXPLORE_POUNDS:
      return g_strdup_printf (_ ("%s was spent from %s to %s, most of all in %s: %s."), said->total, said->from, said->to, most->label, most->display);
    case WEFT_EXPLORE_SESSIONS:
      return g_strdup_printf (_ ("%s sessions were held from %s to %s; %s was the busiest month, with %s."), said->total, said->from, said->to, most->label, most->display);
    case WEFT_EXPLORE_ANSWERS:
      return g_strdup_printf (_ ("%s answers were given from %s to %s, most of all in %s: %s."), said->total, said->from, said->to, most->label, most->display);
    case WEFT_EXPLORE_PEOPLE:
    case WEFT_EXPLORE_HELPERS:
    case WEFT_EXPLORE_TALLIES:
    case WEFT_EXPLORE_BANDS:
    case WEFT_EXPLORE_CHANGE:
    default:
      return g_strdup_printf (_ ("%s different people came from %s to %s; %s was the busiest month, with %s."), said->total, said->from, said->to, most->label, most->display);
    }
}

static char *
say_most (WeftExploreSubject     subject,
          const Said            *said,
          const WeftExploredRow *most)
{
  switch (subject)
    {
    case WEFT_EXPLORE_HELPERS:
      /* Translators: a number, two dates, a name (of a role, an activity, an area, a grant) and its number */
      return g_strdup_printf (_ ("%s people helped from %s to %s, the most as “%s”: %s."), said->total, said->from, said->to, most->label, most->display);
    case WEFT_EXPLORE_TALLIES:
      return g_strdup_printf (_ ("%s people who took part from %s to %s were counted by age, the most as “%s”: %s."), said->total, said->from, said->to, most->label, most->display);
    case WEFT_EXPLORE_ATTENDANCES:
      return g_strdup_printf (_ ("People came %s times from %s to %s, the most under “%s”: %s."), said->total, said->from, said->to, most->label, most->display);
    case WEFT_EXPLORE_HOURS:
      return g_strdup_printf (_ ("Volunteers gave %s hours from %s to %s, the most under “%s”: %s."), said->total, said->from, said->to, most->label, most->display);
    case WEFT_EXPLORE_POUNDS:
      return g_strdup_printf (_ ("%s was spent from %s to %s, the most under “%s”: %s."), said->total, said->from, said->to, most->label, most->display);
    case WEFT_EXPLORE_SESSIONS:
      return g_strdup_printf (_ ("%s sessions were held from %s to %s, the most under “%s”: %s."), said->total, said->from, said->to, most->label, most->display);
    case WEFT_EXPLORE_ANSWERS:
    case WEFT_EXPLORE_BANDS:
      return g_strdup_printf (_ ("%s answers were given from %s to %s, the most under “%s”: %s."), said->total, said->from, said->to, most->label, most->display);
    case WEFT_EXPLORE_CHANGE:
      return g_strdup_printf (_ ("By %s the same people changed most on average under “%s”: %s."), said->to, most->label, most->display);
    case WEFT_EXPLORE_PEOPLE:
    default:
      return g_strdup_printf (_ ("%s different people came from %s to %s, the most under “%s”: %s."), said->total, said->from, said->to, most->label, most->display);
    }
}

static gboolean
has_number (const WeftExploration *explored)
{
  for (guint i = 0; i < explored->rows->len; i++)
    if (!((const WeftExploredRow *)explored->rows->pdata[i])->is_hidden)
      return TRUE;
  return FALSE;
}

/* A number that was rounded is "about" so many, one that may be larger "at least" so many; sentences may begin with it. */
static char *
say_number (const WeftExploration *explored)
{
  if (explored->total_display == NULL)
    return g_strdup ("");
  if (!explored->is_protected && explored->total_is_least)
    /* Translators: a number of people */
    return g_strdup_printf (_ ("at least %s"), explored->total_display);
  if (!explored->is_protected)
    return g_strdup (explored->total_display);
  if (explored->total_is_least)
    /* Translators: a rounded number of people */
    return g_strdup_printf (_ ("about %s or more"), explored->total_display);
  /* Translators: a rounded number of people */
  return g_strdup_printf (_ ("about %s"), explored->total_display);
}

static char *
begin_large (char *sentence)
{
  g_autofree char *small = sentence;
  g_autofree char *first = g_utf8_substring (small, 0, 1);
  g_autofree char *large = g_utf8_strup (first, -1);

  return g_strconcat (large, small + strlen (first), NULL);
}

static char *
say (WeftExploreSubject     subject,
     const WeftExploration *explored,
     const Said            *said)
{
  const WeftExploredRow *most = weft_exploration_largest (explored);

  if (subject == WEFT_EXPLORE_CHANGE && !has_number (explored))
    return g_strdup (_ ("There are too few answers to say what changed: at least 8 people must have answered both times."));
  if (subject == WEFT_EXPLORE_CHANGE && most == NULL)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("What changed on average for the same people, by %s, stands in each row."), said->to);
  if (most == NULL)
    return say_total (subject, (gulong)MAX (explored->total, 0), said);
  return most->month != NULL ? say_month (subject, said, most) : say_most (subject, said, most);
}

/* The last day, and whether what is counted may still grow. */
static char *
say_end (const char *to,
         const char *today)
{
  g_autofree char *day = weft_date_format (to);

  /* Translators: the last day of a time that is not over yet */
  return strcmp (to, today) > 0 ? g_strdup_printf (_ ("%s (so far)"), day) : g_steal_pointer (&day);
}

char *
weft_explore_say (WeftExploreSubject     subject,
                  const WeftExploration *explored,
                  const char            *today)
{
  g_autofree char *total = say_number (explored);
  g_autofree char *from = weft_date_format (explored->from);
  g_autofree char *to = say_end (explored->to, today);
  const Said       said = { total, from, to };

  if (explored->rows->len == 0)
    return say_nothing (subject);
  return begin_large (say (subject, explored, &said));
}
