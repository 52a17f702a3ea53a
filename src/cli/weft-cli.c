/* SPDX-License-Identifier: GPL-3.0-or-later */

/* weft-cli: everything the window can do to a file, without a display. */

#include <glib.h>

int
main (int    argc,
      char **argv)
{
  (void)argc;
  (void)argv;
  return 2;
}
