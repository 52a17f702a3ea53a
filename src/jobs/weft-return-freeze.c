/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A return as JSON and back: what was signed is kept like this in the file, and shown from it exactly. The shapes
 * below name every field of a return once; both directions walk them. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-job-error.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

typedef enum
{
  KIND_TEXT,
  KIND_NUMBER, /* gint64 */
  KIND_INT,    /* int, gboolean */
  KIND_TIER,
  KIND_LIST,  /* GPtrArray of `shape` */
  KIND_WORDS, /* GPtrArray of char * */
} Kind;

typedef struct _Shape Shape;

typedef struct
{
  const char  *name;
  Kind         kind;
  gsize        offset;
  const Shape *shape;
} Field;

struct _Shape
{
  const Field *fields;
  guint        n_fields;
  gsize        size;
  void (*free) (gpointer record);
};

#define FIELD(type, kind, name)                    \
  {                                                \
#name, kind, G_STRUCT_OFFSET(type, name), NULL \
  }
#define LIST(type, name, shape)                           \
  {                                                       \
#name, KIND_LIST, G_STRUCT_OFFSET(type, name), &shape \
  }
#define SHAPE(type, fields, free)                                      \
  {                                                                    \
    fields, G_N_ELEMENTS (fields), sizeof (type), (GDestroyNotify)free \
  }

static const Field line_fields[] = {
  FIELD (WeftBudgetLine, KIND_TEXT, line),
  FIELD (WeftBudgetLine, KIND_NUMBER, budget),
  FIELD (WeftBudgetLine, KIND_NUMBER, period),
  FIELD (WeftBudgetLine, KIND_NUMBER, actual),
  FIELD (WeftBudgetLine, KIND_TEXT, why),
  FIELD (WeftBudgetLine, KIND_INT, explain),
  FIELD (WeftBudgetLine, KIND_INT, required),
};
static const Shape line_shape = SHAPE (WeftBudgetLine, line_fields, weft_budget_line_free);

static const Field receipt_fields[] = {
  FIELD (WeftReceipt, KIND_TEXT, date),
  FIELD (WeftReceipt, KIND_TEXT, what),
  FIELD (WeftReceipt, KIND_TEXT, line),
  FIELD (WeftReceipt, KIND_NUMBER, pence),
};
static const Shape receipt_shape = SHAPE (WeftReceipt, receipt_fields, weft_receipt_free);

static const Field target_fields[] = {
  FIELD (WeftReturnTarget, KIND_TEXT, outcome),
  FIELD (WeftReturnTarget, KIND_TEXT, indicator),
  FIELD (WeftReturnTarget, KIND_TEXT, target),
  FIELD (WeftReturnTarget, KIND_TEXT, actual),
  FIELD (WeftReturnTarget, KIND_TEXT, words),
};
static const Shape target_shape = SHAPE (WeftReturnTarget, target_fields, weft_return_target_free);

static const Field band_fields[] = {
  FIELD (WeftBand, KIND_TEXT, label),
  FIELD (WeftBand, KIND_NUMBER, count),
};
static const Shape band_shape = SHAPE (WeftBand, band_fields, weft_band_free);

static const Field bands_fields[] = {
  FIELD (WeftBands, KIND_TEXT, question),
  LIST (WeftBands, rows, band_shape),
  FIELD (WeftBands, KIND_INT, safe),
};
static const Shape bands_shape = SHAPE (WeftBands, bands_fields, weft_bands_free);

static const Field month_fields[] = {
  FIELD (WeftMonthHours, KIND_TEXT, month),
  FIELD (WeftMonthHours, KIND_NUMBER, minutes),
};
static const Shape month_shape = SHAPE (WeftMonthHours, month_fields, weft_month_hours_free);

static const Field answer_fields[] = {
  FIELD (WeftAnswer, KIND_TEXT, question),
  FIELD (WeftAnswer, KIND_TEXT, text),
};
static const Shape answer_shape = SHAPE (WeftAnswer, answer_fields, weft_answer_free);

