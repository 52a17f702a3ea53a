/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The help: short pages that ship with the program, one text file each in data/help/LANGUAGE/NAME.txt. A page of the
 * window and its help have the same name. The files are written like this, and nothing else is understood:
 *
 *   # Title                 once, first
 *   ## Heading
 *   Words that wrap over    a paragraph ends with an empty line
 *   - item                  a list; 1. 2. 3. for steps
 *   > words                 what is good to know
 *
 * and inside the words *what stands on a button*, `Ctrl+N` for keys and [words](page) to another page. A page that
 * is not there in the language of the person is shown in English. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  WEFT_HELP_HEADING,
  WEFT_HELP_PARAGRAPH,
  WEFT_HELP_ITEM,
  WEFT_HELP_STEP,
  WEFT_HELP_NOTE,
} WeftHelpKind;

typedef struct
{
  WeftHelpKind kind;
  guint        number; /* of a step */
  char        *markup; /* owned: Pango's; a link goes to "page:NAME" */
  char        *plain;  /* owned: without it */
} WeftHelpBlock;

typedef struct
{
  const char *name;   /* static: "people" */
  char       *title;  /* owned */
  GPtrArray  *blocks; /* owned, of WeftHelpBlock */
} WeftHelpPage;

void weft_help_page_free (WeftHelpPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftHelpPage, weft_help_page_free)

/** weft_help_names: (transfer none): of all pages in the order of the contents; NULL at the end. */
const char *const *weft_help_names (void);
/** weft_help_read: (transfer full) (nullable): the page in the person's language, else in English; NULL: no such page. */
WeftHelpPage *weft_help_read (const char *name);
/** weft_help_parse: (transfer full): @name: static. */
WeftHelpPage *weft_help_parse (const char *name,
                               const char *text);

typedef struct
{
  WeftHelpPage *page;  /* owned */
  char         *found; /* owned: the first sentence that has the words, shortened */
} WeftHelpHit;

void weft_help_hit_free (WeftHelpHit *hit);

/**
 * weft_help_search:
 * @words: all must be there, the beginning of each is enough; none: the contents
 *
 * Returns: (transfer full) (element-type WeftHelpHit): those with the words in their title first
 */
GPtrArray *weft_help_search (const char *words);

G_END_DECLS
