/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows and cells that were copied from a spreadsheet. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * weft_pasted_read:
 * @text: tabs between cells, line ends between rows, quotes round cells that have either
 *
 * Returns: (transfer full) (element-type GStrv): the rows that are not blank, their cells without spaces around
 */
GPtrArray *weft_pasted_read (const char *text);

G_END_DECLS
