/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one GObject wrapper round a record. */

#include "weft-item.h"

struct _WeftItem
{
  GObject parent_instance;

  gpointer       record;
  GDestroyNotify free_record; /* nullable */
  GPtrArray     *holder;      /* owned, nullable: what the record belongs to */
};

static guint changed;

G_DEFINE_FINAL_TYPE (WeftItem, weft_item, G_TYPE_OBJECT)

static void
weft_item_finalize (GObject *object)
{
  WeftItem *self = WEFT_ITEM (object);

  if (self->free_record != NULL)
    self->free_record (self->record);
  g_clear_pointer (&self->holder, g_ptr_array_unref);

  G_OBJECT_CLASS (weft_item_parent_class)->finalize (object);
}

static void
weft_item_class_init (WeftItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_item_finalize;
  changed = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weft_item_init (WeftItem *self)
{
}

WeftItem *
weft_item_new (gpointer       record,
               GDestroyNotify free_record)
{
  WeftItem *self = g_object_new (WEFT_TYPE_ITEM, NULL);

  self->record = record;
  self->free_record = free_record;
  return self;
}

WeftItem *
weft_item_new_of (gpointer   record,
                  GPtrArray *holder)
{
  WeftItem *self = weft_item_new (record, NULL);

  self->holder = g_ptr_array_ref (holder);
  return self;
}

/* What is shown of the record of before is there until all is shown of the new one. */
void
weft_item_set (WeftItem  *self,
               gpointer   record,
               GPtrArray *holder)
{
  g_autoptr (GPtrArray) before = NULL;

  g_return_if_fail (WEFT_IS_ITEM (self) && self->holder != NULL);
  before = self->holder;
  self->holder = g_ptr_array_ref (holder);
  self->record = record;
  g_signal_emit (self, changed, 0);
}

gpointer
weft_item_get (WeftItem *self)
{
  g_return_val_if_fail (WEFT_IS_ITEM (self), NULL);
  return self->record;
}
