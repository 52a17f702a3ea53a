/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether Explore can answer what it is asked. */

#include "weft-explore-private.h"

#include "weft-job-error.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

gboolean
weft_explore_is_choice (const WeftExploreChoice *choices,
                        guint                    n,
                        const char              *key)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (choices[i].key, key))
      return TRUE;
  return FALSE;
}

static char *
join_keys (const WeftExploreChoice *choices,
           guint                    n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) keys = NULL;

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (builder, choices[i].key);
  keys = g_strv_builder_end (builder);
  return weft_text_join_words (keys);
}

static gboolean
check_keys (const WeftExploreWanted *wanted,
            GError                 **error)
{
  guint                    n_measures, n_bys;
  const WeftExploreChoice *measures = weft_explore_measures (&n_measures);
  const WeftExploreChoice *bys = weft_explore_bys (&n_bys);
  g_autofree char         *keys = NULL;

  if (!weft_explore_is_choice (measures, n_measures, wanted->measure))
    {
      keys = join_keys (measures, n_measures);
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
                   /* Translators: what was typed, then all there is */
                   _ ("Weft cannot count “%s”.\nIt counts %s."), wanted->measure, keys);
      return FALSE;
    }
  if (!weft_explore_is_choice (bys, n_bys, wanted->by))
    {
      keys = join_keys (bys, n_bys);
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
                   /* Translators: what was typed, then all there is */
                   _ ("Weft cannot split by “%s”.\nIt splits by %s."), wanted->by, keys);
      return FALSE;
    }
  return TRUE;
}

const WeftExplorePair *
weft_explore_check (const WeftExploreWanted *wanted,
                    GError                 **error)
{
  const WeftExplorePair *pair;

  if (!check_keys (wanted, error))
    return NULL;
  pair = weft_explore_find_pair (wanted->measure, wanted->by);
  g_assert (pair != NULL);
  if (pair->why_not != NULL)
    {
      g_set_error_literal (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED, _ (pair->why_not));
      return NULL;
    }
  if (wanted->from != NULL && wanted->to != NULL && strcmp (wanted->from, wanted->to) > 0)
    {
      g_set_error_literal (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                           _ ("The period ends before it begins.\nLook at its two dates again."));
      return NULL;
    }
  return pair;
}
