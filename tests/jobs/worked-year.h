/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A worked year to the penny: the Marsh Lane Warm Hub from April 2026 to March 2027, with three grants, their
 * instalments and claims, and volunteers. An invented group, computed with exact decimals outside of Weft. */

#pragma once

#include "weft-test.h"

#include "weft-file.h"
#include "weft-return-job.h"

G_BEGIN_DECLS

#define LOTTERY "Good neighbours round one table"
#define CVS "CVS warm-hub micro-grant"
#define COUNCIL "Council equipment grant"

/** worked_year_new: (transfer full): the file, in memory, on 12 April 2027. */
WeftFile *worked_year_new (void);

/* As the fixture of a test case: the file of the test that is running. */
extern WeftFile *worked_file;
void             worked_year_begin (void);
void             worked_year_end (void);

/**
 * worked_year_put:
 * @...: column, text, column, text ... NULL
 *
 * One row in one step of its own; fails the test when it is refused. Returns its id.
 */
gint64 worked_year_put (WeftFile   *file,
                        const char *table,
                        ...) G_GNUC_NULL_TERMINATED;
/** worked_year_change: one column of the record called @ref_or_name. */
void worked_year_change (WeftFile   *file,
                         const char *table,
                         const char *ref_or_name,
                         const char *column,
                         const char *text,
                         const char *sentence);

/** worked_year_open: (transfer full): the return of @grant; fails the test when there is none. */
WeftReturn *worked_year_open (WeftFile   *file,
                              const char *grant);
/** worked_year_open_choice: (transfer full): as worked_year_open(), of what was chosen. */
WeftReturn *worked_year_open_choice (WeftFile               *file,
                                     const WeftReturnChoice *choice);
/** worked_year_answer: of the open return of @grant. */
void worked_year_answer (WeftFile   *file,
                         const char *grant,
                         const char *question,
                         const char *text);
/** worked_year_assert_last_step: what the history says of the newest step. */
void worked_year_assert_last_step (WeftFile   *file,
                                   const char *sentence);
/** worked_year_assert_fails: not @done, with an error of the jobs that says just @sentence. */
void worked_year_assert_fails (gboolean      done,
                               const GError *error,
                               int           code,
                               const char   *sentence);

G_END_DECLS
