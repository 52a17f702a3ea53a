/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has changed in an open file since something was read from it: who holds a long list reads again only what is
 * not as it was, and a page that shows what still holds reads nothing. A moment is of one opening of one file; of any
 * other, nothing is known. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

typedef struct
{
  guint   watch; /* which opening; 0: none */
  guint64 n;     /* changes until then */
} WeftMoment;

/** weft_changes_moment: now, outside of a step; what changes from now on is known. */
WeftMoment weft_changes_moment (WeftFile *file);
/** weft_changes_any: whether @table has changed @since, or that is not known. */
gboolean weft_changes_any (WeftFile         *file,
                           const WeftMoment *since,
                           const char       *table);
/**
 * weft_changes_names:
 * @since: of when this was asked the last time, or a moment of nothing: who holds what shows records of @table by name
 *   asks whenever it reads
 *
 * Whether a record that @table had @since is gone or called otherwise; one that was added, or of which something else was
 * changed, is shown nowhere differently.
 */
gboolean weft_changes_names (WeftFile         *file,
                             const WeftMoment *since,
                             const char       *table);
/**
 * weft_changes_rows:
 *
 * Returns: (transfer full) (nullable): the ids (gint64) of the rows of @table that were added, changed or taken out
 *   @since, some perhaps more than once; NULL when that is not known any more
 */
GArray *weft_changes_rows (WeftFile         *file,
                           const WeftMoment *since,
                           const char       *table);

/* The tables that a piece of work read, as its statements say, and when. May go from thread to thread. */
typedef struct _WeftReading WeftReading;

/** weft_reading_begin: notes what is read from now on; one reading at a time. */
void weft_reading_begin (WeftFile *file);
/** weft_reading_end: (transfer full): what was read since weft_reading_begin(). */
WeftReading *weft_reading_end (WeftFile *file);
/** weft_reading_holds: whether all would be read as it was: the same opening and day, and none of its tables has changed. */
gboolean weft_reading_holds (WeftFile          *file,
                             const WeftReading *reading);
/** weft_reading_free: (nullable). */
void weft_reading_free (WeftReading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftReading, weft_reading_free)

G_END_DECLS
