/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the search finds besides records: pages of the program, and pages of its help. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char       *title;  /* owned */
  char       *about;  /* owned, nullable */
  const char *icon;   /* static */
  char       *action; /* owned, in detail: "win.go-to::explore" */
} WeftPlaceFound;

/** weft_search_places_pages: (transfer full) (element-type WeftPlaceFound): whose names, or words for what they do, in the
 * person's language or in English, begin with all of @words. */
GPtrArray *weft_search_places_pages (const char *words);
/** weft_search_places_help: (transfer full) (element-type WeftPlaceFound): as weft_help_search(), the first few. */
GPtrArray *weft_search_places_help (const char *words);

G_END_DECLS
