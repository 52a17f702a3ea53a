/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every test of values is made of. */

#pragma once

#include <check.h>
#include <glib.h>

/** check_texts: fails unless @got is @wanted; frees @got. @row names the line of a table. */
#define check_texts(got, wanted, row) check_texts_at (__FILE__, __LINE__, got, wanted, row)

void check_texts_at (const char *file,
                     int         line,
                     char       *got,
                     const char *wanted,
                     const char *row);

/** check_sentence: fails unless @error has @code of the value layer and @message; frees @error. */
void check_sentence (GError     *error,
                     int         code,
                     const char *message);

/** count_complaints: how many times the library complained about its caller since the last call; the first call begins. */
guint count_complaints (void);

/** run_suite: (transfer full): runs @suite, printing TAP; the program's exit code. */
int run_suite (Suite *suite);
