/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a field holds: a cell as rows have it goes in and comes out, whatever it looks like in between. */

#include "weft-field-private.h"

#include "weft-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
weft_field_is_date (WeftField *self)
{
  WeftType type = self->column->type;

  return type == WEFT_TYPE_DATE || type == WEFT_TYPE_DATE_OR_MONTH || type == WEFT_TYPE_DATE_OR_WORDS;
}

GtkTextBuffer *
weft_field_get_buffer (WeftField *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control));
}

/* A day of the year as people say it. */
static char *
say_month_day (const char *cell)
{
  g_autofree char *iso = g_strconcat ("2024-", cell, NULL);

  return weft_date_is_valid (iso) ? weft_date_format_near_year (iso, "2024-01-01") : g_strdup (cell);
}

/* "9/3" becomes "9 March 2027" as soon as the field is left, so that a person sees what was understood. */
void
weft_field_spell_date (WeftField *self)
{
  const char      *typed = gtk_editable_get_text (GTK_EDITABLE (self->control));
  char             iso[WEFT_DATE_SIZE];
  g_autofree char *words = NULL;

  if (!weft_date_parse_short (typed, self->today, iso, NULL))
    return;
  words = weft_date_format (iso);
  if (!g_str_equal (words, typed))
    gtk_editable_set_text (GTK_EDITABLE (self->control), words);
}

/* Behind the minus that @text begins with, typed or printed. */
static const char *
skip_minus (const char *text)
{
  if (text[0] == '-')
    return text + 1;
  return g_str_has_prefix (text, "−") ? text + strlen ("−") : text;
}

static void
load_two_ways (WeftField  *self,
               const char *cell)
{
  gboolean comes_in = cell[0] != '\0' && skip_minus (cell) == cell;

  gtk_editable_set_text (GTK_EDITABLE (self->control), skip_minus (cell));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (comes_in ? self->in_button : self->out_button), TRUE);
}

static char *
collect_two_ways (WeftField *self)
{
  const char *typed = skip_minus (gtk_editable_get_text (GTK_EDITABLE (self->control)));

  if (typed[0] == '\0' || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->in_button)))
    return g_strdup (typed);
  return g_strconcat ("-", typed, NULL);
}

/* Somebody who types the minus all the same means money out. */
static void
change_amount_cb (WeftField *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->control));

  if (skip_minus (typed) != typed)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->out_button), TRUE);
}

