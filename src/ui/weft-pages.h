/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of pages: what the side list shows, in its order, and which page records of a table are shown on. */

#pragma once

#include "weft-workspace.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;  /* as in the actions "win.go-to" and "win.open-record" */
  const char *title; /* msgid */
  const char *icon;
  const char *tables; /* whose records it shows: "people|roles|consents"; the first are what it is about */
  GType (*get_type) (void);
  gboolean    starts_group; /* a gap stands above it in the side list */
  gboolean    is_hidden;    /* not in the side list: search, history, import */
  const char *about;        /* msgid, nullable: in the side list only when it is used or wanted; what it helps with */
  const char *part_of;      /* nullable: the page that the side list leads to, whose parts have a switch in their header */
  const char *part;         /* msgid: its title in the switch */
} WeftPageKind;

const WeftPageKind *weft_pages_list (guint *n);
/** weft_pages_find: (nullable): by name, else by the name of a table that it shows. */
const WeftPageKind *weft_pages_find (const char *name_or_table);

/** weft_pages_get_side: the name under which @kind is found in the side list. */
const char *weft_pages_get_side (const WeftPageKind *kind);
/** weft_pages_is_used: whether there are records of what the page is about. */
gboolean weft_pages_is_used (const WeftPageKind *kind,
                             WeftWorkspace      *workspace);
/** weft_pages_is_shown: whether the page stands in the side list: always, or since it is used or wanted. */
gboolean weft_pages_is_shown (const WeftPageKind *kind,
                              WeftWorkspace      *workspace);
/** weft_pages_want: remembers that an optional page shall stand in the side list, or no more. */
void weft_pages_want (const WeftPageKind *kind,
                      gboolean            is_wanted);

G_END_DECLS
