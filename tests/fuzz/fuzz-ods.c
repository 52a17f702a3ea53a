/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as the content of an .ods file: behind the zip, whose check sums a fuzzer never gets right. */

#include "fuzz.h"
#include "weft-grid-read.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_bytes_unref);
  GError   *error = NULL;
  WeftGrid *grid;

  g_hash_table_insert (parts, (char *)"content.xml", g_bytes_new (data, size));
  grid = weft_grid_read_ods (parts, "fuzz.ods", NULL, &error);
  fuzz_take (grid, error);
  return 0;
}
