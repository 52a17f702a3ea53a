/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What tables of people say of each other whose times overlap. */

#pragma once

#include "weft-disclosure.h"
#include "weft-told.h"

G_BEGIN_DECLS

/* Tables that are split in one way. */
typedef struct
{
  const GPtrArray *tables;       /* (element-type WeftTold): the newest first; one without days is passed over */
  const GPtrArray *labels;       /* (element-type utf8): all that somebody in them can be */
  const char      *of_all;       /* nullable: tables of that "what" tell how many came, of whom those in the others are some, or all */
  const char      *of_visits;    /* nullable: tables of that "what" tell how often they came */
  gboolean         has_all_rows; /* those in the others are all who came */

  /* Whether those of @label are among those at @row. */
  gboolean (*is_of) (const WeftTold *told,
                     const char     *row,
                     const char     *label,
                     gconstpointer   data);
  gconstpointer data;
} WeftToldFamily;

/** weft_told_labels: (transfer container) (element-type utf8): all that stand in one of @tables that is of @what. */
GPtrArray *weft_told_labels (const GPtrArray *tables,
                             const char      *what);

/** weft_told_is_within: whether the time of @part has no day that is not in the time of @whole. */
gboolean weft_told_is_within (const WeftTold *part,
                              const WeftTold *whole);

/**
 * weft_told_relate_times:
 *
 * Tells @disclosure what follows of times, and that a label which a table does not have is of nobody there. A table that
 * cannot be of the same people as newer ones, as after records were changed, says nothing of others.
 */
void weft_told_relate_times (WeftDisclosure       *disclosure,
                             const WeftToldFamily *family);

G_END_DECLS
