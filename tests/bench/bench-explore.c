/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes from a question of Explore to its drawn chart, in a file with 100,000 attendances. Prints; asserts
 * nothing. With the path of a file it takes that one. */

#include <glib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <time.h>

#include "weft-explore-chart.h"
#include "weft-explore.h"
#include "weft-sample.h"

#define SCALE 27 /* of the example group: 100,000 attendances */
#define TODAY "2027-03-12"
#define WIDTH 860 /* pixels, as in the window */

static WeftFile *
open_sample (char **folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  WeftFile        *file;

  *folder = g_dir_make_tmp ("weft-bench-XXXXXX", NULL);
  path = g_build_filename (*folder, "large.weft", NULL);
  file = weft_sample_create (path, TODAY, SCALE, 1, NULL, &error);
  if (file == NULL)
    g_error ("%s", error->message);
  return file;
}

/* Of this program alone, whatever else the computer does. */
static double
milliseconds (clock_t from,
              clock_t to)
{
  return (double)(to - from) * 1000 / CLOCKS_PER_SEC;
}

static void
explore (WeftFile   *file,
         const char *measure,
         const char *by)
{
  const WeftExploreWanted wanted = { measure, by, NULL, NULL };
  const WeftChartLook     look = { NULL, FALSE, FALSE };
  g_autoptr (GError) error = NULL;
  const clock_t started = clock ();
  g_autoptr (WeftExploration) explored = weft_explore (file, &wanted, &error);
  const clock_t    counted = clock ();
  cairo_surface_t *surface;
  cairo_t         *cr;

  if (explored == NULL)
    g_error ("%s", error->message);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, (int)weft_explore_chart_height (explored, &look, WIDTH) + 1);
  cr = cairo_create (surface);
  weft_explore_chart_draw (explored, &look, cr, WIDTH);
  cairo_destroy (cr);
  printf ("%-12s by %-10s %4u rows %8.1f ms counted %8.1f ms drawn\n", measure, by, explored->rows->len, milliseconds (started, counted), milliseconds (started, clock ()));
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (WeftFile) file = argc > 1 ? weft_file_open (argv[1], WEFT_OPEN_DEFAULT, NULL) : open_sample (&folder);
  guint                    n_measures, n_bys;
  const WeftExploreChoice *measures = weft_explore_measures (&n_measures);
  const WeftExploreChoice *bys = weft_explore_bys (&n_bys);

  if (file == NULL)
    g_error ("the file does not open");
  weft_file_pin_clock (file, TODAY);
  for (guint i = 0; i < n_measures; i++)
    for (guint k = 0; k < n_bys; k++)
      if (weft_explore_why_not (measures[i].key, bys[k].key) == NULL)
        explore (file, measures[i].key, bys[k].key);

  if (folder != NULL)
    {
      g_autofree char *path = g_build_filename (folder, "large.weft", NULL);

      g_clear_pointer (&file, weft_file_free);
      g_unlink (path);
      g_rmdir (folder);
    }
  return 0;
}
