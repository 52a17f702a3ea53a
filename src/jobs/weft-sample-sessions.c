/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The weeks of the example group: sessions by the timetable, outings by the season, who came and who helped. */

#include "weft-sample-private.h"

#include <string.h>

/* A Monday from which fortnights are counted. */
#define FIRST_MONDAY "2020-01-06"

/* How many of a hundred usual guests come, January first: the hub is fullest in November, half the street is away
 * in August. */
static const guint seasons[] = { 96, 100, 102, 97, 94, 91, 85, 66, 94, 101, 106, 99 };

static guint
season_of (const char *date)
{
  return seasons[g_ascii_strtoull (date + 5, NULL, 10) - 1];
}

static gboolean
is_here (const WeftSamplePerson *person,
         const char             *date)
{
  return strcmp (person->joined, date) <= 0 && (person->left[0] == '\0' || strcmp (person->left, date) >= 0);
}

/* Further halls of a larger group stand in other streets. */
static char *
place_of (WeftSample *sample,
          guint       site)
{
  g_auto (GStrv) first = weft_sample_choices (sample, "first");
  g_auto (GStrv) second = weft_sample_choices (sample, "second");
  const guint firsts = g_strv_length (first);

  if (site == 0)
    return g_strdup (sample->place);
  return g_strdup_printf ("%s %s", first[site % firsts], second[(site + site / firsts) % g_strv_length (second)]);
}

/* Volunteers who came without being written down by name. */
static void
add_helpers (WeftSample              *sample,
             const WeftSampleSession *session,
             const char              *people,
             const char              *hours,
             const char              *role)
{
  WeftSamplePage *page = weft_sample_page_near (sample, WEFT_SAMPLE_HOURS, session->date, "hours", NULL);
  WeftRow        *row = weft_sample_page_add (page, "hours");

  weft_row_set (row, "date", session->date);
  weft_row_set (row, "people", people);
  weft_row_set (row, "hours", hours);
  weft_row_set (row, "role", role);
  weft_row_set (row, "activity", session->ref);
  weft_row_set (row, "grant", session->grant);
  page->minutes += g_ascii_strtoll (people, NULL, 10) * weft_row_minutes (row, "hours");
}

static void
add_hours (WeftSample             *sample,
           const WeftSamplePerson *person,
           const char             *date,
           const char             *hours,
           const char             *activity,
           const char             *grant)
{
  const WeftShipped *roster = weft_sample_table (sample, "roster");
  char               day[WEFT_DATE_SIZE];
  WeftSamplePage    *page;
  WeftRow           *row;

  g_strlcpy (day, date, sizeof day);
  if (strlen (date) == 7)
    g_snprintf (day, sizeof day, "%s-28", date);

  page = weft_sample_page_near (sample, WEFT_SAMPLE_HOURS, day, "hours", NULL);
  row = weft_sample_page_add (page, "hours");
  weft_row_set (row, "date", date);
  weft_row_set (row, "person", person->ref);
  weft_row_set (row, "hours", hours);
  weft_row_set (row, "role", weft_shipped_text (roster, (guint)person->role, "role"));
  weft_row_set (row, "activity", activity);
  weft_row_set (row, "grant", grant);
  page->minutes += weft_row_minutes (row, "hours");
}

/* The volunteers whose place in the roster is this session. */
static void
add_volunteers (WeftSample              *sample,
                const WeftSampleSession *session)
{
  const WeftShipped *roster = weft_sample_table (sample, "roster");

  for (guint i = 0; i < sample->people->len; i++)
    {
      const WeftSamplePerson *person = g_ptr_array_index (sample->people, i);

      if (person->role >= 0 && person->site == session->site && is_here (person, session->date) &&
          g_str_equal (weft_shipped_text (roster, (guint)person->role, "helps"), session->name) &&
          weft_sample_chance (sample, (guint)weft_shipped_number (roster, (guint)person->role, "share") * MIN (season_of (session->date), 100) / 100))
        add_hours (sample, person, session->date, weft_shipped_text (roster, (guint)person->role, "hours"), session->ref, session->grant);
    }
}

static void
add_guest (WeftSamplePage          *page,
           const WeftSampleSession *session,
           WeftSamplePerson        *person)
{
  WeftRow *row = weft_sample_page_add (page, "attendance");

  weft_row_set (row, "activity", session->ref);
  weft_row_set (row, "person", person->ref);
  if (person->is_new && !person->came)
    weft_row_set (row, "first_time", "yes");
  person->came = TRUE;
}