static void
add_way (GtkWidget *box,
         GtkWidget *button,
         WeftField *self)
{
  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  g_signal_connect_object (button, "toggled", G_CALLBACK (weft_field_change_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

void
weft_field_set_two_ways (WeftField *self)
{
  g_autofree char *cell = NULL;
  g_autofree char *typed = NULL;
  GtkWidget       *ways, *in_button;

  g_return_if_fail (WEFT_IS_FIELD (self) && self->out_button == NULL);
  cell = g_strdup (self->loaded);
  typed = weft_field_is_changed (self) ? weft_field_collect (self) : NULL;
  ways = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->out_button = gtk_toggle_button_new_with_label (_ ("Money _out"));
  in_button = gtk_toggle_button_new_with_label (_ ("Money _in"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (in_button), GTK_TOGGLE_BUTTON (self->out_button));
  add_way (ways, self->out_button, self);
  add_way (ways, in_button, self);
  self->in_button = in_button;
  gtk_widget_set_sensitive (ways, gtk_editable_get_editable (GTK_EDITABLE (self->control)));
  gtk_widget_add_css_class (ways, "linked");
  gtk_widget_set_halign (ways, GTK_ALIGN_START);
  gtk_widget_set_margin_top (ways, 6);
  gtk_widget_set_margin_bottom (ways, 6);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->control)), ways, self->label);
  g_signal_connect_object (self->control, "changed", G_CALLBACK (change_amount_cb), self, G_CONNECT_SWAPPED);
  weft_field_load (self, cell);
  if (typed != NULL)
    weft_field_put (self, typed);
}

static guint
find_choice (WeftField  *self,
             const char *cell)
{
  for (guint i = 0; self->choices[i] != NULL; i++)
    if (g_str_equal (self->choices[i], cell))
      return i;
  return 0;
}

/* Undo in a field goes back to what was loaded, not to before that. */
static void
set_undoable (WeftField *self,
              gboolean   is_undoable)
{
  if (self->column->type == WEFT_TYPE_LONG_TEXT)
    gtk_text_buffer_set_enable_undo (weft_field_get_buffer (self), is_undoable);
  else if (GTK_IS_EDITABLE (self->control))
    gtk_editable_set_enable_undo (GTK_EDITABLE (self->control), is_undoable);
}

void
weft_field_load (WeftField  *self,
                 const char *cell)
{
  g_autofree char *date = NULL;

  g_return_if_fail (WEFT_IS_FIELD (self));

  set_undoable (self, FALSE);
  if (self->column->type == WEFT_TYPE_LONG_TEXT)
    gtk_text_buffer_set_text (weft_field_get_buffer (self), cell, -1);
  else if (self->column->type == WEFT_TYPE_CHOICE)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->control), find_choice (self, cell));
  else if (self->column->type == WEFT_TYPE_YES_NO)
    gtk_switch_set_active (GTK_SWITCH (self->control), g_str_equal (cell, "yes"));
  else if (self->out_button != NULL)
    load_two_ways (self, cell);
  else if (self->suggest != NULL)
    weft_suggest_set_ref (self->suggest, cell);
  else if (weft_field_is_date (self))
    gtk_editable_set_text (GTK_EDITABLE (self->control), date = weft_date_format (cell));
  else if (self->column->type == WEFT_TYPE_MONTH_DAY)
    gtk_editable_set_text (GTK_EDITABLE (self->control), date = say_month_day (cell));
  else
    gtk_editable_set_text (GTK_EDITABLE (self->control), cell);
  set_undoable (self, TRUE);

  g_free (self->loaded);
  self->loaded = weft_field_collect (self);
  weft_field_set_issue (self, NULL);
}

void
weft_field_put (WeftField  *self,
                const char *cell)
{
  g_autofree char *loaded = NULL;

  g_return_if_fail (WEFT_IS_FIELD (self));
  if (self->choices != NULL && !g_strv_contains ((const char *const *)self->choices, cell))
    return;
  loaded = g_steal_pointer (&self->loaded);
  weft_field_load (self, cell);
  g_free (self->loaded);
  self->loaded = g_steal_pointer (&loaded);
}

static char *
collect_date (WeftField *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->control));
  char        iso[WEFT_DATE_SIZE];

  return g_strdup (weft_date_parse_short (typed, self->today, iso, NULL) ? iso : typed);
}

char *
weft_field_collect (WeftField *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (WEFT_IS_FIELD (self), NULL);

  if (self->column->type == WEFT_TYPE_LONG_TEXT)
    {
      gtk_text_buffer_get_bounds (weft_field_get_buffer (self), &start, &end);
      return gtk_text_buffer_get_text (weft_field_get_buffer (self), &start, &end, FALSE);
    }
  if (self->column->type == WEFT_TYPE_CHOICE)
    return g_strdup (self->choices[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->control))]);
  if (self->column->type == WEFT_TYPE_YES_NO)
    return g_strdup (gtk_switch_get_active (GTK_SWITCH (self->control)) ? "yes" : g_strcmp0 (self->loaded, "yes") == 0 ? "no"
                                                                                                                       : "");
  if (self->suggest != NULL)
    return weft_suggest_get_ref (self->suggest);
  if (weft_field_is_date (self))
    return collect_date (self);
  if (self->out_button != NULL)
    return collect_two_ways (self);
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->control)));
}

gboolean
weft_field_is_changed (WeftField *self)
{
  g_autofree char *now = weft_field_collect (self);

  return g_strcmp0 (now, self->loaded) != 0;
}
