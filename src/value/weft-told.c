/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several tables over overlapping times tell together, by the disclosure pass. */

#include "weft-told.h"

#include "weft-date.h"
#include "weft-disclosure.h"

#include <string.h>

/* A time may be made up of others in very many ways; so many are looked at. */
#define MOST_CHAINS 200

void
weft_told_free (WeftTold *told)
{
  if (told == NULL)
    return;

  g_free (told->what);
  g_free (told->from);
  g_free (told->to);
  g_free (told->day);
  g_ptr_array_unref (told->rows);
  g_free (told);
}

static void
free_row (gpointer data)
{
  WeftToldRow *row = data;

  g_free (row->label);
  g_free (row->shown);
  g_free (row);
}

WeftTold *
weft_told_new (const char *what,
               const char *from,
               const char *to,
               int         threshold)
{
  WeftTold *told = g_new0 (WeftTold, 1);

  told->what = g_strdup (what);
  told->from = g_strdup (from);
  told->to = g_strdup (to);
  told->threshold = threshold;
  told->rows = g_ptr_array_new_with_free_func (free_row);
  return told;
}

void
weft_told_add (WeftTold   *told,
               const char *label,
               const char *shown,
               gint64      people)
{
  WeftToldRow *row = g_new0 (WeftToldRow, 1);

  row->label = g_strdup (label);
  row->shown = g_strdup (shown);
  row->people = people;
  g_ptr_array_add (told->rows, row);
}

gboolean
weft_told_equal (const WeftTold *one,
                 const WeftTold *other)
{
  if (!g_str_equal (one->what, other->what) || !g_str_equal (one->from, other->from) || !g_str_equal (one->to, other->to) ||
      one->threshold != other->threshold || one->rows->len != other->rows->len)
    return FALSE;
  for (guint i = 0; i < one->rows->len; i++)
    {
      const WeftToldRow *a = one->rows->pdata[i];
      const WeftToldRow *b = other->rows->pdata[i];

      if (!g_str_equal (a->label, b->label) || !g_str_equal (a->shown, b->shown) || a->people != b->people)
        return FALSE;
    }
  return TRUE;
}

gboolean
weft_told_overlaps (const WeftTold *one,
                    const WeftTold *other)
{
  return strcmp (one->from, other->to) <= 0 && strcmp (other->from, one->to) <= 0;
}

/* 0 for a label that is not there: nobody. */
static gint64
people_of (const WeftTold *told,
           const char     *label)
{
  for (guint i = 0; i < told->rows->len; i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];

      if (g_str_equal (row->label, label))
        return row->people;
    }
  return 0;
}

static gint64
total_of (const WeftTold *told)
{
  gint64 total = 0;

  for (guint i = 0; i < told->rows->len; i++)
    total += ((const WeftToldRow *)told->rows->pdata[i])->people;
  return total;
}

/* ---- What is known ---- */

/* A reader who has some tables. */
typedef struct
{
  WeftDisclosure *disclosure; /* owned */
  GPtrArray      *tables;     /* owned, of borrowed WeftTold */
  GPtrArray      *labels;     /* owned, of borrowed char: all there are */
  guint           n_made;     /* numbers without a name of their own */
} Reader;

static void
reader_clear (Reader *reader)
{
  g_clear_pointer (&reader->disclosure, weft_disclosure_free);
  g_clear_pointer (&reader->tables, g_ptr_array_unref);
  g_clear_pointer (&reader->labels, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* The people of one label over one time. Where their number changed since, it is another number. */
static guint
number_of (const Reader   *reader,
           const WeftTold *told,
           const char     *label)
{
  g_autofree char *name = g_strdup_printf ("%s/%s\t%s\t%" G_GINT64_FORMAT, told->from, told->to, label, people_of (told, label));

  return weft_disclosure_number (reader->disclosure, name);
}

static void
tell_number (const Reader *reader,
             guint         number,
             gint64        people,
             int           threshold)
{
  weft_disclosure_tell (reader->disclosure, number, weft_small_number_known (people, threshold));
  weft_disclosure_hide (reader->disclosure, number, people, threshold);
}

/* The rows that stand under @shown, as one number. */
static void
tell_shown (const Reader   *reader,
            const WeftTold *told,
            const char     *shown)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) name = g_string_new (NULL);
  gint64 people = 0;

  g_string_printf (name, "%s/%s\t", told->from, told->to);
  for (guint i = 0; i < told->rows->len; i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];
      const guint        number = number_of (reader, told, row->label);

      if (!g_str_equal (row->shown, shown))
        continue;
      g_array_append_val (parts, number);
      g_string_append_printf (name, "+%u", number);
      people += row->people;
    }
  if (parts->len == 1)
    {
      tell_number (reader, g_array_index (parts, guint, 0), people, told->threshold);
      return;
    }
  weft_disclosure_sum (reader->disclosure, weft_disclosure_number (reader->disclosure, name->str), parts);
  tell_number (reader, weft_disclosure_number (reader->disclosure, name->str), people, told->threshold);
}

