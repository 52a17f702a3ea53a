/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of a return: each with its value, the words in which it may be shown, and how it was made. */

#include "weft-return-private.h"

#include "weft-date.h"
#include "weft-hours.h"
#include "weft-pence.h"
#include "weft-small-number.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

static const char *const pence_measures[] = {
  "award", "received", "spent", "spent_before", "unspent", "cash_in_fund", "still_due", "volunteer_value", "social_value_low", "social_value_central", "social_value_high", NULL
};

WeftUnit
weft_figure_unit (const char *measure)
{
  if (g_strv_contains (pence_measures, measure))
    return WEFT_UNIT_PENCE;
  if (g_str_has_prefix (measure, "mean_"))
    return WEFT_UNIT_POINTS;
  return g_str_equal (measure, "volunteer_hours") ? WEFT_UNIT_MINUTES : WEFT_UNIT_COUNT;
}

static char *
display (WeftUnit unit,
         gint64   value)
{
  g_autofree char *hours = NULL;

  switch (unit)
    {
    case WEFT_UNIT_PENCE:
      return weft_pence_format (value);
    case WEFT_UNIT_MINUTES:
      hours = weft_hours_format (value);
      /* Translators: a number of hours with a decimal, such as "412.5 hours". */
      return g_strdup_printf (_ ("%s hours"), hours);
    case WEFT_UNIT_COUNT:
    default:
      return weft_text_thousands ((guint64)MAX (value, 0));
    }
}

/* @how is taken. */
static WeftFigure *
add (GPtrArray  *figures,
     const char *key,
     gint64      value,
     gint64      rows,
     char       *how)
{
  WeftFigure *figure = g_new0 (WeftFigure, 1);

  figure->key = key;
  figure->unit = weft_figure_unit (key);
  figure->value = value;
  figure->display = display (figure->unit, value);
  figure->how = how;
  figure->rows = rows;
  g_ptr_array_add (figures, figure);
  return figure;
}

char *
weft_return_about (const WeftReturn *ret,
                   gint64            number)
{
  const WeftSmallNumber rounded = weft_small_number_protect (number, ret->small_number_threshold);
  g_autofree char      *words = NULL;

  if (ret->people_protected == WEFT_PEOPLE_LEFT_OUT)
    return g_strdup (_ ("not told"));
  if (rounded.shown == WEFT_SHOWN_FEWER)
    return weft_small_number_format (rounded, ret->small_number_threshold);
  words = display (WEFT_UNIT_COUNT, rounded.value);
  /* Translators: a rounded number of people, such as "about 95". */
  return g_strdup_printf (_ ("about %s"), words);
}

static void
protect (WeftFigure       *figure,
         const WeftReturn *ret)
{
  const WeftSmallNumber rounded = weft_small_number_protect (figure->value, ret->small_number_threshold);
  const gboolean        is_left_out = ret->people_protected == WEFT_PEOPLE_LEFT_OUT;
  g_autofree char      *how = g_steal_pointer (&figure->how);
  int                   base = ret->small_number_threshold <= 5 ? 5 : 10;

  g_free (figure->display);
  figure->display = weft_return_about (ret, figure->value);
  figure->is_protected = TRUE;
  figure->has_no_number = is_left_out || rounded.shown == WEFT_SHOWN_FEWER;
  figure->rows = -1;
  figure->value = is_left_out ? 0 : rounded.value;
  if (is_left_out)
    figure->how = g_strdup_printf (_ ("%s Not told: beside what left before, even a rounded number would let a reader work out "
                                      "a number of people that is hidden."),
                                   how);
  else
    figure->how = g_strdup_printf (_ ("%s Rounded to the nearest %d: the exact number would let a reader work out "
                                      "a number of people that this return hides."),
                                   how, base);
}

static char *
say_spent (const WeftReturn *ret)
{
  g_autofree char *from = weft_date_format (ret->from);
  g_autofree char *to = weft_date_format (ret->to);

  if (*from == '\0' || *to == '\0')
    return g_strdup (_ ("Payments against this grant, less refunds. Voided payments are left out."));
  return g_strdup_printf (_ ("Payments against this grant dated %s to %s, less refunds. Voided payments are left out."),
                          from, to);
}

static char *
say_cash (const WeftReturn *ret)
{
  gint64           cash = weft_return_cash (ret);
  gint64           after_all = weft_pence_less (cash, weft_pence_less (0, ret->still_due));
  g_autofree char *due = weft_pence_format (ret->still_due);
  g_autofree char *after = weft_pence_format (after_all);

  if (ret->still_due == 0 && cash < 0)
    return g_strdup (_ ("Received less spent. More was paid out than came in, and nothing more is due."));
  if (ret->still_due == 0)
    return g_strdup (_ ("Received less spent. Nothing more is due."));
  if (cash < 0 && after_all >= 0)
    return g_strdup_printf (_ ("Received less spent. Below zero because %s is still due: after it, %s."), due, after);
  if (cash < 0)
    return g_strdup_printf (_ ("Received less spent. Below zero by more than the %s that is still due."), due);
  return g_strdup_printf (_ ("Received less spent. %s is still due."), due);
}

