/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows are named in words that somebody typed, and a chart is made to be sent: what seems to name a person is not told. */

#include "weft-explore-private.h"

#include "weft-people-names.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

/* (transfer full): in one text: looking through the names of a large group takes its time, and mostly one look is enough. */
static char *
all_labels (const WeftExploration *explored)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < explored->rows->len; i++)
    g_string_append_printf (labels, "%s\n", ((WeftExploredRow *)explored->rows->pdata[i])->label);
  return g_string_free (labels, FALSE);
}

/* @text: (transfer full). */
static gboolean
has_personal (char      *text,
              GPtrArray *names)
{
  g_autofree char *owned = text;
  g_autoptr (GPtrArray) found = weft_text_find_personal (owned, names);

  return found->len > 0;
}

gboolean
weft_explore_hide_names (WeftFile        *file,
                         WeftExploration *explored,
                         GError         **error)
{
  g_autoptr (GPtrArray) names = NULL;

  /* Months and answers are Weft's own words. */
  if (g_str_equal (explored->by, "month") || g_str_equal (explored->by, "band"))
    return TRUE;
  names = weft_people_names (file, error);
  if (names == NULL)
    return FALSE;
  if (!has_personal (all_labels (explored), names))
    return TRUE;
  for (guint i = 0; i < explored->rows->len; i++)
    {
      WeftExploredRow *row = explored->rows->pdata[i];

      if (!has_personal (g_strdup (row->label), names))
        continue;
      g_free (row->label);
      /* Translators: stands in place of words that seem to name a person */
      row->label = g_strdup (_ ("(a name)"));
    }
  return TRUE;
}
