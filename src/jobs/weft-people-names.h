/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of all people, to look for in words that are about to leave the file. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/** weft_people_names: (transfer full) (element-type utf8): as weft_text_find_personal() wants them; NULL on failure. */
GPtrArray *weft_people_names (WeftFile *file,
                              GError  **error);

G_END_DECLS
