/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a list. */

#include "weft-records.h"

struct _WeftRecords
{
  GObject parent_instance;

  gint64 (*get_id) (gconstpointer record);
  GPtrArray *holder; /* owned, nullable: what the records belong to */
  GPtrArray *shown;  /* owned, of borrowed records */
  GPtrArray *items;  /* owned, as many: the WeftItem (a weak pointer) of a row in sight, NULL of others */
};

static void weft_records_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WeftRecords, weft_records, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, weft_records_model_init))

static GType
weft_records_get_item_type (GListModel *model)
{
  return WEFT_TYPE_ITEM;
}

static guint
weft_records_get_n_items (GListModel *model)
{
  return WEFT_RECORDS (model)->shown->len;
}

static gpointer
weft_records_get_item (GListModel *model,
                       guint       position)
{
  WeftRecords *self = WEFT_RECORDS (model);

  if (position >= self->shown->len)
    return NULL;
  if (self->items->pdata[position] != NULL)
    return g_object_ref (self->items->pdata[position]);
  g_set_weak_pointer (&self->items->pdata[position], weft_item_new_of (self->shown->pdata[position], self->holder));
  return self->items->pdata[position];
}

static void
weft_records_model_init (GListModelInterface *iface)
{
  iface->get_item_type = weft_records_get_item_type;
  iface->get_n_items = weft_records_get_n_items;
  iface->get_item = weft_records_get_item;
}

/* The items themselves belong to the rows. */
static void
free_items (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    g_clear_weak_pointer (&items->pdata[i]);
  g_ptr_array_unref (items);
}

static GPtrArray *
make_items (guint n)
{
  GPtrArray *items = g_ptr_array_new ();

  g_ptr_array_set_size (items, (int)n);
  return items;
}

static void
weft_records_finalize (GObject *object)
{
  WeftRecords *self = WEFT_RECORDS (object);

  free_items (self->items);
  g_ptr_array_unref (self->shown);
  g_clear_pointer (&self->holder, g_ptr_array_unref);
  G_OBJECT_CLASS (weft_records_parent_class)->finalize (object);
}

static void
weft_records_class_init (WeftRecordsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_records_finalize;
}

static void
weft_records_init (WeftRecords *self)
{
  self->shown = g_ptr_array_new ();
  self->items = make_items (0);
}

WeftRecords *
weft_records_new (gint64 (*get_id) (gconstpointer record))
{
  WeftRecords *self = g_object_new (WEFT_TYPE_RECORDS, NULL);

  self->get_id = get_id;
  return self;
}

static gboolean
is_same (WeftRecords *self,
         guint        at,
         GPtrArray   *shown,
         guint        other)
{
  return self->get_id (self->shown->pdata[at]) == self->get_id (shown->pdata[other]);
}

/* The item of the row that was @at, which is now row @to of @items and @shown. */
static void
keep_item (WeftRecords *self,
           guint        at,
           GPtrArray   *items,
           GPtrArray   *shown,
           guint        to)
{
  WeftItem *item = self->items->pdata[at];

  if (item == NULL)
    return;
  g_set_weak_pointer (&items->pdata[to], item);
  weft_item_set (item, shown->pdata[to], self->holder);
}

void
weft_records_show (WeftRecords *self,
                   GPtrArray   *holder,
                   GPtrArray   *shown)
{
  guint      n_before, n = shown->len, first = 0, last = 0;
  GPtrArray *items = make_items (n), *items_before;

  g_return_if_fail (WEFT_IS_RECORDS (self) && holder != NULL);
  n_before = self->shown->len;
  while (first < MIN (n, n_before) && is_same (self, first, shown, first))
    first++;
  while (last < MIN (n, n_before) - first && is_same (self, n_before - 1 - last, shown, n - 1 - last))
    last++;

  g_ptr_array_ref (holder);
  g_clear_pointer (&self->holder, g_ptr_array_unref);
  self->holder = holder;
  for (guint i = 0; i < first; i++)
    keep_item (self, i, items, shown, i);
  for (guint i = 1; i <= last; i++)
    keep_item (self, n_before - i, items, shown, n - i);

  items_before = g_steal_pointer (&self->items);
  self->items = items;
  g_ptr_array_unref (self->shown);
  self->shown = shown;
  if (first + last < MAX (n, n_before))
    g_list_model_items_changed (G_LIST_MODEL (self), first, n_before - first - last, n - first - last);
  free_items (items_before);
}

gpointer
weft_records_get (WeftRecords *self,
                  guint        position)
{
  g_return_val_if_fail (WEFT_IS_RECORDS (self), NULL);
  return position < self->shown->len ? g_ptr_array_index (self->shown, position) : NULL;
}
