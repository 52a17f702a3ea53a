/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answers of a survey file as rows of "responses". */

#include "weft-survey.h"

#include "weft-grid-build.h"
#include "weft-job-error.h"
#include "weft-measure-record.h"
#include "weft-pseudonym.h"
#include "weft-row.h"
#include "weft-survey-private.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS G_N_ELEMENTS (columns)
static const char *const columns[] = { "measure", "key", "wave", "date" }; /* then an item a question, then what was answered */

/* The number that an answer counts as, by the measure's own words, or the number in front of the words at the ends of a
 * scale: "10 - completely". What is neither stays as it is and is refused where it is saved. */
static char *
read_answer (const WeftSurvey *survey,
             const char       *text)
{
  g_autofree char *clean = weft_text_clean (text);
  const gsize      digits = strspn (clean, "0123456789");
  gint64           answer;

  if (*clean != '\0' && weft_measure_answer (survey->measure, clean, &answer, NULL))
    return weft_score_to_text (answer);
  if (digits > 0 && clean[digits] != '\0' && strchr (" -(:=", clean[digits]) != NULL)
    return g_strndup (clean, digits);
  return g_steal_pointer (&clean);
}

/* A line of what was answered, as it was: "item2: Often". */
static void
note_original (GString    *original,
               guint       item,
               const char *answered)
{
  g_autofree char *clean = weft_text_clean (answered);

  if (weft_text_is_empty (clean))
    return;
  g_strdelimit (g_strstrip (clean), "\n", ' ');
  g_string_append_printf (original, "%sitem%u: %s", original->len > 0 ? "\n" : "", item + 1, clean);
}

static const char *
text_at (const WeftGridRow *row,
         int                column)
{
  return column < 0 ? "" : weft_grid_row_text (row, (guint)column);
}

/* Nobody knows who it was: a code that no answer of another file or line has, and that this one has each time. */
static char *
make_lone_key (WeftFile          *file,
               const WeftGridRow *row,
               const char        *wave)
{
  g_autoptr (GString) whole = g_string_new (wave);
  g_autofree char *code = NULL;

  g_string_append_printf (whole, "\x1f%u", row->line);
  for (guint i = 0; i < row->n_cells; i++)
    g_string_append_printf (whole, "\x1f%s", row->cells[i].text);
  code = weft_pseudonym_make (file, whole->str, NULL);
  return g_strconcat ("?", code, NULL);
}

static char *
read_key (WeftFile          *file,
          const WeftSurvey  *survey,
          const WeftGridRow *row,
          const char        *wave)
{
  const char *code = text_at (row, survey->code);

  if (!weft_text_is_empty (code))
    return g_strdup (code);
  if (survey->code < 0 && survey->born >= 0 && !weft_text_is_empty (text_at (row, survey->name)))
    return weft_pseudonym_make (file, text_at (row, survey->name), text_at (row, survey->born));
  return make_lone_key (file, row, wave);
}

/* Words that the measure does not know, as in another language: each once, in their order. */
static void
note_strange (const WeftSurvey *survey,
              const char       *counted,
              GPtrArray        *strange)
{
  gint64 number;

  if (!weft_text_is_empty (counted) && !weft_score_parse (counted, &number) &&
      !g_ptr_array_find_with_equal_func (strange, counted, g_str_equal, NULL))
    g_ptr_array_add (strange, g_strdup (counted));
}

/* The numbers that count, and what was answered in place of them where that was in words. */
static void
put_answers (const WeftSurvey  *survey,
             const WeftGridRow *row,
             GPtrArray         *strange,
             WeftGridBuild     *build)
{
  const guint n = survey->measure->items->len;
  g_autoptr (GString) original = g_string_new (NULL);
  gboolean in_words = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const char      *answered = text_at (row, survey->items[i]);
      g_autofree char *counted = read_answer (survey, answered);

      in_words |= !weft_text_equal_loosely (counted, answered);
      note_strange (survey, counted, strange);
      note_original (original, i, answered);
      weft_grid_build_put (build, N_COLUMNS + i, WEFT_GRID_TEXT, g_steal_pointer (&counted), FALSE);
    }
  if (in_words)
    weft_grid_build_put (build, N_COLUMNS + n, WEFT_GRID_TEXT, g_strdup (original->str), FALSE);
}

