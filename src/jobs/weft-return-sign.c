/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signing: the return is worked out once more, checked, laid out, and frozen with the bytes of its workbook. The
 * workbook takes its place only after the file has kept its copy, so that neither is there without the other. */

#include "weft-config.h"

#include "weft-return-job-private.h"
#include "weft-told-record.h"

#include "weft-book-writer.h"
#include "weft-date.h"
#include "weft-history.h"
#include "weft-job-error.h"
#include "weft-output.h"
#include "weft-step.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the two halves of putting the workbook in its place work on; borrowed. */
typedef struct
{
  WeftFile          *file;
  WeftReturnRecord  *record;
  const WeftReturn  *ret;
  const WeftSigning *signing;
  const WeftBook    *book;
  WeftProgress      *progress;
  const char        *sha256; /* of the figures */
} Signing;

void
weft_signed_free (WeftSigned *was_signed)
{
  g_free (was_signed->return_ref);
  g_free (was_signed->sha256);
  g_free (was_signed->output);
  g_ptr_array_unref (was_signed->unanswered);
  g_free (was_signed);
}

static gboolean
refuse (GError     **error,
        WeftJobError code,
        const char  *sentence)
{
  g_set_error_literal (error, WEFT_JOB_ERROR, code, sentence);
  return FALSE;
}

/* Days in ISO order as text. */
char *
weft_return_doubt_clock (WeftFile         *file,
                         const WeftReturn *ret)
{
  const char      *day = weft_file_today (file);
  g_autofree char *newest_day = weft_history_newest_day (file);
  g_autofree char *today = weft_date_format (day);
  g_autofree char *newest = weft_date_format (newest_day);
  g_autofree char *from = ret->from == NULL ? NULL : weft_date_format (ret->from);
  g_autofree char *to = ret->to == NULL ? NULL : weft_date_format (ret->to);

  if (strcmp (day, newest_day) < 0)
    /* Translators: two dates */
    return g_strdup_printf (_ ("This computer’s date, %s, is earlier than the day this file was last changed, %s. Check the computer’s clock before you sign."), today, newest);
  if (ret->from != NULL && strcmp (day, ret->from) < 0)
    /* Translators: two dates */
    return g_strdup_printf (_ ("This return is for the time from %s, and today is %s. If today is another day, put the computer’s clock right first."), from, today);
  if (to != NULL && strcmp (day, ret->to) < 0)
    /* Translators: a date */
    return g_strdup_printf (_ ("The time of this return ends on %s. You can sign it now; what comes until then is not in it."), to);
  return NULL;
}

static char *
take_name (const char *name)
{
  g_autofree char *clean = weft_text_clean (name == NULL ? "" : name);

  return *clean == '\0' ? NULL : g_steal_pointer (&clean);
}

static gboolean
put_signatures (WeftFile          *file,
                const WeftSigning *signing,
                WeftReturn        *ret,
                GError           **error)
{
  ret->signed_by = take_name (signing->name);
  ret->signed_role = take_name (signing->role);
  if (ret->signed_by == NULL || ret->signed_role == NULL)
    return refuse (error,
                   WEFT_JOB_ERROR_REFUSED,
                   _ ("A return is signed with a name and a role.\nWrite who signs it and what they are in the group: “Treasurer”."));

  ret->signed_on = g_strdup (weft_file_today (file));
  ret->second_name = take_name (signing->second_name);
  ret->second_role = take_name (signing->second_role);
  if (ret->second_name != NULL)
    ret->second_on = g_strdup (weft_file_today (file));
  return TRUE;
}

