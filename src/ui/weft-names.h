/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of a table's records: rows show other records by their ref, people know them by name. And the
 * records to choose from while a name is typed. Made on the worker thread, read on the main thread. */

#pragma once

#include "weft-row.h"

G_BEGIN_DECLS

typedef struct
{
  char *ref;  /* owned: what is saved: the ref, else the name */
  char *name; /* owned */
  char *help; /* owned: a second line that tells two of one name apart, "" */
  char *fold; /* owned: the name folded, for matching */
  char *also; /* owned, nullable: what else it is known by, folded: a grant's funder */
  char *code; /* owned, nullable: a number that is as good as the name: "12" of P-0012 */
} WeftName;

void weft_name_free (WeftName *name);

typedef GPtrArray WeftNames; /* of WeftName, owned, in the table's order */

/** weft_names_read: (transfer full): all records of @table. */
WeftNames *weft_names_read (WeftFile   *file,
                            const char *table,
                            GError    **error);
/** weft_word_counts_new: (transfer full): how often each word stands in a list: word -> guint, none at first. */
GHashTable *weft_word_counts_new (void);
/** weft_word_counts_add: @word stands there @n times more, or fewer; "" is left out. */
void weft_word_counts_add (GHashTable *counts,
                           const char *word,
                           int         n);
/** weft_names_new_words: (transfer full): each word of @counts, the most frequent first. */
WeftNames *weft_names_new_words (GHashTable *counts);
/** weft_names_read_words: (transfer full): what was typed before, as the statement @words has it, the most frequent first. */
WeftNames *weft_names_read_words (WeftFile *file,
                                  WeftSql   words,
                                  GError  **error);
/** weft_names_give_codes: lets every name be found by the number of its ref too, as it stands on a printed register. */
void weft_names_give_codes (WeftNames *names);
/** weft_names_index: (transfer container): ref (where there are two of one name) or name -> WeftName, for long lists. */
GHashTable *weft_names_index (WeftNames *names);
/** weft_names_find: (transfer none) (nullable): the record whose ref, or else whose name, is @cell. */
WeftName *weft_names_find (WeftNames  *names,
                           const char *cell);
/**
 * weft_names_find_typed:
 * @n: (out): how many are called so
 *
 * Returns: (transfer none) (nullable): the first whose ref is @typed, or whose name it is, however it is written
 */
WeftName *weft_names_find_typed (WeftNames  *names,
                                 const char *typed,
                                 guint      *n);
/** weft_names_find_close: (transfer none) (nullable): whose name is a slip or two of the keyboard away from @typed. */
WeftName *weft_names_find_close (WeftNames  *names,
                                 const char *typed);
/** weft_names_show: (transfer none): the name behind @cell, @cell itself when it is unknown. */
const char *weft_names_show (WeftNames  *names,
                             const char *cell);
/** weft_name_is_called: whether @typed begins a word of its name, or is its number: not only what else it is known by. */
gboolean weft_name_is_called (const WeftName *name,
                              const char     *typed);
/**
 * weft_names_match:
 * @typed: the beginning of any word of a name, or of what else it is known by
 *
 * Returns: (transfer container) (element-type WeftName): at most @limit; first what is just that, then those that begin so, what is
 * only known by it last
 */
GPtrArray *weft_names_match (WeftNames  *names,
                             const char *typed,
                             guint       limit);

G_END_DECLS
