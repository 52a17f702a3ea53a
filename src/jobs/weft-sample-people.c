/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of the example group: the volunteers of roster.csv and the guests, with their consents and roles. */

#include "weft-sample-private.h"

#include <string.h>

/* Guests at the start and in the 18 months after. */
#define GUESTS_BEFORE 44
#define GUESTS_SINCE 36

/* All letters that a postcode's second half has. */
#define POSTCODE_LETTERS "ABDEFGHJLNPQRSTUWXYZ"

/* The rows of the timetable that a person likes, a bit each: drawn by the pull of each name. Whoever would like
 * nothing that is on every week likes the first. */
static guint
pick_likes (WeftSample *sample)
{
  const WeftShipped *timetable = weft_sample_table (sample, "timetable");
  guint              likes = 0, weekly = 0, first = 0;

  for (guint i = 0; i < weft_shipped_n_rows (timetable); i++)
    {
      const char *name = weft_shipped_text (timetable, i, "name");
      gboolean    is_weekly = g_str_equal (weft_shipped_text (timetable, i, "weeks"), "1");
      guint       pull = (guint)weft_shipped_number (timetable, i, "pull");

      if (g_str_equal (name, weft_shipped_text (timetable, 0, "name")))
        first |= 1U << i;
      if (i > 0 && g_str_equal (name, weft_shipped_text (timetable, i - 1, "name")))
        likes |= (likes >> (i - 1) & 1) << i;
      else if (weft_sample_chance (sample, pull))
        likes |= 1U << i;
      if (is_weekly)
        weekly |= likes & 1U << i;
    }

  return weekly == 0 ? likes | first : likes;
}

/* A day before the 18 months when the person is an old friend of the hub, else the day of a session they like, and
 * more often a late one than an early one. */
static void
pick_joined (WeftSample *sample,
             guint       likes,
             gboolean    is_new,
             char        date[WEFT_DATE_SIZE])
{
  const WeftShipped *timetable = weft_sample_table (sample, "timetable");
  const guint        days = (guint)weft_date_days_between (sample->start, sample->today);
  gint64             weekday;

  if (!is_new)
    {
      weft_date_add_days (sample->start, -14 - (int)weft_sample_random (sample, 1900), date);
      return;
    }

  weekday = weft_shipped_number (timetable, (guint)g_bit_nth_lsf (likes, -1), "weekday");
  weft_date_add_days (sample->start, (int)MAX (weft_sample_random (sample, days), weft_sample_random (sample, days)), date);
  while (weft_date_weekday (date) != (int)weekday || !weft_sample_is_open (date))
    weft_date_add_days (date, -1, date);
  while (strcmp (date, sample->start) < 0)
    weft_date_add_days (date, 7, date);
}

static WeftSamplePerson *
add_person (WeftSample *sample,
            guint       site,
            int         role)
{
  WeftSamplePerson *person = g_new0 (WeftSamplePerson, 1);

  person->name = weft_sample_name (sample);
  person->site = site;
  person->role = role;
  g_ptr_array_add (sample->people, person);
  return person;
}

static void
add_volunteer (WeftSample *sample,
               guint       site,
               guint       role)
{
  WeftSamplePerson  *person = add_person (sample, site, (int)role);
  const WeftShipped *roster = weft_sample_table (sample, "roster");
  g_autofree char   *since = weft_sample_date (sample, weft_shipped_text (roster, role, "since"));
  g_autofree char   *until = weft_sample_date (sample, weft_shipped_text (roster, role, "until"));

  g_strlcpy (person->joined, since, sizeof person->joined);
  g_strlcpy (person->left, until, sizeof person->left);
  person->is_new = strcmp (since, sample->start) >= 0;
}

static void
add_guest (WeftSample *sample,
           guint       site,
           gboolean    is_new)
{
  WeftSamplePerson *person = add_person (sample, site, -1);

  person->is_new = is_new;
  person->regular = 22 + weft_sample_random (sample, 62);
  person->likes = pick_likes (sample);
  pick_joined (sample, person->likes, is_new, person->joined);
  if (!is_new && weft_sample_chance (sample, 14))
    weft_sample_day (sample, -2 - (int)weft_sample_random (sample, 13), 1 + (int)weft_sample_random (sample, 28), person->left);
}

static int
compare_joined (gconstpointer a,
                gconstpointer b)
{
  const WeftSamplePerson *one = *(WeftSamplePerson *const *)a;
  const WeftSamplePerson *other = *(WeftSamplePerson *const *)b;

  return strcmp (one->joined, other->joined);
}

