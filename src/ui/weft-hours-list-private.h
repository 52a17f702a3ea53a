/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the list of hours share. */

#pragma once

#include "weft-hours-list.h"

G_BEGIN_DECLS

/** weft_hours_list_new: (transfer full): of the group's year @from to @to, without lines and names. */
WeftHoursList *weft_hours_list_new (const char *from,
                                    const char *to);
/** weft_hours_list_add_rows: takes the rows over. @people, @grants: the names by what a row says. */
void weft_hours_list_add_rows (WeftHoursList *list,
                               GPtrArray     *rows,
                               GHashTable    *people,
                               GHashTable    *grants);
/** weft_hours_list_count: @n: 1, or -1 for a line that goes. */
void weft_hours_list_count (WeftHoursList       *list,
                            const WeftHoursLine *line,
                            int                  n);
/** weft_hours_line_find_ref: (transfer none) (nullable): whose hours they are; NULL where they are of several. */
const char *weft_hours_line_find_ref (const WeftHoursLine *line,
                                      GHashTable          *people);
/** weft_hours_list_finish: what follows from the lines once they are counted and the last of each is known. */
void weft_hours_list_finish (WeftHoursList *list);
/** weft_hours_list_follow: (transfer full) (nullable): the list from that of before, NULL when it has to be read as a whole. */
WeftHoursList *weft_hours_list_follow (WeftFile      *file,
                                       WeftHoursList *before,
                                       const char    *from,
                                       const char    *to);

G_END_DECLS
