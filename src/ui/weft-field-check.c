/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The look at a field that is left. */

#include "weft-field-check.h"

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
weft_field_check (const WeftRow    *row,
                  const WeftColumn *column)
{
  char *sentence;

  /* Other records are looked for in the file. */
  if (column->type == WEFT_TYPE_ID || column->type == WEFT_TYPE_NAMED)
    return NULL;
  sentence = weft_row_judge (row, column);
  if (sentence == NULL && (column->type == WEFT_TYPE_TEXT || column->type == WEFT_TYPE_LONG_TEXT) &&
      has_nhs_number (weft_row_get (row, column->name)))
    return g_strdup (_ ("This looks like an NHS number. Weft has no need of it: better leave it out."));
  return sentence;
}
