/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a page takes until it is drawn with its records, as it was left and after records were added elsewhere, beside
 * the same page of a group that has none: what both share is the toolkit's. And how long a letter holds the window up
 * while it is typed into the search. All in the program's own time, whatever else the computer does. Run it on a display,
 * with the names of pages for these alone; prints, asserts nothing. */

#include "ui-fixture.h"

#include "weft-pages.h"
#include "weft-search-page.h"

#include <time.h>

#define SCALE 100
#define RUNS 4

/* Names of pages: these alone; none: all. */
static char **wanted;

/* Of all threads together, or of the window's alone. Units: milliseconds */
static double
measure (clockid_t which)
{
  struct timespec now;

  clock_gettime (which, &now);
  return (double)now.tv_sec * 1000 + (double)now.tv_nsec / 1000000;
}

static double
now (void)
{
  return measure (CLOCK_PROCESS_CPUTIME_ID);
}

/* What is added while another page is looked at; @what: the sheet, with a number for what must not repeat. */
typedef struct
{
  const char *title, *table, *what;
} Change;

static const Change changes[] = {
  { "as it was", NULL, NULL },
  { "hours", "hours", "Date,People,Hours each\n2027-03-10,%u,2\n" },
  { "payment", "money", "Date,Account,Amount,Payee\n2027-03-10,Bank,-%u.00,Hall\n" },
  { "person", "people", "Name\nZoe the %u\n" },
  { "register", "attendance", "Activity,Person\nA-0200,P-%u\n" },
};

static void
make_change (WeftWindow   *window,
             const Change *change)
{
  static guint     n = 7000;
  g_autofree char *sheet = NULL;
  g_auto (GStrv) parts = NULL;

  if (change->table == NULL)
    return;
  parts = g_strsplit (change->what, "%u", 2);
  sheet = g_strdup_printf ("%s%u%s", parts[0], ++n, parts[1]);
  fixture_bring_in (window, change->table, sheet);
}

/* The quickest of several: the page is left in between. @own: what of it the window was held up. */
static double
time_page (WeftWindow   *window,
           const char   *name,
           const Change *change,
           double       *own)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < RUNS; i++)
    {
      double start, own_start;

      weft_window_go_to (window, "preferences", NULL);
      fixture_settle (window);
      make_change (window, change);
      fixture_settle (window);
      start = now ();
      own_start = measure (CLOCK_THREAD_CPUTIME_ID);
      weft_window_go_to (window, name, NULL);
      fixture_settle (window);
      if (now () - start < best)
        {
          best = now () - start;
          *own = measure (CLOCK_THREAD_CPUTIME_ID) - own_start;
        }
    }
  return best;
}

/* Letter by letter; what the main thread does before it can take the next one. */
static void
time_typing (WeftWindow *window)
{
  static const char *const letters[] = { "j", "jo", "joa", "joan" };
  GtkWidget               *entry;
  double                   worst = 0, found = 0;

  weft_window_go_to (window, "search", NULL);
  fixture_settle (window);
  entry = fixture_find (GTK_WIDGET (weft_window_get_page (window)), GTK_TYPE_EDITABLE);
  for (guint i = 0; entry != NULL && i < G_N_ELEMENTS (letters); i++)
    {
      double start = now ();

      gtk_editable_set_text (GTK_EDITABLE (entry), letters[i]);
      worst = MAX (worst, now () - start);
      fixture_settle (window);
      found = MAX (found, now () - start);
    }
  g_print ("search: a letter holds the window up for %.1f ms, and is answered and drawn after %.0f ms\n", worst, found);
}

static void
time_changes (WeftWindow *window,
              const char *name)
{
  g_print ("%-12s", name);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      double       own;
      const double all = time_page (window, name, &changes[i], &own);

      g_print ("  %s %5.0f (%4.0f)", changes[i].title, all, own);
    }
  g_print ("\n");
}

static gboolean
is_wanted (const WeftPageKind *kind)
{
  return !kind->is_hidden && (wanted[0] == NULL || g_strv_contains ((const char *const *)wanted, kind->name));
}

/* The fixture speaks to the test that is running. */
START_TEST (every_page)
{
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);
  WeftWindow         *full = fixture_start_scaled (SCALE);
  g_autofree double  *times = g_new0 (double, n);
  WeftWindow         *empty;
  double              own;

  g_print ("%u people, %u hours, %u payments, %u attendances; milliseconds, in brackets of the window alone\n",
           fixture_count (full, "people"), fixture_count (full, "hours"), fixture_count (full, "money"), fixture_count (full, "attendance"));
  for (guint i = 0; i < n; i++)
    if (is_wanted (&kinds[i]))
      {
        times[i] = time_page (full, kinds[i].name, &changes[0], &own);
        time_changes (full, kinds[i].name);
      }
  time_typing (full);
  fixture_stop (full);

  empty = fixture_start_empty ();
  for (guint i = 0; i < n; i++)
    if (is_wanted (&kinds[i]))
      {
        double bare = time_page (empty, kinds[i].name, &changes[0], &own);

        g_print ("%-12s %5.0f ms, empty %4.0f ms: %4.1f times\n", kinds[i].name, times[i], bare, times[i] / bare);
      }
  fixture_stop (empty);
}
END_TEST

int
main (int    argc,
      char **argv)
{
  Suite *suite = suite_create ("pages");
  TCase *tcase = tcase_create ("pages");

  wanted = argv + 1;
  tcase_set_timeout (tcase, 0);
  tcase_add_test (tcase, every_page);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
