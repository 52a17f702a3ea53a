/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who took part. A number is saved as soon as it stands: it leaves no step in the history, which would tell when
 * somebody answered, and so cannot be undone; typing it again is the way back. */

#include "weft-tallies-page.h"

#include "weft-equality.h"
#include "weft-header.h"
#include "weft-lock.h"
#include "weft-parts.h"
#include "weft-tallies.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

#define MOST 99999

struct _WeftTalliesPage
{
  WeftPage parent_instance;

  WeftTallies *tallies;    /* owned, nullable */
  char        *period;     /* owned, nullable: the one that was chosen */
  GPtrArray   *numbers;    /* owned, of GtkSpinButton (borrowed): "question" and "answer" are kept at each */
  GPtrArray   *questions;  /* owned, of AdwExpanderRow (borrowed): "question" is kept at each */
  gboolean     is_filling; /* numbers are being shown, not typed */

  /* template children */
  AdwComboRow         *period_row;
  AdwPreferencesGroup *question_group;
};

G_DEFINE_FINAL_TYPE (WeftTalliesPage, weft_tallies_page, WEFT_TYPE_PAGE)

static const char *
get_text (gpointer    widget,
          const char *key)
{
  return g_object_get_data (widget, key);
}

static gpointer
save_number (WeftFile     *file,
             gpointer      data,
             WeftProgress *progress,
             GError      **error)
{
  weft_tally_save (file, data, error);
  return NULL;
}

/* How many answered each question, below its name. */
static void
show_sums (WeftTalliesPage *self)
{
  for (guint q = 0; q < self->questions->len; q++)
    {
      AdwExpanderRow  *row = self->questions->pdata[q];
      gulong           sum = 0;
      g_autofree char *words = NULL;

      for (guint i = 0; i < self->numbers->len; i++)
        if (g_str_equal (get_text (self->numbers->pdata[i], "question"), get_text (row, "question")))
          sum += (gulong)gtk_spin_button_get_value_as_int (self->numbers->pdata[i]);
      words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%lu answer", "%lu answers", sum), sum);
      adw_expander_row_set_subtitle (row, sum > 0 ? words : _ ("Nobody counted yet"));
    }
}

static void
show_saved (WeftPage *page,
            gpointer  result)
{
  show_sums (WEFT_TALLIES_PAGE (page));
}

static void
type_number_cb (WeftTalliesPage *self,
                GtkSpinButton   *number)
{
  if (self->is_filling)
    return;
  weft_page_run (WEFT_PAGE (self), save_number,
                 weft_tally_new (self->tallies->period, get_text (number, "question"), get_text (number, "answer"), (guint)gtk_spin_button_get_value_as_int (number)),
                 (GDestroyNotify)weft_tally_free, NULL, show_saved);
}

static void
add_answer (WeftTalliesPage *self,
            AdwExpanderRow  *question,
            const char      *answer)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *number = gtk_spin_button_new_with_range (0, MOST, 1);
  const char      *key = get_text (question, "question");
  g_autofree char *label = g_strdup_printf ("%s: %s", weft_words_choice ("question", key), _ (answer));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (answer));
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (number), TRUE);
  gtk_widget_add_css_class (number, WEFT_WRITES);
  gtk_editable_set_width_chars (GTK_EDITABLE (number), 4);
  gtk_widget_set_valign (number, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (number), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (number), "question", (gpointer)key);
  g_object_set_data_full (G_OBJECT (number), "answer", g_strdup (answer), g_free);
  g_signal_connect_object (number, "value-changed", G_CALLBACK (type_number_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE); /* one stop of the Tab key for a number */
  adw_expander_row_add_row (question, row);
  g_ptr_array_add (self->numbers, number);
}

/* (transfer container): the official answers, and after them what else was counted: an older form may have asked in
 * other words. */
static GPtrArray *
list_answers (WeftTalliesPage *self,
              const char      *question)
{
  GPtrArray     *answers = weft_equality_answers (question, self->tallies->nation);
  GHashTableIter iter;
  gpointer       row;

  g_hash_table_iter_init (&iter, self->tallies->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      const char *answer = weft_row_get (row, "answer");

      if (g_str_equal (weft_row_get (row, "question"), question) && !g_ptr_array_find_with_equal_func (answers, answer, g_str_equal, NULL))
        g_ptr_array_add (answers, (gpointer)answer);
    }
  return answers;
}

static void
make_questions (WeftTalliesPage *self)
{
  const char *const *keys = weft_equality_questions ();

  for (guint i = 0; i < self->questions->len; i++)
    adw_preferences_group_remove (self->question_group, self->questions->pdata[i]);
  g_ptr_array_set_size (self->questions, 0);
  g_ptr_array_set_size (self->numbers, 0);
  for (guint q = 0; keys[q] != NULL; q++)
    {
      GtkWidget *row = adw_expander_row_new ();
      g_autoptr (GPtrArray) answers = list_answers (self, keys[q]);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), weft_words_choice ("question", keys[q]));
      g_object_set_data (G_OBJECT (row), "question", (gpointer)keys[q]);
      for (guint i = 0; i < answers->len; i++)
        add_answer (self, ADW_EXPANDER_ROW (row), answers->pdata[i]);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), q == 0);
      adw_preferences_group_add (self->question_group, row);
      g_ptr_array_add (self->questions, row);
    }
}

