/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of the sheet of hours, with headings: all cells stand in one GtkGrid, so that its columns are as wide as
 * the widest cell needs. It looks after what a line does by itself: its date from the line above, its mark, what a
 * person did the last time, and where Enter goes.
 *
 * Signals, each with the line: "entered": it has the focus; "typed": its cells were changed by a person; "removing": its
 * button was pressed. */

#pragma once

#include <adwaita.h>

#include "weft-hours-entry.h"

G_BEGIN_DECLS

#define WEFT_NO_LINE G_MAXUINT

#define WEFT_TYPE_HOURS_LINES (weft_hours_lines_get_type ())
G_DECLARE_FINAL_TYPE (WeftHoursLines, weft_hours_lines, WEFT, HOURS_LINES, AdwBin)

GtkWidget *weft_hours_lines_new (void);
/** weft_hours_lines_set_list: (nullable): what can be chosen; borrowed. */
void weft_hours_lines_set_list (WeftHoursLines *lines,
                                WeftHoursList  *list,
                                const char     *today);
/** weft_hours_lines_fold: each line in two columns, without headings. */
void weft_hours_lines_fold (WeftHoursLines *lines,
                            gboolean        is_narrow);

guint weft_hours_lines_count (WeftHoursLines *lines);
/** weft_hours_lines_get: (transfer none): lines are added until there is one of this place. */
WeftHoursEntry *weft_hours_lines_get (WeftHoursLines *lines,
                                      guint           i);
/** weft_hours_lines_find_focus: the line and @cell with the focus; WEFT_NO_LINE when it is elsewhere. */
guint weft_hours_lines_find_focus (WeftHoursLines *lines,
                                   WeftHoursCell  *cell);
void  weft_hours_lines_focus (WeftHoursLines *lines,
                              guint           i,
                              WeftHoursCell   cell);
/** weft_hours_lines_show: @texts in the line @i, which nobody types. */
void weft_hours_lines_show (WeftHoursLines       *lines,
                            guint                 i,
                            const WeftHoursTexts *texts);
/** weft_hours_lines_set_issue: what is wrong at @cell of the line @i. */
void weft_hours_lines_set_issue (WeftHoursLines *lines,
                                 guint           i,
                                 WeftHoursCell   cell,
                                 const char     *sentence);

/** weft_hours_lines_is_wrong: whether any line says that something is wrong with it. */
gboolean weft_hours_lines_is_wrong (WeftHoursLines *lines);
/** weft_hours_lines_count_unknown: names of which it is left open whether they are new, and that are like nobody's. */
guint weft_hours_lines_count_unknown (WeftHoursLines *lines);
/** weft_hours_lines_add_unknown: they are all new. */
void weft_hours_lines_add_unknown (WeftHoursLines *lines);

G_END_DECLS
