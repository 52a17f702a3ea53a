/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a quantity is known. */

#include "weft-quantity-ask.h"

#include "weft-access.h"
#include "weft-long-names.h"

#include <glib/gi18n-lib.h>

enum
{
  MEASURED,
  COUNTED,
  SCALED,
  ESTIMATED,
  N_ANSWERS
};

static const struct
{
  const char *cell; /* NULL: the measure's short name */
  const char *title, *about;
} answers[N_ANSWERS] = {
  { NULL, N_ ("We asked the same people before and after"), N_ ("Leave the number empty: it is taken from their answers.") },
  { "counted", N_ ("We counted"), N_ ("From a register, a list, or one by one.") },
  { "scaled", N_ ("We counted some and scaled up"), N_ ("What was true of some is taken to be true of all.") },
  { "estimated", N_ ("It is our estimate"), N_ ("Then it is told as what people say, without a figure for each £1.") },
};

typedef struct
{
  WeftField   *field;              /* borrowed: of the same form */
  char       **keys;               /* owned: of the measures */
  GtkWidget   *buttons[N_ANSWERS]; /* borrowed */
  GtkDropDown *measure;            /* borrowed */
  GtkWidget   *measure_row;        /* borrowed */
  gboolean     is_filling;
} Ask;

static void
free_ask (gpointer data)
{
  Ask *ask = data;

  g_strfreev (ask->keys);
  g_free (ask);
}

static void
answer_cb (Ask *ask)
{
  if (ask->is_filling)
    return;
  for (guint i = 0; i < N_ANSWERS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (ask->buttons[i])))
      weft_field_put (ask->field, answers[i].cell != NULL ? answers[i].cell : ask->keys[gtk_drop_down_get_selected (ask->measure)]);
}

static int
find_measure (const Ask  *ask,
              const char *key)
{
  for (int i = 0; ask->keys[i] != NULL; i++)
    if (g_str_equal (ask->keys[i], key))
      return i;
  return -1;
}

static void
show_typed_cb (GtkWidget *widget)
{
  Ask             *ask = g_object_get_data (G_OBJECT (widget), "ask");
  g_autofree char *cell = weft_field_collect (ask->field);
  const int        measure = find_measure (ask, cell);

  if (ask->is_filling)
    return;
  ask->is_filling = TRUE;
  for (guint i = 0; i < N_ANSWERS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (ask->buttons[i]),
                                 i == MEASURED ? measure >= 0 : g_strcmp0 (answers[i].cell, cell) == 0);
  if (measure >= 0)
    gtk_drop_down_set_selected (ask->measure, (guint)measure);
  gtk_widget_set_visible (ask->measure_row, measure >= 0);
  ask->is_filling = FALSE;
}

static GtkWidget *
make_answer (Ask  *ask,
             guint at)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (answers[at].title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (answers[at].about));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (answers[at].title), -1);
  if (at > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (ask->buttons[0]));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  /* Nobody was asked with anything: there is no such answer. */
  gtk_widget_set_visible (row, at != MEASURED || ask->keys[0] != NULL);
  ask->buttons[at] = button;
  return row;
}

static GtkWidget *
make_measure_row (Ask             *ask,
                  const GPtrArray *measures)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *drop_down;

  for (guint i = 0; i < measures->len; i++)
    gtk_string_list_append (names, ((const WeftValueMeasure *)measures->pdata[i])->name);
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  weft_long_names_show (GTK_DROP_DOWN (drop_down));
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (drop_down, TRUE);
  gtk_widget_add_css_class (drop_down, "flat");
  weft_access_name_drop_down (drop_down, _ ("What they were asked"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What they were asked"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), drop_down);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  ask->measure = GTK_DROP_DOWN (drop_down);
  ask->measure_row = row;
  return row;
}

static char **
list_keys (const GPtrArray *measures)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < measures->len; i++)
    g_strv_builder_add (keys, ((const WeftValueMeasure *)measures->pdata[i])->key);
  return g_strv_builder_end (keys);
}

GtkWidget *
weft_quantity_ask_new (WeftField       *field,
                       const GPtrArray *measures)
{
  GtkWidget *widget = adw_preferences_group_new ();
  Ask       *ask = g_new0 (Ask, 1);

  ask->field = field;
  ask->keys = list_keys (measures);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (widget), _ ("How do you know?"));
  for (guint i = 0; i < N_ANSWERS; i++)
    {
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (widget), make_answer (ask, i));
      if (i == MEASURED)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (widget), make_measure_row (ask, measures));
    }
  g_object_set_data_full (G_OBJECT (widget), "ask", ask, free_ask);
  for (guint i = 0; i < N_ANSWERS; i++)
    g_signal_connect_swapped (ask->buttons[i], "toggled", G_CALLBACK (answer_cb), ask);
  g_signal_connect_swapped (ask->measure, "notify::selected", G_CALLBACK (answer_cb), ask);
  g_signal_connect_object (field, "typed", G_CALLBACK (show_typed_cb), widget, G_CONNECT_SWAPPED);
  show_typed_cb (widget);
  return widget;
}
