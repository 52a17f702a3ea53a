/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks how many questionnaires are wanted and with which codes, and prints them with the desktop's own dialog. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

/**
 * weft_measure_print_begin:
 * @key: of the measure
 * @wave: months since they started, of the next time; above 0 those who answered before can have a sheet each
 */
void weft_measure_print_begin (WeftPage   *page,
                               const char *key,
                               gint64      wave);

G_END_DECLS
