/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People by area over months that overlap, as they left the file. */

#include "told-fixture.h"

#include "weft-small-number.h"

const char *const labels[LABELS] = { "Hillside", "Marsh Lane", "Riverside" };

const Time times[TIMES] = {
  [JANUARY] = { "2026-01-01", "2026-01-31", 1 },
  [FEBRUARY] = { "2026-02-01", "2026-02-28", 2 },
  [BOTH] = { "2026-01-01", "2026-02-28", 3 },
  [LATER] = { "2026-02-01", "2026-03-31", 6 },
  [QUARTER] = { "2026-01-01", "2026-03-31", 7 },
};

WeftTold *
tell (guint         time,
      const gint64 *people)
{
  WeftTold *told = weft_told_new ("people by area", times[time].from, times[time].to, WEFT_SMALL_NUMBER);

  for (guint i = 0; i < LABELS; i++)
    weft_told_add (told, labels[i], labels[i], people[i]);
  return told;
}

GPtrArray *
new_tables (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
}
