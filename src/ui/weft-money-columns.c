/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of money: their titles and widths. */

#include "weft-money-columns.h"

#include "weft-date.h"

#include <glib/gi18n-lib.h>

#define PADDING 22
#define LEAST_WHO 230 /* some 30 letters: whom it went to and the beginning of what for */
#define LEAST_WHO_MEDIUM 110

static const struct
{
  const char *title;
  const char *widest; /* the column is as wide as this text; NULL: see weft_money_columns_width() */
} columns[WEFT_MONEY_N_COLUMNS] = {
  [WEFT_MONEY_DATE] = { N_ ("Date"), NULL },
  [WEFT_MONEY_WHO] = { N_ ("Who or what"), NULL },
  [WEFT_MONEY_PLACE] = { N_ ("Grant or fund"), "Good neighbours at one" },
  [WEFT_MONEY_LINE] = { N_ ("Line"), "Transport and outings" },
  [WEFT_MONEY_OUT] = { N_ ("Out £"), "100,000.00" },
  [WEFT_MONEY_IN] = { N_ ("In £"), "100,000.00" },
  [WEFT_MONEY_BALANCE] = { N_ ("Balance £"), "−100,000.00" },
};

const char *
weft_money_columns_title (WeftMoneyColumn column)
{
  return _ (columns[column].title);
}

static int
measure (GtkWidget  *widget,
         const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* The short names of months are of very different widths in other languages. */
static int
measure_dates (GtkWidget *widget)
{
  int widest = 0;

  for (guint month = 1; month <= 12; month++)
    {
      g_autofree char *iso = g_strdup_printf ("2028-%02u-28", month);
      g_autofree char *date = weft_date_format_short (iso);

      widest = MAX (widest, measure (widget, date));
    }
  return widest;
}

int
weft_money_columns_width (GtkWidget      *widget,
                          WeftMoneyColumn column)
{
  if (column == WEFT_MONEY_DATE)
    return measure_dates (widget) + PADDING;
  return columns[column].widest != NULL ? measure (widget, columns[column].widest) + PADDING : -1;
}

WeftMoneyLayout
weft_money_columns_choose (GtkWidget *widget,
                           int        width,
                           gboolean   is_of_grant)
{
  int medium = LEAST_WHO_MEDIUM;

  for (int i = 0; i < WEFT_MONEY_N_COLUMNS; i++)
    if (i != WEFT_MONEY_LINE && (!is_of_grant || (i != WEFT_MONEY_PLACE && i != WEFT_MONEY_BALANCE)))
      medium += MAX (weft_money_columns_width (widget, (WeftMoneyColumn)i), 0);
  if (width >= medium + weft_money_columns_width (widget, WEFT_MONEY_LINE) + LEAST_WHO - LEAST_WHO_MEDIUM)
    return WEFT_MONEY_WIDE;
  return width >= medium ? WEFT_MONEY_MEDIUM : WEFT_MONEY_NARROW;
}
