/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one question says. */

#include "weft-measure-card.h"

#include "weft-answers-graph.h"
#include "weft-change-words.h"
#include "weft-columns.h"
#include "weft-graph.h"
#include "weft-label.h"
#include "weft-phrase.h"
#include "weft-range-graph.h"

#include <glib/gi18n-lib.h>

#define FOLD_WIDTH 700
#define NUMBERS_WIDTH 300
#define BAR_HEIGHT 22

static GtkWidget *
make_card (void)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  gtk_widget_set_valign (card, GTK_ALIGN_START);
  return card;
}

static char *
say_signed (gint64 millionths)
{
  g_autofree char *number = weft_score_format (millionths);

  return g_strconcat (millionths >= WEFT_SCORE_ONE / 20 ? "+" : "", number, NULL);
}

/* "27 people answered both times: 5.2 before, 5.8 after. <b>Higher,</b> by between 0.2 and 1.0 points, which is better." */
static GtkWidget *
make_sentence (const WeftReturnChange *change)
{
  g_autofree char *before = weft_score_format (change->before);
  g_autofree char *after = weft_score_format (change->after);
  /* Translators: how many people, then two averages */
  g_autofree char *both = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d person answered both times: %s before, %s after.",
                                                        "%d people answered both times: %s before, %s after.", (gulong)change->both),
                                           (int)change->both, before, after);
  GtkWidget       *label = weft_label_new (change->both > 0 ? both : _ ("Nobody has answered both times yet."), "bigsay");
  const char      *lead = NULL;
  g_autofree char *says = NULL;
  g_autofree char *markup = NULL;

  if (!weft_return_change_is_told (change))
    return label;
  says = weft_change_words_says (change, weft_phrase_language (), &lead);
  markup = g_markup_printf_escaped ("%s <b>%s</b> %s", both, lead, says);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  return label;
}

static GtkWidget *
make_dots (const WeftMeasureDetails *details,
           const WeftChangeItem     *item,
           const WeftReturnChange   *change)
{
  gboolean         is_alone = details->measure->scoring == WEFT_SCORING_EACH;
  int              at = is_alone ? weft_measure_find_item (details->measure, item->item) : -1;
  WeftMeasureItem *asked = is_alone ? details->measure->items->pdata[MAX (at, 0)] : NULL;
  g_autofree char *before = weft_score_format (change->before);
  g_autofree char *after = weft_score_format (change->after);
  g_autofree char *spread_before = weft_score_format (weft_statistics_millionths (item->result.before.deviation));
  g_autofree char *spread_after = weft_score_format (weft_statistics_millionths (item->result.after.deviation));
  g_autofree char *scale = weft_change_words_scale (change, weft_phrase_language ());
  /* Translators: what a graph shows: averages and spreads, then the scale: "0 to 10" */
  g_autofree char *sentence = g_strdup_printf (_ ("Answers of the same people. Before: average %s, spread %s. After: average %s, spread %s. Scale %s."),
                                               before, spread_before, after, spread_after, scale);

  return weft_answers_graph_new (item, details->measure->min, details->measure->max, asked != NULL ? asked->bands : NULL, sentence);
}

/* "10 better · 16 about the same · 1 worse" */
static void
add_directions (GtkBox                 *card,
                const WeftReturnChange *change)
{
  const WeftPart parts[] = { { change->improved, WEFT_PART_FIRST }, { change->same, WEFT_PART_NEUTRAL }, { change->worse, WEFT_PART_SECOND } };
  /* Translators: numbers of people, of whom the first answered better than before */
  g_autofree char *words = g_strdup_printf (_ ("%d better · %d about the same · %d worse"), (int)change->improved, (int)change->same, (int)change->worse);
  GtkWidget       *bar = weft_graph_new ();

  gtk_widget_set_size_request (bar, -1, BAR_HEIGHT);
  weft_graph_set_parts (WEFT_GRAPH (bar), parts, G_N_ELEMENTS (parts), change->both, words);
  gtk_box_append (card, weft_label_new (_ ("Better, the same, or worse"), "heading"));
  gtk_box_append (card, bar);
  gtk_box_append (card, weft_label_new (words, "small"));
}

