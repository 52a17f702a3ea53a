/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of months and days. They come from the program's own translation, never from the locale of the
 * machine, which may be another country's. */

#include "weft-date-names.h"

#include "weft-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LEAST_LETTERS 3 /* "mar" and "may", "tue" and "thu" differ by the third */

static const char *const months[] = {
  NC_ ("month", "January"),
  NC_ ("month", "February"),
  NC_ ("month", "March"),
  NC_ ("month", "April"),
  NC_ ("month", "May"),
  NC_ ("month", "June"),
  NC_ ("month", "July"),
  NC_ ("month", "August"),
  NC_ ("month", "September"),
  NC_ ("month", "October"),
  NC_ ("month", "November"),
  NC_ ("month", "December"),
};

static const char *const short_months[] = {
  NC_ ("short month", "Jan"),
  NC_ ("short month", "Feb"),
  NC_ ("short month", "Mar"),
  NC_ ("short month", "Apr"),
  NC_ ("short month", "May"),
  NC_ ("short month", "Jun"),
  NC_ ("short month", "Jul"),
  NC_ ("short month", "Aug"),
  NC_ ("short month", "Sep"),
  NC_ ("short month", "Oct"),
  NC_ ("short month", "Nov"),
  NC_ ("short month", "Dec"),
};

static const char *const weekdays[] = {
  NC_ ("day", "Monday"),
  NC_ ("day", "Tuesday"),
  NC_ ("day", "Wednesday"),
  NC_ ("day", "Thursday"),
  NC_ ("day", "Friday"),
  NC_ ("day", "Saturday"),
  NC_ ("day", "Sunday"),
};

static const char *const short_weekdays[] = {
  NC_ ("short day", "Mon"),
  NC_ ("short day", "Tue"),
  NC_ ("short day", "Wed"),
  NC_ ("short day", "Thu"),
  NC_ ("short day", "Fri"),
  NC_ ("short day", "Sat"),
  NC_ ("short day", "Sun"),
};

/* @name is ours, in English or in the program's language; @folded is what was typed, folded. */
static gboolean
begins (const char *name,
        const char *folded)
{
  g_autofree char *folded_name = weft_text_fold (name);

  return g_str_has_prefix (folded_name, folded);
}

/* English first and without folding: nearly every bank file is written in it. */
static guint
find (const char *const *names,
      guint              n,
      const char        *context,
      const char        *name)
{
  g_autofree char *folded = weft_text_fold (name);

  if (g_utf8_strlen (folded, -1) < LEAST_LETTERS)
    return 0;
  for (guint i = 0; i < n; i++)
    if (g_ascii_strncasecmp (names[i], folded, strlen (folded)) == 0)
      return i + 1;
  for (guint i = 0; i < n; i++)
    if (begins (g_dpgettext2 (GETTEXT_PACKAGE, context, names[i]), folded))
      return i + 1;
  return 0;
}

const char *
weft_month_name (guint month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]);
}

const char *
weft_month_name_short (guint month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[month - 1]);
}

guint
weft_month_find (const char *name)
{
  return find (months, G_N_ELEMENTS (months), "month", name);
}

const char *
weft_weekday_name_short (guint weekday)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "short day", short_weekdays[weekday - 1]);
}

guint
weft_weekday_find (const char *name)
{
  return find (weekdays, G_N_ELEMENTS (weekdays), "day", name);
}
