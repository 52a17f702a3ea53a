/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the store share: a folder of their own, files in it, and rows without the row layer. */

#pragma once

#include <check.h>

#include "weft-file.h"
#include "weft-step.h"

/** fixture_begin: a fresh folder, which is also Weft's data folder. Before anything else. */
void fixture_begin (void);
/** fixture_end: removes it with all that is in it. */
void fixture_end (void);
/** fixture_path: (transfer full): of @name in the folder. */
char *fixture_path (const char *name);

/** fixture_create: a new file; fails the test when it cannot be made. */
WeftFile *fixture_create (const char *name);
/** fixture_open: with all checks; fails the test when it cannot be opened. */
WeftFile *fixture_open (const char *name);
/** fixture_close: cleanly. */
void fixture_close (WeftFile *file);

/** fixture_run: any SQL within a step that is open. */
void fixture_run (WeftFile   *file,
                  const char *sql);
/** fixture_do: one step of one statement. */
void fixture_do (WeftFile   *file,
                 const char *sql,
                 const char *sentence);
/** fixture_ask: (transfer full): the first column of the first row as text, "" when there is none. */
char *fixture_ask (WeftFile   *file,
                   const char *sql);
/** fixture_dump: (transfer full): all records of all described tables as text, to compare states. */
char *fixture_dump (WeftFile *file);

/** fixture_assert_sound: nothing that opening would find. */
void fixture_assert_sound (WeftFile *file);

/** fixture_main: runs @suite and prints TAP. */
int fixture_main (Suite *suite);

/** fixture_assert_answer: what @sql answers. */
#define fixture_assert_answer(file, sql, expected)               \
  do                                                             \
    {                                                            \
      g_autofree char *fixture_answer = fixture_ask (file, sql); \
      ck_assert_str_eq (fixture_answer, expected);               \
    }                                                            \
  while (0)

/** fixture_assert_error: domain, code, and that the sentence contains @words. */
#define fixture_assert_error(error, wanted, words)                                                                                          \
  do                                                                                                                                        \
    {                                                                                                                                       \
      ck_assert_ptr_nonnull (error);                                                                                                        \
      ck_assert_msg (g_error_matches (error, WEFT_STORE_ERROR, wanted), "%s: %s", weft_store_error_nick ((error)->code), (error)->message); \
      ck_assert_msg (strstr ((error)->message, words) != NULL, "“%s” lacks “%s”", (error)->message, words);                                 \
      ck_assert_msg (strchr ((error)->message, '\n') != NULL, "“%s” does not say what to do", (error)->message);                            \
    }                                                                                                                                       \
  while (0)
