/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which numbers of people a return may show side by side, and beside what earlier returns told. The first tables are
 * let out first; one through which a small number could be worked out is told in wider categories, else not at all;
 * and where only the exact number of all people would tell too much, that number is rounded too, or left out where also
 * the rounded one would. */

#include "weft-return-private.h"

#include "weft-disclosure.h"
#include "weft-equality.h"

/* Groups under this many people get no table that splits them. */
#define FEWEST_FOR_A_TABLE 10

/* A table as a reader gets it, among the numbers of the pass. */
typedef struct
{
  GArray *parts; /* owned, of guint: its rows */
  guint   total;
} Table;

static WeftBand *
find_row (const WeftBands *bands,
          const char      *label)
{
  for (guint i = 0; i < bands->rows->len; i++)
    {
      WeftBand *band = g_ptr_array_index (bands->rows, i);

      if (g_str_equal (band->label, label))
        return band;
    }
  return NULL;
}

static const char *
wide_label (const WeftReturn *ret,
            const WeftBands  *bands,
            const WeftBand   *band)
{
  const char *wider = weft_equality_wider (bands->question, ret->nation, band->label);

  return wider != NULL ? wider : band->label;
}

WeftBands *
weft_return_widen (const WeftReturn *ret,
                   const WeftBands  *bands)
{
  WeftBands *wide = weft_bands_new (bands->question, bands->period);

  for (guint i = 0; i < bands->rows->len; i++)
    {
      const WeftBand *band = g_ptr_array_index (bands->rows, i);
      const char     *label = wide_label (ret, bands, band);
      WeftBand       *row = find_row (wide, label);

      if (row == NULL)
        weft_bands_add (wide, label, band->count);
      else
        row->count += band->count;
    }
  wide->is_wide = TRUE;
  return wide;
}

static gboolean
is_mostly_small (const WeftBands *bands,
                 int              threshold)
{
  guint small = 0;

  for (guint i = 0; i < bands->rows->len; i++)
    {
      const WeftBand *band = g_ptr_array_index (bands->rows, i);

      if (weft_small_number_protect (band->count, threshold).shown == WEFT_SHOWN_FEWER)
        small++;
    }
  return 2 * small > bands->rows->len;
}

static gboolean
is_large_enough (const WeftReturn *ret,
                 const WeftBands  *bands)
{
  if (ret->people > 0 && ret->people < FEWEST_FOR_A_TABLE)
    return FALSE;
  return weft_bands_total (bands) >= FEWEST_FOR_A_TABLE && !is_mostly_small (bands, ret->small_number_threshold);
}

static void
clear_table (gpointer data)
{
  Table *table = data;

  g_array_unref (table->parts);
}

char *
weft_return_name_number (const char *question,
                         const char *label,
                         gint64      count)
{
  return g_strdup_printf ("%s\t%s\t%" G_GINT64_FORMAT, question, label, count);
}

static guint
number_of (WeftDisclosure *disclosure,
           const char     *question,
           const char     *label,
           gint64          count)
{
  g_autofree char *name = weft_return_name_number (question, label, count);

  return weft_disclosure_number (disclosure, name);
}

/* Tables of the same people have one total, so what one tells of it, it tells of the others. */
static guint
total_of (WeftDisclosure *disclosure,
          gint64          total)
{
  return number_of (disclosure, "", "", total);
}

static void
tell_table (WeftDisclosure  *disclosure,
            GArray          *tables,
            const WeftBands *bands,
            int              threshold)
{
  const gint64 total = weft_bands_total (bands);
  const Table  table = { g_array_new (FALSE, FALSE, sizeof (guint)), total_of (disclosure, total) };

  for (guint i = 0; i < bands->rows->len; i++)
    {
      const WeftBand *band = g_ptr_array_index (bands->rows, i);
      const guint     number = number_of (disclosure, bands->question, band->label, band->count);

      g_array_append_val (table.parts, number);
      weft_disclosure_tell (disclosure, number, weft_small_number_known (band->count, threshold));
      if (threshold != WEFT_EXACTLY)
        weft_disclosure_hide (disclosure, number, band->count, threshold);
    }
  weft_disclosure_tell (disclosure, table.total, weft_small_number_known (total, threshold));
  weft_disclosure_sum (disclosure, table.total, table.parts);
  g_array_append_val (tables, table);
}

