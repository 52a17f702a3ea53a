/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Listings of the lists that are no WeftList: what their rows say, in columns. */

#include "weft-listings.h"

#include "weft-activities.h"
#include "weft-evidence.h"
#include "weft-grants.h"
#include "weft-history.h"
#include "weft-measures.h"
#include "weft-pence.h"
#include "weft-return-details.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *title; /* msgid */
  WeftType    type;
} Column;

static WeftListing *
begin (const char   *title,
       const char   *filter,
       const Column *columns,
       guint         n_columns)
{
  WeftListing *listing = weft_listing_new (title, filter);

  for (guint i = 0; i < n_columns; i++)
    weft_listing_add_column (listing, _ (columns[i].title), columns[i].type);
  return listing;
}

char *
weft_listings_say (const char *filter,
                   gboolean    is_ticked)
{
  if (!is_ticked)
    return g_strdup (filter);
  /* Translators: which rows of a list are printed: those that a person ticked */
  return filter != NULL ? g_strconcat (filter, ", ", _ ("ticked"), NULL) : g_strdup (_ ("ticked"));
}

WeftListing *
weft_listings_activities (GPtrArray  *activities,
                          const char *filter)
{
  static const Column columns[] = {
    { N_ ("Date"), WEFT_TYPE_DATE },
    { N_ ("Name"), WEFT_TYPE_TEXT },
    { N_ ("Place"), WEFT_TYPE_TEXT },
    { N_ ("Hours"), WEFT_TYPE_HOURS },
    { N_ ("People"), WEFT_TYPE_COUNT },
    { N_ ("How counted"), WEFT_TYPE_TEXT },
  };
  WeftListing *listing = begin (_ ("Activities"), filter, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < activities->len; i++)
    {
      const WeftActivity *activity = g_ptr_array_index (activities, i);
      const WeftRow      *row = activity->row;
      g_autofree char    *came = activity->came > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, activity->came) : g_strdup ("");

      weft_listing_add_row (listing, weft_row_get (row, "date"), weft_row_get (row, "name"), weft_row_get (row, "place"),
                            weft_row_get (row, "hours"), came, weft_words_choice ("how_counted", weft_row_get (row, "how_counted")), NULL);
    }
  return listing;
}

WeftListing *
weft_listings_evidence (GPtrArray  *evidence,
                        const char *filter)
{
  static const Column columns[] = {
    { N_ ("Date"), WEFT_TYPE_DATE },
    { N_ ("Kind"), WEFT_TYPE_TEXT },
    { N_ ("Words"), WEFT_TYPE_LONG_TEXT },
    { N_ ("Said by"), WEFT_TYPE_TEXT },
    { N_ ("What we did"), WEFT_TYPE_TEXT },
    { N_ ("Grant"), WEFT_TYPE_TEXT },
    { N_ ("Who may see it"), WEFT_TYPE_TEXT },
  };
  WeftListing *listing = begin (_ ("Evidence"), filter, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < evidence->len; i++)
    {
      const WeftEvidence *one = g_ptr_array_index (evidence, i);
      const WeftRow      *row = one->row;
      const char         *tint;
      g_autofree char    *consent = weft_evidence_say_consent (one, &tint);

      weft_listing_add_row (listing, weft_row_get (row, "date"), weft_words_choice ("kind", weft_row_get (row, "kind")),
                            weft_row_get (row, "text"), weft_row_get (row, "said_by"), weft_row_get (row, "we_did"), one->grant, consent,
                            NULL);
    }
  return listing;
}

