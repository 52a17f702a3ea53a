/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The latest money of a grant. */

#include "weft-grant-parts.h"

#include "weft-cells.h"
#include "weft-date.h"
#include "weft-money-typed.h"
#include "weft-pence.h"
#include "weft-rows.h"

#include <glib/gi18n-lib.h>

static void
open_payment_cb (WeftGrantView *view,
                 GtkWidget     *row)
{
  weft_grant_view_edit (view, weft_rows_get_record (row));
}

/* "9 March 2027 · Room hire" */
static char *
say_about (const WeftRow *payment)
{
  const char      *line = weft_row_get (payment, "line");
  const char      *what = line[0] != '\0' ? line : weft_row_get (payment, "category");
  g_autofree char *date = weft_date_format_short (weft_row_get (payment, "date"));

  if (what[0] == '\0')
    return g_steal_pointer (&date);
  /* Translators: a date, then a budget line or category */
  return g_strdup_printf (_ ("%s · %s"), date, what);
}

static GtkWidget *
make_row (WeftGrantView *view,
          const WeftRow *payment)
{
  gint64           pence = weft_row_money (payment, "amount");
  const char      *voided = weft_row_get (payment, "voided");
  g_autofree char *who = weft_money_say_who (payment);
  g_autofree char *about = say_about (payment);
  g_autofree char *number = weft_pence_format_bare (ABS (pence));
  /* Translators: %s is an amount of money that came in, among payments */
  g_autofree char *in = g_strdup_printf (_ ("%s in"), number);
  GtkWidget       *row = weft_rows_new_fact (NULL, who, about);
  GtkWidget       *amount = gtk_label_new (pence < 0 ? number : in);

  gtk_widget_add_css_class (amount, "numeric");
  if (voided[0] != '\0')
    {
      weft_rows_add_pill (row, _ ("voided"), "");
      gtk_widget_add_css_class (row, "undone");
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), amount);
  weft_rows_set_record (row, payment);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_payment_cb), view, G_CONNECT_SWAPPED);
  return row;
}

static void
open_all_cb (WeftGrantView *view)
{
  weft_grant_view_open_money (view);
}

void
weft_grant_parts_add_payments (GtkBox                 *box,
                               WeftGrantView          *view,
                               const WeftGrantDetails *details)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Latest money of this grant"), -1);
  for (guint i = 0; i < details->payments->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (view, g_ptr_array_index (details->payments, i)));
  if (details->has_more)
    {
      GtkWidget *all = weft_rows_new_link (NULL, _ ("All money of this grant"), NULL);

      g_signal_connect_object (all, "activated", G_CALLBACK (open_all_cb), view, G_CONNECT_SWAPPED);
      gtk_list_box_append (GTK_LIST_BOX (list), all);
    }
  gtk_widget_set_visible (list, details->payments->len > 0);
  gtk_box_append (box, list);
}
