/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a link worker is told of those they sent, on one sheet. */

#pragma once

#include "weft-book.h"

G_BEGIN_DECLS

/* Borrowed: "" where nothing is written down; dates ISO. */
typedef struct
{
  const char *their_ref, *received, *status, *came;
  gint64      visits;
} WeftFeedbackLine;

/**
 * weft_feedback_book_new:
 * @sender: who sent them
 * @lines: (element-type WeftFeedbackLine): only of people who agreed
 *
 * Returns: (transfer full): a book of one sheet
 */
WeftBook *weft_feedback_book_new (const char   *group,
                                  const char   *language,
                                  const char   *today,
                                  const char   *sender,
                                  const GArray *lines);

G_END_DECLS
