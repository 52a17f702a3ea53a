/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which measure goes with which split. What makes no sense together says so, and what to look at instead. */

#include "weft-explore-private.h"

#include <glib/gi18n-lib.h>

static const WeftExploreChoice measures[] = {
  { "people", N_ ("Different people") },
  { "attendances", N_ ("Attendances") },
  { "hours", N_ ("Hours of volunteering") },
  { "pounds", N_ ("Pounds spent") },
  { "sessions", N_ ("Sessions held") },
  { "answers", N_ ("Answers to measures") },
  { "change", N_ ("What changed for people") },
};

static const WeftExploreChoice bys[] = {
  { "month", N_ ("Month") },
  { "area", N_ ("Area") },
  { "activity", N_ ("Activity") },
  { "grant", N_ ("Grant") },
  { "role", N_ ("Role") },
  { "band", N_ ("Band") },
};

#define COUNTED(measure, by, subject, title, rows)                                   \
  {                                                                                  \
    measure, by, WEFT_EXPLORE_##subject, title, NULL, WEFT_SQL_EXPLORE_##rows, FALSE \
  }
#define PROTECTED(measure, by, subject, title, rows)                                \
  {                                                                                 \
    measure, by, WEFT_EXPLORE_##subject, title, NULL, WEFT_SQL_EXPLORE_##rows, TRUE \
  }
#define OTHERWISE(measure, by, subject, title)                          \
  {                                                                     \
    measure, by, WEFT_EXPLORE_##subject, title, NULL, WEFT_N_SQL, FALSE \
  }
#define NONSENSE(measure, by, why)                                 \
  {                                                                \
    measure, by, WEFT_EXPLORE_PEOPLE, NULL, why, WEFT_N_SQL, FALSE \
  }

#define NO_ROLES N_ ("Registers say who came, but not as what, so this cannot be split by role.\nLook at hours or people by role.")
#define NO_AGES N_ ("Ages are counted without names, so nothing else can be split by them.\nLook at people by band.")
#define NO_NAMES N_ ("Answers are kept under a code, so nobody knows the role of those who answered.\nLook at answers by activity or grant.")

