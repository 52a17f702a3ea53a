/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window program's start. */

#include <adwaita.h>

int
main (int    argc,
      char **argv)
{
  (void)argc;
  (void)argv;
  return 0;
}
