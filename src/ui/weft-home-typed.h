/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed and is not saved, as rows that lead to where it was typed. */

#pragma once

#include "weft-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** weft_home_typed_show: fills @list anew. Returns: whether there is anything */
gboolean weft_home_typed_show (GtkListBox    *list,
                               WeftWorkspace *workspace);

G_END_DECLS
