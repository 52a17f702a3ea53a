/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People by area over months that overlap, as they left the file. */

#pragma once

#include "weft-told.h"

#define LABELS 3

extern const char *const labels[LABELS];

enum
{
  JANUARY,
  FEBRUARY,
  BOTH,
  LATER,
  QUARTER,
  TIMES
};

typedef struct
{
  const char *from, *to;
  guint       months; /* a bit each */
} Time;

extern const Time times[TIMES];

/** tell: (transfer full): @people of each label over the time at @time. */
WeftTold *tell (guint         time,
                const gint64 *people);

/** new_tables: (transfer full) (element-type WeftTold): none. */
GPtrArray *new_tables (void);
