/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stories and quotes of the list. */

#include "weft-evidence.h"

#include "weft-date.h"
#include "weft-return-job.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

void
weft_evidence_free (WeftEvidence *evidence)
{
  if (evidence == NULL)
    return;
  weft_row_free (evidence->row);
  g_free (evidence->grant);
  g_free (evidence->activity);
  g_free (evidence->use);
  g_free (evidence->no_use);
  weft_kept_file_free (evidence->kept);
  g_free (evidence);
}

static gboolean
is_kind (const WeftEvidence *evidence,
         const char         *kind)
{
  return g_str_equal (weft_row_get (evidence->row, "kind"), kind);
}

static WeftConsent
find_consent (const WeftRow *row,
              const char    *today)
{
  const char *consent = weft_row_get (row, "consent");
  const char *until = weft_row_get (row, "consent_until");

  if (weft_row_get (row, "consent_withdrawn")[0] != '\0')
    return WEFT_CONSENT_WITHDRAWN;
  if (!g_str_equal (consent, "return") && !g_str_equal (consent, "public"))
    return WEFT_CONSENT_NOT_ASKED;
  if (until[0] != '\0' && g_strcmp0 (until, today) < 0)
    return WEFT_CONSENT_ENDED;
  return g_str_equal (consent, "public") ? WEFT_CONSENT_PUBLIC : WEFT_CONSENT_RETURN;
}

/* The name of what @column leads to, once for all rows that lead there; one that is not to be found stays as it is. */
static const char *
find_name (WeftFile      *file,
           GHashTable    *names,
           const WeftRow *row,
           const char    *column)
{
  const WeftTable *target = weft_description_find (row->table->columns[weft_table_column (row->table, column)].target);
  const char      *cell = weft_row_get (row, column);
  const char      *name = g_hash_table_lookup (names, cell);
  g_autoptr (WeftRow) found = NULL;

  if (cell[0] == '\0' || name != NULL)
    return name != NULL ? name : cell;
  found = weft_row_find (file, target, cell, NULL);
  name = found != NULL ? weft_row_get (found, target->label) : cell;
  g_hash_table_insert (names, g_strdup (cell), g_strdup (name));
  return g_hash_table_lookup (names, cell);
}

static gboolean
find_kept (WeftFile     *file,
           WeftEvidence *evidence,
           GError      **error)
{
  const char *name = weft_row_get (evidence->row, "file");
  g_autoptr (GError) problem = NULL;

  if (name[0] != '\0')
    evidence->kept = weft_kept_file_find (file, name, &problem);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return problem == NULL;
}

/* (transfer none) (nullable): the periods of the returns of @evidence's grant, read once; NULL when none are known. */
static GPtrArray *
find_periods (WeftFile           *file,
              GHashTable         *all,
              const WeftEvidence *evidence)
{
  const char *grant = weft_row_get (evidence->row, "grant");
  gpointer    periods = NULL;

  if (grant[0] == '\0')
    return NULL;
  if (!g_hash_table_lookup_extended (all, grant, NULL, &periods))
    {
      periods = weft_return_periods (file, grant, NULL);
      g_hash_table_insert (all, g_strdup (grant), periods);
    }
  return periods;
}

static char *
say_period (const WeftReturnPeriod *period)
{
  g_autofree char *from = weft_date_format (period->from);
  g_autofree char *to = weft_date_format (period->to);

  if (period->is_signed)
    /* Translators: two dates; whether the words are in that return is not known here */
    return g_strdup_printf (_ ("It belongs to the return for %s to %s, which is signed. Nothing else uses it."), from, to);
  /* Translators: two dates */
  return g_strdup_printf (_ ("The return for %s to %s uses it, and nothing else."), from, to);
}

/* @periods: one at least */
static char *
say_outside (GPtrArray *periods)
{
  const char      *first = ((const WeftReturnPeriod *)periods->pdata[0])->from;
  const char      *last = ((const WeftReturnPeriod *)periods->pdata[0])->to;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 1; i < periods->len; i++)
    {
      const WeftReturnPeriod *period = g_ptr_array_index (periods, i);

      first = strcmp (period->from, first) < 0 ? period->from : first;
      last = strcmp (period->to, last) > 0 ? period->to : last;
    }
  from = weft_date_format (first);
  to = weft_date_format (last);
  /* Translators: two dates */
  return g_strdup_printf (_ ("No return of this grant uses it: they are for %s to %s, and its date is not in that time."), from, to);
}

static void
find_use (WeftEvidence *evidence,
          GPtrArray    *periods)
{
  const char *day = weft_row_get (evidence->row, "date");
  const char *words = weft_row_get (evidence->row, "text");
  gboolean    is_found = FALSE;

  for (guint i = 0; periods != NULL && !is_found && i < periods->len; i++)
    {
      const WeftReturnPeriod *period = g_ptr_array_index (periods, i);

      is_found = strcmp (period->from, day) <= 0 && strcmp (day, period->to) <= 0;
      /* Without words there is nothing to tell. */
      if (is_found && (words[0] != '\0' || weft_row_get (evidence->row, "we_did")[0] != '\0'))
        evidence->use = say_period (period);
    }
  if (periods != NULL && periods->len > 0 && !is_found && day[0] != '\0')
    evidence->no_use = say_outside (periods);
  if (evidence->use == NULL)
    evidence->use = g_strdup ("");
  if (evidence->no_use == NULL)
    evidence->no_use = g_strdup ("");
}

static void
free_periods (gpointer periods)
{
  if (periods != NULL)
    g_ptr_array_unref (periods);
}