static const Field story_fields[] = {
  FIELD (WeftStory, KIND_TEXT, kind),
  FIELD (WeftStory, KIND_TEXT, date),
  FIELD (WeftStory, KIND_TEXT, text),
  FIELD (WeftStory, KIND_TEXT, said_by),
  FIELD (WeftStory, KIND_TEXT, we_did),
};
static const Shape story_shape = SHAPE (WeftStory, story_fields, weft_story_free);

static const Field return_fields[] = {
  FIELD (WeftReturn, KIND_TEXT, organisation),
  FIELD (WeftReturn, KIND_TEXT, org_id),
  FIELD (WeftReturn, KIND_TEXT, area),
  FIELD (WeftReturn, KIND_TEXT, charity_number),
  FIELD (WeftReturn, KIND_TEXT, contact_name),
  FIELD (WeftReturn, KIND_TEXT, contact_email),
  FIELD (WeftReturn, KIND_TEXT, language),
  FIELD (WeftReturn, KIND_INT, small_number_threshold),
  FIELD (WeftReturn, KIND_TEXT, return_ref),
  FIELD (WeftReturn, KIND_INT, revision),
  FIELD (WeftReturn, KIND_TEXT, status),
  FIELD (WeftReturn, KIND_TIER, tier),
  FIELD (WeftReturn, KIND_TEXT, tier_reason),
  FIELD (WeftReturn, KIND_TEXT, from),
  FIELD (WeftReturn, KIND_TEXT, to),
  FIELD (WeftReturn, KIND_TEXT, due),
  FIELD (WeftReturn, KIND_TEXT, made_on),
  FIELD (WeftReturn, KIND_TEXT, grant_ref),
  FIELD (WeftReturn, KIND_TEXT, grant_title),
  FIELD (WeftReturn, KIND_TEXT, funder),
  FIELD (WeftReturn, KIND_TEXT, funder_ref),
  FIELD (WeftReturn, KIND_TEXT, purpose),
  FIELD (WeftReturn, KIND_TEXT, starts),
  FIELD (WeftReturn, KIND_TEXT, ends),
  FIELD (WeftReturn, KIND_TEXT, restricted),
  FIELD (WeftReturn, KIND_NUMBER, award),
  FIELD (WeftReturn, KIND_NUMBER, received),
  FIELD (WeftReturn, KIND_NUMBER, spent),
  FIELD (WeftReturn, KIND_NUMBER, spent_before),
  FIELD (WeftReturn, KIND_NUMBER, still_due),
  FIELD (WeftReturn, KIND_NUMBER, fund_received),
  FIELD (WeftReturn, KIND_NUMBER, fund_spent),
  FIELD (WeftReturn, KIND_NUMBER, money_rows),
  FIELD (WeftReturn, KIND_NUMBER, money_outside),
  FIELD (WeftReturn, KIND_NUMBER, received_rows),
  FIELD (WeftReturn, KIND_NUMBER, still_due_rows),
  FIELD (WeftReturn, KIND_NUMBER, claimed),
  LIST (WeftReturn, lines, line_shape),
  LIST (WeftReturn, receipts, receipt_shape),
  LIST (WeftReturn, targets, target_shape),
  FIELD (WeftReturn, KIND_NUMBER, people),
  FIELD (WeftReturn, KIND_TEXT, how_counted),
  FIELD (WeftReturn, KIND_NUMBER, people_rows),
  FIELD (WeftReturn, KIND_NUMBER, attendances),
  FIELD (WeftReturn, KIND_NUMBER, sessions),
  FIELD (WeftReturn, KIND_NUMBER, sessions_counted_only),
  LIST (WeftReturn, bands, bands_shape),
  FIELD (WeftReturn, KIND_NUMBER, volunteers),
  FIELD (WeftReturn, KIND_NUMBER, volunteer_minutes),
  FIELD (WeftReturn, KIND_NUMBER, volunteer_rows),
  FIELD (WeftReturn, KIND_NUMBER, volunteer_value),
  FIELD (WeftReturn, KIND_NUMBER, volunteer_rate),
  FIELD (WeftReturn, KIND_TEXT, volunteer_rate_name),
  LIST (WeftReturn, month_hours, month_shape),
  LIST (WeftReturn, answers, answer_shape),
  LIST (WeftReturn, stories, story_shape),
  FIELD (WeftReturn, KIND_TEXT, signed_by),
  FIELD (WeftReturn, KIND_TEXT, signed_role),
  FIELD (WeftReturn, KIND_TEXT, signed_on),
  FIELD (WeftReturn, KIND_TEXT, second_name),
  FIELD (WeftReturn, KIND_TEXT, second_role),
  FIELD (WeftReturn, KIND_TEXT, second_on),
  FIELD (WeftReturn, KIND_TEXT, override_reason),
  FIELD (WeftReturn, KIND_WORDS, claimed_twice),
};
static const Shape return_shape = SHAPE (WeftReturn, return_fields, weft_return_free);

