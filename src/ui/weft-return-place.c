/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages beside a return. */

#include "weft-return-place.h"

typedef enum
{
  OF_ALL,
  OF_GRANT,   /* the page opens what is the grant's */
  OF_NO_GRANT /* the page shows what names none in the dates of the return */
} Opened;

static const struct
{
  const char *field, *page;
  Opened      opened;
} places[] = {
  { "budget", "grants", OF_GRANT },
  { "cash_in_fund", "money", OF_GRANT },
  { "claimed_twice", "grants", OF_GRANT },
  { "contact", "preferences", OF_ALL },
  { "from", "grants", OF_GRANT },
  { "head", "preferences", OF_ALL },
  { "headings", "money", OF_GRANT },
  { WEFT_ISSUE_NO_LINE, "money", OF_GRANT },
  { WEFT_ISSUE_NO_GRANT_HOURS, "hours", OF_NO_GRANT },
  { WEFT_ISSUE_NO_GRANT_SESSIONS, "activities", OF_NO_GRANT },
  { "received", "money", OF_GRANT },
  { "spent", "money", OF_GRANT },
  { "still_due", "grants", OF_GRANT },
  { "to", "grants", OF_GRANT },
};

gboolean
weft_return_place_open (GtkWidget        *widget,
                        const WeftReturn *ret,
                        const char       *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].field, field))
      {
        g_autofree char *period = g_strdup_printf ("no-grant,%s,%s", ret->from, ret->to);

        if (places[i].opened == OF_ALL)
          return gtk_widget_activate_action (widget, "win.go-to", "s", places[i].page);
        return gtk_widget_activate_action (widget, "win.open-record", "(ss)", places[i].page, places[i].opened == OF_GRANT ? ret->grant_ref : period);
      }
  return FALSE;
}
