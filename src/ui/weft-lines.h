/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that stand one below the other, and how wide they want to be however high. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * weft_lines_lay_out: lays the words of @row out at a tenth of the toolkit's price. A box asks its children again how
 * wide they would be at this height or that, and a label that wraps answers by trying one width after the other; on a
 * page of sixty rows that is half of the time until it is drawn. The words of a row are as wide as the row leaves them,
 * so that the answer is the same at every height.
 */
void weft_lines_lay_out (AdwActionRow *row);

G_END_DECLS
