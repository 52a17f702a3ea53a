/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The look at a field that is left. */

#include "weft-field-check.h"

#include "weft-inner.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

static gboolean
has_nhs_number (const char *text)
{
  g_autoptr (GPtrArray) found = weft_text_find_personal (text, NULL);

  for (guint i = 0; i < found->len; i++)
    if (((const WeftPersonal *)found->pdata[i])->kind == WEFT_PERSONAL_NHS_NUMBER)
      return TRUE;
  return FALSE;
}

char *
weft_field_check (const WeftColumn *column,
                  const char       *cell)
{
  g_auto (WeftInner) inner = { 0 };
  g_autoptr (GError) error = NULL;

  /* Other records are looked for in the file. */
  if (column->type == WEFT_TYPE_ID || column->type == WEFT_TYPE_NAMED)
    return NULL;
  if (!weft_inner_parse (column, cell, WEFT_DATE_ORDER_DAY_FIRST, &inner, &error))
    return g_strdup (error->message);
  if ((column->type == WEFT_TYPE_TEXT || column->type == WEFT_TYPE_LONG_TEXT) && has_nhs_number (cell))
    return g_strdup (_ ("This looks like an NHS number. Weft has no need of it: better leave it out."));
  return NULL;
}