static gboolean
put_row (WeftFile          *file,
         const WeftSurvey  *survey,
         const WeftGridRow *row,
         const char        *measure,
         const char        *wave,
         GPtrArray         *strange,
         WeftGridBuild     *build,
         GError           **error)
{
  const char      *own_wave = text_at (row, survey->wave);
  const char      *when = weft_text_is_empty (own_wave) ? wave : own_wave;
  g_autofree char *date = g_strndup (text_at (row, survey->date), strcspn (text_at (row, survey->date), "T "));

  weft_grid_build_begin_row (build, row->line);
  weft_grid_build_put (build, 0, WEFT_GRID_TEXT, g_strdup (measure), FALSE);
  weft_grid_build_put (build, 1, WEFT_GRID_TEXT, read_key (file, survey, row, when), FALSE);
  weft_grid_build_put (build, 2, WEFT_GRID_TEXT, g_strdup (when), FALSE);
  weft_grid_build_put (build, 3, survey->date < 0 ? WEFT_GRID_TEXT : row->cells[MIN ((guint)survey->date, row->n_cells - 1)].kind, g_steal_pointer (&date), FALSE);
  put_answers (survey, row, strange, build);
  return weft_grid_build_end_row (build, 1, error);
}

static gboolean
put_header (const WeftSurvey *survey,
            WeftGridBuild    *build,
            GError          **error)
{
  const guint n = survey->measure->items->len;

  weft_grid_build_begin_sheet (build, "responses");
  weft_grid_build_begin_row (build, survey->header->line);
  for (guint i = 0; i < N_COLUMNS; i++)
    weft_grid_build_put (build, i, WEFT_GRID_TEXT, g_strdup (columns[i]), FALSE);
  for (guint i = 0; i < n; i++)
    weft_grid_build_put (build, N_COLUMNS + i, WEFT_GRID_TEXT, g_strdup_printf ("item%u", i + 1), FALSE);
  weft_grid_build_put (build, N_COLUMNS + n, WEFT_GRID_TEXT, g_strdup ("original"), FALSE);
  return weft_grid_build_end_row (build, 1, error);
}

/* In the order of put_header(). */
static char **
list_headings (const WeftSurvey *survey)
{
  const int   known[N_COLUMNS] = { -1, survey->code, survey->wave, survey->date };
  const guint n = N_COLUMNS + survey->measure->items->len;
  g_auto (GStrv) headings = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const int at = i < N_COLUMNS ? known[i] : survey->items[i - N_COLUMNS];

      headings[i] = g_strdup (text_at (survey->header, at));
    }
  return g_steal_pointer (&headings);
}

static void
note_who (const WeftSurvey *survey,
          GPtrArray        *notes)
{
  if (survey->code >= 0)
    /* Translators: a column's heading */
    g_ptr_array_add (notes, g_strdup_printf (_ ("“%s” tells which answers are of one person."), survey->header->cells[survey->code].text));
  else if (survey->name >= 0 && survey->born >= 0)
    g_ptr_array_add (notes, g_strdup (_ ("A code was made of each name and date of birth; the names themselves were not kept.")));
  else
    g_ptr_array_add (notes, g_strdup (_ ("No column tells who answered, so these answers cannot be compared with others of the same people. Next time ask for a code, such as the first letters of a street and the day of a birthday.")));
}

