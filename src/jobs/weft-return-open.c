/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening a return: the open one is made or given another period as one step, then gathered; a signed one is given
 * as it was frozen. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-date.h"
#include "weft-step.h"

#include <glib/gi18n-lib.h>

/* Puts an open @record into the file inside a step that is not committed yet; no step when there is nothing to keep. */
static gboolean
begin_keeping (WeftFile         *file,
               WeftReturnRecord *record,
               WeftStep        **step,
               GError          **error)
{
  g_autoptr (WeftStep) begun = NULL;

  if (!weft_return_record_is_open (record) || weft_file_is_read_only (file))
    return TRUE;

  begun = weft_step_begin (file, error);
  if (begun == NULL || !weft_return_record_save (file, record, error))
    return FALSE;

  if (weft_step_changed (begun))
    *step = g_steal_pointer (&begun);
  return TRUE;
}

static gboolean
keep (WeftStep               *step,
      const WeftReturnRecord *record,
      gboolean                is_new,
      GError                **error)
{
  g_autofree char *from = weft_date_format (record->from);
  g_autofree char *to = weft_date_format (record->to);
  g_autofree char *sentence = NULL;

  if (is_new)
    /* Translators: a return's reference and two dates */
    sentence = g_strdup_printf (_ ("Return %s begun, %s to %s"), record->ref, from, to);
  else
    /* Translators: a return's reference and two dates */
    sentence = g_strdup_printf (_ ("Return %s changed, now %s to %s"), record->ref, from, to);
  return weft_step_commit (step, sentence, error);
}

typedef WeftReturn *(*GatherFunc) (WeftFile *file, const WeftReturnRecord *record, GError **error);

/* What a signed return was when it was signed, what an open one is now. */
static WeftReturn *
read_return (WeftFile               *file,
             const WeftReturnRecord *record,
             GatherFunc              gather,
             GError                **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (WeftReturn) frozen = NULL;

  if (weft_return_record_is_open (record))
    return gather (file, record, error);

  frozen = weft_return_load_frozen (file, record->id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (frozen == NULL)
    return gather (file, record, error);

  /* What became of it since (sent, accepted) is not part of what was signed. */
  g_free (frozen->status);
  frozen->status = g_strdup (record->status);
  return g_steal_pointer (&frozen);
}

static WeftReturn *
look (WeftFile               *file,
      const WeftReturnChoice *choice,
      GatherFunc              gather,
      GError                **error)
{
  g_autoptr (WeftReturnRecord) record = weft_return_record_choose (file, choice, WEFT_MEANT_OPEN, error);

  return record == NULL ? NULL : read_return (file, record, gather, error);
}

WeftReturn *
weft_return_look (WeftFile               *file,
                  const WeftReturnChoice *choice,
                  GError                **error)
{
  return look (file, choice, weft_return_gather, error);
}

WeftReturn *
weft_return_look_how_far (WeftFile               *file,
                          const WeftReturnChoice *choice,
                          GError                **error)
{
  return look (file, choice, weft_return_gather_readiness, error);
}

WeftReturn *
weft_return_open (WeftFile               *file,
                  const WeftReturnChoice *choice,
                  GError                **error)
{
  return weft_return_open_and_save (file, choice, NULL, NULL, NULL, NULL, error);
}

WeftReturn *
weft_return_open_and_save (WeftFile               *file,
                           const WeftReturnChoice *choice,
                           const char *const      *allow,
                           const char             *path,
                           char                  **written,
                           WeftProgress           *progress,
                           GError                **error)
{
  g_autoptr (WeftReturnRecord) record = weft_return_record_choose (file, choice, WEFT_MEANT_OPEN, error);
  g_autoptr (WeftStep) step = NULL;
  g_autoptr (WeftReturn) ret = NULL;
  gboolean is_new = record != NULL && record->id == 0;

  if (record == NULL || !begin_keeping (file, record, &step, error))
    return NULL;

  ret = read_return (file, record, weft_return_gather, error);
  if (ret == NULL ||
      (path != NULL && !weft_return_save_workbook (file, ret, allow, path, written, progress, error)) ||
      (step != NULL && !keep (step, record, is_new, error)))
    return NULL;

  return g_steal_pointer (&ret);
}
