/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of reports in the report's own language, which need not be the program's: a Welsh group sends a
 * Welsh return from an English desktop. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** weft_phrase_language: (transfer none): of reports, as the program itself speaks: "en" or "cy". */
const char *weft_phrase_language (void);

/* Marks words that stand in a table and are looked up later. */
#define P_(english) english

/**
 * weft_phrase:
 * @language: "en" or "cy"
 * @english: the English words, which are the key
 *
 * Returns: (transfer none): the words in @language, the English ones where there are none yet
 */
const char *weft_phrase (const char *language,
                         const char *english) G_GNUC_FORMAT (2);

/** weft_phrase_date: (transfer full): "3 April 2026" or, of a month, "April 2026"; anything else as it is. */
char *weft_phrase_date (const char *language,
                        const char *iso);

/** weft_phrase_month: (transfer none): the short name of a month: "Apr" of "2026-04"; @iso itself when it is none. */
const char *weft_phrase_month (const char *language,
                               const char *iso);

G_END_DECLS