/* A subscription is due on the day of the year a person joined; one that fell due lately may not be paid yet. */
static void
settle_subscription (WeftSample       *sample,
                     WeftSamplePerson *person)
{
  int months = 12;

  do
    weft_date_add_months (person->joined, months, person->renewal);
  while (strcmp (person->renewal, sample->today) <= 0 && (months += 12) > 0);

  if (months > 12)
    {
      char last[WEFT_DATE_SIZE];

      weft_date_add_months (person->joined, months - 12, last);
      person->is_late = weft_date_days_between (last, sample->today) < 75 && weft_sample_chance (sample, 45);
      if (person->is_late)
        g_strlcpy (person->renewal, last, sizeof person->renewal);
    }
}

static void
set_membership (WeftSample       *sample,
                WeftSamplePerson *person,
                WeftRow          *row)
{
  if (person->role < 0 && weft_sample_chance (sample, 5))
    weft_row_set (row, "member_category", "Life member");
  else if (weft_sample_chance (sample, person->role < 0 ? 56 : 70))
    {
      weft_row_set (row, "member_category", "Member");
      if (person->left[0] == '\0')
        settle_subscription (sample, person);
    }

  if (person->renewal[0] != '\0')
    {
      weft_row_set (row, "renewal_due", person->renewal);
      weft_row_set (row, "subscription_due", "12.00");
      weft_row_set (row, "subscription_paid", person->is_late ? "0.00" : "12.00");
    }
}

static void
set_contact (WeftSample       *sample,
             WeftSamplePerson *person,
             WeftRow          *row)
{
  g_auto (GStrv) buildings = weft_sample_choices (sample, "building");
  g_auto (GStrv) first = weft_sample_choices (sample, "first");
  g_auto (GStrv) second = weft_sample_choices (sample, "second");
  g_auto (GStrv) area = weft_sample_choices (sample, "area");
  g_autofree char *email = weft_sample_email (sample, person->name);
  g_autofree char *phone = weft_sample_phone (sample);
  const guint      street = weft_sample_random (sample, 14);
  g_autofree char *address = g_strdup_printf ("%s%u %s %s", buildings[weft_sample_random (sample, g_strv_length (buildings))],
                                              1 + weft_sample_random (sample, 96), first[street], second[street % 5]);
  g_autofree char *postcode = g_strdup_printf ("ZZ99 %u%c%c", 1 + street % 9, POSTCODE_LETTERS[street],
                                               POSTCODE_LETTERS[weft_sample_random (sample, strlen (POSTCODE_LETTERS))]);

  if (weft_sample_chance (sample, person->role < 0 ? 48 : 92))
    weft_row_set (row, "email", email);
  if (weft_sample_chance (sample, 90))
    weft_row_set (row, "phone", phone);
  if (weft_sample_chance (sample, 88))
    {
      weft_row_set (row, "address", address);
      weft_row_set (row, "postcode", postcode);
    }
  weft_row_set (row, "area", area[weft_sample_random (sample, g_strv_length (area))]);
}

static void
set_care (WeftSample       *sample,
          WeftSamplePerson *person,
          WeftRow          *row)
{
  g_auto (GStrv) contacts = weft_sample_choices (sample, "contact");
  g_auto (GStrv) notes = weft_sample_choices (sample, "note");
  g_autofree char *phone = weft_sample_phone (sample);
  g_autofree char *contact = g_strdup_printf ("%s, %s", contacts[weft_sample_random (sample, g_strv_length (contacts))], phone);

  if (weft_sample_chance (sample, 70))
    weft_row_set (row, "emergency_contact", contact);
  if (weft_sample_chance (sample, 11))
    weft_row_set (row, "carer", "yes");
  if (person->role < 0 && weft_sample_chance (sample, 24))
    weft_row_set (row, "notes", notes[weft_sample_random (sample, g_strv_length (notes))]);
}

static void
add_consent (WeftSample       *sample,
             WeftSamplePerson *person,
             WeftSamplePage   *page,
             const char       *purpose,
             const char       *how,
             gboolean          is_withdrawn)
{
  WeftRow *row = weft_sample_page_add (page, "consents");

  weft_row_set (row, "person", person->ref);
  weft_row_set (row, "purpose", purpose);
  weft_row_set (row, "given", person->joined);
  weft_row_set (row, "capacity", "themselves");
  weft_row_set (row, "wording", person->is_new ? "Joining form, version 2" : "Joining form, version 1");
  weft_row_set (row, "how", how);
  if (is_withdrawn)
    {
      char date[WEFT_DATE_SIZE];

      weft_sample_day (sample, -1 - (int)weft_sample_random (sample, 6), 1 + (int)weft_sample_random (sample, 28), date);
      if (strcmp (date, person->joined) > 0)
        weft_row_set (row, "withdrawn", date);
    }
}

