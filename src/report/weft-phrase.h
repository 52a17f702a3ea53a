/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of reports in the report's own language, which need not be the program's: a Welsh group sends a
 * Welsh return from an English desktop. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * weft_phrase:
 * @language: "en" or "cy"
 * @english: the English words, which are the key
 *
 * Returns: (transfer none): the words in @language, the English ones where there are none yet
 */
const char *weft_phrase (const char *language,
                         const char *english) G_GNUC_FORMAT (2);

G_END_DECLS
