/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of overlapping times, by the ways in which people can have come. */

#include "weft-told-times.h"

#include "weft-date.h"
#include "weft-told-rows.h"
#include "weft-ways.h"

#include <string.h>

typedef struct
{
  WeftDisclosure       *disclosure;
  const WeftToldFamily *family;
  const GPtrArray      *tables; /* those that hold together */
  WeftPieces           *pieces; /* owned */
  GPtrArray            *split;  /* owned, of WeftWays, by label; last those of no label */
  GPtrArray            *came;   /* owned, of WeftWays: of all who came: the same, or one */
} Relating;

GPtrArray *
weft_told_labels (const GPtrArray *tables,
                  const char      *what)
{
  GPtrArray *labels = g_ptr_array_new ();

  for (guint i = 0; i < tables->len; i++)
    {
      const WeftTold *told = tables->pdata[i];

      for (guint k = 0; g_str_equal (told->what, what) && k < told->rows->len; k++)
        {
          const WeftToldRow *row = told->rows->pdata[k];

          if (!g_ptr_array_find_with_equal_func (labels, row->label, g_str_equal, NULL))
            g_ptr_array_add (labels, row->label);
        }
    }
  return labels;
}

gboolean
weft_told_is_within (const WeftTold *part,
                     const WeftTold *whole)
{
  return strcmp (part->from, whole->from) >= 0 && strcmp (part->to, whole->to) <= 0;
}

static gboolean
is_of_all (const WeftToldFamily *family,
           const WeftTold       *told)
{
  return g_strcmp0 (family->of_all, told->what) == 0;
}

static gboolean
is_of_visits (const WeftToldFamily *family,
              const WeftTold       *told)
{
  return g_strcmp0 (family->of_visits, told->what) == 0;
}

static const char *
first_label (const WeftTold *told)
{
  return ((const WeftToldRow *)told->rows->pdata[0])->label;
}

static GPtrArray *
new_ways (const Relating *relating,
          guint           n)
{
  GPtrArray      *ways = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_ways_free);
  const WeftTold *told = relating->tables->pdata[0];

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (ways, weft_ways_new (relating->disclosure, relating->pieces, told->counts_once));
  return ways;
}

/* Those at @row are those of its labels. Marks these in @are_told. */
static void
relate_row (const Relating *relating,
            const WeftTold *told,
            const char     *row,
            gboolean       *are_told)
{
  const WeftToldFamily *family = relating->family;
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < family->labels->len; i++)
    if (family->is_of (told, row, family->labels->pdata[i], family->data))
      {
        const guint part = weft_ways_people (relating->split->pdata[i], told);

        g_array_append_val (parts, part);
        are_told[i] = TRUE;
      }
  weft_disclosure_sum (relating->disclosure, weft_told_number (relating->disclosure, told, row), parts);
}

static void
relate_rows (const Relating *relating,
             const WeftTold *told)
{
  g_autofree gboolean *are_told = g_new0 (gboolean, relating->split->len);

  for (guint i = 0; i < told->rows->len; i++)
    relate_row (relating, told, ((const WeftToldRow *)told->rows->pdata[i])->label, are_told);
  for (guint i = 0; i < relating->split->len; i++)
    if (!are_told[i])
      weft_disclosure_tell (relating->disclosure, weft_ways_people (relating->split->pdata[i], told), (WeftKnown){ 0, 0 });
}

/* Of whom only the number is told, they are of any label, or of none. */
static void
relate_number (const Relating *relating,
               const WeftTold *told,
               GPtrArray      *ways)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < ways->len; i++)
    {
      const guint part = weft_ways_people (ways->pdata[i], told);

      g_array_append_val (parts, part);
    }
  weft_disclosure_sum (relating->disclosure, weft_told_number (relating->disclosure, told, NULL), parts);
}

/* Whoever has a label came. */
static void
relate_all (const Relating *relating,
            const WeftTold *time)
{
  if (!relating->family->has_all_rows)
    weft_ways_hold (relating->came->pdata[0], relating->split, time);
}

