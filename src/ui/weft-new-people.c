/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who was made new is said when it is saved. */

#include "weft-new-people.h"

#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define MOST_NAMED 3

static char *
join_names (GPtrArray *names)
{
  g_auto (GStrv) words = g_new0 (char *, names->len + 1);

  for (guint i = 0; i < names->len; i++)
    words[i] = g_strdup (names->pdata[i]);
  return weft_text_join_words (words);
}

char *
weft_new_people_say (const char *sentence,
                     GPtrArray  *names)
{
  const guint      n = names->len;
  g_autofree char *all = n > 0 && n <= MOST_NAMED ? join_names (names) : NULL;

  if (n == 0)
    return g_strdup (sentence);
  if (all != NULL)
    /* Translators: "35.5 hours added", then the names of one person, or of two or three */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s. %s is new here", "%s. %s are new here", n), sentence, all);
  /* Translators: "35.5 hours added"; %u is 4 or more */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s. %u person is new here", "%s. %u people are new here", n), sentence, n);
}