/* Whether its figures can be right; if not, the reason for signing it all the same goes along with it. */
static gboolean
check_possible (WeftFile          *file,
                const WeftSigning *signing,
                WeftReturn        *ret,
                GError           **error)
{
  g_autoptr (WeftReadiness) readiness = weft_return_readiness (ret, weft_return_ladder (file));
  const char *sentence;

  if (weft_readiness_can_sign (readiness, ret->tier, signing->override_reason))
    {
      /* A reason that nothing stood in need of is none. */
      if (readiness->blocking->len > 0)
        ret->override_reason = take_name (signing->override_reason);
      return TRUE;
    }

  sentence = ((const WeftIssue *)g_ptr_array_index (readiness->blocking, 0))->sentence;
  if (weft_readiness_can_sign (readiness, ret->tier, "-"))
    g_set_error (error,
                 WEFT_JOB_ERROR,
                 WEFT_JOB_ERROR_NEEDS_REASON,
                 _ ("The return cannot be right as it stands. %s\nPut the records right, or write the reason why it is signed all the same."),
                 sentence);
  else
    g_set_error (error,
                 WEFT_JOB_ERROR,
                 WEFT_JOB_ERROR_BLOCKED,
                 _ ("The return cannot be right as it stands. %s\nPut the records right, then sign it."),
                 sentence);
  return FALSE;
}

/* For a return that is signed already: what changed, of which there must be something. An open one has none. */
static gboolean
find_corrections (WeftFile               *file,
                  const WeftReturnRecord *record,
                  const WeftReturn       *ret,
                  GPtrArray             **corrections,
                  GError                **error)
{
  if (weft_return_record_is_open (record))
    return TRUE;

  *corrections = weft_return_corrections_of (file, record, ret, error);
  if (*corrections == NULL)
    return FALSE;
  if ((*corrections)->len == 0)
    {
      g_set_error (error,
                   WEFT_JOB_ERROR,
                   WEFT_JOB_ERROR_REFUSED,
                   _ ("The return %s is signed, and nothing in it has changed since.\n"
                      "Save its spreadsheet again if you need another copy."),
                   record->ref);
      return FALSE;
    }
  return weft_return_mask_corrections (file, *corrections, error);
}

static char *
name_and_role (const char *name,
               const char *role)
{
  return role == NULL ? g_strdup (name) : g_strdup_printf ("%s, %s", name, role);
}

/* The next signature of a signed return is of its next revision. */
static void
mark_signed (WeftReturnRecord *record,
             WeftReturn       *ret)
{
  record->from_grows = FALSE;
  record->to_grows = FALSE;
  record->revision++;
  ret->revision = record->revision;
  g_free (ret->status);
  ret->status = g_strdup ("signed");

  g_free (record->status);
  g_free (record->tier);
  g_free (record->signed_by);
  g_free (record->second);
  record->status = g_strdup ("signed");
  record->tier = g_strdup (weft_tier_key (ret->tier));
  record->signed_by = name_and_role (ret->signed_by, ret->signed_role);
  record->second = ret->second_name == NULL ? NULL : name_and_role (ret->second_name, ret->second_role);
}

static gboolean
keep_frozen (const Signing *signing,
             const char    *workbook,
             gsize          size,
             GError       **error)
{
  g_auto (WeftQuery) query = weft_query_begin (signing->file, WEFT_SQL_FROZEN_SAVE);
  g_autofree char *now = weft_file_now (signing->file);
  g_autofree char *content = weft_return_freeze (signing->ret);
  g_autofree char *sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)workbook, size);

  weft_query_bind_int (&query, ":id", weft_file_next_id (signing->file));
  weft_query_bind_int (&query, ":return", signing->record->id);
  weft_query_bind_int (&query, ":revision", signing->ret->revision);
  weft_query_bind_text (&query, ":signed_at", now);
  weft_query_bind_text (&query, ":content", content);
  weft_query_bind_text (&query, ":figures_sha256", signing->sha256);
  weft_query_bind_blob (&query, ":workbook", workbook, size);
  weft_query_bind_text (&query, ":workbook_sha256", sha256);

  return weft_query_run (&query, error);
}