/* What everybody knows of a table's answers: which wider categories they make. */
static void
relate_wider (const WeftReturn *ret,
              WeftDisclosure   *disclosure,
              const WeftBands  *bands)
{
  g_autoptr (WeftBands) wide = weft_return_widen (ret, bands);

  for (guint i = 0; i < wide->rows->len; i++)
    {
      const WeftBand *sum = g_ptr_array_index (wide->rows, i);
      g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint k = 0; k < bands->rows->len; k++)
        {
          const WeftBand *band = g_ptr_array_index (bands->rows, k);
          const guint     number = number_of (disclosure, bands->question, band->label, band->count);

          if (g_str_equal (wide_label (ret, bands, band), sum->label))
            g_array_append_val (parts, number);
        }
      weft_disclosure_sum (disclosure, number_of (disclosure, bands->question, sum->label, sum->count), parts);
    }
}

static gboolean
has_part (const Table *table,
          guint        part)
{
  for (guint i = 0; i < table->parts->len; i++)
    if (g_array_index (table->parts, guint, i) == part)
      return TRUE;
  return FALSE;
}

/* @table is @common and what it does not share with @other. */
static void
sum_with_common (WeftDisclosure *disclosure,
                 const Table    *table,
                 const Table    *other,
                 guint           common)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (parts, common);
  for (guint i = 0; i < table->parts->len; i++)
    {
      const guint part = g_array_index (table->parts, guint, i);

      if (!has_part (other, part))
        g_array_append_val (parts, part);
    }
  weft_disclosure_sum (disclosure, table->total, parts);
}

/* Of two tables with rows in common the reader takes one from the other. */
static void
relate_tables (WeftDisclosure *disclosure,
               const Table    *table,
               const Table    *other)
{
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *name = g_strdup_printf ("common\t%p\t%p", (const void *)table->parts, (const void *)other->parts);
  guint            common;

  for (guint i = 0; i < table->parts->len; i++)
    {
      const guint part = g_array_index (table->parts, guint, i);

      if (has_part (other, part))
        g_array_append_val (shared, part);
    }
  if (shared->len < 2)
    return;
  common = weft_disclosure_number (disclosure, name);
  weft_disclosure_sum (disclosure, common, shared);
  sum_with_common (disclosure, table, other, common);
  sum_with_common (disclosure, other, table, common);
}

/* (element-type WeftBands): what leaves: all that earlier returns told, the tables of this one that are let out, @more and
 * @all (both nullable). */
static GPtrArray *
list_told (const WeftReturn *ret,
           const WeftBands  *more,
           const WeftBands  *all)
{
  GPtrArray *told = g_ptr_array_new ();

  for (guint i = 0; i < ret->published->len; i++)
    g_ptr_array_add (told, ret->published->pdata[i]);
  for (guint i = 0; i < ret->bands->len; i++)
    if (((const WeftBands *)ret->bands->pdata[i])->safe)
      g_ptr_array_add (told, ret->bands->pdata[i]);
  if (more != NULL)
    g_ptr_array_add (told, (gpointer)more);
  if (all != NULL)
    g_ptr_array_add (told, (gpointer)all);
  return told;
}

/* Not everybody who came answers, but whoever answered came. */
static void
tell_people (WeftDisclosure  *disclosure,
             const GPtrArray *told,
             gint64           people)
{
  const guint all = total_of (disclosure, people);

  for (guint i = 0; i < told->len; i++)
    {
      const gint64 answered = weft_bands_total (told->pdata[i]);
      g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
      const guint numbers[] = { total_of (disclosure, answered), weft_disclosure_new_number (disclosure) };

      g_array_append_vals (parts, numbers, G_N_ELEMENTS (numbers));
      if (answered < people)
        weft_disclosure_sum (disclosure, all, parts);
    }
}

/* (transfer full): the number of people, as it is told: exactly or rounded. */
static WeftBands *
bands_of_all (const WeftReturn *ret,
              int               threshold)
{
  g_autofree char *period = ret->from != NULL && ret->to != NULL ? g_strdup_printf ("%s/%s", ret->from, ret->to) : NULL;
  WeftBands       *bands = weft_bands_new (WEFT_BANDS_OF_ALL, period);

  weft_bands_add (bands, "", ret->people);
  bands->threshold = threshold;
  return bands;
}

/* What a reader knows who has all that leaves, @more and @all (both nullable) too. */
static WeftDisclosure *
read_all (const WeftReturn *ret,
          const WeftBands  *more,
          const WeftBands  *all)
{
  WeftDisclosure *disclosure = weft_disclosure_new ();
  g_autoptr (GPtrArray) told = list_told (ret, more, all);
  g_autoptr (GArray) tables = g_array_new (FALSE, FALSE, sizeof (Table));

  g_array_set_clear_func (tables, clear_table);
  for (guint i = 0; i < ret->bands->len; i++)
    relate_wider (ret, disclosure, ret->bands->pdata[i]);
  for (guint i = 0; i < told->len; i++)
    {
      const WeftBands *bands = told->pdata[i];

      relate_wider (ret, disclosure, bands);
      tell_table (disclosure, tables, bands, i < ret->published->len || bands == all ? bands->threshold : ret->small_number_threshold);
      if (g_str_equal (bands->question, WEFT_BANDS_OF_ALL))
        tell_people (disclosure, told, weft_bands_total (bands));
    }
  for (guint i = 0; i < tables->len; i++)
    for (guint k = i + 1; k < tables->len; k++)
      relate_tables (disclosure, &g_array_index (tables, Table, i), &g_array_index (tables, Table, k));
  weft_return_relate_times (ret, disclosure, told);
  weft_disclosure_solve (disclosure);
  return disclosure;
}

