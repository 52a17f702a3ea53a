/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register of a session on paper: those who usually come with a box each to tick, and empty lines for the others.
 * Each has a number that never changes: on the screen typing it ticks the name, in whatever order the paper lies. */

#pragma once

#include "weft-book.h"

G_BEGIN_DECLS

typedef struct
{
  const char *group, *language, *today; /* borrowed, as of any book */
  const char *activity;                 /* borrowed: its name */
  const char *when;                     /* borrowed: ISO day */
  const char *place;                    /* borrowed: "" when none is written down */
} WeftRegisterHead;

/**
 * weft_register_book_new:
 * @names: names that usually come, in any order: on paper they have that of the screen
 * @codes: the number of each, "" where there is none
 *
 * Returns: (transfer full): a book of one sheet
 */
WeftBook *weft_register_book_new (const WeftRegisterHead *head,
                                  const char *const      *names,
                                  const char *const      *codes);

G_END_DECLS
