/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a window. */

#include "weft-page-stack.h"

#include "weft-access.h"

struct _WeftPageStack
{
  AdwBin parent_instance;

  char     *before; /* owned, nullable: where a hidden page was opened from */
  GtkStack *pages;  /* borrowed: the child */
};

G_DEFINE_FINAL_TYPE (WeftPageStack, weft_page_stack, ADW_TYPE_BIN)

static void
weft_page_stack_finalize (GObject *object)
{
  g_free (WEFT_PAGE_STACK (object)->before);
  G_OBJECT_CLASS (weft_page_stack_parent_class)->finalize (object);
}

static void
weft_page_stack_class_init (WeftPageStackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_page_stack_finalize;
}

static void
weft_page_stack_init (WeftPageStack *self)
{
  self->pages = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->pages, FALSE);
  gtk_stack_set_vhomogeneous (self->pages, FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->pages));
}

void
weft_page_stack_show (WeftPageStack      *self,
                      const WeftPageKind *kind,
                      WeftWorkspace      *workspace)
{
  g_return_if_fail (WEFT_IS_PAGE_STACK (self));
  if (kind->is_hidden && g_strcmp0 (weft_page_stack_get_name (self), kind->name) != 0)
    {
      g_free (self->before);
      self->before = g_strdup (weft_page_stack_get_name (self));
    }
  if (gtk_stack_get_child_by_name (self->pages, kind->name) == NULL)
    {
      GtkWidget *page = g_object_new (kind->get_type (), "workspace", workspace, NULL);

      weft_access_hide_hints (page);
      gtk_stack_add_named (self->pages, page, kind->name);
    }
  gtk_stack_set_visible_child_name (self->pages, kind->name);
}

WeftPage *
weft_page_stack_get_page (WeftPageStack *self)
{
  GtkWidget *child;

  g_return_val_if_fail (WEFT_IS_PAGE_STACK (self), NULL);
  child = gtk_stack_get_visible_child (self->pages);
  return WEFT_IS_PAGE (child) ? WEFT_PAGE (child) : NULL;
}

const char *
weft_page_stack_get_name (WeftPageStack *self)
{
  g_return_val_if_fail (WEFT_IS_PAGE_STACK (self), NULL);
  return gtk_stack_get_visible_child_name (self->pages);
}

const char *
weft_page_stack_find_name (WeftPageStack *self,
                           WeftPage      *page)
{
  g_return_val_if_fail (WEFT_IS_PAGE_STACK (self), NULL);
  return gtk_stack_page_get_name (gtk_stack_get_page (self->pages, GTK_WIDGET (page)));
}

char *
weft_page_stack_take_before (WeftPageStack *self)
{
  g_return_val_if_fail (WEFT_IS_PAGE_STACK (self), NULL);
  return g_steal_pointer (&self->before);
}

void
weft_page_stack_forget (WeftPageStack *self)
{
  GtkWidget *child;

  g_return_if_fail (WEFT_IS_PAGE_STACK (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, child);
  g_clear_pointer (&self->before, g_free);
}
