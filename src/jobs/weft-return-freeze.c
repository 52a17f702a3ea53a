/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A return as JSON and back: what was signed is kept like this in the file, and shown from it exactly. Both
 * directions walk the shapes of weft-return-shape.h. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-job-error.h"
#include "weft-return-shape.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

static JsonNode *freeze_record (const WeftShape *shape, gconstpointer record);

static JsonNode *
freeze_list (const WeftShapeField *field,
             const GPtrArray      *items)
{
  JsonNode  *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (field->kind == WEFT_SHAPE_WORDS)
      json_array_add_string_element (array, items->pdata[i]);
    else
      json_array_add_element (array, freeze_record (field->shape, items->pdata[i]));

  json_node_take_array (node, array);
  return node;
}

static JsonNode *
freeze_text (const char *text)
{
  return text == NULL ? json_node_new (JSON_NODE_NULL) : json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
freeze_field (const WeftShapeField *field,
              gconstpointer         record)
{
  gconstpointer place = (const char *)record + field->offset;

  switch (field->kind)
    {
    case WEFT_SHAPE_LIST:
    case WEFT_SHAPE_WORDS:
      return freeze_list (field, *(GPtrArray *const *)place);
    case WEFT_SHAPE_TEXT:
      return freeze_text (*(char *const *)place);
    case WEFT_SHAPE_TIER:
      return freeze_text (weft_tier_key (*(const WeftTier *)place));
    case WEFT_SHAPE_INT:
      return json_node_init_int (json_node_alloc (), *(const int *)place);
    case WEFT_SHAPE_NUMBER:
    default:
      return json_node_init_int (json_node_alloc (), *(const gint64 *)place);
    }
}

static JsonNode *
freeze_record (const WeftShape *shape,
               gconstpointer    record)
{
  JsonNode   *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < shape->n_fields; i++)
    json_object_set_member (object, shape->fields[i].name, freeze_field (&shape->fields[i], record));

  json_node_take_object (node, object);
  return node;
}

/* The figures as they were told, so that a later Weft that counts differently still knows them. */
static JsonNode *
freeze_figures (const WeftReturn *ret)
{
  g_autoptr (GPtrArray) rows = weft_return_figure_rows (ret);
  JsonNode  *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const GStrv row = g_ptr_array_index (rows, i);
      JsonArray  *cells = json_array_new ();

      for (guint j = 0; row[j] != NULL; j++)
        json_array_add_string_element (cells, row[j]);
      json_array_add_array_element (array, cells);
    }

  json_node_take_array (node, array);
  return node;
}

char *
weft_return_freeze (const WeftReturn *ret)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_member (object, "return", freeze_record (&weft_return_shape, ret));
  json_object_set_member (object, "figures", freeze_figures (ret));
  json_node_take_object (node, object);

  return json_to_string (node, FALSE);
}

static void thaw_record (const WeftShape *shape, JsonObject *object, gpointer record);

static void
thaw_list (const WeftShapeField *field,
           JsonArray            *array,
           GPtrArray            *items)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (field->kind == WEFT_SHAPE_WORDS)
      g_ptr_array_add (items, g_strdup (json_array_get_string_element (array, i)));
    else
      {
        gpointer item = g_malloc0 (field->shape->size);

        thaw_record (field->shape, json_array_get_object_element (array, i), item);
        g_ptr_array_add (items, item);
      }
}

static void
thaw_field (const WeftShapeField *field,
            JsonObject           *object,
            gpointer              record)
{
  gpointer    place = (char *)record + field->offset;
  GPtrArray **items = place;
  char      **text = place;

  switch (field->kind)
    {
    case WEFT_SHAPE_LIST:
    case WEFT_SHAPE_WORDS:
      if (*items == NULL)
        *items = g_ptr_array_new_with_free_func (field->shape->free);
      thaw_list (field, json_object_get_array_member (object, field->name), *items);
      break;
    case WEFT_SHAPE_TEXT:
      g_free (*text);
      *text = g_strdup (json_object_get_string_member_with_default (object, field->name, NULL));
      break;
    case WEFT_SHAPE_TIER:
      weft_tier_parse (json_object_get_string_member (object, field->name), place);
      break;
    case WEFT_SHAPE_INT:
      *(int *)place = (int)json_object_get_int_member (object, field->name);
      break;
    case WEFT_SHAPE_NUMBER:
    default:
      *(gint64 *)place = json_object_get_int_member (object, field->name);
      break;
    }
}

/* A field that an earlier Weft did not have yet stays as it is in a new record. */
static void
thaw_record (const WeftShape *shape,
             JsonObject      *object,
             gpointer         record)
{
  for (guint i = 0; i < shape->n_fields; i++)
    if (json_object_has_member (object, shape->fields[i].name))
      thaw_field (&shape->fields[i], object, record);
}

WeftReturn *
weft_return_thaw (const char *content,
                  GError    **error)
{
  g_autoptr (JsonNode) node = json_from_string (content, NULL);
  g_autoptr (WeftReturn) ret = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node) || !json_object_has_member (json_node_get_object (node), "return"))
    {
      g_set_error_literal (error,
                           WEFT_JOB_ERROR,
                           WEFT_JOB_ERROR_FAILED,
                           _ ("The signed return cannot be read as it was kept.\n"
                              "Its workbook is still in the file: save the signed spreadsheet again."));
      return NULL;
    }

  ret = weft_return_new ();
  thaw_record (&weft_return_shape, json_object_get_object_member (json_node_get_object (node), "return"), ret);
  return g_steal_pointer (&ret);
}

WeftReturn *
weft_return_load_frozen (WeftFile *file,
                         gint64    return_id,
                         GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FROZEN_LAST);

  weft_query_bind_int (&query, ":return", return_id);
  if (!weft_query_step (&query, error))
    return NULL;

  return weft_return_thaw (weft_query_text (&query, 1), error);
}
