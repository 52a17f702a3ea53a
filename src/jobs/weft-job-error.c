/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of the jobs. */

#include "weft-job-error.h"

G_DEFINE_QUARK (weft_job_error_quark, weft_job_error)

const char *
weft_job_error_nick (int code)
{
  static const char *const nicks[] = {
    [WEFT_JOB_ERROR_FAILED] = "failed",
    [WEFT_JOB_ERROR_NOT_FOUND] = "not-found",
    [WEFT_JOB_ERROR_REFUSED] = "refused",
    [WEFT_JOB_ERROR_AMBIGUOUS_DATES] = "ambiguous-dates",
    [WEFT_JOB_ERROR_UNKNOWN_TABLE] = "unknown-table",
    [WEFT_JOB_ERROR_PERSONAL_DATA] = "personal-data",
    [WEFT_JOB_ERROR_BLOCKED] = "blocked",
    [WEFT_JOB_ERROR_NEEDS_REASON] = "needs-reason",
    [WEFT_JOB_ERROR_PASSWORD] = "password",
  };

  g_return_val_if_fail (code >= 0 && code < (int)G_N_ELEMENTS (nicks), "failed");
  return nicks[code];
}
