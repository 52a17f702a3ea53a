/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of pages: what the side list shows, in its order, and which page records of a table are shown on. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;  /* as in the actions "win.go-to" and "win.open-record" */
  const char *title; /* msgid */
  const char *icon;
  const char *tables; /* whose records it shows: "people|roles|consents" */
  GType (*get_type) (void);
  gboolean starts_group; /* a gap stands above it in the side list */
  gboolean is_hidden;    /* not in the side list: search, history, import */
} WeftPageKind;

const WeftPageKind *weft_pages_list (guint *n);
/** weft_pages_find: (nullable): by name, else by the name of a table that it shows. */
const WeftPageKind *weft_pages_find (const char *name_or_table);

G_END_DECLS
