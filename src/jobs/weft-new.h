/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A new group's file: the empty file with the group's facts and what ships with Weft (categories, rates,
 * thresholds, a General fund). */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/**
 * weft_new_group:
 * @nation: "england", "wales", "scotland" or "northern-ireland"
 * @year_end: "MM-DD"
 * @today: (nullable): pins the file's clock
 * @seed: 0, or what all ids are made from
 */
WeftFile *weft_new_group (const char *path,
                          const char *name,
                          const char *nation,
                          const char *year_end,
                          const char *today,
                          guint64     seed,
                          GError    **error);

G_END_DECLS