static gboolean
is_first_shown (const WeftTold *told,
                guint           i)
{
  const WeftToldRow *row = told->rows->pdata[i];

  for (guint k = 0; k < i; k++)
    if (g_str_equal (((const WeftToldRow *)told->rows->pdata[k])->shown, row->shown))
      return FALSE;
  return TRUE;
}

/* One that nobody was told, and that has no other name. */
static guint
new_number (Reader *reader)
{
  g_autofree char *name = g_strdup_printf ("#%u", reader->n_made++);

  return weft_disclosure_number (reader->disclosure, name);
}

/* Everybody knows that @parts are @people altogether. */
static void
add_up (Reader       *reader,
        const GArray *parts,
        gint64        people)
{
  const guint all = new_number (reader);

  weft_disclosure_sum (reader->disclosure, all, parts);
  weft_disclosure_tell (reader->disclosure, all, weft_small_number_known (people, WEFT_EXACTLY));
}

static void
tell_table (Reader         *reader,
            const WeftTold *told)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < reader->labels->len; i++)
    {
      const char  *label = reader->labels->pdata[i];
      const gint64 people = people_of (told, label);
      const guint  number = number_of (reader, told, label);

      g_array_append_val (all, number);
      weft_disclosure_hide (reader->disclosure, number, people, told->threshold);
      if (people == 0)
        weft_disclosure_tell (reader->disclosure, number, weft_small_number_known (0, WEFT_EXACTLY));
    }
  for (guint i = 0; i < told->rows->len; i++)
    if (is_first_shown (told, i))
      tell_shown (reader, told, ((const WeftToldRow *)told->rows->pdata[i])->shown);
  add_up (reader, all, total_of (told));
}

/* ---- What one says of another ---- */

/* How many more @many are than @few, of one label; below 0 when records were changed between the two. */
static gint64
difference_of (const GPtrArray *many,
               const GPtrArray *few,
               const char      *label)
{
  gint64 people = 0;

  for (guint i = 0; i < many->len; i++)
    people += people_of (many->pdata[i], label);
  for (guint i = 0; i < few->len; i++)
    people -= people_of (few->pdata[i], label);
  return people;
}

static GArray *
numbers_of (const Reader    *reader,
            const GPtrArray *tables,
            const char      *label)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < tables->len; i++)
    {
      const guint number = number_of (reader, tables->pdata[i], label);

      g_array_append_val (numbers, number);
    }
  return numbers;
}

/* Of every label, the tables @many have together the people of @few and some more, nobody knows how many; of all labels
 * everybody knows. */
static void
relate (Reader          *reader,
        const GPtrArray *many,
        const GPtrArray *few)
{
  g_autoptr (GArray) differences = g_array_new (FALSE, FALSE, sizeof (guint));
  gint64 people = 0;

  for (guint i = 0; i < reader->labels->len; i++)
    if (difference_of (many, few, reader->labels->pdata[i]) < 0)
      return;
  for (guint i = 0; i < reader->labels->len; i++)
    {
      const char *label = reader->labels->pdata[i];
      const guint difference = new_number (reader);
      const guint sum = new_number (reader);
      g_autoptr (GArray) left = numbers_of (reader, many, label);
      g_autoptr (GArray) right = numbers_of (reader, few, label);

      g_array_append_val (right, difference);
      g_array_append_val (differences, difference);
      weft_disclosure_sum (reader->disclosure, sum, left);
      weft_disclosure_sum (reader->disclosure, sum, right);
      people += difference_of (many, few, label);
    }
  add_up (reader, differences, people);
}

