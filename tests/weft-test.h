/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every test program shares: running its suite with TAP on standard output. A call that must not be made fails the
 * test that makes it. */

#pragma once

#include <check.h>
#include <glib.h>
#include <stdlib.h>

static inline int
weft_test_run (Suite *suite)
{
  SRunner *runner = srunner_create (suite);
  int      failed;

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  srunner_set_tap (runner, "-");
  srunner_run_all (runner, CK_SILENT);
  failed = srunner_ntests_failed (runner);
  srunner_free (runner);

  return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
