/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of Explore share: a small file, worked out by hand, and what was counted as one text. */

#pragma once

#include "weft-explore.h"

/** explored_new_file: (transfer full): three people, four sessions, hours and money; in memory, on 22 November 2026. */
WeftFile *explored_new_file (void);

/** explored_by: (transfer full): fails the test when it cannot be counted. */
WeftExploration *explored_by (WeftFile   *file,
                              const char *measure,
                              const char *by,
                              const char *from,
                              const char *to);

/** explored_tell: (transfer full): "Lunch 2|Walk 1 = 3" */
char *explored_tell (const WeftExploration *explored);