static gboolean
is_same_time (const WeftTold *one,
              const WeftTold *other)
{
  return g_str_equal (one->from, other->from) && g_str_equal (one->to, other->to);
}

static gboolean
is_within (const WeftTold *part,
           const WeftTold *whole)
{
  return strcmp (part->from, whole->from) >= 0 && strcmp (part->to, whole->to) <= 0 && !is_same_time (part, whole);
}

/* Whoever came in a part of a time came in it. */
static void
relate_within (Reader         *reader,
               const WeftTold *part,
               const WeftTold *whole)
{
  g_autoptr (GPtrArray) many = g_ptr_array_new ();
  g_autoptr (GPtrArray) few = g_ptr_array_new ();

  g_ptr_array_add (many, (gpointer)whole);
  g_ptr_array_add (few, (gpointer)part);
  relate (reader, many, few);
}

/* Times in @chain make up @whole as far as its last one reaches; goes on in every way there is. Whoever came in @whole came
 * in one of them. */
static void
follow_chains (Reader         *reader,
               const WeftTold *whole,
               GPtrArray      *chain,
               guint          *n_chains)
{
  const WeftTold *last = chain->len > 0 ? chain->pdata[chain->len - 1] : NULL;
  char            next[WEFT_DATE_SIZE];

  if (last != NULL && g_str_equal (last->to, whole->to))
    {
      g_autoptr (GPtrArray) few = g_ptr_array_new ();

      g_ptr_array_add (few, (gpointer)whole);
      relate (reader, chain, few);
      ++*n_chains;
      return;
    }
  g_strlcpy (next, whole->from, sizeof next);
  if (last != NULL)
    weft_date_add_days (last->to, 1, next);
  for (guint i = 0; i < reader->tables->len && *n_chains < MOST_CHAINS; i++)
    {
      const WeftTold *told = reader->tables->pdata[i];

      if (!is_within (told, whole) || strcmp (told->from, next) > 0 || strcmp (told->to, next) < 0 ||
          (last != NULL && strcmp (told->from, last->from) <= 0))
        continue;
      g_ptr_array_add (chain, (gpointer)told);
      follow_chains (reader, whole, chain, n_chains);
      g_ptr_array_remove_index (chain, chain->len - 1);
    }
}

static void
add_labels (Reader         *reader,
            const WeftTold *told)
{
  for (guint i = 0; i < told->rows->len; i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];

      if (!g_ptr_array_find_with_equal_func (reader->labels, row->label, g_str_equal, NULL))
        g_ptr_array_add (reader->labels, row->label);
    }
}

/* Someone who has @earlier, and @told where there is one. */
static Reader
read_all (const GPtrArray *earlier,
          const WeftTold  *told)
{
  Reader reader = { weft_disclosure_new (), g_ptr_array_new (), g_ptr_array_new (), 0 };

  for (guint i = 0; i < earlier->len; i++)
    g_ptr_array_add (reader.tables, earlier->pdata[i]);
  if (told != NULL)
    g_ptr_array_add (reader.tables, (gpointer)told);
  for (guint i = 0; i < reader.tables->len; i++)
    add_labels (&reader, reader.tables->pdata[i]);
  for (guint i = 0; i < reader.tables->len; i++)
    {
      const WeftTold *whole = reader.tables->pdata[i];
      g_autoptr (GPtrArray) chain = g_ptr_array_new ();
      guint n_chains = 0;

      tell_table (&reader, whole);
      for (guint k = 0; k < reader.tables->len; k++)
        if (is_within (reader.tables->pdata[k], whole))
          relate_within (&reader, reader.tables->pdata[k], whole);
      follow_chains (&reader, whole, chain, &n_chains);
    }
  weft_disclosure_solve (reader.disclosure);
  return reader;
}

gboolean
weft_told_leaks (const WeftTold  *told,
                 const GPtrArray *earlier)
{
  g_auto (Reader) before = read_all (earlier, NULL);
  g_auto (Reader) after = read_all (earlier, told);

  return weft_disclosure_leaks (after.disclosure, before.disclosure);
}