static gboolean
may_be_told (const WeftReturn *ret,
             WeftDisclosure   *before,
             const WeftBands  *bands)
{
  g_autoptr (WeftBands) all = bands_of_all (ret, ret->small_number_threshold);
  g_autoptr (WeftDisclosure) after = NULL;

  if (bands == NULL || !is_large_enough (ret, bands))
    return FALSE;
  after = read_all (ret, bands, all);
  return !weft_disclosure_leaks (after, before);
}

static void
let_out (WeftReturn     *ret,
         WeftDisclosure *before,
         guint           i)
{
  WeftBands *bands = g_ptr_array_index (ret->bands, i);
  g_autoptr (WeftBands) wide = NULL;

  bands->safe = may_be_told (ret, before, bands);
  if (bands->safe)
    return;
  wide = weft_return_widen (ret, bands);
  if (wide->rows->len == bands->rows->len || !may_be_told (ret, before, wide))
    return;
  wide->safe = TRUE;
  weft_bands_free (bands);
  ret->bands->pdata[i] = g_steal_pointer (&wide);
}

/* Whether the number of all people tells too much beside the tables that are let out, and what left before. */
static gboolean
number_leaks (const WeftReturn *ret,
              WeftDisclosure   *before,
              int               threshold)
{
  g_autoptr (WeftBands) all = bands_of_all (ret, threshold);
  g_autoptr (WeftDisclosure) after = read_all (ret, NULL, all);

  return weft_disclosure_leaks (after, before);
}

gboolean
weft_return_asks_equality (const WeftReturn *ret,
                           const WeftLadder *ladder)
{
  const WeftQuestion *question = weft_ladder_find_question ("equality");

  return weft_ladder_ask (ladder, question, ret->tier, ret->award) != WEFT_ASK_HIDDEN || weft_return_answer (ret, "equality") != NULL;
}

/* Whether a number was hidden before, or may be now: else nothing can be worked out. */
static gboolean
hides_any (const WeftReturn *ret,
           gboolean          is_asked)
{
  for (guint i = 0; i < ret->published->len; i++)
    if (((const WeftBands *)ret->published->pdata[i])->threshold != WEFT_EXACTLY)
      return TRUE;
  return is_asked && ret->bands->len > 0;
}

gboolean
weft_return_numbers_leak (const WeftReturn *ret,
                          const GPtrArray  *numbers)
{
  g_autoptr (GPtrArray) published = g_ptr_array_new ();
  g_autoptr (WeftDisclosure) before = NULL;
  g_autoptr (WeftDisclosure) after = NULL;
  WeftReturn more = *ret;

  if (!hides_any (ret, FALSE))
    return FALSE;
  for (guint i = 0; i < ret->published->len; i++)
    g_ptr_array_add (published, ret->published->pdata[i]);
  for (guint i = 0; i < numbers->len; i++)
    g_ptr_array_add (published, numbers->pdata[i]);
  more.published = published;
  before = read_all (ret, NULL, NULL);
  after = read_all (&more, NULL, NULL);
  return weft_disclosure_leaks (after, before);
}

void
weft_return_settle_people (WeftReturn       *ret,
                           const WeftLadder *ladder)
{
  const gboolean is_asked = weft_return_asks_equality (ret, ladder);
  g_autoptr (WeftDisclosure) before = NULL;

  for (guint i = 0; i < ret->bands->len; i++)
    ((WeftBands *)g_ptr_array_index (ret->bands, i))->safe = FALSE;
  ret->people_protected = WEFT_PEOPLE_EXACT;
  if (!hides_any (ret, is_asked))
    return;
  before = read_all (ret, NULL, NULL);
  for (guint i = 0; is_asked && i < ret->bands->len; i++)
    let_out (ret, before, i);
  if (number_leaks (ret, before, WEFT_EXACTLY))
    ret->people_protected = number_leaks (ret, before, ret->small_number_threshold) ? WEFT_PEOPLE_LEFT_OUT : WEFT_PEOPLE_ROUNDED;
}
