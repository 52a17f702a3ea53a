/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed and is not in a file yet, kept beside it in Weft's own folder until it is saved or let go: a power cut
 * takes nothing that stood on the screen. One small text for each form or sheet. What cannot be read is as good as none. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char     *what;   /* owned: in words that stand in a list: "9 rows of hours" */
  char     *day;    /* owned: ISO: when it was typed */
  char     *action; /* owned: what leads to where it was typed: "win.begin-on::hours" */
  GVariant *cells;  /* owned: of the shape that the form or sheet gave it */
  char     *name;   /* owned, nullable: under which it is kept, as weft_typed_list() found it */
} WeftTyped;

void weft_typed_free (WeftTyped *typed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftTyped, weft_typed_free)

/** weft_typed_write: @file: weft_workspace_say_file(); @key: "people P-0012": what was there under it before is replaced. It outlasts a power cut. */
void weft_typed_write (const char      *file,
                       const char      *key,
                       const WeftTyped *typed);
void weft_typed_remove (const char *file,
                        const char *key);
/** weft_typed_let_go, weft_typed_put_back: what weft_typed_list() found. */
void weft_typed_let_go (const WeftTyped *typed);
void weft_typed_put_back (const WeftTyped *typed);
/** weft_typed_read: (transfer full) (nullable) */
WeftTyped *weft_typed_read (const char *file,
                            const char *key);
/** weft_typed_list: (transfer full) (element-type WeftTyped): of all keys of @file. What nobody came back to for a hundred days is shown for the last time. */
GPtrArray *weft_typed_list (const char *file);

G_END_DECLS