/* Guests of the hall who like what is on; @pull is above 0 for an outing, for which anybody may sign up. */
static guint
add_guests (WeftSample              *sample,
            WeftSamplePage          *page,
            const WeftSampleSession *session,
            guint                    like,
            guint                    pull)
{
  guint heads = 0;

  for (guint i = 0; i < sample->people->len; i++)
    {
      WeftSamplePerson *person = g_ptr_array_index (sample->people, i);
      guint             chance = pull > 0 ? pull : person->regular * season_of (session->date) / 100;

      if (person->role >= 0 || person->site != session->site || !is_here (person, session->date))
        continue;
      if (pull == 0 && (person->likes >> like & 1) == 0)
        continue;
      /* Who comes for the first time signs the register that day. */
      if ((person->is_new && g_str_equal (person->joined, session->date)) || weft_sample_chance (sample, chance))
        {
          add_guest (page, session, person);
          heads++;
        }
    }

  return heads;
}

static WeftRow *
add_activity (WeftSample        *sample,
              WeftSamplePage    *page,
              WeftSampleSession *session,
              const char        *hours)
{
  g_autofree char *place = place_of (sample, session->site);
  g_autofree char *hall = g_strdup_printf ("%s Hall", place);
  g_autofree char *name = session->site == 0 ? g_strdup (session->name) : g_strdup_printf ("%s, %s", session->name, place);
  WeftRow         *row = weft_sample_page_add (page, "activities");

  g_snprintf (session->ref, sizeof session->ref, "A-%04u", sample->sessions->len + 1);
  weft_row_set (row, "ref", session->ref);
  weft_row_set (row, "name", name);
  weft_row_set (row, "date", session->date);
  weft_row_set (row, "place", hall);
  weft_row_set (row, "area", "Eastgate");
  weft_row_set (row, "hours", hours);
  weft_row_set (row, "grant", session->grant);
  return row;
}

static void
finish_activity (WeftSample        *sample,
                 WeftSamplePage    *page,
                 WeftSampleSession *session,
                 WeftRow           *row,
                 const char        *how_counted)
{
  g_autofree char *heads = g_strdup_printf ("%u", session->heads);

  weft_row_set (row, "headcount", heads);
  weft_row_set (row, "how_counted", how_counted);
  page->count += page->is_month ? 1 : session->heads;
  g_array_append_val (sample->sessions, *session);
}

static void
hold_session (WeftSample *sample,
              const char *date,
              guint       site,
              guint       row)
{
  const WeftShipped *timetable = weft_sample_table (sample, "timetable");
  const char        *counted = weft_shipped_text (timetable, row, "counted");
  g_auto (GStrv) notes = weft_sample_choices (sample, "session");
  WeftSampleSession session = { .site = site };
  WeftSamplePage   *page = weft_sample_page_near (sample, WEFT_SAMPLE_SESSIONS, date, "sessions", weft_shipped_text (timetable, row, "name"));
  WeftRow          *activity;

  g_strlcpy (session.date, date, sizeof session.date);
  session.name = weft_shipped_text (timetable, row, "name");
  session.grant = weft_shipped_text (timetable, row, "grant");
  session.dish = weft_sample_pence (weft_shipped_text (timetable, row, "dish"));

  activity = add_activity (sample, page, &session, weft_shipped_text (timetable, row, "hours"));
  weft_row_set (activity, "open_to_referrals", weft_shipped_text (timetable, row, "referrals"));
  weft_row_set (activity, "places", weft_shipped_text (timetable, row, "places"));
  if (*weft_shipped_text (timetable, row, "dish") != '\0' && weft_sample_chance (sample, 12))
    weft_row_set (activity, "notes", notes[weft_sample_random (sample, g_strv_length (notes))]);

  session.heads = g_str_equal (counted, "register") ? add_guests (sample, page, &session, row, 0)
                                                    : (guint)weft_shipped_number (timetable, row, "heads") - 3 + weft_sample_random (sample, 7);
  finish_activity (sample, page, &session, activity, counted);
  add_volunteers (sample, &session);
}

static gboolean
is_on (WeftSample *sample,
       const char *date,
       guint       row)
{
  const WeftShipped *timetable = weft_sample_table (sample, "timetable");
  const int          month = weft_sample_month_of (sample, date);
  const int          week = weft_date_days_between (FIRST_MONDAY, date) / 7;

  return weft_sample_is_open (date) && weft_date_weekday (date) == weft_shipped_number (timetable, row, "weekday") &&
         week % weft_shipped_number (timetable, row, "weeks") == 0 &&
         month >= weft_shipped_number (timetable, row, "from") &&
         month <= weft_shipped_number (timetable, row, "to");
}

