/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of a form: made from its groups, found by their column, and what stands above and beside them. */

#include "weft-form-private.h"

#include "weft-columns.h"
#include "weft-follow.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

/* Units: pixels, of what stands beside the fields */
#define BESIDE_WIDTH 340
#define BESIDE_FOLD 820
#define BESIDE_WHOLE 1040
#define BESIDE_MARGIN 18

WeftField *
weft_form_find (WeftForm   *self,
                const char *column)
{
  WeftFormPrivate *priv = weft_form_get_private (self);

  for (guint i = 0; i < priv->fields->len; i++)
    if (g_strcmp0 (weft_field_get_column (g_ptr_array_index (priv->fields, i))->name, column) == 0)
      return g_ptr_array_index (priv->fields, i);
  return NULL;
}

void
weft_form_unfold (GtkWidget *widget)
{
  for (GtkWidget *outer = gtk_widget_get_parent (widget); outer != NULL; outer = gtk_widget_get_parent (outer))
    if (ADW_IS_EXPANDER_ROW (outer))
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (outer), TRUE);
}

static void
leave_field_cb (WeftForm  *self,
                WeftField *field)
{
  WeftFormPrivate *priv = weft_form_get_private (self);
  g_autoptr (WeftRow) row = weft_row_copy (priv->row);
  g_autoptr (GPtrArray) none = weft_issues_new ();

  WEFT_FORM_GET_CLASS (self)->collect (self, row, none);
  weft_field_judge (field, row);
}

void
weft_form_note_unsaved (WeftForm *self)
{
  g_autofree char *title = weft_form_say_title (self);

  weft_window_keep_unsaved (GTK_WIDGET (self), weft_form_is_changed (self) ? title : NULL, "form.save");
}

static void
type_cb (WeftForm *self)
{
  weft_form_note_unsaved (self);
  g_signal_emit_by_name (self, "typed");
}

static GtkWidget *
make_field (WeftForm   *self,
            const char *name)
{
  WeftFormPrivate  *priv = weft_form_get_private (self);
  const WeftColumn *column = &priv->table->columns[weft_table_column (priv->table, name)];
  GtkWidget        *field = weft_field_new (column, weft_workspace_get_today (priv->workspace));

  g_ptr_array_add (priv->fields, field);
  weft_field_read_names (WEFT_FIELD (field), priv->workspace);
  g_signal_connect_object (field, "left", G_CALLBACK (leave_field_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "typed", G_CALLBACK (type_cb), self, G_CONNECT_SWAPPED);
  return field;
}

static void
add_folded (WeftForm            *self,
            const WeftFormGroup *group,
            AdwPreferencesGroup *box)
{
  GtkWidget *fold = adw_expander_row_new ();
  g_auto (GStrv) columns = g_strsplit (group->folded, "|", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fold), _ (group->fold));
  for (guint i = 0; columns[i] != NULL; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), make_field (self, columns[i]));
  adw_preferences_group_add (box, fold);
}

void
weft_form_add_group (WeftForm            *self,
                     const WeftFormGroup *group)
{
  WeftFormPrivate     *priv = weft_form_get_private (self);
  AdwPreferencesGroup *box = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_auto (GStrv) columns = g_strsplit (group->columns, "|", -1);

  if (group->title != NULL)
    adw_preferences_group_set_title (box, _ (group->title));
  for (guint i = 0; columns[i] != NULL; i++)
    adw_preferences_group_add (box, make_field (self, columns[i]));
  if (group->folded != NULL)
    add_folded (self, group, box);
  gtk_box_append (priv->groups, GTK_WIDGET (box));
}

void
weft_form_set_two_ways (WeftForm   *self,
                        const char *column)
{
  g_return_if_fail (WEFT_IS_FORM (self));
  weft_field_set_two_ways (weft_form_find (self, column));
}

void
weft_form_suggest (WeftForm   *self,
                   const char *column,
                   WeftNames  *names)
{
  g_return_if_fail (WEFT_IS_FORM (self));
  weft_field_suggest (weft_form_find (self, column), names);
}

void
weft_form_add_button (WeftForm   *self,
                      const char *label,
                      const char *help,
                      GCallback   clicked)
{
  WeftFormPrivate *priv = weft_form_get_private (self);
  GtkWidget       *button = gtk_button_new_with_mnemonic (label);

  g_return_if_fail (WEFT_IS_FORM (self));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, help);
  gtk_widget_insert_before (button, gtk_widget_get_parent (priv->remove_button), priv->remove_button);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
}

GtkWidget *
weft_form_get_field (WeftForm   *self,
                     const char *column)
{
  g_return_val_if_fail (WEFT_IS_FORM (self), NULL);
  return GTK_WIDGET (weft_form_find (self, column));
}

void
weft_form_focus_on (WeftForm   *self,
                    const char *column)
{
  WeftField *field;

  g_return_if_fail (WEFT_IS_FORM (self));
  field = weft_form_find (self, column);
  if (field == NULL)
    return;
  weft_form_unfold (GTK_WIDGET (field));
  gtk_widget_grab_focus (GTK_WIDGET (field));
}

void
weft_form_put_above (WeftForm   *self,
                     const char *column,
                     GtkWidget  *widget)
{
  WeftFormPrivate *priv = weft_form_get_private (self);
  GtkWidget       *group = gtk_widget_get_ancestor (GTK_WIDGET (weft_form_find (self, column)), ADW_TYPE_PREFERENCES_GROUP);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_box_insert_child_after (priv->groups, box, group);
  g_object_ref (group);
  gtk_box_remove (priv->groups, group);
  gtk_box_append (GTK_BOX (box), widget);
  gtk_box_append (GTK_BOX (box), group);
  g_object_unref (group);
}

void
weft_form_set_beside (WeftForm  *self,
                      GtkWidget *widget)
{
  WeftFormPrivate *priv = weft_form_get_private (self);
  GtkWidget       *columns = weft_columns_new (BESIDE_FOLD, BESIDE_WIDTH, 0);
  GtkWidget       *inside = g_object_ref (adw_clamp_get_child (priv->clamp));

  adw_clamp_set_child (priv->clamp, NULL);
  adw_clamp_set_maximum_size (priv->clamp, BESIDE_WHOLE);
  adw_clamp_set_tightening_threshold (priv->clamp, BESIDE_WHOLE);
  weft_columns_append (WEFT_COLUMNS (columns), inside);
  weft_columns_append (WEFT_COLUMNS (columns), widget);
  adw_clamp_set_child (priv->clamp, columns);
  gtk_widget_set_margin_start (widget, BESIDE_MARGIN);
  gtk_widget_set_margin_end (widget, BESIDE_MARGIN);
  gtk_widget_set_margin_bottom (widget, BESIDE_MARGIN);
  weft_follow_scrolling (widget, GTK_SCROLLED_WINDOW (priv->scroller));
  g_object_unref (inside);
}
