/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of all hours is made of. */

#include "weft-hours-kind.h"

#include "weft-hours-list.h"
#include "weft-hours.h"

#include <glib/gi18n-lib.h>

static char *
get_date (gpointer record)
{
  return g_strdup (weft_row_get (((WeftHoursLine *)record)->row, "date"));
}

static char *
get_who (gpointer record)
{
  return g_strdup (((WeftHoursLine *)record)->who);
}

static char *
get_hours (gpointer record)
{
  return weft_hours_to_text (((WeftHoursLine *)record)->minutes);
}

static char *
get_what (gpointer record)
{
  return g_strdup (weft_row_get (((WeftHoursLine *)record)->row, "role"));
}

static char *
get_grant (gpointer record)
{
  return g_strdup (((WeftHoursLine *)record)->grant);
}

static gboolean
is_this_year (gconstpointer record)
{
  return ((const WeftHoursLine *)record)->is_this_year;
}

static gboolean
is_earlier (gconstpointer record)
{
  return !((const WeftHoursLine *)record)->is_this_year;
}

static gboolean
is_of_no_grant (gconstpointer record)
{
  return ((const WeftHoursLine *)record)->grant[0] == '\0';
}

static gint64
get_id (gconstpointer record)
{
  return ((const WeftHoursLine *)record)->row->id;
}

static const WeftCellColumn columns[] = {
  { "date", N_ ("Date"), WEFT_TYPE_DATE_OR_MONTH, get_date, WEFT_CELL_ALWAYS },
  { "who", N_ ("Who"), WEFT_TYPE_TEXT, get_who, WEFT_CELL_EXPAND },
  { "hours", N_ ("Hours"), WEFT_TYPE_HOURS, get_hours, 0 },
  { "what", N_ ("What"), WEFT_TYPE_TEXT, get_what, WEFT_CELL_DIM | WEFT_CELL_WIDE },
  { "grant", N_ ("Grant"), WEFT_TYPE_TEXT, get_grant, WEFT_CELL_DIM | WEFT_CELL_WIDE | WEFT_CELL_EXPAND },
};

static const WeftListChip chips[] = {
  { "this-year", N_ ("This year"), is_this_year },
  { "earlier", N_ ("Earlier years"), is_earlier },
  { "no-grant", N_ ("For no grant"), is_of_no_grant },
};

static const WeftListKind kind = {
  .name = "hours",
  .table = "hours",
  .get_id = get_id,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .chips = chips,
  .n_chips = G_N_ELEMENTS (chips),
  .sort = "-date",
  .changeable = "grant|role|activity|date",
};

const WeftListKind *
weft_hours_list_kind (void)
{
  return &kind;
}
