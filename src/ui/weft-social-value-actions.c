/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done on the page Social Value: its actions, which its rows and buttons name. */

#include "weft-social-value-page-private.h"

#include "weft-value-edit.h"
#include "weft-value-save.h"

/* What an action needs, or NULL when there is nothing that it could be done to. */
static const WeftValueState *
get_shown (GtkWidget *widget)
{
  const WeftValueState *state = WEFT_SOCIAL_VALUE_PAGE (widget)->state;

  return state != NULL && state->analysis != NULL ? state : NULL;
}

static void
edit_row_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  const char *table;
  gint64      id;

  g_variant_get (parameter, "(&sx)", &table, &id);
  if (get_shown (widget) != NULL)
    weft_value_edit_row (WEFT_PAGE (widget), get_shown (widget), table, id, NULL);
}

static void
mend (WeftSocialValuePage *self,
      int                  outcome,
      const char          *column)
{
  const WeftValueState *state = get_shown (GTK_WIDGET (self));

  if (state == NULL)
    return;
  if (outcome >= 0 && outcome < (int)state->report->analysis->outcomes->len)
    weft_value_edit_row (WEFT_PAGE (self), state, "outcomes", ((const WeftOutcome *)state->report->analysis->outcomes->pdata[outcome])->id, column);
  else
    weft_value_edit_row (WEFT_PAGE (self), state, "inputs", 0, NULL);
}

static void
mend_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  const char *column;
  int         outcome;

  g_variant_get (parameter, "(i&s)", &outcome, &column);
  mend (WEFT_SOCIAL_VALUE_PAGE (widget), outcome, column);
}

static void
take_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  if (get_shown (widget) != NULL)
    weft_value_edit_take (WEFT_PAGE (widget), get_shown (widget), g_variant_get_string (parameter, NULL));
}

static gpointer
bring_in_work (WeftFile     *file,
               gpointer      data,
               WeftProgress *progress,
               GError      **error)
{
  weft_value_state_bring_in (file, error);
  return NULL;
}

static void
bring_in_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  weft_page_run (WEFT_PAGE (widget), bring_in_work, NULL, NULL, NULL, NULL);
}

static void
edit_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  if (get_shown (widget) != NULL)
    weft_value_edit_analysis (WEFT_PAGE (widget), get_shown (widget)->analysis, weft_social_value_page_choose);
}

static void
new_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  WeftSocialValuePage *self = WEFT_SOCIAL_VALUE_PAGE (widget);
  g_autoptr (WeftRow) row = self->state != NULL ? weft_value_edit_new_analysis (self->state, NULL) : NULL;

  if (row != NULL)
    weft_value_edit_analysis (WEFT_PAGE (self), row, weft_social_value_page_choose);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  const WeftValueState *state = get_shown (widget);

  if (state != NULL)
    weft_value_save_begin (WEFT_PAGE (widget), weft_row_get (state->analysis, "name"), weft_social_value_page_get_depth (WEFT_SOCIAL_VALUE_PAGE (widget)),
                           g_str_equal (g_variant_get_string (parameter, NULL), "audit") ? WEFT_COPY_AUDIT : WEFT_COPY_FUNDER);
}

void
weft_social_value_actions_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "social-value.bring-in", NULL, bring_in_cb);
  gtk_widget_class_install_action (widget_class, "social-value.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "social-value.edit-row", "(sx)", edit_row_cb);
  gtk_widget_class_install_action (widget_class, "social-value.mend", "(is)", mend_cb);
  gtk_widget_class_install_action (widget_class, "social-value.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "social-value.save", "s", save_cb);
  gtk_widget_class_install_action (widget_class, "social-value.take", "s", take_cb);
}
