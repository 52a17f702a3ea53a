/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the jobs share: records put in and looked at by their sheet's words. */

#pragma once

#include "weft-test.h"

#include "weft-row.h"

/** fixture_make_folder: a folder for the files of one test; it is Weft's data folder too. */
void fixture_make_folder (void);
/** fixture_remove_folder: with all that is in it. */
void fixture_remove_folder (void);
/** fixture_path: (transfer full): of @name in that folder. */
char *fixture_path (const char *name);

/** fixture_in_memory: an empty file whose today is 22 November 2026. */
WeftFile *fixture_in_memory (void);
/** fixture_sample: (transfer full): a new example group in the file @name. */
WeftFile *fixture_sample (const char *name,
                          const char *today,
                          guint       scale,
                          guint64     seed);
/** fixture_put: one record of "column=text;column=text" as one step; fails the test when it is refused. */
void fixture_put (WeftFile   *file,
                  const char *table,
                  const char *cells);
/** fixture_cell: (transfer full): what @column of the record @ref says; "(none)" when there is no such record. */
char *fixture_cell (WeftFile   *file,
                    const char *table,
                    const char *ref,
                    const char *column);
guint fixture_count (WeftFile   *file,
                     const char *table);
/** fixture_newest: (transfer full): the sentence of the newest step. */
char *fixture_newest (WeftFile *file);

#define fixture_assert_cell(file, table, ref, column, expected)                 \
  do                                                                            \
    {                                                                           \
      g_autofree char *fixture_found = fixture_cell (file, table, ref, column); \
      ck_assert_str_eq (fixture_found, expected);                               \
    }                                                                           \
  while (0)

#define fixture_assert_newest(file, expected)                 \
  do                                                          \
    {                                                         \
      g_autofree char *fixture_found = fixture_newest (file); \
      ck_assert_str_eq (fixture_found, expected);             \
    }                                                         \
  while (0)