/* What is being typed stays as it is. */
static void
show_numbers (WeftTalliesPage *self)
{
  for (guint i = 0; i < self->numbers->len; i++)
    {
      GtkWidget *number = self->numbers->pdata[i];

      if ((gtk_widget_get_state_flags (number) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
        gtk_spin_button_set_value (GTK_SPIN_BUTTON (number), weft_tallies_count (self->tallies, get_text (number, "question"), get_text (number, "answer")));
    }
}

static void
show_periods (WeftTalliesPage *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint at = 0;

  for (guint i = 0; i < self->tallies->periods->len; i++)
    {
      const char      *period = self->tallies->periods->pdata[i];
      g_autofree char *said = weft_tallies_say_period (period);

      gtk_string_list_append (words, said);
      if (g_str_equal (period, self->tallies->period))
        at = i;
    }
  adw_combo_row_set_model (self->period_row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (self->period_row, at);
}

static gboolean
has_all (WeftTalliesPage   *self,
         const WeftTallies *tallies)
{
  GHashTableIter iter;
  gpointer       row;

  if (self->tallies == NULL || !g_str_equal (self->tallies->period, tallies->period) || !g_str_equal (self->tallies->nation, tallies->nation))
    return FALSE;
  g_hash_table_iter_init (&iter, tallies->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      gboolean is_there = FALSE;

      for (guint i = 0; i < self->numbers->len && !is_there; i++)
        is_there = g_str_equal (get_text (self->numbers->pdata[i], "question"), weft_row_get (row, "question")) &&
                   g_str_equal (get_text (self->numbers->pdata[i], "answer"), weft_row_get (row, "answer"));
      if (!is_there)
        return FALSE;
    }
  return TRUE;
}

static gpointer
read_tallies (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  return weft_tallies_read (file, data, error);
}

static void
show_tallies (WeftPage *page,
              gpointer  result)
{
  WeftTalliesPage *self = WEFT_TALLIES_PAGE (page);
  gboolean         keep = has_all (self, result);

  g_clear_pointer (&self->tallies, weft_tallies_unref);
  self->tallies = weft_tallies_ref (result);
  self->is_filling = TRUE;
  show_periods (self);
  if (!keep)
    make_questions (self);
  show_numbers (self);
  show_sums (self);
  self->is_filling = FALSE;
}

static void
weft_tallies_page_reload (WeftPage *page)
{
  weft_page_read (page, WEFT_TALLIES_PAGE (page)->period, read_tallies, g_strdup (WEFT_TALLIES_PAGE (page)->period), g_free, (GDestroyNotify)weft_tallies_unref, show_tallies);
}

static void
choose_period_cb (WeftTalliesPage *self)
{
  guint at = adw_combo_row_get_selected (self->period_row);

  if (self->is_filling || self->tallies == NULL || at >= self->tallies->periods->len)
    return;
  g_free (self->period);
  self->period = g_strdup (self->tallies->periods->pdata[at]);
  weft_page_reload (WEFT_PAGE (self));
}

/* The first number that is still to be counted. */
static void
weft_tallies_page_begin_new (WeftPage *page)
{
  WeftTalliesPage *self = WEFT_TALLIES_PAGE (page);

  for (guint i = 0; i < self->numbers->len; i++)
    if (gtk_widget_get_mapped (self->numbers->pdata[i]) && gtk_spin_button_get_value_as_int (self->numbers->pdata[i]) == 0)
      {
        gtk_widget_grab_focus (self->numbers->pdata[i]);
        return;
      }
}

static void
weft_tallies_page_finalize (GObject *object)
{
  WeftTalliesPage *self = WEFT_TALLIES_PAGE (object);

  g_clear_pointer (&self->tallies, weft_tallies_unref);
  g_free (self->period);
  g_ptr_array_unref (self->numbers);
  g_ptr_array_unref (self->questions);

  G_OBJECT_CLASS (weft_tallies_page_parent_class)->finalize (object);
}

static void
weft_tallies_page_class_init (WeftTalliesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WeftPageClass  *page_class = WEFT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_tallies_page_finalize;
  page_class->reload = weft_tallies_page_reload;
  page_class->begin_new = weft_tallies_page_begin_new;

  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_PARTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-tallies-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftTalliesPage, period_row);
  gtk_widget_class_bind_template_child (widget_class, WeftTalliesPage, question_group);
  gtk_widget_class_bind_template_callback (widget_class, choose_period_cb);
}

static void
weft_tallies_page_init (WeftTalliesPage *self)
{
  self->numbers = g_ptr_array_new ();
  self->questions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
