/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a file that a person hands over. */

#include "fuzz.h"
#include "weft-grid-read.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  GError   *error = NULL;
  WeftGrid *grid = weft_grid_read_bytes (bytes, "fuzz.xlsx", NULL, &error);

  fuzz_take (grid, error);
  return 0;
}
