/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An activity in the calendar list. */

#include "weft-activity-row.h"

#include "weft-cells.h"
#include "weft-date-names.h"
#include "weft-row-tick.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

struct _WeftActivityRow
{
  GtkBox parent_instance;

  GtkWidget *tick; /* borrowed: in the line */

  /* template children */
  GtkBox   *line;
  GtkLabel *month;
  GtkLabel *day, *weekday;
  GtkLabel *name, *about;
  GtkLabel *came;
};

G_DEFINE_FINAL_TYPE (WeftActivityRow, weft_activity_row, GTK_TYPE_BOX)

static void
weft_activity_row_class_init (WeftActivityRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-activity-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftActivityRow, line);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityRow, month);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityRow, day);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityRow, weekday);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityRow, name);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityRow, about);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityRow, came);
}

static void
weft_activity_row_init (WeftActivityRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
weft_activity_row_new (void)
{
  return g_object_new (WEFT_TYPE_ACTIVITY_ROW, NULL);
}

/* What is still to come says how near it is instead of a number. */
static void
show_came (WeftActivityRow    *self,
           const WeftActivity *activity,
           const char         *today)
{
  const char      *date = weft_row_get (activity->row, "date");
  g_autofree char *number = weft_text_thousands ((guint64)activity->came);
  g_autofree char *near = weft_date_format_near (date, today);
  g_autofree char *spoken = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s person came", "%s people came", (gulong)activity->came), number);
  gboolean         is_planned = activity->came == 0 && g_strcmp0 (date, today) >= 0;

  if (activity->came > 0)
    weft_cells_set_pill (GTK_WIDGET (self->came), number, "");
  else
    weft_cells_set_pill (GTK_WIDGET (self->came), is_planned ? near : "", "accent");
  gtk_widget_add_css_class (GTK_WIDGET (self->came), "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->came), GTK_ACCESSIBLE_PROPERTY_LABEL, activity->came > 0 ? spoken : near, -1);
}

void
weft_activity_row_show (WeftActivityRow    *self,
                        const WeftActivity *activity,
                        const char         *today)
{
  const char      *date = weft_row_get (activity->row, "date");
  g_autofree char *iso_month = g_strndup (date, 7);
  g_autofree char *month = weft_date_format (iso_month);
  g_autofree char *day = g_strdup_printf ("%d", (int)g_ascii_strtoll (date + 8, NULL, 10));

  g_return_if_fail (WEFT_IS_ACTIVITY_ROW (self));

  gtk_label_set_text (self->month, month);
  gtk_widget_set_visible (GTK_WIDGET (self->month), activity->starts_month);
  gtk_label_set_text (self->day, day);
  gtk_label_set_text (self->weekday, weft_weekday_name_short ((guint)weft_date_weekday (date)));
  gtk_label_set_text (self->name, weft_row_get (activity->row, "name"));
  gtk_label_set_text (self->about, activity->about);
  gtk_widget_set_visible (GTK_WIDGET (self->about), activity->about[0] != '\0');
  show_came (self, activity, today);
}

void
weft_activity_row_set_tick (WeftActivityRow *self,
                            GtkWidget       *tick)
{
  g_return_if_fail (WEFT_IS_ACTIVITY_ROW (self));
  self->tick = tick;
  gtk_widget_set_visible (tick, FALSE);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_box_prepend (self->line, tick);
}

void
weft_activity_row_show_tick (WeftActivityRow *self,
                             gboolean         is_shown)
{
  g_autofree char *name = NULL;

  g_return_if_fail (WEFT_IS_ACTIVITY_ROW (self));
  name = g_strdup_printf ("%s, %s %s", gtk_label_get_text (self->name), gtk_label_get_text (self->day), gtk_label_get_text (self->month));
  gtk_widget_set_visible (self->tick, is_shown);
  weft_row_tick_set_name (self->tick, name);
}
