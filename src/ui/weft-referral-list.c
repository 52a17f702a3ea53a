/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of referrals is made of. */

#include "weft-referral-list.h"

#include "weft-words.h"

#include <glib/gi18n-lib.h>

static const char *
get (gconstpointer referral,
     const char   *column)
{
  return weft_row_get (referral, column);
}

static gboolean
has_status (gconstpointer     referral,
            const char *const statuses[])
{
  return g_strv_contains (statuses, get (referral, "status"));
}

static char *
get_ref (gpointer referral)
{
  return g_strdup (get (referral, "ref"));
}

static char *
get_received (gpointer referral)
{
  return g_strdup (get (referral, "received"));
}

static char *
get_from (gpointer referral)
{
  const char *from = get (referral, "from_organisation");
  const char *route = get (referral, "route");

  return g_strdup (from[0] != '\0' || route[0] == '\0' ? from : weft_words_choice ("route", route));
}

static char *
get_their_ref (gpointer referral)
{
  return g_strdup (get (referral, "their_ref"));
}

static char *
get_came (gpointer referral)
{
  return g_strdup (get (referral, "first_attended"));
}

static char *
get_visits (gpointer referral)
{
  return g_strdup (get (referral, "visits"));
}

static char *
get_status (gpointer referral)
{
  const char *status = get (referral, "status");

  return g_strdup (status[0] != '\0' ? weft_words_choice ("status", status) : "");
}

static GtkWidget *
make_status (void)
{
  return weft_cells_make_pill ("");
}

/* Names of organisations are long. */
static GtkWidget *
make_from (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static void
show_from (GtkWidget *label,
           gpointer   referral)
{
  g_autofree char *from = get_from (referral);

  gtk_label_set_text (GTK_LABEL (label), from);
}

static gboolean
is_waiting (gconstpointer referral)
{
  static const char *const waiting[] = { "", "received", "waiting", NULL };

  return has_status (referral, waiting) && get (referral, "contacted")[0] == '\0';
}

static gboolean
is_coming (gconstpointer referral)
{
  static const char *const coming[] = { "attending", "settled", NULL };

  return has_status (referral, coming);
}

static gboolean
is_over (gconstpointer referral)
{
  static const char *const over[] = { "finished", "not taken up", "passed back", "lost touch", NULL };

  return has_status (referral, over);
}

gboolean
weft_referral_is_feedback_due (gconstpointer referral)
{
  return g_str_equal (get (referral, "consent_feedback"), "yes") && get (referral, "feedback_sent")[0] == '\0' && !is_waiting (referral);
}

static void
show_status (GtkWidget *pill,
             gpointer   referral)
{
  g_autofree char *status = get_status (referral);

  weft_cells_set_pill (pill, status, is_coming (referral) ? "success" : is_waiting (referral) ? "warning"
                                                                                              : "");
}

static char *
get_feedback (gpointer referral)
{
  g_autofree char *day = weft_date_format_short (get (referral, "feedback_sent"));

  if (day[0] != '\0')
    return g_steal_pointer (&day);
  if (weft_referral_is_feedback_due (referral))
    return g_strdup (_ ("due"));
  return g_strdup (g_str_equal (get (referral, "consent_feedback"), "yes") ? "" : _ ("not agreed"));
}

static gint64
get_id (gconstpointer referral)
{
  return ((const WeftRow *)referral)->id;
}

#define NAMING 2 /* of these, who sent them */

static const WeftCellColumn columns[] = {
  { "ref", N_ ("Ref"), WEFT_TYPE_TEXT, get_ref, WEFT_CELL_PAPER },
  { "received", N_ ("Received"), WEFT_TYPE_DATE, get_received, 0 },
  { "from", N_ ("From"), WEFT_TYPE_TEXT, get_from, WEFT_CELL_ALWAYS | WEFT_CELL_EXPAND, NULL, make_from, show_from },
  { "their-ref", N_ ("Their reference"), WEFT_TYPE_TEXT, get_their_ref, WEFT_CELL_WIDE },
  { "status", N_ ("Status"), WEFT_TYPE_TEXT, get_status, 0, NULL, make_status, show_status },
  { "came", N_ ("First came"), WEFT_TYPE_DATE, get_came, WEFT_CELL_WIDE | WEFT_CELL_MEDIUM },
  { "visits", N_ ("Visits"), WEFT_TYPE_COUNT, get_visits, WEFT_CELL_WIDE },
  { "feedback", N_ ("Feedback"), WEFT_TYPE_TEXT, get_feedback, WEFT_CELL_WIDE | WEFT_CELL_MEDIUM },
};

static const WeftListChip chips[] = {
  { "waiting", N_ ("Nobody rang yet"), is_waiting },
  { "coming", N_ ("Coming"), is_coming },
  { "over", N_ ("Ended"), is_over },
  { "feedback", N_ ("Feedback due"), weft_referral_is_feedback_due },
};

static const WeftListKind kind = {
  .name = "referrals",
  .table = "referrals",
  .get_id = get_id,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .chips = chips,
  .n_chips = G_N_ELEMENTS (chips),
  .naming = NAMING,
  .sort = "-received",
  .changeable = "status|activity|contacted|feedback_sent",
  .is_clicked = TRUE,
};

const WeftListKind *
weft_referral_list_kind (void)
{
  return &kind;
}
