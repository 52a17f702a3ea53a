/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many people came: one count for a return, a grant's targets, Home, Explore and Social Value. */

#pragma once

#include "weft-query.h"

G_BEGIN_DECLS

typedef struct
{
  gint64      people;                       /* different people, at least; where nothing tells how many: visits */
  gint64      first_time, visits, sessions; /* who came for the first time, by registers; how often people came */
  gint64      without_register;             /* of the sessions */
  gint64      rows;                         /* that tell @people: lines of registers, else sessions */
  const char *how;                          /* static: "unique" by registers, "counted" or "estimate", "attendances", "" */
  gboolean    is_least;                     /* @people came at least, and perhaps more */
} WeftCame;

/**
 * weft_came_count:
 * @grant: only what names this grant; 0: all
 * @came: (out)
 *
 * Different people are those on the registers. Where more were written down for one activity that many came at least: the
 * different people typed for it, else the head count of a single day, on which nobody comes twice. Of a second activity
 * somebody may be new, but must not be counted twice. Where there is no register and no typed number of different people,
 * only visits are known.
 *
 * Returns: FALSE with @error set
 */
gboolean weft_came_count (WeftFile   *file,
                          gint64      grant,
                          const char *from,
                          const char *to,
                          WeftCame   *came,
                          GError    **error);

G_END_DECLS
