/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages beside a return. */

#include "weft-return-place.h"

#include "weft-return.h"

static const struct
{
  const char *field, *page;
  gboolean    of_grant; /* the page opens what is the grant's */
} places[] = {
  { "budget", "grants", TRUE },
  { "cash_in_fund", "money", TRUE },
  { "claimed_twice", "grants", TRUE },
  { "contact", "preferences", FALSE },
  { "from", "grants", TRUE },
  { "head", "preferences", FALSE },
  { "headings", "money", TRUE },
  { WEFT_ISSUE_NO_LINE, "money", TRUE },
  { WEFT_ISSUE_NO_GRANT_HOURS, "hours", FALSE },
  { WEFT_ISSUE_NO_GRANT_SESSIONS, "activities", FALSE },
  { "received", "money", TRUE },
  { "spent", "money", TRUE },
  { "still_due", "grants", TRUE },
  { "to", "grants", TRUE },
};

gboolean
weft_return_place_open (GtkWidget  *widget,
                        const char *grant,
                        const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].field, field))
      return places[i].of_grant ? gtk_widget_activate_action (widget, "win.open-record", "(ss)", places[i].page, grant)
                                : gtk_widget_activate_action (widget, "win.go-to", "s", places[i].page);
  return FALSE;
}
