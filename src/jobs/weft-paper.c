/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file knows of codes, and what does not fit in a pile of paper. */

#include "weft-paper.h"

#include "weft-date.h"
#include "weft-measure-record.h"
#include "weft-pseudonym.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define SAME_PILE_DAYS 62 /* for as long paper of one asking comes in */
#define HALF_YEAR 6       /* months from one asking to the next */
#define CODE_LETTERS "CDFHJKMNPRTVWX"
#define CODE_DIGITS "234679"
#define CODE_HALF 3 /* letters, then as many digits */

/* A code was asked then. */
typedef struct
{
  gint64 wave;
  char  *date; /* owned, "" */
} Asked;

static void
free_asked (gpointer data)
{
  Asked *asked = data;

  g_free (asked->date);
  g_free (asked);
}

WeftPaperAbout *
weft_paper_about_copy (const WeftPaperAbout *about)
{
  WeftPaperAbout *copy = g_new0 (WeftPaperAbout, 1);

  *copy = (WeftPaperAbout){ g_strdup (about->measure), about->wave, g_strdup (about->date), g_strdup (about->activity), g_strdup (about->grant) };
  return copy;
}

void
weft_paper_about_free (WeftPaperAbout *about)
{
  if (about == NULL)
    return;
  g_free (about->measure);
  g_free (about->date);
  g_free (about->activity);
  g_free (about->grant);
  g_free (about);
}

static void
clear_known (gpointer data)
{
  WeftPaperKnown *known = data;

  g_clear_pointer (&known->row, weft_row_free);
  g_clear_pointer (&known->measure, weft_measure_free);
  g_clear_pointer (&known->codes, g_hash_table_unref);
  g_free (known->last_date);
}

WeftPaperKnown *
weft_paper_known_ref (WeftPaperKnown *known)
{
  return g_atomic_rc_box_acquire (known);
}

void
weft_paper_known_unref (WeftPaperKnown *known)
{
  g_atomic_rc_box_release_full (known, clear_known);
}

/* The file matches codes so, too. */
static char *
fold_code (const char *code)
{
  g_autofree char *clean = weft_text_clean (code);

  return g_ascii_strdown (clean, -1);
}

static gboolean
read_codes (WeftFile       *file,
            WeftPaperKnown *known,
            GError        **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_RESPONSES_CODES);

  weft_query_bind_int (&query, ":measure", known->row->id);
  while (weft_query_step (&query, error))
    {
      char      *code = fold_code (weft_query_text (&query, 0));
      GPtrArray *times = g_hash_table_lookup (known->codes, code);
      Asked     *asked = g_new0 (Asked, 1);

      if (times == NULL)
        {
          times = g_ptr_array_new_with_free_func (free_asked);
          g_hash_table_insert (known->codes, g_strdup (code), times);
        }
      *asked = (Asked){ weft_query_int (&query, 1), g_strdup (weft_query_text (&query, 2)) };
      g_ptr_array_add (times, asked);
      if (asked->wave > known->last_wave || (asked->wave == known->last_wave && g_strcmp0 (asked->date, known->last_date) > 0))
        {
          known->last_wave = asked->wave;
          g_free (known->last_date);
          known->last_date = g_strdup (asked->date);
        }
      g_free (code);
    }
  return !query.failed;
}

WeftPaperKnown *
weft_paper_known_read (WeftFile   *file,
                       const char *measure,
                       GError    **error)
{
  g_autoptr (WeftPaperKnown) known = g_atomic_rc_box_new0 (WeftPaperKnown);

  known->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  known->last_wave = -1;
  known->last_date = g_strdup ("");
  known->row = weft_row_find (file, weft_description_find ("measures"), measure, error);
  known->measure = known->row != NULL ? weft_measure_record_load (file, known->row->id, error) : NULL;
  if (known->measure == NULL || !read_codes (file, known, error))
    return NULL;
  return g_steal_pointer (&known);
}

guint
weft_paper_n_cells (const WeftPaperKnown *known)
{
  return WEFT_PAPER_ANSWERS + known->measure->items->len;
}

gint64
weft_paper_next_wave (gint64      last_wave,
                      const char *last_date,
                      const char *today)
{
  if (last_wave < 0)
    return 0;
  if (last_date[0] != '\0' && weft_date_days_between (last_date, today) <= SAME_PILE_DAYS)
    return last_wave;
  return (last_wave / HALF_YEAR + 1) * HALF_YEAR;
}

static int
compare_codes (gconstpointer one,
               gconstpointer other)
{
  return g_utf8_collate (*(const char *const *)one, *(const char *const *)other);
}

GPtrArray *
weft_paper_earlier (const WeftPaperKnown *known,
                    gint64                wave)
{
  GPtrArray     *codes = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer       code, value;

  g_hash_table_iter_init (&iter, known->codes);
  while (g_hash_table_iter_next (&iter, &code, &value))
    {
      const GPtrArray *times = value;
      gboolean         is_earlier = FALSE;

      for (guint i = 0; i < times->len; i++)
        is_earlier = is_earlier || ((const Asked *)times->pdata[i])->wave < wave;
      if (is_earlier)
        g_ptr_array_add (codes, g_ascii_strup (code, -1));
    }
  g_ptr_array_sort (codes, compare_codes);
  return codes;
}

void
weft_paper_remark_free (WeftPaperRemark *remark)
{
  if (remark == NULL)
    return;
  g_free (remark->sentence);
  g_free (remark);
}

/* (transfer full): @sentence: (transfer full). */
static WeftPaperRemark *
make_remark (guint    cell,
             gboolean blocks,
             char    *sentence)
{
  WeftPaperRemark *remark = g_new0 (WeftPaperRemark, 1);

  *remark = (WeftPaperRemark){ cell, blocks, sentence };
  return remark;
}

