/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tidy rows that travel in the sheet Figures, and the number that tells whether they are unchanged. Their
 * words are keys: English in every language, never translated. */

#include "weft-return-private.h"

#include "weft-hours.h"
#include "weft-measure.h"
#include "weft-small-number.h"
#include "weft-text.h"

/* What a row has besides what all rows of a return share. */
typedef struct
{
  const char *measure;
  const char *category_list;
  const char *version;
  const char *category;
  char       *value;  /* owned */
  char       *status; /* owned */
  const char *method;
} Row;

static const struct
{
  const char *measure;
  const char *method;
} methods[] = {
  { "unspent", "computed" },
  { "cash_in_fund", "computed" },
  { "volunteer_value", "computed" },
  { "social_value_low", "computed" },
  { "social_value_central", "computed" },
  { "social_value_high", "computed" },
  { "attendances", "register" },
};

static const char *
method_of (const WeftReturn *ret,
           const char       *measure)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_str_equal (methods[i].measure, measure))
      return methods[i].method;
  if (!g_str_equal (measure, "people"))
    return "recorded";
  if (g_strcmp0 (ret->how_counted, "unique") == 0 || g_strcmp0 (ret->how_counted, "attendances") == 0)
    return "register";
  if (g_strcmp0 (ret->how_counted, "counted") == 0)
    return weft_return_is_least (ret) ? "head count, at least" : "head count";
  return g_strcmp0 (ret->how_counted, "estimate") == 0 ? "estimate" : "recorded";
}

static char *
value_text (WeftUnit unit,
            gint64   value)
{
  if (unit == WEFT_UNIT_MINUTES)
    return weft_hours_to_text (value);
  if (unit == WEFT_UNIT_POINTS)
    return weft_score_to_text (value);
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

/* A cell of one line, so that fields and rows stay apart in the digest. */
static char *
cell (const char *text)
{
  g_autofree char *clean = weft_text_clean (text);

  return g_strdelimit (g_steal_pointer (&clean), "\t\n", ' ');
}

/* Takes what @row owns. */
static void
add (GPtrArray        *rows,
     const WeftReturn *ret,
     Row               row)
{
  g_autofree char *revision = g_strdup_printf ("%d", ret->revision);
  const char      *organisation = weft_text_is_empty (ret->org_id) ? ret->organisation : ret->org_id;
  const char      *grant = weft_text_is_empty (ret->funder_ref) ? ret->grant_ref : ret->funder_ref;
  const char      *texts[] = {
         ret->return_ref, revision, organisation, ret->from, ret->to, grant, row.measure,
         row.category_list, row.version, row.category, row.value, row.status, row.method
  };
  GStrvBuilder *builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = cell (texts[i]);

      g_strv_builder_add (builder, text);
    }
  g_ptr_array_add (rows, g_strv_builder_end (builder));
  g_strv_builder_unref (builder);
  g_free (row.value);
  g_free (row.status);
}

static void
add_figure (GPtrArray        *rows,
            const WeftReturn *ret,
            const WeftFigure *figure)
{
  const gboolean is_left_out = figure->is_protected && ret->people_protected == WEFT_PEOPLE_LEFT_OUT;
  char          *status = g_strdup (figure->is_protected ? "rounded" : "exact");

  if (figure->has_no_number)
    {
      g_free (status);
      status = is_left_out ? g_strdup ("not told") : g_strdup_printf ("fewer than %d", ret->small_number_threshold);
    }
  add (rows, ret, (Row){ .measure = figure->key, .value = figure->has_no_number ? g_strdup ("") : value_text (figure->unit, figure->value), .status = status, .method = method_of (ret, figure->key) });
}

static void
add_lines (GPtrArray        *rows,
           const WeftReturn *ret)
{
  if (weft_ladder_find_question ("headings")->ask[ret->tier] == WEFT_ASK_HIDDEN)
    return;
  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (ret->lines, i);

      if (!weft_text_is_empty (line->line))
        add (rows, ret, (Row){ .measure = "spent", .category_list = "budget_line", .version = "grant", .category = line->line, .value = value_text (WEFT_UNIT_PENCE, line->period), .status = g_strdup ("exact"), .method = "recorded" });
    }
}

