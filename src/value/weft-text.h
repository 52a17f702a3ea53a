/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text as people type it and as sheets carry it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** weft_text_is_empty: NULL, "" or only white space (no-break space too). */
gboolean weft_text_is_empty (const char *text);

/**
 * weft_text_clean:
 *
 * Valid UTF-8 in NFC without control characters (line ends become LF, tabs stay), U+FFFE and U+FFFF,
 * trimmed. Invalid bytes become U+FFFD.
 *
 * Returns: (transfer full): never NULL
 */
char *weft_text_clean (const char *text);

/** weft_text_fold: (transfer full): for comparing names: case, accents, inner white space, curly quotes and dashes folded. */
char *weft_text_fold (const char *text);

/** weft_text_header: (transfer full): a header's letters and digits only, lower case: "From account" -> "fromaccount". */
char *weft_text_header (const char *text);

/** weft_text_equal_loosely: whether two names are one after weft_text_fold(). */
gboolean weft_text_equal_loosely (const char *one,
                                  const char *other);

/** weft_text_has_words: whether each of @words begins a word of @text, forgiving as weft_text_fold() is; of none: TRUE. */
gboolean weft_text_has_words (const char *text,
                              const char *words);

/** weft_text_shorten: (transfer full): at most @characters, cut at a space, with an ellipsis. */
char *weft_text_shorten (const char *text,
                         guint       characters);

/** weft_text_inner_quotes: (transfer full): with ‘…’ in the place of “…”, to stand in quotation marks itself. */
char *weft_text_inner_quotes (const char *text);

/** weft_text_thousands: (transfer full): "1,412": as the United Kingdom writes numbers, in every locale. */
char *weft_text_thousands (guint64 number);
/** weft_text_number: (transfer full): what somebody typed as a number, as it is shown: "1,500" of "1500"; more than a count
 * stays as it is. */
char *weft_text_number (const char *typed);

/** weft_text_join_words: (transfer full): "a", "a and b", "a, b and c" in the process's language. */
char *weft_text_join_words (char **words);

typedef enum
{
  WEFT_PERSONAL_EMAIL,
  WEFT_PERSONAL_PHONE,
  WEFT_PERSONAL_POSTCODE,
  WEFT_PERSONAL_NHS_NUMBER, /* ten digits whose last is the mod-11 check of the nine before */
  WEFT_PERSONAL_NAME,
} WeftPersonalKind;

typedef struct
{
  WeftPersonalKind kind;
  char            *found; /* owned: the words as they stand in the text */
} WeftPersonal;

void weft_personal_free (WeftPersonal *personal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftPersonal, weft_personal_free)

/**
 * weft_text_find_personal:
 * @text: free text that is about to leave the file
 * @names: (nullable): full names to look for (whole words, loosely equal; names of one short word are skipped)
 *
 * Returns: (transfer full) (element-type WeftPersonal): empty when there is nothing
 */
GPtrArray *weft_text_find_personal (const char *text,
                                    GPtrArray  *names);

G_END_DECLS
