/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a fuzzing target is: libFuzzer calls it, and run-corpus.c does in the tests. */

#pragma once

#include <glib.h>
#include <stdint.h>

#include "weft-grid.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/** fuzz_take: (transfer full) (nullable): stops the program where a grid is not as weft-grid.h promises, and frees it. */
void fuzz_take (WeftGrid *grid,
                GError   *error);
