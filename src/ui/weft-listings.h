/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the lists that are no WeftList show, as listings. @filter is nullable: which of them they are. */

#pragma once

#include "weft-listing.h"

G_BEGIN_DECLS

/** weft_listings_say: (transfer full) (nullable): @filter, and that only the rows that a person ticked are listed. */
char *weft_listings_say (const char *filter,
                         gboolean    is_ticked);
/** weft_listings_activities: (transfer full): @activities: (element-type WeftActivity). */
WeftListing *weft_listings_activities (GPtrArray  *activities,
                                       const char *filter);
/** weft_listings_evidence: (transfer full): @evidence: (element-type WeftEvidence). */
WeftListing *weft_listings_evidence (GPtrArray  *evidence,
                                     const char *filter);
/** weft_listings_grants: (transfer full): @grants: (element-type WeftGrant). */
WeftListing *weft_listings_grants (GPtrArray  *grants,
                                   const char *filter);
/** weft_listings_measures: (transfer full): @states: (element-type WeftMeasureState). */
WeftListing *weft_listings_measures (GPtrArray *states);
/** weft_listings_returns: (transfer full): @lines: (element-type WeftReturnLine). */
WeftListing *weft_listings_returns (GPtrArray  *lines,
                                    const char *filter);
/** weft_listings_history: (transfer full): @steps: (element-type WeftHistoryEntry). */
WeftListing *weft_listings_history (GPtrArray *steps);

G_END_DECLS
