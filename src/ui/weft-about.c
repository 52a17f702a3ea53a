/* SPDX-License-Identifier: GPL-3.0-or-later */

/* About Weft. */

#include "weft-about.h"

#include "weft-config.h"

#include <glib/gi18n-lib.h>

/* What Weft stands on, with the years and names that the licences ask to be kept. */
static const struct
{
  const char *title;
  const char *copyright; /* nullable */
  GtkLicense  license;
  const char *words; /* nullable: where the licence is none that GTK knows */
} parts[] = {
  { "GTK", "© The GTK team", GTK_LICENSE_LGPL_2_1, NULL },
  { "libadwaita", "© The libadwaita contributors", GTK_LICENSE_LGPL_2_1, NULL },
  { "GLib, json-glib, Pango", "© Their contributors", GTK_LICENSE_LGPL_2_1, NULL },
  { "SQLite", NULL, GTK_LICENSE_CUSTOM, N_ ("Its authors gave it into the public domain.") },
  { "libxlsxwriter", "© John McNamara", GTK_LICENSE_BSD, NULL },
  { "libarchive", "© Tim Kientzle and others", GTK_LICENSE_BSD, NULL },
  { "libxml2", "© Daniel Veillard and others", GTK_LICENSE_MIT_X11, NULL },
};

void
weft_about_show (GtkWindow *parent)
{
  GtkWidget      *widget = adw_about_window_new ();
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (widget);

  adw_about_window_set_application_name (about, "Weft");
  adw_about_window_set_application_icon (about, WEFT_PROGRAM_ID);
  adw_about_window_set_version (about, WEFT_VERSION);
  adw_about_window_set_developer_name (about, _ ("The Weft contributors"));
  adw_about_window_set_copyright (about, _ ("© The Weft contributors"));
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_window_set_comments (about, _ ("People, hours, grants and evidence of a small group in one file, and the returns made from them. Nothing ever leaves this computer by itself."));
  /* Translators: your name, as it should stand among the people who made the program */
  adw_about_window_set_translator_credits (about, _ ("translator-credits"));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    adw_about_window_add_legal_section (about, parts[i].title, parts[i].copyright, parts[i].license,
                                        parts[i].words != NULL ? _ (parts[i].words) : NULL);
  gtk_window_set_transient_for (GTK_WINDOW (widget), parent);
  gtk_window_set_modal (GTK_WINDOW (widget), parent != NULL);
  gtk_window_present (GTK_WINDOW (widget));
}
