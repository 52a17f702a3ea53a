/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a cell is inside the file: pence, minutes, basis points, an id or text. */

#pragma once

#include "weft-date.h"
#include "weft-description.h"
#include "weft-query.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_INNER_NULL,
  WEFT_INNER_NUMBER,
  WEFT_INNER_TEXT,
} WeftInnerKind;

typedef struct
{
  WeftInnerKind kind;
  gint64        number;
  char         *text; /* owned */
} WeftInner;

/** weft_inner_is_number: whether the file holds an integer for @type: pence, minutes, an id ... */
gboolean weft_inner_is_number (WeftType type);

void weft_inner_clear (WeftInner *inner);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeftInner, weft_inner_clear)

gboolean weft_inner_equal (const WeftInner *one,
                           const WeftInner *other);
void     weft_inner_bind (const WeftInner *inner,
                          WeftQuery       *query,
                          const char      *name);

/**
 * weft_inner_parse:
 * @column: of any type but ID and NAMED
 * @text: as typed; empty gives NULL
 *
 * Errors: WEFT_VALUE_ERROR_*, a sentence for the field
 */
gboolean weft_inner_parse (const WeftColumn *column,
                           const char       *text,
                           WeftDateOrder     dates,
                           WeftInner        *inner,
                           GError          **error);

/** weft_inner_format: (transfer full): the cell of a row; "" for NULL. ID and NAMED hold the label already. */
char *weft_inner_format (const WeftColumn *column,
                         WeftQuery        *query,
                         int               at);
/** weft_inner_to_text: (transfer full): as weft_inner_format() of a value that was parsed. */
char *weft_inner_to_text (const WeftColumn *column,
                          const WeftInner  *inner);

G_END_DECLS
