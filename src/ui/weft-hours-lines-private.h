/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the lines of the sheet of hours share. */

#pragma once

#include "weft-hours-lines.h"

G_BEGIN_DECLS

struct _WeftHoursLines
{
  AdwBin parent_instance;

  GPtrArray     *lines; /* owned, of WeftHoursEntry */
  WeftHoursList *list;  /* borrowed, nullable */
  char          *today; /* owned */
  gboolean       is_quiet;
  gboolean       is_narrow;

  /* children, borrowed */
  GtkGrid   *grid;
  GtkWidget *headings[WEFT_HOURS_N_CELLS + 2];
};

/** weft_hours_lines_tell_entered: emits "entered". weft_hours_lines_tell_typed: emits "typed". */
void weft_hours_lines_tell_entered (WeftHoursLines *self,
                                    guint           i);
void weft_hours_lines_tell_typed (WeftHoursLines *self,
                                  guint           i);

/** weft_hours_who_attach: listens to what is chosen and answered in @line. */
void weft_hours_who_attach (WeftHoursLines *self,
                            WeftHoursEntry *line);
/** weft_hours_who_judge: says at the line @i whether its name is new. */
void weft_hours_who_judge (WeftHoursLines *self,
                           guint           i);

G_END_DECLS