/* Each came once at least in each piece of a time in which he came. */
static void
relate_visits (const Relating *relating,
               const WeftTold *told)
{
  const guint more = weft_disclosure_new_number (relating->disclosure);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (parts, more);
  for (guint i = 0; i < relating->came->len; i++)
    {
      const guint visits = weft_ways_visits (relating->came->pdata[i], told);

      g_array_append_val (parts, visits);
    }
  weft_disclosure_sum (relating->disclosure, weft_told_number (relating->disclosure, told, first_label (told)), parts);
}

static void
relate_table (const Relating *relating,
              const WeftTold *told)
{
  if (is_of_visits (relating->family, told))
    relate_visits (relating, told);
  else if (is_of_all (relating->family, told))
    relate_number (relating, told, relating->came);
  else if (told->rows->len > 0)
    relate_rows (relating, told);
  else
    relate_number (relating, told, relating->split);
}

static gboolean
is_first_of_time (const GPtrArray *tables,
                  guint            i)
{
  const WeftTold *told = tables->pdata[i];

  for (guint k = 0; k < i; k++)
    if (weft_told_is_within (tables->pdata[k], told) && weft_told_is_within (told, tables->pdata[k]))
      return FALSE;
  return TRUE;
}

static void
relate (WeftDisclosure       *disclosure,
        const WeftToldFamily *family,
        const GPtrArray      *tables)
{
  Relating relating = { .disclosure = disclosure, .family = family, .tables = tables };

  if (tables->len == 0)
    return;
  relating.pieces = weft_pieces_new (tables);
  relating.split = new_ways (&relating, family->labels->len + 1);
  relating.came = family->has_all_rows ? g_ptr_array_ref (relating.split) : new_ways (&relating, 1);
  for (guint i = 0; i < tables->len; i++)
    {
      relate_table (&relating, tables->pdata[i]);
      if (is_first_of_time (tables, i))
        relate_all (&relating, tables->pdata[i]);
    }
  g_ptr_array_unref (relating.came);
  g_ptr_array_unref (relating.split);
  weft_pieces_free (relating.pieces);
}

/* ---- Records that were changed ---- */

static void
tell_exactly (WeftDisclosure       *disclosure,
              const WeftToldFamily *family,
              const WeftTold       *told)
{
  const gint64 all = weft_told_total (told);

  if (!is_of_visits (family, told))
    weft_disclosure_tell (disclosure, weft_told_number (disclosure, told, NULL), (WeftKnown){ all, all });
  for (guint i = 0; i < told->rows->len && !is_of_all (family, told); i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];

      weft_disclosure_tell (disclosure, weft_told_number (disclosure, told, row->label), (WeftKnown){ row->people, row->people });
    }
}

/* Whether people can have come so that the true numbers of @tables are those of them. */
static gboolean
hold_together (const WeftToldFamily *family,
               const GPtrArray      *tables)
{
  g_autoptr (WeftDisclosure) disclosure = weft_disclosure_new ();

  for (guint i = 0; i < tables->len; i++)
    tell_exactly (disclosure, family, tables->pdata[i]);
  relate (disclosure, family, tables);
  return weft_disclosure_holds (disclosure);
}

/* Whether the time of @told has days, and one after the last: a time to come may end before it begins. */
static gboolean
has_days (const WeftTold *told)
{
  return weft_date_is_valid (told->to) && strcmp (told->from, told->to) <= 0 && strcmp (told->to, "9999") < 0;
}

/* (transfer container): the tables that hold together, newer ones before others. */
static GPtrArray *
choose (const WeftToldFamily *family)
{
  g_autoptr (GPtrArray) dated = g_ptr_array_new ();
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < family->tables->len; i++)
    if (has_days (family->tables->pdata[i]))
      g_ptr_array_add (dated, family->tables->pdata[i]);
  if (hold_together (family, dated))
    {
      g_ptr_array_extend (chosen, dated, NULL, NULL);
      return chosen;
    }
  for (guint i = 0; i < dated->len; i++)
    {
      g_ptr_array_add (chosen, dated->pdata[i]);
      if (!hold_together (family, chosen))
        g_ptr_array_remove_index (chosen, chosen->len - 1);
    }
  return chosen;
}

void
weft_told_relate_times (WeftDisclosure       *disclosure,
                        const WeftToldFamily *family)
{
  g_autoptr (GPtrArray) chosen = choose (family);

  relate (disclosure, family, chosen);
}
