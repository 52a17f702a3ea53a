/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The global search over all records whose table says so in the description: FTS5, accents folded, every
 * word as a beginning. It is kept right by walking changesets, so undo and redo keep it right too. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

typedef struct
{
  char  *table; /* owned */
  gint64 id;
  char  *ref;  /* owned: the ref, else the name */
  char  *text; /* owned: what was found, one line */
  char  *day;  /* owned: the record's own, which tells one week's lunch club from another's; "" when it has none */
} WeftFound;

void weft_found_free (WeftFound *found);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftFound, weft_found_free)

/** weft_search_find: (transfer full) (element-type WeftFound): best first. Any @words are safe. */
GPtrArray *weft_search_find (WeftFile   *file,
                             const char *words,
                             guint       limit,
                             GError    **error);

/** weft_search_update: one record was put in, changed or taken out; reads it anew. For the store's own use. */
gboolean weft_search_update (WeftFile   *file,
                             const char *table,
                             gint64      id,
                             GError    **error);
/** weft_search_follow: @changes: (element-type WeftChange): as weft_search_update() for each. For the store's own use. */
gboolean weft_search_follow (WeftFile *file,
                             GArray   *changes,
                             GError  **error);
gboolean weft_search_rebuild (WeftFile *file,
                              GError  **error);

G_END_DECLS
