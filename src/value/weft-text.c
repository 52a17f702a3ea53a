/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text as people type it and as sheets carry it. */

#include "weft-text.h"

char *
weft_text_header (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  GString *result = g_string_new (NULL);

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (result, g_utf8_get_char (at));

  return g_string_free (result, FALSE);
}
