/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every test of values is made of. */

#include "value-check.h"

#include "weft-value-error.h"

void
check_texts_at (const char *file,
                int         line,
                char       *got,
                const char *wanted,
                const char *row)
{
  g_autofree char *owned = got;

  if (g_strcmp0 (got, wanted) != 0)
    ck_abort_msg ("%s:%d: for “%s” got “%s”, wanted “%s”", file, line, row, got, wanted);
}

void
check_sentence (GError     *error,
                int         code,
                const char *message)
{
  g_autoptr (GError) owned = error;

  ck_assert_msg (g_error_matches (error, WEFT_VALUE_ERROR, code), "for “%s” got %s", message,
                 error == NULL ? "no error" : error->message);
  ck_assert_str_eq (error->message, message);
}

static guint complaints;

static void
note_complaint (const char    *domain,
                GLogLevelFlags level,
                const char    *message,
                gpointer       data)
{
  if ((level & G_LOG_LEVEL_CRITICAL) != 0)
    complaints++;
}

guint
count_complaints (void)
{
  guint n = complaints;

  g_log_set_default_handler (note_complaint, NULL);
  complaints = 0;
  return n;
}

int
run_suite (Suite *suite)
{
  SRunner *runner = srunner_create (suite);
  int      failed;

  srunner_set_tap (runner, "-");
  srunner_run_all (runner, CK_SILENT);
  failed = srunner_ntests_failed (runner);
  srunner_free (runner);
  return failed == 0 ? 0 : 1;
}