static void
add_range (GtkBox                 *card,
           const WeftReturnChange *change)
{
  g_autofree char *low = say_signed (change->low);
  g_autofree char *high = say_signed (change->high);
  gboolean         is_open = change->low <= 0 && change->high >= 0;
  /* Translators: the ends of a range of points: "+0.2", "+1.0" */
  g_autofree char *range = g_strdup_printf (is_open ? _ ("For people like them the average change could be anything from %s to %s, so it may as well be none.")
                                                    : _ ("For people like them the average change is likely between %s and %s."),
                                            low, high);

  gtk_box_append (card, weft_label_new (_ ("How sure can we be?"), "heading"));
  gtk_box_append (card, weft_range_graph_new (change, range));
  gtk_box_append (card, weft_label_new (range, "small"));
}

static void
add_number (GtkGrid    *grid,
            int        *row,
            const char *title,
            const char *number)
{
  GtkWidget *label = weft_label_new (title, NULL);
  GtkWidget *value = gtk_label_new (number);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_widget_set_valign (value, GTK_ALIGN_START);
  gtk_widget_add_css_class (value, "numeric");
  gtk_grid_attach (grid, label, 0, *row, 1, 1);
  gtk_grid_attach (grid, value, 1, *row, 1, 1);
  (*row)++;
}

static void
add_count (GtkGrid    *grid,
           int        *row,
           const char *title,
           gint64      count)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, count);

  add_number (grid, row, title, number);
}

static void
add_points (GtkGrid    *grid,
            int        *row,
            const char *title,
            gboolean    is_signed,
            gint64      millionths)
{
  g_autofree char *number = is_signed ? say_signed (millionths) : weft_score_format (millionths);

  add_number (grid, row, title, number);
}

static void
add_missing (GtkGrid                *grid,
             int                    *row,
             const WeftReturnChange *change)
{
  g_autofree char *percent = g_strdup_printf ("%d %%", (int)weft_follow_up_percent (change->started, change->both));

  add_count (grid, row, _ ("Started"), change->started);
  add_count (grid, row, _ ("Asked again"), change->asked_again);
  add_count (grid, row, _ ("Answered both times"), change->both);
  if (change->both > 0)
    add_number (grid, row, _ ("Share of those who started"), percent);
}

static void
add_sureness (GtkGrid                *grid,
              int                    *row,
              const WeftChangeItem   *item,
              const WeftReturnChange *change)
{
  g_autofree char *low = say_signed (change->low);
  g_autofree char *high = say_signed (change->high);
  /* Translators: the ends of a range: "+0.2 to +1.0" */
  g_autofree char *range = g_strdup_printf (_ ("%s to %s"), low, high);

  add_points (grid, row, _ ("Average before"), FALSE, change->before);
  add_points (grid, row, _ ("Average after"), FALSE, change->after);
  add_points (grid, row, _ ("Average change"), TRUE, change->change);
  if (item->result.has_interval)
    add_number (grid, row, _ ("Likely between (95 times in 100)"), range);
}

static void
add_change (GtkGrid                *grid,
            int                    *row,
            const WeftChangeItem   *item,
            const WeftReturnChange *change)
{
  add_sureness (grid, row, item, change);
  add_count (grid, row, _ ("Better by a point or more"), change->improved);
  add_count (grid, row, _ ("About the same"), change->same);
  add_count (grid, row, _ ("Worse by a point or more"), change->worse);
  if (change->both > 1)
    add_points (grid, row, _ ("How far the changes lie apart"), FALSE, change->spread);
}

static void
add_leavers (GtkGrid                *grid,
             int                    *row,
             const WeftReturnChange *change)
{
  gint64 leavers = change->started - change->both;

  add_count (grid, row, _ ("Did not answer again"), leavers);
  if (leavers == 0)
    return;
  add_points (grid, row, _ ("Their average at the start"), FALSE, change->leavers_before);
  add_points (grid, row, _ ("Average change if these people had not changed at all"), TRUE, change->cautious_change);
}

