/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a page takes until it is drawn with its records, beside the same page of a group that has none: what both
 * share is the toolkit's. And how long a letter holds the window up while it is typed into the search. Run it on a
 * display; prints, asserts nothing. */

#include "ui-fixture.h"

#include "weft-pages.h"
#include "weft-search-page.h"

#define SCALE 100
#define RUNS 5

static double
milliseconds_since (gint64 start)
{
  return (double)(g_get_monotonic_time () - start) / 1000;
}

/* The quickest of several: the page is left in between. */
static double
time_page (WeftWindow *window,
           const char *name)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < RUNS; i++)
    {
      gint64 start;

      weft_window_go_to (window, "preferences", NULL);
      fixture_settle (window);
      start = g_get_monotonic_time ();
      weft_window_go_to (window, name, NULL);
      fixture_settle (window);
      best = MIN (best, milliseconds_since (start));
    }
  return best;
}

/* The quickest of several: everything is read again. */
static double
time_reload (WeftWindow *window)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      weft_page_reload (weft_window_get_page (window));
      fixture_settle (window);
      best = MIN (best, milliseconds_since (start));
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
      gint64 start = g_get_monotonic_time ();

      gtk_editable_set_text (GTK_EDITABLE (entry), letters[i]);
      worst = MAX (worst, milliseconds_since (start));
      fixture_settle (window);
      found = MAX (found, milliseconds_since (start));
    }
  g_print ("search: a letter holds the window up for %.1f ms, and is answered and drawn after %.0f ms\n", worst, found);
}

/* The fixture speaks to the test that is running. */
START_TEST (every_page)
{
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);
  WeftWindow         *full = fixture_start_scaled (SCALE);
  g_autofree double  *times = g_new0 (double, n);
  g_autofree double  *reloads = g_new0 (double, n);
  WeftWindow         *empty;

  g_print ("%u people, %u hours, %u payments, %u attendances\n", fixture_count (full, "people"), fixture_count (full, "hours"),
           fixture_count (full, "money"), fixture_count (full, "attendance"));
  for (guint i = 0; i < n; i++)
    if (!kinds[i].is_hidden)
      {
        times[i] = time_page (full, kinds[i].name);
        reloads[i] = time_reload (full);
      }
  time_typing (full);
  fixture_stop (full);

  empty = fixture_start_empty ();
  for (guint i = 0; i < n; i++)
    if (!kinds[i].is_hidden)
      {
        double bare = time_page (empty, kinds[i].name);

        g_print ("%-12s %5.0f ms, empty %4.0f ms: %4.1f times; read again %5.0f ms\n", kinds[i].name, times[i], bare, times[i] / bare, reloads[i]);
      }
  fixture_stop (empty);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("pages");
  TCase *tcase = tcase_create ("pages");

  tcase_set_timeout (tcase, 0);
  tcase_add_test (tcase, every_page);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
