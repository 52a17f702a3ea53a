/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of one measure. */

#include "weft-measure-view.h"

#include "weft-access.h"
#include "weft-header.h"
#include "weft-measure-card.h"
#include "weft-measure-words.h"
#include "weft-rows.h"
#include "weft-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _WeftMeasureView
{
  AdwBin parent_instance;

  GArray  *months;   /* owned, of gint64: the times in the drop-downs */
  GArray  *grants;   /* owned, of gint64: those in the drop-down, the first 0 */
  gboolean is_quiet; /* what is chosen is being shown */

  /* template children */
  WeftHeader       *header;
  AdwButtonContent *type_words;
  GtkWidget        *choices, *times, *for_box;
  GtkDropDown      *from, *to, *grant;
  GtkLabel         *standing;
  GtkBox           *questions;
  GtkLabel         *explained;
  GtkWidget        *answers_row;
  GtkLabel         *source;
};

static guint asked_signal;

G_DEFINE_FINAL_TYPE (WeftMeasureView, weft_measure_view, ADW_TYPE_BIN)

static gint64
get_chosen (const GArray *values,
            GtkDropDown  *drop_down)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected < values->len ? g_array_index (values, gint64, selected) : 0;
}

static void
choose_cb (WeftMeasureView *self)
{
  gint64 from = get_chosen (self->months, self->from);
  gint64 to = get_chosen (self->months, self->to);

  if (self->is_quiet)
    return;
  g_signal_emit (self, asked_signal, 0, MIN (from, to), MAX (from, to), get_chosen (self->grants, self->grant));
}

static void
fill_waves (GtkDropDown     *drop_down,
            const GPtrArray *waves,
            gint64           chosen)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < waves->len; i++)
    {
      const WeftMeasureWave *wave = waves->pdata[i];

      gtk_string_list_take (words, weft_measure_words_wave (wave->months));
      if (wave->months == chosen)
        selected = i;
    }
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (words));
  gtk_drop_down_set_selected (drop_down, selected);
}

static void
fill_grants (WeftMeasureView          *self,
             const WeftMeasureDetails *details)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  gint64 all = 0;
  guint  selected = 0;

  g_array_set_size (self->grants, 0);
  g_array_append_val (self->grants, all);
  gtk_string_list_append (titles, _ ("Everybody"));
  for (guint i = 0; i < details->grants->len; i++)
    {
      const WeftRow *grant = details->grants->pdata[i];

      gtk_string_list_append (titles, weft_row_get (grant, "title"));
      g_array_append_val (self->grants, grant->id);
      if (grant->id == details->grant)
        selected = i + 1;
    }
  gtk_drop_down_set_model (self->grant, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->grant, selected);
}

/* What leaves no choice is not asked. */
static void
show_choices (WeftMeasureView          *self,
              const WeftMeasureDetails *details)
{
  gboolean has_times = details->waves->len > 2;
  gboolean has_grants = details->grants->len > 0 && details->waves->len > 1;

  self->is_quiet = TRUE;
  g_array_set_size (self->months, 0);
  for (guint i = 0; i < details->waves->len; i++)
    g_array_append_val (self->months, ((const WeftMeasureWave *)details->waves->pdata[i])->months);
  fill_waves (self->from, details->waves, details->from);
  fill_waves (self->to, details->waves, details->to);
  fill_grants (self, details);
  gtk_widget_set_visible (self->times, has_times);
  gtk_widget_set_visible (self->for_box, has_grants);
  gtk_widget_set_visible (self->choices, has_times || has_grants);
  self->is_quiet = FALSE;
}

/* What there is to say while nobody was asked twice. */
static char *
say_standing (const WeftMeasureDetails *details)
{
  const WeftMeasureWave *wave = details->waves->len > 0 ? details->waves->pdata[0] : NULL;

  if (details->measure == NULL)
    return g_strdup (_ ("The questions of this measure cannot be read any more. Press Change and look at them."));
  if (wave == NULL)
    return g_strdup (_ ("Nobody was asked yet. Print the questionnaire, or use a survey service with the very same words, and bring the answers in here."));
  if (details->report == NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person answered once so far. What changed can be told when the same people are asked again, in the same words, with the same codes.",
                                         "%u people answered once so far. What changed can be told when the same people are asked again, in the same words, with the same codes.", wave->answers),
                            wave->answers);
  return g_strdup ("");
}

static void
show_questions (WeftMeasureView          *self,
                const WeftMeasureDetails *details)
{
  g_autofree char *standing = say_standing (details);
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->questions))) != NULL)
    gtk_box_remove (self->questions, child);
  for (guint i = 0; details->report != NULL && i < details->report->items->len; i++)
    gtk_box_append (self->questions, weft_measure_card_new (details, i));
  gtk_label_set_text (self->standing, standing);
  gtk_widget_set_visible (GTK_WIDGET (self->standing), standing[0] != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->questions), details->report != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->explained), details->report != NULL);
  gtk_widget_set_visible (self->answers_row, details->waves->len > 0);
}

void
weft_measure_view_show (WeftMeasureView          *self,
                        const WeftMeasureDetails *details)
{
  g_autofree char *waves = details->waves->len > 0 ? weft_measure_words_waves (details->from, details->to) : NULL;
  const char      *licence = weft_row_get (details->row, "licence");
  const char      *source = weft_row_get (details->row, "source");
  g_autofree char *origin = g_strjoin (licence[0] != '\0' && source[0] != '\0' ? " · " : "", source, licence, NULL);

  g_return_if_fail (WEFT_IS_MEASURE_VIEW (self));
  weft_header_set_title (self->header, weft_measure_words_name (details->row));
  weft_header_set_subtitle (self->header, waves);
  show_choices (self, details);
  show_questions (self, details);
  gtk_label_set_text (self->source, origin);
  gtk_widget_set_visible (GTK_WIDGET (self->source), origin[0] != '\0');
}

void
weft_measure_view_fold (WeftMeasureView *self,
                        gboolean         is_narrow)
{
  g_return_if_fail (WEFT_IS_MEASURE_VIEW (self));
  adw_button_content_set_label (self->type_words, is_narrow ? _ ("_Type in") : _ ("_Type answers in"));
}

static void
weft_measure_view_finalize (GObject *object)
{
  WeftMeasureView *self = WEFT_MEASURE_VIEW (object);

  g_array_unref (self->months);
  g_array_unref (self->grants);

  G_OBJECT_CLASS (weft_measure_view_parent_class)->finalize (object);
}

static void
weft_measure_view_class_init (WeftMeasureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_measure_view_finalize;
  asked_signal = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_INT64);

  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-measure-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftMeasureView, header);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasureView, type_words);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasureView, choices);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasureView, times);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasureView, for_box);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasureView, from);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasureView, to);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasureView, grant);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasureView, standing);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasureView, questions);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasureView, explained);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasureView, answers_row);
  gtk_widget_class_bind_template_child (widget_class, WeftMeasureView, source);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
weft_measure_view_init (WeftMeasureView *self)
{
  self->months = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->grants = g_array_new (FALSE, FALSE, sizeof (gint64));
  /* Filling the drop-downs of the template must not ask for anything. */
  self->is_quiet = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_quiet = FALSE;
  weft_access_name_drop_down (GTK_WIDGET (self->from), _ ("From"));
  weft_access_name_drop_down (GTK_WIDGET (self->to), _ ("To"));
  weft_access_name_drop_down (GTK_WIDGET (self->grant), _ ("Whose answers"));
}