GPtrArray *
weft_evidence_read (WeftFile *file,
                    GError  **error)
{
  const WeftFilter filter = { .newest_first = TRUE };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("evidence"), &filter, error);
  g_autoptr (GHashTable) grants = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) activities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) periods = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_periods);
  g_autoptr (GPtrArray) all = NULL;

  if (rows == NULL)
    return NULL;

  all = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_evidence_free);
  for (guint i = 0; i < rows->len; i++)
    {
      WeftEvidence *evidence = g_new0 (WeftEvidence, 1);

      evidence->row = g_steal_pointer (&rows->pdata[i]);
      evidence->grant = g_strdup (find_name (file, grants, evidence->row, "grant"));
      evidence->activity = g_strdup (find_name (file, activities, evidence->row, "activity"));
      evidence->consent = find_consent (evidence->row, weft_file_today (file));
      find_use (evidence, find_periods (file, periods, evidence));
      g_ptr_array_add (all, evidence);
      if (!find_kept (file, evidence, error))
        return NULL;
    }
  return g_steal_pointer (&all);
}

gboolean
weft_evidence_is_loop (const WeftEvidence *evidence)
{
  return is_kind (evidence, "you-said-we-did");
}

gboolean
weft_evidence_is_spoken (const WeftEvidence *evidence)
{
  return !is_kind (evidence, "photo") && !is_kind (evidence, "press");
}

gboolean
weft_evidence_is_usable (const WeftEvidence *evidence)
{
  return evidence->consent == WEFT_CONSENT_RETURN || evidence->consent == WEFT_CONSENT_PUBLIC;
}

char *
weft_evidence_words (const WeftEvidence *evidence)
{
  const char *text = weft_row_get (evidence->row, "text");
  gboolean    is_said = is_kind (evidence, "quote") || is_kind (evidence, "feedback") || is_kind (evidence, "letter");

  if (text[0] == '\0')
    return g_strdup (weft_row_get (evidence->row, "file"));
  if (!is_said || g_str_has_prefix (text, "“") || text[0] == '"')
    return g_strdup (text);
  return g_strdup_printf ("“%s”", text);
}

char *
weft_evidence_said (const WeftEvidence *evidence)
{
  const char      *kind = weft_row_get (evidence->row, "kind");
  const char      *said_by = weft_row_get (evidence->row, "said_by");
  g_autofree char *date = weft_date_format (weft_row_get (evidence->row, "date"));
  const char      *parts[5] = { NULL };
  guint            n = 0;

  /* A quote shows what it is, and a loop has its heading. */
  if (!is_kind (evidence, "quote") && !weft_evidence_is_loop (evidence))
    parts[n++] = weft_words_choice ("kind", kind);
  if (said_by[0] != '\0')
    parts[n++] = said_by;
  parts[n++] = date;
  if (evidence->kept != NULL && !is_kind (evidence, "photo"))
    parts[n++] = weft_kept_file_is_picture (evidence->kept) ? _ ("with a photograph") : _ ("with a letter");
  return g_strjoinv (" · ", (char **)parts);
}

char *
weft_evidence_say_consent (const WeftEvidence *evidence,
                           const char        **tint)
{
  static const char *const tints[] = {
    [WEFT_CONSENT_NOT_ASKED] = "warning",
    [WEFT_CONSENT_RETURN] = "accent",
    [WEFT_CONSENT_PUBLIC] = "success",
    [WEFT_CONSENT_ENDED] = "",
    [WEFT_CONSENT_WITHDRAWN] = "",
  };
  g_autofree char *until = weft_date_format (weft_row_get (evidence->row, "consent_until"));
  g_autofree char *withdrawn = weft_date_format (weft_row_get (evidence->row, "consent_withdrawn"));

  if (tint != NULL)
    *tint = tints[evidence->consent];
  switch (evidence->consent)
    {
    case WEFT_CONSENT_RETURN:
      /* Translators: who may see a story, and until when; %s is a date */
      return until[0] != '\0' ? g_strdup_printf (_ ("Returns only until %s"), until) : g_strdup (_ ("Returns only"));
    case WEFT_CONSENT_PUBLIC:
      /* Translators: who may see a story, and until when; %s is a date */
      return until[0] != '\0' ? g_strdup_printf (_ ("Public until %s"), until) : g_strdup (_ ("Public"));
    case WEFT_CONSENT_ENDED:
      /* Translators: consent to use a story; %s is a date */
      return g_strdup_printf (_ ("Consent ended on %s"), until);
    case WEFT_CONSENT_WITHDRAWN:
      /* Translators: consent to use a story; %s is a date */
      return g_strdup_printf (_ ("Withdrawn on %s"), withdrawn);
    case WEFT_CONSENT_NOT_ASKED:
    default:
      return g_strdup (_ ("Not asked yet"));
    }
}

char *
weft_evidence_say_use (const WeftEvidence *evidence)
{
  switch (evidence->consent)
    {
    case WEFT_CONSENT_NOT_ASKED:
      return g_strdup (_ ("stays in this file until you ask"));
    case WEFT_CONSENT_ENDED:
      return g_strdup (_ ("not used again unless you ask once more"));
    case WEFT_CONSENT_WITHDRAWN:
      return g_strdup (_ ("not used again"));
    case WEFT_CONSENT_RETURN:
    case WEFT_CONSENT_PUBLIC:
    default:
      /* Translators: which grant's return a story goes into; %s is the grant's title */
      return evidence->grant[0] != '\0' ? g_strdup_printf (_ ("for “%s”"), evidence->grant) : g_strdup (_ ("no grant chosen yet"));
    }
}
