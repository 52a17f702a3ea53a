/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work that takes a while. */

#include "weft-work-bar.h"

struct _WeftWorkBar
{
  AdwBin parent_instance;

  WeftWorkspace *workspace; /* borrowed */

  /* template children */
  GtkRevealer    *revealer;
  GtkLabel       *label;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (WeftWorkBar, weft_work_bar, ADW_TYPE_BIN)

static void
show_work_cb (WeftWorkBar *self)
{
  g_autofree char *doing = NULL;
  double           fraction;

  g_object_get (self->workspace, "doing", &doing, "fraction", &fraction, NULL);
  gtk_revealer_set_reveal_child (self->revealer, doing != NULL);
  if (doing == NULL)
    return;
  gtk_label_set_text (self->label, doing);
  if (fraction < 0)
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, fraction);
}

static void
stop_cb (WeftWorkBar *self)
{
  weft_workspace_stop (self->workspace);
}

static void
weft_work_bar_class_init (WeftWorkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-work-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftWorkBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, WeftWorkBar, label);
  gtk_widget_class_bind_template_child (widget_class, WeftWorkBar, progress);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
weft_work_bar_init (WeftWorkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
weft_work_bar_follow (WeftWorkBar   *self,
                      WeftWorkspace *workspace)
{
  g_return_if_fail (WEFT_IS_WORK_BAR (self));
  self->workspace = workspace;
  g_signal_connect_object (workspace, "notify::fraction", G_CALLBACK (show_work_cb), self, G_CONNECT_SWAPPED);
}