static JsonNode *freeze_record (const Shape *shape, gconstpointer record);

static JsonNode *
freeze_list (const Field     *field,
             const GPtrArray *items)
{
  JsonNode  *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (field->kind == KIND_WORDS)
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
freeze_field (const Field  *field,
              gconstpointer record)
{
  gconstpointer place = (const char *)record + field->offset;

  switch (field->kind)
    {
    case KIND_LIST:
    case KIND_WORDS:
      return freeze_list (field, *(GPtrArray *const *)place);
    case KIND_TEXT:
      return freeze_text (*(char *const *)place);
    case KIND_TIER:
      return freeze_text (weft_tier_key (*(const WeftTier *)place));
    case KIND_INT:
      return json_node_init_int (json_node_alloc (), *(const int *)place);
    case KIND_NUMBER:
    default:
      return json_node_init_int (json_node_alloc (), *(const gint64 *)place);
    }
}

static JsonNode *
freeze_record (const Shape  *shape,
               gconstpointer record)
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

  json_object_set_member (object, "return", freeze_record (&return_shape, ret));
  json_object_set_member (object, "figures", freeze_figures (ret));
  json_node_take_object (node, object);

  return json_to_string (node, FALSE);
}

static void thaw_record (const Shape *shape, JsonObject *object, gpointer record);

static void
thaw_list (const Field *field,
           JsonArray   *array,
           GPtrArray   *items)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (field->kind == KIND_WORDS)
      g_ptr_array_add (items, g_strdup (json_array_get_string_element (array, i)));
    else
      {
        gpointer item = g_malloc0 (field->shape->size);

        thaw_record (field->shape, json_array_get_object_element (array, i), item);
        g_ptr_array_add (items, item);
      }
}

static void
thaw_field (const Field *field,
            JsonObject  *object,
            gpointer     record)
{
  gpointer    place = (char *)record + field->offset;
  GPtrArray **items = place;
  char      **text = place;

  switch (field->kind)
    {
    case KIND_LIST:
    case KIND_WORDS:
      if (*items == NULL)
        *items = g_ptr_array_new_with_free_func (field->shape->free);
      thaw_list (field, json_object_get_array_member (object, field->name), *items);
      break;
    case KIND_TEXT:
      g_free (*text);
      *text = g_strdup (json_object_get_string_member_with_default (object, field->name, NULL));
      break;
    case KIND_TIER:
      weft_tier_parse (json_object_get_string_member (object, field->name), place);
      break;
    case KIND_INT:
      *(int *)place = (int)json_object_get_int_member (object, field->name);
      break;
    case KIND_NUMBER:
    default:
      *(gint64 *)place = json_object_get_int_member (object, field->name);
      break;
    }
}

/* A field that an earlier Weft did not have yet stays as it is in a new record. */
static void
thaw_record (const Shape *shape,
             JsonObject  *object,
             gpointer     record)
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
  thaw_record (&return_shape, json_object_get_object_member (json_node_get_object (node), "return"), ret);
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