static gboolean
lay_out_cb (const char *part_path,
            gpointer    data,
            GError    **error)
{
  const Signing *signing = data;
  GCancellable  *cancellable = signing->progress != NULL ? signing->progress->cancellable : NULL;

  return weft_progress_report (signing->progress, 2, 3, _ ("Writing the workbook"), error) &&
         weft_book_write_xlsx (signing->book, part_path, NULL, cancellable, error);
}

/* The workbook is whole and checked, beside its place: now the file keeps it. */
static gboolean
freeze_cb (const char *part_path,
           gpointer    data,
           GError    **error)
{
  Signing         *signing = data;
  g_autofree char *workbook = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (WeftStep) step = NULL;
  gsize size;

  if (!g_file_get_contents (part_path, &workbook, &size, error))
    return FALSE;
  step = weft_step_begin (signing->file, error);
  if (step == NULL)
    return FALSE;

  weft_step_set_barrier (step);
  if (!weft_return_record_save (signing->file, signing->record, error) || !keep_frozen (signing, workbook, size, error) ||
      !weft_told_record_keep (signing->file, signing->ret->told, error))
    return FALSE;

  /* Translators: a return's reference, the number of its revision, a person */
  sentence = g_strdup_printf (_ ("Return %s, revision %d, signed by %s"),
                              signing->record->ref,
                              signing->ret->revision,
                              signing->ret->signed_by);
  return weft_step_commit (step, sentence, error);
}

static WeftSigned *
put_in_place (Signing   *signing,
              GPtrArray *corrections,
              GError   **error)
{
  g_autoptr (GPtrArray) rows = weft_return_figure_rows (signing->ret);
  g_autofree char *sha256 = weft_return_digest (rows);
  g_autofree char *output = weft_book_choose_path (signing->signing->path, signing->ret->made_on);
  g_autoptr (WeftReadiness) readiness = weft_return_readiness (signing->ret, weft_return_ladder (signing->file));
  g_autoptr (WeftBook) book = NULL;
  WeftSigned *was_signed;

  if (!weft_return_load_pictures (signing->file, signing->ret, error))
    return NULL;
  book = weft_return_make_book (signing->ret, corrections);

  signing->sha256 = sha256;
  signing->book = book;
  if (!weft_replace_file (output, lay_out_cb, freeze_cb, signing, error))
    return NULL;

  was_signed = g_new0 (WeftSigned, 1);
  was_signed->return_ref = g_strdup (signing->record->ref);
  was_signed->revision = signing->ret->revision;
  was_signed->sha256 = g_steal_pointer (&sha256);
  was_signed->output = g_steal_pointer (&output);
  was_signed->unanswered = weft_readiness_unanswered (readiness);
  return was_signed;
}

WeftSigned *
weft_return_sign (WeftFile               *file,
                  const WeftReturnChoice *choice,
                  const WeftSigning      *signing,
                  WeftProgress           *progress,
                  GError                **error)
{
  g_autoptr (WeftReturnRecord) record = weft_return_record_choose (file, choice, WEFT_MEANT_TO_SIGN, error);
  g_autoptr (WeftReturn) ret = record == NULL ? NULL : weft_return_gather (file, record, error);
  g_autoptr (GPtrArray) corrections = NULL;
  Signing all = { .file = file, .record = record, .ret = ret, .signing = signing, .progress = progress };

  g_return_val_if_fail (signing->path != NULL, NULL);

  if (ret == NULL ||
      !weft_output_check (file, signing->path, error) ||
      !weft_progress_report (progress, 1, 3, _ ("Looking through the return"), error) ||
      !find_corrections (file, record, ret, &corrections, error) ||
      !put_signatures (file, signing, ret, error) ||
      !check_possible (file, signing, ret, error) ||
      !weft_return_check_personal (file, ret, signing->allow, error))
    return NULL;

  mark_signed (record, ret);
  return put_in_place (&all, corrections, error);
}
