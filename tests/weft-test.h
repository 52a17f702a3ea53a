/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every test program shares: running its suite with TAP on standard output. */

#pragma once

#include <check.h>
#include <glib.h>
#include <stdlib.h>

static inline int
weft_test_run (Suite *suite)
{
  SRunner *runner = srunner_create (suite);
  int      failed;

  srunner_set_tap (runner, "-");
  srunner_run_all (runner, CK_SILENT);
  failed = srunner_ntests_failed (runner);
  srunner_free (runner);

  return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
