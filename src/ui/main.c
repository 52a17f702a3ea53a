/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window program's start. */

#include "weft-application.h"

#include "weft-config.h"

#include <glib/gi18n-lib.h>

#include <locale.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr (WeftApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, WEFT_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Weft");

  application = weft_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
