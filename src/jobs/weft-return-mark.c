/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What became of a return after it was signed: it was sent, the funder accepted it, or sent it back. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-job-error.h"
#include "weft-step.h"

#include <glib/gi18n-lib.h>

/* (transfer full) */
static char *
say_marked (const char *return_ref,
            const char *status)
{
  if (g_str_equal (status, "sent"))
    /* Translators: %s is a return's reference */
    return g_strdup_printf (_ ("Return %s marked as sent"), return_ref);
  if (g_str_equal (status, "accepted"))
    return g_strdup_printf (_ ("Return %s accepted by the funder"), return_ref);
  return g_strdup_printf (_ ("Return %s sent back by the funder"), return_ref);
}

static gboolean
check_signed (const WeftRow *ret,
              GError       **error)
{
  const char *status = weft_row_get (ret, "status");

  if (*status != '\0' && !g_str_equal (status, "open"))
    return TRUE;
  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
               _ ("Return %s is not signed yet.\nSign it first; then say that it was sent."), weft_row_get (ret, "ref"));
  return FALSE;
}

gboolean
weft_return_mark (WeftFile   *file,
                  const char *return_ref,
                  const char *status,
                  GError    **error)
{
  g_autoptr (WeftRow) ret = weft_return_find_row (file, return_ref, error);
  g_autoptr (WeftStep) step = NULL;
  g_autofree char *sentence = NULL;

  if (ret == NULL || !check_signed (ret, error))
    return FALSE;

  weft_row_set (ret, "status", status);
  if (g_str_equal (status, "sent"))
    weft_row_set (ret, "sent", weft_file_today (file));
  step = weft_step_begin (file, error);
  if (step == NULL || !weft_return_save_row (file, ret, error))
    return FALSE;

  sentence = say_marked (return_ref, status);
  return weft_step_commit (step, sentence, error);
}