/* In this order, whatever they say; of a change only when there may be one. */
static GtkWidget *
make_numbers (const WeftChangeItem   *item,
              const WeftReturnChange *change)
{
  GtkWidget *card = make_card ();
  GtkWidget *grid = gtk_grid_new ();
  int        row = 0;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The numbers"), -1);
  add_missing (GTK_GRID (grid), &row, change);
  if (change->both > 0)
    {
      add_change (GTK_GRID (grid), &row, item, change);
      add_leavers (GTK_GRID (grid), &row, change);
    }
  gtk_box_append (GTK_BOX (card), weft_label_new (_ ("The numbers"), "heading"));
  gtk_box_append (GTK_BOX (card), grid);
  return card;
}

/* What must be said beside the numbers, and how little of them may leave the file. */
static GtkWidget *
make_note (const WeftChangeItem   *item,
           const WeftReturnChange *change)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *note = weft_change_note (item);
  g_auto (GStrv) lines = g_strsplit (note, "\n", -1);

  gtk_widget_add_css_class (box, "note");
  for (guint i = 0; lines[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), weft_label_new (lines[i], i == 0 ? "heading" : "small"));
  if (!weft_return_change_is_told (change))
    {
      const char      *lead = NULL;
      g_autofree char *says = weft_change_words_says (change, weft_phrase_language (), &lead);
      /* Translators: %s and %s are what a return says of answers: "Too few to say (fewer than 8 people)." */
      g_autofree char *outside = g_strdup_printf (_ ("These numbers are for you alone. A return says: “%s %s”"), lead, says);

      gtk_box_append (GTK_BOX (box), weft_label_new (outside, "small"));
    }
  return box;
}

static GtkWidget *
make_picture (const WeftMeasureDetails *details,
              const WeftChangeItem     *item,
              const WeftReturnChange   *change)
{
  GtkWidget *card = make_card ();

  gtk_widget_set_hexpand (card, TRUE);
  gtk_box_append (GTK_BOX (card), make_sentence (change));
  if (change->both > 0)
    {
      gtk_box_append (GTK_BOX (card), make_dots (details, item, change));
      add_directions (GTK_BOX (card), change);
    }
  if (item->result.has_interval)
    add_range (GTK_BOX (card), change);
  return card;
}

/* The question, or all that are put together, as they were asked. */
static char *
say_wording (const WeftMeasure      *measure,
             const WeftReturnChange *change)
{
  g_autofree char *scale = weft_change_words_scale (change, weft_phrase_language ());
  g_autoptr (GString) words = g_string_new (NULL);

  /* Translators: the words of a question, then its scale: "0 to 10" */
  if (measure->scoring == WEFT_SCORING_EACH)
    return g_strdup_printf (_ ("“%s” Scale: %s."), change->wording, scale);
  for (guint i = 0; i < measure->items->len; i++)
    g_string_append_printf (words, "“%s” ", ((const WeftMeasureItem *)measure->items->pdata[i])->wording);
  /* Translators: questions whose answers are added up, then the scale of their sum */
  return g_strdup_printf (measure->scoring == WEFT_SCORING_SUM ? _ ("%sAdded up: %s.") : _ ("%sTheir average: %s."), words->str, scale);
}

GtkWidget *
weft_measure_card_new (const WeftMeasureDetails *details,
                       guint                     i)
{
  const WeftChangeItem *item = details->report->items->pdata[i];
  g_autoptr (WeftReturnChange) change = weft_change_for_return (details->report, item);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *columns = weft_columns_new (FOLD_WIDTH, NUMBERS_WIDTH, 14);
  g_autofree char *name = weft_change_words_name (change, weft_phrase_language ());
  g_autofree char *wording = say_wording (details->measure, change);

  gtk_box_append (GTK_BOX (box), weft_label_new (name, "title-2"));
  gtk_box_append (GTK_BOX (box), weft_label_new (wording, "dim-label"));
  weft_columns_append (WEFT_COLUMNS (columns), make_picture (details, item, change));
  weft_columns_append (WEFT_COLUMNS (columns), make_numbers (item, change));
  gtk_widget_set_margin_top (columns, 6);
  gtk_widget_set_margin_bottom (columns, 6);
  gtk_box_append (GTK_BOX (box), columns);
  gtk_box_append (GTK_BOX (box), make_note (item, change));
  return box;
}
