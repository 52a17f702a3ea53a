/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who was made new by a sheet of hours or a register is said when it is saved: it may be a name that was typed wrongly. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * weft_new_people_say:
 * @sentence: what was saved: "35.5 hours added"
 * @names: (element-type utf8): of those who were made, in the order of their names; empty adds nothing
 *
 * Returns: (transfer full): "35.5 hours added. Joan Whitfield is new here"
 */
char *weft_new_people_say (const char *sentence,
                           GPtrArray  *names);

G_END_DECLS
