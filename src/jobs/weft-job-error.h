/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one error domain of the jobs. A message says what failed; after a line end, what to do. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WEFT_JOB_ERROR (weft_job_error_quark ())

typedef enum
{
  WEFT_JOB_ERROR_FAILED,
  WEFT_JOB_ERROR_NOT_FOUND, /* no such table, record, return */
  WEFT_JOB_ERROR_REFUSED,   /* the issues say why */
  WEFT_JOB_ERROR_AMBIGUOUS_DATES,
  WEFT_JOB_ERROR_UNKNOWN_TABLE, /* which table a sheet is meant for cannot be told */
  WEFT_JOB_ERROR_PERSONAL_DATA,
  WEFT_JOB_ERROR_BLOCKED, /* a return whose figures are impossible */
  WEFT_JOB_ERROR_NEEDS_REASON,
  WEFT_JOB_ERROR_PASSWORD, /* a protected copy and no password, or another one */
} WeftJobError;

GQuark      weft_job_error_quark (void);
const char *weft_job_error_nick (int code);

G_END_DECLS