static const WeftExplorePair pairs[] = {
  COUNTED ("people", "month", PEOPLE, N_ ("Different people, by month"), PEOPLE_BY_MONTH),
  PROTECTED ("people", "area", PEOPLE, N_ ("Different people, by the area they live in"), PEOPLE_BY_AREA),
  COUNTED ("people", "activity", PEOPLE, N_ ("Different people, by activity"), PEOPLE_BY_ACTIVITY),
  COUNTED ("people", "grant", PEOPLE, N_ ("Different people, by grant"), PEOPLE_BY_GRANT),
  COUNTED ("people", "role", HELPERS, N_ ("People who helped, by role"), PEOPLE_BY_ROLE),
  OTHERWISE ("people", "band", TALLIES, N_ ("People who took part, by age")),
  COUNTED ("attendances", "month", ATTENDANCES, N_ ("Attendances, by month"), ATTENDANCES_BY_MONTH),
  COUNTED ("attendances", "area", ATTENDANCES, N_ ("Attendances, by the area of the activity"), ATTENDANCES_BY_AREA),
  COUNTED ("attendances", "activity", ATTENDANCES, N_ ("Attendances, by activity"), ATTENDANCES_BY_ACTIVITY),
  COUNTED ("attendances", "grant", ATTENDANCES, N_ ("Attendances, by grant"), ATTENDANCES_BY_GRANT),
  NONSENSE ("attendances", "role", NO_ROLES),
  NONSENSE ("attendances", "band", NO_AGES),
  COUNTED ("hours", "month", HOURS, N_ ("Hours of volunteering, by month"), HOURS_BY_MONTH),
  COUNTED ("hours", "area", HOURS, N_ ("Hours of volunteering, by the area of the activity"), HOURS_BY_AREA),
  COUNTED ("hours", "activity", HOURS, N_ ("Hours of volunteering, by activity"), HOURS_BY_ACTIVITY),
  COUNTED ("hours", "grant", HOURS, N_ ("Hours of volunteering, by grant"), HOURS_BY_GRANT),
  COUNTED ("hours", "role", HOURS, N_ ("Hours of volunteering, by role"), HOURS_BY_ROLE),
  NONSENSE ("hours", "band", NO_AGES),
  COUNTED ("pounds", "month", POUNDS, N_ ("Pounds spent, by month"), POUNDS_BY_MONTH),
  COUNTED ("pounds", "area", POUNDS, N_ ("Pounds spent, by the area of the activity"), POUNDS_BY_AREA),
  COUNTED ("pounds", "activity", POUNDS, N_ ("Pounds spent, by activity"), POUNDS_BY_ACTIVITY),
  COUNTED ("pounds", "grant", POUNDS, N_ ("Pounds spent, by grant"), POUNDS_BY_GRANT),
  NONSENSE ("pounds", "role", N_ ("Money is spent on activities and grants, not on roles.\nLook at pounds by activity or grant.")),
  NONSENSE ("pounds", "band", NO_AGES),
  COUNTED ("sessions", "month", SESSIONS, N_ ("Sessions held, by month"), SESSIONS_BY_MONTH),
  COUNTED ("sessions", "area", SESSIONS, N_ ("Sessions held, by area"), SESSIONS_BY_AREA),
  COUNTED ("sessions", "activity", SESSIONS, N_ ("Sessions held, by activity"), SESSIONS_BY_ACTIVITY),
  COUNTED ("sessions", "grant", SESSIONS, N_ ("Sessions held, by grant"), SESSIONS_BY_GRANT),
  NONSENSE ("sessions", "role", NO_ROLES),
  NONSENSE ("sessions", "band", NO_AGES),
  COUNTED ("answers", "month", ANSWERS, N_ ("Answers to measures, by month"), ANSWERS_BY_MONTH),
  PROTECTED ("answers", "area", ANSWERS, N_ ("Answers to measures, by the area of the activity"), ANSWERS_BY_AREA),
  COUNTED ("answers", "activity", ANSWERS, N_ ("Answers to measures, by activity"), ANSWERS_BY_ACTIVITY),
  COUNTED ("answers", "grant", ANSWERS, N_ ("Answers to measures, by grant"), ANSWERS_BY_GRANT),
  NONSENSE ("answers", "role", NO_NAMES),
  OTHERWISE ("answers", "band", BANDS, N_ ("Answers to measures, by how high they are")),
  NONSENSE ("change", "month", N_ ("A change lies between two times, so it belongs to no one month.\nLook at change by activity or grant.")),
  NONSENSE ("change", "area", N_ ("The few people of one area who answered both times could be recognised.\nLook at change by activity or grant.")),
  { "change", "activity", WEFT_EXPLORE_CHANGE, N_ ("What changed for the same people, by activity"), NULL, WEFT_SQL_EXPLORE_CHANGES_OF_ACTIVITIES, FALSE },
  { "change", "grant", WEFT_EXPLORE_CHANGE, N_ ("What changed for the same people, by grant"), NULL, WEFT_SQL_EXPLORE_CHANGES_OF_GRANTS, FALSE },
  NONSENSE ("change", "role", NO_NAMES),
  NONSENSE ("change", "band", N_ ("Those who begin low mostly rise and those who begin high mostly fall, whatever was done, so this would mislead.\n"
                                  "Look at answers by band, or at change by activity or grant.")),
};

const WeftExploreChoice *
weft_explore_measures (guint *n)
{
  *n = G_N_ELEMENTS (measures);
  return measures;
}

const WeftExploreChoice *
weft_explore_bys (guint *n)
{
  *n = G_N_ELEMENTS (bys);
  return bys;
}

const WeftExplorePair *
weft_explore_find_pair (const char *measure,
                        const char *by)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_str_equal (pairs[i].measure, measure) && g_str_equal (pairs[i].by, by))
      return &pairs[i];
  return NULL;
}

const char *
weft_explore_why_not (const char *measure,
                      const char *by)
{
  const WeftExplorePair *pair = weft_explore_find_pair (measure, by);

  return pair == NULL || pair->why_not == NULL ? NULL : _ (pair->why_not);
}
