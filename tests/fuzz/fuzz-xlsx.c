/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as one part of an .xlsx file, the first byte says which; the others are as they should be. */

#include "fuzz.h"
#include "weft-grid-read.h"

static const struct
{
  const char *name, *content;
} parts_of_book[] = {
  { "xl/worksheets/sheet1.xml",
    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46115</v></c></row></sheetData></worksheet>" },
  { "xl/workbook.xml", "<workbook><sheets><sheet name=\"Hours\" id=\"rId1\"/></sheets></workbook>" },
  { "xl/sharedStrings.xml", "<sst><si><t>Ada</t></si></sst>" },
  { "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>" },
  { "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>" },
};

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_bytes_unref);
  GError   *error = NULL;
  WeftGrid *grid;

  if (size == 0)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts_of_book); i++)
    g_hash_table_insert (parts, (char *)parts_of_book[i].name,
                         data[0] % G_N_ELEMENTS (parts_of_book) == i
                           ? g_bytes_new (data + 1, size - 1)
                           : g_bytes_new (parts_of_book[i].content, strlen (parts_of_book[i].content)));
  grid = weft_grid_read_xlsx (parts, "fuzz.xlsx", NULL, &error);
  fuzz_take (grid, error);
  return 0;
}
