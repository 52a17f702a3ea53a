/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The diary of the example group: a page is a step with its day, its sentence and its rows. */

#include "weft-sample-private.h"

#include "weft-hours.h"
#include "weft-job-error.h"
#include "weft-step.h"

#include <string.h>

/* For so many days back each day has pages of its own; what lies before is told by the month. */
#define LATELY_DAYS 24
#define TREASURERS_EVENING 3 /* Wednesday */

WeftSamplePage *
weft_sample_page (WeftSample    *sample,
                  WeftSampleKind kind,
                  const char    *date,
                  const char    *sentence,
                  const char    *what)
{
  g_autofree char *key = g_strdup_printf ("%s %d %s %s", date, kind, sentence, what == NULL ? "" : what);
  WeftSamplePage  *page = g_hash_table_lookup (sample->page_of, key);

  if (page != NULL)
    return page;

  page = g_new0 (WeftSamplePage, 1);
  page->kind = kind;
  g_strlcpy (page->date, date, sizeof page->date);
  page->sentence = g_strdup (sentence);
  page->what = g_strdup (what);
  page->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  g_ptr_array_add (sample->pages, page);
  g_hash_table_insert (sample->page_of, g_steal_pointer (&key), page);
  return page;
}

/* When a day was written down: before lately all of a month on its last day; lately that evening, but for money,
 * which waits for the treasurer's evening. TRUE when it was a month. */
static gboolean
find_evening (WeftSample    *sample,
              WeftSampleKind kind,
              const char    *date,
              char           evening[WEFT_DATE_SIZE])
{
  char before[WEFT_DATE_SIZE];

  weft_date_add_days (sample->today, -LATELY_DAYS, before);
  g_strlcpy (evening, date, WEFT_DATE_SIZE);
  if (strcmp (date, before) > 0)
    {
      while (kind == WEFT_SAMPLE_MONEY && weft_date_weekday (evening) != TREASURERS_EVENING && strcmp (evening, sample->today) < 0)
        weft_date_add_days (evening, 1, evening);
      return FALSE;
    }

  weft_sample_day (sample, weft_sample_month_of (sample, date), 31, evening);
  if (strcmp (evening, before) > 0)
    g_strlcpy (evening, before, WEFT_DATE_SIZE);
  return TRUE;
}

WeftSamplePage *
weft_sample_page_near (WeftSample    *sample,
                       WeftSampleKind kind,
                       const char    *date,
                       const char    *sentence,
                       const char    *what)
{
  char             evening[WEFT_DATE_SIZE];
  gboolean         is_month = find_evening (sample, kind, date, evening);
  g_autofree char *full = g_strconcat (sentence, is_month ? "-month" : "-day", NULL);
  WeftSamplePage  *page = weft_sample_page (sample, kind, evening, full, is_month ? NULL : what);

  page->is_month = is_month;
  return page;
}

WeftSamplePage *
weft_sample_page_of (WeftSample    *sample,
                     WeftSampleKind kind,
                     const char    *date,
                     const char    *sentence,
                     const char    *what)
{
  char evening[WEFT_DATE_SIZE];

  find_evening (sample, kind, date, evening);
  return weft_sample_page (sample, kind, evening, sentence, what);
}

WeftRow *
weft_sample_page_add (WeftSamplePage *page,
                      const char     *table)
{
  WeftRow *row = weft_row_new (weft_description_find (table));

  g_ptr_array_add (page->rows, row);
  return row;
}

static void
replace_word (char      **words,
              const char *name,
              const char *with)
{
  g_auto (GStrv) parts = g_strsplit (*words, name, -1);

  g_free (*words);
  *words = g_strjoinv (with, parts);
}

/* The sentence of a page from its row of diary.csv. */
static char *
page_words (WeftSample           *sample,
            const WeftSamplePage *page)
{
  const WeftShipped *diary = weft_sample_table (sample, "diary");
  g_autofree char   *count = g_strdup_printf ("%u", page->count);
  g_autofree char   *hours = weft_hours_to_text (page->minutes);
  guint              row = weft_shipped_find (diary, "sentence", page->sentence);
  char              *words;

  words = weft_sample_words (sample, weft_shipped_text (diary, row, page->count == 1 ? "one" : "many"), page->date);
  replace_word (&words, "{n}", count);
  replace_word (&words, "{hours}", hours);
  replace_word (&words, "{what}", page->what == NULL ? "" : page->what);
  return words;
}

/* Source: Fowler, Noll and Vo, FNV-1a, 64 bits; the zero byte parts one text from the next. */
static guint64
fold (guint64     sum,
      const char *text)
{
  gsize length = strlen (text) + 1;

  for (gsize i = 0; i < length; i++)
    sum = (sum ^ (guint8)text[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return sum;
}

guint64
weft_sample_fold (WeftSample *sample)
{
  guint64 sum = fold (fold (G_GUINT64_CONSTANT (0xcbf29ce484222325), sample->group), sample->today);

  for (guint i = 0; i < sample->pages->len; i++)
    {
      const WeftSamplePage *page = g_ptr_array_index (sample->pages, i);

      for (guint row = 0; row < page->rows->len; row++)
        {
          const WeftRow *record = g_ptr_array_index (page->rows, row);

          for (guint cell = 0; cell < record->table->n_columns; cell++)
            sum = fold (sum, record->cells[cell]);
        }
    }

  return sum;
}

static int
compare_pages (gconstpointer a,
               gconstpointer b)
{
  const WeftSamplePage *one = *(WeftSamplePage *const *)a;
  const WeftSamplePage *other = *(WeftSamplePage *const *)b;
  int                   order = strcmp (one->date, other->date);

  return order != 0 ? order : (int)one->kind - (int)other->kind;
}

static gboolean
write_page (WeftSample     *sample,
            WeftSamplePage *page,
            WeftFile       *file,
            const char     *sentence,
            GError        **error)
{
  g_autoptr (WeftStep) step = NULL;

  weft_file_pin_clock (file, page->date);
  step = weft_step_begin (file, error);
  if (step == NULL)
    return FALSE;

  for (guint i = 0; i < page->rows->len; i++)
    if (!weft_shipped_save (file, g_ptr_array_index (page->rows, i), page->kind == WEFT_SAMPLE_START, error))
      return FALSE;

  return weft_step_commit (step, sentence, error);
}

gboolean
weft_sample_write (WeftSample   *sample,
                   WeftFile     *file,
                   WeftProgress *progress,
                   GError      **error)
{
  /* Stable: pages of one day and kind stay as they were planned. */
  g_ptr_array_sort (sample->pages, compare_pages);

  for (guint i = 0; i < sample->pages->len; i++)
    {
      WeftSamplePage  *page = g_ptr_array_index (sample->pages, i);
      g_autofree char *sentence = page_words (sample, page);

      if (!weft_progress_report (progress, i, sample->pages->len, sentence, error) ||
          !write_page (sample, page, file, sentence, error))
        return FALSE;

      /* What is written needs no place in memory any more. */
      g_ptr_array_set_size (page->rows, 0);
    }

  return TRUE;
}
