/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening a return: the open one is made or given another period as one step, then gathered; a signed one is given
 * as it was frozen. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-date.h"
#include "weft-step.h"

#include <glib/gi18n-lib.h>

/* One step, which leaves no trace when @record stands in the file like this already. */
static gboolean
keep_record (WeftFile         *file,
             WeftReturnRecord *record,
             GError          **error)
{
  g_autoptr (WeftStep) step = weft_step_begin (file, error);
  g_autofree char *from = weft_date_format (record->from);
  g_autofree char *to = weft_date_format (record->to);
  g_autofree char *sentence = NULL;
  gboolean         is_new = record->id == 0;

  if (step == NULL || !weft_return_record_save (file, record, error))
    return FALSE;

  if (is_new)
    /* Translators: a return's reference and two dates */
    sentence = g_strdup_printf (_ ("Return %s begun, %s to %s"), record->ref, from, to);
  else
    /* Translators: a return's reference and two dates */
    sentence = g_strdup_printf (_ ("Return %s changed, now %s to %s"), record->ref, from, to);
  return weft_step_commit (step, sentence, error);
}

WeftReturn *
weft_return_open (WeftFile               *file,
                  const WeftReturnChoice *choice,
                  GError                **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (WeftReturn) frozen = NULL;
  g_autoptr (WeftReturnRecord) record = weft_return_record_choose (file, choice, WEFT_MEANT_OPEN, error);

  if (record == NULL)
    return NULL;

  if (weft_return_record_is_open (record))
    {
      if (!weft_file_is_read_only (file) && !keep_record (file, record, error))
        return NULL;
      return weft_return_gather (file, record, error);
    }

  frozen = weft_return_load_frozen (file, record->id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (frozen == NULL)
    return weft_return_gather (file, record, error);

  /* What became of it since (sent, accepted) is not part of what was signed. */
  g_free (frozen->status);
  frozen->status = g_strdup (record->status);
  return g_steal_pointer (&frozen);
}