/* Outings go by the Council's grant while it runs. */
static void
hold_outing (WeftSample *sample,
             const char *date,
             guint       site,
             guint       row)
{
  const WeftShipped *outings = weft_sample_table (sample, "outings");
  const gboolean     is_paid = *weft_shipped_text (outings, row, "cost") != '\0' && weft_sample_month_of (sample, date) >= -14;
  WeftSampleSession  session = { .site = site };
  const char        *name = weft_shipped_text (outings, row, "name");
  WeftSamplePage    *page = weft_sample_page_near (sample, WEFT_SAMPLE_SESSIONS, date, "sessions", name);
  WeftRow           *activity;

  g_strlcpy (session.date, date, sizeof session.date);
  session.name = name;
  session.grant = is_paid ? "G-0001" : "";
  activity = add_activity (sample, page, &session, weft_shipped_text (outings, row, "hours"));
  session.heads = add_guests (sample, page, &session, 0, (guint)weft_shipped_number (outings, row, "pull"));
  finish_activity (sample, page, &session, activity, "register");
  add_helpers (sample, &session, weft_shipped_text (outings, row, "helpers"), weft_shipped_text (outings, row, "hours"),
               weft_shipped_text (outings, row, "helped"));
}

static void
hold_day (WeftSample *sample,
          const char *date)
{
  const WeftShipped *timetable = weft_sample_table (sample, "timetable");
  const WeftShipped *outings = weft_sample_table (sample, "outings");

  for (guint row = 0; row < weft_shipped_n_rows (timetable); row++)
    for (guint site = 0; is_on (sample, date, row) && site < sample->scale; site++)
      hold_session (sample, date, site, row);

  for (guint row = 0; row < weft_shipped_n_rows (outings); row++)
    for (guint site = 0; weft_sample_is_season (sample, date, weft_shipped_text (outings, row, "day")) && site < sample->scale; site++)
      hold_outing (sample, date, site, row);
}

/* Work that is written down once a month: the books, the committee, visits. */
static void
add_monthly (WeftSample *sample,
             int         month)
{
  const WeftShipped *roster = weft_sample_table (sample, "roster");
  char               last[WEFT_DATE_SIZE];
  g_autofree char   *date = NULL;

  weft_sample_day (sample, month, 31, last);
  date = g_strndup (last, 7);
  for (guint i = 0; i < sample->people->len; i++)
    {
      const WeftSamplePerson *person = g_ptr_array_index (sample->people, i);
      g_autofree char        *hours = NULL;
      guint                   halves;

      if (person->role < 0 || !is_here (person, last) || !g_str_equal (weft_shipped_text (roster, (guint)person->role, "helps"), "month"))
        continue;

      halves = 2 * (guint)weft_shipped_number (roster, (guint)person->role, "hours") - 1 + weft_sample_random (sample, 4);
      hours = g_strdup_printf ("%u%s", halves / 2, halves % 2 == 0 ? "" : ".5");
      add_hours (sample, person, date, hours, "", weft_shipped_text (roster, (guint)person->role, "grant"));
    }
}

/* Days when many lent a hand: hours.csv. */
static void
add_hands (WeftSample *sample)
{
  const WeftShipped *hands = weft_sample_table (sample, "hours");

  for (guint i = 0; i < weft_shipped_n_rows (hands); i++)
    {
      g_autoptr (WeftRow) row = weft_sample_row (sample, "hours", i);
      WeftSampleSession session = { .grant = weft_row_get (row, "grant") };

      g_strlcpy (session.date, weft_row_get (row, "date"), sizeof session.date);
      if (weft_sample_is_past (sample, session.date))
        add_helpers (sample, &session, weft_row_get (row, "people"), weft_row_get (row, "hours"), weft_row_get (row, "role"));
    }
}

void
weft_sample_add_sessions (WeftSample *sample)
{
  char date[WEFT_DATE_SIZE];

  g_strlcpy (date, sample->start, sizeof date);
  for (; weft_sample_is_past (sample, date); weft_date_add_days (date, 1, date))
    hold_day (sample, date);

  for (int month = 1 - WEFT_SAMPLE_MONTHS; month < 0; month++)
    add_monthly (sample, month);
  add_hands (sample);
}