static void
add_consents (WeftSample       *sample,
              WeftSamplePerson *person,
              WeftSamplePage   *page)
{
  static const struct
  {
    const char *purpose;
    guint       percent, withdrawn;
  } asked[] = { { "news", 74, 3 }, { "photo", 46, 9 }, { "feedback", 38, 0 }, { "story", 14, 6 }, { "share", 18, 0 } };
  g_auto (GStrv) ways = weft_sample_choices (sample, "how");
  const char *how = ways[weft_sample_random (sample, g_strv_length (ways))];

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    if (weft_sample_chance (sample, asked[i].percent))
      add_consent (sample, person, page, asked[i].purpose, how, weft_sample_chance (sample, asked[i].withdrawn));
}

static void
add_role (WeftSample       *sample,
          WeftSamplePerson *person,
          WeftSamplePage   *page)
{
  static const char *const as_written[] = { "role", "supervisor", "dbs_level", "training", "notes" };
  static const char *const days[] = { "references_seen", "dbs_issued", "dbs_recheck", "training_expires" };
  const WeftShipped       *roster = weft_sample_table (sample, "roster");
  const guint              role = (guint)person->role;
  g_autofree char         *until = weft_sample_date (sample, weft_shipped_text (roster, role, "until"));
  char                     induction[WEFT_DATE_SIZE];
  WeftRow                 *row = weft_sample_page_add (page, "roles");

  weft_row_set (row, "person", person->ref);
  weft_row_set (row, "from", person->joined);
  weft_row_set (row, "to", until);
  for (guint i = 0; i < G_N_ELEMENTS (as_written); i++)
    weft_row_set (row, as_written[i], weft_shipped_text (roster, role, as_written[i]));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *day = weft_sample_date (sample, weft_shipped_text (roster, role, days[i]));

      weft_row_set (row, days[i], day);
    }

  if (*weft_row_get (row, "dbs_level") != '\0')
    weft_row_set (row, "dbs_seen_by", "Secretary");
  weft_date_add_days (person->joined, 4 + (int)weft_sample_random (sample, 12), induction);
  weft_row_set (row, "induction", induction);
}

static void
write_person (WeftSample       *sample,
              WeftSamplePerson *person,
              guint             number)
{
  char            first[WEFT_DATE_SIZE];
  WeftSamplePage *page;
  WeftRow        *row;

  weft_sample_day (sample, 1 - WEFT_SAMPLE_MONTHS, 3, first);
  page = person->is_new ? weft_sample_page_near (sample, WEFT_SAMPLE_PEOPLE, person->joined, "people", NULL)
                        : weft_sample_page (sample, WEFT_SAMPLE_PEOPLE, first, "people-list", NULL);
  page->count++;

  g_snprintf (person->ref, sizeof person->ref, "P-%04u", number);
  row = weft_sample_page_add (page, "people");
  weft_row_set (row, "ref", person->ref);
  weft_row_set (row, "name", person->name);
  weft_row_set (row, "joined", person->joined);
  weft_row_set (row, "left", person->left);
  set_contact (sample, person, row);
  set_membership (sample, person, row);
  set_care (sample, person, row);
  add_consents (sample, person, page);
  if (person->role >= 0)
    add_role (sample, person, page);
}

void
weft_sample_add_people (WeftSample *sample)
{
  const guint roles = weft_shipped_n_rows (weft_sample_table (sample, "roster"));

  for (guint site = 0; site < sample->scale; site++)
    {
      for (guint role = 0; role < roles; role++)
        if (site == 0 || *weft_shipped_text (weft_sample_table (sample, "roster"), role, "site") != '\0')
          add_volunteer (sample, site, role);
      for (guint i = 0; i < GUESTS_BEFORE; i++)
        add_guest (sample, site, FALSE);
      for (guint i = weft_sample_random (sample, 7); i < GUESTS_SINCE; i++)
        add_guest (sample, site, TRUE);
    }

  g_ptr_array_sort (sample->people, compare_joined);
  for (guint i = 0; i < sample->people->len; i++)
    write_person (sample, g_ptr_array_index (sample->people, i), i + 1);
}