WeftListing *
weft_listings_grants (GPtrArray  *grants,
                      const char *filter)
{
  static const Column columns[] = {
    { N_ ("Funder"), WEFT_TYPE_TEXT },
    { N_ ("Title"), WEFT_TYPE_TEXT },
    { N_ ("Status"), WEFT_TYPE_TEXT },
    { N_ ("Awarded £"), WEFT_TYPE_MONEY },
    { N_ ("Received £"), WEFT_TYPE_MONEY },
    { N_ ("Spent £"), WEFT_TYPE_MONEY },
    { N_ ("Left £"), WEFT_TYPE_MONEY },
    { N_ ("Starts"), WEFT_TYPE_DATE },
    { N_ ("Ends"), WEFT_TYPE_DATE },
    { N_ ("Report due"), WEFT_TYPE_DATE },
  };
  WeftListing *listing = begin (_ ("Grants"), filter, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < grants->len; i++)
    {
      const WeftGrant      *grant = g_ptr_array_index (grants, i);
      const WeftGrantState *state = grant->state;
      g_autofree char      *award = weft_pence_to_text (state->award);
      g_autofree char      *received = weft_pence_to_text (state->received);
      g_autofree char      *spent = weft_pence_to_text (state->spent);
      g_autofree char      *left = weft_pence_to_text (state->left);

      weft_listing_add_row (listing, state->funder, state->title, weft_words_choice ("status", state->status), award, received, spent,
                            left, weft_row_get (grant->row, "starts"), weft_row_get (grant->row, "ends"),
                            weft_row_get (grant->row, "report_due"), NULL);
    }
  return listing;
}

WeftListing *
weft_listings_measures (GPtrArray *states)
{
  static const Column columns[] = {
    { N_ ("Measure"), WEFT_TYPE_TEXT },
    { N_ ("Started"), WEFT_TYPE_COUNT },
    { N_ ("Asked again"), WEFT_TYPE_COUNT },
    { N_ ("Last asked"), WEFT_TYPE_DATE },
  };
  WeftListing *listing = begin (_ ("Measures"), NULL, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < states->len; i++)
    {
      const WeftMeasureState *state = g_ptr_array_index (states, i);
      g_autofree char        *started = g_strdup_printf ("%u", state->started);
      g_autofree char        *again = g_strdup_printf ("%u", state->asked_again);

      weft_listing_add_row (listing, weft_row_get (state->row, "name"), started, again, state->last, NULL);
    }
  return listing;
}

WeftListing *
weft_listings_returns (GPtrArray  *lines,
                       const char *filter)
{
  static const Column columns[] = {
    { N_ ("Funder"), WEFT_TYPE_TEXT },
    { N_ ("Grant"), WEFT_TYPE_TEXT },
    { N_ ("Return"), WEFT_TYPE_TEXT },
    { N_ ("Due"), WEFT_TYPE_DATE },
    { N_ ("Status"), WEFT_TYPE_TEXT },
    { N_ ("Ref"), WEFT_TYPE_TEXT },
  };
  WeftListing *listing = begin (_ ("Returns"), filter, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < lines->len; i++)
    {
      const WeftReturnLine *line = g_ptr_array_index (lines, i);
      const char           *status = line->ref != NULL ? weft_words_choice ("status", line->status) : _ ("Not begun");

      weft_listing_add_row (listing, line->funder, line->title, weft_words_return (line->tier), line->due != NULL ? line->due : "",
                            status, line->ref != NULL ? line->ref : "", NULL);
    }
  return listing;
}

WeftListing *
weft_listings_history (GPtrArray *steps)
{
  static const Column columns[] = {
    { N_ ("Date"), WEFT_TYPE_DATE },
    { N_ ("Time"), WEFT_TYPE_TEXT },
    { N_ ("Who"), WEFT_TYPE_TEXT },
    { N_ ("What"), WEFT_TYPE_LONG_TEXT },
    { N_ ("Undone"), WEFT_TYPE_TEXT },
  };
  WeftListing *listing = begin (_ ("History"), NULL, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < steps->len; i++)
    {
      const WeftHistoryEntry *entry = g_ptr_array_index (steps, i);
      g_auto (GStrv) when = g_strsplit (entry->when, "T", 2);

      weft_listing_add_row (listing, when[0], when[0] != NULL && when[1] != NULL ? when[1] : "", entry->who, entry->what,
                            entry->undone ? _ ("Yes") : "", NULL);
    }
  return listing;
}
