/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Codes that stand for people in answers. The same person has the same code each time; from the code alone nobody
 * comes back to the person. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/**
 * weft_pseudonym_make:
 * @born: (nullable): ISO day, or as it was typed
 *
 * Names are taken without regard to case, accents and spaces. Another file makes another code of them.
 *
 * Returns: (transfer full): ten letters and digits
 */
char *weft_pseudonym_make (WeftFile   *file,
                           const char *name,
                           const char *born);

/** weft_pseudonym_is_name: whether @code is no code but reads like a person's name, "Rose Akande", or an e-mail address. */
gboolean weft_pseudonym_is_name (const char *code);

G_END_DECLS
