/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as CSV. */

#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  GError   *error = NULL;
  WeftGrid *grid = weft_grid_read_text ((const char *)data, size, "fuzz", &error);

  fuzz_take (grid, error);
  return 0;
}
