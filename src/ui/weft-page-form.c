/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A form in the place of a page. */

#include "weft-page-private.h"

WeftForm *
weft_page_get_form (WeftPage *self)
{
  WeftPagePrivate *priv = weft_page_get_private (self);

  return priv->content != NULL ? WEFT_FORM (adw_bin_get_child (ADW_BIN (self))) : NULL;
}

void
weft_page_close_form (WeftPage *self)
{
  WeftPagePrivate *priv = weft_page_get_private (self);

  if (priv->content == NULL)
    return;
  adw_bin_set_child (ADW_BIN (self), priv->content);
  g_clear_object (&priv->content);
  if (priv->before == NULL || !gtk_widget_is_ancestor (priv->before, GTK_WIDGET (self)) || !gtk_widget_grab_focus (priv->before))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  g_clear_weak_pointer (&priv->before);
}

static void
save_form_cb (WeftPage   *self,
              const char *ref)
{
  WeftPagePrivate *priv = weft_page_get_private (self);
  gboolean         is_followed = weft_form_is_followed (weft_page_get_form (self));

  weft_page_close_form (self);
  if (priv->saved != NULL)
    priv->saved (self, ref);
  if (is_followed)
    weft_page_begin_new (self);
}

WeftForm *
weft_page_edit (WeftPage            *self,
                const WeftRow       *row,
                const WeftFormGroup *groups,
                guint                n_groups,
                WeftPageSaved        saved)
{
  WeftPagePrivate *priv = weft_page_get_private (self);
  GtkWidget       *form;

  g_return_val_if_fail (WEFT_IS_PAGE (self), NULL);
  g_return_val_if_fail (weft_page_get_form (self) == NULL, NULL);

  form = weft_form_new (priv->workspace, row->table, groups, n_groups);
  g_signal_connect_object (form, "left", G_CALLBACK (weft_page_close_form), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "removed", G_CALLBACK (weft_page_close_form), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "saved", G_CALLBACK (save_form_cb), self, G_CONNECT_SWAPPED);
  priv->saved = saved;
  g_set_weak_pointer (&priv->before, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  priv->content = g_object_ref (adw_bin_get_child (ADW_BIN (self)));
  adw_bin_set_child (ADW_BIN (self), form);
  weft_form_load (WEFT_FORM (form), row);
  weft_form_focus (WEFT_FORM (form));
  weft_form_keep_typed (WEFT_FORM (form));
  if (weft_workspace_is_read_only (priv->workspace))
    weft_form_lock (WEFT_FORM (form));
  return WEFT_FORM (form);
}
