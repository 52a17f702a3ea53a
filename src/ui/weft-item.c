/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one GObject wrapper round a record. All items of one fill share the array that owns their records: a
 * list of 100,000 rows is 100,000 small objects and no copy. */

#include "weft-item.h"

struct _WeftItem
{
  GObject parent_instance;

  gpointer       record;
  GDestroyNotify free_record; /* nullable */
  GPtrArray     *holder;      /* owned, nullable: what the record belongs to */
};

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

gpointer
weft_item_get (WeftItem *self)
{
  g_return_val_if_fail (WEFT_IS_ITEM (self), NULL);
  return self->record;
}

void
weft_item_fill (GListStore *store,
                GPtrArray  *records)
{
  g_autoptr (GPtrArray) holder = records;
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (records->len, g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      WeftItem *item = weft_item_new (g_ptr_array_index (records, i), NULL);

      item->holder = g_ptr_array_ref (holder);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items->pdata, items->len);
}
