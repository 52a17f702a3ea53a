/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shapes of a return: every field of it named once, for all that walks a return without knowing it. */

#pragma once

#include "weft-return.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_SHAPE_TEXT,
  WEFT_SHAPE_NUMBER, /* gint64 */
  WEFT_SHAPE_INT,    /* int, gboolean */
  WEFT_SHAPE_TIER,
  WEFT_SHAPE_LIST,  /* GPtrArray of records of `shape` */
  WEFT_SHAPE_WORDS, /* GPtrArray of char * */
} WeftShapeKind;

typedef struct _WeftShape WeftShape;

typedef struct
{
  const char      *name;
  WeftShapeKind    kind;
  gsize            offset;
  const WeftShape *shape; /* (nullable): of the records of a list */
} WeftShapeField;

struct _WeftShape
{
  const WeftShapeField *fields;
  guint                 n_fields;
  gsize                 size;
  void (*free) (gpointer record);
};

/* Of WeftReturn. */
extern const WeftShape weft_return_shape;

G_END_DECLS
