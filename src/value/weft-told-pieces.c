/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times that overlap, cut into pieces that do not. */

#include "weft-told-pieces.h"

#include "weft-date.h"
#include "weft-whole.h"

#include <string.h>

static int
compare_days (gconstpointer one,
              gconstpointer other)
{
  return strcmp (*(const char *const *)one, *(const char *const *)other);
}

static void
add_day (GPtrArray  *days,
         const char *day)
{
  if (!g_ptr_array_find_with_equal_func (days, day, g_str_equal, NULL))
    g_ptr_array_add (days, g_strdup (day));
}

/* (transfer full): the days on which a piece begins, in order, and the one after the last. */
static GPtrArray *
cut (const GPtrArray *tables)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);
  char       after[WEFT_DATE_SIZE];

  for (guint i = 0; i < tables->len; i++)
    {
      const WeftTold *told = tables->pdata[i];

      weft_date_add_days (told->to, 1, after);
      add_day (days, told->from);
      add_day (days, after);
    }
  g_ptr_array_sort (days, compare_days);
  return days;
}

/* (transfer full) (element-type guint): of @pieces, the numbers of one label from the first day on, those that @told has. */
static GArray *
list_pieces (const GPtrArray *days,
             const WeftTold  *told,
             guint            pieces)
{
  GArray *own = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint d = 0; d + 1 < days->len; d++)
    {
      const guint piece = pieces + d;

      if (strcmp (days->pdata[d], told->from) >= 0 && strcmp (days->pdata[d], told->to) <= 0)
        g_array_append_val (own, piece);
    }
  return own;
}

static void
narrow_sum (WeftWhole    *whole,
            const GArray *parts,
            gint64        people)
{
  const guint total = weft_whole_add (whole);

  weft_whole_narrow (whole, total, (WeftKnown){ people, people });
  weft_whole_sum (whole, total, parts);
}

/* Whether some pieces make up the true numbers of @tables; not when records were changed between them. */
static gboolean
have_pieces (const GPtrArray *tables,
             const GPtrArray *labels)
{
  g_autoptr (WeftWhole) whole = weft_whole_new ();
  g_autoptr (GPtrArray) days = cut (tables);

  for (guint i = 0; i < labels->len * days->len; i++)
    weft_whole_add (whole);
  for (guint i = 0; i < tables->len; i++)
    {
      const WeftTold *told = tables->pdata[i];
      g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint k = 0; k < labels->len; k++)
        {
          g_autoptr (GArray) own = list_pieces (days, told, k * days->len);

          g_array_append_vals (all, own->data, own->len);
          if (told->unsplit == 0)
            narrow_sum (whole, own, weft_told_people (told, labels->pdata[k]));
        }
      narrow_sum (whole, all, weft_told_total (told));
    }
  return weft_whole_all_hang_together (whole);
}

/* (transfer container): of @tables, which are of one "what", those that hang together; the newest, which come last, before
 * others. */
static GPtrArray *
choose_together (const GPtrArray *tables,
                 const GPtrArray *labels)
{
  GPtrArray *chosen = g_ptr_array_new ();

  if (have_pieces (tables, labels))
    {
      g_ptr_array_extend (chosen, (GPtrArray *)tables, NULL, NULL);
      return chosen;
    }
  for (guint i = tables->len; i > 0; i--)
    {
      g_ptr_array_add (chosen, tables->pdata[i - 1]);
      if (!have_pieces (chosen, labels))
        g_ptr_array_remove_index (chosen, chosen->len - 1);
    }
  return chosen;
}

/* Those of whom only the number is known have the labels that others have. */
static void
relate_labels (WeftDisclosure  *disclosure,
               const WeftTold  *told,
               const GPtrArray *labels,
               WeftToldNameFunc name)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *all = name (told, NULL);

  for (guint i = 0; i < labels->len; i++)
    {
      g_autofree char *label = name (told, labels->pdata[i]);
      const guint      part = weft_disclosure_number (disclosure, label);

      g_array_append_val (parts, part);
    }
  if (labels->len > 0)
    weft_disclosure_sum (disclosure, weft_disclosure_number (disclosure, all), parts);
}

/* Each time is the sum of its pieces. */
static void
relate_label (WeftDisclosure  *disclosure,
              const GPtrArray *tables,
              const GPtrArray *days,
              const char      *label,
              WeftToldNameFunc name)
{
  const guint pieces = weft_disclosure_new_number (disclosure);

  for (guint d = 1; d < days->len; d++)
    weft_disclosure_new_number (disclosure);
  for (guint i = 0; i < tables->len; i++)
    {
      g_autofree char *people = name (tables->pdata[i], label);
      g_autoptr (GArray) own = list_pieces (days, tables->pdata[i], pieces);

      weft_disclosure_sum (disclosure, weft_disclosure_number (disclosure, people), own);
    }
}

/* Those of @tables that are of @what, and in which each is counted once. */
static GPtrArray *
list_once (const GPtrArray *tables,
           const char      *what)
{
  GPtrArray *once = g_ptr_array_new ();

  for (guint i = 0; i < tables->len; i++)
    {
      WeftTold *told = tables->pdata[i];

      if (told->counts_once && g_str_equal (told->what, what))
        g_ptr_array_add (once, told);
    }
  return once;
}

static void
relate (WeftDisclosure  *disclosure,
        const GPtrArray *tables,
        const char      *what,
        WeftToldNameFunc name)
{
  g_autoptr (GPtrArray) once = list_once (tables, what);
  g_autoptr (GPtrArray) labels = weft_told_labels (tables, what);
  g_autoptr (GPtrArray) together = choose_together (once, labels);
  g_autoptr (GPtrArray) days = cut (together);

  for (guint i = 0; i < labels->len; i++)
    relate_label (disclosure, together, days, labels->pdata[i], name);
  for (guint i = 0; i < together->len; i++)
    if (((const WeftTold *)together->pdata[i])->unsplit != 0)
      relate_labels (disclosure, together->pdata[i], labels, name);
}

void
weft_told_relate_pieces (WeftDisclosure  *disclosure,
                         const GPtrArray *tables,
                         WeftToldNameFunc name)
{
  g_autoptr (GPtrArray) whats = g_ptr_array_new ();

  for (guint i = 0; i < tables->len; i++)
    {
      const WeftTold *told = tables->pdata[i];

      if (!told->counts_once || g_ptr_array_find_with_equal_func (whats, told->what, g_str_equal, NULL))
        continue;
      g_ptr_array_add (whats, told->what);
      relate (disclosure, tables, told->what, name);
    }
}