/* Which column was taken for which question, where the words alone do not show it. */
static void
note_columns (const WeftSurvey *survey,
              GPtrArray        *notes)
{
  guint n_same = 0;

  for (guint i = 0; i < survey->measure->items->len; i++)
    {
      const WeftMeasureItem *item = survey->measure->items->pdata[i];
      const char            *title = survey->header->cells[survey->items[i]].text;

      if (weft_text_equal_loosely (title, item->wording))
        n_same++;
      else
        /* Translators: a question's words, then the heading of a column */
        g_ptr_array_add (notes, g_strdup_printf (_ ("The answers to “%s” were found under “%s”."), item->wording, title));
    }
  if (n_same > 0)
    g_ptr_array_add (notes, g_strdup_printf (ngettext ("%u question was found by its words.", "%u questions were found by their words.", n_same), n_same));
}

static void
note_left_out (const WeftSurvey *survey,
               GPtrArray        *notes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < survey->header->n_cells; i++)
    {
      const WeftSurveyRole role = weft_survey_role (survey->header->cells[i].text);

      if (role == WEFT_SURVEY_PRIVATE || role == WEFT_SURVEY_NAME || role == WEFT_SURVEY_BORN)
        {
          g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), survey->header->cells[i].text);

          g_strv_builder_add (builder, quoted);
        }
    }
  titles = g_strv_builder_end (builder);
  if (titles[0] == NULL)
    return;
  list = weft_text_join_words (titles);
  /* Translators: headings of columns */
  g_ptr_array_add (notes, g_strdup_printf (_ ("Left out, because they tell who somebody is: %s."), list));
}

static void
note_words (const WeftSurvey *survey,
            GPtrArray        *notes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < survey->measure->answers->len; i++)
    {
      const WeftMeasureAnswer *answer = survey->measure->answers->pdata[i];
      g_autofree char         *number = weft_score_to_text (answer->counts);
      g_autofree char         *pair = g_strdup_printf (_ ("“%s” as %s"), answer->words, number);

      g_strv_builder_add (builder, pair);
    }
  words = g_strv_builder_end (builder);
  if (words[0] == NULL)
    return;
  list = weft_text_join_words (words);
  /* Translators: “Often” as 3, “Hardly ever” as 1 */
  g_ptr_array_add (notes, g_strdup_printf (_ ("Words were counted so: %s."), list));
}

static WeftMeasure *
load_measure (WeftFile   *file,
              const char *key,
              GError    **error)
{
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find ("measures"), key, error);

  if (row != NULL)
    return weft_measure_record_load (file, row->id, error);
  if (error != NULL && *error == NULL)
    g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
                 _ ("There is no measure “%s” in this file.\nThe list of measures shows their short names."), key);
  return NULL;
}

WeftGrid *
weft_survey_read (WeftFile       *file,
                  const WeftGrid *source,
                  const char     *key,
                  const char     *wave,
                  GPtrArray      *notes,
                  char         ***headings,
                  GError        **error)
{
  g_autoptr (WeftMeasure) measure = load_measure (file, key, error);
  g_autoptr (GPtrArray) strange = g_ptr_array_new_with_free_func (g_free);
  g_auto (WeftGridBuild) build = { 0 };
  WeftSurvey survey = { .measure = measure };

  if (measure == NULL)
    return NULL;
  if (!weft_survey_recognise (&survey, source, error))
    return NULL;

  weft_grid_build_init (&build, survey.sheet->name, NULL);
  if (!put_header (&survey, &build, error))
    return NULL;
  for (guint i = survey.first; i < survey.sheet->rows->len; i++)
    if (!put_row (file, &survey, survey.sheet->rows->pdata[i], key, wave != NULL ? wave : "", strange, &build, error))
      return NULL;

  weft_survey_note_strange (measure, strange, notes);
  if (survey.service != NULL)
    /* Translators: the name of a survey service */
    g_ptr_array_add (notes, g_strdup_printf (_ ("This looks like answers from %s."), survey.service));
  note_columns (&survey, notes);
  note_who (&survey, notes);
  note_left_out (&survey, notes);
  note_words (&survey, notes);
  *headings = list_headings (&survey);
  return weft_grid_build_finish (&build);
}