static void
add_money (GPtrArray        *figures,
           const WeftReturn *ret)
{
  add (figures, "award", ret->award, 1, g_strdup (_ ("The whole award, as the funder wrote it.")));
  add (figures, "received", ret->received, ret->received_rows,
       g_strdup (_ ("Money in for this grant up to the end of the period.")));
  add (figures, "spent", ret->spent, ret->money_rows, say_spent (ret));
  if (ret->spent_before != 0)
    add (figures, "spent_before", ret->spent_before, 0,
         g_strdup (_ ("Payments against this grant before the period, less refunds.")));
  add (figures, "unspent", weft_return_unspent (ret), 2,
       g_strdup (ret->spent_before == 0 ? _ ("Awarded less spent.")
                                        : _ ("Awarded less spent, in this period and before it.")));
  add (figures, "cash_in_fund", weft_return_cash (ret), ret->money_rows + ret->received_rows, say_cash (ret));
  add (figures, "still_due", ret->still_due, ret->still_due_rows,
       g_strdup (weft_return_awaits_award (ret) ? _ ("The award less what has come in. No instalments are written down.")
                                                : _ ("Instalments and claims that have not come yet.")));
}

static char *
say_people (const WeftReturn *ret)
{
  gulong counted_only = (gulong)MAX (ret->sessions_counted_only, 0);

  if (g_strcmp0 (ret->how_counted, "attendances") == 0)
    return g_strdup (_ ("Visits: a person who came twice is counted twice."));
  if (g_strcmp0 (ret->how_counted, "estimate") == 0)
    return g_strdup (_ ("An estimate that the group wrote down."));
  if (g_strcmp0 (ret->how_counted, "counted") == 0)
    return g_strdup (weft_return_is_least (ret) ? _ ("Different people as counted at one activity: so many came at least. It is more than the registers hold.")
                                                : _ ("Different people as counted at the one activity. It is more than the registers hold."));
  if (g_strcmp0 (ret->how_counted, "unique") != 0)
    return g_strdup (_ ("People who came in the period."));
  if (counted_only == 0)
    return g_strdup (_ ("Members and visitors on the registers, each counted once."));
  return g_strdup_printf (ngettext ("Members and visitors on the registers, each counted once. "
                                    "%lu session had a head count only and adds nobody here.",
                                    "Members and visitors on the registers, each counted once. "
                                    "%lu sessions had a head count only and add nobody here.",
                                    counted_only),
                          counted_only);
}

static void
add_people (GPtrArray        *figures,
            const WeftReturn *ret)
{
  if (ret->people > 0 || ret->tier > WEFT_TIER_NOTE)
    {
      WeftFigure *people = add (figures, "people", ret->people, ret->people_rows, say_people (ret));

      if (ret->people_protected != WEFT_PEOPLE_EXACT)
        protect (people, ret);
    }
  if (ret->tier == WEFT_TIER_NOTE)
    return;
  if (ret->attendances > 0)
    {
      WeftFigure *visits = add (figures, "attendances", ret->attendances, ret->sessions,
                                g_strdup (_ ("Every visit counts once, from registers and head counts.")));

      if (ret->people_protected != WEFT_PEOPLE_EXACT)
        protect (visits, ret);
    }
  if (ret->sessions > 0)
    add (figures, "sessions", ret->sessions, ret->sessions,
         g_strdup (_ ("Activities with a register or a head count in the period.")));
}

static char *
say_value (const WeftReturn *ret)
{
  g_autofree char *hours = display (WEFT_UNIT_MINUTES, ret->volunteer_minutes);
  g_autofree char *rate = weft_pence_format (ret->volunteer_rate);

  if (weft_text_is_empty (ret->volunteer_rate_name))
    return g_strdup_printf (_ ("%s at %s an hour. Given in kind: in no money figure."), hours, rate);
  return g_strdup_printf (_ ("%s at %s an hour (%s). Given in kind: in no money figure."),
                          hours, rate, ret->volunteer_rate_name);
}

static void
add_volunteers (GPtrArray        *figures,
                const WeftReturn *ret)
{
  if (ret->volunteers == 0 && ret->volunteer_minutes == 0 && ret->tier < WEFT_TIER_STANDARD)
    return;
  add (figures, "volunteers", ret->volunteers, ret->volunteer_rows, g_strdup (_ ("People with hours in the period.")));
  add (figures, "volunteer_hours", ret->volunteer_minutes, ret->volunteer_rows,
       g_strdup (_ ("Sum of the hours in the period. Their value is not in any money figure.")));
  if (ret->volunteer_value > 0)
    add (figures, "volunteer_value", ret->volunteer_value, ret->volunteer_rows, say_value (ret));
}

/* Three figures: a middle alone would say more than anybody knows. */
static void
add_social_value (GPtrArray        *figures,
                  const WeftReturn *ret)
{
  if (ret->worth_outcomes == 0)
    return;
  add (figures, "social_value_low", ret->worth_low, ret->worth_outcomes,
       g_strdup (_ ("The low case of every assumption. From the analysis of Social Value, which has its own workbook.")));
  add (figures, "social_value_central", ret->worth_central, ret->worth_outcomes,
       g_strdup (_ ("The central case. Not to be compared with other organisations’ ratios: they count different things.")));
  add (figures, "social_value_high", ret->worth_high, ret->worth_outcomes, g_strdup (_ ("The high case of every assumption.")));
}

GPtrArray *
weft_return_figures (const WeftReturn *ret)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_figure_free);

  add_money (figures, ret);
  add_people (figures, ret);
  add_volunteers (figures, ret);
  add_social_value (figures, ret);
  return figures;
}

const WeftFigure *
weft_return_find_figure (const GPtrArray *figures,
                         const char      *key)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const WeftFigure *figure = g_ptr_array_index (figures, i);

      if (g_str_equal (figure->key, key))
        return figure;
    }
  return NULL;
}
