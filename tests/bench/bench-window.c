/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An empty window, for comparison: what any program of this toolkit needs before it shows anything. */

#include <adwaita.h>

static void
activate_cb (GtkApplication *application)
{
  gtk_window_present (GTK_WINDOW (g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", application, "title", "bare", NULL)));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new ("org.weftapp.Bare", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
