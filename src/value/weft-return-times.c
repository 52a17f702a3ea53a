/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of who took part that are of other times than each other: half a year, then the year. */

#include "weft-return-private.h"

#include "weft-told-times.h"

#define ALL "" /* the label of all, in a table that is not split */

/* As the pass knows them already. Tables of as many people are of the same ones. */
static char *
name_number (const WeftTold *told,
             const char     *label)
{
  return label == NULL || g_str_equal (told->what, ALL) ? weft_return_name_number ("", "", weft_told_total (told))
                                                        : weft_return_name_number (told->what, label, weft_told_people (told, label));
}

/* (nullable): without rows; NULL where the time is not known */
static WeftTold *
new_table (const char      *what,
           const WeftBands *bands)
{
  g_auto (GStrv) days = g_strsplit (bands->period != NULL ? bands->period : "", "/", 2);

  return days[0] == NULL || days[1] == NULL ? NULL : weft_told_new (what, days[0], days[1], bands->threshold);
}

static void
add_table (GPtrArray       *tables,
           const WeftBands *bands)
{
  WeftTold *told = g_str_equal (bands->question, WEFT_BANDS_OF_ALL) ? NULL : new_table (bands->question, bands);

  for (guint i = 0; told != NULL && i < bands->rows->len; i++)
    {
      const WeftBand *band = bands->rows->pdata[i];

      weft_told_add (told, band->label, band->label, band->count);
    }
  if (told != NULL)
    g_ptr_array_add (tables, told);
}

/* How many there were of a time says something of others too, whatever they are split by. */
static void
add_total (GPtrArray       *tables,
           const WeftBands *bands)
{
  WeftTold *told = new_table (ALL, bands);

  if (told == NULL)
    return;
  weft_told_add (told, ALL, ALL, weft_bands_total (bands));
  g_ptr_array_add (tables, told);
}

void
weft_return_relate_times (const WeftReturn *ret,
                          WeftDisclosure   *disclosure,
                          const GPtrArray  *told)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
  g_autoptr (GPtrArray) wide_tables = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);

  for (guint i = 0; i < told->len; i++)
    {
      g_autoptr (WeftBands) wide = weft_return_widen (ret, told->pdata[i]);

      add_table (tables, told->pdata[i]);
      add_total (tables, told->pdata[i]);
      add_table (wide_tables, wide);
    }
  weft_told_relate_times (disclosure, tables, name_number);
  weft_told_relate_times (disclosure, wide_tables, name_number);
}
