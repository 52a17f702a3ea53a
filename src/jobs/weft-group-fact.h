/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the group says of itself: the rows of the table "group" by their key. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/** weft_group_fact: (transfer full): "" when nothing is written down for @key; NULL on failure. */
char *weft_group_fact (WeftFile   *file,
                       const char *key,
                       GError    **error);

/** weft_group_year: first and last day of the group's year that holds @iso; April to March where none is set. */
gboolean weft_group_year (WeftFile   *file,
                          const char *iso,
                          char       *from,
                          char       *to,
                          GError    **error);

G_END_DECLS