static char *
status_of (WeftSmallNumber number,
           int             threshold)
{
  if (number.shown == WEFT_SHOWN_FEWER)
    return g_strdup_printf ("fewer than %d", threshold);
  return g_strdup (number.shown == WEFT_SHOWN_ROUNDED ? "rounded" : "exact");
}

static void
add_bands (GPtrArray        *rows,
           const WeftReturn *ret,
           const WeftBands  *bands)
{
  for (guint i = 0; i < bands->rows->len; i++)
    {
      const WeftBand *band = g_ptr_array_index (bands->rows, i);
      WeftSmallNumber number = weft_small_number_protect (band->count, ret->small_number_threshold);

      add (rows, ret, (Row){ .measure = "people", .category_list = bands->question, .version = "2021", .category = band->label, .value = number.shown == WEFT_SHOWN_FEWER ? g_strdup ("") : value_text (WEFT_UNIT_COUNT, number.value), .status = status_of (number, ret->small_number_threshold), .method = "answers" });
    }
}

static void
add_change (GPtrArray              *rows,
            const WeftReturn       *ret,
            const WeftReturnChange *change,
            const char             *measure,
            char                   *value)
{
  g_autofree char *waves = g_strdup_printf ("months %" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, change->from_wave, change->to_wave);

  add (rows, ret, (Row){ .measure = measure, .category_list = change->measure, .version = waves, .category = change->item, .value = value, .status = g_strdup ("exact"), .method = "same people" });
}

/* Averages travel with the number of people that they are of; an umbrella needs both. */
static void
add_changes (GPtrArray        *rows,
             const WeftReturn *ret)
{
  for (guint i = 0; i < ret->changes->len; i++)
    {
      const WeftReturnChange *change = g_ptr_array_index (ret->changes, i);

      if (!weft_return_change_is_told (change))
        continue;
      add_change (rows, ret, change, "answered_both", value_text (WEFT_UNIT_COUNT, change->both));
      add_change (rows, ret, change, "mean_before", value_text (WEFT_UNIT_POINTS, change->before));
      add_change (rows, ret, change, "mean_after", value_text (WEFT_UNIT_POINTS, change->after));
    }
}

GPtrArray *
weft_return_figure_rows (const WeftReturn *ret)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GPtrArray) figures = weft_return_figures (ret);

  for (guint i = 0; i < figures->len; i++)
    {
      const WeftFigure *figure = g_ptr_array_index (figures, i);

      add_figure (rows, ret, figure);
      if (g_str_equal (figure->key, "still_due"))
        add_lines (rows, ret);
      for (guint k = 0; g_str_equal (figure->key, "people") && k < ret->bands->len; k++)
        if (((const WeftBands *)g_ptr_array_index (ret->bands, k))->safe)
          add_bands (rows, ret, g_ptr_array_index (ret->bands, k));
    }
  add_changes (rows, ret);
  return rows;
}

static int
compare_texts (gconstpointer one,
               gconstpointer other)
{
  return g_strcmp0 (*(const char *const *)one, *(const char *const *)other);
}

char *
weft_return_digest (GPtrArray *figure_rows)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < figure_rows->len; i++)
    {
      g_autofree char *line = g_strjoinv ("\t", g_ptr_array_index (figure_rows, i));

      g_ptr_array_add (lines, g_utf8_normalize (line, -1, G_NORMALIZE_NFC));
    }
  g_ptr_array_sort (lines, compare_texts);
  for (guint i = 0; i < lines->len; i++)
    {
      if (i > 0)
        g_string_append_c (all, '\n');
      g_string_append (all, g_ptr_array_index (lines, i));
    }
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, all->str, (gssize)all->len);
}
