/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the sheet Change, in the return's language. */

#pragma once

#include "weft-return.h"

G_BEGIN_DECLS

/** weft_change_words_scale: (transfer full): "0 to 10, low is good" */
char *weft_change_words_scale (const WeftReturnChange *change,
                               const char             *language);

/** weft_change_words_name: (transfer full): a short name: "Left out" of the key "left_out", else of the measure's name. */
char *weft_change_words_name (const WeftReturnChange *change,
                              const char             *language);
/** weft_change_words_key: (transfer full): "left out" of the key "left_out". */
char *weft_change_words_key (const char *key,
                             const char *language);

/**
 * weft_change_words_says:
 * @lead: (out) (transfer none): the first words, to be bold: "Higher," "We cannot tell." "Too few to say"
 *
 * Returns: (transfer full): how the sentence goes on
 */
char *weft_change_words_says (const WeftReturnChange *change,
                              const char             *language,
                              const char            **lead);

G_END_DECLS