gboolean
weft_paper_is_blank (const char *const *sheet)
{
  for (guint i = 0; sheet[i] != NULL; i++)
    if (!weft_text_is_empty (sheet[i]))
      return FALSE;
  return TRUE;
}

/* What is off the scale, said with the scale. */
static WeftPaperRemark *
check_answers (const WeftPaperKnown *known,
               const char *const    *sheet)
{
  for (guint i = WEFT_PAPER_ANSWERS; sheet[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 answer;

      if (!weft_text_is_empty (sheet[i]) && !weft_measure_answer (known->measure, sheet[i], &answer, &error))
        return make_remark (i, TRUE, g_strdup (error->message));
    }
  return NULL;
}

static gboolean
stands_twice (const GPtrArray *sheets,
              guint            at,
              const char      *code)
{
  for (guint i = 0; i < sheets->len; i++)
    if (i != at && g_ascii_strcasecmp (((char **)sheets->pdata[i])[WEFT_PAPER_CODE], code) == 0)
      return TRUE;
  return FALSE;
}

static const Asked *
find_time (const GPtrArray *times,
           gint64           wave)
{
  for (guint i = 0; times != NULL && i < times->len; i++)
    if (((const Asked *)times->pdata[i])->wave == wave)
      return times->pdata[i];
  return NULL;
}

static WeftPaperRemark *
check_code (const WeftPaperKnown *known,
            const WeftPaperAbout *about,
            const GPtrArray      *sheets,
            guint                 at)
{
  const char      *typed = ((char **)sheets->pdata[at])[WEFT_PAPER_CODE];
  g_autofree char *code = fold_code (typed);
  g_autofree char *clean = weft_text_clean (typed);

  if (code[0] == '\0')
    return make_remark (WEFT_PAPER_CODE, TRUE, g_strdup (_ ("The code of the sheet is missing. Without it these answers cannot be held beside others of the same person.")));
  if (stands_twice (sheets, at, code))
    return make_remark (WEFT_PAPER_CODE, TRUE, g_strdup_printf (_ ("“%s” stands on two of these lines. Look at the codes of both sheets."), clean));
  if (find_time (g_hash_table_lookup (known->codes, code), about->wave) != NULL)
    return make_remark (WEFT_PAPER_CODE, TRUE, g_strdup_printf (_ ("“%s” has answers for this time already. Look at the code on the sheet."), clean));
  return NULL;
}

/* A later time that was dated before an earlier one. */
static char *
say_order (const GPtrArray      *times,
           const WeftPaperAbout *about,
           const char           *code)
{
  for (guint i = 0; i < times->len && about->date[0] != '\0'; i++)
    {
      const Asked     *asked = times->pdata[i];
      const int        order = asked->date[0] != '\0' ? g_strcmp0 (asked->date, about->date) : 0;
      g_autofree char *date = weft_date_format (asked->date);

      if (asked->wave < about->wave && order > 0)
        /* Translators: a code and a date */
        return g_strdup_printf (_ ("“%s” answered an earlier time on %s, which is after the date above. Look at the date and the months."), code, date);
      if (asked->wave > about->wave && order < 0)
        /* Translators: a code and a date */
        return g_strdup_printf (_ ("“%s” answered a later time on %s, which is before the date above. Look at the date and the months."), code, date);
    }
  return NULL;
}

/* What can be saved, but is worth a second look. */
static WeftPaperRemark *
look_again (const WeftPaperKnown *known,
            const WeftPaperAbout *about,
            const char           *typed)
{
  g_autofree char *code = fold_code (typed);
  g_autofree char *clean = weft_text_clean (typed);
  const GPtrArray *times = g_hash_table_lookup (known->codes, code);
  char            *order = times != NULL ? say_order (times, about, clean) : NULL;

  if (weft_pseudonym_is_name (clean))
    return make_remark (WEFT_PAPER_CODE, FALSE, g_strdup (_ ("This is a name. It is not kept: a code will stand for it, the same each time.")));
  if (order != NULL)
    return make_remark (WEFT_PAPER_CODE, FALSE, order);
  if (about->wave > 0 && times == NULL)
    return make_remark (WEFT_PAPER_CODE, FALSE, g_strdup_printf (_ ("“%s” has not answered before. It can be saved, but not compared."), clean));
  return NULL;
}

WeftPaperRemark *
weft_paper_check (const WeftPaperKnown *known,
                  const WeftPaperAbout *about,
                  const GPtrArray      *sheets,
                  guint                 at)
{
  const char *const *sheet = sheets->pdata[at];
  WeftPaperRemark   *remark = NULL;

  if (weft_paper_is_blank (sheet))
    return NULL;
  remark = check_answers (known, sheet);
  if (remark == NULL)
    remark = check_code (known, about, sheets, at);
  return remark != NULL ? remark : look_again (known, about, sheet[WEFT_PAPER_CODE]);
}

char *
weft_paper_make_code (const WeftPaperKnown *known,
                      GHashTable           *used)
{
  for (;;)
    {
      char             code[2 * CODE_HALF + 2] = { 0 };
      g_autofree char *folded = NULL;

      for (guint i = 0; i < CODE_HALF; i++)
        {
          code[i] = CODE_LETTERS[g_random_int_range (0, (int)strlen (CODE_LETTERS))];
          code[CODE_HALF + 1 + i] = CODE_DIGITS[g_random_int_range (0, (int)strlen (CODE_DIGITS))];
        }
      code[CODE_HALF] = '-';
      folded = fold_code (code);
      if (!g_hash_table_contains (known->codes, folded) && (used == NULL || !g_hash_table_contains (used, code)))
        return g_strdup (code);
    }
}
